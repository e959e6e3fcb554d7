import pg from 'pg';
import { institution } from '@qingming/standard/records/institution.ts';
import { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import { sql } from '@qingming/platform/kernel/db/sql.ts';
import { type Answer, type Caller, callerAt, inLanes } from './http.ts';
import { type BenchNode, type Door, preparer, withNodes } from './nodes.ts';
import { percentile, perSecond, quantiles, whole } from './statistics.ts';
import type { Report } from './table.ts';

const NODE = '370000';
const REGION = '370102';
const NUMBER = 'GZ370102-01';
const SLOTS = 4;
const PLACES = 250;
/** A fifth more than there are places: those who come too late are part of the rush. */
const FAMILIES = 1200;
const CLIENTS = 32;
const PEER_CONNECTIONS = 8;
/** A form that is sent sooner was read by nobody. */
const READING_MS = 3200;
const WANTED_PER_SECOND = 300;
const MOST_P95_MS = 500;
const FORM = 'application/x-www-form-urlencoded';
const DAY_MS = 86_400_000;

/** A cemetery with few places: tomorrow, four slots. */
async function prepare({ context, recordsAs }: Door): Promise<readonly string[]> {
  const records = recordsAs(preparer(NODE), 'casework');
  const { id } = await records.create(
    institution,
    {
      ...({ number: NUMBER, name: '测试公墓', kind: 'GZ', state: '0', country: '156' } as const),
      address: '测试路 1 号',
    },
    { region: REGION },
  );
  const first = Math.floor(context.clock.now().getTime() / DAY_MS + 1) * DAY_MS;
  const made = await records.createMany(
    visitSlot,
    Array.from({ length: SLOTS }, (_, at) => ({
      id: context.ids.uuid(),
      owner: { region: REGION, institution: id },
      fact: {
        name: `slot ${at}`,
        from: new Date(first + at * 3_600_000).toISOString(),
        until: new Date(first + (at + 1) * 3_600_000).toISOString(),
        opensAt: new Date(first - 7 * DAY_MS).toISOString(),
        ...{ people: PLACES, vehicles: 0, phonePeople: 0, phoneVehicles: 0 },
        ...{ priorityPeople: 0, priorityVehicles: 0, needsDocument: false, state: 'open' },
      },
    })),
  );
  return made.map((slot) => slot.id);
}

interface Family {
  readonly at: number;
  readonly path: string;
  readonly ticket: string;
}

/** Each family comes from a network of its own, as behind the proxy of a province. */
const fromOf = (at: number): Record<string, string> => ({
  'x-forwarded-for': `10.${Math.floor(at / 250)}.${at % 250}.1`,
});

async function openForm(visitor: Caller, path: string, at: number): Promise<Family> {
  const { status, body } = await visitor.ask('GET', path, undefined, fromOf(at));
  const ticket = /name="ticket" value="([^"]+)"/.exec(body.toString('utf8'))?.[1];
  if (status !== 200 || ticket === undefined) throw new Error(`GET ${path}: ${status}`);
  return { at, path, ticket };
}

/** Posts a form as a browser does. */
async function post(address: string, { at, path, ticket }: Family): Promise<Answer> {
  const began = performance.now();
  const answer = await fetch(new URL(path, address), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': FORM, ...fromOf(at) },
    body: new URLSearchParams({
      ...{ ticket, step: 'book', people: '1', vehicles: '0', name: '测试' },
      phone: `138${String(at).padStart(8, '0')}`,
    }).toString(),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, body, headers: {}, ms: performance.now() - began };
}

