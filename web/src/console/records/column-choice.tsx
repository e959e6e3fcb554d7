import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { useChangeSearch } from './use-change-search.ts';
import { FORM } from './words.ts';

interface Titled {
  readonly key: string;
  readonly title: Bilingual;
}

interface ColumnChoiceProps {
  readonly columns: readonly Titled[];
  readonly shown: readonly Titled[];
}

/** Which columns a list shows; the choice stands in the address. */
export function ColumnChoice({ columns, shown }: ColumnChoiceProps) {
  const say = useSay();
  const change = useChangeSearch();
  const keys = shown.map(({ key }) => key);
  const turn = (key: string, on: boolean): void => {
    const next = columns.filter((column) => (column.key === key ? on : keys.includes(column.key)));
    change({ columns: next.map((column) => column.key).join('.') });
  };
  return (
    <details className="columns">
      <summary className="button">{say(FORM.columns)}</summary>
      <div className="sheet">
        {columns.slice(1).map(({ key, title }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={keys.includes(key)}
              onChange={(event) => turn(key, event.target.checked)}
            />
            {say(title)}
          </label>
        ))}
      </div>
    </details>
  );
}
