import type { PriceListAct, PriceListFact } from '@qingming/connect/api/prices.ts';
import type { priceList } from '@qingming/standard/records/price.ts';
import type { Actor, Role } from '../../kernel/access/actor.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Stored } from '../../kernel/records/stored.ts';

type State = PriceListFact['state'];

/** Who prepares a list, and who decides on it: never the same account (rules of the standard). */
export const PREPARES: readonly Role[] = ['manager'];
export const DECIDES: readonly Role[] = ['countyOfficer', 'provinceOfficer'];

/** From which states each act leads on, and whose act it is. */
const STEPS: Readonly<Record<PriceListAct, { from: readonly State[]; by: readonly Role[] }>> = {
  edit: { from: ['0', '2', '5'], by: PREPARES },
  file: { from: ['0', '2', '5'], by: PREPARES },
  void: { from: ['0', '2', '5'], by: PREPARES },
  review: { from: ['1'], by: DECIDES },
  return: { from: ['1', '3'], by: DECIDES },
  publish: { from: ['3'], by: DECIDES },
  retire: { from: ['9'], by: DECIDES },
};

type List = Pick<Stored<typeof priceList>, 'fact'>;

/** The accounts that took part in what went before, and so may not take this step. */
function barred(act: PriceListAct, { fact }: List): readonly (string | undefined)[] {
  if (act === 'review') return [fact.filedBy];
  return act === 'publish' ? [fact.filedBy, fact.reviewedBy] : [];
}

/** What this actor may do with the list now, for the buttons of its page. */
export const actsOn = (actor: Actor, list: List): readonly PriceListAct[] =>
  (Object.keys(STEPS) as PriceListAct[]).filter(
    (act) =>
      STEPS[act].from.includes(list.fact.state) &&
      STEPS[act].by.some((role) => actor.roles.includes(role)) &&
      !barred(act, list).includes(actor.account),
  );

/** Refuses an act that the list's state does not lead to. */
export function refuseOutOfTurn(act: PriceListAct, { fact }: List): void {
  if (STEPS[act].from.includes(fact.state)) return;
  throw new Fault('rule-broken', {
    rule: 'price-list-step',
    sentence: {
      zh: '清单按“起草、上报、审核、公布、停止执行”的次序办理，目前的状态不能办理这一步。',
      en: 'A list is drafted, filed, reviewed, published and retired in this order; it is not at this step.',
    },
  });
}
