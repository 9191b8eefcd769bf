/** The statuses that say "later" rather than "no". */
const RETRYABLE_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The longest first wait, in milliseconds; it doubles with every retry. */
const BASE_BACKOFF_MS = 250;

const MAX_BACKOFF_MS = 8_000;

/** Tells whether a status means that the same request may succeed later. */
export function isRetryableStatus(status: number): boolean {
  return RETRYABLE_STATUS.has(status);
}

/** Milliseconds to wait before retry number `retries` (0-based): anything up to a doubling bound ("full jitter"). */
export function backoffMs(retries: number, random: () => number = Math.random): number {
  return random() * Math.min(MAX_BACKOFF_MS, BASE_BACKOFF_MS * 2 ** retries);
}

/** Reads a `Retry-After` header, seconds or an HTTP date [RFC 9110 §10.2.3], as milliseconds from `now`. */
export function parseRetryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
