import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RightFound } from '@qingming/connect/api/right-standing.ts';
import type { CertificateAnswer } from '@qingming/connect/api/certificates.ts';
import { rightCertificate } from '@qingming/standard/records/right-certificate.ts';
import { testApi } from '../../../test-support/api.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sql } from '../../kernel/db/sql.ts';
import { takeCheckpoint } from '../../kernel/log/checkpoints.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { burialCertificatePaper } from '../certificates/burial-certificate.ts';
import { certificateCheck } from '../certificates/check.ts';
import { certificatesModule } from '../certificates/routes.ts';
import { checkCodeOf, tokenOf } from '../certificates/token.ts';
import { burialsModule } from './module.ts';
import {
  type Columbarium,
  deskOf,
  granted,
  holder,
  openColumbarium,
  RIGHTS,
  TODAY,
} from './burials.test-support.ts';

let house: Columbarium;
let rights: Awaited<ReturnType<typeof testApi>>;
let papers: Awaited<ReturnType<typeof testApi>>;
const PUBLIC = 'https://sd.example/';
before(async () => {
  house = await openColumbarium();
  const { node, kinds } = house.node;
  const check = certificateCheck({
    node,
    recordsAs: (actor, purpose) =>
      bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
  });
  rights = await testApi(house.node, [burialsModule(node)]);
  papers = await testApi(house.node, [certificatesModule({ node, publicUrl: PUBLIC, check })]);
});
after(async () => {
  await papers.close();
  await rights.close();
  await house.close();
});

const clerk = () => house.api.as('clerk', { ...house.scope, staff: house.home.people.clerk });
const { begun, done, refused } = deskOf(clerk);
const grantNow = async (): Promise<string> =>
  begun('grant-at-once', { plot: await house.niche(), ...holder, ...granted });
const records = () => house.node.recordsAs('manager', house.scope);
const certificateOf = async (record: string) =>
  (await records().get(rightCertificate, record)).fact;
const leafOf = async (record: string): Promise<Uint8Array> =>
  (
    await house.node.owner.one<{ leaf: Uint8Array }>(
      sql`select leaf from log_entry where record = ${record} and version = 1`,
    )
  ).leaf;
