import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import {
  atTheFurnace,
  confirm,
  type Desk,
  inTheCremator,
  open,
  openDesk,
  type Problem,
  step,
  toCabinet,
} from './cases.test-support.ts';
import { burning, intruderAt, refusedByDatabase } from './intruder.test-support.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const RULE = 'no-booking-while-the-cremator-burns';
const soon = (from: number, until: number) => {
  const now = desk.test.node.clock.now().getTime();
  return {
    startsAt: new Date(now + from * 60_000).toISOString(),
    endsAt: new Date(now + until * 60_000).toISOString(),
  };
};
const atTheFirst = () => ({ cremator: desk.home.places.cremator1 });

/** Something that is under way in a connection of its own, written and not yet kept. */
interface Open<Result> {
  readonly isWritten: Promise<void>;
  commit(): void;
  readonly done: Promise<Result>;
}

function held<Result>(work: (written: () => Promise<void>) => Promise<Result>): Open<Result> {
  const [written, committed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done = work(async () => {
    written.resolve();
    await committed.promise;
  });
  done.catch(written.reject);
  return { isWritten: written.promise, commit: () => committed.resolve(), done };
}

const POLL_MS = 20;
const MAX_POLLS = 250;

/** Until somebody waits for an advisory lock, or `other` has ended without waiting; says whether it waits. */
async function waits(other: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  other.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  for (let polls = 0; polls < MAX_POLLS && !isOver; polls += 1) {
    const { count } = await desk.test.owner.one<{ count: number }>(sql`
      select count(*)::int as count from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`);
    if (count > 0) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

const manager = () => desk.test.recordsAs(['manager', 'operator']);
const ownerOf = (opened: Opened) => ({
  region: COUNTY,
  institution: desk.home.id,
  root: opened.case,
});

/** A cremation of somebody who lies in the cremator already: nothing else is written that would be waited for. */
const begins = (opened: Opened) =>
  held((written) =>
    manager().together(async (tx) => {
      const { operator, witness } = desk.home.people;
      const { id } = await tx.create(
        cremation,
        {
          kind: '0',
          decedent: opened.decedent,
          ...atTheFirst(),
          operator,
          witness,
          witnessMode: 'second-operator',
          bodyTag: opened.tagNumber,
          startedAt: desk.test.node.clock.now().toISOString(),
          ashesWanted: true,
        },
        ownerOf(opened),
      );
      await tx.get(cremation, id);
      await written();
      return id;
    }),
  );

const finish = async (opened: Opened, id: string): Promise<void> => {
  desk.later(40);
  const { ashesRoom: ashesPlace } = desk.home.places;
  await step(desk, opened.case, 'cremation/finish', { cremation: id, version: 1, ashesPlace });
};

const plantBooking = (opened: Opened, of: Desk = desk) =>
  intruderAt(of).plant(cremationBooking.kind, opened.case, {
    state: '0',
    ...atTheFirst(),
    starts_at: soon(10, 70).startsAt,
    ends_at: soon(10, 70).endsAt,
    recorded_at: desk.test.node.clock.now().toISOString(),
  });

/** Every door to a booking: the act, the records in number, and SQL past all of it. */
const DOORS = {
  act: async (opened: Opened) => {
    const { status, body } = await desk.clerk.post<Problem>(
      `/api/cases/${opened.case}/cremation-booking`,
      { ...atTheFirst(), ...soon(10, 70) },
    );
    if (status !== 200) throw Object.assign(new Error(), { rule: body.values['rule'] });
  },
  records: (opened: Opened) =>
    manager().createMany(cremationBooking, [
      {
        id: desk.test.node.ids.uuid(),
        fact: { state: '0', ...atTheFirst(), ...soon(10, 70) },
        owner: ownerOf(opened),
      },
    ] as never),
  statement: (opened: Opened) => plantBooking(opened),
} as const;

const ruleOf = (error: unknown): unknown =>
  isFault(error)
    ? error.detail['rule']
    : ((error as { rule?: string; constraint?: string }).rule ??
      (error as { constraint?: string }).constraint);

for (const door of ['act', 'records', 'statement'] as const)
  test(`a booking by ${door} waits for a cremation that begins at the same moment, and is refused for it`, async () => {
    const [burnt, other] = [await inTheCremator(desk), await open(desk)];
    const cremating = begins(burnt);
    await cremating.isWritten;
    const booking = DOORS[door](other);
    const didWait = await waits(booking);
    cremating.commit();
    const id = await cremating.done;
    const outcome = await booking.then(
      () => 'booked',
      (error: unknown) => ruleOf(error),
    );
    await finish(burnt, id);
    assert.equal(outcome, RULE);
    assert.ok(didWait);
  });

test('a cremation written by a statement is waited for, too', async () => {
  const [burnt, other] = [await inTheCremator(desk), await open(desk)];
  const row = burning(desk, burnt, {
    ...atTheFirst(),
    recorded_at: desk.test.node.clock.now().toISOString(),
  });
  const cremating = held((written) =>
    desk.test.owner.transaction(async (tx) => {
      const within: Desk = { ...desk, test: { ...desk.test, owner: tx as never } };
      await intruderAt(within).plant('cremation', burnt.case, row);
      await written();
    }),
  );
  await cremating.isWritten;
  const booking = plantBooking(other);
  const didWait = await waits(booking);
  cremating.commit();
  await cremating.done;
  await booking.catch(() => undefined);
  const { id } = await desk.test.owner.one<{ id: string }>(
    sql`select id from cremation where case_id = ${burnt.case}::uuid`,
  );
  await finish(burnt, id);
  await refusedByDatabase(booking, RULE);
  assert.ok(didWait);
});

test('a cremation waits for a booking that is made at the same moment, and then begins', async () => {
  const [burnt, other] = [await inTheCremator(desk), await open(desk)];
  const booking = held((written) =>
    desk.test.owner.transaction(async (tx) => {
      const within: Desk = { ...desk, test: { ...desk.test, owner: tx as never } };
      await plantBooking(other, within);
      await written();
    }),
  );
  await booking.isWritten;
  const cremating = begins(burnt);
  const didWait = await waits(cremating.isWritten);
  booking.commit();
  await booking.done;
  await cremating.isWritten;
  cremating.commit();
  await finish(burnt, await cremating.done);
  assert.ok(didWait);
});

test('two who begin at once, each in the cremator that was booked for the other, both begin', async () => {
  const { cremator1, cremator2, reception } = desk.home.places;
  const people = [];
  for (const [cremator, booked] of [
    [cremator1, cremator2],
    [cremator2, cremator1],
  ] as const) {
    const opened = await open(desk);
    await toCabinet(desk, opened, reception);
    await confirm(desk, opened);
    await step(desk, opened.case, 'cremation-booking', { cremator: booked, ...soon(200, 260) });
    people.push({ opened, input: { ...atTheFurnace(desk, opened), cremator } });
  }
  desk.later(1);
  const begun = await Promise.all(
    people.map(({ opened, input }) => step(desk, opened.case, 'cremation', input)),
  );
  assert.equal(begun.length, 2);
  for (const { opened } of people) {
    const kept = await manager().ofRoot(cremationBooking, opened.case);
    assert.deepEqual(
      kept.map(({ fact }) => fact.state),
      ['2'],
    );
  }
  for (const [index, { records }] of begun.entries()) {
    const opened = people[index]?.opened;
    if (opened && records[0]) await finish(opened, records[0].id);
  }
});
