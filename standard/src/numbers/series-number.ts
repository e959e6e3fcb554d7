/** Observed rule of FisIdHelp (Shandong 2014): prefix, six-digit region - year - six-digit serial. */
export interface SeriesNumber {
  /** One to four capital letters, such as SZ for a decedent. */
  readonly prefix: string;
  readonly region: string;
  readonly year: number;
  readonly serial: number;
}

const SERIES_FORM = /^([A-Z]{1,4})(\d{6})-(\d{4})-(\d{6})$/;
const INSTITUTION_FORM = /^([A-Z]{2})(\d{6})-(\d{2,4})$/;

const digits = (value: number, length: number): string => {
  const text = String(value).padStart(length, '0');
  if (!/^\d+$/.test(text) || text.length > length)
    throw new RangeError(`${value} does not fit into ${length} digits`);
  return text;
};

/** SZ320981-2018-000001. Throws RangeError when a part does not fit the form. */
export function formatSeriesNumber({ prefix, region, year, serial }: SeriesNumber): string {
  const number = `${prefix}${region}-${digits(year, 4)}-${digits(serial, 6)}`;
  if (!SERIES_FORM.test(number)) throw new RangeError(`${number} is not a series number`);
  return number;
}

export function parseSeriesNumber(text: string): SeriesNumber | undefined {
  const parts = SERIES_FORM.exec(text.trim().toUpperCase());
  if (parts === null) return undefined;
  const [, prefix = '', region = '', year, serial] = parts;
  return { prefix, region, year: Number(year), serial: Number(serial) };
}

/** The code of an institution carries no year: BZ320981-01. */
export interface InstitutionNumber {
  readonly prefix: string;
  readonly region: string;
  readonly serial: number;
}

/** Two digits for the serial, more only when a region has a hundred institutions of a kind. */
export function formatInstitutionNumber({ prefix, region, serial }: InstitutionNumber): string {
  const number = `${prefix}${region}-${digits(serial, serial > 99 ? 4 : 2)}`;
  if (!INSTITUTION_FORM.test(number))
    throw new RangeError(`${number} is not the code of an institution`);
  return number;
}

export function parseInstitutionNumber(text: string): InstitutionNumber | undefined {
  const parts = INSTITUTION_FORM.exec(text.trim().toUpperCase());
  if (parts === null) return undefined;
  const [, prefix = '', region = '', serial] = parts;
  return { prefix, region, serial: Number(serial) };
}
