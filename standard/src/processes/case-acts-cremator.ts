import { act, ask } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { all, exists, not } from '../language/expression.ts';
import { isAbout } from '../records/case-subject.ts';
import { booked } from '../records/ceremony-to-come.ts';
import { cremates } from '../records/house-kind.ts';
import { cremationBooking } from '../records/cremation-booking.ts';
import { beforeCremation, bodyHandedOver } from './case-conditions.ts';
import { place } from './case-places.ts';

const CANCELLED = [
  ['0', '3'],
  ['1', '3'],
] as const;
/** Whoever moves it sees where it stands. */
const AS_IT_STANDS = { known: 'itself' } as const;
const reason = bilingual('原因', 'Reason');

/** A cremator is kept for somebody ahead of time, moved and given back; the papers are asked when it begins. */
export const crematorActs = {
  'cremation-booking': act({
    name: 'cremation-booking',
    label: bilingual('预约火化', 'Book a cremator'),
    submit: bilingual('预约', 'Book'),
    note: bilingual(
      '预约只占用火化机和时间；死亡证明、确认书等仍须在火化开始前办齐。',
      'A booking keeps the cremator and the time alone; certificate and consent are still needed before the cremation begins.',
    ),
    done: bilingual('预约火化', 'booked a cremator'),
    on: cremationBooking.kind,
    verb: 'create',
    from: all(
      cremates,
      beforeCremation,
      not(bodyHandedOver),
      not(isAbout('ashes-only')),
      not(exists('cremationBooking', booked)),
    ),
    asks: [
      ask(cremationBooking, 'cremator', { choose: place('cremator') }),
      ask(cremationBooking, 'startsAt'),
      ask(cremationBooking, 'endsAt'),
      ask(cremationBooking, 'agreedWith'),
      ask(cremationBooking, 'note', { folded: true }),
    ],
    sets: { state: { value: '0' } },
  }),
  'cremation-booking/move': act({
    name: 'cremation-booking/move',
    label: bilingual('火化改期', 'Move the booked cremation'),
    submit: bilingual('改期', 'Move'),
    note: bilingual(
      '与家属商定过时间的，请先征得家属同意。',
      'Where the time was agreed with the family, ask them first.',
    ),
    done: bilingual('火化改期', 'moved the booked cremation'),
    on: cremationBooking.kind,
    verb: 'revise',
    from: booked,
    asks: [
      ask(cremationBooking, 'cremator', { choose: place('cremator'), start: AS_IT_STANDS }),
      ask(cremationBooking, 'startsAt', { start: AS_IT_STANDS }),
      ask(cremationBooking, 'endsAt', { start: AS_IT_STANDS }),
      ask(cremationBooking, 'agreedWith', { start: AS_IT_STANDS, folded: true }),
    ],
    reason,
  }),
  'cremation-booking/cancel': act({
    name: 'cremation-booking/cancel',
    label: bilingual('取消火化预约', 'Cancel the booked cremation'),
    done: bilingual('取消火化预约', 'cancelled the booked cremation'),
    on: cremationBooking.kind,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: CANCELLED },
    reason,
  }),
} as const;
