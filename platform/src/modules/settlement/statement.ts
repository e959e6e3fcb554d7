import type { Statement } from '@qingming/connect/api/settlement.ts';
import { itemClass } from '@qingming/standard/codes/price.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import { billView, getCase } from './queries.ts';

const decedentName = (records: Records, id: string): Promise<string | null> =>
  records.ask({ reads: ['decedent'], act: 'print', subject: id }, async (asking) => {
    const person = await asking.maybe<{ id: string; name: Uint8Array }>(
      sql`select id, name from ${asking.from('decedent')} d where d.case_id = ${id}`,
    );
    if (person === undefined) return { answer: null };
    return { answer: asking.show('decedent', 'name', person.id, person.name), seen: [person.id] };
  });

const classNameOf = (code: string | null) => {
  const value = code === null ? undefined : findCode(itemClass, code);
  return value === undefined ? null : { zh: value.zh, en: value.en };
};

/** The bill as it is printed for the family; `not-found` before it is opened. */
export async function statementOf(records: Records, id: string, now: Date): Promise<Statement> {
  const { bill, lines, totals, caseNumber, ...money } = await billView(records, id);
  if (bill === null) throw new Fault('not-found');
  const of = await getCase(records, id);
  const { fact } = await records.get(institution, of.institution ?? '');
  return {
    institutionName: fact.name,
    servicePhone: fact.servicePhone ?? null,
    complaintPhone: fact.complaintPhone ?? null,
    caseNumber,
    billNumber: bill.number,
    state: bill.state,
    decedentName: await decedentName(records, id),
    printedOn: civilDay(now),
    lines: lines.map((line) => ({ ...line, className: classNameOf(line.class) })),
    payments: money.payments,
    deposits: money.deposits,
    refunds: money.refunds,
    credits: money.credits,
    totals,
  };
}
