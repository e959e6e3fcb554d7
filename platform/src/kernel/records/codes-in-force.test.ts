import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deathCertificateIssuer, deathCertificateKind } from '@qingming/standard/codes/death.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import type { Pair } from '../../../test-support/pair.ts';
import { pair } from '../../../test-support/pair.ts';
import { applyForeign, type ForeignEntry } from './apply.ts';
import { findCodeOutOfForce } from './codes-in-force.ts';
import type { StoredAny } from './stored.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

let nodes: Pair;
before(async () => {
  nodes = await pair();
});
after(() => nodes.close());

const certificate = (kind: string, issuer: string, issuedOn: string) => ({
  kind,
  number: 'MC1',
  issuer,
  issuerName: '第一医院',
  issuedOn,
});

const entryOf = (fact: object, version: number): ForeignEntry => ({
  seq: version,
  header: {
    form: 2,
    node: '370000',
    kind: 'deathCertificate',
    id: ID,
    version,
    op: version === 1 ? 'create' : 'revise',
    region: '370102',
    institution: ID,
    root: { kind: 'funeralCase', id: ID },
    standard: '2026.1',
    at: '2026-11-20T01:02:03.004Z',
    actor: 'test',
    reason: null,
    travels: 'up',
    audience: null,
    bodyHash: '',
  },
  reason: version === 1 ? null : '更正',
  fact: fact as ForeignEntry['fact'],
});

/** The rules that a record of another node breaks by itself. */
async function refusedRules(entry: ForeignEntry): Promise<readonly string[]> {
  const { ministry, receivingAt } = nodes;
  const { node, kinds } = receivingAt.ministry;
  return ministry.owner.transaction(async (tx) => {
    const { refused } = await applyForeign(tx, { node, kinds, origin: '370000' }, [entry]);
    return refused.flatMap(({ fault }) => fault.errors.map(({ rule }) => rule));
  });
}

/** Every dated code of a death certificate, on a day on which it is not in force. */
const OUT_OF_FORCE = (
  [
    ['kind', deathCertificateKind],
    ['issuer', deathCertificateIssuer],
  ] as const
).flatMap(([element, set]) =>
  set.values.flatMap(({ code, from, until }) => [
    ...(until === undefined ? [] : [{ element, code, day: until }]),
    ...(from === undefined ? [] : [{ element, code, day: '2001-01-01' }]),
  ]),
);

test('there are codes of a death certificate that came and went', () =>
  assert.ok(OUT_OF_FORCE.length >= 2));

for (const { element, code, day } of OUT_OF_FORCE)
  test(`a death certificate of ${day} with ${element} ${code} from another node is refused with that element`, async () => {
    const sound = day < '2026-07-01' ? 'police' : 'medical-2026';
    const fact = { ...certificate(sound, '1', day), [element]: code };
    assert.ok((await refusedRules(entryOf(fact, 1))).includes('code-not-in-force'));
    // What stood in the record before stays with it when something else is corrected.
    assert.ok(!(await refusedRules(entryOf(fact, 2))).includes('code-not-in-force'));
  });

const record = (fact: object, recordedAt: string): StoredAny => ({
  ...{ id: ID, version: 1, province: '370000', region: '370102', institution: ID, root: null },
  ...{ voided: false, reason: null, standard: '2026.1', recordedBy: 'test', recordedAt },
  fact: fact as StoredAny['fact'],
});

test('without a day of its own a record is judged by the day on which it was recorded', () => {
  const old = { class: '0' };
  assert.equal(findCodeOutOfForce(priceItem, record(old, '2026-01-05T00:00:00.000Z')), undefined);
  const fault = findCodeOutOfForce(priceItem, record(old, '2026-11-05T00:00:00.000Z'));
  assert.deepEqual(
    fault?.errors.map(({ path, rule }) => [path, rule]),
    [['/class', 'code-not-in-force']],
  );
  assert.equal(
    findCodeOutOfForce(priceItem, record(old, '2026-11-05T00:00:00.000Z'), { class: '0' }),
    undefined,
  );
});

test('a code in force on its day passes, whatever the day of the record', () =>
  assert.equal(
    findCodeOutOfForce(
      deathCertificate,
      record(certificate('medical-2026', '1', '2026-11-19'), '2026-11-20T01:02:03.004Z'),
    ),
    undefined,
  ));
