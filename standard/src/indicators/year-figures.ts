import { codeSet } from '../language/code-set.ts';
import { FUNERAL_FIGURES } from './year-figures-funerals.ts';
import { BURIAL_FIGURES } from './year-figures-burials.ts';
import { HOUSE_FIGURES } from './year-figures-house.ts';

/** The figures of an institution's year that the records of the platform can tell. */
export const YEAR_FIGURES = [...FUNERAL_FIGURES, ...BURIAL_FIGURES, ...HOUSE_FIGURES] as const;

export type YearFigureName = (typeof YEAR_FIGURES)[number]['name'];

/** Their names: what a yearly report states, and what a point of an inspection is measured by. */
export const yearFigureName = codeSet(
  'yearFigureName',
  { zh: '年度数字', en: 'Figure of the year' },
  'this standard: each is worked out from records by one definition',
  YEAR_FIGURES.map(({ name, label }) => [name, label.zh, label.en] as const),
);

/** What the institutions of a kind state. */
export const figuresFor = (kind: string) =>
  YEAR_FIGURES.filter(({ houses }) => houses === undefined || houses.includes(kind));
