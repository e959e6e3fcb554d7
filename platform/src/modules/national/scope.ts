import {
  isKnownRegion,
  regionChildren,
  regionName,
  scopePrefix,
} from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { Fault } from '../../kernel/errors/fault.ts';

/** A division and everything inside it. */
export interface Scope {
  /** Six digits. */
  readonly region: string;
  /** What the divisions inside begin with. */
  readonly prefix: string;
  readonly name: Bilingual;
  /** Of one institution in it, when only that is meant. */
  readonly institution?: string;
}

export const isNation = ({ prefix }: Scope): boolean => prefix === '';

export const nameOf = (region: string): Bilingual =>
  regionName(region) ?? { zh: region, en: region };

/** The division asked for inside the reader's scope, which is also the answer when none is named. */
export function getScope(actor: Actor, asked?: string): Scope {
  const own = actor.region === '' ? scopePrefix(actor.node) : actor.region;
  const region = asked ?? own.padEnd(6, '0');
  if (!isKnownRegion(region)) throw new Fault('invalid-input');
  const prefix = scopePrefix(region);
  if (!prefix.startsWith(own)) throw new Fault('out-of-scope');
  return { region, prefix, name: nameOf(region) };
}

interface Child {
  readonly region: string;
  readonly prefix: string;
}

const known = new Map<string, readonly Child[]>();
function childrenOf(scope: string): readonly Child[] {
  const found = known.get(scope);
  if (found !== undefined) return found;
  const children = regionChildren(scope).map(({ code }) => ({
    region: code,
    prefix: scopePrefix(code),
  }));
  known.set(scope, children);
  return children;
}

/** The divisions that a table of the scope lists: provinces, cities, or counties. */
export const divisionsOf = ({ region }: Scope): readonly string[] =>
  childrenOf(region).map((child) => child.region);

/** A county has no divisions: its table lists its institutions. */
export const isCounty = (scope: Scope): boolean => divisionsOf(scope).length === 0;

/** Under which division of the scope a region is listed: the scope's own line when under none. */
export const divisionAt = (scope: Scope, region: string): string =>
  childrenOf(scope.region).find(({ prefix }) => region.startsWith(prefix))?.region ?? scope.region;
