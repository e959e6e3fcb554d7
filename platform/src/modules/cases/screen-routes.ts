import { object, text } from '@qingming/connect/schema.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { showDay } from './grants.ts';
import { hallOf, screenOf } from './screen.ts';
import {
  SCREEN_SCRIPT,
  SCREEN_SCRIPT_ADDRESS,
  hallDay,
  screenDay,
  screenPage,
} from './screen-page.ts';

/** A hall or vigil room by its code. */
const ofHall = object({ hall: text({ minLength: 1, maxLength: 20 }) });

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
    path: '/screen/hall/:hall',
    access: 'public',
    page: true,
    summary: { zh: '厅室门口的屏幕', en: 'The screen at the door of a hall' },
    params: ofHall,
    handle: ({ nonce, params }) =>
      screenPage(nonce, `/screen/hall/${encodeURIComponent(params.hall)}/day`),
  }),
  route({
    method: 'GET',
    path: '/screen/hall/:hall/day',
    access: showDay,
    page: true,
    summary: { zh: '厅室门口的屏幕：今日安排', en: 'The day of one hall, for a screen' },
    params: ofHall,
    handle: async ({ records, params }) => hallDay(await hallOf(records, node.clock, params.hall)),
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
