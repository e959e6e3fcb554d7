import type { BillProposals, WaiverNotGranted } from '@qingming/connect/api/settlement.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { yuan } from '../../format/money.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useCaseView } from '../page/case-context.ts';
import { useBillAct } from './use-bill.ts';
import { MONEY } from './words.ts';

interface RowProps {
  readonly name: string;
  readonly says: readonly string[];
  readonly children: ReactNode;
}

function Row({ name, says, children }: RowProps) {
  return (
    <li>
      <p className="waiver-row">
        <span>
          {name}
          <span className="quiet">{says.join(' · ')}</span>
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
        {waivers.map(({ waives, rule, name, ruleName, document, amount }) => (
          <Row key={`${waives} ${rule}`} name={name} says={[ruleName, document]}>
            −{yuan(amount)}
          </Row>
        ))}
      </Rows>
      <Rows title={MONEY.revoked}>
        {revoked.map(({ line, name, ruleName, because, amount }) => (
          <Row key={line} name={name} says={[ruleName, say(because)]}>
            +{yuan(amount)}
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

/** Why a charge is not waived, or not more: what is still to be recorded, or why no rule holds. */
export function NotGranted({ of }: { readonly of: readonly WaiverNotGranted[] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <details className="not-granted">
      <summary>
        {say(MONEY.notGranted)} ({of.length})
      </summary>
      <ul>
        {of.map(({ waives, rule, name, ruleName, because, amount }) => (
          <Row key={`${waives} ${rule}`} name={name} says={[ruleName, say(because)]}>
            {say(MONEY.atMost)} {yuan(amount)}
          </Row>
        ))}
      </ul>
    </details>
  );
}
