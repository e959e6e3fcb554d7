import { type Element, isSealed } from '../language/element.ts';
import type {
  Comparison,
  ElementOperand,
  Expression,
  Operand,
  Scalar,
  Within,
} from '../language/expression.ts';
import { type Catalogue, getElement, getRecord, localName } from './catalogue.ts';
import { columnName, tableName } from './names.ts';

interface Frame {
  readonly kind: string;
  readonly alias: string;
}
type Frames = readonly Frame[];

const COMPARISONS: Readonly<Record<Comparison, string>> = {
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
};

/** The column that holds an element; what a province adds stands in one JSON object. */
function bareColumn(catalogue: Catalogue, frames: Frames, { element: name, up }: ElementOperand) {
  const { alias, kind } = frameOf(frames, up);
  const local = localName(name);
  if (local === undefined) return `${alias}.${columnName(name)}`;
  const { type } = getElement(getRecord(catalogue, kind), name);
  return `(${alias}.local->>'${local}')::${LOCAL_TYPES[type]}`;
}

/** A sealed value is compared by its blind index: the database never sees it. */
function column(catalogue: Catalogue, frames: Frames, operand: ElementOperand): string {
  const frame = frameOf(frames, operand.up);
  const element = getElement(getRecord(catalogue, frame.kind), operand.element);
  return `${bareColumn(catalogue, frames, operand)}${isSealed(element) ? '_key' : ''}`;
}

const typeOf = (catalogue: Catalogue, frames: Frames, operand: ElementOperand): string =>
  getElement(getRecord(catalogue, frameOf(frames, operand.up).kind), operand.element).type;

const isPartial = (catalogue: Catalogue, frames: Frames, operand: Operand): boolean =>
  'element' in operand && typeOf(catalogue, frames, operand) === 'partialDate';

const SCOPES: Readonly<Record<Within, readonly string[]>> = {
  anywhere: [],
  province: ['province'],
  institution: ['province', 'institution'],
  case: ['province', 'case_id'],
};

function source(
  catalogue: Catalogue,
  frames: Frames,
  search: { record: string; within: Within; where: Expression },
): string {
  const alias = `t${frames.length}`;
  const here = frameOf(frames, 0).alias;
  const scope = SCOPES[search.within].map((name) => `${alias}.${name} = ${here}.${name}`);
  const where = sql(catalogue, [{ kind: search.record, alias }, ...frames], search.where);
  const conditions = [...scope, `not ${alias}.voided`, where].join(' and ');
  // Named with its schema: constraint triggers run as the owner, without a search path of their own.
  return `from public.${tableName(search.record)} ${alias} where ${conditions}`;
}

function operandSql(catalogue: Catalogue, frames: Frames, operand: Operand): string {
  if ('value' in operand) return literal(operand.value);
  if ('element' in operand) return column(catalogue, frames, operand);
  if ('sum' in operand) {
    const sum = `t${frames.length}.${columnName(operand.sum)}`;
    return `(select coalesce(sum(${sum}), 0) ${source(catalogue, frames, operand)})`;
  }
  const sides = 'times' in operand ? operand.times : operand.plus;
  const [left, right] = sides.map((side) => `${operandSql(catalogue, frames, side)}::numeric`);
  return 'times' in operand ? `round(${left} * ${right})` : `(${left} + ${right})`;
}

function comparison(
  catalogue: Catalogue,
  frames: Frames,
  { left, is, right }: Extract<Expression, { op: 'compare' }>,
): string {
  const [a, b] = [operandSql(catalogue, frames, left), operandSql(catalogue, frames, right)];
  const mixed = isDayAgainstInstant(catalogue, frames, left, right);
  const partial = mixed || [left, right].some((side) => isPartial(catalogue, frames, side));
  if (mixed) {
    const [x, y] = [left, right].map((side) => asDay(catalogue, frames, side));
    return `public.qm_compare_partial(${x}, ${y}) ${COMPARISONS[is]} 0`;
  }
  return partial
    ? `public.qm_compare_partial(${a}::text, ${b}::text) ${COMPARISONS[is]} 0`
    : `${a} ${COMPARISONS[is]} ${b}`;
}

const DAYS: readonly (string | undefined)[] = ['date', 'partialDate'];

const timeType = (catalogue: Catalogue, frames: Frames, operand: Operand): string | undefined =>
  'element' in operand ? typeOf(catalogue, frames, operand) : undefined;

function isDayAgainstInstant(
  catalogue: Catalogue,
  frames: Frames,
  left: Operand,
  right: Operand,
): boolean {
  const [a, b] = [left, right].map((side) => timeType(catalogue, frames, side));
  return (DAYS.includes(a) && b === 'instant') || (a === 'instant' && DAYS.includes(b));
}

/** A point in time as its calendar day where the office stands. */
function asDay(catalogue: Catalogue, frames: Frames, operand: Operand): string {
  const text = operandSql(catalogue, frames, operand);
  return timeType(catalogue, frames, operand) === 'instant'
    ? `public.qm_civil_day(${text})`
    : `${text}::text`;
}

function within(
  catalogue: Catalogue,
  frames: Frames,
  { of, after, most, unit }: Extract<Expression, { op: 'within' }>,
): string {
  const recorded = `${frameOf(frames, 0).alias}.recorded_at`;
  if (unit === 'days') {
    const [a, b] = [of, after].map((side) =>
      side === 'recorded' ? recorded : bareColumn(catalogue, frames, side),
    );
    return `${a} <= ${b} + interval '${most * HOURS_OF_A_DAY} hours'`;
  }
  const [a, b] = [of, after].map((side) =>
    side === 'recorded' ? `public.qm_civil_day(${recorded})` : asDay(catalogue, frames, side),
  );
  return `left(${a}, 4)::integer <= left(${b}, 4)::integer + ${most}`;
}

const HOURS_OF_A_DAY = 24;

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
    case 'within':
      return within(catalogue, frames, expression);
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
