import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useSay } from '../../preferences/use-preferences.ts';
import { useChangeSearch } from '../../records/use-change-search.ts';
import { FORM } from '../../records/words.ts';
import { LIST } from '../words.ts';
import type { Filter } from './filter.ts';
import { ANY } from './use-list.ts';

interface FilterProps {
  readonly filter: Filter;
  readonly value: string;
}

function Choice({ filter, value }: FilterProps) {
  const say = useSay();
  const change = useChangeSearch();
  const { name, options = [], usual, isOne = false } = filter;
  const take = (chosen: string): void =>
    change({ [name]: chosen === '' && usual !== undefined ? ANY : chosen });
  return (
    <select value={value === ANY ? '' : value} onChange={(event) => take(event.target.value)}>
      {!isOne && <option value="">{say(LIST.any)}</option>}
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {say(option)}
        </option>
      ))}
    </select>
  );
}

function Day({ filter, value }: FilterProps) {
  const change = useChangeSearch();
  return (
    <input
      type="date"
      value={value}
      onChange={(event) => change({ [filter.name]: event.target.value })}
    />
  );
}

/** Words are taken when they are finished, not at every letter. */
function Words({ filter, value }: FilterProps) {
  const change = useChangeSearch();
  const [typed, setTyped] = useState(value);
  const take = (): void => {
    if (typed.trim() !== value) change({ [filter.name]: typed.trim() });
  };
  return (
    <input
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}

const CONTROLS = { select: Choice, day: Day, text: Words } as const;

/** What the list is narrowed to. */
export function FilterBar({ filters }: { readonly filters: readonly Filter[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  return (
    <search className="list-filters">
      {filters.map((filter) => {
        const Control = CONTROLS[filter.kind];
        const value = search.get(filter.name) ?? filter.usual ?? '';
        return (
          <label key={filter.name}>
            {say(filter.label)}
            <Control key={value} filter={filter} value={value} />
          </label>
        );
      })}
      {search.size > 0 && (
        <button type="button" className="plain" onClick={() => void navigate(pathname)}>
          {say(FORM.clear)}
        </button>
      )}
    </search>
  );
}
