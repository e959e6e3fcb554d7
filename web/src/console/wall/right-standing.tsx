import type { RightFees, RightStanding, StageTold } from '@qingming/connect/api/right-standing.ts';
import { rightCertificateState } from '@qingming/standard/codes/right-of-use.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import '../officer/officer.css';
import { yuan } from '../format/money.ts';
import { stageWords, triedWords } from '../notices-due/words.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { Resting } from './resting.tsx';
import { STANDING } from './standing-words.ts';

/** The level of its headings: it stands on a page of its own, or inside a panel that has one. */
interface Headed {
  readonly heading: 'h2' | 'h3';
}

interface ViewProps extends Headed {
  readonly right: string;
  readonly version: number;
}

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

function Notices({ standing, heading: Heading }: Headed & { readonly standing: RightStanding }) {
  const say = useSay();
  const { stages, stage } = standing;
  return (
    <section className="part right-standing">
      <Heading>{say(STANDING.notices)}</Heading>
      <dl className="facts">
        {stages.map((told) => (
          <Stage key={told.stage} told={told} />
        ))}
      </dl>
      {stage === 'over' && <Over stages={stages} />}
    </section>
  );
}

/** What is paid and owed, and what lies ahead when the right has ended. */
function Fees({ fees, heading: Heading }: Headed & { readonly fees: RightFees }) {
  const say = useSay();
  const { paidUntil, owedYears, price, owed, yearsAhead, ended } = fees;
  return (
    <section className="part right-standing">
      <Heading>{say(STANDING.fees)}</Heading>
      <dl className="facts">
        <div>
          <dt>{say(STANDING.paidUntil)}</dt>
          <dd>{paidUntil ?? say(STANDING.notKnown)}</dd>
        </div>
        <div>
          <dt>{say(STANDING.owed)}</dt>
          <dd className={owedYears > 0 ? 'wrong' : undefined}>
            {say(STANDING.years(owedYears))}
            {owed !== null && owed > 0 && ` · ${yuan(owed)}`}
          </dd>
        </div>
        <div>
          <dt>{say(STANDING.price)}</dt>
          <dd>{price === null ? say(STANDING.noPrice) : yuan(price)}</dd>
        </div>
        {yearsAhead > 0 && (
          <div>
            <dt>{say(STANDING.ahead)}</dt>
            <dd>{say(STANDING.years(yearsAhead))}</dd>
          </div>
        )}
      </dl>
      {ended && yearsAhead > 0 && <p className="form-note">{say(STANDING.refund)}</p>}
    </section>
  );
}

/** The papers that the family holds, each as it was issued. */
function Certificates({
  right,
  certificates,
  heading: Heading,
}: Headed & Pick<RightStanding, 'certificates'> & { readonly right: string }) {
  const say = useSay();
  if (certificates.length === 0) return null;
  return (
    <section className="part right-standing">
      <Heading>{say(rightCertificate.label)}</Heading>
      <ul className="plain-list">
        {certificates.map(({ id, number, state, issuedOn, outdated }) => (
          <li key={id}>
            <a
              href={`/api/rights/${right}/certificates/${id}/certificate.pdf`}
              target="_blank"
              rel="noreferrer"
            >
              {number}
            </a>{' '}
            <span className={state === 'valid' ? undefined : 'quiet'}>
              {say(findCode(rightCertificateState, state) ?? rightCertificate.label)} {issuedOn}
            </span>
            {outdated && <span className="wrong"> {say(STANDING.outdated)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What follows from a right today, read when it is opened. */
export function RightStandingView({ right, version, heading }: ViewProps) {
  const path = `/api/rights/${right}/standing`;
  const { data } = useQuery({
    queryKey: ['record', path, version],
    queryFn: ({ signal }) => api.get<RightStanding>(path, { signal }),
  });
  if (data === undefined) return null;
  return (
    <>
      <Resting resting={data.resting} heading={heading} />
      {data.stage !== null && <Notices standing={data} heading={heading} />}
      <Certificates right={right} certificates={data.certificates} heading={heading} />
      {data.fees !== null && <Fees fees={data.fees} heading={heading} />}
    </>
  );
}
