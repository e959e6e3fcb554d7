import { hazard } from '../codes/subject.ts';
import { codeSet } from '../language/code-set.ts';
import { code, instant, integer, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  below,
  day,
  differ,
  equal,
  type Expression,
  exists,
  minus,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  transition,
  val,
  when,
} from '../language/expression.ts';
import { internal, note, whereabouts } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { holdsTheDuty } from './holds-the-duty.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { PLACE_OF_COLLECTION, placeOfCollection } from './call-place.ts';
import { calledWith, collectedOn, rulesOfABody } from './trip-for-a-case.ts';
import { aboardByAHandOver } from './trip-hand-over.ts';
import { worksThereAt } from './works-there.ts';

const jmdz = (what: string): string => `observed: funeral-home system (jmdz), transport: ${what}`;
const OF_THIS_STANDARD = 'design: no observed system keeps the diary of a vehicle in codes';

const tripState = codeSet(
  'tripState',
  { zh: '出车状态', en: 'State of the trip' },
  OF_THIS_STANDARD,
  [
    ['called', '待派车', 'Waiting for a vehicle'],
    ['planned', '已排班', 'Planned'],
    ['dispatched', '已派车', 'Dispatched'],
    ['departed', '已出车', 'On the way'],
    ['reached', '已到达现场', 'At the place'],
    ['returned', '已返回', 'Returned'],
    ['cancelled', '已取消', 'Cancelled'],
  ],
);

const tripErrand = codeSet('tripErrand', { zh: '出车事由', en: 'Errand' }, OF_THIS_STANDARD, [
  ['collection', '遗体接运', 'Transport of a body'],
  ['transfer', '遗体异地运送', 'Transfer to another place'],
  ['ashes', '骨灰运送', 'Ashes'],
  ['other', '其他', 'Other'],
]);

const cleaningMethod = codeSet(
  'cleaningMethod',
  { zh: '消毒方式', en: 'Method of disinfection' },
  'design: routine and terminal disinfection as 传染病防治法 and disinfection norms part them; the norm for hearses was not read',
  [
    ['routine', '常规消毒', 'Routine'],
    ['terminal', '终末消毒', 'Terminal, after a risk of infection'],
  ],
);

const MOST_KM = 2_000_000;
const LONGEST_TRIP_KM = 5000;

/** The steps of a trip; a vehicle may turn back before it arrives. */
const inOrder = transition(
  'state',
  [null, 'called'],
  ['called', 'planned'],
  ['called', 'dispatched'],
  ['planned', 'dispatched'],
  ['dispatched', 'departed'],
  ['departed', 'reached'],
  ['departed', 'returned'],
  ['reached', 'returned'],
  ['called', 'cancelled'],
  ['planned', 'cancelled'],
  ['dispatched', 'cancelled'],
);

/** States in which a vehicle was sent and is not back. */
export const TRIP_UNDER_WAY = ['dispatched', 'departed', 'reached'] as const;
const isAssigned = oneOf('state', 'planned', 'dispatched', 'departed', 'reached', 'returned');
const keepsItsTime = oneOf('state', 'planned', ...TRIP_UNDER_WAY);
const sendsItOut = oneOf('state', 'dispatched', 'departed');
const isBack = equal('state', val('returned'));

/** Another trip of the same vehicle. */
const another = (where: Expression): Expression =>
  exists(
    'trip',
    all(equal('vehicle', outer('vehicle')), differ('id', outer('id')), where),
    'institution',
  );

/** Upkeep of the vehicle, by kind, on the day on which it leaves. */
const upkeep = (kind: string, where: Expression = all()): Expression =>
  exists(
    'vehicleUpkeep',
    all(equal('vehicle', outer('vehicle')), equal('kind', val(kind)), where),
    'institution',
  );
const inForce = all(
  atMost('startsOn', day(outer('leaveAt'))),
  atLeast('endsOn', day(outer('leaveAt'))),
);

