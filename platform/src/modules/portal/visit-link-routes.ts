import { toString as drawQr } from 'qrcode';
import type { SlotFree, VisitChanged, VisitDoor, VisitView } from '@qingming/connect/api/visits.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Route } from '../../kernel/http/route.ts';
import { visitAddress } from './addresses.ts';
import { to } from './pages/frame.ts';
import { isToCome, visitOverPage, visitStandingPage } from './pages/visit-ticket.ts';
import { type Asked, FORM, formOf, mayPost, onceRoutes, sendOnce, type Serving } from './serve.ts';
import { calendarOf } from './visit-calendar.ts';
import { peopleOf, readVisit } from './visit-form.ts';
import { LONGEST_VISIT_BODY, VISITS_SUMMARY } from './visit-routes.ts';
import { isBookable } from './visit-times.ts';

const drawn = async (ticket: string | null): Promise<string | undefined> =>
  ticket === null
    ? undefined
    : drawQr(ticket, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });

/** The times of the house that the booking may change to: with a place for whoever comes. */
const othersOf = async (
  door: VisitDoor,
  view: VisitView,
  at: Date,
): Promise<readonly SlotFree[]> =>
  isToCome(view, at)
    ? (await door.slots(view.house)).filter(
        (slot) =>
          slot.id !== view.slot.id && isBookable(slot, at) && slot.open.people >= view.people,
      )
    : [];

async function show(door: VisitDoor, asked: Asked, view: VisitView, refused?: string) {
  mayPost(asked);
  const { context, at } = asked;
  const page = visitStandingPage(context, {
    ...{ view, at, refused },
    link: asked.param('link'),
    qr: await drawn(view.ticket),
    others: await othersOf(door, view, at),
  });
  return sendOnce(asked, page, refused === undefined ? 200 : 409);
}

const over = (asked: Asked) => sendOnce(asked, visitOverPage(asked.context), 404);

async function look(door: VisitDoor, asked: Asked) {
  const view = await door.look(asked.param('link'));
  return view === undefined ? over(asked) : show(door, asked, view);
}

/** What the form asks for; of nonsense nothing is done, and the page is shown. */
async function act(
  door: VisitDoor,
  link: string,
  fields: URLSearchParams,
): Promise<VisitChanged | undefined> {
  const wanted = fields.get('do');
  if (wanted === 'accept') return door.accept(link);
  if (wanted === 'change') {
    const slot = fields.get('slot') ?? '';
    if (!/^[0-9a-f-]{36}$/.test(slot)) return { answer: 'not-now' };
    return door.change(link, { slot, people: peopleOf(readVisit(fields)) });
  }
  const view = wanted === 'cancel' ? await door.cancel(link) : await door.look(link);
  return view && { answer: 'done', view };
}

async function take(door: VisitDoor, asked: Asked) {
  const link = asked.param('link');
  const words = asked.context.t.visits;
  const done = await act(door, link, formOf(asked)).catch((error: unknown) => {
    if (!isFault(error) || error.code === 'not-found') throw error;
    return { answer: 'not-now' } as const;
  });
  if (done === undefined) return over(asked);
  if (done.answer !== 'done') {
    const view = await door.look(link);
    const says = done.answer === 'full' ? words.full : words.notNow;
    return view === undefined ? over(asked) : show(door, asked, view, says);
  }
  return asked.reply
    .header('cache-control', 'no-store')
    .redirect(to(asked.context, visitAddress(link)), 303);
}

async function calendar(door: VisitDoor, asked: Asked) {
  const link = asked.param('link');
  const view = await door.look(link);
  if (view === undefined || view.state !== 'confirmed') return over(asked);
  const { context, reply } = asked;
  const address = `${context.site.publicUrl}${to(context, visitAddress(link))}`;
  return reply
    .type('text/calendar; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="visit.ics"')
    .send(calendarOf(view, context.t.visits.mine, address));
}

/** A booking under its own address: how it stands, its ticket, and the ways to change it. */
export const visitLinkRoutes = (serving: Serving, door: VisitDoor): readonly Route[] =>
  [
    {
      method: 'GET' as const,
      path: '/visits/:link',
      limits: { perMinute: 120 },
      handle: (asked: Asked) => look(door, asked),
    },
    {
      method: 'POST' as const,
      path: '/visits/:link',
      limits: { bodyTypes: [FORM], bodyBytes: LONGEST_VISIT_BODY, perMinute: 60 },
      handle: (asked: Asked) => take(door, asked),
    },
    {
      method: 'GET' as const,
      path: '/visits/:link/visit.ics',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => calendar(door, asked),
    },
  ].flatMap((spec) => onceRoutes(serving, { ...spec, summary: VISITS_SUMMARY }));
