/** A source of reproducible pseudo-random values. */
export interface Random {
  /** An integer from 0 to `limit - 1`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A made-up word; few are frequent, many are rare, as in texts. `rank` leaves out as many of the most frequent. */
  word(rank?: number): string;
  words(count: number, hostile?: boolean): string;
  name(): string;
  /** A decimal over many orders of magnitude, sometimes negative. */
  decimal(): string;
  /** A moment between 2015 and 2026, ISO 8601. */
  moment(): string;
}

const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'zo',
  'ka',
  'lo',
  'mi',
  'nu',
  'pa',
  're',
];
const VOCABULARY = 8000;

/** Marks that JSON, SQL and offsets have to survive. */
const HOSTILE = [
  '"',
  "'",
  '\\',
  '\n',
  '\t',
  '\u0001',
  '\u007f',
  '\u2028',
  'é',
  'ﬁ',
  '数',
  '🛰️',
  '\u202e',
  '%',
  '{',
  '?1',
];

/** Seeds a generator [mulberry32]. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError('Cannot pick: there is nothing to pick from');
    return item;
  };
  const word = (rank = 1) => wordOf(Math.floor(rank * (VOCABULARY / rank) ** next()));
  const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

  return {
    below,
    pick,
    word,
    chance: (probability) => next() < probability,
    words: (count, hostile = false) =>
      Array.from({ length: count }, () => (hostile && below(8) === 0 ? pick(HOSTILE) + word() : word())).join(
        ' ',
      ),
    name: () => capitalized(word()),
    decimal: () => `${below(12) === 0 ? '-' : ''}${Number((10 ** (next() * 9)).toPrecision(3 + below(6)))}`,
    moment: () => new Date(Date.UTC(2015, 0, 1) + below(11 * 365 * 24 * 3600) * 1000).toISOString(),
  };
}

/** The word of a rank, from 1 for the most frequent: distinct for every rank. */
export function wordOf(rank: number): string {
  let text = '';
  let rest = rank;
  for (let count = 0; count < 3; count++) {
    text += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return rest > 0 ? text + SYLLABLES[rest % SYLLABLES.length] : text;
}
