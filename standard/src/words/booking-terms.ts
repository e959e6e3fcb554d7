import { type Term, term } from './term.ts';

/** Booking 预约. */
export const BOOKING_TERMS: readonly Term[] = [
  term('slot', '时段', 'time slot', { sense: '号源; 档期' }),
  term('booking', '预约 (已预约)', 'booking', {
    sense: '预订; 预定; reservation',
    source: 'MZ/T 141—2019，3.2.7',
  }),
  term('hold a slot or plot', '预留', 'hold', { zh: ['留墓'], sense: '占位', source: 'own usage' }),
  term('waiting list', '候补', 'waiting list', { sense: '排队' }),
  term('confirm / check in / no-show', '确认 / 签到 / 未到', 'confirm / check in / did not come', {
    zh: ['爽约'],
    sense: '核销 (=write off)',
  }),
  term('cancel', '取消', 'cancel', { sense: '撤销 (=case); 作废 (=record)' }),
];
