import { toString as drawQr } from 'qrcode';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { secondFactorContext } from './kept-account.ts';
import type { AccountKit } from './kit.ts';
import { findStep, SECRET_BYTES, secretText, secretUri } from './one-time-code.ts';

/** What an authenticator needs; shown once, to the person who enrols. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
  /** A QR code of the address as an SVG document. */
  readonly qr: string;
}

interface FactorRow {
  readonly login: string;
  readonly second_factor: Uint8Array | null;
  readonly pending_secret: Uint8Array | null;
}

const sessionOf = ({ session }: Actor): string => {
  if (session === null) throw new Fault('not-signed-in');
  return session;
};

/** Throws `session-expired` when the session ended a moment ago, while this was asked. */
async function getFactor({ db }: AccountKit, actor: Actor): Promise<FactorRow> {
  const found = await db.maybe<FactorRow>(sql`
    select a.login, a.second_factor, s.pending_secret from session s join account a on a.id = s.account
    where s.id = ${sessionOf(actor)}`);
  if (found === undefined) throw new Fault('session-expired');
  return found;
}

/** Whether the account has an authenticator yet. */
export const isEnrolled = async (kit: AccountKit, actor: Actor): Promise<boolean> =>
  (await getFactor(kit, actor)).second_factor !== null;

/**
 * Begins to enrol an authenticator: the secret waits in the session until a code proves it.
 * Throws `already-exists` when there is one: only the security administrator takes it away.
 */
export async function enrol(kit: AccountKit, actor: Actor): Promise<Enrolment> {
  const { login, second_factor: present } = await getFactor(kit, actor);
  if (present !== null) {
    throw new Fault('already-exists', {
      what: { zh: '已设置动态口令', en: 'An authenticator is set up already' },
    });
  }
  const secret = kit.ids.bytes(SECRET_BYTES);
  const sealed = kit.seal.seal(secret, secondFactorContext(actor.account));
  await kit.db.run(
    sql`update session set pending_secret = ${sealed} where id = ${sessionOf(actor)}`,
  );
  const uri = secretUri(secret, login, kit.config.node);
  const qr = await drawQr(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return { secret: secretText(secret), uri, qr };
}

/** Takes a time step once: of two requests with the same code one finds nothing to change. */
async function takeStep(tx: Tx, account: string, step: number, enrolled: Uint8Array | null) {
  const taken = await tx.run(sql`
    update account set second_factor_step = ${step}, second_factor = coalesce(second_factor, ${enrolled})
    where id = ${account} and (second_factor_step is null or second_factor_step < ${step})`);
  return taken === 1;
}

async function refused(kit: AccountKit, actor: Actor, fault: Fault): Promise<Fault> {
  await kit.attempts.failed([{ kind: 'code', value: actor.account }]);
  await kit.db.transaction((tx) =>
    kit.audit(tx, {
      actor,
      act: 'session.second-factor',
      target: actor.account,
      result: 'refused',
    }),
  );
  return fault;
}

async function accept(kit: AccountKit, actor: Actor, step: number, factor: FactorRow) {
  const { second_factor: present, pending_secret: pending } = factor;
  return kit.db.transaction(async (tx) => {
    if (!(await takeStep(tx, actor.account, step, pending))) return undefined;
    const act = present === null ? 'second-factor.enrol' : 'session.second-factor';
    await kit.audit(tx, { actor, act, target: actor.account, result: 'done' });
    return kit.sessions.rise(tx, sessionOf(actor));
  });
}

/**
 * Proves a one-time code, of the authenticator or of the one being enrolled, and returns the
 * session's new token. Throws `wrong-credentials` (also for a code used before), `locked-out`
 * after five failures, `second-factor-needed` when nothing is enrolled.
 */
export function proveCode(kit: AccountKit, actor: Actor, code: string): Promise<string> {
  return kit.alone(`code ${actor.account}`, async () => {
    await kit.attempts.refuseLocked([{ kind: 'code', value: actor.account }]);
    const factor = await getFactor(kit, actor);
    const sealed = factor.second_factor ?? factor.pending_secret;
    if (sealed === null) throw new Fault('second-factor-needed');
    const secret = kit.seal.open(sealed, secondFactorContext(actor.account));
    const step = findStep(secret, code, kit.clock.now());
    const token = step === undefined ? undefined : await accept(kit, actor, step, factor);
    if (token === undefined) throw await refused(kit, actor, new Fault('wrong-credentials'));
    await kit.attempts.succeeded([{ kind: 'code', value: actor.account }]);
    return token;
  });
}

/** Takes a one-time code of an enrolled authenticator, outside a session. Throws like `proveCode`. */
export function proveStep(
  kit: AccountKit,
  actor: Actor,
  code: string,
  factor: Uint8Array,
): Promise<void> {
  return kit.alone(`code ${actor.account}`, async () => {
    await kit.attempts.refuseLocked([{ kind: 'code', value: actor.account }]);
    const secret = kit.seal.open(factor, secondFactorContext(actor.account));
    const step = findStep(secret, code, kit.clock.now());
    const taken =
      step !== undefined &&
      (await kit.db.transaction((tx) => takeStep(tx, actor.account, step, factor)));
    if (!taken) throw await refused(kit, actor, new Fault('wrong-credentials'));
    await kit.attempts.succeeded([{ kind: 'code', value: actor.account }]);
  });
}
