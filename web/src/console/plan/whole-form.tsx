import { PLACE_OF } from '@qingming/standard/records/room-is-free.ts';
import { useMemo } from 'react';
import { CaseContext } from '../cases/page/case-context.ts';
import { StepDialog } from '../cases/page/step-dialog.tsx';
import { useCase } from '../cases/page/use-case.ts';
import { actForm } from '../cases/steps/act-form.ts';
import { civilMinute } from '../format/civil.ts';
import { useNow } from '../format/use-now.ts';
import type { Draft, Spot } from './gaps.ts';
import { MINUTE_MS } from './plan-time.ts';

const minuteOf = (at: number): string => civilMinute(new Date(at).toISOString()).replace(' ', 'T');

/** The form of the act itself, with the gap filled in: who leads, who attends, what to know. */
export function WholeForm({
  draft: { what, person, minutes },
  at,
  onClose,
  onWritten,
}: {
  readonly draft: Draft;
  readonly at: Spot;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}) {
  const { data: page, dataUpdatedAt } = useCase(person.case);
  const now = useNow(undefined, dataUpdatedAt);
  const { place, from } = at;
  const form = useMemo(
    () =>
      actForm(what === 'cremationBooking' ? 'cremation-booking' : what, {
        answers: {
          [PLACE_OF[what]]: place,
          startsAt: minuteOf(from),
          endsAt: minuteOf(from + minutes * MINUTE_MS),
        },
      }),
    [what, place, from, minutes],
  );
  const view = useMemo(() => page && { page, now, open: () => undefined }, [page, now]);
  if (view === undefined) return null;
  return (
    <CaseContext value={view}>
      <StepDialog form={form} onClose={onClose} onWritten={onWritten} />
    </CaseContext>
  );
}
