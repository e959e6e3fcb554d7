import type { Actor } from '../access/actor.ts';
import { mayDo } from '../access/decide.ts';
import type { LiveEvent } from './feed.ts';

/** Whether an actor may learn that this record changed: only of what the policy lets it read there. */
export const maySee = (actor: Actor, { kind, region, institution }: LiveEvent): boolean =>
  mayDo(actor, 'read', kind, { region, institution }) &&
  (actor.institutions === null ||
    (institution !== null && actor.institutions.includes(institution)));
