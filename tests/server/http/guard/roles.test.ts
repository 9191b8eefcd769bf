import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { type AccessRole, includesRole, ROLES } from '../../../../server/auth/role.ts';
import { dialects } from '../../../helpers/dialects.ts';
import { type KeyedServer, startKeyedServer } from '../../../helpers/keyed-server.ts';

/** The role that each root field needs, written out once more: a new field fails the test until it has a row. */
const NEEDED: Readonly<Record<string, AccessRole>> = {
  ...named('Query', 'reader', [
    'actor',
    'actors',
    'changes',
    'claims',
    'document',
    'documents',
    'extract',
    'figures',
    'measure',
    'measures',
    'node',
    'nodes',
    'positions',
    'search',
    'topic',
    'topics',
  ]),
  ...named('Mutation', 'editor', ['deleteDocument', 'fetchDocument', 'ingestDocument', 'reviewClaim']),
  ...named('Subscription', 'reader', ['changed', 'documentStatus']),
};

function named(type: string, role: AccessRole, fields: readonly string[]): Record<string, AccessRole> {
  return Object.fromEntries(fields.map((field) => [`${type}.${field}`, role]));
}

const rootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
  (type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      kind: type!.name.toLowerCase(),
      field,
    })),
);

/** The ways in which a field can be asked for; each must lead past the same door. */
const WAYS: Readonly<Record<string, (kind: string, selection: string) => string>> = {
  plainly: (kind, selection) => `${kind} { ${selection} }`,
  'under an alias': (kind, selection) => `${kind} { other: ${selection} }`,
  'in a fragment': (kind, selection) =>
    `${kind} { ...f } fragment f on ${kind[0]!.toUpperCase()}${kind.slice(1)} { ${selection} }`,
  'in an inline fragment': (kind, selection) => `${kind} { ... { ${selection} } }`,
  'as the second operation': (kind, selection) =>
    `query First { __typename } ${kind} Second { ${selection} }`,
};

it('has a row for every root field', () => {
  expect(rootFields.map(({ name }) => name).sort()).toEqual(Object.keys(NEEDED).sort());
});

describe.each(dialects.filter(({ name }) => name !== 'sqlite in memory'))('over $name', (dialect) => {
  let server: KeyedServer;
  beforeAll(async () => {
    server = await startKeyedServer({}, dialect);
  });
  afterAll(() => server?.stop());

  describe.each(rootFields)('$name', ({ name, kind, field }) => {
    const selection = select(field);
    const rows = Object.entries(WAYS).flatMap(([way, write]) =>
      [...ROLES, null].map((role) => [role ?? 'nobody', way, role, write(kind, selection)] as const),
    );

    it.each(rows)('for %s %s', async (_who, way, role, query) => {
      const operationName = way === 'as the second operation' ? 'Second' : undefined;
      const { status, code } = await ask({ query, operationName }, role);
      if (role === null) expect({ status, code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
      else if (includesRole(role, NEEDED[name]!)) expect([401, 403]).not.toContain(status);
      else expect({ status, code }).toEqual({ status: 403, code: 'FORBIDDEN' });
    });

    it.runIf(kind !== 'mutation').each(ROLES)('for %s by GET', async (role) => {
      const response = await fetch(
        `${server.url}?${new URLSearchParams({ query: `${kind} { ${selection} }` })}`,
        {
          headers: { accept: ACCEPT, authorization: `Bearer ${server.secrets[role]}` },
        },
      );
      await response.body?.cancel();
      expect([401, 403, 405]).not.toContain(response.status);
    });
  });

  const ACCEPT = 'application/graphql-response+json, text/event-stream';

  async function ask(
    body: object,
    role: AccessRole | null,
  ): Promise<{ status: number; code: string | undefined }> {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: ACCEPT,
        ...(role && { authorization: `Bearer ${server.secrets[role]}` }),
      },
      body: JSON.stringify(body),
    });
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      await response.body?.cancel();
      return { status: response.status, code: undefined };
    }
    const { errors } = JSON.parse(await response.text());
    return { status: response.status, code: errors?.[0]?.extensions?.code };
  }
});

/** A selection of the field with values that fit its arguments and name nothing there is. */
function select({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(
    (argument) =>
      isNonNullType(argument.type) && argument.defaultValue === undefined && argument.default === undefined,
  );
  const given = required.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
  return `${name}${given && `(${given})`}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''}`;
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return `{ ${chosen.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return { Int: '1', Float: '1', Boolean: 'true', URL: '"https://example.org/"' }[type.name] ?? '"nothing_1"';
}
