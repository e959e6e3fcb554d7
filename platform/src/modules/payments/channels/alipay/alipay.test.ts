import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { zipSync } from 'fflate';
import { ChannelFault, type PayChannel } from '../channel.ts';
import { alipayChannel } from './alipay.ts';
import { type AlipayStandIn, startAlipay } from './alipay.test-support.ts';
import { rawMember, signedText } from './signature.ts';

const [APP, SELLER] = ['2021000000000001', '2088000000000001'];
let gateway: AlipayStandIn;
let channel: PayChannel;

before(async () => {
  gateway = await startAlipay(APP, SELLER);
  channel = alipayChannel(
    {
      appId: APP,
      merchant: SELLER,
      privateKey: gateway.merchantKey,
      alipayPublicKey: gateway.publicKey,
      url: gateway.url,
      notifyUrl: 'https://example.cn/api/payment-notices/alipay/x',
    },
    () => new Date(),
  );
});
after(() => gateway.close());
beforeEach(() => {
  gateway.fault = 'none';
});

let count = 0;
const order = (amount = 12_345) => {
  count += 1;
  return {
    number: String(count).padStart(32, '0'),
    amount,
    about: '服务费用/一',
    expiresAt: new Date(Date.now() + 900_000),
  };
};
const read = (body: string) => channel.read({ headers: {}, body: Buffer.from(body) });
const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ChannelFault, String(error));
  return `${error.kind} ${error.code}`;
};

test('what is signed is sorted, raw, without what is empty; an answer is verified as it stands in the text', () => {
  const parameters = { b: '2', a: '1=&', empty: '', sign: 'x', sign_type: 'RSA2' };
  assert.equal(signedText(parameters, ['sign']), 'a=1=&&b=2&sign_type=RSA2');
  const text = '{"a_response":{"x":"}\\"{\\/\\u4e00","y":{"z":1}},"sign":"s"}';
  assert.equal(rawMember(text, 'a_response'), '{"x":"}\\"{\\/\\u4e00","y":{"z":1}}');
  assert.equal(rawMember(text, 'b_response'), undefined);
  assert.equal(rawMember('{"a_response":"{}"}', 'a_response'), undefined);
  assert.equal(rawMember('{"a_response":{"x":"', 'a_response'), undefined);
});

test('a code that nobody scanned is no trade yet; scanned and paid it is found and told', async () => {
  const one = order();
  assert.equal(await channel.qr(one), `https://qr.alipay.com/${one.number}`);
  assert.deepEqual(await channel.query(one.number), { state: 'missing' });
  assert.deepEqual(await channel.close(one.number), { state: 'missing' });
  gateway.pay(one.number);
  const state = await channel.query(one.number);
  assert.ok(state.state === 'paid' && state.paid.amount === 12_345);
  assert.equal((await channel.close(one.number)).state, 'paid');
  const notice = gateway.notice(one.number);
  const told = await read(notice);
  assert.ok(told.of === 'order' && told.number === one.number && told.order.state === 'paid');
  assert.equal(await faultOf(read(notice.replace('123.45', '123.46'))), 'forged signature');
  assert.equal(await faultOf(read(`${notice}&app_id=other`)), 'forged twice');
  assert.equal(await faultOf(read('')), 'forged signature');
  assert.equal(await faultOf(read(gateway.notice(one.number, { app_id: '1' }))), 'forged app');
  const elsewhere = gateway.notice(one.number, { seller_id: '1' });
  assert.equal(await faultOf(read(elsewhere)), 'forged merchant');
  assert.deepEqual([channel.taken.status, channel.taken.body], [200, 'success']);
});

