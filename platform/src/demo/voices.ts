import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { WORKING_YEARS } from '@qingming/standard/data/working-years.ts';
import { dayAfter, workingDayAfter } from '@qingming/standard/numbers/term.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import { ticketFigure } from '@qingming/standard/records/ticket-parts.ts';
import { civilDay } from '../kernel/clock.ts';
import { type Batch, newFact } from './batch.ts';
import type { Home } from './home.ts';
import type { Random } from './random.ts';
import { HOUR, iso, yearOf } from './time.ts';

const QUESTION_DAYS = 3;
const HOURS_AGO = 2;

/** A question that came to a house online two hours ago, and its figure. */
export function voiceBatch(random: Random, { owner }: Home, now: number): Batch {
  const at = now - HOURS_AGO * HOUR;
  const receivedOn = civilDay(new Date(at));
  const dueOn =
    workingDayAfter(WORKING_YEARS, receivedOn, QUESTION_DAYS) ??
    dayAfter(receivedOn, QUESTION_DAYS, 'day') ??
    receivedOn;
  const number = formatSeriesNumber({
    ...{ prefix: 'TS', region: owner.region, year: yearOf(at), serial: 1 },
  });
  const said = { number, kind: 'consult', category: 'certificate', channel: 'portal' } as const;
  const one = newFact(ticket, random.uuid(at), owner, at, {
    ...said,
    state: 'received',
    words: '火化证明丢了，补办要带什么材料，要多少钱？',
    phone: '14000000301',
    anonymous: false,
    receivedAt: iso(at),
    dueOn,
  });
  const figure = newFact(ticketFigure, random.uuid(at), owner, at, {
    ...{ ...said, receivedOn, dueOn },
    state: 'received',
  });
  return [
    { kind: ticket, facts: [one] },
    { kind: ticketFigure, facts: [figure] },
  ];
}
