import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { startWechatPractice, type WechatPractice } from '../../practice/wechat.ts';
import { certifiedKey, handedOutKey, signingHeaders } from '../../practice/wechat-keys.ts';
import { ChannelFault, type PayChannel } from '../channel.ts';
import { readWechatBill } from './bill.ts';
import { authorization, opened, signerOf } from './signature.ts';
import { wechatChannel } from './wechat.ts';

const merchantKeys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const API_KEY = '0123456789abcdef0123456789abcdef';
const BASE = { appId: 'wx0000000000000001', merchant: '1900000001', serial: '5157F09EFDC096DE' };
const clock = { at: new Date('2026-11-27T08:00:00Z') };
const now = (): Date => clock.at;
const platform = certifiedKey(now());
const handed = handedOutKey();

let practice: WechatPractice;
let channel: PayChannel;
const notices: { readonly body: Buffer; readonly headers: Record<string, string> }[] = [];

const channelWith = (more: object = {}): PayChannel =>
  wechatChannel(
    {
      ...BASE,
      privateKey: merchantKeys.privateKey,
      apiV3Key: API_KEY,
      url: practice.url,
      notifyUrl: 'http://127.0.0.1:9/notices',
      ...more,
    },
    now,
  );

before(async () => {
  const { createPublicKey } = await import('node:crypto');
  practice = await startWechatPractice(
    { ...BASE, publicKey: createPublicKey(merchantKeys.publicKey), apiV3Key: API_KEY },
    [platform, handed],
    { now },
  );
  // What is on its way is kept, so that a test hands it over as it likes.
  practice.faults.spoil = (body, headers) => {
    notices.push({ body: Buffer.from(body), headers });
    return [body, headers];
  };
  channel = channelWith();
});
after(() => practice.close());
beforeEach(() => {
  notices.length = 0;
});

let count = 0;
const order = (amount = 12_345) => {
  count += 1;
  return {
    number: `${'0'.repeat(28)}${String(count).padStart(4, '0')}`,
    amount,
    about: '服务费用',
    expiresAt: new Date(clock.at.getTime() + 900_000),
  };
};

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ChannelFault, String(error));
  return `${error.kind} ${error.code}`;
};

test('the vector of AES-GCM opens, and one bit of it changed does not', () => {
  const sealed = {
    ciphertext: 'FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC',
    nonce: 'wCq51qZv4Yfg',
    associated_data: 'Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8',
  };
  assert.equal(opened('testAPIv3Key0000', sealed), 'Hello World');
  const other = { ...sealed, associated_data: `${sealed.associated_data}x` };
  assert.throws(() => opened('testAPIv3Key0000', other), /forged: encryption/);
  assert.throws(() => opened('testAPIv3Key0000', { ...sealed, ciphertext: 'AAAA' }), /forged/);
});

test('the header of a request has the five parts, in the order of the protocol', () => {
  const signer = signerOf('1900000001', 'ABC', merchantKeys.privateKey);
  const header = authorization(signer, { method: 'GET', path: '/v3/x?a=1', body: '' }, now(), 'n');
  assert.match(
    header,
    /^WECHATPAY2-SHA256-RSA2048 mchid="1900000001",nonce_str="n",timestamp="1795766400",serial_no="ABC",signature="[A-Za-z0-9+/=]{344}"$/,
  );
});

test('an order is made, found, paid and told; the notice is read, and what is not signed is refused', async () => {
  const one = order();
  assert.match(await channel.qr(one), /^http:\/\/127/);
  assert.equal(await channel.qr(one), await channel.qr(one), 'the same order once more');
  assert.equal(await faultOf(channel.qr({ ...one, amount: 1 })), 'refused OUT_TRADE_NO_USED');
  assert.deepEqual(await channel.query(one.number), { state: 'open' });
  assert.deepEqual(await channel.query('0'.repeat(32)), { state: 'missing' });
  await practice.pay(one.number);
  const state = await channel.query(one.number);
  assert.ok(state.state === 'paid');
  assert.equal(state.paid.amount, 12_345);
  const [notice] = notices;
  assert.ok(notice);
  const read = await channel.read(notice);
  assert.deepEqual(read, { of: 'order', number: one.number, order: state });
  const spoiled = { ...notice, body: Buffer.from(`${notice.body.toString()} `) };
  assert.equal(await faultOf(channel.read(spoiled)), 'forged signature');
  const unsigned = { ...notice, headers: {} };
  assert.equal(await faultOf(channel.read(unsigned)), 'forged no-timestamp');
  const probe = { ...notice.headers, 'wechatpay-signature': `WECHATPAY/SIGNTEST/x` };
  assert.equal(await faultOf(channel.read({ ...notice, headers: probe })), 'forged signature');
  const stranger = { ...notice.headers, 'wechatpay-serial': 'ABCDEF' };
  assert.equal(await faultOf(channel.read({ ...notice, headers: stranger })), 'forged serial');
  clock.at = new Date(clock.at.getTime() + 300_000);
  assert.equal(await faultOf(channel.read(notice)), 'forged timestamp');
});

