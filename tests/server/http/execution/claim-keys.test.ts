import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const TEXT = `Élise Marceau, the mayor of Westby, said on Monday that tank production rose to 1,500 tanks in 2023.

“The peace talks have failed,” Marceau said. She rejected the peace talks.`;

const INGEST = `mutation ($text: String!) {
  ingestDocument(input: { text: $text, publisher: "Harbour Gazette", language: "EN-gb" }) { __typename }
}`;

describe.each(dialects)('a key, over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
    await server.ask(INGEST, { text: TEXT });
  });
  afterAll(() => server?.stop());

  const ask = (field: string, type: string, by: object) =>
    server.ask(`query ($by: ${type}!) { found: ${field}(by: $by) { id } }`, { by });

  it.each([
    'harbour-gazette',
    'Harbour Gazette',
    ' harbour  GAZETTE ',
    'Harbour\u00a0Gazette',
    'Ｈarbour Gazétte',
  ])('of an actor is found as %j', async (key) => {
    const literal = await server.ask(`{ actor(by: { key: ${JSON.stringify(key)} }) { name key } }`);
    expect(literal.data.actor).toEqual({ name: 'Harbour Gazette', key: 'harbour-gazette' });
    expect((await ask('actor', 'ActorBy', { key })).data.found).not.toBeNull();
  });

  it.each(['actor', 'topic', 'measure'])(
    'of every %s in the record finds it, as does its name',
    async (field) => {
      const name = field === 'actor' ? 'name' : 'label';
      const { data } = await server.ask(`{ all: ${field}s(first: 100) { nodes { id key name: ${name} } } }`);
      expect(data.all.nodes).not.toEqual([]);
      for (const { id, key, name: label } of data.all.nodes)
        for (const text of [key, ` ${key.toUpperCase()}\n`, ...(key.includes('@') ? [] : [label])])
          expect(
            (await ask(field, `${field[0]?.toUpperCase()}${field.slice(1)}By`, { key: text })).data.found,
          ).toEqual({ id });
    },
  );

  it('of a document is found in any case', async () => {
    const { data } = await server.ask('{ documents { nodes { id contentHash } } }');
    const [{ id, contentHash }] = data.documents.nodes;
    const by = { contentHash: contentHash.toUpperCase() };
    expect((await ask('document', 'DocumentBy', by)).data.found).toEqual({ id });
  });

  it.each([
    ['actor', 'ActorBy', { key: 'no-such-actor' }],
    ['topic', 'TopicBy', { key: 'no such topic' }],
    ['measure', 'MeasureBy', { key: 'no such measure' }],
    ['document', 'DocumentBy', { contentHash: '0'.repeat(64) }],
    ['document', 'DocumentBy', { externalId: '—' }],
    ['actor', 'ActorBy', { id: 'doc_1' }],
    ['actor', 'ActorBy', { id: 'nothing' }],
  ])('of no %s finds nothing: %s %j', async (field, type, by) => {
    expect(await ask(field, type, by)).toEqual({ status: 200, data: { found: null } });
  });

  it.each([
    ['actor', 'ActorBy', { key: ' — ' }],
    ['topic', 'TopicBy', { key: '' }],
    ['measure', 'MeasureBy', { key: '?' }],
    ['actor', 'ActorBy', { key: '!'.repeat(500_000) }],
    ['topic', 'TopicBy', { key: `x${'!'.repeat(500_000)}x` }],
    ['document', 'DocumentBy', { contentHash: 'abc' }],
  ])('that no %s can have is refused: %s', async (field, type, by) => {
    const { data, errors } = await ask(field, type, by);
    expect(data).toEqual({ found: null });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^Cannot look up: ".{0,40}" is not a key, which is /),
        path: ['found'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('of a language is a tag in any case; what is none is refused', async () => {
    const list = (language: string) =>
      server.ask(
        'query ($in: [LanguageTag!]) { documents(filter: { language: { in: $in } }) { totalCount } }',
        {
          in: [language],
        },
      );
    for (const tag of ['en-GB', 'EN-gb', 'en-gb'])
      expect((await list(tag)).data.documents.totalCount).toBe(1);
    expect((await list('de')).data.documents.totalCount).toBe(0);
    expect((await list('english')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await server.ask('{ documents { nodes { language } } }')).data.documents.nodes).toEqual([
      { language: 'en-GB' },
    ]);
  });

  it('of a unit that is counted is a noun in any case; a code that is none is refused with the nearest', async () => {
    const count = (unit: string) =>
      server.ask('query ($unit: String!) { figures(filter: { value: { unit: $unit } }) { totalCount } }', {
        unit,
      });
    for (const unit of ['{tanks}', '{Tanks}', '{ tanks }']) {
      expect((await count(unit)).data.figures.totalCount).toBe(1);
    }
    expect((await count('{tonks}')).data.figures.totalCount).toBe(0);
    expect((await count('usd')).errors?.[0]?.message).toBe(
      'Cannot filter: "usd" is no unit: did you mean "USD"?',
    );
    expect((await count('{ }')).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('of a closed list of words is refused with the nearest', async () => {
    const { errors } = await server.ask('{ actors(filter: { kind: { in: [STAT] } }) { totalCount } }');
    expect(errors?.[0]?.message).toContain('Did you mean the enum value "STATE"');
  });

  it('of a row in a filter is refused where it is of another type, and finds nothing where no row has it', async () => {
    const list = (id: string) =>
      server.ask('query ($id: ID!) { claims(filter: { holder: { in: [$id] } }) { totalCount } }', { id });
    expect((await list('act_999999')).data.claims.totalCount).toBe(0);
    for (const id of ['doc_1', 'act_', 'harbour-gazette'])
      expect((await list(id)).errors).toMatchObject([
        { path: ['claims'], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
  });
});
