/** Which form of a verb a word is; a past may also be a past participle. */
export type VerbForm = 'BASE' | 'THIRD' | 'PAST' | 'PARTICIPLE' | 'GERUND';

/** Base → past, then past participle where it differs. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  know: ['knew', 'known'],
  understand: ['understood'],
  find: ['found'],
  feel: ['felt'],
  see: ['saw', 'seen'],
  go: ['went', 'gone'],
  mean: ['meant'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast'],
  undertake: ['undertook', 'undertaken'],
  uphold: ['upheld'],
  swear: ['swore', 'sworn'],
  show: ['showed', 'shown'],
  read: ['read'],
  seek: ['sought'],
  spur: ['spurred'],
  signal: ['signaled', 'signalled'],
  label: ['labeled', 'labelled'],
  hold: ['held'],
  make: ['made'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
};

const DOUBLED = new Set(
  'beg brag slam rebut plan admit commit recommit refer prefer quip dub blog repel shrug regret concur demur abhor deter'.split(
    ' ',
  ),
);

/** All forms of regular and irregular verbs, given their bases. */
export function inflect(base: string): ReadonlyMap<string, VerbForm> {
  const [past = regularPast(base), participle = past] = IRREGULAR[base] ?? [];
  const gerund = `${stem(base)}ing`;
  return new Map<string, VerbForm>([
    [base, 'BASE'],
    [third(base), 'THIRD'],
    [gerund, 'GERUND'],
    [participle, 'PARTICIPLE'],
    [past, 'PAST'],
  ]);
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem(base)}ed`;
}

function stem(base: string): string {
  if (DOUBLED.has(base)) return base + base.slice(-1);
  return /[^eo]e$/.test(base) ? base.slice(0, -1) : base;
}
