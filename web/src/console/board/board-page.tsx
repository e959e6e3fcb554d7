import type { Board } from '@qingming/connect/api/board.ts';
import { WITH_BODIES, WITH_CREMATORS } from '@qingming/standard/records/house-kind.ts';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { dayInWords } from '../format/civil.ts';
import { useNow } from '../format/use-now.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { OpenDifferencesLine } from '../charge-check/open-line.tsx';
import { BurialsLine } from '../check/burials-line.tsx';
import { NoticesLine } from '../notices-due/notices-line.tsx';
import { useSay } from '../preferences/use-preferences.ts';
import { isForHouses, kindsHere } from '../session/house-kinds.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import './board.css';
import { PlacesPlan } from './places-plan.tsx';
import { PeopleList } from './people-list.tsx';
import { ScannedPlace } from './scanned-place.tsx';
import { WaitingCalls } from './waiting-calls.tsx';
import { WithBoard } from './with-board.tsx';
import { BOARD } from './words.ts';

function Figures({ today }: Pick<Board, 'today'>) {
  const say = useSay();
  const here = kindsHere(useSession());
  const figures = [
    [BOARD.opened, today.opened],
    ...(isForHouses(WITH_BODIES, here) ? [[BOARD.farewells, today.farewells] as const] : []),
    ...(isForHouses(WITH_CREMATORS, here) ? [[BOARD.cremated, today.cremated] as const] : []),
    [BOARD.closed, today.closed],
    ...(today.mismatches > 0 ? [[BOARD.mismatches, today.mismatches] as const] : []),
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([label, count]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function NewCase() {
  const say = useSay();
  const navigate = useNavigate();
  useShortcuts(
    useMemo(
      () => [{ keys: 'n', says: BOARD.newCase, act: () => void navigate('/cases/new') }],
      [navigate],
    ),
  );
  return (
    <Link className="button primary" to="/cases/new">
      {say(BOARD.newCase)} <kbd>n</kbd>
    </Link>
  );
}

function Day({ board, receivedAt }: { readonly board: Board; readonly receivedAt: number }) {
  const say = useSay();
  const session = useSession();
  const now = useNow(board.at, receivedAt);
  return (
    <div className="board">
      <header className="page-head">
        <div>
          <h1>{say(dayInWords(board.day))}</h1>
          <p className="quiet">{board.institutionName}</p>
        </div>
        <Figures today={board.today} />
        {can(session, 'cases.open') && <NewCase />}
      </header>
      {can(session, 'burials.rights') && <NoticesLine />}
      {can(session, 'burials.rights') && <BurialsLine />}
      {can(session, 'charges.check') && <OpenDifferencesLine />}
      <WaitingCalls calls={board.calls} now={now} />
      <PeopleList people={board.people} now={now} />
      <PlacesPlan board={board} now={now} />
      <ScannedPlace places={board.places} now={now} />
    </div>
  );
}

/** What a working day begins with: who is here, where, for how long, what next. */
export const BoardPage = () => (
  <WithBoard>{(board, receivedAt) => <Day board={board} receivedAt={receivedAt} />}</WithBoard>
);
