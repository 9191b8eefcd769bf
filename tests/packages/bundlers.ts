import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build as buildWithEsbuild } from 'esbuild';
import { rolldown } from 'rolldown';
import { build as buildWithVite } from 'vite';
import webpack from 'webpack';

/** Bundles a file for production and returns the code, by the name of the bundler. */
export const BUNDLERS: Readonly<Record<string, (entry: string) => Promise<string>>> = {
  async esbuild(entry) {
    const { outputFiles } = await buildWithEsbuild({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      minify: true,
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  },

  async rolldown(entry) {
    const bundle = await rolldown({ input: entry });
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    return output[0].code;
  },

  async vite(entry) {
    const result = await buildWithVite({
      root: dirname(entry),
      configFile: false,
      logLevel: 'silent',
      build: {
        rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
        minify: true,
        modulePreload: false,
        write: false,
      },
    });
    const [{ output }] = [result].flat() as { output: { code: string }[] }[];
    return output[0]?.code ?? '';
  },

  async webpack(entry) {
    const folder = join(dirname(entry), 'webpack');
    const compiler = webpack({
      mode: 'production',
      entry,
      experiments: { outputModule: true },
      output: { path: folder, filename: 'out.js', library: { type: 'module' } },
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
      compiler.run((error, done) => (error ? reject(error) : resolve(done)));
    });
    if (stats?.hasErrors()) throw new Error(stats.toString());
    return readFileSync(join(folder, 'out.js'), 'utf8');
  },
};
