import type { TripProposal } from '@qingming/connect/api/calls.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { TRIP_ACTS } from '@qingming/standard/processes/vehicle-trips.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { recordPath } from '../kinds/use-kinds.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { ACTS } from './words.ts';

interface ProposalProps {
  readonly root: KindRecord;
  /** The first of the list: it has the key. */
  readonly first: boolean;
  readonly onDone: () => void;
}

/** Sends as proposed: one press, one request; the rules have the last word. */
function Send({
  proposal,
  root,
  first,
  onDone,
}: ProposalProps & { readonly proposal: TripProposal }) {
  const say = useSay();
  const { vehicle, driver, leaveAt, backBy } = proposal;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      api.send('POST', `${recordPath(trip.kind, root.id)}/acts/${TRIP_ACTS.dispatch.name}`, {
        body: {
          version: root.version,
          vehicle: vehicle?.id,
          driver: driver?.id,
          leaveAt,
          backBy,
        },
      }),
    // Refused, too: somebody else may have sent the same vehicle a moment ago, and then another is proposed.
    onSettled: onDone,
  });
  useShortcuts(
    useMemo(
      () => (first ? [{ keys: 's', says: ACTS.sendProposed, act: () => mutate() }] : []),
      [first, mutate],
    ),
  );
  return (
    <>
      <button
        type="button"
        className="button primary due"
        disabled={isPending}
        onClick={() => mutate()}
      >
        {say(ACTS.sendProposed)} {first && <kbd>s</kbd>}
      </button>
      {error !== null && <ProblemNote error={error} />}
    </>
  );
}

function Shown(props: ProposalProps) {
  const say = useSay();
  const { root } = props;
  const { data } = useQuery({
    queryKey: ['tasks', 'proposal', root.id, root.version],
    queryFn: ({ signal }) => api.get<TripProposal>(`/api/trips/${root.id}/proposal`, { signal }),
    refetchInterval: 30_000,
  });
  if (data === undefined) return null;
  const { vehicle, driver, leaveAt, backBy, passedOver } = data;
  return (
    <div className="trip-proposal">
      <p>
        <strong>{say(ACTS.proposal)}</strong>{' '}
        {vehicle === null || driver === null
          ? say(vehicle === null ? ACTS.noVehicle : ACTS.noDriver)
          : `${vehicle.name} · ${driver.name} · ${civilMinute(leaveAt).slice(5)} – ${civilMinute(backBy).slice(11)}`}
      </p>
      {passedOver.length > 0 && (
        <p className="quiet">
          {passedOver
            .map(({ name, because }) => `${name} ${say(ACTS.passedOver[because])}`)
            .join(' · ')}
        </p>
      )}
      {vehicle !== null && driver !== null && <Send {...props} proposal={data} />}
    </div>
  );
}

/** Which vehicle and driver could go, for who sends them. */
export function Proposal(props: ProposalProps) {
  const session = useSession();
  const sends = can(session, 'vehicles.dispatch') && can(session, 'read staffDuty');
  return sends ? <Shown {...props} /> : null;
}
