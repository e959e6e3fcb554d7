import type { PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { type PointerEvent, useRef } from 'react';
import { isBookable, roomsFor } from './gaps.ts';
import { usePlanView } from './plan-state.ts';
import { instantAt, type Span } from './plan-time.ts';

interface Dragged {
  readonly axis: Span;
  readonly lane: PlanLane;
  readonly bar: PlanBar;
  readonly enabled: boolean;
}

/** Less is a press with an unsteady hand. */
const MOVED_PX = 5;

/** The lane under the pointer, and how far along its axis it is (0..1). */
function rowUnder({ clientX, clientY }: PointerEvent) {
  const row = document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest<HTMLElement>('[data-lane]'))
    .find((found) => found !== null);
  return row?.dataset['lane'];
}

/**
 * Drags a booking along its lane or into another. Nothing is written when it is let go: the tray then asks to confirm,
 * as it does after the keys.
 */
export function useDragging({ axis, lane, bar, enabled }: Dragged) {
  const view = usePlanView();
  const start = useRef<{ x: number; y: number; grip: number; moved: boolean }>(undefined);
  const moved = useRef(false);
  const shareOf = (event: PointerEvent<HTMLElement>): number => {
    const row = event.currentTarget.parentElement?.getBoundingClientRect();
    return row === undefined ? 0 : (event.clientX - row.left) / row.width;
  };
  const whole = axis.until - axis.from;
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    moved.current = false;
    if (!enabled || event.button !== 0 || event.pointerType === 'touch') return;
    const pressed = axis.from + shareOf(event) * whole;
    start.current = {
      x: event.clientX,
      y: event.clientY,
      grip: pressed - Date.parse(bar.from),
      moved: false,
    };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const { current } = start;
    if (current === undefined) return;
    const far = Math.hypot(event.clientX - current.x, event.clientY - current.y) >= MOVED_PX;
    if (!current.moved && !far) return;
    if (!current.moved) view.beginMove({ lane, bar });
    current.moved = true;
    moved.current = true;
    const from = instantAt(axis, shareOf(event) - current.grip / whole);
    const under = rowUnder(event);
    const fits =
      isBookable(bar.kind) && roomsFor(view.plan, bar.kind).some(({ id }) => id === under);
    view.putAt({ place: fits && under !== undefined ? under : lane.id, from });
  };
  const onPointerUp = (): void => {
    start.current = undefined;
  };
  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
    /** Whether the press that ends now was a drag; told once. */
    moved: (): boolean => {
      const was = moved.current;
      moved.current = false;
      return was;
    },
  };
}
