import type { StreamRow } from '@qingming/connect/api/national.ts';
import { Link } from 'react-router';
import { shortWhen } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { NATIONAL } from './words.ts';

function Event({ event, now }: { readonly event: StreamRow; readonly now: string }) {
  const say = useSay();
  const { level } = useSession();
  const {
    kind,
    kindName,
    opName,
    at,
    record,
    case: of,
    regionName,
    region,
    institutionName,
  } = event;
  const href = level === 'province' && of !== null ? `/cases/${of}` : `/records/${kind}/${record}`;
  return (
    <li>
      <time dateTime={at}>{say(shortWhen(at, now))}</time>
      <span>
        <Link to={href}>
          {say(kindName)} {say(opName)}
        </Link>
        <span className="place">
          {regionName ? say(regionName) : region} {institutionName ?? ''}
        </span>
      </span>
    </li>
  );
}

interface EventListProps {
  readonly events: readonly StreamRow[];
  readonly now: string;
}

/** What happened last: kinds, places, times; nobody's name. It is read again, never animated. */
export function EventList({ events, now }: EventListProps) {
  const say = useSay();
  return (
    <section className="events">
      <h2>{say(NATIONAL.events)}</h2>
      {events.length === 0 && <p className="quiet">{say(NATIONAL.noEvents)}</p>}
      <ol aria-label={say(NATIONAL.events)}>
        {events.map((event) => (
          <Event key={event.id} event={event} now={now} />
        ))}
      </ol>
    </section>
  );
}
