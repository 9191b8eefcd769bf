import { parseArgs } from 'node:util';
import { measureGrowth } from './measure-growth.ts';
import { GROWTH_LIMIT, printGrowth, ratioOf } from './print-growth.ts';
import { createQuestions } from './questions.ts';

const { values } = parseArgs({
  options: {
    /** `sqlite`, `postgres`, `both`, or the URL of a Postgres server. */
    database: { type: 'string', default: 'sqlite' },
    /** Thousands of documents of each record, the smallest first. */
    sizes: { type: 'string', default: '2,20,100' },
    /** Also a record of 300,000 documents. */
    large: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '0.4' },
    /** Only the questions of these sets: shipped, bench, growing. */
    sets: { type: 'string', default: 'shipped,bench,growing' },
  },
});

const sizes = [...values.sizes.split(','), ...(values.large ? ['300'] : [])].map(
  (size) => Number(size) * 1000,
);
const sets = values.sets.split(',');
for (const database of values.database === 'both' ? ['sqlite', 'postgres'] : [values.database]) {
  const growth = await measureGrowth({
    database,
    sizes,
    questions: createQuestions().filter(({ set }) => sets.includes(set)),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    onProgress: (what) => console.error(`${what} …`),
  });
  console.log(`${database.replace(/^postgres(ql)?:.*/, 'postgres')}, CPU µs a request by documents\n`);
  console.log(printGrowth(sizes, growth));
  const over = growth.filter(({ cpu }) => (ratioOf(cpu) ?? Infinity) > GROWTH_LIMIT);
  console.log(`\n${over.length} of ${growth.length} grow by more than ${GROWTH_LIMIT}\n`);
}
