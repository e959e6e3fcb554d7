import type { CasePage, Reveal, Revealed } from '@qingming/connect/api/case-page.ts';
import type { BillTotals } from '@qingming/connect/api/settlement.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { anyOf, type Stored } from '../../kernel/records/stored.ts';
import { viewOf } from '../../kernel/records/view.ts';
import { rightsOf } from './acts.ts';
import { type CaseState, caseStates, whereaboutsOf } from './case-state.ts';
import { caseRecord } from '@qingming/standard/processes/case-records.ts';
import { furtherOf } from './further.ts';
import { journeyOf } from './journey.ts';
import { likenessesOf, namesOfOthers, outweighedIn } from './likeness.ts';
import { casesBeside } from './party-cases.ts';
import { sameNameIn } from './same-name.ts';
import { alertsNow, missingNow, missingToClose, nextStepOf, openActsOf } from './next-step.ts';

type Case = Stored<typeof funeralCase>;

/** The records of one kind of a case as the API shows them; none of a kind that the reader may not see. */
async function viewsOf<R extends RecordDefinition>(records: Records, definition: R, id: string) {
  if (!mayEver(records.actor, 'read', definition.kind)) return [];
  return (await records.ofRoot(definition, id)).map((record) => viewOf(record));
}

async function recordsOf(records: Records, id: string) {
  const [fire] = await viewsOf(records, cremation, id);
  const placements = await viewsOf(records, ashesPlacement, id);
  const inTime = placements.toSorted((a, b) => a.fact.placedAt.localeCompare(b.fact.placedAt));
  return {
    contacts: await viewsOf(records, contact, id),
    deathCertificates: await viewsOf(records, deathCertificate, id),
    confirmations: await viewsOf(records, cremationConfirmation, id),
    tags: await viewsOf(records, tag, id),
    custody: await viewsOf(records, custody, id),
    transports: await viewsOf(records, transport, id),
    preparations: await viewsOf(records, preparation, id),
    vigils: await viewsOf(records, vigil, id),
    farewells: await viewsOf(records, farewell, id),
    cremation: fire ?? null,
    ashesPlacement: inTime.at(-1) ?? null,
    ashesPlacements: inTime,
    certificates: await viewsOf(records, certificate, id),
  };
}

interface MoneyRow extends Omit<BillTotals, 'due' | 'outstanding'> {
  readonly state: string;
}

const MONEY_KINDS = ['bill', 'billLine', 'payment', 'refund', 'creditEntry'] as const;

/** What the bill comes to; its lines belong to settlement, which alone writes them. */
function moneyOf(records: Records, id: string): Promise<CasePage['money']> {
  if (!mayEver(records.actor, 'read', 'bill')) return Promise.resolve(null);
  return records.ask({ reads: MONEY_KINDS, act: 'read' }, async (asking) => {
    const row = await asking.maybe<MoneyRow>(sql`
      select b.state,
        coalesce((select sum(l.amount) from ${asking.from('billLine')} l where l.province = b.province
          and l.bill = b.id and l.kind = 'charge'), 0)::bigint as charged,
        coalesce((select sum(l.amount) from ${asking.from('billLine')} l where l.province = b.province
          and l.bill = b.id and l.kind = 'waiver'), 0)::bigint as waived,
        coalesce((select sum(y.amount) from ${asking.from('payment')} y where y.province = b.province
          and y.bill = b.id and y.credit is null), 0)::bigint as paid,
        coalesce((select sum(r.amount) from ${asking.from('refund')} r where r.province = b.province
          and r.bill = b.id and r.credit is null and r.state <> 'cancelled'), 0)::bigint as returned,
        coalesce((select sum(e.amount) from ${asking.from('creditEntry')} e where e.province = b.province
          and e.bill = b.id), 0)::bigint as "onAccount"
      from ${asking.from('bill')} b where b.case_id = ${id} and b.state <> 'void'`);
    if (row === undefined) return { answer: null };
    const { state, ...sums } = row;
    const due = sums.charged - sums.waived;
    const outstanding = due - sums.paid + sums.returned - sums.onAccount;
    return { answer: { state, totals: { ...sums, due, outstanding } } };
  });
}

interface Around {
  readonly state: CaseState;
  readonly names: CasePage['names'];
  readonly institutionName: string;
}

