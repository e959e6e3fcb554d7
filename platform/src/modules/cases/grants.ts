import { capability } from '../../kernel/access/capability.ts';
import type { ModuleGrants } from '../../kernel/access/grant.ts';

export const openCases = capability('cases.open', '受理业务', 'Open a case', 'casework');
const workHere = capability(
  'cases.work',
  '在机构办理业务',
  'Work on the cases of an institution',
  'casework',
  'floor',
);
export const enterLate = capability(
  'cases.enterLate',
  '补登超时的步骤',
  'Enter a step afterwards',
  'manage',
);

/** Each sees the places whose records they read: a dispatcher the vehicles. */
export const seeDayPlan = capability(
  'cases.dayPlan',
  '查看日程',
  'See the plan of a day',
  'casework',
  'floor',
  'dispatch',
);

export const seeCremators = capability(
  'cases.cremators',
  '查看火化机和排队',
  'See the cremators and who is next',
  'casework',
  'floor',
);

export const seeMortuary = capability(
  'cases.mortuary',
  '查看冷藏间',
  'See the cold store',
  'casework',
  'floor',
);

export const relocate = capability(
  'cases.relocate',
  '办理倒库',
  'Relocate those in the cold store',
  'casework',
  'floor',
);

/** Families that nobody called back in time are seen by whoever watches over the house. */
export const watchCallBacks = capability(
  'cases.watchCallBacks',
  '查看逾时未回电的家属',
  'See families who were not called back in time',
  'oversee',
);

export const showDay = capability(
  'screen.showDay',
  '在大厅屏幕显示今日安排',
  'Show the day on a screen',
  'display',
);

const KINDS = [
  'funeralCase',
  'decedent',
  'contact',
  'deathCertificate',
  'proof',
  'doubtReport',
  'refusal',
  'cremationConfirmation',
  'remainsLot',
  'tag',
  'custody',
  'transport',
  'preparation',
  'vigil',
  'farewell',
  'cremationBooking',
  'cremation',
  'ashesPlacement',
] as const;

/** Whose number it is, where two records bear it. */
const NUMBERS = ['numberDispute', 'numberNotice'] as const;

/** What makes a case wait, and what else a body brings. */
const WAITING = ['hold', 'effect', 'unclaimedProcedure', 'storageExtension'] as const;

const RELOCATIONS = [
  'relocation',
  'relocationPlace',
  'relocationLine',
  'relocationMismatch',
] as const;

/** How cold it is, and should be. */
const COLD = ['coldLimit', 'coldReading'] as const;

