import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseSteps, Opened } from '@qingming/connect/api/cases.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { interment } from '@qingming/standard/records/interment.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sql } from '../../kernel/db/sql.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import { cremate, type Desk, open, openDesk, page, refused, step } from './cases.test-support.ts';
import { type Intruder, intruderAt, refusedByDatabase } from './intruder.test-support.ts';

/** Who is buried in a grave of the house stands in its register, once, and as the case says. */
let desk: Desk;
let intruder: Intruder;
let graves: readonly string[];
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
  const records = desk.test.recordsAs(['provinceOfficer', 'manager']);
  const made: string[] = [];
  for (const position of [1, 2, 3, 4, 5, 6, 7, 8])
    made.push(
      (
        await records.create(
          place,
          {
            ...{ code: `M${position}`, name: `松区 3 排 ${position} 号`, kind: 'plot' },
            ...{ holdsOne: false, inUse: true, rack: '松', row: 3, position },
          },
          { region: COUNTY, institution: desk.home.id },
        )
      ).id,
    );
  graves = made;
});
after(() => desk.close());

let used = 0;
const nextGrave = (): string => graves[used++] ?? '';

interface Burial {
  readonly opened: Opened;
  readonly placement: string;
  readonly request: object;
}

const DIED = '2026-01-04';

async function buried(name: string, more: object = { site: nextGrave() }): Promise<Burial> {
  const opened = await open(desk, {
    decedent: { name, sex: '1', deathCause: '02', deathDate: DIED },
  });
  const { ashesTag: scan } = await cremate(desk, opened);
  desk.later(20);
  const request = {
    ...{ id: desk.test.node.ids.uuid(), scan, method: 'plot', destination: '3' },
    ...{ witness: opened.contact, placedAt: desk.later(5) },
    ...more,
  } as const;
  await step(desk, opened.case, 'ashes-burial', request as never);
  return { opened, placement: request.id, request };
}

const recordsOf = () => desk.test.recordsAs('clerk', { region: COUNTY, institution: desk.home.id });

/** The entries of the register that stand for a burial. */
async function entriesOf({ placement }: Burial) {
  const rows = await desk.test.owner.all<{ id: string; voided: boolean }>(sql`
    select i.id, i.voided from interment i join ashes_placement a on a.register = i.id
    where a.id = ${placement}`);
  const found = [];
  for (const { id, voided } of rows) {
    const { fact, version } = await recordsOf().get(interment, id);
    found.push({ id, voided, version, fact });
  }
  return found;
}

async function correct({ opened }: Burial, kind: string, record: string, changes: object) {
  const { decedent, ashesPlacements } = await page(desk, opened.case);
  const known = [decedent, ...ashesPlacements].find(({ id }) => id === record);
  await step(desk, opened.case, 'corrections', {
    ...{ kind, record, version: known?.version ?? 0, changes, reason: '核对墓碑和证件' },
    confirmDuplicate: true,
  } as CaseSteps['corrections']);
}

test('a burial in a grave of the house stands in its register, once, with what the case knows', async () => {
  const burial = await buried('安葬甲');
  await step(desk, burial.opened.case, 'ashes-burial', burial.request as never);
  const [entry, ...more] = await entriesOf(burial);
  assert.deepEqual(more, []);
  assert.ok(entry);
  const { name, sex, deathDate, kind, section, row, grave } = entry.fact;
  assert.deepEqual(
    { name, sex, deathDate, kind, section, row, grave },
    { name: '安葬甲', sex: '1', deathDate: DIED, kind: '0', section: '松', row: '3', grave: '1' },
  );
  const { n } = await desk.test.owner.one<{ n: number }>(
    sql`select count(*)::int as n from interment where institution = ${desk.home.id}`,
  );
  assert.equal(n, 1, 'a retry enters nothing twice');
  const elsewhere = await buried('安葬乙', { where: '自家坟地', destination: '5' });
  assert.deepEqual(await entriesOf(elsewhere), []);
  await sequence(desk.test);
  assert.deepEqual((await verifyNode(desk.test.node, desk.test.kinds)).findings, []);
});

