import type { CaseSteps, CustodyFact, TagFact, Written } from '@qingming/connect/api/cases.ts';
import { custodyEnd } from '@qingming/standard/codes/custody.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { FOR_ASHES, PLACES_OF } from '@qingming/standard/processes/case-places.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import type { place } from '@qingming/standard/records/facility.ts';
import { contact } from '@qingming/standard/records/person.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { broken, refusal } from './refusals.ts';
import { takeQueued } from './queued-move.ts';
import { scannedTag } from './tags.ts';
import {
  add,
  entry,
  findEarlier,
  getOfCase,
  onCase,
  placeInUse,
  placeOf,
  refuseUnfit,
  staffOf,
  type Work,
  written,
} from './work.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';

/** A body, the undivided ashes, or one portion of them. */
export type Remains = Pick<TagFact, 'subject' | 'lot'>;
export const BODY: Remains = { subject: 'body' };

type End = NonNullable<CustodyFact['endedBy']>;
type Stay = Stored<typeof custody>;

export const staysOf = ({ records, owner }: Work): Promise<readonly Stay[]> =>
  records.ofRoot(custody, owner.root);

const isOf =
  ({ subject, lot }: Remains) =>
  ({ fact }: Stay): boolean =>
    fact.subject === subject && fact.lot === lot;

/** The stay that has not ended, among those of a case. */
export const presentAmong = (stays: readonly Stay[], remains: Remains): Stay | undefined =>
  stays.filter(isOf(remains)).find(({ fact }) => fact.until === undefined);

export const findPresentStay = async (work: Work, remains: Remains): Promise<Stay | undefined> =>
  presentAmong(await staysOf(work), remains);

/** The stay that began last. */
export const lastAmong = (stays: readonly Stay[], remains: Remains): Stay | undefined =>
  stays.filter(isOf(remains)).toSorted((a, b) => b.fact.since.localeCompare(a.fact.since))[0];

const reasonOf = (end: End): string => findCode(custodyEnd, end)?.zh ?? end;

/** Who took it over, where to, and on what paper. */
export type Leaving = Partial<
  Pick<
    CustodyFact,
    | 'handedTo'
    | 'leavingTo'
    | 'receiver'
    | 'toCountry'
    | 'address'
    | 'document'
    | 'paper'
    | 'vehicle'
    | 'expectedBack'
    | 'note'
  >
>;

/** Ends a stay; the reason of the new version is how it ended. */
export const endStay = (
  { records }: Work,
  stay: Stay,
  until: string,
  endedBy: End,
  leaving: Leaving = {},
): Promise<Stay> =>
  records.revise(
    custody,
    stay.id,
    stay.version,
    { until, endedBy, ...withoutAbsent(leaving) },
    reasonOf(endedBy),
  );

const withoutAbsent = (leaving: Leaving): Leaving =>
  Object.fromEntries(Object.entries(leaving).filter(([, value]) => value !== undefined));

export interface Arrival {
  readonly tag: Stored<typeof tag>;
  readonly place: Stored<typeof place>;
  readonly reason: CustodyFact['reason'];
  readonly at: string;
  readonly movedBy: string;
  readonly note?: string | undefined;
  readonly id?: string | undefined;
  /** The stays of the case, when they have been read already. */
  readonly stays?: readonly Stay[];
}

/** Ends the present stay, if there is one, and begins the next at the same moment. */
export async function moveTo(work: Work, arrival: Arrival): Promise<Written['records']> {
  const { tag: scanned, place: to, reason, at, movedBy, note, id } = arrival;
  const { subject, lot, number } = scanned.fact;
  const present = presentAmong(arrival.stays ?? (await staysOf(work)), scanned.fact);
  if (present?.fact.place === to.id)
    throw refusal('a-move-changes-place', '已在此处，无需移动。', 'It is in this place already.');
  const left = present === undefined ? [] : [await endStay(work, present, at, 'moved')];
  const stay = await add(
    work,
    custody,
    {
      subject,
      lot,
      tag: scanned.id,
      scanned: number,
      place: to.id,
      sole: to.fact.holdsOne,
      reason,
      since: at,
      movedBy,
      note,
    },
    id,
  );
  return [...left, stay].map((one) => entry('custody', one));
}

