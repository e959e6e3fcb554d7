import type { InspectionPoint } from '@qingming/connect/api/inspections.ts';
import { YEAR_FIGURES, yearFigureName } from '@qingming/standard/indicators/year-figures.ts';
import { itemJudged } from '@qingming/standard/records/inspection-sets.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { Link } from 'react-router';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { valueSaid } from './figure-value.ts';
import { INSPECT } from './words.ts';

export const isJudged = ({ score, doesNotApply }: InspectionPoint): boolean =>
  score !== null || doesNotApply === true;

function Measured({ point }: { readonly point: InspectionPoint }) {
  const say = useSay();
  const { figure, measured, measuredOf, proposed } = point;
  const definition = YEAR_FIGURES.find(({ name }) => name === figure);
  if (figure === null || definition === undefined) return null;
  if (measured === null) return <p className="quiet">{say(INSPECT.notMeasured)}</p>;
  const { name, unit, of } = definition;
  const value = valueSaid({ name, unit, value: measured, whole: measuredOf });
  const whole = of === undefined || measuredOf === null ? '' : ` / ${measuredOf} ${say(of)}`;
  return (
    <p>
      {say(codeLabel(yearFigureName, figure))} · {say(INSPECT.measured(`${value}${whole}`))}
      {proposed !== null && <strong> {say(INSPECT.proposed(proposed))}</strong>}
    </p>
  );
}

function Given({ point }: { readonly point: InspectionPoint }) {
  const say = useSay();
  const { id, score, most, reason, doesNotApply, hasPhoto } = point;
  if (!isJudged(point)) return null;
  const points = doesNotApply === true ? INSPECT.doesNotApply : INSPECT.given(score ?? 0, most);
  const isLost = doesNotApply !== true && (score ?? 0) < most;
  return (
    <p className={isLost ? 'wrong' : undefined}>
      <strong>{say(points)}</strong>
      {reason !== null && ` · ${reason}`}
      {hasPhoto && (
        <>
          {' · '}
          <Link to={`/records/inspectionScore/${id}`}>{say(INSPECT.photo)}</Link>
        </>
      )}
    </p>
  );
}

interface PointCardProps {
  readonly point: InspectionPoint;
  readonly isOpen: boolean;
  readonly sending: boolean;
  readonly onFull: () => void;
  readonly onOther: () => void;
  readonly onAsk: () => void;
}

/** One point: what is looked at, what the platform measured, and what was given. */
export function PointCard({ point, isOpen, sending, onFull, onOther, onAsk }: PointCardProps) {
  const say = useSay();
  const { code, title, titleEn, most, judged, score, proposed, doesNotApply } = point;
  const words = say(bilingual(title, titleEn ?? title));
  const isLost = score !== null && score < most;
  const isFullDue = proposed === null || proposed === most;
  return (
    <li className="inspection-point">
      <h3>
        <span className="quiet">{code}</span> {words}
      </h3>
      <p className="quiet">
        {say(codeLabel(itemJudged, judged))} · {say(INSPECT.most(most))}
      </p>
      <Measured point={point} />
      <Given point={point} />
      {isOpen && (
        <div className="point-acts">
          {score !== most && (
            <button
              type="button"
              className={isFullDue ? 'button primary' : 'button'}
              aria-label={`${say(INSPECT.full(most))} ${code}`}
              disabled={sending}
              onClick={onFull}
            >
              {say(INSPECT.full(most))}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-label={`${say(isJudged(point) ? INSPECT.change : INSPECT.other)} ${code}`}
            onClick={onOther}
          >
            {say(isJudged(point) ? INSPECT.change : INSPECT.other)}
          </button>
          {isLost && doesNotApply !== true && (
            <button
              type="button"
              className="button"
              aria-label={`${say(INSPECT.ask)} ${code}`}
              onClick={onAsk}
            >
              {say(INSPECT.ask)}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
