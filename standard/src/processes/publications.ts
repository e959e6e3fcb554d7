import { ACCOUNT, act, ask, THE_ROOT, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { equal, oneOf, val } from '../language/expression.ts';
import { process } from '../language/process.ts';
import { publication } from '../records/publication.ts';
import { design } from '../records/sources.ts';

const WRITES = { by: 'publications.write' } as const;
const DECIDES = { by: 'publications.publish' } as const;
const ofTheText = { on: publication.kind, names: THE_ROOT } as const;
const [DRAFT, IN_REVIEW, PUBLISHED] = ['draft', 'in-review', 'published'] as const;

/** What a draft says; a change asks for the same. */
const SAYS = [
  ask(publication, 'kind'),
  ask(publication, 'title'),
  ask(publication, 'summary'),
  ask(publication, 'text'),
  ask(publication, 'authority'),
  ask(publication, 'documentNumber'),
  ask(publication, 'issuedOn'),
  ask(publication, 'effectiveFrom'),
  ask(publication, 'effectiveUntil', { folded: true }),
  ask(publication, 'original'),
  ask(publication, 'titleEn'),
  ask(publication, 'summaryEn'),
  ask(publication, 'textEn'),
  ask(publication, 'attachment', { folded: true }),
  ask(publication, 'replaces', { choose: oneOf('state', PUBLISHED), folded: true }),
] as const;

const NOT_PUBLIC = bilingual(
  '公布以前只有工作人员看得到。不要写个人信息。',
  'Staff alone see it before it is published. Write nothing about a person.',
);

/** Who writes a text and who publishes it are never the same account: rules of the record. */
export const PUBLICATION_ACTS = {
  draft: act({
    name: 'draft',
    label: bilingual('起草公开文件', 'Draft a publication'),
    submit: bilingual('保存草稿', 'Save the draft'),
    note: NOT_PUBLIC,
    done: bilingual('起草公开文件', 'drafted the publication'),
    ...WRITES,
    on: publication.kind,
    verb: 'create',
    asks: SAYS,
    sets: { state: { value: DRAFT }, writtenBy: ACCOUNT },
  }),
  edit: act({
    name: 'edit',
    label: bilingual('修改草稿', 'Change the draft'),
    submit: bilingual('保存草稿', 'Save the draft'),
    note: NOT_PUBLIC,
    done: bilingual('修改公开文件', 'changed the publication'),
    ...ofTheText,
    ...WRITES,
    verb: 'revise',
    asks: SAYS,
    anew: true,
    from: equal('state', val(DRAFT)),
    checked: true,
    sets: { editedBy: ACCOUNT },
  }),
  submit: act({
    name: 'submit',
    label: bilingual('提交审核', 'Submit for review'),
    note: bilingual(
      '请先看下面的预览。提交后不能再修改，除非审核人退回。',
      'Look at the preview first. Once submitted it cannot be changed, unless the reviewer returns it.',
    ),
    done: bilingual('提交公开文件审核', 'submitted the publication'),
    ...ofTheText,
    ...WRITES,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: [[DRAFT, IN_REVIEW]] },
    sets: { submittedBy: ACCOUNT, opinion: null },
  }),
  return: act({
    name: 'return',
    label: bilingual('退回修改', 'Return'),
    done: bilingual('退回公开文件', 'returned the publication'),
    ...ofTheText,
    ...DECIDES,
    verb: 'revise',
    asks: [
      ask(publication, 'opinion', { optional: false, label: bilingual('退回意见', 'Opinion') }),
    ],
    moves: { element: 'state', steps: [[IN_REVIEW, DRAFT]] },
  }),
  publish: act({
    name: 'publish',
    label: bilingual('公布', 'Publish'),
    note: bilingual(
      '请对照原文核对标题、文号、日期和内容。公布后家属可以看到，不能再修改，只能替代或撤回。',
      'Compare title, number, days and words with the original. Families see it at once; it cannot be changed then, only replaced or withdrawn.',
    ),
    done: bilingual('公布文件', 'published the publication'),
    ...ofTheText,
    ...DECIDES,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: [[IN_REVIEW, PUBLISHED]] },
    sets: { publishedBy: ACCOUNT, publishedOn: TODAY },
    barred: ['writtenBy', 'editedBy', 'submittedBy'],
    handler: 'markTheOneBefore',
  }),
  withdraw: act({
    name: 'withdraw',
    label: bilingual('撤回', 'Withdraw'),
    note: bilingual(
      '撤回后页面仍可查阅，最上方写明已撤回和原因。',
      'The page stays readable, and says at its head that it was withdrawn and why.',
    ),
    done: bilingual('撤回公开文件', 'withdrew the publication'),
    ...ofTheText,
    ...DECIDES,
    verb: 'revise',
    asks: [ask(publication, 'withdrawnBecause', { optional: false })],
    moves: {
      element: 'state',
      steps: [
        [PUBLISHED, 'withdrawn'],
        ['replaced', 'withdrawn'],
      ],
    },
    sets: { withdrawnOn: TODAY },
    always: true,
  }),
  discard: act({
    name: 'discard',
    label: bilingual('作废草稿', 'Void the draft'),
    done: bilingual('作废公开文件草稿', 'voided the draft'),
    ...ofTheText,
    ...WRITES,
    verb: 'void',
    asks: [],
    from: equal('state', val(DRAFT)),
    checked: true,
    reason: bilingual('原因', 'Reason'),
  }),
} as const;

/** From the draft to the page that families read: one person writes, another publishes. */
export const publications = process({
  name: 'publications',
  label: bilingual('公开文件的起草和公布', 'Drafting and publishing texts'),
  source: design('one person writes a text, another publishes it'),
  of: publication.kind,
  acts: Object.values(PUBLICATION_ACTS),
  order: [
    { name: 'submit', act: 'submit', when: equal('state', val(DRAFT)) },
    {
      name: 'publish',
      act: 'publish',
      label: bilingual('由另一人核对原文并公布', 'Another person compares it and publishes'),
      when: equal('state', val(IN_REVIEW)),
    },
  ],
  lacks: [],
  terms: [],
  runs: oneOf('state', DRAFT, IN_REVIEW),
  outOfTurn: bilingual(
    '公开文件按“起草、提交、公布”的次序办理，目前的状态不能办理这一步。',
    'A publication is drafted, submitted and published in this order; it is not at this step.',
  ),
});
