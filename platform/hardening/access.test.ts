import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isDevice, rightsOf, rolesAt } from '../test-support/actors.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import {
  type Answer,
  ask,
  founder,
  type House,
  newCase,
  openHouse,
  opened,
  refusedWith,
  sendJson,
  standing,
} from './house.test-support.ts';
import { mayOf } from '../src/kernel/access/decide.ts';

/** One operation as `/openapi.json` describes it. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly access: string;
}

let house: House;
let operations: readonly Operation[];
before(async () => {
  house = await openHouse();
  const { text } = await ask(house.running.address, '/openapi.json');
  const { paths } = JSON.parse(text) as {
    paths: Record<string, Record<string, { 'x-access': string }>>;
  };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      access: operation['x-access'],
    })),
  );
});
after(() => house.close());

const address = () => house.running.address;
const UNKNOWN = '01890a5d-ac96-774b-bcce-b302099a8057';
const filled = (path: string, value = UNKNOWN): string => path.replace(/\{\w+\}/g, value);

const call = (
  { method, path }: Operation,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> =>
  ask(address(), filled(path), {
    method,
    ...(method === 'GET'
      ? { headers }
      : { body: '{}', headers: { 'content-type': 'application/json', ...headers } }),
  });

const codeOf = ({ text }: Answer): string => (JSON.parse(text) as { code: string }).code;

/** Signing in, showing who one is, and the signed exchange: whatever else changes something needs a session. */
const OPEN_WRITES = [
  'DELETE /screen/key',
  'POST /api/session',
  'POST /exchange/batches',
  'POST /exchange/mirror',
  'POST /exchange/standing',
  'POST /screen/key',
];

test('nothing but signing in and the signed exchange can be changed without a session', () => {
  assert.ok(operations.length > 80, String(operations.length));
  const open = operations.filter(({ access, method }) => access === 'public' && method !== 'GET');
  assert.deepEqual(open.map(({ method, path }) => `${method} ${path}`).toSorted(), OPEN_WRITES);
});

test('every operation that needs a session refuses who has none', async () => {
  const before = await standing(house.owner);
  for (const operation of operations.filter(({ access }) => access !== 'public')) {
    const answer = await call(operation, {});
    assert.deepEqual(
      [answer.status, codeOf(answer)],
      [401, 'not-signed-in'],
      `${operation.method} ${operation.path}`,
    );
  }
  assert.deepEqual(await standing(house.owner), before);
});

/** What a route asks for stands in its description: a capability, or rights on kinds, all of them. */
function hasWhatIsAsked(role: string, access: string): boolean {
  if (access === 'staff') return true;
  const may = mayOf({ rights: rightsOf(role) });
  return access.split(', ').every((one) => may.includes(one));
}

const cookieOf = async (role: string): Promise<string> =>
  isDevice(role) ? (await house.openDevice(role)).cookie : house.signIn(role);

test('every operation refuses every role that has not what it asks for', async () => {
  const cookies = new Map<string, string>();
  for (const role of rolesAt('province')) cookies.set(role, await cookieOf(role));
  const before = await standing(house.owner);
  let refusals = 0;
  for (const operation of operations) {
    if (operation.access === 'public') continue;
    for (const [role, cookie] of cookies) {
      // Of what is described, which is what programs call, a device is let into nothing.
      if (!isDevice(role) && hasWhatIsAsked(role, operation.access)) continue;
      const answer = await call(operation, { cookie });
      assert.deepEqual(
        [answer.status, codeOf(answer)],
        [403, 'not-allowed'],
        `${role} ${operation.method} ${operation.path}`,
      );
      refusals += 1;
    }
  }
  assert.ok(refusals > 200, String(refusals));
  assert.deepEqual(await standing(house.owner), before);
  const { told } = await house.owner.one<{ told: number }>(
    sql`select count(distinct account)::int as told from audit_entry where result = 'refused' and act = 'access'`,
  );
  assert.equal(told, cookies.size, 'the audit names everybody who was refused');
});

