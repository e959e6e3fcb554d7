import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import type { LogState } from './checkpoint.ts';
import { toBase64Url } from './encoding.ts';
import { rootOf } from './merkle.ts';
import { consistencyProof } from './proof.ts';
import type { Trust } from './seal.ts';
import { openStanding, signStanding } from './standing.ts';
import { ED25519_SHA256 } from './suite.ts';
import { MINISTRY, refused, SHANDONG, signerFor } from './test-support/fixtures.ts';
import { leavesOf, sourceOf } from './test-support/naive-tree.ts';
import { openWitness } from './witness.ts';
import type { LogSizes, Witness } from './witness.ts';

const suite = ED25519_SHA256;
const signer = signerFor(suite, SHANDONG);
const trust: Trust = (node, key) =>
  node === SHANDONG && key === signer.keyId ? signer.publicKey : undefined;

const sentAt = '2026-04-05T01:05:00.000Z';

const stateOf = (size: number): LogState => ({
  size,
  root: toBase64Url(rootOf(suite, leavesOf(suite, size))),
});

const sign = (records: LogState, audit: LogState, at: string, node = SHANDONG) =>
  signCheckpoint(signer, { node, records, audit, previous: null, at });

const heldAt = async (records: number, audit: number) =>
  openCheckpoint(await sign(stateOf(records), stateOf(audit), '2026-04-05T01:00:00.000Z'), trust);

const proof = (before: number, after: number) =>
  before > after
    ? []
    : consistencyProof(suite, sourceOf(suite, leavesOf(suite, after)), before, after).map(
        toBase64Url,
      );

/** An honest witness of a node whose logs have grown from `after` to `to`. */
async function witnessOf(
  after: LogSizes,
  to: LogSizes,
  at = '2026-04-05T02:00:00.000Z',
): Promise<Witness> {
  return {
    checkpoint: await sign(stateOf(to.records), stateOf(to.audit), at),
    after,
    records: proof(after.records, to.records),
    audit: proof(after.audit, to.audit),
  };
}

test('any growth of both logs is held, from the checkpoint that was held before, and no growth changes nothing', async () => {
  const sizes = fc.record({ records: fc.nat(40), audit: fc.nat(40) });
  await fc.assert(
    fc.asyncProperty(sizes, sizes, async (before, growth) => {
      const to = {
        records: before.records + growth.records,
        audit: before.audit + growth.audit,
      };
      const held = await heldAt(before.records, before.audit);
      const given = openWitness(
        { witness: await witnessOf(before, to), sentAt },
        SHANDONG,
        held,
        trust,
      );
      const grew = growth.records + growth.audit > 0;
      assert.deepEqual(
        [given?.records, given?.audit],
        grew ? [stateOf(to.records), stateOf(to.audit)] : [undefined, undefined],
      );
    }),
    { numRuns: 40 },
  );
});

test('the checkpoint that is held changes nothing when it is told again, wherever its proof begins', async () => {
  const held = await heldAt(5, 20);
  const sizes = { records: 5, audit: 20 };
  const again = await witnessOf(sizes, sizes);
  for (const after of [sizes, null, { records: 1, audit: 1 }])
    assert.equal(
      openWitness({ witness: { ...again, after }, sentAt }, SHANDONG, held, trust),
      undefined,
    );
});

test('a partner that signs in another suite than before is found, by that alone', async () => {
  const held = { ...(await heldAt(5, 20)), suite: 'sm2-sm3' } as const;
  const sizes = { records: 5, audit: 20 };
  const witness = await witnessOf(sizes, sizes);
  assert.deepEqual(
    refused('inconsistent-log', () => openWitness({ witness, sentAt }, SHANDONG, held, trust)),
    { node: SHANDONG, member: 'suite' },
  );
});

test('two logs rewritten at their lengths are no checkpoint that is told again', async () => {
  const held = await heldAt(5, 20);
  const other = (size: number) => ({ size, root: stateOf(size + 1).root });
  const witness = {
    checkpoint: await sign(other(5), other(20), '2026-04-05T02:00:00.000Z'),
    after: { records: 5, audit: 20 },
    records: [],
    audit: [],
  };
  refused('inconsistent-log', () => openWitness({ witness, sentAt }, SHANDONG, held, trust));
});

test('the first checkpoint of a partner is held as it is', async () => {
  const witness = {
    ...(await witnessOf({ records: 0, audit: 0 }, { records: 3, audit: 9 })),
    after: null,
  };
  assert.equal(openWitness({ witness, sentAt }, SHANDONG, undefined, trust)?.audit.size, 9);
});

test('an audit that was cut back is found, though the records only grew', async () => {
  const held = await heldAt(5, 20);
  const cut = await witnessOf({ records: 5, audit: 20 }, { records: 7, audit: 15 });
  assert.deepEqual(
    refused('inconsistent-log', () => openWitness({ witness: cut, sentAt }, SHANDONG, held, trust)),
    {
      node: SHANDONG,
      member: 'audit',
      held: 20,
      given: 15,
    },
  );
});

