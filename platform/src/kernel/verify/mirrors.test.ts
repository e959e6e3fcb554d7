import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leafHash } from '@qingming/exchange';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay } from '../../../test-support/journey.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import { sendNext } from '../../modules/exchange/send.ts';
import { sql, type Sql } from '../db/sql.ts';
import { takeCheckpoint } from '../log/checkpoints.ts';
import type { Finding } from './finding.ts';
import { trustThen } from './keys.ts';
import { verifyNode } from './verify.ts';

let joined: Pair;

before(async () => {
  joined = await pair();
  const { province, ministry } = joined;
  const records = province.recordsAs(['manager', 'provinceOfficer']);
  const home = await funeralHome(province);
  const journey = await bodyInCare(records, home);
  await joined.sequence(province);
  await sendNext(joined.up.sending, partnerOf(ministry));
  await cremationUnderWay(province, records, home, journey);
  await joined.sequence(province);
  await sendNext(joined.up.sending, partnerOf(ministry));
  await joined.sequence(ministry);
  await takeCheckpoint(ministry.node);
});
after(() => joined.close());

const examine = async (
  test_: TestNode,
  partners = [partnerOf(joined.province), partnerOf(joined.ministry)],
): Promise<readonly Finding[]> =>
  (await verifyNode(test_.node, test_.kinds, { partners })).findings;

/** Changes things at the ministry, looks, and puts everything back. */
async function tampered(...statements: readonly Sql[]): Promise<readonly Finding[]> {
  const { owner } = joined.ministry;
  const tables = [
    'mirror_entry',
    'mirror_batch',
    'mirror_state',
    'quarantine',
    'cremation',
    'decedent',
  ];
  await owner.client(async (client) => {
    for (const table of tables) await client.query(`create table kept_${table} as table ${table}`);
  });
  try {
    await behindTheBack(joined.ministry, async (tx) => {
      for (const statement of statements) await tx.run(statement);
    });
    return await examine(joined.ministry);
  } finally {
    await behindTheBack(joined.ministry, async (tx) => {
      for (const table of tables) {
        await tx.client.query(`delete from ${table}; insert into ${table} table kept_${table}`);
        await tx.client.query(`drop table kept_${table}`);
      }
    });
  }
}

const named = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ where, seq, element }) => [where, seq, element].filter(Boolean).join(' '));

test('a province and the ministry that nobody touched have nothing to report', async () => {
  assert.deepEqual(await examine(joined.province), []);
  assert.deepEqual(await examine(joined.ministry), []);
});

test('the head of a batch that its origin did not sign is named', async () => {
  const findings = await tampered(
    sql`update mirror_batch set head = replace(head, '"standard":"', '"standard":"1') where ${true}`,
  );
  assert.match(named(findings).join('\n'), /^mirror 370000 \d+ head$/m);
});

test('a key of a partner that has expired still proves what it signed in its time', async () => {
  const province = partnerOf(joined.province);
  const until = new Date(Date.now() + 60_000).toISOString();
  const expiring = { ...province, keys: province.keys.map((key) => ({ ...key, until })) };
  assert.deepEqual(await examine(joined.ministry, [expiring]), []);
  const early = {
    ...province,
    keys: province.keys.map((key) => ({ ...key, until: '2001-01-01T00:00:00Z' })),
  };
  assert.match(named(await examine(joined.ministry, [early])).join('\n'), /head/);
});

test('of two entries swapped in a mirror both are named', async () => {
  const findings = await tampered(
    sql`update mirror_entry set seq = -seq where seq in (3, 5) and ${true}`,
    sql`update mirror_entry set seq = case seq when -3 then 5 else 3 end where seq < 0 and ${true}`,
  );
  assert.deepEqual(named(findings), ['mirror 370000 3', 'mirror 370000 5']);
});

test('an entry removed from a mirror is named, and no other', async () => {
  const findings = await tampered(sql`delete from mirror_entry where seq = 4 and ${true}`);
  assert.ok(named(findings).includes('mirror 370000 4'), named(findings).join());
  assert.deepEqual(
    findings.filter(({ where }) => where.startsWith('mirror')).map(({ seq }) => seq),
    [4],
  );
  assert.ok(findings.some(({ says }) => says.en === 'Entry 4 was removed'));
});

