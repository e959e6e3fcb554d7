import type { FreePlaces } from '@qingming/connect/api/board.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import type { PlaceSearch } from './asked-field.ts';
import type { ControlProps } from './field-control.tsx';
import { SearchControl } from './search-control.tsx';
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
export function PlaceControl(props: ControlProps & { readonly search: PlaceSearch }) {
  const [text, setText] = useState('');
  const { data, isFetching } = usePlaces(props.search, useDeferredValue(text));
  return (
    <SearchControl
      {...props}
      text={text}
      onSearch={setText}
      options={(data?.rows ?? []).map((row) => ({ value: row.id, label: labelOf(row) }))}
      words={PLACE_WORDS}
      isFetching={isFetching}
      isMore={data?.more === true}
    />
  );
}

const PLACE_WORDS = {
  hint: FORM.searchPlaces,
  nothing: FORM.noFreePlace,
  more: FORM.morePlaces,
} as const;
