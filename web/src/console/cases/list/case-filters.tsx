import { caseState } from '@qingming/standard/codes/case-steps.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSay } from '../../preferences/use-preferences.ts';
import { addressOfSearch } from '../../records/search-text.ts';
import { useChangeSearch } from '../../records/use-change-search.ts';
import { FORM } from '../../records/words.ts';
import { SHELL } from '../../shell/words.ts';
import { CASES } from './words.ts';

function Words({ text }: { readonly text: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState(text);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { text: _old, after: _after, before: _before, ...others } = Object.fromEntries(search);
    void navigate(...addressOfSearch('/cases', typed.trim(), others));
  };
  return (
    <form onSubmit={submit} className="list-filters">
      <label>
        {say(CASES.text)}
        <input
          type="search"
          size={30}
          value={typed}
          placeholder={say(SHELL.searchHint)}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {say(CASES.apply)}
      </button>
    </form>
  );
}

function Day({ name, value }: { readonly name: 'from' | 'until'; readonly value: string }) {
  const say = useSay();
  const change = useChangeSearch();
  return (
    <label>
      {say(CASES[name])}
      <input
        type="date"
        value={value}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </label>
  );
}

/** What the list is narrowed to. */
export function CaseFilters({ text }: { readonly text: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const change = useChangeSearch();
  const [search] = useSearchParams();
  return (
    <div className="list-filters">
      <Words key={text} text={text} />
      <div className="list-filters">
        <label>
          {say(funeralCase.elements.state.label)}
          <select
            value={search.get('state') ?? ''}
            onChange={(event) => change({ state: event.target.value })}
          >
            <option value="">{say(CASES.any)}</option>
            {caseState.values.map((value) => (
              <option key={value.code} value={value.code}>
                {say(value)}
              </option>
            ))}
          </select>
        </label>
        <Day name="from" value={search.get('from') ?? ''} />
        <Day name="until" value={search.get('until') ?? ''} />
        <button type="button" className="plain" onClick={() => void navigate('/cases')}>
          {say(FORM.clear)}
        </button>
      </div>
    </div>
  );
}
