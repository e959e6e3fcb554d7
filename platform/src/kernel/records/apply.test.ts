import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateNumber } from '../../../test-support/certificate-number.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import type { Tx } from '../db/database.ts';
import { applyForeign, type ForeignEntry } from './apply.ts';

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

async function withPair(work: (joined: Pair) => Promise<void>): Promise<void> {
  const joined = await pair();
  try {
    await work(joined);
  } finally {
    await joined.close();
  }
}

test('a case of which everything is broken costs few tries, however long it is', () =>
  withPair(async (joined) => {
    const few = await triedOf(joined, listOf(100, broken));
    const many = await triedOf(joined, listOf(1600, broken));
    assert.deepEqual([few.refused, many.refused], [100, 1600]);
    assert.ok(few.tries > 16 && few.tries < 80, String(few.tries));
    // Sixteen times the entries cost some more halvings, not sixteen times the tries.
    assert.ok(many.tries <= few.tries + 40, `${few.tries} and ${many.tries}`);
  }));

test('one entry that is refused costs few tries, however many stand beside it', () =>
  withPair(async (joined) => {
    const entries = listOf(200, (index) => (index === 77 ? broken(index) : sound(index)));
    const { refused, tries } = await triedOf(joined, entries);
    assert.equal(refused, 1);
    assert.ok(tries < 40, String(tries));
  }));
