import type { FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Stored } from './stored.ts';

/** A record as the API shows it (RecordView of the contract). */
export const viewOf = <R extends RecordDefinition>(record: Stored<R>) => ({
  id: record.id,
  version: record.version,
  region: record.region,
  institution: record.institution,
  recordedAt: record.recordedAt,
  recordedBy: record.recordedBy,
  reason: record.reason,
  fact: record.fact as FactOf<R>,
});

/** Changes as a request carries them, null for what is taken out, as the records take them. */
export const changesOf = <Fact extends object>(
  changes: {
    readonly [Name in keyof Fact]?: Fact[Name] | null;
  },
): Partial<Fact> =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [name, value ?? undefined]),
  ) as Partial<Fact>;
