import type { OtherCase } from '@qingming/connect/api/cases.ts';
import { Link } from 'react-router';
import { isRefusal } from '../../api/problem.ts';
import { civilDay } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { NEW_CASE } from './words.ts';

/** The cases that the server named as having the same identity number. */
export function otherCases(error: unknown): readonly OtherCase[] {
  if (!isRefusal(error)) return [];
  const { cases } = error.problem.values as { readonly cases?: readonly OtherCase[] };
  return Array.isArray(cases) ? cases : [];
}

interface DuplicateNoteProps {
  readonly others: readonly OtherCase[];
  readonly onConfirm: () => void;
}

/** Names the other case, and lets the clerk go on after comparing; never after a cremation. */
export function DuplicateNote({ others, onConfirm }: DuplicateNoteProps) {
  const say = useSay();
  const cremated = others.some((other) => other.cremated);
  return (
    <div className="problem" role="alert">
      <p className="problem-says">{say(NEW_CASE.duplicate)}</p>
      <ul>
        {others.map((other) => (
          <li key={other.case}>
            <Link to={`/cases/${other.case}`} target="_blank">
              {other.number}
            </Link>{' '}
            {other.institutionName} {civilDay(other.openedAt)}{' '}
            {other.cremated && say(NEW_CASE.wasCremated)}
          </li>
        ))}
      </ul>
      <p>{say(cremated ? NEW_CASE.cremated : NEW_CASE.duplicateHelp)}</p>
      {!cremated && (
        <button type="button" className="button" onClick={onConfirm}>
          {say(NEW_CASE.anyway)}
        </button>
      )}
    </div>
  );
}
