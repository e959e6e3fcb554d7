import type { RightStanding, StageTold } from '@qingming/connect/api/right-standing.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { stageWords, triedWords } from '../notices-due/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { STANDING } from './standing-words.ts';

function Stage({ told }: { readonly told: StageTold }) {
  const say = useSay();
  const { stage, way, outcome, toldOn } = told;
  const tried =
    way === null || outcome === null || toldOn === null
      ? STANDING.notTold
      : triedWords({ way, outcome, toldOn });
  return (
    <div>
      <dt>{say(stageWords(stage))}</dt>
      <dd className={told.told ? undefined : 'wrong'}>{say(tried)}</dd>
    </div>
  );
}

/** What follows now that the term is over: never silence, and never more than the norms say. */
function Over({ stages }: Pick<RightStanding, 'stages'>) {
  const say = useSay();
  const missing = stages.filter(({ told }) => !told);
  return (
    <div className="form-note">
      <p>{say(STANDING.overIsNoEnd)}</p>
      <p>
        {missing.length === 0
          ? say(STANDING.allTold)
          : say(STANDING.someNotTold(missing.map(({ stage }) => stageWords(stage))))}
      </p>
      <p className="quiet">{say(STANDING.norms)}</p>
    </div>
  );
}

/** What follows from a right today, read when it is opened. */
export function RightStandingView({
  right,
  version,
}: {
  readonly right: string;
  readonly version: number;
}) {
  const say = useSay();
  const path = `/api/rights/${right}/standing`;
  const { data } = useQuery({
    queryKey: ['record', path, version],
    queryFn: ({ signal }) => api.get<RightStanding>(path, { signal }),
  });
  if (data === undefined || data.stage === null) return null;
  return (
    <section className="part right-standing">
      <h2>{say(STANDING.notices)}</h2>
      <dl className="facts">
        {data.stages.map((told) => (
          <Stage key={told.stage} told={told} />
        ))}
      </dl>
      {data.stage === 'over' && <Over stages={data.stages} />}
    </section>
  );
}
