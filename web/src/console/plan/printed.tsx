import type { PlanLane } from '@qingming/connect/api/day-plan.ts';
import { useCallback, useEffect, useState } from 'react';
import { DoorSign, RunSheet } from './run-sheet.tsx';

/** What is printed now; the run sheet where somebody prints with the browser's own key. */
interface Printing {
  readonly lane: PlanLane | undefined;
  sheet(): void;
  door(lane: PlanLane): void;
}

/** Prints once what is asked for stands on the page. */
export function usePrinting(): Printing {
  const [asked, setAsked] = useState<{ readonly lane: PlanLane | undefined }>();
  useEffect(() => {
    if (asked === undefined) return;
    window.print();
    const over = (): void => setAsked(undefined);
    window.addEventListener('afterprint', over, { once: true });
    return () => window.removeEventListener('afterprint', over);
  }, [asked]);
  const sheet = useCallback(() => setAsked({ lane: undefined }), []);
  const door = useCallback((lane: PlanLane) => setAsked({ lane }), []);
  return { lane: asked?.lane, sheet, door };
}

/** Stands on the page for the printer alone. */
export const Printed = ({
  printing,
  lanes,
}: {
  readonly printing: Printing;
  readonly lanes: readonly PlanLane[];
}) => (
  <div className="printed-plan">
    {printing.lane === undefined ? <RunSheet lanes={lanes} /> : <DoorSign lane={printing.lane} />}
  </div>
);
