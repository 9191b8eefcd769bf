import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackBrowser } from './unpack-browser.ts';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Only the machine itself can be reached: a page that needs the internet fails in a test as it would offline. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Opens a headless browser: the one named by CHROME_PATH, the one that comes with npm, or the system's. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/** The packed browser goes before the system's: it is the same on every machine. */
async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env.CHROME_PATH;
  if (named) return { executablePath: named, args: FLAGS };
  if (process.platform === 'linux' && process.arch === 'x64') return packedBrowser();
  const installed = INSTALLED.find((path) => existsSync(path));
  return installed ? { executablePath: installed, args: FLAGS } : { channel: 'chrome', args: FLAGS };
}

/** Says how to launch the browser of `@sparticuz/chromium`, with nothing of the machine's own but its C library. */
async function packedBrowser(): Promise<LaunchOptions> {
  const home = await unpackBrowser();
  const { default: packed } = await import('@sparticuz/chromium');
  return {
    executablePath: join(home, 'chromium'),
    args: [...packed.args.filter((flag) => flag !== '--disable-web-security'), ...FLAGS],
    env: {
      ...process.env,
      TMPDIR: home,
      XDG_CACHE_HOME: home,
      FONTCONFIG_PATH: join(home, 'fonts'),
      FONTCONFIG_FILE: join(home, 'fonts/fonts.conf'),
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
    },
  };
}
