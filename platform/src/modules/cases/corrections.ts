import type { CaseSteps, ContactFact, DecedentFact, Written } from '@qingming/connect/api/cases.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import {
  CASE_RECORDS,
  type CaseKind,
  isCorrectableElement,
} from '@qingming/standard/processes/case-records.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { changesOf } from '../../kernel/records/view.ts';
import { contactOf } from './contacts.ts';
import { identityOf } from './identity.ts';
import { refusal, under, wrongElement } from './refusals.ts';
import { entry, getOfCase, type Work, written } from './work.ts';

const VOIDED_BY_ITS_OWN_ACT: readonly CaseKind[] = [
  'funeralCase',
  'decedent',
  'certificate',
  'tag',
];

function refuseOwnActs(kind: CaseKind, changes: object): void {
  const { elements } = CASE_RECORDS[kind];
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

/** Number, sex, birth and age are checked together again; the whole identity is looked at, which is logged. */
async function withIdentity(
  work: Work,
  id: string,
  changes: Partial<Person>,
): Promise<Partial<Person>> {
  if (!Object.keys(changes).some((name) => IDENTITY.includes(name))) return changes;
  const { fact } = await work.records.reveal(decedent, id, { for: 'correction' });
  const today = civilDay(work.node.clock.now());
  const whole = await under('/changes', async () => identityOf(mergedWith(fact, changes), today));
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

async function completed(work: Work, kind: CaseKind, id: string, changes: object): Promise<object> {
  if (kind === 'decedent') return withIdentity(work, id, changes);
  return kind === 'contact' ? withContactNumber(work, changes) : changes;
}

/** A new version with a reason; the database judges the new version as it judged the first. */
export async function correct(
  work: Work,
  { kind, record, version, changes, reason }: CaseSteps['corrections'],
): Promise<Written> {
  const definition = CASE_RECORDS[kind];
  await getOfCase(work, definition, record);
  refuseOwnActs(kind, changes);
  const whole = await completed(work, kind, record, changesOf(changes));
  const mended = await under('/changes', () =>
    work.records.revise(definition, record, version, whole as AnyFact, reason),
  );
  return written(work, [entry(kind, mended as unknown as Stored)]);
}

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
  const definition = CASE_RECORDS[kind];
  await getOfCase(work, definition, record);
  const voided = await work.records.void(definition, record, version, reason);
  return written(work, [entry(kind, voided as unknown as Stored)]);
}
