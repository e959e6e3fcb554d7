-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table institution (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  name text not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  properties text collate "C",
  grade text collate "C",
  intake text collate "C",
  country text collate "C" not null,
  address text not null,
  longitude numeric(18, 7),
  latitude numeric(18, 7),
  service_phone text,
  fax text,
  complaint_phone text,
  web text,
  opening_hours text,
  service_scope text,
  commitments text,
  complaints text,
  legal_representative text,
  established_on text collate "C",
  staff_count integer,
  note text,
  constraint institution_pkey primary key (province, id),
  constraint institution_is_itself check (institution = id)
);
comment on table institution is '殡葬服务机构 Institution';
create unique index institution__institution_number_once on institution (province, number) where (not voided);
create index institution_by_institution on institution (province, institution);
create index institution_by_kind on institution (province, kind);
create index institution_by_state on institution (province, state);
alter table institution enable row level security;
grant select, insert, update on institution to qingming_app, qingming_exchange;

create table facility (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  code text not null,
  name text not null,
  area text collate "C" not null,
  floor_area numeric(18, 2),
  in_use_since text collate "C",
  closed_on date,
  state text collate "C" not null,
  note text,
  constraint facility_pkey primary key (province, id),
  constraint facility_link_key unique (province, institution, id)
);
comment on table facility is '殡葬设施 Facility';
create unique index facility__facility_code_once on facility (province, institution, code) where (not voided);
alter table facility enable row level security;
grant select, insert, update on facility to qingming_app, qingming_exchange;

create table place (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  code text not null,
  name text not null,
  kind text collate "C" not null,
  facility uuid,
  holds_one boolean not null,
  in_use boolean not null,
  licence_plate text,
  note text,
  constraint place_pkey primary key (province, id),
  constraint place_link_key unique (province, institution, id)
);
comment on table place is '处所 Place';
create unique index place__place_code_once on place (province, institution, code) where (not voided);
create index place_by_kind on place (province, kind);
alter table place enable row level security;
grant select, insert, update on place to qingming_app, qingming_exchange;

create table equipment (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  code text not null,
  name text not null,
  scope text collate "C" not null,
  place uuid,
  manufacturer text,
  phone text,
  model text,
  approval text,
  purchase_price bigint,
  purchased_on text collate "C",
  in_use_since text collate "C",
  scrapped_on text collate "C",
  service_life integer,
  state text collate "C" not null,
  constraint equipment_pkey primary key (province, id),
  constraint equipment__scrapped_after_in_use check (voided or (not (scrapped_on is not null) or not (in_use_since is not null) or public.qm_compare_partial(in_use_since::text, scrapped_on::text) < 0))
);
comment on table equipment is '设备 Equipment';
create unique index equipment__equipment_code_once on equipment (province, institution, code) where (not voided);
create index equipment_by_institution on equipment (province, institution);
alter table equipment enable row level security;
grant select, insert, update on equipment to qingming_app, qingming_exchange;

create table staff (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  code text not null,
  name text not null,
  sex text collate "C" not null,
  kind text collate "C",
  duty text collate "C" not null,
  certificate_number text,
  profession_level text collate "C",
  education text collate "C",
  political_status text collate "C",
  phone bytea,
  since text collate "C",
  left_on date,
  left_because text,
  constraint staff_pkey primary key (province, id),
  constraint staff_link_key unique (province, institution, id),
  constraint staff__left_after_joining check (voided or (not (left_on is not null) or not (since is not null) or public.qm_compare_partial(left_on::text, since::text) >= 0))
);
comment on table staff is '从业人员 Staff member';
create unique index staff__staff_code_once on staff (province, institution, code) where (not voided);
alter table staff enable row level security;
grant select, insert, update on staff to qingming_app, qingming_exchange;

create table waiver_rule (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  name text not null,
  name_en text,
  household text,
  group_ text collate "C" not null,
  fee_type text collate "C" not null,
  cap bigint not null,
  most_units integer,
  document text not null,
  effective_from date not null,
  effective_until date,
  constraint waiver_rule_pkey primary key (province, id),
  constraint waiver_rule__waiver_ends_after_it_begins check (voided or (not (effective_until is not null) or effective_from < effective_until)),
  constraint waiver_rule__waiver_cap_above_zero check (voided or not (cap = 0))
);
comment on table waiver_rule is '惠民减免规则 Waiver rule';
create index waiver_rule_by_fee_type on waiver_rule (province, fee_type);
alter table waiver_rule enable row level security;
grant select, insert, update on waiver_rule to qingming_app, qingming_exchange;

