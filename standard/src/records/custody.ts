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
  includingVoided,
  exists,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { TRACE, design, column } from './sources.ts';
import { noCeremonyToCome } from './ceremony-to-come.ts';
import { noHold, notOnHoldAt } from './no-hold.ts';
import { afterDeath } from './order-of-days.ts';
import { caseIsOpen, notInAWithdrawnCase } from './case-is-open.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';

/** The stay is ended now, and what was there goes out of our care: neither to another place of ours nor by fire. */
const leavesNow = all(
  present('endedBy'),
  not(oneOf('endedBy', 'moved', 'cremated')),
  any(absent(was('endedBy')), differ(was('endedBy'), 'endedBy')),
);

const sameSubject = equal('subject', outer('subject'));

/** One stay of a body or of ashes in one place. A move ends a stay and begins the next. */
export const custody = record(
  'custody',
  { zh: '保管与移动', en: 'Custody' },
  {
    source: TRACE,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    indexes: [['subject', 'until']],
    elements: {
      subject: code('对象', 'Of', tagSubject, {
        source: design('body and ashes have labels of their own'),
      }),
      tag: link('tag', '标签', 'Tag', {
        source: design('every move is made with the label at hand'),
      }),
      scanned: text('扫描标签', 'Scan the tag', {
        maxLength: 26,
        format: 'tag',
        source: design('every move is made with the label at hand'),
      }),
      place: link('place', '位置', 'Place', { source: column('FIS_RESOURCE_INFO.resourceId') }),
      sole: flag('独占', 'Alone in the place', {
        given: true,
        source: design('the database keeps a place that holds one from holding two'),
      }),
      reason: code('移动原因', 'Reason', custodyReason, { source: design('every move says why') }),
      since: instant('进入时间', 'Since', {
        source: column('FIS_APPLY_INFO.RECEIVE_TIME', 'FIS_RESOURCE_INFO.startTime'),
      }),
      until: optional(
        instant('离开时间', 'Until', { source: column('FIS_RESOURCE_INFO.endTime') }),
      ),
      endedBy: optional(
        code('离开方式', 'Ended by', custodyEnd, {
          source: design('every stay says how it ended'),
        }),
      ),
      movedBy: link('staff', '经手人', 'Moved by', {
        source: column('FIS_APPLY_INFO.RECEIVE_PEOPLE'),
      }),
      handedTo: optional(
        link('contact', '移交给', 'Handed to', {
          source: design('whoever took over the body or ashes is known'),
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 300,
          source: design('what the form has no place for'),
        }),
      ),
    },
    unique: [
      {
        name: 'always-in-one-place',
        elements: ['root', 'subject'],
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
        elements: ['root', 'subject'],
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
        says: {
          zh: '该位置已有遗体或骨灰，请另选位置。',
          en: 'A body or ashes are in this place already; choose another.',
        },
      },
    ],
    capacity: [
      {
        name: 'place-is-not-full',
        of: 'place',
        limit: 'capacity',
        from: 'since',
        until: 'until',
        says: {
          zh: '该位置已满，请另选位置。',
          en: 'This place is full; choose another.',
        },
      },
    ],
    rules: [
      notInAWithdrawnCase('no-custody-in-a-withdrawn-case'),
      rule(
        'the-tag-itself-was-scanned',
        {
          zh: '扫描的标签不是这位逝者的。请立即停止，核对遗体（骨灰）和标签。',
          en: 'The scanned tag is not this person’s. Stop now, and check the body or ashes and the tag.',
        },
        exists(
          'tag',
          all(equal('id', outer('tag')), equal('number', outer('scanned')), sameSubject),
        ),
      ),
      rule(
        'sole-as-the-place-is',
        {
          zh: '位置容量与登记不符：请重新选择位置；仍提示的，请管理员核对该位置的容量设置。',
          en: 'This does not fit the capacity of the place: choose the place again; if this repeats, ask the administrator to check its capacity.',
        },
        exists(
          'place',
          all(equal('id', outer('place')), equal('holdsOne', outer('sole'))),
          'institution',
        ),
      ),
      rule(
        'stay-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('since'), notFuture('until')),
      ),
      rule(
        'leaves-after-it-came',
        {
          zh: '离开时间须晚于进入时间。',
          en: 'The time of leaving must be later than the time of arrival.',
        },
        below('since', 'until'),
      ),
      rule(
        'an-ended-stay-says-how',
        { zh: '请登记离开方式。', en: 'Record how the stay ended.' },
        any(all(present('until'), present('endedBy')), all(absent('until'), absent('endedBy'))),
      ),
      rule(
        'handed-to-somebody',
        { zh: '移交时请登记接收人。', en: 'Record who received the body or ashes.' },
        any(
          all(equal('endedBy', val('handed-over')), present('handedTo')),
          all(differ('endedBy', val('handed-over')), absent('handedTo')),
        ),
      ),
      noHold(
        'no-hand-over-of-a-body-under-hold',
        'body',
        when(all(equal('subject', val('body')), leavesNow), notOnHoldAt(val('body'), 'until')),
      ),
      noHold(
        'no-ashes-leave-under-hold',
        'ashes',
        when(all(equal('subject', val('ashes')), leavesNow), notOnHoldAt(val('ashes'), 'until')),
      ),
      rule(
        'ceremonies-end-before-the-body-leaves',
        {
          zh: '尚有已预约或进行中的守灵、告别；请先办结，或说明原因取消并告知家属。',
          en: 'A vigil or farewell is booked or under way; complete it, or cancel it with a reason and tell the family.',
        },
        when(all(equal('subject', val('body')), leavesNow), noCeremonyToCome),
        { atOriginOnly: true, since: '2026.3' },
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
      afterDeath(
        'care-after-death',
        'since',
        '遗体进入的时间',
        'The time at which the body came',
        equal('subject', val('body')),
      ),
      rule(
        'no-gap-in-custody',
        {
          zh: '保管记录中断：开始时间须与上一段的结束时间相同。',
          en: 'The record has a gap. Start this stay when the previous one ended.',
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
          zh: '登记移出时，须同时登记移入的位置。',
          en: 'Record leaving one place and arriving at the next together.',
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
          zh: '前后保管记录与此相接；请一并更正。',
          en: 'The stays before and after follow on from this one; correct them together.',
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
          zh: '火化已登记，其保管记录不能作废；火化未进行的，请先作废火化记录。',
          en: 'A cremation is recorded for this stay, so it cannot be voided; void the cremation first if it did not take place.',
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
          zh: '骨灰已登记存放在格位；移出时请同时更正骨灰去向。',
          en: 'The ashes are recorded in a niche; when moving them, correct where the ashes go as well.',
        },
        includingVoided(
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
          zh: '登记“已火化”须有在该火化机完成的火化记录。',
          en: 'To record “cremated”, record the finished cremation in that cremator.',
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
          en: 'When ashes leave, record where they go at the same time.',
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
          zh: '业务已办结；遗体再入馆前请先重新打开业务。',
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
