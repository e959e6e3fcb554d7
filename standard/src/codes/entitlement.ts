import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

/** From the weakest to the strongest. */
export const entitlementBasis = codeSet(
  'entitlementBasis',
  { zh: '核验方式', en: 'How it was checked' },
  ownDefinition('a waiver rests on what was checked; observed systems keep the group alone'),
  [
    ['statement', '家属声明', 'Statement of the family'],
    ['paper', '证件或证明', 'Paper that was shown'],
    ['shared-data', '部门数据共享核验', 'Data shared by the department'],
  ],
);
