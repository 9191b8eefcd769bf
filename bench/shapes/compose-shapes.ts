import { schema } from '../../schema/index.ts';
import { composeOperation, type KnownValues } from '../../tests/helpers/random-operation.ts';
import { TOPICS } from '../generate-claim.ts';
import { actorCount } from '../generate-record.ts';
import { createRandom, type Random } from '../random.ts';
import { CLAIMS_PER_DOCUMENT, SECTIONS_PER_DOCUMENT } from '../record-size.ts';

/** Bodies of requests whose queries are all different: selections, aliases, arguments, fragments, kinds in `nodes`. */
export function composeShapes(count: number, documents: number): readonly string[] {
  const random = createRandom(6);
  const known = knownValues(random, documents);
  const bodies = new Map<string, string>();
  while (bodies.size < count) {
    const { query, variables } =
      bodies.size % 4 === 0 ? composeNodes(random, known) : composeOperation(schema, random, known);
    bodies.set(query, JSON.stringify({ query, variables }));
  }
  return [...bodies.values()];
}

/** Several kinds of rows by ids that stand in the query, each with another selection. */
function composeNodes(random: Random, known: KnownValues) {
  const ids = Array.from({ length: 2 + random.below(8) }, () => known.id(null));
  const parts = Object.entries(FIELDS).map(
    ([type, fields]) =>
      `... on ${type} { ${random.pick(fields)} n${random.below(10_000)}: ${random.pick(fields)} }`,
  );
  const query = `{ nodes(ids: ${JSON.stringify(ids)}) { id ${parts.join(' ')} } }`;
  return { query, variables: {} };
}

const FIELDS = {
  Document: ['title', 'language', 'publishedAt', 'revision'],
  Actor: ['name', 'key', 'wikidataId'],
  Section: ['heading', 'ordinal', 'level'],
  Figure: ['statement', 'baseline', 'confidence'],
  Position: ['statement', 'negated', 'intensity'],
  Topic: ['label', 'key'],
};

/** Ids and moments of a generated record. */
export function knownValues(random: Random, documents: number): KnownValues {
  const counts: Readonly<Record<string, readonly [prefix: string, rows: number]>> = {
    Document: ['doc', documents],
    Actor: ['act', actorCount(documents)],
    Section: ['sec', documents * SECTIONS_PER_DOCUMENT],
    Figure: ['fig', documents * CLAIMS_PER_DOCUMENT],
    Position: ['pos', documents * CLAIMS_PER_DOCUMENT],
    Topic: ['top', TOPICS],
    Measure: ['mea', TOPICS],
  };
  return {
    id(type) {
      const [prefix, rows] = counts[type ?? ''] ?? random.pick(Object.values(counts));
      return `${prefix}_${random.below(rows) + 1}`;
    },
    moment: () => random.moment(),
  };
}