create table price_list (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  title text not null,
  state text collate "C" not null,
  document text not null,
  authority text not null,
  effective_from date not null,
  effective_until date,
  filed_by text,
  reviewed_by text,
  published_by text,
  opinion text,
  constraint price_list_pkey primary key (province, id),
  constraint price_list_link_key unique (province, institution, id),
  constraint price_list__list_ends_after_it_begins check (voided or (not (effective_until is not null) or effective_from < effective_until)),
  constraint price_list__reviewed_before_published check (voided or (not (state in ('9', '8')) or (filed_by is not null and reviewed_by is not null and published_by is not null))),
  constraint price_list__reviewer_is_not_filer check (voided or filed_by <> reviewed_by),
  constraint price_list__publisher_is_another_person check (voided or (reviewed_by <> published_by and filed_by <> published_by)),
  constraint price_list__a_published_list_stays check ((voided = false or not (state in ('9', '8')))),
  constraint price_list__one_list_in_force exclude using gist (province with =, institution with =, daterange(effective_from, effective_until) with &&) where (not voided and state in ('9', '8'))
);
comment on table price_list is '收费清单 Price list';
create index price_list_by_state on price_list (province, state);
alter table price_list enable row level security;
grant select, insert, update on price_list to qingming_app, qingming_exchange;

create table price_item (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  list uuid not null,
  code text not null,
  name text not null,
  name_en text,
  class text collate "C" not null,
  fee_type text collate "C" not null,
  standard_ text collate "C" not null,
  type text collate "C" not null,
  offered boolean not null,
  price bigint not null,
  unit text not null,
  unit_en text,
  document text,
  content text,
  order_ integer not null,
  constraint price_item_pkey primary key (province, id),
  constraint price_item_link_key unique (province, institution, id)
);
comment on table price_item is '收费项目 Priced service';
create unique index price_item__item_code_once_per_list on price_item (province, list, code) where (not voided);
create index price_item_by_list on price_item (province, list);
alter table price_item enable row level security;
grant select, insert, update on price_item to qingming_app, qingming_exchange;

create table funeral_case (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  body_state text collate "C",
  body_note text,
  effects text,
  waiver_group text collate "C",
  note text,
  constraint funeral_case_pkey primary key (province, id),
  constraint funeral_case_link_key unique (province, institution, id),
  constraint funeral_case__opened_not_in_future check (voided or opened_at <= recorded_at + interval '5 minutes'),
  constraint funeral_case__closed_has_a_time check (voided or ((state = '1' and closed_at is not null) or (not (state = '1') and not (closed_at is not null)))),
  constraint funeral_case__a_case_is_its_own_case check (voided or id = case_id)
);
comment on table funeral_case is '殡仪服务业务 Case';
create unique index funeral_case__case_number_once on funeral_case (province, number) where (not voided);
create index funeral_case_by_institution_recorded_at on funeral_case (province, institution, recorded_at);
create index funeral_case_by_state_opened_at on funeral_case (province, state, opened_at);
alter table funeral_case enable row level security;
grant select, insert, update on funeral_case to qingming_app, qingming_exchange;

