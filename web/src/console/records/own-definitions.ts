import type { RecordDefinition } from '@qingming/standard/language/record.ts';

let own: Readonly<Record<string, RecordDefinition>> = {};

/** What the node of this console asks otherwise than the nation: fetched once after the sign-in. */
export function takeDefinitions(definitions: Readonly<Record<string, RecordDefinition>>): void {
  own = definitions;
}

/** The record kind as this node has it. Forms are made from this, never from the nation's alone. */
export const ownDefinition = (definition: RecordDefinition): RecordDefinition =>
  own[definition.kind] ?? definition;
