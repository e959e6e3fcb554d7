import type { Bilingual } from '../language/bilingual.ts';
import { type Element, isProtected, isSealed } from '../language/element.ts';
import type { Group, Section } from '../language/presentation.ts';
import type { RecordDefinition } from '../language/record.ts';
import { findElement } from './catalogue.ts';
import { isPart } from './owner.ts';

/** How a kind is shown, with nothing left out. */
export interface Shown {
  readonly list: boolean;
  readonly group: Group;
  /** What many of them are called. */
  readonly called: Bilingual;
  readonly title: string | null;
  readonly summary: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly search: readonly string[];
  /** Elements that a list may be sorted by: those of its keys and indexes. */
  readonly sorts: readonly string[];
  readonly sort: { readonly by: string; readonly descending: boolean };
  readonly sections: readonly Section[];
}

/** The order in which records were first made: every kind has it. */
export const RECORDED = 'recorded';

const MOST_COLUMNS = 6;
const MOST_FILTERS = 5;
/** Longer texts make no line of a table. */
const SHORT_TEXT = 120;

type Named = readonly [name: string, element: Element];

/** The elements of a kind, those that its province adds last, under `local.`. */
export const elementsOf = ({ elements, local = {} }: RecordDefinition): readonly Named[] => [
  ...Object.entries(elements),
  ...Object.entries(local).map(([name, element]): Named => [`local.${name}`, element]),
];

const isLocal = ([name]: Named): boolean => name.startsWith('local.');

const isShort = ({ type, multiline, maxLength = 100, mask }: Element): boolean =>
  mask !== 'hidden' &&
  type !== 'file' &&
  !(type === 'text' && (multiline === true || maxLength > SHORT_TEXT));

const FILTERED: readonly Element['type'][] = ['code', 'boolean', 'region'];
const DAYS: readonly Element['type'][] = ['date', 'instant', 'partialDate'];

/** Whether a list may be narrowed by an element: what is protected is looked for another way. */
export const isFilter = (element: Element): boolean =>
  !isProtected(element) &&
  (FILTERED.includes(element.type) || DAYS.includes(element.type) || element.type === 'link');

/** Whether the words of an element may be looked for in the open. */
export const isSearched = (element: Element): boolean =>
  element.type === 'text' && !isProtected(element);

/** What a list can be sorted by where an index may serve it: no decimals, whose keys are no whole numbers. */
const isSorted = (element: Element | undefined): boolean =>
  element !== undefined &&
  !isSealed(element) &&
  !['decimal', 'link', 'file'].includes(element.type);

const sortsOf = (definition: RecordDefinition): readonly string[] => {
  const { unique, exclusive, indexes, title, elements } = definition;
  const keys = [
    ...unique.flatMap((one) => one.elements),
    ...exclusive.map(({ from }) => from),
    ...indexes.flat(),
    ...(title === undefined ? [] : [title]),
  ];
  return [...new Set(keys)].filter((name) => isSorted(elements[name]));
};

function columnsOf(definition: RecordDefinition): readonly string[] {
  const { title } = definition;
  const named = elementsOf(definition).filter(
    ([name, element]) => name !== title && isShort(element),
  );
  const own = named.filter((one) => !isLocal(one)).map(([name]) => name);
  return [...own.slice(0, MOST_COLUMNS), ...named.filter(isLocal).map(([name]) => name)];
}

function filtersOf(definition: RecordDefinition): readonly string[] {
  const named = elementsOf(definition).filter(([, element]) => isFilter(element));
  const codes = named.filter(([, { type }]) => FILTERED.includes(type));
  const days = named.filter(([, { type }]) => DAYS.includes(type)).slice(0, 1);
  const own = [...codes, ...days].filter((one) => !isLocal(one)).slice(0, MOST_FILTERS);
  return [...own, ...named.filter(isLocal)].map(([name]) => name);
}

const REST: Bilingual = { zh: '其他', en: 'Other' };

