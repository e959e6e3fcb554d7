import type { Board, BoardPlace } from '@qingming/connect/api/board.ts';
import type { PlaceKind } from '@qingming/connect/api/cases.ts';
import { placeKind } from '@qingming/standard/codes/custody.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { Link } from 'react-router';
import { civilTime } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { elapsed } from '../format/duration.ts';
import { mayOpenPath } from '../pages.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import type { PlanGroup } from './plan.ts';
import { planOf, shownPlaces } from './plan.ts';
import { BOARD } from './words.ts';

const TRIP_STATES = trip.elements.state.codes;

const tripStateLabel = (state: string) =>
  TRIP_STATES === undefined ? { zh: state, en: state } : codeLabel(TRIP_STATES, state);

interface PlaceProps {
  readonly place: BoardPlace;
  readonly now: string;
  /** How the person of a case is called on the board. */
  readonly nameOf: (caseId: string) => string | undefined;
}

/** A place for one: a cell of the plan. */
function Cell({ place, now }: PlaceProps) {
  const say = useSay();
  const occupant = place.occupants[0];
  if (occupant)
    return (
      <Link className="cell taken" to={`/cases/${occupant.case}`} title={place.name}>
        <span className="place-code">{place.code}</span>
        <strong>{occupant.name}</strong>
        <span>{say(elapsed(occupant.since, now))}</span>
      </Link>
    );
  return (
    <span className={place.inUse ? 'cell' : 'cell closed'} title={place.name}>
      <span className="place-code">{place.code}</span>
      <span>{say(place.inUse ? BOARD.free : BOARD.outOfUse)}</span>
    </span>
  );
}

function Bookings({ place }: { readonly place: BoardPlace }) {
  const say = useSay();
  if (place.bookings.length === 0) return <span className="quiet">{say(BOARD.noBooking)}</span>;
  return (
    <ol className="bookings">
      {place.bookings.map((booking) => (
        <li key={booking.startsAt} className={booking.state === '2' ? 'past' : undefined}>
          <Link to={`/cases/${booking.case}`}>
            <time>
              {civilTime(booking.startsAt)}–{civilTime(booking.endsAt)}
            </time>{' '}
            {booking.name}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** A hall or room with its day, a furnace or hearse with how long it has been at work. */
function Row({ place, now, nameOf }: PlaceProps) {
  const say = useSay();
  const busy = place.trip?.since ?? place.busySince;
  const booked = place.kind === 'vigil-room' || place.kind === 'farewell-hall';
  return (
    <div className="place-row">
      <span className="place-name">{place.name}</span>
      <span className="place-now">
        {place.occupants.map((occupant) => (
          <Link key={occupant.case} to={`/cases/${occupant.case}`} className="occupant">
            <strong>{occupant.name}</strong> {say(elapsed(occupant.since, now))}
          </Link>
        ))}
        {place.occupants.length === 0 && busy !== null && (
          <Busy place={place} since={busy} now={now} nameOf={nameOf} />
        )}
        {booked && <Bookings place={place} />}
        {!booked && place.occupants.length === 0 && busy === null && (
          <span className="quiet">{say(place.inUse ? BOARD.free : BOARD.outOfUse)}</span>
        )}
      </span>
    </div>
  );
}

function Busy({ place, since, now, nameOf }: PlaceProps & { readonly since: string }) {
  const say = useSay();
  const { busyWith, trip: sent } = place;
  const name = busyWith === null ? undefined : nameOf(busyWith);
  return (
    <span className="occupant">
      {sent === null ? (
        say(place.kind === 'vehicle' ? BOARD.onTheRoad : BOARD.occupied)
      ) : (
        <Link to={`/records/trip/${sent.id}`}>{say(tripStateLabel(sent.state))}</Link>
      )}{' '}
      {name !== undefined && <Link to={`/cases/${busyWith}`}>{name}</Link>}{' '}
      {say(elapsed(since, now))}
    </span>
  );
}

const AS_CELLS: readonly PlaceKind[] = ['cold-cabinet'];

function Group({ group, ...rest }: Omit<PlaceProps, 'place'> & { readonly group: PlanGroup }) {
  const say = useSay();
  const cells = AS_CELLS.includes(group.kind);
  const One = cells ? Cell : Row;
  return (
    <section className="plan-group">
      <h3>
        {say(codeLabel(placeKind, group.kind))}
        <span className="quiet">
          {group.taken} / {group.places.length}
        </span>
      </h3>
      <div className={cells ? 'cells' : 'rows'}>
        {shownPlaces(group).map((place) => (
          <One key={place.id} place={place} {...rest} />
        ))}
      </div>
    </section>
  );
}

interface PlacesPlanProps {
  readonly board: Pick<Board, 'people' | 'places'>;
  readonly now: string;
}

/** The house as a plan: who lies where, what is booked, which furnace burns. */
export function PlacesPlan({ board, now }: PlacesPlanProps) {
  const say = useSay();
  const session = useSession();
  const nameOf = (id: string) => board.people.find((person) => person.case === id)?.name;
  return (
    <aside className="plan" aria-label={say(BOARD.plan)}>
      {mayOpenPath('/plan', session) && (
        <p>
          <Link to="/plan">{say(BOARD.dayPlan)}</Link>
        </p>
      )}
      {planOf(board.places).map((group) => (
        <Group key={group.kind} group={group} now={now} nameOf={nameOf} />
      ))}
    </aside>
  );
}
