import { deathPlaceKind } from '../codes/death.ts';
import { relationship, sex } from '../codes/person.ts';
import { hazard } from '../codes/subject.ts';
import { codeSet } from '../language/code-set.ts';
import { code, instant, integer, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  differ,
  equal,
  not,
  notFuture,
  oneOf,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note, whereabouts } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { WITH_BODIES } from './house-kind.ts';
import { CALLS_SINCE, placeOfCollection } from './call-place.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { design, NOTICE_2024, REGULATION_2026 } from './sources.ts';

const OF_THIS_STANDARD = 'design: no observed system keeps the calls of a funeral home in codes';
const caller = { classification: 'personal', purpose: 'to call back and to collect' } as const;

const callState = codeSet('callState', { zh: '来电状态', en: 'State' }, OF_THIS_STANDARD, [
  ['waiting', '待回电', 'To be called back'],
  ['arranged', '已安排接运', 'Collection arranged'],
  ['advised', '已答复', 'Answered'],
  ['dropped', '已取消', 'Dropped'],
]);

const callWish = codeSet('callWish', { zh: '来电要求', en: 'Wish' }, OF_THIS_STANDARD, [
  ['now', '现在接运', 'Collect now'],
  ['at', '约定时间接运', 'Collect at a time'],
  ['undecided', '商量后再定，请回电', 'Not decided: call back'],
  ['advice', '只咨询', 'Advice only'],
]);

const callChannel = codeSet(
  'callChannel',
  { zh: '来电途径', en: 'By which way' },
  OF_THIS_STANDARD,
  [
    ['telephone', '电话', 'By telephone'],
    ['portal', '在网上请求回电', 'Asked online to be called back'],
  ],
);

const mannerOfDeath = codeSet(
  'mannerOfDeath',
  { zh: '死亡情形', en: 'Manner of death' },
  `design: ${REGULATION_2026} art. 23 parts deaths certified by medical institutions from those that the police deal with`,
  [
    ['natural', '因病、年老', 'Illness or age'],
    ['traffic', '交通事故', 'Traffic accident'],
    ['unnatural', '其他非正常死亡，或死因不明', 'Other unnatural death, or cause unknown'],
  ],
);

const isArranged = equal('state', val('arranged'));
const isUnnatural = oneOf('manner', 'traffic', 'unnatural');
const LONGEST_LIFE = 150;
const asked = equal('channel', val('portal'));

