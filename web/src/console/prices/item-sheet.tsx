import { useEffect, useRef } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import type { AskedField } from '../records/asked-field.ts';
import { useFormKeys } from '../records/use-form-keys.ts';
import { FORM } from '../records/words.ts';
import { isColumn } from './item-fields.ts';
import type { LineActs } from './item-line.tsx';
import { ItemLine } from './item-line.tsx';
import type { ItemRow, RowFaults } from './item-rows.ts';
import { EDIT } from './words.ts';

interface ItemSheetProps extends LineActs {
  readonly fields: readonly AskedField[];
  readonly rows: readonly ItemRow[];
  readonly faults: RowFaults;
  /** Grows with each save that found something wrong: the first such cell takes the focus. */
  readonly failures: number;
  readonly onAdd: () => void;
  readonly onSave: () => void;
}

/** The cell of the same column in the next row; undefined after the last. */
function cellBelow(from: HTMLElement): HTMLElement | undefined {
  const name = from.getAttribute('name') ?? '';
  const rows = [...(from.closest('tbody')?.querySelectorAll('tr[data-row]') ?? [])];
  const next = rows[rows.indexOf(from.closest('tr') ?? from) + 1];
  return next?.querySelector<HTMLElement>(`[name="${name}"]`) ?? undefined;
}

/** The list as a table to be filled in; on a narrow page each item is a block of its own. */
export function ItemSheet(props: ItemSheetProps) {
  const { fields, rows, faults, failures, onAdd, onSave, ...acts } = props;
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const columns = fields.filter(isColumn);
  useEffect(() => {
    if (failures > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [failures]);
  useFormKeys(form, (event) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLElement)) return;
    if (event.isComposing || target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) return onSave();
    const below = cellBelow(target);
    if (below === undefined) onAdd();
    else below.focus();
  });
  return (
    <form ref={form} noValidate aria-label={say(EDIT.item)}>
      <table className="item-sheet">
        <thead>
          <tr>
            {columns.map(({ name, label, input }) => (
              <th key={name} scope="col" className={input === 'money' ? 'numeric' : undefined}>
                {say(label)}
                {input === 'money' && <span className="quiet"> {say(FORM.yuan)}</span>}
              </th>
            ))}
            <th scope="col">{say(EDIT.acts)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <ItemLine
              key={row.key}
              row={row}
              at={at}
              columns={columns}
              faults={faults[row.key]}
              {...acts}
            />
          ))}
        </tbody>
      </table>
    </form>
  );
}
