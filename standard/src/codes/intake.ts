import { codeSet } from '../language/code-set.ts';

export const intake = codeSet(
  'intake',
  { zh: '接收情况', en: 'Intake' },
  'this standard; cf. National Cemetery Administration list, column "Burial Space"',
  [
    ['1', '正常接收', 'Accepting'],
    ['2', '仅接收骨灰', 'Cremated remains only'],
    ['3', '不再接收', 'Closed to new burials'],
  ],
);
