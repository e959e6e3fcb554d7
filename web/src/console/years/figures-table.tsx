import type { YearFigures, YearFigureTold } from '@qingming/connect/api/inspections.ts';
import { civilMinute } from '../format/civil.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { valueSaid } from './figure-value.ts';
import { REPORT } from './words.ts';

const ofWhom = ({ of, whole }: YearFigureTold, say: Say): string =>
  of === null || whole === null ? '' : ` / ${whole} ${say(of)}`;

function Line({ figure }: { readonly figure: YearFigureTold }) {
  const say = useSay();
  const { label, says, without } = figure;
  return (
    <tr>
      <th scope="row">
        {say(label)}
        <details>
          <summary>{say(REPORT.how)}</summary>
          <p>{say(says)}</p>
          {without !== null && <p>{say(without)}</p>}
        </details>
      </th>
      <td className="numeric">
        {valueSaid(figure)}
        <span className="quiet">{ofWhom(figure, say)}</span>
      </td>
    </tr>
  );
}

/** Figures with their definitions: those that a report states, or those of this moment. */
export function FiguresTable({ told }: { readonly told: YearFigures }) {
  const say = useSay();
  const { days, at, stated, figures } = told;
  const when = civilMinute(at);
  return (
    <section className="part year-figures">
      <h2>{say(REPORT.figures)}</h2>
      <p className="quiet">
        {say(REPORT.ofDays(days.from, days.to))} ·{' '}
        {say(stated ? REPORT.stated(when) : REPORT.notStated(when))}
      </p>
      <table className="plain-table long-texts">
        <tbody>
          {figures.map((figure) => (
            <Line key={figure.name} figure={figure} />
          ))}
        </tbody>
      </table>
      <p className="quiet">{say(REPORT.notHeld)}</p>
    </section>
  );
}
