import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { fontEnvironment } from './browser-fonts.ts';
import { isBundled, unpackChromium } from './bundled-chromium.ts';

/** A browser's program and what its environment needs beyond ours. */
interface Program {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

// Quiet, and the same on every machine. Root has no sandbox of its own to enter.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The one that is asked for; else the one that npm brought, a quarter lighter than a whole Chrome; else what is installed. */
async function getProgram(): Promise<Program> {
  const asked = process.env['QINGMING_TEST_BROWSER'];
  if (!asked && isBundled()) return unpackChromium();
  const candidates = asked ? [asked] : (INSTALLED[process.platform] ?? []);
  const path = candidates.find((candidate) => existsSync(candidate));
  return path ? { path, environment: {} } : unpackChromium();
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(defined) as Record<string, string>;
}

/**
 * A headless Chromium for a journey's test, able to show Chinese: the one that QINGMING_TEST_BROWSER names, else
 * the one among the development dependencies, else one that is installed. The caller closes it.
 * @throws Error on a machine with neither, which is one that is not Linux on x64 without Chrome.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, environment } = await getProgram();
  const env = { ...definedEnvironment(), ...environment, ...fontEnvironment() };
  return chromium.launch({ executablePath: path, args: ARGUMENTS, env });
}
