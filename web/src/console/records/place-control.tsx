import type { FreePlaces } from '@qingming/connect/api/cases.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import type { PlaceSearch } from './asked-field.ts';
import type { ControlProps } from './field-control.tsx';
import { FORM } from './words.ts';

type Row = FreePlaces['rows'][number];

/** Where it is, as people say it at the rack: 甲-3-12, and its name and code. */
function labelOf({ code, name, rack, row, position }: Row): string {
  const where = [rack, row, position].filter((part) => part !== null).join('-');
  return [...new Set([where, name, code])].filter((part) => part !== '').join(' · ');
}

function usePlaces({ institution, kinds }: PlaceSearch, text: string) {
  return useQuery({
    queryKey: ['free-places', institution, kinds, text],
    queryFn: ({ signal }) =>
      api.get<FreePlaces>(
        withQuery('/api/free-places', { institution, kinds: kinds.join(), text }),
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

/** A free niche or plot among any number of them, found by what is typed. */
export function PlaceControl({
  id,
  field,
  value,
  invalid,
  onChange,
  search,
}: ControlProps & { readonly search: PlaceSearch }) {
  const say = useSay();
  const [text, setText] = useState('');
  const { data, isFetching } = usePlaces(search, useDeferredValue(text));
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const found = (data?.rows ?? []).map((row) => ({ value: row.id, label: labelOf(row) }));
  const isGone = chosen !== undefined && found.every((one) => one.value !== chosen.value);
  return (
    <>
      <Select
        id={id}
        showSearch={{ filterOption: false, onSearch: setText }}
        allowClear={!field.required}
        placeholder={say(FORM.searchPlaces)}
        notFoundContent={say(isFetching ? FORM.searching : FORM.noFreePlace)}
        options={isGone && text === '' ? [chosen, ...found] : found}
        value={value === '' ? null : value}
        {...(invalid && { status: 'error' as const })}
        onChange={(next: string | null) => {
          setChosen(found.find((one) => one.value === next));
          onChange(next ?? '');
        }}
      />
      {data?.more === true && value === '' && <p className="field-help">{say(FORM.morePlaces)}</p>}
    </>
  );
}
