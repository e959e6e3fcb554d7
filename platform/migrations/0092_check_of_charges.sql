-- The bills are asked by the clock whether their charges are what was published. What was asked stands by house
-- and day of the service; a day is due when something of it, or something that it rests on, has changed.
create table charge_check_day (
  province    text collate "C" not null,
  institution uuid not null,
  day         date not null,
  region      text collate "C" not null,
  -- Lines that stood when they were last asked, and what they charge in fen; null before the first time.
  lines       integer,
  charged     bigint,
  asked_at    timestamptz(3),
  due         timestamptz,
  -- After what happened just now comes what is asked again in its turn.
  in_turn     boolean not null default false,
  not_before  timestamptz,
  primary key (province, institution, day)
);
comment on table charge_check_day is '收费核对日 Day of charges: which lines of a house were asked, and when';
create index charge_check_day_due on charge_check_day (in_turn, due) where due is not null;
create index charge_check_day_by_region on charge_check_day (region, day);

-- Houses in the turn of those that are asked whole, and under which rules they were last.
create table charge_check_house (
  province    text collate "C" not null,
  institution uuid not null,
  read_at     timestamptz(3) not null,
  rules       text collate "C" not null,
  primary key (province, institution)
);
comment on table charge_check_house is '收费核对机构 House of charges: when all its days were last put in the turn';

-- How far the log of this node, and what each partner sent, was looked through.
create table charge_check_progress (
  stream       text collate "C" primary key,
  seq          bigint not null,
  looked_until timestamptz(3)
);
comment on table charge_check_progress is '收费核对进度 How far the logs were looked through for changes of charges';

-- What did not hold when it was last asked, and what has held again since.
create table charge_difference (
  province    text collate "C" not null,
  kind        text collate "C" not null,
  record      uuid not null,
  root        uuid not null,
  institution uuid not null,
  region      text collate "C" not null,
  day         date not null,
  rules       text[] not null,
  -- The unit price published for that day, and what is charged above it, in fen; null where there is none to compare.
  published   bigint,
  above       bigint,
  found_at    timestamptz(3) not null,
  asked_at    timestamptz(3) not null,
  gone_at     timestamptz(3),
  primary key (province, kind, record),
  constraint charge_difference_names_a_rule check (cardinality(rules) > 0)
);
comment on table charge_difference is '收费差异 Difference of a charge: which rules a line or bill breaks, since when, and when it was put right';
create index charge_difference_by_house on charge_difference (province, institution, day);
create index charge_difference_open on charge_difference (region, day) where gone_at is null;

-- Records that were held back and are taken over later stand behind the place that was read.
create index quarantine_settled on quarantine (settled_at) where settled_at is not null;

grant select on charge_check_day, charge_check_house, charge_check_progress, charge_difference to qingming_app;