/** The bare work: a lock on the row of the slot, a count, and one row; nothing of ours. */
async function peer(url: string): Promise<number> {
  const clients = Array.from({ length: PEER_CONNECTIONS }, () => new pg.Client(url));
  for (const client of clients) await client.connect();
  const [one] = clients;
  await one?.query('create table peer_slot (id int primary key, most int not null)');
  await one?.query('create table peer_booking (id bigserial primary key, slot int not null)');
  await one?.query('create index on peer_booking (slot)');
  await one?.query(`insert into peer_slot select g, ${PLACES} from generate_series(1, ${SLOTS}) g`);
  const free = [...clients];
  const began = performance.now();
  await inLanes(
    Array.from({ length: FAMILIES }, (_, at) => (at % SLOTS) + 1),
    PEER_CONNECTIONS,
    async (slot) => {
      const client = free.pop();
      if (client === undefined) throw new Error('no connection is free');
      await client.query('begin');
      await client.query('select 1 from peer_slot where id = $1 for update', [slot]);
      await client.query(
        `insert into peer_booking (slot) select $1 where
          (select count(*) from peer_booking where slot = $1) < ${PLACES}`,
        [slot],
      );
      await client.query('commit');
      free.push(client);
    },
  );
  const took = performance.now() - began;
  for (const client of clients) await client.end();
  return perSecond(FAMILIES, took);
}

interface Found {
  readonly booked: number;
  readonly full: number;
  readonly other: number;
  readonly most: number;
  readonly rows: number;
  readonly rate: number;
  readonly took: readonly number[];
  readonly peerRate: number;
}

const reportOf = ({ booked, full, other, most, rows, rate, took, peerRate }: Found): Report => ({
  figures: [
    {
      what: `bookings answered/s, ${CLIENTS} clients on ${SLOTS} slots`,
      measured: whole(rate),
      beside: `at least ${WANTED_PER_SECOND}`,
      ok: rate >= WANTED_PER_SECOND,
    },
    {
      what: 'the same, p50 / p95 / p99',
      measured: quantiles(took),
      beside: `p95 at most ${MOST_P95_MS} ms`,
      ok: percentile(took, 0.95) <= MOST_P95_MS,
    },
    {
      what: 'beside bare inserts under the same lock',
      measured: `${(rate / peerRate).toFixed(2)} of ${whole(peerRate)}/s`,
      beside: '',
      ok: null,
    },
    {
      what: 'most people of one slot / told that they are booked / rows',
      measured: `${most} / ${booked} / ${rows}`,
      beside: `${PLACES} / ${SLOTS * PLACES} / ${SLOTS * PLACES}`,
      ok: most === PLACES && booked === SLOTS * PLACES && rows === booked,
    },
    {
      what: 'told that it is full / anything else',
      measured: `${full} / ${other}`,
      beside: `${FAMILIES - SLOTS * PLACES} / 0`,
      ok: full === FAMILIES - SLOTS * PLACES && other === 0,
    },
  ],
  notes: [
    `${FAMILIES} families for ${SLOTS * PLACES} places, each with a form of its own from a network of its own; node, database and clients share the cores.`,
    'The peer locks a row, counts, inserts and commits: no page, no rule, no log, no encryption.',
  ],
});

async function run(node: BenchNode): Promise<Report> {
  const slots = await node.prepare(prepare);
  const { address } = await node.start();
  const visitor = callerAt(address, CLIENTS);
  const families = await inLanes(
    Array.from({ length: FAMILIES }, (_, at) => at),
    CLIENTS,
    (at) => openForm(visitor, `/institutions/${NUMBER}/visits/${slots[at % SLOTS]}`, at),
  );
  visitor.close();
  await new Promise((resolve) => setTimeout(resolve, READING_MS));
  const began = performance.now();
  const answers = await inLanes(families, CLIENTS, (family) => post(address, family));
  const rate = perSecond(FAMILIES, performance.now() - began);
  const of = (status: number): number => answers.filter((one) => one.status === status).length;
  const { most, rows } = await node.owner.one<{ most: number; rows: number }>(sql`
    select max(people)::int as most, sum(count)::int as rows from (
      select sum(people) as people, count(*) as count from visit_booking
      where state = 'confirmed' group by slot) s`);
  const [booked, full] = [of(303), of(409)];
  return reportOf({
    ...{ booked, full, other: FAMILIES - booked - full, most, rows, rate },
    took: answers.map(({ ms }) => ms),
    peerRate: await peer(node.config.databaseUrl),
  });
}

/** The rush for few places, through the portal's door: how fast, and whether one is sold twice. */
export const benchVisits = (): Promise<Report> => withNodes([NODE], run);
