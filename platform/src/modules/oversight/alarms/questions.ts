import type { Tx } from '../../../kernel/db/database.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Records } from '../../../kernel/records/records.ts';
import type { AuditSeen } from './entry.ts';
import type { Narrowing } from './rules.ts';

/** With what further questions are asked, in the transaction of the watch: the records as the node itself sees them, masked. */
export interface Questions {
  readonly tx: Tx;
  readonly records: Records;
}

type Question = (
  questions: Questions,
  entries: readonly AuditSeen[],
) => Promise<readonly AuditSeen[]>;

/** Acts by which somebody works in a case. */
const WORK = ['write', 'write-many', 'correct', 'correct-many', 'void', 'number', 'second-check'];

/** Somebody who wrote in a case within this time had a task there. */
const TASK_DAYS = 14;
const DAY_MS = 86_400_000;
const SHIFT_MS = 3 * 3_600_000;

const instant = (at: string, more: number): string => new Date(Date.parse(at) + more).toISOString();

/** Leaves out cases in which the account did work of its own. */
const noTask: Question = async ({ tx }, entries) => {
  const [first] = entries;
  if (first === undefined) return entries;
  const subjects = [...new Set(entries.flatMap(({ subject }) => subject ?? []))];
  const since = instant(first.at, -TASK_DAYS * DAY_MS);
  const worked = await tx.all<{ subject: string }>(sql`
    select distinct coalesce(subject, record) as subject from audit_entry
    where account = ${first.account} and at >= ${since}::timestamptz and act = any(${WORK}::text[])
      and coalesce(subject, record) = any(${subjects}::uuid[])`);
  const own = new Set(worked.map(({ subject }) => subject));
  return entries.filter(({ subject }) => subject !== null && !own.has(subject));
};

/** Leaves out what was done by somebody who also worked around that time. */
const offWork: Question = async ({ tx }, entries) => {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return entries;
  const worked = await tx.all<{ at: string }>(sql`
    select at from audit_entry
    where account = ${first.account} and act = any(${WORK}::text[]) and result = 'done'
      and at between ${instant(first.at, -SHIFT_MS)}::timestamptz and ${instant(last.at, SHIFT_MS)}::timestamptz`);
  const times = worked.map(({ at }) => Date.parse(at));
  return entries.filter(
    ({ at }) => !times.some((time) => Math.abs(time - Date.parse(at)) <= SHIFT_MS),
  );
};

interface Person {
  readonly subject: string;
  readonly id: string;
  readonly name: Uint8Array | null;
}

/** What the node itself reads to tell what is unusual. */
export const READ_FOR_ALARMS = ['decedent'] as const;

/** The masked names of the dead of some cases: what is left of them begins with the surname. */
const namesOf = (records: Records, subjects: readonly string[]) =>
  records.ask({ reads: READ_FOR_ALARMS, act: 'alarm-check' }, async (asking) => {
    const rows = await asking.all<Person>(sql`
      select d.case_id as subject, d.id, d.name from ${asking.from('decedent')} d
      where d.case_id = any(${[...subjects]}::uuid[])`);
    const names = rows.map(
      ({ subject, id, name }) => [subject, asking.show('decedent', 'name', id, name)] as const,
    );
    return { answer: new Map(names), seen: rows.map(({ id }) => id) };
  });

const firstOf = (name: string | null | undefined): string => [...(name ?? '').trim()][0] ?? '';

const sameSurname: Question = async ({ records }, entries) => {
  const subjects = [...new Set(entries.flatMap(({ subject }) => subject ?? []))];
  if (subjects.length === 0) return [];
  const names = await namesOf(records, subjects);
  return entries.filter(({ subject, name }) => {
    const surname = firstOf(names.get(subject ?? ''));
    return surname !== '' && surname === firstOf(name);
  });
};

export const QUESTIONS: Readonly<Record<Narrowing, Question>> = { noTask, offWork, sameSurname };

const HABIT_DAYS = 28;

/** How many such acts the account does on a day on which it does any, over the four weeks before. */
export async function dailyMean(
  { tx }: Questions,
  { account, at }: AuditSeen,
  acts: readonly string[],
): Promise<number> {
  const until = instant(at, -DAY_MS);
  const { mean } = await tx.one<{ mean: number | null }>(sql`
    select (count(*)::float8 / nullif(count(distinct qm_civil_day(at)), 0)) as mean from audit_entry
    where account = ${account} and act = any(${[...acts]}::text[]) and result = 'done'
      and at > ${instant(until, -HABIT_DAYS * DAY_MS)}::timestamptz and at <= ${until}::timestamptz`);
  return mean ?? 0;
}
