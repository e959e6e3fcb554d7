-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table view_notice (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  subject_node text not null,
  viewed_at timestamptz(3) not null,
  viewer text not null,
  act text not null,
  purpose text collate "C" not null,
  occasion bytea,
  shown integer not null,
  records text not null,
  constraint view_notice_pkey primary key (province, id)
);
comment on table view_notice is '查阅告知 Notice of viewing';
create index view_notice_by_subject_node_viewed_at on view_notice (province, subject_node, viewed_at);
alter table view_notice enable row level security;
grant select, insert, update on view_notice to qingming_app, qingming_exchange;
