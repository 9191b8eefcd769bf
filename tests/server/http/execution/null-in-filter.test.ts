import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

describe.each(dialects)('a null in a filter, over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
    const ingest = 'mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }';
    await server.ask(ingest, {
      text: 'Chile will build 12 dams and 30 schools, its minister said on Monday.',
    });
  });
  afterAll(() => server?.stop());

  it.each([
    ['actors', 'ActorFilter', '{ kind: { in: null } }', 'filter.kind.in'],
    ['actors', 'ActorFilter', '{ kind: null }', 'filter.kind'],
    ['actors', 'ActorFilter', '{ name: { startsWith: null } }', 'filter.name.startsWith'],
    ['actors', 'ActorFilter', '{ document: { isNull: null } }', 'filter.document.isNull'],
    ['actors', 'ActorFilter', '{ not: null }', 'filter.not'],
    ['actors', 'ActorFilter', '{ or: null }', 'filter.or'],
    [
      'actors',
      'ActorFilter',
      '{ and: [{ kind: { in: [STATE] } }, { kind: { notIn: null } }] }',
      'filter.and[1].kind.notIn',
    ],
    ['documents', 'DocumentFilter', '{ publishedAt: { lt: null } }', 'filter.publishedAt.lt'],
    ['documents', 'DocumentFilter', '{ language: { in: null } }', 'filter.language.in'],
    ['figures', 'FigureFilter', '{ value: { unit: "{dams}", gte: null } }', 'filter.value.gte'],
    ['figures', 'FigureFilter', '{ inPublisherVoice: null }', 'filter.inPublisherVoice'],
    ['figures', 'FigureFilter', '{ reviewState: { in: null } }', 'filter.reviewState.in'],
    ['claims', 'ClaimFilter', '{ text: null }', 'filter.text'],
  ])('of %s is refused with its path: %s %s', async (list, type, filter, path) => {
    const ok = 'ok: node(id: "doc_1") { id }';
    const refused = {
      status: 200,
      data: null,
      errors: [
        {
          message: `Cannot filter: ${path} is null; leave it out where it is to set no condition`,
          path: ['list'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    };
    const literal = `{ list: ${list}(filter: ${filter}) { totalCount } }`;
    expect(await server.ask(literal)).toMatchObject(refused);
    const variable = `query ($filter: ${type}) { list: ${list}(filter: $filter) { totalCount } }`;
    expect(await server.ask(variable, { filter: toJson(filter) })).toMatchObject(refused);
    const countless = `{ ${ok} list: ${list}(first: 0, filter: ${filter}) { __typename } }`;
    expect(await server.ask(countless)).toMatchObject(refused);
  });

  it('is refused where a variable inside a filter is null, and is none where it has no value', async () => {
    const query = `query ($kinds: [ActorKind!], $from: DateTime) {
      actors(filter: { kind: { in: $kinds } }) { totalCount }
      documents(filter: { ingestedAt: { gte: $from } }) { totalCount }
    }`;
    const { errors } = await server.ask(query, { kinds: null });
    expect(errors).toMatchObject([{ path: ['actors'], extensions: { code: 'BAD_USER_INPUT' } }]);
    const all = await server.ask('{ actors { totalCount } documents { totalCount } }');
    expect(all.data.actors.totalCount).toBeGreaterThan(0);
    expect(await server.ask(query, {})).toEqual(all);
  });

  it('is refused of an order, whose own null means the order of the field', async () => {
    const ask = (orderBy: unknown) =>
      server.ask(
        'query ($orderBy: [ActorOrder!]) { actors(filter: null, orderBy: $orderBy, after: null) { nodes { name } } }',
        { orderBy },
      );
    const plain = await server.ask('{ actors { nodes { name } } }');
    expect(await ask(null)).toEqual(plain);
    for (const orderBy of [[null], [{ field: null }], [{ field: 'NAME', direction: null }]])
      expect((await ask(orderBy)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

/** The JSON of a literal that is an object of enum words, strings, lists and nulls. */
function toJson(literal: string): unknown {
  return JSON.parse(literal.replace(/(\w+):/g, '"$1":').replace(/\b([A-Z]{2,})\b/g, '"$1"'));
}
