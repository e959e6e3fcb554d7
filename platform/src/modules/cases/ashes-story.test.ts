import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { CaseSteps, Opened } from '@qingming/connect/api/cases.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { sql } from '../../kernel/db/sql.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import {
  cremate,
  type Desk,
  identityNumber,
  LEAVES_WITH,
  newCase,
  open,
  openDesk,
  page,
  type Problem,
  refused,
  settle,
  settleAndCertify,
  step,
  toCabinet,
  today,
} from './cases.test-support.ts';
import { type Intruder, intruderAt, refusedByDatabase } from './intruder.test-support.ts';

/** What may happen to ashes, each story from the cremation to where they are at last. */
let desk: Desk;
let intruder: Intruder;
const niches: string[] = [];
before(async () => {
  desk = await openDesk();
  intruder = intruderAt(desk);
  const records = desk.test.recordsAs(['provinceOfficer', 'manager']);
  for (const code of ['GW11', 'GW12', 'GW13'])
    niches.push(
      (
        await records.create(
          place,
          { code, name: code, kind: 'niche', holdsOne: true, inUse: true },
          { region: COUNTY, institution: desk.home.id },
        )
      ).id,
    );
});
after(() => desk.close());

let people = 0;

interface Cremated {
  readonly opened: Opened;
  readonly cremation: string;
  readonly name: string;
  readonly scan: string;
}

async function ashes(): Promise<Cremated> {
  people += 1;
  const name = `逝者${'甲乙丙丁戊己庚辛壬癸子丑'[people]}`;
  const opened = await open(desk, { decedent: { name, sex: '1', deathCause: '02' } });
  const { cremation, ashesTag: scan } = await cremate(desk, opened);
  desk.later(20);
  return { opened, cremation, name, scan };
}

/** Somebody of the family with a document. */
async function relative(id: string, name: string): Promise<string> {
  const added = await step(desk, id, 'contacts', {
    role: '3',
    name,
    relation: '20',
    phone: '13805310077',
    documentKind: '0',
    identityNumber: identityNumber(100 + people),
  });
  return added.records[0]?.id ?? '';
}

const indicators = async (name: string): Promise<number> => {
  const { value } = await desk.test.owner.one<{ value: number }>(
    sql`select coalesce(sum(value), 0)::int as value from indicator_day where indicator = ${name}`,
  );
  return value;
};

const portionsOf = ({ tags }: CasePage): readonly string[] =>
  tags.filter(({ fact }) => fact.lot !== undefined).map(({ fact }) => fact.number);

const divide = (id: string, scan: string, more: Partial<CaseSteps['ashes-division']> = {}) =>
  step(desk, id, 'ashes-division', {
    scan,
    wholeWeight: 2100,
    first: 700,
    second: 700,
    third: 705,
    ...more,
  });

test('ashes are divided among three relatives: one part goes to the sea, one into a grave, one is collected', async () => {
  const { opened, cremation, name, scan } = await ashes();
  const counted = await indicators('ashesPlaced');
  await divide(opened.case, scan);
  const [first = '', second = '', third = ''] = portionsOf(await page(desk, opened.case));
  desk.later(5);
  await step(desk, opened.case, 'ashes-burial', {
    scan: first,
    method: 'sea',
    destination: '10',
    where: '渤海湾指定海域',
    witness: opened.contact,
  });
  desk.later(5);
  await step(desk, opened.case, 'ashes-burial', {
    scan: second,
    method: 'plot',
    destination: '1',
    where: '演示公墓 松区 3 排 12 号',
    secondStaff: desk.home.people.driver,
  });
  await settleAndCertify(desk, opened, cremation, name);
  const early = await refused(desk, opened.case, 'close', { version: 1 });
  assert.equal(early.values['rule'], 'ashes-accounted-for');
  desk.later(5);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan: third,
    collector: opened.contact,
  });
  assert.equal(await indicators('ashesPlaced'), counted + 1);
  await step(desk, opened.case, 'close', { version: 1 });
  const { where, ashesPlacements } = await page(desk, opened.case);
  assert.deepEqual(where, []);
  assert.deepEqual(
    ashesPlacements.map(({ fact }) => fact.act),
    ['scattered', 'interred', 'collected'],
  );
});

