import type { NoticeCount, NoticeDue } from '@qingming/connect/api/right-notices.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Shortcut } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticePage } from '../shell/notice-page.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { RightPanel } from '../wall/right-panel.tsx';
import './notices-due.css';
import { sumOf } from './sum-of.ts';
import { useNoticesDue } from './use-notices-due.ts';
import { NOTICES_DUE, stageWords, triedWords } from './words.ts';

function Stages({ stages }: { readonly stages: readonly NoticeCount[] }) {
  const say = useSay();
  return (
    <dl className="notice-stages">
      {stages.map(({ stage, due, late }) => (
        <div key={stage}>
          <dt>{say(stageWords(stage))}</dt>
          <dd>
            {due}
            {late > 0 && (
              <span className="wrong">
                {' '}
                {say(NOTICES_DUE.late)} {late}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RowProps {
  readonly row: NoticeDue;
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

function Row({ row, opened, onOpen, onDone }: RowProps) {
  const say = useSay();
  const { id, plot, number, holderName, until, stage, late, tried } = row;
  return (
    <li className={late ? 'notice-row late' : 'notice-row'}>
      <div className="notice-head">
        <strong>{plot}</strong>
        <span>{holderName}</span>
        <span className="quiet">{number}</span>
        <span>{say(NOTICES_DUE.until(until))}</span>
        <span>
          {say(stageWords(stage))}
          {late && <span className="wrong"> {say(NOTICES_DUE.late)}</span>}
        </span>
        <button
          type="button"
          className="button"
          aria-expanded={opened}
          aria-label={`${say(opened ? NOTICES_DUE.close : NOTICES_DUE.open)} ${plot}`}
          onClick={onOpen}
        >
          {say(opened ? NOTICES_DUE.close : NOTICES_DUE.open)}
        </button>
      </div>
      <ul className="notice-tried">
        {tried.length === 0 && <li className="quiet">{say(NOTICES_DUE.neverTried)}</li>}
        {tried.map((one, at) => (
          <li key={at}>{say(triedWords(one))}</li>
        ))}
      </ul>
      {opened && <RightPanel right={id} onDone={onDone} />}
    </li>
  );
}

/** Moves the focus from row to row by their buttons; Enter opens the one that has it. */
function useRowKeys() {
  const list = useRef<HTMLOListElement>(null);
  const keys = useMemo((): readonly Shortcut[] => {
    const move = (by: number): void => {
      const buttons = [
        ...(list.current?.querySelectorAll<HTMLElement>('.notice-head .button') ?? []),
      ];
      const at = buttons.indexOf(document.activeElement as HTMLElement);
      buttons.at(Math.min(Math.max(at + by, 0), buttons.length - 1))?.focus();
    };
    return [
      { keys: 'ArrowDown', says: NOTICES_DUE.keys, act: () => move(1) },
      { keys: 'ArrowUp', says: NOTICES_DUE.keys, act: () => move(-1) },
    ];
  }, []);
  useShortcuts(keys);
  return list;
}

/** Families whose term ends and who were not told yet: the work of whoever keeps a columbarium or a cemetery. */
export function NoticesDuePage() {
  const say = useSay();
  const queries = useQueryClient();
  const { institution } = useSession();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<string>();
  const list = useRowKeys();
  const after = search.get('after');
  const { data, isError, error, refetch } = useNoticesDue({ after });
  if (institution === null)
    return (
      <NoticePage title={say(NOTICES_DUE.title)}>
        <p>{say(NOTICES_DUE.noInstitution)}</p>
      </NoticePage>
    );
  if (isError && data === undefined)
    return <ProblemNote error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { due, late } = sumOf(data.stages);
  const again = (): void => {
    void queries.invalidateQueries({ queryKey: ['right-notices'] });
    void queries.invalidateQueries({ queryKey: ['record'] });
  };
  return (
    <div className="narrow-page notices-due">
      <header className="page-head">
        <div>
          <h1>{say(NOTICES_DUE.title)}</h1>
          <p className="quiet">
            {data.institutionName} · {say(NOTICES_DUE.due(due, late))}
          </p>
        </div>
        <div className="page-acts">
          <Link className="button" to="/wall">
            {say(NOTICES_DUE.toWall)}
          </Link>
        </div>
      </header>
      <p className="quiet">{say(NOTICES_DUE.lead)}</p>
      <Stages stages={data.stages} />
      {data.rows.length === 0 && <p>{say(NOTICES_DUE.nothing)}</p>}
      <ol className="notice-rows" ref={list}>
        {data.rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            opened={row.id === opened}
            onOpen={() => setOpened(row.id === opened ? undefined : row.id)}
            onDone={again}
          />
        ))}
      </ol>
      <p className="page-acts">
        {after !== null && (
          <button type="button" className="button" onClick={() => setSearch({})}>
            {say(NOTICES_DUE.first)}
          </button>
        )}
        {data.next !== null && (
          <button
            type="button"
            className="button"
            onClick={() => setSearch({ after: data.next ?? '' })}
          >
            {say(NOTICES_DUE.more)}
          </button>
        )}
      </p>
    </div>
  );
}
