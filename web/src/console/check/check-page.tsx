import type { CheckEntry, CheckPage as Page } from '@qingming/connect/api/stock-checks.ts';
import { stockCheckState } from '@qingming/standard/records/check-sets.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { CHECK_ACTS } from '@qingming/standard/processes/stock-checks.ts';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog } from '../acts/act-dialog.tsx';
import { PaperLinks } from '../acts/paper-links.tsx';
import '../floor-mode/floor.css';
import { Answer } from '../floor-mode/answers.tsx';
import { Means, Offline } from '../floor-mode/means.tsx';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useKindRecord } from '../kinds/use-kinds.ts';
import { useConnection } from '../live/connection.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import './check.css';
import { type Asked, PlacePanel } from './place-panel.tsx';
import { useCheck } from './use-checks.ts';
import { useWalk } from './use-walk.ts';
import { isDifference, isSeen, isShown, type Place, type Shown } from './walk.ts';
import { CHECK } from './words.ts';

function Head({ check }: { readonly check: Page }) {
  const say = useSay();
  const { number, state, areaName, startedAt, startedByName, reviewedByName, answered, lines } =
    check;
  const { found, missing, elsewhere, moved, extra, expected } = check;
  const isCounted = state === 'counted' || state === 'closed';
  return (
    <header className="floor-head">
      <div>
        <h1>{say(CHECK.of(number))}</h1>
        <p className="quiet">
          {areaName} · {say(codeLabel(stockCheckState, state))} · {civilMinute(startedAt)}
          {startedByName !== null && ` ${say(CHECK.startedBy(startedByName))}`}
          {reviewedByName !== null && ` · ${say(CHECK.reviewedBy(reviewedByName))}`}
        </p>
      </div>
      {isCounted &&
      found !== null &&
      missing !== null &&
      elsewhere !== null &&
      moved !== null &&
      extra !== null ? (
        <p>{say(CHECK.sum({ expected, found, missing, elsewhere, moved, extra }))}</p>
      ) : (
        <p className="check-progress">
          <strong>{say(CHECK.progress(answered, lines))}</strong>
          <progress value={answered} max={Math.max(lines, 1)} />
        </p>
      )}
    </header>
  );
}

type Act =
  | Asked
  | 'add-found'
  | 'hand-in-check'
  | 'review-check'
  | 'send-back-check'
  | 'call-off-check';

interface Ask {
  readonly act: Act;
  readonly line?: CheckEntry;
}

/** What ends the check, or sends it back. */
function Ending({
  check,
  places,
  onAsk,
}: {
  readonly check: Page;
  readonly places: readonly Place[];
  readonly onAsk: (act: Act) => void;
}) {
  const say = useSay();
  const button = (act: Exclude<Act, Asked | 'add-found'>, primary = false) => (
    <button
      key={act}
      type="button"
      className={primary ? 'button primary' : 'button'}
      onClick={() => onAsk(act)}
    >
      {say(CHECK_ACTS[act].label)}
    </button>
  );
  if (check.state === 'counted')
    return (
      <div className="floor-buttons">
        {button('review-check', true)}
        {button('send-back-check')}
      </div>
    );
  if (check.state !== 'open') return null;
  return (
    <div className="floor-buttons">
      {places.every(isSeen) && button('hand-in-check', true)}
      {button('call-off-check')}
    </div>
  );
}

const SHOWN = ['rest', 'differences', 'all'] as const;

interface ListProps {
  readonly places: readonly Place[];
  readonly current: string | undefined;
  readonly first: Shown;
  readonly onChoose: (plot: string) => void;
}

