import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../helpers/source-files.ts';

/** The SDK, packed and installed into an empty project. */
export interface InstalledPackage {
  /** The folder of the project. */
  readonly project: string;
  /** The tarball. */
  readonly tarball: string;
  remove(): void;
}

/** Packs `sdk/` and installs the tarball into a new folder outside the repository. */
export function installPackage(): InstalledPackage {
  const project = mkdtempSync(join(tmpdir(), 'standpoint-consumer-'));
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8' });
  const packed = JSON.parse(npm(['pack', '--json', '--pack-destination', project], join(ROOT, 'sdk')));
  // npm 11 lists the packages, npm 12 maps them by name.
  const [{ filename }] = Object.values(packed) as { filename: string }[];
  const tarball = join(project, filename);
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  npm(['install', '--offline', tarball], project);
  return { project, tarball, remove: () => rmSync(project, { recursive: true, force: true }) };
}
