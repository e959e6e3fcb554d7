import { code, flag, instant, integer, optional, text } from '../language/element.ts';
import {
  after,
  all,
  any,
  absent,
  atLeast,
  atMost,
  below,
  equal,
  type Expression,
  minus,
  type Operand,
  outer,
  plus,
  present,
  total,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';
import { VISITED, VISIT_NOTICES, takenOf, visitClosing, visitSlotState } from './visit-sets.ts';

const open = { classification: 'public' } as const;
const SO_MANY = design('people and vehicles fill a site, each in its own way');
const KEPT = `${VISIT_NOTICES}: a way by telephone and for elders`;
const COUNTED = design('how full a site was, told without a name');
/** The largest sites take some thousands in an hour. */
export const MOST_PEOPLE = 20_000;
const MOST_HOURS = 12;

const places = (zh: string, en: string, source: string) =>
  integer(zh, en, { ...open, min: 0, max: MOST_PEOPLE, source });
const counted = (zh: string, en: string) =>
  optional(integer(zh, en, { given: true, min: 0, max: 2 * MOST_PEOPLE, source: COUNTED }));

/** How many visitors a time holds, and for whom some of that is kept. */
export const PLACES = {
  people: integer('最多人数', 'Most people', {
    ...open,
    min: 1,
    max: MOST_PEOPLE,
    source: SO_MANY,
  }),
  vehicles: places('最多车辆', 'Most vehicles', SO_MANY),
  phonePeople: places('其中留给电话预约的人数', 'Of these, people kept for the telephone', KEPT),
  phoneVehicles: places(
    '其中留给电话预约的车辆',
    'Of these, vehicles kept for the telephone',
    KEPT,
  ),
  priorityPeople: places(
    '其中留给老人、残疾人和使用权人的人数',
    'Of these, people kept for elders, people with disabilities and right-holders',
    KEPT,
  ),
  priorityVehicles: places(
    '其中留给老人、残疾人和使用权人的车辆',
    'Of these, vehicles kept for them',
    KEPT,
  ),
};

/** Nothing is kept that is not there. */
export const keepsWhatItHas = (name: string) =>
  rule(
    name,
    {
      zh: '留给电话和照顾对象的名额之和不能超过最多人数、最多车辆。',
      en: 'What is kept for the telephone and for others cannot be more than there is.',
    },
    all(
      atMost(plus('phonePeople', 'priorityPeople'), 'people'),
      atMost(plus('phoneVehicles', 'priorityVehicles'), 'vehicles'),
    ),
  );

type Side = string | Operand;

/** Of each quota, what it has of people and of vehicles. The elements are those of a slot. */
export const QUOTAS: Readonly<Record<'open' | 'phone' | 'priority', readonly [Side, Side]>> = {
  open: [
    minus(minus('people', 'phonePeople'), 'priorityPeople'),
    minus(minus('vehicles', 'phoneVehicles'), 'priorityVehicles'),
  ],
  phone: ['phonePeople', 'phoneVehicles'],
  priority: ['priorityPeople', 'priorityVehicles'],
};

const taken = (quota: string, unit: 'people' | 'vehicles') =>
  total('visitBooking', unit, takenOf(quota, outer('id')), 'institution');

/** Asked of a slot: no more is taken of one quota than it has. */
export const peopleFit = (quota: keyof typeof QUOTAS): Expression =>
  atMost(taken(quota, 'people'), QUOTAS[quota][0]);
export const vehiclesFit = (quota: keyof typeof QUOTAS): Expression =>
  atMost(taken(quota, 'vehicles'), QUOTAS[quota][1]);

const ALL_QUOTAS = ['open', 'phone', 'priority'] as const;

/** A time at which a cemetery or a columbarium receives visitors, and how many. */
export const visitSlot = record(
  'visitSlot',
  { zh: '祭扫时段', en: 'Time slot for visits' },
  {
    source: VISIT_NOTICES,
    belongsTo: 'institution',
    root: { called: { zh: '祭扫时段', en: 'time slot' } },
    travels: 'up',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'name',
    indexes: [['from'], ['until', 'state']],
    written: 'acts',
    presentation: {
      houses: VISITED,
      called: { zh: '祭扫时段', en: 'Time slots for visits' },
      group: 'burials',
      summary: ['state'],
      columns: ['state', 'people', 'vehicles', 'bookedPeople', 'camePeople', 'opensAt'],
      filters: ['state', 'from'],
      sort: 'from',
      sections: [
        {
          label: { zh: '时间', en: 'When' },
          elements: ['name', 'from', 'until', 'opensAt', 'needsDocument', 'state', 'closedBecause'],
        },
        { label: { zh: '名额', en: 'Places' }, elements: Object.keys(PLACES) },
        {
          label: { zh: '结果', en: 'How it came out' },
          elements: ['bookedPeople', 'bookedVehicles', 'camePeople', 'cameVehicles', 'countedAt'],
        },
      ],
    },
    elements: {
      name: text('时段', 'Time slot', {
        ...open,
        given: true,
        maxLength: 40,
        source: design('a slot is called by its day and hours'),
      }),
      from: instant('开始', 'From', { ...open, source: VISIT_NOTICES }),
      until: instant('结束', 'Until', { ...open, source: VISIT_NOTICES }),
      opensAt: instant('开始预约时间', 'Bookings open at', {
        ...open,
        source: `${VISIT_NOTICES}: bookings open some days ahead, at an hour that is told`,
      }),
      ...PLACES,
      needsDocument: flag('须填证件', 'Asks for a document', {
        ...open,
        help: {
          zh: '高峰日实名预约；平日可以不要求',
          en: 'Real names on the days of the rush; it need not be asked on quiet days',
        },
        source: `${VISIT_NOTICES}: real names`,
      }),
      state: code('状态', 'State', visitSlotState, {
        ...open,
        source: design('a slot may be closed after families have booked'),
      }),
      closedBecause: optional(
        code('关闭原因', 'Why it was closed', visitClosing, {
          ...open,
          source: design('families are told why'),
        }),
      ),
      bookedPeople: counted('预约人数', 'People booked'),
      bookedVehicles: counted('预约车辆', 'Vehicles booked'),
      camePeople: counted('到场人数（按预约）', 'People who came, by their bookings'),
      cameVehicles: counted('到场车辆（按预约）', 'Vehicles that came, by their bookings'),
      countedAt: optional(instant('统计时间', 'Counted at', { given: true, source: COUNTED })),
    },
    unique: [
      {
        name: 'one-slot-begins-at-a-time',
        elements: ['institution', 'from'],
        says: {
          zh: '本机构已有同一时间开始的时段；请核对日期和钟点。',
          en: 'There is a time slot here that begins then already; check the days and hours.',
        },
      },
    ],
    rules: [
      rule(
        'a-slot-ends-after-it-begins',
        {
          zh: `时段的结束须晚于开始，最长 ${MOST_HOURS} 小时；开始预约不能晚于时段结束。`,
          en: `A slot ends after it begins, within ${MOST_HOURS} hours, and its bookings open before it ends.`,
        },
        all(
          below('from', 'until'),
          atLeast(after('from', MOST_HOURS, 'hour'), 'until'),
          below('opensAt', 'until'),
        ),
      ),
      keepsWhatItHas('a-slot-keeps-what-it-has'),
      rule(
        'a-slot-stays-at-its-time',
        {
          zh: '时段的时间和开始预约的时间不能更改：已有家属据此预约。需要时请关闭，另设时段。',
          en: 'A slot stays at its time, for families rely on it. Close it, and make another.',
        },
        all(...['name', 'from', 'until', 'opensAt'].map(sameFromTheFirst)),
      ),
      rule(
        'a-closed-slot-says-why',
        {
          zh: '关闭时段须选原因；开放的时段没有关闭原因。',
          en: 'A closed slot says why; an open one does not.',
        },
        any(
          all(equal('state', val('closed')), present('closedBecause')),
          all(equal('state', val('open')), absent('closedBecause')),
        ),
      ),
      rule(
        'a-slot-with-bookings-stays',
        {
          zh: '已有家属预约的时段不能作废；请关闭时段，家属会看到另选的时间。',
          en: 'A slot that families have booked is not voided; close it, and they are shown other times.',
        },
        any(
          equal('voided', val(false)),
          equal(
            total('visitBooking', 'people', all(equal('slot', outer('id'))), 'institution'),
            val(0),
          ),
        ),
        { atOriginOnly: true, waitsFor: 'id' },
      ),
      rule(
        'a-slot-is-not-smaller-than-its-bookings',
        {
          zh: '已预约的人数或车辆超过改后的名额；请先减少预约，或保留更多名额。',
          en: 'More people or vehicles are booked than there would be places; keep more places, or move bookings first.',
        },
        when(
          present(was('people')),
          all(...ALL_QUOTAS.map(peopleFit), ...ALL_QUOTAS.map(vehiclesFit)),
        ),
        { atOriginOnly: true, waitsFor: 'id' },
      ),
    ],
  },
);
