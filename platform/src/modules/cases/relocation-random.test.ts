import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import fc from 'fast-check';
import type { TestCaller } from '../../../test-support/api.ts';
import { type Desk, LEAVES_WITH, openDesk } from './cases.test-support.ts';
import { type Intruder, intruderAt } from './intruder.test-support.ts';
import {
  begin,
  cabinets,
  close,
  laidIn,
  linesOf,
  relocationOf,
  scan,
  staffOf,
  whereAll,
} from './relocation.test-support.ts';

/** Whatever two people, a dead session and a hand past the program do: nobody is in two places or none, or given out wrongly. */
let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
});
after(() => desk.close());

/** A body as it truly is: which tag hangs on it, and where it lies; nowhere while it is carried. */
interface Body {
  readonly opened: Opened;
  tag: string;
  at: string | undefined;
}

interface World {
  readonly id: string;
  readonly bodies: readonly Body[];
  readonly places: readonly string[];
  readonly staff: readonly TestCaller[];
  released: number;
}

const KINDS = ['out', 'in', 'move', 'both', 'again', 'handOver', 'close', 'sql'] as const;
interface Try {
  readonly kind: (typeof KINDS)[number];
  readonly who: number;
  readonly body: number;
  readonly place: number;
}
const someTry: fc.Arbitrary<Try> = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(1),
  body: fc.nat(1),
  place: fc.nat(3),
});

const at = <One>(all: readonly One[], index: number): One => all[index % all.length] as One;

/** What somebody does with the body in their hands: they read the tag on it and the label of where they stand. */
async function carry(world: World, who: TestCaller, body: Body, place: string, way: 'out' | 'in') {
  const { body: answer, status } = await scan(who, world.id, { way, scan: body.tag, place });
  if (status !== 200 || answer.outcome !== 'recorded') return;
  body.at = way === 'out' ? undefined : place;
}

async function take(world: World, { kind, who, body: index, place: to }: Try): Promise<void> {
  const { id, staff, bodies, places } = world;
  const [by, other, body] = [at(staff, who), at(staff, who + 1), at(bodies, index)];
  const place = at(places, to);
  desk.later(1);
  switch (kind) {
    case 'out':
      return carry(world, by, body, body.at ?? place, 'out');
    case 'in':
      return body.at === undefined ? carry(world, by, body, place, 'in') : undefined;
    case 'move': {
      // By an ordinary move, past the relocation.
      const moved = await by.post(`/api/cases/${body.opened.case}/moves`, {
        scan: body.tag,
        place,
        reason: 'storage',
      });
      const { state } = await relocationOf(by, id);
      const isMoved = moved.status === 200;
      assert.ok(!isMoved || state !== 'open', 'moved without the scans of two people');
      if (isMoved) body.at = place;
      return undefined;
    }
    case 'both':
      // Two people at the same moment, with the same body and with each other's.
      await Promise.all([
        scan(by, id, { way: 'out', scan: body.tag, place: body.at ?? place }),
        scan(other, id, { way: 'out', scan: body.tag, place: body.at ?? place }),
      ]);
      return settle(world);
    case 'again':
      // The answer was lost on the way, and the same is sent once more.
      await carry(world, by, body, body.at ?? place, 'out');
      return carry(world, by, body, body.at ?? place, 'out');
    case 'handOver': {
      const given = await desk.clerk.post(`/api/cases/${body.opened.case}/hand-over`, {
        ...LEAVES_WITH,
        scan: body.tag,
        handedTo: body.opened.contact,
      });
      if (given.status === 200) world.released += 1;
      return undefined;
    }
    case 'close':
      await close(by, id);
      return undefined;
    case 'sql':
      return bypass(world, body, place);
  }
}

/** What the tables say was taken out is in somebody's hands. */
async function settle({ id, bodies }: World): Promise<void> {
  const lines = await linesOf(desk, id);
  for (const body of bodies) {
    const line = lines.find(({ fact }) => fact.forCase === body.opened.case);
    if (line?.fact.outAt !== undefined && line.fact.inAt === undefined) body.at = undefined;
  }
}

