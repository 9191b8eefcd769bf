import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../schema/model/span.ts';
import type { NameClass } from '../../server/extraction/actors/name-model.ts';

/** A text with the names that people marked in it. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly NameLabel[];
}

export interface NameLabel extends Span {
  readonly name: NameClass;
}

/**
 * Reads the texts the model learns from, in a fixed order. Only sets whose licence asks for no more than attribution:
 * `README.md` beside this file names them.
 */
export function readLabelledTexts(folder: string): readonly LabelledText[] {
  return [...readGum(folder), ...readRe3d(folder), ...readWikigold(folder)];
}

interface Entity extends Span {
  readonly type: string;
  readonly named?: boolean;
  readonly pron?: boolean;
}

interface Row {
  readonly id: string;
  readonly source?: string;
  readonly text: string;
  readonly entities: readonly Entity[];
}

function readGum(folder: string): readonly LabelledText[] {
  return readRows(folder, 'actors_gum_news.jsonl').map(({ id, text, entities }) => {
    const named = entities.filter((entity) => entity.named && !entity.pron);
    return { id, text, labels: toLabels(named, GUM_CLASSES) };
  });
}

/** Rows from Wikipedia are under share-alike terms and are left out. */
function readRe3d(folder: string): readonly LabelledText[] {
  return readRows(folder, 'actors_re3d.jsonl')
    .filter(({ source }) => source !== 'Wikipedia')
    .map(({ id, text, entities }) => ({ id, text, labels: toLabels(entities, RE3D_CLASSES) }));
}

/** In sentences: a text of so many is short enough to be about one thing. */
const SENTENCES_PER_TEXT = 6;

function readWikigold(folder: string): readonly LabelledText[] {
  const rows = readRows(folder, 'actors_wikigold.jsonl');
  const texts: LabelledText[] = [];
  for (let from = 0; from < rows.length; from += SENTENCES_PER_TEXT)
    texts.push(joinRows(rows.slice(from, from + SENTENCES_PER_TEXT)));
  return texts;
}

function joinRows(rows: readonly Row[]): LabelledText {
  let text = '';
  const labels: NameLabel[] = [];
  for (const row of rows) {
    const offset = text.length;
    for (const { start, end, name } of toLabels(row.entities, WIKIGOLD_CLASSES))
      labels.push({ start: start + offset, end: end + offset, name });
    text += `${row.text}\n\n`;
  }
  return { id: rows[0]?.id ?? '', text, labels };
}

const GUM_CLASSES: Readonly<Record<string, NameClass>> = {
  person: 'PERSON',
  organization: 'ORGANIZATION',
  place: 'PLACE',
};
const RE3D_CLASSES: Readonly<Record<string, NameClass>> = {
  Person: 'PERSON',
  Organisation: 'ORGANIZATION',
  Location: 'PLACE',
};
const WIKIGOLD_CLASSES: Readonly<Record<string, NameClass>> = {
  PER: 'PERSON',
  ORG: 'ORGANIZATION',
  LOC: 'PLACE',
};

function toLabels(
  entities: readonly Entity[],
  classes: Readonly<Record<string, NameClass>>,
): readonly NameLabel[] {
  return entities.map(({ start, end, type }) => ({ start, end, name: classes[type] ?? 'OTHER' }));
}

function readRows(folder: string, file: string): readonly Row[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  // The sets are fixed files of this shape; a row of another fails when it is read.
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}
