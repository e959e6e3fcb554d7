import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scopeSettings } from '../src/kernel/access/row-security.ts';
import { raw, sql } from '../src/kernel/db/sql.ts';
import { bindRecords } from '../src/kernel/records/records.ts';
import { listCases } from '../src/modules/cases/case-list.ts';
import { findSameName } from '../src/modules/cases/same-name.ts';
import { searchPersons } from '../src/modules/national/search.ts';
import { COUNTY, funeralHome } from '../test-support/fixtures.ts';
import { type TestNode, testNode } from '../test-support/node.ts';
import {
  explaining,
  type House,
  manyCases,
  type Plan,
  planOf,
  rename,
} from './name-lookups.test-support.ts';

const MANY = 40_000;
const FEW = 200;
const WHY = { purpose: 'verification', reason: '来函核查 2026-117' };
const NAME = '欧阳修文';

let province: TestNode;
let small: House;
let large: House;
before(async () => {
  province = await testNode();
  small = await funeralHome(province);
  large = await funeralHome(province, 'BZ370102-02');
  await manyCases(province, large, 0, MANY);
  await manyCases(province, small, MANY, MANY + FEW);
  await rename(province, 7, NAME);
  await rename(province, MANY + 7, NAME);
});
after(() => province.close());

const TABLES = 'decedent|funeral_case|contact|certificate|interment';
/** So many rows are looked at and put aside in vain; a look through a scope would be forty thousand. */
const FEW_ROWS = 1000;

function assertServed({ asked, text }: Plan): void {
  assert.doesNotMatch(text, new RegExp(`Seq Scan on (?:${TABLES})\\b`), `${asked}\n${text}`);
  for (const [, rows] of text.matchAll(/(?:Rows Removed by \w+(?: \w+)?: |actual rows=)(\d+)/g))
    assert.ok(Number(rows) < FEW_ROWS, `${rows} rows:\n${asked}\n${text}`);
}

/** What somebody asks through a door, with the plan of every question about persons and cases. */
async function through<Answer>(
  role: string,
  house: House | undefined,
  ask: (records: ReturnType<typeof bindRecords>, node: TestNode['node']) => Promise<Answer>,
): Promise<Answer> {
  const { node, plans } = explaining(province.node);
  const scope = house === undefined ? {} : { region: COUNTY, institution: house.id };
  const { kinds } = province;
  const actor = province.actorAs(role, scope);
  const records = bindRecords({ node, kinds, actor, purpose: 'casework', wrote: () => undefined });
  const answer = await ask(records, node);
  const about = plans.filter(({ asked }) => new RegExp(`from (?:${TABLES}) t`).test(asked));
  assert.ok(about.length > 0, 'nothing was asked about persons');
  for (const plan of about) assertServed(plan);
  return answer;
}

test('a name, its sound or its initials are found in a province without looking through its persons', async () => {
  for (const name of [NAME, 'ouyang xiuwen', 'oyxw']) {
    const search = { ...WHY, name, province: '370000' };
    const found = await through('provinceOfficer', undefined, (records, node) =>
      listCases(node, records, { ...WHY, text: name }),
    );
    assert.equal(found.rows.length, 2, name);
    if (name !== 'oyxw')
      await through('provinceOfficer', undefined, (records, node) =>
        searchPersons(node, records, search),
      );
  }
});

test('a house finds its own person of a name, and nobody of another house', async () => {
  const found = await through('clerk', small, (records, node) =>
    listCases(node, records, { text: NAME }),
  );
  assert.equal(found.rows.length, 1);
  await through('clerk', small, (records) => findSameName(records, NAME, new Date()));
  // The same for the house that has nearly all of them.
  await through('clerk', large, (records) => findSameName(records, NAME, new Date()));
});

test('the beginning of a case number and its last digits are found without looking through the cases', async () => {
  const page = (text: string) =>
    through('provinceOfficer', undefined, (records, node) => listCases(node, records, { text }));
  assert.equal((await page('004711')).rows.length, 5);
  assert.equal((await page('FZ370102-2001-00471')).rows.length, 10);
  assert.ok((await page('471')).rows.length > 5);
  const of = (house: House, text: string) =>
    through('clerk', house, (records, node) => listCases(node, records, { text }));
  assert.equal((await of(large, '004711')).rows.length, 5);
  assert.equal((await of(small, '004711')).rows.length, 0);
});

const FINDING = sql`
  select proname as name, prosrc as body from pg_proc where proname like ${'qm\\_find\\_%'} order by 1`;

test('what looks into an index for people’s work uses it, and gives only what row security would show', async () => {
  const functions = await province.owner.all<{ name: string; body: string }>(FINDING);
  assert.deepEqual(
    functions.map(({ name }) => name),
    [
      'beneficiary_certificate',
      'beneficiary_name',
      'certificate_name',
      'contact_name',
      'death_certificate_name',
      'decedent_name',
      'fee_period_receipt',
      'first_call_number',
      'funeral_case_number',
      'interment_name',
      'removal_agreement_name',
      'removal_applicant',
      'removal_found_name',
      'removal_number',
      'removal_person_name',
      'removal_receiver',
      'right_certificate_holder_name',
      'right_certificate_number',
      'right_certificate_received_by',
      'right_of_use_certificate_number',
      'right_of_use_holder_name',
      'right_of_use_number',
      'right_transfer_holder_name',
      'stock_check_line_name',
      'trip_number',
      'visit_booking_number',
    ].map((of) => `qm_find_${of}`),
  );
  const actor = province.actorAs('clerk', { region: COUNTY, institution: small.id });
  const settings = scopeSettings(actor);
  for (const { name, body } of functions.filter((of) => /decedent|funeral_case/.test(of.name))) {
    const sought = name.endsWith('number') ? `'004711'` : `sha256('sound 471'::bytea)`;
    const plan = await province.owner.transaction(
      (tx) => planOf(tx, sql`${raw(body.replaceAll('sought', sought))}`),
      { settings },
    );
    assertServed(plan);
    assert.match(plan.text, /Index Scan/);
    const seen = (house: House | undefined) =>
      province.owner.transaction(
        (tx) => tx.all(sql`select id from ${raw(`${name}(${sought})`)} where ${true}`),
        {
          role: 'qingming_app',
          settings: scopeSettings(
            province.actorAs('clerk', { region: COUNTY, institution: house?.id ?? null }),
          ),
        },
      );
    assert.equal((await seen(small)).length, 0, name);
    assert.ok((await seen(large)).length > 0, name);
    assert.deepEqual(await seen(undefined), await seen(large), name);
    const stranger = province.actorAs('securityAdmin');
    const none = await province.owner.transaction(
      (tx) => tx.all(sql`select id from ${raw(`${name}(${sought})`)} where ${true}`),
      { role: 'qingming_app', settings: scopeSettings(stranger) },
    );
    assert.deepEqual(none, []);
  }
});
