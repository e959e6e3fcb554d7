import { civilDay } from '../../kernel/clock.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { onDay } from '@qingming/connect/api/prices.ts';
import { publicInstitutionsQuery } from '@qingming/connect/api/registry.ts';
import { object, text } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { waiverRulesOn } from './price-queries.ts';
import { getPublicInstitution, publicInstitutions } from './public-queries.ts';
import { priceHistory, pricesOnDay } from './published-prices.ts';

/** Its number (BZ370102-01) or its identifier. */
const key = object({ institution: text({ maxLength: 36 }) });

/** What anybody may read without an account: who receives families, where, and at what price. */
export function publicRoutes(node: NodeContext): readonly Route[] {
  const today = () => civilDay(node.clock.now());
  return [
    route({
      method: 'GET',
      path: '/api/public/institutions',
      summary: { zh: '一地的殡葬服务机构', en: 'Institutions of a division' },
      access: 'public',
      query: publicInstitutionsQuery,
      handle: ({ records, query }) => publicInstitutions(records, query),
    }),
    route({
      method: 'GET',
      path: '/api/public/institutions/:institution',
      summary: { zh: '一个机构', en: 'One institution' },
      access: 'public',
      params: key,
      handle: ({ records, params }) => getPublicInstitution(records, params.institution),
    }),
    route({
      method: 'GET',
      path: '/api/public/institutions/:institution/prices',
      summary: { zh: '某日的价格', en: 'Its prices on a day' },
      access: 'public',
      params: key,
      query: onDay,
      handle: async ({ records, params, query }) =>
        pricesOnDay(
          records,
          await getPublicInstitution(records, params.institution),
          query.day ?? today(),
        ),
    }),
    route({
      method: 'GET',
      path: '/api/public/institutions/:institution/price-history',
      summary: { zh: '价格变更历史', en: 'How its prices changed' },
      access: 'public',
      params: key,
      handle: async ({ records, params }) =>
        priceHistory(records, await getPublicInstitution(records, params.institution)),
    }),
    route({
      method: 'GET',
      path: '/api/public/waiver-rules',
      summary: { zh: '减免规则', en: 'Waivers in force on a day' },
      access: 'public',
      query: onDay,
      handle: ({ records, query }) => waiverRulesOn(records, query.day ?? today()),
    }),
  ];
}
