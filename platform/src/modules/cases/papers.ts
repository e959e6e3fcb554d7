import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { civilDay } from '../../kernel/clock.ts';
import { numberDispute } from '@qingming/standard/records/number-dispute.ts';
import { contactOf } from './contacts.ts';
import { broken, wrongElement } from './refusals.ts';
import { add, entry, type Work, written } from './work.ts';

/** The certificate of 2026 bears the number of its person, unless another is typed. */
export async function numberedCertificate<Paper extends { readonly number?: string | undefined }>(
  paper: Paper,
  ofPerson: () => Promise<string | undefined>,
): Promise<Paper & { readonly number: string }> {
  const number = paper.number ?? (await ofPerson());
  if (number !== undefined) return { ...paper, number };
  throw wrongElement('/number', 'required', {
    zh: '请填写证明编号；逝者没有登记证件号码，不能由其代替。',
    en: 'Enter the number of the certificate; no identity number of the person is recorded that could stand for it.',
  });
}

/** The number of the person of the case; to read it whole is logged. */
export async function identityNumberOf({ records, owner }: Work): Promise<string | undefined> {
  const [person] = await records.ofRoot(decedent, owner.root);
  if (person?.fact.identityNumber === undefined) return undefined;
  const { fact } = await records.reveal(decedent, person.id, { for: 'certificate' });
  return fact.identityNumber;
}

/** A contact whose number is kept in one form. */
export async function addContact(
  work: Work,
  { id, ...fact }: CaseSteps['contacts'],
): Promise<Written> {
  const kept = contactOf(fact, civilDay(work.node.clock.now()));
  return written(work, [entry('contact', await add(work, contact, kept, id))]);
}

/** The number in dispute is that of the person, which nobody types again. */
export async function raiseNumberDispute(
  work: Work,
  { id, ...said }: CaseSteps['number-dispute'],
): Promise<Written> {
  const identityNumber = await identityNumberOf(work);
  if (identityNumber === undefined)
    throw broken(numberDispute, 'the-number-in-dispute-is-that-of-the-person');
  const fact = {
    ...said,
    identityNumber,
    raisedAt: work.at(said.raisedAt),
    raisedBy: work.records.actor.account,
  };
  return written(work, [entry('numberDispute', await add(work, numberDispute, fact, id))]);
}

/** The decision of this case that its number stands at another by mistake. */
export async function decidedDispute({ records, owner }: Work): Promise<string | undefined> {
  const disputes = await records.ofRoot(numberDispute, owner.root);
  return disputes.find(({ fact }) => fact.outcome === 'another-person')?.id;
}
