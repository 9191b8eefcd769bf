import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../server/store/database.ts';
import { resolveMeasures, resolveTopics } from '../../../../server/store/record/resolve-labels.ts';
import { dialects } from '../../../helpers/dialects.ts';

function topicsOf({ kysely }: Database) {
  return kysely.selectFrom('topic').select(['key', 'label', 'alternative_labels']).orderBy('id').execute();
}

describe.each(dialects)('labels in $name', (dialect) => {
  it('makes one topic of what two texts call by different words, and keeps both', async () => {
    const database = await dialect.open();
    const first = await database.transaction((transaction) =>
      resolveTopics(transaction, ['the peace talks', 'Peace Talks']),
    );
    const second = await database.transaction((transaction) =>
      resolveTopics(transaction, ['peace negotiations', 'port of Larvik', 'peace discussions']),
    );
    expect(second.get('peace talks')).toBe(first.get('peace talks'));
    expect(await topicsOf(database)).toEqual([
      {
        key: 'peace talks',
        label: 'the peace talks',
        alternative_labels: '["peace negotiations","peace discussions"]',
      },
      { key: 'port of larvik', label: 'port of Larvik', alternative_labels: '[]' },
    ]);
  });

  it('adds another name of a topic once', async () => {
    const database = await dialect.open();
    for (const label of ['defence budget', 'defense budget', 'Defense Budget', 'defence budget'])
      await database.transaction((transaction) => resolveTopics(transaction, [label]));
    expect(await topicsOf(database)).toEqual([
      { key: 'defense budget', label: 'defence budget', alternative_labels: '["defense budget"]' },
    ]);
  });

  it('keeps measures apart that differ in more than case and article', async () => {
    const database = await dialect.open();
    const ids = await database.transaction((transaction) =>
      resolveMeasures(transaction, ['The Talks', 'talks', 'negotiations']),
    );
    expect([...ids.keys()].toSorted()).toEqual(['negotiations', 'talks']);
  });
});
