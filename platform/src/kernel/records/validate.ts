import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FORMATS } from '@qingming/standard/derive/formats.ts';
import { scaleOf, unkept } from '@qingming/standard/derive/kept-value.ts';
import { evaluate, type WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import {
  countsWorkingDays,
  looksAtOthers,
  looksBack,
  speaksOfVoided,
} from '@qingming/standard/derive/expression-reach.ts';
import { conditionOf } from '@qingming/standard/derive/rule-life.ts';
import {
  earlierFactSchema,
  type JsonSchema,
  laterFactSchema,
} from '@qingming/standard/derive/json-schema.ts';
import { isNewer, wasThereAt } from '@qingming/standard/derive/version.ts';
import { rowOfFact } from '@qingming/standard/derive/overlay.ts';
import type { Expression } from '@qingming/standard/language/expression.ts';
import type { RecordDefinition, Rule } from '@qingming/standard/language/record.ts';
import { STANDARD_VERSION } from '@qingming/standard/records/all-records.ts';
import { type ElementFault, Fault } from '../errors/fault.ts';
import { keywordSentence } from '../errors/keyword-sentence.ts';
import { once } from '../once.ts';
import { readScales } from './scale-keyword.ts';
import { faultsOf } from './schema-faults.ts';
import type { StoredAny } from './stored.ts';

/** Checks facts of every kind: first their shape, then the rules that concern the fact alone. */
export interface Validator {
  /**
   * Throws `invalid-input` naming every element at fault, or `rule-broken`. A change is judged by the
   * version before, too.
   */
  check(definition: RecordDefinition, record: StoredAny, before?: StoredAny): void;
  /** The first thing wrong, for quarantine, or undefined. */
  findFault(definition: RecordDefinition, record: StoredAny): Fault | undefined;
}

type SchemaOf = (definition: RecordDefinition) => JsonSchema;

/** A rule with its condition, its life included. */
interface Asked {
  readonly rule: Rule;
  readonly condition: Expression;
}

/** What checking a kind needs, found once: the same rules concern every record of it. */
interface Compiled {
  readonly validate: ValidateFunction;
  readonly rules: readonly Asked[];
  /** Those that do not ask about the version before. */
  readonly rulesOfCopies: readonly Asked[];
}

/** A partner names the versions of its records: so many are remembered. */
const MAX_VERSIONS = 1000;

/** Rules that are asked here: the record and its version before are at hand, nothing else is. */
const isAskedHere = ({ check }: Rule): boolean =>
  !looksAtOthers(check) && !countsWorkingDays(check) && !speaksOfVoided(check);

/** A record as conditions see it. */
export const asRow = (record: StoredAny): WorldRow => ({
  ...rowOfFact(record.fact),
  id: record.id,
  province: record.province,
  region: record.region,
  institution: record.institution,
  root: record.root,
  voided: record.voided,
  recordedAt: record.recordedAt,
});

/** The version before: none of a new record; unknown of a copy, which may skip versions. */
type Before = StoredAny | undefined | 'unknown';

const LATER = 'later';
const OWN = 'own';

/** The versions with which something came to a kind, the latest first. */
const comings = ({ elements, rules }: RecordDefinition): readonly string[] =>
  [...Object.values(elements), ...rules]
    .flatMap(({ since }) => since ?? [])
    .toSorted((one, other) => (isNewer(one, other) ? -1 : 1));

/**
 * The catalogue by which a record is checked: that of its own version. Of a later one this node knows
 * what it has itself; of an earlier one, what was there then, named by the last coming before it.
 */
function readingOf(definition: RecordDefinition, version: string, own: string): string {
  if (isNewer(version, own)) return LATER;
  const later = comings(definition).filter((coming) => isNewer(coming, version));
  return later.length === 0 ? OWN : `before ${later.at(-1)}`;
}

/** Made with the first record: compiling what it checks itself by takes a tenth of a second. */
const ajv = once(() => {
  const made = readScales(new Ajv2020({ allErrors: true, verbose: true }));
  for (const [name, check] of Object.entries(FORMATS)) made.addFormat(name, check);
  return made;
});

function schemaFor(
  schemaOf: SchemaOf,
  definition: RecordDefinition,
  reading: string,
  version: string,
) {
  const schema = schemaOf(definition);
  if (reading === OWN) return schema;
  return reading === LATER
    ? laterFactSchema(schema, definition)
    : earlierFactSchema(schema, definition, version);
}

function compile(
  schemaOf: SchemaOf,
  definition: RecordDefinition,
  reading: string,
  version: string,
): Compiled {
  const rules = definition.rules
    .filter((rule) => isAskedHere(rule) && wasThereAt(rule, version))
    .map((rule) => ({ rule, condition: conditionOf(rule) }));
  return {
    validate: ajv().compile(schemaFor(schemaOf, definition, reading, version)),
    rules,
    rulesOfCopies: rules.filter(({ rule }) => !looksBack(rule.check)),
  };
}

/** A definition never changes: what was compiled of one serves every node of this process. */
const compiledOf = new WeakMap<SchemaOf, WeakMap<RecordDefinition, Map<string, Compiled>>>();

function readingsOf(schemaOf: SchemaOf, definition: RecordDefinition): Map<string, Compiled> {
  const ofDefinitions = compiledOf.get(schemaOf) ?? new WeakMap();
  compiledOf.set(schemaOf, ofDefinitions);
  const readings = ofDefinitions.get(definition) ?? new Map();
  ofDefinitions.set(definition, readings);
  return readings;
}

/**
 * Checks records by the catalogue of the version of the standard that they were made under. `standard`
 * is the version that this node runs.
 */
export function createValidator(
  catalogue: ReadonlyMap<string, RecordDefinition>,
  schemaOf: SchemaOf,
  standard: string = STANDARD_VERSION,
): Validator {
  const ofVersion = new Map<string, Compiled>();
  const ofReading = (definition: RecordDefinition, version: string): Compiled => {
    const reading = readingOf(definition, version, standard);
    const readings = readingsOf(schemaOf, definition);
    const known = readings.get(reading) ?? compile(schemaOf, definition, reading, version);
    readings.set(reading, known);
    return known;
  };
  const compiledFor = (definition: RecordDefinition, version: string): Compiled => {
    const key = `${definition.kind} ${version}`;
    const known = ofVersion.get(key) ?? ofReading(definition, version);
    if (ofVersion.size < MAX_VERSIONS) ofVersion.set(key, known);
    return known;
  };
  const isPartial = (kind: string, element: string): boolean =>
    catalogue.get(kind)?.elements[element]?.type === 'partialDate';
  const brokenRule = (
    kind: string,
    { rules, rulesOfCopies }: Compiled,
    record: StoredAny,
    before: Before,
  ): Rule | undefined => {
    const asked = before === 'unknown' ? rulesOfCopies : rules;
    if (asked.length === 0) return undefined;
    const row = asRow(record);
    const context = {
      world: () => [row],
      isPartial,
      before: typeof before === 'object' ? asRow(before) : undefined,
    };
    return asked.find(({ condition }) => evaluate(context, kind, row, condition) === false)?.rule;
  };
  const faultOf = (
    definition: RecordDefinition,
    record: StoredAny,
    before: Before,
  ): Fault | undefined => {
    const known = compiledFor(definition, record.standard);
    const { validate } = known;
    if (!validate(record.fact)) {
      const errors: readonly ElementFault[] = faultsOf(validate.errors ?? [], definition);
      return new Fault('invalid-input', {}, { errors });
    }
    const off = unkept(definition, record.fact);
    if (off.length > 0)
      return new Fault('invalid-input', {}, { errors: offScale(definition, off) });
    if (record.voided) return undefined;
    const broken = brokenRule(definition.kind, known, record, before);
    return broken === undefined ? undefined : ruleFault(broken);
  };
  return {
    findFault: (definition, record) => faultOf(definition, record, 'unknown'),
    check: (definition, record, before) => {
      const fault = faultOf(definition, record, before);
      if (fault !== undefined) throw fault;
    },
  };
}

export const ruleFault = ({ name, says }: Pick<Rule, 'name' | 'says'>): Fault =>
  new Fault('rule-broken', { rule: name, sentence: { zh: says.zh, en: says.en } });

/** Values that another node signed in a form in which nothing is kept. */
const offScale = (definition: RecordDefinition, names: readonly string[]): ElementFault[] =>
  names.flatMap((name) => {
    const element = definition.elements[name];
    if (element === undefined) return [];
    const { label } = element;
    const scale = scaleOf(element);
    const says =
      scale === undefined
        ? {
            zh: '须写到毫秒，如 2026-04-05T00:30:00.000Z',
            en: 'must be written in milliseconds, such as 2026-04-05T00:30:00.000Z',
          }
        : keywordSentence('multipleOf', { multipleOf: 10 ** -scale });
    return [
      {
        path: `/${name}`,
        rule: 'multipleOf',
        message: { zh: `${label.zh}：${says.zh}`, en: `${label.en}: ${says.en}` },
      },
    ];
  });
