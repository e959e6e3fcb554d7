/** Reads a date in one form: a partial date of the standard, or undefined when it has another form. */
export type DateReader = (text: string) => string | undefined;

const TOKENS = /YYYY|MM|DD|M|D/g;
const DIGITS: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{2})`,
  DD: String.raw`(?<day>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  D: String.raw`(?<day>\d{1,2})`,
};

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

function patternOf(form: string): RegExp {
  const parts: string[] = [];
  let last = 0;
  for (const { 0: token, index } of form.matchAll(TOKENS)) {
    parts.push(literal(form.slice(last, index)), DIGITS[token] ?? '');
    last = index + token.length;
  }
  return new RegExp(`^${parts.join('')}${literal(form.slice(last))}$`);
}

/**
 * A reader of `form`: YYYY, MM, DD, M and D are digits, every other character stands for itself, so
 * `00/00/YYYY` reads a year whose register fills the unknown month and day with zeros. Whether the
 * day exists is the standard's to say.
 */
export function dateReader(form: string): DateReader {
  const pattern = patternOf(form);
  return (text) => {
    const found = pattern.exec(text)?.groups;
    if (found === undefined) return undefined;
    const { year, month, day } = found;
    return [year, month, day]
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  };
}

/** What stands before the last token is needed: a day without a month is no date. */
export function isDateForm(form: string): boolean {
  const tokens = [...form.matchAll(TOKENS)]
    .map(([token]) => token[0])
    .toSorted()
    .join('');
  return ['Y', 'MY', 'DMY'].includes(tokens);
}
