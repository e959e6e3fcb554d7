import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { importRoutes } from './routes.ts';

/** Back-fill of registers and archives: what was imported, and what became of every line. */
export const importsModule = (node: NodeContext): ServerModule => ({
  name: 'imports',
  routes: importRoutes(node),
});
