import type { RectificationAsked } from '@qingming/connect/api/inspections.ts';
import { INSPECTION_ACTS } from '@qingming/standard/processes/inspections.ts';
import { rectificationOutcome } from '@qingming/standard/records/inspection-sets.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { Link } from 'react-router';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { INSPECT } from './words.ts';

export type AskedAct = 'report-done' | 'check-done' | 'drop-rectification';

const standingOf = ({ outcome, doneAt }: RectificationAsked): Bilingual => {
  if (outcome !== null) return codeLabel(rectificationOutcome, outcome);
  return doneAt === null ? INSPECT.waits : INSPECT.toCheck;
};

interface AskedListProps {
  readonly asked: readonly RectificationAsked[];
  /** The acts that may be taken on one now. */
  readonly actsOf: (one: RectificationAsked) => readonly AskedAct[];
  readonly today: string;
  readonly onAct: (one: RectificationAsked, act: AskedAct) => void;
}

/** What has to be put right, how far it is, and what may be done about it. */
export function AskedList({ asked, actsOf, today, onAct }: AskedListProps) {
  const say = useSay();
  if (asked.length === 0) return <p className="quiet">{say(INSPECT.noneAsked)}</p>;
  return (
    <ul className="plain-list inspection-asked">
      {asked.map((one) => {
        const isLate = one.outcome !== 'accepted' && one.dueOn < today;
        return (
          <li key={one.id}>
            <strong>{one.asked}</strong>
            <p className={isLate ? 'wrong' : 'quiet'}>
              {say(INSPECT.due(one.dueOn))} · {say(standingOf(one))}
            </p>
            {one.doneWords !== null && (
              <p>
                {say(INSPECT.done(one.doneWords))}
                {one.hasProof && (
                  <>
                    {' · '}
                    <Link to={`/records/rectification/${one.id}`}>{say(INSPECT.photo)}</Link>
                  </>
                )}
              </p>
            )}
            {one.checkWords !== null && <p>{say(INSPECT.check(one.checkWords))}</p>}
            <div className="point-acts">
              {actsOf(one).map((act) => (
                <button
                  key={act}
                  type="button"
                  className={act === 'drop-rectification' ? 'button' : 'button primary'}
                  onClick={() => onAct(one, act)}
                >
                  {say(act === 'drop-rectification' ? INSPECT.drop : INSPECTION_ACTS[act].label)}
                </button>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
