import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { choicesBy, choosing } from '../kinds/find-choices.ts';
import { useKind } from '../kinds/use-kinds.ts';
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
  const { data: detail } = useKind(search.kind);
  const { data, isFetching } = useQuery({
    queryKey: ['choices', 'found', search, sought],
    queryFn:
      detail && sought !== ''
        ? ({ signal }) => choicesBy(detail, search, sought, signal)
        : skipToken,
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
