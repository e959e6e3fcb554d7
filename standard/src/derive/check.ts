import type { Bilingual } from '../language/bilingual.ts';
import type { CodeSet } from '../language/code-set.ts';
import { type Classification, type Element, isProtected, isSealed } from '../language/element.ts';
import { type Expression, SYSTEM_ELEMENTS } from '../language/expression.ts';
import type { Capacity, Exclusive, RecordDefinition, Rule } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { outsidersFaults, personsFaults } from './persons-sql.ts';
import { booksFaults, closingFaults } from './check-books.ts';
import { capacityFaults } from './check-capacity.ts';
import { expressionFaults } from './check-expression.ts';
import { referenceFaults as namedFaults } from './check-reference.ts';
import { joinsFaults } from './check-joins.ts';
import {
  asksRefState,
  countsWorkingDays,
  looksAtOthers,
  looksBack,
  onlyInMemory,
  reachesOut,
} from './expression-reach.ts';
import { isOpenFreeText } from './open-text.ts';
import { lifeFaults } from './rule-life.ts';
import { presentationFaults } from './presentation.ts';
import { namesItsSource } from './source.ts';
import { institutionKind, isOfInstitution, isPart, isRoot, rootOf } from './owner.ts';

/** Names that the envelope of every record uses in expressions and facts. */
const TAKEN_NAMES: readonly string[] = [
  ...SYSTEM_ELEMENTS,
  'province',
  'version',
  'recordedBy',
  'local',
];

const HAN = /\p{Script=Han}/u;
const CHEER = /[!！]/;

/** A text for people is there in both languages, each in its own, and raises no voice. */
export function textFaults(where: string, { zh, en }: Bilingual): readonly string[] {
  return [
    ...(HAN.test(zh) ? [] : [`${where}: the Chinese text is missing`]),
    ...(en.trim() === '' || HAN.test(en) ? [`${where}: the English text is missing`] : []),
    ...(CHEER.test(zh + en) ? [`${where}: no exclamation marks`] : []),
  ];
}

const sourceFaults = (source: string | undefined): readonly string[] =>
  namesItsSource(source)
    ? []
    : ['names no source: standard and clause, "observed: table.column" or "design: why"'];

export const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

function linkFaults(
  catalogue: Catalogue,
  from: RecordDefinition,
  to: string,
  reach: Element['reach'],
): readonly string[] {
  const target = catalogue.get(to);
  const reachesPart = target !== undefined && isPart(target) && isOfInstitution(catalogue, target);
  if (reach !== undefined && !(reachesPart && isOfInstitution(catalogue, from)))
    return [`reaches through the institution for "${to}", which is no part of a root there`];
  if (target === undefined) return [`links to "${to}", which the standard does not define`];
  const stays = reach === undefined && isPart(target);
  if (stays && rootOf(catalogue, target) !== rootOf(catalogue, from))
    return [`links into a ${rootOf(catalogue, target)?.kind} from outside of it`];
  return isOfInstitution(catalogue, target) && !isOfInstitution(catalogue, from)
    ? ['links into an institution from outside of it']
    : [];
}

function codeFaults(element: Element, codeSets: readonly CodeSet[]): readonly string[] {
  if (element.type !== 'code') return [];
  if (element.codes === undefined) return ['has no code set'];
  return codeSets.includes(element.codes) ? [] : [`code set "${element.codes.name}" is not listed`];
}

function protectionFaults(name: string, element: Element): readonly string[] {
  return [
    ...(isOpenFreeText(name, element)
      ? ['is written freely: it is personal or sensitive, or says why it is not (openBecause)']
      : []),
    ...((element.classification as Classification | undefined) === undefined
      ? ['is a free text and states no classification']
      : []),
    ...(isProtected(element) && !element.purpose ? ['is personal and states no purpose'] : []),
    ...(isSealed(element) && element.mask === undefined ? ['is personal and has no mask'] : []),
    ...(element.findable !== undefined && (element.findable === 'number') === isSealed(element)
      ? [
          'is findable in a way that is not of its class: sealed text by keys, an open number by its ends',
        ]
      : []),
  ];
}

const isMediaType = (text: string): boolean => /^[a-z]+\/[a-z0-9.+-]{1,60}$/.test(text);

