import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRulesExtractor } from '../../../server/extraction/extract-document.ts';
import { RULES_VERSION } from '../../../server/extraction/rules-version.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

it('has another version whenever the samples are read otherwise', async () => {
  const { extract } = createRulesExtractor();
  const hash = createHash('sha256');
  for (const name of readdirSync(SAMPLES).sort()) {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8').replaceAll('\r\n', '\n');
    const { extractorVersion: _, ...extraction } = await extract({ text, publishedAt: '2024-02-29' });
    hash.update(JSON.stringify(extraction));
  }
  // Write what is received here into server/extraction/rules-version.ts: the rules have changed.
  expect(RULES_VERSION).toBe(`2-${hash.digest('hex').slice(0, 8)}`);
});
