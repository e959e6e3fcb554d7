import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { Select } from 'antd';
import { useState } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import type { Choice } from './asked-field.ts';
import type { ControlProps } from './field-control.tsx';
import { FORM } from './words.ts';

interface SearchControlProps extends ControlProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** What was found by the text. */
  readonly options: readonly Choice[];
  readonly isFetching: boolean;
  /** There are more than were found. */
  readonly isMore: boolean;
  readonly words: Readonly<Record<'hint' | 'nothing' | 'more', Bilingual>>;
}

/** A choice among any number, found by what is typed. */
export function SearchControl(props: SearchControlProps) {
  const { id, field, value, invalid, onChange, text, onSearch, options, words } = props;
  const say = useSay();
  const [chosen, setChosen] = useState<Choice>();
  const isGone = chosen !== undefined && options.every((one) => one.value !== chosen.value);
  return (
    <>
      <Select
        id={id}
        defaultActiveFirstOption
        showSearch={{ filterOption: false, onSearch }}
        allowClear={!field.required}
        placeholder={say(words.hint)}
        notFoundContent={say(props.isFetching ? FORM.searching : words.nothing)}
        options={isGone && text === '' ? [chosen, ...options] : [...options]}
        value={value === '' ? null : value}
        {...(invalid && { status: 'error' as const })}
        onChange={(next: string | null) => {
          setChosen(options.find((one) => one.value === next));
          onChange(next ?? '');
        }}
      />
      {props.isMore && value === '' && <p className="field-help">{say(words.more)}</p>}
    </>
  );
}
