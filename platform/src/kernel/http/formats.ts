import { isCalendarDay } from '@qingming/standard/numbers/calendar-day.ts';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** With room on both sides, so that the day after and the hour before are days and hours too. */
const isBoundedDay = (text: string): boolean =>
  isCalendarDay(text) && text >= '1000-01-01' && text < '3000-01-01';

function isBoundedInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  return day !== undefined && isBoundedDay(day);
}

/**
 * The formats of addresses and bodies. Those of the usual package take identifiers, offsets and
 * years that no database holds.
 */
export function addFormats(ajv: Ajv2020): void {
  formats.default(ajv);
  ajv.addFormat('uuid', UUID);
  ajv.addFormat('date', isBoundedDay);
  ajv.addFormat('date-time', isBoundedInstant);
}
