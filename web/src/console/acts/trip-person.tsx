import type { TripPerson as Person } from '@qingming/connect/api/calls.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { COLON } from '@qingming/standard/language/bilingual.ts';
import { TRIP_UNDER_WAY } from '@qingming/standard/records/vehicle-trip.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { ACTS } from './words.ts';

const UNDER_WAY: readonly unknown[] = TRIP_UNDER_WAY;

interface TripPersonProps {
  readonly root: KindRecord;
  /** Without the number of the tag, where it is to be scanned. */
  readonly bare?: boolean;
}

/** Who is to be fetched: the name, the number of the tag, and whether there is somebody else of this name. */
export function TripPerson({ root, bare = false }: TripPersonProps) {
  const say = useSay();
  const session = useSession();
  const { forCase, state } = root.fact;
  const { data } = useQuery({
    queryKey: ['trip-person', root.id, forCase],
    queryFn: ({ signal }) => api.get<Person>(`/api/trips/${root.id}/person`, { signal }),
    enabled:
      typeof forCase === 'string' &&
      UNDER_WAY.includes(state) &&
      can(session, 'create tripHandOver'),
  });
  if (data === undefined) return null;
  return (
    <div className="trip-person">
      <p>
        <span className="quiet">
          {say(ACTS.toFetch)}
          {say(COLON)}
        </span>
        <strong>{data.name ?? say(ACTS.nameUnknown)}</strong>{' '}
        {!bare && data.tag !== null && <code>{data.tag}</code>}
      </p>
      {data.sameName && <p className="same-name">{say(ACTS.sameName)}</p>}
    </div>
  );
}
