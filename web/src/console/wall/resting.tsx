import type { RestingPerson } from '@qingming/connect/api/right-standing.ts';
import { removalState } from '@qingming/standard/codes/removal.ts';
import { REMOVAL_ACTS } from '@qingming/standard/processes/removals.ts';
import { removal } from '@qingming/standard/records/removal.ts';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActDialog } from '../acts/act-dialog.tsx';
import { codeLabel } from '../format/code-label.ts';
import '../check/check.css';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { STANDING } from './standing-words.ts';

interface RestingProps {
  readonly resting: readonly RestingPerson[];
  /** The level of its heading. */
  readonly heading: 'h2' | 'h3';
}

/** Who rests in a plot or niche; each may be removed, or is being removed. */
export function Resting({ resting, heading: Heading }: RestingProps) {
  const say = useSay();
  const session = useSession();
  const navigate = useNavigate();
  const [person, setPerson] = useState<string>();
  if (resting.length === 0) return null;
  const may = session.staff !== null && can(session, 'burials.rights');
  return (
    <section className="part right-standing">
      <Heading>{say(STANDING.resting)}</Heading>
      <ul className="plain-list resting">
        {resting.map(({ id, name, placedOn, removal: own }) => (
          <li key={id}>
            <strong>{name}</strong>
            {placedOn !== null && <span className="quiet">{say(STANDING.placedOn(placedOn))}</span>}
            {own !== null && (
              <Link to={`/records/${removal.kind}/${own.id}`}>
                {own.number} {say(codeLabel(removalState, own.state))}
              </Link>
            )}
            {own === null && may && (
              <button
                type="button"
                className="button"
                aria-label={`${say(STANDING.remove)} ${name}`}
                onClick={() => setPerson(id)}
              >
                {say(STANDING.remove)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {person !== undefined && (
        <ActDialog
          kind={removal.kind}
          act={REMOVAL_ACTS['apply-removal']}
          given={{ person }}
          onClose={() => setPerson(undefined)}
          onDone={({ root }) => void navigate(`/records/${removal.kind}/${root}`)}
        />
      )}
    </section>
  );
}
