/** A request that asks for more than it looks. */
export interface HostileCase {
  readonly name: string;
  readonly body: string;
  /** Of a stream, so many milliseconds are read. */
  readonly streamMs?: number;
}

export function hostile(name: string, query: string, variables: object = {}): HostileCase {
  return { name, body: JSON.stringify({ query, variables }) };
}

/** `a0: field a1: field …` */
export function aliases(field: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');
}

/** Prefixes of one and two letters, apart by OR. */
export function prefixes(count: number, from = 0): string {
  const letters = 'abcdefghiklmnoprstuvz';
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    const first = letters[at % letters.length];
    return `${first}${at < letters.length ? '' : letters[Math.floor(at / letters.length) % letters.length]}*`;
  }).join(' OR ');
}

/** A list of so many of something, as GraphQL writes it. */
export function list(count: number, item: (at: number) => string): string {
  return `[${Array.from({ length: count }, (_, at) => item(at)).join(', ')}]`;
}
