import { useCallback, useEffect, useRef, useState } from 'react';
import type { Typed } from '../records/asked-field.ts';
import { blankRow } from './item-rows.ts';
import type { ItemRows } from './use-item-rows.ts';

/** What can be done to the rows; a new row takes the cursor. The functions stay the same. */
export function useRowActs(sheet: ItemRows, onMore: (key: string) => void) {
  const element = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  const latest = useRef({ sheet, onMore });
  useEffect(() => {
    latest.current = { sheet, onMore };
  });
  useEffect(() => {
    if (added === 0) return;
    const rows = element.current?.querySelectorAll<HTMLElement>('tr[data-row]');
    rows?.[rows.length - 1]?.querySelector<HTMLElement>('[name=code]')?.focus();
  }, [added]);
  const setTyped = useCallback((key: string, typed: Typed): void => {
    const { change, mend } = latest.current.sheet;
    for (const name of Object.keys(typed)) mend(key, name);
    change((rows) =>
      rows.map((row) => (row.key === key ? { ...row, typed: { ...row.typed, ...typed } } : row)),
    );
  }, []);
  const onType = useCallback(
    (key: string, name: string, value: string): void => setTyped(key, { [name]: value }),
    [setTyped],
  );
  const onRemove = useCallback((key: string, removed: boolean): void => {
    latest.current.sheet.change((rows) =>
      rows.map((row) => (row.key === key ? { ...row, removed } : row)),
    );
  }, []);
  const openMore = useCallback((key: string): void => latest.current.onMore(key), []);
  const add = (): void => {
    sheet.change((rows) => [...rows, blankRow(rows)]);
    setAdded((count) => count + 1);
  };
  return { element, add, setTyped, acts: { onType, onRemove, onMore: openMore } };
}
