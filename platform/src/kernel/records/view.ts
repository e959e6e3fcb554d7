import type { RecordView } from '@qingming/connect/api/registry.ts';
import type { Envelope } from './stored.ts';

/** A record as the API shows it. */
export const viewOf = <Fact>(record: Envelope & { readonly fact: Fact }): RecordView<Fact> => ({
  id: record.id,
  version: record.version,
  region: record.region,
  institution: record.institution,
  recordedAt: record.recordedAt,
  recordedBy: record.recordedBy,
  reason: record.reason,
  fact: record.fact,
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
