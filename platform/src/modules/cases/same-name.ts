import type { SameName } from '@qingming/connect/api/case-page.ts';
import { seenMasks } from '../../kernel/access/decide.ts';
import { normaliseName } from '../../kernel/crypto/search-keys.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { caseStates, whereaboutsOf } from './case-state.ts';
import { houseOf } from '../../kernel/access/actor.ts';

/** Whether the reader sees names at all: of masked ones nobody can say that they are the same. */
export const seesNames = ({ actor }: Pick<Records, 'actor'>): boolean =>
  seenMasks(actor, 'decedent').has('name');

/** Whether the reader sees how handlers protect themselves. */
export const seesHazards = ({ actor }: Pick<Records, 'actor'>): boolean =>
  seenMasks(actor, 'funeralCase').has('note');

export const isSameName = (one: string, other: string): boolean =>
  normaliseName(one) === normaliseName(other);

/** How often each of these names stands among them; two forms of one name count as one. */
export function countsOfNames(names: readonly string[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const name of names.map(normaliseName)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => counts.get(normaliseName(name)) ?? 0;
}

interface Looking {
  readonly home: string | null;
  readonly name: string;
  /** The case that is looked from. */
  readonly except?: string;
  readonly now: Date;
}

/** Others of the same name whose body or ashes are in the care of the house now. */
export async function sameNameIn(
  asking: Asking,
  records: Pick<Records, 'actor'>,
  { home, name, except, now }: Looking,
): Promise<readonly SameName[]> {
  if (home === null || !seesNames(records)) return [];
  const keys = asking.keys('decedent', 'name', name);
  const states = await caseStates(
    asking,
    sql`c.institution = ${home} and c.state = '0' and not d.nameless
      and ${asking.found('decedent', 'name', 'd', keys)}`,
    now,
  );
  return states.flatMap((state) => {
    const { case: id, number, sex, age, decedent, sealedName } = state;
    const found = asking.show('decedent', 'name', decedent, sealedName) ?? '';
    const where = whereaboutsOf(state);
    return id === except || where === null || !isSameName(found, name)
      ? []
      : [{ case: id, number, name: found, sex, age, placeName: where.placeName, decedent }];
  });
}

/** At the counter, before a case is opened: is somebody of this name here already? */
export const findSameName = (
  records: Records,
  name: string,
  now: Date,
): Promise<{ readonly cases: readonly SameName[] }> =>
  records.ask({ reads: ['funeralCase', 'decedent'], act: 'list' }, async (asking) => {
    const cases = await sameNameIn(asking, records, { home: houseOf(records.actor), name, now });
    return { answer: { cases }, seen: cases.map(({ decedent }) => decedent) };
  });