test('an audit that was cut back and has grown again beyond what it was is found', async () => {
  const held = await heldAt(5, 20);
  const rewritten = leavesOf(suite, 30).map((leaf, index) =>
    index < 15 ? leaf : suite.hash(leaf),
  );
  const audit = { size: 30, root: toBase64Url(rootOf(suite, rewritten)) };
  const witness = {
    checkpoint: await sign(stateOf(5), audit, '2026-04-05T02:00:00.000Z'),
    after: { records: 5, audit: 20 },
    records: [],
    audit: consistencyProof(suite, sourceOf(suite, rewritten), 20, 30).map(toBase64Url),
  };
  const detail = refused('inconsistent-log', () =>
    openWitness({ witness, sentAt }, SHANDONG, held, trust),
  );
  assert.equal(detail['member'], 'audit');
});

test('a log of the same length with another root is found', async () => {
  const held = await heldAt(5, 20);
  const other = { size: 20, root: stateOf(19).root };
  const witness = {
    checkpoint: await sign(stateOf(5), other, '2026-04-05T02:00:00.000Z'),
    after: { records: 5, audit: 20 },
    records: [],
    audit: [],
  };
  refused('inconsistent-log', () => openWitness({ witness, sentAt }, SHANDONG, held, trust));
});

test('a checkpoint that arrives late changes nothing', async () => {
  const held = await heldAt(5, 20);
  const late = await witnessOf(
    { records: 0, audit: 0 },
    { records: 4, audit: 10 },
    '2026-04-05T00:59:00.000Z',
  );
  assert.equal(openWitness({ witness: late, sentAt }, SHANDONG, held, trust), undefined);
});

test('a node that still names the older checkpoint later was turned back', async () => {
  const held = await heldAt(5, 20);
  const older = await witnessOf(
    { records: 0, audit: 0 },
    { records: 5, audit: 19 },
    '2026-04-05T00:59:00.000Z',
  );
  const crossing = { witness: older, sentAt: '2026-04-05T01:10:00.000Z' };
  assert.equal(openWitness(crossing, SHANDONG, held, trust), undefined);
  const later = { witness: older, sentAt: '2026-04-05T01:10:00.001Z' };
  const detail = refused('inconsistent-log', () => openWitness(later, SHANDONG, held, trust));
  assert.deepEqual([detail['member'], detail['held'], detail['given']], ['audit', 20, 19]);
});

test('a proof that begins elsewhere is asked for again, from what is held', async () => {
  const held = await heldAt(5, 20);
  const elsewhere = await witnessOf({ records: 4, audit: 20 }, { records: 8, audit: 21 });
  const detail = refused('checkpoint-gap', () =>
    openWitness({ witness: elsewhere, sentAt }, SHANDONG, held, trust),
  );
  assert.deepEqual(detail, { records: 5, audit: 20 });
  const first = { ...elsewhere, after: null };
  refused('checkpoint-gap', () => openWitness({ witness: first, sentAt }, SHANDONG, held, trust));
});

test('the checkpoint of another node is no witness for this one', async () => {
  const checkpoint = await signCheckpoint(signer, {
    node: '110000',
    records: stateOf(1),
    audit: stateOf(1),
    previous: null,
    at: '2026-04-05T02:00:00.000Z',
  });
  const anyNode: Trust = () => signer.publicKey;
  const witness = { checkpoint, after: null, records: [], audit: [] };
  const detail = refused('malformed-checkpoint', () =>
    openWitness({ witness, sentAt }, SHANDONG, undefined, anyNode),
  );
  assert.deepEqual(detail, { member: 'node' });
});

const content = {
  origin: SHANDONG,
  audience: MINISTRY,
  sentAt: '2026-04-05T02:00:00.000Z',
  holds: stateOf(7),
  held: { records: 1, audit: 2 },
};

test('a standing opens to what its node signed, for the partner that it names alone', async () => {
  const witness = await witnessOf({ records: 1, audit: 1 }, { records: 3, audit: 3 });
  const sealed = await signStanding(signer, { ...content, witness });
  const { protocol: _, suite: __, keyId: ___, ...said } = openStanding(sealed, MINISTRY, trust);
  assert.deepEqual(said, { ...content, witness });
  refused('not-for-us', () => openStanding(sealed, '110000', trust));
});

test('any character of a standing that is changed is found', async () => {
  const sealed = await signStanding(signer, content);
  fc.assert(
    fc.property(
      fc.nat(sealed.length - 1),
      fc.constantFrom('0', 'A', '"', '\n', ' '),
      (at, char) => {
        if (sealed[at] === char) return;
        const changed = sealed.slice(0, at) + char + sealed.slice(at + 1);
        assert.throws(() => openStanding(changed, MINISTRY, trust), { name: 'ExchangeFault' });
      },
    ),
  );
});