test('a record that arrived and is gone from its table is named', async () => {
  const findings = await tampered(sql`delete from cremation where ${true}`);
  assert.deepEqual(
    findings.filter(({ kind }) => kind === 'cremation').map(({ says }) => says.en),
    ['A record was removed: the log has it, the table has not'],
  );
});

/** What is said of the first receipt of the ministry after a change of it, in both languages. */
async function saidOfReceipt(change: Sql, back: Sql): Promise<string> {
  const alter = (set: Sql): Promise<number> =>
    behindTheBack(joined.province, (tx) =>
      tx.run(sql`update exchange_receipt set ${set}
        where to_seq = (select min(to_seq) from exchange_receipt) and ${true}`),
    );
  await alter(change);
  const findings = await examine(joined.province);
  await alter(back);
  return findings.map(({ says }) => `${says.zh}\n${says.en}`).join('\n');
}

test('a receipt that was altered is named, with what is wrong with it', async () => {
  const said = await saidOfReceipt(
    sql`statement = replace(statement, '"applied":', '"applied":1')`,
    sql`statement = replace(statement, '"applied":1', '"applied":')`,
  );
  assert.match(said, /000000 .*“statement”被改动或签名不符（bad-signature）/);
  assert.match(said, /“statement” of the receipt of 000000 .* does not verify \(bad-signature\)/);
});

test('a receipt whose range was altered is named: what was signed is as it was', async () => {
  const said = await saidOfReceipt(sql`from_seq = from_seq + 1`, sql`from_seq = from_seq - 1`);
  assert.match(said, /“from_seq”被改动或签名不符\n/);
  assert.match(said, /“from_seq” of the receipt of 000000 .* does not verify$/m);
});

test('entries whose batch was removed are named by their range, and those of the next one are sound', async () => {
  const { to } = await joined.ministry.owner.one<{ to: number }>(
    sql`select min(to_seq) as to from mirror_batch where ${true}`,
  );
  const findings = await tampered(sql`delete from mirror_batch where to_seq = ${to}`);
  assert.deepEqual(
    findings.map(({ says }) => says.en),
    [`The batch of entries 1 to ${to} was removed`],
  );
});

test('an entry that was blanked is named, not taken for one that does not travel', async () => {
  const findings = await tampered(
    sql`update mirror_entry set header = null, body = null, kind = null, record = null, version = null,
      subject = null, recorded_at = null where kind = ${'cremation'}`,
    sql`delete from cremation where ${true}`,
  );
  assert.match(
    findings.map(({ says }) => says.en).join('\n'),
    /came with its content, which was blanked/,
  );
});

test('an entry blanked together with the note that it came whole is found by the signed receipt', async () => {
  const findings = await tampered(
    sql`update mirror_batch b set came = overlay(came placing b'0' from (m.seq - b.from_seq + 1)::int)
      from mirror_entry m where m.kind = 'cremation' and m.seq between b.from_seq and b.to_seq and ${true}`,
    sql`update mirror_entry set header = null, body = null, kind = null, record = null, version = null,
      subject = null, recorded_at = null where kind = ${'cremation'}`,
    sql`delete from cremation where ${true}`,
  );
  assert.match(findings.map(({ says }) => says.en).join('\n'), /by the signed receipt/);
});

