import { checkedAreasQuery } from '@qingming/connect/api/stock-checks.ts';
import { burialWallQuery } from '@qingming/connect/api/burial-wall.ts';
import { rightNoticesQuery } from '@qingming/connect/api/right-notices.ts';
import { object, text, uuid } from '@qingming/connect/schema.ts';
import { route, type ServerModule } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { burialsDue } from './burials-due.ts';
import { checkedAreas, checkPageOf } from './stock-check-page.ts';
import { noticesDue } from './notices-due.ts';
import { removalAnswers } from './removal-answers.ts';
import { rightOfNumber } from './right-of-number.ts';
import { rightStanding } from './right-standing.ts';
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
    route({
      method: 'GET',
      path: '/api/right-notices',
      tag: 'burials',
      access: { rights: [['read', 'rightNotice']] },
      summary: {
        zh: '到期告知：使用期将满、尚未告知的使用权',
        en: 'Notices of expiry: rights of which nobody was told yet',
      },
      query: rightNoticesQuery,
      handle: ({ records, query }) => noticesDue(records, node.clock, query),
    }),
    route({
      method: 'GET',
      path: '/api/stock-checks',
      tag: 'burials',
      access: { rights: [['read', 'stockCheckLine']] },
      summary: {
        zh: '骨灰核查：各区上次核查和进行中的核查',
        en: 'Checks of ashes: when each area was checked last, and those under way',
      },
      query: checkedAreasQuery,
      handle: ({ records, query }) => checkedAreas(records, node.clock, query),
    }),
    route({
      method: 'GET',
      path: '/api/stock-checks/:check',
      tag: 'burials',
      access: { rights: [['read', 'stockCheckLine']] },
      summary: {
        zh: '一次骨灰核查：清单、结果和核查期间的变动',
        en: 'One check of ashes: its list, results and what moved meanwhile',
      },
      params: object({ check: uuid() }),
      handle: ({ records, params }) => checkPageOf(records, params.check),
    }),
    route({
      method: 'GET',
      path: '/api/removals/:removal/answers',
      tag: 'burials',
      access: { rights: [['read', 'removalAgreement']] },
      summary: {
        zh: '迁出：谁同意、谁不同意',
        en: 'A removal: who agrees and who does not',
      },
      params: object({ removal: uuid() }),
      handle: ({ records, params }) => removalAnswers(records, params.removal),
    }),
    route({
      method: 'GET',
      path: '/api/burials-due',
      tag: 'burials',
      access: { rights: [['read', 'removal']] },
      summary: {
        zh: '迁出和骨灰核查：待办和已迟的数目',
        en: 'Removals and checks of ashes: how many wait and how many are late',
      },
      query: checkedAreasQuery,
      handle: ({ records, query }) => burialsDue(records, node.clock, query),
    }),
    route({
      method: 'GET',
      path: '/api/rights/of/:number',
      tag: 'burials',
      access: { rights: [['read', 'rightCertificate']] },
      summary: {
        zh: '按使用权编号或安葬（放）证编号打开使用权',
        en: 'The right that a number is of, its own or that of its certificate',
      },
      params: object({ number: text({ minLength: 1, maxLength: 60 }) }),
      handle: ({ records, params }) => rightOfNumber(records, params.number),
    }),
    route({
      method: 'GET',
      path: '/api/rights/:right/standing',
      tag: 'burials',
      access: { rights: [['read', 'rightNotice']] },
      summary: {
        zh: '使用权现状：到期告知、维护管理费',
        en: 'How a right stands: who was told of its end, and what is paid',
      },
      params: object({ right: uuid() }),
      handle: ({ records, params }) => rightStanding(records, node.clock, params.right),
    }),
  ],
});