/** The sections that are declared, and one for what they leave out. */
function sectionsOf(definition: RecordDefinition): readonly Section[] {
  const declared = definition.presentation?.sections ?? [];
  const named = new Set(declared.flatMap(({ elements }) => elements));
  const rest = elementsOf(definition)
    .map(([name]) => name)
    .filter((name) => !named.has(name));
  const label = declared.length === 0 ? definition.label : REST;
  return rest.length === 0 ? declared : [...declared, { label, elements: rest }];
}

const groupOf = ({ belongsTo }: RecordDefinition): Group =>
  belongsTo === 'institution' ? 'institution' : 'supervision';

const withLocal = (names: readonly string[], derived: readonly string[]): readonly string[] => [
  ...names,
  ...derived.filter((name) => name.startsWith('local.')),
];

function sortOf(sorts: readonly string[], title: string | undefined, declared?: string) {
  if (declared !== undefined)
    return { by: declared.replace(/^-/, ''), descending: declared.startsWith('-') };
  return title !== undefined && sorts.includes(title)
    ? { by: title, descending: false }
    : { by: RECORDED, descending: true };
}

function derivedFrom(definition: RecordDefinition): Shown {
  const { title, presentation = {} } = definition;
  const { list, group, called, summary, columns, filters, search, sort } = presentation;
  const sorts = sortsOf(definition);
  return {
    list: list ?? !isPart(definition),
    group: group ?? groupOf(definition),
    called: called ?? definition.label,
    title: title ?? null,
    summary: summary ?? [],
    columns:
      columns === undefined ? columnsOf(definition) : withLocal(columns, columnsOf(definition)),
    filters:
      filters === undefined ? filtersOf(definition) : withLocal(filters, filtersOf(definition)),
    search:
      search ??
      elementsOf(definition)
        .filter((one) => !isLocal(one) && isSearched(one[1]) && isShort(one[1]))
        .map(([name]) => name),
    sorts,
    sort: sortOf(sorts, title, sort),
    sections: sectionsOf(definition),
  };
}

const known = new WeakMap<RecordDefinition, Shown>();

/** How a kind is shown: as its definition says, and derived where it says nothing. */
export function presentationOf(definition: RecordDefinition): Shown {
  const shown = known.get(definition) ?? derivedFrom(definition);
  known.set(definition, shown);
  return shown;
}

/** Whether records are written by the form that derives from the kind. */
export const isWrittenByForm = (definition: RecordDefinition): boolean =>
  (definition.written ?? (isPart(definition) ? 'acts' : 'form')) === 'form';

/** What is wrong with what a definition says of how it is shown. */
export function presentationFaults(definition: RecordDefinition): readonly string[] {
  const { presentation: shown = {}, kind } = definition;
  const { summary = [], columns = [], filters = [], search = [], sections = [], sort } = shown;
  const sortBy = sort === undefined ? [] : [sort.replace(/^-/, '')];
  const named = [
    ...[summary, columns, filters, search].flat(),
    ...sections.flatMap(({ elements }) => elements),
  ];
  const faults = [
    ...(isPart(definition) && definition.written === 'form'
      ? ['is a part of a root, and so is written by acts, which know the root']
      : []),
    ...named
      .filter((name) => findElement(definition, name) === undefined)
      .map((name) => `shows an element "${name}" that it does not have`),
    ...filters
      .filter((name) => !isFilter(findElement(definition, name) ?? NO_ELEMENT))
      .map((name) => `is narrowed by "${name}", which is protected or has too many values`),
    ...search
      .filter((name) => !isSearched(findElement(definition, name) ?? NO_ELEMENT))
      .map((name) => `is searched by "${name}", which is protected or no text`),
    ...sortBy
      .filter((name) => name !== RECORDED && !sortsOf(definition).includes(name))
      .map((name) => `is sorted by "${name}", which no key or index of its serves`),
  ];
  return faults.map((fault) => `${kind}: ${fault}`);
}

const NO_ELEMENT = { type: 'text', classification: 'sensitive' } as Element;
