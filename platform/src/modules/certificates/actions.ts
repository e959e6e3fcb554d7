import { recordedAlready } from '../../kernel/errors/recorded-already.ts';
import type {
  CollectCertificate,
  IssueCertificate,
  IssuedCertificate,
  ReissueCertificate,
} from '@qingming/connect/api/certificates.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { nextNumbers, REISSUE_PREFIX } from '../../kernel/records/series.ts';
import type { Owner, Stored } from '../../kernel/records/stored.ts';
import { checkCodeOf, checkUrlOf, tokenOf } from './token.ts';

export interface Issuing {
  readonly node: NodeContext;
  /** Where families reach the portal: the beginning of the address in the QR code. */
  readonly publicUrl: string;
}

type Certificate = Stored<typeof certificate>;
type Fact = FactOf<typeof certificate>;
type Snapshot = Omit<Fact, 'number' | 'kind' | 'state' | 'cancels' | 'receivedBy'>;

const ORIGINAL = 'HZ';
const COLLECTED_REASON = '已领取';

const lacks = (): Fault => {
  const rule = certificate.rules.find(({ name }) => name === 'certificate-after-cremation');
  const { zh = '', en = '' } = rule?.says ?? {};
  return new Fault('rule-broken', { rule: 'certificate-after-cremation', sentence: { zh, en } });
};

/** A contact of the case; somebody of another case is not found. */
async function refuseStranger(
  records: Records,
  caseId: string,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) return;
  const found = await records.get(contact, id);
  if (found.root !== caseId) throw new Fault('not-found');
}

async function finishedCremation(records: Records, caseId: string) {
  const [found] = await records.ofRoot(cremation, caseId);
  if (found?.fact.finishedAt === undefined) throw lacks();
  return { id: found.id, finishedAt: found.fact.finishedAt };
}

/** What the certificate says, kept as it is printed; the person is looked at whole, and that is logged. */
async function snapshotOf(
  { node }: Issuing,
  records: Records,
  own: Stored<typeof funeralCase>,
): Promise<Snapshot> {
  const fire = await finishedCremation(records, own.id);
  const [known] = await records.ofRoot(decedent, own.id);
  if (known === undefined) throw new Fault('not-found');
  const { fact: person } = await records.reveal(decedent, known.id, { for: 'certificate' });
  const { fact: home } = await records.get(institution, own.institution ?? '');
  return {
    cremation: fire.id,
    decedent: known.id,
    name: person.name,
    sex: person.sex,
    age: person.age,
    documentKind: person.documentKind,
    identityNumber: person.identityNumber,
    household: person.household === undefined ? undefined : regionFullName(person.household)?.zh,
    deathDate: person.deathDate,
    crematedOn: civilDay(new Date(fire.finishedAt)),
    issuerName: home.name,
    issuedBy: records.actor.name,
    issuedOn: civilDay(node.clock.now()),
  };
}

/** The certificate with the token and the check code of its first log entry. */
export const issued = (
  { publicUrl }: Issuing,
  records: Records,
  { id, version, fact }: Certificate,
): Promise<IssuedCertificate> =>
  records.ask({ reads: ['certificate'], act: 'read' }, async (asking) => {
    const { leaf } = await asking.one<{ leaf: Uint8Array }>(
      sql`select leaf from log_entry where record = ${id} and version = 1`,
    );
    const { number, state } = fact;
    const token = tokenOf(leaf);
    const checkUrl = checkUrlOf(publicUrl, number, token);
    const code = checkCodeOf(leaf);
    return { answer: { id, version, number, state, token, code, checkUrl } };
  });

async function findEarlier(records: Records, caseId: string, id: string | undefined) {
  const found = id === undefined ? undefined : await records.find(certificate, id);
  if (found !== undefined && found.root !== caseId)
    throw new Fault('already-exists', { what: recordedAlready(certificate.label) });
  return found;
}

const now = ({ node }: Issuing): string => node.clock.now().toISOString();

async function write(
  records: Records,
  at: string,
  snapshot: Snapshot,
  owner: Owner,
  more: Pick<Fact, 'kind' | 'cancels' | 'receivedBy'> & { readonly number?: string },
  id: string | undefined,
): Promise<Certificate> {
  const collected = more.receivedBy === undefined ? {} : { collectedAt: at };
  const state = more.receivedBy === undefined ? 'issued' : 'collected';
  const fact = { ...snapshot, ...more, ...collected, state };
  return records.create(certificate, fact as Fact, owner, id);
}

const ownerOf = (own: Stored<typeof funeralCase>): Owner => ({
  region: own.region,
  institution: own.institution ?? '',
  root: own.id,
});

/** Issues the first certificate (HZ…). Refused before the cremation is finished, or when one is valid. */
export const issueCertificate = (
  issuing: Issuing,
  records: Records,
  caseId: string,
  { id, receivedBy }: IssueCertificate,
): Promise<IssuedCertificate> =>
  records.together(async (both) => {
    const earlier = await findEarlier(both, caseId, id);
    if (earlier !== undefined) return issued(issuing, both, earlier);
    const own = await both.get(funeralCase, caseId);
    await refuseStranger(both, caseId, receivedBy);
    const snapshot = await snapshotOf(issuing, both, own);
    const made = await write(
      both,
      now(issuing),
      snapshot,
      ownerOf(own),
      { kind: ORIGINAL, receivedBy },
      id,
    );
    return issued(issuing, both, made);
  });

const reissueNumber = ({ node }: Issuing, records: Records, region: string): Promise<string> =>
  records.ask({ reads: ['certificate'], act: 'number' }, async (asking) => {
    const [number = ''] = await nextNumbers(asking, REISSUE_PREFIX, region, node.clock.now());
    return { answer: number };
  });

/** A new certificate (BHZ…) with the facts of today, which names and cancels the old one. */
export const reissueCertificate = (
  issuing: Issuing,
  records: Records,
  caseId: string,
  { id, cancels, version, reason, receivedBy }: ReissueCertificate,
): Promise<IssuedCertificate> =>
  records.together(async (both) => {
    const earlier = await findEarlier(both, caseId, id);
    if (earlier !== undefined) return issued(issuing, both, earlier);
    const own = await both.get(funeralCase, caseId);
    const old = await both.get(certificate, cancels);
    if (old.root !== caseId) throw new Fault('not-found');
    await refuseStranger(both, caseId, receivedBy);
    await both.revise(certificate, cancels, version, { state: 'cancelled' }, reason);
    const snapshot = await snapshotOf(issuing, both, own);
    const number = await reissueNumber(issuing, both, own.region);
    const more = { kind: REISSUE_PREFIX, cancels, number, receivedBy } as const;
    return issued(issuing, both, await write(both, now(issuing), snapshot, ownerOf(own), more, id));
  });

/** The certificate was handed to a contact of the case. */
export const collectCertificate = (
  issuing: Issuing,
  records: Records,
  caseId: string,
  { certificate: id, version, receivedBy, collectedAt = now(issuing) }: CollectCertificate,
): Promise<IssuedCertificate> =>
  records.together(async (both) => {
    const found = await both.get(certificate, id);
    if (found.root !== caseId) throw new Fault('not-found');
    await refuseStranger(both, caseId, receivedBy);
    const changes = { state: 'collected', receivedBy, collectedAt } as const;
    return issued(
      issuing,
      both,
      await both.revise(certificate, id, version, changes, COLLECTED_REASON),
    );
  });
