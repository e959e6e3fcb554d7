import { ticketEvidence } from '@qingming/standard/records/ticket-parts.ts';
import type { ticket } from '@qingming/standard/records/ticket.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { certificateState } from '@qingming/standard/codes/certificate.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';

type Evidence = FactOf<typeof ticketEvidence>;

const READS = ['billLine', 'priceItem', 'custody', 'place', 'certificate'] as const;
/** More than any case has; what is beyond is looked at in the case. */
const MOST = 200;
const LONGEST = 300;
const FEN = 100;

const yuan = (fen: number | string): string => `${(Number(fen) / FEN).toFixed(2)} 元`;
const dayOf = (instant: string | null): string =>
  instant === null ? '' : civilDay(new Date(instant));

interface Line {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly quantity: string;
  readonly amount: string;
  readonly item: string | null;
  readonly itemVersion: number | null;
  readonly price: string | null;
}

/** Each line of the bill, and the published price that it charges. */
async function charges(asking: Asking, id: string): Promise<readonly Evidence[]> {
  const lines = await asking.all<Line>(sql`
    select l.id, l.version, l.name, l.quantity::text, l.amount::text, i.id as item,
      i.version as "itemVersion", i.price::text
    from ${asking.from('billLine')} l
    left join ${asking.from('priceItem')} i on i.province = l.province and i.id = l.item
    where l.case_id = ${id}::uuid order by l.served_on, l.id limit ${MOST}`);
  return lines.flatMap(({ item, itemVersion, price, ...line }): Evidence[] => [
    {
      kind: 'charge',
      record: line.id,
      recordVersion: line.version,
      says: `${line.name} × ${Number(line.quantity)}：${yuan(line.amount)}`,
    },
    ...(item === null || itemVersion === null || price === null
      ? []
      : [
          {
            kind: 'list-price' as const,
            record: item,
            recordVersion: itemVersion,
            says: `${line.name}：公布价格 ${yuan(price)}`,
          },
        ]),
  ]);
}

interface Stay {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly since: string;
  readonly until: string | null;
}

/** Where the body or the ashes were, and since when. */
async function stays(asking: Asking, id: string): Promise<readonly Evidence[]> {
  const found = await asking.all<Stay>(sql`
    select k.id, k.version, p.name as place, k.since, k.until from ${asking.from('custody')} k
    join ${asking.from('place')} p on p.province = k.province and p.id = k.place
    where k.case_id = ${id}::uuid order by k.since, k.id limit ${MOST}`);
  return found.map(({ id: record, version, place, since, until }) => ({
    kind: 'custody' as const,
    record,
    recordVersion: version,
    says: `${place}：${dayOf(since)} 至 ${until === null ? '今' : dayOf(until)}`,
  }));
}

interface Paper {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
}

async function papers(asking: Asking, id: string): Promise<readonly Evidence[]> {
  const found = await asking.all<Paper>(sql`
    select c.id, c.version, c.number, c.state from ${asking.from('certificate')} c
    where c.case_id = ${id}::uuid order by c.id limit ${MOST}`);
  return found.map(({ id: record, version, number, state }) => ({
    kind: 'paper' as const,
    record,
    recordVersion: version,
    says: `火化证明 ${number}：${findCode(certificateState, state)?.zh ?? state}`,
  }));
}

/** What the platform holds of the case of a ticket, as it stands now; it names nobody. */
const evidenceOf = (records: Records, id: string): Promise<readonly Evidence[]> =>
  records.askNode('supervision', { reads: READS, act: 'read', subject: id }, async (asking) => {
    const found = [
      ...(await charges(asking, id)),
      ...(await stays(asking, id)),
      ...(await papers(asking, id)),
    ];
    return {
      answer: found.slice(0, MOST).map((one) => ({ ...one, says: one.says.slice(0, LONGEST) })),
    };
  });

/** Attaches what the platform holds of the case that a new ticket is about. */
export async function attachEvidence(records: Records, one: Stored<typeof ticket>): Promise<void> {
  const { forCase } = one.fact;
  if (forCase === undefined) return;
  const owner = { region: one.region, institution: one.institution ?? '', root: one.id };
  for (const fact of await evidenceOf(records, forCase))
    await records.create(ticketEvidence, fact, owner);
}