test('portions weigh what the whole did, within two in a hundred, and no whole is divided twice', async () => {
  const { opened, scan } = await ashes();
  const heavy = await refused(desk, opened.case, 'ashes-division', {
    scan,
    wholeWeight: 2000,
    first: 1500,
    second: 1500,
  });
  assert.equal(heavy.values['rule'], 'portions-weigh-what-the-whole-did');
  const light = await refused(desk, opened.case, 'ashes-division', {
    scan,
    wholeWeight: 2000,
    first: 900,
    second: 1000,
  });
  assert.equal(light.values['rule'], 'portions-weigh-what-the-whole-did');
  await divide(opened.case, scan);
  desk.later(1);
  await refused(desk, opened.case, 'ashes-division', {
    scan,
    wholeWeight: 2000,
    first: 1000,
    second: 1000,
  });
  const { further, tags } = await page(desk, opened.case);
  const lots = further.find(({ kind }) => kind === 'remainsLot')?.records ?? [];
  await refusedByDatabase(
    intruder.change('remainsLot', lots[0]?.id ?? '', { weight: 1900 }),
    'portions-weigh-what-the-whole-did',
  );
  await refusedByDatabase(
    intruder.plant('remainsLot', opened.case, {
      share: '9',
      weight: 20,
      whole_weight: 2100,
      divided_at: desk.test.node.clock.now().toISOString(),
      divided_by: desk.home.people.clerk,
    }),
    'divided-once',
    'a-portion-has-its-tag-and-place',
  );
  const again = tags.find(({ fact }) => fact.lot === lots[1]?.id)?.fact.number ?? '';
  const more = await refused(desk, opened.case, 'ashes-division', {
    scan: again,
    wholeWeight: 900,
    first: 450,
    second: 450,
  });
  assert.equal(more.values['rule'], 'a-portion-is-no-heavier-than-recorded');
  await step(desk, opened.case, 'ashes-division', {
    scan: again,
    wholeWeight: 700,
    first: 350,
    second: 350,
  });
});

test('a portion is in one place, and never in the hands of two', async () => {
  const { opened, scan } = await ashes();
  await divide(opened.case, scan);
  const before = await page(desk, opened.case);
  const stay = before.custody.find(({ fact }) => fact.lot !== undefined);
  await refusedByDatabase(
    intruder.plantLike('custody', stay?.id ?? '', { place: niches[0] ?? '', sole: true }),
    'a-portion-in-one-place',
    'a-portion-never-in-two-places',
  );
  const whole = before.custody.find(({ fact }) => fact.endedBy === 'split');
  desk.later(5);
  await refusedByDatabase(
    intruder.plantLike('custody', whole?.id ?? '', {
      since: desk.test.node.clock.now().toISOString(),
      until: null,
      ended_by: null,
      reason: 'returned',
    }),
    'no-gap-in-custody',
  );
  const [first = ''] = portionsOf(before);
  const collect = { destination: '9', scan: first, collector: opened.contact } as const;
  await step(desk, opened.case, 'ashes-placement', collect);
  desk.later(5);
  const twice = await refused(desk, opened.case, 'ashes-placement', collect);
  assert.equal(twice.values['rule'], 'ashes-in-care');
});

test('ashes taken out for a ceremony come back to their niche, which is kept for them', async () => {
  const { opened, scan } = await ashes();
  const [niche = '', other = ''] = niches;
  await step(desk, opened.case, 'ashes-placement', { destination: '6', scan, niche });
  desk.later(60);
  const never = await refused(desk, opened.case, 'return', { scan });
  assert.equal(never.values['rule'], 'returned-from-somewhere');
  const taken = {
    scan,
    handedTo: opened.contact,
    leavingTo: 'family',
    expectedBack: new Date(desk.test.node.clock.now().getTime() + 3_600_000).toISOString(),
  } as const;
  await step(desk, opened.case, 'take-out', taken);
  const away = await page(desk, opened.case);
  assert.deepEqual([away.where, away.next?.step, away.next?.late], [[], 'return', false]);
  desk.later(90);
  assert.equal((await page(desk, opened.case)).next?.late, true);
  const next = await ashes();
  const reserved = await refused(desk, next.opened.case, 'ashes-placement', {
    destination: '6',
    scan: next.scan,
    niche,
  });
  assert.equal(reserved.values['rule'], 'a-niche-waits-for-its-ashes');
  const elsewhere = await refused(desk, opened.case, 'return', { scan, to: other });
  assert.equal(elsewhere.values['rule'], 'ashes-stay-where-they-were-placed');
  const moved = await refused(desk, opened.case, 'moves', {
    scan,
    place: desk.home.places.ashesRoom,
    reason: 'returned',
  });
  assert.equal(moved.values['rule'], 'no-gap-in-custody');
  await step(desk, opened.case, 'return', { scan });
  assert.equal((await page(desk, opened.case)).where[0]?.place, niche);
  assert.equal((await page(desk, opened.case)).ashesPlacements.length, 1);
});

