import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ExchangeFault } from '@qingming/exchange';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { openAlarms, raiseAlarm, settleAlarm } from './alarms.ts';

const AT = '2026-04-05T04:00:00.000Z';
let ministry: TestNode;
before(async () => {
  ministry = await testNode({ node: '000000' });
});
after(() => ministry.close());

const open = async () =>
  (await openAlarms(ministry.owner)).map(({ origin, code }) => `${origin} ${code}`).toSorted();

const raise = (origin: string, error: unknown) =>
  raiseAlarm(ministry.owner, origin, error, 'what it signed', AT);

test('only what contradicts a partner’s own word is an alarm, and the same one stands once', async () => {
  await raise('370000', new ExchangeFault('gap', {}));
  await raise('370000', new Error('the line broke'));
  assert.deepEqual(await open(), []);
  await raise('370000', new ExchangeFault('inconsistent-log', {}));
  await raise('370000', new ExchangeFault('inconsistent-log', {}));
  assert.deepEqual(await open(), ['370000 inconsistent-log']);
});

test('what is settled is that contradiction of that partner, and it is raised again when it comes again', async () => {
  await raise('370000', new ExchangeFault('root-mismatch', {}));
  await raise('410000', new ExchangeFault('inconsistent-log', {}));
  await settleAlarm(ministry.owner, '370000', 'inconsistent-log', AT);
  assert.deepEqual(await open(), ['370000 root-mismatch', '410000 inconsistent-log']);
  await settleAlarm(ministry.owner, '330000', 'inconsistent-log', AT);
  assert.equal((await open()).length, 2);
  await raise('370000', new ExchangeFault('inconsistent-log', {}));
  assert.deepEqual(await open(), [
    '370000 inconsistent-log',
    '370000 root-mismatch',
    '410000 inconsistent-log',
  ]);
});
