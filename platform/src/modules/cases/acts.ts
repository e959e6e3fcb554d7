import type { CaseAct, CaseRights } from '@qingming/connect/api/case-page.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { CASE_RECORDS } from '@qingming/standard/processes/case-records.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo, mayReveal, type Standing } from '../../kernel/access/decide.ts';
import type { Verb } from '../../kernel/access/capability.ts';

/** A record kind that an act reads or writes, and how. */
type Need = readonly [verb: Verb, kind: string];

/** Whoever may change the case itself works at the counter. */
const COUNTER: readonly Need[] = [['revise', 'funeralCase']];

/** What an act of the process reads and writes. */
const needsOf = ({ verb, on, also = [] }: Act): readonly Need[] => [[verb, on], ...also];

const OF_THE_PROCESS = Object.fromEntries(
  Object.entries(CASE_ACTS).map(([name, act]) => [name, needsOf(act)]),
) as Readonly<Record<CaseActName, readonly Need[]>>;

/** What an account needs for each act on a case; the policy then says whose it is. */
const NEEDS: Readonly<Record<CaseAct, readonly Need[]>> = {
  ...OF_THE_PROCESS,
  corrections: COUNTER,
  voids: COUNTER,
  bill: [['create', 'billLine']],
  'print/certificate': [['create', 'certificate']],
  'print/tag': [['create', 'tag']],
  'print/bill': [['create', 'billLine']],
};

const ACTS = Object.keys(NEEDS) as readonly CaseAct[];
const KINDS = Object.keys(CASE_RECORDS);

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
