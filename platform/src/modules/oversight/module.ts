import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { oversightRoutes } from './routes.ts';

/** Refused records, correction notices, day reports and the audit of reading. */
export const oversightModule = (node: NodeContext): ServerModule => ({
  name: 'oversight',
  routes: oversightRoutes(node),
});