create table decedent (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  nameless boolean not null,
  name bytea not null,
  name_key bytea,
  name_keys bytea[],
  sex text collate "C" not null,
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  birth_date text collate "C",
  age integer,
  country text collate "C",
  folk text collate "C",
  education text collate "C",
  political_status text collate "C",
  religion text collate "C",
  occupation text,
  household text collate "C",
  address bytea,
  death_date text collate "C",
  death_time text,
  death_place text,
  death_region text collate "C",
  death_cause text collate "C" not null,
  death_disease text collate "C",
  constraint decedent_pkey primary key (province, id),
  constraint decedent_link_key unique (province, case_id, id),
  constraint decedent__died_after_born check (voided or (not (death_date is not null) or not (birth_date is not null) or public.qm_compare_partial(death_date::text, birth_date::text) >= 0)),
  constraint decedent__death_not_in_future check (voided or public.qm_compare_partial(death_date::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0),
  constraint decedent__identity_number_has_kind check (voided or (not (identity_number is not null) or document_kind is not null)),
  constraint decedent__nameless_has_no_number check (voided or (not (nameless = true) or not (identity_number is not null)))
);
comment on table decedent is '逝者 The person who died';
create unique index decedent__one_decedent_per_case on decedent (province, case_id) where (not voided);
create unique index decedent__decedent_number_once on decedent (province, number) where (not voided);
create index decedent_find_name on decedent using gin (name_keys);
create index decedent_find_identity_number on decedent (identity_number_key);
alter table decedent enable row level security;
grant select, insert, update on decedent to qingming_app, qingming_exchange;

create table contact (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  role text collate "C" not null,
  name bytea not null,
  name_key bytea,
  name_keys bytea[],
  relation text collate "C" not null,
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  phone bytea not null,
  phone_key bytea,
  address bytea,
  workplace text,
  constraint contact_pkey primary key (province, id),
  constraint contact_link_key unique (province, case_id, id),
  constraint contact__collector_shows_a_document check (voided or ((role in ('1') and identity_number is not null and document_kind is not null) or role in ('0', '2', '3')))
);
comment on table contact is '承办人 Contact';
create index contact_find_name on contact using gin (name_keys);
create index contact_find_identity_number on contact (identity_number_key);
create index contact_find_phone on contact (phone_key);
alter table contact enable row level security;
grant select, insert, update on contact to qingming_app, qingming_exchange;

create table death_certificate (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  kind text collate "C" not null,
  number bytea not null,
  number_key bytea,
  issuer text collate "C" not null,
  issuer_name text not null,
  issued_on date not null,
  constraint death_certificate_pkey primary key (province, id),
  constraint death_certificate__certificate_not_in_future check (voided or public.qm_compare_partial(issued_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)
);
comment on table death_certificate is '死亡证明 Death certificate';
create index death_certificate_by_case_id on death_certificate (province, case_id);
create index death_certificate_find_number on death_certificate (number_key);
alter table death_certificate enable row level security;
grant select, insert, update on death_certificate to qingming_app, qingming_exchange;

create table cremation_confirmation (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  signatory uuid not null,
  signed_at timestamptz(3) not null,
  identity_checked text not null,
  note text,
  constraint cremation_confirmation_pkey primary key (province, id),
  constraint cremation_confirmation__confirmation_not_in_future check (voided or signed_at <= recorded_at + interval '5 minutes')
);
comment on table cremation_confirmation is '遗体火化确认书 Cremation confirmation';
create index cremation_confirmation_by_case_id on cremation_confirmation (province, case_id);
alter table cremation_confirmation enable row level security;
grant select, insert, update on cremation_confirmation to qingming_app, qingming_exchange;

create table tag (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  subject text collate "C" not null,
  printed_at timestamptz(3) not null,
  constraint tag_pkey primary key (province, id),
  constraint tag_link_key unique (province, case_id, id)
);
comment on table tag is '标签 Tag';
create unique index tag__tag_number_once on tag (province, number) where (not voided);
create unique index tag__one_tag_per_subject on tag (province, case_id, subject) where (not voided);
alter table tag enable row level security;
grant select, insert, update on tag to qingming_app, qingming_exchange;

create table custody (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  subject text collate "C" not null,
  tag uuid not null,
  scanned text not null,
  place uuid not null,
  sole boolean not null,
  reason_ text collate "C" not null,
  since timestamptz(3) not null,
  until timestamptz(3),
  ended_by text collate "C",
  moved_by uuid not null,
  handed_to uuid,
  note text,
  constraint custody_pkey primary key (province, id),
  constraint custody__stay_not_in_future check (voided or (since <= recorded_at + interval '5 minutes' and until <= recorded_at + interval '5 minutes')),
  constraint custody__leaves_after_it_came check (voided or since < until),
  constraint custody__an_ended_stay_says_how check (voided or ((until is not null and ended_by is not null) or (not (until is not null) and not (ended_by is not null)))),
  constraint custody__handed_to_somebody check (voided or ((ended_by = 'handed-over' and handed_to is not null) or (ended_by <> 'handed-over' and not (handed_to is not null)))),
  constraint custody__never_in_two_places exclude using gist (province with =, case_id with =, subject with =, tstzrange(since, until) with &&) where (not voided),
  constraint custody__place_holds_one exclude using gist (province with =, place with =, tstzrange(since, until) with &&) where (not voided and sole = true)
);
comment on table custody is '保管与移动 Custody';
create unique index custody__always_in_one_place on custody (province, case_id, subject) where (not voided and not (until is not null));
create index custody_by_case_id on custody (province, case_id);
create index custody_by_place on custody (province, place);
create index custody_by_subject_until on custody (province, subject, until);
alter table custody enable row level security;
grant select, insert, update on custody to qingming_app, qingming_exchange;

create table transport (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  state text collate "C" not null,
  from_ bytea not null,
  caller uuid,
  vehicle uuid not null,
  driver uuid not null,
  departed_at timestamptz(3) not null,
  arrived_at timestamptz(3),
  kilometres numeric(18, 1),
  note text,
  constraint transport_pkey primary key (province, id),
  constraint transport__arrives_after_departure check (voided or (not (arrived_at is not null) or departed_at <= arrived_at)),
  constraint transport__one_hearse_one_journey exclude using gist (province with =, vehicle with =, tstzrange(departed_at, arrived_at) with &&) where (not voided and state <> '3')
);
comment on table transport is '遗体接运 Transport';
create index transport_by_case_id on transport (province, case_id);
alter table transport enable row level security;
grant select, insert, update on transport to qingming_app, qingming_exchange;

create table preparation (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  state text collate "C" not null,
  place uuid,
  embalmer uuid not null,
  treatment text not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  constraint preparation_pkey primary key (province, id),
  constraint preparation__preparation_ends_after_it_begins check (voided or started_at < finished_at)
);
comment on table preparation is '遗体整容 Preparation';
create index preparation_by_case_id on preparation (province, case_id);
alter table preparation enable row level security;
grant select, insert, update on preparation to qingming_app, qingming_exchange;

create table vigil (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  state text collate "C" not null,
  room uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  attendant uuid,
  note text,
  constraint vigil_pkey primary key (province, id),
  constraint vigil__vigil_ends_after_it_begins check (voided or starts_at < ends_at),
  constraint vigil__one_vigil_per_room exclude using gist (province with =, room with =, tstzrange(starts_at, ends_at) with &&) where (not voided and state <> '3')
);
comment on table vigil is '守灵 Vigil';
create index vigil_by_case_id on vigil (province, case_id);
alter table vigil enable row level security;
grant select, insert, update on vigil to qingming_app, qingming_exchange;

create table farewell (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  state text collate "C" not null,
  hall uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  celebrant uuid,
  note text,
  constraint farewell_pkey primary key (province, id),
  constraint farewell__farewell_ends_after_it_begins check (voided or starts_at < ends_at),
  constraint farewell__one_farewell_per_hall exclude using gist (province with =, hall with =, tstzrange(starts_at, ends_at) with &&) where (not voided and state <> '3')
);
comment on table farewell is '遗体告别 Farewell';
create index farewell_by_case_id on farewell (province, case_id);
alter table farewell enable row level security;
grant select, insert, update on farewell to qingming_app, qingming_exchange;

create table cremation (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  kind text collate "C" not null,
  decedent uuid not null,
  cremator uuid not null,
  cremator_kind text collate "C",
  operator uuid not null,
  witness uuid not null,
  body_tag text not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  ashes_wanted boolean not null,
  constraint cremation_pkey primary key (province, id),
  constraint cremation_link_key unique (province, case_id, id),
  constraint cremation__second_operator_is_another_person check (voided or operator <> witness),
  constraint cremation__cremation_not_in_future check (voided or (started_at <= recorded_at + interval '5 minutes' and finished_at <= recorded_at + interval '5 minutes')),
  constraint cremation__finished_after_started check (voided or started_at < finished_at),
  constraint cremation__one_cremator_one_body exclude using gist (province with =, cremator with =, tstzrange(started_at, finished_at) with &&) where (not voided)
);
comment on table cremation is '遗体火化 Cremation';
create unique index cremation__cremated_once on cremation (province, decedent) where (not voided and kind = '0');
create index cremation_by_started_at on cremation (province, started_at);
create index cremation_by_decedent on cremation (province, decedent);
alter table cremation enable row level security;
grant select, insert, update on cremation to qingming_app, qingming_exchange;

create table ashes_placement (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  destination text collate "C" not null,
  collector uuid,
  niche uuid,
  where_ text,
  weight integer,
  placed_at timestamptz(3) not null,
  handed_over_by uuid not null,
  constraint ashes_placement_pkey primary key (province, id),
  constraint ashes_placement__ashes_go_to_somebody_or_somewhere check (voided or (collector is not null or niche is not null or destination in ('8'))),
  constraint ashes_placement__deposit_has_a_niche check (voided or ((destination in ('6') and niche is not null) or (not (destination in ('6')) and not (niche is not null)))),
  constraint ashes_placement__placement_not_in_future check (voided or placed_at <= recorded_at + interval '5 minutes')
);
comment on table ashes_placement is '骨灰去向 Ashes placement';
create unique index ashes_placement__ashes_placed_once on ashes_placement (province, case_id) where (not voided);
create index ashes_placement_by_case_id on ashes_placement (province, case_id);
alter table ashes_placement enable row level security;
grant select, insert, update on ashes_placement to qingming_app, qingming_exchange;

create table certificate (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  cremation uuid not null,
  decedent uuid not null,
  name bytea not null,
  name_key bytea,
  name_keys bytea[],
  sex text collate "C" not null,
  age integer,
  identity_number bytea,
  household text,
  death_date text collate "C",
  cremated_on date not null,
  issuer_name text not null,
  issued_by text not null,
  issued_on date not null,
  cancels uuid,
  received_by uuid,
  constraint certificate_pkey primary key (province, id),
  constraint certificate_link_key unique (province, case_id, id),
  constraint certificate__reissue_names_what_it_cancels check (voided or ((kind = 'HZ' and not (cancels is not null)) or (kind = 'BHZ' and cancels is not null)))
);
comment on table certificate is '火化证明 Cremation certificate';
create unique index certificate__certificate_number_once on certificate (province, number) where (not voided);
create unique index certificate__one_valid_certificate on certificate (province, case_id) where (not voided and state in ('issued', 'collected'));
create index certificate_find_name on certificate using gin (name_keys);
alter table certificate enable row level security;
grant select, insert, update on certificate to qingming_app, qingming_exchange;

create table bill (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  opened_at timestamptz(3) not null,
  settled_at timestamptz(3),
  constraint bill_pkey primary key (province, id),
  constraint bill_link_key unique (province, case_id, id),
  constraint bill__settled_has_a_time check (voided or ((state = 'settled' and settled_at is not null) or (not (state = 'settled') and not (settled_at is not null))))
);
comment on table bill is '账单 Bill';
create unique index bill__one_bill_per_case on bill (province, case_id) where (not voided);
create unique index bill__bill_number_once on bill (province, number) where (not voided);
alter table bill enable row level security;
grant select, insert, update on bill to qingming_app, qingming_exchange;

create table bill_line (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  bill uuid not null,
  kind text collate "C" not null,
  fee_type text collate "C" not null,
  item uuid,
  waives uuid,
  rule uuid,
  waiver_kind text collate "C",
  name text not null,
  served_on date not null,
  quantity numeric(18, 2) not null,
  unit_price bigint not null,
  amount bigint not null,
  constraint bill_line_pkey primary key (province, id),
  constraint bill_line_link_key unique (province, case_id, id),
  constraint bill_line__a_charge_names_its_item check (voided or ((kind = 'charge' and item is not null and not (waives is not null) and not (rule is not null)) or (kind = 'waiver' and not (item is not null) and waives is not null and rule is not null))),
  constraint bill_line__amount_is_price_times_quantity check (voided or amount = round(quantity::numeric * unit_price::numeric)),
  constraint bill_line__quantity_above_zero check (voided or 0 < quantity)
);
comment on table bill_line is '账单明细 Bill line';
create index bill_line_by_bill on bill_line (province, bill);
alter table bill_line enable row level security;
grant select, insert, update on bill_line to qingming_app, qingming_exchange;

create table payment (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  receipt text not null,
  bill uuid not null,
  method text collate "C" not null,
  amount bigint not null,
  received_at timestamptz(3) not null,
  payer uuid,
  cashier uuid not null,
  constraint payment_pkey primary key (province, id),
  constraint payment__payment_not_in_future check (voided or received_at <= recorded_at + interval '5 minutes')
);
comment on table payment is '收款 Payment';
create unique index payment__receipt_number_once on payment (province, receipt) where (not voided);
create index payment_by_case_id on payment (province, case_id);
create index payment_by_bill on payment (province, bill);
alter table payment enable row level security;
grant select, insert, update on payment to qingming_app, qingming_exchange;

create table day_report (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  day date not null,
  opened integer not null,
  cremated integer not null,
  placed integer not null,
  certificates integer not null,
  closed integer not null,
  in_care integer not null,
  charged bigint not null,
  waived bigint not null,
  paid bigint not null,
  note text,
  constraint day_report_pkey primary key (province, id)
);
comment on table day_report is '机构日报 Institution day report';
create unique index day_report__one_report_per_day on day_report (province, institution, day) where (not voided);
create index day_report_by_institution on day_report (province, institution);
create index day_report_by_day on day_report (province, day);
alter table day_report enable row level security;
grant select, insert, update on day_report to qingming_app, qingming_exchange;

create table correction_notice (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  subject_node text not null,
  subject_kind text not null,
  subject_record text not null,
  state text collate "C" not null,
  asks text not null,
  asked_by text not null,
  asked_at timestamptz(3) not null,
  answer text,
  constraint correction_notice_pkey primary key (province, id),
  constraint correction_notice__a_decision_is_explained check (voided or (state in ('requested', 'withdrawn') or answer is not null))
);
comment on table correction_notice is '数据更正通知 Correction notice';
create index correction_notice_by_subject_node_state on correction_notice (province, subject_node, state);
alter table correction_notice enable row level security;
grant select, insert, update on correction_notice to qingming_app, qingming_exchange;

create table interment (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason text,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  name bytea not null,
  name_key bytea,
  name_keys bytea[],
  sex text collate "C",
  birth_date text collate "C",
  death_date text collate "C",
  interment_date text collate "C",
  kind text collate "C",
  section text,
  row text,
  grave text,
  holder_name bytea,
  relation text collate "C",
  relation_note text,
  country text collate "C",
  note text,
  constraint interment_pkey primary key (province, id),
  constraint interment__interred_died_after_born check (voided or (not (birth_date is not null) or not (death_date is not null) or public.qm_compare_partial(death_date::text, birth_date::text) >= 0)),
  constraint interment__interred_after_death check (voided or (not (interment_date is not null) or not (death_date is not null) or public.qm_compare_partial(interment_date::text, death_date::text) >= 0)),
  constraint interment__interred_death_not_in_future check (voided or public.qm_compare_partial(death_date::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)
);
comment on table interment is '安葬 Interment';
create index interment_by_institution on interment (province, institution);
create index interment_find_name on interment using gin (name_keys);
alter table interment enable row level security;
grant select, insert, update on interment to qingming_app, qingming_exchange;

alter table facility add constraint facility_institution_owner foreign key (province, institution) references institution (province, id);

alter table place add constraint place_institution_owner foreign key (province, institution) references institution (province, id);

alter table place add constraint place_facility_link foreign key (province, institution, facility) references facility (province, institution, id);

alter table equipment add constraint equipment_institution_owner foreign key (province, institution) references institution (province, id);

alter table equipment add constraint equipment_place_link foreign key (province, institution, place) references place (province, institution, id);

alter table staff add constraint staff_institution_owner foreign key (province, institution) references institution (province, id);

alter table price_list add constraint price_list_institution_owner foreign key (province, institution) references institution (province, id);

alter table price_item add constraint price_item_institution_owner foreign key (province, institution) references institution (province, id);

alter table price_item add constraint price_item_list_link foreign key (province, institution, list) references price_list (province, institution, id);

alter table funeral_case add constraint funeral_case_institution_owner foreign key (province, institution) references institution (province, id);

alter table decedent add constraint decedent_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table contact add constraint contact_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table death_certificate add constraint death_certificate_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table cremation_confirmation add constraint cremation_confirmation_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table cremation_confirmation add constraint cremation_confirmation_signatory_link foreign key (province, case_id, signatory) references contact (province, case_id, id);

alter table tag add constraint tag_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table custody add constraint custody_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table custody add constraint custody_tag_link foreign key (province, case_id, tag) references tag (province, case_id, id);

alter table custody add constraint custody_place_link foreign key (province, institution, place) references place (province, institution, id);

alter table custody add constraint custody_moved_by_link foreign key (province, institution, moved_by) references staff (province, institution, id);

alter table custody add constraint custody_handed_to_link foreign key (province, case_id, handed_to) references contact (province, case_id, id);

alter table transport add constraint transport_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table transport add constraint transport_caller_link foreign key (province, case_id, caller) references contact (province, case_id, id);

alter table transport add constraint transport_vehicle_link foreign key (province, institution, vehicle) references place (province, institution, id);

alter table transport add constraint transport_driver_link foreign key (province, institution, driver) references staff (province, institution, id);

alter table preparation add constraint preparation_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table preparation add constraint preparation_place_link foreign key (province, institution, place) references place (province, institution, id);

alter table preparation add constraint preparation_embalmer_link foreign key (province, institution, embalmer) references staff (province, institution, id);

alter table vigil add constraint vigil_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table vigil add constraint vigil_room_link foreign key (province, institution, room) references place (province, institution, id);

alter table vigil add constraint vigil_attendant_link foreign key (province, institution, attendant) references staff (province, institution, id);

alter table farewell add constraint farewell_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table farewell add constraint farewell_hall_link foreign key (province, institution, hall) references place (province, institution, id);

alter table farewell add constraint farewell_celebrant_link foreign key (province, institution, celebrant) references staff (province, institution, id);

alter table cremation add constraint cremation_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table cremation add constraint cremation_decedent_link foreign key (province, case_id, decedent) references decedent (province, case_id, id);

alter table cremation add constraint cremation_cremator_link foreign key (province, institution, cremator) references place (province, institution, id);

alter table cremation add constraint cremation_operator_link foreign key (province, institution, operator) references staff (province, institution, id);

alter table cremation add constraint cremation_witness_link foreign key (province, institution, witness) references staff (province, institution, id);

alter table ashes_placement add constraint ashes_placement_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table ashes_placement add constraint ashes_placement_collector_link foreign key (province, case_id, collector) references contact (province, case_id, id);

alter table ashes_placement add constraint ashes_placement_niche_link foreign key (province, institution, niche) references place (province, institution, id);

alter table ashes_placement add constraint ashes_placement_handed_over_by_link foreign key (province, institution, handed_over_by) references staff (province, institution, id);

alter table certificate add constraint certificate_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table certificate add constraint certificate_cremation_link foreign key (province, case_id, cremation) references cremation (province, case_id, id);

alter table certificate add constraint certificate_decedent_link foreign key (province, case_id, decedent) references decedent (province, case_id, id);

alter table certificate add constraint certificate_cancels_link foreign key (province, case_id, cancels) references certificate (province, case_id, id);

alter table certificate add constraint certificate_received_by_link foreign key (province, case_id, received_by) references contact (province, case_id, id);

alter table bill add constraint bill_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table bill_line add constraint bill_line_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table bill_line add constraint bill_line_bill_link foreign key (province, case_id, bill) references bill (province, case_id, id);

alter table bill_line add constraint bill_line_item_link foreign key (province, institution, item) references price_item (province, institution, id);

alter table bill_line add constraint bill_line_waives_link foreign key (province, case_id, waives) references bill_line (province, case_id, id);

alter table payment add constraint payment_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table payment add constraint payment_bill_link foreign key (province, case_id, bill) references bill (province, case_id, id);

alter table payment add constraint payment_payer_link foreign key (province, case_id, payer) references contact (province, case_id, id);

alter table payment add constraint payment_cashier_link foreign key (province, institution, cashier) references staff (province, institution, id);

alter table day_report add constraint day_report_institution_owner foreign key (province, institution) references institution (province, id);

alter table interment add constraint interment_institution_owner foreign key (province, institution) references institution (province, id);

create or replace function price_item_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.price_item;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  here := new;
  if at_home and ((exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and t1.state in ('0', '2', '5'))))) is false then
    raise exception using errcode = 'QM001', message = 'items-change-only-before-publication',
      constraint = 'items-change-only-before-publication', table = 'price_item';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'items-change-only-before-publication',
      constraint = 'items-change-only-before-publication', table = 'price_item';
  end if;
  return null;
end $$;
drop trigger if exists price_item_check_now on price_item;
create constraint trigger price_item_check_now after insert or update on price_item
  deferrable initially immediate for each row execute function price_item_check_now();

create or replace function funeral_case_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.funeral_case;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  here := new;
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.ended_by = 'handed-over'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'body-accounted-for',
        constraint = 'body-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-accounted-for',
        constraint = 'ashes-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if (((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open'))))) is false then
      raise exception using errcode = 'QM001', message = 'bill-accounted-for',
        constraint = 'bill-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if (((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected')))))) is false then
      raise exception using errcode = 'QM001', message = 'papers-accounted-for',
        constraint = 'papers-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = '2'))) is false then
    if ((not ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))) or exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-has-no-body',
        constraint = 'withdrawn-case-has-no-body', table = 'funeral_case';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists funeral_case_check_now on funeral_case;
