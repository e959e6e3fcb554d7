import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '../src/kernel/db/sql.ts';
import {
  type Answer,
  ask,
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

type Headers = Readonly<Record<string, string>>;

const address = () => house.running.address;
const json = { 'content-type': 'application/json' };
/** Two days on: it is tomorrow on every calendar. */
const later = () => new Date(Date.now() + 2 * 86_400_000).toISOString();

const post =
  (body: string | Uint8Array, more: Headers = {}) =>
  (headers: Headers) =>
    ask(address(), '/api/cases', {
      method: 'POST',
      body,
      headers: { ...json, cookie: clerk, ...headers, ...more },
    });
const open = (input: object) => (headers: Headers) =>
  sendJson(address(), '/api/cases', input, clerk, headers);
const refused = (code: string, request: (headers: Headers) => Promise<Answer>) =>
  refusedWith(code, house.owner, request);

const whole = JSON.stringify(newCase());

/** The same body from a system that writes 张德福 in GB 18030: as UTF-8 the name would be lost. */
const [head = '', tail = ''] = whole.split(PERSON.name);
const inGb18030 = Buffer.concat([
  Buffer.from(head),
  Buffer.from('d5c5b5c2b8a3', 'hex'),
  Buffer.from(tail),
]);

const UNREADABLE: readonly (readonly [string, string, string | Uint8Array, Headers])[] = [
  ['a body that is no JSON', 'not-json', '{"decedent":', {}],
  ['a body that was cut off', 'not-json', whole.slice(0, -20), {}],
  ['an empty body', 'not-json', '', {}],
  ['a list in place of a fact', 'invalid-input', `[${whole}]`, {}],
  [
    'a prototype in place of an element',
    'not-json',
    `{"__proto__":{"roles":["manager"]},${whole.slice(1)}`,
    {},
  ],
  ['a name in GB 18030 in place of UTF-8', 'not-json', inGb18030, {}],
  [
    'a form of a browser',
    'not-json',
    'decedent=x',
    { 'content-type': 'application/x-www-form-urlencoded' },
  ],
  ['a body that says it is text', 'not-json', whole, { 'content-type': 'text/plain' }],
  [
    'a body that says it is XML',
    'not-json',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    { 'content-type': 'application/xml' },
  ],
  [
    'a body of two megabytes',
    'too-large',
    JSON.stringify(newCase({ note: 'x'.repeat(2_000_000) })),
    {},
  ],
  ['twenty thousand brackets', 'invalid-input', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, {}],
];

for (const [what, code, body, headers] of UNREADABLE)
  test(`${what} is refused as ${code} and leaves nothing behind`, () =>
    refused(code, post(body, headers)));

const WRONG: readonly (readonly [string, string, () => object])[] = [
  [
    'a number in place of a name',
    'invalid-input',
    () => newCase({ decedent: { ...PERSON, name: 7 } as never }),
  ],
  [
    'an element that the standard does not have',
    'invalid-input',
    () => ({ ...newCase(), colour: 'pine' }),
  ],
  [
    'an element that only the platform writes',
    'invalid-input',
    () => ({ ...newCase(), state: '1' }),
  ],
  [
    'a code that is in no code set',
    'invalid-input',
    () => newCase({ decedent: { ...PERSON, sex: '77' as never } }),
  ],
  ['a case that opens in two days', 'rule-broken', () => newCase({ openedAt: later() })],
  [
    'a death in two days',
    'rule-broken',
    () => newCase({ decedent: { ...PERSON, deathDate: later().slice(0, 10) } }),
  ],
  [
    'a day that no calendar has',
    'invalid-input',
    () => newCase({ decedent: { ...PERSON, deathDate: '2026-02-30' } }),
  ],
  ['an identifier that is none', 'invalid-input', () => newCase({ id: "' or 1=1 --" })],
];

for (const [what, code, input] of WRONG)
  test(`${what} is refused as ${code} and leaves nothing behind`, () =>
    refused(code, (headers) => open(input())(headers)));

test('what is wrong with an input is named by element, in both languages', async () => {
  const { text } = await open({
    ...newCase({ decedent: { ...PERSON, name: '', sex: 'x' } as never }),
    colour: 1,
  })({});
  const { errors } = JSON.parse(text) as {
    errors: { path: string; rule: string; message: { zh: string; en: string } }[];
  };
  assert.deepEqual(
    errors.map(({ path }) => path).toSorted(),
    ['/colour', '/decedent/name', '/decedent/sex'].toSorted(),
  );
  for (const { message } of errors)
    assert.ok(/\p{Script=Han}/u.test(message.zh) && /[a-z]/.test(message.en));
});

test('a correction of an older version is refused with both versions, and the record stays', async () => {
  const { case: id, decedent } = await opened(address(), clerk, newCase());
  const correct = (occupation: string, version: number) => (headers: Headers) =>
    sendJson(
      address(),
      `/api/cases/${id}/corrections`,
      { kind: 'decedent', record: decedent, version, changes: { occupation }, reason: '补录' },
      clerk,
      headers,
    );
  const first = await correct('教师', 1)({});
  assert.ok(first.status < 300, first.text);
  await refused('stale-version', correct('医生', 1));
  await refused('stale-version', correct('医生', 3));
  const { text } = await correct('医生', 1)({ 'accept-language': 'en' });
  assert.deepEqual((JSON.parse(text) as { values: object }).values, { given: 1, current: 2 });
});

test('a write that is sent again is one record, with one answer', async () => {
  const input = newCase({ id: house.running.context.ids.uuid() });
  const first = await opened(address(), clerk, input);
  const count = () =>
    house.owner.one<{ n: number }>(
      sql`select count(*) as n from log_entry where subject = ${first.case}`,
    );
  const { n } = await count();
  const again = await Promise.all(Array.from({ length: 5 }, () => open(input)({})));
  for (const { status, text } of again) {
    assert.equal(status, 201);
    assert.deepEqual(JSON.parse(text), first);
  }
  assert.equal((await count()).n, n);
});

test('writes of one identifier that arrive together are one record', async () => {
  const input = newCase({ id: house.running.context.ids.uuid() });
  const answers = await Promise.all(Array.from({ length: 8 }, () => open(input)({})));
  for (const { status, text } of answers) {
    assert.equal(status, 201, text);
    assert.equal(text, answers[0]?.text);
  }
  const { n } = await house.owner.one<{ n: number }>(
    sql`select count(*) as n from decedent where case_id = ${input.id ?? ''}`,
  );
  assert.equal(n, 1);
});

const FORGED_ORIGINS: readonly Headers[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:8080.evil.example' },
  { 'sec-fetch-site': 'cross-site' },
];

for (const forged of FORGED_ORIGINS)
  test(`a write that a page elsewhere sends is refused: ${JSON.stringify(forged)}`, () =>
    refused('forged-request', post(whole, forged)));

test('a cookie that was made up, cut, or is of nobody opens nothing', async () => {
  // Of the two cookies of a sign-in the session's; the other tells a known browser.
  const [name = '', token = ''] = (clerk.split('; ')[0] ?? '').split('=');
  const flipped = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`;
  for (const cookie of [
    `${name}=`,
    `${name}=${token.slice(0, 20)}`,
    `${name}=${flipped}`,
    `${name}=${'A'.repeat(43)}`,
    `${name}=%00'--`,
  ]) {
    const { status, text } = await sendJson(address(), '/api/cases', newCase(), cookie);
    assert.equal(status, 401, cookie);
    assert.match((JSON.parse(text) as { code: string }).code, /^(not-signed-in|session-expired)$/);
  }
});

