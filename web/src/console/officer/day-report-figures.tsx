import type { DayFigures, DayReportView } from '@qingming/connect/api/oversight.ts';
import { DAY_FIGURES } from '@qingming/standard/indicators/day-report.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { REPORTS } from './words.ts';

export const FIGURE_NAMES: readonly (keyof DayFigures)[] = DAY_FIGURES;

const shown = (name: keyof DayFigures, value: number): string =>
  dayReport.elements[name].type === 'money' ? yuan(value) : String(value);

/** What was reported beside what the records say; a figure that is not counted here says so. */
export function DayReportFigures({ view }: { readonly view: DayReportView }) {
  const say = useSay();
  const { computed, report, differs } = view;
  const countedOf = (name: keyof DayFigures): string => {
    const value = computed[name];
    return value === undefined ? say(REPORTS.notComparable) : shown(name, value);
  };
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say(REPORTS.figure)}</th>
          <th scope="col" className="numeric">
            {say(REPORTS.stated)}
          </th>
          <th scope="col" className="numeric">
            {say(REPORTS.counted)}
          </th>
        </tr>
      </thead>
      <tbody>
        {FIGURE_NAMES.map((name) => (
          <tr key={name} className={differs.includes(name) ? 'wrong' : undefined}>
            <th scope="row">{say(dayReport.elements[name].label)}</th>
            <td className="numeric">{report === null ? '' : shown(name, report.fact[name])}</td>
            <td className={computed[name] === undefined ? 'numeric quiet' : 'numeric'}>
              {countedOf(name)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
