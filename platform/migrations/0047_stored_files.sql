-- Files that people uploaded. The bytes lie sealed in the file store under the identifier; a row says
-- whose they are: of whoever uploaded them, until a record names them.
create table stored_file (
  id        uuid primary key,
  reference text collate "C" not null,
  account   text collate "C" not null,
  taken_at  timestamptz(3) not null,
  kind      text collate "C",
  record    uuid,
  element   text collate "C",
  bound_at  timestamptz(3),
  constraint stored_file_bound_whole check (num_nonnulls(kind, record, element, bound_at) in (0, 4))
);
create index stored_file_unbound on stored_file (account, taken_at) where bound_at is null;
create index stored_file_by_record on stored_file (record, kind, element) where bound_at is not null;
create index stored_file_by_reference on stored_file (reference);
comment on table stored_file is '文件 Stored files: what was uploaded, by whom, and which record names it';

grant select on stored_file to qingming_app;
grant update (kind, record, element, bound_at) on stored_file to qingming_app;
