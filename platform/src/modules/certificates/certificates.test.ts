import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CertificateAnswer, IssuedCertificate } from '@qingming/connect/api/certificates.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { readCheckCode } from '@qingming/standard/numbers/check-code.ts';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import { type TestApi, testApi, type TestCaller } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { confirmAtCremator } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { takeCheckpoint } from '../../kernel/log/checkpoints.ts';
import { createSequencer } from '../../kernel/log/sequencer.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { certificateCheck } from './check.ts';
import { certificatesModule } from './routes.ts';

let node: TestNode;
let home: FuneralHome;
let api: TestApi;
let clerk: TestCaller;
const counted: string[] = [];
before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  const check = certificateCheck({
    node: node.node,
    recordsAs: (actor, purpose) =>
      bindRecords({ node: node.node, kinds: node.kinds, actor, purpose, wrote: () => undefined }),
    counted: (outcome) => counted.push(outcome),
  });
  const means = { node: node.node, publicUrl: 'https://sd.example/', check };
  api = await testApi(node, [certificatesModule(means)]);
  clerk = api.as('clerk', { region: COUNTY, institution: home.id, staff: home.people.clerk });
});
after(async () => {
  await api.close();
  await node.close();
});

const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();
let serial = 0;

/** At screens of their own: on other connections than whoever writes the case. */
const elsewhere = (): Pick<TestNode, 'recordsAs'> => ({
  recordsAs: (role, scope, purpose = 'casework') =>
    bindRecords({
      ...{ node: { ...node.node, db: node.owner }, kinds: node.kinds, purpose },
      ...{ actor: node.actorAs(role, scope), wrote: () => undefined },
    }),
});

/** A person whose cremation is under way, or over. */
async function aCase({ finished = true } = {}) {
  serial += 1;
  const records = node.recordsAs('clerk', { region: COUNTY, institution: home.id });
  const { places, people } = home;
  return records.together(async (both) => {
    const at = { region: COUNTY, institution: home.id };
    const opened = await both.create(funeralCase, { state: '0', openedAt: ago(600) } as never, at);
    const owner = { ...at, root: opened.id };
    const person = await both.create(
      decedent,
      {
        nameless: false,
        name: '欧阳𠮷',
        sex: '1',
        age: 76,
        deathDate: '2026-01-02',
        deathCause: '02',
      } as never,
      owner,
    );
    const family = await both.create(
      contact,
      {
        role: '0',
        name: '李小红',
        relation: '30',
        phone: '13805310001',
        documentKind: '0',
        identityNumber: '11010519491231002X',
      },
      owner,
    );
    await both.create(
      deathCertificate,
      {
        kind: 'medical',
        number: `D${serial}`,
        issuer: '1',
        issuerName: '医院',
        issuedOn: '2026-01-02',
      },
      owner,
    );
    await both.create(
      cremationConfirmation,
      { signatory: family.id, signedAt: ago(500), identityChecked: '王敏' },
      owner,
    );
    const number = formatTagNumber({ subject: 'body', region: COUNTY, year: 2026, serial });
    const body = await both.create(tag, { number, subject: 'body', printedAt: ago(600) }, owner);
    const begins = 480 - serial * 20;
    const stay = await both.create(
      custody,
      {
        subject: 'body',
        tag: body.id,
        scanned: number,
        place: places.cremator1,
        sole: true,
        reason: 'cremation',
        since: ago(begins),
        movedBy: people.operator,
      },
      owner,
    );
    await confirmAtCremator(elsewhere(), home, {
      case: opened.id,
      cremator: places.cremator1,
      tag: number,
    });
    const fire = await both.create(
      cremation,
      {
        kind: '0',
        decedent: person.id,
        cremator: places.cremator1,
        operator: people.operator,
        witness: people.witness,
        bodyTag: number,
        startedAt: ago(begins),
        ashesWanted: false,
      },
      owner,
    );
    if (finished) {
      const until = ago(begins - 20);
      await both.revise(cremation, fire.id, 1, { finishedAt: until, finishTag: number }, '已火化');
      await both.revise(custody, stay.id, 1, { until, endedBy: 'cremated' }, '已火化');
    }
    const crematedOn = civilDay(new Date(ago(begins - 20)));
    return { id: opened.id, owner, contact: family.id, fire: fire.id, crematedOn };
  });
}

