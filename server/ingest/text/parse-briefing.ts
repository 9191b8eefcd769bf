import type { DocumentDetails, Genre, SourceText } from '../../../schema/model/document.ts';

/** A Markdown file as a document: what its front matter says, and its body word for word. */
export type Briefing = SourceText & DocumentDetails;

const FRONT_MATTER = /^---[ \t]*\r?\n(.*?)(?<=\n)---[ \t]*(?:\r?\n|$)/s;

/** A blank line, `key: …`, an indented line, a list item or a comment. Anything else is prose between two rules. */
const MATTER_LINE = /^(?:\s*$|[\w-]+:(?:\s|$)|\s+\S|- |#)/;

/**
 * Reads a Markdown text with or without front matter: lines `key: value` between two lines `---`. Of its keys, `title`,
 * `publisher`, `publishedAt`, `url`, `externalId`, `language`, `genre` and `byline` (names between commas) are taken;
 * other programs' keys are theirs. The text is what follows, verbatim.
 */
export function parseBriefing(file: string): Briefing {
  const { matter, values } = parseFrontMatter(file);
  const genre = values.get('genre')?.toUpperCase();
  return {
    text: file.slice(matter.length),
    format: 'MARKDOWN',
    title: values.get('title'),
    publisher: values.get('publisher'),
    publishedAt: values.get('publishedAt'),
    url: values.get('url'),
    externalId: values.get('externalId'),
    language: values.get('language'),
    // `checkDetails` refuses what is none.
    genre: genre as Genre | undefined,
    byline: values
      .get('byline')
      ?.split(',')
      .map((name) => name.trim()),
  };
}

function parseFrontMatter(file: string): { matter: string; values: ReadonlyMap<string, string> } {
  const [matter = '', lines = ''] = FRONT_MATTER.exec(file) ?? [];
  const isMatter = lines.split(/\r?\n/).every((line) => MATTER_LINE.test(line));
  return isMatter ? { matter, values: parseValues(lines) } : { matter: '', values: new Map() };
}

function parseValues(lines: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of lines.split(/\r?\n/)) {
    const [, key, value] = /^(\w+):\s+(.*\S)\s*$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) values.set(key, unquote(value));
  }
  return values;
}

function unquote(value: string): string {
  const [, quoted] = /^(?:"(.*)"|'(.*)')$/.exec(value)?.filter((group) => group !== undefined) ?? [];
  return quoted ?? value;
}
