import type { Actor } from '../access/actor.ts';
import { purposeOf } from '../access/purpose.ts';
import type { NodeContext } from '../node.ts';
import { errorEntry } from '../errors/catalogue.ts';
import type { Fault } from '../errors/fault.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { type AuditAct, type AuditNode, audit } from './audit.ts';
import { findTarget, isHidden, type Named, type RefusedTarget } from './refused-target.ts';
import { attemptOf } from './refusing.ts';

/** A request of somebody who signed in, and why it was refused. */
export interface Refusal {
  readonly fault: Fault;
  readonly actor: Actor;
  /** Method and pattern: `GET /api/cases/:case`, never the address itself. */
  readonly address: string;
  readonly named: Named;
}

export interface RefusalLog {
  /** Writes the refusal down. Never throws: the refusal is answered whatever happens here. */
  note(refusal: Refusal): Promise<void>;
  /** Writes how often was refused what was refused again; those still under way too when asked so. */
  flush(all?: boolean): Promise<void>;
  stop(): Promise<void>;
}

export interface RefusalDependencies {
  readonly node: AuditNode & Pick<NodeContext, 'db' | 'catalogue'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

const HOUR_MS = 3_600_000;
const FLUSH_MS = 60_000;
/** Different refusals of one account within an hour that get rows of their own. */
export const MOST_TARGETS = 40;
const FORBIDDEN = 403;
/** From here on the node failed, and refused nobody. */
const OURS = 500;

/** One person, one act, one target, for an hour. */
interface Window {
  readonly account: string;
  readonly since: number;
  readonly actor: Actor;
  readonly act: AuditAct;
  times: number;
  written: number;
}

/** 1, 10, 100 …: a flood leaves a handful of rows, and shows while it lasts. */
const isRound = (times: number): boolean => Number.isInteger(Math.log10(times));

/** Whether a fault refuses somebody; of “not found” it is not known before the thing was looked for. */
function mayRefuse(fault: Fault): boolean {
  const { status } = errorEntry(fault.code);
  if (status >= OURS) return false;
  return (
    status === FORBIDDEN ||
    fault.code === 'too-many-requests' ||
    fault.code === 'not-found' ||
    attemptOf(fault) !== undefined
  );
}

function actOf({ fault, actor, address }: Refusal, target: RefusedTarget | undefined): AuditAct {
  const { act, kind, record, detail } = attemptOf(fault) ?? { act: 'access' };
  const about = {
    kind: kind ?? target?.kind,
    record: record ?? target?.record,
    subject: target?.subject,
  };
  return {
    act,
    result: 'refused',
    purpose: purposeOf(undefined, actor),
    ...(about.kind !== undefined && { kind: about.kind }),
    ...(about.record !== undefined && { record: about.record }),
    ...(about.subject !== undefined && { subject: about.subject }),
    detail: { ...detail, address, code: fault.code },
  };
}

/** What is left of an act when one account is refused at more targets than get rows of their own. */
const withoutTarget = ({ act, purpose = 'casework', detail }: AuditAct): AuditAct => ({
  act,
  purpose,
  result: 'refused',
  detail: { code: detail?.['code'] ?? null, manyTargets: true },
});

const keyOf = ({ fault, actor, address, named }: Refusal): string =>
  JSON.stringify([actor.account, address, fault.code, attemptOf(fault), named]);

/**
 * Refused acts and looks in the audit, each in a transaction of its own, since the refused one is
 * rolled back. The same refusal within an hour is one row and then a count, so that nobody fills the
 * audit by being refused.
 */
export function createRefusalLog({ node, logger, metrics }: RefusalDependencies): RefusalLog {
  const windows = new Map<string, Window>();
  const lost = metrics.counter(
    'qingming_refusals_unwritten_total',
    'Refused requests that could not be written into the audit',
  );

  const write = async (window: Window): Promise<void> => {
    const { act, actor, times, since } = window;
    const counted =
      times === 1
        ? act
        : { ...act, detail: { ...act.detail, times, since: new Date(since).toISOString() } };
    await node.db.transaction((tx) => audit(node, tx, actor, counted), { lane: 'reading' });
    window.written = times;
  };

  const count = async (key: string, window: Window): Promise<void> => {
    window.times += 1;
    windows.set(key, window);
    if (!isRound(window.times)) return;
    try {
      await write(window);
    } catch (error) {
      if (window.written === 0) windows.delete(key);
      throw error;
    }
  };

  const find = (key: string): Window | undefined => {
    const known = windows.get(key);
    const isOver = known !== undefined && known.since + HOUR_MS <= node.clock.now().getTime();
    return isOver ? undefined : known;
  };

  const open = (actor: Actor, act: AuditAct): Window => ({
    account: actor.account,
    since: node.clock.now().getTime(),
    actor,
    act,
    times: 0,
    written: 0,
  });

  /** An hour that is over is told before the next begins under its key. */
  const settle = async (key: string): Promise<void> => {
    const old = windows.get(key);
    windows.delete(key);
    if (old !== undefined && old.times > old.written) await write(old);
  };

  const noteNew = async (refusal: Refusal, key: string): Promise<void> => {
    const { actor, fault } = refusal;
    const target = await findTarget(node, refusal.named);
    const isUnknown = fault.code === 'not-found' && attemptOf(fault) === undefined;
    if (isUnknown && (target === undefined || !isHidden(actor, target))) return;
    if (find(key) === undefined) await settle(key);
    const act = actOf(refusal, target);
    const own = [...windows.values()].filter(({ account }) => account === actor.account);
    if (own.length < MOST_TARGETS) return count(key, find(key) ?? open(actor, act));
    const many = JSON.stringify([actor.account, fault.code]);
    if (find(many) === undefined) await settle(many);
    await count(many, find(many) ?? open(actor, withoutTarget(act)));
  };

  const flush = async (all = false): Promise<void> => {
    for (const key of [...windows.keys()])
      if (all || find(key) === undefined)
        await settle(key).catch((error: unknown) => {
          lost();
          logger.error({ err: error }, 'a refusal could not be written into the audit');
        });
  };

  const timer = setInterval(() => void flush(), FLUSH_MS).unref();
  return {
    async note(refusal) {
      if (!mayRefuse(refusal.fault)) return;
      try {
        const key = keyOf(refusal);
        const known = find(key);
        await (known === undefined ? noteNew(refusal, key) : count(key, known));
      } catch (error) {
        lost();
        logger.error({ err: error }, 'a refusal could not be written into the audit');
      }
    },
    flush,
    stop: async () => {
      clearInterval(timer);
      await flush(true);
    },
  };
}
