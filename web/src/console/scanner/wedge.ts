/**
 * Tells a keyboard-wedge scanner from a person: it types a whole label within a few milliseconds
 * a key and ends with Enter or Tab. Pure: the time of each key is given.
 */
export interface Wedge {
  readonly text: string;
  /** When the last key came, in milliseconds. */
  readonly at: number;
  /** The longest time between two of its keys. */
  readonly slowest: number;
}

export interface Key {
  /** `KeyboardEvent.key` */
  readonly key: string;
  /** `KeyboardEvent.code`, read instead when an input method has swallowed the key. */
  readonly code: string;
  readonly shift: boolean;
  readonly at: number;
}

export type WedgeStep =
  | { readonly kind: 'typing'; readonly wedge: Wedge; readonly began: boolean }
  | { readonly kind: 'scanned'; readonly wedge: Wedge; readonly text: string };

export const IDLE: Wedge = { text: '', at: 0, slowest: 0 };

/** Scanners send a key every 1–30 ms, over Bluetooth up to 50; people rarely two keys within 60. */
const LONGEST_PAUSE_MS = 60;
/** Shorter than any tag or number, longer than what a fast typist rolls by accident. */
const SHORTEST_SCAN = 8;
/** The code of a place, such as LC14: short, so it has to come faster than any hand types it. */
const PLACE_CODE = /^[A-Za-z]{1,6}-?\d{1,4}(?:-\d{1,4}){0,2}$/;
const SHORTEST_PLACE = 3;
const PLACE_PAUSE_MS = 35;

const isPlaceCode = ({ text, slowest }: Wedge): boolean =>
  text.length >= SHORTEST_PLACE && slowest <= PLACE_PAUSE_MS && PLACE_CODE.test(text);

const fromCode = ({ code, shift }: Key): string | undefined => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit ?? { Minus: '-', NumpadSubtract: '-', Slash: '/', Period: '.' }[code];
};

/** The character of a key; undefined for keys that write nothing. */
function characterOf(key: Key): string | undefined {
  if (key.key.length === 1 && key.key.charCodeAt(0) < 0x7f) return key.key;
  const swallowed = key.key === 'Process' || key.key === 'Unidentified' || key.key.length === 1;
  return swallowed ? fromCode(key) : undefined;
}

function grow(wedge: Wedge, character: string, at: number): WedgeStep {
  const goesOn = wedge.text !== '' && at - wedge.at <= LONGEST_PAUSE_MS;
  const text = goesOn ? wedge.text + character : character;
  const slowest = goesOn ? Math.max(wedge.slowest, at - wedge.at) : 0;
  return { kind: 'typing', began: !goesOn, wedge: { text, at, slowest } };
}

const isEnd = ({ key }: Key): boolean => key === 'Enter' || key === 'Tab';

function finish(wedge: Wedge, at: number): WedgeStep {
  const isLabel = wedge.text.length >= SHORTEST_SCAN || isPlaceCode(wedge);
  const isScan = isLabel && at - wedge.at <= LONGEST_PAUSE_MS;
  return isScan
    ? { kind: 'scanned', wedge: IDLE, text: wedge.text }
    : { kind: 'typing', began: false, wedge: IDLE };
}

/** One key further. `began` marks the first key of a burst: what is in the field then is kept. */
export function press(wedge: Wedge, key: Key): WedgeStep {
  if (isEnd(key)) return finish(wedge, key.at);
  if (key.key === 'Shift' || key.key === 'CapsLock') return { kind: 'typing', began: false, wedge };
  const character = characterOf(key);
  return character === undefined
    ? { kind: 'typing', began: false, wedge: IDLE }
    : grow(wedge, character, key.at);
}
