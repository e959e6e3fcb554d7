import { equal, exists, not, val } from '../language/expression.ts';

/** What a closed case rests on is not taken away from under it: the case is reopened first. */
export const caseIsOpen = not(exists('funeralCase', equal('state', val('1'))));
