import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api/console-client.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

interface FoundDialogProps<Found> {
  /** Where the list is, and each of its rows below it. */
  readonly list: string;
  readonly id: string;
  /** Until it is found there is no row yet. */
  readonly title: (found: Found | undefined) => string;
  readonly onClose: () => void;
  /** `changed` reads the list again. */
  readonly children: (found: Found, changed: () => void) => ReactNode;
}

/** One row of a list, read by itself, in a dialog. */
export function FoundDialog<Found>({
  list,
  id,
  title,
  onClose,
  children,
}: FoundDialogProps<Found>) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['list', list, 'one', id],
    queryFn: ({ signal }) => api.get<Found>(`${list}/${id}`, { signal }),
  });
  const changed = (): void => {
    void queries.invalidateQueries({ queryKey: ['list', list] });
  };
  return (
    <SheetDialog title={title(found.data)} onClose={onClose}>
      {found.isPending && <Loading />}
      {found.isError && <ProblemNote error={found.error} />}
      {found.data !== undefined && children(found.data, changed)}
    </SheetDialog>
  );
}
