import { beneficiary } from '@qingming/standard/records/beneficiary.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type {
  ActRefused,
  ActToBe,
  GivenAtBeginning,
  GivenByAct,
} from '../../kernel/acts/handler.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { countedAtBeginning } from './stock-check.ts';
import { publishedFee, yearsPaid } from './fee-account.ts';
import { afterYears, yearsBegun } from '@qingming/standard/processes/fee-years.ts';
import { stageOn } from '@qingming/standard/processes/notice-stage.ts';

/** The right that an act adds something to, as it stands. */
const rightOf = ({ records, root }: ActToBe) => records.get(rightOfUse, root.id);

/** Of which end somebody is told, and at which stage that is. */
async function notice(toBe: ActToBe) {
  const { until } = (await rightOf(toBe)).fact;
  if (until === undefined) throw new Fault('not-found');
  // More than two years ahead: the rule says so.
  const stage = stageOn(String(toBe.input['toldOn']), until) ?? 'two-years';
  return { termEnd: until, stage };
}

const asNumber = (answer: unknown): number | undefined =>
  typeof answer === 'number' ? answer : undefined;

/** The years that follow those on record; the first of a right from before begin with the year that runs. */
async function fee(toBe: ActToBe) {
  const { records, root, input } = toBe;
  const { fact } = await rightOf(toBe);
  const { from, until } = fact;
  if (from === undefined || until === undefined) throw new Fault('not-found');
  const day = String(input['paidOn']);
  const years = Number(input['years']);
  const paid = await yearsPaid(records, root.id);
  const first = fact.basis === 'archive' ? Math.max(0, yearsBegun({ from, until }, day) - 1) : 0;
  const sinceYears = asNumber(input['sinceYears']) ?? paid ?? first;
  // Without a published fee there is none to take: the rule says so.
  const rate = asNumber(input['rate']) ?? (await publishedFee(records, fact, day)) ?? 1;
  return {
    sinceYears,
    throughYears: sinceYears + years,
    from: afterYears(from, sinceYears),
    until: afterYears(from, sinceYears + years),
    rate,
    amount: rate * years,
  };
}

/** What a certificate says is what the right says, whole; the look at the holder is logged. */
async function certificate({ records, root }: ActToBe) {
  const { fact: right } = await records.reveal(rightOfUse, root.id, { for: 'certificate' });
  return {
    holderName: right.holderName,
    plotCode: (await records.get(plot, right.plot)).fact.code,
    until: right.until,
    issuerName: (await records.get(institution, root.institution ?? '')).fact.name,
  };
}

/** The earlier certificate is void before the other is there. */
async function replacement(toBe: ActToBe) {
  const { records, root, input } = toBe;
  const standing = (await records.ofRoot(rightCertificate, root.id)).filter(
    ({ voided }) => !voided,
  );
  const valid = standing.find(({ fact }) => fact.state === 'valid');
  if (valid !== undefined)
    await records.revise(
      rightCertificate,
      valid.id,
      valid.version,
      { state: 'void' },
      `换发 replaced: ${String(input['reason'])}`,
    );
  return { ...(await certificate(toBe)), replaces: (valid ?? standing.at(-1))?.id };
}

/** What the platform works out of the parts of a right, so that nobody types it. */
export const burialGiven: GivenByAct = {
  'rightOfUse.tell-by-telephone': notice,
  'rightOfUse.send-letter': notice,
  'rightOfUse.tell-in-person': notice,
  'rightOfUse.post-notice': notice,
  'rightOfUse.pay-fee': fee,
  'rightOfUse.issue-certificate': certificate,
  'rightOfUse.replace-certificate': replacement,
};

/** Of which right and plot it is follows from who is removed. */
async function whereTheyRest({ records, input }: ActRefused) {
  const { root } = await records.get(beneficiary, String(input['person']));
  if (root === null) throw new Fault('not-found');
  return { right: root, plot: (await records.get(rightOfUse, root)).fact.plot };
}

/** What the platform works out of a root that an act begins. */
export const burialBegun: GivenAtBeginning = {
  'removal.apply-removal': whereTheyRest,
  'stockCheck.start-check': countedAtBeginning,
};
