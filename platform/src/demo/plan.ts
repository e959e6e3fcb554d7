import type { Choices, Journey } from './journey.ts';
import { hourOf } from './mortality.ts';
import { type Deceased, deceased, nameless, relative } from './people.ts';
import { planAshes, planPlacement } from './plan-ashes.ts';
import { type BodyPlan, planBody } from './plan-body.ts';
import {
  planCremation,
  planFarewell,
  planPreparation,
  planTransport,
  planVigil,
} from './plan-services.ts';
import type { Random } from './random.ts';
import {
  isKeptWaiting,
  minutes,
  type Setting,
  type Stall,
  type PlannedFuneral,
} from './setting.ts';
import { DAY, HOUR, MINUTE, startOfDay } from './time.ts';

const choicesOf = (random: Random): Choices => ({
  celebrant: random.chance(0.4),
  clothes: random.chance(0.35),
  flowers: random.chance(0.3),
  urn: random.weighted([
    ['FJ06', 34],
    ['FJ07', 26],
    ['FJ10', 4],
    [undefined, 36],
  ]),
});

/** Days from the death to the cremation: the third day is the custom. */
const waitOf = (random: Random): number =>
  random.weighted([
    [1, 18],
    [2, 52],
    [3, 20],
    [4, 5],
    [5, 3],
    [7, 2],
  ]);

/** The call comes after the death, and leaves time for the journey here. */
function diedBefore(random: Random, target: number): number {
  const day = startOfDay(target) - waitOf(random) * DAY;
  const diedAt = day + hourOf(random) * HOUR + minutes(random, 0, 59);
  return Math.min(diedAt, target - 20 * HOUR);
}

/** Desks are open from eight to five. */
function atTheDesk(random: Random, at: number): number {
  const day = startOfDay(at);
  const [opens, closes] = [day + 8 * HOUR, day + 17 * HOUR];
  if (at < opens) return opens + minutes(random, 0, 90);
  return at > closes ? day + DAY + 8 * HOUR + minutes(random, 0, 120) : at;
}

const isHandedOver = (random: Random, person: Deceased): boolean =>
  random.chance(person.folk === '03' ? 0.9 : 0.003);

/** The moment just before the step that is waited for. */
function stallOf(journey: Omit<Journey, 'knownUntil'>, stall: Stall): number {
  const steps: Readonly<Record<Stall, number | undefined>> = {
    certificate: journey.certifiedAt,
    confirmation: journey.confirmedAt,
    farewell: journey.farewell?.from ?? journey.cremation?.loadedAt,
    collection: journey.placement?.at,
  };
  return (steps[stall] ?? journey.closedAt) - 1;
}

/** From the arrival until the body lies in its cabinet and the family has been asked. */
const SETTLING = 2 * HOUR;

/** Who died, who called, and when. */
function planPeople(setting: Setting, funeral: PlannedFuneral) {
  const { random, where } = setting;
  const diedAt =
    funeral.openedAt === undefined
      ? diedBefore(random, funeral.target)
      : funeral.openedAt - 2 * HOUR;
  const openedAt = funeral.openedAt ?? diedAt + minutes(random, 30, 300);
  const isNameless = funeral.isNameless === true;
  const found = isNameless ? nameless(random, where, diedAt) : deceased(random, where, diedAt);
  const person: Deceased = { ...found, ...funeral.person };
  const contact = isNameless ? undefined : relative(random, where, person, openedAt);
  const isFree =
    funeral.stall === undefined &&
    funeral.person === undefined &&
    funeral.hasFarewell === undefined;
  const handedOver = isFree && isHandedOver(random, person);
  return { diedAt, openedAt, person, contact, handedOver };
}

type People = ReturnType<typeof planPeople>;

/** What is done with the body, planned backwards from the cremation. */
function planServices(
  setting: Setting,
  funeral: PlannedFuneral,
  { person, openedAt, handedOver }: People,
): BodyPlan {
  const { random } = setting;
  const transport = planTransport(setting, person, openedAt);
  const arrivedAt = transport?.arrivedAt ?? openedAt + minutes(random, 60, 120);
  const cremation = handedOver ? undefined : planCremation(setting, funeral.target);
  const handedOverAt = handedOver ? funeral.target : undefined;
  const endsAt = cremation?.loadedAt ?? funeral.target;
  const settled = arrivedAt + SETTLING;
  const insists = funeral.stall === 'farewell' || funeral.hasFarewell === true;
  const farewell = handedOver ? undefined : planFarewell(setting, endsAt, insists);
  const base = { transport, arrivedAt, farewell, cremation, handedOverAt };
  if (isKeptWaiting(funeral.stall)) return { ...base, preparation: undefined, vigil: undefined };
  const vigil = planVigil(setting, farewell, settled + SETTLING);
  const preparation = planPreparation(setting, vigil?.from ?? farewell?.from ?? endsAt, settled);
  return { ...base, preparation, vigil };
}

/** When papers were signed and money was paid. */
function planDesk(random: Random, plan: BodyPlan, endsAt: number, placedAt: number | undefined) {
  const settled = plan.arrivedAt + SETTLING;
  const confirmedAt = Math.min(
    Math.max(settled, endsAt - minutes(random, 180, 1100)),
    endsAt - HOUR,
  );
  const paidAt = (plan.cremation?.finishedAt ?? endsAt - 30 * MINUTE) + minutes(random, 10, 40);
  const certificateAt = (plan.cremation?.finishedAt ?? endsAt) + minutes(random, 30, 220);
  const last = Math.max(placedAt ?? endsAt, paidAt, certificateAt);
  const closedAt = atTheDesk(random, last + minutes(random, 10, 600));
  const reissuedAt = random.chance(0.012) ? closedAt - 4 * MINUTE : undefined;
  return {
    confirmedAt,
    billedAt: confirmedAt + 10 * MINUTE,
    paidAt,
    certificateAt,
    reissuedAt,
    closedAt,
  };
}

/** Plans one case so that its body enters the cremator at about the wished moment. */
export function planJourney(setting: Setting, funeral: PlannedFuneral): Journey {
  const { random, home, now } = setting;
  const people = planPeople(setting, funeral);
  const plan = planServices(setting, funeral, people);
  const { cremation, farewell } = plan;
  const body = planBody(setting, plan, funeral.stall);
  const placement =
    cremation === undefined ? undefined : planPlacement(setting, cremation, funeral.stall);
  const endsAt = cremation?.loadedAt ?? funeral.target;
  const journey = {
    ...people,
    ...plan,
    ...planDesk(random, plan, endsAt, placement?.at),
    home,
    clerk: random.pick(home.staff.clerks),
    certifiedAt: people.openedAt + minutes(random, 4, 15),
    body,
    hallSize: farewell === undefined ? 0 : home.places.halls.indexOf(farewell.place),
    ashes:
      cremation === undefined || placement === undefined
        ? []
        : planAshes(setting, cremation, placement),
    placement,
    choices: choicesOf(random),
    isPoor: random.chance(0.03),
    correctedAt: random.chance(0.005) ? people.openedAt + 20 * HOUR : undefined,
  };
  const knownUntil =
    funeral.stall === undefined ? now : Math.min(now, stallOf(journey, funeral.stall));
  return { ...journey, knownUntil };
}
