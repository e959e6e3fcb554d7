import { useMemo } from 'react';
import type { Shortcut } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { dayBeside, useShowDay } from './day-choice.tsx';
import { stepped } from './gaps.ts';
import type { PlanView } from './plan-state.ts';
import { STEP_MS } from './plan-time.ts';
import { PLAN } from './words.ts';

interface Keys {
  readonly view: PlanView;
  readonly show: (day: string | undefined) => void;
  readonly onNew: () => void;
  readonly onPrint: () => void;
}

/** Does something with the page as it is when the key is pressed. */
type Run = (work: (keys: Keys) => void) => void;

const step = (run: Run, by: { ms?: number; lanes?: number }) => (): void =>
  run(({ view }) => {
    const spot = view.draft && stepped(view.plan, view.draft, by);
    if (spot !== undefined) view.putAt(spot);
  });

const placingKeys = (run: Run): readonly Shortcut[] => [
  { keys: 'ArrowLeft', says: PLAN.earlier, act: step(run, { ms: -STEP_MS }) },
  { keys: 'ArrowRight', says: PLAN.later, act: step(run, { ms: STEP_MS }) },
  { keys: 'ArrowUp', says: PLAN.upRoom, act: step(run, { lanes: -1 }) },
  { keys: 'ArrowDown', says: PLAN.downRoom, act: step(run, { lanes: 1 }) },
  { keys: 'Escape', says: PLAN.giveUp, act: () => run(({ view }) => view.setDraft(undefined)) },
];

const dayKeys = (run: Run): readonly Shortcut[] => [
  {
    keys: 'ArrowLeft',
    says: PLAN.previous,
    act: () => run(({ view, show }) => show(dayBeside(view.plan.day, -1))),
  },
  {
    keys: 'ArrowRight',
    says: PLAN.next,
    act: () => run(({ view, show }) => show(dayBeside(view.plan.day, 1))),
  },
  { keys: 't', says: PLAN.today, act: () => run(({ show }) => show(undefined)) },
  { keys: 'p', says: PLAN.printSheet, act: () => run(({ onPrint }) => onPrint()) },
  { keys: 'Escape', says: PLAN.close, act: () => run(({ view }) => view.select(undefined)) },
];

const bookingKeys = (run: Run): readonly Shortcut[] => [
  { keys: 'n', says: PLAN.placeNew, act: () => run(({ onNew }) => onNew()) },
];

const movingKeys = (run: Run): readonly Shortcut[] => [
  {
    keys: 'm',
    says: PLAN.move,
    act: () =>
      run(({ view }) => {
        if (view.selected && view.mayMove(view.selected.bar)) view.beginMove(view.selected);
      }),
  },
];

/** The keys of the page: of the day, or of what is being placed. */
export function usePlanKeys(keys: Omit<Keys, 'show'>): void {
  const show = useShowDay();
  const { view, onNew, onPrint } = keys;
  useShortcuts(
    useMemo(() => {
      const run: Run = (work) => work({ view, show, onNew, onPrint });
      if (view.draft !== undefined) return placingKeys(run);
      return [
        ...dayKeys(run),
        ...(view.mayBook ? bookingKeys(run) : []),
        ...(view.movesSome ? movingKeys(run) : []),
      ];
    }, [view, show, onNew, onPrint]),
  );
}
