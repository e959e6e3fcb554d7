import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CasePage, Opened } from '@qingming/connect/api/cases.ts';
import fc from 'fast-check';
import { sql } from '../../kernel/db/sql.ts';
import { type Desk, newCase, open, openDesk, paper } from './cases.test-support.ts';

/** Whatever a clerk tries in whatever order, the home never reaches what the rules forbid. */
let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

interface Journey {
  readonly opened: Opened;
  readonly paperless: boolean;
}

interface World {
  readonly journeys: Journey[];
  accepted: number;
}

type Try = readonly [
  path: string,
  body: (journey: Journey, page: CasePage) => object | null | undefined,
];

const places = () => desk.home.places;
const people = () => desk.home.people;
const presentStay = (page: CasePage) => page.custody.find(({ fact }) => fact.until === undefined);
const ashesTag = ({ tags }: CasePage): string =>
  tags.find(({ fact }) => fact.subject === 'ashes')?.fact.number ?? 'A370102-2026-000001-0';

/** Each looks only for what it needs to write a request, never whether it is allowed now. */
const TRIES: Readonly<Record<string, Try>> = {
  certificate: ['death-certificate', () => paper()],
  transport: [
    'transport',
    () => ({ from: '文化东路', vehicle: places().hearse, driver: people().driver }),
  ],
  arrive: [
    'transport/arrive',
    ({ opened }, { transports: [first] }) =>
      first && {
        transport: first.id,
        version: first.version,
        scan: opened.tagNumber,
        place: places().reception,
      },
  ],
  cabinet: [
    'moves',
    ({ opened }) => ({ scan: opened.tagNumber, place: places().cabinet1, reason: 'storage' }),
  ],
  hall: [
    'moves',
    ({ opened }) => ({ scan: opened.tagNumber, place: places().hall, reason: 'farewell' }),
  ],
  confirmation: [
    'confirmation',
    ({ opened }) => ({ signatory: opened.contact, identityChecked: '王敏' }),
  ],
  burn: [
    'cremation',
    ({ opened }) => ({
      scan: opened.tagNumber,
      cremator: places().cremator1,
      operator: people().operator,
      witness: people().witness,
    }),
  ],
  finish: [
    'cremation/finish',
    (_, { cremation }) =>
      cremation && {
        cremation: cremation.id,
        version: cremation.version,
        ashesPlace: places().ashesRoom,
      },
  ],
  niche: [
    'ashes-placement',
    (_, page) => ({ destination: '6', scan: ashesTag(page), niche: places().niche }),
  ],
  collect: [
    'ashes-placement',
    ({ opened }, page) => ({ destination: '9', scan: ashesTag(page), collector: opened.contact }),
  ],
  ashesBack: [
    'moves',
    (_, page) => ({ scan: ashesTag(page), place: places().ashesRoom, reason: 'returned' }),
  ],
  handOver: ['hand-over', ({ opened }) => ({ scan: opened.tagNumber, handedTo: opened.contact })],
  voidStay: [
    'voids',
    (_, page) => {
      const stay = presentStay(page);
      return stay && { kind: 'custody', record: stay.id, version: stay.version, reason: '录错' };
    },
  ],
  voidPaper: [
    'voids',
    (_, { deathCertificates: [first] }) =>
      first && {
        kind: 'deathCertificate',
        record: first.id,
        version: first.version,
        reason: '录错',
      },
  ],
  voidFire: [
    'voids',
    (_, { cremation }) =>
      cremation && {
        kind: 'cremation',
        record: cremation.id,
        version: cremation.version,
        reason: '录错',
      },
  ],
  withdraw: ['withdraw', (_, { case: own }) => ({ version: own.version, reason: '家属转馆' })],
  close: ['close', (_, { case: own }) => ({ version: own.version })],
  newTag: ['tags', () => ({ subject: 'body', reason: '破损' })],
};

