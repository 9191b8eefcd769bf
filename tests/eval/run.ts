import { createRulesExtractor } from '../../server/extraction/extract-document.ts';
import { heldOutA, heldOutB, heldOutC, heldOutD, heldOutE } from '../gold/held-out/index.ts';
import { goldBriefings } from '../gold/index.ts';
import { type BaselineName, baselineOf, findFalls, readBaseline, writeBaseline } from './baseline.ts';
import { printTable } from './print-table.ts';
import { scoreGold } from './score-gold.ts';
import { scoreShared } from './score-shared.ts';
import { createScoreboard, type Mistake, type Scoreboard } from './scoreboard.ts';
import { findSharedData } from './shared-data.ts';

/**
 * Measures extraction: `npm run eval` prints the table and fails when a part fell below its baseline; `-- --update`
 * rewrites the baseline; `-- --mistakes [part]` lists what went wrong, but never in the held-out set B; `-- --gold`
 * leaves the public sets out.
 */
async function main(options: readonly string[]): Promise<void> {
  const { extract } = createRulesExtractor();
  const gold = createScoreboard();
  await scoreGold(goldBriefings, extract, gold);
  const [boardA, boardB, boardC] = [createScoreboard(), createScoreboard(), createScoreboard()];
  const [boardD, boardE] = [createScoreboard(), createScoreboard()];
  await scoreGold(heldOutA, extract, boardA);
  await scoreGold(heldOutB, extract, boardB);
  await scoreGold(heldOutC, extract, boardC);
  await scoreGold(heldOutD, extract, boardD);
  await scoreGold(heldOutE, extract, boardE);
  const folder = options.includes('--gold') ? null : findSharedData();
  const shared = createScoreboard();
  if (folder !== null) await scoreShared(folder, extract, shared);

  const groups: readonly Group[] = [
    { name: 'gold', file: 'baseline', board: gold },
    { name: 'held-out a', file: null, board: boardA },
    { name: 'held-out b', file: null, board: boardB, isSealed: true },
    { name: 'held-out c', file: null, board: boardC, only: 'figures' },
    { name: 'held-out d', file: null, board: boardD },
    { name: 'held-out e', file: null, board: boardE },
    ...(folder === null ? [] : [{ name: 'public sets', file: 'baseline-shared', board: shared } as const]),
  ];
  if (options.includes('--update'))
    for (const { file, board } of groups) if (file !== null) writeBaseline(file, baselineOf(board.tallies));
  report(groups, options);
}

interface Group {
  readonly name: string;
  /** Null for what is held to no baseline. */
  readonly file: BaselineName | null;
  readonly board: Scoreboard;
  /** Its mistakes are never listed, so that no rule is written for them. */
  readonly isSealed?: true;
  /** The part that its texts are annotated for; nothing else is shown. */
  readonly only?: 'figures';
}

function report(groups: readonly Group[], options: readonly string[]): void {
  const compared = groups.map(({ name, file, board, only = '' }) => ({
    name,
    tallies: new Map([...board.tallies].filter(([part]) => part.startsWith(only))),
    baseline: file === null ? {} : readBaseline(file),
  }));
  console.log(printTable(compared));
  const at = options.indexOf('--mistakes');
  if (at >= 0)
    console.log(
      listMistakes(
        groups.flatMap(({ board, isSealed, only = '' }) =>
          isSealed ? [] : board.mistakes.filter(({ part }) => part.startsWith(only)),
        ),
        options[at + 1],
      ),
    );
  const falls = compared.flatMap(({ baseline, tallies }) => findFalls(baseline, tallies));
  for (const fall of falls) console.error(fall);
  if (falls.length > 0) process.exitCode = 1;
}

/** The commonest sorts first, each with its examples. */
function listMistakes(mistakes: readonly Mistake[], part: string | undefined): string {
  const bySort = Map.groupBy(
    mistakes.filter((mistake) => part === undefined || mistake.part.startsWith(part)),
    ({ part, sort }) => `${part}: ${sort}`,
  );
  return [...bySort]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([sort, all]) =>
      [`\n${sort} (${all.length})`, ...all.map(({ example }) => `  ${example}`)].join('\n'),
    )
    .join('\n');
}

await main(process.argv.slice(2));
