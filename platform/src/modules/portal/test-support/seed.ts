import type { BasicService } from '@qingming/connect/api/prices.ts';
import type { InstitutionFact } from '@qingming/connect/api/registry.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { priceItem, priceList, waiverRule } from '@qingming/standard/records/price.ts';
import { publication } from '@qingming/standard/records/publication.ts';
import { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import { visitor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Server, ServerOptions } from '../../../kernel/http/server.ts';
import { bindRecords } from '../../../kernel/records/records.ts';
import type { TestNode } from '../../../../test-support/node.ts';
import { testConfig, testServer } from '../../../../test-support/server.ts';
import { visitDoor } from '../../bookings/visit-door.ts';
import { findWaivers } from '../../settlement/waivers.ts';
import { portalModule } from '../module.ts';
import type { CertificateQuery, PortalOptions } from '../site.ts';

type Item = FactOf<typeof priceItem>;
type Line = readonly [
  code: string,
  name: string,
  nameEn: string,
  feeType: Item['feeType'],
  price: number,
  unit: string,
  unitEn: string,
  more?: Partial<Item>,
];

const service = (code: string, feeType: Item['feeType'], zh: string, en: string): BasicService => ({
  code,
  feeType,
  name: { zh, en },
  source: '发改价格〔2026〕108号',
});

const SERVICES: readonly BasicService[] = [
  service('transport', '01', '遗体接运', 'Transport of the body'),
  service('storage', '02', '遗体存放', 'Storage of the body'),
  service('farewell', '08', '遗体告别', 'Farewell'),
  service('cremation', '03', '遗体火化', 'Cremation'),
  service('ashes-deposit', '04', '骨灰寄存', 'Storage of ashes'),
  service('ecological-burial', '10', '生态安葬', 'Ecological burial'),
];

/** Stands for what the registry says of the national list. */
export const basicServices = ({
  kind,
}: {
  readonly kind: InstitutionFact['kind'];
}): readonly BasicService[] => (kind === 'BZ' ? SERVICES : SERVICES.slice(4));

const OTHER: Partial<Item> = { class: 'non-basic', standard: '2' };

export const LINES: readonly Line[] = [
  [
    '01',
    '遗体接运（20公里以内）',
    'Transport of the body, up to 20 km',
    '01',
    24000,
    '次',
    'journey',
  ],
  ['02', '遗体接运（超出里程）', 'Transport beyond 20 km', '01', 300, '公里', 'km'],
  [
    '03',
    '遗体存放',
    'Storage of the body',
    '02',
    8000,
    '天',
    'day',
    { content: '冷藏柜，不足一天按小时折算' },
  ],
  ['04', '遗体告别（小厅）', 'Farewell, small hall', '08', 23000, '场', 'service'],
  ['05', '遗体火化（平板炉）', 'Cremation, flat cremator', '03', 18000, '具', 'body'],
  ['06', '骨灰寄存', 'Storage of ashes', '04', 0, '年', 'year'],
  ['07', '生态安葬', 'Ecological burial', '10', 0, '次', 'burial', { offered: false }],
  ['20', '遗体整容', 'Preparation of the body', '05', 36050, '次', 'time', { ...OTHER, type: '1' }],
  ['21', '守灵室', 'Vigil room', '07', 60000, '天', 'day', OTHER],
  ['22', '骨灰盒（松木）', 'Urn, pine', '09', 128000, '个', 'piece', OTHER],
];

/** A line with other members beside those that it has. */
export const lineWith = (
  [code, name, nameEn, feeType, price, unit, unitEn, more]: Line,
  change: Partial<Item>,
): Line => [code, name, nameEn, feeType, price, unit, unitEn, { ...more, ...change }];

const itemOf = (
  list: string,
  [code, name, nameEn, feeType, price, unit, unitEn, more]: Line,
  order: number,
): Item => ({
  list,
  code,
  name,
  nameEn,
  class: 'basic',
  feeType,
  standard: '1',
  type: '0',
  offered: true,
  price,
  unit,
  unitEn,
  order,
  ...more,
});

type ListFact = FactOf<typeof priceList>;

/** From a draft to a list that has ended. */
const STEPS: readonly Partial<ListFact>[] = [
  { state: '1', filedBy: 'a' },
  { state: '3', reviewedBy: 'b' },
  { state: '9', publishedBy: 'c' },
  { state: '8' },
];

/** A list with its lines, published by three people; `change` makes it differ. */
export async function publishedList(
  { recordsAs }: TestNode,
  owner: { readonly region: string; readonly institution: string },
  dates: Pick<ListFact, 'effectiveFrom' | 'effectiveUntil'>,
  { lines = LINES, document = '鲁发改价格〔2026〕77号', state = '9' as ListFact['state'] } = {},
): Promise<string> {
  const records = recordsAs(['manager', 'provinceOfficer']);
  const draft = await records.create(
    priceList,
    { title: '收费清单', state: '0', document, authority: '济南市发展和改革委员会', ...dates },
    owner,
  );
  for (const [order, line] of lines.entries())
    await records.create(priceItem, itemOf(draft.id, line, order), owner);
  const last = STEPS.findIndex((step) => step.state === state);
  for (const [index, step] of STEPS.slice(0, last + 1).entries())
    await records.revise(priceList, draft.id, draft.version + index, step, '公布');
  return draft.id;
}

export const raisedLines: readonly Line[] = LINES.map((line) =>
  line[0] === '05' ? ([...line.slice(0, 4), 20000, ...line.slice(5)] as unknown as Line) : line,
);

export const HOME = 'BZ370102-01';

/** Writes an institution as people know it. */
export async function publishedInstitution(
  { recordsAs }: TestNode,
  number: string,
  change: Partial<FactOf<typeof institution>> = {},
): Promise<{ readonly region: string; readonly institution: string }> {
  const region = /\d{6}/.exec(number)?.[0] ?? '370102';
  const made = await recordsAs('provinceOfficer').create(
    institution,
    {
      number,
      name: '演示历下殡仪馆',
      kind: 'BZ',
      state: '0',
      country: '156',
      address: '演示路 1 号',
      servicePhone: '0531-0000 0001',
      complaintPhone: '0531-0000 0002',
      openingHours: '接运 24 小时；业务大厅 7:00—17:00',
      commitments: '先看价格，再作决定。\n不劝买，不加价。',
      complaints: '可以当面向值班主任提出，当天答复。',
      serviceScope: '接运、存放、告别、火化、骨灰寄存',
      grade: '2',
      properties: '1',
      longitude: 117.08,
      latitude: 36.66,
      ...change,
    },
    { region },
  );
  return { region, institution: made.id };
}

/** A province with a funeral home and its lists, a cemetery, and a waiver rule. */
export async function seed(test: TestNode): Promise<void> {
  const home = await publishedInstitution(test, HOME, {
    formerNames: '东郊殡葬所',
    wheelchair: 'partly',
    wheelchairsLent: true,
    publicTransport: '演示 1 路到演示路站',
    publicTransportEn: 'Bus Demo 1 to Yanshi Road',
  });
  const was = { effectiveFrom: '2026-04-01', effectiveUntil: '2026-07-01' };
  await publishedList(test, home, was, { state: '8' });
  await publishedList(test, home, { effectiveFrom: '2026-07-01' }, { lines: raisedLines });
  await publishedInstitution(test, 'GZ370103-01', {
    name: '演示市中公墓',
    kind: 'GZ',
    servicePhone: '0531-0000 0003',
    openingHours: '08:00–17:00',
    longitude: 116.95,
    latitude: 36.55,
  });
  await test.recordsAs('provinceOfficer').create(
    waiverRule,
    {
      name: '基本火化费减免',
      nameEn: 'Cremation waived',
      household: '37',
      group: 'universal',
      feeType: '03',
      cap: 18000,
      document: '鲁民〔2026〕9号',
      effectiveFrom: '2026-04-01',
    },
    { region: '370000' },
  );
}

export const VALID = {
  number: 'HZ370102-2026-000001',
  code: '7K3M-Q9RT',
  name: '王小明',
} as const satisfies CertificateQuery;

const ABOUT = {
  name: '王○○',
  sex: '1',
  crematedOn: '2026-11-18',
  until: null,
  issuer: '演示历下殡仪馆',
};

/** A burial certificate, which is checked by its code alone. */
export const BURIAL = { number: 'AZ370102-2026-000007', code: '7K3M-Q9RT' } as const;
const ABOUT_BURIAL = {
  name: '朱○○',
  sex: null,
  crematedOn: null,
  until: '2046-11-27',
  issuer: '演示历下骨灰堂',
};

/** Knows one valid certificate and one that was cancelled. */
export const checkCertificate: PortalOptions['checkCertificate'] = async ({
  number,
  name,
  crematedOn,
  token,
  code,
}) => {
  const coded = token === 'token' || code === VALID.code;
  const named = name === VALID.name && crematedOn === ABOUT.crematedOn;
  if (!coded && !named) return { answer: 'unknown' };
  if (number === BURIAL.number && coded) return { answer: 'valid', about: ABOUT_BURIAL };
  if (number === VALID.number)
    return coded ? { answer: 'valid', about: ABOUT } : { answer: 'valid' };
  return { answer: number === 'HZ370102-2026-000002' ? 'cancelled' : 'unknown' };
};

/** The portal of a node, served. */
/** The times of a house at which it receives visitors, and the door at which they are booked. */
export async function visited(
  test: TestNode,
  number: string,
  slot: string,
): Promise<Pick<PortalOptions, 'visits'>> {
  const { node, kinds, recordsAs } = test;
  const { id, region } = await test.owner.one<{ id: string; region: string }>(
    sql`select id, region from institution where number = ${number}`,
  );
  const at = (hours: number): string =>
    new Date(node.clock.now().getTime() + hours * 3_600_000).toISOString();
  const places = { people: 40, vehicles: 5, phonePeople: 10, phoneVehicles: 1 };
  await recordsAs('manager', { region, institution: id }).create(
    visitSlot,
    {
      ...({ name: '2026-11-21 08:00–10:00', state: 'open', needsDocument: true } as const),
      ...{ from: at(22), until: at(24), opensAt: at(-24) },
      ...{ ...places, priorityPeople: 5, priorityVehicles: 1 },
    },
    { region, institution: id },
    slot,
  );
  const visits = visitDoor({
    node,
    recordsAs: (actor, purpose) =>
      bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
  });
  return { visits };
}

export function portalServer(
  test: TestNode,
  change: Partial<PortalOptions> = {},
  given: Partial<ServerOptions> = {},
): Promise<Server> {
  const { node, kinds } = test;
  const records = bindRecords({
    node,
    kinds,
    actor: visitor(node.node, node.access.rightsOf(['public'])),
    purpose: 'casework',
    wrote: () => undefined,
  });
  const options: PortalOptions = {
    checkCertificate,
    records,
    basicServices,
    findWaivers,
    publicUrl: 'http://127.0.0.1:8080',
    ...change,
  };
  return testServer({
    config: testConfig({ level: node.level, node: node.node }),
    modules: [portalModule(node, options)],
    ...given,
  });
}

type TextFact = FactOf<typeof publication>;

/** From the draft to where it stands, under two accounts. */
const TEXT_STEPS: readonly Partial<TextFact>[] = [
  { state: 'in-review', submittedBy: 'a' },
  { state: 'published', publishedBy: 'b', publishedOn: '2026-11-19' },
  { state: 'withdrawn', withdrawnOn: '2026-11-20', withdrawnBecause: '依据已废止。' },
];

/** A text of an authority in the state that is asked for; gives its number. What it replaces, by number, says so. */
export async function publishedText(
  test: TestNode,
  {
    region = '370000',
    state = 'published',
    replaces,
    ...given
  }: Partial<TextFact> & { readonly region?: string },
): Promise<string> {
  const before = replaces === undefined ? undefined : await textWith(test, replaces);
  return test.recordsAs(['provinceOfficer']).together(async (records) => {
    const fact = {
      kind: 'policy' as const,
      title: '规定',
      text: '正文。',
      authority: '山东省民政厅',
      issuedOn: '2026-03-01',
      ...given,
      ...(before !== undefined && { replaces: before.id }),
      state: 'draft' as const,
      writtenBy: 'a',
    };
    let now = await records.create(publication, fact as TextFact, { region });
    for (const step of TEXT_STEPS.slice(0, 1 + TEXT_STEPS.findIndex((one) => one.state === state)))
      now = await records.revise(publication, now.id, now.version, step, '公布');
    if (before !== undefined)
      await records.revise(publication, before.id, before.version, { state: 'replaced' }, '替代');
    return now.fact.number;
  });
}

const textWith = (test: TestNode, number: string): Promise<{ id: string; version: number }> =>
  test.owner.one(sql`select id, version from publication where number = ${number}`);
