import { type Element, isSealed } from '../language/element.ts';
import {
  type Comparison,
  type ElementOperand,
  type Expression,
  type Operand,
  referenceIn,
  type Scalar,
  type Search,
  type TermOperand,
  type Within,
} from '../language/expression.ts';
import { type Catalogue, getElement, getRecord, localName } from './catalogue.ts';
import { columnName, tableName } from './names.ts';
import { type OperandType, operandType } from './operand-type.ts';
import { columnOf, lookupByRoot } from './owner.ts';

/** A row that a condition speaks of, under an alias; the innermost stands first. */
export interface Frame {
  readonly kind: string;
  readonly alias: string;
}
type Frames = readonly Frame[];

const COMPARISONS: Readonly<Record<Exclude<Comparison, '⊂'>, string>> = {
  '=': '=',
  '≠': '<>',
  '<': '<',
  '≤': '<=',
  '>': '>',
  '≥': '>=',
};

const literal = (value: Scalar): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

const frameOf = (frames: Frames, up: number): Frame => {
  const frame = frames[up];
  if (frame === undefined)
    throw new Error(`the expression looks ${up} records out, beyond the outermost`);
  return frame;
};

const LOCAL_TYPES: Readonly<Record<Element['type'], string>> = {
  text: 'text',
  code: 'text',
  region: 'text',
  date: 'date',
  partialDate: 'text',
  instant: 'timestamptz',
  integer: 'integer',
  decimal: 'numeric',
  money: 'bigint',
  boolean: 'boolean',
  link: 'uuid',
  file: 'text',
  ref: 'text',
};

/** The value of an element that a province added, of the row that `alias` names. */
export const localColumn = (alias: string, name: string, type: Element['type']): string =>
  `(${alias}.local->>'${name}')::${LOCAL_TYPES[type]}`;

/** What the check of a reference found, of the row that `alias` names. */
export const refStateColumn = (alias: string, kind: string, element: string): string =>
  `(select r.state from public.reference r where r.province = ${alias}.province and r.kind = '${kind}' and r.record = ${alias}.id and r.element = '${element}')`;

/** The row of the version before, in every place where a condition that looks back is asked. */
export const BEFORE = 'was';

/** The column that holds an element; what a province adds stands in one JSON object. */
function bareColumn(catalogue: Catalogue, frames: Frames, operand: ElementOperand) {
  const { element: name, up } = operand;
  const { kind, alias: here } = frameOf(frames, up);
  const alias = operand.before === true ? BEFORE : here;
  const reference = referenceIn(name);
  if (reference !== undefined) return refStateColumn(alias, kind, reference);
  const local = localName(name);
  const definition = getRecord(catalogue, kind);
  if (local === undefined) return `${alias}.${columnOf(catalogue, definition, name)}`;
  const { type } = getElement(definition, name);
  return localColumn(alias, local, type);
}

/** A sealed value is compared by its blind index: the database never sees it. */
function column(catalogue: Catalogue, frames: Frames, operand: ElementOperand): string {
  const frame = frameOf(frames, operand.up);
  const element = getElement(getRecord(catalogue, frame.kind), operand.element);
  return `${bareColumn(catalogue, frames, operand)}${isSealed(element) ? '_key' : ''}`;
}

const typeOf = (catalogue: Catalogue, frames: Frames, operand: Operand): OperandType | undefined =>
  operandType(
    ({ element, up }) => getElement(getRecord(catalogue, frameOf(frames, up).kind), element).type,
    operand,
  );

const isPartial = (catalogue: Catalogue, frames: Frames, operand: Operand): boolean =>
  typeOf(catalogue, frames, operand) === 'partialDate';

/** The columns in which two records are equal where one is found from the other. */
const SCOPES: Readonly<Record<Exclude<Within, 'root'>, readonly string[]>> = {
  anywhere: [],
  province: ['province'],
  institution: ['province', 'institution'],
};

/** What has to hold for a record of `there` to lie as near to `here` as asked; both name the same root. */
function scopeSql(
  catalogue: Catalogue,
  within: Within,
  there: Frame,
  here: Frame,
): readonly string[] {
  const equal = (column: string) => `${there.alias}.${column} = ${here.alias}.${column}`;
  if (within !== 'root') return SCOPES[within].map(equal);
  const definition = getRecord(catalogue, there.kind);
  const root = columnOf(catalogue, definition, 'root');
  const lookup = lookupByRoot(catalogue, definition);
  return [equal('province'), `${there.alias}.${lookup} = ${here.alias}.${root}`];
}

function source(catalogue: Catalogue, frames: Frames, search: Search): string {
  const alias = `t${frames.length}`;
  const there = { kind: search.record, alias };
  const scope = scopeSql(catalogue, search.within, there, frameOf(frames, 0));
  const where = sql(catalogue, [there, ...frames], search.where);
  const conditions = [...scope, `not ${alias}.voided`, where].join(' and ');
  // Named with its schema: constraint triggers run as the owner, without a search path of their own.
  return `from public.${tableName(search.record)} ${alias} where ${conditions}`;
}

const numeric = (
  catalogue: Catalogue,
  frames: Frames,
  sides: readonly [Operand, Operand],
  sign: '*' | '+' | '-',
): string =>
  sides.map((side) => `${operandSql(catalogue, frames, side)}::numeric`).join(` ${sign} `);

/** A point in time as its calendar day where the office stands. */
function asDay(catalogue: Catalogue, frames: Frames, operand: Operand): string {
  const text = operandSql(catalogue, frames, operand);
  return typeOf(catalogue, frames, operand) === 'instant'
    ? `public.qm_civil_day(${text})`
    : `${text}::text`;
}

