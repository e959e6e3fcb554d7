import type { Mask } from '@qingming/standard/language/element.ts';
import type { Verb } from './capability.ts';
import type { Grant } from './grant.ts';

/** What somebody may do with one kind of record. */
interface KindRights {
  readonly may: ReadonlySet<Verb>;
  readonly sees: ReadonlySet<Mask>;
  readonly mayReveal: boolean;
}

/** What an actor may do, worked out once from the duties of their roles. */
export interface Rights {
  readonly capabilities: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, KindRights>;
  /** Kinds that are read of any institution. */
  readonly posted: ReadonlySet<string>;
  readonly purpose: string | undefined;
}

export const NO_RIGHTS: Rights = {
  capabilities: new Set(),
  kinds: new Map(),
  posted: new Set(),
  purpose: undefined,
};

/** What grants come to for one kind together: they add up, and none takes away. */
const together = (grants: readonly Omit<Grant, 'duties'>[]): KindRights => ({
  may: new Set(grants.flatMap(({ may }) => may)),
  sees: new Set(grants.flatMap(({ sees }) => sees ?? [])),
  mayReveal: grants.some(({ mayReveal }) => mayReveal === true),
});

/** Rights from grants; `posted` are the kinds that are open wherever they may be read. */
export function rightsFrom(
  grants: readonly Omit<Grant, 'duties'>[],
  more: Partial<Omit<Rights, 'kinds'>> = {},
): Rights {
  const kinds = new Set(grants.flatMap(({ records }) => records));
  return {
    ...NO_RIGHTS,
    ...more,
    kinds: new Map(
      [...kinds].map((kind) => [
        kind,
        together(grants.filter(({ records }) => records.includes(kind))),
      ]),
    ),
  };
}

/** What a node reads for itself, of its whole division and unmasked by nothing: these kinds, no more. */
export const reading = (...records: readonly string[]): Rights =>
  rightsFrom([{ records, may: ['read'] }]);