const issue = async (id: string, body = {}) =>
  clerk.post<IssuedCertificate & { values: { rule: string } }>(
    `/api/cases/${id}/certificate`,
    body,
  );
const check = async (query: string): Promise<CertificateAnswer> =>
  (await api.visitor.get<CertificateAnswer>(`/api/certificates/check?${query}`)).body;

test('a certificate is issued once, after the cremation, with a number and a token', async () => {
  const { id } = await aCase();
  const request = { id: node.node.ids.uuid() };
  const { body, status, text } = await issue(id, request);
  assert.equal(status, 200, text);
  assert.match(body.number, /^HZ370102-\d{4}-\d{6}$/);
  assert.match(body.token, /^[A-Z2-7]{16}$/);
  assert.equal(readCheckCode(body.code), body.code);
  assert.equal(body.checkUrl, `https://sd.example/c/${body.number}/${body.token}`);
  assert.deepEqual((await issue(id, request)).body, body, 'a retry issues nothing new');
  assert.equal((await issue(id)).status, 409, 'a second valid certificate is refused');
});

test('a certificate that was issued is handed to a contact of the case later', async () => {
  const { id, contact: receivedBy } = await aCase();
  const { id: of, version } = (await issue(id)).body;
  const handed = { certificate: of, version, receivedBy };
  const { body } = await clerk.post<IssuedCertificate>(
    `/api/cases/${id}/certificate/collect`,
    handed,
  );
  assert.equal(body.state, 'collected');
});

test('there is no certificate before the cremation is finished', async () => {
  const { id, owner, fire } = await aCase({ finished: false });
  const { body } = await issue(id);
  assert.equal(body.values.rule, 'certificate-after-cremation');
  const records = node.recordsAs('clerk', { region: COUNTY, institution: home.id });
  const [person] = await records.ofRoot(decedent, id);
  const forged = {
    kind: 'HZ',
    state: 'issued',
    cremation: fire,
    decedent: person?.id ?? '',
    name: '假',
    sex: '1',
    crematedOn: '2026-01-05',
    issuerName: 'x',
    issuedBy: 'x',
    issuedOn: '2026-01-05',
  };
  await assert.rejects(records.create(certificate, forged as never, owner), /rule-broken/);
  const begins = await records.get(cremation, fire);
  const { startedAt, bodyTag: finishTag } = begins.fact;
  const until = new Date(Date.parse(startedAt) + 20 * MINUTE).toISOString();
  await records.together(async (both) => {
    const [stay] = await both.ofRoot(custody, id);
    await both.revise(cremation, fire, 1, { finishedAt: until, finishTag }, '已火化');
    await both.revise(custody, stay?.id ?? '', 1, { until, endedBy: 'cremated' }, '已火化');
  });
});

test('a reissue names and cancels the old certificate, and both can be checked', async () => {
  const { id, contact: receivedBy } = await aCase();
  const { body: old } = await issue(id);
  const request = { cancels: old.id, version: old.version, reason: '原件遗失', receivedBy };
  const {
    body: renewed,
    status,
    text,
  } = await clerk.post<IssuedCertificate>(`/api/cases/${id}/certificate/reissue`, request);
  assert.equal(status, 200, text);
  assert.match(renewed.number, /^BHZ370102-/);
  assert.equal(renewed.state, 'collected');
  assert.deepEqual(await check(`number=${old.number}&token=${old.token}`), { answer: 'cancelled' });
  const checked = await check(`number=${renewed.number}&token=${renewed.token}`);
  assert.equal(checked.answer, 'valid');
  const page = await clerk.get(`/api/cases/${id}/certificates/${renewed.id}.pdf`);
  assert.equal(page.status, 200);
});

