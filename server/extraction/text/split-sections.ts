import type { TextFormat } from '../../../schema/model/document.ts';
import type { Section } from '../../../schema/model/section.ts';
import type { Span } from '../../../schema/model/span.ts';
import { EXTRACTION_LIMITS } from '../extraction-limits.ts';
import { findMarkdownHeadings } from './find-markdown-headings.ts';
import { findTextHeadings } from './find-text-headings.ts';
import type { Heading } from './heading.ts';

/** A text cut along its headings. */
export interface SectionedText {
  /** The heading that names the whole text, which heads no section of its own unless a body follows it directly. */
  readonly title: string | null;
  readonly sections: readonly Section[];
}

/**
 * Splits a text into sections. A first heading directly followed by another one is the title of the text; text before
 * the first heading of a section is a section without heading. Bodies are trimmed of blank space. Headings beyond the most
 * sections that a text has belong to the body of the last one.
 */
export function splitSections(text: string, format: TextFormat = 'TEXT'): SectionedText {
  const found = format === 'MARKDOWN' ? findMarkdownHeadings(text) : findTextHeadings(text);
  const headings = found.slice(0, EXTRACTION_LIMITS.sections - 1);
  const [first, second] = headings;
  const hasTitle = first && second && first.level < second.level && isBlank(text, 0, first.block.start);
  if (!hasTitle || !isBlank(text, first.block.end, second.block.start)) {
    return { title: titleBeforeBody(text, headings), sections: toSections(text, headings, 0) };
  }
  return { title: wordsOf(text, first), sections: toSections(text, headings.slice(1), first.block.end) };
}

/** A heading that opens the text names it when no other stands on its level. */
function titleBeforeBody(text: string, [first, ...others]: readonly Heading[]): string | null {
  const isAlone = first && others.every(({ level }) => level > first.level);
  return isAlone && isBlank(text, 0, first.block.start) ? wordsOf(text, first) : null;
}

function toSections(text: string, headings: readonly Heading[], start: number): readonly Section[] {
  const opening = trimBlank(text, { start, end: headings[0]?.block.start ?? text.length });
  const sections: Section[] = [];
  if (opening.end > opening.start) {
    sections.push({ ordinal: 0, level: 0, heading: null, headingSpan: null, span: opening });
  }
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.block.start ?? text.length;
    sections.push({
      ordinal: sections.length,
      level: heading.level,
      heading: wordsOf(text, heading),
      headingSpan: heading.span,
      span: trimBlank(text, { start: heading.block.end, end }),
    });
  }
  return sections;
}

function wordsOf(text: string, { span }: Heading): string {
  return text.slice(span.start, span.end);
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

/** A blank stretch shrinks to nothing at its start. */
function trimBlank(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start, end: start };
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
