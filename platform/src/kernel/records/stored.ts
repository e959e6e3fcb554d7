import type { AnyFact, FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';

/** What every record has beside its fact. */
export interface Envelope {
  readonly id: string;
  readonly version: number;
  /** The node that holds the record. */
  readonly province: string;
  readonly region: string;
  readonly institution: string | null;
  /** The record that it lies in, of a kind that is a root: another, or itself. */
  readonly root: string | null;
  readonly voided: boolean;
  readonly reason: string | null;
  readonly standard: string;
  /** ISO instant of this version. */
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** A version of a record as read from the database. */
export interface Stored<R extends RecordDefinition = RecordDefinition> extends Envelope {
  readonly fact: FactOf<R>;
}

export type StoredAny = Envelope & { readonly fact: AnyFact };

/** A record whose kind only the definition at run time says. */
export const anyOf = <R extends RecordDefinition>(record: Stored<R>): StoredAny => ({
  ...record,
  fact: record.fact as AnyFact,
});

/** A record that was read by the columns of a kind: its facts are of that kind. */
export const ofKind = <R extends RecordDefinition>(record: StoredAny): Stored<R> => ({
  ...record,
  fact: record.fact as FactOf<R>,
});

/** Whose record a new one is: its division, and its institution and root where its kind lies in them. */
export interface Owner {
  readonly region: string;
  readonly institution?: string;
  readonly root?: string;
}
