import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useSay } from '../preferences/use-preferences.ts';
import { PLAN } from './words.ts';

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const dayBeside = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);

/** Shows another day; today without one, so that a page that is left open goes on with the days. */
export function useShowDay(): (day: string | undefined) => void {
  const [, setSearch] = useSearchParams();
  return useCallback(
    (day) => setSearch(day !== undefined && DAY.test(day) ? { day } : {}, { replace: true }),
    [setSearch],
  );
}

/** The day before, today, the day after, or any. */
export function DayChoice({ day }: { readonly day: string }) {
  const say = useSay();
  const show = useShowDay();
  return (
    <div className="day-choice">
      <button
        type="button"
        className="button"
        aria-label={say(PLAN.previous)}
        onClick={() => show(dayBeside(day, -1))}
      >
        ‹
      </button>
      <button type="button" className="button" onClick={() => show(undefined)}>
        {say(PLAN.today)}
      </button>
      <button
        type="button"
        className="button"
        aria-label={say(PLAN.next)}
        onClick={() => show(dayBeside(day, 1))}
      >
        ›
      </button>
      <input
        type="date"
        aria-label={say(PLAN.day)}
        value={day}
        onChange={({ target }) => {
          if (target.value !== '') show(target.value);
        }}
      />
    </div>
  );
}
