import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { institution } from '@qingming/standard/records/institution.ts';
import fc from 'fast-check';
import { pair, type Pair } from '../test-support/pair.ts';
import { emptyLog, forget, type Log, sendGrouped, whatArrived } from './grouping.test-support.ts';

let joined: Pair;
before(async () => {
  joined = await pair();
});
after(() => joined.close());

const HOME = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (series: number, serial: number): string =>
  `01890a5d-ac96-774b-bcc${series}-${String(serial).padStart(12, '0')}`;

/** One thing that somebody does; numbers are taken modulo what there is. */
type Act = readonly [what: string, which: number, code: number];

interface Known {
  version: number;
  code: string | null;
  voided: boolean;
}

interface Spread {
  readonly from: number;
  readonly until: number | null;
}

const day = (n: number): string => `2026-${String(5 + (n % 6)).padStart(2, '0')}-01`;
const place = (code: string) => ({
  code,
  name: '二号厅',
  kind: 'farewell-hall',
  holdsOne: true,
  inUse: true,
});
const published = {
  state: '9',
  title: '清单',
  document: '济发改〔2026〕8号',
  authority: '济南市发展改革委',
  filedBy: 'a',
  reviewedBy: 'b',
  publishedBy: 'c',
};

/**
 * Plays acts on a log: what a province may write, in its order, and among it entries that break the
 * standard: a code that is taken, a facility that comes later or never, a fact without its name, a
 * second list in force.
 */
function play(log: Log, acts: readonly Act[]): void {
  log.add(
    { kind: institution.kind, id: HOME },
    {
      number: 'BZ370102-01',
      name: '测试殡仪馆',
      kind: 'BZ',
      state: '0',
      country: '156',
      address: '测试路 1 号',
    },
  );
  const places: Known[] = [];
  const facilities = new Set<number>();
  const lists: Spread[] = [];
  const isTaken = (code: string) => places.some((known) => known.code === code && !known.voided);
  for (const [what, which, number] of acts) {
    const code = `C${number % 4}`;
    const serial = which % Math.max(places.length, 1);
    const known = places[serial];
    if (what === 'create') {
      // A code that is taken is refused, and passes when the other is given up: then it is lawful.
      places.push({ version: 1, code: isTaken(code) ? null : code, voided: false });
      log.add({ kind: 'place', id: id(1, places.length - 1) }, place(code));
    } else if (what === 'move' && known?.code && !known.voided && !isTaken(code)) {
      known.version += 1;
      known.code = code;
      log.add({ kind: 'place', id: id(1, serial), version: known.version }, place(code));
    } else if (what === 'void' && known?.code && !known.voided) {
      known.version += 1;
      known.voided = true;
      log.add(
        { kind: 'place', id: id(1, serial), version: known.version, op: 'void' },
        place(known.code),
      );
    } else if (what === 'break' && known?.code && !known.voided) {
      known.version += 1;
      log.add({ kind: 'place', id: id(1, serial), version: known.version }, { code: known.code });
    } else if (what === 'facility' && !facilities.has(number % 3)) {
      facilities.add(number % 3);
      log.add(
        { kind: 'facility', id: id(2, number % 3) },
        { code: `F${number % 3}`, name: '一号楼', area: '01', state: '1' },
      );
    } else if (what === 'inside') {
      places.push({ version: 1, code: null, voided: false });
      const fact = { ...place(`I${places.length}`), facility: id(2, number % 3) };
      log.add({ kind: 'place', id: id(1, places.length - 1) }, fact);
    } else if (what === 'list') {
      const open = lists.findIndex(({ until }) => until === null);
      const from = day(number);
      const fact = (spread: Spread) => ({
        ...published,
        effectiveFrom: day(spread.from),
        ...(spread.until === null ? {} : { effectiveUntil: day(spread.until) }),
      });
      const current = lists[open];
      // The new list is written before the old one is ended: one transaction at home.
      lists.push({ from: number % 6, until: null });
      log.add(
        { kind: 'priceList', id: id(3, lists.length - 1) },
        { ...fact({ from: number % 6, until: null }) },
      );
      if (current !== undefined && day(current.from) < from && which % 3 > 0) {
        lists[open] = { ...current, until: number % 6 };
        log.add(
          { kind: 'priceList', id: id(3, open), version: 2 },
          fact({ from: current.from, until: number % 6 }),
        );
      } else if (current !== undefined) lists.pop();
    }
  }
}

const acts = fc.array(
  fc.tuple(
    fc.constantFrom(
      'create',
      'create',
      'move',
      'move',
      'void',
      'break',
      'facility',
      'inside',
      'list',
    ),
    fc.nat(20),
    fc.nat(20),
  ),
  { minLength: 3, maxLength: 24 },
);

