import { execFileSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { createExtractionPool } from '../../../../server/ingest/worker/extraction-pool.ts';
import { startChatServer } from '../../../helpers/chat-server.ts';

const TEXT = 'The harbour of Larvik handled 4,000 containers in May.';

it('extracts with the model it is given, and reads texts meanwhile', async () => {
  const read = Promise.withResolvers<void>();
  const { url, questions } = await startChatServer(() => ({
    content: { figures: [{ statement: TEXT, number: '4,000' }] },
    until: read.promise,
  }));
  const llm = { url, model: 'm', apiKey: null, timeoutMs: 50_000, concurrency: 1, maxTokens: 20_000 };
  const pool = createExtractionPool({ maxTextLength: 1_000, llm });
  onTestFinished(() => pool.close());

  const extraction = pool.extract({ text: TEXT });
  expect((await pool.read({ text: 'Rain fell.' })).text).toBe('Rain fell.');
  read.resolve();
  expect(await extraction).toMatchObject({ extractor: 'llm', figures: [{ quantity: { value: '4000' } }] });
  expect(questions[0]?.authorization).toBeUndefined();
});

it('loads the client of language models only where one is used', () => {
  const worker = new URL('../../../../server/ingest/worker/extraction-worker.ts', import.meta.url).href;
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
    await import(${JSON.stringify(worker)});
    console.log(JSON.stringify(loaded));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const loaded: string[] = JSON.parse(output);
  expect(loaded.some((url) => url.includes('/wink-nlp/'))).toBe(true);
  expect(loaded.filter((url) => /node_modules\/(?:ai|zod|@ai-sdk|linkedom|@mozilla)\//.test(url))).toEqual(
    [],
  );
});
