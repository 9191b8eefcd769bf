import type { SourceText } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { alignActors, overlaps } from './align-actors.ts';
import type { GoldBriefing } from './gold-briefing.ts';
import { type LoadedBriefing, loadGold } from './load-gold.ts';
import { scoreActors } from './score-actors.ts';
import { scoreFigures } from './score-figures.ts';
import { scorePositions } from './score-positions.ts';
import type { Scoreboard } from './scoreboard.ts';

export type Extract = (source: SourceText) => Extraction | Promise<Extraction>;

/** Extracts every briefing and scores what comes out against its annotations. */
export async function scoreGold(briefings: readonly GoldBriefing[], extract: Extract, board: Scoreboard) {
  for (const briefing of briefings) {
    const { text, format, publishedAt } = briefing;
    scoreExtraction(loadGold(briefing), await extract({ text, format, publishedAt }), board);
  }
}

export function scoreExtraction(gold: LoadedBriefing, extraction: Extraction, board: Scoreboard): void {
  const context = { board, actors: alignActors(gold, extraction) };
  scoreSections(gold, extraction, board);
  scoreFigures(gold, extraction, context);
  scoreActors(gold, extraction, context);
  scorePositions(gold, extraction, context);
  scoreLedger(gold, extraction, board);
}

/** By exact heading span; the title counts on neither side. */
function scoreSections(
  { briefing, headings }: LoadedBriefing,
  { sections }: Extraction,
  board: Scoreboard,
): void {
  const found = sections.flatMap(({ heading, headingSpan }) =>
    headingSpan && heading !== briefing.title ? [headingSpan] : [],
  );
  const isSame = (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
    a.start === b.start && a.end === b.end;
  board.add('sections: headings', {
    gold: headings.length,
    goldHits: headings.filter((heading) => found.some(isSame(heading))).length,
    predicted: found.length,
    predictedHits: found.filter((span) => headings.some(isSame(span))).length,
  });
  const note = (sort: string, words: string) =>
    board.note({ part: 'sections', sort, example: `${briefing.name}: "${words}"` });
  for (const heading of headings) if (!found.some(isSame(heading))) note('missed', heading.quote);
  for (const span of found)
    if (!headings.some(isSame(span))) note('false', briefing.text.slice(span.start, span.end));
}

/** Numerals that are no figures, and how many of all numerals are left open. */
function scoreLedger(gold: LoadedBriefing, { ledger }: Extraction, board: Scoreboard): void {
  const numerals = ledger.filter(({ kind }) => kind === 'NUMERAL');
  const dismissed = numerals.filter(({ status }) => status === 'DISMISSED');
  const required = gold.figures.filter(({ optional }) => !optional).map(({ span }) => span);
  const wrong = dismissed.filter((item) => required.some((span) => overlaps(item, span)));
  const right = dismissed.filter((item) => gold.dismissed.some((span) => overlaps(item, span)));
  board.add('ledger: dismissed numerals', {
    gold: gold.dismissed.length,
    goldHits: gold.dismissed.filter((span) => dismissed.some((item) => overlaps(item, span))).length,
    predicted: new Set([...wrong, ...right]).size,
    predictedHits: right.length,
  });
  board.add('ledger: open numerals', {
    predicted: numerals.filter(({ status }) => status === 'OPEN').length,
  });
  board.add('ledger: open cues', {
    predicted: ledger.filter(({ kind, status }) => kind === 'CUE' && status === 'OPEN').length,
  });
  for (const { quote } of wrong)
    board.note({ part: 'ledger', sort: 'dismissed a figure', example: `${gold.briefing.name}: "${quote}"` });
}
