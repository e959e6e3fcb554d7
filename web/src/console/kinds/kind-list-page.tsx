import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { KindDetail, KindPage, KindRecord } from '@qingming/connect/api/kinds.ts';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import { elementsOf, isFilter, RECORDED } from '@qingming/standard/derive/presentation.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { ActDialog, beginningOf } from '../acts/act-dialog.tsx';
import { withQuery } from '../api/client.ts';
import { civilMinute } from '../format/civil.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { divisionChoices } from '../officer/divisions.ts';
import type { OrderedColumn } from '../officer/list/arrange.ts';
import type { Filter } from '../officer/list/filter.ts';
import { ListPage } from '../officer/list/list-page.tsx';
import type { ListSource } from '../officer/list/use-list.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import type { Choice } from '../records/asked-field.ts';
import { ExportFile } from '../records/export-file.tsx';
import { FileButton } from '../records/file-button.tsx';
import { can } from '../session/roles.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { FindPersonDialog } from './find-person-dialog.tsx';
import { titleOf, wordsOf } from './kind-values.ts';
import { NewRecordDialog } from './record-dialogs.tsx';
import { UploadDialog } from './upload-dialog.tsx';
import { SavedViews } from './saved-views.tsx';
import { useInstitutions } from './use-choices.ts';
import { recordsPath, useKind } from './use-kinds.ts';
import { KINDS } from './words.ts';

/** A row with what its links and its institution are called. */
interface Row extends KindRecord {
  readonly names: KindPage['names'];
}

type RowColumn = OrderedColumn<Row>;

const NUMBERS: readonly Element['type'][] = ['integer', 'decimal', 'money'];

/** Points part the words of an address, so that a province's own elements are written with a colon there. */
const keyOf = (name: string): string => name.replace('.', ':');

function elementColumn(detail: KindDetail, name: string, say: Say): readonly RowColumn[] {
  const element = findElement(detail.definition, name);
  if (element === undefined) return [];
  return [
    {
      key: keyOf(name),
      title: element.label,
      numeric: NUMBERS.includes(element.type),
      extra: !detail.shown.columns.includes(name),
      ...(detail.shown.sorts.includes(name) && { sort: name }),
      cell: (row) => {
        const words = wordsOf(detail, row, name, row.names);
        return words === undefined ? null : say(words);
      },
    },
  ];
}

function columnsOf(detail: KindDetail, say: Say, isOwnHouse: boolean): readonly RowColumn[] {
  const { definition, shown } = detail;
  const titled = shown.title === null ? undefined : findElement(definition, shown.title);
  const first: RowColumn = {
    key: 'title',
    title: titled?.label ?? KINDS.recorded,
    ...(shown.title !== null && shown.sorts.includes(shown.title) && { sort: shown.title }),
    cell: (row) => (titled === undefined ? civilMinute(row.recordedAt) : say(titleOf(detail, row))),
  };
  const names = elementsOf(definition).map(([name]) => name);
  const rest = names.filter((name) => name !== shown.title && !shown.columns.includes(name));
  const house: RowColumn = {
    key: 'institution',
    title: KINDS.institution,
    extra: isOwnHouse,
    cell: ({ institution, names: known }) =>
      institution === null ? null : (known[institution] ?? null),
  };
  const recorded: RowColumn = {
    key: RECORDED,
    title: KINDS.recorded,
    sort: RECORDED,
    extra: titled !== undefined,
    cell: ({ recordedAt }) => civilMinute(recordedAt),
  };
  return [
    first,
    ...shown.columns.flatMap((name) => elementColumn(detail, name, say)),
    ...(definition.belongsTo === 'node' ? [] : [house]),
    ...rest.flatMap((name) => elementColumn(detail, name, say)),
    ...(titled === undefined ? [] : [recorded]),
  ];
}

const YES_OR_NO = [
  { code: 'true', ...bilingual('是', 'Yes') },
  { code: 'false', ...bilingual('否', 'No') },
] as const;