create constraint trigger funeral_case_check_now after insert or update on funeral_case
  deferrable initially immediate for each row execute function funeral_case_check_now();

create or replace function death_certificate_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.death_certificate;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.death_certificate where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-death-certificate',
        constraint = 'closed-case-keeps-its-death-certificate', table = 'death_certificate';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'transport-keeps-its-certificate',
        constraint = 'transport-keeps-its-certificate', table = 'death_certificate';
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-certificate',
        constraint = 'cremation-keeps-its-certificate', table = 'death_certificate';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists death_certificate_check_at_end on death_certificate;
create constraint trigger death_certificate_check_at_end after insert or update on death_certificate
  deferrable initially deferred for each row execute function death_certificate_check_at_end();

create or replace function cremation_confirmation_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation_confirmation;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.cremation_confirmation where province = new.province and id = new.id;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-confirmation',
        constraint = 'cremation-keeps-its-confirmation', table = 'cremation_confirmation';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists cremation_confirmation_check_at_end on cremation_confirmation;
create constraint trigger cremation_confirmation_check_at_end after insert or update on cremation_confirmation
  deferrable initially deferred for each row execute function cremation_confirmation_check_at_end();

create or replace function custody_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.custody;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.tag and t1.number = here.scanned and t1.subject = here.subject)))) is false then
    raise exception using errcode = 'QM001', message = 'the-tag-itself-was-scanned',
      constraint = 'the-tag-itself-was-scanned', table = 'custody';
  end if;
  if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.holds_one = here.sole)))) is false then
    raise exception using errcode = 'QM001', message = 'sole-as-the-place-is',
      constraint = 'sole-as-the-place-is', table = 'custody';
  end if;
  if not here.voided and ((not ((here.subject = 'body' and here.ended_by = 'handed-over')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-cremation-is-not-handed-over',
        constraint = 'a-body-in-cremation-is-not-handed-over', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.id <> here.id and t1.since < here.since))) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.until = here.since and t1.ended_by = 'moved')))) is false then
    raise exception using errcode = 'QM001', message = 'no-gap-in-custody',
      constraint = 'no-gap-in-custody', table = 'custody';
  end if;
  if not here.voided and ((not (here.subject = 'ashes'))) is false then
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-come-from-cremation',
        constraint = 'ashes-come-from-cremation', table = 'custody';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists custody_check_now on custody;
