import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { ForeignEntry } from '../../kernel/records/apply.ts';

const CONCERNED: ReadonlySet<string> = new Set(['cremation', 'decedent']);

/**
 * Writes down which of the records that came name somebody whom another province has cremated too.
 * Both records stand. The receipt does not say so: a province could ask by it who was cremated where.
 */
export async function noteDisputes(
  tx: Pick<Tx, 'run'>,
  settled: readonly ForeignEntry[],
  at: string,
): Promise<void> {
  const concerned = settled.filter(({ header }) => CONCERNED.has(header.kind));
  if (concerned.length === 0) return;
  const ids = concerned.map(({ header }) => header.id);
  await tx.run(sql`
    with came as materialized (
      select province, decedent from cremation where id = any(${ids}::uuid[])
      union
      select province, id from decedent where id = any(${ids}::uuid[]))
    insert into dispute (one_origin, one_record, other_origin, other_record, found_at)
    select distinct least(c.province, f.province), case when c.province < f.province then c.id else f.id end,
      greatest(c.province, f.province), case when c.province < f.province then f.id else c.id end, ${at}::timestamptz
    from came
    join decedent d on d.province = came.province and d.id = came.decedent and not d.voided
    join cremation c on c.province = d.province and c.decedent = d.id and not c.voided and c.kind = '0'
    join decedent e on e.identity_number_key = d.identity_number_key and e.province <> d.province and not e.voided
    join cremation f on f.province = e.province and f.decedent = e.id and not f.voided and f.kind = '0'
    on conflict do nothing`);
}
