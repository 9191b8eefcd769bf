import { isFurniture } from '../../extraction/text/is-furniture.ts';
import type { PageBlock } from './block-writer.ts';

const COMMENTS =
  /^(?:\d[\d,]* )?(?:reader )?comments?(?: ?\(\d[\d,]*\))?$|^(?:join|leave|post|view|add|show) .{0,30}(?:comments?|conversation|discussion|reply)$/i;
const LINKS =
  /^(?:related|read (?:more|next|also)|more (?:on this|from|stories|in|news)|recommended|most (?:read|popular|viewed)|you (?:may|might) (?:also )?like|see also|trending|latest|popular|editors?['’]s? picks?|around the web|don['’]t miss)\b.{0,40}$/i;

/** In characters. A longer block below a heading for links is text, no title of another article. */
const MAX_TITLE_LENGTH = 160;

/** Leaves out of the blocks of a page those that are no part of its article: comments, links elsewhere, labels and offers. */
export function withoutFurniture(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const kept: PageBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const words = block.lines.join(' ');
    const end = block.level > 0 ? endOfSection(blocks, at) : at + 1;
    const isSection =
      block.level > 0 && (COMMENTS.test(words) || holdsLinks(blocks.slice(at + 1, end), words));
    // A heading that opens the article is its own.
    if (isSection && kept.length > 0) at = end;
    else {
      if (block.level > 0 || !isFurniture(words)) kept.push(block);
      at += 1;
    }
  }
  return kept;
}

/** The first block behind a heading that is a heading of the same level or a higher one. */
function endOfSection(blocks: readonly PageBlock[], heading: number): number {
  const level = blocks[heading]?.level ?? 0;
  const next = blocks.findIndex((block, at) => at > heading && block.level > 0 && block.level <= level);
  return next < 0 ? blocks.length : next;
}

function holdsLinks(below: readonly PageBlock[], heading: string): boolean {
  if (!LINKS.test(heading)) return false;
  return below.every(({ lines }) => {
    const words = lines.join(' ');
    return words.length <= MAX_TITLE_LENGTH && !/[.!?]["”’]?$/.test(words);
  });
}
