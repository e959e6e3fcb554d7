import type { OwnSessions } from '@qingming/connect/api/session.ts';
import type { Actor } from '../access/actor.ts';
import { Fault } from '../errors/fault.ts';
import { type Route, route } from '../http/route.ts';
import { object, uuid } from '@qingming/connect/schema.ts';
import type { AccountKit } from './kit.ts';

const tag = 'session';

const listed = async (kit: AccountKit, actor: Actor): Promise<OwnSessions> => ({
  sessions: (await kit.sessions.listOf(actor.account)).map((session) => ({
    ...session,
    current: session.id === actor.session,
  })),
});

async function endOne(kit: AccountKit, actor: Actor, id: string): Promise<void> {
  const own = await kit.sessions.listOf(actor.account);
  if (!own.some((session) => session.id === id)) throw new Fault('not-found');
  await kit.db.transaction(async (tx) => {
    await kit.sessions.end(tx, id);
    await kit.audit(tx, { actor, act: 'session.end-own', target: actor.account, result: 'done' });
  });
}

const endOthers = (kit: AccountKit, actor: Actor): Promise<void> =>
  kit.db.transaction(async (tx) => {
    await kit.sessions.endAll(tx, actor.account, actor.session ?? undefined);
    await kit.audit(tx, { actor, act: 'session.end-own', target: actor.account, result: 'done' });
  });

/** Where one is signed in, and out of everywhere else (ASVS 5.0 7.5.2). */
export const ownSessionRoutes = (kit: AccountKit): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/session/all',
    tag,
    summary: { zh: '本人所有登录', en: 'Your own sessions' },
    access: 'staff',
    handle: ({ actor }) => listed(kit, actor),
  }),
  route({
    method: 'DELETE',
    path: '/api/session/all/:session',
    tag,
    summary: { zh: '结束本人的一次登录', en: 'End one of your sessions' },
    access: 'staff',
    params: object({ session: uuid() }),
    handle: ({ actor, params }) => endOne(kit, actor, params.session),
  }),
  route({
    method: 'DELETE',
    path: '/api/session/others',
    tag,
    summary: { zh: '结束本人其他所有登录', en: 'End all your other sessions' },
    access: 'staff',
    handle: ({ actor }) => endOthers(kit, actor),
  }),
];