test('a session that has ended is refused, and says so', async () => {
  const [name] = clerk.split('=');
  const ended = 'e'.repeat(43);
  await house.owner.run(sql`
    insert into session (id, token_hash, account, created_at, seen_at, expires_at, second_factor, origin_hash)
    select ${house.running.context.ids.uuid()}, sha256(${Buffer.from(ended)}::bytea), account, created_at, seen_at,
      now() - interval '1 minute', true, origin_hash from session limit 1`);
  await refused('session-expired', (headers) =>
    sendJson(address(), '/api/cases', newCase(), `${name}=${ended}`, headers),
  );
});

test('a batch that is no batch is refused by the open door between nodes', async () => {
  const batch =
    (body: string | Uint8Array, type = 'application/vnd.qingming.batch') =>
    (headers: Headers) =>
      ask(address(), '/exchange/batches', {
        method: 'POST',
        body,
        headers: { 'content-type': type, ...headers },
      });
  await refused('truncated', batch(''));
  await refused('truncated', batch('hello'));
  await refused('malformed-batch', batch('hello\n'.repeat(5)));
  await refused('malformed-batch', batch(`${'{"a":'.repeat(5000)}\n\n`));
  await refused('not-json', batch('{}', 'application/json'));
  await refused('oversized-batch', batch(new Uint8Array(21 << 20)));
  await refused('truncated', (headers) =>
    ask(address(), '/exchange/batches', { method: 'POST', headers }),
  );
});
