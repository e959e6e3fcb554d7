import { codeSet } from '../language/code-set.ts';
import { code, instant, integer, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  count,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { WITH_BODIES } from './house-kind.ts';
import { underWay } from './relocation-list.ts';
import { remark } from './remark.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst, staysOnceGiven } from './unchanged.ts';

const OF_THIS_STANDARD =
  'design: no norm on moving those who lie in a cold store (倒库) was found; wrong hand-overs began with such a move';

export const relocationState = codeSet(
  'relocationState',
  { zh: '倒库状态', en: 'State of the relocation' },
  OF_THIS_STANDARD,
  [
    ['open', '进行中', 'Under way'],
    ['closed', '已结束', 'Closed'],
    ['called-off', '已取消', 'Called off'],
  ],
);

export const relocationReason = codeSet(
  'relocationReason',
  { zh: '倒库原因', en: 'Reason of the relocation' },
  OF_THIS_STANDARD,
  [
    ['fault', '设备故障', 'Equipment failed'],
    ['temperature', '温度异常', 'Temperature out of its limits'],
    ['cleaning', '清洁消毒', 'Cleaning and disinfection'],
    ['other', '其他', 'Other'],
  ],
);

/** Where somebody lies who may be relocated. */
export const RELOCATED_FROM = ['cold-cabinet', 'reception', 'preparation-room'] as const;

const EVERYONE = {
  zh: '清单须包括这些位置当时的每一位逝者；请刷新后重新发起。',
  en: 'The list has everyone who lies in these places; read them again and begin anew.',
};
const isNew = absent(was('state'));
const becomes = (state: string): Expression =>
  all(equal('state', val(state)), any(isNew, differ(was('state'), 'state')));
const isOver = not(equal('state', val('open')));

/** Of a line: the body lies where it was scanned in, and the line of nobody else says so of it. */
const liesWhereScanned = exists(
  'custody',
  all(
    equal('root', outer('forCase')),
    equal('subject', val('body')),
    absent('until'),
    equal('place', outer('to')),
  ),
  'institution',
);

/** Of a place of it: somebody lies there who is on no line of this relocation. */
const holdsSomebodyElse = exists(
  'custody',
  all(
    equal('place', outer('place')),
    equal('subject', val('body')),
    absent('until'),
    not(
      exists(
        'relocationLine',
        all(equal('forCase', outer('root')), equal('root', outer('root', 2))),
        'institution',
      ),
    ),
  ),
  'institution',
);

/** Those who lie in some places are moved out of them, each scanned out and in by two people, until the count balances. */
export const relocation = record(
  'relocation',
  { zh: '倒库', en: 'Relocation' },
  {
    source: OF_THIS_STANDARD,
    belongsTo: 'institution',
    root: { called: { zh: '倒库', en: 'relocation' } },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'DK' }],
    indexes: [['state', 'openedAt']],
    written: 'acts',
    presentation: {
      houses: WITH_BODIES,
      called: { zh: '倒库', en: 'Relocations' },
      summary: ['reason', 'state'],
      columns: ['state', 'reason', 'expected', 'openedAt', 'openedBy', 'closedAt', 'closedBy'],
      filters: ['state', 'reason', 'openedAt'],
      sort: '-openedAt',
    },
    elements: {
      number: text('倒库编号', 'Number', {
        given: true,
        maxLength: 24,
        source: design('what was done is looked up by a number'),
      }),
      state: code('状态', 'State', relocationState, {
        source: design('while it is under way nobody on its list leaves'),
      }),
      reason: code('原因', 'Reason', relocationReason, {
        source: design('why they are moved at all'),
      }),
      expected: integer('应核对人数', 'Expected', {
        min: 1,
        max: 5000,
        source: design('who lay there when it began is counted by the platform, not by people'),
      }),
      openedAt: instant('开始时间', 'Opened', { source: design('the list is of this moment') }),
      openedBy: link('staff', '发起人', 'Opened by', {
        source: design('who opens it does not close it'),
      }),
      closedAt: optional(instant('结束时间', 'Closed', { source: design('when it balanced') })),
      closedBy: optional(
        link('staff', '结束人', 'Closed by', { source: design('who opens it does not close it') }),
      ),
      note: remark,
    },
    rules: [
      rule(
        'a-relocation-in-its-order',
        {
          zh: '倒库只能从“进行中”结束或取消，结束后不能改动。',
          en: 'A relocation is closed or called off while it is under way, and stays so.',
        },
        transition('state', [null, 'open'], ['open', 'closed'], ['open', 'called-off']),
      ),
      rule(
        'a-relocation-stays-what-it-is',
        {
          zh: '发起人、时间、原因和应核对人数不能改动，倒库不能作废。',
          en: 'Who opened it, when and why, and how many are expected stay; a relocation is not voided.',
        },
        all(
          ...['reason', 'expected', 'openedAt', 'openedBy'].map(sameFromTheFirst),
          ...['closedAt', 'closedBy'].map(staysOnceGiven),
          equal('voided', val(false)),
        ),
      ),
      rule(
        'relocation-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('openedAt'), notFuture('closedAt'), atMost('openedAt', 'closedAt')),
      ),
      rule(
        'closed-by-another-person-of-the-house',
        {
          zh: '发起倒库的人不能结束它；请由另一人核对后结束，并记下时间。',
          en: 'Whoever opened a relocation does not close it; another person does, and when stands there.',
        },
        any(
          all(not(isOver), absent('closedAt'), absent('closedBy')),
          all(isOver, present('closedAt'), present('closedBy'), differ('openedBy', 'closedBy')),
        ),
      ),
      rule(
        'everyone-who-lay-there-is-on-the-list',
        EVERYONE,
        equal('expected', count('relocationLine')),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'a-relocation-balances',
        {
          zh: '清单上还有人没有移入，或人数不符；须每一位都已扫描移出、移入，且在且只在一处，才能结束。',
          en: 'It does not balance: everyone on the list is scanned out and in, and lies in exactly one place, before it is closed.',
        },
        when(
          becomes('closed'),
          all(
            equal('expected', count('relocationLine', present('inAt'))),
            equal('expected', count('relocationLine')),
            not(exists('relocationLine', not(liesWhereScanned))),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'called-off-before-anybody-was-moved',
        {
          zh: '已有逝者扫描移出，不能取消；请全部移入后结束。',
          en: 'Somebody was scanned out already, so it is not called off; scan everyone in and close it.',
        },
        when(becomes('called-off'), not(exists('relocationLine', present('outAt')))),
        { atOriginOnly: true },
      ),
    ],
  },
);

/** A place that is emptied, or whose people are checked. */
export const relocationPlace = record(
  'relocationPlace',
  { zh: '倒库位置', en: 'Place of a relocation' },
  {
    source: OF_THIS_STANDARD,
    belongsTo: { root: 'relocation' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    indexes: [['place']],
    presentation: { summary: ['place'] },
    elements: {
      place: link('place', '位置', 'Place', {
        source: design('whoever lies there is on the list'),
      }),
    },
    unique: [
      {
        name: 'a-place-stands-once-on-a-relocation',
        elements: ['root', 'place'],
        says: { zh: '同一位置只列一次。', en: 'A place is named once.' },
      },
    ],
    rules: [
      rule(
        'the-places-of-a-relocation-stay',
        {
          zh: '倒库的位置在发起时确定，不能增减；只限冷藏柜位、接待区和整容防腐室。',
          en: 'The places of a relocation are named when it begins, and stay: cold cabinets, reception and preparation rooms.',
        },
        all(
          sameFromTheFirst('place'),
          equal('voided', val(false)),
          exists(
            'place',
            all(equal('id', outer('place')), oneOf('kind', ...RELOCATED_FROM)),
            'institution',
          ),
          underWay,
        ),
        { atOriginOnly: true, waitsFor: 'place' },
      ),
      rule('everyone-in-its-places-is-on-the-list', EVERYONE, not(holdsSomebodyElse), {
        deferred: true,
        atOriginOnly: true,
      }),
    ],
  },
);
