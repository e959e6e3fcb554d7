import type { FamilyBill, FamilyDoor, FamilyView } from '@qingming/connect/api/family.ts';
import type { EvaluationDoor } from '@qingming/connect/api/voice.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { type Actor, nodeItself, type Purpose, visitor } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/access/rights.ts';
import { type Attempt, createAttempts } from '../../kernel/accounts/attempts.ts';
import { networkOf } from '../../kernel/accounts/origin-prefix.ts';
import { civilDay } from '../../kernel/clock.ts';
import { agrees } from '../../kernel/crypto/agrees.ts';
import { idInLink } from '../../kernel/crypto/marked-link.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { caseStates } from './case-state.ts';
import { secretsOf } from './family-access.ts';
import { missingNow, nextStepOf } from './next-step.ts';

interface DoorDependencies {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
  /** The bill of a case, told by the module that writes it. */
  readonly billOf: (records: Records, id: string) => Promise<FamilyBill | null>;
  /** Where the family says what it thought of how it was served. */
  readonly evaluations: EvaluationDoor;
}

const OWN_AFFAIRS: Purpose = 'own-affairs';
/** How long one visit lasts, looks or none. */
const VISIT_MS = 60 * 60_000;
const VISIT = 'family.visit';
/** An identifier that no record has, so that a link that is none takes as long as one that is. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** A family that was let in: whose case, and the records as it may see and write them. */
export interface FamilyMember {
  readonly records: Records;
  readonly region: string;
  readonly institution: string;
  readonly case: string;
  /** The contact who was let in. */
  readonly contact: string;
}

interface Access {
  readonly id: string;
  readonly region: string;
  readonly institution: string;
  readonly case: string;
  readonly contact: string;
  readonly until: string;
}

/** The access while it holds: not ended, not taken back, its contact and its case still standing. */
const findStanding = (records: Records, node: NodeContext, id: string) =>
  records.ask(
    { reads: ['familyAccess', 'contact', 'funeralCase'], act: 'family.open' },
    async (asking) => ({
      answer: await asking.maybe<Access>(sql`
        select a.id, a.region, a.institution, a.case_id as "case", a.contact, a.until::text as until
        from ${asking.from('familyAccess')} a
        join ${asking.from('contact')} c on c.province = a.province and c.id = a.contact
        join ${asking.from('funeralCase')} f on f.province = a.province and f.id = a.case_id
        where a.id = ${id} and a.withdrawn_at is null and a.until >= ${civilDay(node.clock.now())}::date`),
    }),
  );

/** Who was let in: a person of this one case, whatever else the node holds. */
const memberOf = ({ node, access }: NodeContext, of: Access): Actor => ({
  ...visitor(node, access.rightsOf(['family'])),
  account: `family:${of.id}`,
  name: '家属 Family',
  roles: ['family'],
  region: of.region,
  institutions: [of.institution],
  root: of.case,
});

interface Booking {
  readonly what: 'vigil' | 'farewell' | 'cremation';
  readonly place: string | null;
  readonly from: string;
  readonly until: string;
}

const bookingsOf = (asking: Asking, id: string): Promise<Booking[]> =>
  asking.all<Booking>(sql`
    select b.what, p.name as place, b.starts_at as "from", b.ends_at as "until" from (
      select v.province, 'vigil' as what, v.room as place, v.starts_at, v.ends_at from ${asking.from('vigil')} v
        where v.case_id = ${id} and v.state <> '3'
      union all
      select f.province, 'farewell', f.hall, f.starts_at, f.ends_at from ${asking.from('farewell')} f
        where f.case_id = ${id} and f.state <> '3'
      union all
      select k.province, 'cremation', null, k.starts_at, k.ends_at from ${asking.from('cremationBooking')} k
        where k.case_id = ${id} and k.state in ('0', '1')) b
    left join ${asking.from('place')} p on p.province = b.province and p.id = b.place
    order by b.starts_at, b.what`);

async function certificateOf(asking: Asking, id: string): Promise<FamilyView['certificate']> {
  const found = await asking.maybe<{ state: string }>(sql`
    select c.state from ${asking.from('certificate')} c
    where c.case_id = ${id} and c.state in ('issued', 'collected') order by c.id desc limit 1`);
  if (found === undefined) return 'none';
  return found.state === 'collected' ? 'collected' : 'ready';
}

const STATES: Readonly<Record<string, FamilyView['state']>> = {
  '0': 'open',
  '1': 'closed',
  '2': 'withdrawn',
};

