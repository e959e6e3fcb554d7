import { dayReport } from '@qingming/standard/records/oversight.ts';
import { partsOf } from '../kernel/slices.ts';
import type { Batch } from './batch.ts';
import { callBatch } from './calls.ts';
import { plotBatch } from './burial-plots.ts';
import { caseBatch } from './case-batch.ts';
import { chargesOf, receiptsOf, type Reduction } from './charges.ts';
import { dayReports, figuresByDay, type Reporting } from './day-reports.ts';
import type { Home } from './home.ts';
import { lateCorrections } from './late-corrections.ts';
import { hasHappened, isClosed, type Journey } from './journey.ts';
import { type Draft, numbered } from './numbering.ts';
import { planJourney } from './plan.ts';
import { type County, getProvince, type Province } from './provinces.ts';
import { provincialTexts } from './publications.ts';
import { type Random, random } from './random.ts';
import { type Registry, type Reported, type RestingPlace, registryOf } from './registry.ts';
import { restingCases } from './resting-cases.ts';
import type { ServiceCode } from './services.ts';
import type { Setting, PlannedFuneral } from './setting.ts';
import { DAY, MINUTE } from './time.ts';
import { timetable } from './timetable.ts';
import { voiceBatch } from './voices.ts';
import { tripBatch } from './trips.ts';
import { visitBatch } from './visits.ts';
import { provincialWaivers, type Waiver } from './waivers.ts';
import { doubledFuneral, pastFunerals, funeralsOfNow } from './planned-funerals.ts';

/** What decides everything that is generated. */
export interface DemoPlan {
  /** The province, six digits. */
  readonly node: string;
  readonly seed: string;
  /** The present moment: the day in motion is that of this instant. */
  readonly now: Date;
  /** 1 is about 500 cases a year in each of three counties, a few in a hundred of what such counties have. */
  readonly scale?: number;
}

export interface Demo {
  readonly homes: readonly Home[];
  readonly resting: readonly RestingPlace[];
  /** How many cases `batches` holds. */
  readonly cases: number;
  /** Everything in the order of writing; each batch is one transaction. Made while it is read. */
  batches(): Generator<Batch>;
}

/** Cases in one transaction: large enough that statements are few, small enough to show progress. */
const CASES_PER_BATCH = 120;

/** Days ago on which the identity number that is in two provinces was cremated. */
const DOUBLED: Readonly<Record<string, number>> = { '370000': 5, '110000': 3 };

interface Planned {
  readonly home: Home;
  readonly drafts: readonly Draft[];
  /** The case whose identity number another province has too. */
  readonly doubled: Draft | undefined;
}

const funeralsOf = (
  own: Random,
  county: County,
  isFirst: boolean,
  now: number,
  scale: number,
  doubled: PlannedFuneral | undefined,
) => [
  ...pastFunerals(own, county, now, scale),
  ...(doubled === undefined ? [] : [doubled]),
  ...funeralsOfNow(now, isFirst ? county : undefined),
];

/** Plans, prices and numbers every case of one county. */
function plannedCounty(
  plan: DemoPlan,
  province: Province,
  home: Home,
  place: number,
  waivers: readonly Waiver[],
): Planned {
  const county = province.counties[place];
  if (county === undefined) throw new Error(`county ${place} is not described`);
  const now = plan.now.getTime();
  const own = random(`${plan.seed}/${county.code}`);
  const where = { province, county: county.code, countyName: county.name };
  const setting: Setting = { random: own, home, where, times: timetable(), now };
  const doubledDaysAgo = place === 0 ? DOUBLED[plan.node] : undefined;
  const doubled = doubledDaysAgo === undefined ? undefined : doubledFuneral(now, doubledDaysAgo);
  const funerals = funeralsOf(own, county, place === 0, now, plan.scale ?? 1, doubled);
  const planned = funerals.map((funeral) => planJourney(setting, funeral));
  const journeys = place === 0 ? withReturningFamily(planned) : planned;
  const reductions = place === 0 ? reductionsAmong(journeys) : new Map<Journey, Reduction>();
  const drafts = numbered(
    county.code,
    journeys.map((journey, index) =>
      priced(journey, waivers, reductions.get(journey), `${plan.seed}/${county.code}/${index}`),
    ),
  );
  return {
    home,
    drafts,
    doubled: doubled === undefined ? undefined : drafts[funerals.indexOf(doubled)],
  };
}

const CHILDREN: readonly string[] = ['20', '30'];

/** A son or a daughter who buried one parent last year comes again for the other. */
function withReturningFamily(journeys: readonly Journey[]): readonly Journey[] {
  const isChild = ({ contact }: Journey): boolean =>
    contact !== undefined && CHILDREN.includes(contact.relation);
  const today = journeys.findLast((journey) => !isClosed(journey) && isChild(journey));
  const before = journeys.find(
    (journey) =>
      isClosed(journey) &&
      isChild(journey) &&
      journey.contact?.relation === today?.contact?.relation,
  );
  if (today === undefined || before?.contact === undefined) return journeys;
  const returning = { ...today, contact: before.contact };
  return journeys.map((journey) => (journey === today ? returning : journey));
}

const URNS: readonly ServiceCode[] = ['FJ06', 'FJ07', 'FJ10'];

const FLAWED: Reduction = {
  of: URNS,
  share: 0.8,
  reason: 'not-as-agreed',
  note: '骨灰盒有一处划痕，家属同意降价使用',
  isApproved: true,
};
const HARDSHIP: Reduction = {
  of: ['JC01'],
  share: 0.5,
  reason: 'hardship',
  note: '低保边缘家庭，社区已出具说明',
  isApproved: false,
};

const ASKED_WITHIN = 5 * MINUTE;

