import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOverviews } from './overview.ts';
import { nationalRoutes } from './routes.ts';

/** Whom the node exchanges with, by configuration. */
export interface PartnerNode {
  readonly node: string;
}

export interface NationalOptions {
  /** For how long the sums of the months before may stand, in milliseconds. */
  readonly olderMs?: number;
}

/** Numbers by division and what they count, search by person, the links between nodes. */
export function nationalModule(
  node: NodeContext,
  partners: readonly PartnerNode[],
  { olderMs }: NationalOptions = {},
): ServerModule {
  const codes = partners.map((partner) => partner.node);
  return {
    name: 'national',
    routes: nationalRoutes(node, codes, createOverviews(node, codes, olderMs)),
  };
}