export const casesGrants: ModuleGrants = {
  capabilities: [
    openCases,
    workHere,
    enterLate,
    seeDayPlan,
    seeCremators,
    seeMortuary,
    relocate,
    showDay,
    watchCallBacks,
  ],
  grants: [
    {
      duties: ['casework'],
      records: KINDS,
      may: ['read', 'create', 'revise', 'void'],
      sees: ['name', 'address', 'note'],
      mayReveal: true,
    },
    {
      duties: ['floor'],
      records: ['custody', 'cremation', 'transport', 'preparation'],
      may: ['read', 'create', 'revise'],
      sees: ['note'],
    },
    {
      duties: ['casework', 'dispatch'],
      records: ['firstCall'],
      may: ['read', 'create', 'revise'],
      sees: ['name', 'phone', 'address', 'note', 'hidden'],
      mayReveal: true,
    },
    { duties: ['oversee'], records: ['firstCall'], may: ['read'] },
    { duties: ['office'], records: ['firstCall'], may: [], mayReveal: true },
    // Who lays out a body, or stands at the cremator, sees what does not fit the certificate.
    { duties: ['floor'], records: ['doubtReport'], may: ['create'] },
    // Who begins the cremation uses its booking; who stands at the cremators moves one to another.
    { duties: ['floor'], records: ['cremationBooking'], may: ['read', 'revise'], sees: ['note'] },
    // The ashes get their tag where they are taken out of the cremator.
    { duties: ['floor'], records: ['tag'], may: ['create'] },
    // Whoever takes the ashes out divides them, too.
    { duties: ['floor'], records: ['remainsLot'], may: ['read', 'create'] },
    {
      duties: ['floor'],
      records: [
        'funeralCase',
        'decedent',
        'tag',
        'deathCertificate',
        'proof',
        'doubtReport',
        'cremationConfirmation',
        'farewell',
        'vigil',
        'ashesPlacement',
      ],
      may: ['read'],
      sees: ['name', 'note'],
    },
    // A hold is placed at once by whoever is on duty; the counter releases it.
    {
      duties: ['casework'],
      records: ['hold'],
      may: ['read', 'create', 'revise'],
      sees: ['note'],
      mayReveal: true,
    },
    { duties: ['floor'], records: ['hold', 'effect'], may: ['read', 'create'], sees: ['note'] },
    {
      duties: ['casework'],
      records: ['effect', 'unclaimedProcedure', 'storageExtension'],
      may: ['read', 'create', 'revise', 'void'],
      sees: ['note'],
      mayReveal: true,
    },
    {
      duties: ['floor'],
      records: ['unclaimedProcedure', 'storageExtension'],
      may: ['read'],
      sees: ['note'],
    },
    // A wrong tag is told by whoever scanned it, at the hand-over and at the door too; what was told stays.
    {
      duties: ['casework', 'floor', 'dispatch', 'drive'],
      records: ['scanMismatch'],
      may: ['read', 'create'],
      sees: ['note'],
    },
    { duties: ['oversee'], records: ['scanMismatch'], may: ['read'] },
    // Whoever opens a relocation does not close it, and who scans out does not scan in: all of them may do either.
    {
      duties: ['casework', 'floor'],
      records: ['relocation', 'relocationLine'],
      may: ['read', 'create', 'revise'],
      sees: ['note'],
    },
    {
      duties: ['casework', 'floor'],
      records: ['relocationPlace', 'relocationMismatch'],
      may: ['read', 'create'],
    },
    { duties: ['oversee'], records: [...RELOCATIONS, ...COLD], may: ['read'] },
    { duties: ['office'], records: [...RELOCATIONS, ...COLD], may: [], mayReveal: true },
    // Whoever walks through the cold store writes down what the thermometer says; the manager sets the limits.
    {
      duties: ['casework', 'floor'],
      records: ['coldReading'],
      may: ['read', 'create'],
      sees: ['note'],
    },
    { duties: ['casework', 'floor'], records: ['coldLimit'], may: ['read'], sees: ['note'] },
    {
      duties: ['manage'],
      records: COLD,
      may: ['read', 'create', 'revise', 'void'],
      sees: ['note'],
    },
    // Who is poor is for the counter, which waives, and for nobody on the floor.
    {
      duties: ['casework'],
      records: ['entitlement'],
      may: ['read', 'create', 'revise'],
      sees: ['note'],
      mayReveal: true,
    },
    // Who raises a dispute about a number is at the counter; who answers for the house decides it.
    {
      duties: ['casework'],
      records: ['numberDispute'],
      may: ['read', 'create'],
      sees: ['note'],
      mayReveal: true,
    },
    { duties: ['manage'], records: ['numberDispute'], may: ['revise', 'void'] },
    // The node tells the house of it; who answers for the house may say that the number is right.
    {
      duties: ['casework'],
      records: ['numberNotice'],
      may: ['read'],
      sees: ['note'],
      mayReveal: true,
    },
    { duties: ['manage'], records: ['numberNotice'], may: ['revise'] },
    // Two people at the counter find that two contacts of their house are one; neither does it alone.
    {
      duties: ['casework'],
      records: ['sameParty'],
      may: ['read', 'create', 'revise', 'void'],
      sees: ['note'],
      mayReveal: true,
    },
    { duties: ['oversee'], records: ['sameParty'], may: ['read'] },
    { duties: ['exchange'], records: ['sameParty'], may: ['create', 'revise', 'void'] },
    // Parties are looked for by a whole number, one at a time; a list of them is nobody's, and the node alone makes them.
    { duties: ['casework', 'office'], records: ['party'], may: [], mayReveal: true },
    { duties: ['oversee'], records: ['entitlement', ...NUMBERS, ...WAITING], may: ['read'] },
    // Who lets a family in hands over the link; no more of it is changed than that it is taken back.
    { duties: ['casework'], records: ['familyAccess'], may: ['read', 'create', 'revise', 'void'] },
    { duties: ['oversee'], records: ['familyAccess'], may: ['read'] },
    { duties: ['exchange'], records: ['familyAccess'], may: ['create', 'revise', 'void'] },
    // A family reads its own case, as far as its door tells of it; contacts, tags and references are nobody's there.
    {
      duties: ['kin'],
      records: [
        'institution',
        'place',
        'funeralCase',
        'deathCertificate',
        'proof',
        'doubtReport',
        'cremationConfirmation',
        ...NUMBERS,
        'remainsLot',
        'custody',
        'transport',
        'vigil',
        'farewell',
        'cremationBooking',
        'cremation',
        'ashesPlacement',
        'certificate',
        'hold',
        'unclaimedProcedure',
      ],
      may: ['read'],
    },
    { duties: ['kin'], records: ['decedent'], may: ['read'], sees: ['name'] },
    // Who asks online to be called back writes that one request, reads how it stands, and takes it back.
    { duties: ['askCallBack'], records: ['institution'], may: ['read'] },
    { duties: ['askCallBack'], records: ['firstCall'], may: ['read', 'create', 'revise'] },
    // A screen in a waiting room says where and when; its names are masked, and it sees no other detail.
    {
      duties: ['display'],
      records: [
        'institution',
        'place',
        'decedent',
        'vigil',
        'farewell',
        'cremationBooking',
        'cremation',
      ],
      may: ['read'],
    },
    { duties: ['oversee'], records: KINDS, may: ['read'] },
    {
      duties: ['office'],
      records: [
        'entitlement',
        ...NUMBERS,
        'familyAccess',
        'sameParty',
        'scanMismatch',
        ...KINDS,
        ...WAITING,
      ],
      may: [],
      mayReveal: true,
    },
    {
      duties: ['exchange'],
      records: ['entitlement', ...NUMBERS, ...KINDS],
      may: ['create', 'revise', 'void'],
    },
  ],
};
