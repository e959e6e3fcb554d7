import { ticket } from '@qingming/standard/records/ticket.ts';
import { ticketFigure } from '@qingming/standard/records/ticket-parts.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';

type Ticket = Stored<typeof ticket>;
type Figure = FactOf<typeof ticketFigure>;

const dayOf = (instant: string | undefined): string | undefined =>
  instant === undefined ? undefined : civilDay(new Date(instant));

/** What goes up of a ticket: where it stands and when, and no word of it. */
const figureOf = ({ fact }: Ticket, firstAnsweredOn: string | undefined): Figure => ({
  number: fact.number,
  kind: fact.kind,
  category: fact.category,
  channel: fact.channel,
  state: fact.state,
  receivedOn: civilDay(new Date(fact.receivedAt)),
  dueOn: fact.extendedTo ?? fact.dueOn,
  answeredOn: dayOf(fact.answeredAt),
  firstAnsweredOn: firstAnsweredOn ?? dayOf(fact.answeredAt),
  closedOn: dayOf(fact.closedAt),
  outcome: fact.outcome,
});

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly first: string | null;
}

const keptOf = (records: Records, { institution, fact }: Ticket) =>
  records.ask({ reads: [ticketFigure.kind], act: 'read' }, async (asking) => ({
    answer: await asking.maybe<Kept>(sql`
      select f.id, f.version, f.first_answered_on::text as first from ${asking.from('ticketFigure')} f
      where f.institution = ${institution}::uuid and f.number = ${fact.number}`),
  }));

/** The figure of a ticket that was just received. */
export async function beginFigure(records: Records, one: Ticket): Promise<void> {
  const owner = { region: one.region, institution: one.institution ?? '' };
  await records.create(ticketFigure, figureOf(one, undefined), owner);
}

/** The figure follows the ticket, in the transaction of the step. */
export async function tellFigure(records: Records, id: string): Promise<void> {
  const one = await records.get(ticket, id);
  const kept = await keptOf(records, one);
  if (kept === undefined) throw new Fault('not-found');
  const figure = figureOf(one, kept.first ?? undefined);
  const changes = { ...figure, closedOn: figure.closedOn, outcome: figure.outcome };
  await records.revise(
    ticketFigure,
    kept.id,
    kept.version,
    changes,
    '工单有进展 the ticket went on',
  );
}