test('a log leaves the same state in whichever batches it comes', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(acts, sizes, async (played, groups) => {
      const log = emptyLog(joined, HOME);
      play(log, played);
      await forget(joined.ministry);
      await sendGrouped(
        joined,
        log.entries,
        log.entries.map(() => 1),
      );
      const singly = await whatArrived(joined.ministry);
      await forget(joined.ministry);
      await sendGrouped(joined, log.entries, groups);
      assert.deepEqual(await whatArrived(joined.ministry), singly);
    }),
    { numRuns: 25, endOnFailure: false },
  );
});

const inOneBatch = async (write: (log: Log) => void) => {
  const log = emptyLog(joined, HOME);
  play(log, []);
  write(log);
  await forget(joined.ministry);
  await sendGrouped(joined, log.entries, []);
  return whatArrived(joined.ministry);
};

const versions = (rows: readonly unknown[] = []) =>
  rows.map((row) => {
    const { id: record, version } = row as { id: string; version: number };
    return [record, version];
  });

const list = (serial: number, version: number, fact: object) =>
  [
    { kind: 'priceList', id: id(3, serial), version },
    { ...published, ...fact },
  ] as const;

test('a list that replaces the one in force arrives in one batch, whatever was written first', async () => {
  const { rows, held } = await inOneBatch((log) => {
    log.add(...list(0, 1, { effectiveFrom: '2026-05-01' }));
    log.add(...list(1, 1, { effectiveFrom: '2027-01-01', state: '0' }));
    log.add(...list(1, 2, { effectiveFrom: '2027-01-01', state: '2' }));
    log.add(
      ...list(0, 2, { effectiveFrom: '2026-05-01', effectiveUntil: '2027-01-01', state: '8' }),
    );
    log.add(...list(1, 3, { effectiveFrom: '2027-01-01' }));
  });
  assert.deepEqual(held, []);
  assert.deepEqual(versions(rows['price_list']), [
    [id(3, 0), 2],
    [id(3, 1), 3],
  ]);
});

test('two that change places in one act arrive, in one batch and one by one', async () => {
  const at = new Date(Date.now() - 60_000).toISOString();
  const write = (log: Log) => {
    const [early, late] = [
      { effectiveFrom: '2026-05-01', effectiveUntil: '2026-06-01' },
      { effectiveFrom: '2026-06-01', effectiveUntil: '2026-07-01' },
    ];
    log.add(...list(0, 1, early));
    log.add(...list(1, 1, late));
    // A record that never passes waits in the same institution.
    log.add({ kind: 'place', id: id(1, 0) }, { ...place('C0'), facility: id(2, 2) });
    const [first, fact] = list(0, 2, late);
    log.add({ ...first, at }, fact);
    const [second, other] = list(1, 2, early);
    log.add({ ...second, at }, other);
  };
  const whole = await inOneBatch(write);
  assert.deepEqual(versions(whole.rows['price_list']), [
    [id(3, 0), 2],
    [id(3, 1), 2],
  ]);
  assert.deepEqual(whole.held, [4]);
  const log = emptyLog(joined, HOME);
  play(log, []);
  write(log);
  await forget(joined.ministry);
  await sendGrouped(
    joined,
    log.entries,
    log.entries.map(() => 1),
  );
  const singly = await whatArrived(joined.ministry);
  assert.deepEqual(versions(singly.rows['price_list']), versions(whole.rows['price_list']));
  assert.deepEqual(singly.held, whole.held);
});

test('when the newest version is refused the newest sound one stands, and the refused one is held alone', async () => {
  const { rows, held } = await inOneBatch((log) => {
    log.add({ kind: 'place', id: id(1, 0) }, place('C0'));
    log.add({ kind: 'place', id: id(1, 0), version: 2 }, { ...place('C1'), name: '三号厅' });
    log.add({ kind: 'place', id: id(1, 0), version: 3 }, { code: 'C1' });
    log.add({ kind: 'place', id: id(1, 1) }, place('C2'));
    // The database refuses this one: the code is the other's.
    log.add({ kind: 'place', id: id(1, 1), version: 2 }, place('C1'));
  });
  assert.deepEqual(held, [4, 6]);
  assert.deepEqual(versions(rows['place']), [
    [id(1, 0), 2],
    [id(1, 1), 1],
  ]);
});

test('a value that no column can hold is refused alone, and the link goes on', async () => {
  const { rows, held } = await inOneBatch((log) => {
    log.add({ kind: 'place', id: id(1, 0) }, { ...place('C0'), name: 'a\u0000b' });
    log.add({ kind: 'place', id: id(1, 1) }, place('C1'));
  });
  assert.deepEqual(held, [2]);
  assert.equal(rows['place']?.length, 1);
});
