import type { FigureStatus } from '../../../schema/model/figure.ts';
import { STATUS_CUES, STATUS_CUES_AFTER } from '../lexicon/status-cues.ts';
import type { FigureContext } from './figure-context.ts';

/** Farther words belong to something else. */
const REACH = 90;

/** Finds what sort of reality a number claims: planned, promised, expected, estimated or, without a cue, actual. */
export function findStatus({ words, quantity }: FigureContext): FigureStatus {
  const behind = words.slice(quantity.end, quantity.end + 48);
  for (const [status, shape] of STATUS_CUES_AFTER) if (shape.test(behind)) return status;
  if (/\bestimated\b/i.test(quantity.quantity.raw)) return 'ESTIMATED';
  const front = clauseBefore(words.slice(Math.max(0, quantity.start - REACH), quantity.start));
  let [best, place] = ['ACTUAL' as FigureStatus, -1];
  for (const [status, shape] of STATUS_CUES) {
    for (const { index } of front.matchAll(shape)) {
      if (index > place) [best, place] = [status, index];
    }
  }
  return best;
}

/** What stands after the last break that starts a new statement. */
function clauseBefore(front: string): string {
  const breaks = /^.*(?:;|:|,\s+(?:but|while|whereas|although|though|and\s+(?:he|she|it|they|the))\s)/is.exec(
    front,
  );
  return breaks ? front.slice(breaks[0].length) : front;
}
