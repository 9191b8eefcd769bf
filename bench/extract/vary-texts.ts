import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../random.ts';

/** Where the articles are that this benchmark is meant for; without them the samples serve. */
const ARTICLES = join(import.meta.dirname, '../../../shared/data/articles');
const SAMPLES = join(import.meta.dirname, '../../samples');

export interface Texts {
  /** Where they come from. */
  readonly folder: string;
  /** The text of a number, the same each time; two numbers give different texts. */
  at(number: number): string;
}

/**
 * Cuts articles to a length, at ends of lines, and varies them without end: other numbers, and unseen names, so
 * that whatever keeps words for ever shows.
 */
export function varyTexts(length: number): Texts {
  const folder = existsSync(ARTICLES) ? ARTICLES : SAMPLES;
  const pieces = readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    .flatMap((name) => cut(readFileSync(join(folder, name), 'utf8'), length));
  return {
    folder,
    at(number) {
      const random = createRandom(number + 1);
      const piece = pieces[number % pieces.length] ?? '';
      const names = Array.from({ length: 8 }, () => toName(random.below));
      const varied = piece
        .replace(/\d+/g, (digits) =>
          String(random.below(10 ** Math.min(digits.length, 9))).padStart(digits.length, '1'),
        )
        .replace(/(?<=[a-z] )\p{Lu}\p{Ll}{4,}/gu, (name) => (random.chance(0.3) ? random.pick(names) : name));
      return `${varied}\n\nSerial ${number} of ${toName(random.below)}.\n`;
    },
  };
}

/** Pieces of about a length; what is left over of a text joins the next round only when it is long enough. */
function cut(text: string, length: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const paragraph of text.split(/\n{2,}/)) {
    for (let rest = paragraph; rest !== ''; rest = rest.slice(length))
      piece += `${rest.slice(0, length)}\n\n`;
    if (piece.length < length) continue;
    pieces.push(piece.slice(0, length).toWellFormed());
    piece = '';
  }
  return pieces.length > 0
    ? pieces
    : [text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length)];
}

const SYLLABLES = 'ba ko ri lum ten vas dor mi sha gel pru nix tor wen zi fal'.split(' ');

function toName(below: (limit: number) => number): string {
  const word = Array.from({ length: 4 }, () => SYLLABLES[below(SYLLABLES.length)] ?? '').join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
