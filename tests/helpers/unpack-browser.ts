import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files.ts';

const CACHE = join(ROOT, 'node_modules/.cache');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');

/**
 * The packed configuration names only folders of another machine. Without a font the browser ends at the first glyph.
 * The fonts are relative to the configuration, so they are found wherever the checkout is mounted. Their index is in
 * XDG_CACHE_HOME: fontconfig takes a relative index folder from the working directory.
 */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser of `@sparticuz/chromium` with its libraries and fonts, once for all runs, and returns the folder.
 * The folder's name holds the package's version and the font configuration: a cache of another kind is removed.
 */
export async function unpackBrowser(): Promise<string> {
  const home = join(CACHE, `chromium-${cacheKey()}`);
  if (!existsSync(home)) {
    await unpackInto(home);
    const old = globSync('chromium{,-????????????}', { cwd: CACHE }).map((name) => join(CACHE, name));
    for (const folder of old) if (folder !== home) rmSync(folder, { recursive: true, force: true });
  }
  return home;
}

function cacheKey(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  return createHash('sha256').update(`${version}\n${FONT_CONFIGURATION}`).digest('hex').slice(0, 12);
}

/** Unpacks beside `home` and renames, so that two test processes at once never see half a browser. */
async function unpackInto(home: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const staging = mkdtempSync(`${home}-`);
  const { TMPDIR } = process.env;
  // The package unpacks where TMPDIR points, and its shared libraries only where it believes to be on Lambda.
  Object.assign(process.env, { TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    writeFileSync(join(staging, 'fonts/fonts.conf'), FONT_CONFIGURATION);
    renameUnlessThere(staging, home);
  } finally {
    rmSync(staging, { recursive: true, force: true });
    delete process.env.AWS_LAMBDA_JS_RUNTIME;
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Another process may have been first: its folder is the same. */
function renameUnlessThere(staging: string, home: string): void {
  try {
    renameSync(staging, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  }
}
