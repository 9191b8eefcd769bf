/**
 * The word of a list that a misspelt one most likely stands for; null when none is near. Case counts less than any other
 * difference.
 */
export function findNearestWord(word: string, candidates: Iterable<string>): string | null {
  const maxDistance = Math.max(1, Math.floor(word.length * 0.4));
  let nearest: { readonly word: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > maxDistance) continue;
    const isSame = candidate.toLowerCase() === word.toLowerCase();
    const distance = isSame ? 0.5 : editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= maxDistance && distance < (nearest?.distance ?? Infinity))
      nearest = { word: candidate, distance };
  }
  return nearest?.word ?? null;
}

/** How many characters must be put in, left out or exchanged [Levenshtein]. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const exchange = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
