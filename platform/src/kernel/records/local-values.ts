import {
  type Element,
  isProtected,
  isSealed,
  type Mask,
} from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Seal } from '../crypto/seal.ts';

/** What a province adds to a fact, by name. */
export type Local = { readonly [name: string]: string | number | boolean };

const isLocal = (value: unknown): value is Local => typeof value === 'object' && value !== null;

/** What a province added to a fact: an object under a name that no element has, and that no type of a fact tells. */
export function localOf({ local }: { readonly [name: string]: unknown }): Local | undefined {
  return isLocal(local) ? local : undefined;
}

/** As the database keeps it: a sealed text stands in an object of its own, which no value is. */
type Kept = { readonly [name: string]: string | number | boolean | { readonly sealed: string } };

const contextOf = (kind: string, name: string, id: string): string => `${kind}.local.${name}.${id}`;

/** A text is plain only where the province's own definition says that it names nobody. */
const isPlain = (element: Element | undefined, value: unknown): boolean =>
  typeof value !== 'string' || (element !== undefined && !isSealed(element));

/** The elements of a province with their texts sealed: the ministry, which has no overlay, seals every text. */
export function sealLocal(
  seal: Seal,
  { kind, local: elements }: RecordDefinition,
  id: string,
  local: Local,
): Kept {
  const kept = Object.entries(local).map(([name, value]) => {
    if (isPlain(elements?.[name], value)) return [name, value];
    const sealed = seal.seal(Buffer.from(String(value)), contextOf(kind, name, id));
    return [name, { sealed: Buffer.from(sealed).toString('base64url') }];
  });
  return Object.fromEntries(kept) as Kept;
}

/** The same, opened; what an earlier version kept in plain text stands as it is. */
export function openLocal(seal: Seal, { kind }: RecordDefinition, id: string, kept: Kept): Local {
  const opened = Object.entries(kept).map(([name, value]) => {
    if (typeof value !== 'object') return [name, value];
    const sealed = Buffer.from(value.sealed, 'base64url');
    return [name, Buffer.from(seal.open(sealed, contextOf(kind, name, id))).toString('utf8')];
  });
  return Object.fromEntries(opened) as Local;
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

/** The same with every sealed text under the newest key, as its column takes it; undefined where all are. */
export function resealLocal(
  renew: (sealed: Uint8Array, context: string) => Uint8Array,
  kind: string,
  id: string,
  kept: unknown,
): string | undefined {
  if (!isKept(kept)) return undefined;
  let isChanged = false;
  const renewed = Object.entries(kept).map(([name, value]) => {
    if (typeof value !== 'object') return [name, value];
    const sealed = Buffer.from(value.sealed, 'base64url');
    const made = renew(sealed, contextOf(kind, name, id));
    if (made !== sealed) isChanged = true;
    return [name, { sealed: Buffer.from(made).toString('base64url') }];
  });
  return isChanged ? JSON.stringify(Object.fromEntries(renewed)) : undefined;
}

const maskOf = (element: Element | undefined): Mask | undefined =>
  element === undefined ? 'note' : isProtected(element) ? (element.mask ?? 'hidden') : undefined;

/** The elements of a province as a reader may see them; texts of unknown elements are notes. */
export function maskLocal(
  { local: elements }: RecordDefinition,
  local: Local,
  seen: ReadonlySet<Mask>,
  maskValue: (mask: Mask, text: string) => string,
): Local {
  const shown = Object.entries(local).flatMap(([name, value]) => {
    const mask =
      typeof value === 'string' || elements?.[name] !== undefined
        ? maskOf(elements?.[name])
        : undefined;
    if (mask === undefined || seen.has(mask)) return [[name, value]];
    return typeof value === 'string' ? [[name, maskValue(mask, value)]] : [];
  });
  return Object.fromEntries(shown) as Local;
}
