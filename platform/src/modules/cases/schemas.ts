import type {
  CaseSteps,
  CasesQuery,
  FreePlacesQuery,
  NewCase,
  Reveal,
} from '@qingming/connect/api/cases.ts';
import { LONGEST_REASON, SHORTEST_REASON } from '../../kernel/access/why.ts';
import { purpose } from '@qingming/standard/codes/approval.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import {
  elementField,
  type Fields,
  fieldsOf,
  valuesByName,
} from '../../kernel/http/element-fields.ts';
import { bodyOf } from '../../kernel/acts/body.ts';
import { pageFields } from '../../kernel/http/list.ts';
import {
  day,
  flag,
  integer,
  list,
  object,
  oneOf,
  optional,
  schema,
  type Schema,
  text,
  uuid,
} from '../../kernel/http/schema.ts';
import { CASE_RECORDS } from '@qingming/standard/processes/case-records.ts';
import { SEARCHED } from '@qingming/standard/processes/case-places.ts';

const only = (definition: RecordDefinition, ...names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, optional(elementField(definition, name))]));

const body = <Value>(fields: Fields): Schema<Value> => object(fields) as unknown as Schema<Value>;

const id = { id: optional(uuid()) };
const when = optional(elementField(funeralCase, 'openedAt'));

const lateReason = optional(text({ minLength: 4, maxLength: 200 }));
const personCheck = object({
  login: text({ minLength: 1, maxLength: 64 }),
  password: text({ minLength: 1, maxLength: 128 }),
  code: optional(text({ pattern: '^[0-9]{6}$' })),
});

const newContact = object(fieldsOf(contact, { may: ['role'] }));
const collector = object(fieldsOf(contact, { without: ['role'] }));

/** What a request carries beside the questions of its act. */
const BESIDE: Readonly<Record<string, Fields>> = {
  cremation: { lateReason, checks: optional(list(personCheck, { maxItems: 2 })) },
  'cremation/finish': { lateReason },
  'ashes-placement': { newCollector: optional(collector) },
};

/** The body of an act of the process. */
export const bodyOfAct = <Name extends keyof CaseSteps & CaseActName>(
  name: Name,
): Schema<CaseSteps[Name]> =>
  bodyOf(CASE_ACTS[name] as Act, BESIDE[name]) as unknown as Schema<CaseSteps[Name]>;

const mending = {
  kind: oneOf(...Object.keys(CASE_RECORDS)),
  record: uuid(),
  version: integer({ minimum: 1 }),
  reason: text({ minLength: 1, maxLength: 300 }),
};

export const CORRECTION: Schema<CaseSteps['corrections']> = body({
  ...mending,
  changes: schema(valuesByName({ minProperties: 1 })),
  confirmDuplicate: optional(flag()),
});
export const VOIDING: Schema<CaseSteps['voids']> = body(mending);

export const NEW_CASE: Schema<NewCase> = body({
  ...id,
  decedent: object(fieldsOf(decedent, { may: ['name', 'nameless', 'sex'] })),
  contact: newContact,
  deathCertificate: optional(object(fieldsOf(deathCertificate, { may: ['number'] }))),
  openedAt: when,
  entitlements: optional(
    list(
      object(
        fieldsOf(entitlement, {
          may: ['checkedAt'],
          without: ['scan', 'checkedBy', 'withdrawnAt', 'withdrawnBy', 'withdrawnBecause'],
        }),
      ),
      { maxItems: 5 },
    ),
  ),
  ...only(
    funeralCase,
    'subject',
    'hazard',
    'bodyState',
    'bodyNote',
    'effects',
    'waiverGroup',
    'note',
  ),
  confirmDuplicate: optional(flag()),
  numberDisputed: optional(flag()),
});

export const REVEAL: Schema<Reveal> = body({
  kind: oneOf(...Object.keys(CASE_RECORDS)),
  record: uuid(),
  purpose: oneOf(...purpose.values.map(({ code }) => code)),
  reason: text({ minLength: SHORTEST_REASON, maxLength: LONGEST_REASON }),
});

const filters = {
  institution: optional(uuid()),
  region: optional(text({ pattern: '^[0-9]{6}$' })),
  state: optional(oneOf(...caseState.values.map(({ code }) => code))),
  from: optional(day()),
  until: optional(day()),
  text: optional(text({ maxLength: 100 })),
  purpose: optional(text({ minLength: 1, maxLength: 40 })),
  reason: optional(text({ minLength: 1, maxLength: 200 })),
  sort: optional(oneOf('openedAt', 'number', 'deathDate', 'age')),
  descending: optional(flag()),
} as const;

export const CASES_QUERY: Schema<CasesQuery> = object({ ...filters, ...pageFields });
export const EXPORT_QUERY: Schema<Omit<CasesQuery, 'page' | 'size'>> = object(filters);

export const FREE_PLACES_QUERY: Schema<FreePlacesQuery> = object({
  institution: optional(uuid()),
  kinds: text({ pattern: `^(${SEARCHED.join('|')})(,(${SEARCHED.join('|')}))*$` }),
  text: optional(text({ maxLength: 60 })),
  size: optional(integer({ minimum: 1, maximum: 200 })),
});
