import { codeConstraint } from '@qingming/standard/derive/code-triggers.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { constraintName, ownerReference } from '@qingming/standard/derive/tables.ts';
import {
  CLOSING_FOLLOWS,
  IN_A_CLOSED_DAY,
  LATER_CLOSING,
} from '@qingming/standard/language/books.ts';
import { RULE_BROKEN } from '@qingming/standard/derive/trigger-sql.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import { Fault } from '../errors/fault.ts';

interface Named {
  readonly code: ErrorCode;
  readonly rule: string;
  readonly says: Bilingual;
}

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

/** Every constraint that the standard derived, by the name that PostgreSQL reports. */
export function constraintsOf(catalogue: Catalogue): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (const { name, says } of [IN_A_CLOSED_DAY, CLOSING_FOLLOWS, LATER_CLOSING])
    named.set(name, { code: 'rule-broken', rule: name, says });
  for (const definition of catalogue.values()) {
    for (const { name, says } of definition.rules) {
      named.set(name, { code: 'rule-broken', rule: name, says });
      named.set(constraintName(definition, name), { code: 'rule-broken', rule: name, says });
    }
    for (const [name, element] of Object.entries(definition.elements))
      if (element.codes !== undefined)
        named.set(codeConstraint(definition, name), {
          code: 'rule-broken',
          rule: 'code-not-in-force',
          says: notInForce(element.label),
        });
    const closes = definition.closes === undefined ? [] : [definition.closes];
    for (const { name, says } of [...definition.confirmed, ...definition.capacity, ...closes])
      named.set(name, { code: 'rule-broken', rule: name, says });
    for (const [name, { to, label }] of Object.entries(definition.elements)) {
      if (to === undefined) continue;
      const link = `${tableName(definition.kind)}_${columnName(name)}_link`;
      named.set(link, { code: 'missing-reference', rule: name, says: label });
    }
    const owner = ownerReference(catalogue, definition);
    if (owner !== undefined)
      named.set(owner.name, { code: 'missing-reference', rule: owner.name, says: owner.to.label });
    for (const { name, says } of definition.unique)
      named.set(constraintName(definition, name), { code: 'already-exists', rule: name, says });
    for (const { name, says } of definition.exclusive)
      named.set(constraintName(definition, name), { code: 'overlaps', rule: name, says });
  }
  return named;
}

const notInForce = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `${zh}：所选代码当日不适用；请选择当日适用的代码。`,
  en: `${en}: this code is not in force on its day; choose one that is.`,
});

const REFERENCE = '23503';
const PRIVILEGE = '42501';

/** A link that the standard did not derive. */
const OTHER: Bilingual = { zh: '所关联的记录', en: 'the record that it is linked to' };

/**
 * What the database refused, as a fault of the catalogue with the rule's own sentences;
 * undefined when it is no refusal of ours.
 */
export function findRefusal(
  constraints: ReadonlyMap<string, Named>,
  error: unknown,
): Fault | undefined {
  const { code, constraint, message } = error as DatabaseError;
  if (code === REFERENCE) {
    const { zh, en } = constraints.get(constraint ?? '')?.says ?? OTHER;
    return new Fault('missing-reference', { element: { zh, en } }, { cause: error });
  }
  if (code === PRIVILEGE) return new Fault('out-of-scope', {}, { cause: error });
  const named =
    constraints.get(constraint ?? '') ??
    (code === RULE_BROKEN ? constraints.get(message ?? '') : undefined);
  if (named === undefined) return undefined;
  const sentence = { zh: named.says.zh, en: named.says.en };
  return new Fault(named.code, { rule: named.rule, sentence, what: sentence }, { cause: error });
}
