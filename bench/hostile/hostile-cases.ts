import { aliases, type HostileCase, hostile, list, prefixes } from './hostile-case.ts';

const TEXTS = aliases('text', 30);
const HEAVY_FIGURE = `statement holder { name aliases { name } roles { title document { title } } } document { title publisher { name } version { ${aliases('text', 5)} } } section { heading text } evidence { quote prefix suffix version { id } } attribution { cue source { name } } reviews { comment } quantity { raw value lower upper unit { label } }`;

/** Cases of every kind that once stopped the server or could: large answers, deep filters, many searches, much to count. */
export function createHostileCases(): readonly HostileCase[] {
  return [
    ...largeAnswers(),
    ...costlyFilters(),
    ...costlySearches(),
    ...manyRows(),
    ...texts(),
    ...streams(),
  ];
}

function largeAnswers(): HostileCase[] {
  const below = (inner: string) => `{ documents(first: 100) { nodes { ${inner} } } }`;
  return [
    hostile(
      '30 texts of a version, below mentions',
      below(`mentions(first: 30) { nodes { section { version { ${TEXTS} } } } }`),
    ),
    hostile(
      '30 texts of a version, below 100 mentions',
      below(`mentions(first: 100) { nodes { section { version { ${TEXTS} } } } }`),
    ),
    hostile('30 texts of a version, below sections', below(`sections { version { ${TEXTS} } }`)),
    hostile('30 texts of a version', below(`version { ${TEXTS} }`)),
    hostile('30 texts of all versions', below(`versions { ${TEXTS} }`)),
    hostile('30 texts of sections', below(`sections { ${TEXTS} }`)),
    hostile(
      '10 texts of sections of versions',
      below(`version { sections { ${aliases('text', 10)} version { text } } }`),
    ),
    hostile('30 texts below claims', below(`claims(first: 100) { nodes { section { ${TEXTS} } } }`)),
    hostile(
      'texts below evidence',
      below(`claims(first: 20) { nodes { evidence { version { ${aliases('text', 10)} } } } }`),
    ),
    hostile(
      '30 titles below claims',
      below(`claims(first: 100) { nodes { document { ${aliases('title', 30)} } } }`),
    ),
    hostile('30 statements of claims', below(`claims(first: 100) { nodes { ${aliases('statement', 30)} } }`)),
    hostile(
      'evidence thirty times',
      below(`claims(first: 10) { nodes { ${aliases('evidence { quote prefix suffix }', 28)} } }`),
    ),
    hostile(
      'headings by edges',
      below(
        `sections { ${aliases('heading', 15)} claims(first: 100) { edges { cursor node { ${aliases('statement', 15)} } } } }`,
      ),
    ),
    hostile(
      'lists five deep',
      '{ documents(first: 20) { nodes { sections { claims(first: 20) { nodes { holder { positions(first: 20) { nodes { topic { label positions(first: 20) { nodes { statement } } } } } } } } } } } }',
    ),
    hostile(
      '20 roots with texts',
      `{ ${aliases(`documents(first: 5) { nodes { version { text } } }`, 20)} }`,
    ),
    hostile(
      'search hits with texts',
      `{ search(query: "ba*", first: 100) { nodes { text highlights { start end } section { ${aliases('text', 10)} version { text } } } } }`,
    ),
    hostile(
      'claims of all actors with texts',
      `{ actors(first: 100) { nodes { figures(first: 50) { nodes { version { ${aliases('text', 5)} } } } } } }`,
    ),
    hostile(
      'changes with nodes',
      `{ changes(first: 100) { nodes { node { ... on Document { version { ${TEXTS} } } } } } }`,
    ),
  ];
}

