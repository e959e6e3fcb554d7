import { burialWallQuery } from '@qingming/connect/api/burial-wall.ts';
import { route, type ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { burialWallOf } from './wall.ts';

/** Where plots and niches are seen as they lie. */
export const burialsModule = (node: NodeContext): ServerModule => ({
  name: 'burials',
  routes: [
    route({
      method: 'GET',
      path: '/api/burial-wall',
      tag: 'burials',
      access: { rights: [['read', 'rightOfUse']] },
      summary: {
        zh: '墓位、格位图：各区和其中每一位的状态',
        en: 'The wall: areas, and how each plot or niche stands',
      },
      query: burialWallQuery,
      handle: ({ records, query }) => burialWallOf(records, node.clock, query),
    }),
  ],
});
