import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { sql } from '../src/kernel/db/sql.ts';
import {
  ask,
  founder,
  type House,
  newCase,
  openHouse,
  opened,
  PERSON,
  refusedWith,
  sendJson,
} from './house.test-support.ts';

let house: House;
let clerk: string;
before(async () => {
  house = await openHouse();
  clerk = await house.signIn('clerk', { institution: house.home.id });
});
after(() => house.close());

const address = () => house.running.address;
const named = (name: string) => newCase({ decedent: { ...PERSON, name } });
const get = (path: string) =>
  ask(address(), path, { headers: { cookie: clerk, 'accept-language': 'en' } });
const search = (path: string, question: object) => sendJson(address(), path, question, clerk);

/** Names that people have, and texts that attack whatever is careless with them. */
const KEPT = [
  '𠮷野㐂',
  '𬀩𰻝',
  '阿依古丽·买买提',
  '无名氏3号',
  'محمد بن سلمان',
  "O'Brien-Smith",
  "'; drop table decedent; --",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}<%= 7 %>',
  '=HYPERLINK("http://evil.example","x")',
  '+86 10',
  '@SUM(A1)',
  'null',
  '__proto__',
  'constructor',
  '\\u0000\\x00%00',
];

test('every name is kept to the character, found again, and does nothing', async () => {
  for (const name of KEPT) {
    const { case: id } = await opened(address(), clerk, named(name));
    const page = JSON.parse((await get(`/api/cases/${id}`)).text) as CasePage;
    assert.equal(page.decedent?.fact.name, name);
    const found = await search('/api/cases/search', { text: name });
    assert.equal(found.status, 200, name);
    assert.ok(found.text.includes(id), name);
  }
  const { n } = await house.owner.one<{ n: number }>(
    sql`select count(*) as n from decedent where ${true}`,
  );
  assert.equal(n, KEPT.length);
});

test('an export for spreadsheets holds no formula', async () => {
  const { status, text, headers } = await search('/api/cases/search.csv', {});
  assert.equal(status, 200, text);
  assert.match(String(headers.get('content-type')), /text\/csv/);
  const cells = text.split(/\r\n|,/);
  assert.ok(cells.length > KEPT.length * 5);
  for (const cell of cells) assert.doesNotMatch(cell, /^"?[=+@\t]/);
});

const REFUSED: readonly (readonly [string, string])[] = [
  ['a NUL', 'a\u0000b'],
  ['a new line', 'a\r\nSet-Cookie: b'],
  ['an escape of a terminal', '\u001b[2Jb'],
  ['half a character', '\ud842'],
  ['a turn of direction', '王\u202e明小'],
  ['nothing but spaces', '  　 '],
];

for (const [what, name] of REFUSED)
  test(`a name with ${what} is refused and leaves nothing behind`, () =>
    refusedWith('invalid-input', house.owner, (headers) =>
      sendJson(address(), '/api/cases', named(name), clerk, headers),
    ));

test('a name with a hundred thousand characters is refused and leaves nothing behind', () =>
  refusedWith('too-large', house.owner, (headers) =>
    sendJson(address(), '/api/cases', named('王'.repeat(100_000)), clerk, headers),
  ));

const SEARCHES = ["' or '1'='1", '%', '_', '\\', '*', '王'.repeat(150), ')))((', '\u202e'];

test('a search is a text to be found and nothing else', async () => {
  for (const words of SEARCHES) {
    const { status, text } = await search('/api/cases/search', { text: words });
    assert.ok(status === 200 || status === 400, `${words}: ${status} ${text}`);
    if (status !== 200) continue;
    const found = (JSON.parse(text) as { rows: { name: string }[] }).rows.map(({ name }) => name);
    const holding = KEPT.filter((name) => name.includes(words));
    assert.deepEqual(found.sort(), holding.sort(), words);
  }
});

const FRAGMENT = '<img src=x onerror="alert(1)">福';

test('a page of the portal shows markup in a name as text', async () => {
  const office = founder(house.running).recordsAs();
  const fact = {
    number: 'BZ370102-66',
    name: FRAGMENT,
    kind: 'BZ',
    state: '0',
    country: '156',
    address: '"><script>alert(1)</script>',
  } as const;
  await office.create(institution, fact, { region: '370102' });
  for (const path of [
    '/institutions/BZ370102-66',
    '/institutions?county=370102',
    '/institutions',
  ]) {
    const { status, text } = await ask(address(), path, { headers: { accept: 'text/html' } });
    assert.equal(status, 200, path);
    assert.ok(!text.includes('<img src=x') && !text.includes('<script>alert'), path);
  }
  const { text } = await ask(address(), '/institutions/BZ370102-66', {
    headers: { accept: 'text/html' },
  });
  assert.ok(text.includes('&lt;img src=x'), text.slice(0, 400));
});

test('an address that attacks is answered with a page that says nothing of it', async () => {
  const paths = [
    '/institutions/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/%3Cscript%3E',
    '/c/%22%3E%3Cscript%3E/x',
    "/institutions?county=' or 1=1",
    '/../../etc/passwd',
    '/console/..%2f..%2fpackage.json',
  ];
  for (const path of paths) {
    const { status, text } = await ask(address(), path, { headers: { accept: 'text/html' } });
    assert.ok(status < 500, `${path}: ${status}`);
    assert.ok(
      !text.includes('<script>') && !text.includes('"workspaces"') && !text.includes('root:'),
      path,
    );
  }
});
