import { decodeText } from '../text/decode-text.ts';
import { type FileDocument, fileError, type ParseRequest } from './file-document.ts';

const TIMES = /^((?:\d{1,3}:)?\d{2}:\d{2})[,.](\d{3})\s+-->\s+((?:\d{1,3}:)?\d{2}:\d{2})[,.](\d{3})/;
/** A pause in milliseconds after which a new paragraph begins. */
const LONG_PAUSE = 2_000;

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Reads subtitles (SRT, WebVTT) as a transcript: without times and numbers, a paragraph a speaker. */
export function parseSubtitles({ bytes, name }: ParseRequest): readonly FileDocument[] {
  const cues = parseCues(decodeText(bytes, name).replace(/\r\n?/g, '\n'));
  let text = '';
  let end = 0;
  for (const cue of cues) {
    const isNew = cue.start - end > LONG_PAUSE || /^(?:\p{Lu}[\p{L}.’' -]{0,40}:|>>)\s/u.test(cue.words);
    text += text === '' ? '' : isNew ? '\n\n' : '\n';
    text += cue.words.replace(/^>>\s*/, '');
    end = cue.end;
  }
  if (text === '') throw fileError(name, 'the subtitles hold no words', 'EMPTY_TEXT');
  return [{ place: null, input: { text: `${text}\n`, format: 'TEXT', genre: 'TRANSCRIPT' } }];
}

function parseCues(text: string): readonly Cue[] {
  const cues: Cue[] = [];
  for (const block of text.split(/\n{2,}/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    const [, start, startMs, end, endMs] = TIMES.exec(lines[at] ?? '') ?? [];
    if (!start || !end) continue;
    const words = lines
      .slice(at + 1)
      .map(plainWords)
      .filter((line) => line !== '')
      .join('\n');
    if (words !== '') cues.push({ start: toMs(start, startMs), end: toMs(end, endMs), words });
  }
  return cues;
}

/** `<v Ada Lund>` names who speaks; other tags and `{\an8}` say how it looks. */
function plainWords(line: string): string {
  return line
    .replace(/<v(?:\.[^ >]*)?\s+([^>]{1,80})>/g, '$1: ')
    .replace(/<[^<>]{0,80}>|\{\\[^{}]{0,80}\}/g, '')
    .trim();
}

function toMs(time: string, ms = '0'): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1_000 + Number(ms);
}
