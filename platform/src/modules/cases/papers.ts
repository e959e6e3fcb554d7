import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { cremationConfirmation, deathCertificate } from '@qingming/standard/records/papers.ts';
import { contact } from '@qingming/standard/records/person.ts';
import { contactOf } from './contacts.ts';
import { civilDay } from '../../kernel/clock.ts';
import { add, entry, getOfCase, type Work, written } from './work.ts';

export async function addDeathCertificate(
  work: Work,
  { id, ...fact }: CaseSteps['death-certificate'],
): Promise<Written> {
  return written(work, [entry('deathCertificate', await add(work, deathCertificate, fact, id))]);
}

export async function addContact(
  work: Work,
  { id, ...fact }: CaseSteps['contacts'],
): Promise<Written> {
  return written(work, [
    entry(
      'contact',
      await add(work, contact, contactOf(fact, civilDay(work.node.clock.now())), id),
    ),
  ]);
}

/** The signed confirmation; the signatory is a contact of this case. */
export async function confirmCremation(
  work: Work,
  { id, ...fact }: CaseSteps['confirmation'],
): Promise<Written> {
  await getOfCase(work, contact, fact.signatory);
  const signed = { ...fact, signedAt: work.at(fact.signedAt) };
  const kept = await add(work, cremationConfirmation, signed, id);
  return written(work, [entry('cremationConfirmation', kept)]);
}
