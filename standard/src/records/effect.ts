import { effectState } from '../codes/holds.ts';
import { code, file, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  differ,
  equal,
  notFuture,
  oneOf,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { remark } from './remark.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { column, design } from './sources.ts';

const kept = equal('state', val('kept'));

/** One thing that somebody had with them. */
export const effect = record(
  'effect',
  { zh: '随身遗物', en: 'Personal effect' },
  {
    source: `${column('FIS_FUNERAL_DEAD_INFO.relics')}; 突发事件应对法 (2024) art. 82: effects are kept safe`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    elements: {
      state: code('状态', 'State', effectState, {
        source: design('everything is kept or has gone to somebody'),
      }),
      what: text('物品', 'What it is', {
        ...note,
        maxLength: 200,
        source: column('FIS_FUNERAL_DEAD_INFO.relics'),
      }),
      value: optional(
        money('估值或金额', 'Value or amount', {
          classification: 'personal',
          purpose: 'effects are returned as they came',
          source: design('money is counted when it is found'),
        }),
      ),
      photo: optional(
        file('照片', 'Photograph', {
          classification: 'sensitive',
          purpose: 'effects are returned as they came',
          source: design('a ring is known by its picture'),
        }),
      ),
      foundBy: link('staff', '发现人', 'Found by', {
        source: design('whoever found it answers for it'),
      }),
      foundAt: instant('发现时间', 'Found', { source: design('when it came into care') }),
      settledTo: optional(
        link('contact', '交给或同意人', 'Given to, or agreed with', {
          source: design('whoever took it, or agreed that it goes with the body, is known'),
        }),
      ),
      settledAt: optional(
        instant('办理时间', 'Settled', { source: design('when it left our care') }),
      ),
      signedFor: optional(
        file('签收单', 'Signed receipt', {
          classification: 'sensitive',
          purpose: 'effects are returned as they came',
          since: '2026.3',
          help: {
            zh: '领取人签字的遗物清单，拍照或扫描',
            en: 'The list with the signature of who received it, photographed or scanned',
          },
          source: design('a signature says that it arrived'),
        }),
      ),
      note: remark,
    },
    rules: [
      rule(
        'effect-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('foundAt'), notFuture('settledAt')),
      ),
      rule(
        'an-effect-goes-to-somebody',
        {
          zh: '请登记交给谁（或经谁同意）和办理时间。',
          en: 'Record to whom it was given, or who agreed, and when.',
        },
        any(
          all(kept, absent('settledTo'), absent('settledAt')),
          all(differ('state', val('kept')), present('settledTo'), present('settledAt')),
        ),
      ),
      rule(
        'a-thing-of-value-is-signed-for',
        {
          zh: '有估值或金额的，须附领取人签字的签收单；可打印随身遗物清单签字后拍照。',
          en: 'What has a value is signed for: attach the list with the signature of who received it.',
        },
        when(
          all(
            present('value'),
            oneOf('state', 'returned', 'handed-to-police', 'handed-to-civil-affairs'),
            equal(was('state'), val('kept')),
          ),
          present('signedFor'),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'an-effect-leaves-after-it-was-found',
        {
          zh: '办理时间不能早于发现时间。',
          en: 'It cannot leave before it was found.',
        },
        any(absent('settledAt'), atMost('foundAt', 'settledAt')),
      ),
      rule(
        'an-effect-leaves-once',
        {
          zh: '遗物已交还或移交，不能再改状态；登记有误的请作废后重新登记。',
          en: 'It has left our care already; if that is wrong, void it and record it again.',
        },
        transition(
          'state',
          ['kept', 'returned'],
          ['kept', 'burnt-with'],
          ['kept', 'handed-to-police'],
          ['kept', 'handed-to-civil-affairs'],
        ),
      ),
    ],
  },
);
