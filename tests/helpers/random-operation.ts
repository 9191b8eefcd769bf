import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../../bench/random.ts';
import { fieldMappingOf } from '../../schema/relation/mapping.ts';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Values that occur in the record, so that lookups and filters find something. */
export interface KnownValues {
  /** An id of a type, by its name; mostly of a row there is. */
  id(type: string | null): string;
  moment(): string;
}

interface Composer {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  readonly known: KnownValues;
  readonly definitions: string[];
  readonly variables: Record<string, unknown>;
  readonly fragments: string[];
}

/** Composes a valid query over everything a plan can answer: aliases, fragments, directives, arguments, variables. */
export function composeOperation(schema: GraphQLSchema, random: Random, known: KnownValues): RandomOperation {
  const composer: Composer = { schema, random, known, definitions: [], variables: {}, fragments: [] };
  const query = schema.getQueryType()!;
  const roots = Object.values(query.getFields()).filter((field) => {
    const meaning = fieldMappingOf(field);
    return meaning && !(meaning.is === 'connection' && meaning.search);
  });
  const fields = Array.from(
    { length: 1 + random.below(2) },
    (_, at) => `r${at}: ${composeField(composer, random.pick(roots), 4)}`,
  );
  const head = composer.definitions.length > 0 ? `(${composer.definitions.join(', ')})` : '';
  return {
    query: [`query Generated${head} { ${fields.join(' ')} }`, ...composer.fragments].join('\n'),
    variables: composer.variables,
  };
}

function composeField(composer: Composer, field: GraphQLField<unknown, unknown>, depth: number): string {
  const args = field.args.flatMap((argument) =>
    composeArgument(
      composer,
      argument,
      fieldMappingOf(field)?.is === 'lookup' ? getNamedType(field.type).name : null,
    ),
  );
  const type = getNamedType(field.type);
  const selection = isLeafType(type)
    ? ''
    : ` ${composeSelection(composer, type as GraphQLObjectType, depth - 1)}`;
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${composeDirective(composer)}${selection}`;
}

function composeSelection(
  composer: Composer,
  type: GraphQLObjectType | GraphQLInterfaceType,
  depth: number,
): string {
  const { random, schema } = composer;
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      fieldMappingOf(field)?.is !== 'computed' && (depth > 0 || isLeafType(getNamedType(field.type))),
  );
  const parts = Array.from({ length: 1 + random.below(4) }, (_, at): string => {
    if (random.below(12) === 0 || fields.length === 0) return `n${depth}${at}: __typename`;
    return `f${depth}${at}${random.below(1000)}: ${composeField(composer, random.pick(fields), depth)}`;
  });
  if (depth > 0 && (isAbstractType(type) || random.chance(0.15))) {
    const members = isInterfaceType(type)
      ? schema.getPossibleTypes(type).filter((member) => isObjectType(member))
      : [type as GraphQLObjectType];
    const member = random.pick(members);
    parts.push(composeFragment(composer, member, depth - 1));
  }
  return `{ ${parts.join(' ')} }`;
}

function composeFragment(composer: Composer, type: GraphQLObjectType, depth: number): string {
  const selection = composeSelection(composer, type, depth);
  if (composer.random.chance(0.5)) return `... on ${type.name}${composeDirective(composer)} ${selection}`;
  const name = `F${composer.fragments.length}`;
  composer.fragments.push('');
  composer.fragments[composer.fragments.indexOf('')] = `fragment ${name} on ${type.name} ${selection}`;
  return `...${name}`;
}

function composeDirective(composer: Composer): string {
  if (!composer.random.chance(0.08)) return '';
  const condition = composer.random.chance(0.5)
    ? String(composer.random.chance(0.5))
    : variable(composer, 'Boolean!', composer.random.chance(0.5));
  return ` @${composer.random.pick(['skip', 'include'])}(if: ${condition})`;
}

function composeArgument(composer: Composer, argument: GraphQLArgument, target: string | null): string[] {
  const { random } = composer;
  if (argument.name === 'after' || (!isNonNullType(argument.type) && random.chance(0.5))) return [];
  if (argument.name === 'first') {
    if (random.chance(0.2)) return [];
    const value = 1 + random.below(6);
    return [`first: ${random.chance(0.5) ? value : variable(composer, 'Int!', value)}`];
  }
  const value = composeValue(composer, argument.type, { depth: 2, target });
  const asVariable = random.chance(0.5);
  return [
    `${argument.name}: ${asVariable ? variable(composer, String(argument.type), value) : print(argument.type, value)}`,
  ];
}

function variable({ definitions, variables }: Composer, type: string, value: unknown): string {
  const name = `v${definitions.length}`;
  definitions.push(`$${name}: ${type}`);
  variables[name] = value;
  return `$${name}`;
}

interface ValueOptions {
  readonly depth: number;
  /** The type whose rows an id should be of. */
  readonly target: string | null;
  /** Whether a text is the code of a unit, or the hash of a text. */
  readonly isUnit?: boolean;
  readonly isHash?: boolean;
}

function composeValue(composer: Composer, type: GraphQLInputType, options: ValueOptions): unknown {
  const { random, known } = composer;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return Array.from({ length: random.below(4) }, () => composeValue(composer, nullable.ofType, options));
  }
  if (isInputObjectType(nullable)) return composeObject(composer, nullable, options);
  if (isEnumType(nullable)) return random.pick((nullable as GraphQLEnumType).getValues()).name;
  switch (getNamedType(nullable).name) {
    case 'ID':
      return known.id(options.target);
    case 'Int':
      return random.below(120);
    case 'Boolean':
      return random.chance(0.5);
    case 'DateTime':
      return known.moment();
    case 'Decimal':
      return random.decimal();
    case 'LanguageTag':
      return random.pick(['en', 'de', 'fr']);
    case 'URL':
      return `https://example.org/documents/${1 + random.below(40)}`;
    default:
      if (options.isHash) return random.below(40).toString(16).padStart(64, '0');
      return random.pick(options.isUnit ? UNITS : [...UNITS, 'ba', 'en']);
  }
}

