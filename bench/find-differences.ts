import type { Contender } from './contender.ts';
import type { Contenders } from './measure.ts';

const SHOWN_CHARACTERS = 120;

/** Asks both servers the same and tells of each request whose answers, as canonical JSON, differ, and where. */
export async function findDifferences(
  { product, handWritten }: Contenders<Pick<Contender, 'ask'>>,
  bodies: readonly string[],
): Promise<readonly string[]> {
  const differences: string[] = [];
  for (const body of bodies) {
    const [one, other] = (await Promise.all([product.ask(body), handWritten.ask(body)])).map(canonical);
    if (one === undefined || other === undefined || one === other) continue;
    const at = Array.from(one).findIndex((character, index) => character !== other[index]);
    const from = Math.max(0, (at < 0 ? one.length : at) - SHOWN_CHARACTERS / 2);
    const [shown, expected] = [one, other].map((text) => text.slice(from, from + SHOWN_CHARACTERS));
    differences.push(`${body}\n  product      …${shown}\n  hand-written …${expected}`);
  }
  return differences;
}

/** The same for two texts of one JSON value. A text that is no JSON is itself. */
function canonical(text: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(text)));
  } catch {
    return text;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
