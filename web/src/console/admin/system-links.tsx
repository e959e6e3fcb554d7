import type { SystemLink } from '@qingming/connect/api/system.ts';
import { civilMinute } from '../format/civil.ts';
import '../records/list.css';
import { useSay } from '../preferences/use-preferences.ts';
import { SYSTEM } from './words.ts';
import '../officer/officer.css';

const NUMBERS = ['waiting', 'failures', 'held', 'refused'] as const;

/** Each partner in one line: what it has of ours, and what is held back. */
export function SystemLinks({ links }: { readonly links: readonly SystemLink[] }) {
  const say = useSay();
  if (links.length === 0) return <p className="quiet">{say(SYSTEM.noLinks)}</p>;
  const at = (instant: string | null) =>
    instant === null ? say(SYSTEM.notYet) : civilMinute(instant);
  return (
    <section className="list-scroll" aria-label={say(SYSTEM.links)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(SYSTEM.links)}</th>
            <th scope="col">{say(SYSTEM.lastSuccess)}</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className="numeric">
                {say(SYSTEM[name])}
              </th>
            ))}
            <th scope="col">{say(SYSTEM.oldestHeld)}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.node}>
              <th scope="row">{say(link.name)}</th>
              <td className="whole">{at(link.lastSuccessAt)}</td>
              {NUMBERS.map((name) => (
                <td key={name} className="numeric">
                  {link[name]}
                </td>
              ))}
              <td>
                {link.oldestHeldAt === null ? say(SYSTEM.none) : civilMinute(link.oldestHeldAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
