import { alarmsQuery, settleAlarm as settlement } from '@qingming/connect/api/oversight.ts';
import { type Route, route } from '../../../kernel/http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import { listAlarms, oneAlarm, settleAlarm } from './alarms.ts';
import { watchAlarms } from '../grants.ts';

const params = object({ alarm: uuid() });

/** Alarms and their settlement. */
export const alarmRoutes = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/oversight/alarms',
    summary: { zh: '异常预警', en: 'Alarms: unusual looks and refusals' },
    access: watchAlarms,
    query: alarmsQuery,
    handle: ({ actor, query }) => listAlarms(node, actor, query),
  }),
  route({
    method: 'GET',
    path: '/api/oversight/alarms/:alarm',
    summary: { zh: '一项异常预警', en: 'One alarm' },
    access: watchAlarms,
    params,
    handle: ({ actor, params: { alarm } }) => oneAlarm(node, actor, alarm),
  }),
  route({
    method: 'POST',
    path: '/api/oversight/alarms/:alarm/settle',
    summary: { zh: '写明核查结果并了结', en: 'Settle an alarm, saying what was found' },
    access: watchAlarms,
    params,
    body: settlement,
    handle: ({ actor, params: { alarm }, body }) => settleAlarm(node, actor, alarm, body.note),
  }),
];