function fileFaults({ type, accept = [], maxBytes = 0, findable }: Element): readonly string[] {
  if (type !== 'file') return [];
  return [
    ...(accept.length > 0 && accept.every(isMediaType) ? [] : ['names no media types of its file']),
    ...(Number.isInteger(maxBytes) && maxBytes > 0 ? [] : ['bounds no size of its file']),
    ...(findable === undefined ? [] : ['is a file, which is not found by what is in it']),
  ];
}

function shapeFaults(element: Element): readonly string[] {
  const { min = -Infinity, max = Infinity, maxLength = 1, scale = 0 } = element;
  return [
    ...sourceFaults(element.source),
    ...(min > max ? ['has a least value above its greatest'] : []),
    ...(maxLength < 1 || scale < 0 ? ['has an impossible size'] : []),
  ];
}

function elementFaults(
  catalogue: Catalogue,
  codeSets: readonly CodeSet[],
  definition: RecordDefinition,
  [name, element]: readonly [string, Element],
): readonly string[] {
  const where = `${definition.kind}.${name}`;
  const faults = [
    ...(TAKEN_NAMES.includes(name) ? ['bears a name that every record has already'] : []),
    ...(/^[a-z][A-Za-z0-9]*$/.test(name) ? [] : ['is not named in camelCase']),
    ...(element.to === undefined
      ? []
      : linkFaults(catalogue, definition, element.to, element.reach)),
    ...codeFaults(element, codeSets),
    ...protectionFaults(name, element),
    ...shapeFaults(element),
    ...fileFaults(element),
    ...namedFaults(catalogue, definition, element),
  ];
  const texts = [element.label, element.help].filter((text) => text !== undefined);
  return [
    ...faults.map((fault) => `${where} ${fault}`),
    ...texts.flatMap((text) => textFaults(where, text)),
  ];
}

const hasElement = (definition: RecordDefinition, name: string): boolean =>
  definition.elements[name] !== undefined || (SYSTEM_ELEMENTS as readonly string[]).includes(name);

function referenceFaults(definition: RecordDefinition): readonly string[] {
  const { kind, title, series, unique, exclusive, confirmed, indexes, elements } = definition;
  const named = [
    ...[...unique, ...exclusive].flatMap((one) => one.elements),
    ...confirmed.flatMap(({ people, means = [], detail }) => [
      ...people,
      ...means,
      ...Object.values(detail),
    ]),
  ];
  const missing = [...named, ...indexes.flat()].filter((name) => !hasElement(definition, name));
  const badSeries = series.filter(
    ({ element, prefix }) =>
      elements[element]?.given !== true ||
      elements[element].type !== 'text' ||
      !/^[A-Z]{1,3}$/.test(prefix),
  );
  const titleIsText = title === undefined || elements[title]?.type === 'text';
  return [
    ...missing.map((name) => `${kind} has no element "${name}" for its key, confirmation or index`),
    ...badSeries.map(({ element }) => `${kind}.${element} is numbered, so it is a given text`),
    ...(titleIsText ? [] : [`${kind} takes its title from "${title}", which is not a text`]),
  ];
}

function rangeFaults(
  definition: RecordDefinition,
  exclusive: Exclusive | Capacity,
): readonly string[] {
  const [from, until] = [exclusive.from, exclusive.until].map((name) => definition.elements[name]);
  const where = `${definition.kind}: ${exclusive.name}`;
  if (from === undefined || until === undefined) return [`${where} has no such range`];
  return [
    ...(from.type === until.type && ['date', 'instant'].includes(from.type)
      ? []
      : [`${where} needs a range of days or of instants`]),
    ...(from.optional && 'limit' in exclusive
      ? [`${where} begins with an element that may be missing`]
      : []),
  ];
}

/** Keys and ranges count rows of one table: their condition cannot look at another. */
function conditionFaults(
  catalogue: Catalogue,
  definition: RecordDefinition,
  name: string,
  where: Expression | undefined,
): readonly string[] {
  if (where === undefined) return [];
  const faults = expressionFaults(catalogue, [definition], where);
  return [...faults, ...(reachesOut(where) ? ['its condition looks at other records'] : [])].map(
    (fault) => `${definition.kind}: ${name}: ${fault}`,
  );
}

