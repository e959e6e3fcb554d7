import { factSchema } from '@qingming/standard/derive/json-schema.ts';
import { factSchemaFor } from '@qingming/standard/derive/overlay.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { NodeContext } from '../node.ts';
import { type Codec, codecOf } from './codec.ts';
import { constraintsOf, findRefusal } from './database-faults.ts';
import type { Fault } from '../errors/fault.ts';
import { createValidator, type Validator } from './validate.ts';

/** Everything compiled from the standard that writing and reading need, once per node. */
export interface Kinds {
  codec(kind: string): Codec;
  readonly validator: Validator;
  /** The database's refusal in the words of the standard, or the error as it came. */
  refusalOf(error: unknown): Fault | undefined;
}

export function compileKinds(node: NodeContext): Kinds {
  const codecs = new Map<string, Codec>();
  const constraints = constraintsOf(node.catalogue);
  const definitionOf = (kind: string): RecordDefinition => {
    const found = node.catalogue.get(kind);
    if (found === undefined) throw new Error(`the standard defines no record kind "${kind}"`);
    return found;
  };
  return {
    codec: (kind) => {
      const known = codecs.get(kind);
      if (known !== undefined) return known;
      const made = codecOf(node.seal, node.catalogue, definitionOf(kind));
      codecs.set(kind, made);
      return made;
    },
    // What a province added passed its own check; the ministry keeps it as it came.
    validator: createValidator(
      node.catalogue,
      node.level === 'ministry' ? factSchema : factSchemaFor,
      node.standard,
    ),
    refusalOf: (error) => findRefusal(constraints, error),
  };
}
