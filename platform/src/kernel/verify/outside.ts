/**
 * What `verify` does not look at, and why. A test rewrites every other column of every table and expects
 * it named; a new table or column stands here or is looked at. Without columns the whole table is meant.
 */
export interface Outside {
  readonly table: string;
  readonly columns?: readonly string[];
  readonly because: string;
}

export const OUTSIDE: readonly Outside[] = [
  {
    table: 'account',
    columns: ['last_login', 'second_factor_step'],
    because: 'Every sign-in moves them, and they grant nothing.',
  },
  {
    table: 'session',
    because: 'Ends within hours; what was done in a session stands in the audit under its account.',
  },
  { table: 'failed_attempt', because: 'Counters that are forgotten after a day.' },
  {
    table: 'stored_file',
    because:
      'Only leads from a record to its bytes: the record names them by their digests, and `verify` compares the stored bytes with them.',
  },
  {
    table: 'key_canary',
    because: 'Asked at every start: keys that do not fit it are refused.',
  },
  {
    table: 'search_index',
    because:
      'Asked when search keys are written: with a wrong number the trigger of the table refuses them.',
  },
  { table: 'key_task', because: 'How far a command has come; its next run counts anew.' },
  {
    table: 'log_entry',
    columns: ['xid'],
    because:
      'The number of the transaction, of use until the entry has its place; one that waits is checked by it.',
  },
  {
    table: 'audit_entry',
    columns: ['xid'],
    because: 'As of log_entry.',
  },
  {
    table: 'log_state',
    columns: ['stream', 'next_xid', 'cluster'],
    because: 'Marks of the sequencer: wrong ones leave entries without a place, which then show.',
  },
  {
    table: 'home',
    columns: ['single'],
    because: 'Always true, so that there is one row.',
  },
  {
    table: 'exchange_cursor',
    because:
      'How a link goes; the next contact with the partner corrects it, the receipts are looked at.',
  },
  {
    table: 'exchange_receipt',
    columns: ['received_at'],
    because: 'When we read it; the time at which the partner signed it is in its text.',
  },
  {
    table: 'partner_checkpoint',
    columns: [
      'partner_checkpoint_id',
      'received_at',
      'set_aside_at',
      'set_aside_by',
      'set_aside_because',
    ],
    because: 'When it was read, and that people set it aside, which stands in the audit.',
  },
  {
    table: 'partner_alarm',
    because: 'Told anew at the next contact as long as the partner contradicts itself.',
  },
  {
    table: 'quarantine',
    columns: ['waits', 'standard', 'tried_at', 'tries', 'still_code', 'still_detail', 'told'],
    because:
      'How what failed checks is tried again; that it failed, why at first, and what settled it is looked at.',
  },
  {
    table: 'partly_understood',
    because:
      'Which rows hold a part of an entry of a later standard; it excuses nothing but elements that came later than the version it names.',
  },
  {
    table: 'dispute',
    because: 'Found from the records at each arrival; the records themselves are compared.',
  },
  {
    table: 'resemblance',
    because: 'Found from the records at each arrival; the records themselves are compared.',
  },
  {
    table: 'reference',
    because:
      'Found from the records, and found again when they change; what the ministry told a province is a record and is compared.',
  },
  {
    table: 'verified_stretch',
    because:
      'What an earlier run found sound, marked with a key of the node: without a mark that fits it is not believed.',
  },
  {
    table: 'derived_state',
    because: 'What the database was last made to follow; compared with the program at every start.',
  },
  {
    table: 'arrived',
    because:
      'What a transaction wrote and still has to be asked its rules; empty when it has ended.',
  },
  {
    table: 'lost_entry',
    because:
      'Places whose content was lost: their leaf is compared with the tree and the signed roots, and a rejoining in the audit admits them.',
  },
  {
    table: 'log_home',
    because:
      'Where the database stood when it was last compared with the partners; compared again at every start.',
  },
  {
    table: 'rejoining',
    because: 'A list of what was taken back; the act itself stands in the audit.',
  },
  {
    table: 'import_run',
    because: 'How an import went; the facts that it brought stand in the log.',
  },
  { table: 'import_line', because: 'As of import_run.' },
  {
    table: 'import_key',
    because: 'By what another edition finds a record again; made from the record and its source.',
  },
  {
    table: 'schema_migration',
    columns: ['applied_at'],
    because: 'When a migration ran; that it ran, and which, is looked at.',
  },
  {
    table: 'approval',
    because:
      'Who asked, who agreed and what was then done stand in the audit, each when it happened.',
  },
  {
    table: 'alarm',
    columns: ['last_at', 'last_entry', 'entries', 'times'],
    because:
      'They go on while the same goes on; whom it is about, since when and how it was settled is looked at, and the entries of the audit themselves.',
  },
  {
    table: 'alarm_progress',
    because:
      'How far the audit was looked through for alarms; entries that were passed over stand in the audit.',
  },
  {
    table: 'view_notice_progress',
    because:
      'How far the provinces were told of views; what was told stands in the log, and the views in the audit.',
  },
  {
    table: 'charge_check_day',
    because: 'Which charges were asked and are to be asked; all are asked again in their turn.',
  },
  { table: 'charge_check_house', because: 'As of charge_check_day.' },
  { table: 'charge_check_progress', because: 'As of charge_check_day.' },
  {
    table: 'charge_difference',
    because:
      'Found by asking the records their rules, and found again in their turn; the records themselves are compared.',
  },
  {
    table: 'not_yet_sealed',
    because: 'Empty but during an upgrade.',
  },
];
