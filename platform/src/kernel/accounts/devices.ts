import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { Authentication } from '../http/authenticator.ts';
import { actorOf, type Holder } from './account.ts';
import { DEVICE_PAGES } from './cookie.ts';
import { askForAccount, lockOther } from './grants.ts';
import { refuseOutside, refuseWrongHolding } from './holding.ts';
import type { AccountKit } from './kit.ts';
import type { AccountDependencies } from './means.ts';
import { networkOf } from './origin-prefix.ts';
import { rememberFound } from './remembered.ts';
import { normalLogin } from './sign-in.ts';

/** Devices of a node, known by their keys. */
export interface Devices {
  find(key: string): Promise<Authentication>;
  /** After a key was changed: the one before is not remembered. */
  forget(): void;
}

export interface NewDevice {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly region: string;
  readonly institution: string;
  /** How long the key is good for. */
  readonly days: number;
  /** Why the device is needed, for whoever agrees. */
  readonly reason: string;
}

const KEY_BYTES = 32;
const DAY_MS = 86_400_000;
const MOST_REMEMBERED = 1000;
/** The last use is written at most this often. */
const TOUCH_MS = 30_000;

/** Of 256 random bits the bare hash tells nothing, and equal hashes are looked up in no telling time. */
const digest = (key: string): Buffer => createHash('sha256').update(`device\0${key}`).digest();

interface DeviceRow extends Holder {
  readonly key_expires: string;
  readonly last_login: string | null;
}

export function createDevices({ access, db, clock, config }: AccountDependencies): Devices {
  const remembered = rememberFound(clock, MOST_REMEMBERED);
  const touch = async ({ id, last_login: last }: DeviceRow, now: Date) => {
    if (last !== null && now.getTime() - new Date(last).getTime() < TOUCH_MS) return;
    await db.run(sql`update account set last_login = ${now} where id = ${id}`);
  };
  return {
    async find(key) {
      const known = remembered.find(key);
      if (known !== undefined) return known;
      const now = clock.now();
      const row = await db.maybe<DeviceRow>(sql`
        select id, name, roles, region, institution, institutions, staff, person, device, key_expires, last_login
        from account where key_hash = ${digest(key)} and device and state = 'active' and key_expires > ${now}`);
      if (row === undefined) return { state: 'expired' };
      await touch(row, now);
      const found = { state: 'full', actor: actorOf(row, access, config.node, null) } as const;
      return remembered.keep(key, found, new Date(row.key_expires));
    },
    forget: () => remembered.clear(),
  };
}

function newKey({ ids, clock, config }: AccountKit, days: number) {
  const key = Buffer.from(ids.bytes(KEY_BYTES)).toString('base64url');
  const expires = new Date(clock.now().getTime() + days * DAY_MS);
  const page = `${config.publicUrl.replace(/\/$/, '')}${DEVICE_PAGES}`;
  // What stands after # is told to no server, and to no log on the way.
  return {
    key,
    expires,
    shown: { key, address: `${page}#${key}`, expires: expires.toISOString() },
  };
}

/** Makes a device: it stands disabled until a second person agrees. Its key is told this once. */
export function createDevice(kit: AccountKit, by: Actor, device: NewDevice) {
  const login = normalLogin(device.login);
  const { name, role, region, institution, days, reason } = device;
  const holding = {
    ...{ roles: [role], region, institution, institutions: null },
    ...{ staff: null, person: null, device: true },
  };
  refuseOutside(by, holding);
  const [id, now] = [kit.ids.uuid(), kit.clock.now()];
  const { key, expires, shown } = newKey(kit, days);
  return kit.db.transaction(async (tx) => {
    await refuseWrongHolding(kit, tx, holding, id);
    const made = await tx.run(sql`
      insert into account (id, login, name, password_changed, roles, region, institution, device, key_hash, key_expires,
        state, created_at)
      values (${id}, ${login}, ${name}, ${now}, ${[role]}, ${region}, ${institution}, true, ${digest(key)}, ${expires},
        'disabled', ${now})
      on conflict (login) do nothing`);
    if (made === 0)
      throw new Fault('already-exists', {
        what: { zh: `用户名“${login}”已被使用`, en: `The user name “${login}” is in use already` },
      });
    const detail = { roles: [role], region, institution, device: true };
    await kit.audit(tx, { actor: by, act: 'account.create', target: id, result: 'done', detail });
    const approval = await askForAccount(kit, tx, by, { ...holding, id, login }, reason);
    return { id, approval, ...shown };
  });
}

/** Gives a device a new key; the one before opens nothing from now on. */
export async function renewKey(kit: AccountKit, by: Actor, id: string, days: number) {
  const { key, expires, shown } = newKey(kit, days);
  await kit.db.transaction(async (tx) => {
    const { device } = await lockOther(tx, by, id);
    if (!device) throw new Fault('not-allowed');
    await tx.run(sql`
      update account set key_hash = ${digest(key)}, key_expires = ${expires}, password_changed = ${kit.clock.now()}
      where id = ${id}`);
    await kit.audit(tx, { actor: by, act: 'account.renew-key', target: id, result: 'done' });
  });
  kit.devices.forget();
  return shown;
}

/**
 * The device of a key, when its browser is opened with it. Wrong keys are counted by their network, and
 * lock nothing but this door. Throws `wrong-credentials`, `locked-out`.
 */
export async function openDevice(kit: AccountKit, key: string, address: string): Promise<Date> {
  const attempts = [{ kind: 'key', value: networkOf(address) }] as const;
  await kit.attempts.refuseLocked(attempts);
  const found = await kit.devices.find(key);
  const actor = found.state === 'full' ? found.actor : null;
  const locked = actor === null && (await kit.attempts.failed(attempts));
  const until = await kit.db.transaction(async (tx) => {
    await kit.audit(tx, {
      actor,
      act: 'session.open',
      ...(actor !== null && { target: actor.account }),
      result: actor === null ? 'refused' : 'done',
      detail: { device: true, locked },
    });
    if (actor === null) return null;
    const { ends } = await tx.one<{ ends: string }>(
      sql`select key_expires as ends from account where id = ${actor.account}`,
    );
    return new Date(ends);
  });
  if (until === null) throw new Fault('wrong-credentials');
  return until;
}
