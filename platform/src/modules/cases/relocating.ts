import type {
  NewRelocation,
  RelocationFact,
  RelocationWritten,
} from '@qingming/connect/api/relocations.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { relocation, relocationPlace } from '@qingming/standard/records/relocation.ts';
import { relocationLine } from '@qingming/standard/records/relocation-line.ts';
import { recordedAlready } from '../../kernel/errors/recorded-already.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Owner, Stored } from '../../kernel/records/stored.ts';
import { refusal } from './refusals.ts';

export type Relocation = Stored<typeof relocation>;
export type Line = Stored<typeof relocationLine>;

/** The member of staff behind the account: nobody relocates in another's name. */
export function ownStaff({ actor }: Pick<Records, 'actor'>): string {
  if (actor.staff !== null) return actor.staff;
  throw new Fault('missing-reference', { element: relocation.elements.openedBy.label });
}

export const toldOf = ({ id, fact: { number, state } }: Relocation): RelocationWritten => ({
  id,
  number,
  state,
});

/** One relocation of the house, with the owner of its parts. */
export async function findRelocation(
  records: Records,
  id: string,
): Promise<{ readonly own: Relocation; readonly owner: Owner & { readonly root: string } }> {
  const own = await records.get(relocation, id);
  if (own.voided || own.institution === null) throw new Fault('not-found');
  return { own, owner: { region: own.region, institution: own.institution, root: own.id } };
}

/** What an earlier try with the same identifier began. */
async function findEarlier(records: Records, { id, reason }: NewRelocation) {
  const found = id === undefined ? undefined : await records.find(relocation, id);
  if (found !== undefined && found.fact.reason !== reason)
    throw new Fault('already-exists', { what: recordedAlready(relocation.label) });
  return found;
}

interface Lying {
  readonly forCase: string;
  readonly from: string;
}

/** Who lies in these places, in a fixed order, so that two who begin at once wait for one another. */
const lyingIn = (records: Records, places: readonly string[]): Promise<readonly Lying[]> =>
  records.ask({ reads: ['custody'], act: 'list' }, async (asking) => ({
    answer: await asking.all<Lying>(sql`
      select s.case_id as "forCase", s.place as "from" from ${asking.from('custody')} s
      where s.place = any(${places}::uuid[]) and s.subject = 'body' and s.until is null
      order by s.place, s.case_id`),
  }));

async function ownersOf(records: Records, places: readonly string[]): Promise<Owner> {
  const found = await Promise.all(places.map((id) => records.get(place, id)));
  const [first] = found;
  const isOfOne = found.every(({ institution }) => institution === first?.institution);
  if (first === undefined || first.institution === null || !isOfOne) throw new Fault('not-found');
  return { region: first.region, institution: first.institution };
}

/** Begins a relocation: the list of who lies in the places is made here and does not change afterwards. */
export const openRelocation = (
  node: NodeContext,
  records: Records,
  input: NewRelocation,
): Promise<RelocationWritten> =>
  records.together(async (tx) => {
    const earlier = await findEarlier(tx, input);
    if (earlier !== undefined) return toldOf(earlier);
    const openedBy = ownStaff(tx);
    const places = [...new Set(input.places)].toSorted();
    const owner = await ownersOf(tx, places);
    const lying = await lyingIn(tx, places);
    if (lying.length === 0)
      throw refusal(
        'somebody-to-relocate',
        '所选位置没有逝者，无需倒库。',
        'Nobody lies in these places; there is nobody to relocate.',
      );
    const { reason, note } = input;
    const fact = {
      state: 'open',
      reason,
      note,
      expected: lying.length,
      openedAt: node.clock.now().toISOString(),
      openedBy,
    } as RelocationFact;
    const own = await tx.create(relocation, fact, owner, input.id);
    const root = { ...owner, root: own.id };
    const part = <Fact>(one: Fact) => ({ id: node.ids.uuid(), fact: one as never, owner: root });
    await tx.createMany(
      relocationPlace,
      places.map((one) => part({ place: one })),
    );
    await tx.createMany(relocationLine, lying.map(part));
    return toldOf(own);
  });

const isDone = ({ fact }: Relocation, records: Records, state: RelocationFact['state']): boolean =>
  fact.state === state && fact.closedBy === records.actor.staff;

const END = {
  closed: '倒库结束，人数相符 closed, and it balances',
  'called-off': '取消倒库 called off',
} as const;

/** Ends a relocation; the rules of the standard say whether it may end so, and by whom. */
export const endRelocation = (
  node: NodeContext,
  records: Records,
  id: string,
  state: keyof typeof END,
  reason: string = END[state],
): Promise<RelocationWritten> =>
  records.together(async (tx) => {
    const { own } = await findRelocation(tx, id);
    const closedBy = ownStaff(tx);
    if (isDone(own, tx, state)) return toldOf(own);
    const closedAt = node.clock.now().toISOString();
    const changes = { state, closedAt, closedBy };
    return toldOf(await tx.revise(relocation, own.id, own.version, changes, reason));
  });
