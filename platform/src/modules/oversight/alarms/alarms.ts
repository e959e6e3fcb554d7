import type { AlarmRow, AlarmsQuery } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Tx } from '../../../kernel/db/database.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { Fault } from '../../../kernel/errors/fault.ts';
import type { Order } from '../../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../../kernel/http/list.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import { type AlarmRecord, logAlarm } from './rows.ts';
import { ALARM_RULES, findRule } from './rules.ts';
import { can, withinHouses } from '../../../kernel/access/decide.ts';
import { readAudit } from '../../../kernel/access/kernel-grants.ts';
import { alarmsOfAuditors } from '../grants.ts';

const rulesFor = (actor: Actor): readonly string[] =>
  ALARM_RULES.filter(({ seenBy }) => can(actor, seenBy)).map(({ name }) => name);

/**
 * The alarms of the reader's scope: of the rules that are theirs, and, for the security administrator,
 * whatever is about an inspector, who does not judge inspectors alone.
 */
const concerning = ({ access }: NodeContext, actor: Actor): Sql => sql`
  select a.*, (select i.name from institution i where i.id = a.institution limit 1) as institution_name
  from alarm a
  where a.region ^@ ${actor.region} and ${withinHouses(actor, 'a.institution')}
    and (a.rule = any(${[...rulesFor(actor)]}::text[])
      or (${can(actor, alarmsOfAuditors)} and a.roles && ${[...access.rolesWith(readAudit)]}::text[]))`;

type Row = AlarmRecord & { readonly institution_name: string | null };

const noteContext = (id: string): string => `alarm.note.${id}`;

/** Nobody settles what is about their own account. */
const mayEverSettle = (actor: Actor, { account }: Pick<Row, 'account'>): boolean =>
  account !== actor.account;

function shown(node: NodeContext, actor: Actor, row: Row): AlarmRow {
  const rule = findRule(row.rule);
  const unknown = { zh: row.rule, en: row.rule };
  const note =
    row.note === null
      ? null
      : Buffer.from(node.seal.open(row.note, noteContext(row.id))).toString('utf8');
  return {
    id: row.id,
    rule: row.rule,
    ruleName: rule?.label ?? unknown,
    todo: rule?.todo ?? unknown,
    minutes: rule?.minutes ?? 0,
    account: row.account,
    accountName: row.account_name,
    roles: row.roles,
    region: row.region,
    institution: row.institution,
    institutionName: row.institution_name,
    times: row.times,
    entries: row.entries.length,
    firstAt: row.first_at,
    lastAt: row.last_at,
    raisedAt: row.raised_at,
    settledAt: row.settled_at,
    settledName: row.settled_name,
    note,
    maySettle: row.settled_at === null && mayEverSettle(actor, row),
    mayReadLog: can(actor, readAudit),
  };
}

const LAST_FIRST: Order = {
  name: 'alarms',
  keys: [
    { by: sql`last_at`, as: 'instant', descending: true },
    { by: sql`id`, as: 'uuid', descending: true },
  ],
};

/** Alarms, the newest first: those that are open unless asked otherwise. */
export const listAlarms = (
  node: NodeContext,
  actor: Actor,
  { state = 'open', ...page }: AlarmsQuery,
): Promise<Page<AlarmRow>> =>
  node.db.transaction(
    async (tx) => {
      const wanted = {
        open: sql`settled_at is null`,
        settled: sql`settled_at is not null`,
        all: sql`true`,
      }[state];
      const matched = sql`${concerning(node, actor)} and ${wanted}`;
      const found = await pageOfRows<Row>(tx, matched, LAST_FIRST, page);
      return withRows(found, (row) => shown(node, actor, row));
    },
    { lane: 'reading' },
  );

async function findIn(tx: Tx, node: NodeContext, actor: Actor, id: string): Promise<Row> {
  const row = await tx.maybe<Row>(sql`${concerning(node, actor)} and a.id = ${id}`);
  if (row === undefined) throw new Fault('not-found');
  return row;
}

export const oneAlarm = (node: NodeContext, actor: Actor, id: string): Promise<AlarmRow> =>
  node.db.transaction(async (tx) => shown(node, actor, await findIn(tx, node, actor, id)), {
    lane: 'reading',
  });

/** Settles an alarm with a sentence. Throws `not-found`, `second-person`, `alarm-settled`. */
export const settleAlarm = (
  node: NodeContext,
  actor: Actor,
  id: string,
  note: string,
): Promise<AlarmRow> =>
  node.db.transaction(async (tx) => {
    await tx.all(sql`select 1 from alarm where id = ${id} for update`);
    const found = await findIn(tx, node, actor, id);
    if (!mayEverSettle(actor, found)) throw new Fault('second-person');
    if (found.settled_at !== null) throw new Fault('alarm-settled');
    const sealed = node.seal.seal(Buffer.from(note), noteContext(id));
    const row = await tx.one<AlarmRecord>(sql`
      update alarm set settled_at = ${node.clock.now()}, settled_by = ${actor.account},
        settled_name = ${actor.name}, note = ${sealed} where id = ${id} returning *`);
    await tx.run(logAlarm(node, actor, 'alarm.settle', row, note));
    return shown(node, actor, { ...row, institution_name: found.institution_name });
  });
