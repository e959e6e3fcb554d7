import type { SameName } from '@qingming/connect/api/case-page.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { BOARD } from '../../board/words.ts';
import { codeLabel } from '../../format/code-label.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { CASE } from './words.ts';

interface SameNameNoteProps {
  readonly others: readonly SameName[];
  /** What can be done about it: a question at the counter. */
  readonly children?: ReactNode;
}

/** Somebody else of this name is here: who, and where, so that nobody is taken for the other. */
export function SameNameNote({ others, children }: SameNameNoteProps) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <div className="same-name" role="alert">
      <p>
        <strong>{say(CASE.sameName)}</strong> {say(CASE.sameNameSays)}
      </p>
      <ul>
        {others.map((other) => (
          <li key={other.case}>
            <Link to={`/cases/${other.case}`} target="_blank">
              {other.number}
            </Link>{' '}
            {[
              other.name,
              say(codeLabel(sex, other.sex)),
              other.age === null ? '' : `${other.age} ${say(BOARD.years)}`,
              other.placeName,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
