import type { AttributionStep } from '../../../schema/model/attribution.ts';
import type { Evidence } from '../../../schema/model/evidence.ts';
import type { RejectionReason } from '../../../schema/model/extraction.ts';
import type { QuotedSpan, Span } from '../../../schema/model/span.ts';
import type { Lookup, Resolved } from './lookup.ts';
import type { ModelClaim } from './model-answer.ts';

/** Who makes a claim, with the words that say so. */
export interface ResolvedSource {
  readonly holder: string | null;
  readonly reportedBy: null;
  readonly attribution: readonly AttributionStep[];
  readonly evidence: readonly Evidence[];
}

/** Finds who makes a claim near its statement. */
export function resolveSource(lookup: Lookup, said: ModelClaim, statement: Span): Resolved<ResolvedSource> {
  if (said.holder === null) {
    return { claim: { holder: null, reportedBy: null, attribution: [], evidence: [] }, reason: null };
  }
  const source = lookup.quotes.find(said.holder, statement);
  const cue = said.cue === null ? null : lookup.quotes.find(said.cue, statement);
  const reason: RejectionReason | null = source.reason ?? cue?.reason ?? null;
  if (!source.span || reason) return { claim: null, reason: reason ?? 'QUOTE_NOT_FOUND' };
  const holder = lookup.holders.keyAt(source.span);
  return {
    claim: {
      holder,
      reportedBy: null,
      attribution: [stepOf(lookup, { source: holder, cue: cue?.span ?? null, statement })],
      evidence: [
        ...(cue?.span ? [{ role: 'CUE', ...cue.span } as const] : []),
        { role: 'SOURCE', ...source.span },
      ],
    },
    reason: null,
  };
}

interface StepParts {
  readonly source: string;
  readonly cue: QuotedSpan | null;
  readonly statement: Span;
}

/** Of a cue that the rules read too, they know how it attributes. */
function stepOf({ attributions, tagged }: Lookup, { source, cue, statement }: StepParts): AttributionStep {
  const known = cue && attributions.find(({ cueSpan }) => cueSpan.start < cue.end && cue.start < cueSpan.end);
  if (known) return { source, cue, mode: known.mode, type: known.cue.type, negated: known.negated };
  const isQuoted = /["“«]$/.test(tagged.text.slice(Math.max(0, statement.start - 1), statement.start));
  const mode = isQuoted ? 'DIRECT' : cue ? 'INDIRECT' : 'NARRATED';
  return { source, cue, mode, type: 'COMMUNICATION', negated: false };
}
