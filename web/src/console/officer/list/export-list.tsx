import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { ExportTaken } from '@qingming/connect/api/national.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { withQuery } from '../../api/client.ts';
import { api } from '../../api/console-client.ts';
import { usePreferences } from '../../preferences/use-preferences.ts';
import { ExportButton } from '../../records/export-button.tsx';
import { saveTable } from '../../records/save-table.ts';
import type { OrderedColumn } from './arrange.ts';
import { csvOf } from './csv.ts';

const PAGE = 200;
const MOST_PAGES = MOST_LINES.list / PAGE;

interface ExportListProps<Raw, Row> {
  /** Names the list in the log and the file. */
  readonly name: string;
  readonly path: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly columns: readonly OrderedColumn<Row>[];
  readonly rowOf: (raw: Raw) => Row;
  readonly pageOf?: ((answer: unknown) => Page<Raw>) | undefined;
  /** The record or case of the person that a line is about, for the log. */
  readonly about?: ((raw: Raw) => string) | undefined;
}

/** Every line that the filters leave, page by page. */
async function readAll<Raw, Row>({ path, filters, pageOf }: ExportListProps<Raw, Row>) {
  const rows: Raw[] = [];
  let after: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const place = after === undefined ? {} : { after };
    const paging = pageOf === undefined ? { ...place, size: PAGE } : {};
    const answer = await api.get<Page<Raw>>(withQuery(path, { ...filters, ...paging }));
    const found = pageOf === undefined ? answer : pageOf(answer);
    rows.push(...found.rows);
    if (found.next === null) break;
    after = found.next;
  }
  return rows;
}

/** Takes the whole list out as a file; the log says so before the file is made. */
export function ExportList<Raw, Row>(props: ExportListProps<Raw, Row>) {
  const { language } = usePreferences();
  const { name, columns, filters, rowOf, about } = props;
  const take = async (): Promise<void> => {
    const all = await readAll(props);
    const rows = all.map(rowOf);
    const body: ExportTaken = {
      list: name,
      rows: rows.length,
      filter: filters,
      ...(about && { about: [...new Set(all.map(about))] }),
    };
    await api.send('POST', '/api/national/exports', { body });
    saveTable(name, csvOf(columns, rows, language));
  };
  return <ExportButton take={take} />;
}
