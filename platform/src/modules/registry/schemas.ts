import type { InstitutionPart, Voiding } from '@qingming/connect/api/registry.ts';
import { institutionKind, institutionState } from '@qingming/standard/codes/institution.ts';
import type { CodeOf, CodeSet } from '@qingming/standard/language/code-set.ts';
import {
  integer,
  object,
  oneOf,
  optional,
  type Schema,
  schema,
  text,
  uuid,
} from '../../kernel/http/schema.ts';

/** The codes of a set, as a query may name them. */
export const codeOf = <Set extends CodeSet>(set: Set): Schema<CodeOf<Set>> =>
  oneOf(...set.values.map(({ code }) => code)) as Schema<CodeOf<Set>>;

/** A fact, or changes of one: the standard itself checks them, element by element. */
export const factOf = <Fact>(): Schema<Fact> => schema({ type: 'object', maxProperties: 60 });

export const reason = () => text({ minLength: 1, maxLength: 500 });
export const version = () => integer({ minimum: 1, maximum: 1_000_000 });
export const six = () => schema<string>({ type: 'string', pattern: '^[0-9]{6}$' });

export const voiding: Schema<Voiding> = object({ version: version(), reason: reason() });

export const revision = <Changes>() =>
  object({ version: version(), changes: factOf<Changes>(), reason: reason() });

export const kindOf = codeOf(institutionKind);
export const stateOf = codeOf(institutionState);
export const institutionId = object({ institution: uuid() });
export const listId = object({ list: uuid() });
export const partId = object({
  institution: uuid(),
  part: oneOf<InstitutionPart>('facilities', 'places', 'equipment', 'staff'),
});
export const partRecordId = object({
  institution: uuid(),
  part: oneOf<InstitutionPart>('facilities', 'places', 'equipment', 'staff'),
  record: uuid(),
});
export const optionalId = { id: optional(uuid()) };
