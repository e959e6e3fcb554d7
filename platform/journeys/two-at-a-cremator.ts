import { badgeCode, BADGE_BYTES } from '@qingming/standard/numbers/badge-code.ts';
import { DEMO_PASSWORD } from '../src/demo/accounts.ts';
import { badgeDigest } from '../src/kernel/accounts/badges.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { cremationOf } from './cremation.ts';
import { type Desk, deskOf } from './desk.ts';
import * as death from './one-death.ts';
import type { Stage } from './stage.ts';

export const PIN = '739164';

/** The second checker has a badge, as the security administrator makes them, and a PIN of their own. */
export async function badgeOfChecker({ nation }: Stage, checker: Desk): Promise<string> {
  const { db } = nation.province.context;
  const code = badgeCode(Buffer.alloc(BADGE_BYTES, 7));
  await db.run(sql`
    update account set badge_hash = ${badgeDigest(code)}, badge_expires = ${new Date(Date.now() + 86_400_000)}
    where login = 'checker-37'`);
  const { page } = checker;
  await page.locator('details.account summary').click();
  await page.getByRole('button', { name: '工牌和 PIN' }).click();
  const own = page.getByRole('dialog');
  await own.locator('[name=pin]').fill(PIN);
  await own.locator('[name=password]').fill(DEMO_PASSWORD);
  await own.getByRole('button', { name: '设定 PIN' }).click();
  await own.getByText('PIN 已设定').waitFor();
  await page.keyboard.press('Escape');
  return code;
}

/** Somebody for whom nothing lacks but the cremation itself. */
export async function readyToCremate({ nation, browser }: Stage) {
  const clerk = await deskOf(browser, nation.province.address, 'clerk-37', 'en');
  const of = await death.openCase(clerk, { identityNumber: '370102194308170015', name: '田𠮷安' });
  await death.registerDeathCertificate(clerk);
  await death.bringIntoCare(clerk, of);
  await death.signConfirmation(clerk);
  const { cremator } = await cremationOf(clerk.page, of);
  await clerk.leave();
  const { db } = nation.province.context;
  const { code } = await db.one<{ code: string }>(
    sql`select code from place where id = ${cremator}`,
  );
  return { ...of, code };
}