/** People whose scope does not hold the case: next door, the next county, another city. */
const STRANGERS: readonly (readonly [string, string, string, boolean])[] = [
  ['a clerk of another home of the county', 'clerk', '370102', true],
  ['an officer of the next county', 'countyOfficer', '370103', false],
  ['an officer of another city', 'countyOfficer', '370203', false],
  ['an inspector of another city', 'inspector', '3702', false],
];

test('a node has no account of another province, nor of another level', async () => {
  await assert.rejects(house.signIn('provinceOfficer', { region: '11' }), /out-of-scope/);
  await assert.rejects(house.signIn('ministryOfficer'), /roles-of-this-level|rule-broken/);
});

test('a case of ours is found by nobody whose scope does not hold it, by whatever address', async () => {
  const clerk = await house.signIn('clerk', { institution: house.home.id });
  const name = '欧阳静安';
  const {
    case: id,
    decedent,
    contact,
    tagNumber,
  } = await opened(
    address(),
    clerk,
    newCase({ decedent: { name, sex: '1', deathCause: '02', deathPlace: '济南' } }),
  );
  const next = await funeralHome(founder(house.running), 'BZ370102-02');
  const before = await standing(house.owner);
  for (const [who, role, region, atHome] of STRANGERS) {
    const cookie = await house.signIn(role, { region, ...(atHome && { institution: next.id }) });
    for (const { method, path } of operations.filter(
      (one) => one.method === 'GET' && /^\/api\/(?!live|session)/.test(one.path),
    )) {
      const value = path.includes('/scan/') ? tagNumber : id;
      const { status, text } = await ask(address(), filled(path, value), {
        method,
        headers: { cookie },
      });
      const where = `${who}: ${method} ${path}: ${status} ${text.slice(0, 200)}`;
      assert.ok(
        !text.includes(decedent) && !text.includes(contact) && !text.includes('欧阳'),
        where,
      );
      assert.ok(status < 500, where);
      if (path.startsWith('/api/cases/{')) assert.ok(status >= 400, where);
    }
    for (const path of ['/api/cases/search', '/api/cases/search.csv']) {
      const { text } = await sendJson(address(), path, { text: name }, cookie);
      assert.ok(!text.includes(id) && !text.includes('欧阳'), `${who}: ${path}: ${text}`);
    }
  }
  const { audit_entry: _reads, ...facts } = await standing(house.owner);
  const { audit_entry: _before, ...expected } = before;
  assert.deepEqual(facts, expected);
});

test('a write to a case outside the scope is refused and leaves nothing behind', async () => {
  const clerk = await house.signIn('clerk', { institution: house.home.id });
  const { case: id, decedent, tagNumber: scan } = await opened(address(), clerk, newCase());
  const next = await funeralHome(founder(house.running), 'BZ370102-03');
  const stranger = await house.signIn('clerk', { institution: next.id });
  const acts: readonly (readonly [string, object])[] = [
    ['moves', { scan, place: next.places.cabinet1, reason: 'storage' }],
    [
      'corrections',
      { kind: 'decedent', record: decedent, version: 1, changes: { name: '别人' }, reason: '改名' },
    ],
    [
      'death-certificate',
      { kind: 'medical', number: 'X1', issuer: '1', issuerName: '医院', issuedOn: '2026-01-05' },
    ],
    ['reveal', { kind: 'decedent', record: decedent, purpose: 'casework', reason: '家属来电核对' }],
  ];
  for (const [step, body] of acts)
    await refusedWith('not-found', house.owner, (headers) =>
      sendJson(address(), `/api/cases/${id}/${step}`, body, stranger, headers),
    );
});

test('a body of ours cannot be put into a cabinet of another home', async () => {
  const clerk = await house.signIn('clerk', { institution: house.home.id });
  const { case: id, tagNumber: scan } = await opened(address(), clerk, newCase());
  const next = await funeralHome(founder(house.running), 'BZ370102-04');
  const answer = await sendJson(
    address(),
    `/api/cases/${id}/moves`,
    { scan, place: next.places.cabinet1, reason: 'storage' },
    clerk,
  );
  assert.ok(answer.status >= 400 && answer.status < 500, answer.text);
  const stays = await house.owner.all(sql`select 1 from custody where case_id = ${id}`);
  assert.deepEqual(stays, []);
});