/** What may never be true of the database, each a question that finds offenders. */
const FORBIDDEN: Readonly<Record<string, ReturnType<typeof sql>>> = {
  'a body or ashes in two places': sql`
    select 1 from custody where not voided and until is null and ${true}
    group by case_id, subject having count(*) > 1`,
  'two bodies where one has room': sql`
    select 1 from custody where not voided and until is null and sole and ${true}
    group by place having count(*) > 1`,
  'two bodies in one furnace': sql`
    select 1 from cremation where not voided and finished_at is null and ${true}
    group by cremator having count(*) > 1`,
  'a cremation without papers': sql`
    select 1 from cremation f where not voided and ${true} and not (
      exists (select 1 from death_certificate d where d.case_id = f.case_id and not d.voided)
      and exists (select 1 from cremation_confirmation c where c.case_id = f.case_id and not c.voided))`,
  'a body that burns and lies elsewhere': sql`
    select 1 from cremation f join custody s on s.case_id = f.case_id and s.subject = 'body'
    where not f.voided and not s.voided and s.until is null and ${true}
      and (f.finished_at is not null or s.place <> f.cremator)`,
  'a body cremated twice': sql`
    select 1 from cremation where not voided and ${true} group by decedent having count(*) > 1`,
  'ashes that are nowhere': sql`
    select 1 from cremation f where not f.voided and f.finished_at is not null and f.ashes_wanted and ${true}
      and not exists (select 1 from custody s where s.case_id = f.case_id and s.subject = 'ashes'
        and not s.voided and (s.until is null or s.ended_by = 'handed-over'))`,
  'a closed case with a body in it': sql`
    select 1 from funeral_case c join custody s on s.case_id = c.id and s.subject = 'body'
    where c.state <> '0' and not s.voided and s.until is null and ${true}`,
};

async function requireLawful(done: string): Promise<void> {
  for (const [what, question] of Object.entries(FORBIDDEN)) {
    const offenders = await desk.test.owner.all(question);
    assert.equal(offenders.length, 0, `${what}, after ${done}`);
  }
}

class Step implements fc.AsyncCommand<Record<string, never>, World> {
  readonly #name: string;
  readonly #who: number;

  constructor(name: string, who: number) {
    this.#name = name;
    this.#who = who;
  }

  check(): boolean {
    return true;
  }

  async run(_: Record<string, never>, world: World): Promise<void> {
    const journey = world.journeys[this.#who % world.journeys.length];
    const tried = TRIES[this.#name];
    if (journey === undefined || tried === undefined) return;
    const at = `/api/cases/${journey.opened.case}`;
    const { body: page } = await desk.clerk.get<CasePage>(at);
    const body = tried[1](journey, page);
    if (body === undefined || body === null) return;
    desk.later(1);
    const { status, text } = await desk.clerk.post(`${at}/${tried[0]}`, body);
    assert.ok(status < 500, `${this.#name}: ${status} ${text}`);
    if (status !== 200) return;
    world.accepted += 1;
    await requireLawful(this.#name);
  }

  toString(): string {
    return `${this.#name}(${this.#who})`;
  }
}

const steps = fc.commands(
  Object.keys(TRIES).map((name) => fc.nat({ max: 2 }).map((who) => new Step(name, who))),
  { maxCommands: 40, size: '+1' },
);

/** Empties the furnace, the cabinet and the niche, so that every run finds a free house. */
async function clearHouse(): Promise<void> {
  await desk.test.owner.transaction(async (tx) => {
    await tx.run(sql`set local session_replication_role = replica`);
    for (const table of [sql`custody`, sql`cremation`, sql`transport`, sql`ashes_placement`])
      await tx.run(sql`update ${table} set voided = true where not voided and ${true}`);
  });
}

test('no order of steps leads to what the rules forbid, and no step fails otherwise than refused', async () => {
  let accepted = 0;
  const property = fc.asyncProperty(steps, async (commands) => {
    await clearHouse();
    const { deathCertificate: _, ...without } = newCase();
    const paperless = (await desk.clerk.post<Opened>('/api/cases', without)).body;
    const journeys = [
      { opened: await open(desk), paperless: false },
      { opened: await open(desk), paperless: false },
      { opened: paperless, paperless: true },
    ];
    const world = { journeys, accepted: 0 };
    await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
    accepted += world.accepted;
  });
  await fc.assert(property, { numRuns: 6, seed: 20260405 });
  assert.ok(accepted > 20, `only ${accepted} steps were accepted: the test reaches nothing`);
});
