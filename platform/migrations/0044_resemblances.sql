-- Persons of two provinces who may be one: the same name, no other sex, the same day, and one of the two
-- without an identity number. Both records stand; officers of the ministry ask the provinces.
create table resemblance (
  one_origin    text collate "C" not null,
  one_record    uuid not null,
  other_origin  text collate "C" not null,
  other_record  uuid not null,
  found_at      timestamptz(3) not null,
  primary key (one_record, other_record),
  check (one_origin < other_origin)
);
create index resemblance_newest on resemblance (found_at desc);
grant select on resemblance to qingming_app, qingming_exchange;
grant insert on resemblance to qingming_exchange;

-- Most who arrive have a number: they are compared with those who have none.
create index decedent_unnumbered_name on decedent (name_key) where identity_number_key is null;
