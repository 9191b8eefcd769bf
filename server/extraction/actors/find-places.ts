import type { PlaceMention } from '../../../schema/model/extraction.ts';
import type { ActorDraft } from './actor-register.ts';
import type { FoundName } from './find-names.ts';
import type { JudgeName } from './name-model.ts';
import { featuresOfSpelling, type Spelling } from './name-spellings.ts';
import { isCommonWord } from './rule-kind.ts';

export interface PlaceSearch {
  readonly text: string;
  readonly names: readonly FoundName[];
  /** The names under which somebody acts. */
  readonly meant: ReadonlyMap<FoundName, ActorDraft>;
  readonly spellings: ReadonlyMap<string, Spelling>;
  readonly judge: JudgeName;
}

/** Finds the names that only say where: cities and regions, and states and capitals under which nobody acts. */
export function findPlaces({ text, names, meant, spellings, judge }: PlaceSearch): readonly PlaceMention[] {
  const decided = new Map<string, boolean>();

  function isPlace({ words, known, kind, title }: FoundName): boolean {
    if (known) return known.use === 'PLACE' || known.use === 'CAPITAL';
    if (kind || title) return false;
    const spelling = spellings.get(words);
    const is = decided.get(words) ?? (spelling !== undefined && isPlaceBySpelling(spelling, judge));
    decided.set(words, is);
    return is;
  }

  return names.flatMap((name) => {
    if (meant.has(name) || !isPlace(name)) return [];
    const { start, end } = name;
    return [{ start, end, quote: text.slice(start, end) }];
  });
}

/** How sure the model has to be; more of a single word that only opens sentences, whose capital proves nothing. */
const SHARE = 0.4;
const SHARE_OF_OPENER = 0.8;

function isPlaceBySpelling(spelling: Spelling, judge: JudgeName): boolean {
  const { described, evidence, places, common } = spelling;
  if (described !== null) return described === 'PLACE';
  const words = places[0]?.words ?? '';
  if (isCommonWord(words, common)) return false;
  const isOpener = evidence.inside === 0 && !/\s/.test(words);
  return judge(featuresOfSpelling(spelling)).PLACE > (isOpener ? SHARE_OF_OPENER : SHARE);
}