create constraint trigger custody_check_now after insert or update on custody
  deferrable initially immediate for each row execute function custody_check_now();

create or replace function custody_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.custody;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.custody where province = new.province and id = new.id;
  if at_home and not here.voided and ((not (here.ended_by = 'moved'))) is false then
    if ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.since = here.until)))) is false then
      raise exception using errcode = 'QM001', message = 'a-move-arrives-somewhere',
        constraint = 'a-move-arrives-somewhere', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.until = here.since and t1.ended_by = 'moved'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.since = here.until)))))) is false then
      raise exception using errcode = 'QM001', message = 'voided-stay-leaves-no-gap',
        constraint = 'voided-stay-leaves-no-gap', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or (here.subject = 'ashes' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = here.subject)) or (here.subject = 'ashes' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.ashes_wanted = true)))))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-custody',
        constraint = 'cremation-keeps-its-custody', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.subject = 'ashes'))) is false then
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.niche is not null and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and t2.place = t1.niche and not (t2.until is not null))))))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-stay-where-they-were-placed',
        constraint = 'ashes-stay-where-they-were-placed', table = 'custody';
    end if;
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'ashes-stay-where-they-were-placed',
      constraint = 'ashes-stay-where-they-were-placed', table = 'custody';
  end if;
  if not here.voided and ((not (here.ended_by = 'cremated'))) is false then
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.cremator = here.place)))) is false then
      raise exception using errcode = 'QM001', message = 'cremated-body-has-its-cremation',
        constraint = 'cremated-body-has-its-cremation', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'ashes' and here.ended_by in ('handed-over', 'interred', 'scattered'))))) is false then
    if ((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-leave-with-a-record',
        constraint = 'ashes-leave-with-a-record', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'body' and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'no-body-in-a-closed-case',
        constraint = 'no-body-in-a-closed-case', table = 'custody';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists custody_check_at_end on custody;
create constraint trigger custody_check_at_end after insert or update on custody
  deferrable initially deferred for each row execute function custody_check_at_end();

create or replace function transport_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.transport;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-transport-without-certificate',
      constraint = 'no-transport-without-certificate', table = 'transport';
  end if;
  return null;
end $$;
drop trigger if exists transport_check_now on transport;
create constraint trigger transport_check_now after insert or update on transport
  deferrable initially immediate for each row execute function transport_check_now();

create or replace function cremation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  perform pg_advisory_xact_lock(hashtext('cremation'));
  here := new;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then
    raise exception using errcode = 'QM001', message = 'tag-scanned-at-the-cremator',
      constraint = 'tag-scanned-at-the-cremator', table = 'cremation';
  end if;
  if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then
    raise exception using errcode = 'QM001', message = 'it-is-a-cremator',
      constraint = 'it-is-a-cremator', table = 'cremation';
  end if;
  if not here.voided and ((not (here.kind = '0'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and exists (select 1 from public.decedent t2 where not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
      raise exception using errcode = 'QM001', message = 'cremated-once-in-the-country',
        constraint = 'cremated-once-in-the-country', table = 'cremation';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists cremation_check_now on cremation;
create constraint trigger cremation_check_now after insert or update on cremation
  deferrable initially immediate for each row execute function cremation_check_now();

create or replace function cremation_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.cremation where province = new.province and id = new.id;
  if at_home and ((not ((here.voided = true or not (here.finished_at is not null))))) is false then
    if (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes')) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremation = here.id and t1.state <> 'cancelled')))))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-what-rests-on-it',
        constraint = 'cremation-keeps-what-rests-on-it', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.finished_at is not null and here.kind = '0')))) is false then
    if ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'a-finished-cremation-leaves-no-body',
        constraint = 'a-finished-cremation-leaves-no-body', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.finished_at is not null and here.ashes_wanted = true)))) is false then
    if ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes'))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-have-a-place',
        constraint = 'ashes-have-a-place', table = 'cremation';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists cremation_check_at_end on cremation;
