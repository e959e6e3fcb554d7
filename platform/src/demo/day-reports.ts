import type { FactOf } from '@qingming/standard/language/record.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { newFact } from './batch.ts';
import { hasHappened } from './journey.ts';
import type { Draft } from './numbering.ts';
import type { Random } from './random.ts';
import { DAY, dayOf, HOUR, MINUTE, startOfDay } from './time.ts';

type Report = FactOf<typeof dayReport>;
type Figure = Exclude<keyof Report, 'day' | 'note' | 'inCare'>;
type Figures = Record<Figure | 'inCare', number>;

const NOTHING: Figures = {
  opened: 0,
  cremated: 0,
  placed: 0,
  certificates: 0,
  closed: 0,
  inCare: 0,
  charged: 0,
  waived: 0,
  paid: 0,
};

/** The figures of one home by day (YYYY-MM-DD). */
type Days = Map<string, Figures>;

function add(days: Days, day: string, figure: keyof Figures, value: number): void {
  const figures = days.get(day) ?? { ...NOTHING };
  figures[figure] += value;
  days.set(day, figures);
}

function addSteps(days: Days, { journey }: Draft): void {
  const count = (figure: Figure, at: number | undefined): void => {
    if (hasHappened(journey, at)) add(days, dayOf(at), figure, 1);
  };
  count('opened', journey.openedAt);
  count('cremated', journey.cremation?.finishedAt);
  count('placed', journey.placement?.at);
  count(
    'certificates',
    journey.cremation === undefined ? undefined : (journey.reissuedAt ?? journey.certificateAt),
  );
  count('closed', journey.closedAt);
}

/** A body is in care on every evening from its first stay to its last. */
function addCare(days: Days, { journey }: Draft, now: number): void {
  const [first, last] = [journey.body[0], journey.body.at(-1)];
  if (first === undefined || last === undefined || !hasHappened(journey, first.since)) return;
  const until = hasHappened(journey, last.until) ? last.until : now;
  for (let evening = startOfDay(first.since) + DAY; evening <= until; evening += DAY)
    add(days, dayOf(evening - HOUR), 'inCare', 1);
}

function addMoney(days: Days, { charges, receipts }: Draft): void {
  for (const { servedOn, amount, waived } of charges) {
    add(days, servedOn, 'charged', amount);
    add(days, servedOn, 'waived', waived?.amount ?? 0);
  }
  for (const { at, amount } of receipts) add(days, dayOf(at), 'paid', amount);
}

/** What each day of a home's cases counted. */
export function figuresByDay(drafts: readonly Draft[], now: number): Days {
  const days: Days = new Map();
  for (const draft of drafts) {
    addSteps(days, draft);
    addCare(days, draft, now);
    addMoney(days, draft);
  }
  return days;
}

/** How an institution reports: how far back its reports go, and which it owes. */
export interface Reporting {
  readonly owner: { readonly region: string; readonly institution: string };
  readonly days: Days;
  readonly since: number;
  /** Days ago, yesterday being 1. */
  readonly owes: (daysAgo: number) => boolean;
}

/** The reports that an institution made by `now`, each on the morning after its day. */
export function dayReports(random: Random, reporting: Reporting, now: number): readonly NewFact[] {
  const facts: NewFact[] = [];
  const today = startOfDay(now);
  for (let day = startOfDay(reporting.since); day < today; day += DAY) {
    const at = day + DAY + 8 * HOUR + random.int(5, 50) * MINUTE;
    const daysAgo = Math.round((today - day) / DAY);
    if (at > now || reporting.owes(daysAgo)) continue;
    const figures = reporting.days.get(dayOf(day)) ?? NOTHING;
    facts.push(
      newFact(dayReport, random.uuid(at), reporting.owner, at, { day: dayOf(day), ...figures }),
    );
  }
  return facts;
}