const optionsOf = (choices: readonly Choice[]): NonNullable<Filter['options']> =>
  choices.map(({ value, label }) => ({ code: value, zh: label, en: label }));

const DAYS: readonly Element['type'][] = ['date', 'instant', 'partialDate'];

function filtersOfElement(detail: KindDetail, name: string): readonly Filter[] {
  const element = findElement(detail.definition, name);
  if (element === undefined || !isFilter(element)) return [];
  const { label, codes, type } = element;
  if (type === 'code')
    return [{ name: `is.${name}`, label, kind: 'select', options: codes?.values ?? [] }];
  if (type === 'boolean')
    return [{ name: `is.${name}`, label, kind: 'select', options: YES_OR_NO }];
  if (!DAYS.includes(type)) return [];
  const named = (word: keyof typeof KINDS & ('from' | 'until')) => ({
    zh: `${label.zh}（${KINDS[word].zh}）`,
    en: `${label.en}, ${KINDS[word].en}`,
  });
  return [
    { name: `from.${name}`, label: named('from'), kind: 'day' },
    { name: `until.${name}`, label: named('until'), kind: 'day' },
  ];
}

/** What the address narrows to that the presentation has no control for is shown too, so that it can be taken off. */
const narrowedTo = (detail: KindDetail, search: URLSearchParams): readonly string[] =>
  [...search.keys()].flatMap((word) => {
    const [, name = ''] = /^(?:is|from|until)\.(.+)$/.exec(word) ?? [];
    return name === '' || detail.shown.filters.includes(name) ? [] : [name];
  });

function useFilters(detail: KindDetail): readonly Filter[] {
  const session = useSession();
  const [search] = useSearchParams();
  const { definition, shown } = detail;
  const isOfMany = definition.belongsTo === 'institution' && session.institution === null;
  const institutions = useInstitutions(isOfMany);
  return [
    ...(shown.search.length === 0
      ? []
      : [{ name: 'text', label: KINDS.text, kind: 'text' as const }]),
    ...(isOfMany
      ? [
          {
            name: 'region',
            label: KINDS.region,
            kind: 'select' as const,
            options: divisionChoices(session),
          },
          {
            name: 'institution',
            label: KINDS.institution,
            kind: 'select' as const,
            options: optionsOf(institutions),
          },
        ]
      : []),
    ...[...new Set([...shown.filters, ...narrowedTo(detail, search)])].flatMap((name) =>
      filtersOfElement(detail, name),
    ),
  ];
}

const focusSearch = (): void =>
  document.querySelector<HTMLInputElement>('.list-filters input[type=search]')?.focus();

/** `n` for a new record where there may be one, `/` for the words that are looked for. */
function useListKeys(detail: KindDetail, add: () => void): void {
  const { create } = detail.may;
  const { label } = detail.definition;
  useShortcuts(
    useMemo(
      () => [
        ...(create
          ? [{ keys: 'n', says: { zh: `登记${label.zh}`, en: `Add: ${label.en}` }, act: add }]
          : []),
        ...(detail.shown.search.length > 0
          ? [{ keys: '/', says: KINDS.text, act: focusSearch }]
          : []),
      ],
      [create, label, add, detail],
    ),
  );
}

/** What begins a record of the kind, where an act does and no page is made for it. */
function BeginRoot({ detail }: { readonly detail: KindDetail }) {
  const say = useSay();
  const session = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { kind } = detail.definition;
  const act = beginningOf(kind);
  const begin = useMemo(() => () => setOpen(true), []);
  const may =
    act !== undefined &&
    (detail.definition.belongsTo === 'node' ||
      NATIONAL.get(kind)?.presentation?.begunInList === true) &&
    can(session, `create ${kind}`) &&
    (act.by === undefined || can(session, act.by));
  useShortcuts(
    useMemo(() => (may ? [{ keys: 'n', says: act.label, act: begin }] : []), [may, act, begin]),
  );
  if (!may) return null;
  return (
    <>
      <button type="button" className="button primary" onClick={begin}>
        {say(act.label)} <kbd>n</kbd>
      </button>
      {open && (
        <ActDialog
          kind={kind}
          act={act}
          onClose={() => setOpen(false)}
          onDone={({ root }) => void navigate(`/records/${kind}/${root}`)}
        />
      )}
    </>
  );
}

