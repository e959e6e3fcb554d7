import type { VoiceOutcome, VoiceView } from '@qingming/connect/api/voice.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import { ticketStep } from '@qingming/standard/records/ticket-parts.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { tellFigure } from './figure.ts';

type Ticket = Stored<typeof ticket>;

const DAY_MS = 86_400_000;
/** What was closed is opened again by whoever complained within so many days. */
const REOPEN_DAYS = 30;

/** Whether whoever complained may say now whether it is solved: once it is answered, and for a while after its end. */
function mayDecide({ fact }: Ticket, at: Date): boolean {
  if (fact.state === 'answered') return true;
  if (fact.state !== 'closed' || fact.closedAt === undefined) return false;
  return at.getTime() < Date.parse(fact.closedAt) + REOPEN_DAYS * DAY_MS;
}

const mayWithdraw = ({ fact }: Ticket): boolean =>
  ['received', 'signed', 'working'].includes(fact.state);

const evidenceCount = (records: Records, id: string): Promise<number> =>
  records.askNode(
    'own-affairs',
    { reads: ['ticketEvidence'], act: 'voice.look' },
    async (asking) => ({
      answer: (
        await asking.one<{ count: number }>(sql`
        select count(*)::int as count from ${asking.from('ticketEvidence')} e where e.ticket_id = ${id}::uuid`)
      ).count,
    }),
  );

/** How a ticket stands, for whoever has its link. */
export async function viewOf(records: Records, id: string, at: Date): Promise<VoiceView> {
  const one = await records.get(ticket, id);
  const { fact } = one;
  const house = await records.get(institution, one.institution ?? '');
  return {
    number: fact.number,
    kind: fact.kind,
    category: fact.category,
    state: fact.state,
    house: {
      number: house.fact.number,
      name: house.fact.name,
      kind: house.fact.kind,
      region: house.region,
      phone: house.fact.servicePhone ?? null,
    },
    words: fact.words,
    phone: fact.phone ?? null,
    receivedAt: fact.receivedAt,
    dueOn: fact.extendedTo ?? fact.dueOn,
    extendedBecause: fact.extendedBecause ?? null,
    answer: fact.answer ?? null,
    answeredAt: fact.answeredAt ?? null,
    passedTo: fact.passedTo ?? null,
    outcome: fact.outcome ?? null,
    checkFinding: fact.checkFinding ?? null,
    closedAt: fact.closedAt ?? null,
    evidence: await evidenceCount(records, id),
    mayDecide: mayDecide(one, at),
    mayWithdraw: mayWithdraw(one),
  };
}

export interface Decided {
  readonly outcome: VoiceOutcome;
  readonly words: string;
  readonly at: Date;
}

/** An earlier end is taken out when it is opened again; the versions keep it. */
const NO_END = {
  closedAt: undefined,
  closedBy: undefined,
  checkedAt: undefined,
  checkedBy: undefined,
  checkFinding: undefined,
} as const;

const NOT_SOLVED = '诉求人认为没有解决 not solved, says whoever complained';
const SOLVED = '诉求人确认 confirmed by whoever complained';

/** Solved or partly closes it; not solved opens it again. */
function changesBy({ outcome, at }: Decided, { fact }: Ticket) {
  const said = { outcome, outcomeSaid: 'complainant', outcomeAt: at.toISOString() } as const;
  if (outcome === 'not')
    return { ...said, ...NO_END, state: 'reopened', reopenedAt: at.toISOString() } as const;
  if (fact.state === 'closed') return said;
  return { ...said, state: 'closed', closedAt: at.toISOString() } as const;
}

/** Writes what whoever complained decides; nothing where they cannot decide now, or said the same already. */
export const decideOn = (records: Records, id: string, decided: Decided): Promise<void> =>
  records.together(async (tx) => {
    const one = await tx.get(ticket, id);
    const isSame = one.fact.state === 'closed' && one.fact.outcome === decided.outcome;
    if (!mayDecide(one, decided.at) || isSame) return;
    const why = decided.outcome === 'not' ? NOT_SOLVED : SOLVED;
    await tx.revise(ticket, id, one.version, changesBy(decided, one), why);
    if (decided.words !== '') {
      const said = {
        step: 'complainant',
        at: decided.at.toISOString(),
        said: decided.words,
      } as const;
      const owner = { region: one.region, institution: one.institution ?? '', root: id };
      await tx.create(ticketStep, said, owner);
    }
    await tellFigure(tx, id);
  });

export const withdrawIt = (records: Records, id: string): Promise<void> =>
  records.together(async (tx) => {
    const one = await tx.get(ticket, id);
    if (!mayWithdraw(one)) return;
    const why = '诉求人在网上撤回 taken back online';
    await tx.revise(ticket, id, one.version, { state: 'withdrawn' }, why);
    await tellFigure(tx, id);
  });
