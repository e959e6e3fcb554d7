import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedCheckDigit } from '@qingming/standard/numbers/identity-number.ts';
import type { certificate } from '@qingming/standard/records/papers.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { nodeItself } from '../src/kernel/access/actor.ts';
import { sql } from '../src/kernel/db/sql.ts';
import type { Row } from '../src/kernel/records/codec.ts';
import { ACCESS } from '../src/levels/access.ts';
import { checkReferences } from '../src/modules/references/check.ts';
import { barriersOn } from './accessible.ts';
import { CHECKS, type Counter, counterOf, fillForm } from './counter.ts';
import { deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

/** Who is no funeral home, and who is no relative: each at their own place, by what they press. */
const stage = openStage();

async function at(login: string): Promise<Counter> {
  const { browser, nation } = stage;
  const counter = counterOf(await deskOf(browser, nation.province.address, login, 'zh'), nation);
  return counter;
}

type Certificate = FactOf<typeof certificate>;

/** Certificates that families hold, of a funeral home, each as it stands. */
async function certificates(): Promise<readonly Certificate[]> {
  const { context, kinds } = stage.nation.province;
  const rows = await context.db.all<Row>(sql`
    select * from certificate c where not voided and state = 'collected' and identity_number is not null
      and not exists (select from proof p where p.certificate = c.number)
    order by number desc limit 2`);
  return rows.map((row) => kinds.codec('certificate').fromRow(row).fact as Certificate);
}

const CHILD = {
  'contact.name': '送办人',
  'contact.relation': '30',
  'contact.phone': '13805310066',
  'contact.identityNumber': '370102197003050024',
} as const;

/** A family shows its certificate, and the case is opened on it. */
async function openOn(counter: Counter, paper: Certificate) {
  const opened = await counter.openByHand({
    subject: 'ashes-only',
    'decedent.identityNumber': paper.identityNumber ?? '',
    'decedent.name': paper.name,
    'decedent.deathDate': paper.deathDate ?? '',
    'decedent.household': '~历下',
    ...CHILD,
  });
  assert.deepEqual(await barriersOn(counter.desk.page), []);
  await counter.take('登记相应证明', {
    kind: 'cremated-elsewhere',
    certificate: paper.number,
    issuer: paper.issuerName,
    issuedOn: paper.issuedOn,
    verified: 'original',
  });
  return opened;
}

/** What the job does every minute. */
function checkNow(): Promise<void> {
  const { context, kinds, recordsAs } = stage.nation.province;
  const itself = nodeItself(context.node, ACCESS.rightsOf(['partner']));
  return checkReferences({ node: context, kinds, records: recordsAs(itself, 'verification') });
}

/** Charges what the list of the institution says of an item, by hand, as for what no step proposes. */
async function charge({ desk: { page } }: Counter, item: string): Promise<void> {
  await page.locator('.money').getByRole('button', { name: '开单' }).click();
  await page.locator('.money').getByRole('button', { name: '加收费项目' }).click();
  const form = page.getByRole('dialog');
  await fillForm(form, { item: `~${item}` });
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'detached' });
}

async function close(counter: Counter, id: string): Promise<void> {
  await counter.show(id);
  await counter.take('办结业务');
  const { fact } = (await counter.read(id)).case;
  assert.deepEqual([fact.state, fact.endReason], ['1', 'ashes-only-done']);
}

test('a columbarium places the ashes of a funeral home in a niche on its certificate, and closes the case', {
  skip,
}, async () => {
  const counter = await at('columbarium-37');
  const [paper] = await certificates();
  assert.ok(paper);
  const { case: id, tagNumber: scan } = await openOn(counter, paper);
  await checkNow();
  await counter.show(id);
  await counter.desk.page.getByText('核对一致').waitFor();
  assert.equal((await counter.read(id)).next?.step, 'ashesPlacement');
  await counter.take('登记骨灰去向', { destination: '12', act: 'deposited', scan, niche: '~' });
  assert.equal((await counter.read(id)).where[0]?.placeKind, 'niche');
  await counter.pay();
  await close(counter, id);
});

test('a cemetery receives ashes, lays them into a grave before the family, and closes the case', {
  skip,
}, async () => {
  const counter = await at('cemetery-37');
  const [, paper] = await certificates();
  assert.ok(paper);
  const { case: id, tagNumber: scan } = await openOn(counter, paper);
  const { next, open } = await counter.read(id);
  assert.equal(next?.step, 'ashesArrival');
  assert.ok(!open.some(({ act, step }) => act === 'confirmation' || step === 'storage'));
  await counter.take('接收外地骨灰', { scan, place: '骨灰暂存间' });
  stage.nation.later(5);
  await counter.show(id);
  const printed = counter.desk.page.locator('.paper-links a');
  await printed.getByText('随身遗物清单').waitFor();
  assert.equal(await printed.getByText('遗体火化确认书').count(), 0);
  assert.equal((await counter.read(id)).next?.step, 'ashesBurial');
  await counter.take('登记安葬或撒散', {
    scan,
    method: 'plot',
    destination: '3',
    site: '~',
    witness: '*',
  });
  const { ashesPlacement } = await counter.read(id);
  assert.equal(ashesPlacement?.fact.act, 'interred');
  assert.ok(ashesPlacement.fact.site);
  await charge(counter, '墓位使用费');
  await counter.pay();
  await close(counter, id);
});

