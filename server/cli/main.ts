import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { GENRE } from '../../schema/model/document.ts';
import { type AccessRole, ROLES } from '../auth/role.ts';
import type { ConfigOverrides } from '../config.ts';
import type { Details } from './ingest.ts';
import { EXIT_CODE, runCommand } from './process/run-command.ts';

const SECTIONS_ONLY = 'take articles that are not in English too, and find nothing but their sections';

// Each command is loaded when it is run: extracting a file needs no server.
const program = new Command('standpoint')
  .description('Who said what, which numbers were claimed, and where exactly in the text it stands')
  .version(readVersion())
  .exitOverride()
  .addHelpText(
    'after',
    '\nSettings come from the environment; standpoint config prints every one of them as it holds.',
  )
  .showHelpAfterError('(see standpoint --help)');

program
  .command('serve')
  .description('serve the record over GraphQL until told to stop')
  .option('--host <address>', 'address to listen on (STANDPOINT_HOST)')
  .option('--port <number>', 'port to listen on (STANDPOINT_PORT)')
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((options: { host?: string; port?: string; database?: string }) =>
    runCommand(async () => (await import('./serve.ts')).serve(toOverrides(options))),
  );

program
  .command('ingest')
  .description(
    'take articles into the record: texts, pages, feeds, tables, e-mails, PDF and more (see docs/running.md), folders of them, web addresses, or - for stdin',
  )
  .argument('<path...>', 'files, folders, web addresses (see STANDPOINT_FETCH), or -')
  .option('--title <text>', 'the title of an article that has none')
  .option('--publisher <name>', 'who published the articles that do not say it')
  .option('--published-at <date>', 'when, such as 2024-05-01: what relative dates count from')
  .option('--url <address>', 'where an article that does not say it was published')
  .addOption(new Option('--genre <genre>', 'what kind of text').choices(Object.keys(GENRE)))
  .option('--external-id <id>', 'what another system calls an article that has no id')
  .option('--sections-only', SECTIONS_ONLY, false)
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((paths: readonly string[], options: Details & { database?: string; sectionsOnly: boolean }) =>
    runCommand(async () =>
      (await import('./ingest.ts')).ingestFiles(paths, {
        overrides: toOverrides(options),
        details: toDetails(options),
        ifNotEnglish: options.sectionsOnly ? 'SECTIONS_ONLY' : 'REFUSE',
      }),
    ),
  );

program
  .command('work')
  .description('extract what servers of the same record accept, until told to stop')
  .option('--workers <number>', 'how many texts at once (STANDPOINT_WORKERS)')
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((options: { workers?: string; database?: string }) =>
    runCommand(async () =>
      (await import('./work.ts')).work({
        ...toOverrides(options),
        STANDPOINT_WORKERS: options.workers,
      }),
    ),
  );

program
  .command('backup')
  .description('copy the record into a new file, while servers use it (SQLite)')
  .argument('<file>', 'the file to make')
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((file: string, options: { database?: string }) =>
    runCommand(async () => (await import('./backup.ts')).backupRecord(file, toOverrides(options))),
  );

program
  .command('restore')
  .description('put a copy in the place of a record that is not there (SQLite)')
  .argument('<file>', 'a file that backup made')
  .option('--database <url>', 'where the record is to be kept (DATABASE_URL)')
  .action((file: string, options: { database?: string }) =>
    runCommand(async () => (await import('./backup.ts')).restoreRecord(file, toOverrides(options))),
  );

program
  .command('check')
  .description('check all that the record promises, row by row')
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((options: { database?: string }) =>
    runCommand(async () => (await import('./check.ts')).check(toOverrides(options))),
  );

program
  .command('copy')
  .description('copy a record into an empty one, from SQLite to Postgres or back, and compare the two')
  .requiredOption('--from <url>', 'the record to read, as DATABASE_URL takes it')
  .requiredOption('--to <url>', 'the empty record to fill')
  .action((options: { from: string; to: string }) =>
    runCommand(async () => (await import('./copy.ts')).copy(options)),
  );

program
  .command('config')
  .description('print every setting as it holds, without passwords')
  .action(() => runCommand(async () => (await import('./config.ts')).printConfig({})));

program
  .command('extract')
  .description('print what an article holds, and store nothing')
  .argument('<file>', 'a file, a web address (see STANDPOINT_FETCH), or - for stdin')
  .addOption(
    new Option('--format <format>', 'how to print it; by default text on a terminal, JSON elsewhere').choices(
      ['json', 'text'],
    ),
  )
  .option(
    '--jsonl',
    'read one article a line, {"id", "text", "title"?, "publishedAt"?}, and write one result a line',
    false,
  )
  .option('--sections-only', SECTIONS_ONLY, false)
  .action((file: string, options: { format?: 'json' | 'text'; jsonl: boolean; sectionsOnly: boolean }) =>
    runCommand(async () =>
      (await import('./extract.ts')).extractFile(file, {
        format: options.format,
        jsonl: options.jsonl,
        ifNotEnglish: options.sectionsOnly ? 'SECTIONS_ONLY' : 'REFUSE',
      }),
    ),
  );

const samples = program.command('samples').description('the invented briefings that fill a new record');

samples
  .command('remove')
  .description('remove the samples from the record, and nothing else')
  .option('--yes', 'do not ask first', false)
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((options: { yes: boolean; database?: string }) =>
    runCommand(async () => (await import('./samples.ts')).removeSamples(toOverrides(options), options)),
  );

program
  .command('reset')
  .description('remove the record for good, with its files, while no server uses it (SQLite)')
  .option('--yes', 'do not ask first', false)
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((options: { yes: boolean; database?: string }) =>
    runCommand(async () => (await import('./reset.ts')).reset(toOverrides(options), options)),
  );

const keys = program.command('keys').description('let people and programs in, and shut them out again');

keys
  .command('create')
  .description('make a key and print its secret, once')
  .argument('<name>', 'what to call it; changes made with it bear this name')
  .addOption(new Option('--role <role>', 'what it lets its bearer do').choices(ROLES).makeOptionMandatory())
  .option('--expires <date>', 'when it stops opening doors, such as 2030-01-01')
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((name: string, options: { role: AccessRole; expires?: string; database?: string }) =>
    runCommand(async () => {
      const { createApiKey } = await import('./keys.ts');
      return createApiKey(
        { name, role: options.role, expires: options.expires ?? null },
        toOverrides(options),
      );
    }),
  );

keys
  .command('list')
  .description('print every key ever made, without its secret')
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((options: { database?: string }) =>
    runCommand(async () => (await import('./keys.ts')).listKeys(toOverrides(options))),
  );

keys
  .command('revoke')
  .description('take a key out of use')
  .argument('<name>', 'the name it was made with')
  .option('--database <url>', 'where the record is kept (DATABASE_URL)')
  .action((name: string, options: { database?: string }) =>
    runCommand(async () => (await import('./keys.ts')).revokeKey(name, toOverrides(options))),
  );

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT_CODE.OK : EXIT_CODE.USAGE;
}

function toDetails({ title, publisher, publishedAt, url, genre, externalId }: Details): Details {
  const given = Object.entries({ title, publisher, publishedAt, url, genre, externalId });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function toOverrides(options: { host?: string; port?: string; database?: string }): ConfigOverrides {
  return { STANDPOINT_HOST: options.host, STANDPOINT_PORT: options.port, DATABASE_URL: options.database };
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
