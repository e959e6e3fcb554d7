import {
  after,
  all,
  any,
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
import { rule } from '../language/record.ts';
import { design } from './sources.ts';

/** What is booked, and the link to its room. */
export const ROOM = { vigil: 'room', farewell: 'hall' } as const;
/** The same of everything that is booked ahead on the plan of a day. */
export const PLACE_OF = { ...ROOM, cremationBooking: 'cremator' } as const;
type Ceremony = keyof typeof ROOM;
const KINDS = ['vigil', 'farewell'] as const;

/** A booking that is as it was: nothing of its time, and of the place that the link names, changed. */
export const unmoved = (link: string): Expression =>
  all(
    present(was('startsAt')),
    equal(was('startsAt'), 'startsAt'),
    equal(was('endsAt'), 'endsAt'),
    equal(was(link), link),
    differ(was('state'), val('3')),
  );

const keepsNoRoom = oneOf('state', '2', '3');
const stands = differ('state', val('3'));

/** A booking of the other kind at the same time in the same room. */
const takenBy = (other: Ceremony, kind: Ceremony): Expression =>
  exists(
    other,
    all(
      equal(ROOM[other], outer(ROOM[kind])),
      stands,
      below('startsAt', outer('endsAt')),
      below(outer('startsAt'), 'endsAt'),
    ),
    'institution',
  );

/** A booking of somebody else that leaves less than the turnaround of the room, which is the record one out. */
const tooNear = (other: Ceremony, kind: Ceremony): Expression =>
  exists(
    other,
    all(
      equal(ROOM[other], outer(ROOM[kind], 2)),
      stands,
      differ('root', outer('root', 2)),
      below('startsAt', after(outer('endsAt', 2), outer('turnaround'), 'minute')),
      below(outer('startsAt', 2), after('endsAt', outer('turnaround'), 'minute')),
    ),
    'institution',
  );

/**
 * A room holds a vigil or a farewell, and between two people it is cleared for as long as the place says. Not asked of
 * what is over, nor of a booking that stays as it is, so that a turnaround may be set while bookings stand.
 */
export function roomIsFree(kind: Ceremony) {
  const other = kind === 'vigil' ? 'farewell' : 'vigil';
  const asked = (check: Expression) => any(keepsNoRoom, unmoved(ROOM[kind]), check);
  return [
    rule(
      `no-${kind}-where-a-${other}-is`,
      {
        zh: '该时段已有预约，请另选时间或厅室。',
        en: 'This time is taken; choose another time or hall.',
      },
      asked(not(takenBy(other, kind))),
      { atOriginOnly: true, since: '2026.3', waitsFor: ROOM[kind] },
    ),
    rule(
      `${kind}-leaves-the-turnaround`,
      {
        zh: '与前后的预约之间，须留出该厅室的整理时间；请另选时间或厅室。',
        en: 'The room is cleared between two bookings; leave its turnaround, or choose another time or hall.',
      },
      asked(
        not(
          exists(
            'place',
            all(
              equal('id', outer(ROOM[kind])),
              present('turnaround'),
              any(...KINDS.map((one) => tooNear(one, kind))),
            ),
            'institution',
          ),
        ),
      ),
      {
        atOriginOnly: true,
        since: '2026.3',
        waitsFor: ROOM[kind],
        source: design('what everybody knows of a hall and no table holds'),
      },
    ),
  ];
}
