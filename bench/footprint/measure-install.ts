import { execFile } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const NEEDED = ['package.json', 'package-lock.json', '.npmrc', 'server/runtime'];

export interface Install {
  readonly bytes: number;
  /** The largest packages. */
  readonly largest: readonly { readonly name: string; readonly bytes: number }[];
}

/** Installs what a server needs into a new folder, as `npm ci --omit=dev` with this Node does, and weighs it. */
export async function measureInstall(): Promise<Install> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-install-'));
  try {
    for (const path of NEEDED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    // npm beside this Node, so that the versions of both are those that the engines of packages are checked against.
    const environment = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` };
    await promisify(execFile)('npm', ['ci', '--omit=dev'], { cwd: folder, env: environment });
    const modules = join(folder, 'node_modules');
    const sizes = readdirSync(modules)
      .flatMap((name) =>
        name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
      )
      .map((name) => ({ name, bytes: sizeOf(join(modules, name)) }))
      .sort((one, other) => other.bytes - one.bytes);
    return { bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0), largest: sizes.slice(0, 5) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The disk space of a file or of a folder with all that is in it. */
function sizeOf(path: string): number {
  const state = lstatSync(path);
  const inner = state.isDirectory() ? readdirSync(path) : [];
  return state.blocks * 512 + inner.reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
