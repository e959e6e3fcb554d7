import type { PriceItems, PriceListDetail } from '@qingming/connect/api/prices.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../api/console-client.ts';
import { isRefusal } from '../api/problem.ts';
import { useSession } from '../session/use-session.ts';
import { itemFields } from './item-fields.ts';
import type { ItemRow, RowFaults } from './item-rows.ts';
import { isChanged, readRows, rowsOf } from './item-rows.ts';
import type { KeptRows } from './kept-rows.ts';
import { dropKept, findKept, keepRows } from './kept-rows.ts';
import type { OthersChange } from './merge-rows.ts';
import { mergeRows } from './merge-rows.ts';

const NO_FAULTS: RowFaults = {};

const asStored = ({ items }: PriceListDetail): KeptRows => ({ base: items, rows: rowsOf(items) });

/** The rows as they were saved; each keeps its key, so that the cursor stays where it is. */
function afterSaving(rows: readonly ItemRow[], detail: PriceListDetail): KeptRows {
  const keys = new Map(rows.map(({ key, typed }) => [typed['code']?.trim(), key]));
  return {
    base: detail.items,
    rows: asStored(detail).rows.map((row) => ({
      ...row,
      key: keys.get(row.typed['code']) ?? row.key,
    })),
  };
}

/** The items of a list while they are edited: what is typed is kept until it is saved. */
export function useItemRows(detail: PriceListDetail) {
  const { account } = useSession();
  const queries = useQueryClient();
  const { id } = detail.list;
  const fields = useMemo(
    () => itemFields(detail.list.fact.effectiveFrom),
    [detail.list.fact.effectiveFrom],
  );
  const [found] = useState(() => findKept(account, id));
  const [sheet, setSheet] = useState<KeptRows>(found ?? asStored(detail));
  const [faults, setFaults] = useState(NO_FAULTS);
  const [failures, setFailures] = useState(0);
  const [others, setOthers] = useState<readonly OthersChange[]>([]);
  const { base, rows } = sheet;
  const changed = useMemo(() => isChanged(base, rows), [base, rows]);

  useEffect(() => {
    if (changed) keepRows(account, id, { base, rows });
    else dropKept(account, id);
  }, [account, id, base, rows, changed]);

  const bringTogether = async (): Promise<void> => {
    const newest = await api.get<PriceListDetail>(`/api/price-lists/${id}`);
    const merged = mergeRows(base, rows, newest.items);
    setOthers(merged.changes);
    setSheet({ base: newest.items, rows: merged.rows });
  };

  const saving = useMutation({
    mutationFn: (body: PriceItems) =>
      api.send<PriceListDetail>('PUT', `/api/price-lists/${id}/items`, { body }),
    onSuccess: async (saved) => {
      setSheet((now) => afterSaving(now.rows, saved));
      setOthers([]);
      queries.setQueryData(['price-list', id], saved);
      await queries.invalidateQueries({ queryKey: ['price-list', id, 'diff'] });
      await queries.invalidateQueries({ queryKey: ['list', '/api/price-lists'] });
    },
    onError: async (error) => {
      if (isRefusal(error) && error.problem.code === 'stale-version') await bringTogether();
    },
  });

  return {
    fields,
    rows,
    faults,
    failures,
    others,
    changed,
    restored: found !== undefined && changed,
    pending: saving.isPending,
    saved: saving.isSuccess && !changed,
    refusal: others.length > 0 ? undefined : (saving.error ?? undefined),
    change: (next: (rows: readonly ItemRow[]) => readonly ItemRow[]): void =>
      setSheet((now) => ({ ...now, rows: next(now.rows) })),
    mend: (key: string, name: string): void =>
      setFaults((now) => {
        const { [name]: _mended, ...rest } = now[key] ?? {};
        const { [key]: _row, ...elsewhere } = now;
        return Object.keys(rest).length === 0 ? elsewhere : { ...elsewhere, [key]: rest };
      }),
    save: (): void => {
      if (saving.isPending) return;
      const read = readRows(fields, rows);
      setFaults(read.faults);
      if (Object.keys(read.faults).length > 0) setFailures((count) => count + 1);
      else
        saving.mutate({
          items: read.items,
          basedOn: base.map(({ id: item, version }) => ({ id: item, version })),
        });
    },
    discard: async (): Promise<void> => {
      const newest = await api.get<PriceListDetail>(`/api/price-lists/${id}`);
      queries.setQueryData(['price-list', id], newest);
      setFaults(NO_FAULTS);
      setOthers([]);
      saving.reset();
      setSheet(asStored(newest));
    },
  };
}

export type ItemRows = ReturnType<typeof useItemRows>;
