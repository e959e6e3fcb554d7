import { api } from '../api/console-client.ts';
import { ExportButton } from './export-button.tsx';
import { saveTable } from './save-table.ts';

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
  const take = async (): Promise<void> => {
    const table =
      body === undefined
        ? await api.get<string>(path, { purpose: 'supervision' })
        : await api.send<string>('POST', path, { body, asks: true });
    saveTable(name, `${MARK}${table}`);
  };
  return <ExportButton take={take} />;
}
