import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { ROOT } from './source-files.ts';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CACHE = join(ROOT, 'node_modules/.cache');

/** Only the machine itself can be reached: a page that needs the internet fails in a test as it would offline. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Opens a headless browser: the one named by CHROME_PATH, the system's, or the one that comes with npm. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/** Says how to launch the browser that was found. */
export async function findBrowser(): Promise<LaunchOptions> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args: FLAGS };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  return { channel: 'chrome', args: FLAGS };
}

/** Unpacks the browser of `@sparticuz/chromium` with the libraries it needs, once for all runs. */
export async function unpackBrowser(): Promise<LaunchOptions> {
  const home = join(CACHE, 'chromium');
  if (!existsSync(home)) await unpackInto(home);
  const { default: packed } = await import('@sparticuz/chromium');
  return {
    executablePath: join(home, 'chromium'),
    args: [...packed.args.filter((flag) => flag !== '--disable-web-security'), ...FLAGS],
    env: {
      ...process.env,
      TMPDIR: home,
      FONTCONFIG_PATH: join(home, 'fonts'),
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    },
  };
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
    if (!existsSync(home)) renameSync(staging, home);
  } finally {
    rmSync(staging, { recursive: true, force: true });
    delete process.env.AWS_LAMBDA_JS_RUNTIME;
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
