import type { Voiding } from '@qingming/connect/api/registry.ts';
import { institutionKind, institutionState } from '@qingming/standard/codes/institution.ts';
import type { CodeOf, CodeSet } from '@qingming/standard/language/code-set.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { changesOf } from '../../kernel/http/element-fields.ts';
import {
  object,
  oneOf,
  optional,
  reason,
  type Schema,
  uuid,
  version,
} from '../../kernel/http/schema.ts';

/** The codes of a set, as a query may name them. */
export const codeOf = <Set extends CodeSet>(set: Set): Schema<CodeOf<Set>> =>
  oneOf(...set.values.map(({ code }) => code)) as Schema<CodeOf<Set>>;

export const voiding: Schema<Voiding> = object({ version: version(), reason: reason() });

export const revision = <Changes>(definition: RecordDefinition) =>
  object({ version: version(), changes: changesOf<Changes>(definition), reason: reason() });

export const kindOf = codeOf(institutionKind);
export const stateOf = codeOf(institutionState);
export const institutionId = object({ institution: uuid() });
export const listId = object({ list: uuid() });
export const optionalId = { id: optional(uuid()) };
