import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { preparation, transport } from '@qingming/standard/records/steps.ts';
import type { HouseKind } from '@qingming/standard/records/house-kind.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { workspaceModule } from '../workspace/module.ts';
import {
  confirm,
  type Desk,
  LEAVES_WITH,
  open,
  openDesk,
  page,
  type Problem,
  refused,
  step,
  toCabinet,
} from './cases.test-support.ts';
import {
  burning,
  type Intruder,
  intruderAt,
  refusedByDatabase,
  saysInBoth,
} from './intruder.test-support.ts';

let desk: Desk;
let intruder: Intruder;
before(async () => {
  desk = await openDesk({}, ({ node, kinds }) => [workspaceModule(node, kinds, ACT_CODE)]);
  intruder = intruderAt(desk);
});
after(() => desk.close());

/** The authority corrects as what the house is registered. */
async function become(kind: HouseKind): Promise<void> {
  const records = desk.test.recordsAs(['provinceOfficer']);
  const { version, fact } = await records.get(institution, desk.home.id);
  if (fact.kind !== kind)
    await records.revise(institution, desk.home.id, version, { kind }, '更正类别');
}

const now = (): string => desk.test.node.clock.now().toISOString();
const FETCHES = 'only-a-funeral-home-fetches-bodies';
const KEEPS = 'only-a-funeral-home-keeps-bodies';
const PREPARES = 'only-a-funeral-home-prepares-bodies';
const CREMATES = 'only-a-funeral-home-cremates';
const BOOKS = 'only-a-funeral-home-books-a-cremator';
const SENDS = 'only-a-funeral-home-sends-for-bodies';

/** What somebody would write past the program, each the first of its kind in the case. */
const written = (opened: Opened, at = now()) =>
  ({
    [FETCHES]: [
      transport,
      {
        state: '1',
        from: '历下区人民医院',
        vehicle: desk.home.places.hearse,
        driver: desk.home.people.driver,
        departedAt: at,
      },
    ],
    [KEEPS]: [
      custody,
      {
        subject: 'body',
        tag: opened.tag,
        scanned: opened.tagNumber,
        place: desk.home.places.reception,
        sole: false,
        reason: 'storage',
        since: at,
        movedBy: desk.home.people.clerk,
      },
    ],
    [PREPARES]: [
      preparation,
      { state: '1', embalmer: desk.home.people.embalmer, treatment: '整容', startedAt: at },
    ],
    [BOOKS]: [
      cremationBooking,
      {
        state: '0',
        cremator: desk.home.places.cremator1,
        startsAt: new Date(Date.parse(at) + 86_400_000).toISOString(),
        endsAt: new Date(Date.parse(at) + 90_000_000).toISOString(),
      },
    ],
  }) as const;

type Body = ReturnType<typeof written>;

const create = (opened: Opened, rule: keyof Body) => {
  const [kind, fact] = written(opened)[rule];
  const owner = { region: COUNTY, institution: desk.home.id, root: opened.case };
  return desk.test
    .recordsAs(['clerk', 'manager'])
    .createMany(kind, [{ id: desk.test.node.ids.uuid(), fact, owner }] as never);
};

const refusedBy = (rule: string, work: Promise<unknown>) =>
  assert.rejects(work, (fault: unknown) => {
    assert.ok(isFault(fault), String(fault));
    const told = fault.detail as Problem['values'];
    assert.equal(told['rule'], rule);
    saysInBoth({ values: told } as Problem, /只能由殡仪馆办理/, /^Only a funeral home/);
    return true;
  });

const planted = (opened: Opened, rule: keyof Body) => {
  const [{ kind }, fact] = written(opened)[rule];
  const columns = Object.entries({ ...fact, recordedAt: now() }).map(
    ([name, value]) => [columnName(name), value] as const,
  );
  return intruder.plant(kind, opened.case, Object.fromEntries(columns));
};

