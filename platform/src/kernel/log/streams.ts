import { raw } from '../db/sql.ts';

/** The two logs of a node: what was written, and who did or saw what. */
export type StreamName = 'record' | 'audit';

export interface StreamTables {
  readonly stream: StreamName;
  readonly entries: string;
  readonly sequence: string;
}

export const STREAMS: readonly [StreamTables, StreamTables] = [
  { stream: 'record', entries: 'log_entry', sequence: 'log_sequence' },
  { stream: 'audit', entries: 'audit_entry', sequence: 'audit_sequence' },
];

/** The mark of this database on this server: a restored one is another, with other transaction numbers. */
export const CLUSTER = raw(`((select system_identifier from pg_control_system()) || '/' ||
  (select oid from pg_database where datname = current_database()))`);
