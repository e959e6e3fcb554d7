import { type Route, route } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { showDay } from './grants.ts';
import { screenOf } from './screen.ts';
import { SCREEN_SCRIPT, SCREEN_SCRIPT_ADDRESS, screenDay, screenPage } from './screen-page.ts';

/** What a device in a waiting room shows: a page that anybody may open, and the day that it alone is told. */
export const screenRoutes = (node: NodeContext): readonly Route[] => [
  route({
    method: 'GET',
    path: '/screen',
    access: 'public',
    page: true,
    summary: { zh: '大厅屏幕', en: 'The screen of a waiting room' },
    handle: ({ nonce }) => screenPage(nonce),
  }),
  route({
    method: 'GET',
    path: SCREEN_SCRIPT_ADDRESS,
    access: 'public',
    page: true,
    summary: { zh: '大厅屏幕的程序', en: 'The program of the screen' },
    handle: ({ reply }) => reply.type('text/javascript; charset=utf-8').send(SCREEN_SCRIPT),
  }),
  route({
    method: 'GET',
    path: '/screen/day',
    access: showDay,
    page: true,
    summary: { zh: '大厅屏幕：今日安排', en: 'The day, for a screen' },
    handle: async ({ records }) => screenDay(await screenOf(records, node.clock)),
  }),
];
