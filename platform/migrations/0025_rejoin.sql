-- Where this database stood when its log was last compared with the partners: server, database and
-- line of history. Elsewhere nothing is written before the partners have been asked.
create table log_home (
  single boolean primary key default true check (single),
  place  text not null,
  since  timestamptz(3) not null default now()
);

-- Entries of this node's own log whose content nobody holds any more: they stayed here and were lost.
-- The leaf keeps their place in the tree, so that everything behind them still proves.
create table lost_entry (
  seq      bigint primary key,
  leaf     bytea not null,
  partner  text collate "C" not null,
  noted_at timestamptz(3) not null
);
comment on table lost_entry is '遗失条目 Lost entries: known by their leaf alone after this node took its log back from a partner';

-- What a node took back and what it could not: one row each time.
create table rejoining (
  rejoining_id bigint generated always as identity primary key,
  partner      text collate "C" not null,
  from_seq     bigint not null,
  to_seq       bigint not null,
  recovered    bigint not null,
  lost         bigint not null,
  -- By how much every series of numbers was moved on, beyond the numbers that came back.
  margin       integer not null,
  at           timestamptz(3) not null,
  done_by      text not null
);

grant select on log_home, lost_entry, rejoining to qingming_app;
grant select on lost_entry to qingming_exchange;
