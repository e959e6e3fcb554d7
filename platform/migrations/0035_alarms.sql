-- Unusual looks and refusals, found in the audit by the rules of the program and settled by people.
create table alarm (
  id            uuid primary key,
  rule          text collate "C" not null,
  account       text collate "C" not null,
  account_name  text not null,
  roles         text[] not null,
  region        text collate "C" not null,
  institution   uuid,
  raised_at     timestamptz(3) not null,
  first_at      timestamptz(3) not null,
  -- These go on while the same goes on, until somebody has settled it.
  last_at       timestamptz(3) not null,
  last_entry    bigint not null,
  entries       bigint[] not null,
  times         integer not null,
  settled_at    timestamptz(3),
  settled_by    text collate "C",
  settled_name  text,
  note          bytea,
  constraint alarm_settled_whole check (
    num_nonnulls(settled_at, settled_by, settled_name, note) in (0, 4))
);
create unique index alarm_open_once on alarm (rule, account) where settled_at is null;
create index alarm_by_account on alarm (account, rule, last_entry);
comment on table alarm is '异常预警 Alarm: what an account did unusually often or where no task explains it, with the entries of the audit that say so';

-- How far the audit was looked through.
create table alarm_progress (
  single boolean primary key default true check (single),
  seq    bigint not null
);
comment on table alarm_progress is '预警进度 How far the audit was looked through for alarms';

grant select on alarm to qingming_app;

-- A record is looked for in the audit by whoever was in an export or a list: refusals by their result.
create index audit_entry_refused on audit_entry (at) where result = 'refused';
