import type { LedgerItem } from '../../../schema/model/ledger.ts';
import type { Attribution } from '../attributions/attribution.ts';
import type { Dismissal } from '../figures/find-figures.ts';
import type { Grounded, Proposal } from '../ground.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { judgeCues } from './judge-cues.ts';
import { judgeNumerals } from './judge-numerals.ts';

/** What an extraction has come to, before and after the gate. */
export interface LedgerSources {
  readonly tagged: TaggedText;
  readonly proposal: Proposal;
  readonly grounded: Grounded;
  readonly attributions: readonly Attribution[];
  /** What the readers of numbers took for no figure. */
  readonly dismissed: readonly Dismissal[];
}

/**
 * Accounts for every numeral and every cue of a text, in text order: CLAIMED by a figure or position that passed the
 * gate, DISMISSED with the reason, or OPEN. Whatever finds the claims, the numerals and cues are found without it, so
 * that what it missed is visible.
 */
export function makeLedger(sources: LedgerSources): readonly LedgerItem[] {
  const { tagged, proposal, grounded, attributions, dismissed } = sources;
  const { figures, positions, mentions } = grounded;
  const [keptFigures, keptPositions] = [new Set(figures), new Set(positions)];
  const refusedFigures = proposal.figures.filter((figure) => !keptFigures.has(figure));
  const refusedPositions = proposal.positions.filter((position) => !keptPositions.has(position));
  const numerals = judgeNumerals({
    tagged,
    figures,
    positions,
    mentions,
    dismissed,
    refused: refusedFigures,
  });
  const cues = judgeCues({
    tagged,
    mentions,
    attributions,
    claims: [...positions, ...figures],
    refused: [...refusedPositions, ...refusedFigures],
  });
  return [...numerals, ...cues].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
