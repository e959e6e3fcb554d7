import type { PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { type CSSProperties, useMemo } from 'react';
import { codeLabel } from '../format/code-label.ts';
import './plan-picture.css';
import { useSay } from '../preferences/use-preferences.ts';
import { barLabel } from './bar-label.ts';
import {
  MINUTE_MS,
  axisOf,
  barsOfDay,
  clearedAt,
  hoursOf,
  instantAt,
  placeOn,
  type Span,
  spanOf,
} from './plan-time.ts';
import { beginningIn } from './gaps.ts';
import { isInConflict, usePlanView } from './plan-state.ts';
import { useDragging } from './use-dragging.ts';
import { fromUntil, laterThanBooked, PLAN, shortNumber, STANDING, timeOf, WHAT } from './words.ts';

type Placed = NonNullable<ReturnType<typeof placeOn>>;

const at = ({ left, width }: Pick<Placed, 'left' | 'width'>): CSSProperties => ({
  left: `${left}%`,
  width: `${width}%`,
});

interface OnAxis {
  readonly axis: Span;
  readonly lane: PlanLane;
}

const DASH = '–';

/** A tag is shown whole or not at all: what does not fit in the height is not drawn. */
function BarText({
  bar,
  lane,
  span,
}: {
  readonly bar: PlanBar;
  readonly lane: PlanLane;
  readonly span: Span;
}) {
  const say = useSay();
  const { plan } = usePlanView();
  const times = say(fromUntil(span.from, bar.until === null ? null : span.until, plan.day));
  const later = laterThanBooked(bar);
  const [begins, ...ends] = (later === undefined ? times : say(later)).split(DASH);
  return (
    <>
      <b>
        <span>{bar.name ?? bar.goesTo ?? say(WHAT[bar.kind])}</span>{' '}
        <span className="last">{shortNumber(bar.number)}</span>
      </b>{' '}
      <span className="when">
        <i>{begins}</i>
        {ends.map((end) => (
          <i key={end}>
            {DASH}
            {end}
          </i>
        ))}
      </span>
      <span className="unseen">
        {' '}
        {say(WHAT[bar.kind])} {lane.name} {say(STANDING[bar.standing])}
      </span>
    </>
  );
}

function Bar({ axis, lane, bar }: OnAxis & { readonly bar: PlanBar }) {
  const say = useSay();
  const view = usePlanView();
  const { plan, now, draft, selected, mayMove } = view;
  const span = spanOf(bar, now);
  const drag = useDragging({ axis, lane, bar, enabled: mayMove(bar) });
  const place = placeOn(axis, span);
  const clear = placeOn(axis, { from: span.until, until: clearedAt(bar, lane, now) });
  const isBad = isInConflict(plan, bar);
  const isSame = bar.case !== null && bar.case === (draft?.person.case ?? selected?.bar.case);
  const classes = [
    'plan-bar',
    bar.standing,
    ...(isBad ? ['bad'] : []),
    ...(isSame ? ['same'] : []),
    ...(place?.isFromBefore ? ['from-before'] : []),
    ...(place?.goesOn ? ['goes-on'] : []),
    ...(draft?.moves?.record === bar.record ? ['moves'] : []),
  ];
  return (
    <>
      {clear && <span className="turnaround" style={at(clear)} />}
      {place && (
        <button
          type="button"
          className={classes.join(' ')}
          style={at(place)}
          title={say(barLabel(bar, lane, plan.day, now))}
          aria-pressed={selected?.bar.record === bar.record}
          onClick={() => {
            if (!drag.moved()) view.select({ lane, bar });
          }}
          {...drag.handlers}
        >
          <BarText bar={bar} lane={lane} span={span} />
        </button>
      )}
    </>
  );
}

/** A free time that fits what is being placed; it is taken where it is pressed, or at its beginning by the keyboard. */
function GapButton({ axis, lane, span }: OnAxis & { readonly span: Span }) {
  const say = useSay();
  const { draft, putAt, plan } = usePlanView();
  const place = placeOn(axis, span);
  if (place === undefined || draft === undefined) return null;
  const last = span.until - draft.minutes * MINUTE_MS;
  const until = Math.min(span.until, Date.parse(plan.until));
  const words = PLAN.free(`${timeOf(span.from)}–${until === span.until ? timeOf(until) : '24:00'}`);
  return (
    <button
      type="button"
      className="gap"
      style={at(place)}
      aria-label={`${lane.name} ${say(words)}`}
      onClick={({ clientX, detail, currentTarget }) => {
        const { parentElement: row } = currentTarget;
        const { left, width } = (row ?? currentTarget).getBoundingClientRect();
        const pressed =
          detail === 0
            ? beginningIn(plan, span, draft.minutes)
            : instantAt(axis, (clientX - left) / width);
        putAt({ place: lane.id, from: Math.min(last, Math.max(span.from, pressed)) });
      }}
    >
      <span>{say(words)}</span>
    </button>
  );
}

/** Where the draft stands now. */
function DraftBar({ axis, lane }: OnAxis) {
  const { draft, clash } = usePlanView();
  if (draft?.at?.place !== lane.id) return null;
  const span = { from: draft.at.from, until: draft.at.from + draft.minutes * MINUTE_MS };
  const place = placeOn(axis, span);
  const clear = placeOn(axis, {
    from: span.until,
    until: span.until + (lane.turnaround ?? 0) * MINUTE_MS,
  });
  return (
    <>
      {clear && <span className="turnaround" style={at(clear)} />}
      {place && (
        <span className={clash ? 'plan-bar put bad' : 'plan-bar put'} style={at(place)} aria-hidden>
          <b>
            <span>{draft.person.name}</span>
            <span className="last">{shortNumber(draft.person.number)}</span>
          </b>
          <span className="when">
            <i>{timeOf(span.from)}</i>
            <i>
              {DASH}
              {timeOf(span.until)}
            </i>
          </span>
        </span>
      )}
    </>
  );
}

function LaneLabel({ lane }: { readonly lane: PlanLane }) {
  const say = useSay();
  const { printDoor } = usePlanView();
  const isRoom = lane.kind === 'farewell-hall' || lane.kind === 'vigil-room';
  return (
    <div className="lane-label">
      <b title={lane.code}>{lane.name}</b>
      {lane.closed === null && lane.capacity !== null && lane.capacity > 1 && (
        <span className="quiet">{say(PLAN.people(lane.capacity))}</span>
      )}
      {lane.closed !== null && (
        <span className="quiet">{say(lane.closed === 'repair' ? PLAN.repair : PLAN.outOfUse)}</span>
      )}
      {isRoom && lane.bars.length > 0 && (
        <button
          type="button"
          className="plain door"
          aria-label={say(PLAN.printDoor(lane.name))}
          onClick={() => printDoor(lane)}
        >
          {say(PLAN.doorSign)}
        </button>
      )}
    </div>
  );
}

function Lane({ axis, lane }: OnAxis) {
  const { plan, gaps } = usePlanView();
  return (
    <fieldset className="lane" aria-label={lane.name}>
      <LaneLabel lane={lane} />
      <div className={lane.closed === null ? 'time' : 'time closed'} data-lane={lane.id}>
        {gaps
          .filter((gap) => gap.lane.id === lane.id)
          .map((gap) => (
            <GapButton key={gap.from} axis={axis} lane={lane} span={gap} />
          ))}
        {barsOfDay(plan, lane).map((bar) => (
          <Bar key={bar.record} axis={axis} lane={lane} bar={bar} />
        ))}
        <DraftBar axis={axis} lane={lane} />
      </div>
    </fieldset>
  );
}

const byCode = (one: PlanLane, other: PlanLane): number =>
  one.code.localeCompare(other.code, 'zh', { numeric: true });

/** The lanes of each kind, in the order of the way through the house. */
export const groupsOf = (lanes: readonly PlanLane[]) =>
  [...Map.groupBy(lanes, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    kind,
    lanes: ofKind.toSorted(byCode),
  }));

