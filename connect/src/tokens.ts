/**
 * Colour, type and space of both faces, decided here once. The portal prints them as custom
 * properties; the console hands them to its components as well.
 */

/** Colours of one theme. Text and pine reach 7:1 on paper and on sheet (WCAG 2.2, 1.4.6). */
export interface Palette {
  readonly paper: string;
  /** Raised from the paper: dialogs, menus, fields. */
  readonly sheet: string;
  /** Where the eye rests: the line under the pointer, the head of a table. */
  readonly wash: string;
  readonly ink: string;
  /** Text of second rank. */
  readonly stone: string;
  /** Lines between things; says nothing by itself. */
  readonly rule: string;
  /** Edges of fields, which must be found: 3:1 (1.4.11). */
  readonly edge: string;
  readonly pine: string;
  /** Text on pine. */
  readonly onPine: string;
  readonly pineWash: string;
  /** Occupied, in any plan: a wash is too faint across a room. */
  readonly pineTint: string;
  /** What is certified. */
  readonly sand: string;
  readonly sandWash: string;
  /** What is missing and will soon be late. */
  readonly amber: string;
  readonly amberWash: string;
  /** What is wrong or late. */
  readonly fault: string;
  readonly faultWash: string;
}

export const DAY: Palette = {
  paper: '#FAF9F6',
  sheet: '#FFFFFF',
  wash: '#F2F0EA',
  ink: '#1E2A2B',
  stone: '#4C5652',
  rule: '#DDD9CF',
  edge: '#85897F',
  pine: '#2A574A',
  onPine: '#FFFFFF',
  pineWash: '#E6EDE8',
  pineTint: '#D3E0D9',
  sand: '#6A5227',
  sandWash: '#F3ECDD',
  amber: '#6A430B',
  amberWash: '#F8EBD3',
  fault: '#8F2724',
  faultWash: '#F8E7E4',
};

export const NIGHT: Palette = {
  paper: '#141A1A',
  sheet: '#1B2323',
  wash: '#212A2A',
  ink: '#E9E6DE',
  stone: '#B0B7B2',
  rule: '#323C3B',
  edge: '#75807C',
  pine: '#8CC0AF',
  onPine: '#10201B',
  pineWash: '#1E302B',
  pineTint: '#27413A',
  sand: '#D8BE8C',
  sandWash: '#2E291D',
  amber: '#E6BC74',
  amberWash: '#33291A',
  fault: '#F0A9A2',
  faultWash: '#3A2321',
};

/** What fills a whole screen as an answer: the same by day and by night, so that no light changes what it says. */
export const SIGNAL = { yes: '#1F5345', no: '#86211E', onSignal: '#FFFFFF' } as const;

export const FONTS = {
  serif: '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", STSong, SimSun, Georgia, serif',
  sans: '-apple-system, "PingFang SC", "Segoe UI", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif',
  mono: '"SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace',
} as const;

/** Size of running text in pixels: the portal is read in a corridor, the console at a desk. */
export const TEXT_SIZE = {
  portal: { normal: 18, large: 24 },
  console: { normal: 14, large: 18 },
} as const;

export type Face = keyof typeof TEXT_SIZE;

/** Steps of the type scale, relative to running text. */
const SCALE = { small: 0.9, lead: 1.15, third: 1.2, second: 1.45, first: 1.85 } as const;

/** The eight-pixel grid. */
export const SPACE = { half: 4, one: 8, two: 16, three: 24, four: 32, six: 48, eight: 64 } as const;

/** Smallest side of what is pressed (WCAG 2.2, 2.5.8 asks for 24). */
export const TARGET = { portal: 48, console: 32 } as const;

const dashed = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const declarations = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => `--${name}:${value}`).join(';');

const colours = (palette: Palette | typeof SIGNAL): string =>
  declarations(
    Object.entries(palette).map(([name, value]: [string, string]) => [dashed(name), value]),
  );

function measures(face: Face): string {
  return declarations([
    ['serif', FONTS.serif],
    ['sans', FONTS.sans],
    ['mono', FONTS.mono],
    ['text', `${TEXT_SIZE[face].normal}px`],
    ['target', `${TARGET[face]}px`],
    ...Object.entries(SCALE).map(([name, ratio]) => [`text-${name}`, `${ratio}em`] as const),
    ...Object.entries(SPACE).map(([name, pixels]) => [`space-${name}`, `${pixels}px`] as const),
  ]);
}

/**
 * The tokens as CSS custom properties. Night follows the system unless `data-theme` on the root
 * says `day` or `night`; `data-size="large"` is the large mode.
 */
export function tokensCss(face: Face): string {
  const night = `color-scheme:dark;${colours(NIGHT)}`;
  return [
    `:root{color-scheme:light;${measures(face)};${colours(SIGNAL)};${colours(DAY)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="day"]){${night}}}`,
    `:root[data-theme="night"]{${night}}`,
    `:root[data-size="large"]{--text:${TEXT_SIZE[face].large}px}`,
  ].join('\n');
}
