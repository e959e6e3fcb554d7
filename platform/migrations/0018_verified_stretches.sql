-- What a run of verify found sound, so that the next one may go on from there: a hash over all columns of
-- the stretch, the right edge of the tree behind it, and a mark that only the node's key makes.
create table verified_stretch (
  stream      text collate "C" not null,
  length      integer not null,
  number      bigint not null,
  digest      bytea not null,
  edge        bytea not null,
  mark        bytea not null,
  verified_at timestamptz(3) not null,
  primary key (stream, length, number)
);
comment on table verified_stretch is '已核验的区段 Stretches of the logs that verify found sound';
