import type { FactOf } from '@qingming/standard/language/record.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import type { ActHandlers, GivenAtBeginning } from '../../kernel/acts/handler.ts';
import { civilDay } from '../../kernel/clock.ts';
import { dueOn } from './due.ts';
import { attachEvidence } from './evidence.ts';
import { beginFigure, tellFigure } from './figure.ts';

/** What acts on tickets do beside writing the ticket: the figure that goes up, and what the platform attaches. */
export const feedbackHandlers: ActHandlers = {
  beginTicket: async ({ records, root }) => {
    const one = await records.get(ticket, root.id);
    await beginFigure(records, one);
    await attachEvidence(records, one);
  },
  tellFigure: ({ records, root }) => tellFigure(records, root.root ?? root.id),
};

/** Until when a ticket is to be answered that the counter takes. */
export const feedbackBegun: GivenAtBeginning = {
  'ticket.take': async ({ node, records, input, owner }) => {
    const { kind, receivedAt } = input as Pick<FactOf<typeof ticket>, 'kind' | 'receivedAt'>;
    const day = civilDay(receivedAt === undefined ? node.clock.now() : new Date(receivedAt));
    return { dueOn: await dueOn(records, kind, owner.region, day) };
  },
};
