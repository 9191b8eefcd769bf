/** Where spans are sent, and how many. */
export interface TraceSettings {
  /** The address of the collector, to which `/v1/traces` is added [OTLP over HTTP]. */
  readonly url: string;
  /** What the collector wants to see, such as a token. */
  readonly headers: Readonly<Record<string, string>>;
  /** How the process is called in traces. */
  readonly serviceName: string;
  /** The share of the traces begun here that is told; those of callers follow the callers' choice. */
  readonly ratio: number;
}
