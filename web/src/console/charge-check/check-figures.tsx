import type {
  ChargeCheck,
  ChargeCheckLine,
  ChargeFigures,
} from '@qingming/connect/api/charge-check.ts';
import { BECAUSE } from '@qingming/standard/language/recheck.ts';
import { civilMinute } from '../format/civil.ts';
import { yuan } from '../format/money.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from '../records/use-change-search.ts';
import './charge-check.css';
import { CHECK } from './words.ts';

function Standing({ check }: { readonly check: ChargeCheck }) {
  const say = useSay();
  const { lookedUntil, waitingLines, unreadHouses, openInAll, total, days } = check;
  const looked =
    lookedUntil === null ? CHECK.neverLooked : CHECK.lookedUntil(civilMinute(lookedUntil));
  const others = openInAll - total.differences;
  return (
    <>
      <p className="quiet">
        {say(check.name)} · {say(CHECK.days(days.from, days.to))} · {say(looked)} ·{' '}
        {say(CHECK.waitingLines(waitingLines))}
      </p>
      {unreadHouses > 0 && <p className="wrong">{say(CHECK.unread(unreadHouses))}</p>}
      {others > 0 && <p>{say(CHECK.elsewhere(others))}</p>}
    </>
  );
}

const Cells = ({ figures }: { readonly figures: ChargeFigures }) => (
  <>
    <td className={figures.differences > 0 ? 'numeric wrong' : 'numeric'}>{figures.differences}</td>
    <td className={figures.above > 0 ? 'numeric wrong' : 'numeric'}>{yuan(figures.above)}</td>
    <td className="numeric">{figures.lines}</td>
    <td className="numeric">{yuan(figures.charged)}</td>
    <td className="numeric">{figures.waitingDays}</td>
  </>
);

function Line({ line }: { readonly line: ChargeCheckLine }) {
  const say = useSay();
  const change = useChangeSearch();
  const { institution, region, name } = line;
  const narrow = (): void => change(institution === null ? { region } : { institution });
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="plain"
          aria-label={say(CHECK.narrow(say(name)))}
          onClick={narrow}
        >
          {say(name)}
        </button>
      </th>
      <Cells figures={line} />
    </tr>
  );
}

const HEADINGS = [
  CHECK.differences,
  CHECK.above,
  CHECK.lines,
  CHECK.charged,
  CHECK.waiting,
] as const;

function Table({ check }: { readonly check: ChargeCheck }) {
  const say = useSay();
  const isByHouse = check.rows.some(({ institution }) => institution !== null);
  return (
    <section className="scrolls" aria-label={say(CHECK.figures)}>
      <table className="plain-table charge-figures">
        <thead>
          <tr>
            <th scope="col">{say(isByHouse ? CHECK.house : CHECK.division)}</th>
            {HEADINGS.map((heading) => (
              <th key={heading.en} scope="col" className="numeric">
                {say(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {check.rows.map((line) => (
            <Line key={line.institution ?? line.region} line={line} />
          ))}
          {check.rows.length > 1 && (
            <tr className="sum">
              <th scope="row">{say(CHECK.total)}</th>
              <Cells figures={check.total} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function NotAsked({ check: { notAsked } }: { readonly check: ChargeCheck }) {
  const say = useSay();
  return (
    <details className="charge-not-asked">
      <summary>{say(CHECK.notAsked(notAsked.length))}</summary>
      <p>{say(CHECK.notAskedSays)}</p>
      <ul className="plain-list">
        {notAsked.map(({ kindName, says, because }) => (
          <li key={says.en}>
            {say(kindName)} · {say(says)} <span className="quiet">{say(BECAUSE[because])}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far the check has come, what it found by division or house, and what is not asked here. */
export const CheckFigures = ({ check }: { readonly check: ChargeCheck }) => (
  <section className="charge-check">
    <Standing check={check} />
    {check.rows.length > 0 && <Table check={check} />}
    <NotAsked check={check} />
  </section>
);
