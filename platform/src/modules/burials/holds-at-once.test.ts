import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import type { Answer } from '../../../test-support/api.ts';
import { type Columbarium, openColumbarium, type Refusal, RIGHTS } from './burials.test-support.ts';

let house: Columbarium;
before(async () => {
  house = await openColumbarium();
});
after(() => house.close());

const HOLDS = 1000;
const DESKS = 50;

/** Asks again, as a desk does, while the node says that more wait than it lets in. */
async function hold(desk: number, body: object): Promise<Answer<ActTaken & Refusal>> {
  const clerk = house.api.as('clerk', { ...house.scope, account: `desk-${desk}` });
  const answer = await clerk.post<ActTaken & Refusal>(`${RIGHTS}/acts/hold`, body);
  if (answer.status !== 503) return answer;
  await new Promise((again) => setTimeout(again, 250));
  return hold(desk, body);
}

test('a thousand hold one niche at once: one has it, and every other reads until when', async () => {
  const niche = await house.niche();
  const heldUntil = house.at(5);
  const answers = await Promise.all(
    Array.from({ length: HOLDS }, (_, at) =>
      hold(at % DESKS, { plot: niche, holderName: `家属${at}`, heldUntil }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  const others = answers.filter(({ status }) => status !== 200);
  for (const { status, body } of others) {
    assert.equal(status, 422, body.detail);
    assert.equal(body.values?.rule, 'a-plot-is-held-for-one');
    assert.match(body.detail, /held for somebody else until 2026-12-02 10:00/);
  }
  const records = house.node.recordsAs('manager', house.scope);
  const held = await records.ofInstitution(rightOfUse, house.home.id);
  assert.equal(held.length, 1);
});
