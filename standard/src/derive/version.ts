/** Year and number of a version such as `2026.10`; of a text that is none, NaN, which compares with nothing. */
const partsOf = (version: string): readonly [year: number, serial: number] => {
  const [, year, serial] = /^([0-9]{1,4})\.([0-9]{1,4})$/.exec(version) ?? [];
  return [Number(year ?? Number.NaN), Number(serial ?? Number.NaN)];
};

/** Whether one version of the standard came after another: 2026.10 after 2026.9. */
export function isNewer(one: string, than: string): boolean {
  if (one === than) return false;
  const [[year, serial], [thanYear, thanSerial]] = [partsOf(one), partsOf(than)];
  return year > thanYear || (year === thanYear && serial > thanSerial);
}

/** Whether an element or a rule was there at a version: what names none was there from the first. */
export const wasThereAt = ({ since }: { readonly since?: string }, version: string): boolean =>
  since === undefined || !isNewer(since, version);

/** The same as an SQL condition over a column `standard`; true of a record that came before it. */
export const cameBeforeSql = (column: string, since: string): string => {
  const [year, serial] = partsOf(since);
  return `string_to_array(${column}, '.')::int[] < array[${year}, ${serial}]`;
};
