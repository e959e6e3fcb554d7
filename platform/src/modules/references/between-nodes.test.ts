import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import type { KindRecordPage } from '@qingming/connect/api/kinds.ts';
import type { ContradictionRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { numberDispute } from '@qingming/standard/records/number-dispute.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { type TestApi, type TestCaller, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay } from '../../../test-support/journey.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import { tellOfNumbers } from './numbers.ts';
import { sql } from '../../kernel/db/sql.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { newCase } from '../cases/cases.test-support.ts';
import { casesModule } from '../cases/routes.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { oversightModule } from '../oversight/module.ts';
import { workspaceModule } from '../workspace/module.ts';
import { receiveBatch } from '../exchange/receive.ts';
import { sendNext, type Sending } from '../exchange/send.ts';
import {
  ashesFromElsewhere,
  type Burnt,
  certifiedCremation,
  check,
  desk,
  funeralHome,
  stateAt,
  today,
} from './references.test-support.ts';

let shandong: Pair;
let beijing: Pair;
let cemetery: FuneralHome;
let burnt: Burnt;
let api: TestApi;
let ministryApi: TestApi;
let clerk: TestCaller;
before(async () => {
  shandong = await pair();
  beijing = await pair('110000');
  cemetery = await funeralHome(shandong.province);
  burnt = await certifiedCremation(beijing.province, '110105');
  const { node, kinds } = shandong.province;
  const recordsAs: Parameters<typeof casesModule>[0]['recordsAs'] = (actor, purpose) =>
    bindRecords({ node, kinds, actor, purpose, wrote: () => undefined });
  const prove = () => Promise.reject(new Fault('wrong-credentials'));
  api = await testApi(shandong.province, [
    casesModule({ node, recordsAs, prove }),
    workspaceModule(node, kinds, ACT_CODE),
    oversightModule(node),
  ]);
  const { ministry } = shandong;
  ministryApi = await testApi(ministry, [oversightModule(ministry.node)]);
  const { id: institution, people } = cemetery;
  clerk = api.as('clerk', { region: COUNTY, institution, staff: people.clerk });
});
after(async () => {
  await Promise.all([api.close(), ministryApi.close()]);
  await Promise.all([shandong.close(), beijing.close()]);
});

/** Beijing reports to the ministry that Shandong reports to. */
function beijingUp(): Sending {
  const receiving = {
    ...shandong.receivingAt.ministry,
    partners: [partnerOf(beijing.province)],
  };
  return {
    ...beijing.up.sending,
    partners: [partnerOf(shandong.ministry)],
    post: async (_url, body) => ({ status: 200, text: await receiveBatch(receiving, body) }),
  };
}

async function report(joined: Pair, sending: Sending): Promise<void> {
  await joined.sequence(joined.province);
  while ((await sendNext(sending, partnerOf(shandong.ministry))).state === 'sent');
}

const fromBeijing = () => report(beijing, beijingUp());
const fromShandong = () => report(shandong, shandong.up.sending);

/** Every node looks, and what the ministry found comes down. */
async function settle(): Promise<void> {
  await check(shandong.province);
  await fromShandong();
  await check(shandong.ministry);
  await shandong.sequence(shandong.ministry);
  while ((await sendNext(shandong.down.sending, partnerOf(shandong.province))).state === 'sent');
  await check(shandong.province);
}

const known = (record: string) => stateAt(shandong.province, record);

test('a certificate of another province is not found at home, and agrees once the ministry, which holds both, has said so', async () => {
  const arrived = await ashesFromElsewhere(shandong.province, cemetery, burnt);
  await settle();
  assert.equal(await known(arrived.proof), 'unresolved', 'Beijing has not reported it yet');
  await fromBeijing();
  await settle();
  assert.equal(await known(arrived.proof), 'agrees');
});

test('a mistyped number leads to the certificate of somebody else and contradicts, until it is corrected', async () => {
  const other = await certifiedCremation(beijing.province, '110105');
  await fromBeijing();
  const arrived = await ashesFromElsewhere(shandong.province, cemetery, {
    name: burnt.name,
    number: other.number,
  });
  await settle();
  assert.equal(await known(arrived.proof), 'contradicts');
  const corrected = { certificate: burnt.number };
  await desk(shandong.province).revise(proof, arrived.proof, 1, corrected, '编号录错');
  assert.equal(
    await known(arrived.proof),
    'unresolved',
    'what was said of the other number is past',
  );
  await check(shandong.province);
  assert.equal(await known(arrived.proof), 'unresolved');
  await settle();
  assert.equal(await known(arrived.proof), 'agrees');
});

test('a name that was mistyped at home contradicts, until the person is corrected and the ministry has heard of it', async () => {
  const arrived = await ashesFromElsewhere(shandong.province, cemetery, {
    name: '录错之名',
    number: burnt.number,
  });
  await settle();
  assert.equal(await known(arrived.proof), 'contradicts');
  const name = { name: burnt.name };
  await desk(shandong.province).revise(decedent, arrived.decedent, 1, name, '姓名录错');
  await settle();
  assert.equal(await known(arrived.proof), 'agrees');
});

test('a certificate that its province cancels no longer agrees, wherever it was named', async () => {
  const one = await certifiedCremation(beijing.province, '110105');
  await fromBeijing();
  const arrived = await ashesFromElsewhere(shandong.province, cemetery, one);
  await settle();
  assert.equal(await known(arrived.proof), 'agrees');
  const cancelled = { state: 'cancelled' as const };
  await desk(beijing.province).revise(certificate, one.certificate, 1, cancelled, '作废补发');
  await fromBeijing();
  await settle();
  assert.equal(await known(arrived.proof), 'contradicts');
});

test('the answer says which reference it is about and what came of it, and nothing of who was cremated', async () => {
  const rows = await shandong.province.owner.all<{ fact: string; audience: string }>(sql`
    select m.header::jsonb->>'audience' as audience, (select a::text from reference_answer a where a.id = m.record) as fact
    from mirror_entry m where m.kind = 'referenceAnswer'`);
  assert.ok(rows.length >= 3);
  for (const { fact, audience } of rows) {
    assert.equal(audience, '370000');
    assert.doesNotMatch(fact, /测试|HZ11/);
  }
});

test('what was told is told once, and a check that finds nothing new writes nothing', async () => {
  const entries = () =>
    shandong.ministry.owner.one<{ n: number }>(sql`select count(*)::int as n from log_entry`);
  const before = await entries();
  await shandong.ministry.owner.run(sql`update reference set due = clock_timestamp()`);
  await check(shandong.ministry);
  assert.deepEqual(await entries(), before);
});

const caseAt = async (id: string): Promise<CasePage> =>
  (await clerk.get<CasePage>(`/api/cases/${id}`)).body;

async function act(id: string, name: string, body: object): Promise<Written> {
  const {
    status,
    body: written,
    text,
  } = await clerk.post<Written>(`/api/cases/${id}/${name}`, body);
  assert.equal(status, 200, text);
  return written;
}

/** Somebody brings the ashes of a person to the counter, with a certificate of Beijing. */
async function brought(name: string, number: string): Promise<Opened & { readonly paper: string }> {
  const { deathCertificate: _none, ...without } = newCase();
  const opening = await clerk.post<Opened>('/api/cases', {
    ...without,
    subject: 'ashes-only',
    decedent: { name, sex: '1', deathCause: '02' },
  });
  assert.equal(opening.status, 201, opening.text);
  const { records } = await act(opening.body.case, 'proof', {
    kind: 'cremated-elsewhere',
    issuer: '北京市八宝山殡仪馆',
    issuedOn: today(),
    certificate: number,
  });
  return { ...opening.body, paper: records[0]?.id ?? '' };
}

async function placeAshes(opened: Opened): Promise<void> {
  const place = cemetery.places.ashesRoom;
  await act(opened.case, 'ashes-arrival', { scan: opened.tagNumber, place });
  await act(opened.case, 'ashes-burial', {
    scan: opened.tagNumber,
    method: 'lawn',
    destination: '11',
    where: '演示公墓 草坪区',
    witness: opened.contact,
  });
}

/** The papers that an officer is told of; those of the tests before are past. */
const contradicting = async (officer: TestCaller, begun: string) => {
  const { body, text } = await officer.get<Page<ContradictionRow>>('/api/oversight/contradictions');
  assert.ok(Array.isArray(body.rows), text);
  return body.rows.filter(({ since }) => since >= begun).map(({ record }) => record);
};

const told = async (id: string) => {
  const { references, alerts, missing, next } = await caseAt(id);
  const codes = [...alerts, ...missing].map(({ code }) => code);
  return {
    state: references.map(({ state }) => state),
    said: codes.filter((code) => code.startsWith('the-named-certificate')),
    next: next?.step,
  };
};

test('ashes of another province are laid to rest on a certificate that agrees', async () => {
  const opened = await brought(burnt.name, burnt.number);
  assert.deepEqual(await told(opened.case), {
    state: ['unresolved'],
    said: ['the-named-certificate-is-found'],
    next: 'ashesPlacement',
  });
  await settle();
  assert.deepEqual(await told(opened.case), {
    state: ['agrees'],
    said: [],
    next: 'ashesPlacement',
  });
  await placeAshes(opened);
  assert.equal((await caseAt(opened.case)).ashesPlacements.length, 1);
});

test('a clerk who mistyped the number reads what to do, corrects it, and lays the ashes to rest', async () => {
  const other = await certifiedCremation(beijing.province, '110105');
  await fromBeijing();
  const begun = new Date().toISOString();
  const opened = await brought(burnt.name, other.number);
  await settle();
  assert.deepEqual(await told(opened.case), {
    state: ['contradicts'],
    said: ['the-named-certificate-agrees', 'the-named-certificate-agrees'],
    next: 'namedCertificate',
  });
  const { missing } = await caseAt(opened.case);
  assert.match(missing.map(({ says }) => says.zh).join(), /请对照原件核对编号/);
  const { body: seen } = await clerk.get<KindRecordPage>(
    `/api/kinds/proof/records/${opened.paper}`,
  );
  assert.deepEqual(
    seen.references.map(({ element, state }) => [element, state]),
    [['certificate', 'contradicts']],
  );
  for (const [at, role] of [
    [api, 'provinceOfficer'],
    [ministryApi, 'ministryOfficer'],
  ] as const)
    assert.deepEqual(await contradicting(at.as(role), begun), [opened.paper], role);
  assert.deepEqual(await contradicting(api.as('countyOfficer', { region: '370211' }), begun), []);
  await act(opened.case, 'corrections', {
    kind: 'proof',
    record: opened.paper,
    version: 1,
    changes: { certificate: burnt.number },
    reason: '编号录错',
  });
  await settle();
  assert.deepEqual((await told(opened.case)).state, ['agrees']);
  await placeAshes(opened);
});

test('ashes that go to a house of another province name it by its number, which the ministry knows', async () => {
  const theirs = await funeralHome(beijing.province, 'BZ110105-01', '110105');
  const { fact: named } = await desk(beijing.province).get(institution, theirs.id);
  await fromBeijing();
  const opened = await brought(burnt.name, burnt.number);
  const { tagNumber: scan, contact: collector } = opened;
  await act(opened.case, 'ashes-arrival', { scan, place: cemetery.places.ashesRoom });
  const { records } = await act(opened.case, 'ashes-transfer', {
    scan,
    destination: '12',
    receiver: '某骨灰堂',
    receiverNumber: named.number.toLowerCase(),
    collector,
  });
  const placed = records.find(({ kind }) => kind === 'ashesPlacement');
  await settle();
  assert.equal(await known(placed?.id ?? ''), 'contradicts');
  const { missing, references } = await caseAt(opened.case);
  assert.ok(missing.some(({ code }) => code === 'the-named-institution-agrees'));
  assert.ok(references.some(({ element }) => element === 'receiverNumber'));
  await act(opened.case, 'corrections', {
    kind: 'ashesPlacement',
    record: placed?.id ?? '',
    version: 1,
    changes: { receiver: named.name },
    reason: '机构名称录错',
  });
  await settle();
  assert.equal(await known(placed?.id ?? ''), 'agrees');
});

/** One run of the job that tells houses of their numbers, on a node. */
const tell = (test: TestNode): Promise<void> =>
  tellOfNumbers({
    node: { ...test.node, db: test.owner },
    kinds: test.kinds,
    records: test.recordsAs('partner', { account: `node:${test.node.node}` }, 'verification'),
  });

/** A case of Beijing whose person bears a number, which two people there found to be theirs. */
async function decidedInBeijing(identityNumber: string): Promise<void> {
  const home = await funeralHome(beijing.province, 'BZ110105-90', '110105');
  const owner = { region: home.region, institution: home.id };
  const records = desk(beijing.province);
  const raised = await records.together(async (both) => {
    const opened = await both.create(
      funeralCase,
      { state: '0', openedAt: new Date().toISOString() } as FactOf<typeof funeralCase>,
      owner,
    );
    const inCase = { ...owner, root: opened.id };
    const person = { nameless: false, name: '本人', sex: '1', deathCause: '02' } as const;
    await both.create(
      decedent,
      { ...person, documentKind: '0', identityNumber } as FactOf<typeof decedent>,
      inCase,
    );
    return both.create(
      numberDispute,
      {
        identityNumber,
        facts: '山东一业务误登此号',
        document: '朝公证字7号',
        raisedAt: new Date().toISOString(),
        raisedBy: 'one',
      },
      inCase,
    );
  });
  const decidedAt = new Date().toISOString();
  const decision = {
    outcome: 'another-person',
    grounds: '户籍证明相符',
    decidedAt,
    decidedBy: 'two',
  } as const;
  await records.revise(numberDispute, raised.id, raised.version, decision, '认定');
}

test('a house of another province that mistyped a number is told through the ministry, and told nothing else', async () => {
  const identityNumber = '370102194308170015';
  const home = await funeralHome(shandong.province, `BZ${COUNTY}-91`);
  const records = desk(shandong.province);
  const wrong = await bodyInCare(records, home, { identityNumber });
  await cremationUnderWay(shandong.province, records, home, wrong);
  await decidedInBeijing(identityNumber);
  const noticed = () =>
    shandong.province.owner.all<{ case: string }>(sql`select case_id as "case" from number_notice`);
  const down = async (): Promise<void> => {
    await fromShandong();
    await tell(shandong.ministry);
    await tell(shandong.ministry);
    await shandong.sequence(shandong.ministry);
    while ((await sendNext(shandong.down.sending, partnerOf(shandong.province))).state === 'sent');
    await tell(shandong.province);
  };
  await down();
  assert.deepEqual(await noticed(), [], 'Beijing has not reported it yet');
  await fromBeijing();
  await down();
  await down();
  assert.deepEqual(await noticed(), [{ case: wrong.case }], 'told once');
  const answers = await shandong.province.owner.all<Record<string, unknown>>(sql`
    select kind, element, record, state, asking_node from reference_answer where kind = 'decedent'`);
  assert.deepEqual(answers, [
    {
      kind: 'decedent',
      element: 'identityNumber',
      record: wrong.decedent,
      state: 'contradicts',
      asking_node: '370000',
    },
  ]);
  const [person] = await records.ofRoot(decedent, wrong.case);
  await records.revise(
    decedent,
    wrong.decedent,
    person?.version ?? 1,
    { identityNumber: '370102193908170313' },
    '核对原件更正',
  );
  await down();
  assert.equal((await noticed()).length, 1, 'the number that it corrected to is not told of');
});

test('rows, answers and logs of both sides stand as they were signed', async () => {
  const { province, ministry } = shandong;
  for (const [one, others] of [
    [province, [ministry]],
    [ministry, [province, beijing.province]],
  ] as const) {
    const partners = others.map(partnerOf);
    const { findings } = await verifyNode(one.node, one.kinds, { partners });
    assert.deepEqual(findings, []);
  }
});
