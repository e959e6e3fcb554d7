import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { CasesPage, CaseSteps, Opened, Written } from '@qingming/connect/api/cases.ts';
import { COUNTY, funeralHome } from '../../../test-support/fixtures.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newCase, page, step } from './cases.test-support.ts';
import {
  kin,
  nextNumber,
  nextPhone,
  openPartyDesk,
  type PartyDesk,
  refusedBy,
  WRONG,
} from './same-party.test-support.ts';

/** Who looks like one, and who is one by what was found: told inside the house, and one proposal for two. */
let at: PartyDesk;
before(async () => {
  at = await openPartyDesk();
});
after(() => at.desk.close());

test('a number that is corrected afterwards, so that it tells the two apart, outweighs the finding', async () => {
  const who = kin();
  const first = await at.arranged({ ...who, documentKind: '4', identityNumber: 'E12345678' });
  const later = await at.arranged({ ...who, identityNumber: nextNumber() });
  const finding = await at.proposed(later, first);
  await at.taken(at.second, finding, 'confirm');
  assert.deepEqual(await at.alsoAt(first), [later.case]);
  const correct = async (changes: object) => {
    const { contacts } = await page(at.desk, first.case);
    await step(at.desk, first.case, 'corrections', {
      ...{ kind: 'contact', record: first.contact, version: contacts[0]?.version ?? 0 },
      ...{ changes, reason: '按证件更正' },
    } as CaseSteps['corrections']);
  };
  await correct({ documentKind: '0', identityNumber: nextNumber() });
  assert.deepEqual(await at.alsoAt(first), []);
  const alerts = async ({ case: id }: Opened) =>
    (await page(at.desk, id)).alerts.map(({ code }) => code);
  for (const one of [first, later])
    assert.deepEqual(await alerts(one), ['a-number-outweighs-a-finding'], 'told on both pages');
  // A row that is only sealed anew stays as it was.
  await at.intruder.change('sameParty', finding.record, { recorded_by: 'resealed' });
  await correct({ phone: nextPhone(), documentKind: null, identityNumber: null });
  assert.deepEqual(await at.alsoAt(first), [later.case], 'nothing tells them apart any more');
  assert.deepEqual(await alerts(first), []);
  await correct({ documentKind: '0', identityNumber: nextNumber() });
  await at.taken(at.second, finding, 'separate', WRONG);
  await refusedBy(at.take(at.second, finding, 'keep'), 'what-contradicts-is-not-one');
  await at.taken(at.desk.clerk, finding, 'undo');
});

test('who is one of many is found through all of them, and by the number', async () => {
  const { who, first, later } = await at.twoOfOne();
  const number = nextNumber();
  const permit = await at.arranged({ ...who, identityNumber: number, phone: nextPhone() });
  const again = await at.arranged({ ...who, identityNumber: number, phone: nextPhone() });
  await at.taken(at.second, await at.proposed(first, later), 'confirm');
  await refusedBy(at.propose(at.desk.clerk, permit, later), 'what-contradicts-is-not-one');
  await at.taken(at.second, await at.proposed(permit, first), 'confirm');
  const all = [first, later, permit, again];
  for (const one of all)
    assert.deepEqual(
      await at.alsoAt(one),
      all
        .filter(({ case: id }) => id !== one.case)
        .map(({ case: id }) => id)
        .toSorted(),
    );
  const { body } = await at.desk.clerk.post<CasesPage>('/api/cases/search', {
    text: number,
    purpose: 'supervision',
    reason: '鲁民函〔2026〕118号',
  });
  assert.deepEqual(
    body.asContact?.map((one) => one.case).toSorted(),
    all.map(({ case: id }) => id).toSorted(),
  );
});

