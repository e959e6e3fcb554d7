import { cremation } from '@qingming/standard/records/cremation.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay } from '../../../test-support/journey.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { checkReferences } from './check.ts';

export const desk = (test: TestNode) => test.recordsAs(['manager', 'provinceOfficer']);
export const today = (): string => civilDay(new Date());

export interface Burnt {
  readonly number: string;
  readonly certificate: string;
  readonly name: string;
  readonly case: string;
}

let homes = 0;

/** Somebody is cremated at a home of the county, and the certificate is issued. */
export async function certifiedCremation(test: TestNode, county: string): Promise<Burnt> {
  homes += 1;
  const home = await funeralHome(test, `BZ${county}-${50 + homes}`, county);
  const records = desk(test);
  const journey = await bodyInCare(records, home);
  const fire = await cremationUnderWay(test, records, home, journey);
  const finishedAt = new Date(Date.now() - 30 * 60_000).toISOString();
  const stays = await records.ofRoot(custody, journey.case);
  const last = stays.find(({ fact }) => fact.until === undefined);
  await records.together(async (both) => {
    const over = { finishedAt, finishTag: journey.bodyTag.number, ashesWanted: false };
    await both.revise(cremation, fire, 1, over, '火化结束');
    const ended = { until: finishedAt, endedBy: 'cremated' as const };
    await both.revise(custody, last?.id ?? '', 1, ended, '火化结束');
  });
  const { fact } = await records.reveal(decedent, journey.decedent, { for: 'certificate' });
  const issued = await records.create(
    certificate,
    {
      kind: 'HZ',
      state: 'issued',
      cremation: fire,
      decedent: journey.decedent,
      name: fact.name,
      sex: fact.sex,
      deathDate: fact.deathDate,
      crematedOn: civilDay(new Date(finishedAt)),
      issuerName: home.id,
      issuedBy: '张',
      issuedOn: today(),
    } as Parameters<typeof records.create<typeof certificate>>[1],
    { region: home.region, institution: home.id, root: journey.case },
  );
  return {
    number: issued.fact.number,
    certificate: issued.id,
    name: fact.name,
    case: journey.case,
  };
}

export interface Arrived {
  readonly case: string;
  readonly proof: string;
  readonly decedent: string;
}

/** Ashes come to this home on the certificate of another. */
export async function ashesFromElsewhere(
  test: TestNode,
  home: FuneralHome,
  named: { readonly name: string; readonly number: string },
): Promise<Arrived> {
  const at = { region: home.region, institution: home.id };
  return desk(test).together(async (records) => {
    const opened = await records.create(
      funeralCase,
      { state: '0', openedAt: new Date().toISOString(), subject: 'ashes-only' } as Parameters<
        typeof records.create<typeof funeralCase>
      >[1],
      at,
    );
    const inCase = { ...at, root: opened.id };
    const person = await records.create(
      decedent,
      { nameless: false, name: named.name, sex: '1', deathCause: '02' } as Parameters<
        typeof records.create<typeof decedent>
      >[1],
      inCase,
    );
    const paper = await records.create(
      proof,
      {
        kind: 'cremated-elsewhere',
        issuer: '外地殡仪馆',
        issuedOn: today(),
        certificate: named.number,
      },
      inCase,
    );
    return { case: opened.id, proof: paper.id, decedent: person.id };
  });
}

/** One run of the job on a node. */
export const check = (test: TestNode): Promise<void> =>
  checkReferences({
    node: { ...test.node, db: test.owner },
    kinds: test.kinds,
    records: test.recordsAs('partner', { account: `node:${test.node.node}` }, 'verification'),
  });

/** What a node knows of the reference of a proof. */
export async function stateAt({ owner }: TestNode, record: string): Promise<string | undefined> {
  const row = await owner.maybe<{ state: string }>(
    sql`select state from reference where record = ${record}::uuid`,
  );
  return row?.state;
}

export { funeralHome };
