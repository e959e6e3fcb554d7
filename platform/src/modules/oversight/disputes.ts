import type { DisputeRow } from '@qingming/connect/api/oversight.ts';
import type { Page, PageQuery } from '@qingming/connect/api/registry.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { nodeNameOf } from './sentences.ts';

interface Found {
  readonly oneOrigin: string;
  readonly oneRecord: string;
  readonly otherOrigin: string;
  readonly otherRecord: string;
  readonly foundAt: string;
  readonly open: boolean;
}

const OPEN_FIRST: Order = {
  name: 'disputes',
  keys: [
    { by: sql`open`, as: 'flag', descending: true },
    { by: sql`"foundAt"`, as: 'instant', descending: true },
    { by: sql`"oneRecord"`, as: 'uuid', descending: true },
    { by: sql`"otherRecord"`, as: 'uuid', descending: true },
  ],
};

const question = { reads: ['cremation', 'decedent'], act: 'list' } as const;

/** Pairs that an arrival found, as `p`, and whether both still stand so. */
interface Pairs {
  readonly kind: 'cremation' | 'decedent';
  found(asking: Asking): Sql;
}

const CREMATED_TWICE: Pairs = {
  kind: 'cremation',
  found: (asking) => sql`
    select p.*, exists (select 1 from ${asking.from('cremation')} c
      join ${asking.from('decedent')} d on d.province = c.province and d.id = c.decedent
      join ${asking.from('cremation')} f on f.province = p.other_origin and f.id = p.other_record and f.kind = '0'
      join ${asking.from('decedent')} e on e.province = f.province and e.id = f.decedent
        and e.identity_number_key = d.identity_number_key
      where c.province = p.one_origin and c.id = p.one_record and c.kind = '0') as open
    from dispute p`,
};

const MAY_BE_ONE: Pairs = {
  kind: 'decedent',
  found: (asking) => sql`
    select p.*, exists (select 1 from ${asking.from('decedent')} d
      join ${asking.from('decedent')} e on e.province = p.other_origin and e.id = p.other_record
        and e.name_key = d.name_key
        and (e.identity_number_key is null or d.identity_number_key is null)
        and coalesce(qm_compare_partial(e.birth_date, d.birth_date), 0) = 0
        and coalesce(qm_compare_partial(e.death_date, d.death_date), 0) = 0
      where d.province = p.one_origin and d.id = p.one_record) as open
    from resemblance p`,
};

const listPairs = (
  records: Records,
  { kind, found: pairs }: Pairs,
  page: PageQuery,
): Promise<Page<DisputeRow>> =>
  records.ask(question, async (asking) => {
    const matched = sql`
      select p.one_origin as "oneOrigin", p.one_record as "oneRecord", p.other_origin as "otherOrigin",
        p.other_record as "otherRecord", p.found_at as "foundAt", p.open
      from (${pairs(asking)}) p where ${records.actor.region} = ''`;
    const found = await pageOfRows<Found>(asking, matched, OPEN_FIRST, page);
    const side = (origin: string, record: string) => ({
      origin,
      originName: nodeNameOf(origin),
      kind,
      record,
    });
    return {
      answer: withRows(found, (row) => ({
        records: [
          side(row.oneOrigin, row.oneRecord),
          side(row.otherOrigin, row.otherRecord),
        ] as const,
        foundAt: row.foundAt,
        open: row.open,
      })),
    };
  });

/**
 * Cremations of one identity number in two provinces; open until one of them is voided or its number
 * corrected. Only who may see records of the whole country sees both sides.
 */
export const listDisputes = (records: Records, page: PageQuery): Promise<Page<DisputeRow>> =>
  listPairs(records, CREMATED_TWICE, page);

/** Persons of two provinces who may be one; open until a number or a correction tells them apart. */
export const listResemblances = (records: Records, page: PageQuery): Promise<Page<DisputeRow>> =>
  listPairs(records, MAY_BE_ONE, page);
