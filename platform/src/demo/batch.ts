import type { FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import type { Owner } from '../kernel/records/stored.ts';
import { iso } from './time.ts';

/** Many writes of one kind: new records, or new versions of records. */
export type Step =
  | { readonly kind: RecordDefinition; readonly facts: readonly NewFact[] }
  | { readonly kind: RecordDefinition; readonly versions: readonly NewVersion[] };

/** What is written in one transaction, step after step. */
export type Batch = readonly Step[];

export const factsOf = (batch: Batch): number =>
  batch.reduce(
    (sum, step) => sum + ('facts' in step ? step.facts.length : step.versions.length),
    0,
  );

/** A new fact of a kind, with the compiler's check of its shape; `at` is when it was recorded (ms). */
export const newFact = <R extends RecordDefinition>(
  _kind: R,
  id: string,
  owner: Owner,
  at: number,
  fact: FactOf<R>,
): NewFact => ({ id, owner, recordedAt: iso(at), fact: fact as NewFact['fact'] });

export const newVersion = <R extends RecordDefinition>(
  _kind: R,
  id: string,
  version: number,
  at: number,
  changes: Partial<FactOf<R>>,
  reason: string,
): NewVersion => ({
  id,
  version,
  recordedAt: iso(at),
  changes: changes as NewVersion['changes'],
  reason,
});
