import type { Mortuary } from '@qingming/connect/api/mortuary.ts';
import type { RelocationHead } from '@qingming/connect/api/relocations.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { BOARD } from '../board/words.ts';
import '../board/board.css';
import { civilMinute } from '../format/civil.ts';
import { useNow } from '../format/use-now.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from '../records/use-change-search.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { CabinetTable } from './cabinet-table.tsx';
import './mortuary.css';
import { RackPlan } from './rack-plan.tsx';
import { ReadingDialog } from './reading-dialog.tsx';
import { RelocationDialog } from './relocation-dialog.tsx';
import {
  countShown,
  isShown,
  type Order,
  type Row,
  rowsOf,
  SHOWN,
  type Shown,
  shownRows,
} from './rows.ts';
import { useMortuary } from './use-mortuary.ts';
import { MORTUARY } from './words.ts';

const LABELS: Readonly<Record<Shown, Bilingual>> = {
  all: MORTUARY.all,
  due: MORTUARY.dueOnly,
  alerts: MORTUARY.alertOnly,
  sameName: MORTUARY.sameName,
  cold: MORTUARY.cold,
  empty: MORTUARY.emptyOnly,
  closed: MORTUARY.closed,
};

/** What is shown and in which order stands in the address. */
function Choices({ rows, shown, order }: { rows: readonly Row[]; shown: Shown; order: Order }) {
  const say = useSay();
  const change = useChangeSearch();
  return (
    <div className="mortuary-choices">
      <fieldset className="choices" aria-label={say(MORTUARY.show)}>
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === shown}
            onClick={() => change({ show: one === 'all' ? '' : one })}
          >
            {say(LABELS[one])} {countShown(rows, one)}
          </button>
        ))}
      </fieldset>
      <fieldset className="choices" aria-label={say(MORTUARY.sort)}>
        {(['due', 'cabinet'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === order}
            onClick={() => change({ sort: one === 'due' ? '' : one })}
          >
            {say(one === 'due' ? MORTUARY.byDue : MORTUARY.byCabinet)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function UnderWay({ of }: { readonly of: readonly RelocationHead[] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <ul className="relocations-open">
      {of.map(({ id, number, in: done, expected }) => (
        <li key={id}>
          <strong>{say(MORTUARY.relocating(number, done, expected))}</strong>{' '}
          <span>{say(MORTUARY.until)}</span>{' '}
          <Link to={`/relocations/${id}`}>{say(MORTUARY.goOn)}</Link>
        </li>
      ))}
    </ul>
  );
}

type Dialog = 'reading' | 'relocation';

function Acts({ onOpen }: { readonly onOpen: (dialog: Dialog) => void }) {
  const say = useSay();
  const session = useSession();
  return (
    <div className="mortuary-acts">
      {can(session, 'create coldReading') && (
        <button type="button" className="button" onClick={() => onOpen('reading')}>
          {say(MORTUARY.measure)}
        </button>
      )}
      {can(session, 'create coldLimit') && (
        <Link className="button" to="/records/coldLimit">
          {say(MORTUARY.setLimits)}
        </Link>
      )}
      <button type="button" className="button" onClick={() => window.print()}>
        {say(MORTUARY.print)}
      </button>
      {can(session, 'cases.relocate') && session.staff !== null && (
        <button type="button" className="button primary" onClick={() => onOpen('relocation')}>
          {say(MORTUARY.relocate)}
        </button>
      )}
    </div>
  );
}

function Store({ mortuary, receivedAt }: { mortuary: Mortuary; receivedAt: number }) {
  const say = useSay();
  const now = useNow(mortuary.at, receivedAt);
  const [search] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog>();
  const asked = search.get('show');
  const shown = isShown(asked) ? asked : 'all';
  const order: Order = search.get('sort') === 'cabinet' ? 'cabinet' : 'due';
  const rows = rowsOf(mortuary);
  const close = (): void => setDialog(undefined);
  return (
    <div className="board mortuary">
      <header className="page-head">
        <div>
          <h1>
            <span className="screen-only">{say(MORTUARY.title)}</span>
            <span className="round-only">{say(MORTUARY.sheet)}</span>
          </h1>
          <p className="quiet">
            {mortuary.institutionName}
            <span className="round-only"> · {civilMinute(now)}</span>
          </p>
        </div>
        <Acts onOpen={setDialog} />
      </header>
      <UnderWay of={mortuary.relocations} />
      <section className="people" aria-label={say(MORTUARY.people)}>
        <Choices rows={rows} shown={shown} order={order} />
        {rows.length === 0 ? (
          <p className="nobody">{say(MORTUARY.noCabinets)}</p>
        ) : (
          <CabinetTable rows={shownRows(mortuary, shown, order)} now={now} />
        )}
      </section>
      <RackPlan rows={rows} now={now} />
      {dialog === 'reading' && (
        <ReadingDialog cabinets={mortuary.cabinets} now={now} onClose={close} />
      )}
      {dialog === 'relocation' && <RelocationDialog rows={rows} onClose={close} />}
    </div>
  );
}

/** The cold store: every cabinet, who lies in it, how long they may, how cold it is, and what comes next. */
export function MortuaryPage() {
  const say = useSay();
  const { institution } = useSession();
  const mortuary = useMortuary(institution !== null);
  if (institution === null)
    return (
      <NoticePage title={say(MORTUARY.title)}>
        <p>
          <Link to="/cases">{say(BOARD.noInstitution)}</Link>
        </p>
      </NoticePage>
    );
  if (mortuary.isPending) return <Loading />;
  if (mortuary.isError && mortuary.data === undefined)
    return <ProblemNote error={mortuary.error} again={() => void mortuary.refetch()} />;
  return <Store mortuary={mortuary.data} receivedAt={mortuary.dataUpdatedAt} />;
}
