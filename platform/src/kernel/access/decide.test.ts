import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NATIONAL } from '@qingming/standard';
import { tableName } from '@qingming/standard/derive/names.ts';
import { correctionNotice } from '@qingming/standard/records/oversight.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { raw, sql } from '../db/sql.ts';
import { ROLE_NAMES } from '../../../test-support/actors.ts';
import type { Actor } from './actor.ts';
import { mayDo, scopePredicate } from './decide.ts';
import { comparedOf, scopeSettings } from './row-security.ts';

/** A row as the policy compares it. */
interface Placed {
  readonly id: string;
  readonly region: string;
  readonly institution: string | null;
  readonly root: string | null;
}

let node: TestNode;
let home: FuneralHome;
let next: FuneralHome;
let away: FuneralHome;
let cases: readonly string[] = [];
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  next = await funeralHome(node, 'BZ370102-02');
  away = await funeralHome(node, 'BZ370203-01', '370203');
  const records = node.recordsAs(['manager', 'provinceOfficer']);
  for (const where of [home, next, away]) await bodyInCare(records, where);
  cases = (await node.owner.all<{ id: string }>(sql`select id from funeral_case order by id`)).map(
    ({ id }) => id,
  );
  for (const region of ['370000', '370102', '370203']) {
    await records.create(
      waiverRule,
      {
        name: `减免 ${region}`,
        group: 'special-care',
        feeType: '03',
        cap: 40_000,
        document: '测试文件',
        effectiveFrom: '2026-03-30',
      },
      { region },
    );
    await records.create(
      correctionNotice,
      {
        subjectNode: '370000',
        subjectKind: 'decedent',
        subjectRecord: home.id,
        state: 'requested',
        asks: '请核对',
        askedBy: '测试',
        askedAt: '2026-05-01T01:00:00.000Z',
      },
      { region },
    );
  }
});
after(() => node.close());

const actors = (): readonly Actor[] =>
  [...ROLE_NAMES, 'public'].flatMap((role) =>
    [
      {},
      { region: '3701' },
      { region: home.region },
      { region: away.region },
      { region: home.region, institution: home.id },
      { region: '', institutions: [home.id, away.id] },
      { region: '3702', institutions: [home.id, away.id] },
      { region: '', institutions: [] },
      { root: cases[0] ?? '' },
      { region: home.region, institution: home.id, root: cases[0] ?? '' },
      { region: home.region, institution: home.id, root: cases[2] ?? '' },
    ].map((scope) => node.actorAs(role, scope)),
  );

const scopeOf = ({ roles, region, institutions }: Actor): string =>
  `${roles.join()} of '${region}' ${institutions === null ? '' : `in ${institutions.length} homes`}`;

async function rowsOf(kind: string): Promise<readonly Placed[]> {
  const { root: column } = comparedOf(NATIONAL, getRecord(NATIONAL, kind));
  const root = column === undefined ? sql`null::uuid` : raw(column);
  const owned = NATIONAL.get(kind)?.belongsTo === 'node' ? sql`null::uuid` : sql`institution`;
  return node.owner.all<Placed>(
    sql`select id, region, ${owned} as institution, ${root} as root from ${raw(tableName(kind))} where ${true} order by id`,
  );
}

test('what an actor may read is the same in memory, in a question and under row security', async () => {
  let shown = 0;
  let hidden = 0;
  for (const [kind, definition] of NATIONAL) {
    const rows = await rowsOf(kind);
    if (rows.length === 0) continue;
    const table = raw(tableName(kind));
    for (const actor of actors()) {
      const expected = rows.filter((row) => mayDo(actor, 'read', kind, row)).map(({ id }) => id);
      const predicate = scopePredicate(actor, 'read', kind, 't', comparedOf(NATIONAL, definition));
      const asked = await node.owner.all<{ id: string }>(
        sql`select id from ${table} t where ${predicate} and ${true} order by id`,
      );
      const walled = await node.node.db.transaction(
        (tx) => tx.all<{ id: string }>(sql`select id from ${table} where ${true} order by id`),
        { role: 'qingming_app', settings: scopeSettings(actor) },
      );
      const who = `${kind} for ${scopeOf(actor)}`;
      const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
      assert.deepEqual(ids(asked), expected, `${who}: the question`);
      assert.deepEqual(ids(walled), expected, `${who}: row security`);
      shown += expected.length;
      hidden += rows.length - expected.length;
    }
  }
  assert.ok(shown > 300 && hidden > 300, `${shown} shown, ${hidden} hidden`);
});

test('a record that belongs to no institution is judged by its region alone', async () => {
  const inspector = node.recordsAs('inspector', { region: home.region, institution: home.id });
  const { rows } = await inspector.ask(
    { reads: ['correctionNotice'], act: 'list' },
    async (asking) => ({
      answer: {
        rows: await asking.all<{ region: string }>(
          sql`select region from ${asking.from('correctionNotice')} n where ${true}`,
        ),
      },
    }),
  );
  assert.deepEqual(
    rows.map(({ region }) => region),
    [home.region],
  );
  const notices = await rowsOf('correctionNotice');
  const found = await Promise.all(notices.map(({ id }) => inspector.find(correctionNotice, id)));
  assert.deepEqual(
    found.map((notice) => notice?.region),
    notices.map(({ region }) => (region === home.region ? region : undefined)),
  );
});

test('what belongs to an institution is its own: the home next door neither reads nor writes it', async () => {
  const neighbour = node.recordsAs('manager', { region: next.region, institution: next.id });
  assert.equal(await neighbour.find(place, home.places.cabinet1), undefined);
  assert.equal((await neighbour.find(place, next.places.cabinet1))?.institution, next.id);
  const owner = { region: home.region, institution: home.id };
  const fact = {
    code: 'N1',
    name: '新厅',
    kind: 'farewell-hall',
    holdsOne: true,
    inUse: true,
  } as const;
  await assert.rejects(neighbour.create(place, fact, owner), { code: 'out-of-scope' });
  const own = await neighbour.create(place, fact, { region: next.region, institution: next.id });
  assert.equal(own.institution, next.id);
});

test('whom no grant names is not told that something is out of reach, but that it is not theirs to do', async () => {
  const clerk = node.recordsAs('clerk', { region: next.region, institution: next.id });
  const fact = {
    code: 'N2',
    name: '新厅',
    kind: 'farewell-hall',
    holdsOne: true,
    inUse: true,
  } as const;
  await assert.rejects(clerk.create(place, fact, { region: home.region, institution: home.id }), {
    code: 'not-allowed',
  });
});
