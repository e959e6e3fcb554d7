import type { DisputeRow } from '@qingming/connect/api/oversight.ts';
import type { Page, PageQuery } from '@qingming/connect/api/registry.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Order } from '../../kernel/http/keyset.ts';
import { pageOfRows, withRows } from '../../kernel/http/list.ts';
import type { Records } from '../../kernel/records/records.ts';
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

/**
 * Cremations of one identity number in two provinces; open until one of them is voided or its number
 * corrected. Only who may see records of the whole country sees both sides.
 */
export const listDisputes = (records: Records, page: PageQuery): Promise<Page<DisputeRow>> =>
  records.ask(question, async (asking) => {
    const cremation = asking.from('cremation');
    const decedent = asking.from('decedent');
    const matched = sql`
      select p.one_origin as "oneOrigin", p.one_record as "oneRecord", p.other_origin as "otherOrigin",
        p.other_record as "otherRecord", p.found_at as "foundAt",
        exists (select 1 from ${cremation} c
          join ${decedent} d on d.province = c.province and d.id = c.decedent
          join ${cremation} f on f.province = p.other_origin and f.id = p.other_record and f.kind = '0'
          join ${decedent} e on e.province = f.province and e.id = f.decedent
            and e.identity_number_key = d.identity_number_key
          where c.province = p.one_origin and c.id = p.one_record and c.kind = '0') as open
      from dispute p where ${records.actor.region} = ''`;
    const found = await pageOfRows<Found>(asking, matched, OPEN_FIRST, page);
    const side = (origin: string, record: string) => ({
      origin,
      originName: nodeNameOf(origin),
      kind: 'cremation',
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
