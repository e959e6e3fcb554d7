import { memo, useId } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import type { Faults } from '../records/answers.ts';
import type { AskedField } from '../records/asked-field.ts';
import { FieldControl } from '../records/field-control.tsx';
import { FORM } from '../records/words.ts';
import type { ItemRow } from './item-rows.ts';
import { EDIT } from './words.ts';

interface CellProps {
  readonly row: ItemRow;
  readonly field: AskedField;
  readonly fault: Faults[string] | undefined;
  readonly onType: (key: string, name: string, value: string) => void;
}

function Cell({ row, field, fault, onType }: CellProps) {
  const say = useSay();
  const id = useId();
  const note = `${id}-note`;
  return (
    <td className={`field ${field.name}`}>
      <label htmlFor={id}>
        {say(field.label)}
        {field.input === 'money' && ` ${say(FORM.yuan)}`}
      </label>
      <FieldControl
        id={id}
        field={field}
        value={row.typed[field.name] ?? ''}
        invalid={fault !== undefined}
        describedBy={fault && note}
        onChange={(value) => onType(row.key, field.name, value)}
      />
      {fault && (
        <p id={note} className="field-fault">
          {say(fault)}
        </p>
      )}
    </td>
  );
}

export interface LineActs {
  readonly onType: (key: string, name: string, value: string) => void;
  readonly onRemove: (key: string, removed: boolean) => void;
  readonly onMore: (key: string) => void;
}

interface ItemLineProps extends LineActs {
  readonly row: ItemRow;
  readonly at: number;
  readonly columns: readonly AskedField[];
  readonly faults: Faults | undefined;
}

/** One item of the list in its row; what is rarer stands behind “more”. */
export const ItemLine = memo(function ItemLine(props: ItemLineProps) {
  const { row, at, columns, faults = {}, onType, onRemove, onMore } = props;
  const say = useSay();
  const { key, typed, removed } = row;
  const name = typed['name'] || typed['code'] || `${say(EDIT.line)} ${at + 1}`;
  const hidden = Object.keys(faults).some((of) => columns.every((column) => column.name !== of));
  if (removed)
    return (
      <tr className="gone">
        <td className="says" colSpan={columns.length}>
          <s>
            <code>{typed['code']}</code> {typed['name']}
          </s>{' '}
          <span className="quiet">{say(EDIT.removed)}</span>
        </td>
        <td className="acts">
          <button
            type="button"
            className="plain"
            aria-label={`${say(EDIT.putBack)} ${name}`}
            onClick={() => onRemove(key, false)}
          >
            {say(EDIT.putBack)}
          </button>
        </td>
      </tr>
    );
  return (
    <tr data-row={key}>
      {columns.map((field) => (
        <Cell key={field.name} row={row} field={field} fault={faults[field.name]} onType={onType} />
      ))}
      <td className="acts">
        <button
          type="button"
          className={hidden ? 'plain wrong' : 'plain'}
          aria-label={`${say(EDIT.more)} ${name}`}
          onClick={() => onMore(key)}
        >
          {say(EDIT.more)}
        </button>
        <button
          type="button"
          className="plain"
          aria-label={`${say(EDIT.remove)} ${name}`}
          onClick={() => onRemove(key, true)}
        >
          {say(EDIT.remove)}
        </button>
      </td>
    </tr>
  );
});
