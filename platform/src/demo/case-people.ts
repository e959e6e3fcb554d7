import { certificateSerial } from '@qingming/standard/numbers/certificate-serial.ts';
import { expectedCreditCheck } from '@qingming/standard/numbers/social-credit-code.ts';
import { cremationConfirmation, deathCertificate } from '@qingming/standard/records/papers.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import type { CaseScope } from './case-scope.ts';
import type { Journey } from './journey.ts';
import { getNumber } from './numbering.ts';
import { officer, type Relative } from './people.ts';
import { random } from './random.ts';
import { dayOf, HOUR, iso, MINUTE } from './time.ts';

type Case = FactOf<typeof funeralCase>;

function groupOf({ person, home, isPoor }: Journey): Case['waiverGroup'] {
  if (person.nameless) return 'nameless';
  if (person.household?.startsWith(home.region.slice(0, 2)) !== true) return undefined;
  return isPoor ? 'minimum-living' : 'universal';
}

/** Who is poor shows the book of the minimum living allowance when the case is opened. */
export function entitlementFacts({ journey, fact }: CaseScope): readonly NewFact[] {
  if (groupOf(journey) !== 'minimum-living') return [];
  const at = journey.openedAt + 3 * MINUTE;
  return [
    fact(entitlement, at, {
      group: 'minimum-living',
      basis: 'paper',
      document: '最低生活保障证（演示）',
      checkedBy: journey.clerk.id,
      checkedAt: iso(at),
    }),
  ];
}

const medicalKind = (day: string): 'medical' | 'medical-2026' =>
  day < '2026-07-01' ? 'medical' : 'medical-2026';

const OUTER_CAUSES: readonly string[] = ['03', '04', '05', '06', '07', '08', '10'];
const isOuter = (cause: string | undefined): boolean => OUTER_CAUSES.some((one) => one === cause);

export function caseFacts({ draft, journey, ids, fact }: CaseScope): readonly NewFact[] {
  const group = groupOf(journey);
  const opened: Case = {
    number: getNumber(draft, 'FZ'),
    state: '0',
    openedAt: iso(journey.openedAt),
    bodyState: '0',
    ...(group === undefined ? {} : { waiverGroup: group }),
    ...(journey.person.nameless ? { effects: '深色外衣一件，随身无证件' } : {}),
  };
  return [fact(funeralCase, journey.openedAt, opened, ids.case)];
}

export function caseClosing({ journey, ids, happened, change }: CaseScope): readonly NewVersion[] {
  const { closedAt } = journey;
  if (!happened(closedAt)) return [];
  return [change(funeralCase, ids.case, closedAt, { state: '1', closedAt: iso(closedAt) }, '办结')];
}

export const decedentFacts = ({ draft, journey, ids, fact }: CaseScope): readonly NewFact[] => [
  fact(
    decedent,
    journey.openedAt + MINUTE,
    { number: getNumber(draft, 'SZ'), ...journey.person },
    ids.decedent,
  ),
];

/** Families bring the household register a day later, and what was taken down at first is put right. */
export function decedentCorrections({
  journey,
  ids,
  happened,
  change,
}: CaseScope): readonly NewVersion[] {
  const { correctedAt, person, home } = journey;
  if (!happened(correctedAt) || person.nameless) return [];
  const changes = { address: `${home.county}演示街道松泉社区 6 号楼 1 单元 201 室` };
  return [change(decedent, ids.decedent, correctedAt, changes, '家属提供户口簿，更正住址')];
}

export const relativeFact = (role: '0' | '1', who: Relative): FactOf<typeof contact> => ({
  role,
  name: who.name,
  relation: who.relation,
  documentKind: '0',
  identityNumber: who.identityNumber,
  phone: who.phone,
  address: who.address,
});

/** The police of the county, who bring whom nobody has named: one organisation, whichever officer comes. */
const policeFact = ({ draft, journey }: CaseScope): FactOf<typeof contact> => {
  const first17 = `11${journey.home.region}DEM000001`;
  const who = officer(random(draft.seed));
  return {
    role: '0',
    party: 'organisation',
    organisation: `${journey.home.county}公安分局（演示）`,
    creditCode: first17 + expectedCreditCheck(first17),
    ...who,
  };
};

export function contactFacts(scope: CaseScope): readonly NewFact[] {
  const { journey, ids, fact, happened } = scope;
  const at = journey.openedAt + 2 * MINUTE;
  const first: FactOf<typeof contact> =
    journey.contact === undefined ? policeFact(scope) : relativeFact('0', journey.contact);
  const collector = journey.placement?.collector;
  const facts = [fact(contact, at, first, ids.contact)];
  if (collector === undefined || !happened(journey.placement?.at)) return facts;
  const collected = journey.placement.at - 2 * MINUTE;
  return [...facts, fact(contact, collected, relativeFact('1', collector), ids.collector)];
}

export function deathCertificateFacts({
  draft,
  journey,
  fact,
  happened,
}: CaseScope): readonly NewFact[] {
  const { certifiedAt, person, home } = journey;
  if (!happened(certifiedAt)) return [];
  const byPolice = isOuter(person.deathCause);
  const atHome = person.deathPlace === '家中';
  const issuerName = atHome ? '演示区社区卫生服务中心' : (person.deathPlace ?? '演示医院');
  const day = dayOf(certifiedAt);
  const digits = getNumber(draft, 'FZ').slice(9).replace('-', '');
  const own = person.identityNumber ?? certificateSerial(`12${home.region}${digits.slice(1)}`, 1);
  return [
    fact(deathCertificate, certifiedAt, {
      kind: byPolice ? 'police' : medicalKind(day),
      number: byPolice || medicalKind(day) === 'medical' ? `YS${home.region}${digits}` : own,
      issuer: byPolice ? '2' : '1',
      issuerName: byPolice ? '演示公安分局' : issuerName,
      issuedOn: day,
    }),
  ];
}

/** After an unnatural death the police consent on the day on which they certify it. */
export function proofFacts({ journey, fact, happened }: CaseScope): readonly NewFact[] {
  const { certifiedAt, person } = journey;
  if (!happened(certifiedAt) || !isOuter(person.deathCause)) return [];
  return [
    fact(proof, certifiedAt, {
      kind: 'police-consent',
      issuer: '演示公安分局',
      issuedOn: dayOf(certifiedAt),
    }),
  ];
}

export function confirmationFacts({ journey, ids, fact, happened }: CaseScope): readonly NewFact[] {
  const { confirmedAt, cremation, clerk } = journey;
  if (cremation === undefined || !happened(confirmedAt)) return [];
  return [
    fact(cremationConfirmation, confirmedAt + MINUTE, {
      signatory: ids.contact,
      signedAt: iso(confirmedAt),
      identityChecked: clerk.name,
    }),
  ];
}

/** Rooms are booked about an hour after the case is opened. */
export const bookedAt = ({ openedAt }: Journey): number => openedAt + HOUR;
