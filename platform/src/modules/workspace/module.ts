import type { ActCode } from '../../kernel/acts/handler.ts';
import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { workspaceRoutes } from './routes.ts';

/** Lists, pages and forms that derive from the standard, for every kind that a role may see. */
export const workspaceModule = (
  node: NodeContext,
  kinds: Pick<Kinds, 'validator'>,
  code: ActCode,
): ServerModule => ({
  name: 'workspace',
  routes: workspaceRoutes(node, kinds, code),
});
