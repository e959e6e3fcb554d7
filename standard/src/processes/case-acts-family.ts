import { ACCOUNT, act, ask, NOW } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { absent } from '../language/expression.ts';
import { familyAccess } from '../records/family-access.ts';

export const familyActs = {
  'family-access': act({
    name: 'family-access',
    label: bilingual('让家属查询进度', 'Let the family look'),
    submit: bilingual('生成链接和查询码', 'Make a link and a code'),
    note: bilingual(
      '请当面核对来人就是所选联系人，再把链接和查询码交给本人。查询码只显示一次。',
      'Make sure that who stands before you is the contact that you choose, and hand link and code to them. The code is shown once.',
    ),
    done: bilingual('让家属查询进度', 'let the family look'),
    on: familyAccess.kind,
    verb: 'create',
    always: true,
    asks: [ask(familyAccess, 'contact', { start: { known: 'firstChoice' } })],
    sets: { givenBy: ACCOUNT },
    handler: 'giveFamilyAccess',
  }),
  'family-access/withdraw': act({
    name: 'family-access/withdraw',
    label: bilingual('收回家属查询', 'Take the family’s access back'),
    submit: bilingual('收回', 'Take it back'),
    done: bilingual('收回家属查询', 'took the family’s access back'),
    on: familyAccess.kind,
    verb: 'revise',
    always: true,
    from: absent('withdrawnAt'),
    asks: [ask(familyAccess, 'withdrawnAt', { otherwise: NOW, folded: true })],
    sets: { withdrawnBy: ACCOUNT },
  }),
} as const;
