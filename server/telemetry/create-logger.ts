import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/**
 * What JSON leaves as it is and a terminal or log viewer acts on: DEL, C1 controls, line separators, the marks that turn
 * the direction of what follows, and surrogates without their pair, which no encoding keeps.
 */
const UNSAFE = /[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * Makes a logger of JSON lines that are safe to show: unsafe characters are written as JSON escapes, so a reader of the JSON
 * gets the same values. It writes to the standard output unless another destination is given.
 */
export function createLogger(
  level: NonNullable<LoggerOptions['level']>,
  destination?: DestinationStream,
): Logger {
  return pino({ level, hooks: { streamWrite: escapeUnsafe } }, destination);
}

/** Escapes characters of a line of JSON. They can only stand in its strings. */
function escapeUnsafe(line: string): string {
  return line.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
