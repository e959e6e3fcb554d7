import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { preparation } from '@qingming/standard/records/steps.ts';
import { moveTo } from './custody.ts';
import { scannedTag } from './tags.ts';
import { add, entry, findEarlier, placeOf, staffOf, type Work, written } from './work.ts';

const ASSIGNED = '1';

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
