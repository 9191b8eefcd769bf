import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BRIEFING } from './fixtures/briefing.ts';
import { serveRecord } from './fixtures/record-server.ts';

const script = fileURLToPath(new URL('../../examples/who-said-what.ts', import.meta.url));

/** Runs the example and gives what it printed and how it ended. */
function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

describe('examples/who-said-what.ts', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'who-said-what-'));
    file = join(folder, 'harbour.txt');
    await writeFile(file, BRIEFING);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('prints each speaker with what they said and the words that show it', async () => {
    await using server = await serveRecord();

    const { code, stdout, stderr } = await run(file, '--url', server.url);

    expect(stderr).toBe('');
    expect(stdout).toBe(`Untitled · claims: 2 · speakers: 2

Port Authority
  nearly 4,000 containers  traffic  rate, actual
    “traffic had risen to nearly 4,000 containers a month”

Union leaders
  against  night shifts  refuse
    “rejected night shifts unless pay rises by 12 percent”
`);
    expect(code).toBe(0);
  });

  it('says so when no server answers', async () => {
    const server = await serveRecord();
    await server[Symbol.asyncDispose]();

    const { code, stderr } = await run(file, '--url', server.url);

    expect(stderr).toBe(`Cannot reach ${server.url}: is the server running?\n`);
    expect(code).toBe(1);
  });

  it('says why a text was refused', async () => {
    await using server = await serveRecord();
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, ' ');

    const { code, stderr } = await run(empty, '--url', server.url);

    expect(stderr).toBe('Cannot ingest the text: it is empty\n');
    expect(code).toBe(1);
  });

  it('explains itself without a file', async () => {
    const { code, stderr } = await run();

    expect(stderr).toMatch(/^Usage: /);
    expect(code).toBe(2);
  });
});
