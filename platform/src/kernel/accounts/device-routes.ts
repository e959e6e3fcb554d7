import { integer, object, oneOf, text, uuid } from '@qingming/connect/schema.ts';
import { manageAccounts } from '../access/kernel-grants.ts';
import { isOfDevices } from '../access/role.ts';
import { type Route, route } from '../http/route.ts';
import { accountRegion, LOGIN } from './account-routes.ts';
import { DEVICE_PAGES } from './cookie.ts';
import { createDevice, openDevice, renewKey } from './devices.ts';
import type { AccountKit } from './kit.ts';

/** Browsers keep a cookie for 400 days at most. */
const days = () => integer({ minimum: 1, maximum: 400 });

const creation = (kit: AccountKit): Route =>
  route({
    method: 'POST',
    path: '/api/accounts/devices',
    tag: 'accounts',
    access: manageAccounts,
    summary: {
      zh: '新建设备：密钥只显示一次',
      en: 'Create a device: its key is shown once',
    },
    body: object({
      login: text({ pattern: LOGIN }),
      name: text({ minLength: 1, maxLength: 100 }),
      role: oneOf(...kit.access.roles.filter(isOfDevices).map(({ name }) => name)),
      region: accountRegion(),
      institution: uuid(),
      days: days(),
      reason: text({ minLength: 2, maxLength: 500 }),
    }),
    handle: async ({ actor, body, reply }) => {
      reply.code(201);
      return createDevice(kit, actor, body);
    },
  });

const renewal = (kit: AccountKit): Route =>
  route({
    method: 'PUT',
    path: '/api/accounts/:account/key',
    tag: 'accounts',
    access: manageAccounts,
    summary: {
      zh: '更换设备密钥：原密钥立即失效',
      en: 'Give a device a new key: the one before ends at once',
    },
    params: object({ account: uuid() }),
    body: object({ days: days() }),
    handle: ({ actor, params, body }) => renewKey(kit, actor, params.account, body.days),
  });

/** The browser of a device is opened with its key, and forgets it. */
const doors = (kit: AccountKit): readonly Route[] => [
  route({
    method: 'POST',
    path: `${DEVICE_PAGES}/key`,
    tag: 'session',
    access: 'public',
    summary: { zh: '用密钥打开设备', en: 'Open a device with its key' },
    limits: { perMinute: 20 },
    body: object({ key: text({ minLength: 1, maxLength: 100 }) }),
    handle: async ({ body, request, reply }) => {
      const expires = await openDevice(kit, body.key, request.ip);
      kit.cookie.writeKey(reply, body.key, expires);
    },
  }),
  route({
    method: 'DELETE',
    path: `${DEVICE_PAGES}/key`,
    tag: 'session',
    access: 'public',
    summary: { zh: '关闭设备：忘记密钥', en: 'Close a device: forget its key' },
    handle: ({ reply }) => {
      kit.cookie.clearKey(reply);
    },
  }),
];

export const deviceRoutes = (kit: AccountKit): readonly Route[] => [
  creation(kit),
  renewal(kit),
  ...doors(kit),
];
