import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '../src/kernel/db/sql.ts';
import { type RunningNode, startNode } from '../src/levels/node.ts';
import { ask, type House, newCase, openHouse, opened } from './house.test-support.ts';

let house: House;
let first: RunningNode;
let second: RunningNode;
let clerk: string;
before(async () => {
  house = await openHouse();
  first = house.running;
  second = await startNode(house.config);
  clerk = await house.signIn('clerk', { institution: house.home.id });
});
after(async () => {
  await first.stop();
  await second.stop();
  await house.close();
});

const leads = async ({ address }: { address: string }): Promise<boolean> =>
  /^qingming_leader 1$/m.test((await ask(address, '/metrics')).text);

/** Asks until it is so; the test's own time is the limit. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const isOrdered = async (id: string): Promise<boolean> => {
  const { left } = await house.owner.one<{ left: number }>(sql`
    select count(*) filter (where s.seq is null) + (count(*) = 0)::int as left
    from log_entry e left join log_sequence s using (entry_id) where e.subject = ${id}`);
  return left === 0;
};

/** Follows the live page of one process; says which cases it was told of. */
async function follow({ address }: { address: string }) {
  const gone = new AbortController();
  const answer = await fetch(`${address}/api/live`, {
    headers: { cookie: clerk },
    signal: gone.signal,
  });
  assert.equal(answer.status, 200);
  let text = '';
  const reading = (async () => {
    for await (const part of answer.body ?? []) text += Buffer.from(part).toString();
  })().catch(() => undefined);
  return {
    told: (id: string) =>
      text
        .split('\n')
        .filter(
          (line) =>
            line.startsWith('data:') && line.includes(`"kind":"funeralCase"`) && line.includes(id),
        ).length,
    stop: async () => {
      gone.abort();
      await reading;
    },
  };
}

test('of two processes of a node one leads, and live pages on both are told once of what either wrote', async () => {
  assert.deepEqual(await Promise.all([first, second].map(leads)), [true, false]);
  const pages = [await follow(first), await follow(second)];
  try {
    for (const writer of [first, second]) {
      const { case: id } = await opened(writer.address, clerk, newCase());
      await until(() => isOrdered(id));
      await until(async () => pages.every(({ told }) => told(id) > 0));
      assert.deepEqual(
        pages.map(({ told }) => told(id)),
        [1, 1],
      );
    }
  } finally {
    for (const page of pages) await page.stop();
  }
});

test('when the leader loses its connection the lead is taken by one of both, and the log goes on', async () => {
  await house.owner.run(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name like ${'%signals'} and datname = current_database()`);
  const { case: id } = await opened(second.address, clerk, newCase());
  await until(() => isOrdered(id));
  await until(async () => {
    const both = await Promise.all([first, second].map(leads));
    return both.filter(Boolean).length === 1;
  });
  const page = await follow(second);
  const { case: other } = await opened(first.address, clerk, newCase());
  await until(async () => page.told(other) === 1);
  await page.stop();
});

test('when the leader stops, the other process takes the lead and orders what was written', async () => {
  await until(async () => (await leads(first)) || (await leads(second)));
  const isFirst = await leads(first);
  const [leading, other] = isFirst ? [first, second] : [second, first];
  await leading.stop();
  const { case: id } = await opened(other.address, clerk, newCase());
  await until(() => isOrdered(id));
  await until(() => leads(other));
  const again = await startNode(house.config);
  if (isFirst) first = again;
  else second = again;
  assert.equal(await leads(again), false);
});
