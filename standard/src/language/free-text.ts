import type { Classification, Mask } from './element.ts';

interface FreeText {
  readonly classification: Classification;
  readonly purpose: string;
  readonly mask: Mask;
}

/** Free text of the work itself: it may name a person, so that it is sealed and masked. */
export const note = {
  classification: 'personal',
  purpose: 'notes of the service',
  mask: 'note',
} as const satisfies FreeText;

/** Free text about a body or its state. */
export const bodilyNote = { ...note, classification: 'sensitive' } as const satisfies FreeText;

/** Where a person lived, died or was taken to. */
export const whereabouts = {
  classification: 'personal',
  purpose: 'funeral service and registration',
  mask: 'address',
} as const satisfies FreeText;

/** Names of things, offices and staff in their office. */
export const internal = { classification: 'internal' } as const;
