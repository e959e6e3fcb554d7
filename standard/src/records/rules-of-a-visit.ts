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
  wellFormed,
  when,
} from '../language/expression.ts';
import { rule } from '../language/record.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';
import { takesAPlace, TAKES_A_PLACE, VISIT_NOTICES, waits } from './visit-sets.ts';
import { peopleFit, vehiclesFit } from './visit-slot.ts';

const QUOTAS = ['open', 'phone', 'priority'] as const;

/** It took the same places in the version before: what was asked then is not asked again. */
const tookThem: Expression = all(
  present(was('state')),
  oneOf(was('state'), ...TAKES_A_PLACE),
  equal(was('slot'), 'slot'),
  equal(was('quota'), 'quota'),
  atLeast(was('people'), 'people'),
  atLeast(was('vehicles'), 'vehicles'),
);
const taking = (check: Expression): Expression => any(not(takesAPlace), tookThem, check);
const itsSlot = (where: Expression): Expression =>
  exists('visitSlot', all(equal('id', outer('slot')), where), 'institution');
const ofItsQuota = (check: (quota: (typeof QUOTAS)[number]) => Expression): Expression =>
  any(...QUOTAS.map((quota) => all(equal(outer('quota'), val(quota)), check(quota))));

/** Comes to a slot that it was not in before: a new booking, or one that moves. */
const arrives: Expression = any(absent(was('slot')), differ(was('slot'), 'slot'));

