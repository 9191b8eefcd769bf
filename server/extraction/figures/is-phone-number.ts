import type { Span } from '../../../schema/model/span.ts';

/** Tells whether a number is a group of a telephone number: "020 7946 0018", "+1 (212) 555-0100", "call 101". */
export function isPhoneNumber(words: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - REACH);
  const around = words.slice(from, end + REACH);
  for (const shape of GROUPS.test(around) ? SHAPES : []) {
    for (const { 0: found, index } of around.matchAll(shape)) {
      if (from + index < end && start < from + index + found.length) return true;
    }
  }
  const lead = words.slice(Math.max(0, start - 48), start);
  return (
    HINT.test(lead) &&
    CALLED.test(lead) &&
    NOTHING_CALLED.test(words.slice(end, end + 16)) &&
    end - start <= 7
  );
}

/** In UTF-16 code units: longer than any telephone number. */
const REACH = 24;

/** Most numbers stand by themselves, and nobody calls them. */
const GROUPS = /\d\)?[\s.-]\d/;
const HINT = /(?:call|dial|ring|phone|text|line|tel)/i;

/** A leading zero or plus, or the groups of American numbers. */
const SHAPES: readonly RegExp[] = [
  /(?<![\d.,]|\d\s)(?:\+\d{1,3}[\s.-]?)?\(?0\d{2,4}\)?(?:[\s.-]\d{2,4}){1,4}(?![\d,%]|\.\d)/g,
  /(?<![\d.,]|\d\s)\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}(?!\d)/g,
  /(?<![\d.,]|\d\s)(?:1[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[.-]\d{4}(?!\d)/g,
];

const CALLED =
  /(?<!\p{L})(?:(?:call|calls|called|calling|dial|dialled|dialed|dialling|dialing|ring|ringing|phone|phoning|text|texting)(?:\s(?:police|officers|us|them|crimestoppers|the\s\p{L}+(?:\s\p{L}+)?))?(?:\son)?|(?:helpline|hotline|tel|telephone|phone)(?:\snumber)?(?:\son|\sat|:|\.)?)\s\(?$/iu;
const NOTHING_CALLED = /^(?:[.,;:!?)”"]|$|\s(?:or|and|to|for|if|with|quoting|immediately|from)\s)/;
