import { Link } from 'react-router';
import { BOARD } from '../board/words.ts';
import { CASE } from '../cases/page/words.ts';
import { lastFour } from '../floor-mode/flow.ts';
import { elapsed } from '../format/duration.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { isColdWrong, racksOf, type Row } from './rows.ts';
import { MORTUARY } from './words.ts';

interface CellProps {
  readonly row: Row;
  readonly now: string;
}

function Cell({ row: { cabinet, person }, now }: CellProps) {
  const say = useSay();
  const cold = isColdWrong(cabinet) ? ' cold-wrong' : '';
  if (person === undefined)
    return (
      <span className={`cell${cabinet.inUse ? '' : ' closed'}${cold}`} title={cabinet.name}>
        <span className="place-code">{cabinet.code}</span>
        <span>{say(cabinet.inUse ? BOARD.free : MORTUARY.closed)}</span>
      </span>
    );
  const isDue = person.term.over || person.term.daysLeft < 0;
  const marks = [
    person.sameName ? say(CASE.sameName) : '',
    isDue
      ? say(MORTUARY.left(person.term.daysLeft))
      : say(elapsed(person.where?.since ?? now, now)),
  ].filter(Boolean);
  return (
    <Link
      className={`cell taken${isDue ? ' due' : ''}${cabinet.inUse ? '' : ' closed'}${cold}`}
      to={`/cases/${person.case}`}
      title={cabinet.name}
    >
      <span className="place-code">
        {cabinet.code} {lastFour(person.tag)}
      </span>
      <strong>{person.name}</strong>
      <span>{marks.join(' · ')}</span>
    </Link>
  );
}

interface RackPlanProps {
  readonly rows: readonly Row[];
  readonly now: string;
}

/** The cabinets as they stand in their racks. */
export function RackPlan({ rows, now }: RackPlanProps) {
  const say = useSay();
  return (
    <aside className="plan rack-plan" aria-label={say(MORTUARY.plan)}>
      {racksOf(rows).map(({ name, rows: of }) => {
        const [first] = of;
        const reading = name === null ? null : (first?.cabinet.reading ?? null);
        return (
          <section key={name ?? ''} className="plan-group">
            <h3>
              {say(name === null ? MORTUARY.noRack : MORTUARY.rack(name))}
              <span className="quiet">
                {reading !== null && `${say(MORTUARY.degrees(reading.celsius ?? 0))} · `}
                {of.filter(({ person }) => person !== undefined).length} / {of.length}
              </span>
            </h3>
            <div className="cells">
              {of.map((row) => (
                <Cell key={row.person?.case ?? row.cabinet.id} row={row} now={now} />
              ))}
            </div>
          </section>
        );
      })}
    </aside>
  );
}
