import { useMutation } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { saveTable } from './save-table.ts';
import { FORM } from './words.ts';

/** A browser takes the byte order mark off what it reads; a spreadsheet needs it. */
const MARK = '\uFEFF';

interface ExportFileProps {
  /** Names the file. */
  readonly name: string;
  /** Where the server makes it. */
  readonly path: string;
  /** What the list is narrowed to, where it is sent as a body: no name stands in an address. */
  readonly body?: unknown;
}

/** Takes the whole list out as a file that the server makes; what it refuses is said here. */
export function ExportFile({ name, path, body }: ExportFileProps) {
  const say = useSay();
  const taking = useMutation({
    mutationFn: async () => {
      const table =
        body === undefined
          ? await api.get<string>(path, { purpose: 'supervision' })
          : await api.send<string>('POST', path, { body, asks: true });
      saveTable(name, `${MARK}${table}`);
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
