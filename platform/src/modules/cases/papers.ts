import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { contact } from '@qingming/standard/records/person.ts';
import { civilDay } from '../../kernel/clock.ts';
import { contactOf } from './contacts.ts';
import { add, entry, type Work, written } from './work.ts';

/** A contact whose number is kept in one form. */
export async function addContact(
  work: Work,
  { id, ...fact }: CaseSteps['contacts'],
): Promise<Written> {
  const kept = contactOf(fact, civilDay(work.node.clock.now()));
  return written(work, [entry('contact', await add(work, contact, kept, id))]);
}
