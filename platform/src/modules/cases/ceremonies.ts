import type { CancelStep, CaseSteps, CompleteStep, Written } from '@qingming/connect/api/cases.ts';
import { stepState } from '@qingming/standard/codes/case-steps.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { farewell, preparation, vigil } from '@qingming/standard/records/steps.ts';
import { moveTo } from './custody.ts';
import { scannedTag } from './tags.ts';
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

const [BOOKED, ASSIGNED, COMPLETED, CANCELLED] = ['0', '1', '2', '3'] as const;
const COMPLETION = findCode(stepState, COMPLETED)?.zh ?? COMPLETED;

const CEREMONIES = { vigil, farewell } as const;
type Ceremony = keyof typeof CEREMONIES;

async function intoTheRoom(
  work: Work,
  { place, scan, startedAt }: CaseSteps['preparation'],
  movedBy: string,
): Promise<Written['records']> {
  if (place === undefined || scan === undefined) return [];
  return moveTo(work, {
    tag: await scannedTag(work, scan, 'body'),
    place: await placeOf(work, place, ['preparation-room'], '/place'),
    reason: 'preparation',
    at: work.at(startedAt),
    movedBy,
  });
}

/** Preparation begins; with the tag scanned in the room, the body is moved there in the same act. */
export async function prepare(work: Work, input: CaseSteps['preparation']): Promise<Written> {
  const earlier = await findEarlier(work, preparation, input.id);
  if (earlier !== undefined) return written(work, [entry('preparation', earlier)]);
  const embalmer = staffOf(work, input.embalmer, '/embalmer');
  const moved = await intoTheRoom(work, input, embalmer);
  const { id, place, treatment } = input;
  const startedAt = work.at(input.startedAt);
  const begun = await add(
    work,
    preparation,
    { state: ASSIGNED, place, embalmer, treatment, startedAt },
    id,
  );
  return written(work, [entry('preparation', begun), ...moved]);
}

export async function finishPreparation(
  work: Work,
  { preparation: id, version, finishedAt, treatment }: CaseSteps['preparation/finish'],
): Promise<Written> {
  await getOfCase(work, preparation, id);
  const changes = {
    state: COMPLETED,
    finishedAt: work.at(finishedAt),
    ...(treatment === undefined ? {} : { treatment }),
  } as const;
  const finished = await work.records.revise(preparation, id, version, changes, COMPLETION);
  return written(work, [entry('preparation', finished)]);
}

/** Books a room for a vigil; the database sells no time twice. */
export async function bookVigil(work: Work, { id, ...fact }: CaseSteps['vigil']): Promise<Written> {
  await placeOf(work, fact.room, ['vigil-room', 'farewell-hall'], '/room');
  return written(work, [entry('vigil', await add(work, vigil, { ...fact, state: BOOKED }, id))]);
}

/** Books a hall for the farewell; the database sells no time twice. */
export async function bookFarewell(
  work: Work,
  { id, ...fact }: CaseSteps['farewell'],
): Promise<Written> {
  await placeOf(work, fact.hall, ['farewell-hall'], '/hall');
  return written(work, [
    entry('farewell', await add(work, farewell, { ...fact, state: BOOKED }, id)),
  ]);
}

async function setState(
  work: Work,
  kind: Ceremony,
  { record, version }: CompleteStep,
  state: typeof COMPLETED | typeof CANCELLED,
  reason: string,
): Promise<Written> {
  const definition = CEREMONIES[kind];
  await getOfCase(work, definition, record);
  const changed = await work.records.revise(definition, record, version, { state }, reason);
  return written(work, [entry(kind, changed)]);
}

export const completeCeremony = (
  work: Work,
  kind: Ceremony,
  step: CompleteStep,
): Promise<Written> => setState(work, kind, step, COMPLETED, COMPLETION);

/** Cancelled, the room is free for others again. */
export const cancelCeremony = (work: Work, kind: Ceremony, step: CancelStep): Promise<Written> =>
  setState(work, kind, step, CANCELLED, step.reason);
