import type { SourceText } from '../../../schema/model/document.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import { acceptText } from '../../extraction/accept-text.ts';
import { detectTextFormat } from '../formats/detect-format.ts';
import { guessLanguage } from './guess-language.ts';

/** A text as it is kept and extracted. */
export interface PreparedText {
  readonly text: string;
  readonly format: 'TEXT' | 'MARKDOWN';
  readonly title: string | undefined;
  /** BCP 47; null when it is not stated and the text is too short or ambiguous to detect it. */
  readonly language: string | null;
}

/** A page has so much more than its article. */
const PAGE_TO_TEXT = 4;

/**
 * Brings a text to the form in which it is kept: a web page to its article, any other text as it is. A text is taken for
 * English unless its sender says or its words show plainly that it is not.
 *
 * @throws {DomainError} `UNSUPPORTED_FORMAT`, `TEXT_TOO_LARGE`, `ILL_FORMED_TEXT`, `EMPTY_TEXT`, `UNREADABLE_PAGE`, or `UNSUPPORTED_LANGUAGE`
 *   where the source does not ask for the sections of such a text.
 */
export async function prepareSource(source: SourceText, maxTextLength: number): Promise<PreparedText> {
  rejectOtherFormat(source.text);
  const found =
    source.format === 'HTML' ? await parseHtml(source, maxTextLength) : { ...source, stated: null };
  const { text, format, title, stated } = found;
  const readable = { text, format: format === 'MARKDOWN' ? format : 'TEXT', title } as const;
  const { sections } = acceptText(readable, maxTextLength);
  const body = sections.find(({ span }) => span.end - span.start >= 400) ?? sections[0];
  const language = source.language ?? guessLanguage(text.slice(body?.span.start), stated);
  if (isOtherLanguage(language) && source.ifNotEnglish !== 'SECTIONS_ONLY') throw unsupported(language);
  return { ...readable, language: source.language ?? (isOtherLanguage(language) ? language : null) };
}

/** Tells whether a language, where it is known, is another than English. */
export function isOtherLanguage(language: string | null): language is string {
  return language !== null && !/^en(?:-|$)/i.test(language);
}

/** A page's text with the language that the page states. */
type ReadHtml = SourceText & { readonly stated: string | null };

async function parseHtml(source: SourceText, maxTextLength: number): Promise<ReadHtml> {
  const limit = maxTextLength * PAGE_TO_TEXT;
  if (source.text.length > limit) {
    const length = source.text.length;
    throw new DomainError('TEXT_TOO_LARGE', `Cannot read the page: ${length} characters, at most ${limit}`);
  }
  // Loaded for the first page: most workers never see one.
  const { parsePage } = await import('../page/parse-page.ts');
  const { text, title, language } = parsePage(source.text);
  return { text, format: 'MARKDOWN', title: source.title ?? title ?? undefined, stated: language };
}

/** Words of a format that was taken for prose would become claims. */
function rejectOtherFormat(text: string): void {
  const format = detectTextFormat(text);
  if (format.kind === 'TEXT' || (format.kind === 'NEWS_JSON' && !isJson(text))) return;
  const [name, advice] =
    format.kind === 'UNSUPPORTED'
      ? [format.name, format.advice]
      : (NAMES.get(format.kind) ?? [format.kind, '']);
  throw new DomainError('UNSUPPORTED_FORMAT', `Cannot read text: it is ${name}; ${advice}`);
}

const NAMES: ReadonlyMap<string, readonly [name: string, advice: string]> = new Map([
  [
    'FEED',
    ['a feed (RSS, Atom)', 'send each item as a text of its own, or ingest the file on the command line'],
  ],
  ['EMAIL', ['an e-mail with its headers', 'send its body, or ingest the file on the command line']],
  ['SUBTITLES', ['subtitles with their times', 'send their words, or ingest the file on the command line']],
  ['NEWS_JSON', ['JSON', 'send each article as a text of its own, or ingest the file on the command line']],
]);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unsupported(language: string): DomainError {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return new DomainError(
    'UNSUPPORTED_LANGUAGE',
    `Cannot extract the text: it is in ${name} (${language}), only English is read. Say language "en" if it is English, or ask for its sections only`,
  );
}
