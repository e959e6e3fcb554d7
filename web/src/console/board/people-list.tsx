import type { BoardPerson } from '@qingming/connect/api/board.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { moveFocus } from '../records/move-focus.ts';
import type { Shown } from './lines.ts';
import { countShown, isShown, SHOWN, shownPeople } from './lines.ts';
import { PersonLine } from './person-line.tsx';
import { BOARD } from './words.ts';

const LABELS: Readonly<Record<Shown, Bilingual>> = {
  all: BOARD.all,
  late: BOARD.lateOnly,
  missing: BOARD.missingOnly,
};

const LINE = 'a.person-line';

/** j and k, or the arrows, move from line to line; Enter opens as a link does. */
function useLineKeys() {
  const list = useRef<HTMLUListElement>(null);
  const shortcuts = useMemo(() => {
    const down = { says: BOARD.nextLine, act: () => moveFocus(list.current, LINE, 1) };
    const up = { says: BOARD.previousLine, act: () => moveFocus(list.current, LINE, -1) };
    return [
      { ...down, keys: 'j' },
      { ...up, keys: 'k' },
      { ...down, keys: 'ArrowDown' },
      { ...up, keys: 'ArrowUp' },
    ];
  }, []);
  useShortcuts(shortcuts);
  return list;
}

interface PeopleListProps {
  readonly people: readonly BoardPerson[];
  readonly now: string;
}

function ShownChoice({ people, shown }: { people: readonly BoardPerson[]; shown: Shown }) {
  const say = useSay();
  const [, setSearch] = useSearchParams();
  return (
    <fieldset className="choices" aria-label={say(BOARD.show)}>
      {SHOWN.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === shown}
          onClick={() => setSearch(one === 'all' ? {} : { show: one }, { replace: true })}
        >
          {say(LABELS[one])} {countShown(people, one)}
        </button>
      ))}
    </fieldset>
  );
}

function Nobody({ everybody }: { readonly everybody: boolean }) {
  const say = useSay();
  if (!everybody) return <p className="nobody">{say(BOARD.none)}</p>;
  return (
    <div className="nobody">
      <p>{say(BOARD.empty)}</p>
      <p className="quiet">{say(BOARD.emptyHelp)}</p>
    </div>
  );
}

export function PeopleList({ people, now }: PeopleListProps) {
  const say = useSay();
  const list = useLineKeys();
  const [search] = useSearchParams();
  const asked = search.get('show');
  const shown = isShown(asked) ? asked : 'all';
  const lines = shownPeople(people, shown);
  return (
    <section className="people" aria-label={say(BOARD.people)}>
      <header>
        <h2>{say(BOARD.people)}</h2>
        <ShownChoice people={people} shown={shown} />
      </header>
      <div className="person-line heads" aria-hidden="true">
        <span>{say(BOARD.person)}</span>
        <span>{say(BOARD.where)}</span>
        <span>{say(BOARD.next)}</span>
        <span>{say(BOARD.missing)}</span>
      </div>
      <ul ref={list}>
        {lines.map((person) => (
          <PersonLine key={person.case} person={person} now={now} />
        ))}
      </ul>
      {lines.length === 0 && <Nobody everybody={people.length === 0} />}
    </section>
  );
}
