import { foldText } from '../../../schema/model/fold-text.ts';
import { labelKey, topicKey } from '../../../schema/model/label-key.ts';
import type { Transaction } from '../database.ts';
import { findIds } from './find-ids.ts';

/** The row number of each topic, by `topicKey` of its label, or of each measure, by `labelKey`. */
export type LabelIds = ReadonlyMap<string, number>;

/** Finds topics in the record by the key of their label, and adds those it lacks. */
export async function resolveTopics(transaction: Transaction, labels: readonly string[]): Promise<LabelIds> {
  const named = groupByKey(labels, topicKey);
  const rows = toLabelRows(named).map((row) => ({ ...row, alternative_labels: '[]' }));
  await transaction.insertMissing('topic', rows);
  const topics = new Map<string, TopicRow>();
  const ids = await findIds([...named.keys()], async (keys) => {
    const found = await transaction.kysely
      .selectFrom('topic')
      .select(['id', 'key', 'label', 'alternative_labels'])
      .where('key', 'in', keys)
      .execute();
    for (const topic of found) topics.set(topic.key, topic);
    return found;
  });
  for (const [key, topic] of topics) await addLabels(transaction, topic, named.get(key) ?? []);
  return ids;
}

interface TopicRow {
  readonly id: number;
  readonly label: string;
  readonly alternative_labels: string;
}

/** Keeps what else a topic is called, where that is more than another way to write the same words. */
async function addLabels({ kysely }: Transaction, topic: TopicRow, labels: readonly string[]): Promise<void> {
  const known: readonly string[] = JSON.parse(topic.alternative_labels);
  const keys = new Set([topic.label, ...known].map(labelKey));
  const added = labels.filter((label) => !keys.has(labelKey(label)));
  if (added.length === 0) return;
  await kysely
    .updateTable('topic')
    .set({ alternative_labels: JSON.stringify([...known, ...added]) })
    .where('id', '=', topic.id)
    .execute();
}

/** Finds measures in the record by the key of their label, and adds those it lacks. */
export async function resolveMeasures(
  transaction: Transaction,
  labels: readonly string[],
): Promise<LabelIds> {
  const rows = toLabelRows(groupByKey(labels, labelKey));
  await transaction.insertMissing('measure', rows);
  return findIds(
    rows.map(({ key }) => key),
    (keys) =>
      transaction.kysely.selectFrom('measure').select(['id', 'key']).where('key', 'in', keys).execute(),
  );
}

type LabelsByKey = ReadonlyMap<string, readonly string[]>;

/** In the order in which they are met; of those that only write the same words another way, the first. */
function groupByKey(labels: readonly string[], toKey: (label: string) => string): LabelsByKey {
  const unlike = new Map<string, string>();
  for (const label of labels) if (!unlike.has(labelKey(label))) unlike.set(labelKey(label), label);
  return Map.groupBy(unlike.values(), toKey);
}

/** One row a key: the first label met names it. */
function toLabelRows(labels: LabelsByKey) {
  return [...labels].map(([key, [label = '']]) => ({ key, label, label_order: foldText(label) }));
}
