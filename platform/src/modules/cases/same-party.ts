import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { contact } from '@qingming/standard/records/person.ts';
import { sameParty } from '@qingming/standard/records/same-party.ts';
import { personOf } from '../../kernel/approvals/approvals.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { recordedAlready } from '../../kernel/errors/recorded-already.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { add, entry, findEarlier, getOfCase, type Work, written } from './work.ts';

type Finding = Stored<typeof sameParty>;

const ACT = 'same-party';

/** The member of staff behind the account: nobody proposes or decides in another's name. */
function ownStaff({ records: { actor } }: Work): string {
  if (actor.staff !== null) return actor.staff;
  throw new Fault('missing-reference', { element: sameParty.elements.proposedBy.label });
}

/** Who took the first step stands in the audit, as a person under whichever account. */
const keepHand = ({ records, owner }: Work, record: string, step: string): Promise<void> =>
  records.audit({
    act: ACT,
    kind: sameParty.kind,
    subject: owner.root,
    detail: { record, step, person: personOf(records.actor) },
  });

/** Refuses a second step by the person of the first, who may have two accounts; `second-person`. */
async function refuseFirstHand({ records, owner }: Work, record: string, step: string) {
  const last = await records.ask({ reads: [sameParty.kind], act: 'read' }, async (asking) => ({
    answer: await asking.maybe<{ person: string }>(sql`
      select e.entry::jsonb #>> '{detail,person}' as person from audit_entry e
      where e.subject = ${owner.root} and e.act = ${ACT} and e.result = 'done'
        and e.entry::jsonb #>> '{detail,record}' = ${record} and e.entry::jsonb #>> '{detail,step}' = ${step}
      order by e.entry_id desc limit 1`),
  }));
  if (last?.person === personOf(records.actor)) throw new Fault('second-person');
}

/** Proposes that a contact of the case and another of the house are one; a retry finds what it proposed. */
export async function proposeSameParty(
  work: Work,
  { id, ...said }: CaseSteps['same-party'],
): Promise<Written> {
  const known = await findEarlier(work, sameParty, id);
  const isSame = known?.fact.contact === said.contact && known.fact.other === said.other;
  if (known !== undefined && !isSame)
    throw new Fault('already-exists', { what: recordedAlready(sameParty.label) });
  if (known !== undefined) return written(work, [entry(sameParty.kind, known)]);
  await getOfCase(work, contact, said.contact);
  const other = await work.records.get(contact, said.other);
  if (other.voided || other.institution !== work.owner.institution) throw new Fault('not-found');
  const proposed = { state: 'proposed', proposedAt: work.at(undefined) } as const;
  const fact = { ...said, ...proposed, proposedBy: ownStaff(work) };
  const made = await add(work, sameParty, fact, id);
  await keepHand(work, made.id, 'proposed');
  return written(work, [entry(sameParty.kind, made)]);
}

/** The state that each step goes on from, and leads to. */
const STEPS = {
  'same-party/confirm': ['proposed', 'confirmed'],
  'same-party/decline': ['proposed', 'declined'],
  'same-party/separate': ['confirmed', 'separating'],
  'same-party/undo': ['separating', 'separated'],
} as const;

export type SamePartyStep = keyof typeof STEPS;

/** The same request sent again: what it wrote is there, by the same account, and nothing came after it. */
const isDone = (
  { records }: Work,
  { fact, version, recordedBy }: Finding,
  asked: number,
  to: string,
) => version === asked + 1 && fact.state === to && recordedBy === records.actor.account;

/** A step on what was proposed or found: of a second person, unless it asks for one. */
export async function decideSameParty(
  work: Work,
  step: SamePartyStep,
  { record, version }: CaseSteps[SamePartyStep],
  write: () => Promise<Written>,
): Promise<Written> {
  const [from, to] = STEPS[step];
  const found = await getOfCase(work, sameParty, record);
  if (isDone(work, found, version, to)) return written(work, [entry(sameParty.kind, found)]);
  ownStaff(work);
  const asks = to === 'separating';
  if (!asks) await refuseFirstHand(work, record, from);
  const done = await write();
  if (asks) await keepHand(work, record, to);
  return done;
}
