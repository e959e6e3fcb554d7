import type { CaseSteps } from '@qingming/connect/api/cases.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { holdsNow } from '@qingming/standard/records/holds-the-duty.ts';
import { all, type Expression } from '@qingming/standard/language/expression.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { personOf } from '../../kernel/approvals/approvals.ts';
import { ON_THE_SPOT_MINUTES } from '../../kernel/approvals/rules.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { isStaffWho } from './on-duty.ts';
import { broken, wrongElement } from './refusals.ts';
import { scannedTag } from './tags.ts';
import { placeOf, type Work } from './work.ts';

/** A confirmation is given at the cremator, at the moment; later it says nothing. */
const CHECK_MINUTES = ON_THE_SPOT_MINUTES;
const MINUTE_MS = 60_000;
/** Codes of the duties of cremation operators and of the officer who answers for the night. */
const CREMATION_OPERATOR = '05';
const OFFICER_ON_DUTY = '08';
const ACT = 'second-check';

/** `start`: who starts the cremation stands there and confirms by starting it. */
export type CheckMethod = NonNullable<FactOf<typeof cremation>['witnessMeans']>;

type AtCremator = Pick<CaseSteps['cremation'], 'scan' | 'cremator' | 'witnessMode'>;
type Mode = NonNullable<CaseSteps['cremation']['witnessMode']>;

/** Unless it is said otherwise, two operators stand at the cremator. */
export const modeOf = ({ witnessMode }: Pick<AtCremator, 'witnessMode'>): Mode =>
  witnessMode ?? 'second-operator';

/** Who may check a second time, by how it is done. */
const CHECKS: Readonly<Record<Mode, Expression>> = {
  'second-operator': holdsNow(CREMATION_OPERATOR),
  video: holdsNow(CREMATION_OPERATOR, OFFICER_ON_DUTY),
  'remote-check': holdsNow(CREMATION_OPERATOR, OFFICER_ON_DUTY),
  'family-present': all(),
};

const notLinked = (): Fault =>
  wrongElement('/scan', 'cremation-operator', {
    zh: '复核须由本单位具备资格的人员用本人账号办理：两名火化师在场的为遗体火化师，视频、远程的为值班负责人或遗体火化师。当前账号未关联这样的人员。',
    en: 'Whoever may check confirms under the own account: at the cremator a cremation operator of this institution, by video or from elsewhere also its officer on duty. This account is linked to nobody of the kind.',
  });

interface Confirmed {
  readonly cremator: string;
  readonly tag: string;
  readonly mode: Mode;
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

/** Who operates or checks, under the own account, confirms who lies before which cremator. */
export async function checkAtCremator(
  work: Work,
  { scan, cremator, witnessMode }: AtCremator,
  means: CheckMethod,
): Promise<void> {
  const own = work.records.actor.staff;
  const mode = modeOf({ witnessMode });
  if (own === null || !(await isStaffWho(work, own, CHECKS[mode], work.at(undefined))))
    throw notLinked();
  const tag = await scannedTag(work, scan, 'body');
  const place = await placeOf(work, cremator, ['cremator'], '/cremator');
  await keepCheck(work, own, { cremator: place.id, tag: tag.fact.number, mode }, means);
}

interface Check {
  readonly staff: string;
  readonly person: string;
  readonly account: string;
  readonly means: CheckMethod;
}

/** Who confirmed this body at this cremator, in this way, within the last minutes. */
const checksOf = ({ records, owner, node }: Work, { cremator, tag, mode }: Confirmed) =>
  records.ask({ reads: ['cremation'], act: 'read' }, async (asking) => {
    const since = new Date(node.clock.now().getTime() - CHECK_MINUTES * MINUTE_MS);
    const answer = await asking.all<Check>(sql`
      select e.account, e.entry::jsonb #>> '{detail,staff}' as staff, e.entry::jsonb #>> '{detail,person}' as person,
        e.entry::jsonb #>> '{detail,means}' as means
      from audit_entry e
      where e.subject = ${owner.root} and e.act = ${ACT} and e.result = 'done' and e.at >= ${since}
        and e.entry::jsonb #>> '{detail,cremator}' = ${cremator} and e.entry::jsonb #>> '{detail,tag}' = ${tag}
        and e.entry::jsonb #>> '{detail,mode}' = ${mode}`);
    return { answer };
  });

const asCheck = (actor: Actor): Check => ({
  staff: actor.staff ?? '',
  person: personOf(actor),
  account: actor.account,
  means: 'start',
});

const arePeople = (one: Check, other: Check): boolean =>
  one.account !== other.account && one.person !== other.person;

interface Named {
  readonly operator: string;
  readonly witness: string;
  /** When the cremation starts, ISO. */
  readonly at: string;
}

async function refuseUnqualified(work: Work, { operator, witness, at }: Named, mode: Mode) {
  const mayOperate = await isStaffWho(work, operator, holdsNow(CREMATION_OPERATOR), at);
  if (!mayOperate || !(await isStaffWho(work, witness, CHECKS[mode], at)))
    throw broken(cremation, 'operators-hold-the-duty');
}

/**
 * A second person is a person: operator and second checker have each acted under an account of
 * their own, at this cremator, within two minutes. Who starts the cremation counts as one of them
 * when it is their own name that stands there. Answers by which means each confirmed.
 */
export async function refuseUnchecked(
  work: Work,
  named: Named,
  confirmed: Confirmed,
): Promise<{ readonly operatorMeans: CheckMethod; readonly witnessMeans: CheckMethod }> {
  const { operator, witness } = named;
  await refuseUnqualified(work, named, confirmed.mode);
  const checks = [asCheck(work.records.actor), ...(await checksOf(work, confirmed))];
  const of = (id: string) => checks.filter((check) => check.staff === id);
  const [operators, witnesses] = [of(operator), of(witness)];
  const pairs = operators.flatMap((one) =>
    witnesses.filter((other) => arePeople(one, other)).map((other) => [one, other] as const),
  );
  const [pair] = pairs;
  if (pair !== undefined) {
    const own = work.records.actor.staff;
    if (own === operator || own === witness) await keepCheck(work, own, confirmed, 'start');
    return { operatorMeans: pair[0].means, witnessMeans: pair[1].means };
  }
  const missing = [
    ...(operators.length === 0 ? [operator] : []),
    ...(witnesses.length === 0 ? [witness] : []),
  ];
  throw new Fault('second-check-needed', { staff: missing, minutes: CHECK_MINUTES });
}
