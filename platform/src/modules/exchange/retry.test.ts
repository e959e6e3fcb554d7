import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileKinds } from '../../kernel/records/kinds.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { LATER } from '../../../test-support/later-standard.ts';
import { emptyLog, type Log, sendGrouped } from '../../../hardening/grouping.test-support.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sql } from '../../kernel/db/sql.ts';
import { retryHeld } from './retry.ts';

const HOME = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (serial: number): string =>
  `01890a5d-ac96-774b-bcc1-${String(serial).padStart(12, '0')}`;
const institution = {
  number: 'BZ370102-01',
  name: '测试殡仪馆',
  kind: 'BZ',
  state: '0',
  country: '156',
  address: '测试路 1 号',
};
const fact = { code: 'C0', name: '二号厅', kind: 'farewell-hall', holdsOne: true, inUse: true };

async function withLog(work: (joined: Pair, log: Log) => Promise<void>): Promise<void> {
  const joined = await pair();
  try {
    const log = emptyLog(joined, HOME);
    log.add({ kind: 'institution', id: HOME }, institution);
    await work(joined, log);
  } finally {
    await joined.close();
  }
}

const heldAt = async ({ ministry }: Pair) =>
  (
    await ministry.owner.all<{ seq: number }>(
      sql`select seq from quarantine where settled_at is null and ${true} order by seq`,
    )
  ).map(({ seq }) => seq);

test('what only an upgrade mends is tried after the upgrade, and passes', () =>
  withLog(async (joined, log) => {
    // The province uses a code that the version which it names does not have: the next one will.
    log.add({ kind: 'place', id: id(1) }, { ...fact, kind: 'memorial-garden' });
    log.add({ kind: 'place', id: id(2) }, { ...fact, code: 'C1' });
    await sendGrouped(joined, log.entries, []);
    assert.deepEqual(await heldAt(joined), [2]);
    const { ministry } = joined.receivingAt;
    // The same version again refuses it again, and does not try it for ever.
    assert.equal((await retryHeld(ministry, 'what an older standard refused')).tried, 0);
    const element: Element = place.elements.kind;
    const codes = element.codes;
    const [first] = codes?.values ?? [];
    assert.ok(codes !== undefined && first !== undefined);
    const values = [...codes.values, { ...first, code: 'memorial-garden' }];
    const newer = {
      ...place,
      elements: { ...place.elements, kind: { ...element, codes: { ...codes, values } } },
    };
    const node = {
      ...ministry.node,
      standard: LATER,
      catalogue: new Map([...ministry.node.catalogue, ['place', newer as typeof place]]),
    };
    const upgraded = { ...ministry, node, kinds: compileKinds(node) };
    const { tried, released } = await retryHeld(upgraded, 'what an older standard refused');
    assert.deepEqual([tried, released], [1, 1]);
    assert.deepEqual(await heldAt(joined), []);
  }));

test('nothing starves behind five hundred that never pass', () =>
  withLog(async (joined, log) => {
    log.add({ kind: 'place', id: id(0) }, fact);
    for (let serial = 1; serial <= 520; serial += 1)
      log.add({ kind: 'place', id: id(serial) }, fact);
    log.add({ kind: 'place', id: id(600) }, { ...fact, code: 'C9', facility: id(700) });
    await sendGrouped(joined, log.entries, []);
    const last = log.entries.length;
    assert.equal((await heldAt(joined)).at(-1), last);
    const { tried } = await retryHeld(joined.receivingAt.ministry, 'everything that waits');
    assert.equal(tried, 521);
    const untried = await joined.ministry.owner.all(
      sql`select 1 from quarantine where settled_at is null and tries < ${2}`,
    );
    assert.deepEqual(untried, []);
  }));
