import type { Mask } from '@qingming/standard/language/element.ts';
import type { AccountRole } from '@qingming/connect/api/session.ts';
import type { Role } from './actor.ts';

export type Verb = 'read' | 'create' | 'revise' | 'void';

/**
 * What a role may do, as data. How far it reaches is the actor's scope: one institution, a
 * division, or the node. What no grant names is refused.
 */
export interface Grant {
  readonly role: Role;
  readonly records: readonly string[];
  readonly may: readonly Verb[];
  /** Protected values of these masks are shown whole without a further act. */
  readonly sees?: readonly Mask[];
  /** May ask for a protected value whole, with a purpose, which is logged. */
  readonly mayReveal?: boolean;
}

const REGISTRY = ['institution', 'facility', 'place', 'equipment', 'staff'] as const;
const PRICES = ['priceList', 'priceItem', 'waiverRule'] as const;
const CASE = [
  'funeralCase',
  'decedent',
  'contact',
  'deathCertificate',
  'cremationConfirmation',
  'tag',
  'custody',
  'transport',
  'preparation',
  'vigil',
  'farewell',
  'cremation',
  'ashesPlacement',
  'certificate',
  'bill',
  'billLine',
  'payment',
] as const;
const OVERSIGHT = ['dayReport', 'correctionNotice', 'interment'] as const;
/** What offices write to each other; its notes are about the office's business. */
const OFFICIAL = [...REGISTRY, ...PRICES, 'dayReport', 'correctionNotice'];
const EVERYTHING = [...REGISTRY, ...PRICES, ...CASE, ...OVERSIGHT];

/** Posted information: every signed-in account may read it of any institution. */
export const OPEN_KINDS: readonly string[] = ['institution', 'waiverRule'];

export const POLICY: readonly Grant[] = [
  {
    role: 'public',
    records: ['institution', 'priceList', 'priceItem', 'waiverRule'],
    may: ['read'],
  },

  {
    role: 'clerk',
    records: CASE,
    may: ['read', 'create', 'revise', 'void'],
    sees: ['name', 'address', 'note'],
    mayReveal: true,
  },
  {
    role: 'clerk',
    records: [...REGISTRY, ...PRICES, 'dayReport'],
    may: ['read'],
    sees: ['note'],
  },

  {
    role: 'operator',
    records: ['custody', 'cremation', 'transport', 'preparation'],
    may: ['read', 'create', 'revise'],
    sees: ['note'],
  },
  // The ashes get their tag where they are taken out of the cremator.
  { role: 'operator', records: ['tag'], may: ['create'] },
  {
    role: 'operator',
    records: [
      'funeralCase',
      'decedent',
      'tag',
      'deathCertificate',
      'cremationConfirmation',
      'farewell',
      'vigil',
      'ashesPlacement',
    ],
    may: ['read'],
    sees: ['name', 'note'],
  },
  { role: 'operator', records: REGISTRY, may: ['read'], sees: ['note'] },

  {
    role: 'manager',
    records: CASE,
    may: ['read', 'create', 'revise', 'void'],
    sees: ['name', 'address', 'note'],
    mayReveal: true,
  },
  {
    role: 'manager',
    records: [...REGISTRY, 'priceList', 'priceItem', 'dayReport', 'interment'],
    may: ['read', 'create', 'revise', 'void'],
    sees: ['name', 'note'],
  },
  { role: 'manager', records: ['waiverRule'], may: ['read'] },

  { role: 'countyOfficer', records: EVERYTHING, may: ['read'], mayReveal: true },
  { role: 'countyOfficer', records: OFFICIAL, may: ['read'], sees: ['note'] },
  { role: 'countyOfficer', records: ['priceList', 'institution'], may: ['revise'] },

  { role: 'provinceOfficer', records: EVERYTHING, may: ['read'], mayReveal: true },
  { role: 'provinceOfficer', records: OFFICIAL, may: ['read'], sees: ['note'] },
  {
    role: 'provinceOfficer',
    records: ['priceList', 'waiverRule', 'institution', 'correctionNotice'],
    may: ['create', 'revise', 'void'],
  },

  { role: 'ministryOfficer', records: EVERYTHING, may: ['read'], mayReveal: true },
  { role: 'ministryOfficer', records: OFFICIAL, may: ['read'], sees: ['note'] },
  {
    role: 'ministryOfficer',
    records: ['waiverRule', 'correctionNotice'],
    may: ['create', 'revise', 'void'],
  },

  { role: 'inspector', records: EVERYTHING, may: ['read'] },
  { role: 'inspector', records: OFFICIAL, may: ['read'], sees: ['note'] },

  // What the ministry viewed is told to who watches over viewing.
  { role: 'inspector', records: ['viewNotice'], may: ['read'], sees: ['note'] },

  {
    role: 'importer',
    records: ['institution', 'interment', 'facility', 'place', 'staff'],
    may: ['read', 'create', 'revise'],
  },

  { role: 'partner', records: ['viewNotice'], may: ['read', 'create', 'revise', 'void'] },
  { role: 'partner', records: EVERYTHING, may: ['create', 'revise', 'void'] },
];

const HOUSE: readonly AccountRole[] = ['clerk', 'operator', 'manager'];
const OFFICES: readonly AccountRole[] = ['countyOfficer', 'provinceOfficer', 'ministryOfficer'];
const ADMINISTRATORS: readonly AccountRole[] = ['systemAdmin', 'securityAdmin', 'inspector'];

const among = (ones: readonly AccountRole[], others: readonly AccountRole[]) =>
  ones.flatMap((one) =>
    others.filter((other) => other !== one).map((other) => [one, other] as const),
  );

/**
 * What one person does not hold together, under whichever accounts: who supervises is not who is
 * supervised, who reviews not who publishes, and the three administrators do nothing else
 * (GB/T 22239-2019 8.1.4.2 d). The database keeps the same pairs.
 */
export const FORBIDDEN_PAIRS: readonly (readonly [AccountRole, AccountRole])[] = [
  ...among(ADMINISTRATORS, [...ADMINISTRATORS, ...HOUSE, ...OFFICES, 'importer']),
  ...among(HOUSE, OFFICES),
  ...among(OFFICES, OFFICES),
];

/** The pair of these roles that one person may not hold, if there is one. */
export const forbiddenPair = (roles: readonly Role[]) =>
  FORBIDDEN_PAIRS.find(([one, other]) => roles.includes(one) && roles.includes(other));

/** Roles that exist at one level only. */
export const isRoleOfLevel = (role: AccountRole, level: 'ministry' | 'province'): boolean =>
  level === 'ministry'
    ? !HOUSE.includes(role) && role !== 'countyOfficer' && role !== 'provinceOfficer'
    : role !== 'ministryOfficer';
