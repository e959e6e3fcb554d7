import type {
  Cremator,
  CrematorCase,
  CrematorQueue,
  Queued,
} from '@qingming/connect/api/cremators.ts';
import type { Expected } from '@qingming/connect/api/day-plan.ts';
import { holds, missingFor } from '@qingming/standard/derive/acts.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { REMAINS } from '@qingming/standard/records/case-subject.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { type Day, dayOf, personOf } from './board.ts';
import { type CaseState, caseStates } from './case-state.ts';
import { lanesOf, type LaneRow } from './day-plan.ts';
import { type BarRow, barsOf } from './day-plan-bars.ts';
import { expectedOn } from './cremator-times.ts';
import { neededNow } from './next-step.ts';

const SHOWN = ['vigil', 'farewell', 'cremationBooking', 'cremation'] as const;
const MINUTE_MS = 60_000;
const ACT = CASE_ACTS.cremation;

/** The time that was agreed stands beside the name: that it has not come is nothing that lacks. */
const AGREED = 'not-before-the-time-agreed';

const NOT_HERE = {
  code: 'body-in-care',
  says: {
    zh: '遗体不在馆，请先登记接运、送回或入馆。',
    en: 'The body is not here: record its arrival first.',
  },
} as const;

function caseOf(asking: Asking, actor: Actor, state: CaseState): CrematorCase {
  const { where, ...person } = personOf(asking, actor, state);
  const { number, name, nameless, tag, hazard, inCareSince } = person;
  const isHere = where !== null && where.subject === 'body';
  return {
    ...{ case: person.case, number, name, nameless, tag, hazard, inCareSince },
    placeName: isHere ? where.placeName : null,
    lacks: [
      ...(isHere ? [] : [NOT_HERE]),
      ...neededNow(actor, missingFor(ACT, state.standing)).filter(({ code }) => code !== AGREED),
    ],
  };
}

interface Means {
  readonly asking: Asking;
  readonly actor: Actor;
  readonly rows: readonly BarRow[];
  readonly states: ReadonlyMap<string, CaseState>;
  readonly expected: ReadonlyMap<string, Expected>;
  readonly now: Date;
}

const nameOf = (asking: Asking, { decedent, sealedName }: BarRow): string =>
  decedent === null ? '' : (asking.show('decedent', 'name', decedent, sealedName) ?? '');

/** When the last cremation was over and the cremator is cleared; null when that is past. */
function readyAt(here: readonly BarRow[], { turnaround }: LaneRow, now: Date): string | null {
  const ended = here
    .filter(({ kind, standing }) => kind === 'cremation' && standing === 'done')
    .map(({ until }) => Date.parse(until ?? ''));
  const ready = Math.max(0, ...ended) + (turnaround ?? 0) * MINUTE_MS;
  return ready > now.getTime() ? new Date(ready).toISOString() : null;
}

function queuedOf({ asking, actor, states, expected }: Means, row: BarRow): Queued[] {
  const state = states.get(row.case ?? '');
  if (state === undefined) return [];
  return [
    {
      ...caseOf(asking, actor, state),
      booking: row.record,
      from: row.from,
      until: row.until ?? row.from,
      agreed: row.agreed,
      expected: expected.get(row.record) ?? null,
    },
  ];
}

function crematorOf(means: Means, lane: LaneRow): Cremator {
  const { id, code, name, turnaround, closed } = lane;
  const here = means.rows.filter(({ place }) => place === id);
  const fire = here.find(({ kind, standing }) => kind === 'cremation' && standing === 'now');
  return {
    ...{ id, code, name, turnaround, closed },
    burning:
      fire === undefined
        ? null
        : {
            case: fire.case ?? '',
            number: fire.number ?? '',
            name: nameOf(means.asking, fire),
            since: fire.from,
            expected: means.expected.get(fire.record) ?? null,
          },
    readyAt: fire === undefined ? readyAt(here, lane, means.now) : null,
    next: here
      .filter(({ kind }) => kind === 'cremationBooking')
      .flatMap((row) => queuedOf(means, row)),
  };
}

