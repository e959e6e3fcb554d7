import type {
  InstitutionFact,
  InstitutionsQuery,
  NewInstitution,
} from '@qingming/connect/api/registry.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { factOf } from '../../kernel/http/element-fields.ts';
import { pageFields } from '../../kernel/http/list.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { division, flag, object, oneOf, optional, text } from '../../kernel/http/schema.ts';
import { registerInstitution, reviseInstitution, setApproval } from './actions.ts';
import { institutionDetail, listInstitutions } from './queries.ts';
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

const reading: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/institutions',
    summary: { zh: '机构名录', en: 'Institutions in scope' },
    access: 'staff',
    query: filters,
    handle: ({ records, query }) => listInstitutions(records, query as InstitutionsQuery),
  }),
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
export const institutionRoutes: readonly Route[] = [...reading, ...writing];
