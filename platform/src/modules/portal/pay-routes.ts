import { toString as drawQr } from 'qrcode';
import type { FamilyOrderView, FamilyPay, FamilyPayDoor } from '@qingming/connect/api/payments.ts';
import { addressIn } from './addresses.ts';
import { yuan } from './amounts.ts';
import { familyOverPage } from './pages/family.ts';
import {
  backPage,
  isWaiting,
  leftOf,
  orderAddress,
  orderPage,
  type PayForm,
  payPage,
} from './pages/pay.ts';
import {
  type Asked,
  FORM,
  formOf,
  mayPost,
  type OnceSpec,
  sendNotFound,
  sendOnce,
} from './serve.ts';

const LONGEST_BODY = 1024;
const SUMMARY = { zh: '家属在网上付款', en: 'A family pays online' };
/** A page that waits asks for itself anew, without a script. */
const RENEW_SECONDS = 10;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The proof of the visit, told by the routes of the family. */
type VisitOf = (asked: Asked) => string | undefined;

interface Paying {
  readonly door: FamilyPayDoor;
  readonly visitOf: VisitOf;
}

const over = (asked: Asked) => sendOnce(asked, familyOverPage(asked.context), 401);

/** Yuan as people type them: 600, 600.50, １,２００ 元. Fen, or undefined of what is no amount. */
export function fenTyped(text: string): number | undefined {
  const tidy = text.normalize('NFKC').replaceAll(/[\s,，元¥]/g, '');
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(tidy);
  if (found === null) return undefined;
  const fen = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : undefined;
}

function showPay(asked: Asked, pay: FamilyPay, form: Partial<PayForm> = {}, status = 200) {
  mayPost(asked);
  const first = { amount: yuan(leftOf(pay)).replaceAll(',', ''), method: '', way: '' };
  return sendOnce(asked, payPage(asked.context, pay, { ...first, ...form }), status);
}

async function look({ door, visitOf }: Paying, asked: Asked) {
  const visit = visitOf(asked);
  const pay = visit === undefined ? undefined : await door.look(visit);
  return pay === undefined ? over(asked) : showPay(asked, pay);
}

const payerOf = ({ context, request }: Asked, id: string) => ({
  address: request.ip,
  returnTo: `${context.site.publicUrl.replace(/\/$/, '')}${addressIn(context.page, `/family/back/${id}`)}`,
});

/** What is wrong with the amount, in words of a family. */
function wrongAmount({ context }: Asked, amount: number | undefined, left: number) {
  const words = context.t.pay;
  if (amount === undefined) return words.amountWrong;
  return amount > left ? words.amountTooMuch(yuan(left)) : undefined;
}

async function start({ door, visitOf }: Paying, asked: Asked) {
  const visit = visitOf(asked);
  const pay = visit === undefined ? undefined : await door.look(visit);
  if (visit === undefined || pay === undefined) return over(asked);
  const fields = formOf(asked);
  const typed = {
    amount: (fields.get('amount') ?? '').slice(0, 20),
    method: fields.get('method') ?? '',
    way: fields.get('way') ?? '',
  };
  const id = fields.get('id') ?? '';
  if (!UUID.test(id)) return sendNotFound(asked);
  const open = () =>
    asked.reply.header('cache-control', 'no-store').redirect(orderAddress(asked.context, id), 303);
  // Sent twice, the second finds what the first has made.
  if (pay.orders.some((order) => order.id === id)) return open();
  const amount = fenTyped(typed.amount);
  const wrong = wrongAmount(asked, amount, leftOf(pay));
  if (wrong !== undefined || amount === undefined)
    return showPay(asked, pay, { ...typed, wrong }, 422);
  const way = typed.way === 'page' ? ('page' as const) : ('code' as const);
  const order = { id, method: typed.method, way, amount };
  const started = await door.start(visit, order, payerOf(asked, id));
  if (started === undefined)
    return showPay(asked, pay, { ...typed, refused: asked.context.t.pay.none }, 422);
  if (started.answer === 'started') return open();
  const isMany = started.answer === 'too-many';
  const refused = isMany ? asked.context.t.pay.tooMany : started.says[asked.context.language];
  return showPay(asked, pay, { ...typed, refused }, isMany ? 429 : 422);
}

async function showOrder(asked: Asked, view: FamilyOrderView | undefined) {
  if (view === undefined) return over(asked);
  mayPost(asked);
  const { order } = view;
  if (isWaiting(order)) asked.reply.header('refresh', String(RENEW_SECONDS));
  const qr =
    order.opens !== null && order.way === 'code'
      ? await drawQr(order.opens, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
      : null;
  return sendOnce(asked, orderPage(asked.context, view, qr));
}

async function lookAtOrder({ door, visitOf }: Paying, asked: Asked) {
  const visit = visitOf(asked);
  const id = asked.param('order');
  if (visit === undefined || !UUID.test(id)) return over(asked);
  return showOrder(asked, await door.order(visit, id));
}

async function actOnOrder({ door, visitOf }: Paying, asked: Asked) {
  const visit = visitOf(asked);
  const id = asked.param('order');
  if (visit === undefined || !UUID.test(id)) return over(asked);
  const act = formOf(asked).get('act');
  if (act === 'cancel') await door.cancel(visit, id);
  else if (act === 'open') await door.open(visit, id, payerOf(asked, id));
  else await door.check(visit, id);
  return asked.reply
    .header('cache-control', 'no-store')
    .redirect(orderAddress(asked.context, id), 303);
}

function back(asked: Asked) {
  const id = asked.param('order');
  return UUID.test(id) ? sendOnce(asked, backPage(asked.context, id)) : sendNotFound(asked);
}

/** The pages on which a family that was let in pays its bill. */
export function paySpecs(door: FamilyPayDoor, visitOf: VisitOf): readonly OnceSpec[] {
  const paying = { door, visitOf };
  const posted = { bodyTypes: [FORM], bodyBytes: LONGEST_BODY, perMinute: 20 };
  return [
    {
      method: 'GET',
      path: '/family/pay',
      limits: { perMinute: 60 },
      handle: (asked: Asked) => look(paying, asked),
    },
    {
      method: 'POST',
      path: '/family/pay',
      limits: posted,
      handle: (asked: Asked) => start(paying, asked),
    },
    {
      method: 'GET',
      path: '/family/pay/:order',
      limits: { perMinute: 120 },
      handle: (asked: Asked) => lookAtOrder(paying, asked),
    },
    {
      method: 'POST',
      path: '/family/pay/:order',
      limits: posted,
      handle: (asked: Asked) => actOnOrder(paying, asked),
    },
    { method: 'GET', path: '/family/back/:order', handle: back },
  ].map((spec) => ({ ...spec, summary: SUMMARY }) as OnceSpec);
}
