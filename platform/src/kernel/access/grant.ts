import type { Mask } from '@qingming/standard/language/element.ts';
import type { Capability, Verb } from './capability.ts';

/**
 * What a duty may do with kinds of records, as data. How far it reaches is the actor's scope. What no
 * grant names is refused.
 */
export interface Grant {
  readonly duties: readonly string[];
  readonly records: readonly string[];
  readonly may: readonly Verb[];
  /** Protected values of these masks are shown whole without a further act. */
  readonly sees?: readonly Mask[];
  /** May ask for a protected value whole, with a purpose, which is logged. */
  readonly mayReveal?: boolean;
}

/** What a module says of who may do what with what is its own. */
export interface ModuleGrants {
  readonly grants?: readonly Grant[];
  readonly capabilities?: readonly Capability[];
  /** Kinds that are posted information: whoever may read them reads them of any institution. */
  readonly posted?: readonly string[];
}
