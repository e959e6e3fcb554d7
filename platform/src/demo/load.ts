import { type Actor, nodeItself } from '../kernel/access/actor.ts';
import type { NewAccount } from '../kernel/accounts/administration.ts';
import { civilDay } from '../kernel/clock.ts';
import { MINISTRY, type NodeContext } from '../kernel/node.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { Records } from '../kernel/records/records.ts';
import { type DemoAccount, DEMO_PASSWORD, demoAccounts } from './accounts.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { type Batch, factsOf } from './batch.ts';
import { type Demo, generateDemo } from './generate.ts';
import type { Home, Person } from './home.ts';
import { AT_THE_HOME, codesOf, inspectionBatch, schemeBatch, yearReport } from './inspections.ts';
import { NATIONAL_TEXTS } from './national-texts.ts';
import { nationalTexts } from './publications.ts';
import { addPracticeMerchant } from './practice-payments.ts';
import { random } from './random.ts';
import { nationalWaivers } from './waivers.ts';
import { ACCESS } from '../levels/access.ts';

/** What the loader needs of a running node. */
export interface DemoDoor {
  readonly context: NodeContext;
  readonly accounts: { create(account: NewAccount): Promise<string> };
  recordsAs(actor: Actor, purpose: string): Records;
}

export interface Loaded {
  readonly cases: number;
  readonly records: number;
}

export interface LoadOptions {
  readonly seed?: string;
  /** 1 is the whole plan of about 500 cases a year and county. */
  readonly scale?: number;
}

/** How far the loading is, in records; `total` is an estimate until the end. */
export type Progress = (done: number, total: number) => void;

const SEED = 'qingming';

/**
 * A fourteenth of what is planned: some 200 cases a year in a province. A case is 34 records at 0.5 ms of
 * processor time each, and as much again at the ministry; the whole plan would keep two cores busy
 * for minutes before anything could be seen, and the first start is to be over in half a minute.
 */
const SCALE = 0.07;

const rolesOf = (node: string): readonly string[] =>
  node === MINISTRY ? ['ministryOfficer'] : ['manager', 'provinceOfficer'];

const loader = (node: string): Actor => ({
  ...nodeItself(node, ACCESS.rightsOf(rolesOf(node))),
  account: 'demo',
  name: '演示数据 Demonstration',
  roles: rolesOf(node),
});

/** Writes one batch as one transaction, through the Records API. */
export const writeBatch = (records: Records, batch: Batch): Promise<void> =>
  records.together(async (both) => {
    for (const step of batch)
      if ('facts' in step) await both.createMany(step.kind, step.facts);
      else await both.reviseMany(step.kind, step.versions);
  });

function personFor({ staff }: Home, { login, role }: DemoAccount): Person | undefined {
  if (role === 'clerk') return staff.clerks[0];
  if (role === 'operator') return staff.operators[login.startsWith('checker') ? 1 : 0];
  if (role === 'driver') return staff.drivers[0];
  return role === 'manager' ? staff.manager : undefined;
}

/** Where an account works, and as whom: the first institution of the kind. */
function worksAt(
  { homes, resting }: Pick<Demo, 'homes' | 'resting'>,
  account: DemoAccount,
): { readonly id: string; readonly person: Person | undefined } | undefined {
  const [home] = homes;
  if (account.at === 'home') return home && { id: home.id, person: personFor(home, account) };
  const kind = account.at === 'cemetery' ? 'GZ' : 'TZ';
  const place = account.at && resting.find((one) => one.kind === kind);
  return place && { id: place.id, person: place.keeper };
}

/** Both operators of each cremation confirm it, each under an account of their own. */
async function confirmCremations(door: DemoDoor, batch: Batch): Promise<void> {
  const facts = batch.flatMap((step) =>
    'facts' in step && step.kind === cremation ? step.facts : [],
  );
  for (const [staff, of] of byOperator(facts)) {
    const records = door.recordsAs(
      { ...loader(door.context.node), account: `demo:${staff}`, staff },
      'casework',
    );
    await records.together(async (both) => {
      for (const { fact, owner } of of)
        await both.audit({
          act: 'second-check',
          kind: 'cremation',
          subject: owner.root ?? null,
          detail: {
            staff,
            person: `staff:${staff}`,
            cremator: String(fact['cremator']),
            tag: String(fact['bodyTag']),
            mode: String(fact['witnessMode']),
            means: 'session',
          },
        });
    });
  }
}

