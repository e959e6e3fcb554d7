import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { choosing, findChoices } from '../kinds/find-choices.ts';
import type { RecordSearch } from './asked-field.ts';
import type { ControlProps } from './field-control.tsx';
import { SearchControl } from './search-control.tsx';
import { FORM } from './words.ts';

const RECORD_WORDS = {
  hint: FORM.searchRecords,
  nothing: FORM.noRecord,
  more: FORM.morePlaces,
} as const;

/** One of more records than a list holds, found by its texts. */
export function RecordControl(props: ControlProps & { readonly search: RecordSearch }) {
  const { search, field } = props;
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['choices', 'found', search, sought],
    queryFn: ({ signal }) => findChoices(search, sought, signal),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const found = sought === '' || data === undefined ? field : choosing(data);
  return (
    <SearchControl
      {...props}
      text={text}
      onSearch={setText}
      options={found.choices ?? []}
      words={RECORD_WORDS}
      isFetching={isFetching}
      isMore={found.search !== undefined}
    />
  );
}
