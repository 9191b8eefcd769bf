import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

const sdk = fileURLToPath(new URL('../../sdk/', import.meta.url));

/** The code that an application ships when it runs `source`. */
async function bundle(source: string): Promise<string> {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : null),
    load: (id: string) => (id === 'entry' ? source : null),
  };
  const build = await rolldown({ input: 'entry', plugins: [entry] });
  const { output } = await build.generate({ format: 'esm', minify: true });
  return output[0].code;
}

const kilobytes = (code: string) => gzipSync(code, { level: 9 }).length / 1024;

describe('the size of the client, minified and compressed', () => {
  it('is at most 5 KB for the core, as the README says', async () => {
    const code = await bundle(`export { createCoreClient } from '${sdk}index.ts'`);

    expect(kilobytes(code)).toBeLessThanOrEqual(5);
  });

  it('is at most 8 KB for everything, as the README says', async () => {
    const code = await bundle(`export * from '${sdk}index.ts'`);

    expect(kilobytes(code)).toBeLessThanOrEqual(8);
  });

  it('holds only the operations that are used', async () => {
    const code = await bundle(`
      import { createCoreClient, operations } from '${sdk}index.ts';
      export const run = (url) => createCoreClient({ url }).query(operations.getActor, { by: { key: 'x' } });`);

    expect(code).toContain('query GetActor');
    expect(code).not.toContain('query ListFigures');
    expect(code).not.toContain('mutation IngestDocument');
  });

  it('imports nothing', async () => {
    expect(await bundle(`export * from '${sdk}index.ts'`)).not.toMatch(/\bimport\b|\brequire\b/);
  });
});
