-- With which index key the search keys of a table are written; a table that is not here, with the first.
create table search_index (
  table_name text collate "C" primary key,
  number     smallint not null check (number between 2 and 255),
  -- When no row held a search key of an earlier index key any more.
  settled_at timestamptz(3)
);
comment on table search_index is '检索密钥 Which index key made the search keys of each table';
grant select on search_index to qingming_app, qingming_exchange;

-- Behind the triggers index__<table>: a process that does not know the change yet is refused, and looks again.
create function qm_search_index() returns trigger language plpgsql as $$
begin
  raise exception 'search keys of another index key'
    using errcode = 'check_violation', constraint = 'index__' || tg_table_name;
end $$;

-- How far a command has come that seals or indexes anew.
create table key_task (
  task        text collate "C" not null check (task in ('reseal', 'reindex')),
  table_name  text collate "C" not null,
  rows_left   bigint not null,
  not_written bigint not null,
  updated_at  timestamptz(3) not null default now(),
  primary key (task, table_name)
);
comment on table key_task is '密钥任务 Progress of sealing and indexing anew, table by table';
