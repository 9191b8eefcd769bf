import { findActors } from '../server/extraction/actors/find-actors.ts';
import { createNameModel, type JudgeName } from '../server/extraction/actors/name-model.ts';
import { splitSections } from '../server/extraction/text/split-sections.ts';
import { tagText } from '../server/extraction/text/tag-text.ts';
import { printTable } from '../tests/eval/print-table.ts';
import { scoreGum, scoreRe3dNames, scoreTaggedSentences } from '../tests/eval/score-shared-names.ts';
import { createScoreboard } from '../tests/eval/scoreboard.ts';
import { fitWeights } from './names/fit-weights.ts';
import { readLabelledTexts } from './names/labelled-text.ts';
import { readExamples } from './names/read-examples.ts';

/**
 * Measures names on texts that the model has not seen: `node bench/cross-validate-names.ts <folder of sets>`. Each text
 * is judged by a model of the other folds.
 */
const FOLDS = 6;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Cannot cross-validate the name model: no folder of sets is named');
const texts = readLabelledTexts(folder);
const examples = texts.map(readExamples);
const models = Array.from({ length: FOLDS }, (_, fold) =>
  createNameModel(fitWeights(examples.filter((_, index) => index % FOLDS !== fold).flat())),
);
const everything = createNameModel(fitWeights(examples.flat()));
const modelOf = new Map<string, JudgeName>(
  texts.map(({ text }, index) => [text, models[index % FOLDS] ?? everything]),
);

const board = createScoreboard();
const extract = async (text: string) => {
  const { sections, title } = splitSections(text);
  const found = findActors(tagText(text, sections), modelOf.get(text) ?? everything);
  return {
    extractor: 'rules',
    extractorVersion: '',
    title,
    language: 'en',
    sections,
    ...found,
    figures: [],
    positions: [],
    rejections: [],
    text: null,
    ledger: [],
  };
};
await scoreGum({ folder, extract, board });
await scoreRe3dNames({ folder, extract, board });
await scoreTaggedSentences({ folder, extract, board });
console.log(printTable([{ name: 'names, by models of other folds', tallies: board.tallies, baseline: {} }]));
if (process.argv.includes('--mistakes'))
  for (const { part, sort, example } of board.mistakes) console.log(`${part} | ${sort} | ${example}`);