/** A change is judged when it is made; two sides of a root wait for one another by the root's lock. */
function enforcementFaults(
  definition: RecordDefinition,
  { check, deferred, mutual, atOriginOnly, waitsFor, besideOwnKind }: Rule,
): readonly string[] {
  return [
    ...(waitsFor !== undefined &&
    waitsFor !== 'id' &&
    definition.elements[waitsFor]?.to === undefined
      ? [`waits for ${waitsFor}, which is no link of the record`]
      : []),
    ...(besideOwnKind === true && waitsFor === undefined
      ? ['says who it does not wait for, and waits for nobody']
      : []),
    ...(deferred === true && looksBack(check)
      ? ['looks at the version before, which is not known at the end of a transaction']
      : []),
    ...(asksRefState(check) && atOriginOnly !== true
      ? [
          'asks what the check of a reference found, which changes without the record: only its own node can ask it, when the record is written (atOriginOnly)',
        ]
      : []),
    ...(mutual === true && (!isPart(definition) || looksBack(check) || !looksAtOthers(check))
      ? ['is held from both sides, which takes a part of a root that looks at others and not back']
      : []),
  ];
}

function ruleFaults(catalogue: Catalogue, definition: RecordDefinition): readonly string[] {
  const faults = definition.rules.flatMap((rule) => [
    ...lifeFaults(definition, rule).map((fault) => `${rule.name}: ${fault}`),
    ...enforcementFaults(definition, rule).map((fault) => `${rule.name}: ${fault}`),
    ...conditionRuleFaults(catalogue, definition, rule),
  ]);
  return [
    ...faults.map((fault) => `${definition.kind}: ${fault}`),
    ...[...definition.unique, ...definition.exclusive, ...definition.capacity].flatMap(
      ({ name, where }) => conditionFaults(catalogue, definition, name, where),
    ),
  ];
}

/** Whose the records are: a root lies in no other, and a part in a root that there is. */
function ownerFaults(catalogue: Catalogue, definition: RecordDefinition): readonly string[] {
  const { kind, belongsTo, root, isInstitution, confirmed } = definition;
  const owner = typeof belongsTo === 'object' ? catalogue.get(belongsTo.root) : undefined;
  const isSound = typeof belongsTo !== 'object' || (owner !== undefined && isRoot(owner));
  const hasInstitutions = institutionKind(catalogue) !== undefined;
  return [
    ...(isSound ? [] : [`${kind} belongs to a kind that is no root`]),
    ...(root === undefined ? [] : textFaults(kind, root.called)),
    ...(root !== undefined && typeof belongsTo === 'object'
      ? [`${kind} is a root inside another`]
      : []),
    ...(belongsTo === 'institution' && !hasInstitutions
      ? [`${kind} belongs to an institution, and no kind is one`]
      : []),
    ...(isInstitution && (belongsTo !== 'institution' || root !== undefined)
      ? [`${kind} is an institution, so it belongs to itself and is no root`]
      : []),
    ...(confirmed.length > 0 && root === undefined && typeof belongsTo !== 'object'
      ? [`${kind} is confirmed in a root, and lies in none`]
      : []),
  ];
}

const conditionRuleFaults = (
  catalogue: Catalogue,
  definition: RecordDefinition,
  { name, check }: Rule,
): readonly string[] => [
  ...expressionFaults(catalogue, [definition], check).map((fault) => `${name}: ${fault}`),
  ...((looksAtOthers(check) || countsWorkingDays(check)) && onlyInMemory(definition, check)
    ? [`${name}: looks at other records and at a sealed text, so nothing can enforce it`]
    : []),
];

const sentencesOf = (definition: RecordDefinition) => [
  ...definition.rules,
  ...definition.unique,
  ...definition.exclusive,
  ...definition.capacity,
  ...definition.confirmed,
  ...(definition.closes === undefined ? [] : [definition.closes]),
];

/** What is kept of persons rests on a ground, and how long it is kept on a norm or a reason. */
function keepingFaults({ retention, basis, elements }: RecordDefinition): readonly string[] {
  const { keep, source } = retention;
  const term = typeof keep === 'string' ? 1 : 'years' in keep ? keep.years : keep.months;
  return [
    ...(Number.isInteger(term) && term > 0 ? [] : ['is kept for no time at all']),
    ...sourceFaults(source).map((fault) => `is kept for a term that ${fault}`),
    ...(basis.norm.trim() === '' ? ['states no norm for the ground on which it is kept'] : []),
    ...(basis.ground === 'no-personal-data' && Object.values(elements).some(isProtected)
      ? ['holds personal data and states that it holds none']
      : []),
  ];
}

