import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { custodyEnd } from '@qingming/standard/codes/custody.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { isRemains } from '@qingming/standard/records/case-subject.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { sql } from '../../kernel/db/sql.ts';
import {
  type Arrival,
  BODY,
  endStay,
  findPresentStay,
  moveTo,
  presentAmong,
  staysOf,
} from './custody.ts';
import type { Fault } from '../../kernel/errors/fault.ts';
import { reportLate } from './late-entry.ts';
import { broken, refusal, wrongElement } from './refusals.ts';
import { useBooking } from './cremator-booking.ts';
import { checkAtCremator, modeOf, refuseUnchecked } from './second-check.ts';
import { makeTag, NOT_A_TAG, scannedTag, tagsOf } from './tags.ts';
import { WrongTag } from './wrong-scan.ts';
import {
  add,
  entry,
  findEarlier,
  getOfCase,
  placeOf,
  staffOf,
  type Work,
  written,
} from './work.ts';

const OF_A_PERSON = '0';
const OF_REMAINS = '1';
const CREMATED = findCode(custodyEnd, 'cremated')?.zh ?? 'cremated';

/** Only the identifier: nothing of the person is read. */
const decedentOf = ({ records, owner }: Work): Promise<string> =>
  records.ask({ reads: ['decedent'], act: 'link' }, async (asking) => {
    const { id } = await asking.one<{ id: string }>(
      sql`select id from ${asking.from('decedent')} d where d.case_id = ${owner.root}`,
    );
    return { answer: id };
  });

async function intoTheCremator(
  work: Work,
  arrival: Omit<Arrival, 'reason' | 'stays'>,
): Promise<{ readonly hasArrived: boolean; readonly moved: Written['records'] }> {
  const stays = await staysOf(work);
  const present = presentAmong(stays, BODY);
  const isInside = present?.fact.place === arrival.place.id;
  const moved = isInside ? [] : await moveTo(work, { ...arrival, stays, reason: 'cremation' });
  return { hasArrived: stays.some(({ fact }) => fact.subject === 'body'), moved };
}

const notInCare = (): Fault =>
  refusal(
    'body-in-care',
    '遗体尚未到馆，不能火化；请先登记接运或入馆。',
    'The body is not in care here, so that it is not cremated; record its arrival first.',
  );

/**
 * At the furnace: the scanned body goes into the cremator and the cremation starts. The database
 * refuses without certificate, confirmation, scan, second operator, or with the furnace taken; the
 * two operators have each confirmed under their own account.
 */
export async function startCremation(work: Work, input: CaseSteps['cremation']): Promise<Written> {
  const earlier = await findEarlier(work, cremation, input.id);
  if (earlier !== undefined) return written(work, [entry('cremation', earlier)]);
  const startedAt = work.at(input.startedAt);
  const operator = staffOf(work, input.operator, '/operator');
  if (operator === input.witness) throw broken(cremation, 'second-operator-is-another-person');
  const [tag, cremator, decedent] = await Promise.all([
    scannedTag(work, input.scan, 'body'),
    placeOf(work, input.cremator, ['cremator'], '/cremator'),
    decedentOf(work),
  ]);
  const { witness, recording, familyWitness } = input;
  const mode = modeOf(input);
  const means = await refuseUnchecked(
    work,
    { operator, witness, at: startedAt },
    { cremator: cremator.id, tag: tag.fact.number, mode },
  );
  await reportLate(work, { step: 'cremation', at: startedAt, reason: input.lateReason });
  const at = { at: startedAt, movedBy: operator };
  const { hasArrived, moved } = await intoTheCremator(work, { tag, place: cremator, ...at });
  const fact = {
    kind: isRemains(work.case.fact.subject) ? OF_REMAINS : OF_A_PERSON,
    decedent,
    cremator: cremator.id,
    crematorKind: input.crematorKind,
    operator,
    witness,
    witnessMode: mode,
    ...means,
    recording,
    familyWitness,
    bodyTag: tag.fact.number,
    startedAt,
    ashesWanted: input.ashesWanted ?? true,
  } as const;
  const started = await add(work, cremation, fact, input.id);
  const used = await useBooking(work);
  // What a rule refuses is said in the rule's words; this after them.
  if (!hasArrived) throw notInCare();
  return written(work, [entry('cremation', started), ...moved, ...used]);
}

/** The second checker, at the own screen, confirms who lies before which cremator. */
export async function checkCremation(
  work: Work,
  input: CaseSteps['cremation/check'],
): Promise<Written> {
  await checkAtCremator(work, input, 'session');
  return written(work, []);
}

async function endBody(work: Work, at: string): Promise<Written['records']> {
  const present = await findPresentStay(work, BODY);
  return present === undefined
    ? []
    : [entry('custody', await endStay(work, present, at, 'cremated'))];
}

async function keepAshes(work: Work, ashesPlace: string | undefined, at: string, operator: string) {
  if (ashesPlace === undefined)
    throw wrongElement('/ashesPlace', 'required', {
      zh: '请选择骨灰暂放处。',
      en: 'Choose where the ashes are put.',
    });
  const to = await placeOf(work, ashesPlace, ['ashes-room', 'ashes-store'], '/ashesPlace');
  const tag = await makeTag(work, 'ashes');
  const stay = await add(work, custody, {
    subject: 'ashes',
    tag: tag.id,
    scanned: tag.fact.number,
    place: to.id,
    sole: to.fact.holdsOne,
    reason: 'ashes-collection',
    since: at,
    movedBy: work.records.actor.staff ?? operator,
  });
  return { tag, stay };
}

/** The tag of this body, or the disc that bears its number, read when the ashes are taken out. */
async function tagAtTheEnd(work: Work, scan: string): Promise<string> {
  const read = parseTag(scan);
  if (!read.ok) throw wrongElement('/finishTag', read.fault, NOT_A_TAG[read.fault]);
  const tags = await tagsOf(work);
  if (tags.some(({ fact }) => fact.subject === 'body' && fact.number === read.tag.number))
    return read.tag.number;
  throw new WrongTag(cremation, 'the-same-tag-at-the-end', read.tag.number, work.owner.root);
}

/** The cremation ends: no body is anywhere any more, and the ashes have their tag and their place. */
export async function finishCremation(
  work: Work,
  input: CaseSteps['cremation/finish'],
): Promise<Written> {
  const begun = await getOfCase(work, cremation, input.cremation);
  if (begun.fact.finishedAt !== undefined)
    throw refusal('finishes-once', '该次火化已结束。', 'This cremation has ended already.');
  const finishedAt = work.at(input.finishedAt);
  await reportLate(work, { step: 'cremation/finish', at: finishedAt, reason: input.lateReason });
  const { id } = begun;
  const finishTag = await tagAtTheEnd(work, input.finishTag);
  const changes = { finishedAt, finishTag, longBecause: input.longBecause };
  const ended = await work.records.revise(cremation, id, input.version, changes, CREMATED);
  const left = [entry('cremation', ended), ...(await endBody(work, finishedAt))];
  if (!begun.fact.ashesWanted) return written(work, left);
  const { tag, stay } = await keepAshes(work, input.ashesPlace, finishedAt, begun.fact.operator);
  return written(work, [...left, entry('tag', tag), entry('custody', stay)], {
    id: tag.id,
    number: tag.fact.number,
  });
}
