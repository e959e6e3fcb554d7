import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import { type Desk, newCase, open, openDesk } from './cases.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const move = async ({ case: id, tagNumber }: Opened, place: string): Promise<number> => {
  const body = { scan: tagNumber, place, reason: 'storage' };
  const { status, text } = await desk.clerk.post<Written>(`/api/cases/${id}/moves`, body);
  assert.ok(status === 200, text);
  return status;
};

const BODIES = 12;
const ROUNDS = 6;

test('bodies that are moved between the same two places, each the other way, never wait for one another', async () => {
  const { reception, preparation } = desk.home.places;
  const bodies: Opened[] = [];
  for (let count = 0; count < BODIES; count += 1)
    bodies.push(await open(desk, newCase({ decedent: { ...PERSON, name: `逝者${count}` } })));
  for (let round = 0; round < ROUNDS; round += 1) {
    desk.later(1);
    await Promise.all(
      bodies.map((one, at) => move(one, (at + round) % 2 === 0 ? reception : preparation)),
    );
  }
});

const PERSON = { sex: '1', deathCause: '02' } as const;
