import type { VisitView } from '@qingming/connect/api/visits.ts';

/** A text value of RFC 5545: commas, semicolons and line ends are escaped. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** `20261128T000000Z` */
const utc = (at: string): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

const LONGEST_LINE = 72;

/** No line is longer than 75 bytes: the rest goes on behind a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n');
}

/** A visit for the calendar of a telephone, which reminds a day and two hours ahead (RFC 5545). */
export function calendarOf(view: VisitView, title: string, address: string): string {
  const alarm = (before: string): readonly string[] => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-${before}`,
    'END:VALARM',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qingming//Visits//ZH',
    'BEGIN:VEVENT',
    `UID:${view.id}`,
    `DTSTAMP:${utc(view.askedAt)}`,
    `DTSTART:${utc(view.slot.from)}`,
    `DTEND:${utc(view.slot.until)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(`${view.house.name} ${view.house.address}`)}`,
    `DESCRIPTION:${escaped(view.number)}`,
    `URL:${address}`,
    ...alarm('P1D'),
    ...alarm('PT2H'),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