/** The checks of the program are gone: only the database is left. */
async function bypass({ id, bodies }: World, body: Body, place: string): Promise<void> {
  const lines = await linesOf(desk, id);
  const line = lines.find(({ fact }) => fact.forCase === body.opened.case);
  const moment = desk.later(1);
  const nobody = bodies.find((one) => one !== body)?.opened.tagNumber ?? '';
  const attempts = [
    intruder.change('relocationLine', line?.id ?? '', {
      in_at: moment,
      in_by: desk.home.people.operator,
      in_tag: nobody,
      to_: place,
      in_mark: 'label',
    }),
    intruder.change('relocationLine', line?.id ?? '', { voided: true }),
    intruder.change('relocation', id, { expected: 1 }),
  ];
  for (const result of await Promise.allSettled(attempts))
    assert.equal(result.status, 'rejected', 'the database takes what the program would refuse');
}

async function check(world: World): Promise<void> {
  const { bodies, id, staff } = world;
  const where = await whereAll(
    desk,
    bodies.map(({ opened }) => opened.case),
  );
  const page = await relocationOf(at(staff, 0), id);
  for (const { opened, at: truly, tag } of bodies) {
    const found = where.get(opened.case) ?? [];
    if (page.state === 'open') assert.equal(found.length, 1, 'in two places or in none');
    if (truly !== undefined && tag === opened.tagNumber && found.length === 1)
      assert.deepEqual(found, [truly], 'the record says another place than the body lies in');
  }
  if (page.state === 'open') assert.equal(world.released, 0, 'handed over before it balanced');
  if (page.state === 'closed')
    assert.deepEqual([page.out, page.in], [page.expected, page.expected], 'closed unbalanced');
}

async function someWorld(swapped: boolean): Promise<World> {
  const places = await cabinets(desk, 4);
  const [a = '', b = ''] = places;
  const [one, other] = [await laidIn(desk, a), await laidIn(desk, b)];
  const { first, second } = staffOf(desk);
  const id = await begin(first, [a, b]);
  const tags = swapped ? [other.tagNumber, one.tagNumber] : [one.tagNumber, other.tagNumber];
  return {
    id,
    places,
    staff: [first, second],
    released: 0,
    bodies: [
      { opened: one, tag: tags[0] ?? '', at: a },
      { opened: other, tag: tags[1] ?? '', at: b },
    ],
  };
}

test('two people of one name, in any order of acts: in one place each, and nobody is given out before it balances', async () => {
  let closed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(someTry, { minLength: 4, maxLength: 24 }), async (tries) => {
      const world = await someWorld(false);
      for (const one of tries) {
        await take(world, one);
        await check(world);
      }
      // A new shift goes on where the first stopped, and ends it.
      await finish(world);
      await check(world);
      const { state } = await relocationOf(at(world.staff, 0), world.id);
      assert.equal(state, 'closed', 'what was begun can always be ended');
      closed += 1;
    }),
    { numRuns: 12 },
  );
  assert.ok(closed >= 12);
});

/** Out by whoever, in by the other one, into whatever is free; then the second person closes. */
async function finish(world: World): Promise<void> {
  const { id, staff, bodies, places } = world;
  const [first, second] = [at(staff, 0), at(staff, 1)];
  for (const body of bodies) {
    desk.later(1);
    const find = async () =>
      (await relocationOf(first, id)).lines.find((one) => one.case === body.opened.case);
    if ((await find())?.outAt === null) await carry(world, first, body, body.at ?? '', 'out');
    const line = await find();
    if (line === undefined || line.inAt !== null) continue;
    const by = line.outByReader ? second : first;
    for (const place of places)
      if (body.at === undefined) await carry(world, by, body, place, 'in');
  }
  await close(second, id);
}

test('with the tags of the two swapped, nobody is moved and nothing is closed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someTry, { minLength: 4, maxLength: 16 }), async (tries) => {
      const world = await someWorld(true);
      const cases = world.bodies.map(({ opened }) => opened.case);
      const before = await whereAll(desk, cases);
      for (const one of tries.filter(({ kind }) => kind !== 'sql')) await take(world, one);
      assert.deepEqual(await whereAll(desk, cases), before);
      const page = await relocationOf(at(world.staff, 0), world.id);
      assert.deepEqual([page.state, page.out, page.in], ['open', 0, 0]);
      assert.equal(world.released, 0);
    }),
    { numRuns: 8 },
  );
});
