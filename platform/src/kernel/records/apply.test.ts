import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { certificateNumber } from '../../../test-support/certificate-number.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { findFault } from './apply-check.ts';
import { applyForeign, type Applying, type ForeignEntry, type HeldFor } from './apply.ts';

const HOME = '01890a5d-ac96-774b-bcce-b302099a8057';
const CASE = '01890a5d-ac96-774b-bcce-b302099a8000';

const idOf = (index: number): string =>
  `01890a5d-ac96-774b-bcce-${String(index).padStart(12, '0')}`;

const entry = (
  index: number,
  header: Partial<ForeignEntry['header']> & { readonly kind: string },
  fact: ForeignEntry['fact'],
): ForeignEntry => ({
  seq: index + 1,
  header: {
    form: 2,
    node: '370000',
    id: idOf(index),
    version: 1,
    op: 'create',
    region: '370102',
    institution: HOME,
    root: null,
    standard: '2026.1',
    at: '2026-11-20T01:02:03.004Z',
    actor: 'test',
    reason: null,
    travels: 'up',
    audience: null,
    bodyHash: '',
    ...header,
  },
  reason: null,
  fact,
});

/** An entry of a case whose institution never arrives: it breaks a reference. */
const broken = (index: number): ForeignEntry =>
  entry(
    index,
    { kind: 'deathCertificate', root: { kind: 'funeralCase', id: CASE } },
    {
      kind: 'medical-2026',
      number: certificateNumber(index),
      issuer: '1',
      issuerName: '第一医院',
      issuedOn: '2026-11-19',
    },
  );

/** An institution, written by an act of its own. */
const sound = (index: number): ForeignEntry =>
  entry(
    index,
    {
      kind: 'institution',
      institution: idOf(index),
      at: new Date(Date.parse('2026-11-20T01:00:00Z') + index * 2000).toISOString(),
    },
    {
      number: `BZ${index}`,
      name: '测试殡仪馆',
      kind: 'BZ',
      state: '0',
      country: '156',
      address: '测试路 1 号',
    },
  );

const listOf = (many: number, make: (index: number) => ForeignEntry): readonly ForeignEntry[] =>
  Array.from({ length: many }, (_, index) => make(index));

/** Counts how often something is tried. */
function counting(tx: Tx): { readonly tx: Tx; readonly tries: () => number } {
  let tries = 0;
  const client = new Proxy(tx.client, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: readonly unknown[]): unknown => {
        if (given[0] === 'savepoint attempt') tries += 1;
        return Reflect.apply(member, target, given);
      };
    },
  });
  return { tx: { ...tx, client }, tries: () => tries };
}

/** How often entries of a province were tried at a ministry, and how many were refused. */
async function triedOf({ ministry, receivingAt }: Pair, entries: readonly ForeignEntry[]) {
  const { node, kinds } = receivingAt.ministry;
  return ministry.owner.transaction(async (plain) => {
    const { tx, tries } = counting(plain);
    const { refused } = await applyForeign(tx, { node, kinds, origin: '370000' }, entries);
    return { refused: refused.length, tries: tries() };
  });
}

let joined: Pair;
before(async () => {
  joined = await pair();
});
after(() => joined.close());

test('a case of which everything is broken costs few tries, however long it is', async () => {
  const few = await triedOf(joined, listOf(100, broken));
  const many = await triedOf(joined, listOf(1600, broken));
  assert.deepEqual([few.refused, many.refused], [100, 1600]);
  assert.ok(few.tries > 16 && few.tries < 80, String(few.tries));
  // Sixteen times the entries cost some more halvings, not sixteen times the tries.
  assert.ok(many.tries <= few.tries + 40, `${few.tries} and ${many.tries}`);
});

test('one entry that is refused costs few tries, however many stand beside it', async () => {
  const entries = listOf(200, (index) => (index === 77 ? broken(index) : sound(index)));
  const { refused, tries } = await triedOf(joined, entries);
  assert.equal(refused, 1);
  assert.ok(tries < 40, String(tries));
});

