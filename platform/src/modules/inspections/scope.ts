import { regionChildren, regionName, scopePrefix } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { Fault } from '../../kernel/errors/fault.ts';

/** The division that is asked about, six digits, and what lies inside it. */
export interface Division {
  readonly region: string;
  readonly prefix: string;
  readonly name: Bilingual;
  /** One level down, six digits; none in a county. */
  readonly inside: readonly string[];
}

export const divisionName = (region: string): Bilingual =>
  regionName(region) ?? { zh: region, en: region };

/** @throws Fault `out-of-scope` */
export function divisionAsked(actor: Actor, named?: string): Division {
  const own = actor.region === '' ? scopePrefix(actor.node) : actor.region;
  const region = named ?? own.padEnd(6, '0');
  const prefix = scopePrefix(region);
  if (!prefix.startsWith(own)) throw new Fault('out-of-scope');
  const inside = regionChildren(region).map(({ code }) => code);
  return { region, prefix, name: divisionName(region), inside };
}

/** In which division one level down a region lies; the division itself where in none. */
export const insideOf = ({ region: own, inside }: Division, region: string): string =>
  inside.find((one) => region.startsWith(scopePrefix(one))) ?? own;
