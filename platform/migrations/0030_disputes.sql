-- Two provinces that each record the cremation of one identity number: both stand, and people decide.
create table dispute (
  one_origin    text collate "C" not null,
  one_record    uuid not null,
  other_origin  text collate "C" not null,
  other_record  uuid not null,
  found_at      timestamptz(3) not null,
  primary key (one_record, other_record),
  check (one_origin < other_origin)
);
create index dispute_newest on dispute (found_at desc);
grant select on dispute to qingming_app, qingming_exchange;
grant insert on dispute to qingming_exchange;
