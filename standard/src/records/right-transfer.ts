import { identityDocument, relationship } from '../codes/person.ts';
import { transferKind, transferState } from '../codes/right-of-use.ts';
import { code, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  count,
  differ,
  equal,
  exists,
  not,
  notFuture,
  oneOf,
  present,
  transition,
  val,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, staysOnceGiven } from './unchanged.ts';
import { numberHasKind, numberIsGenuine, OF_A_RIGHT, personal } from './part-of-a-right.ts';

const isDecided = oneOf('state', 'confirmed', 'declined');

/** A change of the holder: proposed by one member of staff and decided by another; never a sale. */
export const rightTransfer = record(
  'rightTransfer',
  { zh: '使用权人变更', en: 'Change of the holder' },
  {
    ...OF_A_RIGHT,
    source:
      'Order 824: plots are not traded; 北京市殡葬管理条例 art. 22 and 上海市殡葬管理条例 arts 26–29: not transferable',
    presentation: { summary: ['state', 'kind'] },
    elements: {
      state: code('变更状态', 'State', transferState, { source: design('proposed, then decided') }),
      kind: code('变更原因', 'Why the holder changes', transferKind, {
        source: 'observed: cemetery management (byondpro): transfer history',
      }),
      holderName: text('变更后的使用权人', 'New holder', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: design('the holder after the change'),
      }),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, {
          source: design('the holder after the change'),
        }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: design('the holder after the change'),
        }),
      ),
      phone: text('联系电话', 'Telephone', {
        ...personal,
        mask: 'phone',
        findable: 'exact',
        format: 'phone',
        maxLength: 40,
        source: design('the holder after the change'),
      }),
      relation: optional(
        code('与原使用权人关系', 'Relation to the holder before', relationship, {
          source: design('a relative succeeds, and nobody else buys'),
        }),
      ),
      document: text('依据文书', 'Paper', {
        ...note,
        maxLength: 200,
        source: design('a notarial deed, the agreement of the relatives, a judgment'),
      }),
      proposedAt: instant('提出时间', 'Proposed', {
        given: true,
        source: design('when it was asked for'),
      }),
      proposedBy: link('staff', '提出人', 'Proposed by', {
        given: true,
        source: design('who proposes it does not decide it'),
      }),
      decidedAt: optional(
        instant('核准时间', 'Decided', { given: true, source: design('since when it holds') }),
      ),
      decidedBy: optional(
        link('staff', '核准人', 'Decided by', {
          given: true,
          source: design('who decides is another person than who proposed'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-change-of-a-holder-at-a-time',
        elements: ['root'],
        where: equal('state', val('proposed')),
        says: {
          zh: '已有一项变更待核准。',
          en: 'A change waits for its decision already.',
        },
      },
    ],
    rules: [
      rule(
        'a-change-goes-step-by-step',
        {
          zh: '变更须先提出，再由另一人核准。',
          en: 'A change is proposed and then decided by another person.',
        },
        transition(
          'state',
          [null, 'proposed'],
          ['proposed', 'withdrawn'],
          ['proposed', 'confirmed'],
          ['proposed', 'declined'],
        ),
      ),
      rule(
        'a-change-is-decided-by-another-person',
        {
          zh: '提出人不能核准，请由本机构另一人核对后办理。',
          en: 'Whoever proposed it cannot decide it; another person of this institution does.',
        },
        all(
          differ('proposedBy', 'decidedBy'),
          any(
            all(isDecided, present('decidedAt'), present('decidedBy')),
            all(not(isDecided), absent('decidedAt'), absent('decidedBy')),
          ),
        ),
      ),
      rule(
        'a-change-is-of-a-right-in-force',
        {
          zh: '使用权尚未授予或已经终止，不能变更。',
          en: 'The right is not granted yet, or has ended, so its holder does not change.',
        },
        any(
          oneOf('state', 'withdrawn', 'declined'),
          exists('rightOfUse', equal('state', val('granted'))),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-relative-is-named-as-one',
        {
          zh: '承继和亲属间变更，须填写与原使用权人的关系。',
          en: 'Give the relation to the holder before, of whom succeeds and of a relative.',
        },
        any(not(oneOf('kind', 'succession', 'family')), present('relation')),
      ),
      rule(
        'a-change-stays-what-it-is',
        {
          zh: '变更的内容不能改动；有误的，请撤回后重新提出。',
          en: 'What was proposed stays; take it back and propose anew what is wrong.',
        },
        all(
          ...['kind', 'holderName', 'phone', 'proposedAt', 'proposedBy'].map(sameFromTheFirst),
          ...['decidedAt', 'decidedBy'].map(staysOnceGiven),
        ),
      ),
      rule(
        'a-change-is-written-into-the-right',
        {
          zh: '核准的变更须同时写入使用权。',
          en: 'An approved change is written into the right.',
        },
        any(
          differ('state', val('confirmed')),
          exists(
            'rightOfUse',
            equal('transfers', count('rightTransfer', equal('state', val('confirmed')))),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'a-decided-change-stays',
        { zh: '已核准的变更不能作废。', en: 'A change that was approved is not voided.' },
        when(equal('voided', val(true)), differ('state', val('confirmed'))),
      ),
      rule(
        'a-change-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('proposedAt'), notFuture('decidedAt'), atMost('proposedAt', 'decidedAt')),
      ),
      numberHasKind('new-holder-number-has-kind'),
      numberIsGenuine('new-holder-number-is-genuine'),
    ],
  },
);
