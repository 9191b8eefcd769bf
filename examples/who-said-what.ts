/**
 * Sends a file to a running server and prints who said what in it, with the words that show it.
 *
 *     node examples/who-said-what.ts <file> [--url http://127.0.0.1:4000/graphql]
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import {
  type Client,
  createClient,
  type Figure,
  isSdkError,
  OperationError,
  type Position,
} from '../sdk/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
    token: { type: 'string' },
  },
});
const [file] = positionals;

if (file === undefined) {
  console.error('Usage: node examples/who-said-what.ts <file> [--url <url>] [--token <token>]');
  process.exitCode = 2;
} else {
  await run(createClient({ url: values.url, token: values.token }), file).catch(explain);
}

async function run(client: Client, path: string): Promise<void> {
  const { document } = await client.documents.ingest({
    text: await readFile(path, 'utf8'),
    format: extname(path) === '.md' ? 'MARKDOWN' : 'TEXT',
  });
  if (document.status === 'FAILED') throw new Error(document.statusReason ?? 'Cannot extract the document');
  const claims = await client.claims
    .list({ filter: { document: { in: [document.id] } }, orderBy: [{ field: 'TEXT', direction: 'ASC' }] })
    .toArray();

  const speakers = Object.entries(Object.groupBy(claims, ({ holder }) => holder?.name ?? 'The text itself'));
  console.log(
    styleText('bold', document.title),
    styleText('dim', `· claims: ${claims.length} · speakers: ${speakers.length}`),
  );
  for (const [speaker, said = []] of speakers) {
    console.log(`\n${styleText(['bold', 'cyan'], speaker)}`);
    for (const claim of said) print(claim);
  }
}

function print(claim: Figure | Position): void {
  const line = claim.__typename === 'Figure' ? describeFigure(claim) : describePosition(claim);
  const via = claim.reportedBy ? styleText('dim', ` · reported by ${claim.reportedBy.name}`) : '';
  console.log(`  ${line}${via}`);
  const quotes = claim.evidence.filter(({ role }) => role === 'STATEMENT').map(({ quote }) => quote);
  for (const quote of quotes) console.log(`    “${quote.replaceAll(/\s+/g, ' ')}”`);
}

function describeFigure({ quantity, measure, form, status }: Figure): string {
  return join(styleText('yellow', quantity.raw), measure?.label, styleText('dim', words(form, status)));
}

function describePosition({ stance, topic, act }: Position): string {
  const colour = stance === 'FAVOR' ? 'green' : stance === 'AGAINST' ? 'red' : 'magenta';
  return join(styleText(colour, words(stance)), topic?.label, styleText('dim', words(act)));
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('  ');
}

/** Writes enum values as words: `CHANGE_FACTOR` is "change factor". */
function words(...values: readonly string[]): string {
  return values.map((value) => value.toLowerCase().replaceAll('_', ' ')).join(', ');
}

function explain(error: unknown): void {
  process.exitCode = 1;
  if (isSdkError(error, 'NETWORK_ERROR')) {
    console.error(`Cannot reach ${values.url}: is the server running?`);
  } else {
    console.error(error instanceof Error ? error.message : error);
  }
  if (error instanceof OperationError) for (const { message } of error.errors) console.error(message);
}
