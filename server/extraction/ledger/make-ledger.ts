import type { LedgerItem } from '../../../schema/model/ledger.ts';
import type { Attribution } from '../attributions/attribution.ts';
import type { Dismissal } from '../figures/find-figures.ts';
import type { Grounded, Proposal } from '../ground.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { judgeCues } from './judge-cues.ts';
import { judgeNumerals } from './judge-numerals.ts';
import { limitLedger } from './limit-ledger.ts';

/** What an extraction has come to, before and after the gate. */
export interface LedgerSources {
  readonly tagged: TaggedText;
  readonly proposal: Proposal;
  readonly grounded: Grounded;
  /** What of it is within the limits of a text. */
  readonly kept: Pick<Grounded, 'figures' | 'positions'>;
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
  const { tagged, proposal, grounded, kept, attributions, dismissed } = sources;
  const refused = without(proposal, grounded);
  const exceeding = without(grounded, kept);
  const numerals = judgeNumerals({
    tagged,
    figures: kept.figures,
    positions: kept.positions,
    mentions: grounded.mentions,
    dismissed,
    refused: refused.figures,
    exceeding: exceeding.figures,
  });
  const cues = judgeCues({
    tagged,
    mentions: grounded.mentions,
    attributions,
    claims: [...kept.positions, ...kept.figures],
    refused: [...refused.positions, ...refused.figures],
    exceeding: [...exceeding.positions, ...exceeding.figures],
  });
  return limitLedger(
    tagged.text,
    [...numerals, ...cues].toSorted((a, b) => a.start - b.start || a.end - b.end),
  );
}

type Claims = Pick<Proposal, 'figures' | 'positions'>;

function without(all: Claims, others: Claims): Claims {
  const [figures, positions] = [new Set(others.figures), new Set(others.positions)];
  return {
    figures: all.figures.filter((figure) => !figures.has(figure)),
    positions: all.positions.filter((position) => !positions.has(position)),
  };
}
