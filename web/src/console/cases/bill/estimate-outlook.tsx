import type { EstimateOutlook } from '@qingming/connect/api/settlement.ts';
import { yuan } from '../../format/money.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { useCaseView } from '../page/case-context.ts';
import { recordsOf } from '../page/record-of.ts';
import { useOutlook } from './use-bill.ts';
import { NotGranted } from './waivers.tsx';
import { MONEY } from './words.ts';

const IN_PLAY: readonly unknown[] = ['draft', 'offered', 'accepted'];

function Shown({ of }: { readonly of: EstimateOutlook }) {
  const say = useSay();
  const amounts = [
    [MONEY.estimated, of.total],
    [MONEY.expectedWaived, of.waived],
    [MONEY.expectedDue, of.due],
  ] as const;
  return (
    <div className="outlook">
      <p className="quiet">
        {say(MONEY.estimate)} <code>{of.estimate?.number}</code>
      </p>
      <dl className="totals">
        {amounts.map(([label, fen]) => (
          <div key={label.zh}>
            <dt>{say(label)}</dt>
            <dd>{yuan(fen)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {say(of.notKnown.length > 0 ? MONEY.expectedNotKnown : MONEY.expectedKnown)}
      </p>
      <NotGranted of={of.notKnown} title={MONEY.couldBeWaived} />
    </div>
  );
}

/** What the family would truly pay of its estimate, as long as the bill holds nothing yet. */
export function Outlook() {
  const { page } = useCaseView();
  const wanted =
    page.may.acts.includes('bill') &&
    recordsOf(page, 'estimate').some(({ fact }) => 'state' in fact && IN_PLAY.includes(fact.state));
  const { data } = useOutlook(page.case.id, wanted);
  return data?.estimate ? <Shown of={data} /> : null;
}