test('ashes kept for years and moved to a grave keep the number, the day and the count of the first act', async () => {
  const { opened, scan } = await ashes();
  const [, niche = ''] = niches;
  await step(desk, opened.case, 'ashes-placement', { destination: '6', scan, niche });
  const first = (await page(desk, opened.case)).ashesPlacement;
  const [placed, ecological] = [
    await indicators('ashesPlaced'),
    await indicators('ecologicalBurials'),
  ];
  desk.later(2 * 24 * 60);
  await step(desk, opened.case, 'ashes-burial', {
    scan,
    method: 'tree',
    destination: '11',
    where: '演示公墓 纪念林',
    secondStaff: desk.home.people.driver,
  });
  const { ashesPlacements } = await page(desk, opened.case);
  assert.deepEqual(ashesPlacements[0]?.fact, first?.fact);
  assert.equal(ashesPlacements[0]?.version, 1);
  assert.notEqual(ashesPlacements[1]?.fact.number, first?.fact.number);
  assert.deepEqual(
    [await indicators('ashesPlaced'), await indicators('ecologicalBurials')],
    [placed, ecological],
  );
  await refusedByDatabase(
    intruder.change('ashesPlacement', first?.id ?? '', { voided: true }),
    'an-act-that-is-followed-stays',
  );
  await refusedByDatabase(
    intruder.plant('ashesPlacement', opened.case, {
      number: 'LZ370102-2026-900003',
      destination: '9',
      act: 'collected',
      collector: opened.contact,
      placed_at: desk.test.node.clock.now().toISOString(),
      handed_over_by: desk.home.people.clerk,
    }),
    'ashes-placed-once',
  );
});

test('the institution scatters ashes before two members of staff or one of the family, by the way that it says', async () => {
  const { opened, scan } = await ashes();
  const burial = { scan, method: 'scattering', destination: '7', where: '纪念林撒散区' } as const;
  const alone = await refused(desk, opened.case, 'ashes-burial', burial);
  assert.equal(alone.values['rule'], 'two-see-the-ashes-laid-to-rest');
  const same = await refused(desk, opened.case, 'ashes-burial', {
    ...burial,
    secondStaff: desk.home.people.clerk,
  });
  assert.equal(same.values['rule'], 'two-see-the-ashes-laid-to-rest');
  const two = { secondStaff: desk.home.people.driver };
  const wrong = await refused(desk, opened.case, 'ashes-burial', {
    ...burial,
    ...two,
    destination: '10',
  });
  assert.equal(wrong.values['rule'], 'the-way-fits-the-destination');
  await step(desk, opened.case, 'ashes-burial', { ...burial, ...two });
  desk.later(1);
  const gone = await refused(desk, opened.case, 'return', { scan });
  assert.equal(gone.values['rule'], 'no-gap-in-custody');
  await refusedByDatabase(
    intruder.plant('ashesPlacement', opened.case, {
      number: 'LZ370102-2026-900004',
      destination: '6',
      act: 'deposited',
      niche: niches[2] ?? '',
      follows: (await page(desk, opened.case)).ashesPlacement?.id ?? '',
      placed_at: desk.test.node.clock.now().toISOString(),
      handed_over_by: desk.home.people.clerk,
    }),
    'ashes-are-where-they-are-said-to-be',
  );
});

test('ashes are handed to another institution, to a person of it who shows a document', async () => {
  const { opened, scan } = await ashes();
  await step(desk, opened.case, 'ashes-transfer', {
    scan,
    destination: '12',
    receiver: '演示·历城骨灰堂',
    collector: await relative(opened.case, '接收人'),
  });
  const { ashesPlacement, custody } = await page(desk, opened.case);
  assert.equal(ashesPlacement?.fact.receiver, '演示·历城骨灰堂');
  assert.equal(custody.at(-1)?.fact.endedBy ?? custody[0]?.fact.endedBy, 'transferred');
});

