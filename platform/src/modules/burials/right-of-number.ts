import type { RightFound } from '@qingming/connect/api/right-standing.ts';
import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';

/** The right of a number that somebody scanned or typed. @throws Fault `not-found` outside the scope */
export const rightOfNumber = (records: Records, scanned: string): Promise<RightFound> => {
  const number = plainScan(scanned);
  return records.ask(
    { reads: [rightOfUse.kind, rightCertificate.kind], act: 'read' },
    async (asking) => {
      const found = await asking.maybe<RightFound>(sql`
        select t.id as "right", not t.voided as valid from ${asking.from(rightOfUse.kind)} t
          where t.number = ${number}
        union all
        select c.right_id, c.state = 'valid' and not c.voided from ${asking.from(rightCertificate.kind)} c
          where c.number = ${number}
        limit 1`);
      if (found === undefined) throw new Fault('not-found');
      return { answer: found };
    },
  );
};
