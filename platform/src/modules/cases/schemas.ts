import type { CaseSteps, CasesQuery, NewCase, Reveal } from '@qingming/connect/api/cases.ts';
import { LONGEST_REASON, SHORTEST_REASON } from '../../kernel/access/why.ts';
import { purpose } from '@qingming/standard/codes/approval.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { cremationConfirmation, deathCertificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import {
  elementField,
  type Fields,
  fieldsOf,
  valuesByName,
} from '../../kernel/http/element-fields.ts';
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

const only = (definition: RecordDefinition, ...names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, optional(elementField(definition, name))]));

const body = <Value>(fields: Fields): Schema<Value> => object(fields) as unknown as Schema<Value>;

const id = { id: optional(uuid()) };
const version = { version: integer({ minimum: 1 }) };
const reason = { reason: text({ minLength: 1, maxLength: 300 }) };
const scan = text({ minLength: 1, maxLength: 400 });
const instant = elementField(custody, 'since');
const when = optional(instant);
const who = optional(uuid());

const lateReason = optional(text({ minLength: 4, maxLength: 200 }));
const personCheck = object({
  login: text({ minLength: 1, maxLength: 64 }),
  password: text({ minLength: 1, maxLength: 128 }),
  code: optional(text({ pattern: '^[0-9]{6}$' })),
});

const complete = { record: uuid(), ...version };
const cancel = { ...complete, ...reason };

const newContact = object(fieldsOf(contact, { may: ['role'] }));
const collector = object(fieldsOf(contact, { without: ['role'] }));

/** The body of every step, by its address. */
export const STEP_BODIES: { readonly [Step in keyof CaseSteps]: Schema<CaseSteps[Step]> } = {
  'death-certificate': body({ ...id, ...fieldsOf(deathCertificate) }),
  contacts: body({ ...id, ...fieldsOf(contact) }),
  confirmation: body({ ...id, ...fieldsOf(cremationConfirmation, { may: ['signedAt'] }) }),
  transport: body({
    ...id,
    ...fieldsOf(transport, {
      without: ['state', 'arrivedAt', 'kilometres'],
      may: ['driver', 'departedAt'],
    }),
  }),
  'transport/arrive': body({
    transport: uuid(),
    ...version,
    scan,
    place: uuid(),
    arrivedAt: when,
    collectedAt: when,
    ...only(transport, 'kilometres'),
    movedBy: who,
  }),
  'transport/cancel': body(cancel),
  moves: body({
    ...id,
    scan,
    place: uuid(),
    reason: elementField(custody, 'reason'),
    at: when,
    movedBy: who,
    ...only(custody, 'note'),
  }),
  'hand-over': body({ scan, handedTo: uuid(), at: when, ...only(custody, 'note') }),
  preparation: body({
    ...id,
    scan: optional(scan),
    ...fieldsOf(preparation, { without: ['state', 'finishedAt'], may: ['embalmer', 'startedAt'] }),
  }),
  'preparation/finish': body({
    preparation: uuid(),
    ...version,
    finishedAt: when,
    ...only(preparation, 'treatment'),
  }),
  vigil: body({ ...id, ...fieldsOf(vigil, { without: ['state'] }) }),
  'vigil/complete': body(complete),
  'vigil/cancel': body(cancel),
  farewell: body({ ...id, ...fieldsOf(farewell, { without: ['state'] }) }),
  'farewell/complete': body(complete),
  'farewell/cancel': body(cancel),
  cremation: body({
    ...id,
    scan,
    cremator: uuid(),
    ...only(cremation, 'crematorKind'),
    operator: who,
    witness: uuid(),
    startedAt: when,
    lateReason,
    ashesWanted: optional(flag()),
    checks: optional(list(personCheck, { maxItems: 2 })),
  }),
  'cremation/check': body({ scan, cremator: uuid() }),
  'cremation/finish': body({
    cremation: uuid(),
    ...version,
    finishedAt: when,
    lateReason,
    ashesPlace: who,
  }),
  'ashes-placement': body({
    ...id,
    scan: optional(scan),
    newCollector: optional(collector),
    ...fieldsOf(ashesPlacement, { may: ['placedAt', 'handedOverBy'] }),
  }),
  close: body(version),
  reopen: body({ ...version, ...reason }),
  withdraw: body({ ...version, ...reason }),
  corrections: body({
    ...cancel,
    kind: oneOf(...Object.keys(CASE_RECORDS)),
    changes: schema(valuesByName({ minProperties: 1 })),
    confirmDuplicate: optional(flag()),
  }),
  voids: body({ ...cancel, kind: oneOf(...Object.keys(CASE_RECORDS)) }),
  tags: body({ subject: elementField(tag, 'subject'), ...reason }),
};

export const NEW_CASE: Schema<NewCase> = body({
  ...id,
  decedent: object(fieldsOf(decedent, { may: ['name', 'nameless', 'sex'] })),
  contact: newContact,
  deathCertificate: optional(object(fieldsOf(deathCertificate))),
  openedAt: when,
  ...only(funeralCase, 'bodyState', 'bodyNote', 'effects', 'waiverGroup', 'note'),
  confirmDuplicate: optional(flag()),
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