function List({ places, current, first, onChoose }: ListProps) {
  const say = useSay();
  const [shown, show] = useState<Shown>(first);
  const of = places.filter((place) => isShown(place, shown));
  return (
    <section className="check-list" aria-label={say(CHECK.list)}>
      <div className="check-filters">
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === shown}
            onClick={() => show(one)}
          >
            {say(CHECK[one])} {places.filter((place) => isShown(place, one)).length}
          </button>
        ))}
      </div>
      {of.length === 0 && (
        <p className="quiet">{say(shown === 'rest' ? CHECK.done : CHECK.none)}</p>
      )}
      <ol>
        {of.map((place) => (
          <li key={place.plot}>
            <button
              type="button"
              className={place.lines.some(isDifference) ? 'check-cell differs' : 'check-cell'}
              aria-current={place.plot === current}
              onClick={() => onChoose(place.plot)}
            >
              <strong>{place.code}</strong>
              <span>
                {place.lines
                  .map(({ kind, name, seenName }) =>
                    kind === 'empty' ? say(CHECK.empty) : (name ?? seenName ?? say(CHECK.unknown)),
                  )
                  .join('、')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Since({ check }: { readonly check: Page }) {
  const say = useSay();
  if (check.since.length === 0) return null;
  return (
    <section className="part">
      <h2>{say(CHECK.since)}</h2>
      <ul className="plain-list">
        {check.since.map(({ plot, code, what, on }) => (
          <li key={`${plot}${what}${on}`}>
            {on} {code} {say(CHECK[what])}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Walking({ check }: { readonly check: Page }) {
  const say = useSay();
  const session = useSession();
  const { offline } = useConnection();
  const { data } = useKindRecord(stockCheck.kind, check.id);
  const [asked, ask] = useState<Ask>();
  const mayAct = !offline && session.staff !== null && can(session, 'burials.check');
  const isOpen = mayAct && check.state === 'open';
  const walk = useWalk(check, isOpen && asked === undefined);
  const { places, current, wrong } = walk;
  // Figures and version are of the newest record: an act on a line leaves them as they are.
  const root = data && { ...data.record, version: check.version };
  return (
    <div className="floor check">
      {wrong !== undefined && (
        <Answer answer="no" title={say(CHECK.stop)} press={say(CHECK.again)} onPress={walk.goOn}>
          <p className="floor-where">{say(wrong)}</p>
        </Answer>
      )}
      <Head check={check} />
      {offline && <Offline />}
      {isOpen && (
        <>
          <p className="quiet">
            {say(CHECK.scan)} <span className="check-keys">{say(CHECK.keys)}</span>
          </p>
          <Means onRead={walk.read} />
        </>
      )}
      {walk.error !== null && <ProblemNote error={walk.error} />}
      {current !== undefined && (
        <PlacePanel
          place={current}
          isOpen={isOpen}
          sending={walk.sending}
          onAnswer={(line, result) => void walk.answer(line, result)}
          onAsk={(line, act) => ask({ act, line })}
          onExtra={() => ask({ act: 'add-found' })}
        />
      )}
      {mayAct && <Ending check={check} places={places} onAsk={(act) => ask({ act })} />}
      <Since check={check} />
      <List
        places={places}
        current={current?.plot}
        first={check.state === 'open' ? 'rest' : 'differences'}
        onChoose={walk.choose}
      />
      {root !== undefined && <PaperLinks kind={stockCheck.kind} root={root} />}
      <p className="check-links">
        <Link to="/checks">{say(CHECK.back)}</Link>
        <Link to={`/records/${stockCheck.kind}/${check.id}`}>{say(CHECK.record)}</Link>
      </p>
      {asked !== undefined && root !== undefined && (
        <ActDialog
          key={`${asked.act}${asked.line?.id ?? ''}`}
          kind={stockCheck.kind}
          act={CHECK_ACTS[asked.act]}
          root={root}
          {...(asked.line !== undefined && {
            offer: {
              act: asked.act,
              record: asked.line.id,
              version: asked.line.version,
              missing: [],
            },
          })}
          {...(asked.act === 'add-found' && {
            given: { plot: current?.plot ?? '', result: 'unknown' },
          })}
          onClose={() => ask(undefined)}
          onDone={() => {
            ask(undefined);
            walk.again();
          }}
        />
      )}
    </div>
  );
}

/** A check as it is walked: scan a place, then a tag; or by the keys. */
export function CheckPage() {
  const { check: id = '' } = useParams();
  const found = useCheck(id);
  if (found.isPending) return <Loading />;
  if (found.isError && found.data === undefined)
    return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  return <Walking check={found.data} />;
}
