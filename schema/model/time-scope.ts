/** What stretch of time a time scope names [TIMEX3, TimeML]. */
export const TIME_SCOPE_KIND = {
  INSTANT: 'A point or day: "on 3 May".',
  INTERVAL: 'A bounded interval: "in 2023".',
  SINCE: 'Open at the end: "since February 2022".',
  UNTIL: 'Open at the start: "by 2030".',
  DURATION: 'A duration that is not anchored: "two decades".',
} as const;
export type TimeScopeKind = keyof typeof TIME_SCOPE_KIND;

/** When a claim is about. */
export interface TimeScope {
  /** The exact words. */
  readonly raw: string;
  /** Partial date (`2022`, `2022-02` or `2022-02-24`), inclusive; null when open or unresolved. */
  readonly start: string | null;
  /** Partial date, inclusive; null when open or unresolved. */
  readonly end: string | null;
  readonly kind: TimeScopeKind;
  /** True when the words count from the day of publication or speech: "next year". */
  readonly relative: boolean;
  /** True when the words stand in the sentence before, not in the claim's own evidence. */
  readonly inherited: boolean;
}
