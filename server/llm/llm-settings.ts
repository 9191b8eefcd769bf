/** Which language model extracts, and how much it may cost. */
export interface LlmSettings {
  /** Where the API begins, such as `https://api.example.org/v1`. */
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  /** For one document, with all its questions and retries, in milliseconds. */
  readonly timeoutMs: number;
  /** Questions about one document at once. */
  readonly concurrency: number;
  /** For one document: what is sent, by estimate, and what may be answered. */
  readonly maxTokens: number;
  /** Before the second try, in milliseconds; it doubles with each further one. Default 1,000. */
  readonly retryDelayMs?: number | undefined;
}