/** What is recorded for a vehicle is in force; of one without a record nothing is said here. */
const paper = (kind: 'inspection' | 'insurance', zh: string, en: string) =>
  rule(
    `no-trip-without-${kind}`,
    {
      zh: `该车辆的${zh}在出车当日已到期；请先登记续办，或另派车辆。`,
      en: `The ${en} of this vehicle is not in force on that day; record its renewal, or send another vehicle.`,
    },
    when(sendsItOut, any(not(upkeep(kind)), upkeep(kind, inForce))),
    { atOriginOnly: true, source: '道路交通安全法 arts 13, 17' },
  );

const once = (who: 'vehicle' | 'driver', zh: string, en: string) =>
  [
    ['planned', 'leaveAt', 'backBy', keepsItsTime] as const,
    ['on-the-road', 'departedAt', 'returnedAt', differ('state', val('cancelled'))] as const,
  ].map(([name, from, until, where]) => ({
    name: `one-trip-of-a-${who}-${name}`,
    elements: [who],
    from,
    until,
    where,
    says: {
      zh: `${zh}在该时段已有出车任务；请另选，或调整时间。`,
      en: `This ${en} has another trip at that time; choose another, or change the time.`,
    },
  }));

const driverWorksThere = worksThereAt('trip-by-somebody-who-works-there', 'leaveAt', 'driver');

