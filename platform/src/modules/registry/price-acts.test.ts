import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import {
  PRICE_LIST_STEPS,
  type PriceListStepAct,
} from '@qingming/standard/processes/price-list-acts.ts';
import fc from 'fast-check';
import { neededAnswers, wrongAnswers } from '../../../test-support/act-bounds.ts';
import {
  anotherHome,
  closeDesk,
  draft,
  manager,
  officer,
  openDesk,
} from '../../../test-support/price-desk.ts';

before(openDesk);
after(closeDesk);

const ACCOUNTS = {
  manager,
  reviewer: () => officer('officer-b'),
  publisher: () => officer('officer-c'),
  /** Filed the list under another role. */
  both: () => officer('manager-a'),
} as const;
type Account = keyof typeof ACCOUNTS;

const ANSWERS: Readonly<Record<string, object>> = {
  return: { opinion: '火化费高于基准价' },
  retire: { effectiveUntil: '2026-06-01' },
};

interface Refused {
  readonly errors?: readonly { readonly path: string }[];
}

const take = (account: Account, act: PriceListStepAct, list: PriceListDetail, answers: object) =>
  ACCOUNTS[account]().post<PriceListDetail & Refused>(
    `/api/price-lists/${list.list.id}/${act.name}`,
    { version: list.list.version, ...answers },
  );

const read = async (account: Account, id: string): Promise<PriceListDetail> =>
  (await ACCOUNTS[account]().get<PriceListDetail>(`/api/price-lists/${id}`)).body;

/** Whoever takes an act at any moment: what the page offers succeeds, anything else changes nothing. */
async function tryStep(id: string, account: Account, act: PriceListStepAct): Promise<void> {
  const seen = await read(account, id);
  const offered = seen.acts.includes(act.name);
  const { status, text } = await take(account, act, seen, ANSWERS[act.name] ?? {});
  const where = `${account} ${act.name} in state ${seen.list.fact.state}: ${text}`;
  if (offered) assert.equal(status, 200, where);
  else {
    assert.ok(status === 422 || status === 403, where);
    assert.equal((await read(account, id)).list.version, seen.list.version, where);
  }
}

test('in any order of acts and people, what is offered succeeds and all else is refused', async () => {
  const account = fc.constantFrom(...(Object.keys(ACCOUNTS) as Account[]));
  const walk = fc.array(fc.tuple(account, fc.constantFrom(...PRICE_LIST_STEPS)), {
    minLength: 25,
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      await anotherHome();
      const { list } = await draft('2026-05-02');
      for (const [who, act] of steps) await tryStep(list.id, who, act);
    }),
    { numRuns: 4, seed: randomInt(2 ** 31), endOnFailure: true },
  );
});

const STATES: readonly (readonly [Account, PriceListStepAct['name']])[] = [
  ['manager', 'file'],
  ['reviewer', 'review'],
  ['publisher', 'publish'],
  ['publisher', 'retire'],
];

test('every state is reached by its act, and offers what the process says', async () => {
  await anotherHome();
  const { list } = await draft('2026-05-02');
  for (const [who, name] of STATES) {
    const seen = await read(who, list.id);
    assert.ok(seen.acts.includes(name), `${name} in state ${seen.list.fact.state}`);
    const act = PRICE_LIST_STEPS.find((one) => one.name === name);
    assert.ok(act);
    await tryStep(list.id, who, act);
  }
  assert.equal((await read('manager', list.id)).list.fact.state, '8');
  for (const who of Object.keys(ACCOUNTS) as Account[])
    assert.deepEqual((await read(who, list.id)).acts, []);
});

for (const act of PRICE_LIST_STEPS)
  test(`“${act.label.en}” refuses every answer beyond its bounds, by its name`, async () => {
    await anotherHome();
    const list = await draft('2026-05-02');
    const who = act.by === 'preparePrices' ? 'manager' : 'reviewer';
    for (const { name, why, value } of wrongAnswers(act)) {
      const given = { ...ANSWERS[act.name], [name]: value };
      const { status, body, text } = await take(who, act, list, given);
      assert.equal(status, 400, `${name} ${why}: ${text}`);
      assert.ok(
        body.errors?.some(({ path }) => path === `/${name}`),
        `${name} ${why}: ${text}`,
      );
    }
    for (const name of neededAnswers(act)) {
      const { status, body } = await take(who, act, list, {});
      assert.equal(status, 400);
      assert.ok(body.errors?.some(({ path }) => path === `/${name}`));
    }
  });
