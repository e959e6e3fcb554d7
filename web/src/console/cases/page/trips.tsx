import type { KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import { TRIP_ACTS } from '@qingming/standard/processes/vehicle-trips.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../../acts/act-dialog.tsx';
import { ActsMenu } from '../../acts/acts-menu.tsx';
import { withQuery } from '../../api/client.ts';
import { api } from '../../api/console-client.ts';
import { civilMinute } from '../../format/civil.ts';
import { factValue } from '../../format/fact-value.ts';
import { valueOf } from '../../kinds/kind-values.ts';
import { recordsPath } from '../../kinds/use-kinds.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { can } from '../../session/roles.ts';
import { useSession } from '../../session/use-session.ts';
import { useCaseView } from './case-context.ts';
import { caseKey, useRefreshCase } from './use-case.ts';
import { CASE } from './words.ts';

const NEWEST = 50;

const isFree = ({ fact }: KindRecord): boolean =>
  fact['forCase'] === undefined && fact['errand'] === 'collection' && fact['state'] !== 'cancelled';

const cameBack = ({ fact }: KindRecord): boolean =>
  fact['state'] === 'returned' && fact['collectedAt'] !== undefined;

const tripsBy = (asked: Readonly<Record<string, string | number>>, signal: AbortSignal) =>
  api.get<KindPage>(withQuery(recordsPath(trip.kind), asked), { signal });

/** The trips for this case, and the newest ones of which nobody said yet for whom they are. */
function useTrips(id: string, institution: string | null, wanted: boolean) {
  const newest = { sort: 'calledAt', descending: 'true', size: NEWEST };
  return useQuery({
    queryKey: [...caseKey(id), 'trips'],
    enabled: wanted,
    queryFn: async ({ signal }) => ({
      own: await tripsBy({ 'is.forCase': id }, signal),
      free: (
        await tripsBy({ ...newest, ...(institution !== null && { institution }) }, signal)
      ).rows.filter(isFree),
    }),
  });
}

function OneTrip({ row, names }: { readonly row: KindRecord; readonly names: KindPage['names'] }) {
  const say = useSay();
  const told = (['state', 'vehicle', 'driver'] as const).flatMap((name) => {
    const element = trip.elements[name];
    const value = factValue(element, valueOf(row.fact, name), names);
    return value === undefined ? [] : [say(value)];
  });
  return (
    <p className="record">
      <Link to={`/records/trip/${row.id}`}>{String(row.fact['number'])}</Link> {told.join(' · ')}
    </p>
  );
}

interface FreeProps {
  readonly trips: readonly KindRecord[];
  readonly onChoose: (row: KindRecord) => void;
}

/** Trips that were called for before there was a case. */
function FreeTrips({ trips, onChoose }: FreeProps) {
  if (trips.length === 0) return null;
  return (
    <ActsMenu label={CASE.alreadyCalled}>
      {(list) =>
        list(
          trips.map((row) => ({
            key: row.id,
            label: `${civilMinute(String(row.fact['calledAt']))} ${String(row.fact['from'])}`,
            onChoose: () => onChoose(row),
          })),
        )
      }
    </ActsMenu>
  );
}

/** Which act is open: a new call, or a trip that is said to be for this case. */
type Opened = 'call' | KindRecord;

function TripDialog({
  opened,
  onClose,
}: {
  readonly opened: Opened;
  readonly onClose: () => void;
}) {
  const { page } = useCaseView();
  const refresh = useRefreshCase(page.case.id);
  const { deathPlace } = page.decedent.fact;
  const given = useMemo(
    () => ({ forCase: page.case.id, ...(opened === 'call' && { errand: 'collection' }) }),
    [page.case.id, opened],
  );
  const suggested = useMemo(
    () => (opened === 'call' && deathPlace !== undefined ? { from: deathPlace } : {}),
    [opened, deathPlace],
  );
  const act =
    opened === 'call' ? TRIP_ACTS.call : TRIP_ACTS[cameBack(opened) ? 'bring-to-case' : 'for-case'];
  return (
    <ActDialog
      kind={trip.kind}
      act={act}
      given={given}
      suggested={suggested}
      {...(opened !== 'call' && { root: opened })}
      onClose={onClose}
      onDone={() => {
        onClose();
        void refresh();
      }}
    />
  );
}

/** The vehicle that fetches the body: what its driver records stands in the case. */
export function Trips() {
  const say = useSay();
  const session = useSession();
  const { page } = useCaseView();
  const [opened, open] = useState<Opened>();
  const reads = can(session, `read ${trip.kind}`);
  const { data } = useTrips(page.case.id, page.case.institution, reads);
  const { state, subject } = page.case.fact;
  const isWaited = state === '0' && subject !== 'ashes-only' && page.custody.length === 0;
  const sends = isWaited && can(session, TRIP_ACTS.call.by);
  if (data === undefined || (data.own.rows.length === 0 && !sends)) return null;
  const { own, free } = data;
  const isCalled = own.rows.some(({ fact }) => fact['state'] !== 'cancelled');
  return (
    <section className="trips">
      <h2>{say(CASE.trips)}</h2>
      {own.rows.map((row) => (
        <OneTrip key={row.id} row={row} names={own.names} />
      ))}
      {!isCalled && <p className="quiet">{say(CASE.noTrip)}</p>}
      {sends && !isCalled && (
        <div className="root-acts">
          <button type="button" className="button" onClick={() => open('call')}>
            {say(CASE.sendVehicle)}
          </button>
          <FreeTrips trips={free} onChoose={open} />
        </div>
      )}
      {opened !== undefined && <TripDialog opened={opened} onClose={() => open(undefined)} />}
    </section>
  );
}
