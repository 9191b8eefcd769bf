import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../../../schema/model/span.ts';
import type { Heading } from './heading.ts';

/** Finds the headings of a Markdown text, ATX and setext alike [CommonMark 4.2, 4.3]. Empty ones are left out. */
export function findMarkdownHeadings(text: string): readonly Heading[] {
  const headings: Heading[] = [];
  const tamed = text.replace(DEEP_NESTING, (marks) => 'x'.repeat(marks.length));
  for (const node of fromMarkdown(tamed, { extensions: [{ disable: { null: INLINE } }] }).children) {
    if (node.type !== 'heading') continue;
    const block = spanOf(node);
    const first = node.children[0] && spanOf(node.children[0]);
    const last = node.children.at(-1);
    if (!block || !first || !last) continue;
    headings.push({
      span: { start: first.start, end: spanOf(last)?.end ?? first.end },
      block,
      level: node.depth,
    });
  }
  return headings;
}

/** Nobody nests quotes and lists so deep on one line, and the parser's time grows with the square of the depth. */
const DEEP_NESTING = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){30,}/gm;

/** Only block structure is asked for, and parsing inline marks is what hostile input makes slow. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

interface Positioned {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  readonly offset?: number | undefined;
}

function spanOf({ position }: Positioned): Span | null {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? null : { start, end };
}