test('the check says only whether a certificate is genuine and valid', async () => {
  const { id, crematedOn: day } = await aCase();
  const { body } = await issue(id);
  const number = encodeURIComponent(body.number.toLowerCase());
  const name = encodeURIComponent('欧阳𠮷');
  const facts = `number=${number}&name=${name}&crematedOn=${day}`;
  assert.deepEqual(await check(facts), { answer: 'valid' });
  for (const proof of [`token=${body.token}`, `code=${body.code}`]) {
    const { about } = await check(`number=${number}&${proof}`);
    assert.equal(about?.name, '欧○○', proof);
  }
  const unknown = [
    `number=${number}&name=${encodeURIComponent('欧阳')}&crematedOn=${day}`,
    `number=${number}&name=${name}&crematedOn=2026-01-01`,
    `number=${number}&code=2222-2222`,
    `number=${number}&token=AAAAAAAAAAAAAAAA`,
    `number=HZ370102-2026-999999&name=${name}&crematedOn=${day}`,
    `number=HZ370102-2026-999999&code=${body.code}`,
    `number=HZ370102-2026-999999&token=${body.token}`,
  ];
  for (const query of unknown) assert.deepEqual(await check(query), { answer: 'unknown' }, query);
});

test('a number alone, or with an easily known name, is not answered', async () => {
  const { id } = await aCase();
  const { body } = await issue(id);
  const name = encodeURIComponent('欧阳𠮷');
  for (const given of ['', `&name=${name}`, '&crematedOn=2026-01-05']) {
    const answer = await api.visitor.get<{ errors: { message: string }[] }>(
      `/api/certificates/check?number=${body.number}${given}`,
    );
    assert.equal(answer.status, 400, given);
    assert.match(JSON.stringify(answer.body), /核验码/);
  }
});

test('a check code is read however it is typed, and every check is counted by its answer', async () => {
  const { id } = await aCase();
  const { body } = await issue(id);
  counted.length = 0;
  const typed = encodeURIComponent(body.code.toLowerCase().replace('-', ' '));
  assert.equal((await check(`number=${body.number}&code=${typed}`)).answer, 'valid');
  await check(`number=${body.number}&code=3333-3333`);
  assert.deepEqual(counted, ['valid', 'unknown']);
});

test('a certificate under a checkpoint is proven by the log; an altered log proves nothing', async () => {
  const { id } = await aCase();
  const { body } = await issue(id);
  const query = `number=${body.number}&token=${body.token}`;
  await createSequencer(node.node).runOnce();
  assert.equal(await takeCheckpoint(node.node), true);
  assert.equal((await check(query)).answer, 'valid');
  await node.owner.run(sql`update certificate set state = 'cancelled' where id = ${body.id}`);
  assert.equal((await check(query)).answer, 'valid', 'the log answers, not the row');
  await node.owner.run(sql`
    update log_entry set header = replace(header, '"op":"create"', '"op":"revise"') where record = ${body.id}`);
  assert.deepEqual(await check(query), { answer: 'unknown' });
});

test('prints are papers with the right words, and every print is logged', async () => {
  const { id, owner, contact: payer } = await aCase();
  const { body } = await issue(id);
  const bytes = async (path: string) => {
    const { status, headers } = await clerk.get(`/api/cases/${id}/${path}`);
    assert.equal(status, 200, path);
    assert.match(String(headers['content-type']), /application\/pdf/);
  };
  await bytes(`certificates/${body.id}.pdf`);
  const records = node.recordsAs('clerk', { region: COUNTY, institution: home.id });
  const [label] = await records.ofRoot(tag, id);
  await bytes(`tags/${label?.id ?? ''}/label.pdf`);
  const opened = await records.create(bill, { state: 'open', openedAt: ago(5) } as never, owner);
  await node.owner.run(sql`alter table payment disable trigger all`);
  const paid = await records.create(
    payment,
    {
      bill: opened.id,
      method: '1',
      amount: 100,
      receivedAt: ago(1),
      payer,
      cashier: home.people.clerk,
    } as never,
    owner,
  );
  await node.owner.run(sql`alter table payment enable trigger all`);
  await bytes(`payments/${paid.id}/receipt.pdf`);
  const prints = await node.owner.all<{ kind: string }>(
    sql`select kind from audit_entry where act = 'print' and subject = ${id} order by kind`,
  );
  assert.deepEqual(
    prints.map(({ kind }) => kind),
    ['certificate', 'payment', 'tag'],
  );
  const other = api.as('clerk', { region: COUNTY, institution: node.node.ids.uuid() });
  assert.equal((await other.get(`/api/cases/${id}/certificates/${body.id}.pdf`)).status, 404);
});
