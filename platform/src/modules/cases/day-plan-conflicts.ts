import type { PlanBar, PlanConflict, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilClock } from '@qingming/standard/numbers/civil-time.ts';
import type { Day } from './board.ts';

const MINUTE_MS = 60_000;

interface Placed {
  readonly lane: PlanLane;
  readonly bar: PlanBar;
}

export const timeOf = (instant: string | number): string =>
  civilClock(new Date(instant)).slice(11, 16);

/** How a bar is called: the person with the last digits of the case, or where the vehicle goes. */
export function called({
  name,
  number,
  goesTo,
}: Pick<PlanBar, 'name' | 'number' | 'goesTo'>): string {
  const last = number?.slice(-4);
  return [name ?? goesTo ?? '', last ?? ''].filter((part) => part !== '').join(' ');
}

/** When it ends; what is under way and has no end, or is late, lasts until now at the least. */
function endOf({ until, standing }: PlanBar, now: number): number {
  const end = until === null ? Number.NEGATIVE_INFINITY : Date.parse(until);
  return standing === 'now' ? Math.max(end, now) : end;
}

const TITLE = {
  'same-place': bilingual('同一位置排了两次', 'One place, twice'),
  turnaround: bilingual('整理时间不足', 'Too little time between'),
  'same-person': bilingual('同一时间有两项安排', 'One person in two places'),
  closed: bilingual('已停用的位置有安排', 'Booked in a place that is closed'),
  late: bilingual('逾时未回', 'Late to return'),
  delayed: bilingual('火化将推迟', 'A cremation begins later'),
} as const satisfies Readonly<Record<PlanConflict['code'], Bilingual>>;

const conflict = (
  code: PlanConflict['code'],
  says: Bilingual,
  ...bars: readonly PlanBar[]
): PlanConflict => ({ code, title: TITLE[code], says, records: bars.map(({ record }) => record) });

/** Two neighbours of one place, the first not yet over. */
function between(lane: PlanLane, first: PlanBar, next: PlanBar, now: number): PlanConflict[] {
  // A cremation has no end while it lasts: whom it delays is told with the time.
  if (first.standing === 'done' || first.kind === 'cremation') return [];
  const [end, starts] = [endOf(first, now), Date.parse(next.from)];
  const until = timeOf(end);
  if (end > starts)
    return [
      conflict(
        'same-place',
        bilingual(
          `${lane.name}：${called(first)} 至 ${until}，${called(next)} 从 ${timeOf(starts)} 开始。`,
          `${lane.name}: ${called(first)} until ${until}; ${called(next)} from ${timeOf(starts)}.`,
        ),
        first,
        next,
      ),
    ];
  const clear = end + (lane.turnaround ?? 0) * MINUTE_MS;
  if (clear <= starts || (first.case !== null && first.case === next.case)) return [];
  return [
    conflict(
      'turnaround',
      bilingual(
        `${lane.name}：${called(first)} 至 ${until}，整理到 ${timeOf(clear)}；${called(next)} 从 ${timeOf(starts)} 开始。`,
        `${lane.name}: ${called(first)} until ${until}, ready again at ${timeOf(clear)}; ${called(next)} from ${timeOf(starts)}.`,
      ),
      first,
      next,
    ),
  ];
}

const neighbours = (lane: PlanLane, now: number): PlanConflict[] =>
  lane.bars.flatMap((bar, at) => {
    const next = lane.bars[at + 1];
    return next === undefined ? [] : between(lane, bar, next, now);
  });

const CLOSED = {
  'out-of-use': bilingual('已停用', 'is out of use'),
  repair: bilingual('正在维修', 'is in repair'),
} as const;

function inClosed(lane: PlanLane): PlanConflict[] {
  const { closed } = lane;
  if (closed === null) return [];
  return lane.bars
    .filter(({ standing }) => standing === 'planned')
    .map((bar) =>
      conflict(
        'closed',
        bilingual(
          `${lane.name}${CLOSED[closed].zh}，${timeOf(bar.from)} 仍有 ${called(bar)}。`,
          `${lane.name} ${CLOSED[closed].en}, and ${called(bar)} is planned for ${timeOf(bar.from)}.`,
        ),
        bar,
      ),
    );
}

