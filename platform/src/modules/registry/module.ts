import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { priceRoutes } from './price-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { institutionRoutes } from './routes.ts';

/** Institutions, their places, equipment and people, and their price lists. */
export const registryModule = (node: NodeContext): ServerModule => ({
  name: 'registry',
  routes: [...institutionRoutes, ...priceRoutes(node), ...publicRoutes(node)],
});
