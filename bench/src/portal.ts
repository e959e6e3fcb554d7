import { loadDemo } from '@qingming/platform/demo/load.ts';
import { sql } from '@qingming/platform/kernel/db/sql.ts';
import { callerAt, inLanes } from './http.ts';
import { type BenchNode, withNodes } from './nodes.ts';
import { type Opening, openSlowly } from './slow-phone.ts';
import { median, perSecond, quantiles, spread, whole } from './statistics.ts';
import type { Report } from './table.ts';

const CONNECTIONS = 16;
const PAGES = 2000;
const PASSES = 3;
const MOST_BYTES = 60 * 1024;
/** The demonstration with a few of its cases: institutions and prices are there whole. */
const FEW_CASES = 0.02;

/** The institution with the longest published price list. */
async function longestList({ owner }: BenchNode): Promise<{ number: string; items: number }> {
  return owner.one(sql`
    select i.number, count(*) as items from institution i
    join price_item p on p.institution = i.id where ${true}
    group by i.number order by 2 desc, 1 limit 1`);
}

/** What a page of text weighs on the wire, with its styles and scripts, before pictures. */
async function weigh(address: string, path: string, encoding: string): Promise<number> {
  const visitor = callerAt(address, 1);
  const headers = { 'accept-encoding': encoding, accept: 'text/html' };
  const page = await visitor.ask('GET', path, undefined, headers);
  const plain = await visitor.ask('GET', path, undefined, { accept: 'text/html' });
  const text = plain.body.toString('utf8');
  const parts = [
    ...text.matchAll(/<(?:link[^>]+rel="?stylesheet"?[^>]*href|script[^>]+src)="([^"]+)"/g),
  ];
  const loaded = parts.map(([, part]) => visitor.ask('GET', part ?? '', undefined, headers));
  const bodies = [page, ...(await Promise.all(loaded))];
  visitor.close();
  return bodies.reduce((sum, { body }) => sum + body.length, 0);
}

async function throughput(address: string, path: string) {
  const visitor = callerAt(address, CONNECTIONS);
  const pages = Array.from({ length: PAGES }, () => path);
  const headers = { accept: 'text/html', 'accept-encoding': 'br' };
  const open = async (page: string): Promise<number> => {
    const { status, ms } = await visitor.ask('GET', page, undefined, headers);
    if (status !== 200) throw new Error(`GET ${page}: ${status}`);
    return ms;
  };
  await inLanes(pages, CONNECTIONS, open);
  const [rates, took]: [number[], number[]] = [[], []];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const began = performance.now();
    took.push(...(await inLanes(pages, CONNECTIONS, open)));
    rates.push(perSecond(PAGES, performance.now() - began));
  }
  visitor.close();
  return { rates, took };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

interface Found {
  readonly items: number;
  readonly rates: readonly number[];
  readonly took: readonly number[];
  readonly bytes: Readonly<Record<'br' | 'gzip', number>>;
  readonly opening: Opening;
}

const reportOf = ({ items, rates, took, bytes, opening }: Found): Report => ({
  figures: [
    {
      what: 'bytes over the wire before pictures, brotli / gzip',
      measured: `${kilobytes(bytes.br)} / ${kilobytes(bytes.gzip)}`,
      beside: `at most ${kilobytes(MOST_BYTES)}`,
      ok: Math.max(bytes.br, bytes.gzip) <= MOST_BYTES,
    },
    {
      what: `pages/s at ${CONNECTIONS} connections, compressed`,
      measured: `${whole(median(rates))} (${spread(rates)})`,
      beside: '',
      ok: null,
    },
    { what: 'the same, p50 / p95 / p99', measured: quantiles(took), beside: '', ok: null },
    {
      what: 'slow phone: first contentful paint / largest',
      measured: `${seconds(opening.firstPaint)} / ${seconds(opening.largestPaint)}`,
      beside: `${kilobytes(opening.bytes)} received in all`,
      ok: null,
    },
  ],
  notes: [
    `An institution with ${items} prices; one node and the load generator share the cores.`,
    'Slow phone: Chromium held to 400 kbit/s, 400 ms a round trip and a quarter of the processor, cold cache.',
  ],
});

async function run(node: BenchNode): Promise<Report> {
  await node.prepare((door) => loadDemo(door, () => undefined, { scale: FEW_CASES }));
  const { number, items } = await longestList(node);
  const { address } = await node.start();
  const path = `/institutions/${number}`;
  const bytes = {
    br: await weigh(address, path, 'br'),
    gzip: await weigh(address, path, 'gzip'),
  };
  const { rates, took } = await throughput(address, path);
  const opening = await openSlowly(`${address}${path}`);
  return reportOf({ items, rates, took, bytes, opening });
}

/** The page that a family opens: how many a second, how heavy, and how soon it can be read. */
export const benchPortal = (): Promise<Report> => withNodes(['370000'], run);
