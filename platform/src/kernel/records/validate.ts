import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FORMATS } from '@qingming/standard/derive/formats.ts';
import { scaleOf, unkept } from '@qingming/standard/derive/kept-value.ts';
import { evaluate, type WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { reachesOut, speaksOfVoided } from '@qingming/standard/derive/expression-reach.ts';
import type { JsonSchema } from '@qingming/standard/derive/json-schema.ts';
import { rowOfFact } from '@qingming/standard/derive/overlay.ts';
import type { RecordDefinition, Rule } from '@qingming/standard/language/record.ts';
import { type ElementFault, Fault } from '../errors/fault.ts';
import { keywordSentence } from '../errors/keyword-sentence.ts';
import { readScales } from './scale-keyword.ts';
import { faultsOf } from './schema-faults.ts';
import type { StoredAny } from './stored.ts';

/** Checks facts of every kind: first their shape, then the rules that concern the fact alone. */
export interface Validator {
  /** Throws `invalid-input` naming every element at fault, or `rule-broken`. */
  check(definition: RecordDefinition, record: StoredAny): void;
  /** The first thing wrong, for quarantine, or undefined. */
  findFault(definition: RecordDefinition, record: StoredAny): Fault | undefined;
}

type SchemaOf = (definition: RecordDefinition) => JsonSchema;

/** What checking a kind needs, found once: the same rules concern every record of it. */
interface Compiled {
  readonly validate: ValidateFunction;
  readonly rules: readonly Rule[];
}

const isRowRule = (rule: Rule): boolean => !reachesOut(rule.check) && !speaksOfVoided(rule.check);

const asRow = (record: StoredAny): WorldRow => ({
  ...rowOfFact(record.fact),
  id: record.id,
  province: record.province,
  region: record.region,
  institution: record.institution,
  case: record.case,
  voided: record.voided,
  recordedAt: record.recordedAt,
});

export function createValidator(
  catalogue: ReadonlyMap<string, RecordDefinition>,
  schemaOf: SchemaOf,
): Validator {
  const ajv = readScales(new Ajv2020({ allErrors: true, verbose: true }));
  for (const [name, check] of Object.entries(FORMATS)) ajv.addFormat(name, check);
  const compiled = new Map<string, Compiled>();
  const compiledFor = (definition: RecordDefinition): Compiled => {
    const known = compiled.get(definition.kind);
    if (known !== undefined) return known;
    const made = {
      validate: ajv.compile(schemaOf(definition)),
      rules: definition.rules.filter(isRowRule),
    };
    compiled.set(definition.kind, made);
    return made;
  };
  const isPartial = (kind: string, element: string): boolean =>
    catalogue.get(kind)?.elements[element]?.type === 'partialDate';
  const brokenRule = (
    kind: string,
    rules: readonly Rule[],
    record: StoredAny,
  ): Rule | undefined => {
    if (rules.length === 0) return undefined;
    const row = asRow(record);
    const context = { world: () => [row], isPartial };
    return rules.find((rule) => evaluate(context, kind, row, rule.check) === false);
  };
  const findFault = (definition: RecordDefinition, record: StoredAny): Fault | undefined => {
    const { validate, rules } = compiledFor(definition);
    if (!validate(record.fact)) {
      const errors: readonly ElementFault[] = faultsOf(validate.errors ?? [], definition);
      return new Fault('invalid-input', {}, { errors });
    }
    const off = unkept(definition, record.fact);
    if (off.length > 0)
      return new Fault('invalid-input', {}, { errors: offScale(definition, off) });
    if (record.voided) return undefined;
    const broken = brokenRule(definition.kind, rules, record);
    return broken === undefined ? undefined : ruleFault(broken);
  };
  return {
    findFault,
    check: (definition, record) => {
      const fault = findFault(definition, record);
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
