import type { CaseSteps, ContactFact, DecedentFact, Written } from '@qingming/connect/api/cases.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import {
  caseRecord,
  type CaseKind,
  isCorrectableElement,
} from '@qingming/standard/processes/case-records.ts';
import { markOutdated } from './outdated.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { anyOf } from '../../kernel/records/stored.ts';
import { changesOf } from '../../kernel/records/view.ts';
import { contactOf } from './contacts.ts';
import { correctRegister, leaveRegister } from './burial-register.ts';
import { countRefusals, type RefuseDuplicates } from './duplicates.ts';
import { identityOf } from './identity.ts';
import { refusal, under, wrongElement } from './refusals.ts';
import { entry, getOfCase, onCase, type Work, written } from './work.ts';

const VOIDED_BY_ITS_OWN_ACT: readonly CaseKind[] = [
  'funeralCase',
  'decedent',
  'certificate',
  'tag',
];

function refuseOwnActs(kind: CaseKind, changes: object): void {
  const { elements } = caseRecord(kind);
  for (const name of Object.keys(changes))
    if (!isCorrectableElement(kind, name) || elements[name]?.given === true)
      throw wrongElement(`/changes/${name}`, 'changes-by-its-own-act', {
        zh: '此项不能直接更正，请用相应的办理步骤。',
        en: 'This cannot be corrected directly; use the step that is made for it.',
      });
}

/** Elements that hang together with an identity number. */
const IDENTITY: readonly string[] = [
  'nameless',
  'documentKind',
  'identityNumber',
  'sex',
  'birthDate',
  'age',
  'deathDate',
];

type Person = Omit<DecedentFact, 'number'>;

/** What the person's record would say: a new number says sex, birth and age anew. */
function mergedWith(known: DecedentFact, changes: Partial<Person>): Person {
  if (changes.identityNumber === undefined) return { ...known, ...changes };
  const { sex: _sex, birthDate: _birthDate, age: _age, ...kept } = known;
  return { ...kept, ...changes } as Person;
}

/** What says who the person is: whoever changes it is told of others who may be the same. */
const TELLS_WHO: readonly string[] = [
  'name',
  'nameless',
  'identityNumber',
  'sex',
  'birthDate',
  'deathDate',
];

/**
 * Number, sex, birth and age are checked together again, and others are looked for who may be the same
 * person; the whole identity is looked at, which is logged.
 */
async function withIdentity(
  work: Work,
  { record, confirmDuplicate }: CaseSteps['corrections'],
  changes: Partial<Person>,
  refuseDuplicates: RefuseDuplicates,
): Promise<Partial<Person>> {
  const changesOne = (of: readonly string[]) =>
    Object.keys(changes).some((name) => of.includes(name));
  const isChecked = changesOne(IDENTITY);
  if (!isChecked && !changesOne(TELLS_WHO)) return changes;
  const { fact } = await work.records.reveal(decedent, record, { for: 'correction' });
  const today = civilDay(work.node.clock.now());
  const merged = mergedWith(fact, changes);
  const whole = isChecked ? await under('/changes', async () => identityOf(merged, today)) : merged;
  if (changesOne(TELLS_WHO))
    await refuseDuplicates(work.records, whole, {
      confirmed: confirmDuplicate === true,
      from: work.owner.root,
      newNumber: changes.identityNumber !== undefined,
      ofAshes: work.case.fact.subject === 'ashes-only',
    });
  if (!isChecked) return changes;
  const { documentKind, identityNumber, nameless, sex, birthDate, age } = whole;
  return { ...changes, documentKind, identityNumber, nameless, sex, birthDate, age };
}

/** The kept form of a contact's identity number follows the kind of document. */
function withContactNumber({ node }: Work, changes: Partial<ContactFact>): Partial<ContactFact> {
  if (changes.identityNumber === undefined) return changes;
  const { documentKind, identityNumber } = contactOf(
    changes as ContactFact,
    civilDay(node.clock.now()),
  );
  return { ...changes, documentKind, identityNumber };
}

/** What the burial register says, too. */
const TOLD_IN_THE_REGISTER: readonly CaseKind[] = [decedent.kind, ashesPlacement.kind];

type Correction = CaseSteps['corrections'];

async function completed(
  work: Work,
  correction: Correction,
  changes: object,
  refuseDuplicates: RefuseDuplicates,
): Promise<object> {
  if (correction.kind === 'decedent')
    return withIdentity(work, correction, changes, refuseDuplicates);
  return correction.kind === 'contact' ? withContactNumber(work, changes) : changes;
}

async function correct(
  work: Work,
  correction: Correction,
  refuseDuplicates: RefuseDuplicates,
): Promise<Written> {
  const { kind, record, version, changes, reason } = correction;
  const definition = caseRecord(kind);
  await getOfCase(work, definition, record);
  refuseOwnActs(kind, changes);
  const whole = await completed(work, correction, changesOf(changes), refuseDuplicates);
  const mended = await under('/changes', () =>
    work.records.revise(definition, record, version, whole as AnyFact, reason),
  );
  const renewed = kind === decedent.kind ? await markOutdated(work) : [];
  const entered = TOLD_IN_THE_REGISTER.includes(kind) ? await correctRegister(work) : [];
  return written(work, [entry(kind, mended), ...renewed, ...entered]);
}

/**
 * A new version with a reason; the database judges the new version as it judged the first. Refuses with
 * `already-exists` when the person would be, or may be, one who has another case.
 */
export const correctRecord = (
  node: NodeContext,
  records: Records,
  id: string,
  correction: Correction,
): Promise<Written> =>
  countRefusals(node, records, (refuseDuplicates) =>
    onCase(node, records, id, (work) => correct(work, correction, refuseDuplicates), {
      closedToo: true,
    }),
  );

/** Takes back what was entered by mistake; nothing that a later step rests on. */
export async function voidRecord(
  work: Work,
  { kind, record, version, reason }: CaseSteps['voids'],
): Promise<Written> {
  if (VOIDED_BY_ITS_OWN_ACT.includes(kind))
    throw refusal(
      'voided-by-its-own-act',
      '此记录不能直接作废：业务请撤销，证明请补发，标签请更换，逝者信息请更正。',
      'This cannot be voided directly: withdraw the case, reissue the certificate, replace the tag, correct the person.',
    );
  const definition = caseRecord(kind);
  await getOfCase(work, definition, record);
  const voided = anyOf(await work.records.void(definition, record, version, reason));
  const left =
    kind === ashesPlacement.kind ? await leaveRegister(work, voided.fact['register'], reason) : [];
  return written(work, [entry(kind, voided), ...left]);
}
