import type { NewPin } from '@qingming/connect/api/second-person.ts';
import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { AccountKit } from './kit.ts';
import { proveOwnPassword } from './own-password.ts';
import { hashPassword, isPassword } from './password.ts';

const RUNS = '01234567890';
const backwards = (text: string): string => [...text].toReversed().join('');
const isRun = (pin: string): boolean => RUNS.includes(pin) || backwards(RUNS).includes(pin);

/** 123123, 121212, 112233, 123321: half of it says the rest. */
const isRepeated = (pin: string): boolean =>
  /^(\d{3})\1$|^(\d{2})\2\2$|^(\d)\3(\d)\4(\d)\5$/.test(pin) ||
  backwards(pin.slice(0, 3)) === pin.slice(3);

const isDayOfMonth = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

/** A birthday, as people write theirs: 850412, 198504. */
function isDate(pin: string): boolean {
  const [one = '', two = '', three = ''] = pin.match(/\d\d/g) ?? [];
  return isDayOfMonth(two, three) || (/^(19|20)$/.test(one) && isDayOfMonth(three, '01'));
}

/** Whether six digits are among those that are tried first. */
export const isTrivialPin = (pin: string): boolean =>
  new Set(pin).size < 3 || isRun(pin) || isRepeated(pin) || isDate(pin);

/**
 * What is hashed: six digits are few, so that a key of the node goes in, without which a copy of the
 * database does not say them.
 */
const keyed = ({ seal }: AccountKit, account: string, pin: string): string =>
  Buffer.from(seal.mark(`${account}\0${pin}`, 'account.pin')).toString('hex');

/** Whether it is the PIN of the account; takes the same time when there is none. */
export const isPin = (
  kit: AccountKit,
  account: string,
  pin: string,
  stored: string | null | undefined,
): Promise<boolean> => isPassword(keyed(kit, account, pin), stored ?? undefined);

/**
 * Sets one's own PIN, with one's password; it opens nothing by itself. Throws `weak-pin`,
 * `wrong-credentials`, `locked-out`.
 */
export const setOwnPin = (
  kit: AccountKit,
  actor: Actor,
  { password, pin }: NewPin,
): Promise<void> =>
  kit.alone(`password ${actor.account}`, async () => {
    if (isTrivialPin(pin)) throw new Fault('weak-pin');
    await proveOwnPassword(kit, actor, password);
    const hash = await hashPassword(keyed(kit, actor.account, pin));
    await kit.db.transaction(async (tx) => {
      await tx.run(sql`
        update account set pin_hash = ${hash}, pin_set = ${kit.clock.now()} where id = ${actor.account}`);
      await kit.audit(tx, { actor, act: 'pin.set', target: actor.account, result: 'done' });
    });
    await kit.attempts.succeeded([
      { kind: 'pin', value: actor.account },
      { kind: 'pinOfDay', value: actor.account },
    ]);
  });
