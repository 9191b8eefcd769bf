import type { Types } from '@graphql-codegen/plugin-helpers';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { plugin as writeOperations } from '../../sdk/codegen/operations.ts';
import { plugin as writeResources } from '../../sdk/codegen/resources.ts';

const schema = buildSchema(`
  type Query { book(id: ID!): Book shelf(id: ID!): Shelf books(after: String): Books! status: String! }
  type Mutation { lend(id: ID!): LendResult! burn: Boolean! swap: SwapResult! }
  type Book { title: String! readers(after: String): Books! }
  type Shelf { books(after: String): Books! all: [Book!]! }
  type Books { nodes: [Book!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  interface Error { code: String! message: String! }
  type LentError implements Error { code: String! message: String! }
  type LendPayload { book: Book! }
  type SwapPayload { book: Book! }
  union LendResult = LendPayload | LentError
  union SwapResult = LendPayload | SwapPayload | LentError`);

const config = { operations: 'operations' };

const file = (location: string, text: string): Types.DocumentFile => ({
  location: `operations/${location}`,
  document: parse(text),
});

async function generate(plugin: typeof writeResources, ...files: Types.DocumentFile[]): Promise<string> {
  const output = await plugin(schema, files, config);
  return typeof output === 'string' ? output : [...(output.prepend ?? []), output.content].join('\n');
}

describe('the method of an operation', () => {
  it('takes the one required variable itself and gives the one field', async () => {
    const code = await generate(
      writeResources,
      file('books/get.graphql', '"Gets a book." query GetBook($id: ID!) { book(id: $id) { title } }'),
    );

    expect(code).toContain(
      "get(id: types.GetBookQueryVariables['id'], options?: RequestOptions): Promise<types.GetBookQuery['book']>;",
    );
    expect(code).toContain('get: async (id, options) => (await core.query(getBook, { id }, options)).book,');
  });

  it('takes several variables by name', async () => {
    const code = await generate(
      writeResources,
      file(
        'books/get.graphql',
        '"Gets." query GetBook($id: ID!, $as: String) { book(id: $id) { title @x(as: $as) } }',
      ),
    );

    expect(code).toContain('get(variables: types.GetBookQueryVariables, options?: RequestOptions)');
  });

  it('gives all data when there are several root fields', async () => {
    const code = await generate(
      writeResources,
      file('overview.graphql', '"Sums up." query Overview { a: status b: status }'),
    );

    expect(code).toContain('overview(options?: RequestOptions): Promise<types.OverviewQuery>;');
    expect(code).toContain('overview: async (options) => await core.query(overview, {}, options),');
  });

  it('walks the list that takes $after', async () => {
    const code = await generate(
      writeResources,
      file(
        'books/list.graphql',
        '"Lists." query ListBooks($after: String) { books(after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }',
      ),
    );

    expect(code).toContain("PaginatedBy<NonNullable<types.ListBooksQuery['books']>>");
    expect(code).toContain('core.paginate(listBooks, variables ?? {}, (data) => data.books, options)');
  });

  it('walks a list below a field that may be null', async () => {
    const code = await generate(
      writeResources,
      file(
        'books/onShelf.graphql',
        '"Lists." query Shelved($id: ID!, $after: String) { shelf(id: $id) { books(after: $after) { nodes { title } pageInfo { endCursor } } } }',
      ),
    );

    expect(code).toContain('(data) => data.shelf?.books');
  });

  it('gives the payload of a mutation', async () => {
    const code = await generate(
      writeResources,
      file(
        'books/lend.graphql',
        '"Lends." mutation Lend($id: ID!) { lend(id: $id) { __typename ... on LendPayload { book { title } } } }',
      ),
    );

    expect(code).toContain("Promise<PayloadOf<types.LendMutation['lend'], 'LendPayload'>>");
    expect(code).toContain("expectPayload(await core.raw(lend, { id }, options), 'lend', 'LendPayload')");
  });

  it('is documented by the description of the operation', async () => {
    const code = await generate(
      writeResources,
      file(
        'status.graphql',
        '"""\nSays how it goes.\n\n@example\n```ts\nawait client.status(); /* fine */\n```\n"""\nquery Status { status }',
      ),
    );

    expect(code).toContain('  /**\n   * Says how it goes.\n   *\n   * @example');
    expect(code).toContain('/* fine *\\/');
  });
});

describe('the text of an operation', () => {
  it('holds the fragments it needs, once each, and no description', async () => {
    const code = await generate(
      writeOperations,
      file(
        'fragments.graphql',
        'fragment Lent on Book { ...Titled } fragment Titled on Book { title } fragment Spare on Book { title }',
      ),
      file(
        'books/get.graphql',
        '"Gets a book." query GetBook("Its id." $id: ID!) { book(id: $id) { ...Titled ...Lent } }',
      ),
    );

    expect(code).toContain(
      'export const getBook = "query GetBook($id:ID!){book(id:$id){...Titled ...Lent}}fragment Lent on Book{...Titled}fragment Titled on Book{title}" as OperationText<types.GetBookQuery, types.GetBookQueryVariables>;',
    );
  });

  it('does not depend on the order of the files', async () => {
    const files = [
      file('status.graphql', '"Says." query Status { status }'),
      file('books/get.graphql', '"Gets." query GetBook($id: ID!) { book(id: $id) { ...Titled } }'),
      file('fragments.graphql', 'fragment Titled on Book { title }'),
    ];

    expect(await generate(writeOperations, ...files.toReversed())).toBe(
      await generate(writeOperations, ...files),
    );
    expect(await generate(writeResources, ...files.toReversed())).toBe(
      await generate(writeResources, ...files),
    );
  });
});

describe('an operation that cannot become a method is refused', () => {
  const page = '{ nodes { title } pageInfo { endCursor } }';

  it.each([
    ['without a description', 'status.graphql', 'query Status { status }', 'it has no description'],
    ['without a name', 'status.graphql', '"Says." query { status }', 'it has no name'],
    [
      'beside another one',
      'status.graphql',
      'query A { status } query B { status }',
      'it holds more than one operation',
    ],
    [
      'too deep in folders',
      'a/b/c.graphql',
      '"Says." query C { status }',
      'its path is not <resource>/<verb>.graphql',
    ],
    [
      'with two lists',
      'books/list.graphql',
      `"Lists." query L($after: String) { a: books(after: $after) ${page} b: books(after: $after) ${page} }`,
      'more than one list takes $after',
    ],
    [
      'with a list inside a list',
      'books/list.graphql',
      `"Lists." query L($id: ID!, $after: String) { shelf(id: $id) { all { readers(after: $after) ${page} } } }`,
      'stands inside a list',
    ],
    [
      'with a list without pageInfo',
      'books/list.graphql',
      '"Lists." query L($after: String) { books(after: $after) { nodes { title } } }',
      'does not select nodes and pageInfo',
    ],
    [
      'that changes without a result union',
      'books/burn.graphql',
      '"Burns." mutation Burn { burn }',
      'its result is not a union',
    ],
    [
      'that changes and cannot be told from a refusal',
      'books/lend.graphql',
      '"Lends." mutation L($id: ID!) { lend(id: $id) { ... on LendPayload { book { title } } } }',
      'does not select __typename',
    ],
    [
      'that changes in two ways',
      'books/swap.graphql',
      '"Swaps." mutation S { swap { __typename } }',
      'exactly one member that is no Error',
    ],
  ])('%s', async (_, location, text, reason) => {
    await expect(generate(writeResources, file(location, text))).rejects.toThrow(reason);
  });
});
