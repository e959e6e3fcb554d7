import type { ImportRun } from '@qingming/connect/api/imports.ts';
import { importOutcome } from '@qingming/standard/codes/import.ts';
import { Link } from 'react-router';
import { withQuery } from '../api/client.ts';
import { civilMinute } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import '../officer/officer.css';
import { type Fact, Facts } from '../records/facts.tsx';
import { IMPORTS } from './words.ts';

interface RunProps {
  readonly run: ImportRun;
}

const KIB = 1024;
const sizeOf = (bytes: number): string =>
  bytes < KIB * KIB ? `${Math.ceil(bytes / KIB)} KB` : `${(bytes / KIB / KIB).toFixed(1)} MB`;

const factsOf = (run: ImportRun, say: Say): readonly Fact[] => [
  [IMPORTS.register, say(run.registerName)],
  [IMPORTS.edition, run.edition],
  [IMPORTS.state, say(IMPORTS[run.state])],
  [IMPORTS.started, civilMinute(run.startedAt)],
  [IMPORTS.ended, run.finishedAt && civilMinute(run.finishedAt)],
  [IMPORTS.bytes, sizeOf(run.bytes)],
  [IMPORTS.lines, String(run.lines)],
  ...importOutcome.values
    .filter(({ code }) => run.counts[code] > 0)
    .map(({ code }) => [codeLabel(importOutcome, code), String(run.counts[code])] as const),
  [IMPORTS.differing, run.differing > 0 ? run.differing : null],
];

/** What the file is, and what its lines came to. */
export function ImportFacts({ run }: RunProps) {
  const say = useSay();
  return <Facts facts={factsOf(run, say)} />;
}

/** Why lines failed or were left out, most frequent first; a reason leads to its lines. */
export function ImportReasons({ run: { id, reasons } }: RunProps) {
  const say = useSay();
  if (reasons.length === 0) return null;
  return (
    <section className="part">
      <h2>{say(IMPORTS.why)}</h2>
      <div className="scrolls">
        <table className="plain-table long-texts">
          <thead>
            <tr>
              <th scope="col" className="numeric">
                {say(IMPORTS.lines)}
              </th>
              <th scope="col">{say(IMPORTS.reason)}</th>
              <th scope="col">{say(IMPORTS.todo)}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ code, says, todo, lines }) => (
              <tr key={`${code} ${says.en}`}>
                <td className="numeric">{lines}</td>
                <th scope="row">
                  <Link to={withQuery(`/imports/${id}`, { code })}>{say(says)}</Link>
                </th>
                <td>{say(todo)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
