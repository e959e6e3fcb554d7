import { effect } from '@qingming/standard/records/effect.ts';
import { tripHandOver } from '@qingming/standard/records/trip-hand-over.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { hazard } from '@qingming/standard/codes/subject.ts';
import type { CodeOf } from '@qingming/standard/language/code-set.ts';
import { TRIP_ACTS } from '@qingming/standard/processes/vehicle-trips.ts';
import type { ActDone } from '../../kernel/acts/handler.ts';
import { reasonOf } from '../../kernel/acts/standing.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { add, type Work } from './work.ts';

type HandOver = Stored<typeof tripHandOver>;

const TAKEN_ABOARD = reasonOf(TRIP_ACTS['take-aboard']);
const IN_THE_CASE = '记入业务 entered in the case';

export const handOverOf = async (records: Records, of: string): Promise<HandOver | undefined> =>
  (await records.ofRoot(tripHandOver, of))[0];

const isHazard = (given: unknown): given is CodeOf<typeof hazard> =>
  hazard.values.some(({ code }) => code === given);

/**
 * The trip says that the body is aboard, from the hand-over on and on which paper; the trip as it is then. Nothing of a
 * hand-over that was followed before: a retry.
 */
export async function bodyIsAboard({ records, root, input }: ActDone) {
  const { root: of, fact } = await records.get(tripHandOver, root.id);
  const ridden = await records.get(trip, of ?? '');
  if (ridden.fact.collectedAt !== undefined) return undefined;
  const told = {
    collectedAt: fact.handedOverAt,
    collectedOn: fact.papers,
    ...(isHazard(input['hazard']) && { hazard: input['hazard'] }),
  };
  const aboard = await records.revise(trip, ridden.id, ridden.version, told, TAKEN_ABOARD);
  return { aboard, tag: fact.tag };
}

const thingsIn = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was handed over with the body stands in its case from now on: each thing as an effect that is kept. */
export async function keepEffects(work: Work, of: string): Promise<void> {
  const over = await handOverOf(work.records, of);
  if (over === undefined || over.fact.forCase !== undefined) return;
  const {
    effectsList,
    effectsPhoto: photo,
    receivedBy: foundBy,
    handedOverAt: foundAt,
  } = over.fact;
  for (const what of thingsIn(effectsList))
    await add(work, effect, {
      state: 'kept',
      what,
      foundBy,
      foundAt,
      ...(photo !== undefined && { photo }),
    });
  const forCase = { forCase: work.owner.root };
  await work.records.revise(tripHandOver, over.id, over.version, forCase, IN_THE_CASE);
}
