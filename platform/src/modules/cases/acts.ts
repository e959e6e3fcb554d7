import type { CaseAct, CaseKind, CaseRights } from '@qingming/connect/api/cases.ts';
import { CASE_RECORDS } from '@qingming/standard/processes/case-records.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo, mayReveal, type Standing } from '../../kernel/access/decide.ts';
import type { Verb } from '../../kernel/access/capability.ts';

/** A record kind that an act reads or writes, and how. */
type Need = readonly [Verb, CaseKind | 'billLine' | 'payment' | 'bill'];

/** Whoever may change the case itself works at the counter. */
const COUNTER: Need = ['revise', 'funeralCase'];
const MOVES: readonly Need[] = [
  ['create', 'custody'],
  ['revise', 'custody'],
];

/** What an account needs for each act on a case; the policy then says whose it is. */
const NEEDS: Readonly<Record<CaseAct, readonly Need[]>> = {
  'death-certificate': [['create', 'deathCertificate']],
  contacts: [['create', 'contact']],
  confirmation: [['create', 'cremationConfirmation']],
  transport: [['create', 'transport']],
  'transport/arrive': [['revise', 'transport'], ...MOVES],
  'transport/cancel': [['revise', 'transport']],
  moves: MOVES,
  'hand-over': [
    ['revise', 'custody'],
    ['read', 'contact'],
  ],
  preparation: [['create', 'preparation'], ...MOVES],
  'preparation/finish': [['revise', 'preparation']],
  vigil: [['create', 'vigil']],
  'vigil/complete': [['revise', 'vigil']],
  'vigil/cancel': [['revise', 'vigil']],
  farewell: [['create', 'farewell']],
  'farewell/complete': [['revise', 'farewell']],
  'farewell/cancel': [['revise', 'farewell']],
  cremation: [['create', 'cremation'], ...MOVES],
  'cremation/check': [['create', 'cremation']],
  'cremation/finish': [['revise', 'cremation'], ['create', 'tag'], ...MOVES],
  'ashes-placement': [['create', 'ashesPlacement']],
  close: [COUNTER],
  reopen: [COUNTER],
  withdraw: [COUNTER],
  corrections: [COUNTER],
  voids: [COUNTER],
  tags: [
    ['void', 'tag'],
    ['create', 'tag'],
  ],
  certificate: [['create', 'certificate']],
  'certificate/reissue': [['revise', 'certificate']],
  'certificate/collect': [['revise', 'certificate']],
  bill: [['create', 'billLine']],
  'print/certificate': [['create', 'certificate']],
  'print/tag': [['create', 'tag']],
  'print/bill': [['create', 'billLine']],
};

const ACTS = Object.keys(NEEDS) as readonly CaseAct[];
const KINDS = Object.keys(CASE_RECORDS) as readonly CaseKind[];

/** The rights that the route of an act asks for. */
export const rightsFor = (act: CaseAct): { readonly rights: readonly Need[] } => ({
  rights: NEEDS[act],
});

/** What the reader may do and see of a case that stands there; whether it is time for it is not asked. */
export function rightsOf(actor: Actor, standing: Standing): CaseRights {
  const may = ([verb, kind]: Need): boolean => mayDo(actor, verb, kind, standing);
  const corrects = NEEDS.corrections.every(may);
  return {
    acts: ACTS.filter((act) => NEEDS[act].every(may)),
    correct: corrects ? KINDS.filter((kind) => may(['revise', kind])) : [],
    read: KINDS.filter((kind) => may(['read', kind])),
    bill: may(['read', 'bill']),
    reveal: KINDS.filter((kind) => mayReveal(actor, kind)),
  };
}
