import { institution as institutions } from '@qingming/standard/records/institution.ts';
import type { KindRecord, NewRecord } from '@qingming/connect/api/kinds.ts';
import type { Revision, Voiding } from '@qingming/connect/api/registry.ts';
import { isOfInstitution } from '@qingming/standard/derive/owner.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce, type NewFact } from '../../kernel/records/create-once.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Records } from '../../kernel/records/records.ts';
import { anyOf, type Owner } from '../../kernel/records/stored.ts';
import { changesOf } from '../../kernel/records/view.ts';
import { kindRecord } from './list.ts';
import { type Actor, houseOf } from '../../kernel/access/actor.ts';

const WHOSE = {
  path: '/institution',
  rule: 'required',
  message: { zh: '请选择机构', en: 'Choose the institution' },
};

/** Where a record of the node lies: in the division of who writes it, where its kind says so. */
const divisionFor = (
  { node }: Pick<NodeContext, 'node'>,
  { region }: Pick<Actor, 'region'>,
  { writersDivision }: RecordDefinition,
): string => (writersDivision === undefined || region === '' ? node : region.padEnd(6, '0'));

/** Whose the new record is: the institution that is named, or that of the account; the node's own otherwise. */
export async function ownerOf(
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
  named: string | undefined,
): Promise<Owner> {
  if (!isOfInstitution(node.catalogue, definition))
    return { region: divisionFor(node, records.actor, definition) };
  const id = named ?? houseOf(records.actor);
  if (id === null) throw new Fault('invalid-input', {}, { errors: [WHOSE] });
  const { region } = await getInstitutionInScope(records, institutions, id);
  return { region, institution: id };
}

export const createOfKind = (
  node: NodeContext,
  records: Records,
  definition: RecordDefinition,
  { id, institution, fact }: NewRecord,
): Promise<KindRecord> =>
  records.together(async (inside) => {
    const owner = await ownerOf(node, inside, definition, institution);
    const given = fact as NewFact<RecordDefinition>;
    return kindRecord(anyOf(await createOnce(inside, definition, given, owner, id)));
  });

export const reviseOfKind = async (
  records: Records,
  definition: RecordDefinition,
  id: string,
  { version, changes, reason }: Revision<AnyFact>,
): Promise<KindRecord> =>
  kindRecord(anyOf(await records.revise(definition, id, version, changesOf(changes), reason)));

export const voidOfKind = async (
  records: Records,
  definition: RecordDefinition,
  id: string,
  { version, reason }: Voiding,
): Promise<KindRecord> => kindRecord(anyOf(await records.void(definition, id, version, reason)));
