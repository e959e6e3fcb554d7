import type { OtherCase } from '@qingming/connect/api/cases.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { Link } from 'react-router';
import { isRefusal } from '../../api/problem.ts';
import { civilDay } from '../../format/civil.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { NEW_CASE } from './words.ts';

/** What the server named: cases of the same identity number, or of somebody who may be the same person. */
interface Others {
  readonly cases: readonly OtherCase[];
  readonly resembles: boolean;
}

export function otherCases(error: unknown): Others {
  if (!isRefusal(error)) return { cases: [], resembles: false };
  const { cases, resembles } = error.problem.values as Partial<Others>;
  return { cases: Array.isArray(cases) ? cases : [], resembles: resembles === true };
}

interface DuplicateNoteProps {
  readonly others: Others;
  readonly onConfirm: () => void;
  /** What goes on when the clerk says so: another case is opened, a correction is made. */
  readonly goOn?: Bilingual;
  /** Whether a number whose person was cremated may still be corrected to. */
  readonly evenCremated?: boolean;
  /** The number of somebody who was cremated stands there by mistake: two people settle whose it is. */
  readonly onDispute?: () => void;
}

/** Names the other case, and lets the clerk go on after comparing; after a cremation only as a dispute about the number. */
export function DuplicateNote({
  others: { cases, resembles },
  onConfirm,
  goOn = NEW_CASE.anyway,
  evenCremated = false,
  onDispute,
}: DuplicateNoteProps) {
  const say = useSay();
  const cremated = !evenCremated && cases.some((other) => other.cremated);
  return (
    <div className="problem" role="alert">
      <p className="problem-says">{say(resembles ? NEW_CASE.resembles : NEW_CASE.duplicate)}</p>
      <ul>
        {cases.map((other) => (
          <li key={other.case}>
            <Link to={`/cases/${other.case}`} target="_blank">
              {other.number}
            </Link>{' '}
            {other.institutionName} {civilDay(other.openedAt)}{' '}
            {other.cremated && say(NEW_CASE.wasCremated)}
          </li>
        ))}
      </ul>
      <p>
        {say(
          cremated
            ? NEW_CASE.cremated
            : resembles
              ? NEW_CASE.resemblesHelp
              : NEW_CASE.duplicateHelp,
        )}
      </p>
      {!cremated && (
        <button type="button" className="button" onClick={onConfirm}>
          {say(goOn)}
        </button>
      )}
      {cremated && onDispute !== undefined && (
        <button type="button" className="button" onClick={onDispute}>
          {say(NEW_CASE.dispute)}
        </button>
      )}
    </div>
  );
}
