import type { ProcessStanding, Task, Tasks } from '@qingming/connect/api/acts.ts';
import { holds, isBarred, type Standing } from '@qingming/standard/derive/acts.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { missingNow, nextOf, offersOf } from '@qingming/standard/derive/progress.ts';
import { kindsSeen } from '@qingming/standard/derive/sight.ts';
import { THE_ROOT } from '@qingming/standard/language/act.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver, scopeCondition } from '../../kernel/access/decide.ts';
import { comparedOf } from '../../kernel/access/row-security.ts';
import { mayTake, readsOf, standingsOf } from '../../kernel/acts/process.ts';
import { isRunning } from '../../kernel/acts/running.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';
import { kindRecord, seenIn } from './list.ts';
import { namedKinds, namesOf } from '../../kernel/records/link-names.ts';

/** So many are at hand at once in a large house; more are told of. */
const MOST_TASKS = 100;

/** Of a kind that the reader does not see nothing can be said. */
const canTell = (actor: Actor, kind: string, condition: Expression): boolean =>
  kindsSeen(kind, condition).every((seen) => mayEver(actor, 'read', seen));

function nextFor(actor: Actor, process: Process, standing: Standing): ProcessStanding['next'] {
  const next = nextOf(process, standing);
  if (next === undefined || !canTell(actor, process.of, next.due.when)) return null;
  return { act: next.due.act ?? null, label: next.label, late: next.late };
}

/** Where the process stands, and what this reader may do about it. */
export const standingFor = (
  actor: Actor,
  process: Process,
  standing: Standing,
): ProcessStanding => ({
  process: process.name,
  runs: holds(standing, process.runs),
  next: nextFor(actor, process, standing),
  missing: missingNow(process, standing)
    .filter(({ check }) => canTell(actor, process.of, check))
    .map(({ says }) => says),
  open: offersOf(process, standing)
    .filter(({ act }) => mayTake(actor, act) && !(act.verb === 'create' && act.on === process.of))
    .filter(({ act }) => act.names !== THE_ROOT || !isBarred(act, standing, actor.account))
    .map(({ act, record, missing }) => ({
      act: act.name,
      record: record === undefined ? null : String(record['id']),
      version: record === undefined ? null : Number(record['version']),
      missing: missing.map(({ says }) => says),
    })),
});

/** Where the process of one root stands; of one that another node holds nothing is done here. */
export const standingOf = (
  node: NodeContext,
  records: Records,
  process: Process,
  id: string,
): Promise<ProcessStanding> =>
  records.together(async (tx) => {
    const root = await tx.get(getRecord(node.catalogue, process.of), id);
    return tx.ask({ reads: readsOf(tx, process), act: 'read' }, async (asking) => {
      const where = sql`c.id = ${root.id}::uuid`;
      const [standing] = await standingsOf(asking, process, where, node.clock.now());
      const none = { process: process.name, runs: false, next: null, missing: [], open: [] };
      return {
        answer:
          standing === undefined || root.voided || root.province !== node.node
            ? none
            : standingFor(tx.actor, process, standing),
      };
    });
  });

/** Roots whose process runs, of the reader's scope; `staff` narrows to those whose task it is. */
function runningOf(
  node: NodeContext,
  actor: Actor,
  process: Process,
  staff: string | undefined,
): Sql {
  const compared = comparedOf(node.catalogue, getRecord(node.catalogue, process.of));
  const scope = scopeCondition(actor, { alias: 'c', ...compared });
  const mine =
    staff === undefined || process.whose === undefined
      ? sql`true`
      : sql`${raw(`c.${columnName(process.whose)}`)} = ${staff}::uuid`;
  return sql`not c.voided and c.province = ${node.node} and ${scope} and (${isRunning(node, process, 'c')}) and ${mine}`;
}

async function tasksOf(
  node: NodeContext,
  actor: Actor,
  asking: Asking,
  process: Process,
  staff: string | undefined,
): Promise<readonly { readonly found: StoredAny; readonly standing: ProcessStanding }[]> {
  const definition = getRecord(node.catalogue, process.of);
  const rows = await asking.all<{ id: string }>(sql`
    select c.* from ${asking.from(definition.kind)} c
    where ${runningOf(node, actor, process, staff)} order by c.id limit ${MOST_TASKS + 1}`);
  const where = sql`c.id = any(${rows.map(({ id }) => id)}::uuid[])`;
  const standings = await standingsOf(asking, process, where, node.clock.now());
  const byId = new Map(standings.map((standing) => [standing.row['id'], standing]));
  return rows.flatMap((row) => {
    const standing = byId.get(row.id);
    return standing === undefined
      ? []
      : [
          {
            found: asking.record(definition.kind, row),
            standing: standingFor(actor, process, standing),
          },
        ];
  });
}

const isLate = ({ standing }: Task): number => (standing.next?.late === true ? 0 : 1);

async function tasksIn(
  node: NodeContext,
  records: Records,
  process: Process,
  staff: string | undefined,
): Promise<Tasks> {
  const definition = getRecord(node.catalogue, process.of);
  const reads = [
    ...new Set([...readsOf(records, process), ...namedKinds(node, records, definition)]),
  ];
  return records.ask({ reads, act: 'list', detail: { kind: definition.kind } }, async (asking) => {
    const found = await tasksOf(node, records.actor, asking, process, staff);
    const shown = found.slice(0, MOST_TASKS);
    const stored = shown.map((one) => one.found);
    const answer: Tasks = {
      tasks: shown.map((one) => ({
        kind: definition.kind,
        record: kindRecord(one.found),
        standing: one.standing,
      })),
      names: await namesOf(node, records, asking, definition, stored),
      more: found.length > shown.length,
    };
    return { answer, ...seenIn(definition, stored) };
  });
}

/** What is to be done now by this account, or by everybody of its house: what is late first. */
export async function tasksFor(
  node: NodeContext,
  records: Records,
  processes: readonly Process[],
  mine: boolean,
): Promise<Tasks> {
  const { actor } = records;
  const staff = mine ? (actor.staff ?? undefined) : undefined;
  const readable = processes.filter(
    ({ of, acts }) => mayEver(actor, 'read', of) && acts.some((act) => mayTake(actor, act)),
  );
  const asked = mine && staff === undefined ? [] : readable;
  const all = await records.together(async (tx) => {
    const found: Tasks[] = [];
    for (const process of asked) found.push(await tasksIn(node, tx, process, staff));
    return found;
  });
  return {
    tasks: all.flatMap(({ tasks }) => tasks).toSorted((one, other) => isLate(one) - isLate(other)),
    names: Object.assign({}, ...all.map(({ names }) => names)) as Tasks['names'],
    more: all.some(({ more }) => more),
  };
}
