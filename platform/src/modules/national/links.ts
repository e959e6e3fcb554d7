import { openBatchHeader } from '@qingming/exchange';
import type { LinkRow, Links } from '@qingming/connect/api/national.ts';
import { sql } from '../../kernel/db/sql.ts';
import { errorEntry, isErrorCode } from '../../kernel/errors/catalogue.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { delays, heldBack } from './arrival.ts';
import { nameOf } from './scope.ts';

interface Outward {
  readonly partner: string;
  readonly failures: number;
  readonly stopped: boolean;
  readonly fault: { readonly code: string } | null;
  readonly lastSuccessAt: string | null;
  readonly lastAttemptAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly backlog: number;
  readonly refused: number;
}

const outward = (asking: Asking): Promise<Outward[]> =>
  asking.all<Outward>(sql`
    select c.partner, c.failures, c.stopped, c.fault, c.last_success_at as "lastSuccessAt",
      c.last_attempt_at as "lastAttemptAt", c.next_attempt_at as "nextAttemptAt",
      coalesce((select size from log_state where stream = 'record'), 0) - c.acknowledged as backlog,
      (select count(*)::int from refused_record r where r.partner = c.partner and coalesce(r.mended_at, r.kept_at) is null) as refused
    from exchange_cursor c`);

interface Inward {
  readonly origin: string;
  readonly size: number;
  readonly head: string | null;
  readonly receivedAt: string;
}

const inward = (asking: Asking): Promise<Inward[]> =>
  asking.all<Inward>(sql`
    select s.origin, s.size, s.received_at as "receivedAt", b.head from mirror_state s
    left join lateral (
      select head from mirror_batch b where b.origin = s.origin order by to_seq desc limit 1) b on true`);

interface HeldRow {
  readonly origin: string;
  readonly at: string;
  readonly records: number;
  readonly audit: number;
}

/** The newest checkpoint of both logs that is held of each partner. */
async function checkpoints(asking: Asking): Promise<ReadonlyMap<string, LinkRow['checkpoint']>> {
  const rows = await asking.all<HeldRow>(sql`
    select origin, at, record_size as records, audit_size as audit
    from partner_checkpoint where set_aside_at is null and ${true}`);
  return new Map(rows.map(({ origin, ...held }) => [origin, held]));
}

/** What partners signed that contradicts what they signed before. */
async function alarms(asking: Asking): Promise<ReadonlyMap<string, LinkRow['alarm']>> {
  const rows = await asking.all<{ origin: string; code: string }>(sql`
    select origin, code from partner_alarm where settled_at is null and ${true} order by first_at`);
  return new Map(rows.map(({ origin, code }) => [origin, faultOf({ fault: { code } })]));
}

function skewOf({ head, receivedAt }: Inward): number | null {
  if (head === null) return null;
  const { sentAt } = openBatchHeader(head.split('\n', 1)[0] ?? '');
  return Date.parse(receivedAt) - Date.parse(sentAt);
}

/** In a link `unavailable` means that the partner did not answer, not that our database is away. */
const UNREACHED = {
  says: { zh: '对方没有应答', en: 'The partner does not answer' },
  todo: {
    zh: '系统会自动重试。持续不通的，请核对对方地址、网络与防火墙，并电话联系对方值班人员。',
    en: 'It is tried again by itself. If it lasts, check the address, network and firewall, and call the partner’s duty desk.',
  },
} as const;

function faultOf({ fault }: Pick<Outward, 'fault'>): LinkRow['fault'] {
  if (fault === null) return null;
  if (fault.code === 'unavailable' || !isErrorCode(fault.code))
    return { code: fault.code, ...UNREACHED };
  const { zh, en, todo } = errorEntry(fault.code);
  return { code: fault.code, says: { zh, en }, todo };
}

function stateOf(cursor: Outward | undefined): LinkRow['state'] {
  if (cursor === undefined || cursor.lastAttemptAt === null) return 'never';
  if (cursor.stopped) return 'stopped';
  return cursor.failures > 0 ? 'retrying' : 'working';
}

const NO_CURSOR = {
  lastSuccessAt: null,
  lastAttemptAt: null,
  nextAttemptAt: null,
  failures: 0,
  backlog: 0,
  refused: 0,
} as const;

/** Each partner: how far each way, how late, how well the clocks agree, and what is held back. */
export const readLinks = (
  node: NodeContext,
  records: Records,
  partners: readonly string[],
): Promise<Links> =>
  records.ask({ reads: [], act: 'list' }, async (asking) => {
    const out = new Map((await outward(asking)).map((row) => [row.partner, row]));
    const inn = new Map((await inward(asking)).map((row) => [row.origin, row]));
    const now = node.clock.now();
    const [late, held] = [await delays(asking, now), await heldBack(asking)];
    const [checkpoint, alarm] = [await checkpoints(asking), await alarms(asking)];
    const nodes = [...new Set([...partners, ...out.keys(), ...inn.keys()])].toSorted();
    const links = nodes.map((partner): LinkRow => {
      const cursor = out.get(partner);
      const received = inn.get(partner);
      const {
        partner: _,
        stopped: __,
        fault,
        ...counts
      } = cursor ?? { ...NO_CURSOR, partner, stopped: false, fault: null };
      return {
        ...counts,
        node: partner,
        name: nameOf(partner),
        state: stateOf(cursor),
        fault: faultOf({ fault }),
        received: received?.size ?? 0,
        delay: late.get(partner) ?? null,
        checkpoint: checkpoint.get(partner) ?? null,
        alarm: alarm.get(partner) ?? null,
        clockSkew: received === undefined ? null : skewOf(received),
        quarantined: held.get(partner) ?? 0,
      };
    });
    return { answer: { at: now.toISOString(), links } };
  });
