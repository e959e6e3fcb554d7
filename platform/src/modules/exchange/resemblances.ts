import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { ForeignEntry } from '../../kernel/records/apply.ts';

/** Of each person who arrives: who resembles more has a name that says nothing. */
const MOST_EACH = 20;

/** Nothing that is known of both tells them apart, and one whole day is the same. */
const AGREES = sql`
  e.province <> d.province and not e.voided and not e.nameless
  and (e.sex = d.sex or e.sex in ('0', '9') or d.sex in ('0', '9'))
  and coalesce(qm_compare_partial(e.birth_date, d.birth_date), 0) = 0
  and coalesce(qm_compare_partial(e.death_date, d.death_date), 0) = 0
  and ((length(d.birth_date) = 10 and e.birth_date = d.birth_date)
    or (length(d.death_date) = 10 and e.death_date = d.death_date))`;

const resembling = (numbered: Sql): Sql => sql`
  select d.province, d.id, e.province as other_province, e.id as other from came d
  cross join lateral (select e.province, e.id from decedent e
    where e.name_key = d.name_key and ${numbered} and ${AGREES} limit ${MOST_EACH}) e`;

/**
 * Writes down which persons who came may be one whom another province holds too, where one of the two has
 * no identity number. Both records stand, and the receipt does not say so.
 */
export async function noteResemblances(
  tx: Pick<Tx, 'run'>,
  settled: readonly ForeignEntry[],
  at: string,
): Promise<void> {
  const ids = settled
    .filter(({ header }) => header.kind === 'decedent')
    .map(({ header }) => header.id);
  if (ids.length === 0) return;
  await tx.run(sql`
    with came as materialized (
      select province, id, name_key, sex, birth_date, death_date, identity_number_key from decedent
      where id = any(${ids}::uuid[]) and not voided and not nameless
        and (length(birth_date) = 10 or length(death_date) = 10)),
    found as (
      ${resembling(sql`d.identity_number_key is not null and e.identity_number_key is null`)}
      union all
      ${resembling(sql`d.identity_number_key is null`)})
    insert into resemblance (one_origin, one_record, other_origin, other_record, found_at)
    select distinct least(province, other_province), case when province < other_province then id else other end,
      greatest(province, other_province), case when province < other_province then other else id end,
      ${at}::timestamptz
    from found on conflict do nothing`);
}
