import type { Elements } from './element.ts';
import type { Rule } from './record.ts';

/** How a province asks for more than the nation does of an element. It can only ask for more. */
export interface Tightening {
  /** The element may no longer be missing. */
  readonly optional?: false;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** Must match beside the national pattern. */
  readonly pattern?: string;
  /** The only codes that the province still takes. */
  readonly codes?: readonly string[];
}

type ByKind<Value> = { readonly [kind: string]: Value };

/** What a province adds to the standard, as data. */
export interface Overlay {
  /** Six digits. */
  readonly province: string;
  readonly version: string;
  readonly source: string;
  readonly add: ByKind<Elements>;
  readonly tighten: ByKind<{ readonly [element: string]: Tightening }>;
  /** About the record alone; local elements are named `local.village`. */
  readonly rules: ByKind<readonly Rule[]>;
}

export const overlay = (definition: Overlay): Overlay => definition;
