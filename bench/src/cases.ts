import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import { cremationConfirmation, deathCertificate } from '@qingming/standard/records/papers.ts';
import { custody, tag } from '@qingming/standard/records/custody.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import type { NewFact } from '../../platform/src/kernel/records/bulk.ts';
import type { FuneralHome } from '../../platform/test-support/fixtures.ts';
import type { TestNode } from '../../platform/test-support/node.ts';

/** A case whose body is in the cremator, ready for the cremation to be recorded. */
export interface ReadyCase {
  readonly id: string;
  readonly decedent: string;
  readonly tag: string;
  readonly start: string;
}

const HOUR = 3_600_000;
const CHUNK = 500;

function factsOf(test: TestNode, home: FuneralHome, serial: number) {
  const { ids } = test.node;
  const [id, person, kin, paper, label] = Array.from({ length: 5 }, () => ids.uuid()) as [string, string, string, string, string];
  const start = new Date(Date.now() - (serial + 30) * HOUR).toISOString();
  const owner = { region: home.region, institution: home.id, case: id };
  const number = formatTagNumber({ subject: 'body', region: home.region, year: 2026, serial });
  const digits = String(serial).padStart(6, '0');
  const one = (fact: NewFact['fact'], own = ids.uuid()): NewFact => ({ id: own, fact, owner });
  return {
    ready: { id, decedent: person, tag: number, start },
    byKind: {
      funeralCase: one({ number: `FZ370102-2026-${digits}`, state: '0', openedAt: start }, id),
      decedent: one({ number: `SZ370102-2026-${digits}`, nameless: false, name: '张三', sex: '1', deathCause: '02' }, person),
      contact: one({ role: '0', name: '张四', relation: '20', phone: '13900000001' }, kin),
      deathCertificate: one({ kind: 'medical', number: `M${digits}`, issuer: '1', issuerName: '第一医院', issuedOn: start.slice(0, 10) }, paper),
      cremationConfirmation: one({ signatory: kin, signedAt: start, identityChecked: '王敏' }),
      tag: one({ number, subject: 'body', printedAt: start }, label),
      custody: one({
        subject: 'body',
        tag: label,
        scanned: number,
        place: home.places.cremator1,
        sole: true,
        reason: 'cremation',
        since: start,
        until: new Date(Date.parse(start) + 50 * 60_000).toISOString(),
        endedBy: 'cremated',
        movedBy: home.people.operator,
      }),
    },
  };
}

const KINDS = [funeralCase, decedent, contact, deathCertificate, cremationConfirmation, tag, custody] as const;

/** Writes cases up to the door of the cremator, through `records`. */
export async function writeCases(test: TestNode, home: FuneralHome, count: number): Promise<readonly ReadyCase[]> {
  const records = test.recordsAs(['manager']);
  const ready: ReadyCase[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const made = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => factsOf(test, home, from + index + 1));
    await records.together(async (all) => {
      for (const kind of KINDS) await all.createMany(kind, made.map(({ byKind }) => byKind[kind.kind]));
    });
    ready.push(...made.map((one) => one.ready));
  }
  return ready;
}
