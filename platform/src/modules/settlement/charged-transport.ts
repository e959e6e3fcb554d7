import { civilHour } from '@qingming/standard/numbers/civil-time.ts';
import {
  type Counted,
  countedOf,
  hasTariff,
  type Tariff,
} from '@qingming/standard/numbers/tariff.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { ruleFault } from '../../kernel/records/validate.ts';

/** Which transport is meant: the one that is named, or that of the day; and the charge, where it has an identifier. */
interface Meant {
  readonly line: string | undefined;
  readonly servedOn: string;
  readonly transport: string | undefined;
}

type CountedTransport = Counted & { readonly transport: string };

interface Journey {
  readonly id: string;
  readonly departedAt: string;
  readonly kilometres: number | null;
}

const COMPLETED = '2';

/** The transports of a case that are over and on no bill by their distance, this line aside. */
const openJourneys = (asking: Asking, id: string, line: string | null): Promise<Journey[]> =>
  asking.all<Journey>(sql`
    select t.id, t.departed_at as "departedAt", t.kilometres from ${asking.from('transport')} t
    where t.case_id = ${id} and t.state = ${COMPLETED}
      and not exists (select 1 from ${asking.from('billLine')} b
        where b.case_id = t.case_id and b.transport = t.id and b.id is distinct from ${line}::uuid)
    order by t.departed_at`);

const RULE = 'a-charge-by-distance-names-its-transport';

const unnamed = (): Fault => {
  const rule = billLine.rules.find(({ name }) => name === RULE);
  return rule === undefined ? new Fault('rule-broken', { rule: RULE }) : ruleFault(rule);
};

/**
 * What a charge of an item that is priced by distance counts: of the transport that is named, or of the only one of its
 * day that is not charged. Nothing of any other item. Throws `rule-broken` where no one transport is meant.
 */
export async function countedTransport(
  records: Records,
  id: string,
  item: Tariff,
  { line, servedOn, transport }: Meant,
): Promise<CountedTransport | undefined> {
  if (!hasTariff(item)) return undefined;
  const journeys = await records.ask(
    { reads: ['transport', 'billLine'], act: 'read', subject: id },
    async (asking) => ({ answer: await openJourneys(asking, id, line ?? null) }),
  );
  const meant = journeys.filter((one) =>
    transport === undefined
      ? civilDay(new Date(one.departedAt)) === servedOn
      : one.id === transport,
  );
  const [journey] = meant;
  if (journey === undefined || meant.length > 1) throw unnamed();
  const hour = civilHour(new Date(journey.departedAt));
  return { transport: journey.id, ...countedOf(item, journey.kilometres, hour) };
}
