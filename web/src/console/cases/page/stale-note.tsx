import type { CaseKind } from '@qingming/connect/api/cases.ts';
import { civilMinute } from '../../format/civil.ts';
import type { FactValue } from '../../format/fact-value.ts';
import { factValue } from '../../format/fact-value.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import type { AnyRecord } from './case-context.ts';
import { useCaseView } from './case-context.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';
import type { Correction } from './correction.ts';
import { isUnseen } from './correction.ts';
import { CASE } from './words.ts';

interface StaleNoteProps {
  readonly of: CaseKind;
  readonly newest: AnyRecord;
  readonly correction: Correction;
  readonly onStartOver: () => void;
}

/** What one wrote beside what stands now, element by element. */
export function StaleNote({ of, newest, correction, onStartOver }: StaleNoteProps) {
  const say = useSay();
  const { names } = useCaseView().page;
  const fact = newest.fact as Readonly<Record<string, FactValue>>;
  const shown = (name: string, value: FactValue): string => {
    const element = caseRecord(of).elements[name];
    return say((element && factValue(element, value, names)) ?? CASE.empty);
  };
  return (
    <div className="stale" role="alert">
      <p>{say(CASE.stale)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(CASE.what)}</th>
            <th scope="col">{say(CASE.yours)}</th>
            <th scope="col">
              {say(CASE.theirs)} <span className="quiet">{civilMinute(newest.recordedAt)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(correction.changes).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{say(caseRecord(of).elements[name]?.label ?? CASE.empty)}</th>
              <td>{shown(name, value)}</td>
              <td>{isUnseen(of, name, fact[name]) ? say(CASE.unseen) : shown(name, fact[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {newest.reason && (
        <p className="quiet">
          {say(CASE.why)} {newest.reason}
        </p>
      )}
      <button type="button" className="button primary" onClick={onStartOver}>
        {say(CASE.startOver)}
      </button>
    </div>
  );
}
