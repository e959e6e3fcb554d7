import type {
  BillProposals,
  ProposedWaiver,
  WaiverNotGranted,
} from '@qingming/connect/api/settlement.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { yuan } from '../../format/money.ts';
import { usePreferences, useSay } from '../../preferences/use-preferences.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useCaseView } from '../page/case-context.ts';
import { useBillAct } from './use-bill.ts';
import { MONEY } from './words.ts';

const keyOf = ({ waives, rule }: ProposedWaiver): string => `${waives} ${rule}`;

interface RowProps {
  readonly of: ProposedWaiver;
  readonly says: string;
  readonly children: ReactNode;
}

/** The charge, the rule, and what is said of both, in English where they have an English name. */
function Row({ of, says, children }: RowProps) {
  const english = usePreferences().language === 'en';
  const [name, ruleName] = [
    (english && of.nameEn) || of.name,
    (english && of.ruleNameEn) || of.ruleName,
  ];
  return (
    <li>
      <p className="waiver-row">
        <span>
          {name}
          <span className="quiet">
            {ruleName} · {says}
          </span>
        </span>
        <strong>{children}</strong>
      </p>
    </li>
  );
}

interface BlockProps {
  readonly title: Bilingual;
  readonly children: readonly ReactNode[];
}

function Rows({ title, children }: BlockProps) {
  const say = useSay();
  if (children.length === 0) return null;
  return (
    <>
      <h3>{say(title)}</h3>
      <ul>{children}</ul>
    </>
  );
}

/** Waivers come by themselves: the family need not know of them. What holds no more goes in the same step. */
export function Waivers({ waivers, revoked }: Pick<BillProposals, 'waivers' | 'revoked'>) {
  const say = useSay();
  const { id } = useCaseView().page.case;
  const act = useBillAct(id);
  if (waivers.length + revoked.length === 0) return null;
  return (
    <div className="proposals certified">
      <Rows title={MONEY.waivers}>
        {waivers.map((one) => (
          <Row key={keyOf(one)} of={one} says={one.document}>
            −{yuan(one.amount)}
          </Row>
        ))}
      </Rows>
      <Rows title={MONEY.revoked}>
        {revoked.map((one) => (
          <Row key={one.line} of={one} says={say(one.because)}>
            +{yuan(one.amount)}
          </Row>
        ))}
      </Rows>
      {act.isError && <ProblemNote error={act.error} />}
      <button
        type="button"
        className="button"
        disabled={act.isPending}
        onClick={() => act.mutate({ path: '/waivers' })}
      >
        {say(revoked.length > 0 ? MONEY.grantAnew : MONEY.grant)}
      </button>
    </div>
  );
}

interface NotGrantedProps {
  readonly of: readonly WaiverNotGranted[];
  readonly title?: Bilingual;
}

/** Why a charge is not waived, or not more: what is still to be recorded, or why no rule holds. */
export function NotGranted({ of, title = MONEY.notGranted }: NotGrantedProps) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <details className="not-granted">
      <summary>
        {say(title)} ({of.length})
      </summary>
      <ul>
        {of.map((one) => (
          <Row key={keyOf(one)} of={one} says={say(one.because)}>
            {say(MONEY.atMost)} {yuan(one.amount)}
          </Row>
        ))}
      </ul>
    </details>
  );
}
