import { country } from '../codes/country.ts';
import { custodyEnd, custodyReason, leavingTo, tagSubject } from '../codes/custody.ts';
import { code, file, flag, instant, link, optional, text } from '../language/element.ts';
import { internal, note, whereabouts } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  includingVoided,
  exists,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { REGULATION_2026, TRACE, design, column } from './sources.ts';
import { noCeremonyToCome } from './ceremony-to-come.ts';
import { caresForBodies, onlyByAFuneralHome, onlyHomes } from './house-kind.ts';
import { noHold, notOnHoldAt } from './no-hold.ts';
import { afterDeath } from './order-of-days.ts';
import { crematedBefore } from './proof.ts';
import { caseIsOpen, notInAWithdrawnCase } from './case-is-open.ts';
import { custodyDuringRelocation } from './relocation-list.ts';
import { remark } from './remark.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import {
  inTheNiche,
  isLast,
  leftFor,
  neverCameBack,
  sameLot,
  sameRemains,
} from './same-remains.ts';
import { asItWas } from './unchanged.ts';

/** The stay is ended now, and what was there goes out of our care: neither to another place of ours nor by fire. */
const leavesNow = all(
  present('endedBy'),
  not(oneOf('endedBy', 'moved', 'cremated')),
  any(absent(was('endedBy')), differ(was('endedBy'), 'endedBy')),
);

/** Police and courts that keep a body from being disposed of have it examined, too. */
const toTheExamination = all(
  oneOf('endedBy', 'taken-out'),
  present('leavingTo'),
  equal('leavingTo', val('judicial')),
);

const SINCE = '2026.3';
const body = equal('subject', val('body'));
const ashes = equal('subject', val('ashes'));
const LEAVES_THE_HOUSE = ['handed-over', 'taken-out', 'transferred'] as const;
const leavesTheHouse = oneOf('endedBy', ...LEAVES_THE_HOUSE);

/** A stay of the same remains that came before. */
const earlierStay = exists(
  'custody',
  all(sameRemains, differ('id', outer('id')), below('since', outer('since'))),
);

/** It left the house, and nothing of it came between then and this stay. */
const leftBefore = exists(
  'custody',
  all(
    sameRemains,
    leavesTheHouse,
    atMost('until', outer('since')),
    not(
      exists(
        'custody',
        all(
          sameRemains,
          differ('id', outer('id')),
          differ('id', outer('id', 2)),
          notBefore('since', outer('until')),
          below('since', outer('since', 2)),
        ),
      ),
    ),
  ),
);

/** The whole, or the portion, that this lot was taken from ended its stay at that moment. */
const dividedThen = exists(
  'remainsLot',
  all(
    equal('id', outer('lot')),
    exists(
      'custody',
      all(
        ashes,
        equal('endedBy', val('split')),
        equal('until', outer('since', 2)),
        any(all(absent('lot'), absent(outer('parent'))), equal('lot', outer('parent'))),
      ),
    ),
  ),
);

/** Of ashes that are away for a time the niche is kept. */
const awayFromHere = exists(
  'custody',
  all(ashes, equal('place', outer('place')), differ('root', outer('root')), leftFor('taken-out')),
  'institution',
);

