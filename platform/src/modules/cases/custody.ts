import type { CaseSteps, CustodyFact, TagFact, Written } from '@qingming/connect/api/cases.ts';
import { custodyEnd } from '@qingming/standard/codes/custody.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { PLACES_OF } from '@qingming/standard/processes/case-places.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import type { place } from '@qingming/standard/records/facility.ts';
import { contact } from '@qingming/standard/records/person.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { refusal } from './refusals.ts';
import { scannedTag } from './tags.ts';
import {
  add,
  entry,
  findEarlier,
  getOfCase,
  onCase,
  placeInUse,
  refuseUnfit,
  staffOf,
  type Work,
  written,
} from './work.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';

type Subject = TagFact['subject'];
type End = NonNullable<CustodyFact['endedBy']>;
type Stay = Stored<typeof custody>;

export const staysOf = ({ records, owner }: Work): Promise<readonly Stay[]> =>
  records.ofRoot(custody, owner.root);

/** The stay that has not ended, among those of a case. */
export const presentAmong = (stays: readonly Stay[], subject: Subject): Stay | undefined =>
  stays.find(({ fact }) => fact.subject === subject && fact.until === undefined);

export const findPresentStay = async (work: Work, subject: Subject): Promise<Stay | undefined> =>
  presentAmong(await staysOf(work), subject);

const reasonOf = (end: End): string => findCode(custodyEnd, end)?.zh ?? end;

/** Ends a stay; the reason of the new version is how it ended. */
export const endStay = (
  { records }: Work,
  stay: Stay,
  until: string,
  endedBy: End,
  handedTo?: string,
): Promise<Stay> =>
  records.revise(custody, stay.id, stay.version, { until, endedBy, handedTo }, reasonOf(endedBy));

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
  const { subject, number } = scanned.fact;
  const present = presentAmong(arrival.stays ?? (await staysOf(work)), subject);
  if (present?.fact.place === to.id)
    throw refusal('a-move-changes-place', '已在此处，无需移动。', 'It is in this place already.');
  const left = present === undefined ? [] : [await endStay(work, present, at, 'moved')];
  const stay = await add(
    work,
    custody,
    {
      subject,
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
      refuseUnfit(place, PLACES_OF[tag.fact.subject], '/place');
      const movedBy = staffOf(work, input.movedBy, '/movedBy');
      const { id, reason, note } = input;
      const at = work.at(input.at);
      return written(
        work,
        await moveTo(work, { tag, place, stays, reason, at, movedBy, note, id }),
      );
    },
    { closedToo: true },
  );

/** Ashes may still be carried after a case was closed; a body cannot. */
function refuseClosed({ case: own }: Work): void {
  if (own.fact.state !== '0')
    throw refusal(
      'case-is-open',
      '业务已办结或撤销，遗体不能再移入。',
      'The case is closed or withdrawn; no body can be brought in.',
    );
}

/** The body leaves our care to somebody named, otherwise than by cremation. */
export async function handOver(work: Work, input: CaseSteps['hand-over']): Promise<Written> {
  const { fact } = await scannedTag(work, input.scan, 'body');
  const present = await findPresentStay(work, fact.subject);
  if (present === undefined)
    throw refusal(
      'body-in-care',
      '遗体不在馆，无从移交。',
      'The body is not here to be handed over.',
    );
  const receiver = await getOfCase(work, contact, input.handedTo);
  const ended = await endStay(work, present, work.at(input.at), 'handed-over', receiver.id);
  return written(work, [entry('custody', ended)]);
}
