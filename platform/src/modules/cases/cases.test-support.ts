import assert from 'node:assert/strict';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { CaseSteps, NewCase, Opened, Written } from '@qingming/connect/api/cases.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { certificateNumber } from '../../../test-support/certificate-number.ts';
import { type TestApi, type TestCaller, testApi } from '../../../test-support/api.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { publishPrices } from '../../../test-support/prices.ts';
import { type TestNode, type TestNodeOptions, testNode } from '../../../test-support/node.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { ServerModule } from '../../kernel/http/route.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { casesModule } from './routes.ts';

/** A funeral home at work: its API as a clerk uses it, and time that a test moves on. */
export interface Desk {
  readonly test: TestNode;
  readonly home: FuneralHome;
  readonly api: TestApi;
  readonly clerk: TestCaller;
  /** Moves the clock on by minutes and says what time it is then. */
  later(minutes: number): string;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;
/**
 * Begins some days ago, so that a whole journey lies in the past of the machine's own clock, and in the
 * morning: a test does not meet midnight on one evening and not on another.
 */
const morningDaysAgo = (): number => Math.floor(Date.now() / DAY_MS - 12) * DAY_MS;

export async function openDesk(
  options: TestNodeOptions = {},
  beside: (test: TestNode) => readonly ServerModule[] = () => [],
): Promise<Desk> {
  let now = morningDaysAgo();
  const clock = { now: () => new Date(now) };
  const test = await testNode({ clock, ...options });
  const home = await funeralHome(test);
  const { node, kinds } = test;
  const recordsAs: Parameters<typeof casesModule>[0]['recordsAs'] = (actor, purpose) =>
    bindRecords({ node, kinds, actor, purpose, wrote: () => undefined });
  const prove = async () => {
    throw new Fault('wrong-credentials');
  };
  const api = await testApi(test, [casesModule({ node, recordsAs, prove }), ...beside(test)]);
  const scope = { region: COUNTY, institution: home.id, staff: home.people.clerk };
  return {
    test,
    home,
    api,
    clerk: api.as('clerk', scope),
    later: (minutes) => {
      now += minutes * 60_000;
      return new Date(now).toISOString();
    },
    close: async () => {
      await api.close();
      await test.close();
    },
  };
}

/** Genuine by GB 11643, of nobody: the serial stands in the last places. */
export function identityNumber(serial: number): string {
  const first = `37010219500101${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return first + '10X98765432'[sum % 11];
}

export const CONTACT = {
  name: '李小红',
  relation: '30',
  phone: '13805310001',
  identityNumber: identityNumber(888),
} as const;

export const PAPER = {
  kind: 'medical',
  number: 'D370102000001',
  issuer: '1',
  issuerName: '济南市第一医院',
  issuedOn: '2026-01-05',
} as const;

let papers = 0;

/** A death certificate of its own: no number is of two people. */
export function paper(): NonNullable<NewCase['deathCertificate']> {
  papers += 1;
  return { ...PAPER, number: certificateNumber(papers) };
}

export const newCase = (more: Partial<NewCase> = {}): NewCase => ({
  decedent: { name: '张德福', sex: '1', deathCause: '02' },
  contact: CONTACT,
  deathCertificate: paper(),
  ...more,
});

/** Where a body leaves to, on what paper and in what. */
export const LEAVES_WITH = {
  leavingTo: 'family',
  document: '家属书面申请 2026-01',
  vehicle: '鲁A·B001',
} as const;

/** A day of `minutes` ago, for papers. */
export const today = (desk: Desk): string => civilDay(desk.test.node.clock.now());

export async function open(desk: Desk, more: Partial<NewCase> = {}): Promise<Opened> {
  const { status, body, text } = await desk.clerk.post<Opened>('/api/cases', newCase(more));
  assert.equal(status, 201, text);
  return body;
}

export const page = async (desk: Desk, id: string): Promise<CasePage> =>
  (await desk.clerk.get<CasePage>(`/api/cases/${id}`)).body;

/** A cremation operator of the house, at a screen of their own. */
export const operatorAt = (desk: Desk, staff: string): TestCaller =>
  desk.api.as('operator', {
    account: `account-of-${staff}`,
    region: COUNTY,
    institution: desk.home.id,
    staff,
  });

/** Both operators confirm at the cremator, as far as they may: what is wrong shows when it starts. */
export async function confirmAtCremator(desk: Desk, id: string, input: object): Promise<void> {
  const { operator, witness, ...at } = input as Partial<CaseSteps['cremation']>;
  const { scan, cremator, witnessMode } = at;
  for (const staff of [operator, witness])
    if (staff !== undefined)
      await operatorAt(desk, staff).post(`/api/cases/${id}/cremation/check`, {
        scan,
        cremator,
        witnessMode,
      });
}

/** A step as tests give it: at the end of a cremation the disc of the body is read unless said otherwise. */
type Taken<Name extends keyof CaseSteps> = Name extends 'cremation/finish'
  ? Omit<CaseSteps[Name], 'finishTag'> & { readonly finishTag?: string }
  : CaseSteps[Name];

async function prepared(desk: Desk, id: string, name: string, input: object): Promise<object> {
  if (name === 'cremation') await confirmAtCremator(desk, id, input);
  if (name !== 'cremation/finish' || 'finishTag' in input) return input;
  const { tags } = await page(desk, id);
  const finishTag = tags.find(({ fact }) => fact.subject === 'body')?.fact.number;
  return { ...input, finishTag };
}

/** Takes a step that must succeed. */
export async function step<Name extends keyof CaseSteps>(
  desk: Desk,
  id: string,
  name: Name,
  input: Taken<Name>,
): Promise<Written> {
  const request = await prepared(desk, id, name, input);
  const { status, body, text } = await desk.clerk.post<Written>(
    `/api/cases/${id}/${name}`,
    request,
  );
  assert.equal(status, 200, `${name}: ${text}`);
  return body;
}

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly {
    readonly path: string;
    readonly rule: string;
    readonly message: { zh: string; en: string };
  }[];
}

/** Takes a step that must be refused, and says how. */
export async function refused<Name extends keyof CaseSteps>(
  desk: Desk,
  id: string,
  name: Name,
  input: Taken<Name>,
): Promise<Problem> {
  const request = await prepared(desk, id, name, input);
  const { status, body, text } = await desk.clerk.post<Problem>(
    `/api/cases/${id}/${name}`,
    request,
  );
  assert.ok(status >= 400 && status < 500, `${name} was not refused: ${status} ${text}`);
  return { ...body, status };
}

export const toCabinet = (
  desk: Desk,
  { case: id, tagNumber }: Opened,
  cabinet = desk.home.places.cabinet1,
) =>
  step(desk, id, 'moves', {
    scan: tagNumber,
    place: cabinet,
    reason: 'storage',
    at: desk.later(5),
  });

export const confirm = (desk: Desk, { case: id, contact }: Opened) =>
  step(desk, id, 'confirmation', { signatory: contact, identityChecked: '王敏' });

export const atTheFurnace = (desk: Desk, { tagNumber }: Pick<Opened, 'tagNumber'>) => ({
  scan: tagNumber,
  cremator: desk.home.places.cremator1,
  operator: desk.home.people.operator,
  witness: desk.home.people.witness,
});

/** Somebody with all papers who lies in the first cremator already, confirmed by both operators; nothing burns yet. */
export async function inTheCremator(desk: Desk): Promise<Opened> {
  const opened = await open(desk);
  const { reception, cremator1 } = desk.home.places;
  await toCabinet(desk, opened, reception);
  await confirm(desk, opened);
  const at = desk.later(10);
  const records = desk.test.recordsAs(['manager', 'operator']);
  const [stay] = await records.ofRoot(custody, opened.case);
  assert.ok(stay);
  const { until: _, endedBy: __, ...here } = stay.fact;
  await records.together(async (tx) => {
    await tx.revise(custody, stay.id, stay.version, { until: at, endedBy: 'moved' }, '入炉');
    await tx.create(
      custody,
      { ...here, place: cremator1, sole: true, reason: 'cremation', since: at },
      { region: stay.region, institution: desk.home.id, root: opened.case },
    );
  });
  await confirmAtCremator(desk, opened.case, atTheFurnace(desk, opened));
  return opened;
}

/** From the cabinet to the end of the cremation; answers with the number on the ashes' tag. */
export async function cremate(
  desk: Desk,
  opened: Opened,
): Promise<{ cremation: string; ashesTag: string }> {
  await toCabinet(desk, opened);
  await confirm(desk, opened);
  desk.later(60);
  const started = await step(desk, opened.case, 'cremation', atTheFurnace(desk, opened));
  desk.later(70);
  const cremation = started.records[0]?.id ?? '';
  const finished = await step(desk, opened.case, 'cremation/finish', {
    cremation,
    version: 1,
    ashesPlace: desk.home.places.ashesRoom,
  });
  return { cremation, ashesTag: finished.tag?.number ?? '' };
}

const PRICE = 60_000;
const prices = new WeakMap<Desk, Promise<Readonly<Record<string, string>>>>();
const pricesOf = (desk: Desk) => {
  const known = prices.get(desk) ?? publishPrices(desk.test, desk.home);
  prices.set(desk, known);
  return known;
};

/** A bill on which the cremation is charged, paid and settled, as the settlement would write it. */
export async function settle(desk: Desk, opened: Pick<Opened, 'case'>): Promise<string> {
  const { test, home } = desk;
  const { flat: item } = await pricesOf(desk);
  const records = test.recordsAs('clerk', { region: COUNTY, institution: home.id });
  const owner = { region: COUNTY, institution: home.id, root: opened.case };
  const at = desk.later(1);
  const made = await records.create(bill, { state: 'open', openedAt: at } as never, owner);
  const charged = {
    bill: made.id,
    kind: 'charge',
    feeType: '03',
    item,
    name: '火化',
    servedOn: today(desk),
    quantity: 1,
    unitPrice: PRICE,
    amount: PRICE,
  } as const;
  await records.create(billLine, charged, owner);
  const paid = { bill: made.id, method: '1', amount: PRICE, receivedAt: at } as const;
  await records.create(payment, { ...paid, cashier: home.people.clerk } as never, owner);
  await records.revise(bill, made.id, 1, { state: 'settled', settledAt: at }, '结清');
  return made.id;
}

/** A settled bill, and a certificate, as the other modules would write them. */
export async function settleAndCertify(
  desk: Desk,
  opened: Opened,
  cremation: string,
  name = newCase().decedent.name,
): Promise<void> {
  const { test, home } = desk;
  const records = test.recordsAs('clerk', { region: COUNTY, institution: home.id });
  const owner = { region: COUNTY, institution: home.id, root: opened.case };
  await settle(desk, opened);
  const { cremation: fire } = await page(desk, opened.case);
  const crematedOn = civilDay(new Date(fire?.fact.finishedAt ?? 0));
  await records.create(
    certificate,
    {
      kind: 'HZ',
      state: 'issued',
      cremation,
      decedent: opened.decedent,
      name,
      sex: '1',
      crematedOn,
      issuerName: '测试殡仪馆',
      issuedBy: '王敏',
      issuedOn: today(desk),
    } as never,
    owner,
  );
}
