import type { NewCase, Opened } from '@qingming/connect/api/cases.ts';
import { caseSubject } from '@qingming/standard/codes/subject.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { isRemains } from '@qingming/standard/records/case-subject.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { deathCertificate } from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { civilDay } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { openedFromCall } from './calls.ts';
import { contactOf } from './contacts.ts';
import { countRefusals } from './duplicates.ts';
import { type DecedentIdentity, identityOf } from './identity.ts';
import { numberedCertificate } from './papers.ts';
import { under } from './refusals.ts';
import { makeTag, tagsOf } from './tags.ts';
import { add, onCase, type Work } from './work.ts';
import { houseOf } from '../../kernel/access/actor.ts';

export interface Opening {
  readonly node: NodeContext;
  readonly records: Records;
}

type Case = Stored<typeof funeralCase>;

/** Where the clerk works: the case lies in the division of the institution. */
async function ownInstitution(records: Records): Promise<Stored<typeof institution>> {
  const own = houseOf(records.actor);
  if (own === null) throw new Fault('not-allowed');
  return records.get(institution, own);
}

async function openRecord({ node, records }: Opening, input: NewCase): Promise<Case> {
  const home = await ownInstitution(records);
  const { id, subject, hazard, bodyState, bodyNote, effects, waiverGroup, note } = input;
  const openedAt = input.openedAt ?? node.clock.now().toISOString();
  const told = { subject, hazard, bodyState, bodyNote, effects, waiverGroup, note };
  const receivedBy = records.actor.staff ?? undefined;
  return records.create(
    funeralCase,
    { state: '0', openedAt, receivedBy, ...told } as Case['fact'],
    { region: home.region, institution: home.id },
    id,
  );
}

/** What the subject of the case says of the one whom it is about. */
function asSubject({ subject, decedent: typed }: NewCase): NewCase['decedent'] {
  if (subject === 'unidentified') return { nameless: true, ...typed };
  if (subject === undefined || !isRemains(subject) || typed.name !== undefined) return typed;
  return { ...typed, name: findCode(caseSubject, subject)?.zh ?? subject };
}

/** What is brought here, and gets its tag at the opening. */
const taggedIn = ({ case: { fact } }: Work): 'body' | 'ashes' =>
  fact.subject === 'ashes-only' ? 'ashes' : 'body';

async function opened(work: Work): Promise<Opened> {
  const { records, owner } = work;
  const [person] = await records.ofRoot(decedent, owner.root);
  const [first] = await records.ofRoot(contact, owner.root);
  const [paper] = await records.ofRoot(deathCertificate, owner.root);
  const tag = (await tagsOf(work)).find(({ fact }) => fact.subject === taggedIn(work));
  return {
    case: owner.root,
    number: work.case.fact.number,
    decedent: person?.id ?? '',
    contact: first?.id ?? '',
    deathCertificate: paper?.id ?? null,
    tag: tag?.id ?? '',
    tagNumber: tag?.fact.number ?? '',
  };
}

/** Groups whose proof the family brings with it: checked by whoever opens the case. */
async function writeEntitlements(work: Work, { entitlements = [] }: NewCase): Promise<void> {
  const { staff: checkedBy } = work.records.actor;
  if (entitlements.length > 0 && checkedBy === null)
    throw new Fault('missing-reference', { element: entitlement.elements.checkedBy.label });
  const checkedAt = work.node.clock.now().toISOString();
  for (const [at, one] of entitlements.entries())
    await under(`/entitlements/${at}`, () =>
      add(work, entitlement, { checkedAt, ...one, checkedBy: checkedBy ?? '' }),
    );
}

async function fill(work: Work, input: NewCase, identity: DecedentIdentity): Promise<Opened> {
  await under('/decedent', () => add(work, decedent, identity));
  await under('/contact', () =>
    add(work, contact, contactOf(input.contact, civilDay(work.node.clock.now()))),
  );
  const { deathCertificate: paper } = input;
  if (paper !== undefined)
    await under('/deathCertificate', async () => {
      const ofPerson = () => Promise.resolve(identity.identityNumber);
      return add(work, deathCertificate, await numberedCertificate(paper, ofPerson));
    });
  await writeEntitlements(work, input);
  await makeTag(work, taggedIn(work));
  return opened(work);
}

/**
 * Opens a case: case, person, contact, death certificate where there is one, and the body's tag, in
 * one transaction. Refuses with `already-exists` when the person has an open case or may have one, with
 * `rule-broken` when the person was cremated, with `invalid-input` when number and facts disagree.
 */
export async function openCase(opening: Opening, input: NewCase): Promise<Opened> {
  const { node, records } = opening;
  const today = civilDay(node.clock.now());
  return countRefusals(node, records, (refuseDuplicates) =>
    records.together(async (tx) => {
      const earlier = input.id === undefined ? undefined : await tx.find(funeralCase, input.id);
      if (earlier !== undefined) return onCase(node, tx, earlier.id, opened, { closedToo: true });
      const identity = await under('/decedent', async () => identityOf(asSubject(input), today));
      await refuseDuplicates(tx, identity, {
        confirmed: input.confirmDuplicate === true,
        numberDisputed: input.numberDisputed === true,
        newNumber: true,
        ofAshes: input.subject === 'ashes-only',
      });
      const made = await openRecord({ node, records: tx }, input);
      const told = await onCase(node, tx, made.id, (work) => fill(work, input, identity));
      if (input.firstCall !== undefined) await openedFromCall(node, tx, input.firstCall, made.id);
      return told;
    }),
  );
}
