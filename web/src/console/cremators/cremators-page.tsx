import type { Expected } from '@qingming/connect/api/day-plan.ts';
import type {
  Cremator,
  CrematorCase,
  CrematorQueue,
  Queued,
} from '@qingming/connect/api/cremators.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { BOARD } from '../board/words.ts';
import { civilTime } from '../format/civil.ts';
import { lastFour } from '../floor-mode/flow.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import './cremators.css';
import { useCremators } from './use-cremators.ts';
import { CREMATORS } from './words.ts';

/** From about when until about when it begins; one time where nothing stands before it. */
function aboutTime({ from, latest }: Expected): Bilingual {
  const [begins, last] = [civilTime(from), civilTime(latest)];
  return CREMATORS.about(begins === last ? begins : `${begins}–${last}`);
}

function Person({ of, children }: { readonly of: CrematorCase; readonly children?: ReactNode }) {
  const say = useSay();
  return (
    <li className={of.lacks.length > 0 ? 'lacking' : undefined}>
      <p className="cremator-who">
        <Link to={`/cases/${of.case}`}>{of.name}</Link>{' '}
        <span className="last">{lastFour(of.tag)}</span>{' '}
        <span className="quiet">{of.placeName ?? say(CREMATORS.notHere)}</span>{' '}
        <HazardMark hazard={of.hazard} />
      </p>
      {children}
      {of.lacks.length === 0 ? (
        <p className="cremator-ready">{say(CREMATORS.ready)}</p>
      ) : (
        <ul className="cremator-lacks" aria-label={say(CREMATORS.lacks)}>
          {of.lacks.map(({ code, says }) => (
            <li key={code}>{say(says)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Next({ one }: { readonly one: Queued }) {
  const say = useSay();
  const { expected, from, agreed } = one;
  return (
    <Person of={one}>
      <p className="cremator-time">
        <b>{say(expected === null ? CREMATORS.unknown : aboutTime(expected))}</b>{' '}
        <span className="quiet">
          {say(CREMATORS.booked(civilTime(from)))}
          {agreed && ` · ${say(CREMATORS.agreed)}`}
        </span>
      </p>
    </Person>
  );
}

function Now({ cremator: { closed, burning, readyAt } }: { readonly cremator: Cremator }) {
  const say = useSay();
  if (burning !== null)
    return (
      <p className="cremator-now">
        {say(CREMATORS.burning)} <Link to={`/cases/${burning.case}`}>{burning.name}</Link>{' '}
        <span className="last">{burning.number.slice(-4)}</span>{' '}
        <span className="quiet">
          {say(CREMATORS.since(civilTime(burning.since)))}
          {burning.expected && ` · ${say(CREMATORS.until(civilTime(burning.expected.until)))}`}
        </span>
      </p>
    );
  if (closed !== null)
    return (
      <p className="cremator-closed">
        {say(closed === 'repair' ? CREMATORS.repair : CREMATORS.outOfUse)}
      </p>
    );
  return (
    <p className="quiet">
      {say(readyAt === null ? CREMATORS.free : CREMATORS.cooling(civilTime(readyAt)))}
    </p>
  );
}

function OneCremator({ cremator }: { readonly cremator: Cremator }) {
  const say = useSay();
  return (
    <section className="cremator">
      <h2>{cremator.name}</h2>
      <Now cremator={cremator} />
      <h3>{say(CREMATORS.next)}</h3>
      {cremator.next.length === 0 && <p className="quiet">{say(CREMATORS.nobody)}</p>}
      <ol>
        {cremator.next.map((one) => (
          <Next key={one.booking} one={one} />
        ))}
      </ol>
    </section>
  );
}

function Waiting({ waiting }: Pick<CrematorQueue, 'waiting'>) {
  const say = useSay();
  const books = can(useSession(), 'create cremationBooking');
  return (
    <section className="cremator-waiting">
      <h2>{say(CREMATORS.waiting)}</h2>
      {waiting.length === 0 && <p className="quiet">{say(CREMATORS.noneWaiting)}</p>}
      <ol>
        {waiting.map((one) => (
          <Person key={one.case} of={one}>
            {books && (
              <Link className="button" to={`/plan?case=${one.case}&what=cremation`}>
                {say(CREMATORS.book)}
              </Link>
            )}
          </Person>
        ))}
      </ol>
    </section>
  );
}

/** Who is in each cremator, who is next and about when, and what still lacks before it may begin. */
export function CrematorsPage() {
  const say = useSay();
  const session = useSession();
  const hasHouse = session.institution !== null;
  const queue = useCremators(hasHouse);
  if (!hasHouse)
    return (
      <NoticePage title={say(CREMATORS.title)}>
        <p>{say(BOARD.noInstitution)}</p>
      </NoticePage>
    );
  if (queue.isPending) return <Loading />;
  if (queue.isError && queue.data === undefined)
    return <ProblemNote error={queue.error} again={() => void queue.refetch()} />;
  const { cremators, waiting } = queue.data;
  return (
    <div className="cremators">
      <header className="page-head">
        <h1>{say(CREMATORS.title)}</h1>
        {can(session, 'cases.dayPlan') && <Link to="/plan">{say(CREMATORS.plan)}</Link>}
      </header>
      <p className="quiet">{say(CREMATORS.estimates)}</p>
      {cremators.length === 0 && <p>{say(CREMATORS.none)}</p>}
      <div className="cremator-list">
        {cremators.map((cremator) => (
          <OneCremator key={cremator.id} cremator={cremator} />
        ))}
      </div>
      <Waiting waiting={waiting} />
    </div>
  );
}
