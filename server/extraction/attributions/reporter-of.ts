import type { AttributionStep } from '../../../schema/model/attribution.ts';

/** Who passes on what the holder says: the source just outside the last; null when that is the holder itself. */
export function reporterOf(chain: readonly AttributionStep[]): string | null {
  const [reporter, holder] = [chain.at(-2)?.source ?? null, chain.at(-1)?.source ?? null];
  return reporter === holder ? null : reporter;
}
