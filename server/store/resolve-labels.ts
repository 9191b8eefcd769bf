import { foldText } from '../../schema/model/fold-text.ts';
import type { Transaction } from './database.ts';
import { findIds } from './find-ids.ts';

/** The row number of each topic or measure, by `labelKey` of its label. */
export type LabelIds = ReadonlyMap<string, number>;

/**
 * What makes two labels the same topic or measure: the words without case, accents, quotation marks, article and
 * closing punctuation.
 */
export function labelKey(label: string): string {
  const words = foldText(label)
    .replace(/["“”„«»‘’']/g, '')
    .replace(/[.,;:!?]+$/, '');
  return words.replace(/^(?:the|an?)\s+(?=\S)/, '').trim() || words;
}

/** Finds topics in the record by the key of their label, and adds those it lacks. */
export async function resolveTopics(transaction: Transaction, labels: readonly string[]): Promise<LabelIds> {
  const rows = toLabelRows(labels).map((row) => ({ ...row, alternative_labels: '[]' }));
  await transaction.insertMissing('topic', rows);
  return findIds(
    rows.map(({ key }) => key),
    (keys) => transaction.kysely.selectFrom('topic').select(['id', 'key']).where('key', 'in', keys).execute(),
  );
}

/** Finds measures in the record by the key of their label, and adds those it lacks. */
export async function resolveMeasures(
  transaction: Transaction,
  labels: readonly string[],
): Promise<LabelIds> {
  const rows = toLabelRows(labels);
  await transaction.insertMissing('measure', rows);
  return findIds(
    rows.map(({ key }) => key),
    (keys) =>
      transaction.kysely.selectFrom('measure').select(['id', 'key']).where('key', 'in', keys).execute(),
  );
}

/** One row a key: the first label met names it. */
function toLabelRows(labels: readonly string[]) {
  const byKey = new Map<string, string>();
  for (const label of labels) if (!byKey.has(labelKey(label))) byKey.set(labelKey(label), label);
  return [...byKey].map(([key, label]) => ({ key, label, label_order: foldText(label) }));
}
