import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import { MOST_LINES } from '@qingming/connect/api/exports.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, type Journey } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { approvalsModule } from '../../kernel/approvals/module.ts';
import { ONE_PERSON } from '../../kernel/approvals/second-person.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { cutShort } from '../../kernel/http/csv.ts';
import { nationalModule } from './module.ts';

const MANY = ONE_PERSON.exportedRows + 1;
const today = civilDay(new Date());
const path = `/api/national/counted.csv?indicator=casesOpened&from=${daysAfter(today, -3)}&to=${today}`;

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
let journey: Journey;

before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  journey = await bodyInCare(
    node.recordsAs('clerk', { region: COUNTY, institution: home.id }),
    home,
  );
  api = await testApi(node, [nationalModule(node.node, []), approvalsModule({ node: node.node })]);
});
after(async () => {
  await api.close();
  await node.close();
});

const officer = (account: string) =>
  api.as('provinceOfficer', { account, person: `person of ${account}` });
const codeOf = (body: unknown) => (body as { code?: string }).code;

const exportsOf = (account: string) =>
  node.owner.all<{ seen: readonly string[]; detail: Readonly<Record<string, unknown>> }>(sql`
    select seen, entry::jsonb->'detail' as detail from audit_entry
    where act = 'export' and account = ${account} order by entry_id`);

test('an export stands in the log with the people who were in the file', async () => {
  assert.equal((await officer('few').get(path)).status, 200);
  const [row] = await exportsOf('few');
  assert.deepEqual([row?.seen, row?.detail['rows']], [[journey.decedent], 1]);
});

/** As many more cases as make the file too long for one person. */
const manyCases = () =>
  node.owner.client((client) =>
    client.query(`set session_replication_role = replica;
      insert into funeral_case select (jsonb_populate_record(f, jsonb_build_object(
        'id', n.id, 'case_id', n.id, 'number', 'FZ370102-2020-' || lpad(n.n::text, 6, '0')))).*
      from funeral_case f, (select gen_random_uuid() as id, n from generate_series(1, ${MANY - 1}) n) n
      where f.id = '${journey.case}';
      set session_replication_role = origin`),
  );

test('a file of more lines than one person may take waits for another, and is used once', async () => {
  await manyCases();
  const asked = await officer('asks').get(path);
  assert.deepEqual([asked.status, codeOf(asked.body)], [409, 'second-person-asked']);
  assert.deepEqual(await exportsOf('asks'), []);
  const waiting = await officer('decides').get<Page<ApprovalView>>('/api/approvals');
  const [request] = waiting.body.rows;
  assert.deepEqual([request?.act, request?.askedBy], ['export', 'asks']);
  const content = JSON.stringify(request?.content);
  assert.match(content, new RegExp(`"rows":${2 * ONE_PERSON.exportedRows}`));
  assert.doesNotMatch(content, new RegExp(today), 'what it was narrowed to is a digest');
  const decide = (account: string) =>
    officer(account).post(`/api/approvals/${request?.id}/decision`, { decision: 'approved' });
  assert.equal((await decide('asks')).status, 403);
  assert.equal((await decide('decides')).status, 200);
  const other = await officer('asks').get(path.replace('casesOpened', 'inCare'));
  assert.notEqual(other.status, 409, 'a short list needs nobody');
  assert.equal((await officer('decides').get(path)).status, 409, 'the agreement is not theirs');
  const taken = await officer('asks').get(path);
  assert.equal(taken.status, 200);
  assert.equal(taken.text.trim().split('\r\n').length, MANY + 1);
  assert.equal((await officer('asks').get(path)).status, 409);
});

test('a list that the console makes a file of names its people, and waits for a second person too', async () => {
  const body = { list: 'refused', rows: 2, filter: {}, about: [journey.case] };
  assert.equal((await officer('console').post('/api/national/exports', body)).status, 204);
  assert.deepEqual((await exportsOf('console'))[0]?.seen, [journey.case]);
  const many = await officer('console').post('/api/national/exports', { ...body, rows: MANY });
  assert.deepEqual([many.status, codeOf(many.body)], [409, 'second-person-asked']);
});

test('a file that holds no more than it may says so in its last line, in both languages', () => {
  assert.deepEqual(cutShort(MOST_LINES.counted - 1, MOST_LINES.counted, 'zh'), []);
  assert.match(String(cutShort(MOST_LINES.counted, MOST_LINES.counted, 'zh')), /最多 50000 行/);
  assert.match(String(cutShort(MOST_LINES.counted, MOST_LINES.counted, 'en')), /50000 lines/);
});
