import type { Page } from 'playwright-core';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** By how many pixels a page is wider than a phone; what is wider inside it scrolls there. The desk's size afterwards. */
export async function widerThanAPhone(page: Page): Promise<number> {
  await page.setViewportSize(PHONE);
  // The bar measures itself once the page has been laid out.
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  const root = 'document.documentElement';
  const wider = await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`);
  await page.setViewportSize(DESK);
  return Number(wider);
}
