import type { Beside, NotAsked, Recheck, RecheckedKind } from '../language/recheck.ts';
import type { Expression } from '../language/expression.ts';
import type { Rule } from '../language/record.ts';
import { type Catalogue, getRecord } from './catalogue.ts';
import { kindsNamed, looksBack, onlyInMemory } from './expression-reach.ts';
import { operandToSqlWithin, toSql, toSqlWithin } from './expression-sql.ts';
import { guardOf } from './rule-sql.ts';

export interface LeftRule {
  readonly kind: string;
  readonly rule: Rule;
  readonly because: NotAsked;
}

export interface AskedRules {
  readonly asked: readonly Rule[];
  readonly left: readonly LeftRule[];
}

/** Whether a node holds records of a kind, its own and those of the nodes below it. */
export type Holds = (kind: string) => boolean;

/** What a province holds, and what of it a ministry does: not the kinds that stay where they were written. */
export const holdsAt =
  (catalogue: Catalogue, level: 'ministry' | 'province'): Holds =>
  (kind) =>
    level === 'province' || getRecord(catalogue, kind).travels !== 'stays';

function whyNot(
  catalogue: Catalogue,
  { kind, lasts }: RecheckedKind,
  { name, check, atOriginOnly }: Rule,
  holds: Holds,
): NotAsked | undefined {
  if (atOriginOnly === true && !lasts.includes(name)) return 'moment';
  if (looksBack(check)) return 'change';
  if (onlyInMemory(getRecord(catalogue, kind), check)) return 'form';
  return kindsNamed(check).every(holds) ? undefined : 'elsewhere';
}

/** Which rules of a kind a node can ask of records that stand, and why not the others. */
export function rulesAsked(catalogue: Catalogue, of: RecheckedKind, holds: Holds): AskedRules {
  const rules = [...getRecord(catalogue, of.kind).rules, ...of.also];
  const judged = rules.map((rule) => ({ rule, because: whyNot(catalogue, of, rule, holds) }));
  return {
    asked: judged.flatMap(({ rule, because }) => (because === undefined ? [rule] : [])),
    left: judged.flatMap(({ rule, because }) =>
      because === undefined ? [] : [{ kind: of.kind, rule, because }],
    ),
  };
}

/** SQL for the names of the rules that the row under `alias` breaks, as an array of texts. */
export function brokenSql(
  catalogue: Catalogue,
  kind: string,
  rules: readonly Rule[],
  alias: string,
): string {
  const definition = getRecord(catalogue, kind);
  const each = rules.map(
    (rule) =>
      `case when ${guardOf(catalogue, definition, rule, alias)}(${toSql(catalogue, kind, alias, rule.check)}) is false then '${rule.name}' end`,
  );
  return `array_remove(array[${each.join(',\n  ')}]::text[], null)`;
}

/** SQL for what is told beside a broken row under `line`, of the linked row under `linked`; each value has its name. */
export function besideSql(
  catalogue: Catalogue,
  kind: string,
  { kind: of, conditions, values }: Beside,
  { line, linked }: { readonly line: string; readonly linked: string },
): string {
  const frames = [
    { kind: of, alias: linked },
    { kind, alias: line },
  ];
  return [
    ...Object.entries(conditions).map(
      ([name, condition]) =>
        `coalesce(${toSqlWithin(catalogue, frames, condition)}, false) as "${name}"`,
    ),
    ...Object.entries(values).map(
      ([name, value]) => `${operandToSqlWithin(catalogue, frames, value)} as "${name}"`,
    ),
  ].join(',\n  ');
}

/** The kinds whose records decide what is found: those asked, and all that the rules asked look at. */
export function kindsAsked(
  catalogue: Catalogue,
  { lines, sheets, beside }: Recheck,
  holds: Holds,
): readonly string[] {
  const checks = (of: RecheckedKind): readonly Expression[] =>
    rulesAsked(catalogue, of, holds).asked.map(({ check }) => check);
  const looked = [...checks(lines), ...checks(sheets), ...Object.values(beside.conditions)];
  const kinds = [lines.kind, sheets.kind, beside.kind, ...looked.flatMap(kindsNamed)];
  return [...new Set(kinds)].filter(holds);
}
