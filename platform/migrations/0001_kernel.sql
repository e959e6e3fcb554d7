-- The log: what was written, in the transaction that wrote it. Entries are only ever added.
create table log_entry (
  entry_id   bigint generated always as identity primary key,
  xid        xid8 not null default pg_current_xact_id(),
  kind       text collate "C" not null,
  record     uuid not null,
  version    integer not null,
  subject    uuid,
  travels    text collate "C" not null,
  audience   text collate "C",
  recorded_at timestamptz(3) not null,
  header     text not null,
  body       bytea not null,
  leaf       bytea not null
);
create index log_entry_by_xid on log_entry (xid);
create index log_entry_by_record on log_entry (record, version);
create index log_entry_by_subject on log_entry (subject, entry_id) where subject is not null;
comment on table log_entry is '记录日志 Record log: header is canonical JSON, body is sealed when it holds personal data, leaf is the RFC 6962 leaf hash';

-- Who did or saw what, and why. Only ever added to.
create table audit_entry (
  entry_id   bigint generated always as identity primary key,
  xid        xid8 not null default pg_current_xact_id(),
  at         timestamptz(3) not null,
  account    text collate "C" not null,
  act        text collate "C" not null,
  kind       text collate "C",
  record     uuid,
  subject    uuid,
  seen       uuid[],
  purpose    text collate "C" not null,
  result     text collate "C" not null,
  region     text collate "C" not null,
  institution uuid,
  entry      text not null,
  leaf       bytea not null
);
create index audit_entry_by_xid on audit_entry (xid);
create index audit_entry_by_time on audit_entry (at);
create index audit_entry_by_account on audit_entry (account, at);
create index audit_entry_by_record on audit_entry (record, at) where record is not null;
create index audit_entry_by_subject on audit_entry (subject, at) where subject is not null;
create index audit_entry_by_seen on audit_entry using gin (seen) where seen is not null;
comment on table audit_entry is '审计 Audit: entry is canonical JSON of which the other columns are copies, leaf its RFC 6962 leaf hash';

-- The order of both logs, given behind the writers by one sequencer.
create table log_sequence (seq bigint primary key, entry_id bigint not null unique);
create table audit_sequence (seq bigint primary key, entry_id bigint not null unique);

-- The Merkle trees in tiles of 256 hashes, and their right edge.
create table log_tile (
  stream text collate "C" not null,
  level  integer not null,
  index  bigint not null,
  hashes bytea not null,
  primary key (stream, level, index)
);
-- Every entry of a transaction below next_xid has its place; cluster tells a restored database apart.
create table log_state (
  stream   text collate "C" primary key,
  size     bigint not null,
  frontier bytea not null,
  next_xid xid8 not null,
  cluster  text not null
);
create table checkpoint (
  checkpoint_id bigint generated always as identity primary key,
  at           timestamptz(3) not null,
  record_size  bigint not null,
  audit_size   bigint not null,
  statement    text not null
);

-- Number series: prefix + region + year + serial, without gaps, one row a series.
create table number_series (
  prefix text collate "C" not null,
  region text collate "C" not null,
  year   integer not null,
  last   integer not null,
  primary key (prefix, region, year)
);

-- Exchange: what each partner has acknowledged, and what it sent us.
create table exchange_cursor (
  partner         text collate "C" primary key,
  acknowledged    bigint not null default 0,
  failures        integer not null default 0,
  last_attempt_at timestamptz(3),
  last_success_at timestamptz(3),
  next_attempt_at timestamptz(3),
  stopped         boolean not null default false,
  fault           jsonb
);
create table exchange_receipt (
  partner    text collate "C" not null,
  from_seq   bigint not null,
  to_seq     bigint not null,
  statement  text not null,
  received_at timestamptz(3) not null,
  primary key (partner, to_seq)
);
-- Records of ours that a partner refused: what the sender mends.
create table refused_record (
  partner    text collate "C" not null,
  seq        bigint not null,
  kind       text collate "C" not null,
  record     uuid not null,
  version    integer not null,
  region     text collate "C" not null,
  institution uuid,
  subject    uuid,
  code       text collate "C" not null,
  detail     jsonb not null,
  refused_at timestamptz(3) not null,
  mended_at  timestamptz(3),
  primary key (partner, seq)
);
create table mirror_entry (
  origin     text collate "C" not null,
  seq        bigint not null,
  leaf       bytea not null,
  kind       text collate "C",
  record     uuid,
  version    integer,
  subject    uuid,
  header     text,
  body       bytea,
  recorded_at timestamptz(3),
  received_at timestamptz(3) not null,
  primary key (origin, seq)
);
create index mirror_entry_by_record on mirror_entry (record, version) where record is not null;
create index mirror_entry_by_subject on mirror_entry (subject) where subject is not null;
create table mirror_state (
  origin      text collate "C" primary key,
  size        bigint not null,
  frontier    bytea not null,
  root        bytea not null,
  received_at timestamptz(3) not null
);
create table mirror_batch (
  origin      text collate "C" not null,
  from_seq    bigint not null,
  to_seq      bigint not null,
  -- The signed head of the batch as it came: header line and signature line.
  head        text not null,
  request_hash text not null,
  receipt     text not null,
  received_at timestamptz(3) not null,
  primary key (origin, to_seq)
);
create table quarantine (
  origin      text collate "C" not null,
  seq         bigint not null,
  kind        text collate "C" not null,
  record      uuid not null,
  version     integer not null,
  region      text collate "C" not null,
  code        text collate "C" not null,
  detail      jsonb not null,
  received_at timestamptz(3) not null,
  settled_at  timestamptz(3),
  settled_by  bigint,
  primary key (origin, seq)
);
create index quarantine_open on quarantine (origin, record) where settled_at is null;

-- Indicators by division and day, kept in the transaction that changes them.
create table indicator_day (
  indicator text collate "C" not null,
  province  text collate "C" not null,
  region    text collate "C" not null,
  day       date not null,
  value     bigint not null,
  primary key (indicator, province, region, day)
);

create index indicator_day_by_day on indicator_day (day);

-- Reference copies of the standard's code sets and divisions, for people who ask in SQL.
create table code_value (
  code_set    text collate "C" not null,
  code        text collate "C" not null,
  zh          text not null,
  en          text not null,
  valid_from  date,
  valid_until date,
  place       integer not null,
  primary key (code_set, place)
);
create table division (
  code   text collate "C" primary key,
  parent text collate "C",
  level  text not null,
  zh     text not null,
  en     text not null
);

-- The application reads and adds; it never changes or removes what is logged.
grant select, insert on log_entry, audit_entry to qingming_app, qingming_exchange;
grant select on log_sequence, audit_sequence, log_tile, log_state, checkpoint to qingming_app, qingming_exchange;
grant select, insert, update on number_series, indicator_day to qingming_app, qingming_exchange;
grant select on exchange_cursor, exchange_receipt, refused_record, mirror_entry, mirror_state, mirror_batch, quarantine
  to qingming_app;
grant select on code_value, division to qingming_app, qingming_exchange;
grant select, insert, update on mirror_state, quarantine to qingming_exchange;
grant select, insert on mirror_entry, mirror_batch to qingming_exchange;