test('a likeness is offered inside the house alone, without a number, and the log names whom it showed', async () => {
  const who = kin();
  const passport = { ...who, documentKind: '4', identityNumber: 'G55512345' };
  const first = await at.arranged(passport);
  const moved = await at.arranged({ ...passport, phone: nextPhone() });
  const later = await at.arranged({ ...who, identityNumber: nextNumber() });
  await at.arranged({ ...who, phone: nextPhone() });
  const elsewhere = await funeralHome(at.desk.test, 'BZ370102-53');
  const clerk = at.clerkOf(elsewhere, 'far', elsewhere.people.clerk);
  const { body: far } = await clerk.post<Opened>('/api/cases', newCase({ contact: who as never }));
  assert.deepEqual(await at.alikeAt(first), [
    [later.contact, ['telephone'], null],
    [moved.contact, ['document'], null],
  ]);
  const shown = await at.desk.clerk.get<CasePage>(`/api/cases/${first.case}`);
  const told = JSON.stringify(shown.body.mayBeOne);
  assert.doesNotMatch(told, /(?<![\da-f-])\d{11,}|G555|55512345/);
  const there = await clerk.get<CasePage>(`/api/cases/${far.case}`);
  assert.deepEqual(there.body.mayBeOne, {});
  const officer = at.desk.api.as('countyOfficer', { account: 'looks', region: COUNTY });
  const supervised = await officer.get<CasePage>(`/api/cases/${first.case}`);
  assert.deepEqual(supervised.body.mayBeOne, {}, 'who may not propose it is offered nothing');
  const logged = await at.desk.test.owner.all<{ entry: string }>(sql`
    select entry from audit_entry where subject = ${first.case} and act = 'list'`);
  assert.ok(logged.some(({ entry }) => entry.includes(later.contact)));
  const finding = await at.proposed(later, first);
  assert.deepEqual((await at.alikeAt(first))[0], [later.contact, ['telephone'], later.case]);
  await at.taken(at.second, finding, 'decline');
  assert.deepEqual(
    (await at.alikeAt(first)).map(([contact]) => contact),
    [moved.contact],
    'what two people denied is not offered again',
  );
  assert.deepEqual(await at.alsoAt(later), []);
});

test('two clerks who propose the same at once, each from another case, make one proposal', async () => {
  const { first, later } = await at.twoOfOne();
  const answers = await Promise.all([
    at.propose(at.desk.clerk, first, later),
    at.propose(at.second, later, first),
    at.propose(at.second, first, later),
  ]);
  const refused = answers.filter(({ status }) => status !== 200);
  assert.equal(refused.length, 2);
  for (const { body } of refused)
    assert.match(JSON.stringify(body), /two-contacts-are-compared-once/);
  const { n } = await at.desk.test.owner.one<{ n: number }>(sql`
    select count(*)::int as n from same_party where contact in (${first.contact}, ${later.contact})`);
  assert.equal(n, 1);
});

test('two who confirm at once find it once, and an answer that was lost is asked for again', async () => {
  const { first, later } = await at.twoOfOne();
  const id = at.desk.test.node.ids.uuid();
  const sent = await at.propose(at.desk.clerk, later, first, { id });
  at.desk.later(3);
  const again = await at.propose(at.desk.clerk, later, first, { id });
  assert.deepEqual(again.body, sent.body);
  await refusedBy(
    at.propose(at.desk.clerk, later, await at.arranged(kin()), { id }),
    'already-exists',
  );
  const third = at.clerkOf(at.desk.home, 'third', at.desk.home.people.operator);
  const confirm = { record: id, version: 1 };
  const path = `/api/cases/${later.case}/same-party/confirm`;
  const answers = await Promise.all([at.second.post(path, confirm), third.post(path, confirm)]);
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
  assert.equal(won?.status, 200);
  assert.ok(lost !== undefined && lost.status >= 400 && lost.status < 500);
  const winner = answers[0] === won ? at.second : third;
  const repeated = await winner.post<Written>(path, confirm);
  assert.equal(repeated.status, 200, repeated.text);
  assert.equal(repeated.body.records[0]?.version, 2);
});
