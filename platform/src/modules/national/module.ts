import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { nationalRoutes } from './routes.ts';

/** Whom the node exchanges with, by configuration. */
export interface PartnerNode {
  readonly node: string;
}

/** Numbers by division and what they count, search by person, the links between nodes. */
export const nationalModule = (
  node: NodeContext,
  partners: readonly PartnerNode[],
): ServerModule => ({
  name: 'national',
  routes: nationalRoutes(
    node,
    partners.map((partner) => partner.node),
  ),
});
