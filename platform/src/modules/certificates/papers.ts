import { bill } from '@qingming/standard/records/bill.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { certificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Envelope, Stored } from '../../kernel/records/stored.ts';
import { issued, type Issuing } from './actions.ts';
import { printCertificate } from './certificate-paper.ts';
import { printLabel } from './label-paper.ts';
import { printReceipt } from './receipt-paper.ts';

/** A print is an act: who printed which paper stands in the audit log. */
async function printed(
  records: Records,
  kind: string,
  { id, root: subject }: Envelope,
): Promise<void> {
  await records.audit({ act: 'print', kind, record: id, subject });
}

async function ofCase<R extends RecordDefinition>(
  records: Records,
  definition: R,
  caseId: string,
  id: string,
): Promise<Stored<R>> {
  const found = await records.get(definition, id);
  if (found.root !== caseId || found.voided) throw new Fault('not-found');
  return found;
}

/** The certificate as it was issued, whole: printing it is a look at the person, and logged as one. */
export const certificatePaper = async (
  issuing: Issuing,
  records: Records,
  caseId: string,
  id: string,
): Promise<Uint8Array> => {
  const content = await records.together(async (both) => {
    const found = await ofCase(both, certificate, caseId, id);
    const { fact } = await both.reveal(certificate, id, { for: 'print' });
    const { checkUrl, code } = await issued(issuing, both, found);
    const old = fact.cancels === undefined ? undefined : await both.get(certificate, fact.cancels);
    await printed(both, 'certificate', found);
    return { fact, checkUrl, code, replaces: old?.fact.number ?? null };
  });
  return printCertificate({ ...content, at: issuing.node.clock.now() });
};

export const labelPaper = async (
  { node }: Issuing,
  records: Records,
  caseId: string,
  id: string,
): Promise<Uint8Array> => {
  const content = await records.together(async (both) => {
    const found = await ofCase(both, tag, caseId, id);
    const own = await both.get(funeralCase, caseId);
    const [person] = await both.ofRoot(decedent, caseId);
    if (person === undefined) throw new Fault('not-found');
    const stays = await both.ofRoot(custody, caseId);
    const [since = null] = stays
      .filter(({ fact }) => fact.subject === found.fact.subject)
      .map(({ fact }) => fact.since)
      .toSorted();
    const { fact: house } = await both.get(institution, own.institution ?? '');
    await printed(both, 'tag', found);
    return {
      fact: found.fact,
      person: person.fact,
      caseNumber: own.fact.number,
      house: house.name,
      since,
    };
  });
  return printLabel({ ...content, at: node.clock.now() });
};

export const receiptPaper = async (
  { node }: Issuing,
  records: Records,
  caseId: string,
  id: string,
): Promise<Uint8Array> => {
  const content = await records.together(async (both) => {
    const found = await ofCase(both, payment, caseId, id);
    const { payer, cashier } = found.fact;
    const own = await both.get(funeralCase, caseId);
    const from = payer === undefined ? undefined : await both.get(contact, payer);
    await printed(both, 'payment', found);
    return {
      fact: found.fact,
      issuerName: (await both.get(institution, own.institution ?? '')).fact.name,
      caseNumber: own.fact.number,
      billNumber: (await both.get(bill, found.fact.bill)).fact.number,
      payer: from?.fact.name ?? null,
      cashier: (await both.get(staff, cashier)).fact.name,
    };
  });
  return printReceipt({ ...content, at: node.clock.now() });
};
