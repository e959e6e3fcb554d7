import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import type { AlarmRow, AuditRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { type TestApi, testApi } from '../../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../../test-support/fixtures.ts';
import { bodyInCare, type Journey } from '../../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../../test-support/node.ts';
import { sequence } from '../../../../test-support/sequence.ts';
import { type Actor, nodeItself } from '../../../kernel/access/actor.ts';
import { type AuditAct, audit } from '../../../kernel/audit/audit.ts';
import {
  ALARM_LIMITS,
  ALARM_NAMES,
  type AlarmLimits,
  alarmLimits,
} from '../../../kernel/config/alarm-limits.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { bindRecords } from '../../../kernel/records/records.ts';
import { verifyNode } from '../../../kernel/verify/verify.ts';
import { oversightModule } from '../module.ts';
import { ALARM_RULES } from './rules.ts';
import { watchAudit } from './watch.ts';
import { reading } from '../../../kernel/access/rights.ts';
import { READ_FOR_ALARMS } from './questions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Noon in China is four o'clock of the world. */
const NOON = Math.floor(Date.now() / DAY) * DAY + DAY + 4 * HOUR;

let now = Date.now();
let noon = NOON;
let node: TestNode;
let api: TestApi;
let home: FuneralHome;
let journey: Journey;

before(async () => {
  node = await testNode({ clock: { now: () => new Date(now) } });
  home = await funeralHome(node);
  journey = await bodyInCare(
    node.recordsAs('clerk', { region: COUNTY, institution: home.id }),
    home,
  );
  api = await testApi(node, [oversightModule(node.node)]);
});
after(async () => {
  await api.close();
  await node.close();
});

/** Each test has a day of its own, far from the others. */
beforeEach(async () => {
  noon += 60 * DAY;
  now = noon;
  await watch();
});

const clerk = (account: string, name = '王敏'): Actor =>
  node.actorAs('clerk', { account, name, region: COUNTY, institution: home.id });

/** Acts of somebody, at minutes from noon. */
async function acts(actor: Actor, minutes: readonly number[], act: AuditAct): Promise<void> {
  for (const minute of minutes) {
    now = noon + minute * MINUTE;
    await node.node.db.transaction((tx) => audit(node.node, tx, actor, act));
  }
}

async function watch(limits: Partial<AlarmLimits> = {}): Promise<number> {
  await sequence(node);
  const records = bindRecords({
    node: node.node,
    kinds: node.kinds,
    actor: nodeItself('370000', reading(...READ_FOR_ALARMS)),
    purpose: 'security',
    wrote: () => undefined,
  });
  return watchAudit({ node: node.node, records, limits: alarmLimits(limits) });
}

const range = (count: number, from = 0, step = 1): number[] =>
  Array.from({ length: count }, (_, at) => from + at * step);

const inspector = (account = 'inspector-a') => api.as('inspector', { account });
const alarmsOf = async (account: string, state = 'open'): Promise<readonly AlarmRow[]> => {
  const { body } = await inspector().get<Page<AlarmRow>>(
    `/api/oversight/alarms?state=${state}&size=200`,
  );
  return body.rows.filter((row) => row.account === account);
};
const namesOf = async (account: string) =>
  (await alarmsOf(account)).map(({ rule }) => rule).toSorted();

const reveal = (): AuditAct => ({
  act: 'reveal',
  kind: 'decedent',
  record: journey.decedent,
  subject: journey.case,
});
/** A look at another case, of which this node knows nothing more. */
const elsewhere = (act = 'reveal'): AuditAct => ({
  act,
  kind: 'decedent',
  subject: node.node.ids.uuid(),
});

test('every rule has a limit, and every limit a rule', () => {
  assert.deepEqual(ALARM_RULES.map(({ name }) => name).toSorted(), [...ALARM_NAMES].toSorted());
});

test('twenty full details within an hour raise one alarm, nineteen none', async () => {
  const own = { ...reveal(), subject: journey.case };
  await acts(clerk('nineteen'), [-30], { act: 'write', kind: 'contact', subject: journey.case });
  await acts(clerk('nineteen'), range(19, 0, 3), own);
  await acts(clerk('twenty'), [-30], { act: 'write', kind: 'contact', subject: journey.case });
  await acts(clerk('twenty'), range(10, 0, 3), own);
  await watch();
  assert.deepEqual(await namesOf('twenty'), []);
  // The rest comes in a later look at the audit: the hour is one hour.
  await acts(clerk('twenty'), range(10, 29, 3), own);
  await watch();
  assert.deepEqual(await namesOf('twenty'), ['revealsAnHour']);
  assert.deepEqual(await namesOf('nineteen'), []);
  const [alarm] = await alarmsOf('twenty');
  assert.deepEqual([alarm?.times, alarm?.entries, alarm?.accountName], [20, 20, '王敏']);
  const one = await inspector().get<AlarmRow>(`/api/oversight/alarms/${alarm?.id}`);
  assert.deepEqual(one.body, alarm);
});

test('what goes on goes on in the same alarm, and is told anew once somebody has settled it', async () => {
  await acts(clerk('goes-on'), range(3), { act: 'search', detail: { found: 0 } });
  const limits = { missesAnHour: 3 };
  await watch(limits);
  await acts(clerk('goes-on'), [10], { act: 'search', detail: { found: 0 } });
  await watch(limits);
  // A restart that looks at the same entries again would count them twice.
  await watch(limits);
  const [alarm, ...more] = await alarmsOf('goes-on');
  assert.deepEqual([more.length, alarm?.times, alarm?.entries], [0, 4, 4]);
  const settle = (by = inspector()) =>
    by.post<AlarmRow & { code: string }>(`/api/oversight/alarms/${alarm?.id}/settle`, {
      note: '已向本人了解，系核对旧档。',
    });
  assert.equal((await settle(api.as('provinceOfficer'))).status, 403);
  const { body } = await settle();
  assert.deepEqual(
    [body.note, body.settledName, body.maySettle],
    ['已向本人了解，系核对旧档。', 'Test inspector', false],
  );
  assert.equal((await settle()).body.code, 'alarm-settled');
  await acts(clerk('goes-on'), [20, 21], { act: 'search', detail: { found: 0 } });
  await watch(limits);
  assert.deepEqual(await namesOf('goes-on'), [], 'what was settled is not counted again');
  await acts(clerk('goes-on'), [22], { act: 'search', detail: { found: 0 } });
  await watch(limits);
  assert.deepEqual(await namesOf('goes-on'), ['missesAnHour']);
});

test('two processes that look at the same time raise one alarm', async () => {
  await acts(clerk('twice'), range(3), { act: 'search', detail: { found: 0 } });
  await sequence(node);
  await Promise.all([watch({ missesAnHour: 3 }), watch({ missesAnHour: 3 })]);
  const [alarm, ...more] = await alarmsOf('twice');
  assert.deepEqual([alarm?.times, more.length], [3, 0]);
});

test('full details of cases that no work of one’s own explains raise an alarm; the day’s work does not', async () => {
  const colleague = clerk('colleague');
  for (const minute of range(6)) await acts(colleague, [minute], elsewhere());
  const worker = clerk('worker');
  for (const minute of range(6)) {
    const looked = elsewhere();
    await acts(worker, [minute], looked);
    await acts(worker, [minute + 1], {
      act: 'write',
      kind: 'contact',
      subject: looked.subject ?? null,
    });
  }
  await watch();
  assert.deepEqual(await namesOf('colleague'), ['revealsWithoutTask']);
  assert.deepEqual(await namesOf('worker'), []);
});

test('full details of somebody of one’s own surname raise an alarm unless one works in the case', async () => {
  await acts(clerk('relative', '测强'), [0], reveal());
  await acts(clerk('namesake', '测敏'), [0], {
    act: 'write',
    kind: 'contact',
    subject: journey.case,
  });
  await acts(clerk('namesake', '测敏'), [1], reveal());
  await acts(clerk('stranger', '王强'), [0], reveal());
  await watch();
  assert.deepEqual(await namesOf('relative'), ['sameSurname']);
  assert.deepEqual([await namesOf('namesake'), await namesOf('stranger')], [[], []]);
});

test('looks at night raise an alarm unless the person is at work then', async () => {
  const night = 11 * 60;
  const found: AuditAct = { act: 'search', detail: { found: 1 } };
  await acts(clerk('awake'), range(3, night, 10), found);
  await acts(clerk('on-duty'), range(3, night, 10), found);
  await acts(clerk('on-duty'), [night + 60], {
    act: 'write',
    kind: 'custody',
    subject: journey.case,
  });
  await acts(clerk('by-day'), range(3, 60, 10), found);
  await watch();
  assert.deepEqual(await namesOf('awake'), ['atNight']);
  assert.deepEqual([await namesOf('on-duty'), await namesOf('by-day')], [[], []]);
});

test('five times one’s own habit raises an alarm below the common limit', async () => {
  const busy = clerk('changed');
  await acts(busy, [-30], { act: 'write', kind: 'contact', subject: journey.case });
  for (const day of range(10, 2)) await acts(busy, [-day * 24 * 60, -day * 24 * 60 + 1], reveal());
  const steady = clerk('steady');
  await acts(steady, [-30], { act: 'write', kind: 'contact', subject: journey.case });
  for (const day of range(10, 2)) await acts(steady, range(8, -day * 24 * 60, 20), reveal());
  await acts(busy, range(12, 0, 20), reveal());
  await acts(steady, range(12, 0, 20), reveal());
  await watch({ revealsAnHour: 0 });
  assert.deepEqual(await namesOf('changed'), ['revealsBeyondHabit']);
  assert.deepEqual(await namesOf('steady'), []);
});

test('refusals count as often as they happened', async () => {
  const probing = clerk('probing');
  const refused = (times?: number): AuditAct => ({
    act: 'access',
    result: 'refused',
    detail: {
      address: 'GET /api/cases/:case',
      code: 'not-found',
      ...(times && { times, since: 'x' }),
    },
  });
  await acts(probing, [0], refused());
  await acts(probing, [1], refused(10));
  await watch();
  assert.deepEqual(await namesOf('probing'), []);
  await acts(probing, [2], refused(100));
  await watch();
  const [alarm] = await alarmsOf('probing');
  assert.deepEqual([alarm?.rule, alarm?.times], ['refusalsAnHour', 101]);
});

test('an export that is split into many is one export too many', async () => {
  for (const minute of range(3))
    await acts(clerk('splits'), [minute], {
      act: 'export',
      seen: range(700).map(() => node.node.ids.uuid()),
    });
  await watch();
  assert.deepEqual(await namesOf('splits'), ['exportedADay']);
  await acts(clerk('splits'), range(7, 10), { act: 'export', seen: [] });
  await watch();
  assert.deepEqual(await namesOf('splits'), ['exportedADay', 'exportsADay']);
});

test('refused sign-ins are of the account that somebody tried', async () => {
  const visitor: Actor = { ...nodeItself('370000'), account: 'public', name: 'public' };
  const tried = node.node.ids.uuid();
  await acts(visitor, range(10), {
    act: 'session.open',
    result: 'refused',
    detail: { target: tried },
  });
  await watch();
  const { body } = await api
    .as('securityAdmin')
    .get<Page<AlarmRow>>('/api/oversight/alarms?size=200');
  const found = body.rows.find(({ account }) => account === tried);
  assert.deepEqual([found?.rule, found?.mayReadLog], ['signInsRefused', false]);
});

test('the node’s own looks, and what is switched off, raise nothing', async () => {
  await acts(nodeItself('370000'), range(30), reveal());
  await acts(clerk('off'), range(30), { act: 'search', detail: { found: 0 } });
  await watch({ missesAnHour: 0 });
  assert.deepEqual([await namesOf('off'), await namesOf('node:370000')], [[], []]);
});

test('the alarm leads to the entries it names, and to no others', async () => {
  await acts(clerk('led'), [-600], { act: 'search', detail: { found: 0 } });
  await acts(clerk('led'), range(3), { act: 'search', detail: { found: 0 } });
  await watch({ missesAnHour: 3 });
  const [alarm] = await alarmsOf('led');
  const { body } = await inspector().get<Page<AuditRow>>(`/api/oversight/audit?alarm=${alarm?.id}`);
  assert.deepEqual(
    body.rows.map(({ account, act }) => [account, act]),
    range(3).map(() => ['led', 'search']),
  );
});

test('who is meant by an alarm does not settle it, and an inspector is seen by the security administrator', async () => {
  const watched = node.actorAs('inspector', { account: 'inspector-b', name: '何明' });
  await acts(watched, range(3, 0), {
    act: 'export',
    seen: range(700).map(() => node.node.ids.uuid()),
  });
  await watch();
  const [alarm] = await alarmsOf('inspector-b');
  const settle = (by: ReturnType<TestApi['as']>) =>
    by.post<{ code: string }>(`/api/oversight/alarms/${alarm?.id}/settle`, { note: '没有问题。' });
  assert.equal((await settle(inspector('inspector-b'))).body.code, 'second-person');
  assert.equal((await settle(api.as('securityAdmin'))).status, 200);
});

test('an inspector of another county neither sees nor settles the alarm', async () => {
  await acts(clerk('local'), range(3), { act: 'search', detail: { found: 0 } });
  await watch({ missesAnHour: 3 });
  const [alarm] = await alarmsOf('local');
  const other = api.as('inspector', { region: '370203' });
  assert.equal((await other.get<Page<AlarmRow>>('/api/oversight/alarms')).body.total, 0);
  assert.equal((await other.get(`/api/oversight/alarms/${alarm?.id}`)).status, 404);
});

test('an alarm that is taken away or settled behind the program’s back is named by verify', async () => {
  const told = async () =>
    (await verifyNode(node.node, node.kinds)).findings.map(({ where }) => where);
  await sequence(node);
  assert.deepEqual(await told(), []);
  await node.owner.run(sql`
    update alarm set settled_at = now(), settled_by = 'x', settled_name = 'x', note = '\\x00' where account = ${'local'}`);
  assert.deepEqual([...new Set(await told())], ['alarm']);
  await node.owner.run(sql`delete from alarm where account = ${'local'}`);
  assert.deepEqual(await told(), ['alarm']);
});

test('the limits stand in the guide as they are', () => {
  const guide = readFileSync(new URL('../../../../../docs/security.md', import.meta.url), 'utf8');
  for (const name of ALARM_NAMES) {
    const { usual, en } = ALARM_LIMITS[name];
    assert.ok(guide.includes(`| \`${name}\` | ${usual} | ${en} |`), name);
  }
});
