import { code, flag, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  equal,
  exists,
  notFuture,
  oneOf,
  outer,
  present,
  val,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { gateResult, VISITED } from './visit-sets.ts';

const AT_THE_GATE = design('what was shown at the gate, and what was answered');

/** A ticket that was shown at a gate: the first time, again, or none that counts. */
export const gateScan = record(
  'gateScan',
  { zh: '入园核验', en: 'Check at the gate' },
  {
    source: AT_THE_GATE,
    belongsTo: 'institution',
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    title: 'shown',
    indexes: [['booking', 'result'], ['at']],
    written: 'acts',
    presentation: {
      houses: VISITED,
      called: { zh: '入园核验', en: 'Checks at the gate' },
      group: 'burials',
      columns: ['at', 'result', 'gate', 'offline', 'shownFirst'],
      filters: ['result', 'at', 'offline'],
      sort: '-at',
    },
    elements: {
      shown: text('出示的编号', 'Number that was shown', {
        given: true,
        maxLength: 24,
        source: AT_THE_GATE,
      }),
      booking: optional(link('visitBooking', '预约', 'Booking', { source: AT_THE_GATE })),
      result: code('核验结果', 'What the gate found', gateResult, { source: AT_THE_GATE }),
      at: instant('核验时间', 'Shown at', { source: AT_THE_GATE }),
      shownFirst: optional(
        instant('第一次出示', 'Shown first at', { given: true, source: AT_THE_GATE }),
      ),
      gate: optional(
        text('入口', 'Gate', {
          classification: 'internal',
          maxLength: 40,
          source: AT_THE_GATE,
          openBecause: design('the name of a gate'),
        }),
      ),
      offline: flag('没有网络时核验', 'Without a network', {
        source: design('what was answered without a network is answered again when it is back'),
      }),
      by: link('staff', '核验人', 'By', { source: AT_THE_GATE }),
    },
    unique: [
      {
        name: 'a-ticket-comes-in-once',
        elements: ['booking'],
        where: equal('result', val('first')),
        says: {
          zh: '这张凭证已经进过。',
          en: 'This ticket was shown before.',
        },
      },
    ],
    rules: [
      rule(
        'a-check-is-of-a-booking',
        {
          zh: '放行和重复出示须有对应的预约；不是本平台的凭证没有。',
          en: 'Who comes in, or comes again, has a booking; a forged ticket has none.',
        },
        all(
          any(
            all(equal('result', val('forged')), absent('booking')),
            oneOf('result', 'other-slot'),
            all(oneOf('result', 'first', 'again', 'cancelled'), present('booking')),
          ),
          any(
            all(equal('result', val('again')), present('shownFirst')),
            all(
              oneOf('result', 'first', 'other-slot', 'cancelled', 'forged'),
              absent('shownFirst'),
            ),
          ),
        ),
      ),
      rule(
        'only-a-confirmed-booking-comes-in',
        {
          zh: '这个预约没有确认，或已取消，不能放行。',
          en: 'This booking is not confirmed, or was cancelled: nobody comes in with it.',
        },
        any(
          oneOf('result', 'again', 'other-slot', 'cancelled', 'forged'),
          exists(
            'visitBooking',
            all(equal('id', outer('booking')), equal('state', val('checked-in'))),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-gate-check-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('at'), notFuture('shownFirst')),
      ),
    ],
  },
);