/** What comes of entries at the ministry: refusals by their place, and what is settled. */
async function applied(
  entries: readonly ForeignEntry[],
  { heldFor, ...how }: Partial<Applying> & { readonly heldFor?: HeldFor } = {},
) {
  const { node, kinds } = joined.receivingAt.ministry;
  return joined.ministry.owner.transaction(async (tx) => {
    const applying = { node, kinds, origin: '370000', ...how };
    const { refused, settled } = await applyForeign(tx, applying, entries, heldFor);
    return {
      refused: refused.map(({ entry: { seq }, fault }) => [seq, fault.code]),
      settled: settled.map(({ seq }) => seq),
    };
  });
}

const codeOf = (given: ForeignEntry, how: Partial<Applying> = {}): string | undefined => {
  const { node, kinds } = joined.receivingAt.ministry;
  return findFault({ node, kinds, origin: '370000', ...how }, given)?.code;
};
const headed = (of: ForeignEntry, header: Partial<ForeignEntry['header']>): ForeignEntry => ({
  ...of,
  header: { ...of.header, ...header },
});
const hall = (index: number, fact: object = {}, header: object = {}): ForeignEntry =>
  entry(
    index,
    { kind: 'place', ...header },
    {
      ...{ code: `H${index}`, name: '一号厅', kind: 'farewell-hall', holdsOne: true, inUse: true },
      ...fact,
    },
  );

test('what a province may not send is refused by what its header says', () => {
  const now = joined.ministry.node.clock.now().getTime();
  const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();
  const [place, home, certificate] = [hall(1), sound(2), broken(3)];
  const sent = (of: ForeignEntry, header: object) => codeOf(headed(of, header));
  for (const good of [place, home, certificate]) assert.equal(codeOf(good), undefined);
  assert.equal(sent(place, { at: at(290) }), undefined);
  assert.equal(sent(place, { at: at(320) }), 'from-the-future');
  for (const header of [
    { node: '410000' },
    { region: '410102' },
    { region: '379999' },
    { region: '' },
  ])
    assert.equal(sent(place, header), 'out-of-scope');
  assert.equal(sent(place, { kind: 'of-a-later-version' }), 'unknown-element');
  assert.equal(sent(place, { kind: 'contact' }), 'stays-with-its-node');
  for (const [of, header] of [
    [place, { institution: null }],
    [home, { institution: HOME }],
    [home, { institution: null }],
    [certificate, { root: null }],
    [certificate, { root: { kind: 'bill', id: CASE } }],
    [certificate, { root: { kind: null, id: CASE } }],
    [place, { root: { kind: 'funeralCase', id: CASE } }],
  ] as const)
    assert.equal(sent(of, header), 'invalid-input', JSON.stringify(header));
  // The form before names no kind of a root.
  assert.equal(sent(certificate, { form: 1, root: { kind: null, id: CASE } }), undefined);
  assert.equal(sent(certificate, { form: 1, root: null }), 'invalid-input');
  const opened = entry(
    4,
    { kind: 'funeralCase', root: { kind: 'funeralCase', id: idOf(4) } },
    { number: 'FZ370102-2026-000001', state: '0', openedAt: '2026-04-05T01:02:03.004Z' },
  );
  assert.equal(codeOf(opened), undefined);
  assert.equal(sent(opened, { root: { kind: 'funeralCase', id: CASE } }), 'invalid-input');
  assert.equal(codeOf(hall(1, { name: 7 })), 'invalid-input');
});

const versionsOf = async (index: number) =>
  (
    await joined.ministry.owner.all<{ province: string; version: number; name: string }>(
      sql`select province, version, name from institution where id = ${idOf(index)} order by province`,
    )
  ).map(({ province, version, name }) => [province, version, name]);

/** A version of an institution, at a place of the log. */
const version = (index: number, number: number, name: string, more: object = {}): ForeignEntry => {
  const first = sound(index);
  const header = { version: number, op: number === 1 ? 'create' : 'revise', ...more } as const;
  const at = new Date(Date.parse(first.header.at) + number * 2000).toISOString();
  const seq = index * 10 + number;
  return { ...headed(first, { at, ...header }), seq, fact: { ...first.fact, name } as never };
};