const UNITS = ['USD', 'km2', '{soldiers}', 'a'];

/** The type an id in a filter's field must be of. */
const REFERRED: Readonly<Record<string, string>> = {
  holder: 'Actor',
  reportedBy: 'Actor',
  subject: 'Actor',
  onBehalfOf: 'Actor',
  addressee: 'Actor',
  publisher: 'Actor',
  document: 'Document',
  section: 'Section',
  measure: 'Measure',
  topic: 'Topic',
};

function composeObject(composer: Composer, type: GraphQLInputObjectType, options: ValueOptions): unknown {
  const { random } = composer;
  // Full-text conditions are tested apart: the naive resolver does not search.
  const fields = Object.values(type.getFields()).filter(
    ({ name }) => name !== 'text' && (options.depth > 0 || !/^(and|or|not)$/.test(name)),
  );
  const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
  const chosen = type.isOneOf
    ? [random.pick(fields)]
    : [...new Set([...required, ...fields.filter(() => random.chance(2 / fields.length))])];
  return Object.fromEntries(
    chosen.map((field) => [
      field.name,
      composeValue(composer, field.type, {
        depth: options.depth - 1,
        target: REFERRED[field.name] ?? options.target,
        isUnit: field.name === 'unit',
        isHash: field.name === 'contentHash',
      }),
    ]),
  );
}

/** A value as a GraphQL literal of its type. */
function print(type: GraphQLInputType, value: unknown): string {
  const nullable = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(nullable))
    return `[${(value as unknown[]).map((item) => print(nullable.ofType, item)).join(', ')}]`;
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    return `{ ${Object.entries(value as object)
      .map(([name, inner]) => `${name}: ${print(fields[name]!.type, inner)}`)
      .join(', ')} }`;
  }
  return isEnumType(nullable) ? String(value) : JSON.stringify(value);
}
