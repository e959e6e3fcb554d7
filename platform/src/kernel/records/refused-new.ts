import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Fault } from '../errors/fault.ts';
import { findCodeOutOfForce } from './codes-in-force.ts';
import type { StoredAny } from './stored.ts';
import { findPrivateCharacter } from './true-characters.ts';
import type { Validator } from './validate.ts';

/** What would be refused of a new record before the database is asked. */
export const findRefusedNew = (
  validator: Pick<Validator, 'findFault'>,
  definition: RecordDefinition,
  record: StoredAny,
): Fault | undefined =>
  validator.findFault(definition, record) ??
  findCodeOutOfForce(definition, record) ??
  findPrivateCharacter(definition, record.fact);
