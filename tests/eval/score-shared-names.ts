import countries from 'i18n-iso-countries';
import type { ActorKind } from '../../schema/model/actor.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { Span } from '../../schema/model/span.ts';
import { overlaps } from './align-actors.ts';
import type { ExtractRow } from './score-shared.ts';
import type { Scoreboard } from './scoreboard.ts';
import { type LabelledText, readRows } from './shared-data.ts';

interface Sets {
  readonly folder: string;
  readonly extract: ExtractRow;
  readonly board: Scoreboard;
}

type NameClass = 'PER' | 'ORG' | 'LOC';

interface Name extends Span {
  readonly text: string;
  /** Null for what is a name of some other class: neither asked for nor held against anybody. */
  readonly type: NameClass | null;
}

type GumRow = LabelledText<
  Span & { readonly text: string; readonly type: string; readonly named: boolean; readonly pron: boolean }
>;

/** Named mentions of persons, organisations and places; what is named otherwise, or not by name, does not count. */
export async function scoreGum({ folder, extract, board }: Sets): Promise<void> {
  for (const { id, text, entities } of readRows<GumRow>(folder, 'actors_gum_news.jsonl')) {
    const names = entities.flatMap(({ start, end, text: quote, type, named, pron }) => {
      const known = GUM_CLASS[type] ?? null;
      return pron || (!named && known === null)
        ? []
        : [{ start, end, text: quote, type: named ? known : null }];
    });
    const extraction = await extract(text);
    scoreNames(extraction, names.filter(isNamedOrLoose(names)), { board, part: 'gum news', id, typed: true });
    const actors = names.map((name) =>
      name.type === 'LOC' && !isState(name.text) ? { ...name, type: null } : name,
    );
    scoreNames(extraction, actors, { board, part: 'gum news without cities', id, typed: true });
    scoreStates(extraction, names, { board, part: 'gum news', id });
  }
}

const GUM_CLASS: Readonly<Record<string, NameClass>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/** Descriptions are left out, so that a name inside one is judged as a name. */
function isNamedOrLoose(names: readonly Name[]): (name: Name) => boolean {
  return (name) => name.type !== null || !names.some((other) => other.type !== null && overlaps(other, name));
}

type Re3dRow = LabelledText<Span & { readonly text: string; readonly type: string }>;

/** Entities of that set are names and descriptions alike; a name is one whose last word has a capital. */
export async function scoreRe3dNames({ folder, extract, board }: Sets): Promise<void> {
  for (const { id, text, entities } of readRows<Re3dRow>(folder, 'actors_re3d.jsonl')) {
    const names = entities.flatMap(({ start, end, text: quote, type }) => {
      const known = RE3D_CLASS[type];
      if (known === undefined) return [];
      return [{ start, end, text: quote, type: /\p{Lu}[^\s]*$/u.test(quote) ? known : null }];
    });
    const extraction = await extract(text);
    scoreNames(extraction, names, { board, part: 're3d', id, typed: false });
    scoreStates(extraction, names, { board, part: 're3d', id });
  }
}

const RE3D_CLASS: Readonly<Record<string, NameClass | null>> = {
  Person: 'PER',
  Organisation: 'ORG',
  Location: 'LOC',
  Nationality: null,
  MilitaryPlatform: null,
  DocumentReference: null,
};

type TaggedRow = LabelledText<Span & { readonly text: string; readonly type: string }>;

const TAGGED_CLASS: Readonly<Record<string, NameClass>> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' };

const TAGGED_SETS = [
  { part: 'wikigold', file: 'actors_wikigold.jsonl' },
  { part: 'uner', file: 'actors_uner_ewt_dev.jsonl' },
  { part: 'uner', file: 'actors_uner_ewt_test.jsonl' },
] as const;

/** Sentences out of context, with flat names. */
export async function scoreTaggedSentences({ folder, extract, board }: Sets): Promise<void> {
  for (const { part, file } of TAGGED_SETS)
    for (const { id, text, entities } of readRows<TaggedRow>(folder, file)) {
      const names = entities.map(({ start, end, text: quote, type }) => ({
        start,
        end,
        text: quote,
        type: TAGGED_CLASS[type] ?? null,
      }));
      scoreNames(await extract(text), names, { board, part, id, typed: true });
    }
}

