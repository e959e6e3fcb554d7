/** A place in degrees; south and west are negative. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Which of two bare numbers stands first. */
export type CoordinateOrder = 'latitude-first' | 'longitude-first';

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[′’‘´ʹ＇]|分/g, "'"],
  [/[″”“ʺ＂]|''|秒/g, '"'],
  [/[º˚]|度/g, '°'],
  [/[−–]/g, '-'],
  [/北纬|北緯/g, 'N'],
  [/南纬|南緯/g, 'S'],
  [/东经|東經/g, 'E'],
  [/西经|西經/g, 'W'],
];

const fold = (text: string): string =>
  FOLDED.reduce((folded, [from, to]) => folded.replaceAll(from, to), text.normalize('NFC'))
    .normalize('NFKC')
    .toUpperCase()
    .trim();

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,30})?`;
const ANGLE = String.raw`[+-]?${NUMBER}(?:\s*°)?(?:\s*\d{1,2}(?:\.\d{1,30})?\s*')?(?:\s*\d{1,2}(?:\.\d{1,30})?\s*")?`;
const HALF = String.raw`(?:([NSEW])\s*(${ANGLE})|(${ANGLE})(?:\s*([NSEW]))?)`;
const BOTH = new RegExp(String.raw`^\(?\s*${HALF}\s*(?:[,;/、\s]\s*|(?<=[NSEW]))${HALF}\s*\)?$`);
const PARTS =
  /^([+-]?)(\d{1,3}(?:\.\d+)?)\s*°?(?:\s*(\d{1,2}(?:\.\d+)?)\s*')?(?:\s*(\d{1,2}(?:\.\d+)?)\s*")?$/;

/** 36°39'12" in degrees; a whole number of degrees stands before minutes. */
function degrees(text: string): number | undefined {
  const [, sign, whole = '', minutes, seconds] = PARTS.exec(text.trim()) ?? [];
  if (sign === undefined) return undefined;
  const [m, s] = [Number(minutes ?? 0), Number(seconds ?? 0)];
  const isSplit = minutes !== undefined || seconds !== undefined;
  if (m >= 60 || s >= 60 || (isSplit && whole.includes('.'))) return undefined;
  const value = Number(whole) + m / 60 + s / 3600;
  return sign === '-' ? -value : value;
}

interface Half {
  readonly value: number;
  readonly axis: 'latitude' | 'longitude' | undefined;
}

/** A letter stands before the angle or behind it. */
function halfOf([before, behind, angle, after]: readonly (string | undefined)[]): Half | undefined {
  const letter = before ?? after;
  const text = behind ?? angle ?? '';
  const value = degrees(text);
  if (value === undefined || (letter !== undefined && /^[+-]/.test(text.trim()))) return undefined;
  const isNegative = letter === 'S' || letter === 'W';
  const axis = letter === undefined ? undefined : 'NS'.includes(letter) ? 'latitude' : 'longitude';
  return { value: isNegative ? -value : value, axis };
}

/**
 * The place that one cell names: `36.65,117.12`, `36°39′N 117°7′E`, `北纬36度39分 东经117度7分`.
 * Letters say which number is which; without them the order declared does. Undefined for all else.
 */
export function placeOfCell(text: string, order: CoordinateOrder): Place | undefined {
  const found = BOTH.exec(fold(text));
  if (found === null) return undefined;
  const [one, two] = [halfOf(found.slice(1, 5)), halfOf(found.slice(5, 9))];
  if (one === undefined || two === undefined) return undefined;
  if ((one.axis === undefined) !== (two.axis === undefined)) return undefined;
  if (one.axis !== undefined && one.axis === two.axis) return undefined;
  const isLatitudeFirst =
    one.axis === undefined ? order === 'latitude-first' : one.axis === 'latitude';
  const [latitude, longitude] = isLatitudeFirst ? [one.value, two.value] : [two.value, one.value];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}
