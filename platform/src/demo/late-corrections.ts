import { guidedPrice } from '@qingming/standard/records/guided-price.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact } from './batch.ts';
import { caseScope } from './case-scope.ts';
import type { Home } from './home.ts';
import { isClosed } from './journey.ts';
import type { Draft } from './numbering.ts';
import { pricedOn } from './prices.ts';
import type { Random } from './random.ts';
import type { ServiceCode } from './services.ts';
import { DAY, dayOf, startOfDay } from './time.ts';

/** A price that a county lowered for some weeks, and that was entered only when they were over. */
interface Late {
  readonly code: ServiceCode;
  readonly fromDaysAgo: number;
  readonly untilDaysAgo: number;
  /** Of what the house charges. */
  readonly share: number;
}

const LATE: readonly (Late | undefined)[] = [
  undefined,
  { code: 'JC03', fromDaysAgo: 150, untilDaysAgo: 20, share: 0.9 },
  { code: 'JC06', fromDaysAgo: 200, untilDaysAgo: 12, share: 0.95 },
];

const ENTERED_DAYS_AGO = 2;
const WHOLE_YUAN = 100;

function lateFact(random: Random, node: string, home: Home, late: Late, now: number): NewFact[] {
  const from = dayOf(now - late.fromDaysAgo * DAY);
  const priced = pricedOn(home.lists, late.code, from);
  if (priced === undefined) return [];
  const entered = startOfDay(now) - ENTERED_DAYS_AGO * DAY;
  const { name, feeType, unit } = priced.service;
  const fact = {
    name: `${name}（阶段性降价）`,
    division: home.region,
    feeType,
    unit,
    itemCode: late.code,
    base: Math.floor((priced.price * late.share) / WHOLE_YUAN) * WHOLE_YUAN,
    upBy: 0,
    downBy: 100,
    document: '阶段性降低殡葬基本服务收费演示通知',
    effectiveFrom: from,
    effectiveUntil: dayOf(now - late.untilDaysAgo * DAY),
  };
  return [newFact(guidedPrice, random.uuid(entered), { region: node }, entered, fact)];
}

const COUNTED_TOO_FAR = 2;
const KM_LESS = 2;

/** The odometer said less than was charged: the transports of the latest closed cases that counted further kilometres. */
function shorter(drafts: readonly Draft[], now: number): Batch {
  const counted = drafts.filter(
    ({ journey, charges }) =>
      isClosed(journey) && charges.some((charge) => (charge.counted?.furtherKm ?? 0) > KM_LESS),
  );
  const at = startOfDay(now) - ENTERED_DAYS_AGO * DAY;
  const versions = counted
    .filter(({ journey }) => journey.openedAt < at - DAY)
    .toSorted((a, b) => b.journey.openedAt - a.journey.openedAt)
    .slice(0, COUNTED_TOO_FAR)
    .map((draft) => {
      const { change, ids, journey } = caseScope(draft);
      const kilometres = Math.round(((journey.transport?.kilometres ?? 0) - KM_LESS) * 10) / 10;
      return change(transport, ids.transport, at, { kilometres }, '按行车记录更正里程');
    });
  return versions.length === 0 ? [] : [{ kind: transport, versions }];
}

/**
 * What came too late for the bills of its days, so that the check of charges finds it: guided prices that were entered
 * when they had ended, and distances that were corrected after they were charged.
 */
export const lateCorrections = (
  random: Random,
  node: string,
  homes: readonly Home[],
  drafts: readonly Draft[],
  now: number,
): Batch => [
  {
    kind: guidedPrice,
    facts: homes.flatMap((home, place) => {
      const late = LATE[place];
      return late === undefined ? [] : lateFact(random, node, home, late, now);
    }),
  },
  ...shorter(drafts, now),
];