/** What holds of a booking of a visit, through every door. */
export const bookingRules = [
  rule(
    'a-booking-goes-step-by-step',
    {
      zh: '这个预约的状态已经变化，不能再这样办理；请刷新后再看。',
      en: 'This booking stands differently by now; read it again.',
    },
    transition(
      'state',
      [null, 'confirmed'],
      [null, 'waiting'],
      ['waiting', 'offered'],
      ['waiting', 'lapsed'],
      ['waiting', 'cancelled'],
      ['waiting', 'cancelled-house'],
      ['waiting', 'confirmed'],
      ['offered', 'confirmed'],
      ['offered', 'lapsed'],
      ['offered', 'cancelled'],
      ['offered', 'cancelled-house'],
      ['confirmed', 'checked-in'],
      ['confirmed', 'no-show'],
      ['confirmed', 'cancelled'],
      ['confirmed', 'cancelled-house'],
      // A gate without a network tells later who came.
      ['no-show', 'checked-in'],
    ),
  ),
  rule(
    'a-booking-has-the-time-of-its-slot',
    {
      zh: '预约的时间与时段不一致；请重新选择时段。',
      en: 'The booking says another time than its slot; choose the slot again.',
    },
    itsSlot(
      all(
        equal('from', outer('from')),
        equal('until', outer('until')),
        equal(day('from'), outer('day')),
      ),
    ),
  ),
  rule(
    'a-booked-slot-is-open',
    {
      zh: '这个时段已关闭，不再接受预约；请另选时间。',
      en: 'This time slot is closed and takes no bookings; choose another time.',
    },
    any(
      not(any(takesAPlace, waits)),
      tookThem,
      all(waits, equal(was('state'), val('waiting')), equal(was('slot'), 'slot')),
      itsSlot(equal('state', val('open'))),
    ),
    { atOriginOnly: true },
  ),
  rule(
    'bookings-have-opened',
    {
      zh: '这个时段还没有开始预约；请看页面上写明的开始时间。',
      en: 'Bookings for this slot have not opened yet; see the time that the page gives.',
    },
    any(not(arrives), itsSlot(atMost('opensAt', outer('recordedAt')))),
    { atOriginOnly: true, source: VISIT_NOTICES },
  ),
  rule(
    'nobody-books-what-is-over',
    {
      zh: '这个时段已经过去；请另选时间。',
      en: 'This time slot is over; choose another time.',
    },
    any(not(arrives), below('recordedAt', 'until')),
    { atOriginOnly: true },
  ),
  rule(
    'no-more-people-than-places',
    {
      zh: '这个时段的名额已满；请另选时间，或加入候补。',
      en: 'This time slot is full; choose another time, or join the waiting list.',
    },
    taking(itsSlot(ofItsQuota(peopleFit))),
    { atOriginOnly: true, waitsFor: 'slot' },
  ),
  rule(
    'no-more-vehicles-than-places',
    {
      zh: '这个时段的车位已满；可以不开车，或另选时间。',
      en: 'There are no more places for vehicles in this slot; come without one, or choose another time.',
    },
    taking(any(equal('vehicles', val(0)), itsSlot(ofItsQuota(vehiclesFit)))),
    { atOriginOnly: true, waitsFor: 'slot' },
  ),
  rule(
    'who-waits-comes-first',
    {
      zh: '这个时段已有家属在候补，空出的名额先给他们；请另选时间，或加入候补。',
      en: 'Families wait for this slot, and a place that frees itself is theirs; choose another time, or join the waiting list.',
    },
    any(
      not(takesAPlace),
      not(any(arrives, differ(was('quota'), 'quota'), equal(was('state'), val('waiting')))),
      // A place that is offered to one who waits is no way past the others: the first who fits is chosen.
      equal('state', val('offered')),
      not(
        exists(
          'visitBooking',
          all(
            equal('slot', outer('slot')),
            waits,
            equal('quota', outer('quota')),
            atMost('people', outer('people')),
            atMost('vehicles', outer('vehicles')),
            differ('id', outer('id')),
          ),
          'institution',
        ),
      ),
    ),
    {
      atOriginOnly: true,
      waitsFor: 'slot',
      source: design('a waiting list is worth nothing when others come in beside it'),
    },
  ),
  rule(
    'an-offer-has-its-end',
    {
      zh: '给候补保留的名额须写明保留到什么时候，到时不再保留。',
      en: 'A place that is kept for somebody who waits says until when, and is kept no longer.',
    },
    all(
      when(equal('state', val('offered')), present('offeredUntil')),
      any(
        absent(was('state')),
        differ(was('state'), val('offered')),
        differ('state', val('confirmed')),
        atMost('recordedAt', was('offeredUntil')),
      ),
    ),
    { atOriginOnly: true },
  ),
  rule(
    'a-kept-place-is-for-whom-it-is-kept',
    {
      zh: '电话名额只用于电话和现场预约；照顾名额须选照顾情形；使用权人须选使用权。',
      en: 'Places kept for the telephone are booked by telephone or at the counter; other kept places say for whom, and a right-holder’s names the right.',
    },
    all(
      any(differ('quota', val('phone')), differ('channel', val('portal'))),
      any(differ('quota', val('priority')), present('priority')),
      any(
        absent('priority'),
        differ('priority', val('right-holder')),
        all(present('right'), present('plot')),
      ),
    ),
  ),
  rule(
    'a-plot-is-that-of-the-right',
    {
      zh: '所选墓位（格位）与使用权不符；请核对。',
      en: 'The plot or niche is not that of the right of use; check it.',
    },
    any(
      absent('right'),
      exists(
        'rightOfUse',
        all(equal('id', outer('right')), present(outer('plot')), equal('plot', outer('plot'))),
        'institution',
      ),
    ),
    { atOriginOnly: true },
  ),
  rule(
    'who-books-for-another-has-their-consent',
    {
      zh: '代为预约须先告知并取得预约人同意，再勾选“预约人同意登记”。',
      en: 'Whoever books for another tells them what is recorded, and ticks that they agree.',
    },
    any(equal('channel', val('portal')), all(present('consent'), equal('consent', val(true)))),
    { source: '个人信息保护法 arts 13, 17' },
  ),
  rule(
    'a-slot-of-real-names-has-a-document',
    {
      zh: '这个时段须填证件类型和号码，到场时核对。',
      en: 'This slot asks for the kind and number of a document, which is compared at the gate.',
    },
    any(
      all(present('documentKind'), present('document')),
      not(any(takesAPlace, waits)),
      itsSlot(equal('needsDocument', val(false))),
    ),
    { atOriginOnly: true, source: VISIT_NOTICES },
  ),
  rule(
    'the-number-of-a-visitor-is-genuine',
    {
      zh: '居民身份证号码有误：请核对每一位数字。',
      en: 'This identity number is wrong: check its digits.',
    },
    any(
      absent('documentKind'),
      differ('documentKind', val('0')),
      wellFormed('document', 'identityNumber'),
    ),
    { source: 'GB 11643-1999' },
  ),
  rule(
    'a-vehicle-has-a-plate',
    {
      zh: '开车来的请填车牌号；不开车的不填。',
      en: 'Give the licence plate when a vehicle comes, and none when none does.',
    },
    any(
      all(equal('vehicles', val(0)), absent('plate')),
      all(equal('vehicles', val(1)), present('plate')),
    ),
  ),
  rule(
    'who-came-came-in-time',
    {
      zh: '已签到的须有签到时间，不能晚于现在。',
      en: 'Who checked in did so at a time that is said, and not in the future.',
    },
    all(
      any(
        all(equal('state', val('checked-in')), present('checkedInAt')),
        all(differ('state', val('checked-in')), absent('checkedInAt')),
      ),
      notFuture('checkedInAt'),
    ),
  ),
  rule(
    'a-booking-stays-whose-it-is',
    {
      zh: '预约不能转让：途径和提交时间登记后不能更改。',
      en: 'A booking is not handed on: by which way and when it was asked for does not change.',
    },
    all(sameFromTheFirst('channel'), sameFromTheFirst('askedAt')),
  ),
  rule(
    'a-ticket-is-not-passed-on',
    {
      zh: '预约不能转给别人：证件号码登记后不能更改；请取消后由本人重新预约。',
      en: 'A booking is not passed on: the document does not change. Cancel it, and let the other book.',
    },
    any(
      absent(was('state')),
      absent(was('document')),
      all(present('document'), equal(was('document'), 'document')),
    ),
    { source: `${VISIT_NOTICES}: not transferable` },
  ),
] as const;
