import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateNumber } from '../../../test-support/certificate-number.ts';
import { pair } from '../../../test-support/pair.ts';
import type { Tx } from '../db/database.ts';
import { applyForeign, type ForeignEntry } from './apply.ts';

const HOME = '01890a5d-ac96-774b-bcce-b302099a8057';
const CASE = '01890a5d-ac96-774b-bcce-b302099a8000';

/** Entries of one case whose institution never arrives: each of them breaks a reference. */
const broken = (many: number): readonly ForeignEntry[] =>
  Array.from({ length: many }, (_, index) => ({
    seq: index + 1,
    header: {
      form: 2,
      node: '370000',
      kind: 'deathCertificate',
      id: `01890a5d-ac96-774b-bcce-${String(index).padStart(12, '0')}`,
      version: 1,
      op: 'create',
      region: '370102',
      institution: HOME,
      root: { kind: 'funeralCase', id: CASE },
      standard: '2026.1',
      at: '2026-11-20T01:02:03.004Z',
      actor: 'test',
      reason: null,
      travels: 'up',
      audience: null,
      bodyHash: '',
    },
    reason: null,
    fact: {
      kind: 'medical-2026',
      number: certificateNumber(index),
      issuer: '1',
      issuerName: '第一医院',
      issuedOn: '2026-11-19',
    },
  }));

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

test('a case of which everything is broken costs few tries, however long it is', async () => {
  const { ministry, receivingAt, close } = await pair();
  try {
    const tried = async (many: number) => {
      const { node, kinds } = receivingAt.ministry;
      return ministry.owner.transaction(async (plain) => {
        const { tx, tries } = counting(plain);
        const { refused } = await applyForeign(tx, { node, kinds, origin: '370000' }, broken(many));
        assert.equal(refused.length, many);
        return tries();
      });
    };
    const [few, many] = [await tried(100), await tried(1600)];
    assert.ok(few > 16 && few < 80, String(few));
    // Sixteen times the entries cost some more halvings, not sixteen times the tries.
    assert.ok(many <= few + 40, `${few} and ${many}`);
  } finally {
    await close();
  }
});
