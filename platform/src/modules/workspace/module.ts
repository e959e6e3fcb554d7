import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { workspaceRoutes } from './routes.ts';

/** Lists, pages and forms that derive from the standard, for every kind that a role may see. */
export const workspaceModule = (node: NodeContext): ServerModule => ({
  name: 'workspace',
  routes: workspaceRoutes(node),
});
