import type { Actor } from '../kernel/access/actor.ts';
import type { NodeConfig } from '../kernel/config/settings.ts';
import type { ServerModule } from '../kernel/http/route.ts';
import type { Jobs } from '../kernel/jobs/jobs.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { Kinds } from '../kernel/records/kinds.ts';
import type { Records } from '../kernel/records/records.ts';
import type { Courier } from '../modules/exchange/courier.ts';

/** What the modules of a node are made from. */
export interface Means {
  readonly config: NodeConfig;
  readonly context: NodeContext;
  readonly kinds: Kinds;
  readonly recordsAs: (actor: Actor, purpose: string) => Records;
  readonly jobs: Jobs;
  readonly couriers: readonly Courier[];
}

/** Which modules a node of this level runs. */
export function modulesOf(_means: Means): readonly ServerModule[] {
  return [];
}
