import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

export const publicationKind = codeSet(
  'publicationKind',
  { zh: '公开文件类别', en: 'Kind of publication' },
  ownDefinition('what an authority tells families; MZ/T 141-2019 3.3.1 knows policies alone'),
  [
    ['policy', '政策文件', 'Policy'],
    ['notice', '通知公告', 'Notice'],
    ['standard', '标准规范', 'Standard'],
    ['customs', '丧葬习俗', 'Funeral customs'],
    ['question', '常见问题', 'Questions and answers'],
  ],
);

/** From the draft to the end; what was published once stays readable. */
export const publicationState = codeSet(
  'publicationState',
  { zh: '公开文件状态', en: 'State of a publication' },
  ownDefinition('one person writes, another publishes; a new version replaces the one before'),
  [
    ['draft', '草稿', 'Draft'],
    ['in-review', '审核中', 'In review'],
    ['published', '已公布', 'Published'],
    ['replaced', '已被新文件替代', 'Replaced'],
    ['withdrawn', '已撤回', 'Withdrawn'],
  ],
);