interface Part {
  readonly board: Scoreboard;
  readonly part: string;
  readonly id: string;
}

/** By overlap, with and without the class. What overlaps only names of no class is left out. */
function scoreNames(
  { mentions, actors, places }: Extraction,
  names: readonly Name[],
  { board, part, id, typed }: Part & { readonly typed: boolean },
): void {
  const kinds = new Map(actors.map(({ key, kind }) => [key, kind]));
  const named = mentions
    .filter(({ form }) => form === 'NAME' || form === 'METONYM')
    .map(({ start, end, quote, actor }) => ({ start, end, quote, type: classOf(kinds.get(actor)) }));
  const found = [...named, ...places.map((place) => ({ ...place, type: 'LOC' as const }))];
  for (const name of names) {
    if (name.type === null) continue;
    const at = found.filter((mention) => overlaps(mention, name));
    const hit = at.some(({ type }) => type === name.type);
    board.add(`${part}: names`, { gold: 1, goldHits: at.length > 0 ? 1 : 0 });
    if (typed) board.add(`${part}: names, class`, { gold: 1, goldHits: hit ? 1 : 0 });
    if (typed) board.add(`${part}: ${name.type}`, { gold: 1, goldHits: hit ? 1 : 0 });
    const sort = at.length === 0 ? `missed ${name.type}` : `${name.type} read as ${at[0]?.type}`;
    if (!hit && (typed || at.length === 0))
      board.note({ part: `${part}: names`, sort, example: `${id}: ${name.text}` });
  }
  for (const mention of found) {
    const at = names.filter((name) => overlaps(mention, name));
    if (at.length > 0 && at.every(({ type }) => type === null)) continue;
    const hit = at.some(({ type }) => type === mention.type);
    board.add(`${part}: names`, { predicted: 1, predictedHits: at.length > 0 ? 1 : 0 });
    if (typed) board.add(`${part}: names, class`, { predicted: 1, predictedHits: hit ? 1 : 0 });
    if (typed) board.add(`${part}: ${mention.type}`, { predicted: 1, predictedHits: hit ? 1 : 0 });
    if (at.length === 0)
      board.note({
        part: `${part}: names`,
        sort: `false ${mention.type}`,
        example: `${id}: ${mention.quote}`,
      });
  }
}

/** States are places there; all that is neither a person nor a state is an organisation. */
function classOf(kind: ActorKind | undefined): NameClass {
  if (kind === 'PERSON') return 'PER';
  return kind === 'STATE' ? 'LOC' : 'ORG';
}

function scoreStates(
  { mentions, actors }: Extraction,
  names: readonly Name[],
  { board, part, id }: Part,
): void {
  const states = new Set(actors.filter(({ kind }) => kind === 'STATE').map(({ key }) => key));
  for (const { start, end, text, type } of names) {
    if (type === null || type === 'PER' || !isState(text)) continue;
    const hit = mentions.some((mention) => states.has(mention.actor) && overlaps(mention, { start, end }));
    board.add(`${part}: states`, { gold: 1, goldHits: hit ? 1 : 0 });
    if (!isInside({ start, end }, names))
      board.add(`${part}: states outside longer names`, { gold: 1, goldHits: hit ? 1 : 0 });
    if (!hit) board.note({ part: `${part}: states`, sort: 'missed', example: `${id}: ${text}` });
  }
}

/** As "Iraq" stands inside "the Government of Iraq", where only the longer name acts. */
function isInside(span: Span, names: readonly Name[]): boolean {
  return names.some(
    ({ start, end, text, type }) =>
      type === 'ORG' &&
      /\p{Lu}\S*$/u.test(text) &&
      start <= span.start &&
      end >= span.end &&
      end - start > span.end - span.start + 5,
  );
}

function isState(text: string): boolean {
  return STATE_NAMES.has(text.replace(/^the /i, '').toLowerCase());
}

const STATE_NAMES = new Set(
  [
    ...Object.values(countries.getNames('en', { select: 'all' })).flat(),
    ...[
      'US',
      'U.S.',
      'USA',
      'U.S.A.',
      'UK',
      'U.K.',
      'UAE',
      'Britain',
      'Great Britain',
      'South Korea',
      'North Korea',
    ],
  ].map((name) => name.toLowerCase()),
);