/** Who calls a funeral home, about whom, where to, and what became of it: there may never be a case. */
export const firstCall = record(
  'firstCall',
  { zh: '来电', en: 'Call' },
  {
    source: design('houses keep the calls of the night in a book beside the telephone'),
    belongsTo: 'institution',
    root: { called: { zh: '来电', en: 'call' } },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'LD' }],
    indexes: [['state', 'calledAt'], ['forCase']],
    written: 'acts',
    presentation: {
      houses: WITH_BODIES,
      called: { zh: '来电', en: 'Calls' },
      columns: ['state', 'wish', 'calledAt', 'from', 'phone', 'answeredAt'],
      filters: ['state', 'wish', 'calledAt'],
      sort: '-calledAt',
      sections: [
        {
          label: { zh: '来电人', en: 'The caller' },
          elements: ['calledAt', 'phone', 'caller', 'relation', 'wish', 'wantedAt'],
        },
        {
          label: { zh: '地点', en: 'The place' },
          elements: ['from', 'placeKind', 'floor', 'lift', 'landmark'],
        },
        {
          label: { zh: '逝者', en: 'The person who died' },
          elements: ['name', 'sex', 'age', 'manner', 'papers', 'hazard'],
        },
        {
          label: { zh: '办理', en: 'What became of it' },
          elements: [
            'number',
            'state',
            'channel',
            'takenOnAt',
            'triedAt',
            'answeredAt',
            'forCase',
            'note',
          ],
        },
      ],
    },
    elements: {
      number: text('来电编号', 'Call number', {
        given: true,
        findable: 'number',
        maxLength: 24,
        source: design('a call is spoken of by a number'),
      }),
      state: code('状态', 'State', callState, { source: design('nobody waits unanswered') }),
      calledAt: instant('来电时间', 'Called at', {
        source: design('since when a family waits for an answer'),
      }),
      phone: text('来电电话', 'Telephone', {
        ...caller,
        mask: 'phone',
        findable: 'exact',
        format: 'phone',
        maxLength: 40,
        source: design('without it nobody is called back'),
      }),
      caller: optional(
        text('来电人', 'Caller', {
          ...caller,
          mask: 'name',
          maxLength: 60,
          source: design('who waits at the door'),
        }),
      ),
      relation: optional(
        code('与逝者关系', 'Relation to the person who died', relationship, {
          source: design('whether the caller may decide'),
        }),
      ),
      from: text('接运地点', 'Collect from', {
        ...whereabouts,
        maxLength: 200,
        source: design('where to'),
      }),
      placeKind: optional(
        code('地点类别', 'Kind of place', deathPlaceKind, {
          source: design('who certifies the death and who hands over'),
        }),
      ),
      ...placeOfCollection,
      name: optional(
        text('逝者姓名', 'Name of the person who died', {
          classification: 'personal',
          purpose: 'funeral service and registration',
          mask: 'name',
          maxLength: 60,
          source: design('may not be known yet'),
        }),
      ),
      sex: optional(code('性别', 'Sex', sex, { source: design('whom the driver is to be shown') })),
      age: optional(
        integer('大约年龄', 'Age, about', {
          min: 0,
          max: LONGEST_LIFE,
          source: design('whom the driver is to be shown'),
        }),
      ),
      manner: optional(
        code('死亡情形', 'Manner of death', mannerOfDeath, {
          classification: 'sensitive',
          purpose: 'who has to be told first',
          mask: 'hidden',
          source: `${REGULATION_2026} art. 23`,
        }),
      ),
      hazard: optional(
        code('防护提示', 'Protection', hazard, {
          classification: 'sensitive',
          purpose: 'protection of those who handle the body',
          mask: 'note',
          source: '传染病防治法; design: what the driver must know, without the disease',
        }),
      ),
      wish: code('来电要求', 'Wish', callWish, { source: design('what has to happen next') }),
      wantedAt: optional(
        instant('约定到达时间', 'Wanted there at', { source: design('when the family is ready') }),
      ),
      answeredAt: optional(
        instant('答复时间', 'Answered at', { source: design('how long a family waited') }),
      ),
      channel: optional(
        code('来电途径', 'By which way', callChannel, {
          since: CALLS_SINCE,
          source: design('who asked online cannot be kept on the line'),
        }),
      ),
      takenOnAt: optional(
        instant('着手回电时间', 'Somebody began to call back at', {
          since: CALLS_SINCE,
          source: design('two do not call one family, and the family sees that it was seen'),
        }),
      ),
      triedAt: optional(
        instant('最近一次未接通', 'Last tried without an answer at', {
          since: CALLS_SINCE,
          source: design('a family that did not hear the telephone is told so'),
        }),
      ),
      forCase: optional(
        link('funeralCase', '业务', 'Case', { source: design('what was told is not asked again') }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 300,
          source: design('what was asked and what was answered'),
        }),
      ),
    },
    rules: [
      rule(
        'call-in-its-order',
        {
          zh: '来电已答复或已取消，不能再改变状态；请刷新后再试。',
          en: 'The call was answered or dropped already; read it again.',
        },
        transition(
          'state',
          [null, 'waiting'],
          [null, 'arranged'],
          [null, 'advised'],
          ['waiting', 'arranged'],
          ['waiting', 'advised'],
          ['waiting', 'dropped'],
        ),
      ),
      rule(
        'an-answered-call-says-when',
        {
          zh: '已答复的来电须有答复时间；待回电的没有答复时间。',
          en: 'A call that was answered says when; one that waits does not.',
        },
        all(
          when(oneOf('state', 'arranged', 'advised'), present('answeredAt')),
          when(oneOf('state', 'waiting', 'dropped'), absent('answeredAt')),
        ),
      ),
      rule(
        'a-time-was-agreed',
        { zh: '请填写约定的到达时间。', en: 'Give the time that was agreed.' },
        when(equal('wish', val('at')), present('wantedAt')),
      ),
      rule(
        'the-police-come-first',
        {
          zh: '交通事故等非正常死亡，须先由公安机关处理；公安机关通知接运后才能派车（殡葬管理条例第二十三条）。请家属先拨打 110 或 122。',
          en: 'An unnatural death is dealt with by the police first; a vehicle is sent when they have ordered the collection (regulations, art. 23). Ask the family to call 110 or 122.',
        },
        when(all(isArranged, isUnnatural), all(present('papers'), equal('papers', val('police')))),
        { source: `${REGULATION_2026} art. 23; ${NOTICE_2024}` },
      ),
      rule(
        'a-doctor-comes-first',
        {
          zh: '尚未由医生宣布死亡的，不能接运。请家属先拨打 120，或请当地卫生院、社区卫生服务中心到场。',
          en: 'Nobody is collected before a doctor has declared the death. Ask the family to call 120, or the local health centre.',
        },
        when(isArranged, any(absent('papers'), differ('papers', val('undeclared')))),
        { source: `${REGULATION_2026} art. 23; ${NOTICE_2024}` },
      ),
      rule(
        'a-call-keeps-its-case',
        {
          zh: '此来电已受理为业务，不能改为另一业务。',
          en: 'This call became a case already; it cannot become another.',
        },
        any(
          absent(was('forCase')),
          all(present('forCase'), not(differ('forCase', was('forCase')))),
        ),
      ),
      rule(
        'call-times-follow',
        {
          zh: '时间先后有误：答复不能早于来电，且不能晚于当前时间；请核对。',
          en: 'The times do not follow: nothing is answered before the call, and none can be in the future.',
        },
        all(atMost('calledAt', 'answeredAt'), notFuture('calledAt'), notFuture('answeredAt')),
      ),
      rule(
        'calling-back-follows-the-call',
        {
          zh: '回电的时间不能早于来电，也不能晚于当前时间；请核对。',
          en: 'Nobody is called back before the call, or in the future. Check the times.',
        },
        all(
          atMost('calledAt', 'takenOnAt'),
          atMost('calledAt', 'triedAt'),
          notFuture('takenOnAt'),
          notFuture('triedAt'),
        ),
        { since: CALLS_SINCE },
      ),
      rule(
        'who-asks-online-waits',
        {
          zh: '家属在网上请求回电的，须先登记为待回电；与家属通话后再安排。',
          en: 'A request that was made online waits for the call; arrange it after speaking with the family.',
        },
        when(all(asked, absent(was('calledAt'))), equal('state', val('waiting'))),
        { since: CALLS_SINCE },
      ),
      rule(
        'a-call-keeps-its-way',
        {
          zh: '来电途径和来电时间登记后不能更改。',
          en: 'By which way and when a family asked does not change afterwards.',
        },
        when(
          equal(was('channel'), val('portal')),
          all(asked, not(differ('calledAt', was('calledAt')))),
        ),
        { since: CALLS_SINCE },
      ),
    ],
  },
);
