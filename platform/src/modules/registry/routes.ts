import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type {
  InstitutionFact,
  InstitutionsQuery,
  NewInstitution,
} from '@qingming/connect/api/registry.ts';
import { institutionKind, institutionState } from '@qingming/standard/codes/institution.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { civilDay } from '../../kernel/clock.ts';
import { factOf } from '../../kernel/http/element-fields.ts';
import { csvHeaders, csvText, cutShort } from '../../kernel/http/csv.ts';
import { pageFields } from '../../kernel/http/list.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { division, flag, object, oneOf, optional, text } from '../../kernel/http/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { registerInstitution, reviseInstitution, setApproval } from './actions.ts';
import { allInstitutions, institutionDetail, listInstitutions } from './queries.ts';
import { institutionId, kindOf, optionalId, revision, stateOf, voiding } from './schemas.ts';
import { addInstitutions, approveInstitutions, changeInstitutions } from './grants.ts';

const filters = object({
  region: optional(division()),
  kind: optional(kindOf),
  state: optional(stateOf),
  awaitsApproval: optional(flag()),
  text: optional(text({ minLength: 1, maxLength: 60 })),
  sort: optional(oneOf('number', 'name', 'region', 'kind', 'state')),
  descending: optional(flag()),
  ...pageFields,
});

const { elements } = institution;
const HEADING = [
  elements.number,
  elements.name,
  elements.kind,
  elements.state,
  elements.address,
  elements.servicePhone,
];

/** The list as a file; that it was taken out is an act of its own. */
const exportRoute = (node: NodeContext): Route =>
  route({
    method: 'GET',
    path: '/api/institutions.csv',
    summary: { zh: '导出机构名录', en: 'Institutions as CSV' },
    access: 'staff',
    query: filters,
    limits: { perMinute: 10 },
    handle: async ({ records, query, language, reply }) => {
      const rows = await allInstitutions(
        records,
        query as InstitutionsQuery,
        civilDay(node.clock.now()),
      );
      await records.audit({
        act: 'export',
        kind: 'institution',
        detail: { rows: rows.length, filter: { ...query } },
      });
      reply.headers(csvHeaders('institutions'));
      return csvText(
        HEADING.map(({ label }) => label[language]),
        rows.map((row) => [
          row.number,
          row.name,
          findCode(institutionKind, row.kind)?.[language],
          findCode(institutionState, row.state)?.[language],
          row.address,
          row.servicePhone,
        ]),
        cutShort(rows.length, MOST_LINES.institutions, language),
      );
    },
  });

const reading = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/institutions',
    summary: { zh: '机构名录', en: 'Institutions in scope' },
    access: 'staff',
    query: filters,
    handle: ({ records, query }) =>
      listInstitutions(records, query as InstitutionsQuery, civilDay(node.clock.now())),
  }),
  exportRoute(node),
  route({
    method: 'GET',
    path: '/api/institutions/:institution',
    summary: { zh: '机构及其设施、位置、设备、人员', en: 'One institution with all its parts' },
    access: 'staff',
    params: institutionId,
    handle: ({ records, params }) => institutionDetail(records, params.institution),
  }),
];

const writing: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/institutions',
    summary: { zh: '登记机构', en: 'Register an institution' },
    access: addInstitutions,
    body: object({
      ...optionalId,
      region: division(),
      fact: factOf<NewInstitution['fact']>(institution),
    }),
    handle: ({ records, body }) => registerInstitution(records, body),
  }),
  route({
    method: 'PATCH',
    path: '/api/institutions/:institution',
    summary: { zh: '更正机构资料', en: 'Revise an institution' },
    access: changeInstitutions,
    params: institutionId,
    body: revision<Partial<InstitutionFact>>(institution),
    handle: ({ records, params, body }) => reviseInstitution(records, params.institution, body),
  }),
  route({
    method: 'POST',
    path: '/api/institutions/:institution/approve',
    summary: { zh: '批准机构公开', en: 'Approve an imported institution for the public' },
    access: approveInstitutions,
    params: institutionId,
    body: voiding,
    handle: ({ records, params, body }) => setApproval(records, params.institution, body, false),
  }),
  route({
    method: 'POST',
    path: '/api/institutions/:institution/withhold',
    summary: { zh: '撤回机构的公开', en: 'Take an institution back from the public' },
    access: approveInstitutions,
    params: institutionId,
    body: voiding,
    handle: ({ records, params, body }) => setApproval(records, params.institution, body, true),
  }),
];

/** Institutions, for staff; what belongs to them is written through the pages of its kind. */
export const institutionRoutes = (node: NodeContext): readonly Route[] => [
  ...reading(node),
  ...writing,
];
