import { stepState } from '../codes/case-steps.ts';
import { code, instant, link, optional } from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  atLeast,
  atMost,
  below,
  differ,
  equal,
  exists,
  type Expression,
  not,
  oneOf,
  outer,
  present,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import { caseIsAbout } from './case-subject.ts';
import { booked } from './ceremony-to-come.ts';
import { cremates, onlyByAFuneralHome, onlyHomes } from './house-kind.ts';
import { afterDeath } from './order-of-days.ts';
import { placeOfKind, ROOMS_OF } from './place-of-kind.ts';
import { remark } from './remark.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { PLACE_OF, unmoved } from './room-is-free.ts';
import { BOOKED_AHEAD_HOURS, BOOKED_LATE_HOURS } from './steps.ts';
import { column, design } from './sources.ts';

/** Minutes that a cremation is expected to take until somebody says otherwise: practice of the homes seen. */
export const USUAL_CREMATION_MINUTES = 60;
/** A limb takes five minutes at the least; twice the hours after which somebody asks why are a slip of the pen. */
const SHORTEST_MINUTES = 5;
const LONGEST_HOURS = 6;
/** Minutes before the time agreed with the family at which a cremation may begin: clocks differ. */
export const BEFORE_AGREED_MINUTES = 15;

const asIs = unmoved(PLACE_OF.cremationBooking);
const asked = (check: Expression): Expression => any(not(booked), asIs, check);
const ofTheCremator = equal('cremator', outer('cremator'));

/** A cremation under way is expected to last as long as usual; then it keeps the cremator no longer on paper. */
const burnsThen = exists(
  'cremation',
  all(
    ofTheCremator,
    absent('finishedAt'),
    differ('root', outer('root')),
    below('startedAt', outer('endsAt')),
    below(outer('startsAt'), after('startedAt', USUAL_CREMATION_MINUTES, 'minute')),
  ),
  'institution',
);

const cooling = outer('turnaround');
/** Asked of the cremator, which is the record one out; the booking is two out. */
const ofTheBooking = equal('cremator', outer('cremator', 2));
const bookedTooNear = exists(
  'cremationBooking',
  all(
    ofTheBooking,
    booked,
    differ('id', outer('id', 2)),
    below('startsAt', after(outer('endsAt', 2), cooling, 'minute')),
    below(outer('startsAt', 2), after('endsAt', cooling, 'minute')),
  ),
  'institution',
);
const burnsTooNear = exists(
  'cremation',
  all(
    ofTheBooking,
    differ('root', outer('root', 2)),
    below('startedAt', outer('endsAt', 2)),
    any(
      all(
        present('finishedAt'),
        below(outer('startsAt', 2), after('finishedAt', cooling, 'minute')),
      ),
      all(
        absent('finishedAt'),
        below(
          outer('startsAt', 2),
          after(after('startedAt', USUAL_CREMATION_MINUTES, 'minute'), cooling, 'minute'),
        ),
      ),
    ),
  ),
  'institution',
);

/** Codes of `equipmentStatus`: in repair, and scrapped. */
const OUT_OF_SERVICE = ['2', '3'] as const;

/**
 * A cremator kept for somebody at a time, before the cremation begins. It needs no papers: those are asked where
 * the cremation begins. One of a case at a time; it is used by the cremation that begins, or cancelled.
 */
