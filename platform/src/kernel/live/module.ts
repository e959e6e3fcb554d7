import type { Authenticator } from '../http/authenticator.ts';
import type { Context, ServerModule } from '../http/route.ts';
import { route } from '../http/route.ts';
import { openEventStream } from '../http/sse.ts';
import type { LiveFeed } from './feed.ts';
import { maySee } from './scope.ts';
import type { Streams } from './streams.ts';
import { createStreams } from './streams.ts';

/** A session that was ended must not go on listening: G-20 allows 5 s. */
const RECHECK_MS = 4000;

export interface LiveDependencies {
  readonly feed: LiveFeed;
  readonly accounts: Pick<Authenticator, 'isAlive'>;
  readonly streams?: Streams;
}

const lastSeen = ({ request }: Context): { after?: string } => {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' && header !== '' ? { after: header } : {};
};

function follow(context: Context, { feed, accounts }: LiveDependencies): Promise<void> {
  const { actor, reply, signal } = context;
  const stream = openEventStream(reply);
  const unsubscribe = feed.subscribe(
    (event) => maySee(actor, event),
    (event) => stream.send(event.id, 'record', event),
    lastSeen(context),
  );
  const recheck = setInterval(() => {
    accounts.isAlive(actor.session ?? '').then(
      (alive) => (alive ? undefined : stream.end()),
      () => stream.end(),
    );
  }, RECHECK_MS);
  signal.addEventListener('abort', () => stream.end(), { once: true });
  return stream.closed.finally(() => {
    clearInterval(recheck);
    unsubscribe();
  });
}

/** `GET /api/live`: changes of records in the reader's scope, as they happen. */
export function liveModule(means: LiveDependencies): ServerModule {
  const streams = means.streams ?? createStreams();
  return {
    name: 'live',
    routes: [
      route({
        method: 'GET',
        path: '/api/live',
        summary: {
          zh: '本人权限范围内记录变化的实时通知（SSE）',
          en: 'Changes of records in your scope as they happen (server-sent events)',
        },
        access: 'staff',
        handle: async (context) => {
          const leave = streams.enter(context.actor.account);
          await follow(context, means).finally(leave);
          return context.reply;
        },
      }),
    ],
  };
}
