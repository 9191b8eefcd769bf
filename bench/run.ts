import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { OPERATION_NAMES, operations } from './operations.ts';
import { printComparison, ratiosOf } from './print-comparison.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    operations: { type: 'string', default: OPERATION_NAMES.join(',') },
    /** Also writes CPU profiles of both servers into this folder. */
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
/** How many differing answers of one operation are printed. */
const SHOWN_DIFFERENCES = 3;

const names = values.operations.split(',');
const unknown = names.filter((name) => !operations.some((operation) => operation.name === name));
if (unknown.length > 0)
  throw new Error(`Cannot measure ${unknown.join(', ')}: operations are ${OPERATION_NAMES.join(', ')}`);

const comparisons = await compare({
  documents: Number(values.documents),
  operations: operations.filter(({ name }) => names.includes(name)),
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  profileFolder: values.profile,
  onOperation: (name) => console.error(`measuring ${name} …`),
});

if (values.json) {
  const ratios = comparisons.map((comparison) => ({ ...comparison, ratios: ratiosOf(comparison) }));
  console.log(JSON.stringify({ node: process.version, ...values, comparisons: ratios }, null, 2));
} else {
  console.log(printComparison(comparisons));
}
for (const { operation, compared, differences } of comparisons) {
  if (differences.length === 0) continue;
  process.exitCode = 1;
  console.error(`${operation}: ${differences.length} of ${compared} answers differ, such as`);
  for (const difference of differences.slice(0, SHOWN_DIFFERENCES)) console.error(difference);
}
