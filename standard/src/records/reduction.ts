import { reductionReason } from '../codes/charges.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  type Expression,
  notBefore,
  notFuture,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { type Rule, rule } from '../language/record.ts';
import { design } from './sources.ts';
import { same } from './unchanged.ts';
import { charge } from './what-is-due.ts';
import { hadNotLeft } from './works-there.ts';

const later = { since: '2026.3' } as const;

/** A charge below its price on the list: how much, why, who asked and who agreed. */
export const REDUCTION = {
  reducedTo: optional(
    money('降低后单价', 'Lowered unit price', {
      ...later,
      source: design('a list binds upwards; what is charged below it is said and answered for'),
    }),
  ),
  reductionReason: optional(
    code('降价原因', 'Reason for the lower price', reductionReason, {
      ...later,
      source: design('prices are lowered for a reason that can be counted'),
    }),
  ),
  reductionNote: optional(
    text('降价说明', 'Note on the lower price', {
      ...note,
      ...later,
      maxLength: 200,
      source: design('what the code does not say'),
    }),
  ),
  reductionAskedBy: optional(
    link('staff', '降价申请人', 'Lower price asked for by', {
      ...later,
      source: design('who asks does not approve'),
    }),
  ),
  reductionAskedAt: optional(
    instant('降价申请时间', 'Lower price asked for', {
      ...later,
      source: design('who asks does not approve'),
    }),
  ),
  reductionApprovedBy: optional(
    link('staff', '降价批准人', 'Lower price approved by', {
      ...later,
      source: design('who asks does not approve'),
    }),
  ),
  reductionApprovedAt: optional(
    instant('降价批准时间', 'Lower price approved', {
      ...later,
      source: design('who asks does not approve'),
    }),
  ),
} as const;

const asked = ['reducedTo', 'reductionReason', 'reductionAskedBy', 'reductionAskedAt'] as const;
const approved = ['reductionApprovedBy', 'reductionApprovedAt'] as const;

const every = (is: (element: string) => Expression, names: readonly string[]): Expression =>
  all(...names.map(is));
const isApproved = present('reductionApprovedBy');

/** What was asked for is what is agreed to: by a version that stood, of the charge as it was then. */
const agreesToWhatWasAsked = all(
  present(was('reductionAskedBy')),
  same('reducedTo'),
  same('reductionReason'),
  same('reductionAskedBy'),
  same('reductionAskedAt'),
  same('item'),
  same('servedOn'),
  same('quantity'),
);

/** What was agreed to stays; less of it may be charged. */
const staysAsAgreed = all(
  present(was('reductionApprovedBy')),
  same('reducedTo'),
  same('reductionReason'),
  same('reductionAskedBy'),
  same('reductionApprovedBy'),
  same('reductionApprovedAt'),
  same('item'),
  same('servedOn'),
  atMost('quantity', was('quantity')),
);

export const REDUCTION_RULES: readonly Rule[] = [
  rule(
    'a-lower-price-says-why-and-who',
    {
      zh: '降价请填写降低后单价、原因、申请人和申请时间；批准的，填写批准人和批准时间。',
      en: 'Give the lower price, its reason, who asked for it and when; of one that was approved, who approved it and when.',
    },
    any(
      every(absent, [...asked, ...approved, 'reductionNote']),
      all(charge, every(present, asked), any(every(present, approved), every(absent, approved))),
    ),
    later,
  ),
  rule(
    'a-lower-price-is-lower',
    {
      zh: '降低后单价须低于现单价；批准后，单价即为降低后单价。',
      en: 'The lower price must be below the unit price; once it is approved it is the unit price.',
    },
    any(
      absent('reducedTo'),
      all(isApproved, equal('reducedTo', 'unitPrice')),
      all(absent('reductionApprovedBy'), below('reducedTo', 'unitPrice')),
    ),
    later,
  ),
  rule(
    'lower-price-approver-is-not-who-asked',
    {
      zh: '申请人不能批准自己申请的降价，请由他人批准。',
      en: 'You asked for this lower price, so another person must approve it.',
    },
    differ('reductionAskedBy', 'reductionApprovedBy'),
    later,
  ),
  rule(
    'another-reason-is-explained',
    {
      zh: '降价原因选择“其他”的，请填写说明。',
      en: 'Where the reason is “other”, write the note.',
    },
    when(equal('reductionReason', val('other')), present('reductionNote')),
    later,
  ),
  rule(
    'a-lower-price-is-asked-then-approved',
    {
      zh: '降价须先申请、后批准；批准后价格、项目不变，数量不能增加。需要改动的，请撤回降价后重新申请。',
      en: 'A lower price is asked for and then approved as it was asked; afterwards price and item stay and the quantity does not grow. To change it, withdraw the lower price and ask anew.',
    },
    any(absent('reductionApprovedBy'), agreesToWhatWasAsked, staysAsAgreed),
    later,
  ),
  rule(
    'lower-price-not-in-future',
    {
      zh: '降价的批准不能早于申请，申请、批准时间不能晚于现在。',
      en: 'A lower price is approved after it was asked for, and neither is later than now.',
    },
    all(
      any(absent('reductionAskedAt'), notFuture('reductionAskedAt')),
      any(
        absent('reductionApprovedAt'),
        all(notFuture('reductionApprovedAt'), notBefore('reductionApprovedAt', 'reductionAskedAt')),
      ),
    ),
    later,
  ),
  rule(
    'who-lowered-a-price-had-not-left',
    {
      zh: '降价的申请人或批准人当时已离岗；请核对人员和时间。',
      en: 'Who asked for the lower price, or approved it, had left by then; check the person and the time.',
    },
    all(
      any(absent('reductionAskedBy'), hadNotLeft('reductionAskedBy', 'reductionAskedAt')),
      any(absent('reductionApprovedBy'), hadNotLeft('reductionApprovedBy', 'reductionApprovedAt')),
    ),
    { atOriginOnly: true, ...later },
  ),
];