function recordFaults(
  catalogue: Catalogue,
  codeSets: readonly CodeSet[],
  definition: RecordDefinition,
): readonly string[] {
  const { kind, label, source } = definition;
  const owner = ownerFaults(catalogue, definition);
  // What else is asked follows the owner.
  if (owner.length > 0) return owner;
  return [
    ...(catalogue.get(kind) === definition ? [] : [`${kind} is listed under another name`]),
    ...[...sourceFaults(source), ...keepingFaults(definition)].map((fault) => `${kind} ${fault}`),
    ...textFaults(kind, label),
    ...Object.entries(definition.elements).flatMap((entry) =>
      elementFaults(catalogue, codeSets, definition, entry),
    ),
    ...referenceFaults(definition),
    ...[...definition.exclusive, ...definition.capacity].flatMap((one) =>
      rangeFaults(definition, one),
    ),
    ...definition.capacity.flatMap((one) => capacityFaults(catalogue, definition, one)),
    ...definition.joins.flatMap((one) => joinsFaults(catalogue, definition, one)),
    ...ruleFaults(catalogue, definition),
    ...booksFaults(catalogue, definition),
    ...closingFaults(definition),
    ...personsFaults(definition),
    ...outsidersFaults(definition),
    ...presentationFaults(definition),
    ...(definition.presentation?.called === undefined
      ? []
      : textFaults(`${kind}: called`, definition.presentation.called)),
    ...(definition.presentation?.sections ?? []).flatMap(({ label: heading }) =>
      textFaults(`${kind}: section`, heading),
    ),
    ...sentencesOf(definition).flatMap(({ name, says }) => textFaults(`${kind}: ${name}`, says)),
  ];
}

/** Values of one code may follow one another in time, and never stand beside each other. */
function codeSetFaults(set: CodeSet): readonly string[] {
  const clash = set.values.filter((value, index) =>
    set.values
      .slice(0, index)
      .some(
        (other) =>
          other.code === value.code &&
          (other.from ?? '') < (value.until ?? '9999') &&
          (value.from ?? '') < (other.until ?? '9999'),
      ),
  );
  const nameless = set.values.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '');
  return [
    ...textFaults(`code set ${set.name}`, set.label),
    ...clash.map(({ code }) => `code set ${set.name} has ${code} twice at one time`),
    ...nameless.map(({ code }) => `code set ${set.name}: ${code} lacks a name`),
    ...(set.values.length === 0 ? [`code set ${set.name} is empty`] : []),
  ];
}

/** A set that no element and no ledger takes its values from is a promise that no record can keep. */
function unusedSets(
  definitions: readonly RecordDefinition[],
  codeSets: readonly CodeSet[],
): readonly string[] {
  const used = new Set(
    definitions.flatMap(({ elements, local = {}, books }) => [
      ...[...Object.values(elements), ...Object.values(local)].map(({ codes }) => codes?.name),
      books?.accounts.name,
    ]),
  );
  return codeSets
    .filter(({ name }) => !used.has(name))
    .map(({ name }) => `code set ${name} is used by no element`);
}

/**
 * Everything wrong with a catalogue and its code sets, as sentences; empty when the standard may
 * be loaded.
 */
export function checkCatalogue(
  catalogue: Catalogue,
  codeSets: readonly CodeSet[],
): readonly string[] {
  const definitions = [...catalogue.values()];
  const sentences = definitions.flatMap(sentencesOf).map(({ name }) => name);
  const institutions = definitions.filter(({ isInstitution }) => isInstitution);
  const prefixes = definitions.flatMap(({ series }) => series.map(({ prefix }) => prefix));
  return [
    ...definitions.flatMap((definition) => recordFaults(catalogue, codeSets, definition)),
    ...codeSets.flatMap(codeSetFaults),
    ...unusedSets(definitions, codeSets),
    ...(institutions.length > 1 ? ['more than one kind is the institution'] : []),
    ...repeated(sentences).map((name) => `the rule name "${name}" is used twice`),
    ...repeated(prefixes).map((prefix) => `two series share the prefix ${prefix}`),
    ...repeated(codeSets.map(({ name }) => name)).map((name) => `two code sets are named ${name}`),
  ];
}
