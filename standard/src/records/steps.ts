import { stepState } from '../codes/case-steps.ts';
import { code, decimal, instant, link, optional, text } from '../language/element.ts';
import { note } from '../language/free-text.ts';
import type { Bilingual } from '../language/bilingual.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  exists,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import { caresForBodies, onlyByAFuneralHome, onlyHomes } from './house-kind.ts';
import { afterDeath } from './order-of-days.ts';
import { placeOfKind, ROOMS_OF } from './place-of-kind.ts';
import { collectedOnAPaper } from './proof.ts';
import { remark } from './remark.ts';
import { roomIsFree } from './room-is-free.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { arrivesByAHandOver } from './trip-hand-over.ts';
import { holdsTheDuty } from './holds-the-duty.ts';
import { asItWas } from './unchanged.ts';
import { worksThereAt } from './works-there.ts';
import { FIS, NOTICE_2024, UPLOAD, column, design } from './sources.ts';

const notCancelled = differ('state', val('3'));
const hallTaken = {
  zh: '该时段已有预约，请另选时间或厅室。',
  en: 'This time is taken; choose another time or hall.',
};
/** A vigil or a farewell: how far it goes, and when it ends. */
const booked = {
  state: code('状态', 'State', stepState, {
    source: 'observed: FIS.FUNERAL.STATUS (Shandong 2014)',
  }),
  endsAt: instant('结束时间', 'Until', {
    source: 'observed: funeral-home system (jmdz), vigil and farewell: end',
  }),
};
/** A hall holds one of them at a time. */
const oneAtATime = (name: string, hall: string) => ({
  name,
  elements: [hall],
  from: 'startsAt',
  until: 'endsAt',
  where: notCancelled,
  says: hallTaken,
});
const endsAfterStart = (name: string, from: string, until: string) =>
  rule(
    name,
    { zh: '结束时间须晚于开始时间。', en: 'The end must be later than the start.' },
    below(from, until),
  );

/** A booking keeps a room: for a time that somebody may mean, before the cremation and after the death. */
const bookable = (kind: 'vigil' | 'farewell', { zh, en }: Bilingual, mostDays: number) => [
  notInAWithdrawnCase(`no-${kind}-in-a-withdrawn-case`, notCancelled),
  afterDeath(`${kind}-after-death`, 'startsAt', `${zh}时间`, en, notCancelled),
  rule(
    `${kind}-is-not-too-long`,
    {
      zh: `${zh}不能超过 ${mostDays} 天；请核对结束时间。`,
      en: `${en} cannot last longer than ${mostDays} days; check when it ends.`,
    },
    atMost('endsAt', after('startsAt', mostDays * HOURS, 'hour')),
  ),
  rule(
    `${kind}-is-booked-for-a-time-to-come`,
    {
      zh: `预约的${zh}须在今后一年之内；请核对年份和日期。`,
      en: `${en} is booked for a time within the next year; check the year and the day.`,
    },
    any(
      not(oneOf('state', '0')),
      all(
        atMost('startsAt', after('recordedAt', BOOKED_AHEAD_HOURS, 'hour')),
        atMost('recordedAt', after('startsAt', BOOKED_LATE_HOURS, 'hour')),
      ),
    ),
    { atOriginOnly: true },
  ),
  rule(
    `no-${kind}-after-cremation`,
    {
      zh: `遗体已开始火化，不能再预约${zh}。`,
      en: `The cremation has begun; no ${kind} can be booked.`,
    },
    any(not(oneOf('state', '0', '1')), not(exists('cremation', equal('kind', val('0'))))),
    { atOriginOnly: true },
  ),
];

const HOURS = 24;
/** A booking of yesterday may still be written down; one of last week is a slip of the pen. */
export const BOOKED_LATE_HOURS = 2 * HOURS;
const TRANSPORT_AHEAD = 31;
export const BOOKED_AHEAD_HOURS = 366 * HOURS;

