import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { interment } from '@qingming/standard/records/interment.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { testApi } from '../../../test-support/api.ts';
import type { FuneralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { oldestReference } from '../../kernel/references/states.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { withFolder } from '../imports/fixtures/registers.ts';
import { readMapping } from '../imports/load-mapping.ts';
import { importFile } from '../imports/run.ts';
import { workspaceModule } from '../workspace/module.ts';
import {
  ashesFromElsewhere,
  type Burnt,
  certifiedCremation,
  check,
  desk,
  funeralHome,
  stateAt,
} from './references.test-support.ts';

let node: TestNode;
let cemetery: FuneralHome;
let burnt: Burnt;
before(async () => {
  node = await testNode();
  cemetery = await funeralHome(node, 'BZ370103-01', '370103');
  burnt = await certifiedCremation(node, '370102');
});
after(() => node.close());

const checked = async (record: string) => {
  await check(node);
  return stateAt(node, record);
};

test('ashes of another home of the province agree with its certificate once the number was looked up', async () => {
  const arrived = await ashesFromElsewhere(node, cemetery, burnt);
  assert.equal(await stateAt(node, arrived.proof), 'unresolved');
  assert.equal(await checked(arrived.proof), 'agrees');
});

test('a number is found however it was typed', async () => {
  const typed = burnt.number.toLowerCase().replaceAll('-', '－');
  const arrived = await ashesFromElsewhere(node, cemetery, { ...burnt, number: ` ${typed}` });
  assert.equal(await checked(arrived.proof), 'agrees');
});

test('the certificate of another person contradicts, until the person is corrected', async () => {
  const arrived = await ashesFromElsewhere(node, cemetery, { ...burnt, name: '旁人甲' });
  assert.equal(await checked(arrived.proof), 'contradicts');
  await desk(node).revise(decedent, arrived.decedent, 1, { name: burnt.name }, '姓名录错');
  assert.equal(await checked(arrived.proof), 'agrees');
});

test('a number that nobody gave stays unresolved, and agrees when it was corrected', async () => {
  const arrived = await ashesFromElsewhere(node, cemetery, {
    ...burnt,
    number: 'HZ370102-2026-999999',
  });
  assert.equal(await checked(arrived.proof), 'unresolved');
  await desk(node).revise(proof, arrived.proof, 1, { certificate: burnt.number }, '编号录错');
  assert.equal(await checked(arrived.proof), 'agrees');
});

test('a reference is checked when the certificate that it names arrives later, and again when that is cancelled', async () => {
  const later = await certifiedCremation(node, '370102');
  const next = later.number.replace(/\d{6}$/, (serial) =>
    String(Number(serial) + 1).padStart(6, '0'),
  );
  const arrived = await ashesFromElsewhere(node, cemetery, { name: later.name, number: next });
  assert.equal(await checked(arrived.proof), 'unresolved');
  const issued = await certifiedCremation(node, '370102');
  assert.equal(issued.number, next);
  assert.equal(await checked(arrived.proof), 'contradicts', 'it is of another person');
  await desk(node).revise(decedent, arrived.decedent, 1, { name: issued.name }, '姓名录错');
  assert.equal(await checked(arrived.proof), 'agrees');
  await desk(node).revise(certificate, issued.certificate, 1, { state: 'cancelled' }, '作废补发');
  assert.equal(await checked(arrived.proof), 'contradicts');
});

test('a voided paper names nothing any more, and a certificate that is voided no longer stands', async () => {
  const one = await certifiedCremation(node, '370102');
  const arrived = await ashesFromElsewhere(node, cemetery, one);
  assert.equal(await checked(arrived.proof), 'agrees');
  await desk(node).void(certificate, one.certificate, 1, '重复');
  assert.equal(await checked(arrived.proof), 'contradicts');
  await desk(node).void(proof, arrived.proof, 1, '录错');
  assert.equal(await stateAt(node, arrived.proof), undefined);
});

test('what plain SQL writes past the program is checked as well', async () => {
  const arrived = await ashesFromElsewhere(node, cemetery, burnt);
  await node.owner.run(
    sql`update proof set certificate = 'HZ370102-2026-999998' where id = ${arrived.proof}::uuid`,
  );
  assert.equal(await checked(arrived.proof), 'unresolved');
  await node.owner.run(
    sql`update proof set certificate = ${burnt.number} where id = ${arrived.proof}::uuid`,
  );
  assert.equal(await checked(arrived.proof), 'agrees');
});

test('a reference that cannot be checked keeps no other waiting, and is tried again', async () => {
  const broken = await ashesFromElsewhere(node, cemetery, burnt);
  const sound = await ashesFromElsewhere(node, cemetery, burnt);
  const kept = await node.owner.one<{ name: Uint8Array }>(
    sql`select name from decedent where id = ${broken.decedent}::uuid`,
  );
  const put = (name: Uint8Array) =>
    node.owner.run(sql`update decedent set name = ${name} where id = ${broken.decedent}::uuid`);
  await put(Buffer.from('unreadable'));
  assert.equal(await checked(sound.proof), 'agrees');
  assert.equal(await stateAt(node, broken.proof), 'unresolved');
  assert.ok((await oldestReference(node.owner)) >= 0);
  await put(kept.name);
  assert.equal(await checked(broken.proof), 'agrees');
});

test('a grave that was uploaded from a table names the certificate of another home', async () => {
  const api = await testApi(node, [workspaceModule(node.node, node.kinds, ACT_CODE)]);
  const { name, certificate: number } = interment.elements;
  const table = [
    [name.label.zh, number.label.zh],
    [burnt.name, burnt.number.toLowerCase()],
    ['旁人乙', burnt.number],
  ];
  const { status, text } = await api.ask(
    node.actorAs('importer', { region: cemetery.region, institution: cemetery.id }),
    'POST',
    '/api/kinds/interment/table?take=whole',
    Buffer.from(table.map((row) => row.join(',')).join('\r\n')),
    { 'content-type': 'text/csv' },
  );
  await api.close();
  assert.equal(status, 200, text);
  await check(node);
  const graves = await node.owner.all<{ id: string; certificate: string }>(
    sql`select id, certificate from interment order by id`,
  );
  assert.ok(graves.every(({ certificate: kept }) => kept === burnt.number));
  const states = await Promise.all(graves.map(({ id }) => stateAt(node, id)));
  assert.deepEqual(states.toSorted(), ['agrees', 'contradicts']);
});

/** A register of graves as a cemetery keeps it: who lies where, and on which certificate. */
const REGISTER = {
  source: { register: 'graves', name: { zh: '墓葬登记', en: 'Graves' }, edition: '2026' },
  format: { encoding: 'utf-8', delimiter: ',', header: true },
  columns: { who: {}, certificate: {}, yard: {} },
  facts: [
    {
      as: 'cemetery',
      kind: 'institution',
      region: '$node',
      key: { space: 'graves-cemetery', of: ['yard'] },
      elements: {
        name: { column: 'yard' },
        kind: { constant: 'GZ' },
        state: { constant: '0' },
        country: { constant: '156' },
        address: { column: 'yard' },
      },
    },
    {
      as: 'interment',
      kind: 'interment',
      region: '$node',
      within: 'cemetery',
      key: { space: 'graves', of: ['who', 'yard'] },
      elements: { name: { column: 'who' }, certificate: { column: 'certificate' } },
    },
  ],
};

test('a grave that was imported from a register names the certificate of another home', async () => {
  await withFolder(async (write) => {
    const lines = ['who,certificate,yard', `${burnt.name},${burnt.number.toLowerCase()},东山公墓`];
    const { counts } = await importFile(
      {
        node: node.node,
        validator: node.kinds.validator,
        records: node.recordsAs('importer', {}, 'archive'),
      },
      {
        mapping: readMapping('graves', JSON.stringify(REGISTER), node.node.catalogue),
        file: await write('graves.csv', lines.join('\n')),
      },
    );
    assert.equal(counts.accepted, 1, JSON.stringify(counts));
  });
  const grave = await node.owner.one<{ id: string; certificate: string }>(
    sql`select id, certificate from interment order by id desc limit 1`,
  );
  assert.equal(grave.certificate, burnt.number);
  assert.equal(await checked(grave.id), 'agrees');
});

test('an institution that was contradicted too often in a day waits, and is checked afterwards', async () => {
  const guesses = await funeralHome(node, 'BZ370104-01', '370104');
  const arrived = [];
  for (let at = 0; at < 31; at += 1)
    arrived.push(await ashesFromElsewhere(node, guesses, { ...burnt, name: `试猜${at}` }));
  await check(node);
  const states = await Promise.all(arrived.map(({ proof: id }) => stateAt(node, id)));
  assert.deepEqual(
    states.slice(0, 30),
    Array.from({ length: 30 }, () => 'contradicts'),
  );
  assert.equal(states[30], 'unresolved');
  const told = await node.owner.one<{ n: number }>(
    sql`select count(*) as n from audit_entry where act = 'reference-guessing' and result = 'refused'`,
  );
  assert.equal(told.n, 1);
  const honest = await ashesFromElsewhere(node, cemetery, burnt);
  assert.equal(await checked(honest.proof), 'agrees', 'nobody else waits for it');
  await node.owner.run(sql`delete from failed_attempt`);
  await node.owner.run(sql`update reference set not_before = null`);
  assert.equal(await checked(arrived[30]?.proof ?? ''), 'contradicts');
});

test('a cremation certificate is named of ashes from elsewhere alone, by whichever way it is written', async () => {
  const arrived = await ashesFromElsewhere(node, cemetery, burnt);
  const other = desk(node).revise(proof, arrived.proof, 1, { kind: 'cremated-abroad' }, '改');
  await assert.rejects(other, { code: 'rule-broken' });
  await assert.rejects(
    node.owner.run(
      sql`update proof set kind = 'cremated-abroad' where id = ${arrived.proof}::uuid`,
    ),
    /a_cremation_certificate_is_named/,
  );
});