const inOnePlace = {
  zh: '同一遗体或骨灰只能在一处；请先登记离开原处。',
  en: 'A body or ashes can be in one place only; end the present stay first.',
};
const neverInTwo = {
  zh: '同一时间不能在两处。',
  en: 'Nothing can be in two places at the same time.',
};

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
    indexes: [['subject', 'until'], ['place']],
    elements: {
      subject: code('对象', 'Of', tagSubject, {
        source: design('body and ashes have labels of their own'),
      }),
      lot: optional(
        link('remainsLot', '骨灰份', 'Portion of the ashes', {
          since: SINCE,
          source: design('ashes may be divided between relatives; without it the undivided whole'),
        }),
      ),
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
      expectedBack: optional(
        instant('预计送回时间', 'Expected back', {
          since: SINCE,
          source: design('what was taken out for a time is looked for when it does not come back'),
        }),
      ),
      leavingTo: optional(
        code('去往', 'Where to', leavingTo, {
          since: SINCE,
          source: `${REGULATION_2026}: a body goes back to the family or to whoever handed it over`,
        }),
      ),
      receiver: optional(
        text('接收单位', 'Received by (institution)', {
          ...internal,
          maxLength: 120,
          since: SINCE,
          source: column('FIS_APPLY_INFO.DELIVERY_ORGAN'),
        }),
      ),
      toCountry: optional(
        code('去往国家（地区）', 'To (country or region)', country, {
          since: SINCE,
          source: '出入境尸体骸骨卫生检疫管理办法: where a body is carried to',
        }),
      ),
      address: optional(
        text('运往地址', 'To (address)', {
          ...whereabouts,
          maxLength: 200,
          since: SINCE,
          source: '民事发〔1993〕2号: the carriage of a body states where to',
        }),
      ),
      document: optional(
        text('移交凭据', 'On what paper', {
          ...note,
          maxLength: 120,
          help: {
            zh: '批准、委托、检验鉴定文书或家属申请的名称和编号',
            en: 'Name and number of the permit, the mandate, the order of examination or the request of the family',
          },
          since: SINCE,
          source: '民事发〔1993〕2号: a body is carried on a certificate of the authority',
        }),
      ),
      paper: optional(
        file('凭据扫描件', 'Scan of the paper', {
          classification: 'sensitive',
          purpose: 'proof of a hand-over',
          since: SINCE,
          source:
            '殡葬服务单位业务档案管理办法（民发〔2010〕164号）: the papers of a hand-over are in the file',
        }),
      ),
      vehicle: optional(
        text('运送车辆', 'Vehicle', {
          ...internal,
          maxLength: 20,
          help: { zh: '车牌号', en: 'Licence plate' },
          since: SINCE,
          source: '民事发〔1993〕2号: a body is carried by a hearse',
        }),
      ),
      note: remark,
    },
    unique: [
      {
        name: 'always-in-one-place',
        elements: ['root', 'subject'],
        where: all(absent('until'), absent('lot')),
        says: inOnePlace,
      },
      {
        name: 'a-portion-in-one-place',
        elements: ['root', 'lot'],
        where: all(absent('until'), present('lot')),
        says: inOnePlace,
      },
    ],
    exclusive: [
      {
        name: 'never-in-two-places',
        elements: ['root', 'subject'],
        from: 'since',
        until: 'until',
        where: absent('lot'),
        says: neverInTwo,
      },
      {
        name: 'a-portion-never-in-two-places',
        elements: ['root', 'lot'],
        from: 'since',
        until: 'until',
        where: present('lot'),
        says: neverInTwo,
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
      onlyByAFuneralHome('only-a-funeral-home-keeps-bodies', {
        by: 'since',
        says: onlyHomes('遗体存放', 'keeps bodies'),
        house: caresForBodies,
        unless: any(not(body), asItWas('since', 'subject')),
      }),
      notInAWithdrawnCase('no-custody-in-a-withdrawn-case'),
      rule(
        'the-tag-itself-was-scanned',
        {
          zh: '扫描的标签不是这位逝者的。请立即停止，核对遗体（骨灰）和标签。',
          en: 'The scanned tag is not this person’s. Stop now, and check the body or ashes and the tag.',
        },
        exists(
          'tag',
          all(equal('id', outer('tag')), equal('number', outer('scanned')), sameRemains),
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
        any(all(leavesTheHouse, present('handedTo')), all(not(leavesTheHouse), absent('handedTo'))),
      ),
      noHold(
        'no-hand-over-of-a-body-under-hold',
        'body',
        when(all(body, leavesNow, not(toTheExamination)), notOnHoldAt(val('body'), 'until')),
      ),
      noHold(
        'no-ashes-leave-under-hold',
        'ashes',
        when(all(ashes, leavesNow), notOnHoldAt(val('ashes'), 'until')),
      ),
      rule(
        'ceremonies-end-before-the-body-leaves',
        {
          zh: '尚有已预约或进行中的守灵、告别；请先办结，或说明原因取消并告知家属。',
          en: 'A vigil or farewell is booked or under way; complete it, or cancel it with a reason and tell the family.',
        },
        when(all(body, leavesNow, not(oneOf('endedBy', 'taken-out'))), noCeremonyToCome),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'a-body-in-cremation-is-not-handed-over',
        {
          zh: '火化已登记，遗体不能移交；火化未进行的，请先作废火化记录。',
          en: 'A cremation is recorded, so the body cannot be handed over; void the cremation if it did not take place.',
        },
        when(all(body, leavesTheHouse), not(exists('cremation'))),
      ),
      rule(
        'body-handed-to-a-known-person',
        {
          zh: '遗体移交须登记接收人的证件类型和号码。',
          en: 'Whoever takes over a body shows an identity document; record its kind and number.',
        },
        when(
          all(body, leavesTheHouse),
          exists(
            'contact',
            all(equal('id', outer('handedTo')), present('identityNumber'), present('documentKind')),
          ),
        ),
      ),
      rule(
        'a-body-leaves-with-papers',
        {
          zh: '遗体离馆须登记去往、移交凭据和运送车辆；去往机构的登记接收单位，去往境外的登记国家（地区）。',
          en: 'For a body that leaves, record where to, on what paper and in which vehicle; the institution that receives it, or the country.',
        },
        when(
          all(body, leavesTheHouse),
          all(
            present('leavingTo'),
            present('document'),
            present('vehicle'),
            any(
              not(oneOf('leavingTo', 'funeral-home', 'judicial', 'medical')),
              present('receiver'),
            ),
            any(not(oneOf('leavingTo', 'abroad')), present('toCountry')),
          ),
        ),
        { since: SINCE, source: '民事发〔1993〕2号' },
      ),
      rule(
        'what-is-taken-out-is-expected-back',
        {
          zh: '暂时带出须登记预计送回时间，且晚于带出时间。',
          en: 'For what is taken out for a time, record when it is expected back, later than it leaves.',
        },
        any(
          all(
            oneOf('endedBy', 'taken-out'),
            present('expectedBack'),
            below('until', 'expectedBack'),
          ),
          not(oneOf('endedBy', 'taken-out')),
        ),
      ),
      rule(
        'a-burning-body-is-in-its-cremator',
        {
          zh: '遗体正在火化，只能登记在该火化机内。',
          en: 'The body is being cremated; it can only be recorded in that cremator.',
        },
        when(
          all(body, absent('until')),
          not(exists('cremation', all(absent('finishedAt'), differ('cremator', outer('place'))))),
        ),
        { deferred: true },
      ),
      rule(
        'a-niche-waits-for-its-ashes',
        {
          zh: '该格位的骨灰暂时带出，格位保留；请另选。',
          en: 'The ashes of this niche are out for a time and it is kept for them; choose another.',
        },
        when(all(ashes, equal('sole', val(true)), absent('until')), not(awayFromHere)),
      ),
      rule(
        'only-ashes-are-divided',
        { zh: '只有骨灰可以分取。', en: 'Only ashes can be divided.' },
        when(any(present('lot'), oneOf('endedBy', 'split')), ashes),
      ),
      rule(
        'a-portion-begins-at-its-division',
        {
          zh: '骨灰份须从分取时开始保管。',
          en: 'Custody of a portion begins when the ashes were divided.',
        },
        when(all(present('lot'), not(earlierStay)), dividedThen),
      ),
      rule(
        'a-division-has-portions',
        {
          zh: '登记分取时，须同时登记各份骨灰。',
          en: 'Record the division and its portions together.',
        },
        when(
          equal('endedBy', val('split')),
          exists(
            'remainsLot',
            all(
              equal('dividedAt', outer('until')),
              any(all(absent('parent'), absent(outer('lot'))), equal('parent', outer('lot'))),
            ),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'a-body-in-a-lit-cremator-stays',
        {
          zh: '遗体正在火化，只能随火化结束离开；火化未进行的，请先作废火化记录。',
          en: 'The body is being cremated and leaves only when the cremation ends; void the cremation if it did not take place.',
        },
        when(
          all(body, present('until'), differ('endedBy', val('cremated'))),
          not(exists('cremation', all(equal('cremator', outer('place')), absent('finishedAt')))),
        ),
        { deferred: true },
      ),
      afterDeath(
        'care-after-death',
        'since',
        '遗体进入的时间',
        'The time at which the body came',
        body,
      ),
      rule(
        'no-gap-in-custody',
        {
          zh: '保管记录中断：开始时间须与上一段的结束时间相同；离馆后送回的，移动原因须为“送回”。',
          en: 'The record has a gap. Start this stay when the previous one ended; what had left the house comes back as “returned”.',
        },
        any(
          not(earlierStay),
          exists(
            'custody',
            all(sameRemains, equal('until', outer('since')), equal('endedBy', val('moved'))),
          ),
          all(equal('reason', val('returned')), leftBefore),
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
          exists('custody', all(sameRemains, equal('since', outer('until')))),
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
                all(sameRemains, equal('until', outer('since')), equal('endedBy', val('moved'))),
              ),
            ),
            neverCameBack,
            any(
              not(oneOf('endedBy', 'split')),
              not(exists('remainsLot', equal('dividedAt', outer('until')))),
            ),
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
            all(ashes, exists('custody', equal('subject', outer('subject')))),
            all(
              ashes,
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
            ashes,
            not(exists('ashesPlacement', all(present('niche'), isLast, not(inTheNiche)))),
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
          all(ashes, oneOf('endedBy', 'handed-over', 'interred', 'scattered', 'transferred')),
          exists(
            'ashesPlacement',
            all(sameLot, any(absent('act'), equal('placedAt', outer('until')))),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'no-body-in-a-closed-case',
        {
          zh: '业务已办结；遗体再入馆前请先重新打开业务。',
          en: 'The case is closed; reopen it before the body is taken into care again.',
        },
        when(all(body, absent('until')), caseIsOpen),
        { deferred: true },
      ),
      ...custodyDuringRelocation,
      rule(
        'ashes-come-from-cremation',
        {
          zh: '骨灰须来自已完成的火化，或凭外地、境外火化证明接收；请先登记火化或证明。',
          en: 'Ashes come from a finished cremation, or from elsewhere on the certificate of that cremation; record either first.',
        },
        when(ashes, any(exists('cremation', present('finishedAt')), crematedBefore)),
      ),
    ],
  },
);
