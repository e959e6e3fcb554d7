import { newGateScan } from '@qingming/connect/api/visits.ts';
import { route, type ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { checkAtGate, gateOf } from './gate.ts';
import { VISITS_GATE } from './grants.ts';
import { ticketsOf } from './ticket.ts';

/** The gate of a cemetery or a columbarium; slots and bookings have the routes that derive from their processes. */
export function bookingsModule(node: NodeContext): ServerModule {
  const tickets = ticketsOf(node);
  return {
    name: 'bookings',
    routes: [
      route({
        method: 'GET',
        path: '/api/visits/gate',
        tag: 'bookings',
        access: VISITS_GATE,
        summary: {
          zh: '入园核验：没有网络时核验所需的公钥和今天的预约',
          en: 'At the gate: the public key and today’s bookings, to go on without a network',
        },
        handle: ({ records }) => gateOf(node, records, tickets),
      }),
      route({
        method: 'POST',
        path: '/api/visits/gate/scans',
        tag: 'bookings',
        access: VISITS_GATE,
        summary: {
          zh: '入园核验：核验一张凭证或一个编号',
          en: 'At the gate: check a ticket or a number',
        },
        body: newGateScan,
        limits: { perMinute: 600 },
        handle: ({ records, body }) => checkAtGate({ node, records, tickets, scan: body }),
      }),
    ],
  };
}
