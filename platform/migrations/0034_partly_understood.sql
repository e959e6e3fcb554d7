-- Entries of a later standard of which this node's tables hold a part: put into their rows again after the upgrade.
create table partly_understood (
  origin     text collate "C" not null,
  seq        bigint not null,
  -- The version of the standard that this node ran when it stored the row.
  standard   text collate "C" not null,
  noted_at   timestamptz(3) not null,
  tried_at   timestamptz(3),
  settled_at timestamptz(3),
  primary key (origin, seq),
  foreign key (origin, seq) references mirror_entry
);
create index partly_understood_open on partly_understood (origin, seq) where settled_at is null;
grant select on partly_understood to qingming_app;
grant select, insert, update on partly_understood to qingming_exchange;
