import type { DocumentNode } from 'graphql';
import {
  type Actor,
  type Client,
  createClient,
  type Document,
  type Figure,
  isSdkError,
  type OperationText,
  operations,
  type Position,
  type SdkFailure,
  type TypedDocument,
} from '../../sdk/index.ts';

// Checked by the compiler, never run: every line below is a promise of the public types.

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<Promised extends true> = Promised;
type Yielded<List> = List extends AsyncIterable<infer Item> ? Item : never;

declare const client: Client;

// Options: what is optional may be undefined, what is unknown is refused.
createClient({
  url: 'http://127.0.0.1:4000/graphql',
  token: undefined,
  timeoutMs: undefined,
  fetch: undefined,
});
createClient({ url: 'http://127.0.0.1:4000/graphql', token: async () => 'sesame', fetch });
// @ts-expect-error url is required
createClient({});
// @ts-expect-error a misspelt option
createClient({ url: 'http://127.0.0.1:4000/graphql', timeout: 1 });

// A lookup takes exactly one key.
client.documents.get({ id: 'doc_1' });
client.documents.get({ url: 'https://example.org/briefing' });
// @ts-expect-error two keys
client.documents.get({ id: 'doc_1', url: 'https://example.org/briefing' });
// @ts-expect-error no key
client.documents.get({});

// Lists are typed by their node; enums by their values.
const figures = client.figures.list(
  { filter: { status: { in: ['TARGET'] } }, first: 50 },
  { signal: AbortSignal.timeout(1) },
);
const positions = client.positions.list();
// @ts-expect-error an unknown enum value
client.figures.list({ filter: { status: { in: ['WISHED'] } } });
// @ts-expect-error an unknown filter field
client.figures.list({ filter: { colour: { in: ['RED'] } } });

// Decimals and ids are strings; null is in the type.
declare const figure: Figure;
declare const position: Position;
declare const actor: Actor;
declare const document: Document;

// A mutation gives its payload, without the refusals.
const ingested = client.documents.ingest({ text: 'Words' });
// @ts-expect-error text is required
client.documents.ingest({ title: 'Harbour' });

// Documents of your own are typed by what any generator makes.
declare const node: DocumentNode & { readonly __apiType?: (variables: { id: string }) => { title: string } };
declare const decorated: TypedDocument<{ title: string }, { id?: string }>;
declare const text: OperationText<{ title: string }, { id: string }>;
const fromNode = client.query(node, { id: 'doc_1' });
const fromText = client.query(text, { id: 'doc_1' });
const withoutVariables = client.query(decorated);
const fromPlainText = client.query('{ title }');
const raw = client.raw(text, { id: 'doc_1' });
const own = client.query(operations.getActor, { by: { key: 'port-authority' } });
// @ts-expect-error a required variable
client.query(text);
// @ts-expect-error a variable of another type
client.query(node, { id: 1 });

// Errors narrow by code.
declare const error: unknown;
const narrowed = isSdkError(error) ? error : null;
const httpCode = isSdkError(error) && error.name === 'HttpError' ? error.status : null;
const stuck = isSdkError(error, 'CURSOR_STUCK') ? error.name : null;

export type Promises = [
  Expect<Equal<Yielded<typeof figures>, Figure>>,
  Expect<Equal<Yielded<typeof positions>, Position>>,
  Expect<Equal<typeof figure.quantity.value, string | null>>,
  Expect<Equal<typeof position.stance, 'AGAINST' | 'FAVOR' | 'MIXED' | 'NEUTRAL' | 'UNCLEAR'>>,
  Expect<Equal<typeof position.holder, Actor | null>>,
  Expect<Equal<typeof actor.id, string>>,
  Expect<Equal<typeof document.publishedAt, string | null>>,
  Expect<Equal<Awaited<typeof ingested>['__typename'], 'IngestDocumentPayload'>>,
  Expect<Equal<Awaited<typeof ingested>['created'], boolean>>,
  Expect<Equal<Awaited<typeof fromNode>, { title: string }>>,
  Expect<Equal<Awaited<typeof fromText>, { title: string }>>,
  Expect<Equal<Awaited<typeof withoutVariables>, { title: string }>>,
  Expect<Equal<Awaited<typeof fromPlainText>, unknown>>,
  Expect<Equal<Awaited<typeof raw>['data'], { title: string } | null>>,
  Expect<Equal<NonNullable<Awaited<typeof own>['actor']>['name'], string>>,
  Expect<Equal<typeof narrowed, SdkFailure | null>>,
  Expect<Equal<typeof httpCode, number | null>>,
  Expect<Equal<typeof stuck, 'ProtocolError' | 'OperationError' | null>>,
];