test('the end of a mirror cut off with its batches is found by what the audit says was received', async () => {
  const findings = await tampered(
    sql`delete from mirror_batch where to_seq = (select max(to_seq) from mirror_batch) and ${true}`,
    sql`delete from mirror_entry where seq > (select max(to_seq) from mirror_batch) and ${true}`,
    sql`update mirror_state set size = (select max(to_seq) from mirror_batch where ${true})`,
    sql`delete from cremation where ${true}`,
  );
  assert.match(named(findings).join('\n'), /mirror_state root/);
  const lost = findings.filter(({ says }) => says.en.startsWith('No signed batch holds entry'));
  const { from, to } = await joined.ministry.owner.one<{ from: number; to: number }>(
    sql`select max(from_seq) as from, max(to_seq) as to from mirror_batch where ${true}`,
  );
  assert.deepEqual(
    lost.map(({ seq }) => seq),
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
});

for (const [column, value] of [
  ['received_at', sql`received_at - interval '1 year'`],
  ['leaf', sql`sha256(leaf)`],
] as const)
  test(`an altered “${column}” of a mirrored entry is named`, async () => {
    const statement =
      column === 'leaf'
        ? sql`update mirror_entry set leaf = ${value} where seq = 2 and ${true}`
        : sql`update mirror_entry set received_at = ${value} where seq = 2 and ${true}`;
    assert.deepEqual(named(await tampered(statement)), [`mirror 370000 2 ${column}`]);
  });

test('of a batch that does not tell which of its entries came whole none is in doubt', async () => {
  assert.deepEqual(
    named(await tampered(sql`update mirror_batch set came = null where ${true}`)),
    [],
  );
});

test('what a batch tells of fewer or more entries than it has is named alone', async () => {
  const { to } = await joined.ministry.owner.one<{ to: number }>(
    sql`select min(to_seq) as to from mirror_batch where ${true}`,
  );
  for (const came of [sql`came || b'0'`, sql`substring(came for ${to - 1})`]) {
    const findings = await tampered(
      sql`update mirror_batch set came = ${came} where to_seq = ${to}`,
    );
    assert.deepEqual(
      findings.map(({ element }) => element),
      ['came'],
    );
  }
});

for (const [element, change] of [
  ['root', sql`root = sha256(root)`],
  [
    'frontier',
    sql`frontier = overlay(frontier placing '\\x00ff'::bytea from length(frontier) - 1)`,
  ],
  ['received_at', sql`received_at = received_at + interval '1 second'`],
] as const)
  test(`what is kept of the end of a mirror is named where it was altered: ${element}`, async () => {
    const findings = await tampered(sql`update mirror_state set ${change} where ${true}`);
    assert.deepEqual(named(findings), [`mirror_state ${element}`]);
  });

test('a mirror of which nobody keeps how far it goes is named', async () => {
  const findings = await tampered(sql`delete from mirror_state where ${true}`);
  for (const element of ['size', 'root', 'frontier', 'received_at'])
    assert.ok(named(findings).includes(`mirror_state ${element}`), element);
});

test('an entry altered together with its leaf and the hashes kept of its batch contradicts what was signed', async () => {
  const { seq, header } = await joined.ministry.owner.one<{ seq: number; header: string }>(sql`
    select seq, replace(header, '"version":1', '"version":9') as header from mirror_entry
    where kind = ${'funeralCase'} order by seq limit 1`);
  const leaf = Buffer.from(leafHash(joined.ministry.node.suite, Buffer.from(header)));
  const findings = await tampered(
    sql`update mirror_entry set header = ${header}, leaf = ${leaf} where seq = ${seq}`,
    sql`update mirror_batch set leaves = overlay(leaves placing ${leaf} from 32 * (${seq}::bigint - from_seq)::int + 1)
      where ${seq} between from_seq and to_seq`,
  );
  assert.match(
    findings.map(({ where, says }) => `${where}: ${says.en}`).join('\n'),
    /^mirror 370000: Entries \d+ to \d+ disagree with the signed root/m,
  );
});

test('each column of a mirrored entry that is a copy of its header is named where it was altered', async () => {
  const changes = [
    [1, 'kind', sql`kind = 'bill'`],
    [2, 'record', sql`record = gen_random_uuid()`],
    [3, 'version', sql`version = version + 1`],
    [4, 'subject', sql`subject = gen_random_uuid()`],
    [5, 'recorded_at', sql`recorded_at = recorded_at - interval '1 hour'`],
  ] as const;
  const findings = await tampered(
    ...changes.map(([seq, , change]) => sql`update mirror_entry set ${change} where seq = ${seq}`),
  );
  const those = findings.filter(({ where }) => where.startsWith('mirror'));
  assert.deepEqual(
    named(those),
    changes.map(([seq, element]) => `mirror 370000 ${seq} ${element}`),
  );
});

test('an entry that travels by its leaf alone has nothing else here', async () => {
  const { seq } = await joined.ministry.owner.one<{ seq: number }>(
    sql`select min(seq) as seq from mirror_entry where header is null and ${true}`,
  );
  const findings = await tampered(
    sql`update mirror_entry set kind = 'place', record = gen_random_uuid(), version = 1, body = '\\x00',
      subject = gen_random_uuid(), recorded_at = now() where seq = ${seq}`,
  );
  assert.deepEqual(
    named(findings.filter(({ where }) => where.startsWith('mirror'))),
    ['kind', 'record', 'version', 'subject', 'recorded_at', 'body'].map(
      (element) => `mirror 370000 ${seq} ${element}`,
    ),
  );
});

test('the note that an entry came bare, beside its content, is named', async () => {
  const findings = await tampered(
    sql`update mirror_batch set came = overlay(came placing b'0' from 2) where from_seq = ${1}`,
  );
  assert.ok(named(findings).includes('mirror 370000 2 header'), named(findings).join());
});

test('of a kept batch the request, the time, the range and the hashes are named where they were altered', async () => {
  for (const [change, elements] of [
    [sql`request_hash = reverse(request_hash)`, ['request_hash']],
    [sql`received_at = received_at - interval '1 minute'`, ['received_at']],
    [sql`leaves = substring(leaves for length(leaves) - 32)`, ['leaves']],
    [sql`receipt = replace(receipt, '"applied":', '"applied":1')`, ['receipt']],
    [sql`from_seq = from_seq + 1`, ['from_seq']],
    [sql`to_seq = to_seq + 1`, ['to_seq']],
  ] as const) {
    const findings = await tampered(
      sql`update mirror_batch set ${change} where to_seq = (select max(to_seq) from mirror_batch) and ${true}`,
    );
    const found = new Set(findings.map(({ where, element }) => `${where} ${element}`));
    for (const element of elements)
      assert.ok(found.has(`mirror 370000 ${element}`), `${element}: ${[...found].join()}`);
  }
});

test('a batch and a receipt that stand under another partner are named', async () => {
  const findings = await tampered(
    sql`update mirror_batch set origin = '110000' where to_seq = (select max(to_seq) from mirror_batch) and ${true}`,
  );
  const found = new Set(findings.map(({ where, element }) => `${where} ${element}`));
  for (const element of ['origin', 'receipt'])
    assert.ok(found.has(`mirror 110000 ${element}`), element);
});

test('a key speaks in its time: the earlier one of this node an hour longer, one of a partner to its last instant', () => {
  const [at, later] = ['2026-04-05T00:00:00.000Z', '2026-04-05T00:59:59.999Z'];
  const key = { keyId: 'k', suite: 'sm2-sm3', publicKey: 'AQID' };
  const node = { ...joined.ministry.node, earlierKeys: () => [{ ...key, until: at }] };
  const trust = trustThen(node, [
    { node: '370000', keys: [{ ...key, from: at, until: '2026-04-06T00:00:00.000Z' }] },
    { node: '000000', keys: [{ ...key, keyId: 'own' }] },
  ]);
  const speaks = (name: string, keyId: string, when: string): boolean =>
    trust(when)(name, keyId) !== undefined;
  assert.ok(speaks('000000', 'k', later));
  assert.ok(!speaks('000000', 'k', '2026-04-05T01:00:00.000Z'));
  assert.ok(speaks('000000', node.signer.keyId, '2001-01-01T00:00:00.000Z'));
  assert.ok(!speaks('370000', node.signer.keyId, at));
  assert.ok(!speaks('000000', 'own', at), 'nobody else says which keys are ours');
  for (const when of [at, '2026-04-05T23:59:59.999Z']) assert.ok(speaks('370000', 'k', when), when);
  for (const when of ['2026-04-04T23:59:59.999Z', '2026-04-06T00:00:00.000Z'])
    assert.ok(!speaks('370000', 'k', when), when);
  assert.ok(!speaks('370000', 'other', at));
  assert.ok(!speaks('110000', 'k', at));
});

test('a record of a node that never sent anything is named', async () => {
  const findings = await tampered(sql`update cremation set province = '990000' where ${true}`);
  assert.deepEqual(
    findings.filter(({ element }) => element === 'province').map(({ kind }) => kind),
    ['cremation'],
  );
});

test('a key by which somebody is found is named where another of the same form stands there', async () => {
  for (const [column, change] of [
    ['name_key', sql`name_key = set_byte(name_key, 5, get_byte(name_key, 5) # 1)`],
    ['name_keys', sql`name_keys[1] = set_byte(name_keys[1], 5, get_byte(name_keys[1], 5) # 1)`],
    ['name_keys', sql`name_keys = name_keys || name_keys[1]`],
    ['name_keys', sql`name_keys = null`],
  ] as const) {
    const findings = await tampered(sql`update decedent set ${change} where ${true}`);
    assert.deepEqual(
      findings.map(({ kind, element }) => `${kind} ${element}`),
      [`decedent ${column}`],
    );
  }
});
