import type { ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { ledgerRoutes } from './routes.ts';

/** The books of an institution: what derives from its documents of money, and the closing of its cash desks. */
export const ledgerModule = (node: NodeContext): ServerModule => ({
  name: 'ledger',
  routes: ledgerRoutes(node),
});
