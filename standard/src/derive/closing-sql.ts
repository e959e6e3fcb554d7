import type { ClosingFigure } from '../language/books.ts';
import type { RecordDefinition } from '../language/record.ts';
import { columnName, tableName } from './names.ts';
import { constraintTrigger, RULE_BROKEN } from './trigger-sql.ts';

const SIDES: Readonly<Record<ClosingFigure['of'], string>> = {
  debit: "case e.side when 'debit' then e.amount else 0 end",
  credit: "case e.side when 'credit' then e.amount else 0 end",
  balance: "case e.side when 'debit' then e.amount else -e.amount end",
};

const figureSql = ({ element, accounts, of }: ClosingFigure): string =>
  `coalesce(sum(${SIDES[of]}) filter (where e.account in (${accounts
    .map((account) => `'${account}'`)
    .join(', ')})), 0) <> new.${columnName(element)}`;

/**
 * A closing waits for whoever books at the desk, takes its time, and says what the ledger says. The time of a
 * closing that is voided is free again.
 */
export function closingSql({ kind, closes }: RecordDefinition): readonly string[] {
  if (closes === undefined) return [];
  const table = tableName(kind);
  const [desk, from, until] = [closes.desk, closes.from, closes.until].map(columnName);
  return [
    constraintTrigger(
      table,
      `${table}_closes`,
      'insert or update',
      `begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  perform public.qm_close('${kind}', new.province, new.institution, new.id, new.${desk}, new.${from}, new.${until}, new.voided);
  if not new.voided and (select ${closes.figures.map(figureSql).join('\n      or ')}
      from public.ledger_entry e where e.province = new.province and e.desk = new.${desk}
        and e.booked_at >= new.${from} and e.booked_at < new.${until}) then
    raise exception using errcode = '${RULE_BROKEN}', message = '${closes.name}',
      constraint = '${closes.name}', table = '${table}';
  end if;
  return null;
end`,
    ),
  ];
}
