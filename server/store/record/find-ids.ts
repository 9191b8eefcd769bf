interface KeyedRow {
  readonly id: number;
  readonly key: string;
}

/** Keys per statement. */
const CHUNK_SIZES = [64, 8] as const;

/**
 * Looks up row numbers by key. `select` always gets 8 or 64 keys, padded by repetition, so that the database prepares
 * two statements instead of one for every number of keys.
 */
export async function findIds(
  keys: readonly string[],
  select: (keys: readonly string[]) => Promise<readonly KeyedRow[]>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const wanted = [...new Set(keys)];
  for (let start = 0; start < wanted.length; ) {
    const size = wanted.length - start >= CHUNK_SIZES[0] ? CHUNK_SIZES[0] : CHUNK_SIZES[1];
    const chunk = wanted.slice(start, start + size);
    const padding = Array.from({ length: size - chunk.length }, () => wanted[start] ?? '');
    for (const { id, key } of await select([...chunk, ...padding])) ids.set(key, id);
    start += size;
  }
  return ids;
}