test('a body goes to a forensic examination with its papers, comes back, and is cremated', async () => {
  const opened = await open(desk, { decedent: { ...newCase().decedent, name: '待检之人' } });
  await toCabinet(desk, opened, desk.home.places.cabinet2);
  desk.later(30);
  const police = await relative(opened.case, '办案民警');
  const taken = {
    scan: opened.tagNumber,
    handedTo: police,
    leavingTo: 'judicial',
    receiver: '济南市公安局物证鉴定所',
    expectedBack: new Date(desk.test.node.clock.now().getTime() + 86_400_000).toISOString(),
  } as const;
  const bare = await refused(desk, opened.case, 'take-out', taken);
  assert.equal(bare.values['rule'], 'a-body-leaves-with-papers');
  const papers = { document: '鉴定聘请书 济公鉴聘〔2026〕12 号', vehicle: '鲁A·1234警' };
  await step(desk, opened.case, 'take-out', { ...taken, ...papers });
  const out = await page(desk, opened.case);
  assert.deepEqual([out.where, out.next?.step], [[], 'return']);
  const close = await refused(desk, opened.case, 'close', { version: 1 });
  assert.equal(close.values['rule'], 'body-accounted-for');
  desk.later(5 * 60);
  await step(desk, opened.case, 'return', { scan: opened.tagNumber });
  assert.equal((await page(desk, opened.case)).where[0]?.place, desk.home.places.cabinet2);
  desk.later(5);
  const { cremation, ashesTag } = await cremate(desk, opened);
  desk.later(5);
  await step(desk, opened.case, 'ashes-placement', {
    destination: '9',
    scan: ashesTag,
    collector: opened.contact,
  });
  await settleAndCertify(desk, opened, cremation, '待检之人');
  await step(desk, opened.case, 'close', { version: 1 });
});

test('a body is handed over with where to, paper and vehicle, and may come back', async () => {
  const opened = await open(desk, { decedent: { ...newCase().decedent, name: '回族老人' } });
  await toCabinet(desk, opened, desk.home.places.cabinet2);
  const stay = (await page(desk, opened.case)).custody[0]?.id ?? '';
  await refusedByDatabase(
    intruder.change('custody', stay, {
      until: desk.later(5),
      ended_by: 'handed-over',
      handed_to: opened.contact,
    }),
    'a-body-leaves-with-papers',
  );
  const leaves = { scan: opened.tagNumber, handedTo: opened.contact, ...LEAVES_WITH } as const;
  const abroad = await refused(desk, opened.case, 'hand-over', { ...leaves, leavingTo: 'abroad' });
  assert.equal(abroad.values['rule'], 'a-body-leaves-with-papers');
  await step(desk, opened.case, 'hand-over', leaves);
  desk.later(60);
  const planted = await page(desk, opened.case);
  assert.equal(planted.next?.step, 'settlement');
  await step(desk, opened.case, 'return', {
    scan: opened.tagNumber,
    to: desk.home.places.cabinet2,
  });
  desk.later(5);
  await step(desk, opened.case, 'hand-over', leaves);
});

