/** What became of an article. */
export interface CommandOutcome {
  readonly result: 'stored' | 'known' | 'failed';
  /** Its name, and its id or what went wrong. */
  readonly line: string;
}
