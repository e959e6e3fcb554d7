import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { stepState } from '@qingming/standard/codes/case-steps.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { PLACES_OF } from '@qingming/standard/processes/case-places.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import type { place } from '@qingming/standard/records/facility.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { lastAmong, moveTo, staysOf } from './custody.ts';
import { refusal } from './refusals.ts';
import { scannedTag } from './tags.ts';
import { entry, getOfCase, placeOf, type Work, written } from './work.ts';

const COMPLETED = '2';

interface Carried {
  readonly tag: Stored<typeof tag>;
  readonly to: Stored<typeof place>;
  readonly movedBy: string;
  readonly arrivedAt: string;
}

/** The stay in the hearse, when it is known since when, and then the stay at the place of arrival. */
export async function carry(
  work: Work,
  collectedAt: string | undefined,
  vehicleId: string,
  { tag: scanned, to, movedBy, arrivedAt }: Carried,
): Promise<Written['records']> {
  const came = lastAmong(await staysOf(work), scanned.fact)?.fact.until === undefined;
  const inside =
    collectedAt === undefined
      ? []
      : await moveTo(work, {
          tag: scanned,
          place: await placeOf(work, vehicleId, ['vehicle'], '/transport'),
          reason: came ? 'transport' : 'returned',
          at: collectedAt,
          movedBy,
        });
  const arrived = await moveTo(work, {
    tag: scanned,
    place: to,
    reason: came || inside.length > 0 ? 'arrival' : 'returned',
    at: arrivedAt,
    movedBy,
  });
  return [...inside, ...arrived];
}

/** The hearse is back: the transport ends and the body, its tag scanned, is in our care. */
export async function arrive(work: Work, input: CaseSteps['transport/arrive']): Promise<Written> {
  const journey = await getOfCase(work, transport, input.transport);
  if (journey.fact.arrivedAt !== undefined)
    throw refusal('arrives-once', '该次接运已到馆。', 'This hearse has arrived already.');
  const scanned = await scannedTag(work, input.scan, 'body');
  const to = await placeOf(work, input.place, PLACES_OF.body, '/place');
  const arrivedAt = work.at(input.arrivedAt);
  const { kilometres } = input;
  const ended = await work.records.revise(
    transport,
    journey.id,
    input.version,
    { state: COMPLETED, arrivedAt, ...(kilometres === undefined ? {} : { kilometres }) },
    findCode(stepState, COMPLETED)?.zh ?? COMPLETED,
  );
  const movedBy = input.movedBy ?? work.records.actor.staff ?? journey.fact.driver;
  const stays = await carry(work, input.collectedAt, journey.fact.vehicle, {
    tag: scanned,
    to,
    movedBy,
    arrivedAt,
  });
  return written(work, [entry('transport', ended), ...stays]);
}