test('nothing leaves a lit cremator by a correction of its place either', async () => {
  const opened = await open(desk, { decedent: { ...newCase().decedent, name: '炉中之人' } });
  await toCabinet(desk, opened, desk.home.places.cabinet2);
  await step(desk, opened.case, 'confirmation', {
    signatory: opened.contact,
    identityChecked: '王敏',
  });
  desk.later(60);
  const fire = await step(desk, opened.case, 'cremation', {
    scan: opened.tagNumber,
    cremator: desk.home.places.cremator2,
    operator: desk.home.people.operator,
    witness: desk.home.people.witness,
  });
  const inside = (await page(desk, opened.case)).custody.find(({ fact }) => !fact.until);
  const problem = await refused(desk, opened.case, 'corrections', {
    kind: 'custody',
    record: inside?.id ?? '',
    version: inside?.version ?? 1,
    changes: { place: desk.home.places.cremator1 },
    reason: '更正位置',
  });
  assert.equal(problem.values['rule'], 'a-burning-body-is-in-its-cremator');
  desk.later(1);
  const out = await refused(desk, opened.case, 'take-out', {
    scan: opened.tagNumber,
    handedTo: opened.contact,
    ...LEAVES_WITH,
    expectedBack: new Date(desk.test.node.clock.now().getTime() + 86_400_000).toISOString(),
  });
  assert.equal(out.values['rule'], 'a-body-in-cremation-is-not-handed-over');
  desk.later(60);
  await step(desk, opened.case, 'cremation/finish', {
    cremation: fire.records[0]?.id ?? '',
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
});

/** A columbarium of its own kind, with its clerk and one niche. */
async function columbarium() {
  const records = desk.test.recordsAs(['provinceOfficer', 'manager']);
  const own = await records.create(
    institution,
    {
      number: 'TZ370102-01',
      name: '演示·历城骨灰堂',
      kind: 'TZ',
      state: '0',
      country: '156',
      address: '测试路 9 号',
    },
    { region: COUNTY },
  );
  const owner = { region: COUNTY, institution: own.id };
  const niche = await records.create(
    place,
    { code: 'A01', name: '格位 A01', kind: 'niche', holdsOne: true, inUse: true },
    owner,
  );
  const clerk = await records.create(
    staff,
    { code: 'K1', name: '骨灰堂业务员', sex: '2', duty: '01' },
    owner,
  );
  const signedIn = { ...owner, staff: clerk.id, account: 'columbarium-clerk' };
  return { id: own.id, niche: niche.id, clerk: desk.api.as('clerk', signedIn) };
}

const FROM_ELSEWHERE = { 'cremated-elsewhere': '上海市益善殡仪馆', 'cremated-abroad': '东京都' };

test('ashes of another city and from abroad go into the niche of a columbarium on the certificate of that cremation', async () => {
  const { clerk, niche } = await columbarium();
  for (const [index, [kind, issuer]] of Object.entries(FROM_ELSEWHERE).entries()) {
    const { deathCertificate: _, ...without } = newCase();
    const opening = await clerk.post<Opened>('/api/cases', {
      ...without,
      subject: 'ashes-only',
      decedent: { name: `远来${'甲乙'[index]}`, sex: '2', deathCause: '02' },
    });
    assert.equal(opening.status, 201, opening.text);
    const { case: id, tagNumber: scan } = opening.body;
    const act = (name: string, body: object) =>
      clerk.post<Problem>(`/api/cases/${id}/${name}`, body);
    const deposit = { destination: '12', act: 'deposited', scan, niche };
    desk.later(10);
    const bare = await act('ashes-placement', deposit);
    assert.equal(bare.body.values['rule'], 'ashes-come-from-cremation');
    const proven = await act('proof', {
      kind,
      issuer,
      number: `HZ${index}`,
      issuedOn: today(desk),
    });
    assert.equal(proven.status, 200, proven.text);
    const placed = await act('ashes-placement', deposit);
    assert.equal(placed.status, 200, placed.text);
    const { body: shown } = await clerk.get<CasePage>(`/api/cases/${id}`);
    assert.deepEqual([shown.where[0]?.place, shown.next?.step], [niche, 'settlement']);
    desk.later(10);
    const out = await act('ashes-placement', {
      destination: '14',
      scan,
      collector: opening.body.contact,
    });
    assert.equal(out.status, 200, out.text);
  }
});

test('ashes from elsewhere may wait in the store of a funeral home, and then be laid to rest', async () => {
  const { deathCertificate: _, ...without } = newCase();
  const opening = await desk.clerk.post<Opened>('/api/cases', {
    ...without,
    subject: 'ashes-only',
    decedent: { name: '远来丙', sex: '1', deathCause: '02' },
  });
  const { case: id, tagNumber: scan, contact } = opening.body;
  const arrival = { scan, place: desk.home.places.ashesRoom };
  desk.later(5);
  const bare = await refused(desk, id, 'ashes-arrival', arrival);
  assert.equal(bare.values['rule'], 'ashes-come-from-cremation');
  const proof = await step(desk, id, 'proof', {
    kind: 'cremated-elsewhere',
    issuer: '天津市第一殡仪馆',
    number: '2026-118',
    issuedOn: today(desk),
  });
  await step(desk, id, 'ashes-arrival', arrival);
  const kept = await refused(desk, id, 'voids', {
    kind: 'proof',
    record: proof.records[0]?.id ?? '',
    version: 1,
    reason: '录错',
  });
  assert.equal(kept.values['rule'], 'ashes-keep-their-proof');
  desk.later(5);
  await step(desk, id, 'ashes-burial', {
    scan,
    method: 'lawn',
    destination: '11',
    where: '演示公墓 草坪区',
    witness: contact,
  });
  await settle(desk, opening.body);
  await step(desk, id, 'close', { version: 1 });
});
