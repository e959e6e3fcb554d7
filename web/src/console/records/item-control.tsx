import type { FoundItem, FoundItems } from '@qingming/connect/api/settlement.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { yuan } from '../format/money.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import type { ItemSearch } from './asked-field.ts';
import type { ControlProps } from './field-control.tsx';
import { SearchControl } from './search-control.tsx';
import { FORM } from './words.ts';

function useItems({ bill, on }: ItemSearch, text: string) {
  return useQuery({
    queryKey: ['items', bill, on, text],
    queryFn: ({ signal }) =>
      api.get<FoundItems>(withQuery(`/api/cases/${bill}/bill/items`, { on, text }), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

/** `骨灰盒 · ¥680.00/个 · U01` */
function useLabel() {
  const { language } = usePreferences();
  return ({ code, name, nameEn, unit, unitEn, price }: FoundItem): string => {
    const english = language === 'en';
    const of = english ? (unitEn ?? unit) : unit;
    return `${(english && nameEn) || name} · ${yuan(price)}/${of} · ${code}`;
  };
}

/** An item of the published list, found by what is typed: code, name, pinyin or its initials. */
export function ItemControl(props: ControlProps & { readonly search: ItemSearch }) {
  const label = useLabel();
  const [text, setText] = useState('');
  const { data, isFetching } = useItems(props.search, useDeferredValue(text));
  return (
    <SearchControl
      {...props}
      text={text}
      onSearch={setText}
      options={(data?.rows ?? []).map((row) => ({ value: row.id, label: label(row) }))}
      words={ITEM_WORDS}
      isFetching={isFetching}
      isMore={data?.more === true}
    />
  );
}

const ITEM_WORDS = {
  hint: FORM.searchItems,
  nothing: FORM.noItem,
  more: FORM.moreItems,
} as const;