function byOperator(facts: readonly NewFact[]): ReadonlyMap<string, readonly NewFact[]> {
  const found = new Map<string, NewFact[]>();
  for (const one of facts)
    for (const role of ['operator', 'witness']) {
      const staff = String(one.fact[role]);
      found.set(staff, [...(found.get(staff) ?? []), one]);
    }
  return found;
}

async function createAccounts(
  { context, accounts }: DemoDoor,
  demo: Pick<Demo, 'homes' | 'resting'>,
): Promise<void> {
  for (const account of demoAccounts(context.node)) {
    const work = worksAt(demo, account);
    await accounts.create({
      login: account.login,
      name: work?.person?.name ?? account.zh.split('：')[0] ?? account.login,
      password: DEMO_PASSWORD,
      roles: [account.role],
      region: account.region,
      institution: work?.id ?? null,
      staff: work?.person?.id ?? null,
    });
  }
}

/** A report of last year and two inspections: their figures are those of what was loaded. */
async function* yearBatches(
  { context }: DemoDoor,
  records: Records,
  { homes: [home], resting }: Demo,
  seed: string,
): AsyncGenerator<Batch> {
  const now = context.clock.now().getTime();
  const own = random(`${seed}/${context.node}/years`);
  const years = { node: context, records, random: own, now };
  const scheme = schemeBatch(years);
  yield scheme;
  const codes = codesOf(scheme);
  const cemetery = resting.find(({ kind }) => kind === 'GZ');
  if (home === undefined || cemetery === undefined) return;
  yield await yearReport(years, home.owner);
  const authority = `${home.county}民政局`;
  const visited = { owner: home.owner, ago: 20, authority, findings: AT_THE_HOME, codes };
  yield await inspectionBatch(years, visited);
  const passed = { owner: cemetery.owner, ago: 60, authority, findings: [], codes };
  yield await inspectionBatch(years, passed);
}

async function loadProvince(
  door: DemoDoor,
  records: Records,
  { seed = SEED, scale = SCALE }: LoadOptions,
  tell: Progress,
): Promise<Loaded> {
  const { node, clock } = door.context;
  const demo = generateDemo({ node, seed, scale, now: clock.now() });
  let done = 0;
  const estimate = demo.cases * RECORDS_PER_CASE + RECORDS_BESIDE;
  for (const batch of demo.batches()) {
    await confirmCremations(door, batch);
    await writeBatch(records, batch);
    done += factsOf(batch);
    tell(done, Math.max(done, estimate));
  }
  for await (const batch of yearBatches(door, records, demo, seed)) {
    await writeBatch(records, batch);
    done += factsOf(batch);
  }
  const [first] = demo.homes;
  if (first !== undefined) {
    await addPracticeMerchant(records, first, civilDay(clock.now()));
    done += 1;
  }
  await createAccounts(door, demo);
  tell(done, done);
  return { cases: demo.cases, records: done };
}

/** Measured over both provinces: how many records a case has, and how many stand beside the cases. */
const RECORDS_PER_CASE = 34;
const RECORDS_BESIDE = 3_800;

async function loadMinistry(door: DemoDoor, records: Records, tell: Progress): Promise<Loaded> {
  const own = random(`${SEED}/${MINISTRY}`);
  const batches = [
    nationalWaivers(own, MINISTRY),
    nationalTexts(random(`${SEED}/${MINISTRY}/texts`), MINISTRY, NATIONAL_TEXTS),
  ];
  for (const batch of batches) await writeBatch(records, batch);
  await createAccounts(door, { homes: [], resting: [] });
  const written = batches.reduce((sum, batch) => sum + factsOf(batch), 0);
  tell(written, written);
  return { cases: 0, records: written };
}

/**
 * Loads the demonstration of a node into its empty database. The ministry writes one waiver rule, what it publishes and
 * its accounts: everything else reaches it from the provinces.
 */
export function loadDemo(
  door: DemoDoor,
  tell: Progress,
  options: LoadOptions = {},
): Promise<Loaded> {
  const { node } = door.context;
  const records = door.recordsAs(loader(node), 'casework');
  return node === MINISTRY
    ? loadMinistry(door, records, tell)
    : loadProvince(door, records, options, tell);
}
