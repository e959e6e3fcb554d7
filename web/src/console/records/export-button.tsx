import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useMutation } from '@tanstack/react-query';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { FORM } from './words.ts';

interface ExportButtonProps {
  readonly take: () => Promise<void>;
  readonly label?: Bilingual;
}

/** Takes a file out; what the server refuses is said here. */
export function ExportButton({ take, label = FORM.export }: ExportButtonProps) {
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
        {say(label)}
      </button>
      {taking.isError && <ProblemNote error={taking.error} />}
    </>
  );
}
