import type { CaseSteps, Opened, Written } from '@qingming/connect/api/cases.ts';
import { DEMO_PASSWORD } from '@qingming/platform/demo/accounts.ts';
import { CLERK, seed, openCases } from './funeral-home.ts';
import { type Caller, signIn } from './http.ts';
import { type BenchNode, type Door, withNodes } from './nodes.ts';
import { percentile, quantiles, whole } from './statistics.ts';
import type { Report } from './table.ts';

const PER_SECOND = 100;
const SECONDS = 20;
const WARMING_SECONDS = 3;
const CASES = 100;
const MOST_P50_MS = 200;
const MOST_P99_MS = 1000;
const PATIENCE_MS = 10_000;

const OFFICER = { login: 'bench-ministry', password: DEMO_PASSWORD } as const;

const employ = ({ accounts }: Door): Promise<string> =>
  accounts.create({ ...OFFICER, name: '部级', roles: ['ministryOfficer'], region: '' });

const until = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));

/** When each record was committed at the province, and when the ministry showed it. */
interface Sightings {
  readonly committed: ReadonlyMap<string, number>;
  readonly seen: ReadonlyMap<string, number>;
}

/** A record that travels: each names the first paper of its case, which it replaces. */
const paper = (serial: number, replaces: string): CaseSteps['death-certificate'] => ({
  replaces,
  kind: 'medical',
  number: `D3701021${serial}`,
  issuer: '1',
  issuerName: '济南市第一医院',
  issuedOn: '2026-01-05',
});

/**
 * Writes one record every hundredth of a second, whether or not the one before was answered.
 * Papers are numbered from `first` on: a number is given once.
 */
async function write(clerk: Caller, cases: readonly Opened[], seconds: number, first: number) {
  const committed = new Map<string, number>();
  const began = performance.now();
  const asked = Array.from({ length: seconds * PER_SECOND }, async (_, at) => {
    await until(began + (at * 1000) / PER_SECOND);
    const serial = first + at;
    const { case: id, deathCertificate } = cases[serial % cases.length] as Opened;
    const path = `/api/cases/${id}/death-certificate`;
    const replacing = paper(serial, deathCertificate ?? '');
    const { records } = await clerk.json<Written>('POST', path, replacing);
    for (const { id } of records) committed.set(id, performance.now());
  });
  await Promise.all(asked);
  return committed;
}

async function watch(officer: Caller): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  await officer.follow('/api/live', (data) => {
    const { record } = JSON.parse(data) as { readonly record?: string };
    if (record !== undefined && !seen.has(record)) seen.set(record, performance.now());
  });
  return seen;
}

async function untilSeen({ committed, seen }: Sightings): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  const isMissing = (): boolean => [...committed.keys()].some((id) => !seen.has(id));
  while (isMissing() && performance.now() < patience) await until(performance.now() + 20);
}

function reportOf({ committed, seen }: Sightings): Report {
  const found = [...committed].filter(([id]) => seen.has(id));
  const took = found.map(([id, at]) => Math.max(0, (seen.get(id) ?? 0) - at));
  const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
  return {
    figures: [
      {
        what: `commit to view at ${PER_SECOND} records/s, p50 / p95 / p99`,
        measured: quantiles(took),
        beside: `p50 under ${MOST_P50_MS} ms, p99 under ${MOST_P99_MS} ms`,
        ok: p50 < MOST_P50_MS && p99 < MOST_P99_MS,
      },
      {
        what: 'records seen at the ministry',
        measured: whole(found.length),
        beside: `${whole(committed.size)} committed`,
        ok: found.length === committed.size,
      },
    ],
    notes: [
      `Two nodes in processes of their own, exchanging signed batches over HTTP for ${SECONDS} s;` +
        ' from the province’s answer to the event on the ministry’s live page.',
    ],
  };
}

async function run(province: BenchNode, ministry: BenchNode): Promise<Report> {
  await province.prepare(seed);
  await ministry.prepare(employ);
  const above = await ministry.start();
  const below = await province.start();
  const clerk = await signIn(below.address, CLERK, 50);
  const officer = await signIn(above.address, OFFICER);
  const { cases } = await openCases(clerk, CASES, 4);
  await below.process.ask({ ask: 'catch-up' }, 'caught-up');
  const seen = await watch(officer);
  const warming = await write(clerk, cases, WARMING_SECONDS, 0);
  await untilSeen({ committed: warming, seen });
  const sightings = { committed: await write(clerk, cases, SECONDS, warming.size), seen };
  await untilSeen(sightings);
  for (const caller of [clerk, officer]) caller.close();
  return reportOf(sightings);
}

/** How long after its commit in a province a record stands in the ministry's live view. */
export const benchLive = (): Promise<Report> =>
  withNodes(['370000', '000000'], (province, ministry) => run(province, ministry));