function costlyFilters(): HostileCase[] {
  const words = Array.from({ length: 400 }, () => 'baba').join(' ');
  const repeated = list(30, () => '{ text: $t }');
  const nested = (depth: number): string =>
    depth === 0
      ? `{ confidence: { gte: ${depth} }, text: "ba*" }`
      : `{ or: [${nested(depth - 1)}, { and: [${nested(depth - 1)}, { not: { kind: { in: [FIGURE] } } }] }] }`;
  const $t = `query ($t: String!)`;
  return [
    hostile(
      '30 phrases of 400 words',
      `${$t} { claims(first: 1, filter: { or: ${repeated} }) { totalCount } }`,
      { t: `"${words}"` },
    ),
    hostile(
      '90 phrases of 400 words',
      `${$t} { claims(first: 1, filter: { or: ${list(90, () => '{ text: $t }')} }) { totalCount } }`,
      { t: `"${words}"` },
    ),
    hostile(
      '100 filters of 32 prefixes',
      `${$t} { claims(first: 1, filter: { or: ${list(100, () => '{ text: $t }')} }) { nodes { id } } }`,
      { t: prefixes(32) },
    ),
    hostile(
      '30 filters of prefixes, all',
      `${$t} { claims(first: 1, filter: { and: ${repeated} }) { totalCount } }`,
      { t: prefixes(32) },
    ),
    hostile(
      'not any of 32 prefixes',
      `${$t} { claims(first: 1, filter: { not: { text: $t } }) { totalCount nodes { id } } }`,
      { t: prefixes(32) },
    ),
    hostile(
      'or and and, five deep',
      `{ claims(first: 100, filter: ${nested(5)}) { totalCount nodes { id } } }`,
    ),
    hostile(
      'or and and, five deep, by confidence',
      `{ claims(first: 100, filter: ${nested(4)}, orderBy: [{ field: CONFIDENCE }]) { totalCount } }`,
    ),
    hostile(
      'contains, ten times',
      `{ ${aliases('actors(first: 1, filter: { or: [{ name: { contains: "zzz" } }, { name: { contains: "qq" } }] }) { totalCount }', 10)} }`,
    ),
    hostile(
      'contains below documents',
      '{ documents(first: 100) { nodes { publisher { figures(first: 1, filter: { text: "ba*" }) { totalCount } } } } }',
    ),
    hostile(
      '100 holders',
      `{ positions(first: 100, filter: { holder: { in: ${list(100, (at) => `"act_${at + 1}"`)} } }) { totalCount nodes { id } } }`,
    ),
    hostile(
      '100 documents, none of them',
      `{ claims(first: 100, filter: { not: { document: { in: ${list(100, (at) => `"doc_${at + 1}"`)} } } }, orderBy: [{ field: CONFIDENCE }]) { totalCount nodes { id } } }`,
    ),
    hostile(
      'a rare condition',
      '{ figures(first: 100, filter: { confidence: { gte: 99 }, direction: { in: [DOWN] } }) { totalCount nodes { id } } }',
    ),
    hostile(
      'value without index',
      '{ figures(first: 100, orderBy: [{ field: VALUE }, { field: CONFIDENCE }, { field: TEXT }]) { totalCount nodes { id } } }',
    ),
    hostile(
      'text filters below 100 actors',
      '{ actors(first: 100) { nodes { positions(first: 1, filter: { text: "ba* OR ce* OR di*" }) { totalCount } } } }',
    ),
    hostile(
      'text filters below 100 topics',
      `{ topics(first: 100) { nodes { positions(first: 1, filter: { text: "${prefixes(10)}" }) { totalCount nodes { id } } } } }`,
    ),
  ];
}

function costlySearches(): HostileCase[] {
  const search = (first: number) => `search(query: $q, first: ${first}) { totalCount nodes { kind } }`;
  const $q = 'query ($q: String!)';
  return [
    hostile('20 searches of 32 prefixes', `${$q} { ${aliases(search(1), 20)} }`, { q: prefixes(32) }),
    hostile('20 searches of 32 rare prefixes', `${$q} { ${aliases(search(1), 20)} }`, {
      q: prefixes(32, 40),
    }),
    hostile(
      '20 searches of one letter',
      `{ ${Array.from('abcdefghiklmnoprstuv', (letter) => `${letter}: search(query: "${letter}*", first: 100) { totalCount nodes { score } }`).join(' ')} }`,
    ),
    hostile(
      'search with filters',
      `${$q} { search(query: $q, first: 100, filter: { not: { kind: { in: [SECTION] } } }) { totalCount nodes { score } } }`,
      { q: prefixes(32) },
    ),
    hostile('phrase of 500 words', `${$q} { ${aliases(search(1), 20)} }`, {
      q: `"${Array.from({ length: 500 }, () => 'baba').join(' ')}"`,
    }),
    hostile('500 words, each for itself', `${$q} { search(query: $q) { totalCount nodes { kind } } }`, {
      q: Array.from({ length: 500 }, (_, at) => `ba${at}`).join(' '),
    }),
    hostile(
      'highlights of long texts',
      `${$q} { search(query: $q, first: 100) { nodes { text ${aliases('highlights { start end }', 20)} } } }`,
      { q: prefixes(32) },
    ),
  ];
}

