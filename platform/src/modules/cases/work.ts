import { recordedAlready } from '../../kernel/errors/recorded-already.ts';
import type { CaseKind, PlaceKind, Written } from '@qingming/connect/api/cases.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce, type NewFact } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Envelope, Owner, Stored } from '../../kernel/records/stored.ts';
import { refusal, wrongElement } from './refusals.ts';

/** What of an estimate the rules would waive, in fen; told by the module that grants waivers. */
export type ExpectedWaivers = (
  records: Records,
  id: string,
  estimate: string,
  now: Date,
) => Promise<number>;

/** One act on one case, in one transaction. */
export interface Work {
  readonly node: NodeContext;
  readonly records: Records;
  readonly case: Stored<typeof funeralCase>;
  readonly owner: Owner & { readonly institution: string; readonly root: string };
  /** The moment of the act, ISO: now unless the request says when. */
  at(given: string | undefined): string;
  readonly expectedWaivers?: ExpectedWaivers | undefined;
  /** Where families reach this node. */
  readonly publicUrl?: string | undefined;
}

interface WorkOptions {
  /** Ashes move and mistakes are mended after a case was closed too. */
  readonly closedToo?: boolean;
  readonly expectedWaivers?: ExpectedWaivers | undefined;
  readonly publicUrl?: string | undefined;
}

export const caseIsClosed = (): Fault =>
  refusal(
    'case-is-open',
    '业务已办结或撤销；如需补办，请先重新打开并写明原因。',
    'The case is closed or withdrawn; reopen it with a reason before adding to it.',
  );

/** Does one act on a case; everything happens together or not at all. `not-found` when out of scope. */
export const onCase = <Result>(
  node: NodeContext,
  records: Records,
  id: string,
  act: (work: Work) => Promise<Result>,
  { closedToo = false, ...more }: WorkOptions = {},
): Promise<Result> =>
  records.together(async (both) => {
    const found = await both.get(funeralCase, id);
    if (found.voided) throw new Fault('not-found');
    if (!closedToo && found.fact.state !== '0') throw caseIsClosed();
    const owner = { region: found.region, institution: found.institution ?? '', root: id };
    const at = (given: string | undefined) => given ?? node.clock.now().toISOString();
    return act({ node, records: both, case: found, owner, at, ...more });
  });

/** The record of this case with this identifier; `not-found` when it is of another. */
export async function getOfCase<R extends RecordDefinition>(
  { records, owner }: Work,
  definition: R,
  id: string,
): Promise<Stored<R>> {
  const found = await records.get(definition, id);
  if (found.root !== owner.root) throw new Fault('not-found');
  return found;
}

/** What an earlier try with the same identifier wrote, so that a retry does nothing twice. */
export async function findEarlier<R extends RecordDefinition>(
  { records, owner }: Work,
  definition: R,
  id: string | undefined,
): Promise<Stored<R> | undefined> {
  const found = id === undefined ? undefined : await records.find(definition, id);
  if (found !== undefined && found.root !== owner.root)
    throw new Fault('already-exists', { what: recordedAlready(definition.label) });
  return found;
}

export const add = <R extends RecordDefinition>(
  work: Work,
  definition: R,
  fact: NewFact<R>,
  id?: string,
): Promise<Stored<R>> => createOnce(work.records, definition, fact, work.owner, id);

/** The staff member who did it: the one named, or the one behind the account. */
export function staffOf({ records }: Work, given: string | undefined, path: string): string {
  const staff = given ?? records.actor.staff;
  if (staff !== null) return staff;
  throw wrongElement(path, 'required', {
    zh: '请选择经手人：当前账号未关联从业人员。',
    en: 'Choose who did it: this account is not linked to a staff member.',
  });
}

/** A place of the institution that is in use. */
export async function placeInUse(
  { records, owner }: Work,
  id: string,
  path: string,
): Promise<Stored<typeof place>> {
  const found = await records.get(place, id);
  if (found.institution !== owner.institution) throw new Fault('not-found');
  const { inUse, name } = found.fact;
  if (!inUse)
    throw wrongElement(path, 'place-in-use', {
      zh: `“${name}”已停用，请另选。`,
      en: `“${name}” is out of use; choose another place.`,
    });
  return found;
}

/** Refuses a place that is of none of these kinds. */
export function refuseUnfit(
  { fact: { kind, name } }: Stored<typeof place>,
  kinds: readonly PlaceKind[],
  path: string,
): void {
  if (!kinds.includes(kind))
    throw wrongElement(path, 'place-fits', {
      zh: `“${name}”不适合此用途，请另选。`,
      en: `“${name}” does not serve this purpose; choose another place.`,
    });
}

/** A place of the institution that is in use and of one of these kinds. */
export async function placeOf(
  work: Work,
  id: string,
  kinds: readonly PlaceKind[],
  path: string,
): Promise<Stored<typeof place>> {
  const found = await placeInUse(work, id, path);
  refuseUnfit(found, kinds, path);
  return found;
}

export const entry = (kind: CaseKind, { id, version }: Envelope): Written['records'][number] => ({
  kind,
  id,
  version,
});

export const written = (
  { owner }: Work,
  records: Written['records'],
  tag?: Written['tag'],
): Written => ({ case: owner.root, records, ...(tag === undefined ? {} : { tag }) });
