import { getRecord } from '../src/derive/catalogue.ts';
import { evaluate, type WorldRow } from '../src/derive/expression-memory.ts';
import { speaksOfVoided } from '../src/derive/expression-reach.ts';
import { conditionOf } from '../src/derive/rule-life.ts';
import { contextOf } from '../src/derive/progress.ts';
import type { Expression, Scalar } from '../src/language/expression.ts';
import type { Exclusive, Rule, Unique } from '../src/language/record.ts';
import { NATIONAL } from '../src/records/all-records.ts';

/** A record to be written: a new one, or a new version of the one with this `id`. */
export interface Write {
  readonly kind: string;
  readonly row: WorldRow;
}

type Rows = Readonly<Record<string, readonly WorldRow[]>>;

const END_OF_TIME = '9999';

/** The records of one node, kept in memory by every rule, key and range of the standard. */
export class Ledger {
  #rows: Rows = {};

  readonly rowsOf = (kind: string): readonly WorldRow[] => this.#rows[kind] ?? [];

  readonly context = contextOf(NATIONAL, this.rowsOf);

  /** The version before of each record of the write under way. */
  #before: Rows = {};

  /** Writes all or nothing; returns the name of the first rule that refuses, or undefined. */
  write(writes: readonly Write[]): string | undefined {
    const before = this.#rows;
    this.#before = before;
    const refusal =
      writes.map((write) => this.#put(write)).find((name) => name !== undefined) ??
      writes.map((write) => this.#broken(write, true)).find((name) => name !== undefined);
    if (refusal !== undefined) this.#rows = before;
    return refusal;
  }

  #put(write: Write): string | undefined {
    const { kind, row } = write;
    const others = this.rowsOf(kind).filter(({ id }) => id !== row['id']);
    const clash = row['voided'] === true ? undefined : this.#clash(kind, row, others);
    this.#rows = { ...this.#rows, [kind]: [...others, row] };
    return clash ?? this.#broken(write, false);
  }

  #holds(kind: string, row: WorldRow, check: Expression): boolean | undefined {
    const before = this.#before[kind]?.find(({ id }) => id === row['id']);
    return evaluate({ ...this.context, before }, kind, row, check);
  }

  #broken({ kind, row }: Write, deferred: boolean): string | undefined {
    const applies = (rule: Rule): boolean =>
      (rule.deferred === true) === deferred &&
      (row['voided'] !== true || speaksOfVoided(rule.check));
    return getRecord(NATIONAL, kind)
      .rules.filter(applies)
      .find((rule) => this.#holds(kind, row, conditionOf(rule)) === false)?.name;
  }

  #clash(kind: string, row: WorldRow, others: readonly WorldRow[]): string | undefined {
    const counts =
      ({ where }: Unique | Exclusive) =>
      (other: WorldRow) =>
        other['voided'] !== true &&
        (where === undefined || this.#holds(kind, other, where) === true);
    const sameKey = (one: Unique | Exclusive) => (other: WorldRow) =>
      one.elements.every((name) => row[name] !== undefined && other[name] === row[name]);
    const clashing = (one: Unique | Exclusive) =>
      counts(one)(row) ? others.filter(counts(one)).filter(sameKey(one)) : [];
    const { unique, exclusive } = getRecord(NATIONAL, kind);
    return (
      unique.find((one) => clashing(one).length > 0) ??
      exclusive.find((one) => clashing(one).some((other) => overlap(one, row, other)))
    )?.name;
  }
}

function overlap({ from, until }: Exclusive, one: WorldRow, other: WorldRow): boolean {
  const range = (row: WorldRow): readonly [Scalar, Scalar] => [
    row[from] ?? '',
    row[until] ?? END_OF_TIME,
  ];
  const [[a, b], [c, d]] = [range(one), range(other)];
  return a < d && c < b;
}