/** One errand of a vehicle, from the call to its return: it may begin before there is a case. */
export const trip = record(
  'trip',
  { zh: '出车任务', en: 'Trip' },
  {
    source: `${jmdz('whole')}; MZ/T 017–023 family (接运)`,
    belongsTo: 'institution',
    root: { called: { zh: '出车任务', en: 'trip' } },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'CC' }],
    indexes: [
      ['state', 'calledAt'],
      ['vehicle', 'departedAt'],
      ['driver', 'leaveAt'],
      ['forCase'],
      ['firstCall'],
    ],
    written: 'acts',
    presentation: {
      called: { zh: '出车任务', en: 'Trips' },
      columns: ['state', 'errand', 'leaveAt', 'vehicle', 'driver', 'returnedAt'],
      filters: ['state', 'errand', 'calledAt'],
      sort: '-calledAt',
      sections: [
        {
          label: { zh: '来电', en: 'The call' },
          elements: [
            'calledAt',
            'errand',
            'forCase',
            'from',
            ...PLACE_OF_COLLECTION,
            'caller',
            'phone',
            'wantedAt',
            'hazard',
            'note',
          ],
        },
        {
          label: { zh: '派车', en: 'Dispatch' },
          elements: ['vehicle', 'driver', 'attendant', 'leaveAt', 'backBy', 'dispatchedAt'],
        },
        {
          label: { zh: '行程', en: 'On the road' },
          elements: [
            'departedAt',
            'reachedAt',
            'collectedAt',
            'collectedOn',
            'returnedAt',
            'startKm',
            'endKm',
          ],
        },
      ],
    },
    elements: {
      number: text('出车编号', 'Trip number', {
        given: true,
        findable: 'number',
        maxLength: 24,
        source: design('a trip is called by a number before there is a case'),
      }),
      state: code('状态', 'State', tripState, { source: jmdz('state') }),
      errand: code('出车事由', 'Errand', tripErrand, { source: jmdz('kind') }),
      calledAt: instant('来电时间', 'Called at', { source: jmdz('time') }),
      from: text('接运地点', 'Collect from', {
        ...whereabouts,
        maxLength: 200,
        source: jmdz('place'),
      }),
      ...placeOfCollection,
      caller: optional(
        text('来电人', 'Caller', {
          classification: 'personal',
          purpose: 'transport',
          mask: 'name',
          maxLength: 60,
          source: jmdz('caller'),
        }),
      ),
      phone: optional(
        text('来电电话', 'Telephone', {
          classification: 'personal',
          purpose: 'transport',
          mask: 'phone',
          maxLength: 40,
          source: jmdz('phone'),
        }),
      ),
      wantedAt: optional(instant('要求到达时间', 'Wanted there at', { source: jmdz('time') })),
      hazard: optional(
        code('防护提示', 'Protection', hazard, {
          classification: 'sensitive',
          purpose: 'protection of those who handle the body',
          mask: 'note',
          source: '传染病防治法; design: what the driver must know, without the disease',
        }),
      ),
      vehicle: optional(link('place', '车辆', 'Vehicle', { source: jmdz('plate') })),
      driver: optional(link('staff', '驾驶员', 'Driver', { source: jmdz('driver') })),
      attendant: optional(
        link('staff', '随车人员', 'Attendant', { source: design('two carry what one cannot') }),
      ),
      leaveAt: optional(instant('计划出车时间', 'Leaves at', { source: jmdz('time') })),
      backBy: optional(instant('预计返回时间', 'Back by', { source: jmdz('return time') })),
      dispatchedAt: optional(instant('派车时间', 'Dispatched at', { source: jmdz('state') })),
      departedAt: optional(instant('出车时间', 'Departed at', { source: jmdz('time') })),
      reachedAt: optional(
        instant('到达现场时间', 'At the place at', { source: design('how long a family waited') }),
      ),
      collectedAt: optional(
        instant('接到遗体时间', 'Body taken aboard at', {
          source: design('custody begins in the vehicle'),
        }),
      ),
      collectedOn,
      returnedAt: optional(instant('返回时间', 'Returned at', { source: jmdz('return time') })),
      startKm: optional(
        integer('出车里程表读数', 'Odometer at departure', {
          min: 0,
          max: MOST_KM,
          unit: { zh: '公里', en: 'km' },
          source: jmdz('km'),
        }),
      ),
      endKm: optional(
        integer('返回里程表读数', 'Odometer at return', {
          min: 0,
          max: MOST_KM,
          unit: { zh: '公里', en: 'km' },
          source: jmdz('km'),
        }),
      ),
      forCase: optional(
        link('funeralCase', '业务', 'Case', { source: design('opened after the call, or before') }),
      ),
      firstCall: calledWith,
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 300,
          source: design('stairs, a narrow lane, who waits at the door'),
        }),
      ),
    },
    rules: [
      rule(
        'trip-in-its-order',
        {
          zh: '出车任务按“来电、派车、出车、到达、返回”的次序办理；请刷新后再试。',
          en: 'A trip is called, dispatched, departs, arrives and returns in this order; read it again.',
        },
        inOrder,
      ),
      rule(
        'trip-says-who-drives-what',
        {
          zh: '请选择车辆、驾驶员、出车和预计返回时间。',
          en: 'Choose the vehicle, the driver, when it leaves and when it should be back.',
        },
        when(
          isAssigned,
          all(present('vehicle'), present('driver'), present('leaveAt'), present('backBy')),
        ),
      ),
      rule(
        'trip-says-how-far',
        {
          zh: '请填写时间和里程表读数。',
          en: 'Give the time and the reading of the odometer.',
        },
        all(
          when(
            oneOf('state', 'departed', 'reached', 'returned'),
            all(present('departedAt'), present('startKm')),
          ),
          when(isBack, all(present('returnedAt'), present('endKm'))),
        ),
      ),
      rule(
        'trip-times-follow',
        {
          zh: '时间先后有误：返回不能早于出车，且不能晚于当前时间；请核对。',
          en: 'The times do not follow: nothing returns before it left, and none can be in the future.',
        },
        all(
          below('leaveAt', 'backBy'),
          atMost('departedAt', 'reachedAt'),
          atMost('departedAt', 'collectedAt'),
          atMost('departedAt', 'returnedAt'),
          atMost('collectedAt', 'returnedAt'),
          ...['calledAt', 'departedAt', 'collectedAt', 'returnedAt'].map(notFuture),
        ),
      ),
      ...rulesOfABody,
      aboardByAHandOver,
      rule(
        'odometer-never-goes-back',
        {
          zh: '里程表读数不能小于此前的读数，一次出车不超过 5000 公里；请核对读数。',
          en: 'The odometer cannot read less than before, and a trip is 5,000 km at most; check the reading.',
        },
        all(
          atLeast('endKm', 'startKm'),
          atMost(minus('endKm', 'startKm'), val(LONGEST_TRIP_KM)),
          not(
            another(
              all(below('departedAt', outer('departedAt')), below(outer('startKm'), 'endKm')),
            ),
          ),
          not(
            another(
              all(below(outer('departedAt'), 'departedAt'), below('startKm', outer('endKm'))),
            ),
          ),
        ),
      ),
      rule(
        'it-is-a-vehicle-in-use',
        {
          zh: '所选位置不是可用的车辆；请另选。',
          en: 'The place chosen is no vehicle in use; choose another.',
        },
        any(
          absent('vehicle'),
          exists(
            'place',
            all(
              equal('id', outer('vehicle')),
              equal('kind', val('vehicle')),
              equal('inUse', val(true)),
            ),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'the-driver-may-drive',
        {
          zh: '须由遗体接运工（或登记为服务员、其他岗位的人员）驾驶；请另选人员。',
          en: 'A transport worker drives, or somebody registered as attendant or with other duties; choose another person.',
        },
        any(absent('driver'), holdsTheDuty('driver', 'leaveAt', '01', '02', '07')),
        { atOriginOnly: true },
      ),
      { ...driverWorksThere, check: any(absent('driver'), driverWorksThere.check) },
      rule(
        'no-trip-before-it-is-back',
        {
          zh: '该车辆尚未返回；请另派车辆，或先登记返回。',
          en: 'This vehicle is not back; send another, or record its return first.',
        },
        when(
          equal('state', val('dispatched')),
          not(another(all(present('departedAt'), absent('returnedAt')))),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'no-trip-before-disinfection',
        {
          zh: '该车辆上次接运遗体后尚未消毒；请先登记消毒，或另派车辆。',
          en: 'This vehicle was not disinfected after it carried a body; record the disinfection, or send another vehicle.',
        },
        when(sendsItOut, not(another(all(present('collectedAt'), not(exists('vehicleCleaning')))))),
        {
          atOriginOnly: true,
          source: design('as every house does; the norm for hearses was not read'),
        },
      ),
      paper('inspection', '安全技术检验', 'safety inspection'),
      paper('insurance', '交强险', 'compulsory insurance'),
      rule(
        'no-trip-in-repair',
        {
          zh: '该车辆正在维修；请另派车辆，或先登记修好的日期。',
          en: 'This vehicle is in repair; send another, or record the day on which it was repaired.',
        },
        when(
          sendsItOut,
          not(upkeep('repair', any(absent('endsOn'), below(day(outer('leaveAt')), 'endsOn')))),
        ),
        { atOriginOnly: true },
      ),
    ],
    exclusive: [...once('vehicle', '该车辆', 'vehicle'), ...once('driver', '该驾驶员', 'driver')],
  },
);

export const vehicleCleaning = record(
  'vehicleCleaning',
  { zh: '车辆消毒', en: 'Disinfection of the vehicle' },
  {
    source: jmdz('disinfection'),
    belongsTo: { root: 'trip' },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    elements: {
      method: code('消毒方式', 'Method', cleaningMethod, {
        source: design('what follows a risk of infection is told apart'),
      }),
      agent: optional(
        text('消毒剂', 'Disinfectant', {
          ...internal,
          maxLength: 60,
          openBecause: 'the name of a product and its strength',
          source: design('what was used, when an authority asks'),
        }),
      ),
      cleanedBy: link('staff', '消毒人员', 'Disinfected by', {
        source: design('who answers for it'),
      }),
      finishedAt: instant('消毒完成时间', 'Finished', {
        source: design('from when the vehicle may go out again'),
      }),
    },
    rules: [
      rule(
        'disinfected-after-the-return',
        {
          zh: '消毒须在车辆返回之后登记，且不能晚于当前时间。',
          en: 'A vehicle is disinfected after its return, and not in the future.',
        },
        all(notFuture('finishedAt'), exists('trip', atMost('returnedAt', outer('finishedAt')))),
      ),
      rule(
        'terminal-disinfection-after-infection',
        {
          zh: '此次接运有传染风险，须做终末消毒。',
          en: 'There was a risk of infection: the vehicle needs terminal disinfection.',
        },
        when(
          exists(
            'trip',
            oneOf('hazard', 'infection-a', 'infection-b', 'infection-other', 'unknown'),
          ),
          equal('method', val('terminal')),
        ),
        { source: '传染病防治法 art. 46' },
      ),
      worksThereAt('disinfected-by-somebody-who-works-there', 'finishedAt', 'cleanedBy'),
    ],
  },
);
