import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canonicalize, type JsonValue } from '@qingming/exchange';
import { ALL_RECORDS } from '@qingming/standard/records/all-records.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import fc from 'fast-check';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, type Journey } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { type KeptEntry, openKept } from '../log/append.ts';
import type { Row } from './codec.ts';
import type { StoredAny } from './stored.ts';

let node: TestNode;
let home: FuneralHome;
let journey: Journey;
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  journey = await bodyInCare(node.recordsAs('clerk', { region: '37' }), home);
});
after(() => node.close());

/** What was signed and what the table gives back, each as canonical text. */
async function bothOf(kind: string, id: string): Promise<readonly [string, string]> {
  const entry = await node.owner.one<KeptEntry>(sql`
    select kind, record, version, header, body from log_entry where record = ${id} order by version desc limit 1`);
  const { table, fromRow } = node.kinds.codec(kind);
  const row = await node.owner.client((client) =>
    client.query<Row>(`select * from ${table} where id = $1`, [id]),
  );
  const stored = fromRow(row.rows[0] ?? {}) as StoredAny;
  return [
    canonicalize(openKept(node.node, entry).fact),
    canonicalize(stored.fact as unknown as JsonValue),
  ];
}

let serial = 0;

/** A number at a scale, and as arithmetic in doubles may leave it. */
const noisy = (scale: number, min: number, max: number) =>
  fc
    .tuple(
      fc.integer({ min: min * 10 ** scale, max: max * 10 ** scale }),
      fc.constantFrom(-2, -1, 0, 1, 2),
    )
    .map(([units, steps]) => {
      const meant = Number((units / 10 ** scale).toFixed(scale));
      return meant + steps * Number.EPSILON * Math.abs(meant);
    });

test('what is signed is what the table gives back, however a decimal was computed: on entry, on correction and in bulk', async () => {
  const records = node.recordsAs(['provinceOfficer', 'manager']);
  await fc.assert(
    fc.asyncProperty(noisy(7, 73, 135), noisy(7, 3, 53), async (longitude, latitude) => {
      serial += 1;
      const fact = {
        number: `BZ${serial}`,
        name: '测试殡仪馆',
        kind: 'BZ',
        state: '0',
        country: '156',
        address: '测试路 1 号',
        longitude,
        latitude,
      } as const;
      const one = await records.create(institution, fact, { region: COUNTY });
      assert.deepEqual(...(await bothOf('institution', one.id)));
      await records.revise(institution, one.id, 1, { longitude: latitude + 60.1 - 60.1 }, '更正');
      assert.deepEqual(...(await bothOf('institution', one.id)));
      const id = node.node.ids.uuid();
      await records.createMany(institution, [
        {
          id,
          fact: { ...fact, number: `BY${serial}` },
          owner: { region: COUNTY, institution: id },
        },
      ]);
      assert.deepEqual(...(await bothOf('institution', id)));
    }),
    { numRuns: 25 },
  );
});

test('an instant is signed with its milliseconds, as the table gives it back', async () => {
  const records = node.recordsAs('clerk', { region: '37' });
  const of = { region: home.region, institution: home.id, root: journey.case };
  const trip = await records.create(
    transport,
    {
      state: '2',
      from: '第一医院',
      vehicle: home.places.hearse,
      driver: home.people.driver,
      departedAt: '2026-04-05T01:02:03Z',
      arrivedAt: '2026-04-05T02:02:03.5Z',
      kilometres: 0.1 + 0.2,
    },
    of,
  );
  assert.equal(trip.fact.departedAt, '2026-04-05T01:02:03.000Z');
  assert.equal(trip.fact.kilometres, 0.3);
  assert.deepEqual(...(await bothOf('transport', trip.id)));
});

test('what another node signed off its scale is refused in the words of the element: it cannot be mended here', () => {
  for (const definition of ALL_RECORDS) {
    const record = { fact: {}, voided: true } as unknown as StoredAny;
    assert.ok(node.kinds.validator.findFault(definition, record) instanceof Fault);
  }
  const place = {
    number: 'BZ1',
    name: '某馆',
    kind: 'BZ',
    state: '0',
    country: '156',
    address: '某路',
    longitude: 117.1 + 1e-13,
  };
  const fault = node.kinds.validator.findFault(institution, {
    fact: place,
    voided: false,
  } as unknown as StoredAny);
  assert.match(fault?.errors[0]?.message.zh ?? '', /^经度：最多 7 位小数/);
});
