import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseHistory } from '@qingming/connect/api/case-page.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { sameParty } from '@qingming/standard/records/same-party.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { COUNTY, funeralHome } from '../../../test-support/fixtures.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sql } from '../../kernel/db/sql.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';
import { newCase, page, type Problem } from './cases.test-support.ts';
import { refusedByDatabase } from './intruder.test-support.ts';
import {
  kin,
  nextNumber,
  openPartyDesk,
  type PartyDesk,
  refusedBy,
  WRONG,
} from './same-party.test-support.ts';

/** Two contacts that are one although no number says so: two people find it, and two undo it. */
let at: PartyDesk;
before(async () => {
  at = await openPartyDesk();
});
after(() => at.desk.close());

test('who gave no number, and then an identity card, is found to be one by two people, and is two again when two undo it', async () => {
  const { first, later } = await at.twoOfOne();
  const before = await page(at.desk, later.case);
  assert.deepEqual(await at.alsoAt(later), []);
  const finding = await at.proposed(later, first);
  assert.deepEqual(await at.alsoAt(later), [], 'a proposal is no finding');
  await at.taken(at.second, finding, 'confirm');
  assert.deepEqual(await at.alsoAt(later), [first.case]);
  assert.deepEqual(await at.alsoAt(first), [later.case], 'from both sides');
  await at.taken(at.second, finding, 'separate', WRONG);
  assert.deepEqual(await at.alsoAt(first), [later.case], 'until another person agrees');
  await at.taken(at.desk.clerk, finding, 'keep');
  await at.taken(at.second, finding, 'separate', WRONG);
  await at.taken(at.desk.clerk, finding, 'undo');
  assert.deepEqual(await at.alsoAt(later), []);
  assert.deepEqual(await at.alsoAt(first), []);
  const now = await page(at.desk, later.case);
  assert.deepEqual(now.contacts, before.contacts, 'no contact changed by it');
  const { body } = await at.desk.clerk.get<CaseHistory>(`/api/cases/${later.case}/history`);
  const told = JSON.stringify(body.entries);
  for (const says of [
    /提出两位联系人为同一当事人/,
    /confirmed that two contacts are one/,
    /asked to undo that two contacts are one/,
    /let it stand that two contacts are one/,
    /agreed that two contacts are not one/,
  ])
    assert.match(told, says);
  await sequence(at.desk.test);
  assert.deepEqual((await verifyNode(at.desk.test.node, at.desk.test.kinds)).findings, []);
});

test('one person finds and undoes nothing alone, under no account, and not in another’s name', async () => {
  const { first, later } = await at.twoOfOne();
  const finding = await at.proposed(later, first);
  await refusedBy(at.take(at.desk.clerk, finding, 'confirm'), 'second-person');
  await refusedBy(at.take(at.desk.clerk, finding, 'decline'), 'second-person');
  const { people } = at.desk.home;
  const sameStaff = at.clerkOf(at.desk.home, 'of the same staff', people.clerk, 'id:other');
  await refusedBy(at.take(sameStaff, finding, 'confirm'), 'confirmed-by-another-person');
  const nobody = at.desk.api.as('clerk', {
    account: 'no staff',
    region: COUNTY,
    institution: at.desk.home.id,
  });
  await refusedBy(at.take(nobody, finding, 'confirm'), 'missing-reference');
  await refusedBy(
    at.take(at.second, finding, 'confirm', { decidedBy: people.operator }),
    'invalid-input',
  );
  // One person with two accounts, each linked to another record of the staff.
  const one = at.clerkOf(at.desk.home, 'first of two', people.driver, 'id:one');
  const two = at.clerkOf(at.desk.home, 'second of two', people.embalmer, 'id:one');
  const { first: a, later: b } = await at.twoOfOne();
  const { body } = await at.propose(one, b, a);
  const own = { case: b.case, record: body.records[0]?.id ?? '', version: 1 };
  await refusedBy(at.take(two, own, 'confirm'), 'second-person');
  await at.taken(at.second, own, 'confirm');
  await at.taken(one, own, 'separate', WRONG);
  await refusedBy(at.take(two, own, 'undo'), 'second-person');
  await refusedBy(at.take(one, own, 'undo'), 'second-person');
  await at.taken(at.second, own, 'undo');
});

