import { DomainError } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { Extract } from './score-gold.ts';
import {
  scoreMeasEval,
  scoreQuantulum,
  scoreRe3dQuantities,
  scoreRecognizers,
} from './score-shared-figures.ts';
import { scoreGum, scoreRe3dNames, scoreTaggedSentences } from './score-shared-names.ts';
import { scoreArticles, scoreReports } from './score-shared-sections.ts';
import type { Scoreboard } from './scoreboard.ts';

/** Extracts one text of a set; the same text again costs nothing. */
export type ExtractRow = (text: string) => Promise<Extraction>;

/** Scores extraction on the public sets in a folder, which are not part of the project. Sets that are not there are left out. */
export async function scoreShared(folder: string, extract: Extract, board: Scoreboard): Promise<void> {
  const known = new Map<string, Promise<Extraction>>();
  const extractRow: ExtractRow = (text) => {
    const extraction = known.get(text) ?? extractOrNothing(text, extract, board);
    known.set(text, extraction);
    return extraction;
  };
  const sets = { folder, extract: extractRow, board };
  await scoreReports(sets);
  await scoreArticles(sets);
  await scoreRecognizers(sets);
  await scoreQuantulum(sets);
  await scoreMeasEval(sets);
  await scoreRe3dQuantities(sets);
  await scoreGum(sets);
  await scoreRe3dNames(sets);
  await scoreTaggedSentences(sets);
}

/** A text that is refused, such as a row that is nothing but a heading, counts as one in which nothing is found. */
async function extractOrNothing(text: string, extract: Extract, board: Scoreboard): Promise<Extraction> {
  try {
    return await extract({ text });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    board.note({ part: 'refused', sort: error.code, example: text.slice(0, 80) });
    return NOTHING;
  }
}

const NOTHING: Extraction = {
  extractor: 'none',
  extractorVersion: '',
  title: null,
  text: null,
  language: 'en',
  sections: [],
  actors: [],
  mentions: [],
  figures: [],
  positions: [],
  places: [],
  rejections: [],
  ledger: [],
};
