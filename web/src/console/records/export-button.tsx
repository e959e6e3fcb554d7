import { useMutation } from '@tanstack/react-query';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { FORM } from './words.ts';

/** Takes a file out; what the server refuses is said here. */
export function ExportButton({ take }: { readonly take: () => Promise<void> }) {
  const say = useSay();
  const taking = useMutation({ mutationFn: take });
  return (
    <>
      <button
        type="button"
        className="button"
        title={say(FORM.exportHint)}
        disabled={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {say(FORM.export)}
      </button>
      {taking.isError && <ProblemNote error={taking.error} />}
    </>
  );
}