const numbered = (first17: string): string => first17 + expectedCheckDigit(first17);

const DIED_ALONE = {
  subject: 'person',
  'decedent.deathCause': '02',
  'decedent.deathPlace': '历下区和平社区',
  'decedent.household': '~历下',
} as const;

/** The body is fetched, laid into a cabinet, and the form is signed by whoever arranges the funeral. */
async function signed(counter: Counter, scan: string): Promise<void> {
  await counter.take('登记死亡证明', { issuerName: '和平社区卫生服务中心' });
  await counter.take('登记出车', { vehicle: '*', driver: '*' });
  await counter.take('登记到馆', { scan, place: '接待' });
  stage.nation.later(1);
  await counter.take('登记入柜', { scan, place: '*' });
  await counter.take('登记火化确认书', { identityChecked: '王敏' });
}

test('a residents’ committee arranges the funeral of somebody without relatives, to the end', {
  skip,
}, async () => {
  const counter = await at('clerk-37');
  const { case: id, tagNumber: scan } = await counter.openByHand({
    ...DIED_ALONE,
    'decedent.identityNumber': numbered('37010219380817051'),
    'decedent.name': '孤寡老人甲',
    'contact.party': 'organisation',
    'contact.organisation': '历下区和平社区居民委员会',
    'contact.role': '村（居）民委员会',
    'contact.name': '社区干部',
    'contact.identityNumber': '370102197003050024',
    'contact.mayDecide': 'true',
  });
  assert.deepEqual(await barriersOn(counter.desk.page), []);
  await counter.desk.page
    .locator('.case-side')
    .getByText('历下区和平社区居民委员会')
    .first()
    .waitFor();
  await signed(counter, scan);
  const [operator = '', witness = ''] = await counter.operators();
  await counter.take('开始火化', { scan, cremator: '*', operator, witness, ...CHECKS });
  stage.nation.later(25);
  await counter.show(id);
  await counter.take('登记火化结束', { finishTag: scan, ashesPlace: '*' });
  const ashes = (await counter.read(id)).tags.find(({ fact }) => fact.subject === 'ashes');
  stage.nation.later(1);
  await counter.show(id);
  await counter.take('登记骨灰去向', {
    destination: '9',
    scan: ashes?.fact.number ?? '',
    collector: '社区干部',
  });
  await counter.take('开具火化证明');
  await counter.pay();
  await counter.show(id);
  await counter.take('办结业务');
  const { case: own, contacts } = await counter.read(id);
  assert.deepEqual([own.fact.state, own.fact.endReason], ['1', 'cremated']);
  const [office] = contacts;
  assert.deepEqual(
    [office?.fact.role, office?.fact.relation, office?.fact.mayDecide],
    ['9', undefined, true],
  );
});

test('a guardian who is no relative says so, signs the form, and the page names what they are', {
  skip,
}, async () => {
  const counter = await at('clerk-37');
  const { case: id, tagNumber: scan } = await counter.openByHand({
    ...DIED_ALONE,
    'decedent.identityNumber': numbered('37010219390817031'),
    'decedent.name': '孤寡老人乙',
    'contact.name': '意定监护人',
    'contact.relation': '其他',
    'contact.role': '监护人',
    'contact.phone': '13805310066',
    'contact.identityNumber': '370102197003050024',
    'contact.mayDecide': 'true',
  });
  await counter.desk.page.locator('.case-side').getByText('监护人', { exact: true }).waitFor();
  await signed(counter, scan);
  const { confirmations, contacts, next } = await counter.read(id);
  assert.equal(confirmations[0]?.fact.signatory, contacts[0]?.id);
  assert.equal(next?.step, 'cremation');
});

test('all of it arrives at the ministry: where the ashes are, how the cases ended, and of whom arranged them nothing', {
  skip,
}, async () => {
  const { nation } = stage;
  await nation.arrived();
  const { db } = nation.ministry.context;
  const placed = await db.all<{
    kind: string;
    act: string;
    destination: string;
    entered: boolean;
  }>(sql`
    select i.kind, a.act, a.destination,
      exists (select 1 from interment r where r.id = a.register and not r.voided) as entered from ashes_placement a
      join funeral_case c on c.id = a.case_id join institution i on i.id = a.institution
    where c.subject = 'ashes-only' and c.state = '1' and c.end_reason = 'ashes-only-done' order by i.kind`);
  assert.deepEqual(placed, [
    { kind: 'GZ', act: 'interred', destination: '3', entered: true },
    { kind: 'TZ', act: 'deposited', destination: '12', entered: false },
  ]);
  const { held, contacts } = await db.one<{ held: number; contacts: number }>(sql`select
    (select count(*)::int from quarantine where settled_at is null) as held,
    (select count(*)::int from contact) as contacts`);
  assert.deepEqual({ held, contacts }, { held: 0, contacts: 0 });
});