const isNext = ({ standing }: CaseState): boolean => holds(standing, ACT.from);

const byTimeInCare = (one: CrematorCase, other: CrematorCase): number =>
  (one.inCareSince ?? '').localeCompare(other.inCareSince ?? '');

async function queueOf(asking: Asking, actor: Actor, home: string, day: Day, now: Date) {
  const places = await lanesOf(asking, home, day, ['cremator']);
  const rows = await barsOf(asking, { home, day, reach: day.until, now, kinds: SHOWN });
  const open = await caseStates(asking, sql`c.institution = ${home} and c.state = '0'`, now);
  const states = new Map(open.map((state) => [state.case, state]));
  const expected = expectedOn(places, rows, day, now);
  const means = { asking, actor, rows, states, expected, now };
  const cremators = places.map((lane) => crematorOf(means, lane));
  const booked = await bookedCases(asking, home);
  const waiting = open
    .filter((state) => isNext(state) && !booked.has(state.case))
    .map((state) => ({ state, told: caseOf(asking, actor, state) }))
    // Whoever still waits for a paper stands on the board; here is who could be cremated.
    .filter(({ told }) => told.lacks.length === 0)
    .map(({ told }) => told)
    .toSorted(byTimeInCare);
  const shown = new Set([
    ...waiting.map((one) => one.case),
    ...cremators.flatMap(({ burning, next }) => [burning?.case, ...next.map((one) => one.case)]),
  ]);
  return {
    cremators,
    waiting,
    seen: open.filter((state) => shown.has(state.case)).map(({ decedent }) => decedent),
  };
}

/** Who has a cremator on any day. */
async function bookedCases(asking: Asking, home: string): Promise<ReadonlySet<string>> {
  const rows = await asking.all<{ case: string }>(sql`
    select k.case_id as "case" from ${asking.from('cremationBooking')} k
    where k.institution = ${home} and k.state in ('0', '1')`);
  return new Set(rows.map((row) => row.case));
}

/** The cremators of one house now: the reader's own unless another in scope is named. */
export async function crematorsOf(
  records: Records,
  clock: Clock,
  named: string | undefined,
): Promise<CrematorQueue> {
  const { actor } = records;
  const home = houseAsked(actor, named);
  const now = clock.now();
  const day = dayOf(civilDay(now));
  return records.together(async (both) => {
    const { fact } = await getInstitutionInScope(both, institutionRecord, home);
    const reads = ['place', 'funeralCase', 'decedent', ...SHOWN];
    return both.ask({ reads, act: 'list' }, async (asking) => {
      const { seen: people, ...queue } = await queueOf(asking, actor, home, day, now);
      const answer = {
        at: now.toISOString(),
        institution: home,
        institutionName: fact.name,
        ...queue,
      };
      return { answer, seen: [...new Set(people)] };
    });
  });
}

/** What is expected of today's cremations of people, by booking; null where its cremator stands still. */
export const expectedToday = (
  records: Records,
  home: string,
  day: Day,
  now: Date,
): Promise<ReadonlyMap<string, Expected | null>> =>
  // A screen reads neither cases nor what is broken: the node looks, and tells it times alone.
  records.askNode(
    'verification',
    { reads: ['place', 'equipment', 'funeralCase', ...SHOWN], act: 'list' },
    async (asking) => {
      const places = await lanesOf(asking, home, day, ['cremator']);
      const rows = await barsOf(asking, { home, day, reach: day.until, now, kinds: SHOWN });
      const expected = expectedOn(places, rows, day, now);
      const people = await asking.all<{ id: string }>(sql`
        select c.id from ${asking.from('funeralCase')} c
        where c.institution = ${home} and c.state = '0' and not coalesce(c.subject = any (${REMAINS}), false)`);
      const ofPeople = new Set(people.map(({ id }) => id));
      const answer = new Map(
        rows
          .filter(({ kind, case: of }) => isFire(kind) && of !== null && ofPeople.has(of))
          .map(({ record }) => [record, expected.get(record) ?? null] as const),
      );
      return { answer };
    },
  );

const isFire = (kind: string): boolean => kind === 'cremationBooking' || kind === 'cremation';
