import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/console-client.ts';
import { useSay } from '../../preferences/use-preferences.ts';
import { saveTable } from '../../records/save-table.ts';
import { FORM } from '../../records/words.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import type { CasesQuestion } from './cases-question.ts';

/** A browser takes the byte order mark off what it reads; a spreadsheet needs it. */
const MARK = '\uFEFF';

/** Takes the whole list out as a file; what it is narrowed to is sent as a body, never an address. */
export function ExportCases({ filters }: { readonly filters: CasesQuestion }) {
  const say = useSay();
  const taking = useMutation({
    mutationFn: async () => {
      const table = await api.send<string>('POST', '/api/cases/search.csv', {
        body: filters,
        asks: true,
      });
      saveTable('cases', `${MARK}${table}`);
    },
  });
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