const OF_A_BODY = ['transport', 'vigil', 'farewell', 'cremation-booking'] as const;
const BODY_WORK = [FETCHES, KEEPS, PREPARES] as const;

test('a cemetery and a columbarium fetch, keep, prepare and cremate nobody, through whichever door', async () => {
  const opened = await open(desk);
  for (const kind of ['GZ', 'TZ'] as const) {
    await become(kind);
    desk.later(1);
    for (const rule of [...BODY_WORK, BOOKS] as const) {
      await refusedBy(rule, create(opened, rule));
      await refusedByDatabase(planted(opened, rule), rule);
    }
    await refusedByDatabase(
      intruder.plant('cremation', opened.case, burning(desk, opened)),
      CREMATES,
    );
    const scan = { scan: opened.tagNumber, place: desk.home.places.reception, reason: 'storage' };
    const moved = await refused(desk, opened.case, 'moves', scan as never);
    assert.equal(moved.values['rule'], KEEPS);
    const offered = (await page(desk, opened.case)).open.map(({ act }) => act);
    for (const act of OF_A_BODY) assert.ok(!offered.includes(act), `${kind} ${act}`);
    assert.notEqual((await page(desk, opened.case)).next?.step, 'transport');
  }
  await become('BZ');
  const offered = (await page(desk, opened.case)).open.map(({ act }) => act);
  for (const act of OF_A_BODY) assert.ok(offered.includes(act), act);
  assert.equal((await page(desk, opened.case)).next?.step, 'transport');
});

test('its vehicles go out for ashes, and for nobody who died', async () => {
  await become('GZ');
  const order = (errand: string) =>
    desk.clerk.post<ActTaken & Problem>('/api/kinds/trip/acts/call', {
      from: '千佛山医院',
      phone: '13800000000',
      errand,
    });
  for (const errand of ['collection', 'transfer']) {
    const { status, body } = await order(errand);
    assert.equal(status, 422);
    assert.equal(body.values['rule'], SENDS);
  }
  const ashes = await order('ashes');
  assert.equal(ashes.status, 200, ashes.text);
  await refusedByDatabase(
    intruder.change('trip', ashes.body.root, { errand: 'collection' }),
    SENDS,
  );
  await become('BZ');
});

test('a service station fetches and keeps for its funeral home, and has no cremator', async () => {
  const opened = await open(desk);
  await become('YZ');
  desk.later(1);
  for (const rule of BODY_WORK) await create(opened, rule);
  await refusedBy(BOOKS, create(opened, BOOKS));
  await refusedByDatabase(
    intruder.plant('cremation', opened.case, burning(desk, opened)),
    CREMATES,
  );
  const offered = (await page(desk, opened.case)).open.map(({ act }) => act);
  assert.ok(offered.includes('vigil') && !offered.includes('cremation-booking'));
  await become('BZ');
});

test('what was done before the regulations, and what a house has when its kind is corrected, goes on', async () => {
  const [old, opened] = [await open(desk), await open(desk)];
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  await become('TZ');
  const before = written(old, '2026-03-29T04:00:00.000Z')[FETCHES][1];
  const owner = { region: COUNTY, institution: desk.home.id };
  await desk.test
    .recordsAs(['clerk', 'manager'])
    .create(transport, { ...before, arrivedAt: '2026-03-29T06:00:00.000Z', state: '2' } as never, {
      ...owner,
      root: old.case,
    });
  const [stay] = (await page(desk, opened.case)).custody;
  assert.ok(stay);
  // Moved in time, an old record is asked as a new one is.
  const records = desk.test.recordsAs(['clerk', 'manager']);
  await refusedBy(
    KEEPS,
    records.revise(custody, stay.id, stay.version, { since: desk.later(-1) }, '更正时间'),
  );
  desk.later(10);
  await step(desk, opened.case, 'hand-over', {
    scan: opened.tagNumber,
    handedTo: (await page(desk, opened.case)).contacts[0]?.id ?? '',
    ...LEAVES_WITH,
  });
  await become('BZ');
});
