import { custodyEnd, custodyReason, tagSubject } from '../codes/custody.ts';
import { code, flag, instant, link, optional, text } from '../language/element.ts';
import { note } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  below,
  differ,
  equal,
  evenVoided,
  exists,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { TRACE } from './sources.ts';
import { caseIsOpen } from './case-is-open.ts';

const sameSubject = equal('subject', outer('subject'));

/** One stay of a body or of ashes in one place. A move ends a stay and begins the next. */
export const custody = record(
  'custody',
  { zh: '保管与移动', en: 'Custody' },
  {
    source: TRACE,
    belongsTo: 'case',
    travels: 'stays',
    indexes: [['place'], ['subject', 'until']],
    elements: {
      subject: code('对象', 'Of', tagSubject),
      tag: link('tag', '标签', 'Tag'),
      scanned: text('扫描所得', 'Scanned', { maxLength: 26, format: 'tag' }),
      place: link('place', '处所', 'Place'),
      sole: flag('独占', 'Alone in the place', { given: true }),
      reason: code('移动原因', 'Reason', custodyReason),
      since: instant('进入时间', 'Since'),
      until: optional(instant('离开时间', 'Until')),
      endedBy: optional(code('离开方式', 'Ended by', custodyEnd)),
      movedBy: link('staff', '经手人', 'Moved by'),
      handedTo: optional(link('contact', '移交给', 'Handed to')),
      note: optional(text('备注', 'Note', { ...note, maxLength: 300 })),
    },
    unique: [
      {
        name: 'always-in-one-place',
        elements: ['case', 'subject'],
        where: absent('until'),
        says: {
          zh: '同一遗体或骨灰只能在一处；请先登记离开原处。',
          en: 'A body or ashes can be in one place only; end the present stay first.',
        },
      },
    ],
    exclusive: [
      {
        name: 'never-in-two-places',
        elements: ['case', 'subject'],
        from: 'since',
        until: 'until',
        says: {
          zh: '同一时间不能在两处。',
          en: 'Nothing can be in two places at the same time.',
        },
      },
      {
        name: 'place-holds-one',
        elements: ['place'],
        from: 'since',
        until: 'until',
        where: equal('sole', val(true)),
        says: { zh: '此处所已有他人，请另选。', en: 'This place is taken; choose another.' },
      },
    ],
    rules: [
      rule(
        'the-tag-itself-was-scanned',
        {
          zh: '扫描的标签与本人标签不符。请停止操作并核对。',
          en: 'The scanned tag is not the tag of this person. Stop and check.',
        },
        exists(
          'tag',
          all(equal('id', outer('tag')), equal('number', outer('scanned')), sameSubject),
        ),
      ),
      rule(
        'sole-as-the-place-is',
        {
          zh: '处所容量与登记不符。',
          en: 'The stay does not agree with how many the place holds.',
        },
        exists(
          'place',
          all(equal('id', outer('place')), equal('holdsOne', outer('sole'))),
          'institution',
        ),
      ),
      rule(
        'stay-not-in-future',
        { zh: '时间不能晚于当前时间。', en: 'A stay cannot begin in the future.' },
        all(notFuture('since'), notFuture('until')),
      ),
      rule(
        'leaves-after-it-came',
        { zh: '离开时间须晚于进入时间。', en: 'A stay ends after it begins.' },
        below('since', 'until'),
      ),
      rule(
        'an-ended-stay-says-how',
        { zh: '离开须登记离开方式。', en: 'A stay that ended says how it ended.' },
        any(all(present('until'), present('endedBy')), all(absent('until'), absent('endedBy'))),
      ),
      rule(
        'handed-to-somebody',
        { zh: '移交须登记接收人。', en: 'A hand-over names who received.' },
        any(
          all(equal('endedBy', val('handed-over')), present('handedTo')),
          all(differ('endedBy', val('handed-over')), absent('handedTo')),
        ),
      ),
      rule(
        'a-body-in-cremation-is-not-handed-over',
        {
          zh: '火化已登记，遗体不能移交；火化未进行的，请先作废火化记录。',
          en: 'A cremation is recorded, so the body cannot be handed over; void the cremation if it did not take place.',
        },
        when(
          all(equal('subject', val('body')), equal('endedBy', val('handed-over'))),
          not(exists('cremation')),
        ),
      ),
      rule(
        'body-handed-to-a-known-person',
        {
          zh: '遗体移交须登记接收人的证件类型和号码。',
          en: 'Whoever takes over a body shows an identity document; record its kind and number.',
        },
        when(
          all(equal('subject', val('body')), equal('endedBy', val('handed-over'))),
          exists(
            'contact',
            all(equal('id', outer('handedTo')), present('identityNumber'), present('documentKind')),
          ),
        ),
      ),
      rule(
        'a-body-in-a-lit-cremator-stays',
        {
          zh: '遗体正在火化，只能随火化结束离开；火化未进行的，请先作废火化记录。',
          en: 'The body is being cremated and leaves only when the cremation ends; void the cremation if it did not take place.',
        },
        when(
          all(equal('subject', val('body')), present('until'), differ('endedBy', val('cremated'))),
          not(exists('cremation', all(equal('cremator', outer('place')), absent('finishedAt')))),
        ),
        { deferred: true },
      ),
      rule(
        'care-after-death',
        {
          zh: '遗体进入的时间不能早于死亡日期；请核对两个日期。',
          en: 'A body cannot come before the date of death; check both dates.',
        },
        any(
          equal('subject', val('ashes')),
          not(exists('decedent', below(outer('since'), 'deathDate'))),
        ),
      ),
      rule(
        'no-gap-in-custody',
        {
          zh: '保管记录不连续：须紧接上一处所。',
          en: 'Custody has a gap: a stay begins when and because the one before it ended.',
        },
        any(
          not(
            exists(
              'custody',
              all(sameSubject, differ('id', outer('id')), below('since', outer('since'))),
            ),
          ),
          exists(
            'custody',
            all(sameSubject, equal('until', outer('since')), equal('endedBy', val('moved'))),
          ),
        ),
      ),
      rule(
        'a-move-arrives-somewhere',
        {
          zh: '移出后须立即登记去处。',
          en: 'What leaves one place arrives at the next in the same act.',
        },
        when(
          equal('endedBy', val('moved')),
          exists('custody', all(sameSubject, equal('since', outer('until')))),
        ),
        { deferred: true },
      ),
      rule(
        'voided-stay-leaves-no-gap',
        {
          zh: '前后保管记录与此相接；须一并更正。',
          en: 'The stays before and after join this one; correct them together.',
        },
        when(
          equal('voided', val(true)),
          all(
            not(
              exists(
                'custody',
                all(sameSubject, equal('until', outer('since')), equal('endedBy', val('moved'))),
              ),
            ),
            not(exists('custody', all(sameSubject, equal('since', outer('until'))))),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'cremation-keeps-its-custody',
        {
          zh: '火化已登记，其保管记录不能作废。',
          en: 'A cremation rests on this custody; it cannot be voided.',
        },
        when(
          equal('voided', val(true)),
          any(
            not(exists('cremation')),
            all(equal('subject', val('ashes')), exists('custody', sameSubject)),
            all(
              equal('subject', val('ashes')),
              not(exists('cremation', all(present('finishedAt'), equal('ashesWanted', val(true))))),
            ),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'ashes-stay-where-they-were-placed',
        {
          zh: '骨灰去向登记在格位；移出须同时更正去向。',
          en: 'The ashes are recorded in their niche; a move corrects their placement with it.',
        },
        evenVoided(
          when(
            equal('subject', val('ashes')),
            not(
              exists(
                'ashesPlacement',
                all(
                  present('niche'),
                  not(
                    exists(
                      'custody',
                      all(
                        equal('subject', val('ashes')),
                        equal('place', outer('niche')),
                        absent('until'),
                      ),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'cremated-body-has-its-cremation',
        {
          zh: '登记“已火化”须有在该炉完成的火化记录。',
          en: 'A body is recorded as cremated only with the finished cremation in that cremator.',
        },
        when(
          equal('endedBy', val('cremated')),
          exists('cremation', all(present('finishedAt'), equal('cremator', outer('place')))),
        ),
        { deferred: true },
      ),
      rule(
        'ashes-leave-with-a-record',
        {
          zh: '骨灰离馆须同时登记骨灰去向。',
          en: 'Ashes leave only together with a record of where they go.',
        },
        when(
          all(
            equal('subject', val('ashes')),
            oneOf('endedBy', 'handed-over', 'interred', 'scattered'),
          ),
          exists('ashesPlacement'),
        ),
        { deferred: true },
      ),
      rule(
        'no-body-in-a-closed-case',
        {
          zh: '业务已办结；遗体再入馆须先重新开启业务。',
          en: 'The case is closed; reopen it before the body is taken into care again.',
        },
        when(all(equal('subject', val('body')), absent('until')), caseIsOpen),
        { deferred: true },
      ),
      rule(
        'ashes-come-from-cremation',
        { zh: '火化完成后才有骨灰。', en: 'There are ashes only after a cremation is finished.' },
        when(equal('subject', val('ashes')), exists('cremation', present('finishedAt'))),
      ),
    ],
  },
);