test('a paid order is not closed, an open one is, and closing it again changes nothing', async () => {
  const [paid, open] = [order(), order()];
  await channel.qr(paid);
  await practice.pay(paid.number);
  assert.equal((await channel.close(paid.number)).state, 'paid');
  await channel.page(open, { address: '203.0.113.9', returnTo: 'http://127.0.0.1/family/pay' });
  assert.deepEqual(await channel.close(open.number), { state: 'closed' });
  assert.deepEqual(await channel.close(open.number), { state: 'closed' });
  await practice.pay(open.number);
  assert.deepEqual(await channel.query(open.number), { state: 'closed' });
});

test('a refund that is asked for twice is one; its notice says what it came to', async () => {
  const one = order(1000);
  await channel.qr(one);
  await practice.pay(one.number);
  practice.faults.refunds = 'PROCESSING';
  const back = {
    number: `R${one.number.slice(1)}`,
    order: one.number,
    amount: 400,
    of: 1000,
    about: '退款',
  };
  const first = await channel.refund(back);
  assert.equal(first.state, 'accepted');
  assert.deepEqual(await channel.refund(back), first);
  assert.equal(practice.refunds.size, 1);
  assert.equal(
    await faultOf(channel.refund({ ...back, number: `${back.number.slice(0, -1)}x`, amount: 601 })),
    'refused INVALID_REQUEST',
  );
  await practice.endRefund(back.number, 'ABNORMAL');
  const notice = notices.at(-1);
  assert.ok(notice);
  const read = await channel.read(notice);
  assert.ok(read.of === 'refund' && read.number === back.number);
  assert.equal(read.refund.state, 'abnormal');
  await practice.endRefund(back.number, 'SUCCESS');
  assert.equal((await channel.queryRefund(back)).state, 'done');
  practice.faults.refunds = 'SUCCESS';
});

test('an answer that is lost, late, unsigned or a fault of the system is unclear, never a no', async () => {
  const one = order();
  practice.faults.dropAnswer = (path) => path.endsWith('native');
  assert.equal(await faultOf(channel.qr(one)), 'unclear no-answer');
  practice.faults.dropAnswer = () => false;
  assert.ok(practice.orders.has(one.number), 'the order was made all the same');
  practice.faults.failWith = { status: 500, code: 'SYSTEM_ERROR' };
  assert.equal(await faultOf(channel.query(one.number)), 'unclear SYSTEM_ERROR');
  practice.faults.failWith = { status: 403, code: 'NO_AUTH' };
  assert.equal(await faultOf(channel.query(one.number)), 'refused NO_AUTH');
  practice.faults.failWith = undefined;
  const elsewhere = channelWith({ merchant: '1900000002' });
  // It cannot fetch certificates either, so it believes nothing that it is told.
  assert.equal(await faultOf(elsewhere.query(one.number)), 'unclear no-certificates');
});

test('certificates are fetched for a serial that is new, the old one stays good, and the public key needs none', async () => {
  const one = order();
  await channel.qr(one);
  const before_ = notices.length;
  await practice.pay(one.number);
  const old = notices[before_];
  practice.rotate(certifiedKey(now()));
  clock.at = new Date(clock.at.getTime() + 61_000);
  assert.equal((await channel.query(one.number)).state, 'paid');
  assert.ok(old);
  assert.equal((await channel.read(old)).of, 'order');
  practice.rotate(handed);
  assert.equal(await faultOf(channel.query(one.number)), 'unclear serial');
  const withKey = channelWith({
    publicKey: { id: handed.serial, pem: handed.publicKey.export({ type: 'spki', format: 'pem' }) },
  });
  assert.equal((await withKey.query(one.number)).state, 'paid');
  const body = old.body.toString();
  const again = { body: old.body, headers: signingHeaders(platform, body, now()) };
  assert.equal((await withKey.read(again)).of, 'order', 'the certificate beside the key');
  practice.rotate(platform);
});

test('the bill of a day is read to the fen, checked by its digest, and refused when it is cut off', async () => {
  const day = new Date(clock.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const bill = await channel.bill(day);
  const paid = [...practice.orders.values()].filter(({ paid }) => paid !== undefined);
  assert.equal(bill?.lines.filter(({ what }) => what === 'payment').length, paid.length);
  const back = bill?.lines.find(({ what }) => what === 'refund');
  assert.deepEqual([back?.amount, back?.number.startsWith('R')], [400, true]);
  assert.match(bill?.digest ?? '', /^[0-9a-f]{64}$/);
  assert.deepEqual((await channel.bill('2026-01-01'))?.lines, []);
  practice.faults.spoilBill = true;
  assert.equal(await faultOf(channel.bill(day)), 'unclear bill-digest');
  practice.faults.spoilBill = false;
  const text =
    '交易时间,微信订单号,商户订单号,交易状态,微信退款单号,商户退款单号,商品名称,手续费,订单金额,申请退款金额\r\n' +
    '`2026-11-27 00:00:01,`42,`A,`SUCCESS,`0,`0,`服务费, 用,`0.01000,`1.10,`0.00\r\n' +
    '总交易单数,应结订单总金额\r\n`1,`1.10\r\n';
  assert.throws(() => readWechatBill(text.split('\r\n').slice(0, 2).join('\r\n')), /bill-cut/);
  const [line] = readWechatBill(text);
  assert.deepEqual([line?.amount, line?.at.toISOString()], [110, '2026-11-26T16:00:01.000Z']);
});
