import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitWeights } from './names/fit-weights.ts';
import { readLabelledTexts } from './names/labelled-text.ts';
import { readExamples } from './names/read-examples.ts';

/** Trains the name model: `node bench/train-names.ts <folder of sets>` writes its weights; the output is deterministic. */
const WEIGHTS = join(import.meta.dirname, '../server/extraction/actors/name-weights.json');

const folder = process.argv[2];
if (folder === undefined) throw new Error('Cannot train the name model: no folder of sets is named');
const examples = readLabelledTexts(folder).flatMap(readExamples);
const weights = fitWeights(examples);
writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
console.log(`${examples.length} examples, ${Object.keys(weights).length} features with weight`);
