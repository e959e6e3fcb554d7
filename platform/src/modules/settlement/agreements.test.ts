import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import type { EstimateOutlook } from '@qingming/connect/api/settlement.ts';
import { ALL_PAPERS } from '@qingming/standard/papers/all-papers.ts';
import { contract } from '@qingming/standard/records/contract.ts';
import { estimate } from '@qingming/standard/records/estimate.ts';
import { estimateLine } from '@qingming/standard/records/estimate-line.ts';
import { invoice } from '@qingming/standard/records/invoice.ts';
import { type Answer, type TestApi, testApi } from '../../../test-support/api.ts';
import {
  charge,
  clerk,
  closeDesk,
  entitled,
  home,
  items,
  node,
  openDeskWith,
  opened,
  pay,
  post,
  records,
  refusedBy,
  refusedRaw,
  scope,
  settle,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';
import { printPaper } from '../../kernel/papers/print-paper.ts';
import { textOfPdf } from '../../kernel/papers/pdf-text.test-support.ts';
import { casesModule } from '../cases/routes.ts';
import { workspaceModule } from '../workspace/module.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { waivedOfEstimate } from './estimate-outlook.ts';

/** 240 yuan with 20 km, 3 yuan a km begun, a fifth more at night. */
const VAN = {
  feeType: '01',
  price: 24_000,
  includedKm: 20,
  perKm: 300,
  partKm: 'whole',
  nightFrom: 22,
  nightUntil: 6,
  nightShare: 0.2,
} as const;

let counter: TestApi;
before(async () => {
  await openDeskWith({ van: VAN });
  counter = await testApi(node, [
    workspaceModule(node.node, node.kinds, ACT_CODE),
    casesModule({
      node: node.node,
      recordsAs: () => node.recordsAs(['clerk'], scope()),
      prove: () => Promise.reject(new Error('nobody proves who they are here')),
      expectedWaivers: waivedOfEstimate,
    }),
  ]);
});
after(async () => {
  await counter.close();
  await closeDesk();
});

const later = (days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

type Said = Written & {
  readonly detail: string;
  readonly values: { readonly rule: string };
};
const clerkHere = () => counter.as('clerk', { ...scope(), staff: home.people.clerk });
const take = (case_: string, act: string, body: object) =>
  clerkHere().post<Said>(`/api/cases/${case_}/${act}`, body);
const page = async (case_: string) => (await clerkHere().get<CasePage>(`/api/cases/${case_}`)).body;

async function done(answer: Promise<Answer<Said>>): Promise<Written> {
  const { status, body, text } = await answer;
  assert.ok(status === 200 || status === 201, text);
  return body;
}
const idOf = ({ records: all }: Written, kind: string) =>
  all.find((one) => one.kind === kind)?.id ?? assert.fail(`no ${kind} was written`);

async function refused(answer: Promise<Answer<Said>>, rule: string) {
  const { status, body, text } = await answer;
  assert.equal(status, 422, text);
  assert.equal(body.values.rule, rule, text);
}

interface Wanted {
  readonly item: string;
  readonly quantity?: number;
}

async function drafted(case_: string, wanted: readonly Wanted[], more: object = {}) {
  const begun = await done(take(case_, 'estimate', { validUntil: later(7), ...more }));
  for (const { item, quantity = 1 } of wanted)
    await done(take(case_, 'estimate/line', { item: items[item], quantity }));
  return idOf(begun, 'estimate');
}
const offer = (case_: string, id: string) =>
  take(case_, 'estimate/offer', { record: id, version: 1 });
async function offered(case_: string, wanted: readonly Wanted[], more: object = {}) {
  const id = await drafted(case_, wanted, more);
  await done(offer(case_, id));
  return id;
}
async function sign(case_: string) {
  const { contacts } = await page(case_);
  return take(case_, 'contract', { signedBy: contacts[0]?.id });
}
async function signed(case_: string, wanted: readonly Wanted[]) {
  const of = await offered(case_, wanted);
  const written = await done(sign(case_));
  return { estimate: of, contract: idOf(written, 'contract') };
}

test('what a family signs is what it was shown, priced as the bill prices it', async () => {
  const { journey, path } = await opened();
  const made = await signed(journey.case, [{ item: 'flat' }, { item: 'storage', quantity: 3 }]);
  const paper = await records().get(contract, made.contract);
  const shown = await records().get(estimate, made.estimate);
  assert.match(paper.fact.number, /^HT370102-\d{4}-\d{6}$/);
  assert.deepEqual([shown.fact.state, shown.fact.total], ['accepted', paper.fact.total]);
  await charge(path, 'flat');
  const { body } = await charge(path, 'storage', 3);
  assert.equal(body.totals.charged, paper.fact.total);
  const { due } = (await post(`${path}/waivers`)).body.totals;
  assert.equal((await pay(path, due)).status, 200);
  assert.equal((await settle(path)).status, 200);
});

test('an estimate says what the family would truly pay, by what was recorded and checked, and what is not known', async () => {
  const open = await opened();
  const case_ = open.journey.case;
  const outlook = async () => (await clerk().get<EstimateOutlook>(`${open.path}/estimate`)).body;
  assert.deepEqual(await outlook(), {
    estimate: null,
    total: 0,
    waived: 0,
    due: 0,
    waivers: [],
    notKnown: [],
  });
  const id = await drafted(case_, [{ item: 'flat' }, { item: 'storage', quantity: 5 }]);
  const before_ = await outlook();
  assert.deepEqual([before_.total, before_.waived, before_.due], [100_000, 24_000, 76_000]);
  assert.deepEqual(
    before_.notKnown.map(({ lacks, amount }) => [lacks, amount]),
    [['household', 25_000]],
  );
  await entitled(open, { household: '370102' });
  const known = await outlook();
  assert.deepEqual([known.waived, known.due, known.notKnown], [49_000, 51_000, []]);
  await done(offer(case_, id));
  const { fact, version } = await records().get(estimate, id);
  assert.deepEqual([fact.total, fact.expectedWaived, fact.expectedDue], [100_000, 49_000, 51_000]);
  const paper = ALL_PAPERS.find(({ name }) => name === 'estimate') ?? assert.fail();
  const printed = await textOfPdf(await printPaper(node.node, records(), paper, case_));
  for (const part of ['490.00', '510.00']) assert.ok(printed.includes(part), part);
  for (const changes of [{ expectedDue: 1 }, { expectedWaived: 0, expectedDue: 100_000 }])
    await assert.rejects(records().revise(estimate, id, version, changes, '改预计'), /rule-broken/);
  await assert.rejects(
    records().revise(estimate, id, version, { note: '口头答应再减 100 元' }, '补备注'),
    /rule-broken/,
  );
  await refusedRaw(
    sql`update estimate set expected_due = 1, version = version + 1 where id = ${id}`,
    'what-was-offered-stays|an-estimate-comes-to-its-lines',
  );
});

test('no line is off the published list or at another price, through the desk or past it', async () => {
  const { journey } = await opened();
  const id = await drafted(journey.case, [{ item: 'flat' }]);
  const off = 'estimated-from-the-published-list';
  await refused(take(journey.case, 'estimate/line', { item: items['none'], quantity: 1 }), off);
  const owner = { ...scope(), root: journey.case };
  const line = {
    estimate: id,
    item: items['flat'] ?? '',
    name: 'flat',
    quantity: 1,
    unitPrice: 70_000,
    amount: 70_000,
  };
  await assert.rejects(records().create(estimateLine, line, owner), (error: Error) =>
    String(error.cause).includes(off),
  );
  await refusedRaw(
    sql`update estimate_line set unit_price = 70000, amount = 70000 where estimate = ${id}`,
    off,
  );
});

test('what was offered stays as it was: lines, total and validity, for who corrects it and for plain SQL', async () => {
  const { journey } = await opened();
  const id = await offered(journey.case, [{ item: 'flat' }]);
  await refused(
    take(journey.case, 'estimate/line', { item: items['storage'], quantity: 1 }),
    'an-offered-estimate-is-frozen',
  );
  const { fact } = await records().get(estimate, id);
  await assert.rejects(
    records().revise(estimate, id, 2, { total: 1 }, '改价'),
    /what-was-offered-stays|an-estimate-comes-to-its-lines|rule-broken/,
  );
  await refusedRaw(
    sql`update estimate set total = ${Number(fact.total) + 1} where id = ${id}`,
    'what-was-offered-stays|an-estimate-comes-to-its-lines',
  );
  await refusedRaw(
    sql`update estimate set valid_until = valid_until + 30 where id = ${id}`,
    'what-was-offered-stays',
  );
  await refusedRaw(
    sql`update estimate_line set quantity = 2, amount = 2 * unit_price where estimate = ${id}`,
    'an-offered-estimate-is-frozen|an-estimate-comes-to-its-lines',
  );
  await refusedRaw(
    sql`update estimate set voided = true where id = ${id}`,
    'an-offered-estimate-is-never-voided|an_offered_estimate_is_never_voided',
  );
});

test('an item is taken off an estimate before it is offered, and no more afterwards', async () => {
  const { journey } = await opened();
  const id = await drafted(journey.case, [{ item: 'flat' }, { item: 'storage', quantity: 2 }]);
  const linesOf = async () =>
    (await records().ofRoot(estimateLine, journey.case)).filter(({ voided }) => !voided);
  const [flat, storage] = await linesOf();
  assert.ok(flat && storage);
  const off = (line: { readonly id: string; readonly version: number }) =>
    take(journey.case, 'estimate/line-off', { record: line.id, version: line.version });
  await done(off(storage));
  assert.deepEqual(
    (await linesOf()).map(({ id: line }) => line),
    [flat.id],
  );
  await done(offer(journey.case, id));
  assert.equal((await records().get(estimate, id)).fact.total, flat.fact.amount);
  await refused(off(flat), 'an-offered-estimate-is-frozen');
});

test('an estimate without lines is not offered, and one that is no longer valid is not accepted', async () => {
  const { journey } = await opened();
  const empty = await drafted(journey.case, []);
  await refused(offer(journey.case, empty), 'an-estimate-comes-to-its-lines');
  await done(take(journey.case, 'estimate/line', { item: items['flat'], quantity: 1 }));
  await records().revise(estimate, empty, 1, { validUntil: later(-1) }, '改期');
  await refused(
    take(journey.case, 'estimate/offer', { record: empty, version: 2 }),
    'valid-when-it-is-offered',
  );
  const before_ = new Date(Date.now() - 2 * 86_400_000).toISOString();
  const past = { state: 'offered', offeredAt: before_, total: 60_000 } as const;
  await records().revise(estimate, empty, 2, past, '补登出具');
  await refused(sign(journey.case), 'accepted-while-it-is-valid');
});

test('another estimate replaces the one that was offered, takes over its lines, and only it can be accepted', async () => {
  const { journey } = await opened();
  const first = await offered(journey.case, [{ item: 'flat' }, { item: 'hearse', quantity: 2 }]);
  const second = await offered(journey.case, [{ item: 'storage', quantity: 2 }], {
    replaces: first,
  });
  const [old, new_] = [await records().get(estimate, first), await records().get(estimate, second)];
  assert.deepEqual(
    [old.fact.state, new_.fact.state, new_.fact.total, new_.fact.replaces],
    ['superseded', 'offered', 60_000 + 48_000 + 16_000, first],
  );
  const written = await done(sign(journey.case));
  const { fact } = await records().get(contract, idOf(written, 'contract'));
  assert.deepEqual([fact.estimate, fact.total], [second, 124_000]);
});

test('of an estimate that was refused it is known by whom and when, and another may follow', async () => {
  const { journey } = await opened();
  const id = await offered(journey.case, [{ item: 'flat' }]);
  const { contacts } = await page(journey.case);
  const decidedBy = contacts[0]?.id;
  await done(take(journey.case, 'estimate/refuse', { record: id, version: 2, decidedBy }));
  const { fact } = await records().get(estimate, id);
  assert.deepEqual([fact.state, fact.decidedBy], ['refused', decidedBy]);
  assert.ok(fact.decidedAt);
  await refused(sign(journey.case), 'a-contract-is-its-estimate');
  await signed(journey.case, [{ item: 'flat' }]);
});

test('a contract comes to the estimate that it accepts, and what was signed is not altered or voided', async () => {
  const { journey } = await opened();
  const made = await signed(journey.case, [{ item: 'flat' }]);
  await refusedRaw(
    sql`update contract set total = 1 where id = ${made.contract}`,
    'what-was-signed-stays|a-contract-is-its-estimate',
  );
  await refusedRaw(
    sql`update contract set voided = true where id = ${made.contract}`,
    'a-contract-is-never-voided|a_contract_is_never_voided',
  );
  await done(take(journey.case, 'contract/copy', { record: made.contract, version: 1 }));
  const { fact } = await records().get(contract, made.contract);
  assert.ok(fact.copyGivenAt);
  await refusedRaw(
    sql`update contract set copy_given_at = null where id = ${made.contract}`,
    'what-was-signed-stays',
  );
  const second = await offered(journey.case, [{ item: 'storage' }]);
  const { contacts } = await page(journey.case);
  const decidedAt = new Date().toISOString();
  const signedBy = contacts[0]?.id ?? '';
  const past = (total: number, more: object) =>
    records().together(async (both) => {
      const accepted = { state: 'accepted', decidedBy: signedBy, decidedAt } as const;
      await both.revise(estimate, second, 2, accepted, '同意');
      const owner = { ...scope(), root: journey.case };
      const signedFor = home.people.clerk;
      const given = { estimate: second, total, signedBy, signedFor, signedAt: decidedAt, ...more };
      await both.create(contract, given as never, owner);
    });
  await assert.rejects(
    past(1, { amends: made.contract }),
    /a-contract-is-its-estimate|rule-broken/,
  );
  await assert.rejects(past(8000, {}), /already-exists|one-main-contract/);
  await past(8000, { amends: made.contract });
});

test('what is charged beyond the contract is not handed out before the family signs for it', async () => {
  const { journey, path } = await opened();
  await signed(journey.case, [{ item: 'flat' }, { item: 'storage', quantity: 2 }]);
  await charge(path, 'flat');
  await charge(path, 'storage', 5);
  const { body } = await post(`${path}/waivers`);
  const id = body.bill?.id ?? '';
  const issue = async () => post(`${path}/issue`, { version: body.bill?.version });
  refusedBy(await issue(), 'charged-as-the-family-agreed');
  await refusedRaw(
    sql`update bill set state = 'issued' where id = ${id}`,
    'charged-as-the-family-agreed',
  );
  await offered(journey.case, [{ item: 'storage', quantity: 3 }]);
  const supplement = await done(sign(journey.case));
  const { fact } = await records().get(contract, idOf(supplement, 'contract'));
  assert.ok(fact.amends);
  assert.equal((await issue()).status, 200);
  await pay(path, body.totals.due);
  assert.equal((await settle(path)).status, 200);
});

test('a bill without a contract is settled as before', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  await pay(path, 60_000);
  assert.equal((await settle(path)).status, 200);
});

let serial = 10_000_000;
const invoiced = (case_: string, amount: number, more: object = {}) => {
  serial += 1;
  const said = {
    kind: 'fiscal-electronic',
    code: '37010026',
    number: String(serial),
    buyer: '李小红',
  };
  return take(case_, 'invoice', { ...said, amount, ...more });
};

test('invoices come to no more than was received, through the desk or past it', async () => {
  const { journey, path } = await opened();
  await charge(path, 'flat');
  await refused(invoiced(journey.case, 1), 'invoiced-no-more-than-received');
  await pay(path, 40_000);
  const part = idOf(await done(invoiced(journey.case, 10_000)), 'invoice');
  const rest = idOf(await done(invoiced(journey.case, 30_000)), 'invoice');
  assert.equal((await records().get(invoice, rest)).fact.amount, 30_000);
  await pay(path, 10_000);
  await refused(invoiced(journey.case, 10_001), 'invoiced-no-more-than-received');
  for (const change of [sql`amount = 99999`, sql`number = '99999999'`])
    await refusedRaw(
      sql`update invoice set ${change} where id = ${part}`,
      'an-invoice-is-never-altered|invoiced-no-more-than-received',
    );
  const mended = { kind: 'invoice', record: part, version: 1, reason: '改抬头' };
  const { status } = await take(journey.case, 'corrections', {
    ...mended,
    changes: { buyer: '王五' },
  });
  assert.ok(status === 400 || status === 422, String(status));
  await refusedRaw(
    sql`update invoice set voided = true where id = ${part}`,
    'an-invoice-is-never-taken-back|an_invoice_is_never_taken_back',
  );
});

test('money goes back after its invoice is reversed by a red-letter one, and another is issued for the rest', async () => {
  const { journey, path } = await opened();
  await charge(path, 'flat');
  const { body } = await pay(path, 60_000);
  const payment = body.payments[0]?.id ?? '';
  const id = idOf(await done(invoiced(journey.case, 60_000)), 'invoice');
  refusedBy(
    await post(`${path}/payments/${payment}/void`, { version: 1, reason: '重复登记' }),
    'invoiced-no-more-than-received',
  );
  const asked = await post(`${path}/refunds`, { payment, amount: 10_000, reason: 'overpaid' });
  const refund = asked.body.refunds[0]?.id ?? '';
  const payOut = () => post(`${path}/refunds/${refund}/pay`, { version: 1, method: '1' });
  refusedBy(await payOut(), 'invoiced-no-more-than-received');
  const red = {
    record: id,
    version: 1,
    redCode: '37010026',
    redNumber: '20000001',
    reason: '退费',
  };
  const reversed = await done(take(journey.case, 'invoice/reverse', red));
  const all = await records().ofRoot(invoice, journey.case);
  assert.deepEqual(all.map(({ fact }) => [fact.state, fact.amount, fact.buyer]).toSorted(), [
    ['red', 60_000, '李小红'],
    ['reversed', 60_000, '李小红'],
  ]);
  assert.equal(reversed.records.length, 2);
  assert.equal((await payOut()).status, 200);
  await refused(invoiced(journey.case, 50_001), 'invoiced-no-more-than-received');
  await done(invoiced(journey.case, 50_000));
  const { status } = await take(journey.case, 'invoice/reverse', { ...red, version: 2 });
  assert.equal(status, 422);
});

test('a cancelled invoice frees its amount and stays cancelled; one number is one invoice', async () => {
  const { journey, path } = await opened();
  await charge(path, 'flat');
  await pay(path, 60_000);
  const id = idOf(await done(invoiced(journey.case, 60_000, { number: '30000001' })), 'invoice');
  await done(take(journey.case, 'invoice/cancel', { record: id, version: 1, reason: '抬头有误' }));
  const again = await invoiced(journey.case, 60_000, { number: '30000001' });
  assert.equal(again.status, 409, again.text);
  await done(invoiced(journey.case, 60_000));
  await refusedRaw(
    sql`update invoice set state = 'issued' where id = ${id}`,
    'an-invoice-is-cancelled-or-reversed|invoiced-no-more-than-received',
  );
});

test('who works on the floor sees neither estimates nor invoices, and cannot sign for the institution', async () => {
  const { journey } = await opened();
  await offered(journey.case, [{ item: 'flat' }]);
  const floor = counter.as('operator', { ...scope(), staff: home.people.clerk });
  const { status } = await floor.post(`/api/cases/${journey.case}/contract`, {
    signedBy: journey.contact,
  });
  assert.equal(status, 403);
  const seen = (await floor.get<CasePage>(`/api/cases/${journey.case}`)).body;
  assert.deepEqual(
    seen.further.filter(({ kind }) => ['estimate', 'estimateLine', 'invoice'].includes(kind)),
    [],
  );
});

test('the page of a case offers what comes next with an estimate, and nothing that is over', async () => {
  const { journey } = await opened();
  const names = async () =>
    (await page(journey.case)).open
      .map(({ act }) => act)
      .filter((act) => /^(estimate|contract|invoice)/.test(act))
      .toSorted();
  assert.deepEqual(await names(), ['estimate']);
  const id = await drafted(journey.case, [{ item: 'flat' }]);
  assert.deepEqual(await names(), ['estimate/line', 'estimate/line-off', 'estimate/offer']);
  await done(offer(journey.case, id));
  assert.deepEqual(await names(), ['contract', 'estimate', 'estimate/refuse']);
  await done(sign(journey.case));
  assert.deepEqual(await names(), ['contract/copy', 'estimate']);
});

test('the estimate, the contract and the statement are printed with what they come to', async () => {
  const { journey, path } = await opened();
  const print = async (name: string, role = 'clerk') =>
    counter
      .as(role, scope())
      .get(`/api/kinds/funeralCase/records/${journey.case}/papers/${name}.pdf`);
  const text = async (name: string) => {
    assert.equal((await print(name)).status, 200, name);
    const paper = ALL_PAPERS.find((one) => one.name === name) ?? assert.fail(name);
    return textOfPdf(await printPaper(node.node, records(), paper, journey.case));
  };
  for (const name of ['estimate', 'service-contract'])
    assert.equal((await print(name)).status, 404, `${name} before there is one`);
  const id = await offered(journey.case, [{ item: 'flat' }, { item: 'storage', quantity: 2 }]);
  const { fact } = await records().get(estimate, id);
  for (const name of ['estimate', 'service-contract']) {
    const shown = await text(name);
    for (const part of [fact.number, 'flat', '760.00']) assert.ok(shown.includes(part), part);
  }
  const { fact: agreed } = await records().get(
    contract,
    idOf(await done(sign(journey.case)), 'contract'),
  );
  assert.ok((await text('service-contract')).includes(agreed.number));
  await charge(path, 'flat');
  await charge(path, 'hearse');
  await pay(path, 60_000);
  const statement = await text('bill-statement');
  for (const part of ['840.00', '600.00', '240.00', 'hearse']) assert.ok(statement.includes(part));
  // Charged, and charged beyond the contract.
  assert.equal(statement.split('hearse').length - 1, 2);
  for (const name of ['estimate', 'service-contract', 'bill-statement'])
    assert.equal((await print(name, 'driver')).status, 403, name);
});

test('a fiscal receipt of Tianjin stands for the certificate of its years, and not of others', async () => {
  const { journey } = await opened();
  const receipt = (issuedOn: string) =>
    take(journey.case, 'proof', {
      kind: 'cremation-receipt',
      issuer: '天津市第一殡仪馆',
      issuedOn,
      checkedBy: home.people.clerk,
    });
  const id = idOf(await done(receipt('2020-05-01')), 'proof');
  for (const other of ['2018-12-31', '2026-03-30']) {
    const { status, text } = await receipt(other);
    assert.ok(status === 400 || status === 422, text);
  }
  const other = JSON.stringify({ id: node.node.ids.uuid(), issued_on: '2026-04-01' });
  await refusedRaw(
    sql`insert into proof select (jsonb_populate_record(t, ${other}::jsonb)).* from proof t where id = ${id}`,
    'proof|code',
  );
});

test('a family is told what the distance that is expected will cost, by the tariff that the bill is charged by', async () => {
  const { journey } = await opened();
  const begun = idOf(
    await done(take(journey.case, 'estimate', { validUntil: later(7) })),
    'estimate',
  );
  const asked = (more: object) =>
    done(take(journey.case, 'estimate/line', { item: items['van'], quantity: 1, ...more }));
  for (const [more, price, km] of [
    [{ expectedKm: 35, atNight: true }, 34_200, 15],
    [{ expectedKm: 35 }, 28_500, 15],
    [{}, 24_000, 0],
  ] as const) {
    const line = idOf(await asked(more), 'estimateLine');
    const { fact } = await records().get(estimateLine, line);
    assert.deepEqual([fact.unitPrice, fact.furtherKm, fact.estimate], [price, km, begun]);
    for (const change of [
      sql`further_km = further_km + 1`,
      sql`unit_price = unit_price + 1, amount = amount + 1`,
    ])
      await refusedRaw(
        sql`update estimate_line set ${change} where id = ${line}`,
        'estimated-(by-the-expected-distance|from-the-published-list)',
      );
  }
  const other = idOf(
    await done(
      take(journey.case, 'estimate/line', { item: items['flat'], quantity: 1, expectedKm: 9 }),
    ),
    'estimateLine',
  );
  assert.equal((await records().get(estimateLine, other)).fact.expectedKm, undefined);
});
