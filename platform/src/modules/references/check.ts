import type { Logger } from '../../kernel/logger.ts';
import { createAttempts } from '../../kernel/accounts/attempts.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';
import { answerTo, tellProvince } from './answers.ts';
import { bearing, type Looking, ownValues, recordAt } from './find.ts';
import { type RefState, verdictAmong, verdictOn } from './verdict.ts';

/** With what references are checked: `records` are the node's own hand, which writes answers and the audit. */
export interface Checking extends Looking {
  readonly records: Records;
}

interface Due {
  readonly province: string;
  readonly kind: string;
  readonly record: string;
  readonly element: string;
  readonly version: number;
  readonly since: number;
  readonly number: string;
  readonly state: RefState;
  readonly found: string | null;
  /** When it became due, to the microsecond: one that became due again meanwhile stays so. */
  readonly due: string;
}

const PAGE = 100;
/** Pages of one run: what is left waits for the next. */
const MAX_PAGES = 50;

const nextDue = ({ node }: Looking) =>
  node.db.all<Due>(sql`
    select r.province, r.kind, r.record, r.element, r.version, r.since_version as since, r.number, r.state,
      r.found, r.due::text as due
    from reference r where r.due is not null and (r.not_before is null or r.not_before <= ${node.clock.now()})
    order by r.due limit ${PAGE}`);

interface Verdict {
  readonly state: RefState;
  readonly found: StoredAny | undefined;
}

/** What the records that this node holds say; one that was found and is void now speaks against it. */
async function verdictHere(looking: Looking, due: Due, own: StoredAny): Promise<Verdict> {
  const { node } = looking;
  const names = looking.kinds.codec(due.kind).definition.elements[due.element]?.names;
  if (names === undefined) return { state: 'unresolved', found: undefined };
  const here = await ownValues(node.db, looking, names, own, due.kind);
  const standing = await bearing(node.db, looking, names, due.number);
  const before =
    due.found === null || standing.length > 0
      ? undefined
      : await recordAt(node.db, looking, names.kind, own.province, due.found);
  const found = before === undefined ? standing : [before];
  const verdicts = found.map((one) => verdictOn(node.catalogue, names, one, here));
  const state = verdictAmong(verdicts);
  return { state, found: found[verdicts.indexOf(state)] };
}

/** What a province does not hold itself it may have been told by the ministry. */
async function stateOf({ node }: Looking, due: Due, { state }: Verdict): Promise<RefState> {
  if (state !== 'unresolved' || node.level === 'ministry') return state;
  return (await answerTo(node.db, node, due, due.since)) ?? 'unresolved';
}

const keep = (
  { node }: Looking,
  { province, kind, record, element, version, due }: Due,
  state: RefState,
  found: string | null,
): Promise<unknown> => {
  const now = node.clock.now();
  return node.db.run(sql`
    update reference r set state = ${state}, found = ${found}::uuid, checked_at = ${now}, not_before = null,
      changed_at = case when r.state = ${state} and r.changed_at is not null then r.changed_at else ${now} end,
      due = case when r.due = ${due}::timestamptz then null else r.due end
    where r.province = ${province} and r.kind = ${kind} and r.record = ${record}::uuid
      and r.element = ${element} and r.version = ${version}`);
};

const HOUR_MS = 3_600_000;

/** Whoever was contradicted too often waits: the number stays unresolved, and is checked later. */
async function postpone({ node, records }: Checking, due: Due, own: StoredAny): Promise<void> {
  const later = new Date(node.clock.now().getTime() + HOUR_MS);
  await node.db.run(sql`
    update reference set not_before = ${later} where province = ${due.province} and kind = ${due.kind}
      and record = ${due.record}::uuid and element = ${due.element}`);
  const about = { kind: due.kind, record: due.record, subject: own.root };
  await records.audit({ act: 'reference-guessing', result: 'refused', ...about });
}

/** Of a record that is not there, or is void, nothing is left to check. */
async function forget({ node }: Looking, { province, kind, record, element }: Due): Promise<void> {
  await node.db.run(sql`
    delete from reference where province = ${province} and kind = ${kind} and record = ${record}::uuid
      and element = ${element}`);
}

/** Whose guesses are counted together: those of an institution. */
const guesser = (own: StoredAny) => [
  { kind: 'reference' as const, value: `${own.province} ${own.institution ?? ''}` },
];

async function isLocked({ node }: Looking, own: StoredAny): Promise<boolean> {
  try {
    await createAttempts(node.db, node.clock).refuseLocked(guesser(own));
    return false;
  } catch (error) {
    if (isFault(error) && error.code === 'locked-out') return true;
    throw error;
  }
}

/** Whether the province that asks holds the record itself, and needs no answer. */
const knowsItself = (due: Due, { found }: Verdict): boolean => found?.province === due.province;

async function checkOne(checking: Checking, due: Due): Promise<void> {
  const { node, records } = checking;
  const own = await recordAt(node.db, checking, due.kind, due.province, due.record);
  if (own === undefined || own.voided) return forget(checking, due);
  if (await isLocked(checking, own)) return postpone(checking, due, own);
  const verdict = await verdictHere(checking, due, own);
  const state = await stateOf(checking, due, verdict);
  const asks = node.level === 'ministry' && due.province !== node.node;
  if (asks && !knowsItself(due, verdict))
    await tellProvince(node, records, due, { version: own.version, state });
  if (state !== due.state) {
    const about = { kind: due.kind, record: due.record, subject: own.root };
    await records.audit({ act: 'reference-check', ...about, detail: { state } });
    if (state === 'contradicts' && verdict.state === state)
      await createAttempts(node.db, node.clock).failed(guesser(own));
  }
  await keep(checking, due, state, verdict.found?.id ?? null);
}

/** What could not be checked goes to the end of the queue, so that it keeps nobody waiting. */
const putBack = ({ node }: Looking, due: Due): Promise<unknown> =>
  node.db.run(sql`
    update reference set due = clock_timestamp() where province = ${due.province} and kind = ${due.kind}
      and record = ${due.record}::uuid and element = ${due.element}`);

/**
 * Checks every reference that was written, or whose named record was written, since it was last checked: the
 * longest waiting first. A restart loses none, for what is due stands beside the records.
 */
export async function checkReferences(
  checking: Checking,
  logger?: Pick<Logger, 'error'>,
): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const found = await nextDue(checking);
    for (const due of found)
      await checkOne(checking, due).catch(async (error: unknown) => {
        logger?.error({ err: error, record: due.record }, 'a reference could not be checked');
        await putBack(checking, due);
      });
    if (found.length < PAGE) return;
  }
}
