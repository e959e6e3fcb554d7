import type { Known } from '@qingming/connect/api/calls.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/console-client.ts';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { CALL } from './words.ts';

const STATES = firstCall.elements.state.codes;

/** Earlier calls and cases of the number that is being typed. */
export function KnownNumber({ phone }: { readonly phone: string | undefined }) {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['known-number', phone],
    queryFn: ({ signal }) =>
      api.send<Known>('POST', '/api/calls/known', { body: { phone }, signal, asks: true }),
    enabled: phone !== undefined,
  });
  if (phone === undefined || data === undefined) return null;
  if (data.calls.length === 0 && data.cases.length === 0) return null;
  return (
    <aside className="known-number" aria-live="polite">
      <p>
        <strong>{say(CALL.known)}</strong>
      </p>
      <ul>
        {data.calls.map(({ id, number, state, calledAt, from }) => (
          <li key={id}>
            <Link to={`/call/${id}`} target="_blank">
              {number}
            </Link>{' '}
            {[
              civilMinute(calledAt),
              STATES === undefined ? state : say(codeLabel(STATES, state)),
              from,
            ].join(' · ')}
          </li>
        ))}
        {data.cases.map(({ case: id, number, state, openedAt, name }) => (
          <li key={id}>
            <Link to={`/cases/${id}`} target="_blank">
              {number}
            </Link>{' '}
            {[name ?? '', civilMinute(openedAt), say(codeLabel(caseState, state))]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </aside>
  );
}