test('a refund is one under its number; a notice of it is no second payment', async () => {
  const one = order(1000);
  await channel.qr(one);
  gateway.pay(one.number);
  const back = {
    number: `R${one.number.slice(1)}`,
    order: one.number,
    amount: 400,
    of: 1000,
    about: '退款',
  };
  assert.equal((await channel.queryRefund(back)).state, 'missing');
  gateway.fault = 'dropped';
  assert.equal(await faultOf(channel.refund(back)), 'unclear no-answer');
  gateway.fault = 'none';
  assert.equal(
    (await channel.refund(back)).state,
    'done',
    'nothing moved again, so it was asked for',
  );
  assert.deepEqual([...(gateway.trades.get(one.number)?.refunds.values() ?? [])], ['4.00']);
  const notice = gateway.notice(one.number, { refund_fee: '4.00', out_biz_no: back.number });
  const told = await read(notice);
  assert.ok(told.of === 'refund' && told.number === back.number);
  await channel.refund({ ...back, number: `S${one.number.slice(1)}`, amount: 600 });
  const state = await channel.query(one.number);
  assert.equal(
    state.state,
    'paid',
    'given back whole it is closed there, and was paid all the same',
  );
});

test('what is not signed, changed or not known is unclear; only the business says no', async () => {
  const one = order();
  await channel.qr(one);
  for (const [fault, says] of [
    ['unsigned', 'unclear signature'],
    ['spoiled', 'unclear signature'],
    ['dropped', 'unclear no-answer'],
    ['20000', 'unclear isp.unknow-error'],
  ] as const) {
    gateway.fault = fault;
    assert.equal(await faultOf(channel.qr(one)), says);
  }
  gateway.fault = 'none';
  const unknown = { number: 'x', order: '9'.repeat(32), amount: 1, of: 1, about: '退款' };
  assert.equal(await faultOf(channel.refund(unknown)), 'refused ACQ.TRADE_NOT_EXIST');
});

test('a page for this phone is an address that is signed, and asks nothing here', async () => {
  const one = order();
  const address = new URL(
    await channel.page(one, { address: '', returnTo: 'https://example.cn/x' }),
  );
  assert.equal(address.searchParams.get('method'), 'alipay.trade.wap.pay');
  assert.equal(address.searchParams.get('return_url'), 'https://example.cn/x');
  assert.match(address.searchParams.get('sign') ?? '', /^[A-Za-z0-9+/=]{344}$/);
  assert.ok(!gateway.trades.has(one.number));
});

/** 支付宝…: the bytes of a text in GBK, by the decoder of the platform. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const known = new Map<string, readonly number[]>();
  for (let high = 0x81; high < 0xff; high += 1)
    for (let low = 0x40; low < 0xff; low += 1)
      known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (known.get(sign) ?? []))),
  );
}

test('the bill of a day is the detail in its zip, to the fen; one that is cut off is refused', async () => {
  assert.equal(await channel.bill('2026-11-26'), undefined);
  const detail = [
    '#支付宝业务明细查询',
    '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,订单金额（元）,退款批次号/请求号,服务费（元）',
    '2026A\t,N1\t,交易,服务费用,2026-11-26 10:00:00,2026-11-26 10:00:05,100.50,,-0.60',
    '2026A\t,N1\t,退款,服务费用,2026-11-26 11:00:00,2026-11-26 11:00:05,-0.50,R1\t,0.00',
    '#合计',
  ].join('\r\n');
  gateway.bill = zipSync({ 'a.csv': gbk('#汇总\r\n门店,笔数\r\n'), 'b.csv': gbk(detail) });
  const bill = await channel.bill('2026-11-26');
  assert.deepEqual(
    bill?.lines.map(({ what, number, amount, fee, at }) => [
      what,
      number,
      amount,
      fee,
      at.toISOString(),
    ]),
    [
      ['payment', 'N1', 10_050, 60, '2026-11-26T02:00:05.000Z'],
      ['refund', 'R1', 50, 0, '2026-11-26T03:00:05.000Z'],
    ],
  );
  gateway.bill = zipSync({
    'b.csv': gbk(detail.split('\r\n').slice(0, 3).join('\r\n').slice(0, -30)),
  });
  assert.equal(await faultOf(channel.bill('2026-11-26')), 'unclear bill-cut');
  gateway.bill = Uint8Array.of(1, 2, 3);
  assert.equal(await faultOf(channel.bill('2026-11-26')), 'unclear bill-zip');
  gateway.bill = undefined;
});
