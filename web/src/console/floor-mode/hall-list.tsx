import type { Board } from '@qingming/connect/api/board.ts';
import { farewell, vigil } from '@qingming/standard/records/steps.ts';
import { shortWhen } from '../format/civil.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ceremoniesAt } from './flow.ts';
import { FLOOR } from './words.ts';

const LABELS = { vigil: vigil.label, farewell: farewell.label } as const;

interface HallListProps {
  readonly board: Board;
  readonly kind: string | null;
  readonly now: string;
}

/** For whoever looks after halls or vigil rooms: what is held in them today, and when. */
export function HallList({ board, kind, now }: HallListProps) {
  const say = useSay();
  const ceremonies = ceremoniesAt(board, kind);
  if (ceremonies.length === 0) return null;
  return (
    <section className="floor-halls">
      <h2>{say(FLOOR.today)}</h2>
      <ol>
        {ceremonies.map((one) => (
          <li key={`${one.case} ${one.kind} ${one.startsAt}`}>
            <time>
              {say(shortWhen(one.startsAt, now))}–{say(shortWhen(one.endsAt, now))}
            </time>{' '}
            <strong>{one.name}</strong>{' '}
            <span className="quiet">
              {say(LABELS[one.kind])} · {one.placeName}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