create constraint trigger cremation_check_at_end after insert or update on cremation
  deferrable initially deferred for each row execute function cremation_check_at_end();

create or replace function ashes_placement_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))) is false then
    raise exception using errcode = 'QM001', message = 'placement-after-cremation',
      constraint = 'placement-after-cremation', table = 'ashes_placement';
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_now on ashes_placement;
create constraint trigger ashes_placement_check_now after insert or update on ashes_placement
  deferrable initially immediate for each row execute function ashes_placement_check_now();

create or replace function ashes_placement_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.ashes_placement where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-placement',
        constraint = 'closed-case-keeps-its-placement', table = 'ashes_placement';
    end if;
  end if;
  if at_home and not here.voided and ((here.destination in ('8'))) is false then
    if (((here.niche is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.place = here.niche and not (t1.until is not null)))) or (not (here.niche is not null) and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.handed_to = here.collector))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-are-where-they-are-said-to-be',
        constraint = 'ashes-are-where-they-are-said-to-be', table = 'ashes_placement';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_at_end on ashes_placement;
create constraint trigger ashes_placement_check_at_end after insert or update on ashes_placement
  deferrable initially deferred for each row execute function ashes_placement_check_at_end();

create or replace function certificate_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.certificate;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.finished_at is not null)))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-after-cremation',
      constraint = 'certificate-after-cremation', table = 'certificate';
  end if;
  return null;
