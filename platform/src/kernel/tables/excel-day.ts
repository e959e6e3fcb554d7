const DAY = 86_400_000;
const ISO_DAY = 10;
/** The day before the first of Excel's two calendars; the first has a 29 February 1900 that never was. */
const CALENDARS = {
  'excel-1900': Date.UTC(1899, 11, 31),
  'excel-1904': Date.UTC(1904, 0, 1),
} as const;

export type ExcelCalendar = keyof typeof CALENDARS;

export const isExcelCalendar = (form: string): form is ExcelCalendar =>
  Object.hasOwn(CALENDARS, form);

const LEAP_DAY_THAT_NEVER_WAS = 60;
/** 31 December 9999. */
const LAST_EXCEL_DAY = 2_958_465;

/** The day that a spreadsheet counts with this number, its time of day left out. */
export function excelDay(calendar: ExcelCalendar, number: number): string | undefined {
  const whole = Math.floor(number);
  const from = CALENDARS[calendar];
  const isFirst = calendar === 'excel-1900';
  if (whole > LAST_EXCEL_DAY || whole < (isFirst ? 1 : 0)) return undefined;
  if (isFirst && whole === LEAP_DAY_THAT_NEVER_WAS) return undefined;
  const days = isFirst && whole > LEAP_DAY_THAT_NEVER_WAS ? whole - 1 : whole;
  const text = new Date(from + days * DAY).toISOString();
  return text.startsWith('+') ? undefined : text.slice(0, ISO_DAY);
}
