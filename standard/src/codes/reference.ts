import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

/** What the check of a reference found. */
export const referenceState = codeSet(
  'referenceState',
  { zh: '引用核对结果', en: 'Result of checking a reference' },
  ownDefinition('a record that is named elsewhere is looked for, and compared, after it was named'),
  [
    ['unresolved', '尚未查到', 'Not found yet'],
    ['agrees', '核对一致', 'Agrees'],
    ['contradicts', '核对不一致', 'Contradicts'],
  ],
);