const checked = async (
  number: string,
  more: Record<string, string>,
): Promise<CertificateAnswer> => {
  await sequence(house.node);
  await takeCheckpoint(house.node.node);
  const query = new URLSearchParams({ number, ...more }).toString();
  const answer = await papers.visitor.get<CertificateAnswer>(`/api/certificates/check?${query}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};

test('a right has one certificate, which says what is on record and bears a number of its series', async () => {
  const id = await grantNow();
  const { record } = await done(id, 'issue-certificate', { receivedBy: '朱明华' });
  const fact = await certificateOf(record);
  assert.match(fact.number, /^AZ370102-2026-\d{6}$/);
  assert.deepEqual(
    [fact.state, fact.reason, fact.until, fact.issuedOn, fact.plotCode],
    ['valid', 'first', granted.until, TODAY, await plotCodeOf(id)],
  );
  await refused('burialRights', id, 'issue-certificate', { receivedBy: '朱明华' });
  const held = await begun('hold', {
    plot: await house.niche(),
    ...holder,
    heldUntil: house.at(1),
  });
  await refused('burialRights', held, 'issue-certificate', { receivedBy: '朱明华' });
  for (const changes of [{ until: '2099-01-01' }, { plotCode: 'X' }, { receivedBy: '张三' }])
    await assert.rejects(
      records().revise(rightCertificate, record, 1, changes, '改'),
      /rule-broken/,
      JSON.stringify(changes),
    );
});

const plotCodeOf = async (id: string): Promise<string> =>
  (
    await house.node.owner.one<{ code: string }>(
      sql`select p.code from right_of_use r join plot p on p.province = r.province and p.id = r.plot
        where r.id = ${id}::uuid`,
    )
  ).code;

test('a lost certificate is replaced: the earlier is void, and does not come back', async () => {
  const id = await grantNow();
  const first = await done(id, 'issue-certificate', { receivedBy: '朱明华' });
  await refused('a-replacement-names-what-it-replaces', id, 'replace-certificate', {
    reason: 'first',
    receivedBy: '朱明华',
  });
  const second = await done(id, 'replace-certificate', { reason: 'lost', receivedBy: '朱明华' });
  const [old, fresh] = [await certificateOf(first.record), await certificateOf(second.record)];
  assert.deepEqual([old.state, fresh.state, fresh.replaces], ['void', 'valid', first.record]);
  assert.notEqual(old.number, fresh.number);
  await assert.rejects(
    records().revise(rightCertificate, first.record, 2, { state: 'valid' }, '恢复'),
    /rule-broken|already/,
  );
  await done(id, 'renew', { until: '2066-11-27', price: 0 });
  const third = await done(id, 'replace-certificate', { reason: 'changed', receivedBy: '朱明月' });
  assert.equal((await certificateOf(third.record)).until, '2066-11-27');
});

test('a right that ends has no valid certificate, through whichever door it ends', async () => {
  const id = await grantNow();
  const { record } = await done(id, 'issue-certificate', { receivedBy: '朱明华' });
  const { version } = (
    await clerk().get<{ record: { version: number } }>(`${RIGHTS}/records/${id}`)
  ).body.record;
  const ended = await clerk().patch(`${RIGHTS}/records/${id}`, {
    version,
    changes: { state: 'ended', endedOn: TODAY, endReason: 'surrendered' },
    reason: '退还',
  });
  assert.match(ended.text, /a-valid-certificate-is-of-a-right-in-force/);
  await done(id, 'end', { endReason: 'surrendered' });
  assert.equal((await certificateOf(record)).state, 'void');
});

test('plain SQL makes no second valid certificate, and no valid one of a right that ended', async () => {
  const id = await grantNow();
  const first = await done(id, 'issue-certificate', { receivedBy: '朱明华' });
  await done(id, 'replace-certificate', { reason: 'damaged', receivedBy: '朱明华' });
  await assert.rejects(
    house.node.owner.run(
      sql`update right_certificate set state = 'valid' where id = ${first.record}::uuid`,
    ),
    /one-valid-certificate|one_valid|goes-one-way/,
  );
});

test('anybody checks it by its code, learns the surname alone, and is told when it is void', async () => {
  const id = await grantNow();
  const first = await done(id, 'issue-certificate', { receivedBy: '朱明华' });
  const { number, issuerName } = await certificateOf(first.record);
  const leaf = await leafOf(first.record);
  const valid = await checked(number, { code: checkCodeOf(leaf) });
  assert.deepEqual(valid, {
    answer: 'valid',
    about: { name: '朱○○', sex: null, crematedOn: null, until: granted.until, issuer: issuerName },
  });
  assert.equal((await checked(number, { token: tokenOf(leaf) })).answer, 'valid');
  assert.equal((await checked(number, { name: '朱明华', crematedOn: TODAY })).answer, 'unknown');
  const other = await done(await grantNow(), 'issue-certificate', { receivedBy: '朱明华' });
  assert.equal(
    (await checked(number, { code: checkCodeOf(await leafOf(other.record)) })).answer,
    'unknown',
  );
  await done(id, 'replace-certificate', { reason: 'lost', receivedBy: '朱明华' });
  assert.deepEqual(await checked(number, { code: checkCodeOf(leaf) }), { answer: 'cancelled' });
});

test('who scans a number comes to its right, and learns that a certificate is void', async () => {
  const id = await grantNow();
  const first = await done(id, 'issue-certificate', { receivedBy: '朱明华' });
  const { number } = await certificateOf(first.record);
  const own = (
    await clerk().get<{ record: { fact: { number: string } } }>(`${RIGHTS}/records/${id}`)
  ).body.record.fact.number;
  const of = (text: string, scope = house.scope) =>
    rights.as('clerk', scope).get<RightFound>(`/api/rights/of/${encodeURIComponent(text)}`);
  assert.deepEqual((await of(number)).body, { right: id, valid: true });
  assert.deepEqual((await of(` ${own.toLowerCase()}`)).body, { right: id, valid: true });
  await done(id, 'replace-certificate', { reason: 'lost', receivedBy: '朱明华' });
  assert.deepEqual((await of(number)).body, { right: id, valid: false });
  assert.equal((await of('AZ370102-2026-999999')).status, 404);
  const other = { ...house.scope, institution: house.node.node.ids.uuid() };
  assert.equal((await of(number, other)).status, 404);
});

test('it is printed whole with who rests there, the code and what it replaces; a void one says so', async () => {
  const id = await grantNow();
  await done(id, 'add-person', { name: '王秀英', alive: false });
  const first = await done(id, 'issue-certificate', { receivedBy: '朱明华' });
  const second = await done(id, 'replace-certificate', { reason: 'lost', receivedBy: '朱明华' });
  const means = { node: house.node.node, publicUrl: PUBLIC };
  const as = house.node.recordsAs('clerk', { ...house.scope, staff: house.home.people.clerk });
  const text = await textOfPdf(await burialCertificatePaper(means, as, id, second.record));
  const { number } = await certificateOf(first.record);
  const code = checkCodeOf(await leafOf(second.record));
  for (const part of ['安葬（安放）证', '朱明华', '王秀英', code, number, '2046年11月27日'])
    assert.ok(text.includes(part), part);
  assert.ok(!text.includes('已作废  Void'));
  assert.match(
    await textOfPdf(await burialCertificatePaper(means, as, id, first.record)),
    /已作废 {2}Void/,
  );
  const path = (right: string) =>
    `/api/rights/${right}/certificates/${second.record}/certificate.pdf`;
  const at = papers.as('clerk', { ...house.scope, staff: house.home.people.clerk });
  assert.equal((await at.get(path(id))).status, 200);
  assert.equal((await at.get(path(await grantNow()))).status, 404);
  assert.equal((await papers.as('operator', house.scope).get(path(id))).status, 403);
});
