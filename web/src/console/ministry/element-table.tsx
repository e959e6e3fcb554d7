import type { ShownElement } from '@qingming/connect/api/national.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { QUARANTINE } from './words.ts';

/** What a record says, element by element. */
export function ElementTable({ elements }: { readonly elements: readonly ShownElement[] }) {
  const say = useSay();
  return (
    <div className="scrolls">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(QUARANTINE.element)}</th>
            <th scope="col">{say(QUARANTINE.value)}</th>
          </tr>
        </thead>
        <tbody>
          {elements.map(({ element, label, value }) => (
            <tr key={element}>
              <th scope="row">
                {label ? say(label) : <span className="wrong">{say(QUARANTINE.unknown)}</span>}{' '}
                <code className="quiet">{element}</code>
              </th>
              <td>{say(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