/** What the case comes to in the words of the process; `lacking` and `step` are its own names. */
const standingOf = (records: Records, id: string, now: Date) =>
  records.ask(
    { reads: ['funeralCase', 'decedent'], act: 'family.look', subject: id },
    async (asking) => {
      const [state] = await caseStates(asking, sql`c.id = ${id}`, now);
      if (state === undefined) throw new Fault('not-found');
      const { standing, decedent, sealedName, number } = state;
      const answer = {
        decedentName: asking.show('decedent', 'name', decedent, sealedName) ?? '',
        caseNumber: number,
        state: STATES[String(standing.row['state'])] ?? 'open',
        step: nextStepOf(records.actor, standing)?.step ?? null,
        lacking: missingNow(records.actor, standing).map(({ code }) => code),
        booked: await bookingsOf(asking, id),
        certificate: await certificateOf(asking, id),
      };
      return { answer, seen: [decedent] };
    },
  );

/**
 * The door of families. Whatever is wrong (link, code, an access that ended or was taken back, a contact or a
 * case that was voided) answers alike. Failures are counted for the link and for the network, in one
 * count for every language of the page.
 */
export function familyDoor({
  node,
  recordsAs,
  billOf,
  evaluations,
}: DoorDependencies): FamilyDoor & {
  /** Whoever holds the proof of a visit; undefined where it is over, or what let it in holds no longer. */
  readonly memberOf: (visit: string) => Promise<FamilyMember | undefined>;
} {
  const attempts = createAttempts(node.db, node.clock);
  const itself = recordsAs(
    nodeItself(node.node, reading('familyAccess', 'contact', 'funeralCase')),
    OWN_AFFAIRS,
  );
  const attemptsOf = (link: string, address: string): readonly Attempt[] => [
    { kind: 'family', value: link.slice(0, 100) },
    { kind: 'familyNetwork', value: networkOf(address) },
  ];
  const find = async (link: string, code: string): Promise<Access | undefined> => {
    const id = idInLink(link) ?? NOBODY;
    const secrets = secretsOf(node, id);
    const standing = await findStanding(itself, node, id);
    const byLink = agrees(node, link, secrets.link);
    const byCode = agrees(node, code, secrets.code);
    return byLink && byCode ? standing : undefined;
  };
  /** What a visit that goes on was let into; undefined when it is over, or holds no longer. */
  const visiting = async (visit: string): Promise<Access | undefined> => {
    const [id = NOBODY, ends = '0'] = openedVisit(node, visit).split(' ');
    return Number(ends) <= node.clock.now().getTime() ? undefined : findStanding(itself, node, id);
  };
  const viewOf = (found: Access) =>
    recordsAs(memberOf(node, found), OWN_AFFAIRS).together(async (both) => {
      const standing = await standingOf(both, found.case, node.clock.now());
      const { fact } = await both.get(institution, found.institution);
      return {
        ...standing,
        institutionNumber: fact.number,
        institutionName: fact.name,
        servicePhone: fact.servicePhone ?? null,
        bill: standing.state === 'withdrawn' ? null : await billOf(both, found.case),
        until: found.until,
      };
    });
  return {
    async open(link, code, address) {
      const tried = attemptsOf(link, address);
      await attempts.refuseLocked(tried);
      const found = await find(link, code);
      if (found === undefined) {
        const locked = await attempts.failed(tried);
        await itself.audit({ act: 'family.open', result: 'refused', detail: { locked } });
        return undefined;
      }
      await attempts.succeeded(tried.slice(0, 1));
      const { id, case: subject } = found;
      await recordsAs(memberOf(node, found), OWN_AFFAIRS).audit({
        ...{ act: 'family.open', kind: 'familyAccess', record: id, subject },
      });
      const ends = node.clock.now().getTime() + VISIT_MS;
      return Buffer.from(node.seal.seal(Buffer.from(`${id} ${ends}`), VISIT)).toString('base64url');
    },
    async memberOf(visit) {
      const found = await visiting(visit);
      if (found === undefined) return undefined;
      const { region, institution: house, contact } = found;
      const records = recordsAs(memberOf(node, found), OWN_AFFAIRS);
      return { records, region, institution: house, case: found.case, contact };
    },
    async look(visit) {
      const found = await visiting(visit);
      if (found === undefined) return undefined;
      const view = await viewOf(found);
      return { ...view, evaluation: await evaluations.standing(found) };
    },
    async evaluate(visit, given, address) {
      const found = await visiting(visit);
      return found === undefined ? undefined : evaluations.give(found, given, address);
    },
  };
}

/** What a visit says; nothing when it was made by nobody here. */
function openedVisit({ seal }: NodeContext, visit: string): string {
  try {
    return Buffer.from(seal.open(Buffer.from(visit, 'base64url'), VISIT)).toString('utf8');
  } catch {
    return '';
  }
}
