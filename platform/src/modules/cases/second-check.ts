import type { CaseSteps } from '@qingming/connect/api/cases.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { personOf } from '../../kernel/approvals/approvals.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { broken, wrongElement } from './refusals.ts';
import { scannedTag } from './tags.ts';
import { placeOf, type Work } from './work.ts';

/** A confirmation is given at the cremator, at the moment; later it says nothing. */
const CHECK_MINUTES = 2;
const MINUTE_MS = 60_000;
/** Code of the duty of cremation operators. */
const CREMATION_OPERATOR = '05';
const ACT = 'second-check';

/** `start`: who starts the cremation stands there and confirms by starting it. */
export type CheckMethod = 'session' | 'password' | 'start';

type AtCremator = Pick<CaseSteps['cremation'], 'scan' | 'cremator'>;

const isOperator = async ({ records, owner }: Work, id: string): Promise<boolean> => {
  const found = await records.find(staff, id);
  return found?.institution === owner.institution && found.fact.duty === CREMATION_OPERATOR;
};

const notLinked = (): Fault =>
  wrongElement('/scan', 'cremation-operator', {
    zh: '复核须由本单位的遗体火化师用本人账号办理：当前账号未关联遗体火化师。',
    en: 'A cremation operator of this institution confirms, under the own account: this account is linked to none.',
  });

interface Confirmed {
  readonly cremator: string;
  readonly tag: string;
}

/** The confirmation stands in the audit, where the database looks for it when the cremation is written. */
const keepCheck = (
  { records, owner }: Work,
  staffId: string,
  confirmed: Confirmed,
  means: CheckMethod,
): Promise<void> =>
  records.audit({
    act: ACT,
    kind: 'cremation',
    subject: owner.root,
    detail: { staff: staffId, person: personOf(records.actor), ...confirmed, means },
  });

/** A cremation operator, under the own account, confirms who lies before which cremator. */
export async function checkAtCremator(
  work: Work,
  { scan, cremator }: AtCremator,
  means: CheckMethod,
): Promise<void> {
  const own = work.records.actor.staff;
  if (own === null || !(await isOperator(work, own))) throw notLinked();
  const tag = await scannedTag(work, scan, 'body');
  const place = await placeOf(work, cremator, ['cremator'], '/cremator');
  await keepCheck(work, own, { cremator: place.id, tag: tag.fact.number }, means);
}

interface Check {
  readonly staff: string;
  readonly person: string;
  readonly account: string;
}

/** Who confirmed this body at this cremator within the last minutes. */
const checksOf = ({ records, owner, node }: Work, cremator: string, tag: string) =>
  records.ask({ reads: ['cremation'], act: 'read' }, async (asking) => {
    const since = new Date(node.clock.now().getTime() - CHECK_MINUTES * MINUTE_MS);
    const answer = await asking.all<Check>(sql`
      select e.account, e.entry::jsonb #>> '{detail,staff}' as staff, e.entry::jsonb #>> '{detail,person}' as person
      from audit_entry e
      where e.subject = ${owner.root} and e.act = ${ACT} and e.result = 'done' and e.at >= ${since}
        and e.entry::jsonb #>> '{detail,cremator}' = ${cremator} and e.entry::jsonb #>> '{detail,tag}' = ${tag}`);
    return { answer };
  });

const asCheck = (actor: Actor): Check => ({
  staff: actor.staff ?? '',
  person: personOf(actor),
  account: actor.account,
});

const arePeople = (one: Check, other: Check): boolean =>
  one.account !== other.account && one.person !== other.person;

/**
 * A second person is a person: operator and second checker have each acted under an account of
 * their own, at this cremator, within two minutes. Who starts the cremation counts as one of them
 * when it is their own name that stands there.
 */
export async function refuseUnchecked(
  work: Work,
  named: { readonly operator: string; readonly witness: string },
  cremator: string,
  tag: string,
): Promise<void> {
  const { operator, witness } = named;
  if (!(await isOperator(work, operator)) || !(await isOperator(work, witness)))
    throw broken(cremation, 'operators-hold-the-duty');
  const checks = [asCheck(work.records.actor), ...(await checksOf(work, cremator, tag))];
  const of = (id: string) => checks.filter((check) => check.staff === id);
  const [operators, witnesses] = [of(operator), of(witness)];
  if (operators.some((one) => witnesses.some((other) => arePeople(one, other)))) {
    const own = work.records.actor.staff;
    if (own === operator || own === witness) await keepCheck(work, own, { cremator, tag }, 'start');
    return;
  }
  const missing = [
    ...(operators.length === 0 ? [operator] : []),
    ...(witnesses.length === 0 ? [witness] : []),
  ];
  throw new Fault('second-check-needed', { staff: missing, minutes: CHECK_MINUTES });
}