test('the database refuses one person alone, another house, themselves, and every step out of turn', async () => {
  const { first, later } = await at.twoOfOne();
  const { record } = await at.proposed(later, first);
  const { people } = at.desk.home;
  const moment = at.desk.later(5);
  const decided = { state: 'confirmed', decided_at: moment };
  await refusedByDatabase(
    at.intruder.change('sameParty', record, { ...decided, decided_by: people.clerk }),
    'confirmed-by-another-person',
  );
  await refusedByDatabase(
    at.intruder.change('sameParty', record, { state: 'confirmed' }),
    'a-finding-has-its-people',
  );
  await refusedByDatabase(
    at.intruder.change('sameParty', record, { state: 'separating' }),
    'a-finding-goes-step-by-step',
    'a-finding-has-its-people',
  );
  const elsewhere = await funeralHome(at.desk.test, 'BZ370102-52');
  await refusedByDatabase(
    at.intruder.change('sameParty', record, { ...decided, decided_by: elsewhere.people.clerk }),
    'same_party_decided_by_link',
  );
  const clerk = at.clerkOf(elsewhere, 'elsewhere', elsewhere.people.clerk);
  const { body: far } = await clerk.post<Opened>(
    '/api/cases',
    newCase({ contact: kin() as never }),
  );
  await refusedByDatabase(
    at.intruder.plantLike('sameParty', record, { other: far.contact }),
    'same_party_other_link',
    'what-contradicts-is-not-one',
  );
  await refusedByDatabase(
    at.intruder.plantLike('sameParty', record, { other: later.contact }),
    'nobody-is-compared-with-themselves',
  );
  await refusedByDatabase(
    at.intruder.plantLike('sameParty', record, {}),
    'two-contacts-are-compared-once',
  );
  await refusedByDatabase(
    at.intruder.plantLike('sameParty', record, {
      ...{ contact: first.contact, other: later.contact, case_id: first.case },
    }),
    'two-contacts-are-compared-once-either-way',
  );
  await at.intruder.change('sameParty', record, { ...decided, decided_by: people.witness });
  for (const changed of [
    { decided_by: people.driver },
    { reason_: 'other' },
    { other: far.contact },
  ])
    await refusedByDatabase(
      at.intruder.change('sameParty', record, changed),
      'a-finding-stays-what-it-is',
      'same_party_other_link',
    );
  await refusedByDatabase(
    at.intruder.change('sameParty', record, { voided: true }),
    'a-finding-is-undone-and-not-voided',
  );
  const asked = { state: 'separating', separation_reason: 'other', separation_asked_at: moment };
  await at.intruder.change('sameParty', record, { ...asked, separation_asked_by: people.driver });
  await refusedByDatabase(
    at.intruder.change('sameParty', record, {
      ...{ state: 'separated', separated_at: moment, separated_by: people.driver },
    }),
    'undone-by-another-person',
  );
});

test('what contradicts is not one, and what a number says needs no finding', async () => {
  const who = kin();
  const [one, other] = [nextNumber(), nextNumber()];
  const first = await at.arranged({ ...who, identityNumber: one });
  const second_ = await at.arranged({ ...who, identityNumber: other });
  await refusedBy(at.propose(at.desk.clerk, first, second_), 'what-contradicts-is-not-one');
  const again = await at.arranged({ ...who, identityNumber: one });
  await refusedBy(at.propose(at.desk.clerk, first, again), 'what-a-number-says-needs-no-finding');
  const office = await at.arranged({
    ...{ role: '8', name: who.name, party: 'organisation', organisation: '济南市社会福利院' },
  });
  await refusedBy(at.propose(at.desk.clerk, first, office), 'what-contradicts-is-not-one');
  await refusedBy(at.propose(at.desk.clerk, first, first), 'nobody-is-compared-with-themselves');
  assert.deepEqual(await at.alikeAt(first), [], 'two numbers of one kind are no likeness');
});

test('a proposal made by mistake is taken back and made again, a finding is not corrected, and another house reads none of it', async () => {
  const { first, later } = await at.twoOfOne();
  const { record } = await at.proposed(later, first);
  const correction = await at.desk.clerk.post<Problem>(`/api/cases/${later.case}/corrections`, {
    ...{ kind: 'sameParty', record, version: 1, changes: { reason: 'other' }, reason: '改' },
  });
  assert.equal(correction.status, 400, correction.text);
  await at.taken(at.desk.clerk, { case: later.case, record, version: 1 }, 'withdraw');
  assert.deepEqual(await at.alikeAt(later), [[first.contact, ['telephone'], null]]);
  const finding = await at.proposed(later, first);
  await at.taken(at.second, finding, 'confirm');
  const shown = (await page(at.desk, later.case)).further.find(
    ({ kind }) => kind === sameParty.kind,
  );
  assert.equal(shown?.records.length, 2);
  const { names } = await page(at.desk, later.case);
  assert.match(names[first.contact] ?? '', new RegExp(`^卓. · ${first.number}$`));
  const elsewhere = await funeralHome(at.desk.test, 'BZ370102-54');
  const clerk = at.clerkOf(elsewhere, 'third house', elsewhere.people.clerk);
  const { body: far } = await clerk.post<Opened>(
    '/api/cases',
    newCase({ contact: kin() as never }),
  );
  await refusedBy(at.propose(clerk, far, first), 'not-found');
  await refusedBy(at.propose(at.desk.clerk, first, far), 'not-found');
});

test('a finding that was changed past the program is found by verify', async () => {
  const { first, later } = await at.twoOfOne();
  const finding = await at.proposed(later, first);
  await at.taken(at.second, finding, 'confirm');
  await sequence(at.desk.test);
  const { driver } = at.desk.home.people;
  await behindTheBack(at.desk.test, (tx) =>
    tx.run(sql`update same_party set decided_by = ${driver} where id = ${finding.record}`),
  );
  const { findings } = await verifyNode(at.desk.test.node, at.desk.test.kinds);
  assert.ok(
    findings.some((one) => JSON.stringify(one).includes(finding.record)),
    JSON.stringify(findings),
  );
});