const withNames = ({ rows, names, ...page }: KindPage) => ({
  ...page,
  rows: rows.map((row): Row => ({ ...row, names })),
});

const same = (row: Row): Row => row;

function KindList({ detail }: { readonly detail: KindDetail }) {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { institution } = useSession();
  const [open, setOpen] = useState<'add' | 'find' | 'upload'>();
  const add = useMemo(() => () => setOpen('add'), []);
  const filters = useFilters(detail);
  const institutions = useInstitutions(
    open === 'upload' && detail.definition.belongsTo === 'institution' && institution === null,
  );
  useListKeys(detail, add);
  const { kind } = detail.definition;
  const columns = useMemo(
    () => columnsOf(detail, say, institution !== null),
    [detail, say, institution],
  );
  const path = recordsPath(kind);
  const { sorts, sort } = detail.shown;
  const source: ListSource<Row> = {
    path,
    filters,
    size: 50,
    sorts: [RECORDED, ...sorts],
    named: (answer) => withNames(answer as KindPage),
  };
  return (
    <>
      <ListPage
        title={detail.shown.called}
        source={source}
        columns={columns}
        rowOf={same}
        hrefOf={({ id }) => `/records/${kind}/${id}`}
        defaults={{ sort: sort.by, descending: sort.descending }}
        exportMost={MOST_LINES.records}
        exportFiles={(asked) => (
          <>
            <ExportFile name={kind} path={withQuery(`${path}.csv`, asked)} />
            <FileButton
              name={`${kind}.xlsx`}
              path={withQuery(`${path}.xlsx`, asked)}
              label={KINDS.xlsx}
            />
          </>
        )}
        acts={
          <>
            <BeginRoot detail={detail} />
            {detail.findable.length > 0 && (
              <button type="button" className="button" onClick={() => setOpen('find')}>
                {say(KINDS.find)}
              </button>
            )}
            {detail.may.create && (
              <FileButton
                name={`${kind}-template.xlsx`}
                path={`/api/kinds/${kind}/template.xlsx`}
                label={KINDS.template}
              />
            )}
            {detail.may.create && (
              <button type="button" className="button" onClick={() => setOpen('upload')}>
                {say(KINDS.upload)}
              </button>
            )}
            {detail.may.create && (
              <button type="button" className="button primary" onClick={add}>
                {say(KINDS.add)} <kbd>n</kbd>
              </button>
            )}
          </>
        }
      >
        <SavedViews kind={kind} />
      </ListPage>
      {open === 'add' && (
        <NewRecordDialog
          detail={detail}
          onClose={() => setOpen(undefined)}
          onDone={({ id }) => {
            void queries.invalidateQueries({ queryKey: ['list', path] });
            void navigate(`/records/${kind}/${id}`);
          }}
        />
      )}
      {open === 'upload' && (
        <UploadDialog
          detail={detail}
          institutions={institutions}
          onTaken={() => void queries.invalidateQueries({ queryKey: ['list', path] })}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'find' && <FindPersonDialog detail={detail} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** The list of a kind of records: filter, sort, columns, pages, views; all of it stands in the address. */
export function KindListPage() {
  const { kind = '' } = useParams();
  const say = useSay();
  const detail = useKind(kind);
  const label = detail.data?.shown.called;
  useEffect(() => {
    if (label !== undefined) document.title = `${say(label)} · 清明 Qingming`;
  }, [label, say]);
  if (detail.isPending) return <Loading />;
  if (detail.isError)
    return <ProblemNote error={detail.error} again={() => void detail.refetch()} />;
  return <KindList key={kind} detail={detail.data} />;
}