test('only a newer version changes what is here, the same one again changes nothing, and none of another province is meant', async () => {
  const one = 3000;
  assert.deepEqual(
    await applied([version(one, 1, '一'), version(one, 3, '三'), version(one, 2, '二')]),
    {
      refused: [],
      settled: [one * 10 + 3],
    },
  );
  assert.deepEqual(await versionsOf(one), [['370000', 3, '三']]);
  for (const again of [version(one, 2, '又'), version(one, 3, '又'), version(one, 1, '又')]) {
    assert.deepEqual((await applied([again])).refused, []);
    assert.deepEqual(await versionsOf(one), [['370000', 3, '三']]);
  }
  await applied([version(one, 3, '再')], { isRetry: true, isAgain: true });
  assert.deepEqual(await versionsOf(one), [['370000', 3, '再']]);
  await applied([version(one, 2, '再')], { isRetry: true, isAgain: true });
  assert.deepEqual(await versionsOf(one), [['370000', 3, '再']]);
  await applied([version(one, 4, '四')]);
  assert.deepEqual(await versionsOf(one), [['370000', 4, '四']]);
  // Another province bears the same identifier, of which it must not be kept out.
  const other = { node: '410000', region: '410102' };
  const fact = { ...version(one, 2, '豫').fact, number: 'BZ410102-01' } as never;
  await applied([{ ...version(one, 2, '豫', other), fact }], { origin: '410000' });
  assert.deepEqual(await versionsOf(one), [
    ['370000', 4, '四'],
    ['410000', 2, '豫'],
  ]);
});

test('what is refused is told by its place, and all of a case that waits after sixteen', async () => {
  const entries = [...listOf(40, broken), headed(sound(50), { region: '410102' })].toReversed();
  const { refused } = await applied(entries);
  assert.deepEqual(
    refused.map(([seq]) => seq),
    entries.map(({ seq }) => seq).toReversed(),
  );
  const codes = Map.groupBy(refused, ([, code]) => code);
  const waiting = codes.get('waits-with-its-case')?.length ?? 0;
  assert.equal(codes.get('out-of-scope')?.length, 1);
  assert.equal(codes.get('missing-reference')?.length, 40 - waiting);
  assert.equal(waiting, 24);
});

test('what was held back passes with what it waits for, is asked for once more when more has passed, and is told with it', async () => {
  const [home, building, room] = [4000, 4001, 4002];
  const area = { code: 'F1', name: '一号楼', area: '01', state: '1' };
  const held = [
    hall(room, { facility: idOf(building) }, { institution: idOf(home) }),
    entry(building, { kind: 'facility', institution: idOf(home) }, area as never),
  ];
  const asked: number[][] = [];
  const heldFor: HeldFor = async (arrived) => {
    asked.push(arrived.map(({ seq }) => seq));
    const ids = arrived.map(({ header }) => header.id);
    // The building waits for its house, the room for the building alone.
    return held.filter(({ header }) =>
      ids.includes(header.id === idOf(building) ? idOf(home) : idOf(building)),
    );
  };
  assert.deepEqual(await applied([sound(home)], { heldFor }), {
    refused: [],
    settled: [home, building, room].map((index) => index + 1),
  });
  assert.deepEqual(asked[0], [home + 1]);
  const { rooms } = await joined.ministry.owner.one<{ rooms: number }>(
    sql`select count(*) as rooms from place where id = ${idOf(room)}`,
  );
  assert.equal(rooms, 1);
});

test('what is held back and still breaks a rule is refused again with it', async () => {
  const [home, room] = [4100, 4101];
  const held = [hall(room, { facility: idOf(4199) }, { institution: idOf(home) })];
  const nothing = [headed(hall(4102, { name: 7 }), { institution: idOf(home) })];
  const heldFor: HeldFor = () => Promise.resolve([...held, ...nothing]);
  assert.deepEqual(await applied([sound(home)], { heldFor }), {
    refused: [
      [room + 1, 'missing-reference'],
      [4103, 'invalid-input'],
    ],
    settled: [home + 1],
  });
});