function manyRows(): HostileCase[] {
  const ids = (prefix: string, count = 100) =>
    Array.from({ length: count }, (_, at) => `${prefix}_${2 * at + 1}`);
  const nodes = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Figure { ${HEAVY_FIGURE} } ... on Actor { figures(first: 100) { totalCount nodes { ${HEAVY_FIGURE} } } positions(first: 100) { totalCount nodes { statement } } } ... on Topic { positions(first: 100) { totalCount nodes { statement section { text } } } } } }`;
  const totals = 'figures(first: 1) { totalCount } positions(first: 1) { totalCount }';
  return [
    hostile('100 figures with all they have', nodes, { ids: ids('fig') }),
    hostile('100 actors with 200 claims each', nodes, { ids: ids('act') }),
    hostile('100 topics with texts', nodes, { ids: ids('top') }),
    hostile(
      'nodes twenty times',
      `query ($ids: [ID!]!) { ${aliases('nodes(ids: $ids) { ... on Figure { statement section { text version { text } } } }', 20)} }`,
      { ids: ids('fig') },
    ),
    hostile('1,000 ids', nodes, { ids: ids('fig', 1000) }),
    hostile(
      'totals of 100 actors',
      `{ actors(first: 100) { totalCount nodes { ${totals} mentions(first: 1) { totalCount } figuresAbout(first: 1) { totalCount } } } }`,
    ),
    hostile(
      'totals of 100 measures',
      '{ measures(first: 100) { totalCount nodes { figures(first: 1, filter: { confidence: { gte: 51 } }) { totalCount } } } }',
    ),
    hostile(
      'totals, twenty at once',
      `{ ${aliases('claims(first: 1, filter: { confidence: { gte: 51 }, inPublisherVoice: false }) { totalCount }', 20)} }`,
    ),
    hostile(
      'totals of sections of documents',
      `{ documents(first: 100) { nodes { sections { ${totals} claims(first: 1) { totalCount } } } } }`,
    ),
    hostile(
      'totals by fragments',
      `{ ${aliases('actors(first: 100) { nodes { ...T } }', 10)} } fragment T on Actor { ${totals} }`,
    ),
    hostile(
      'introspection twenty times',
      `{ ${aliases('__schema { types { name fields { name args { name type { name } } type { name ofType { name } } } } }', 20)} }`,
    ),
  ];
}

function texts(): HostileCase[] {
  const extract =
    'query ($input: ExtractInput!) { extract(input: $input) { ... on Extraction { text sections { heading span { start end } } actors { key name aliases { name } roles { title } } mentions { actor quote start end } figures { statement holder evidence { quote start end role } attribution { cue source } quantity { raw value unit { label } } timeScope { raw } } positions { statement evidence { quote start end } } ledger { kind status quote start end } rejections { quote } } ... on Error { code } } }';
  const ingest =
    'mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { __typename ... on Error { code } } }';
  const input = (text: string) => ({ input: { text, language: 'en' } });
  return [
    hostile('extract numerals', extract, input('1,'.repeat(50_000))),
    hostile('extract numerals, long', extract, input('1,'.repeat(400_000))),
    hostile(
      'extract one sentence',
      extract,
      input(`The minister said that ${'three men and '.repeat(7000)}went.`),
    ),
    hostile('extract quotes', extract, input('“He said 5 % of it,” '.repeat(5000))),
    hostile('ingest numerals', ingest, input('1,'.repeat(50_000))),
    hostile('ingest numerals, long', ingest, input('1,'.repeat(150_000))),
    hostile('ingest entities', ingest, {
      input: { text: `<p>${'&amp;&lt;'.repeat(110_000)}</p>`, language: 'en', format: 'HTML' },
    }),
    hostile('ingest nested tags', ingest, {
      input: { text: `${'<div>'.repeat(150_000)}5 men`, language: 'en', format: 'HTML' },
    }),
  ];
}

function streams(): HostileCase[] {
  const stream = (name: string, query: string): HostileCase => ({ ...hostile(name, query), streamMs: 2000 });
  return [
    stream(
      'subscription from the beginning, with texts',
      `subscription { changed(after: 0) { node { ... on Document { version { ${TEXTS} } } } } }`,
    ),
    stream(
      'subscription from the beginning, with claims',
      'subscription { changed(after: 0) { document { claims(first: 100) { totalCount nodes { statement } } } } }',
    ),
    stream(
      'subscription of a document',
      `subscription { documentStatus(id: "doc_1") { version { ${TEXTS} } } }`,
    ),
  ];
}
