import { holds } from '@qingming/standard/derive/acts.ts';
import type { Act, Ask } from '@qingming/standard/language/act.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { Fault } from '../errors/fault.ts';
import type { Records } from '../records/records.ts';
import { standingAlone } from './standing.ts';

/** Where and when a link chooses. */
export interface Choosing {
  readonly records: Records;
  readonly institution: string | undefined;
  readonly now: Date;
}

async function refuseUnchosen(
  { records, institution, now }: Choosing,
  { name, of, element, choose }: Ask,
  id: string,
): Promise<void> {
  const target = NATIONAL.get(of.elements[element]?.to ?? '');
  if (target === undefined || choose === undefined) return;
  const found = await records.get(target, id);
  if ((found.institution ?? undefined) !== institution) throw new Fault('not-found');
  if (holds(standingAlone(target, found, now), choose)) return;
  const title = String((found.fact as AnyFact)[target.title ?? ''] ?? '');
  const message = {
    zh: `“${title}”不适合此用途，或已停用；请另选。`,
    en: `“${title}” does not serve this purpose, or is out of use; choose another.`,
  };
  throw new Fault(
    'invalid-input',
    {},
    { errors: [{ path: `/${name}`, rule: 'choice-fits', message }] },
  );
}

/** The records that the answers name must be ones that the act chooses from. */
export async function refuseUnfitChoices(
  choosing: Choosing,
  { asks }: Act,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const ask of asks) {
    const id = answers[ask.name];
    if (typeof id === 'string') await refuseUnchosen(choosing, ask, id);
  }
}
