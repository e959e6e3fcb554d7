import type { PlanPerson } from '@qingming/connect/api/day-plan.ts';
import { useState } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { SheetDialog } from '../records/sheet-dialog.tsx';
import { useFirstFocus } from '../shell/use-first-focus.ts';
import { type Bookable, type Draft, newDraft } from './gaps.ts';
import { PLAN, shortNumber } from './words.ts';

const matches = ({ name, number }: PlanPerson, text: string): boolean =>
  text === '' || name.includes(text) || number.endsWith(text);

/** For whom something is booked: first whoever has no farewell yet. */
export function PickPerson({
  people,
  onPick,
  onClose,
}: {
  readonly people: readonly PlanPerson[];
  readonly onPick: (draft: Draft) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [text, setText] = useState('');
  const first = useFirstFocus<HTMLInputElement>();
  const found = people.filter((person) => matches(person, text.trim()));
  const pick = (person: PlanPerson, what: Bookable): void => onPick(newDraft(what, person));
  return (
    <SheetDialog title={say(PLAN.whom)} onClose={onClose}>
      <label className="pick-find">
        {say(PLAN.find)}
        <input
          ref={first}
          name="find"
          value={text}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {found.length === 0 && <p className="note">{say(PLAN.nobody)}</p>}
      <ul className="pick-list">
        {found.map((person) => (
          <li key={person.case}>
            <span>
              <b>{person.name}</b> <span className="last">{shortNumber(person.number)}</span>{' '}
              {person.hasFarewell && <span className="quiet">{say(PLAN.hasFarewell)}</span>}{' '}
              {person.hasCremator && <span className="quiet">{say(PLAN.hasCremator)}</span>}
            </span>
            {!person.hasFarewell && (
              <button
                type="button"
                className="button primary"
                onClick={() => pick(person, 'farewell')}
              >
                {say(PLAN.farewell)}
              </button>
            )}
            <button type="button" className="button" onClick={() => pick(person, 'vigil')}>
              {say(PLAN.vigil)}
            </button>
            {!person.hasCremator && (
              <button
                type="button"
                className="button"
                onClick={() => pick(person, 'cremationBooking')}
              >
                {say(PLAN.cremationBooking)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </SheetDialog>
  );
}
