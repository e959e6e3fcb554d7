-- Each side holds the other's newest checkpoint of both logs, so that a log that was cut back is
-- found by the partner. One row a partner is in force; those that people set aside stay as evidence.
create table partner_checkpoint (
  partner_checkpoint_id bigint generated always as identity primary key,
  origin       text collate "C" not null,
  at           timestamptz(3) not null,
  record_size  bigint not null,
  record_root  bytea not null,
  audit_size   bigint not null,
  audit_root   bytea not null,
  -- The signed text as it came.
  statement    text not null,
  received_at  timestamptz(3) not null,
  set_aside_at timestamptz(3),
  set_aside_by text collate "C",
  set_aside_because text
);
create unique index partner_checkpoint_in_force on partner_checkpoint (origin) where set_aside_at is null;
comment on table partner_checkpoint is '对方检查点 The newest signed checkpoint of each partner: sizes and roots of its record log and its audit';

-- What a partner signed that contradicts what it signed before: shown until it is settled.
create table partner_alarm (
  partner_alarm_id bigint generated always as identity primary key,
  origin     text collate "C" not null,
  code       text collate "C" not null,
  detail     jsonb not null,
  -- The signed statement that contradicts.
  evidence   text not null,
  first_at   timestamptz(3) not null,
  last_at    timestamptz(3) not null,
  times      integer not null default 1,
  settled_at timestamptz(3)
);
create unique index partner_alarm_open on partner_alarm (origin, code) where settled_at is null;

-- The checkpoint of ours that a partner holds, as it last said.
alter table exchange_cursor add told_records bigint, add told_audit bigint;

grant select on partner_checkpoint, partner_alarm to qingming_app;
grant select, insert, update on partner_checkpoint, partner_alarm to qingming_exchange;
