import { boardQuery } from '@qingming/connect/api/board.ts';
import {
  newRelocation,
  relocationCallOff,
  relocationScan,
} from '@qingming/connect/api/relocations.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { relocate, seeMortuary } from './grants.ts';
import { mortuaryOf } from './mortuary.ts';
import { endRelocation, openRelocation } from './relocating.ts';
import { relocationPageOf } from './relocation-page.ts';
import { scanInRelocation } from './relocation-scans.ts';

const ofRelocation = object({ relocation: uuid() });
const tag = 'cases';

/** The cold store: who lies where, and a move of all of them that balances. */
export const mortuaryRoutes = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/mortuary',
    tag,
    access: seeMortuary,
    summary: {
      zh: '冷藏间：柜位、存放期限、温度',
      en: 'The cold store: cabinets, terms of storage, temperature',
    },
    query: boardQuery,
    handle: ({ records, query }) => mortuaryOf(records, node.clock, query.institution),
  }),
  route({
    method: 'POST',
    path: '/api/relocations',
    tag,
    access: relocate,
    summary: { zh: '发起倒库', en: 'Begin a relocation' },
    body: newRelocation,
    handle: ({ records, body, reply }) => {
      void reply.code(201);
      return openRelocation(node, records, body);
    },
  }),
  route({
    method: 'GET',
    path: '/api/relocations/:relocation',
    tag,
    access: seeMortuary,
    summary: { zh: '倒库的清单和进度', en: 'The list of a relocation, and how far it is' },
    params: ofRelocation,
    handle: ({ records, params }) => relocationPageOf(records, node.clock, params.relocation),
  }),
  route({
    method: 'POST',
    path: '/api/relocations/:relocation/scans',
    tag,
    access: relocate,
    summary: { zh: '倒库：扫描移出或移入', en: 'Scan a body out of its place, or into another' },
    params: ofRelocation,
    body: relocationScan,
    handle: ({ records, params, body }) => scanInRelocation(node, records, params.relocation, body),
  }),
  route({
    method: 'POST',
    path: '/api/relocations/:relocation/close',
    tag,
    access: relocate,
    summary: { zh: '结束倒库', en: 'Close a relocation' },
    params: ofRelocation,
    handle: ({ records, params }) => endRelocation(node, records, params.relocation, 'closed'),
  }),
  route({
    method: 'POST',
    path: '/api/relocations/:relocation/call-off',
    tag,
    access: relocate,
    summary: { zh: '取消倒库', en: 'Call a relocation off' },
    params: ofRelocation,
    body: relocationCallOff,
    handle: ({ records, params, body }) =>
      endRelocation(node, records, params.relocation, 'called-off', body.reason),
  }),
];
