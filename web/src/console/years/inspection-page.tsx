import type {
  InspectionPage as Page,
  InspectionPoint,
  RectificationAsked,
} from '@qingming/connect/api/inspections.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { INSPECTION_ACTS } from '@qingming/standard/processes/inspections.ts';
import { inspection } from '@qingming/standard/records/inspection.ts';
import { inspectionResult, inspectionState } from '@qingming/standard/records/inspection-sets.ts';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog } from '../acts/act-dialog.tsx';
import { PaperLinks } from '../acts/paper-links.tsx';
import { codeLabel } from '../format/code-label.ts';
import { useToday } from '../format/use-today.ts';
import { valueOf } from '../kinds/kind-values.ts';
import { useKindRecord } from '../kinds/use-kinds.ts';
import '../officer/officer.css';
import { useSay } from '../preferences/use-preferences.ts';
import type { Typed } from '../records/asked-field.ts';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { type AskedAct, AskedList } from './asked-list.tsx';
import { isJudged, PointCard } from './point-card.tsx';
import { useInspection } from './use-years.ts';
import { useFullMarks } from './use-full-marks.ts';
import { INSPECT, REPORT, YEARS } from './words.ts';
import './years.css';

type ActName = keyof typeof INSPECTION_ACTS;

interface Taken {
  readonly act: ActName;
  readonly on?: { readonly id: string; readonly version: number };
  readonly given?: Readonly<Record<string, string>>;
  readonly suggested?: Typed;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function Head({ page }: { readonly page: Page }) {
  const say = useSay();
  const { points, state, result, total, most, rectifyBy, year, round, authority } = page;
  const judged = points.filter(isJudged);
  const soFar = judged.filter(({ score }) => score !== null);
  const told = [
    `${say(YEARS.inspection)} ${year}`,
    say(INSPECT.round(round)),
    page.number,
    authority,
    say(codeLabel(inspectionState, state)),
  ];
  return (
    <header className="inspection-head">
      <h1>{page.institutionName}</h1>
      <p className="quiet">{told.join(' · ')}</p>
      {result !== null && total !== null && most !== null ? (
        <p>
          <strong>
            {say(codeLabel(inspectionResult, result))} · {say(YEARS.points(total, most))}
          </strong>
          {state === 'rectifying' && rectifyBy !== null && ` · ${say(YEARS.by(rectifyBy))}`}
        </p>
      ) : (
        <p className="inspection-progress">
          <strong>{say(INSPECT.progress(judged.length, points.length))}</strong>{' '}
          {say(
            INSPECT.sum(
              sum(soFar.map(({ score }) => score ?? 0)),
              sum(soFar.map((one) => one.most)),
            ),
          )}
          <progress
            value={judged.length}
            max={Math.max(points.length, 1)}
            aria-label={say(INSPECT.progress(judged.length, points.length))}
          />
        </p>
      )}
    </header>
  );
}

/** The acts that end the inspection, or make it public, where it stands; who concluded it does not publish it. */
function endingsOf(
  { state, points, asked, publishedOn }: Page,
  isOwn: boolean,
): readonly ActName[] {
  const publish: readonly ActName[] = publishedOn === null && !isOwn ? ['publish-inspection'] : [];
  if (state === 'open') {
    if (!points.every(isJudged)) return ['call-off-inspection'];
    return [asked.length > 0 ? 'conclude-rectify' : 'conclude-passed', 'call-off-inspection'];
  }
  const isPutRight = asked.every(({ outcome }) => outcome === 'accepted');
  if (state === 'rectifying') return isPutRight ? ['close-inspection', ...publish] : publish;
  return state === 'closed' ? publish : [];
}

const chaptersOf = (points: readonly InspectionPoint[]) => [
  ...Map.groupBy(points, ({ chapter }) => chapter),
];

/** By which rules it is judged. */
function Documents({ points }: Pick<Page, 'points'>) {
  const say = useSay();
  const named = new Set(points.map(({ document }) => document));
  return [...named].map((one) => (
    <p key={one} className="quiet">
      {say(INSPECT.document(one))}
    </p>
  ));
}

interface PointsProps {
  readonly page: Page;
  readonly isOpen: boolean;
  readonly onTake: (taken: Taken) => void;
  readonly again: () => void;
}

function Points({ page, isOpen, onTake, again }: PointsProps) {
  const say = useSay();
  const full = useFullMarks(page.id, again);
  const other = (point: InspectionPoint): void =>
    onTake({
      act: 'score-point',
      on: point,
      suggested: {
        ...(point.score === null && point.proposed !== null && { score: String(point.proposed) }),
        ...(point.score !== null && { score: String(point.score) }),
        ...(point.reason !== null && { reason: point.reason }),
      },
    });
  const ask = ({ id, reason }: InspectionPoint): void =>
    onTake({
      act: 'ask-rectification',
      given: { point: id },
      ...(reason !== null && { suggested: { asked: reason } }),
    });
  return (
    <section aria-label={say(INSPECT.points)}>
      <Documents points={page.points} />
      {full.error !== null && <ProblemNote error={full.error} />}
      {chaptersOf(page.points).map(([chapter, of]) => (
        <section key={chapter} className="part">
          <h2>{say(bilingual(chapter, of[0]?.chapterEn ?? chapter))}</h2>
          <ol className="inspection-points">
            {of.map((point) => (
              <PointCard
                key={point.id}
                point={point}
                isOpen={isOpen}
                sending={full.sending}
                onFull={() => void full.give(point)}
                onOther={() => other(point)}
                onAsk={() => ask(point)}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Inspection({ page, again }: { readonly page: Page; readonly again: () => void }) {
  const say = useSay();
  const session = useSession();
  const today = useToday();
  const { data } = useKindRecord(inspection.kind, page.id);
  const [taken, take] = useState<Taken>();
  const isHere = session.level === 'province';
  const inspects = isHere && can(session, 'inspections.inspect');
  const answers = isHere && can(session, 'inspections.answer');
  const isOwn = data !== undefined && valueOf(data.record.fact, 'concludedBy') === session.account;
  const root = data && { ...data.record, version: page.version };
  const actsOf = ({ outcome, doneAt }: RectificationAsked): readonly AskedAct[] => {
    if (page.state === 'open') return inspects ? ['drop-rectification'] : [];
    if (page.state !== 'rectifying' || outcome === 'accepted') return [];
    return [
      ...(answers ? (['report-done'] as const) : []),
      ...(inspects && doneAt !== null && outcome === null ? (['check-done'] as const) : []),
    ];
  };
  return (
    <div className="inspection">
      <Head page={page} />
      <section className="part">
        <h2>{say(INSPECT.asked)}</h2>
        <AskedList
          asked={page.asked}
          actsOf={actsOf}
          today={today}
          onAct={(one, act) => take({ act, on: one })}
        />
        {inspects && page.state === 'open' && (
          <button
            type="button"
            className="button"
            onClick={() => take({ act: 'ask-rectification' })}
          >
            {say(INSPECT.askAny)}
          </button>
        )}
      </section>
      <Points page={page} isOpen={inspects && page.state === 'open'} onTake={take} again={again} />
      {inspects && (
        <div className="point-acts inspection-endings">
          {endingsOf(page, isOwn).map((act, at) => (
            <button
              key={act}
              type="button"
              className={at === 0 && act !== 'call-off-inspection' ? 'button primary' : 'button'}
              onClick={() => take({ act, suggested: { visitedOn: today } })}
            >
              {say(INSPECTION_ACTS[act].label)}
            </button>
          ))}
        </div>
      )}
      {root !== undefined && <PaperLinks kind={inspection.kind} root={root} />}
      <p className="year-links">
        <Link to="/years">{say(REPORT.back)}</Link>
        <Link to={`/records/${inspection.kind}/${page.id}`}>{say(REPORT.record)}</Link>
      </p>
      {taken !== undefined && root !== undefined && (
        <ActDialog
          key={`${taken.act}${taken.on?.id ?? ''}`}
          kind={inspection.kind}
          act={INSPECTION_ACTS[taken.act]}
          root={root}
          {...(taken.on !== undefined && {
            offer: { act: taken.act, record: taken.on.id, version: taken.on.version, missing: [] },
          })}
          {...(taken.given !== undefined && { given: taken.given })}
          {...(taken.suggested !== undefined && { suggested: taken.suggested })}
          onClose={() => take(undefined)}
          onDone={() => {
            take(undefined);
            again();
          }}
        />
      )}
    </div>
  );
}

/** An inspection as it is made on site, and as the house answers it. */
export function InspectionPage() {
  const { inspection: id = '' } = useParams();
  const { found, again } = useInspection(id);
  if (found.isPending) return <Loading />;
  if (found.isError && found.data === undefined)
    return <ProblemNote error={found.error} again={() => void found.refetch()} />;
  return <Inspection page={found.data} again={again} />;
}
