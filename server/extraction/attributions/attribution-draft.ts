import type { AttributionMode } from '../../../schema/model/attribution.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { AttributionCue } from '../lexicon/attribution-cues.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import type { Complement, NounHead } from './attribution.ts';

/** An attribution before it is known in whose content it stands. */
export interface AttributionDraft {
  readonly view: SentenceView;
  /** The token of the cue. */
  readonly cueIndex: number;
  readonly cueSpan: Span;
  readonly cue: AttributionCue;
  readonly source: PlacedMention | null;
  readonly mode: AttributionMode;
  readonly negated: boolean;
  readonly complement: Complement;
  readonly content: readonly Span[];
  readonly noun: NounHead | null;
  readonly addressee: string | null;
}

/** How a content is rendered: quoted in whole or in part, reported, or told as an act. */
export function attributionMode(
  view: SentenceView,
  { complement, content, cue }: Pick<AttributionDraft, 'complement' | 'content' | 'cue'>,
): AttributionMode {
  const quoted = content.map((span) => quotedShare(view, span));
  if (quoted.length > 0 && quoted.every((share) => share > 0.95)) return 'DIRECT';
  if (quoted.some((share) => share > 0)) return 'MIXED';
  if (complement === 'CLAUSE' || complement === 'QUOTATION') return 'INDIRECT';
  return cue.type === 'COMMUNICATION' && SPOKEN_ACTS.has(cue.act) ? 'INDIRECT' : 'NARRATED';
}

const SPOKEN_ACTS: ReadonlySet<string> = new Set(
  'ASSERT ACKNOWLEDGE DENY PREDICT WARN PROPOSE DEMAND COMMIT THREATEN CONCEDE DECLARE'.split(' '),
);

/** The share of a span's characters that stands between quotation marks. */
function quotedShare({ tokens, quotations }: SentenceView, { start, end }: Span): number {
  let quoted = 0;
  for (const { first, last } of quotations) {
    const from = Math.max(start, tokens[first]?.start ?? end);
    const to = Math.min(end, tokens[last - 1]?.end ?? start);
    if (to > from) quoted += to - from;
  }
  return end > start ? quoted / (end - start) : 0;
}
