import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test-support/browser.ts';
import { type Nation, openNation } from './nation.ts';

const CONSOLE = new URL('../../web/dist/index.html', import.meta.url);

/** Why a journey cannot be walked; false when it can. */
export const skip = existsSync(CONSOLE) ? false : 'the console is not built';

/** The nation and the browser of one file of journeys. */
export interface Stage {
  readonly nation: Nation;
  readonly browser: Browser;
}

/** Opens both before the tests of the file that asks, prepares what they share, and closes both after. */
export function openStage(prepare?: (stage: Stage) => Promise<void>): Stage {
  let [nation, browser]: [Nation?, Browser?] = [];
  before(async () => {
    if (skip !== false) return;
    nation = await openNation();
    browser = await launchBrowser();
    await prepare?.({ nation, browser });
  });
  after(async () => {
    await browser?.close();
    await nation?.close();
  });
  const opened = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the stage is open while tests run');
    return value;
  };
  return {
    get nation() {
      return opened(nation);
    },
    get browser() {
      return opened(browser);
    },
  };
}
