import { bracketed } from '@qingming/standard/language/bilingual.ts';
import type { ImportDifference, ImportLineRow, ImportRun } from '@qingming/connect/api/imports.ts';
import { importOutcome } from '@qingming/standard/codes/import.ts';
import { type ReactNode, useMemo } from 'react';
import { codeLabel } from '../format/code-label.ts';
import type { OrderedColumn } from '../officer/list/arrange.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { IMPORTS } from './words.ts';

type Row = ImportLineRow & { readonly id: string };
const rowOf = (row: ImportLineRow): Row => ({ ...row, id: String(row.line) });

const NOTHING = '–';
const differenceIn =
  (say: Say) =>
  ({ label, before, after }: ImportDifference): string =>
    `${say(label)} ${before ?? NOTHING} → ${after ?? NOTHING}`;

const columnsFor = (say: Say): readonly OrderedColumn<Row>[] => {
  const listed = say({ zh: '；', en: '; ' });
  const recordsOf = ({ records }: Row) =>
    records
      .map(({ kindName, made }) =>
        made ? say(kindName) : say(kindName) + say(bracketed(IMPORTS.wasThere)),
      )
      .join(say({ zh: '、', en: ', ' }));
  return [
    { key: 'line', title: IMPORTS.line, cell: ({ line }) => line },
    {
      key: 'outcome',
      title: IMPORTS.outcome,
      cell: ({ outcome }) => (
        <span className={outcome === 'quarantined' ? 'wrong' : undefined}>
          {say(codeLabel(importOutcome, outcome))}
        </span>
      ),
    },
    {
      key: 'reason',
      title: IMPORTS.reason,
      cell: ({ reason }) => reason && <span className="long">{say(reason.says)}</span>,
    },
    {
      key: 'todo',
      title: IMPORTS.todo,
      cell: ({ reason }) => reason && <span className="long">{say(reason.todo)}</span>,
    },
    { key: 'made', title: IMPORTS.made, cell: recordsOf },
    {
      key: 'differences',
      title: IMPORTS.differences,
      cell: ({ differences }) => (
        <span className="long">{differences.map(differenceIn(say)).join(listed)}</span>
      ),
    },
  ];
};

const sourceOf = (run: string): ListSource<ImportLineRow> => ({
  path: `/api/imports/${run}/lines`,
  size: 100,
  sorts: [],
  filters: [
    {
      name: 'outcome',
      label: IMPORTS.outcome,
      kind: 'select',
      options: importOutcome.values,
    },
    {
      name: 'differing',
      label: IMPORTS.differences,
      kind: 'select',
      options: [{ code: 'true', ...IMPORTS.onlyDiffering }],
    },
    { name: 'code', label: IMPORTS.code, kind: 'text' },
    { name: 'from', label: IMPORTS.fromLine, kind: 'text' },
  ],
});

/** The outcome of every line, in the order of the file. */
export function ImportLines({
  run: { id, file },
  children,
}: {
  readonly run: ImportRun;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const columns = useMemo(() => columnsFor(say), [say]);
  const source = useMemo(() => sourceOf(id), [id]);
  return (
    <ListPage
      title={{ zh: file, en: file }}
      source={source}
      columns={columns}
      rowOf={rowOf}
      exportPath={`/api/imports/${id}/lines.csv`}
    >
      {children}
    </ListPage>
  );
}
