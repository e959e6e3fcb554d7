import type { CheckedArea, CheckHead } from '@qingming/connect/api/stock-checks.ts';
import { stockCheckState } from '@qingming/standard/records/check-sets.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { CHECK_ACTS } from '@qingming/standard/processes/stock-checks.ts';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActDialog } from '../acts/act-dialog.tsx';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import './check.css';
import { useCheckedAreas } from './use-checks.ts';
import { CHECK } from './words.ts';

function Heads({ heads }: { readonly heads: readonly CheckHead[] }) {
  const say = useSay();
  if (heads.length === 0) return <p className="quiet">{say(CHECK.none)}</p>;
  return (
    <ul className="plain-list check-heads">
      {heads.map(({ id, number, state, areaName, answered, lines, startedAt, startedByName }) => (
        <li key={id}>
          <Link to={`/checks/${id}`}>{number}</Link>
          <strong>{areaName}</strong>
          <span>{say(codeLabel(stockCheckState, state))}</span>
          {state === 'open' && <span>{say(CHECK.progress(answered, lines))}</span>}
          <span className="quiet">
            {civilMinute(startedAt)}
            {startedByName !== null && ` ${say(CHECK.startedBy(startedByName))}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface AreaProps {
  readonly area: CheckedArea;
  readonly onBegin: (() => void) | undefined;
}

function Area({ area, onBegin }: AreaProps) {
  const say = useSay();
  const { code, name, plots, checkedOn, dueOn, overdue, underWay } = area;
  return (
    <li>
      <strong>
        {name} <span className="quiet">{code}</span>
      </strong>
      <span className="quiet">{say(CHECK.plots(plots))}</span>
      <span>{say(checkedOn === null ? CHECK.never : CHECK.checkedOn(checkedOn))}</span>
      <span className={overdue ? 'wrong' : undefined}>
        {say(dueOn === null ? CHECK.noTerm : CHECK.dueOn(dueOn))}
        {overdue && ` ${say(CHECK.overdue)}`}
      </span>
      {underWay && <span className="quiet">{say(CHECK.open)}</span>}
      {onBegin !== undefined && !underWay && (
        <button
          type="button"
          className="button"
          aria-label={`${say(CHECK.begin)} ${name}`}
          onClick={onBegin}
        >
          {say(CHECK.begin)}
        </button>
      )}
    </li>
  );
}

/** When each area was checked last, what is overdue, and the checks that are under way. */
export function ChecksPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { institution, staff } = useSession();
  const [begun, begin] = useState<string>();
  const { data, isError, error, refetch } = useCheckedAreas();
  if (institution === null)
    return (
      <NoticePage title={say(CHECK.title)}>
        <p>{say(CHECK.noInstitution)}</p>
      </NoticePage>
    );
  if (isError && data === undefined)
    return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <div className="narrow-page checks">
      <header className="page-head">
        <div>
          <h1>{say(CHECK.title)}</h1>
          <p className="quiet">{data.institutionName}</p>
        </div>
        <div className="page-acts">
          <Link className="button" to={`/records/${stockCheck.kind}`}>
            {say(CHECK.record)}
          </Link>
        </div>
      </header>
      <p className="quiet">{say(CHECK.lead)}</p>
      <section className="part">
        <h2>{say(CHECK.open)}</h2>
        <Heads heads={data.open} />
      </section>
      <section className="part">
        <h2>{say(CHECK.areas)}</h2>
        <ul className="plain-list check-areas">
          {data.areas.map((area) => (
            <Area
              key={area.id}
              area={area}
              onBegin={staff === null ? undefined : () => begin(area.id)}
            />
          ))}
        </ul>
      </section>
      <section className="part">
        <h2>{say(CHECK.past)}</h2>
        <Heads heads={data.past} />
      </section>
      {begun !== undefined && (
        <ActDialog
          kind={stockCheck.kind}
          act={CHECK_ACTS['start-check']}
          given={{ area: begun }}
          onClose={() => begin(undefined)}
          onDone={({ root }) => void navigate(`/checks/${root}`)}
        />
      )}
    </div>
  );
}
