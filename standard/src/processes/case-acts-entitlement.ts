import { act, ask, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { differ, equal, val } from '../language/expression.ts';
import { entitlement, entitles } from '../records/entitlement.ts';

const byPaper = equal('basis', val('paper'));

export const entitlementActs = {
  entitlement: act({
    name: 'entitlement',
    label: bilingual('核验减免资格', 'Check an entitlement'),
    submit: bilingual('登记核验', 'Record the check'),
    note: bilingual(
      '请核对证件原件，或通过部门数据共享核验。登记后，账单按减免规则自动提出减免。',
      'See the original paper, or ask the department that shares its data. The bill then proposes what the rules waive.',
    ),
    done: bilingual('核验减免资格', 'checked an entitlement'),
    on: entitlement.kind,
    verb: 'create',
    always: true,
    asks: [
      ask(entitlement, 'group'),
      ask(entitlement, 'basis', { start: { value: 'paper' } }),
      ask(entitlement, 'document', { when: differ('basis', val('statement')) }),
      ask(entitlement, 'scan', { when: byPaper }),
      ask(entitlement, 'household', { folded: true }),
      ask(entitlement, 'checkedAt', { otherwise: NOW, folded: true }),
    ],
    sets: { checkedBy: STAFF },
  }),
  'entitlement/withdraw': act({
    name: 'entitlement/withdraw',
    label: bilingual('撤回减免资格', 'Withdraw the entitlement'),
    submit: bilingual('撤回', 'Withdraw'),
    note: bilingual(
      '账单上依此办理的减免不再有效：账单未结清的，结清前须作废重办；已结清的，须重新开单。',
      'Waivers that rest on it hold no more: void and grant them anew before the bill is settled; reopen a bill that is settled.',
    ),
    done: bilingual('撤回减免资格', 'withdrew the entitlement'),
    on: entitlement.kind,
    verb: 'revise',
    always: true,
    from: entitles,
    asks: [
      ask(entitlement, 'withdrawnBecause', { optional: false }),
      ask(entitlement, 'withdrawnAt', { otherwise: NOW, folded: true }),
    ],
    sets: { withdrawnBy: STAFF },
  }),
} as const;
