import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { offeredWhile } from '@qingming/standard/derive/acts.ts';
import { toSql } from '@qingming/standard/derive/expression-sql.ts';
import { type Act, THE_ROOT } from '@qingming/standard/language/act.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { FAMILY_ACCESS_DAYS } from '@qingming/standard/records/family-access.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { refuseUnfitChoices } from '../../kernel/acts/chosen.ts';
import {
  changesBy,
  knowledgeOf,
  reasonOf,
  refuseOutOfTurn,
  standingAlone,
} from '../../kernel/acts/standing.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NewFact } from '../../kernel/records/create-once.ts';
import { anyOf } from '../../kernel/records/stored.ts';
import { layToRest, placeAshes, transferAshes } from './ashes.ts';
import { closeCase } from './closing.ts';
import { prepare } from './preparing.ts';
import { signContract } from './contracting.ts';
import { checkCremation, finishCremation } from './cremating.ts';
import { comeBack, handOver, receiveAshes, takeOut } from './custody.ts';
import { divideAshes } from './dividing.ts';
import { addLine, beginEstimate, offerEstimate, takeLineOff } from './estimating.ts';
import { tellOnce } from './family-access.ts';
import { recordInvoice, reverseInvoice } from './invoicing.ts';
import {
  addContact,
  decidedDispute,
  identityNumberOf,
  numberedCertificate,
  raiseNumberDispute,
} from './papers.ts';
import { decideSameParty, proposeSameParty, type SamePartyStep } from './same-party.ts';
import { replaceTag } from './tags.ts';
import { arrive } from './transport.ts';
import { add, entry, getOfCase, staffOf, type Work, written } from './work.ts';

/** Acts that need more than the case, or lie with another module. */
type Elsewhere =
  | 'moves'
  | 'cremation'
  | 'certificate'
  | 'certificate/reissue'
  | 'certificate/collect';
export type TakenHere = Exclude<CaseActName, Elsewhere>;

const ELSEWHERE: readonly string[] = [
  'moves',
  'cremation',
  'certificate',
  'certificate/reissue',
  'certificate/collect',
] satisfies readonly Elsewhere[];

export const TAKEN_HERE = Object.keys(CASE_ACTS).filter(
  (name): name is TakenHere => !ELSEWHERE.includes(name),
);

/** The certificate with its number, which may be the person's own. */
async function recordCertificate(work: Work, input: CaseSteps['death-certificate']) {
  const act = CASE_ACTS['death-certificate'];
  const numbered = await numberedCertificate(input, () => identityNumberOf(work));
  const dispute = await decidedDispute(work);
  return write(work, act, numbered, dispute === undefined ? {} : { dispute });
}

/** A contact is let in: link and code are told with the answer, and never again. */
async function giveFamilyAccess(work: Work, input: CaseSteps['family-access']): Promise<Written> {
  const until = daysAfter(civilDay(work.node.clock.now()), FAMILY_ACCESS_DAYS);
  const done = await write(work, CASE_ACTS['family-access'], input, { until });
  const [given] = done.records;
  return { ...done, familyAccess: await tellOnce(work, given?.id ?? '') };
}

/** A step of a finding that two contacts are one, by its own person. */
const byItsPerson =
  <Name extends SamePartyStep>(name: Name) =>
  (work: Work, input: CaseSteps[Name]): Promise<Written> =>
    decideSameParty(work, name, input, () => write(work, CASE_ACTS[name], input));

/** What an act does that writes more than its record, by its address. */
const HANDLERS: {
  readonly [Name in TakenHere]?: (work: Work, input: CaseSteps[Name]) => Promise<Written>;
} = {
  contacts: addContact,
  'death-certificate': recordCertificate,
  'number-dispute': raiseNumberDispute,
  'transport/arrive': arrive,
  'hand-over': handOver,
  preparation: prepare,
  'cremation/check': checkCremation,
  'cremation/finish': finishCremation,
  'ashes-arrival': receiveAshes,
  'ashes-placement': placeAshes,
  'ashes-burial': layToRest,
  'ashes-transfer': transferAshes,
  'ashes-division': divideAshes,
  'take-out': takeOut,
  return: comeBack,
  tags: replaceTag,
  close: closeCase,
  estimate: beginEstimate,
  'estimate/line': addLine,
  'estimate/line-off': takeLineOff,
  'estimate/offer': offerEstimate,
  contract: signContract,
  invoice: recordInvoice,
  'invoice/reverse': reverseInvoice,
  'family-access': giveFamilyAccess,
  'same-party': proposeSameParty,
  'same-party/confirm': byItsPerson('same-party/confirm'),
  'same-party/decline': byItsPerson('same-party/decline'),
  'same-party/separate': byItsPerson('same-party/separate'),
  'same-party/undo': byItsPerson('same-party/undo'),
};

