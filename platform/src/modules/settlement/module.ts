import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { settlementRoutes } from './routes.ts';

/** Bills, waivers and payments of cases. */
export const settlementModule = (node: NodeContext): ServerModule => ({
  name: 'settlement',
  routes: settlementRoutes(node),
});