/** Where the case stands, and the names of the places and the staff of its institution. */
const aroundOf = (records: Records, { id, institution: home }: Case, now: Date): Promise<Around> =>
  records.ask({ reads: ['funeralCase', 'decedent'], act: 'read' }, async (asking) => {
    const [state] = await caseStates(asking, sql`c.id = ${id}`, now);
    if (state === undefined) throw new Fault('not-found');
    const named = await asking.all<{ id: string; name: string }>(sql`
      select p.id, p.name from ${asking.from('place')} p where p.institution = ${home}
        and p.id in (select s.place from ${asking.from('custody')} s where s.case_id = ${id}
          union select v.room from ${asking.from('vigil')} v where v.case_id = ${id}
          union select w.hall from ${asking.from('farewell')} w where w.case_id = ${id}
          union select t.vehicle from ${asking.from('transport')} t where t.case_id = ${id}
          union select r.place from ${asking.from('preparation')} r where r.case_id = ${id}
          union select k.cremator from ${asking.from('cremationBooking')} k where k.case_id = ${id}
          union select f.cremator from ${asking.from('cremation')} f where f.case_id = ${id}
          union select a.niche from ${asking.from('ashesPlacement')} a where a.case_id = ${id}
          union select a.site from ${asking.from('ashesPlacement')} a where a.case_id = ${id})
      union all select m.id, m.name from ${asking.from('staff')} m where m.institution = ${home}
      union all select i.id, i.name from ${asking.from('institution')} i where i.id = ${home}`);
    const names = Object.fromEntries(named.map((one) => [one.id, one.name]));
    return { answer: { state, names, institutionName: names[home ?? ''] ?? '' } };
  });

const contactNames = (contacts: CasePage['contacts']): CasePage['names'] =>
  Object.fromEntries(contacts.map(({ id, fact }) => [id, fact.name]));

/** Asked with the key of the name, which only who sees the name has. */
async function namesakesOf(
  records: Records,
  { id, institution: home }: Case,
  { fact }: CasePage['decedent'],
  now: Date,
): Promise<CasePage['sameName']> {
  if (fact.nameless) return [];
  return records.ask({ reads: ['funeralCase', 'decedent'], act: 'list' }, async (asking) => {
    const answer = await sameNameIn(asking, records, { home, name: fact.name, except: id, now });
    return answer.length === 0
      ? { answer }
      : { answer, seen: answer.map(({ decedent: other }) => other) };
  });
}

/** Everything that the page of one case shows; `not-found` when it is out of scope. */
export const casePageOf = (node: NodeContext, records: Records, id: string): Promise<CasePage> =>
  records.together(async (both) => {
    const now = node.clock.now();
    const own = await both.get(funeralCase, id);
    if (own.voided) throw new Fault('not-found');
    const [person] = await viewsOf(both, decedent, id);
    if (person === undefined) throw new Fault('not-found');
    const parts = await recordsOf(both, id);
    const { state, names: known, institutionName } = await aroundOf(both, own, now);
    const {
      further,
      names: linked,
      references,
    } = await furtherOf(node, both, id, [
      {
        kind: ashesPlacement.kind,
        records: parts.ashesPlacements.map((one) => ({ id: one.id, province: own.province })),
      },
    ]);
    const names = {
      ...linked,
      ...known,
      ...(await namesOfOthers(both, own, further)),
      ...contactNames(parts.contacts),
    };
    const { standing } = state;
    const where = whereaboutsOf(state);
    return {
      case: viewOf(own),
      institutionName,
      decedent: person,
      ...parts,
      further,
      references,
      where: where === null ? [] : [where],
      next: nextStepOf(both.actor, standing),
      alerts: [...alertsNow(both.actor, standing), ...(await outweighedIn(both, own))],
      missing: missingNow(both.actor, standing),
      missingToClose: missingToClose(both.actor, standing),
      open: openActsOf(standing),
      journey: journeyOf({ ...parts, case: viewOf(own), names, further }),
      money: await moneyOf(both, id),
      names,
      sameName: await namesakesOf(both, own, person, now),
      alsoIn: await casesBeside(both, viewOf(own), parts.contacts),
      mayBeOne: await likenessesOf(both, own, parts.contacts),
      may: rightsOf(both.actor, own),
    };
  });

/** A record of the case with its protected values whole; the look, its purpose and its reason are logged. */
export async function revealOf(
  records: Records,
  id: string,
  { kind, record, purpose, reason }: Reveal,
): Promise<Revealed> {
  const found = await records.reveal(caseRecord(kind), record, { purpose, reason });
  if (found.root !== id) throw new Fault('not-found');
  return viewOf(anyOf(found));
}
