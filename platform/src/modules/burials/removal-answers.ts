import type { RemovalAnswers } from '@qingming/connect/api/removals.ts';
import { removal } from '@qingming/standard/records/removal.ts';
import { removalAgreement } from '@qingming/standard/records/removal-agreement.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';

/** Who agreed to a removal and who did not; the look at them is logged. */
export const removalAnswers = (records: Records, id: string): Promise<RemovalAnswers> =>
  records.together(async (tx) => {
    const { fact } = await tx.get(removal, id);
    // Compared as they are kept: whoever sees names masked is told the truth too.
    const holder = await tx.ask(
      { reads: [rightOfUse.kind, removalAgreement.kind], act: 'read' },
      async (asking) => ({
        answer: await asking.maybe<{ agreed: boolean }>(sql`
          select true as agreed from ${asking.from(rightOfUse.kind)} r
          join ${asking.from(removalAgreement.kind)} o on o.province = r.province and o.removal_id = ${id}::uuid
            and o.answer = 'agreed' and not o.voided and o.name_key = r.holder_name_key
          where r.id = ${fact.right}::uuid limit 1`),
      }),
    );
    const own = (await tx.ofRoot(removalAgreement, id)).filter(({ voided }) => !voided);
    const answers = own.map(({ id: record, fact: said }) => ({
      id: record,
      name: said.name,
      answer: said.answer,
      answeredOn: said.answeredOn,
      byAgent: said.byAgent,
      relation: said.relation ?? null,
      paperNumber: said.paperNumber ?? null,
      onFile: said.paper !== undefined || said.signature !== undefined,
    }));
    return {
      agreeing: fact.agreeing ?? null,
      answers: answers.toSorted((one, other) => one.answeredOn.localeCompare(other.answeredOn)),
      holderAgreed: holder !== undefined,
    };
  });
