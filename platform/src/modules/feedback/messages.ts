import type { MessagesTaken, TicketAnswers, TicketMessage } from '@qingming/connect/api/voice.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { ticket } from '@qingming/standard/records/ticket.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { type Fault, isFault } from '../../kernel/errors/fault.ts';
import { toFault } from '../../kernel/errors/to-fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { StoredAny } from '../../kernel/records/stored.ts';
import { dueOn } from './due.ts';
import { beginFigure } from './figure.ts';

const MOST_ANSWERS = 200;
/** What is wrong with a message, and not with the node. */
const SAID: readonly string[] = ['invalid-input', 'rule-broken', 'already-exists', 'not-allowed'];
const NO_HOUSE = {
  zh: '没有这个编号的机构，或不在您的辖区内。',
  en: 'No institution has this number, or it is not in your division.',
} as const;
const NOT_OUTSIDE = {
  zh: '只接收 12345 热线和其他部门转来的诉求。',
  en: 'Only what 12345 or another authority passes on is taken here.',
} as const;

type Taken = MessagesTaken['messages'][number];
type Passed = Pick<TicketMessage, 'channel' | 'outside'>;

const thereAlready = (records: Records, { channel, outside }: Passed) =>
  records.ask({ reads: [ticket.kind], act: 'read' }, async (asking) => ({
    answer: await asking.maybe<{ number: string }>(sql`
      select t.number from ${asking.from('ticket')} t where t.channel = ${channel} and t.outside = ${outside}`),
  }));

const houseOf = (records: Records, number: string) =>
  records.ask({ reads: [institution.kind], act: 'read' }, async (asking) => ({
    answer: await asking.maybe<{ id: string; region: string }>(sql`
      select i.id, i.region from ${asking.from('institution')} i where i.number = ${number}`),
  }));

const refused = ({ outside }: Passed, says: Bilingual): Taken => ({
  ...{ outside, says },
  result: 'refused',
  number: null,
});

/** The first sentence of what is wrong, for whoever sent it. */
function sentenceOf({ errors, detail, says }: Fault & { says?: Bilingual }): Bilingual {
  const { sentence } = detail;
  return (sentence as Bilingual | undefined) ?? errors[0]?.message ?? says ?? NO_HOUSE;
}

/** Ticket and figure of one message, under the number of whoever passed it on. */
async function write(records: Records, message: TicketMessage, id: string, region: string) {
  const { institution: _number, ...said } = message;
  const due = await dueOn(records, said.kind, region, civilDay(new Date(said.receivedAt)));
  return records.together(async (tx) => {
    const fact = { ...said, state: 'received', dueOn: due } as const;
    const one = await tx.create(ticket, fact as Parameters<typeof tx.create<typeof ticket>>[1], {
      region,
      institution: id,
    });
    await beginFigure(tx, one);
    return one.fact.number;
  });
}

async function take(records: Records, message: TicketMessage): Promise<Taken> {
  const { outside, channel } = message;
  if (channel !== '12345' && channel !== 'regulator') return refused(message, NOT_OUTSIDE);
  const there = await thereAlready(records, message);
  if (there !== undefined) return { outside, result: 'there', number: there.number, says: null };
  const house = await houseOf(records, message.institution);
  if (house === undefined) return refused(message, NO_HOUSE);
  try {
    const number = await write(records, message, house.id, house.region);
    return { outside, result: 'taken', number, says: null };
  } catch (error) {
    const fault = isFault(error) ? error : toFault(error, outside);
    if (!SAID.includes(fault.code)) throw error;
    return refused(message, sentenceOf(fault));
  }
}

/** Takes what another office passes on, one by one: what is wrong with one holds no other back, and sent twice it is one. */
export async function takeMessages(
  records: Records,
  messages: readonly TicketMessage[],
): Promise<MessagesTaken> {
  const taken: Taken[] = [];
  for (const message of messages) taken.push(await take(records, message));
  return { messages: taken };
}

type Answer = TicketAnswers['answers'][number];

const answerOf = ({ fact, recordedAt }: StoredAny): Answer => {
  const text = (name: string): string | null => (fact[name] as string | undefined) ?? null;
  return {
    number: String(fact['number']),
    state: fact['state'] as Answer['state'],
    channel: fact['channel'] as Answer['channel'],
    outside: String(fact['outside']),
    dueOn: text('extendedTo') ?? String(fact['dueOn']),
    answer: text('answer'),
    answeredAt: text('answeredAt'),
    outcome: text('outcome') as Answer['outcome'],
    closedAt: text('closedAt'),
    changedAt: recordedAt,
  };
};

/** What goes back: tickets with an outside number that changed since then, the longest ago first. */
export const answersSince = (
  records: Records,
  since: string,
  limit = MOST_ANSWERS,
): Promise<TicketAnswers> =>
  records.ask(
    { reads: [ticket.kind], act: 'list', detail: { kind: ticket.kind } },
    async (asking) => {
      const rows = await asking.all<{ id: string }>(sql`
      select t.* from ${asking.from('ticket')} t
      where t.outside is not null and t.recorded_at > ${since}::timestamptz
      order by t.recorded_at, t.id limit ${limit + 1}`);
      const shown = rows.slice(0, limit);
      return {
        answer: {
          answers: shown.map((row) => answerOf(asking.record(ticket.kind, row))),
          more: rows.length > limit,
        },
        seen: shown.map(({ id }) => id),
      };
    },
  );