export const cremationBooking = record(
  'cremationBooking',
  { zh: '火化预约', en: 'Booking of a cremator' },
  {
    source: column('FIS_CREMATION_INFO_SUM.ifBook', 'FIS_CREMATION_INFO_SUM.bookTime'),
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    elements: {
      state: code('状态', 'State', stepState, {
        source: 'observed: FIS.FUNERAL.STATUS (Shandong 2014)',
      }),
      cremator: link('place', '火化机', 'Cremator', {
        source: column('FIS_CREMATION_INFO_SUM.serviceUseId'),
      }),
      startsAt: instant('预计开始', 'Expected to begin', {
        source: column('FIS_CREMATION_INFO_SUM.bookTime'),
      }),
      endsAt: instant('预计结束', 'Expected to end', {
        source: column('FIS_GLOBAL_CONFIG.cremationInterval'),
      }),
      agreedWith: optional(
        link('contact', '时间商定人', 'Time agreed with', {
          help: {
            zh: '家属要求在场或指定时间的，选择与谁商定；此后不提前火化，改期须说明原因',
            en: 'Where the family asked to be there or for this time: with whom it was agreed. The cremation then does not begin earlier, and a move says why',
          },
          source: column('FIS_CREMATION_INFO_SUM.bookCustom'),
        }),
      ),
      note: remark,
    },
    indexes: [['cremator', 'startsAt']],
    rules: [
      onlyByAFuneralHome('only-a-funeral-home-books-a-cremator', {
        by: 'startsAt',
        says: onlyHomes('遗体火化', 'cremates'),
        house: cremates,
        unless: any(not(booked), asIs),
      }),
      rule(
        'a-booked-cremation-ends-after-it-begins',
        {
          zh: `预计用时须在 ${SHORTEST_MINUTES} 分钟至 ${LONGEST_HOURS} 小时之间；请核对时间。`,
          en: `A cremation is expected to take between ${SHORTEST_MINUTES} minutes and ${LONGEST_HOURS} hours; check the times.`,
        },
        all(
          atLeast('endsAt', after('startsAt', SHORTEST_MINUTES, 'minute')),
          atMost('endsAt', after('startsAt', LONGEST_HOURS, 'hour')),
        ),
      ),
      placeOfKind(
        'a-cremation-is-booked-at-a-cremator',
        {
          zh: '所选位置不是火化机，请重新选择。',
          en: 'The place chosen is not a cremator; choose one.',
        },
        'cremator',
        ROOMS_OF.cremationBooking,
      ),
      rule(
        'a-booked-cremator-is-in-service',
        {
          zh: '所选火化机已停用或正在维修，请另选。',
          en: 'The cremator chosen is out of service; choose another.',
        },
        asked(
          all(
            exists(
              'place',
              all(equal('id', outer('cremator')), equal('inUse', val(true))),
              'institution',
            ),
            not(
              exists(
                'equipment',
                all(equal('place', outer('cremator')), oneOf('state', ...OUT_OF_SERVICE)),
                'institution',
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      notInAWithdrawnCase('no-cremation-booked-in-a-withdrawn-case', booked),
      afterDeath('booked-cremation-after-death', 'startsAt', '火化时间', 'A cremation', booked),
      rule(
        'no-cremator-for-ashes',
        {
          zh: '此业务只办理骨灰，不能预约火化。',
          en: 'This case is about ashes alone; no cremation is booked in it.',
        },
        any(not(booked), not(caseIsAbout('ashes-only'))),
        { atOriginOnly: true },
      ),
      rule(
        'a-cremation-is-booked-for-a-time-to-come',
        {
          zh: '预约的火化须在今后一年之内；请核对年份和日期。',
          en: 'A cremation is booked for a time within the next year; check the year and the day.',
        },
        any(
          not(booked),
          asIs,
          all(
            atMost('startsAt', after('recordedAt', BOOKED_AHEAD_HOURS, 'hour')),
            atMost('recordedAt', after('startsAt', BOOKED_LATE_HOURS, 'hour')),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'no-cremation-booked-after-it-began',
        {
          zh: '遗体已开始火化，不能再预约火化。',
          en: 'The cremation has begun; it is not booked any more.',
        },
        any(not(booked), not(exists('cremation'))),
        { atOriginOnly: true },
      ),
      rule(
        'a-used-booking-stays',
        {
          zh: '火化已开始或预约已取消，此预约不再改动；需要时请重新预约。',
          en: 'The cremation began or the booking was cancelled: it is not changed any more; book anew where needed.',
        },
        any(
          absent(was('state')),
          oneOf(was('state'), '0', '1'),
          all(
            equal(was('state'), 'state'),
            equal(was('cremator'), 'cremator'),
            equal(was('startsAt'), 'startsAt'),
            equal(was('endsAt'), 'endsAt'),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'no-booking-while-the-cremator-burns',
        {
          zh: '该时段火化机预计仍在使用，请另选时间或火化机。',
          en: 'The cremator is expected to be at work then; choose another time or cremator.',
        },
        asked(not(burnsThen)),
        { atOriginOnly: true, waitsFor: 'cremator' },
      ),
      rule(
        'a-cremator-cools-between-two',
        {
          zh: '与前后的火化之间，须留出该火化机冷却、清炉的时间；请另选时间或火化机。',
          en: 'The cremator is cooled and cleared between two people; leave its turnaround, or choose another time or cremator.',
        },
        asked(
          not(
            exists(
              'place',
              all(
                equal('id', outer('cremator')),
                present('turnaround'),
                any(bookedTooNear, burnsTooNear),
              ),
              'institution',
            ),
          ),
        ),
        {
          atOriginOnly: true,
          waitsFor: 'cremator',
          source: design('the ashes of one person are out before the next is brought in'),
        },
      ),
    ],
    unique: [
      {
        name: 'one-cremation-booked-at-a-time',
        elements: ['root'],
        where: booked,
        says: {
          zh: '此业务已预约火化；请改期，或先取消原预约。',
          en: 'A cremation is booked in this case; move that booking, or cancel it first.',
        },
      },
    ],
    exclusive: [
      {
        name: 'one-booking-per-cremator',
        elements: ['cremator'],
        from: 'startsAt',
        until: 'endsAt',
        where: booked,
        says: {
          zh: '该时段火化机已有预约，请另选时间或火化机。',
          en: 'The cremator is booked then; choose another time or cremator.',
        },
      },
    ],
  },
);