/** The turnaround of all lanes of a group where they have the same. */
function commonTurnaround(lanes: readonly PlanLane[]): number | null {
  const [first, ...others] = new Set(lanes.map(({ turnaround }) => turnaround));
  return others.length === 0 ? (first ?? null) : null;
}

function Axis({ axis }: { readonly axis: Span }) {
  const { plan, now } = usePlanView();
  const mark = placeOn(axis, { from: now, until: now + 1 });
  const hour = (from: number) => timeOf(from).slice(0, 2);
  return (
    <div className="axis" aria-hidden>
      {hoursOf(axis).map((from) => (
        <span
          key={from}
          style={{ left: `${placeOn(axis, { from, until: from + 1 })?.left ?? 0}%` }}
        >
          {hour(from)}
        </span>
      ))}
      {mark && now < Date.parse(plan.until) && (
        <span className="now" style={{ left: `${mark.left}%` }}>
          {timeOf(now)}
        </span>
      )}
    </div>
  );
}

/** One axis, all places: what keeps each, what is cleared after it, and while something is placed, where it fits. */
export function Lanes({ lanes }: { readonly lanes: readonly PlanLane[] }) {
  const say = useSay();
  const { plan, now } = usePlanView();
  const axis = useMemo(() => axisOf(plan, now), [plan, now]);
  const hours = hoursOf(axis).length;
  const mark = placeOn(axis, { from: now, until: now + 1 });
  return (
    <div className="day-picture" style={{ '--hours': hours } as CSSProperties}>
      <Axis axis={axis} />
      <div className="lanes">
        {groupsOf(lanes).map(({ kind, lanes: ofKind }) => {
          const common = commonTurnaround(ofKind);
          return (
            <section key={kind}>
              <h2>
                {say(codeLabel(placeKind, kind))}
                {common !== null && <span className="quiet">{say(PLAN.turnaround(common))}</span>}
              </h2>
              {ofKind.map((lane) => (
                <Lane key={lane.id} axis={axis} lane={lane} />
              ))}
            </section>
          );
        })}
        {mark && (
          <span className="now-line" aria-hidden>
            <i style={{ left: `${mark.left}%` }} />
          </span>
        )}
      </div>
    </div>
  );
}