end $$;
drop trigger if exists certificate_check_now on certificate;
create constraint trigger certificate_check_now after insert or update on certificate
  deferrable initially immediate for each row execute function certificate_check_now();

create or replace function certificate_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.certificate;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.certificate where province = new.province and id = new.id;
  if ((not ((here.voided = true or here.state = 'cancelled')))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected')))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-a-certificate',
        constraint = 'closed-case-keeps-a-certificate', table = 'certificate';
    end if;
  end if;
  if not here.voided and ((not (here.cancels is not null))) is false then
    if ((exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cancels and t1.state = 'cancelled')))) is false then
      raise exception using errcode = 'QM001', message = 'named-certificate-is-cancelled',
        constraint = 'named-certificate-is-cancelled', table = 'certificate';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists certificate_check_at_end on certificate;
create constraint trigger certificate_check_at_end after insert or update on certificate
  deferrable initially deferred for each row execute function certificate_check_at_end();

create or replace function bill_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.bill where province = new.province and id = new.id;
  if not here.voided and ((not (here.state = 'settled'))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'settled-to-the-fen',
        constraint = 'settled-to-the-fen', table = 'bill';
    end if;
  end if;
  if ((not ((here.state = 'open' or here.voided = true)))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'a-closed-case-has-no-open-bill',
        constraint = 'a-closed-case-has-no-open-bill', table = 'bill';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_check_at_end on bill;
create constraint trigger bill_check_at_end after insert or update on bill
  deferrable initially deferred for each row execute function bill_check_at_end();

create or replace function bill_line_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((here.kind = 'waiver')) is false then
    if ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))))) is false then
      raise exception using errcode = 'QM001', message = 'charge-is-on-the-published-list',
        constraint = 'charge-is-on-the-published-list', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-within-its-rule',
        constraint = 'waiver-within-its-rule', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'waived-no-more-than-charged',
        constraint = 'waived-no-more-than-charged', table = 'bill_line';
    end if;
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-is-for-this-family',
        constraint = 'waiver-is-for-this-family', table = 'bill_line';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_now on bill_line;
create constraint trigger bill_line_check_now after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_check_now();

create or replace function bill_line_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.bill_line where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-waived-charge-stays',
        constraint = 'a-waived-charge-stays', table = 'bill_line';
    end if;
  end if;
  if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  if ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_at_end on bill_line;
create constraint trigger bill_line_check_at_end after insert or update on bill_line
  deferrable initially deferred for each row execute function bill_line_check_at_end();

create or replace function payment_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce((select node from public.home), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-paid-more-than-due',
      constraint = 'never-paid-more-than-due', table = 'payment';
  end if;
  return null;
end $$;
drop trigger if exists payment_check_now on payment;
create constraint trigger payment_check_now after insert or update on payment
  deferrable initially immediate for each row execute function payment_check_now();
