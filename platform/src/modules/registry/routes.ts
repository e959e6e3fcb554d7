import * as contract from '@qingming/connect/api/registry.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { registerInstitution, reviseInstitution, setApproval } from './actions.ts';
import { institutionDetail, listInstitutions } from './queries.ts';
import { institutionId } from './schemas.ts';
import { addInstitutions, approveInstitutions, changeInstitutions } from './grants.ts';

const reading: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/institutions',
    summary: { zh: '机构名录', en: 'Institutions in scope' },
    access: 'staff',
    query: contract.institutionsQuery,
    handle: ({ records, query }) => listInstitutions(records, query),
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
    body: contract.newInstitution,
    handle: ({ records, body }) => registerInstitution(records, body),
  }),
  route({
    method: 'PATCH',
    path: '/api/institutions/:institution',
    summary: { zh: '更正机构资料', en: 'Revise an institution' },
    access: changeInstitutions,
    params: institutionId,
    body: contract.institutionRevision,
    handle: ({ records, params, body }) => reviseInstitution(records, params.institution, body),
  }),
  route({
    method: 'POST',
    path: '/api/institutions/:institution/approve',
    summary: { zh: '批准机构公开', en: 'Approve an imported institution for the public' },
    access: approveInstitutions,
    params: institutionId,
    body: contract.voiding,
    handle: ({ records, params, body }) => setApproval(records, params.institution, body, false),
  }),
  route({
    method: 'POST',
    path: '/api/institutions/:institution/withhold',
    summary: { zh: '撤回机构的公开', en: 'Take an institution back from the public' },
    access: approveInstitutions,
    params: institutionId,
    body: contract.voiding,
    handle: ({ records, params, body }) => setApproval(records, params.institution, body, true),
  }),
];

/** Institutions, for staff; what belongs to them is written through the pages of its kind. */
export const institutionRoutes: readonly Route[] = [...reading, ...writing];
