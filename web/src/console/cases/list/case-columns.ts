import type { CaseRow } from '@qingming/connect/api/cases.ts';
import { ashesDestination } from '@qingming/standard/codes/ashes.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import type { CodeSet } from '@qingming/standard/language/code-set.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { civilMinute } from '../../format/civil.ts';
import { codeLabel } from '../../format/code-label.ts';
import type { Say } from '../../preferences/use-preferences.ts';
import type { Column } from '../../records/record-list.tsx';
import { CASES } from './words.ts';

const minute = (instant: string | null): string => (instant === null ? '' : civilMinute(instant));

/** The columns of the list of cases; elements are called as the standard calls them. */
export function caseColumns(say: Say): readonly Column<CaseRow>[] {
  const coded = (codes: CodeSet, code: string | null): string =>
    code === null ? '' : say(codeLabel(codes, code));
  const { elements: person } = decedent;
  return [
    { key: 'name', title: CASES.name, cell: ({ name, number }) => name ?? number },
    { key: 'number', title: CASES.number, sort: 'number', cell: ({ number }) => number },
    { key: 'sex', title: person.sex.label, cell: (row) => coded(sex, row.sex) },
    { key: 'age', title: person.age.label, sort: 'age', numeric: true, cell: ({ age }) => age },
    {
      key: 'deathDate',
      title: person.deathDate.label,
      sort: 'deathDate',
      cell: ({ deathDate }) => deathDate,
    },
    { key: 'opened', title: CASES.opened, sort: 'openedAt', cell: (row) => minute(row.openedAt) },
    {
      key: 'state',
      title: funeralCase.elements.state.label,
      cell: (row) => coded(caseState, row.state),
    },
    { key: 'where', title: CASES.where, cell: ({ where }) => where },
    { key: 'cremated', title: CASES.cremated, cell: (row) => minute(row.crematedAt) },
    {
      key: 'ashes',
      title: ashesPlacement.elements.destination.label,
      extra: true,
      cell: (row) => coded(ashesDestination, row.ashes),
    },
    { key: 'certificate', title: CASES.certificate, extra: true, cell: (row) => row.certificate },
    { key: 'closed', title: CASES.closed, extra: true, cell: (row) => minute(row.closedAt) },
    {
      key: 'institution',
      title: CASES.institution,
      extra: true,
      cell: ({ institutionName }) => institutionName,
    },
  ];
}
