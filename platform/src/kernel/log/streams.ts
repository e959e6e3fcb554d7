/** The two logs of a node: what was written, and who did or saw what. */
export type StreamName = 'record' | 'audit';

export interface StreamTables {
  readonly stream: StreamName;
  readonly entries: string;
  readonly sequence: string;
}

export const STREAMS: readonly StreamTables[] = [
  { stream: 'record', entries: 'log_entry', sequence: 'log_sequence' },
  { stream: 'audit', entries: 'audit_entry', sequence: 'audit_sequence' },
];