type Request = Readonly<Record<string, unknown>>;

const chosen = ({ records, owner, node }: Work, act: Act, input: Request): Promise<void> =>
  refuseUnfitChoices(
    { records, institution: owner.institution, now: node.clock.now() },
    act,
    input,
  );

/** People who act are known by their account, or have to be named. */
function refuseNobody(work: Work, { asks }: Act, input: Request): void {
  for (const { name, otherwise } of asks)
    if (otherwise !== undefined && 'known' in otherwise && otherwise.known === 'staff')
      staffOf(work, input[name] as string | undefined, `/${name}`);
}

async function begin(
  work: Work,
  act: Act,
  definition: RecordDefinition,
  input: Request,
  beside: AnyFact,
) {
  refuseNobody(work, act, input);
  await chosen(work, act, input);
  const now = work.node.clock.now();
  const root = standingAlone(funeralCase, work.case, now);
  const answered = changesBy(
    act,
    { ...root, row: {} },
    input,
    knowledgeOf(work.records.actor, now),
  );
  const fact = { ...answered, ...beside };
  return add(work, definition, fact as NewFact<typeof definition>, input['id'] as string);
}

const recordOf = (
  work: Work,
  { names = 'record' }: Act,
  definition: RecordDefinition,
  input: Request,
) =>
  names === THE_ROOT
    ? Promise.resolve(anyOf(work.case))
    : getOfCase(work, definition, String(input[typeof names === 'string' ? names : 'record'])).then(
        anyOf,
      );

async function goOn(work: Work, act: Act, definition: RecordDefinition, input: Request) {
  const now = work.node.clock.now();
  const record = await recordOf(work, act, definition, input);
  const standing = standingAlone(definition, record, now);
  refuseOutOfTurn(funeralJourney, act, standing);
  await chosen(work, act, input);
  const changes = changesBy(act, standing, input, knowledgeOf(work.records.actor, now));
  const reason = act.reason === undefined ? reasonOf(act) : String(input['reason']);
  return work.records.revise(definition, record.id, Number(input['version']), changes, reason);
}

/** Takes an act that writes its record and nothing else. */
async function write(work: Work, act: Act, input: Request, beside: AnyFact = {}): Promise<Written> {
  const kind = act.on;
  const definition = caseRecord(kind);
  const stored =
    act.verb === 'create'
      ? await begin(work, act, definition, input, beside)
      : await goOn(work, act, definition, input);
  return written(work, [entry(kind, stored)]);
}

/** Whether a new record is offered where the case stands; a retry of what is written already is. */
async function mayBegin({ records, owner }: Work, act: Act, input: Request): Promise<boolean> {
  if (act.checked !== true) return true;
  const id = input['id'];
  const offered = raw(toSql(NATIONAL, funeralJourney.of, 'c', offeredWhile(act)));
  return records.ask({ reads: [funeralJourney.of], act: 'read' }, async (asking) => {
    const known =
      typeof id === 'string'
        ? sql`exists (select 1 from ${asking.from(act.on)} k where k.id = ${id}::uuid)`
        : sql`false`;
    const { answer } = await asking.one<{ answer: boolean | null }>(sql`
      select (${offered}) or ${known} as answer from ${asking.from(funeralJourney.of)} c
      where c.id = ${owner.root}::uuid`);
    return { answer: answer !== false };
  });
}

/** Whether the process offers an act that begins a record, where the case stands. */
export const isOfferedNow = (work: Work, name: TakenHere): Promise<boolean> =>
  mayBegin(work, CASE_ACTS[name], {});

const outOfTurn = (name: TakenHere): Fault =>
  new Fault('rule-broken', {
    rule: `${funeralJourney.name}.${name}`,
    sentence: funeralJourney.outOfTurn,
  });

/**
 * Takes one act of the process: by its handler, or as its data say. What a rule refuses is said in the
 * rule's words; what no rule refuses and the process does not offer is refused after them.
 */
export async function takeAct<Name extends TakenHere>(
  work: Work,
  name: Name,
  input: CaseSteps[Name],
): Promise<Written> {
  const act: Act = CASE_ACTS[name];
  const handler = HANDLERS[name] as
    | ((work: Work, input: CaseSteps[Name]) => Promise<Written>)
    | undefined;
  const offered = await mayBegin(work, act, input as Request);
  const done = await (handler === undefined
    ? write(work, act, input as Request)
    : handler(work, input));
  if (!offered) throw outOfTurn(name);
  return done;
}
