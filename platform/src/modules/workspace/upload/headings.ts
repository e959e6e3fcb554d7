import type { FormField } from '@qingming/standard/derive/form.ts';
import type { TableFault } from '@qingming/connect/api/kinds.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { TableRow } from '../../../kernel/tables/read-table.ts';
import { folded } from './read-cell.ts';

/** Which question each column of a file answers, and what is wrong with its heading. */
export interface Headings {
  readonly columns: readonly (FormField | undefined)[];
  readonly faults: readonly TableFault[];
}

const names = (fields: readonly FormField[]) =>
  bilingual(
    fields.map(({ label }) => label.zh).join('、'),
    fields.map(({ label }) => label.en).join(', '),
  );

/** Reads the first row: headings in either language, in any order, required ones not left out. */
export function readHeadings({ row, cells }: TableRow, fields: readonly FormField[]): Headings {
  const columns = cells.map((cell) =>
    fields.find(({ label }) => [label.zh, label.en].some((name) => folded(name) === folded(cell))),
  );
  const fault = (column: string, zh: string, en: string): TableFault => ({
    row,
    column: bilingual(column, column),
    message: bilingual(zh, en),
  });
  const free = names(fields.filter((field) => !columns.includes(field)));
  const faults = cells.flatMap((cell, at): readonly TableFault[] => {
    const [field, shown] = [columns[at], cell.trim().slice(0, 60)];
    if (field === undefined)
      return shown === ''
        ? []
        : [
            fault(
              shown,
              `没有这一栏；请删去，或改为下列栏名之一：${free.zh}`,
              `there is no such column; take it out, or name it as one of: ${free.en}`,
            ),
          ];
    return columns.indexOf(field) === at
      ? []
      : [
          fault(
            shown,
            '这一栏出现了两次，请删去一栏',
            'this column stands there twice; take one out',
          ),
        ];
  });
  const missing = fields
    .filter((field) => field.required && !columns.includes(field))
    .map(
      ({ label }): TableFault => ({
        row,
        column: label,
        message: bilingual('缺少这一必填栏，请补上', 'this required column is missing; add it'),
      }),
    );
  return { columns, faults: [...faults, ...missing] };
}
