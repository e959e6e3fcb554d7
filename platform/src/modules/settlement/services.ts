import { cremation } from '@qingming/standard/records/cremation.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { civilHour } from '@qingming/standard/numbers/civil-time.ts';
import { civilDay } from '../../kernel/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';
import type { ListedItem, Service } from './charges.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const ms = (instant: string): number => Date.parse(instant);
const dayOf = (instant: string): string => civilDay(new Date(instant));
const hoursBetween = (from: string, until: string): number => (ms(until) - ms(from)) / HOUR_MS;

interface Step {
  readonly id: string;
  readonly feeType: Service['feeType'];
  readonly from: string;
  readonly until: string | null;
  readonly kilometres: number | null;
}

/** As the standard counts a service as given (`services-done.ts`): booked and under way is not yet. */
const COMPLETED = '2';

const TRANSPORT = '01';

/** What each step is charged as, and what it is called. */
const BECAUSE: Readonly<Partial<Record<Service['feeType'], Service['because']>>> = {
  '01': transport.label,
  '03': cremation.label,
  '04': ashesPlacement.label,
  '05': preparation.label,
  '07': vigil.label,
  '08': farewell.label,
};

/** Every step of the case that can be charged once, in one question. */
const stepsOf = (asking: Asking, id: string): Sql => sql`
  select t.id, '01' as "feeType", departed_at as "from", arrived_at as until, kilometres
    from ${asking.from('transport')} t where case_id = ${id} and state = ${COMPLETED}
  union all select t.id, '05', started_at, finished_at, null
    from ${asking.from('preparation')} t where case_id = ${id} and state = ${COMPLETED}
  union all select t.id, '07', starts_at, ends_at, null
    from ${asking.from('vigil')} t where case_id = ${id} and state = ${COMPLETED}
  union all select t.id, '08', starts_at, ends_at, null
    from ${asking.from('farewell')} t where case_id = ${id} and state = ${COMPLETED}
  union all select t.id, '03', started_at, finished_at, null
    from ${asking.from('cremation')} t where case_id = ${id} and finished_at is not null
  union all select t.id, '04', placed_at, null, null
    from ${asking.from('ashesPlacement')} t where case_id = ${id} and niche is not null
      and not exists (select 1 from ${asking.from('ashesPlacement')} b where b.id = t.follows and b.niche is not null)
  order by 3`;

function stepService({ id, feeType, from, until, kilometres }: Step): Service {
  const hours = until === null ? undefined : hoursBetween(from, until);
  return {
    feeType,
    servedOn: dayOf(from),
    ...(feeType === TRANSPORT && { transport: id, hour: civilHour(new Date(from)) }),
    because: BECAUSE[feeType] ?? custody.label,
    from,
    until,
    measure: {
      ...(kilometres === null ? {} : { kilometres }),
      ...(hours === undefined ? {} : { hours, days: hours / 24 }),
    },
  };
}

interface Stay {
  readonly since: string;
  readonly until: string;
}

/** Until when a stay is paid for: a day that began counts whole. */
const coveredUntil = ({ since, until }: Stay): number =>
  ms(since) + Math.max(1, Math.ceil((ms(until) - ms(since)) / DAY_MS)) * DAY_MS;

/** Neither a move from cabinet to cabinet nor a return within a day that is charged already begins the storage anew. */
export function joinStays(stays: readonly Stay[]): readonly Stay[] {
  const joined: Stay[] = [];
  for (const stay of stays) {
    const last = joined.at(-1);
    if (last !== undefined && ms(stay.since) <= coveredUntil(last))
      joined[joined.length - 1] = { ...last, until: stay.until };
    else joined.push(stay);
  }
  return joined;
}

const label = findCode(placeKind, 'cold-cabinet');
const COLD = { zh: label?.zh ?? '', en: label?.en ?? '' };

const storage = (since: string, until: string): Service => ({
  feeType: '02',
  servedOn: dayOf(since),
  because: COLD,
  measure: { hours: hoursBetween(since, until), days: hoursBetween(since, until) / 24 },
  from: since,
  until,
});

/**
 * A stay in cold storage as it is charged: each day of 24 hours begun costs what the list in
 * force on it says, so that a stay is divided where another list comes into force.
 */
export function storageServices(stay: Stay, listDays: readonly string[]): readonly Service[] {
  const services: Service[] = [];
  let since = ms(stay.since);
  const end = ms(stay.until);
  for (let at = since + DAY_MS; at < end; at += DAY_MS) {
    const [before, now] = [dayOf(iso(at - DAY_MS)), dayOf(iso(at))];
    if (!listDays.some((day) => before < day && day <= now)) continue;
    services.push(storage(iso(since), iso(at)));
    since = at;
  }
  return [...services, storage(iso(since), stay.until)];
}

const iso = (at: number): string => new Date(at).toISOString();

/** Storage that is on the bill, on whichever day of the stay it was charged. */
export interface ChargedDays {
  readonly servedOn: string;
  readonly days: number;
}

/** What of the storage is not charged yet: the days that began since the last charge. */
export function unchargedStorage(
  parts: readonly Service[],
  charged: readonly ChargedDays[],
): readonly Service[] {
  return parts.flatMap((part, place) => {
    const next = parts[place + 1]?.servedOn;
    const days = charged
      .filter(
        ({ servedOn }) => part.servedOn <= servedOn && (next === undefined || servedOn < next),
      )
      .reduce((sum, one) => sum + one.days, 0);
    const [since, until] = [ms(part.from) + days * DAY_MS, part.until ?? part.from];
    if (days === 0) return [part];
    return since < ms(until) ? [storage(iso(since), until)] : [];
  });
}

/** What was done for a case so far, as services that a list may price; `now` ends a stay that lasts. */
export async function servicesOf(
  asking: Asking,
  id: string,
  items: readonly ListedItem[],
  charged: readonly ChargedDays[],
  now: Date,
): Promise<readonly Service[]> {
  const steps = await asking.all<Step>(stepsOf(asking, id));
  const stays = await asking.all<{ since: string; until: string | null }>(sql`
    select c.since, c.until from ${asking.from('custody')} c
    join ${asking.from('place')} p on p.province = c.province and p.id = c.place
    where c.case_id = ${id} and c.subject = 'body' and p.kind = 'cold-cabinet'
    order by c.since`);
  const ended = stays.map(({ since, until }) => ({ since, until: until ?? now.toISOString() }));
  const listDays = [...new Set(items.map(({ from }) => from))];
  return [
    ...steps.map(stepService),
    ...unchargedStorage(
      joinStays(ended).flatMap((stay) => storageServices(stay, listDays)),
      charged,
    ),
  ];
}