test('a correction of the person or of the burial keeps case and register in step, and a voided burial takes its entry along', async () => {
  const burial = await buried('安葬丙');
  const { opened, placement } = burial;
  await correct(burial, 'decedent', opened.decedent, { name: '安葬丁', deathDate: '2026-01-03' });
  const [renamed] = await entriesOf(burial);
  assert.deepEqual([renamed?.fact.name, renamed?.fact.deathDate], ['安葬丁', '2026-01-03']);
  await correct(burial, 'ashesPlacement', placement, { site: nextGrave() });
  const [moved] = await entriesOf(burial);
  assert.equal(moved?.fact.grave, String(used));
  assert.equal(moved?.version, 3);
  await correct(burial, 'decedent', opened.decedent, { deathPlace: '第一医院' });
  assert.equal(
    (await entriesOf(burial))[0]?.version,
    3,
    'what the register does not say changes nothing',
  );
  const taken = await refused(desk, opened.case, 'corrections', {
    ...{ kind: 'ashesPlacement', record: placement, version: 2, reason: '改' },
    changes: { site: null, where: '别处' },
  } as CaseSteps['corrections']);
  assert.equal(taken.values['rule'], 'nothing-else-stands-in-the-register');
  await step(desk, opened.case, 'voids', {
    ...{ kind: 'ashesPlacement', record: placement, version: 2, reason: '登记有误' },
  });
  assert.equal((await entriesOf(burial))[0]?.voided, true);
});

test('who keeps the register corrects what the case does not say, and the rest in the case', async () => {
  const burial = await buried('安葬戊');
  const [entry] = await entriesOf(burial);
  const { id = '', version = 0 } = entry ?? {};
  const records = desk.test.recordsAs('manager', { region: COUNTY, institution: desk.home.id });
  await records.revise(interment, id, version, { note: '合葬穴' }, '补登');
  await assert.rejects(records.revise(interment, id, version + 1, { name: '别人' }, '改名'), {
    code: 'rule-broken',
  });
  await assert.rejects(records.void(interment, id, version + 1, '误'), { code: 'rule-broken' });
  await correct(burial, 'decedent', burial.opened.decedent, { name: '安葬己' });
  const [after_] = await entriesOf(burial);
  assert.deepEqual([after_?.fact.name, after_?.fact.note], ['安葬己', '合葬穴']);
});

test('the database refuses a burial without its entry, one of another person, the same entry twice, and a name that parts from it', async () => {
  const burial = await buried('安葬庚');
  const other = await buried('安葬辛');
  const [mine, theirs] = [(await entriesOf(burial))[0]?.id, (await entriesOf(other))[0]?.id];
  const rule = 'a-burial-here-stands-in-the-register';
  await refusedByDatabase(
    intruder.change('ashesPlacement', burial.placement, { register: null }),
    rule,
  );
  await refusedByDatabase(
    intruder.change('ashesPlacement', burial.placement, { register: theirs ?? '' }),
    rule,
    'entered-in-the-register-once',
  );
  const without = { number: 'LZ370102-2026-900077', follows: burial.placement, register: null };
  await refusedByDatabase(intruder.plantLike('ashesPlacement', burial.placement, without), rule);
  await refusedByDatabase(
    intruder.plantLike('ashesPlacement', burial.placement, { ...without, register: mine ?? '' }),
    'entered-in-the-register-once',
  );
  const key = await desk.test.owner.one<{ key: string }>(
    sql`select '\\x' || encode(name_key, 'hex') as key from decedent where id = ${other.opened.decedent}`,
  );
  await refusedByDatabase(
    intruder.change('interment', mine ?? '', { name_key: key.key }),
    'a-burial-of-a-case-says-what-the-case-says',
  );
  await refusedByDatabase(
    intruder.change('interment', mine ?? '', { voided: true }),
    'a-burial-of-a-case-stays-in-the-register',
  );
  await refusedByDatabase(
    intruder.change('decedent', burial.opened.decedent, { name_key: key.key }),
    'the-register-says-who-was-buried',
  );
  await refusedByDatabase(
    intruder.change('ashesPlacement', burial.placement, { voided: true }),
    'an-entry-goes-with-its-burial',
    'an-act-that-is-followed-stays',
    'ashes-are-where-they-are-said-to-be',
  );
});

test('a burial from before there were entries is sealed anew as it is, and enters the register when its case is next corrected', async () => {
  const burial = await buried('安葬壬');
  await behindTheBack(desk.test, async (tx) => {
    await tx.run(sql`update ashes_placement set register = null where id = ${burial.placement}`);
  });
  assert.deepEqual(await entriesOf(burial), []);
  await intruder.change('ashesPlacement', burial.placement, { recorded_by: 'resealed' });
  await correct(burial, 'decedent', burial.opened.decedent, { name: '安葬癸' });
  const [entry] = await entriesOf(burial);
  assert.equal(entry?.fact.name, '安葬癸');
});
