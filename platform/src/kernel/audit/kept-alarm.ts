import type { KeptTable } from './kept.ts';

/** An alarm as it was raised and settled; what goes on while the same goes on is left out. */
export const KEPT_ALARM: KeptTable = {
  table: 'alarm',
  without: ['last_at', 'last_entry', 'entries', 'times'],
};
