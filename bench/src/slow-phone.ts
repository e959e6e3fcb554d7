import type { CDPSession } from 'playwright-core';
import { launchBrowser } from '@qingming/platform/test-support/browser.ts';

/** How an old phone on a slow line opens a page. */
export interface Opening {
  /** Milliseconds until anything, and until the largest part of it, can be read. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Everything received, headers included. */
  readonly bytes: number;
}

const BYTES_PER_SECOND = 400_000 / 8;
const ROUND_TRIP_MS = 400;
const SLOWER = 4;
/** The largest part is final once nothing was painted for a while. */
const SETTLE_MS = 1500;

/** Kept by the page itself from its beginning. */
const OBSERVE = `
  globalThis.largestPaint = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });`;

const READ = `({
  firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  largestPaint: globalThis.largestPaint,
})`;

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Opens a page of this machine as an old phone would, with nothing cached. */
export async function openSlowly(url: string): Promise<Opening> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true });
    const session = await page.context().newCDPSession(page);
    await slowDown(session);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.addInitScript(OBSERVE);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(SETTLE_MS);
    const paints = await page.evaluate<Omit<Opening, 'bytes'>>(READ);
    return { ...paints, bytes };
  } finally {
    await browser.close();
  }
}
