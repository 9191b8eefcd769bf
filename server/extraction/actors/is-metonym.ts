import { FIRST_NAMES } from '../lexicon/first-names.ts';
import type { Token } from '../text/tagged-text.ts';
import { readVerbCue } from '../text/verb-cues.ts';
import type { FoundName } from './find-names.ts';
import { PLACE_PREPOSITIONS } from './name-evidence.ts';
import { startsName } from './name-run.ts';
import { isTitleHead } from './title-prefix.ts';

/**
 * Tells whether a capital or a seat of power stands for those who govern there. "Kyiv agreed" and "tensions with Kyiv"
 * do; "a meeting in Moscow", "the Paris talks" and "flew to Washington" name places.
 */
export function isMetonym(name: FoundName): boolean {
  const { tokens } = name.sentence;
  const before = tokens[name.first - 1];
  const next = tokens[name.last];
  const opener = before?.lower === 'the' ? tokens[name.first - 2] : before;
  if (name.known?.use === 'SEAT') return !opener || !SITES.has(opener.lower);
  if (startsName(next) || next?.text === '-' || next?.pos === 'NOUN') return false;
  if (before && startsName(before) && name.first > 1 && !isTitleHead(before)) return false;
  if (next?.text === ',' && startsName(tokens[name.last + 1]) && tokens[name.last + 2]?.text === ',')
    return false;
  if (opener && PLACE_PREPOSITIONS.has(opener.lower)) return isSideOf(tokens, name.first);
  if (opener && TOWARDS.has(opener.lower)) return true;
  if (name.first > 0 && readVerbCue(tokens, name.first - 1)) return true;
  return acts(tokens, name.last);
}

/** Tells whether a city or region is spoken of as one who decides: "Texas sued", "Barcelona voted"; not in "in Texas". */
export function isActingPlace({ sentence: { tokens }, first, last, words }: FoundName): boolean {
  const before = tokens[first - 1];
  if (before && (before.pos === 'ADP' || before.pos === 'ADJ' || startsName(before))) return false;
  if (before && /^[,-]$/.test(before.text)) return false;
  if (FIRST_NAMES.has(words.toLowerCase())) return false;
  let index = last;
  while (index < last + 3 && tokens[index]?.pos === 'ADV') index += 1;
  const cue = readVerbCue(tokens, index);
  return (cue !== null && cue.form !== 'GERUND') || DECIDES.has(tokens[index]?.lower ?? '');
}

const DECIDES: ReadonlySet<string> = new Set(
  `sued sues voted votes banned bans approved approves passed passes adopted adopts ordered orders signed signs elected elects imposed imposes
  joined joins launched launches legalised legalized seceded repealed enacted beat won lost defeated hired bought sold plans planned`.split(
    /\s+/,
  ),
);

const SITES: ReadonlySet<string> = new Set('outside near inside at around behind in'.split(' '));
const TOWARDS: ReadonlySet<string> = new Set('with by against between on for upon'.split(' '));

/** "support from Washington" and "a warning to Moscow" speak of sides; "a flight from Washington" of a place. */
function isSideOf(tokens: readonly Token[], first: number): boolean {
  const preposition = tokens[first - 1]?.lower;
  return (preposition === 'from' || preposition === 'to') && SIDED.has(tokens[first - 2]?.lower ?? '');
}

const SIDED: ReadonlySet<string> = new Set(
  `support aid pressure criticism message warning warnings response threat threats ally allies concession concessions help assistance approval
  backing demand demands appeal appeals offer loyal loyalty answer reply signal signals reaction assurances guarantees weapons arms loyal close
  independence orders instructions permission reassurances anger condemnation praise`.split(/\s+/),
);

/** A verb, a genitive, or "and" with a verb after the next name follows. */
function acts(tokens: readonly Token[], last: number): boolean {
  let index = last;
  if (tokens[index]?.lower === 'and' && startsName(tokens[index + 1])) index += 2;
  while (index < last + 5 && tokens[index]?.pos === 'ADV') index += 1;
  const next = tokens[index];
  if (!next) return false;
  if (/^['’]s?$/.test(next.text)) return true;
  return (
    (next.pos === 'VERB' && !next.lower.endsWith('ing')) ||
    next.pos === 'AUX' ||
    readVerbCue(tokens, index) !== null
  );
}
