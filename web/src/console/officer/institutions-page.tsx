import type { InstitutionRow } from '@qingming/connect/api/registry.ts';
import { institutionKind, institutionState } from '@qingming/standard/codes/institution.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { useMemo } from 'react';
import { codeLabel } from '../format/code-label.ts';
import { type Say, useSay } from '../preferences/use-preferences.ts';
import { useSession } from '../session/use-session.ts';
import { divisionChoices } from './divisions.ts';
import type { OrderedColumn } from './list/arrange.ts';
import { ListPage } from './list/list-page.tsx';
import type { ListSource } from './list/use-list.ts';
import { INSTITUTIONS, LIST } from './words.ts';

const { elements } = institution;
const same = (row: InstitutionRow): InstitutionRow => row;

const columnsFor = (say: Say): readonly OrderedColumn<InstitutionRow>[] => [
  { key: 'name', title: elements.name.label, sort: 'name', cell: ({ name }) => name },
  { key: 'number', title: elements.number.label, sort: 'number', cell: ({ number }) => number },
  {
    key: 'region',
    title: LIST.region,
    sort: 'region',
    cell: ({ region, regionName }) => (regionName ? say(regionName) : region),
  },
  {
    key: 'kind',
    title: elements.kind.label,
    sort: 'kind',
    cell: ({ kind }) => say(codeLabel(institutionKind, kind)),
  },
  {
    key: 'state',
    title: elements.state.label,
    sort: 'state',
    cell: ({ state, awaitsApproval }) =>
      awaitsApproval ? (
        <em className="wrong">{say(INSTITUTIONS.awaits)}</em>
      ) : (
        say(codeLabel(institutionState, state))
      ),
  },
  {
    key: 'prices',
    title: INSTITUTIONS.pricesSince,
    order: ({ pricesSince }) => pricesSince,
    cell: ({ pricesSince }) =>
      pricesSince ?? <em className="wrong">{say(INSTITUTIONS.noPrices)}</em>,
  },
  { key: 'phone', title: elements.servicePhone.label, cell: ({ servicePhone }) => servicePhone },
  {
    key: 'places',
    title: INSTITUTIONS.places,
    numeric: true,
    order: ({ places }) => places,
    cell: ({ places }) => places,
  },
  {
    key: 'staff',
    title: INSTITUTIONS.staff,
    numeric: true,
    order: ({ staff }) => staff,
    cell: ({ staff }) => staff,
  },
  { key: 'address', title: elements.address.label, extra: true, cell: ({ address }) => address },
];

/** Every institution of the reader's scope. */
export function InstitutionsPage() {
  const say = useSay();
  const session = useSession();
  const columns = useMemo(() => columnsFor(say), [say]);
  const source = useMemo(
    (): ListSource<InstitutionRow> => ({
      path: '/api/institutions',
      size: 50,
      sorts: ['name', 'number', 'region', 'kind', 'state'],
      filters: [
        { name: 'text', label: LIST.text, kind: 'text' },
        { name: 'region', label: LIST.region, kind: 'select', options: divisionChoices(session) },
        {
          name: 'kind',
          label: elements.kind.label,
          kind: 'select',
          options: institutionKind.values,
        },
        {
          name: 'state',
          label: elements.state.label,
          kind: 'select',
          options: institutionState.values,
        },
      ],
    }),
    [session],
  );
  return (
    <ListPage
      title={INSTITUTIONS.title}
      lead={INSTITUTIONS.lead}
      name="institutions"
      source={source}
      columns={columns}
      rowOf={same}
      hrefOf={({ id }) => `/institutions/${id}`}
      defaults={{ sort: 'number', descending: false }}
      exportPath="/api/institutions.csv"
    />
  );
}
