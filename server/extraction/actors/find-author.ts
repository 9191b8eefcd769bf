import { COURTESY_TITLES, TITLE_HEADS, TITLE_MODIFIERS } from '../lexicon/titles.ts';
import type { ActorDraft, ActorRegister } from './actor-register.ts';
import type { Reference } from './reference.ts';

/** Who says "I" in a text and who says "we", outside its quotations. */
export interface Author {
  readonly person: ActorDraft | null;
  readonly body: ActorDraft | null;
}

/**
 * Finds the author of a text in the first person: the person whom its title, its byline or its signature names, or the
 * body that compiled or published it. A text that hardly says "I" or "we" has none.
 */
export function findAuthor(text: string, references: readonly Reference[], register: ActorRegister): Author {
  const own = text.replace(QUOTED, '');
  const saysI = own.match(SAYS_I)?.length ?? 0;
  const saysWe = own.match(SAYS_WE)?.length ?? 0;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const name = saysI < 3 ? null : personIn(filled);
  const person = name === null ? null : register.meet({ name, kind: 'PERSON' });
  const body = person || saysWe < 2 || saysI > 0 ? null : bodyIn(text, filled, references);
  return { person, body };
}

const QUOTED = /“[^”]*”|"[^"\n]*"/g;
const SAYS_I = /(?<![\p{L}\p{N}'’])(?:I|[Mm]y|me)(?![\p{L}\p{N}.])/gu;
const SAYS_WE = /(?<![\p{L}\p{N}'’])(?:[Ww]e|[Oo]ur)(?![\p{L}\p{N}.])/gu;

/** "Statement by Dr Ada Holm", "OPINION | Ada Holm", "By Ada Holm"; a lone name that the title repeats signs. */
function personIn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 4)) {
    const named = GENRE.exec(line)?.groups?.['rest'] ?? BYLINE.exec(line)?.groups?.['rest'];
    const name = named === undefined ? null : bareName(named);
    if (name !== null) return name;
  }
  return null;
}

const GENRE =
  /^(?:#+\s*)?(?:(?:a |an )?(?:open |joint |personal )?(?:statement|remarks|speech|address|letter|message|testimony|evidence)(?: by| from| of)|(?:guest )?(?:opinion|column|comment|commentary|viewpoint)\s*[|:–—-])\s+(?<rest>\p{Lu}.{3,60})$/iu;
const BYLINE = /^by\s+(?<rest>\p{Lu}.{3,40})$/iu;

/** A name of two to four words behind its titles; null for anything else. */
function bareName(words: string): string | null {
  const parts = words.replace(/,.*$/, '').split(/\s+/);
  const isTitle = (word: string) => {
    const lower = word.toLowerCase().replace(/\.$/, '');
    return TITLE_HEADS.has(lower) || COURTESY_TITLES.has(lower) || TITLE_MODIFIERS.has(lower);
  };
  while (parts.length > 2 && isTitle(parts[0] ?? '')) parts.shift();
  const isName = parts.length > 1 && parts.length < 5 && parts.every((part) => NAME_PART.test(part));
  return isName ? parts.join(' ') : null;
}

const NAME_PART = /^\p{Lu}[\p{L}'’.-]*$/u;

/** The body that opens the title, or stands behind "by" or a bar in one of the first lines. */
function bodyIn(text: string, lines: readonly string[], references: readonly Reference[]): ActorDraft | null {
  const [title = ''] = lines;
  const heads = [TITLE_BODY.exec(title), ...lines.slice(0, 4).map((line) => MADE_BY.exec(line))];
  for (const head of heads) {
    const words = head?.groups?.['name'];
    const named = words && references.find((one) => one.form === 'NAME' && fits(text, one, words));
    if (named && named.actor.kind !== 'PERSON' && named.actor.kind !== 'STATE') return named.actor;
  }
  return null;
}

function fits(text: string, { start, end, actor }: Reference, words: string): boolean {
  return text.slice(start, end) === words || actor.name === words;
}

const TITLE_BODY = /^(?:#+\s*)?(?:the\s+)?(?<name>\p{Lu}[\p{L}'’ ]{3,60}?)(?:,|:)\s/iu;
const MADE_BY =
  /(?:\b(?:compiled|published|issued|prepared) by (?:the )?|\|\s*)(?<name>\p{Lu}[\p{L}'’ ]{3,60}?)(?=\s+(?:from|on|in|at|for)\b|[.,*]|$)/u;
