/** The prefix of each kind of record's ids: an id is `<prefix>_<number>` and is unique over the whole record. */
const ID_PREFIX = {
  document: 'doc',
  version: 'ver',
  section: 'sec',
  actor: 'act',
  mention: 'men',
  topic: 'top',
  measure: 'mea',
  figure: 'fig',
  position: 'pos',
  evidence: 'evi',
  numeral: 'num',
  cue: 'cue',
} as const;
export type IdKind = keyof typeof ID_PREFIX;

/** Builds the id of row `number` of a kind. */
export function toId(kind: IdKind, number: number): string {
  return `${ID_PREFIX[kind]}_${number}`;
}

/** Reads the row number out of an id; null when it is not an id of one of `kinds`. */
export function parseId(id: string, ...kinds: readonly IdKind[]): number | null {
  const [, prefix, digits] = /^([a-z]{3})_([1-9]\d{0,14})$/.exec(id) ?? [];
  return kinds.some((kind) => ID_PREFIX[kind] === prefix) ? Number(digits) : null;
}