function endOfTerm(catalogue: Catalogue, frames: Frames, { after, term, unit }: TermOperand) {
  const length = operandSql(catalogue, frames, term);
  if (unit === 'minute' || unit === 'hour')
    return `public.qm_${unit}s_after(${operandSql(catalogue, frames, after)}, ${length})`;
  const day = asDay(catalogue, frames, after);
  return unit === 'workingDay'
    ? `public.qm_working_day_after(${day}, ${length})`
    : `public.qm_day_after(${day}, ${length}, '${unit}')`;
}

function operandSql(catalogue: Catalogue, frames: Frames, operand: Operand): string {
  if ('value' in operand) return literal(operand.value);
  if ('element' in operand) return column(catalogue, frames, operand);
  if ('count' in operand) return `(select count(*) ${source(catalogue, frames, operand.count)})`;
  if ('sum' in operand) {
    const sum = `t${frames.length}.${columnName(operand.sum)}`;
    return `(select coalesce(sum(${sum}), 0) ${source(catalogue, frames, operand)})`;
  }
  if ('day' in operand) return asDay(catalogue, frames, operand.day);
  if ('hour' in operand)
    return `extract(hour from (${operandSql(catalogue, frames, operand.hour)}) at time zone 'Asia/Shanghai')::integer`;
  if ('after' in operand) return endOfTerm(catalogue, frames, operand);
  if ('times' in operand) return `round(${numeric(catalogue, frames, operand.times, '*')})`;
  return 'plus' in operand
    ? `(${numeric(catalogue, frames, operand.plus, '+')})`
    : `(${numeric(catalogue, frames, operand.minus, '-')})`;
}

function comparison(
  catalogue: Catalogue,
  frames: Frames,
  { left, is, right }: Extract<Expression, { op: 'compare' }>,
): string {
  const [a, b] = [operandSql(catalogue, frames, left), operandSql(catalogue, frames, right)];
  if (is === '⊂') return `starts_with(${a}, regexp_replace(${b}, '(00){1,2}$', ''))`;
  return [left, right].some((side) => isPartial(catalogue, frames, side))
    ? `public.qm_compare_partial(${a}::text, ${b}::text) ${COMPARISONS[is]} 0`
    : `${a} ${COMPARISONS[is]} ${b}`;
}

/** A value stays, begins, or changes by one of the steps. */
function transition(
  catalogue: Catalogue,
  frames: Frames,
  { of, steps }: Extract<Expression, { op: 'transition' }>,
): string {
  const now = column(catalogue, frames, of);
  const before = column(catalogue, frames, { ...of, before: true });
  const begins = steps.flatMap(([from, to]) => (from === null ? [`${now} = ${literal(to)}`] : []));
  const goesOn = steps.flatMap(([from, to]) =>
    from === null ? [] : [`(${before} = ${literal(from)} and ${now} = ${literal(to)})`],
  );
  return [
    `case when ${now} is null then null`,
    `when ${before} is null then ${begins.length === 0 ? 'true' : begins.join(' or ')}`,
    `else ${[`${before} = ${now}`, ...goesOn].join(' or ')} end`,
  ].join(' ');
}

function notFuture(catalogue: Catalogue, frames: Frames, of: ElementOperand): string {
  const value = bareColumn(catalogue, frames, of);
  const recorded = `${frameOf(frames, 0).alias}.recorded_at`;
  return typeOf(catalogue, frames, of) === 'instant'
    ? `${value} <= ${recorded} + interval '5 minutes'`
    : `public.qm_compare_partial(${value}::text, public.qm_civil_day(${recorded} + interval '5 minutes')) <= 0`;
}

function sql(catalogue: Catalogue, frames: Frames, expression: Expression): string {
  switch (expression.op) {
    case 'present':
      return `${bareColumn(catalogue, frames, expression.of)} is not null`;
    case 'compare':
      return comparison(catalogue, frames, expression);
    case 'oneOf':
      return `${column(catalogue, frames, expression.of)} in (${expression.values.map(literal).join(', ')})`;
    case 'notFuture':
      return notFuture(catalogue, frames, expression.of);
    case 'transition':
      return transition(catalogue, frames, expression);
    case 'wellFormed':
      return 'true';
    case 'all':
      return join(catalogue, frames, expression.of, ' and ', 'true');
    case 'any':
      return join(catalogue, frames, expression.of, ' or ', 'false');
    case 'not':
      return `not (${sql(catalogue, frames, expression.of)})`;
    case 'exists':
      return `exists (select 1 ${source(catalogue, frames, expression)})`;
  }
}

const join = (
  catalogue: Catalogue,
  frames: Frames,
  parts: readonly Expression[],
  word: string,
  empty: string,
): string =>
  parts.length === 0 ? empty : `(${parts.map((part) => sql(catalogue, frames, part)).join(word)})`;

/** The condition in SQL, about the row that `alias` names. */
export const toSql = (
  catalogue: Catalogue,
  kind: string,
  alias: string,
  expression: Expression,
): string => sql(catalogue, [{ kind, alias }], expression);

/** What is reckoned in SQL, about the row that `alias` names. */
export const operandToSql = (
  catalogue: Catalogue,
  kind: string,
  alias: string,
  operand: Operand,
): string => operandSql(catalogue, [{ kind, alias }], operand);

/** The same inside rows that are joined already, the innermost first. */
export const toSqlWithin = (
  catalogue: Catalogue,
  frames: readonly Frame[],
  expression: Expression,
): string => sql(catalogue, frames, expression);

export const operandToSqlWithin = (
  catalogue: Catalogue,
  frames: readonly Frame[],
  operand: Operand,
): string => operandSql(catalogue, frames, operand);