export const transport = record(
  'transport',
  { zh: '遗体接运', en: 'Transport' },
  {
    source: `${UPLOAD} 1.14 FIS_SERVICE_DRIVE; GB/T 43247-2023`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    elements: {
      state: code('状态', 'State', stepState, {
        source: 'observed: FIS.FUNERAL.STATUS (Shandong 2014)',
      }),
      from: text('接运地点', 'Collected from', {
        classification: 'personal',
        purpose: 'transport',
        mask: 'address',
        maxLength: 200,
        source: 'observed: funeral-home system (jmdz), transport: place',
      }),
      caller: optional(
        link('contact', '来电人', 'Called by', {
          source: 'observed: funeral-home system (jmdz), transport: caller, phone, relation',
        }),
      ),
      vehicle: link('place', '车辆', 'Hearse', {
        source: 'observed: funeral-home system (jmdz), transport: plate',
      }),
      driver: link('staff', '接运工', 'Driver', {
        source: 'observed: funeral-home system (jmdz), transport: driver',
      }),
      departedAt: instant('出车时间', 'Departed', {
        source: column('FIS_SERVICE_DRIVE.START_TIME'),
      }),
      arrivedAt: optional(
        instant('到馆时间', 'Arrived', { source: column('FIS_SERVICE_DRIVE.END_TIME') }),
      ),
      kilometres: optional(
        decimal('里程', 'Distance', {
          min: 0,
          max: 5000,
          scale: 1,
          unit: { zh: '公里', en: 'km' },
          source: 'observed: funeral-home system (jmdz), transport: km',
        }),
      ),
      note: remark,
      trip: optional(
        link('trip', '出车任务', 'Trip', {
          since: '2026.3',
          source: design('what the driver records is not written again at the counter'),
        }),
      ),
    },
    indexes: [['trip']],
    rules: [
      onlyByAFuneralHome('only-a-funeral-home-fetches-bodies', {
        by: 'departedAt',
        says: onlyHomes('遗体接运', 'fetches bodies'),
        house: caresForBodies,
        unless: any(not(notCancelled), asItWas('departedAt')),
      }),
      rule(
        'as-its-trip-says',
        {
          zh: '车辆、接运工和出车时间须与出车任务一致；请在出车任务中更正。',
          en: 'Hearse, driver and departure are those of the trip; correct them there.',
        },
        any(
          absent('trip'),
          exists(
            'trip',
            all(
              equal('id', outer('trip')),
              equal('forCase', outer('root')),
              equal('vehicle', outer('vehicle')),
              equal('driver', outer('driver')),
              equal('departedAt', outer('departedAt')),
            ),
            'institution',
          ),
        ),
        { since: '2026.3' },
      ),
      arrivesByAHandOver,
      rule(
        'no-transport-without-certificate',
        {
          zh: '须先登记死亡证明，或公安机关遗体接运通知、医疗机构交接单等证明，方可接运。',
          en: 'Record the death certificate before the transport, or the order of the police or the form of the hospital that hands the body over.',
        },
        any(exists('deathCertificate'), collectedOnAPaper),
        { source: NOTICE_2024, life: { by: 'departedAt', from: '2024-04-18' } },
      ),
      notInAWithdrawnCase('no-transport-in-a-withdrawn-case', notCancelled),
      rule(
        'it-is-a-hearse',
        {
          zh: '所选位置不是殡仪车，请重新选择。',
          en: 'The place chosen is not a hearse; choose a hearse.',
        },
        exists(
          'place',
          all(equal('id', outer('vehicle')), equal('kind', val('vehicle'))),
          'institution',
        ),
        { since: '2026.2' },
      ),
      // Small institutions send an attendant along; those trained for other work do not drive.
      rule(
        'the-driver-does-transports',
        {
          zh: '接运须由遗体接运工（或登记为服务员、其他岗位的人员）出车，请另选人员。',
          en: 'A transport worker drives, or somebody registered as attendant or with other duties; choose another person.',
        },
        any(
          all(present('arrivedAt'), present(was('driver'))),
          holdsTheDuty('driver', 'departedAt', '01', '02', '07'),
        ),
        { atOriginOnly: true, since: '2026.2' },
      ),
      worksThereAt('driver-had-not-left', 'departedAt', 'driver'),
      rule(
        'transport-in-its-time',
        {
          zh: '到馆时间不能晚于当前时间，出车时间须在今后一个月之内；请核对年份和日期。',
          en: 'An arrival cannot be in the future, and a departure is within the next month; check the year and the day.',
        },
        all(
          notFuture('arrivedAt'),
          atMost('departedAt', after('recordedAt', TRANSPORT_AHEAD * HOURS, 'hour')),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'arrives-after-departure',
        { zh: '到馆时间不能早于出车时间。', en: 'The arrival cannot be before the departure.' },
        any(absent('arrivedAt'), atMost('departedAt', 'arrivedAt')),
      ),
    ],
    unique: [
      {
        name: 'one-transport-of-a-trip',
        elements: ['trip'],
        where: notCancelled,
        says: {
          zh: '此次出车已记入接运，不必重复登记。',
          en: 'This trip stands as a transport already; it is recorded once.',
        },
      },
    ],
    exclusive: [
      {
        name: 'one-hearse-one-journey',
        elements: ['vehicle'],
        from: 'departedAt',
        until: 'arrivedAt',
        where: notCancelled,
        says: {
          zh: '该车辆正在出车，请另选车辆。',
          en: 'This hearse is already out; choose another.',
        },
      },
    ],
  },
);

export const preparation = record(
  'preparation',
  { zh: '遗体整容', en: 'Cosmetic preparation' },
  {
    source: `${FIS}: SERVICE.TYPE 03; MZ/T 017–023 family`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    elements: {
      state: code('状态', 'State', stepState, {
        source: 'observed: FIS.FUNERAL.STATUS (Shandong 2014)',
      }),
      place: optional(
        link('place', '整容室', 'Preparation room', {
          source: design('the room is free or taken'),
        }),
      ),
      embalmer: link('staff', '整容师', 'Prepared by', {
        source: 'observed: funeral-home system (jmdz), preparation: operator',
      }),
      treatment: text('服务内容', 'What was done', {
        ...note,
        maxLength: 300,
        source: 'observed: funeral-home system (jmdz), preparation: item',
      }),
      startedAt: instant('开始时间', 'Started', {
        source: 'observed: funeral-home system (jmdz), preparation: begin',
      }),
      finishedAt: optional(
        instant('结束时间', 'Finished', {
          source: 'observed: funeral-home system (jmdz), preparation: end',
        }),
      ),
    },
    rules: [
      onlyByAFuneralHome('only-a-funeral-home-prepares-bodies', {
        by: 'startedAt',
        says: onlyHomes('遗体防腐、整容', 'embalms and prepares bodies'),
        house: caresForBodies,
        unless: any(not(notCancelled), asItWas('startedAt')),
      }),
      placeOfKind(
        'prepared-in-a-preparation-room',
        {
          zh: '所选位置不是整容防腐室，请重新选择。',
          en: 'The place chosen is not a preparation room; choose one.',
        },
        'place',
        ROOMS_OF.preparation,
      ),
      notInAWithdrawnCase('no-preparation-in-a-withdrawn-case', notCancelled),
      worksThereAt('embalmer-had-not-left', 'startedAt', 'embalmer'),
      rule(
        'whoever-prepares-holds-the-duty',
        {
          zh: '整容、防腐须由当日具备资格的遗体整容师或遗体防腐师（或登记为服务员、其他岗位的人员）办理，请另选人员。',
          en: 'A mortuary cosmetologist or an embalmer prepares the body, or somebody registered on that day as attendant or with other duties; choose another person.',
        },
        any(
          all(present('finishedAt'), present(was('embalmer'))),
          holdsTheDuty('embalmer', 'startedAt', '01', '03', '04', '07'),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      endsAfterStart('preparation-ends-after-it-begins', 'startedAt', 'finishedAt'),
      afterDeath('preparation-after-death', 'startedAt', '整容时间', 'Preparation', notCancelled),
      rule(
        'preparation-not-in-future',
        { zh: '时间不能晚于当前时间。', en: 'The time cannot be in the future.' },
        all(notFuture('startedAt'), notFuture('finishedAt')),
      ),
    ],
  },
);

export const vigil = record(
  'vigil',
  { zh: '守灵', en: 'Vigil' },
  {
    source: 'observed: mourn type 0 守灵 (jmdz); MZ/T 017–023 family',
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    elements: {
      state: booked.state,
      room: link('place', '守灵室', 'Vigil room', {
        source: 'observed: funeral-home system (jmdz), vigil and farewell: hall',
      }),
      startsAt: instant('开始时间', 'From', {
        source: 'observed: funeral-home system (jmdz), vigil and farewell: begin',
      }),
      endsAt: booked.endsAt,
      attendant: optional(
        link('staff', '服务员', 'Attendant', {
          source: design('the family knows whom to turn to'),
        }),
      ),
      note: remark,
    },
    rules: [
      endsAfterStart('vigil-ends-after-it-begins', 'startsAt', 'endsAt'),
      placeOfKind(
        'a-vigil-is-in-a-vigil-room-or-hall',
        {
          zh: '所选位置不是守灵室或告别厅，请重新选择。',
          en: 'The place chosen is neither a vigil room nor a farewell hall; choose one.',
        },
        'room',
        ROOMS_OF.vigil,
      ),
      ...bookable('vigil', { zh: '守灵', en: 'A vigil' }, 15),
      ...roomIsFree('vigil'),
    ],
    exclusive: [oneAtATime('one-vigil-per-room', 'room')],
  },
);

export const farewell = record(
  'farewell',
  { zh: '遗体告别', en: 'Farewell' },
  {
    source: 'MZ/T 020-2025; observed: mourn type 1 告别',
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    elements: {
      state: booked.state,
      hall: link('place', '告别厅', 'Farewell hall', {
        source: 'observed: funeral-home system (jmdz), vigil and farewell: hall',
      }),
      startsAt: instant('开始时间', 'From', {
        source: column('FIS_CREMATION_INFO_SUM.goodbyeTime'),
      }),
      endsAt: booked.endsAt,
      celebrant: optional(
        link('staff', '司仪', 'Celebrant', {
          source: design('the family knows who leads the farewell'),
        }),
      ),
      note: remark,
    },
    rules: [
      endsAfterStart('farewell-ends-after-it-begins', 'startsAt', 'endsAt'),
      placeOfKind(
        'a-farewell-is-in-a-hall',
        {
          zh: '所选位置不是告别厅，请重新选择。',
          en: 'The place chosen is not a farewell hall; choose a hall.',
        },
        'hall',
        ROOMS_OF.farewell,
      ),
      ...bookable('farewell', { zh: '告别', en: 'A farewell' }, 2),
      ...roomIsFree('farewell'),
    ],
    exclusive: [oneAtATime('one-farewell-per-hall', 'hall')],
  },
);
