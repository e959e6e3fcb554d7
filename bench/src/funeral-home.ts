import type { NewCase, Opened } from '@qingming/connect/api/cases.ts';
import { DEMO_PASSWORD } from '@qingming/platform/demo/accounts.ts';
import { COUNTY, type FuneralHome, funeralHome } from '@qingming/platform/test-support/fixtures.ts';
import type { TestNode } from '@qingming/platform/test-support/node.ts';
import { type Caller, inLanes } from './http.ts';
import { type Door, preparer } from './nodes.ts';

/** The account of the clerk that the benches sign in with. */
export const CLERK = { login: 'bench-clerk', password: DEMO_PASSWORD } as const;

/** Writes a funeral home with its places and people, and an account for its clerk. */
export async function seed(door: Door): Promise<FuneralHome> {
  const actor = preparer(door.context.node);
  const recordsAs: TestNode['recordsAs'] = () => door.recordsAs(actor, 'casework');
  const home = await funeralHome({ recordsAs });
  await door.accounts.create({
    ...CLERK,
    name: '王敏',
    roles: ['clerk'],
    region: COUNTY,
    institution: home.id,
    staff: home.people.clerk,
  });
  return home;
}

const newCase = (serial: number): NewCase => ({
  decedent: {
    name: `张德福${serial}`,
    sex: '1',
    deathCause: '02',
    deathDate: '2026-01-04',
    deathPlace: '济南市第一医院',
  },
  contact: {
    name: '李小红',
    relation: '30',
    phone: '13805310001',
    identityNumber: '11010519491231002X',
  },
  deathCertificate: {
    kind: 'medical',
    number: `D37010200${serial}`,
    issuer: '1',
    issuerName: '济南市第一医院',
    issuedOn: '2026-01-05',
  },
});

export interface OpenedCases {
  readonly cases: readonly Opened[];
  /** How long each request took. */
  readonly took: readonly number[];
}

/** Opens cases as a clerk does, `width` at a time. */
export async function openCases(clerk: Caller, count: number, width: number): Promise<OpenedCases> {
  const cases: Opened[] = [];
  const serials = Array.from({ length: count }, (_, serial) => serial + 1);
  const took = await inLanes(serials, width, async (serial) => {
    const began = performance.now();
    cases.push(await clerk.json<Opened>('POST', '/api/cases', newCase(serial)));
    return performance.now() - began;
  });
  return { cases, took };
}