/** `moves`: whatever the scanned tag is on goes to the place. */
export const move = (
  node: NodeContext,
  records: Records,
  id: string,
  input: CaseSteps['moves'],
): Promise<Written> =>
  onCase(
    node,
    records,
    id,
    async (work) => {
      const earlier = await findEarlier(work, custody, input.id);
      if (earlier !== undefined) return written(work, [entry('custody', earlier)]);
      const [tag, place, stays] = await Promise.all([
        scannedTag(work, input.scan),
        placeInUse(work, input.place, '/place'),
        staysOf(work),
      ]);
      if (tag.fact.subject === 'body') refuseClosed(work);
      if (input.queued === undefined) refuseAway(stays, tag.fact);
      refuseUnfit(place, PLACES_OF[tag.fact.subject], '/place');
      const movedBy = staffOf(work, input.movedBy, '/movedBy');
      const { id, reason, note } = input;
      const at = work.at(input.at);
      await takeQueued(work, input, presentAmong(stays, tag.fact));
      return written(
        work,
        await moveTo(work, { tag, place, stays, reason, at, movedBy, note, id }),
      );
    },
    { closedToo: true },
  );

/** What left the house comes back by an act of its own, not by a move. */
function refuseAway(stays: readonly Stay[], remains: Remains): void {
  if (lastAmong(stays, remains)?.fact.until !== undefined)
    throw broken(custody, 'no-gap-in-custody');
}

/** Ashes may still be carried after a case was closed; a body cannot. */
function refuseClosed({ case: own }: Work): void {
  if (own.fact.state !== '0')
    throw refusal(
      'case-is-open',
      '业务已办结或撤销，遗体不能再移入。',
      'The case is closed or withdrawn; no body can be brought in.',
    );
}

const notHere = (subject: TagFact['subject']) =>
  subject === 'body'
    ? refusal('body-in-care', '遗体不在馆，无从移交。', 'The body is not here to be handed over.')
    : refusal('ashes-in-care', '骨灰不在馆内。', 'The ashes are not here.');

/** The stay of what was scanned, which is here. */
export async function presentStay(work: Work, remains: Remains): Promise<Stay> {
  const present = await findPresentStay(work, remains);
  if (present === undefined) throw notHere(remains.subject);
  return present;
}

async function leave(
  work: Work,
  remains: Remains,
  endedBy: End,
  { at, handedTo, ...leaving }: Leaving & { readonly at?: string | undefined; handedTo: string },
): Promise<Written> {
  const present = await presentStay(work, remains);
  const receiver = await getOfCase(work, contact, handedTo);
  const ended = await endStay(work, present, work.at(at), endedBy, {
    ...leaving,
    handedTo: receiver.id,
  });
  return written(work, [entry('custody', ended)]);
}

/** The body leaves our care to somebody named, otherwise than by cremation. */
export async function handOver(
  work: Work,
  { scan, ...leaving }: CaseSteps['hand-over'],
): Promise<Written> {
  const { fact } = await scannedTag(work, scan, 'body');
  return leave(work, fact, 'handed-over', leaving);
}

/** A body or ashes leave for a time: an examination, a vigil at home, a ceremony. */
export async function takeOut(
  work: Work,
  { scan, ...leaving }: CaseSteps['take-out'],
): Promise<Written> {
  const { fact } = await scannedTag(work, scan);
  if (fact.subject === 'body') refuseClosed(work);
  return leave(work, fact, 'taken-out', leaving);
}

/** What had left is here again, where it was unless another place is named. */
export async function comeBack(
  work: Work,
  { id, scan, to, at, movedBy, note }: CaseSteps['return'],
): Promise<Written> {
  const earlier = await findEarlier(work, custody, id);
  if (earlier !== undefined) return written(work, [entry('custody', earlier)]);
  const tag = await scannedTag(work, scan);
  const stays = await staysOf(work);
  const last = lastAmong(stays, tag.fact);
  if (last === undefined || last.fact.until === undefined)
    throw refusal(
      'returned-from-somewhere',
      '没有离馆登记，不能登记送回。',
      'It is not recorded as having left, so it cannot come back.',
    );
  if (tag.fact.subject === 'body') refuseClosed(work);
  const place = await placeOf(work, to ?? last.fact.place, PLACES_OF[tag.fact.subject], '/to');
  return written(
    work,
    await moveTo(work, {
      tag,
      place,
      stays,
      reason: 'returned',
      at: work.at(at),
      movedBy: staffOf(work, movedBy, '/movedBy'),
      note,
      id,
    }),
  );
}

/** Ashes that were cremated elsewhere come into the care of the house. */
export async function receiveAshes(
  work: Work,
  { id, scan, place: to, at, movedBy, note }: CaseSteps['ashes-arrival'],
): Promise<Written> {
  const earlier = await findEarlier(work, custody, id);
  if (earlier !== undefined) return written(work, [entry('custody', earlier)]);
  const tag = await scannedTag(work, scan, 'ashes');
  const stays = await staysOf(work);
  refuseAway(stays, tag.fact);
  const place = await placeOf(work, to, FOR_ASHES, '/place');
  return written(
    work,
    await moveTo(work, {
      tag,
      place,
      stays,
      reason: 'from-elsewhere',
      at: work.at(at),
      movedBy: staffOf(work, movedBy, '/movedBy'),
      note,
      id,
    }),
  );
}
