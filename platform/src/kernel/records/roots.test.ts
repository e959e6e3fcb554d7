import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHeader } from '@qingming/exchange';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import {
  application,
  bringRoots,
  decision,
  document,
  dwelling,
  office,
  kinsman,
  ROOT_RIGHTS,
  ROOT_STANDARD,
} from '../../../test-support/root-standard.ts';
import { scopeSettings } from '../access/row-security.ts';
import { sql } from '../db/sql.ts';
import type { Fault } from '../errors/fault.ts';
import { verifyNode } from '../verify/verify.ts';
import { sendNext } from '../../modules/exchange/send.ts';
import { applyForeign } from './apply.ts';
import { findFault, type ForeignEntry } from './apply-check.ts';
import { createOnce, type NewFact } from './create-once.ts';
import type { Records } from './records.ts';

const REGION = '370102';

let joined: Pair;
before(async () => {
  const running = { catalogue: ROOT_STANDARD };
  joined = await pair('370000', { province: running, ministry: running });
  await bringRoots(joined.province);
  await bringRoots(joined.ministry);
});
after(() => joined.close());

const everywhere = (): Records => joined.province.recordsAs('clerk', { rights: ROOT_RIGHTS });
const at = (institution: string): Records =>
  joined.province.recordsAs('clerk', {
    rights: ROOT_RIGHTS,
    institutions: [institution],
    region: REGION,
  });

async function openOffice(name: string): Promise<string> {
  return (await everywhere().create(office, { name }, { region: REGION })).id;
}

const open = (institution: string, fact: NewFact<typeof application>) =>
  createOnce(at(institution), application, fact, { region: REGION, institution });

/** An application with one document, and the owner of its parts. */
async function apply(institution: string, about = '安葬补贴') {
  const opened = await open(institution, { about });
  const owner = { region: REGION, institution, root: opened.id };
  const paper = await at(institution).create(document, { name: '申请表' }, owner);
  return { opened, owner, paper };
}

const isFault =
  (code: string, rule?: string) =>
  (error: unknown): boolean =>
    (error as Fault).code === code &&
    (rule === undefined || (error as Fault).detail['rule'] === rule);

test('a root that is no funeral case holds its parts together', async () => {
  const home = await openOffice('一号办事处');
  const { opened, owner, paper } = await apply(home);
  assert.deepEqual([opened.institution, opened.root], [home, opened.id]);
  assert.deepEqual([paper.institution, paper.root], [home, opened.id]);
  const decided = await at(home).create(decision, { says: '同意', rests: paper.id }, owner);
  const again = await at(home).revise(decision, decided.id, 1, { says: '不同意' }, '复核');
  assert.deepEqual([again.version, again.root], [2, opened.id]);
  assert.deepEqual(
    (await at(home).ofRoot(document, opened.id)).map(({ id }) => id),
    [paper.id],
  );
  await assert.rejects(
    at(home).create(decision, { says: '同意', rests: paper.id }, owner),
    isFault('already-exists', 'one-decision'),
  );
  await assert.rejects(
    at(home).void(document, paper.id, 1, '误传'),
    isFault('rule-broken', 'a-decision-keeps-its-document'),
  );
  await at(home).void(decision, decided.id, 2, '撤回');
  assert.equal((await at(home).void(document, paper.id, 1, '误传')).voided, true);
});

test('a link to a part stays in its root, whoever writes it', async () => {
  const home = await openOffice('二号办事处');
  const [one, other] = [await apply(home), await apply(home)];
  await assert.rejects(
    at(home).create(decision, { says: '同意', rests: other.paper.id }, one.owner),
    isFault('missing-reference'),
  );
  const decided = await at(home).create(decision, { says: '好', rests: one.paper.id }, one.owner);
  await assert.rejects(
    joined.province.owner.run(
      sql`update decision set application_id = ${other.opened.id} where id = ${decided.id}`,
    ),
    /decision_rests_link|decided-on-a-document/,
  );
});

test('a root may follow another of its institution, and none of the next', async () => {
  const [home, next] = [await openOffice('三号办事处'), await openOffice('四号办事处')];
  const { opened } = await apply(home);
  const renewal = { about: '续期', follows: opened.id };
  assert.equal((await open(home, renewal)).fact.follows, opened.id);
  await assert.rejects(open(next, renewal), isFault('missing-reference'));
});

