import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import fc from 'fast-check';
import { sql } from '../../kernel/db/sql.ts';
import {
  confirmAtCremator,
  type Desk,
  LEAVES_WITH,
  newCase,
  open,
  openDesk,
  page as pageOf,
  paper,
  settleAndCertify,
} from './cases.test-support.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';

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
    ({ opened }, { cremation }) =>
      cremation && {
        cremation: cremation.id,
        version: cremation.version,
        finishTag: opened.tagNumber,
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
  moveAshes: [
    'moves',
    (_, page) => ({ scan: ashesTag(page), place: places().niche, reason: 'returned' }),
  ],
  handOver: [
    'hand-over',
    ({ opened }) => ({ scan: opened.tagNumber, handedTo: opened.contact, ...LEAVES_WITH }),
  ],
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

/** Asks for a step; undefined when there is nothing that it could be asked of. */
async function attempt(name: string, journey: Journey) {
  const tried = TRIES[name];
  const id = journey.opened.case;
  const page = await pageOf(desk, id);
  const body = tried?.[1](journey, page);
  if (tried === undefined || body === undefined || body === null) return undefined;
  desk.later(name === 'finish' ? 30 : 1);
  if (name === 'burn') await confirmAtCremator(desk, id, body);
  const answer = await desk.clerk.post(`/api/cases/${id}/${tried[0]}`, body);
  if (answer.status === 200) requireOffered(page, tried[0], body);
  return answer;
}

/** Those that mend what was written are no acts of the process. */
const MENDING = ['corrections', 'voids'];

/** What was accepted had been offered on the page, on that record, and waited for nothing. */
function requireOffered({ open: acts }: CasePage, name: string, body: object): void {
  if (MENDING.includes(name)) return;
  const named = Object.values(body);
  const offered = acts.filter(({ act }) => act === name);
  const ready = offered.filter(({ missing }) => missing.length === 0);
  const isNamed = ready.some(
    ({ record }) => record === null || named.includes(record) || NAMES_NOTHING.includes(name),
  );
  assert.ok(isNamed, `${name} was accepted and not offered: ${JSON.stringify(offered)}`);
}

/** The address names the record, or what is scanned does. */
const NAMES_NOTHING = ['close', 'reopen', 'withdraw', 'hand-over', 'tags'];

/** Takes steps that are allowed, one after another: each of them succeeds. */
async function take(journey: Journey, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const answer = await attempt(name, journey);
    assert.equal(answer?.status, 200, `${name} of ${names.join()}: ${answer?.text}`);
    await requireLawful(name);
  }
}

/** From the transport to the niche. */
const STRAIGHT = [
  'certificate',
  'transport',
  'arrive',
  'cabinet',
  'hall',
  'cabinet',
  'confirmation',
  'burn',
  'finish',
  'niche',
] as const;

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
    const answer = journey && (await attempt(this.#name, journey));
    if (answer === undefined) return;
    const { status, text } = answer;
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
  await behindTheBack(desk.test, async (tx) => {
    for (const table of [sql`custody`, sql`cremation`, sql`transport`, sql`ashes_placement`])
      await tx.run(sql`update ${table} set voided = true where not voided and ${true}`);
  });
}

async function openPaperless(): Promise<Journey> {
  const { deathCertificate: _, ...without } = newCase();
  const { status, body, text } = await desk.clerk.post<Opened>('/api/cases', without);
  assert.equal(status, 201, text);
  return { opened: body, paperless: true };
}

const openWithPaper = async (): Promise<Journey> => ({
  opened: await open(desk),
  paperless: false,
});

/** Every kind of step stands in one of these where it is allowed. */
const ALLOWED: readonly (readonly string[])[] = [
  ['cabinet', 'voidStay', 'cabinet', 'voidPaper', 'certificate', 'confirmation', 'newTag'],
  ['cabinet', 'confirmation', 'burn', 'voidFire'],
  ['cabinet', 'handOver'],
  ['cabinet', 'confirmation', 'burn', 'finish', 'moveAshes', 'collect'],
  ['withdraw'],
];

test('every kind of step succeeds where it is allowed', async () => {
  const taken = new Set<string>([...STRAIGHT, ...ALLOWED.flat(), 'close']);
  assert.deepEqual(taken, new Set(Object.keys(TRIES)));
  await clearHouse();
  const whole = await openPaperless();
  await take(whole, STRAIGHT);
  const { cremation } = await pageOf(desk, whole.opened.case);
  await settleAndCertify(desk, whole.opened, cremation?.id ?? '');
  await take(whole, ['close']);
  for (const names of ALLOWED) {
    await clearHouse();
    await take(await openWithPaper(), names);
  }
});

test('no order of steps leads to what the rules forbid, and no step fails otherwise than refused', async (context) => {
  const seed = Number(process.env['QINGMING_SEED'] ?? randomInt(2 ** 31));
  context.diagnostic(`seed ${seed}`);
  let accepted = 0;
  const far = fc.integer({ min: 2, max: STRAIGHT.length });
  const property = fc.asyncProperty(steps, far, async (commands, progress) => {
    await clearHouse();
    const paperless = await openPaperless();
    const journeys = [await openWithPaper(), await openWithPaper(), paperless];
    const world = { journeys, accepted: 0 };
    // What is allowed succeeds, up to somewhere on the way; from there on anything is tried.
    await take(paperless, STRAIGHT.slice(0, progress));
    await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
    accepted += world.accepted;
  });
  await fc.assert(property, { numRuns: 6, seed });
  assert.ok(accepted > 0, `no step was accepted: the test reaches nothing (seed ${seed})`);
});