/** A charge below the list that two people answer for, and one that waits for the second. */
function reductionsAmong(journeys: readonly Journey[]): ReadonlyMap<Journey, Reduction> {
  const flawed = journeys.findLast(
    (journey) =>
      isClosed(journey) &&
      journey.cremation !== undefined &&
      journey.choices.urn !== undefined &&
      journey.placement?.destination !== '8',
  );
  const poor = journeys.findLast(
    (journey) =>
      !isClosed(journey) &&
      journey.transport !== undefined &&
      hasHappened(journey, journey.billedAt + ASKED_WITHIN) &&
      !hasHappened(journey, journey.paidAt),
  );
  return new Map([
    ...(flawed === undefined ? [] : [[flawed, FLAWED] as const]),
    ...(poor === undefined ? [] : [[poor, HARDSHIP] as const]),
  ]);
}

function priced(
  journey: Journey,
  waivers: readonly Waiver[],
  reduction: Reduction | undefined,
  seed: string,
) {
  const charges = chargesOf(journey, waivers, reduction);
  return { journey, charges, receipts: receiptsOf(journey, charges), seed };
}

/** The newest reports and all that is open first, then history backwards: a board fills at once. */
function inOrder(planned: readonly Planned[], isLast: boolean): readonly Draft[] {
  const doubled = planned.flatMap((county) => county.doubled ?? []);
  const others = planned
    .flatMap(({ drafts }) => drafts)
    .filter((draft) => !doubled.includes(draft))
    .toSorted((a, b) => b.journey.openedAt - a.journey.openedAt || (a.seed < b.seed ? -1 : 1));
  const open = others.filter(({ journey }) => !isClosed(journey));
  const closed = others.filter(({ journey }) => isClosed(journey));
  return isLast ? [...open, ...closed, ...doubled] : [...doubled, ...open, ...closed];
}

const HOME_REPORTS = 400;
const RESTING_REPORTS = 60;

/** Which institutions owe reports: one is behind by days, one forgets now and then. */
const BEHIND = 4;
const forgets = (daysAgo: number): boolean => daysAgo % 11 === 3;

function reportingOf({ home, drafts }: Planned, place: number, now: number): Reporting {
  return {
    owner: home.owner,
    days: figuresByDay(drafts, now),
    since: now - HOME_REPORTS * DAY,
    owes: place === 2 ? (daysAgo) => daysAgo <= BEHIND : () => false,
  };
}

const restingReporting = ({ owner }: Reported, place: number, now: number): Reporting => ({
  owner,
  days: new Map(),
  since: now - RESTING_REPORTS * DAY,
  owes: place === 1 ? forgets : () => false,
});

function reportBatch(
  own: Random,
  registry: Registry,
  planned: readonly Planned[],
  now: number,
): Batch {
  const reportings = [
    ...planned.map((county, place) => reportingOf(county, place, now)),
    ...[...registry.resting, ...registry.others].map((resting, place) =>
      restingReporting(resting, place, now),
    ),
  ];
  return [
    { kind: dayReport, facts: reportings.flatMap((reporting) => dayReports(own, reporting, now)) },
  ];
}

/** Where the accounts of a cemetery and of a columbarium work. */
const firstOfEachKind = (resting: readonly RestingPlace[]): readonly RestingPlace[] =>
  (['GZ', 'TZ'] as const).flatMap((kind) => resting.find((one) => one.kind === kind) ?? []);

/**
 * The demonstration of a province: institutions, prices, two years of cases and today in motion.
 * The same plan makes the same facts, on every machine.
 */
export function generateDemo(plan: DemoPlan): Demo {
  const province = getProvince(plan.node);
  const now = plan.now.getTime();
  const own = random(`${plan.seed}/${plan.node}`);
  const registry = registryOf(own, province, now);
  const { waivers, batch: rules } = provincialWaivers(own, plan.node, province.name);
  const planned = registry.homes.map((home, place) =>
    plannedCounty(plan, province, home, place, waivers),
  );
  const drafts = inOrder(planned, plan.node !== '370000');
  const [county] = province.counties;
  if (county === undefined) throw new Error(`${province.name} has no county`);
  const brought = restingCases(
    random(`${plan.seed}/${plan.node}/ashes`),
    registry.resting,
    planned[0] ?? { drafts: [], doubled: undefined },
    { province, county: county.code, countyName: county.name },
    now,
  );
  return {
    homes: registry.homes,
    resting: registry.resting,
    cases: drafts.length + brought.cases,
    *batches() {
      yield rules;
      yield* provincialTexts(random(`${plan.seed}/${plan.node}/texts`), province, now);
      yield* registry.batches;
      for (const some of partsOf(drafts, CASES_PER_BATCH)) yield caseBatch(some);
      yield brought.batch;
      for (const home of registry.homes)
        yield callBatch(random(`${plan.seed}/${home.id}/calls`), home, now);
      for (const home of registry.homes)
        yield voiceBatch(random(`${plan.seed}/${home.id}/voices`), home, now);
      for (const home of registry.homes)
        yield tripBatch(random(`${plan.seed}/${home.id}/trips`), home, now);
      for (const [at, place] of firstOfEachKind(registry.resting).entries())
        yield plotBatch(random(`${plan.seed}/${place.id}/plots`), place, now, at * 1000 + 1);
      yield visitBatch(
        random(`${plan.seed}/${plan.node}/visits`),
        firstOfEachKind(registry.resting),
        now,
      );
      yield lateCorrections(
        random(`${plan.seed}/${plan.node}/late`),
        plan.node,
        registry.homes,
        planned.flatMap(({ drafts: of }) => of),
        now,
      );
      yield reportBatch(random(`${plan.seed}/${plan.node}/reports`), registry, planned, now);
    },
  };
}
