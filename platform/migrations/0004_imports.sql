-- Imports: runs, the fate of every line, and the natural identities by which another edition finds
-- what is here. Facts themselves enter by the records' own door.

create table import_run (
  province      text collate "C" not null,
  id            uuid not null,
  region        text collate "C" not null,
  register      text collate "C" not null,
  register_zh   text not null,
  register_en   text not null,
  edition       text not null,
  mapping       text collate "C" not null,
  mapping_digest text collate "C" not null,
  file_name     text not null,
  file_bytes    bigint not null,
  file_digest   text collate "C" not null,
  columns       text[] not null,
  limited_to    integer,
  state         text collate "C" not null check (state in ('running', 'finished')),
  lines         integer not null,
  -- Number of the last line of the file that is accounted for: where an interrupted run goes on.
  last_line     integer not null,
  accepted              integer not null default 0,
  accepted_partial_date integer not null default 0,
  duplicate             integer not null default 0,
  quarantined           integer not null default 0,
  differing             integer not null default 0,
  account       text collate "C" not null,
  started_at    timestamptz(3) not null,
  updated_at    timestamptz(3) not null,
  finished_at   timestamptz(3),
  primary key (province, id),
  constraint import_run_accounts_for_every_line check (
    state <> 'finished' or accepted + accepted_partial_date + duplicate + quarantined = lines)
);
create index import_run_by_time on import_run (province, started_at);
create index import_run_by_file on import_run (province, file_digest);
comment on table import_run is '导入批次 Import: one file of one edition of a register';

-- raw and differences are sealed: they quote the source, which names people.
create table import_line (
  province    text collate "C" not null,
  run         uuid not null,
  line        integer not null,
  region      text collate "C" not null,
  outcome     text collate "C" not null
    check (outcome in ('accepted', 'accepted-partial-date', 'duplicate', 'quarantined')),
  code        text collate "C",
  detail      jsonb,
  records     jsonb,
  differs     text[],
  differences bytea,
  raw         bytea not null,
  primary key (province, run, line),
  foreign key (province, run) references import_run (province, id),
  constraint import_line_quarantined_has_reason check ((outcome = 'quarantined') = (code is not null))
);
create index import_line_quarantined on import_line (province, run, code, line) where outcome = 'quarantined';
create index import_line_differing on import_line (province, run, line) where differs is not null;
comment on table import_line is '导入行 What became of each line of a file';

-- key and content are blind indexes: equality can be asked, nothing can be read.
create table import_key (
  province text collate "C" not null,
  space    text collate "C" not null,
  key      bytea not null,
  region   text collate "C" not null,
  record   uuid not null,
  content  bytea not null,
  run      uuid not null,
  line     integer not null,
  primary key (province, space, key)
);
create index import_key_by_record on import_key (record);
comment on table import_key is '来源标识 Natural identity of a record in its source register';

alter table import_run enable row level security;
alter table import_line enable row level security;
alter table import_key enable row level security;

-- Whoever may read interments in this division; never a single institution's staff.
create function qm_import_open(region text) returns boolean language sql stable as $$
  select region ^@ coalesce(current_setting('qingming.region', true), 'none')
    and coalesce(current_setting('qingming.institution', true), 'none') = ''
    and 'interment' = any (string_to_array(coalesce(current_setting('qingming.kinds', true), ''), ','))
$$;
create policy scope on import_run to qingming_app
  using (qm_import_open(region)) with check (qm_import_open(region));
create policy scope on import_line to qingming_app
  using (qm_import_open(region)) with check (qm_import_open(region));
create policy scope on import_key to qingming_app
  using (qm_import_open(region)) with check (qm_import_open(region));

grant select, insert, update on import_run to qingming_app;
grant select, insert on import_line, import_key to qingming_app;
