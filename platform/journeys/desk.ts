import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';

/** Somebody of the staff in front of the console, with a keyboard and a scanner. */
export interface Desk {
  readonly page: Page;
  /** What a scanner does: every key of the label in a few milliseconds, then Enter. */
  scan(label: string): Promise<void>;
  /** Presses the key of the next step once the page says that it is this, and waits for its form. */
  next(says: string): Promise<Locator>;
  /** Sends a form with its button and waits until the server has written and it has closed. */
  send(form: Locator): Promise<void>;
  leave(): Promise<void>;
}

/** Everything waits for the page, never for a time; this is when it is given up. */
export const PATIENCE_MS = 60_000;
const KEY_SECONDS = 0.008;
/** Nobody has the scanner in hand sooner after the last key; the console counts on 60 ms. */
const REACH_MS = 150;

// The times stand in the events themselves: a slow machine does not make the scanner a slow typist.
async function scanWith(keyboard: CDPSession, label: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REACH_MS));
  const began = Date.now() / 1000;
  const keys = [...label].map((key) => ({ key, text: key }));
  for (const [index, { key, text }] of [...keys, { key: 'Enter', text: '\r' }].entries()) {
    const timestamp = began + index * KEY_SECONDS;
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, timestamp });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp });
  }
}

async function openContext(browser: Browser, locale: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Signs in where the page asks for it. */
export async function signInHere(page: Page, login: string): Promise<void> {
  await page.locator('[autocomplete=username]').fill(login);
  await page.locator('[autocomplete=current-password]').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('header.bar').waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.locator('details.account summary').click();
  await page.getByRole('button', { name: /退出登录|Sign out/ }).click();
  await page.locator('[autocomplete=username]').waitFor();
}

async function signIn(page: Page, address: string, login: string): Promise<void> {
  await page.goto(`${address}/console/`);
  await signInHere(page, login);
}

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

/** Opens a browser of its own for an account of the demonstration and signs in. */
export async function deskOf(
  browser: Browser,
  address: string,
  login: string,
  language: keyof typeof LOCALES,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Desk> {
  const context = await openContext(browser, LOCALES[language]);
  const page = await context.newPage();
  const keyboard = await context.newCDPSession(page);
  await prepare?.(page);
  await signIn(page, address, login);
  const dialog = page.getByRole('dialog');
  return {
    page,
    scan: (label) => scanWith(keyboard, label),
    next: async (says) => {
      await page.getByRole('button', { name: `${says} e`, exact: true }).waitFor();
      await page.keyboard.press('e');
      await dialog.locator('form').waitFor();
      return dialog;
    },
    send: async (form) => {
      await form.locator('[type=submit]').click();
      await form.waitFor({ state: 'detached' });
    },
    leave: () => context.close(),
  };
}

/** Somebody with an old telephone, no account and no script. */
export async function visitorOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: LOCALES.zh,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** Chooses the first answer of a list that may be chosen: a cabinet that is free. */
export async function chooseFree(form: Locator, name: string): Promise<string> {
  const select = form.locator(`select[name="${name}"]`);
  const free = select.locator('option:not([disabled]):not([value=""])').first();
  const value = await free.getAttribute('value');
  if (value === null) throw new Error(`nothing of ${name} is free`);
  await select.selectOption(value);
  return (await free.textContent()) ?? '';
}
