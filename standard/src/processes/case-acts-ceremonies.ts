import { act, ask } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { caresForBodies } from '../records/house-kind.ts';
import { farewell, vigil } from '../records/steps.ts';
import { all } from '../language/expression.ts';
import { beforeCremation } from './case-conditions.ts';
import { ROOMS_OF } from '../records/place-of-kind.ts';
import { place } from './case-places.ts';

const COMPLETED = [
  ['0', '2'],
  ['1', '2'],
] as const;
const CANCELLED = [
  ['0', '3'],
  ['1', '3'],
] as const;
const BOOKED = { state: { value: '0' } } as const;
const reason = bilingual('原因', 'Reason');
/** Both are held at a body. */
const mayBeHeld = all(caresForBodies, beforeCremation);

export const ceremonyActs = {
  vigil: act({
    name: 'vigil',
    label: bilingual('安排守灵', 'Arrange a vigil'),
    submit: bilingual('预约', 'Book'),
    done: bilingual('预约守灵', 'booked a vigil'),
    on: vigil.kind,
    verb: 'create',
    from: mayBeHeld,
    asks: [
      ask(vigil, 'room', { choose: place(...ROOMS_OF.vigil) }),
      ask(vigil, 'startsAt'),
      ask(vigil, 'endsAt'),
      ask(vigil, 'attendant'),
      ask(vigil, 'note', { folded: true }),
    ],
    sets: BOOKED,
  }),
  'vigil/complete': act({
    name: 'vigil/complete',
    label: bilingual('登记守灵结束', 'Record the end of the vigil'),
    done: bilingual('登记守灵结束', 'recorded the end of the vigil'),
    on: vigil.kind,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: COMPLETED },
  }),
  'vigil/cancel': act({
    name: 'vigil/cancel',
    label: bilingual('取消守灵', 'Cancel the vigil'),
    done: bilingual('取消守灵', 'cancelled the vigil'),
    on: vigil.kind,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: CANCELLED },
    reason,
  }),
  farewell: act({
    name: 'farewell',
    label: bilingual('安排告别', 'Arrange a farewell'),
    submit: bilingual('预约', 'Book'),
    done: bilingual('预约告别', 'booked a farewell'),
    on: farewell.kind,
    verb: 'create',
    from: mayBeHeld,
    asks: [
      ask(farewell, 'hall', { choose: place(...ROOMS_OF.farewell) }),
      ask(farewell, 'startsAt'),
      ask(farewell, 'endsAt'),
      ask(farewell, 'celebrant'),
      ask(farewell, 'note', { folded: true }),
    ],
    sets: BOOKED,
  }),
  'farewell/complete': act({
    name: 'farewell/complete',
    label: bilingual('登记告别结束', 'Record the end of the farewell'),
    done: bilingual('登记告别结束', 'recorded the end of the farewell'),
    on: farewell.kind,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: COMPLETED },
  }),
  'farewell/cancel': act({
    name: 'farewell/cancel',
    label: bilingual('取消告别', 'Cancel the farewell'),
    done: bilingual('取消告别', 'cancelled the farewell'),
    on: farewell.kind,
    verb: 'revise',
    asks: [],
    moves: { element: 'state', steps: CANCELLED },
    reason,
  }),
} as const;
