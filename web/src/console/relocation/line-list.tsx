import type { RelocationEntry, RelocationPage } from '@qingming/connect/api/relocations.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { wrongScan } from '@qingming/standard/records/relocation-line.ts';
import { lastFour } from '../floor-mode/flow.ts';
import { shortWhen } from '../format/civil.ts';
import { codeLabel } from '../format/code-label.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { CASE } from '../cases/page/words.ts';
import { HazardMark } from '../records/hazard-mark.tsx';
import { RELOCATION } from './words.ts';

type State = 'carried' | 'waiting' | 'done';
const STATES = ['carried', 'waiting', 'done'] as const;
const SAYS: Readonly<Record<State, Bilingual>> = RELOCATION;

const stateOf = ({ outAt, inAt }: RelocationEntry): State => {
  if (inAt !== null) return 'done';
  return outAt === null ? 'waiting' : 'carried';
};

function Told({ line, now }: { readonly line: RelocationEntry; readonly now: string }) {
  const say = useSay();
  return (
    <span>
      <strong>
        {line.name} <span>{lastFour(line.tag)}</span>
      </strong>
      <span className="quiet">
        {[line.fromCode, line.toName].filter(Boolean).join(' → ')}
        {line.outAt !== null &&
          ` · ${say(RELOCATION.out)} ${line.outByName ?? ''} ${say(shortWhen(line.outAt, now))}`}
        {line.inAt !== null &&
          ` · ${say(RELOCATION.in)} ${line.inByName ?? ''} ${say(shortWhen(line.inAt, now))}`}
      </span>
      {line.sameName && <em className="same-name-mark">{say(CASE.sameName)}</em>}
      <HazardMark hazard={line.hazard} />
      {line.outByReader && line.inAt === null && (
        <span className="quiet">{say(RELOCATION.ownOut)}</span>
      )}
    </span>
  );
}

interface LineListProps {
  readonly relocation: RelocationPage;
  readonly now: string;
  /** Whose tag is awaited next; without it the list only tells. */
  readonly onPick?: (line: RelocationEntry) => void;
}

/** Who is carried first, then who waits, then who lies where they were put. */
export function LineList({ relocation: { lines, mismatches }, now, onPick }: LineListProps) {
  const say = useSay();
  return (
    <section className="relocation-list" aria-label={say(RELOCATION.list)}>
      {STATES.map((state) => {
        const of = lines.filter((line) => stateOf(line) === state);
        if (of.length === 0) return null;
        return (
          <section key={state} className={state}>
            <h2>
              {say(SAYS[state])} {of.length}
            </h2>
            <ol className="floor-lines">
              {of.map((line) => (
                <li key={line.id}>
                  {onPick === undefined || state === 'done' ? (
                    <div className="floor-line told">
                      <Told line={line} now={now} />
                    </div>
                  ) : (
                    <button type="button" className="floor-line told" onClick={() => onPick(line)}>
                      <Told line={line} now={now} />
                    </button>
                  )}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {mismatches.length > 0 && (
        <section>
          <h2>
            {say(RELOCATION.mismatches)} {mismatches.length}
          </h2>
          <ul>
            {mismatches.map(({ id, what, scanned, scannedAt, placeName }) => (
              <li key={id}>
                {say(shortWhen(scannedAt, now))} · {say(codeLabel(wrongScan, what))} · {scanned} ·{' '}
                {placeName}
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