test('a part lies where its root lies', async () => {
  const [home, next] = [await openOffice('五号办事处'), await openOffice('六号办事处')];
  const { opened } = await apply(home);
  await assert.rejects(
    at(next).create(
      document,
      { name: '申请表' },
      { region: REGION, institution: next, root: opened.id },
    ),
    (error: unknown) =>
      isFault('missing-reference')(error) &&
      (error as Fault).detail['element'] !== undefined &&
      JSON.stringify((error as Fault).detail).includes('Application'),
  );
});

test('a root on the node belongs to no office and is named from each', async () => {
  const home = await openOffice('七号办事处');
  const person = await everywhere().create(kinsman, { name: '王小明' }, { region: REGION });
  assert.deepEqual([person.institution, person.root], [null, person.id]);
  const place = await everywhere().create(
    dwelling,
    { street: '演示路1号' },
    { region: REGION, root: person.id },
  );
  assert.deepEqual([place.institution, place.root], [null, person.id]);
  const named = { about: '安葬补贴', applicant: person.id };
  assert.equal((await open(home, named)).fact.applicant, person.id);
  await assert.rejects(
    open(home, { ...named, applicant: joined.province.node.ids.uuid() }),
    isFault('missing-reference'),
  );
});

test('what lies in a root is seen where the root is, in memory and by the database', async () => {
  const [home, next] = [await openOffice('八号办事处'), await openOffice('九号办事处')];
  const { opened, paper, owner } = await apply(home);
  assert.equal(await at(next).find(application, opened.id), undefined);
  assert.deepEqual(await at(next).ofRoot(document, opened.id), []);
  await assert.rejects(at(next).create(document, { name: '材料' }, owner), isFault('out-of-scope'));
  const { owner: database } = joined.province;
  const seen = (institution: string) =>
    database.transaction(async (tx) => {
      const actor = joined.province.actorAs('clerk', {
        rights: ROOT_RIGHTS,
        institutions: [institution],
      });
      for (const [setting, value] of Object.entries(scopeSettings(actor)))
        await tx.run(sql`select set_config(${setting}, ${value}, true)`);
      await tx.client.query('set local role qingming_app');
      return tx.all<{ id: string }>(sql`select id from document where id = ${paper.id}`);
    });
  assert.deepEqual(await seen(home), [{ id: paper.id }]);
  assert.deepEqual(await seen(next), []);
});

test('two who write in one root at once follow each other', async () => {
  const home = await openOffice('十号办事处');
  for (let round = 0; round < 5; round += 1) {
    const { owner, paper } = await apply(home);
    const ended = await Promise.allSettled([
      at(home).create(decision, { says: '同意', rests: paper.id }, owner),
      at(home).void(document, paper.id, 1, '误传'),
    ]);
    assert.equal(ended.filter(({ status }) => status === 'fulfilled').length, 1);
  }
});

test('a root and its parts arrive whole, with the root named in what is signed', async () => {
  const { province, ministry, up } = joined;
  const home = await openOffice('十一号办事处');
  const { opened, paper } = await apply(home);
  await joined.sequence(province);
  for (;;) if ((await sendNext(up.sending, joined.partnerOf(ministry))).state !== 'sent') break;
  const rows = await ministry.owner.all<{ header: string }>(
    sql`select header from mirror_entry where record = any(${[opened.id, paper.id]}::uuid[]) order by seq`,
  );
  for (const { header } of rows)
    assert.deepEqual(openHeader(header).root, { kind: 'application', id: opened.id });
  assert.equal(rows.length, 2);
  assert.deepEqual(
    await ministry.owner.all(
      sql`select application_id, institution from document where id = ${paper.id}`,
    ),
    [{ application_id: opened.id, institution: home }],
  );
  for (const [node, partner] of [
    [province, ministry],
    [ministry, province],
  ] as const)
    assert.deepEqual(
      (await verifyNode(node.node, node.kinds, { partners: [partnerOf(partner)] })).findings,
      [],
    );
});

