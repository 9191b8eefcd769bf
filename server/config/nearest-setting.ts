/** The name that takes the fewest edits to write instead, or null when it takes more than a third of its length. */
export function nearestSetting(name: string, known: readonly string[]): string | null {
  const ranked = known.map((candidate) => ({ candidate, edits: countEdits(name, candidate) }));
  const [nearest] = ranked.toSorted((a, b) => a.edits - b.edits);
  return nearest && nearest.edits <= nearest.candidate.length / 3 ? nearest.candidate : null;
}

/** Levenshtein's distance: insertions, deletions and replacements. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
