import { bilingual, type Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { PLACE_OF } from '@qingming/standard/records/room-is-free.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault, isFault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { dayOf } from './board.ts';
import { type BarRow, barsOf } from './day-plan-bars.ts';
import { called, timeOf } from './day-plan-conflicts.ts';
import { expectedOn } from './cremator-times.ts';

const MINUTE_MS = 60_000;
const SHOWN = ['vigil', 'farewell', 'cremationBooking', 'cremation'] as const;
type Booked = keyof typeof PLACE_OF;

/** Refusals that come of what somebody else has there. */
const TAKEN: readonly unknown[] = [
  'one-vigil-per-room',
  'one-farewell-per-hall',
  'no-vigil-where-a-farewell-is',
  'no-farewell-where-a-vigil-is',
  'vigil-leaves-the-turnaround',
  'farewell-leaves-the-turnaround',
  'one-booking-per-cremator',
  'no-booking-while-the-cremator-burns',
  'a-cremator-cools-between-two',
];

/** What a request books or moves; what it leaves out stands in the record that it moves. */
export interface Placing {
  readonly kind: Booked;
  readonly record: string | undefined;
  readonly place: string | undefined;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
}

type Request = Readonly<Record<string, unknown>>;
const isBooked = (kind: string): kind is Booked => Object.hasOwn(PLACE_OF, kind);
const textIn = (of: Request, name: string): string | undefined =>
  typeof of[name] === 'string' ? of[name] : undefined;

/** What is booked by `values` of the kind; undefined of kinds that keep no place on the plan. */
export const placingOf = (
  kind: string,
  values: object,
  record: string | undefined,
): Placing | undefined =>
  isBooked(kind)
    ? {
        kind,
        record,
        place: textIn(values as Request, PLACE_OF[kind]),
        startsAt: textIn(values as Request, 'startsAt'),
        endsAt: textIn(values as Request, 'endsAt'),
      }
    : undefined;

/** What an act books or moves. */
export const placedBy = ({ on }: Act, body: object): Placing | undefined =>
  placingOf(on, body, textIn(body as Request, 'record'));

interface Spot {
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

const COLUMN = {
  vigil: sql`b.room`,
  farewell: sql`b.hall`,
  cremationBooking: sql`b.cremator`,
} as const;

/** Where and when, as far as the request or the record says. */
async function spotOf(asking: Asking, of: Placing): Promise<Spot | undefined> {
  const { kind, record, place, startsAt, endsAt } = of;
  const stands =
    record === undefined
      ? undefined
      : await asking.maybe<Spot>(sql`
          select ${COLUMN[kind]} as place,
            b.starts_at as "startsAt", b.ends_at as "endsAt" from ${asking.from(kind)} b where b.id = ${record}`);
  const spot = {
    place: place ?? stands?.place,
    startsAt: startsAt ?? stands?.startsAt,
    endsAt: endsAt ?? stands?.endsAt,
  };
  if (spot.place === undefined || spot.startsAt === undefined || spot.endsAt === undefined)
    return undefined;
  return { place: spot.place, startsAt: spot.startsAt, endsAt: spot.endsAt };
}

interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly institution: string;
  readonly turnaround: number | null;
  readonly closed: null;
}

const placeNamed = (asking: Asking, id: string): Promise<PlaceRow | undefined> =>
  asking.maybe<PlaceRow>(sql`
    select p.id, p.name, p.kind, p.institution, p.turnaround, null as closed
    from ${asking.from('place')} p where p.id = ${id}`);

/** Until when it keeps the place, as far as anybody knows. */
const endOf = (row: BarRow, expected: string | undefined): number =>
  Date.parse(row.until ?? expected ?? row.from);

/** Who keeps the place then, and until when it is ready again, in words; masked as the reader sees names. */
async function whoIsThere(
  asking: Asking,
  of: Placing,
  clock: Clock,
): Promise<{ says: Bilingual; seen: readonly string[] } | undefined> {
  const spot = await spotOf(asking, of);
  const place = spot && (await placeNamed(asking, spot.place));
  if (spot === undefined || place === undefined) return undefined;
  const now = clock.now();
  const clear = (place.turnaround ?? 0) * MINUTE_MS;
  const [from, until] = [Date.parse(spot.startsAt), Date.parse(spot.endsAt)];
  const day = dayOf(civilDay(new Date(from - clear)));
  const reach = new Date(until + clear).toISOString();
  const rows = await barsOf(asking, { home: place.institution, day, reach, now, kinds: SHOWN });
  const expected = expectedOn([place], rows, day, now);
  const found = rows
    .filter((row) => row.place === place.id && row.record !== of.record)
    .map((row) => ({ row, end: endOf(row, expected.get(row.record)?.until) }))
    .find(({ row, end }) => Date.parse(row.from) - clear < until && end + clear > from);
  if (found === undefined) return undefined;
  const { row, end } = found;
  const name =
    row.decedent === null ? null : asking.show('decedent', 'name', row.decedent, row.sealedName);
  const who = called({ name, number: row.number, goesTo: null });
  const times = `${timeOf(row.from)}–${timeOf(end)}`;
  const [zh, en] =
    clear === 0
      ? ['', '']
      : [`，整理到 ${timeOf(end + clear)}`, `; ready again at ${timeOf(end + clear)}`];
  return {
    says: bilingual(
      `${place.name}此时有 ${who}，${times}${zh}`,
      `${place.name} is taken by ${who}, ${times}${en}`,
    ),
    seen: row.decedent === null ? [] : [row.decedent],
  };
}

const withoutStop = (text: string): string => text.replace(/[。.]$/u, '');

function joined(sentence: unknown, { zh, en }: Bilingual): Bilingual {
  const { zh: told, en: toldEn } = sentence as Bilingual;
  return { zh: `${withoutStop(told)}。${zh}`, en: `${withoutStop(toldEn)}. ${en}` };
}

/**
 * Does what books or moves something; what is refused because somebody else has the place says with whom, and until
 * when. It is looked up after the refusal, so that of two at one moment the second is told of the first.
 */
export async function toldWithWhom<Result>(
  records: Records,
  clock: Clock,
  of: Placing | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const maySee = SHOWN.every((kind) => mayEver(records.actor, 'read', kind));
    if (of === undefined || !isFault(error) || !TAKEN.includes(error.detail['rule']) || !maySee)
      throw error;
    const reads = ['place', 'decedent', 'funeralCase', ...SHOWN];
    const there = await records.ask({ reads, act: 'list' }, async (asking) => {
      const answer = await whoIsThere(asking, of, clock);
      return answer === undefined ? { answer } : { answer, seen: answer.seen };
    });
    if (there === undefined) throw error;
    const sentence = joined(error.detail['sentence'], there.says);
    throw new Fault(error.code, { ...error.detail, sentence, what: sentence }, { cause: error });
  }
}
