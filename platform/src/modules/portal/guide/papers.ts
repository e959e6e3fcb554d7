import { deathCertificateKind } from '@qingming/standard/codes/death.ts';
import { proofKind } from '@qingming/standard/codes/proof.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { type CodeOf, codesOn, findCode } from '@qingming/standard/language/code-set.ts';
import { certificate, cremationConfirmation } from '@qingming/standard/records/papers.ts';
import type { DeathPlace, GuideAsked } from './asked.ts';
import { wayOf } from './steps.ts';

/** Papers that the standard knows by a code of theirs or by a kind of record. */
const OF_THE_STANDARD = {
  policeConsent: 'police-consent',
  stillbirth: 'stillbirth',
  burialConsent: 'burial-consent',
  consular: 'consular',
  crematedAbroad: 'cremated-abroad',
  encoffining: 'encoffining',
  embalming: 'embalming',
  entryQuarantine: 'entry-quarantine',
} as const satisfies Readonly<Record<string, CodeOf<typeof proofKind>>>;

type ProofPaper = keyof typeof OF_THE_STANDARD;

/** Papers of a family that no record of the standard is about. */
export const FAMILY_PAPERS = [
  'identity',
  'passport',
  'birth',
  'parents',
  'register',
  'organiser',
  'authorisation',
  'donor',
  'group',
  'carrier',
  'awayConsent',
] as const;
export type FamilyPaper = (typeof FAMILY_PAPERS)[number];

export type PaperId =
  | ProofPaper
  | FamilyPaper
  | 'medical'
  | 'police'
  | 'foreign'
  | 'confirmation'
  | 'certificate';

export const isFamilyPaper = (id: PaperId): id is FamilyPaper =>
  (FAMILY_PAPERS as readonly string[]).includes(id);

const isProof = (id: string): id is ProofPaper => id in OF_THE_STANDARD;

const MEDICAL: readonly string[] = ['medical', 'medical-2026'];

/** The name that the standard has for a paper on a day; undefined for those of the family alone. */
export function standardName(id: PaperId, day: string): Bilingual | undefined {
  if (id === 'confirmation') return cremationConfirmation.label;
  if (id === 'certificate') return certificate.label;
  if (id === 'medical')
    return codesOn(deathCertificateKind, day).find(({ code }) => MEDICAL.includes(code));
  if (id === 'police' || id === 'foreign') return findCode(deathCertificateKind, id);
  return isProof(id) ? findCode(proofKind, OF_THE_STANDARD[id]) : undefined;
}

/** Papers for the collection, and those that are signed, asked for or given later. */
export interface Papers {
  readonly now: readonly PaperId[];
  readonly later: readonly PaperId[];
}

type Said = Pick<GuideAsked, 'who' | 'matters'> & { readonly place: DeathPlace };

function ofDeath({ place, who }: Said): readonly PaperId[] {
  if (place === 'abroad') return ['foreign'];
  const isPolice = place === 'elsewhere' || place === 'unclear';
  const own = who === 'stillborn' ? 'stillbirth' : 'medical';
  return isPolice && who !== 'stillborn' ? ['medical', 'police'] : [own];
}

function ofIdentity({ who }: Said, isForeign: boolean): readonly PaperId[] {
  if (who === 'stillborn') return [];
  if (who === 'infant') return ['birth', 'parents'];
  return isForeign ? ['passport'] : ['identity', 'register'];
}

/** The papers of a death, only those that apply; `hasGroups` says that a waiver in force names a group. */
export function papersOf(said: Said, hasGroups: boolean): Papers {
  const aside = wayOf(said).setAside;
  const has = (name: GuideAsked['matters'][number]): boolean =>
    said.matters.includes(name) && !aside.includes(name);
  const isAbroad = said.place === 'abroad';
  const crosses = isAbroad || has('outside');
  const now: readonly (PaperId | false)[] = [
    ...ofDeath(said),
    ...ofIdentity(said, has('outside')),
    'organiser',
    'authorisation',
    has('donor') && 'donor',
    hasGroups && said.who !== 'stillborn' && 'group',
  ];
  const later: readonly (PaperId | false)[] = [
    isAbroad && 'consular',
    isAbroad && 'crematedAbroad',
    has('away') && 'awayConsent',
    crosses && 'encoffining',
    crosses && 'embalming',
    isAbroad && 'carrier',
    isAbroad && 'entryQuarantine',
    said.place === 'unclear' && 'policeConsent',
    has('burial') && 'burialConsent',
    !has('burial') && 'confirmation',
    !has('burial') && said.who !== 'stillborn' && 'certificate',
  ];
  const given = (one: PaperId | false): one is PaperId => one !== false;
  return { now: now.filter(given), later: later.filter(given) };
}
