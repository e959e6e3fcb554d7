import { isOnDuty } from '../records/holds-the-duty.ts';
import { all, equal, oneOf, val } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';

/** Where a body or ashes may be carried by a move; a cremator is entered by a cremation only. */
export const PLACES_OF = {
  body: [
    'vehicle',
    'reception',
    'cold-cabinet',
    'preparation-room',
    'examination-room',
    'vigil-room',
    'farewell-hall',
    'cremator-queue',
  ],
  ashes: ['ashes-room', 'ashes-store', 'niche', 'farewell-hall', 'plot', 'ecological-site'],
} as const;

/**
 * What the plan of a house shows, in the order of the way through it: where people are and ceremonies are
 * held. Niches and plots are too many for a plan.
 */
export const ON_THE_PLAN = [
  'vehicle',
  'reception',
  'cold-cabinet',
  'preparation-room',
  'examination-room',
  'vigil-room',
  'farewell-hall',
  'cremator-queue',
  'cremator',
  'ashes-room',
  'ashes-store',
] as const;

/** What a day is planned in: rooms that are booked, cremators and vehicles. */
export const ON_THE_DAY_PLAN = ['farewell-hall', 'vigil-room', 'cremator', 'vehicle'] as const;

/** Too many for a list: they are searched for. */
export const SEARCHED = ['niche', 'plot'] as const;

/**
 * Why something is carried to a place of this kind, where the place alone says so. A cremator, a niche and a
 * grave are entered by acts of their own.
 */
export const REASON_AT = {
  vehicle: 'transport',
  reception: 'storage',
  'cold-cabinet': 'storage',
  'preparation-room': 'preparation',
  'examination-room': 'examination',
  'vigil-room': 'vigil',
  'farewell-hall': 'farewell',
  'cremator-queue': 'cremation',
  'ashes-room': 'ashes-collection',
  'ashes-store': 'storage',
} as const;

export const ARRIVES_AT = [
  'reception',
  'cold-cabinet',
  'preparation-room',
  'vigil-room',
  'farewell-hall',
] as const;

export const FOR_ASHES = ['ashes-room', 'ashes-store'] as const;

/** A place of one of these kinds that is in use. */
export const place = (...kinds: readonly string[]): Expression =>
  all(oneOf('kind', ...kinds), equal('inUse', val(true)));

/** Every room; there are too many niches and plots to choose from a list. */
export const room = place(
  ...new Set([...PLACES_OF.body, 'cremator', ...FOR_ASHES, 'ecological-site']),
);

/** Codes of `duty`, by what is done. */
const DUTIES = {
  driver: ['02'],
  embalmer: ['03', '04'],
  cremationOperator: ['05'],
  secondChecker: ['05', '08', '01', '07'],
} as const;

/** Who may do it today; `choose` and `prefer` ask it of a staff record. */
export const onDuty = (who: keyof typeof DUTIES): Expression => isOnDuty(...DUTIES[who]);