test('a part that was moved into another root behind the program’s back is found', async () => {
  const { province } = joined;
  const home = await openOffice('十二号办事处');
  const [one, other] = [await apply(home), await apply(home)];
  await joined.sequence(province);
  await behindTheBack(province, (tx) =>
    tx.run(sql`update document set application_id = ${other.opened.id} where id = ${one.paper.id}`),
  );
  const { findings } = await verifyNode(province.node, province.kinds, { partners: [] });
  assert.deepEqual(
    findings.flatMap(({ record, element }) => (record === one.paper.id ? [element] : [])),
    ['root'],
  );
});

const ENTRY = '01890a5d-ac96-774b-bcce-b302099a8057';
const IN_ROOT = { kind: 'application', id: '01890a5d-ac96-774b-bcce-b302099a8000' };

/** A document as a province sends it, or what is said instead. */
const sent = (
  root: { kind: string; id: string } | null,
  more: object = {},
  fact: AnyFact = { name: '申请表' },
): ForeignEntry => ({
  seq: 1,
  header: {
    form: 2,
    node: '370000',
    kind: 'document',
    id: ENTRY,
    version: 1,
    op: 'create',
    region: REGION,
    institution: '01890a5d-ac96-774b-bcce-b302099a8001',
    root,
    standard: joined.ministry.node.standard,
    at: joined.ministry.node.clock.now().toISOString(),
    actor: 'somebody',
    reason: null,
    travels: 'up',
    audience: null,
    bodyHash: '',
    ...more,
  },
  fact,
  reason: null,
});

/** What the ministry finds wrong with it. */
const faultOf = (...given: Parameters<typeof sent>): Fault | undefined => {
  const { node, kinds } = joined.ministry;
  return findFault({ node, kinds, origin: '370000' }, sent(...given));
};

test('an entry is of the province that sends it, of a kind that is known, and not of a time to come', () => {
  const clock = joined.ministry.node.clock.now().getTime();
  const inSeconds = (seconds: number) => ({ at: new Date(clock + seconds * 1000).toISOString() });
  for (const seconds of [-86_400, 0, 290])
    assert.equal(faultOf(IN_ROOT, inSeconds(seconds)), undefined);
  assert.equal(faultOf(IN_ROOT, inSeconds(320))?.code, 'from-the-future');
  for (const elsewhere of [{ node: '330000' }, { region: '330102' }, { region: '379999' }])
    assert.equal(faultOf(IN_ROOT, elsewhere)?.code, 'out-of-scope');
  assert.equal(faultOf(IN_ROOT, { kind: 'of-a-later-version' })?.code, 'unknown-element');
});

test('an entry names the institution that its record lies in, and an institution names itself', () => {
  const paths = (more: object, fact?: AnyFact) =>
    faultOf(null, more, fact)?.errors.map(({ path }) => path);
  const name = { name: '十三号办事处' };
  assert.equal(paths({ kind: 'office', institution: ENTRY }, name), undefined);
  for (const institution of [null, '01890a5d-ac96-774b-bcce-b302099a8001'])
    assert.deepEqual(paths({ kind: 'office', institution }, name), ['/institution']);
  assert.deepEqual(
    faultOf(IN_ROOT, { institution: null })?.errors.map(({ path }) => path),
    ['/institution'],
  );
});

test('an entry that names another root than its kind has is refused', () => {
  const root = IN_ROOT;
  assert.equal(faultOf(root), undefined);
  for (const wrong of [null, { ...root, kind: 'kinsman' }])
    assert.deepEqual(
      faultOf(wrong)?.errors.map(({ path }) => path),
      ['/root'],
    );
  const own = { number: 'SQ370102202600001', about: '安葬补贴' };
  assert.deepEqual(
    faultOf(root, { kind: 'application' }, own)?.errors.map(({ path }) => path),
    ['/root'],
  );
});

test('what goes wrong at the database itself is no fault of an entry: its batch is not taken', async () => {
  const { node, kinds, owner } = joined.ministry;
  const applied = owner.transaction(async (tx) => {
    await tx.client.query('alter table office rename to elsewhere');
    const entry = sent(null, { kind: 'office', institution: ENTRY }, { name: '十四号办事处' });
    await applyForeign(tx, { node, kinds, origin: '370000' }, [entry]);
  });
  await assert.rejects(applied, { code: '42P01' });
});