/** A vehicle that should be back. */
function late(lane: PlanLane, now: number): PlanConflict[] {
  return lane.bars
    .filter(
      ({ kind, standing, until }) =>
        kind === 'trip' && standing === 'now' && until !== null && Date.parse(until) < now,
    )
    .map((bar) =>
      conflict(
        'late',
        bilingual(
          `${lane.name}：${called(bar)}，预计 ${timeOf(bar.until ?? bar.from)} 返回，尚未返回。`,
          `${lane.name}: ${called(bar)}, expected back at ${timeOf(bar.until ?? bar.from)}, is still out.`,
        ),
        bar,
      ),
    );
}

/** Less is what clocks and people make of a time. */
const DELAYED_MS = 10 * MINUTE_MS;

/** Who begins later than was booked, by what happened until now. */
function delayed(lane: PlanLane): PlanConflict[] {
  return lane.bars.flatMap((bar, at) => {
    const { expected, kind, from } = bar;
    const late = expected === null ? 0 : Date.parse(expected.from) - Date.parse(from);
    if (expected === null || kind !== 'cremationBooking' || late < DELAYED_MS) return [];
    const before = lane.bars.slice(0, at).findLast(({ standing }) => standing !== 'done');
    const [zh, en] =
      before === undefined
        ? ['', '']
        : [`（在 ${called(before)} 之后）`, `, after ${called(before)}`];
    return [
      conflict(
        'delayed',
        bilingual(
          `${lane.name}：${called(bar)} 预约 ${timeOf(from)}，预计约 ${timeOf(expected.from)} 开始${zh}。请告知家属。`,
          `${lane.name}: ${called(bar)} was booked for ${timeOf(from)} and is expected to begin at about ${timeOf(expected.from)}${en}. Tell the family.`,
        ),
        bar,
      ),
    ];
  });
}

const isOwnTime = ({ bar: { kind } }: Placed): boolean =>
  kind === 'vigil' || kind === 'farewell' || kind === 'cremationBooking';

/** A vigil that has not ended when the farewell begins, or the other way round; a cremation before either is over. */
function ofOnePerson(placed: readonly Placed[]): PlanConflict[] {
  return placed.filter(isOwnTime).flatMap((one, at, all) =>
    all
      .slice(at + 1)
      .filter(
        ({ bar }) =>
          bar.case !== null &&
          bar.case === one.bar.case &&
          bar.standing !== 'done' &&
          one.bar.standing !== 'done' &&
          one.bar.until !== null &&
          (one.bar.kind === 'cremationBooking' || Date.parse(bar.from) < Date.parse(one.bar.until)),
      )
      .map((other) => {
        const until = timeOf(one.bar.until ?? one.bar.from);
        return conflict(
          'same-person',
          bilingual(
            `${called(one.bar)}：${one.lane.name}至 ${until}，${other.lane.name}从 ${timeOf(other.bar.from)} 开始。`,
            `${called(one.bar)}: ${one.lane.name} until ${until}, ${other.lane.name} from ${timeOf(other.bar.from)}.`,
          ),
          one.bar,
          other.bar,
        );
      }),
  );
}

const byBeginning = (one: Placed, other: Placed): number =>
  Date.parse(one.bar.from) - Date.parse(other.bar.from);

/** What does not go together on the day, in words; nothing of a day that is over. */
export function conflictsOf(lanes: readonly PlanLane[], day: Day, at: Date): PlanConflict[] {
  const now = at.getTime();
  if (Date.parse(day.until) <= now) return [];
  const today = lanes.map((lane) => ({
    ...lane,
    bars: lane.bars.filter(({ from }) => Date.parse(from) < Date.parse(day.until)),
  }));
  const placed = today
    .flatMap((lane) => lane.bars.map((bar) => ({ lane, bar })))
    .toSorted(byBeginning);
  return [
    ...today.flatMap((lane) => [
      ...neighbours(lane, now),
      ...inClosed(lane),
      ...late(lane, now),
      ...delayed(lane),
    ]),
    ...ofOnePerson(placed),
  ];
}
