-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table plot add column fee_item_code text;

alter table guided_price add column included_km integer;

alter table guided_price add column per_km bigint;

alter table guided_price add column part_km text collate "C";

alter table guided_price add column night_from integer;

alter table guided_price add column night_until integer;

alter table guided_price add column night_share numeric(18, 2);

alter table guided_price add column night_extra bigint;

alter table guided_price add constraint guided_price__a_tariff_of_a_guided_price_is_whole check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or ((not (included_km is not null) and not (per_km is not null) and not (part_km is not null) and not (night_from is not null) and not (night_until is not null) and not (night_share is not null) and not (night_extra is not null)) or ((included_km is not null and per_km is not null and part_km is not null) and (not (night_from is not null) and not (night_until is not null) and not (night_share is not null) and not (night_extra is not null))) or ((included_km is not null and per_km is not null and part_km is not null and night_from is not null and night_until is not null) and night_from <> night_until and ((night_share is not null and not (night_extra is not null)) or (not (night_share is not null) and night_extra is not null))))) not valid;

alter table guided_price add constraint guided_price__a_tariff_of_a_guided_price_is_of_a_transport check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (included_km is not null) or fee_type = '01')) not valid;

alter table price_item add column included_km integer;

alter table price_item add column per_km bigint;

alter table price_item add column part_km text collate "C";

alter table price_item add column night_from integer;

alter table price_item add column night_until integer;

alter table price_item add column night_share numeric(18, 2);

alter table price_item add column night_extra bigint;

alter table price_item add constraint price_item__a_tariff_of_an_item_is_whole check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or ((not (included_km is not null) and not (per_km is not null) and not (part_km is not null) and not (night_from is not null) and not (night_until is not null) and not (night_share is not null) and not (night_extra is not null)) or ((included_km is not null and per_km is not null and part_km is not null) and (not (night_from is not null) and not (night_until is not null) and not (night_share is not null) and not (night_extra is not null))) or ((included_km is not null and per_km is not null and part_km is not null and night_from is not null and night_until is not null) and night_from <> night_until and ((night_share is not null and not (night_extra is not null)) or (not (night_share is not null) and night_extra is not null))))) not valid;

alter table price_item add constraint price_item__a_tariff_of_an_item_is_of_a_transport check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (included_km is not null) or fee_type = '01')) not valid;

alter table price_item add constraint price_item__a_tariff_has_no_share_for_an_age check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (included_km is not null) or not (share is not null))) not valid;

drop index transport_by_case_id;

alter table transport add constraint transport_link_key unique (province, case_id, id);

alter table bill_line add column transport uuid;

alter table bill_line add column further_km integer;

alter table bill_line add column at_night boolean;

create unique index bill_line__a_transport_is_charged_once on bill_line (province, bill, transport) where (not voided);

alter table estimate_line add column expected_km integer;

alter table estimate_line add column further_km integer;

alter table estimate_line add column at_night boolean;

create table right_notice (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  right_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  stage text collate "C" not null,
  term_end date not null,
  way text collate "C" not null,
  told_on date not null,
  told_name bytea,
  outcome text collate "C" not null,
  note bytea,
  told_by uuid not null,
  constraint right_notice_pkey primary key (province, id),
  constraint right_notice__the_stage_is_that_of_the_day check (voided or ((stage = 'two-years' and ((told_on <= term_end and public.qm_compare_partial(term_end::text, public.qm_day_after(told_on::text, 24, 'month')::text) <= 0) and public.qm_compare_partial(public.qm_day_after(told_on::text, 12, 'month')::text, term_end::text) < 0)) or (stage = 'one-year' and ((told_on <= term_end and public.qm_compare_partial(term_end::text, public.qm_day_after(told_on::text, 12, 'month')::text) <= 0) and public.qm_compare_partial(public.qm_day_after(told_on::text, 6, 'month')::text, term_end::text) < 0)) or (stage = 'half-year' and ((told_on <= term_end and public.qm_compare_partial(term_end::text, public.qm_day_after(told_on::text, 6, 'month')::text) <= 0) and public.qm_compare_partial(public.qm_day_after(told_on::text, 1, 'month')::text, term_end::text) < 0)) or (stage = 'one-month' and (told_on <= term_end and public.qm_compare_partial(term_end::text, public.qm_day_after(told_on::text, 1, 'month')::text) <= 0)) or (stage = 'over' and term_end < told_on))),
  constraint right_notice__the_outcome_fits_how_it_was_told check (voided or ((way = 'letter' and outcome in ('sent', 'returned', 'reached')) or (way = 'telephone' and outcome in ('reached', 'no-answer', 'no-such-number')) or (way = 'in-person' and outcome = 'reached') or (way = 'posted' and outcome = 'posted'))),
  constraint right_notice__who_was_told_is_named check (voided or ((outcome = 'reached' and told_name is not null) or (not (outcome = 'reached') and not (told_name is not null)))),
  constraint right_notice__a_notice_not_in_future check (voided or public.qm_compare_partial(told_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)
);
comment on table right_notice is '到期告知 Notice of expiry';
create index right_notice_by_right_id on right_notice (province, right_id);
alter table right_notice enable row level security;
grant select, insert, update on right_notice to qingming_app, qingming_exchange;

create table right_certificate (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  right_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  reason_ text collate "C" not null,
  replaces uuid,
  holder_name bytea not null,
  holder_name_key bytea,
  holder_name_keys bytea[],
  plot_code text not null,
  until date not null,
  issuer_name text not null,
  issued_on date not null,
  issued_by uuid not null,
  received_by bytea not null,
  received_by_key bytea,
  received_by_keys bytea[],
  constraint right_certificate_pkey primary key (province, id),
  constraint right_certificate_link_key unique (province, right_id, id),
  constraint right_certificate__a_burial_certificate_not_in_future check (voided or public.qm_compare_partial(issued_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)
);
comment on table right_certificate is '安葬（放）证 Burial certificate';
create unique index right_certificate__burial_certificate_number_once on right_certificate (province, number) where (not voided);
create unique index right_certificate__one_valid_certificate_of_a_right on right_certificate (province, right_id) where (not voided and state = 'valid');
create index right_certificate_begins_number on right_certificate (number collate "C");
create index right_certificate_ends_number on right_certificate (reverse(number) collate "C");
create index right_certificate_find_holder_name on right_certificate using gin (holder_name_keys);
create index right_certificate_whole_holder_name on right_certificate (holder_name_key);
create index right_certificate_find_received_by on right_certificate using gin (received_by_keys);
create index right_certificate_whole_received_by on right_certificate (received_by_key);
alter table right_certificate enable row level security;
grant select, insert, update on right_certificate to qingming_app, qingming_exchange;

create table fee_period (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  right_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  years integer not null,
  since_years integer not null,
  through_years integer not null,
  from_ date not null,
  until date not null,
  rate bigint not null,
  amount bigint not null,
  paid_on date not null,
  receipt text,
  taken_by uuid not null,
  constraint fee_period_pkey primary key (province, id),
  constraint fee_period__the_fee_is_the_years_times_the_rate check (voided or (through_years = (since_years::numeric + years::numeric) and amount = round(rate::numeric * years::numeric))),
  constraint fee_period__a_fee_not_in_future check (voided or public.qm_compare_partial(paid_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0),
  constraint fee_period__a_year_is_paid_once exclude using gist (province with =, right_id with =, daterange(from_, until) with &&) where (not voided) deferrable initially immediate
);
comment on table fee_period is '维护管理费 Maintenance fee';
create index fee_period_by_right_id on fee_period (province, right_id);
create index fee_period_begins_receipt on fee_period (receipt collate "C");
create index fee_period_ends_receipt on fee_period (reverse(receipt) collate "C");
alter table fee_period enable row level security;
grant select, insert, update on fee_period to qingming_app, qingming_exchange;

create table cremation_booking (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  state text collate "C" not null,
  cremator uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  agreed_with uuid,
  note bytea,
  constraint cremation_booking_pkey primary key (province, id),
  constraint cremation_booking__a_booked_cremation_ends_after_it_begins check (voided or (ends_at >= public.qm_minutes_after(starts_at, 5) and ends_at <= public.qm_hours_after(starts_at, 6))),
  constraint cremation_booking__one_booking_per_cremator exclude using gist (province with =, cremator with =, tstzrange(starts_at, ends_at) with &&) where (not voided and state in ('0', '1')) deferrable initially immediate
);
comment on table cremation_booking is '火化预约 Booking of a cremator';
create unique index cremation_booking__one_cremation_booked_at_a_time on cremation_booking (province, case_id) where (not voided and state in ('0', '1'));
create index cremation_booking_by_case_id on cremation_booking (province, case_id);
create index cremation_booking_by_cremator_starts_at on cremation_booking (province, cremator, starts_at);
alter table cremation_booking enable row level security;
grant select, insert, update on cremation_booking to qingming_app, qingming_exchange;

create table trip_hand_over (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  trip_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  handed_over_at timestamptz(3) not null,
  received_by uuid not null,
  tag text,
  mark text collate "C",
  sex text collate "C",
  papers text collate "C" not null,
  role text collate "C" not null,
  name bytea not null,
  organisation text,
  signature text,
  paper_number text,
  effects text collate "C" not null,
  effects_list bytea,
  effects_photo text,
  for_case uuid,
  constraint trip_hand_over_pkey primary key (province, id),
  constraint trip_hand_over__a_hand_over_is_signed check (voided or (signature is not null or paper_number is not null)),
  constraint trip_hand_over__an_office_is_named check (voided or (role = 'family' or organisation is not null)),
  constraint trip_hand_over__effects_are_listed check (voided or ((effects = 'some' and effects_list is not null) or (effects = 'none' and not (effects_list is not null) and not (effects_photo is not null))))
);
comment on table trip_hand_over is '遗体交接 Hand-over of the body';
create unique index trip_hand_over__handed_over_once on trip_hand_over (province, trip_id) where (not voided);
create index trip_hand_over_by_trip_id on trip_hand_over (province, trip_id);
alter table trip_hand_over enable row level security;
grant select, insert, update on trip_hand_over to qingming_app, qingming_exchange;

alter table right_notice add constraint right_notice_right_of_use_owner foreign key (province, institution, right_id) references right_of_use (province, institution, id);

alter table right_notice add constraint right_notice_told_by_link foreign key (province, institution, told_by) references staff (province, institution, id);

alter table right_certificate add constraint right_certificate_right_of_use_owner foreign key (province, institution, right_id) references right_of_use (province, institution, id);

alter table right_certificate add constraint right_certificate_replaces_link foreign key (province, right_id, replaces) references right_certificate (province, right_id, id);

alter table right_certificate add constraint right_certificate_issued_by_link foreign key (province, institution, issued_by) references staff (province, institution, id);

alter table fee_period add constraint fee_period_right_of_use_owner foreign key (province, institution, right_id) references right_of_use (province, institution, id);

alter table fee_period add constraint fee_period_taken_by_link foreign key (province, institution, taken_by) references staff (province, institution, id);

alter table cremation_booking add constraint cremation_booking_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table cremation_booking add constraint cremation_booking_cremator_link foreign key (province, institution, cremator) references place (province, institution, id);

alter table cremation_booking add constraint cremation_booking_agreed_with_link foreign key (province, case_id, agreed_with) references contact (province, case_id, id);

alter table bill_line add constraint bill_line_transport_link foreign key (province, case_id, transport) references transport (province, case_id, id) not valid;

alter table trip_hand_over add constraint trip_hand_over_trip_owner foreign key (province, institution, trip_id) references trip (province, institution, id);

alter table trip_hand_over add constraint trip_hand_over_received_by_link foreign key (province, institution, received_by) references staff (province, institution, id);

alter table trip_hand_over add constraint trip_hand_over_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

create or replace function price_list_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.price_list;
  was public.price_list;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '1' and here.state = '2') or (was.state = '2' and here.state = '1') or (was.state = '1' and here.state = '3') or (was.state = '3' and here.state = '5') or (was.state = '5' and here.state = '1') or (was.state = '3' and here.state = '9') or (was.state = '9' and here.state = '8') end)) is false then
    broken := least(broken, array['000', 'a-list-is-submitted-reviewed-published-ended', 'price_list']);
  end if;
  if ((not (here.state in ('9')))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.list = here.id and t1.standard_ = '1' and t1.offered = true and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = t1.fee_type and t2.unit = t1.unit and (not (t2.item_code is not null) or t2.item_code = t1.code) and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= here.effective_from and (not (t2.effective_until is not null) or here.effective_from < t2.effective_until)) and ((round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(t1.price::numeric * 100::numeric) or round(t1.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) or (t1.included_km is not null and (not (t2.included_km is not null) or t1.included_km < t2.included_km or (round(t2.per_km::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(t1.per_km::numeric * 100::numeric) or round(t1.per_km::numeric * 100::numeric) < round(t2.per_km::numeric * (100::numeric - t2.down_by::numeric)::numeric)) or (t2.part_km = 'none' and t1.part_km = 'whole') or (t1.night_from is not null and (not (t2.night_from is not null) or t2.night_from <> t1.night_from or t2.night_until <> t1.night_until or (t1.night_share is not null and (not (t2.night_share is not null) or t2.night_share < t1.night_share)) or (t1.night_extra is not null and (not (t2.night_extra is not null) or round(t2.night_extra::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(t1.night_extra::numeric * 100::numeric)))))))) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = t1.fee_type and t3.unit = t1.unit and (not (t3.item_code is not null) or t3.item_code = t1.code) and starts_with(t1.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= here.effective_from and (not (t3.effective_until is not null) or here.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then
      broken := least(broken, array['001', 'published-within-its-guidance', 'price_list']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists price_list_check_now on price_list;
create constraint trigger price_list_check_now after insert or update on price_list
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function price_list_check_now();

create or replace function price_item_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.price_item;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  here := new;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['001', 'items-change-only-before-publication', 'price_item']);
  end if;
  if at_home and ((exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and t1.state in ('0', '2', '5'))))) is false then
    broken := least(broken, array['000', 'items-change-only-before-publication', 'price_item']);
  end if;
  if ((here.standard_ <> '1' or here.offered = false)) is false then
    if not before_2026_3 and not here.voided and ((not (exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = here.fee_type and t2.unit = here.unit and (not (t2.item_code is not null) or t2.item_code = here.code) and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= t1.effective_from and (not (t2.effective_until is not null) or t1.effective_from < t2.effective_until)) and ((round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.price::numeric * 100::numeric) or round(here.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) or (here.included_km is not null and (not (t2.included_km is not null) or here.included_km < t2.included_km or (round(t2.per_km::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.per_km::numeric * 100::numeric) or round(here.per_km::numeric * 100::numeric) < round(t2.per_km::numeric * (100::numeric - t2.down_by::numeric)::numeric)) or (t2.part_km = 'none' and here.part_km = 'whole') or (here.night_from is not null and (not (t2.night_from is not null) or t2.night_from <> here.night_from or t2.night_until <> here.night_until or (here.night_share is not null and (not (t2.night_share is not null) or t2.night_share < here.night_share)) or (here.night_extra is not null and (not (t2.night_extra is not null) or round(t2.night_extra::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.night_extra::numeric * 100::numeric)))))))) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = here.fee_type and t3.unit = here.unit and (not (t3.item_code is not null) or t3.item_code = here.code) and starts_with(here.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= t1.effective_from and (not (t3.effective_until is not null) or t1.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then
      broken := least(broken, array['002', 'price-within-its-guidance', 'price_item']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists price_item_check_now on price_item;
create constraint trigger price_item_check_now after insert or update on price_item
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function price_item_check_now();

create or replace function price_item_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.standard_ <> '1' or here.offered = false)) is false and ((not (exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = here.fee_type and t2.unit = here.unit and (not (t2.item_code is not null) or t2.item_code = here.code) and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= t1.effective_from and (not (t2.effective_until is not null) or t1.effective_from < t2.effective_until)) and ((round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.price::numeric * 100::numeric) or round(here.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) or (here.included_km is not null and (not (t2.included_km is not null) or here.included_km < t2.included_km or (round(t2.per_km::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.per_km::numeric * 100::numeric) or round(here.per_km::numeric * 100::numeric) < round(t2.per_km::numeric * (100::numeric - t2.down_by::numeric)::numeric)) or (t2.part_km = 'none' and here.part_km = 'whole') or (here.night_from is not null and (not (t2.night_from is not null) or t2.night_from <> here.night_from or t2.night_until <> here.night_until or (here.night_share is not null and (not (t2.night_share is not null) or t2.night_share < here.night_share)) or (here.night_extra is not null and (not (t2.night_extra is not null) or round(t2.night_extra::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.night_extra::numeric * 100::numeric)))))))) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = here.fee_type and t3.unit = here.unit and (not (t3.item_code is not null) or t3.item_code = here.code) and starts_with(here.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= t1.effective_from and (not (t3.effective_until is not null) or t1.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then 'price-within-its-guidance' end as rule
    from public.price_item here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'price_item';
  end if;
end $$;

create or replace function price_item_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'price_item', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists price_item_arrives_new on price_item;
create trigger price_item_arrives_new after insert on price_item referencing new table as arriving
  for each statement when (qm_exchanges()) execute function price_item_arrives();
drop trigger if exists price_item_arrives_again on price_item;
create trigger price_item_arrives_again after update on price_item referencing new table as arriving
  for each statement when (qm_exchanges()) execute function price_item_arrives();

create or replace function price_item_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.price_item;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.class is distinct from was.class and (new.class = '0' and public.qm_civil_day(new.recorded_at) < '2026-03-30'
      or new.class = '1' and public.qm_civil_day(new.recorded_at) < '2026-03-30'
      or new.class = 'basic'
      or new.class = 'non-basic') is false then
    raise exception using errcode = 'QM001', message = 'price_item_class_code',
      constraint = 'price_item_class_code', table = 'price_item';
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'price_item_fee_type_code',
      constraint = 'price_item_fee_type_code', table = 'price_item';
  end if;
  return null;
end $$;
drop trigger if exists price_item_codes_now on price_item;
create constraint trigger price_item_codes_now after insert or update on price_item
  deferrable initially immediate for each row execute function price_item_codes_now();

create or replace function funeral_case_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.funeral_case;
  was public.funeral_case;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '0' and here.state = '2') or (was.state = '1' and here.state = '0') or (was.state = '2' and here.state = '0') end)) is false then
    broken := least(broken, array['001', 'a-case-ends-once-and-is-reopened', 'funeral_case']);
  end if;
  if ((not (here.end_reason is not null))) is false then
    if not before_2026_3 and not here.voided and (((here.end_reason = 'cremated' and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.end_reason <> 'cremated' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))))) is false then
      broken := least(broken, array['000', 'it-ended-as-it-is-said', 'funeral_case']);
    end if;
  end if;
  if ((not (here.state = '1'))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))) or (here.subject is not null and here.subject in ('ashes-only'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then array['002', 'body-accounted-for', 'funeral_case']
      when not here.voided and (((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and (not (here.subject is not null) or not (here.subject in ('ashes-only')))) or (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (exists (select 1 from public.remains_lot t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.parent = t1.id)) and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.lot = t1.id)))))))) is false then array['003', 'ashes-accounted-for', 'funeral_case']
      when at_home and not here.voided and (((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))) and (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('settled', 'credited')) or (not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.niche is not null)) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and exists (select 1 from public.place t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.place and t2.kind = 'cold-cabinet')))))))))) is false then array['004', 'bill-accounted-for', 'funeral_case']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('issued', 'collected') and not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.id = t1.decedent and t2.name_key = t1.name_key and t2.sex = t1.sex and (not (t2.death_date is not null) or not (t1.death_date is not null) or public.qm_compare_partial(t2.death_date::text, t1.death_date::text) = 0))))))))) is false then array['005', 'the-certificate-says-who-it-was', 'funeral_case']
      when at_home and not here.voided and (((((here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))) and t1.leaving_to = 'judicial')) or (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over')))) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))))) is false then array['006', 'papers-accounted-for', 'funeral_case']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.effect t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'kept')))) is false then array['008', 'effects-accounted-for', 'funeral_case']
      when not before_2026_3 and not here.voided and (((((not (here.subject is not null) or not (here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and ((not (here.subject is not null) or not (here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and ((not (here.subject is not null) or not (here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and ((not (here.subject is not null) or not (here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and ((not (here.subject is not null) or not (here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))))) is false then array['010', 'proof-accounted-for', 'funeral_case']
      end);
  end if;
  if ((not (here.state <> '0') or (was.state is not null and not (was.state <> here.state)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))) and not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.cremation_booking t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('0', '1') and not (t1.arrived_at is not null))))))) is false then
      broken := least(broken, array['007', 'nothing-is-under-way-when-a-case-ends', 'funeral_case']);
    end if;
  end if;
  if ((not (here.state = '1') or (was.state is not null and not (was.state <> here.state)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.released_at is not null))))) is false then
      broken := least(broken, array['009', 'no-hold-when-a-case-closes', 'funeral_case']);
    end if;
  end if;
  if ((not (here.state = '2'))) is false then
    broken := least(broken, case
      when at_home and not here.voided and (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null)))) and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))))) is false then array['011', 'withdrawn-case-has-no-body', 'funeral_case']
      when not before_2026_2 and not here.voided and ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))))) is false then array['012', 'withdrawn-case-owes-nothing', 'funeral_case']
      end);
  end if;
  if (((not (here.state = '1') and not (here.state = '2')))) is false then
    broken := least(broken, case
      when not before_2026_3 and not here.voided and (((select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) = ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit is not null)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit is not null and t1.state <> 'cancelled'))::numeric))) is false then array['013', 'advances-accounted-for', 'funeral_case']
      when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('asked', 'approved'))))) is false then array['014', 'refunds-accounted-for', 'funeral_case']
      end);
  end if;
  broken := least(broken, case
    when exists (select 1 from public.decedent there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((there.death_cause is not null or exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false) then array['015', 'a-cause-of-death-is-given', 'decedent']
    when exists (select 1 from public.decedent there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))) or (not (there.identity_number is not null) and not (there.death_cause is not null) and not (there.death_disease is not null) and not (there.birth_date is not null) and not (there.age is not null) and not (there.age_days is not null) and there.nameless = false))) is false) then array['016', 'nobody-died-of-whom-this-is', 'decedent']
    when exists (select 1 from public.decedent there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('unidentified'))) or there.nameless = true)) is false) then array['017', 'unidentified-says-so', 'decedent']
    when exists (select 1 from public.death_certificate there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false) then array['018', 'a-death-certificate-is-of-somebody-who-died', 'death_certificate']
    when exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false) then array['019', 'kind-of-cremation-fits-the-case', 'cremation']
    when at_home and exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then array['020', 'confirmed-before-cremation', 'cremation']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists funeral_case_check_now on funeral_case;
create constraint trigger funeral_case_check_now after insert or update on funeral_case
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function funeral_case_check_now();

create or replace function funeral_case_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.end_reason is not null))) is false and (((here.end_reason = 'cremated' and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.end_reason <> 'cremated' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))))) is false then 'it-ended-as-it-is-said'
      when not here.voided and ((not (here.state = '1'))) is false and (((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and (not (here.subject is not null) or not (here.subject in ('ashes-only')))) or (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (exists (select 1 from public.remains_lot t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.parent = t1.id)) and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.lot = t1.id)))))))) is false then 'ashes-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false and (((((not (here.subject is not null) or not (here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and ((not (here.subject is not null) or not (here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and ((not (here.subject is not null) or not (here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and ((not (here.subject is not null) or not (here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and ((not (here.subject is not null) or not (here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))))) is false then 'proof-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = '2'))) is false and ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))))) is false then 'withdrawn-case-owes-nothing'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((not (here.state = '1') and not (here.state = '2')))) is false and (((select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) = ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit is not null)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit is not null and t1.state <> 'cancelled'))::numeric))) is false then 'advances-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((not (here.state = '1') and not (here.state = '2')))) is false and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('asked', 'approved'))))) is false then 'refunds-accounted-for' end as rule
    from public.funeral_case here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'funeral_case';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.decedent there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((there.death_cause is not null or exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'a-cause-of-death-is-given', constraint = 'a-cause-of-death-is-given', table = 'decedent';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.decedent there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))) or (not (there.identity_number is not null) and not (there.death_cause is not null) and not (there.death_disease is not null) and not (there.birth_date is not null) and not (there.age is not null) and not (there.age_days is not null) and there.nameless = false))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'nobody-died-of-whom-this-is', constraint = 'nobody-died-of-whom-this-is', table = 'decedent';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.decedent there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('unidentified'))) or there.nameless = true)) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'unidentified-says-so', constraint = 'unidentified-says-so', table = 'decedent';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.death_certificate there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'a-death-certificate-is-of-somebody-who-died', constraint = 'a-death-certificate-is-of-somebody-who-died', table = 'death_certificate';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.cremation there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case', constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
  end if;
end $$;

create or replace function funeral_case_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'funeral_case', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists funeral_case_arrives_new on funeral_case;
create trigger funeral_case_arrives_new after insert on funeral_case referencing new table as arriving
  for each statement when (qm_exchanges()) execute function funeral_case_arrives();
drop trigger if exists funeral_case_arrives_again on funeral_case;
create trigger funeral_case_arrives_again after update on funeral_case referencing new table as arriving
  for each statement when (qm_exchanges()) execute function funeral_case_arrives();

create or replace function funeral_case_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.funeral_case;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.waiver_group is distinct from was.waiver_group and (new.waiver_group in ('universal', 'minimum-living', 'special-care', 'low-income-edge', 'orphan', 'donor', 'disaster', 'nameless', 'other')
      or new.waiver_group = 'destitute'
      or new.waiver_group = 'rural-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17'
      or new.waiver_group = 'urban-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17') is false then
    raise exception using errcode = 'QM001', message = 'funeral_case_waiver_group_code',
      constraint = 'funeral_case_waiver_group_code', table = 'funeral_case';
  end if;
  return null;
end $$;
drop trigger if exists funeral_case_codes_now on funeral_case;
create constraint trigger funeral_case_codes_now after insert or update on funeral_case
  deferrable initially immediate for each row execute function funeral_case_codes_now();

create or replace function decedent_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.decedent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((here.death_cause is not null)) is false then
    if not before_2026_3 and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false then
      broken := least(broken, array['000', 'a-cause-of-death-is-given', 'decedent']);
    end if;
  end if;
  if (((not (here.identity_number is not null) and not (here.death_cause is not null) and not (here.death_disease is not null) and not (here.birth_date is not null) and not (here.age is not null) and not (here.age_days is not null) and here.nameless = false))) is false then
    if not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))))) is false then
      broken := least(broken, array['001', 'nobody-died-of-whom-this-is', 'decedent']);
    end if;
  end if;
  if ((here.nameless = true)) is false then
    if not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('unidentified'))))) is false then
      broken := least(broken, array['002', 'unidentified-says-so', 'decedent']);
    end if;
  end if;
  if ((not (here.age is not null) or not (here.birth_date is not null) or (here.death_date is not null and (public.qm_compare_partial(public.qm_day_after(here.death_date::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(here.death_date::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0)))) is false then
    if not before_2026_2 and not here.voided and (((not (here.death_date is not null) and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.opened_at)::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(public.qm_civil_day(t1.opened_at)::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0))))) is false then
      broken := least(broken, array['003', 'age-fits-the-dates', 'decedent']);
    end if;
  end if;
  broken := least(broken, case
    when exists (select 1 from public.death_certificate there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(there.issued_on::text::text, t1.death_date::text) < 0))) is false) then array['004', 'certificate-after-death', 'death_certificate']
    when exists (select 1 from public.cremation_confirmation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.signed_at)::text, t1.death_date::text) < 0))) is false) then array['005', 'confirmed-after-death', 'cremation_confirmation']
    when exists (select 1 from public.custody there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.subject = 'body') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.since)::text, t1.death_date::text) < 0)))) is false) then array['006', 'care-after-death', 'custody']
    when exists (select 1 from public.preparation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0)))) is false) then array['007', 'preparation-after-death', 'preparation']
    when exists (select 1 from public.vigil there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then array['008', 'vigil-after-death', 'vigil']
    when exists (select 1 from public.farewell there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then array['009', 'farewell-after-death', 'farewell']
    when exists (select 1 from public.cremation_booking there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state in ('0', '1')) or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then array['010', 'booked-cremation-after-death', 'cremation_booking']
    when exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0))) is false) then array['011', 'cremation-after-death', 'cremation']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists decedent_check_now on decedent;
create constraint trigger decedent_check_now after insert or update on decedent
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function decedent_check_now();

create or replace function decedent_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.decedent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.decedent where province = new.province and id = new.id;
  if at_home and not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.interment t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.register and (t2.name_key <> here.name_key or public.qm_compare_partial(t2.death_date::text, here.death_date::text) <> 0))))))) is false then
    broken := least(broken, array['000', 'the-register-says-who-was-buried', 'decedent']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists decedent_check_at_end on decedent;
create constraint trigger decedent_check_at_end after insert or update on decedent
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function decedent_check_at_end();

create or replace function decedent_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.death_cause is not null)) is false and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false then 'a-cause-of-death-is-given'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((not (here.identity_number is not null) and not (here.death_cause is not null) and not (here.death_disease is not null) and not (here.birth_date is not null) and not (here.age is not null) and not (here.age_days is not null) and here.nameless = false))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))))) is false then 'nobody-died-of-whom-this-is'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.nameless = true)) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('unidentified'))))) is false then 'unidentified-says-so'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.age is not null) or not (here.birth_date is not null) or (here.death_date is not null and (public.qm_compare_partial(public.qm_day_after(here.death_date::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(here.death_date::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0)))) is false and (((not (here.death_date is not null) and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.opened_at)::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(public.qm_civil_day(t1.opened_at)::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0))))) is false then 'age-fits-the-dates' end as rule
    from public.decedent here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'decedent';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.death_certificate there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(there.issued_on::text::text, t1.death_date::text) < 0))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'certificate-after-death', constraint = 'certificate-after-death', table = 'death_certificate';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.cremation_confirmation there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.signed_at)::text, t1.death_date::text) < 0))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death', constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.custody there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.subject = 'body') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.since)::text, t1.death_date::text) < 0)))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'care-after-death', constraint = 'care-after-death', table = 'custody';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.preparation there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0)))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'preparation-after-death', constraint = 'preparation-after-death', table = 'preparation';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.vigil there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'vigil-after-death', constraint = 'vigil-after-death', table = 'vigil';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.farewell there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'farewell-after-death', constraint = 'farewell-after-death', table = 'farewell';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.cremation_booking there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state in ('0', '1')) or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'booked-cremation-after-death', constraint = 'booked-cremation-after-death', table = 'cremation_booking';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.decedent here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.cremation there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'cremation-after-death', constraint = 'cremation-after-death', table = 'cremation';
  end if;
end $$;

create or replace function decedent_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'decedent', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists decedent_arrives_new on decedent;
create trigger decedent_arrives_new after insert on decedent referencing new table as arriving
  for each statement when (qm_exchanges()) execute function decedent_arrives();
drop trigger if exists decedent_arrives_again on decedent;
create trigger decedent_arrives_again after update on decedent referencing new table as arriving
  for each statement when (qm_exchanges()) execute function decedent_arrives();

create or replace function decedent_is_named() returns trigger language plpgsql
  security definer as $$
begin
  update public.reference r set due = clock_timestamp() from changed c where r.province = c.province and r.root = c.case_id and r.kind = 'proof';
  return null;
end $$;
drop trigger if exists decedent_is_named on decedent;
create trigger decedent_is_named after insert on decedent referencing new table as changed
  for each statement execute function decedent_is_named();
drop trigger if exists decedent_is_named_again on decedent;
create trigger decedent_is_named_again after update on decedent referencing new table as changed
  for each statement execute function decedent_is_named();

create or replace function right_of_use_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_of_use;
  was public.right_of_use;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of rightOfUse is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('plot ' || new.province || new.plot, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.plot is not null) or was.plot = here.plot)) is false then
    broken := least(broken, array['005', 'a-right-stays-on-its-plot', 'right_of_use']);
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'held' or here.state = 'granted' else was.state = here.state or (was.state = 'held' and here.state = 'granted') or (was.state = 'held' and here.state = 'released') or (was.state = 'granted' and here.state = 'ended') end)) is false then
    broken := least(broken, array['006', 'a-right-goes-step-by-step', 'right_of_use']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or (((not (was.held_at is not null) and not (here.held_at is not null)) or (was.held_at is not null and here.held_at is not null and was.held_at = here.held_at)) and ((not (was.held_until is not null) and not (here.held_until is not null)) or (was.held_until is not null and here.held_until is not null and was.held_until = here.held_until))))) is false then
    broken := least(broken, array['007', 'a-hold-stays-as-long-as-it-was', 'right_of_use']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or (was.state = 'held' and ((not (was.holder_name is not null) and not (here.holder_name is not null)) or (was.holder_name is not null and here.holder_name is not null and was.holder_name_key = here.holder_name_key))) or (here.transfers is not null and ((not (was.transfers is not null) and here.transfers = 1) or here.transfers = (was.transfers::numeric + 1::numeric))) or (((not (was.holder_name is not null) and not (here.holder_name is not null)) or (was.holder_name is not null and here.holder_name is not null and was.holder_name_key = here.holder_name_key)) and ((not (was.document_kind is not null) and not (here.document_kind is not null)) or (was.document_kind is not null and here.document_kind is not null and was.document_kind = here.document_kind)) and ((not (was.identity_number is not null) and not (here.identity_number is not null)) or (was.identity_number is not null and here.identity_number is not null and was.identity_number_key = here.identity_number_key))))) is false then
    broken := least(broken, array['010', 'the-holder-changes-by-a-decision', 'right_of_use']);
  end if;
  if ((not (here.state in ('held', 'granted')) or (was.state is not null and was.state = here.state and was.plot = here.plot))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((not (exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.plot = here.plot and t1.id <> here.id and (t1.state = 'held' and here.recorded_at < t1.held_until)))))) is false then array['000', 'a-plot-is-held-for-one', 'right_of_use']
      when at_home and not here.voided and ((not (exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.plot = here.plot and t1.id <> here.id and t1.state = 'granted'))))) is false then array['001', 'a-plot-with-a-right-is-not-free', 'right_of_use']
      end);
  end if;
  if (((here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') or not (here.state in ('held', 'granted')) or (was.state is not null and was.state = here.state and was.plot = here.plot))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.plot and (t1.state = 'usable' and not (exists (select 1 from public.burial_area t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.area and t2.closed = true)))))))) is false then
      broken := least(broken, array['002', 'the-plot-is-in-use', 'right_of_use']);
    end if;
  end if;
  if ((not (here.state = 'granted') or (here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') or (was.state is not null and was.state = here.state and was.plot = here.plot))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.plot and (t1.oversize = false and (not (t1.land_area is not null) or not ((exists (select 1 from public.area_limit t2 where t2.province = t1.province and not t2.voided and ((t2.remains = t1.remains and t2.capacity_from <= t1.capacity and (not (t2.capacity_until is not null) or t1.capacity <= t2.capacity_until) and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.granted_on >= t2.effective_from and (not (t2.effective_until is not null) or here.granted_on < t2.effective_until)) and not (exists (select 1 from public.area_limit t3 where t3.province = t2.province and not t3.voided and ((t3.remains = t1.remains and t3.capacity_from <= t1.capacity and (not (t3.capacity_until is not null) or t1.capacity <= t3.capacity_until) and starts_with(t1.region, regexp_replace(t3.division, '(00){1,2}$', '')) and here.granted_on >= t3.effective_from and (not (t3.effective_until is not null) or here.granted_on < t3.effective_until)) and starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division))) and (t2.limit_ < t1.land_area or t2.stone_height < t1.stone_height))) or (not (exists (select 1 from public.area_limit t2 where t2.province = t1.province and not t2.voided and (t2.remains = t1.remains and t2.capacity_from <= t1.capacity and (not (t2.capacity_until is not null) or t1.capacity <= t2.capacity_until) and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.granted_on >= t2.effective_from and (not (t2.effective_until is not null) or here.granted_on < t2.effective_until)))) and ((t1.remains = 'ashes' and 1 <= t1.capacity and t1.capacity <= 2 and 1 < t1.land_area) or (t1.remains = 'body' and 1 <= t1.capacity and t1.capacity <= 1 and 4 < t1.land_area) or (t1.remains = 'body' and 2 <= t1.capacity and t1.capacity <= 2 and 6 < t1.land_area))))))))))) is false then
      broken := least(broken, array['003', 'no-right-on-a-plot-above-the-limit', 'right_of_use']);
    end if;
  end if;
  if ((not (here.state = 'granted') or (here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') or here.price = 0 or (was.price is not null and was.price = here.price and (was.state is not null and was.state = here.state and was.plot = here.plot)))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.plot and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.code = t1.item_code and t2.offered = true and t2.price >= here.price and exists (select 1 from public.price_list t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.list and t3.state in ('9', '8') and t3.effective_from <= here.granted_on and (not (t3.effective_until is not null) or here.granted_on < t3.effective_until))))))))) is false then
      broken := least(broken, array['004', 'the-price-is-published', 'right_of_use']);
    end if;
  end if;
  if ((not (here.state in ('granted', 'ended')) or public.qm_compare_partial(here.until::text, public.qm_day_after(here.from_::text, 20, 'year')::text) <= 0 or ((here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') and not (was.until is not null)) or ((here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') and was.until = here.until))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_renewal t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.until = here.until))) is false then
      broken := least(broken, array['008', 'term-of-twenty-years', 'right_of_use']);
    end if;
  end if;
  if ((not (here.state = 'ended') or here.end_reason <> 'revoked')) is false then
    if at_home and not here.voided and (((here.note is not null and exists (select 1 from public.right_notice t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and (t1.outcome in ('reached', 'sent', 'posted') and t1.term_end = here.until and (here.ended_on <= here.until or t1.stage = 'over')))))) is false then
      broken := least(broken, array['009', 'nothing-is-taken-back-untold', 'right_of_use']);
    end if;
  end if;
  if ((((not (here.identity_number is not null) or (not (here.document_kind is not null) or not (here.document_kind in ('0', '7', '8')))) and not (here.party_record is not null)))) is false then
    if at_home and not here.voided and ((((here.identity_number is not null and (here.document_kind is not null and here.document_kind in ('0', '7', '8'))) and exists (select 1 from public.party t1 where t1.province = here.province and not t1.voided and (t1.id = here.party_record and t1.kind = 'person' and t1.identity_number_key = here.identity_number_key))))) is false then
      broken := least(broken, array['011', 'a-holder-of-a-number-is-one-party', 'right_of_use']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and exists (select 1 from public.fee_period there
        where there.province = new.province and there.right_id = new.right_id
          and not there.voided and (exists (select 1 from public.right_of_use t1 where t1.province = there.province and t1.id = there.right_id and not t1.voided and (public.qm_compare_partial(public.qm_day_after(t1.from_::text, there.since_years, 'year')::text, there.from_::text) = 0 and public.qm_compare_partial(public.qm_day_after(t1.from_::text, there.through_years, 'year')::text, there.until::text) = 0 and t1.until >= there.until))) is false) then array['012', 'a-fee-is-of-whole-years-of-the-right', 'fee_period']
    when at_home and exists (select 1 from public.fee_period there
        where there.province = new.province and there.right_id = new.right_id
          and not there.voided and ((there.since_years = 0 or exists (select 1 from public.fee_period t1 where t1.province = there.province and t1.right_id = there.right_id and not t1.voided and t1.through_years = there.since_years) or (exists (select 1 from public.right_of_use t1 where t1.province = there.province and t1.id = there.right_id and not t1.voided and (t1.basis is not null and t1.basis = 'archive' and t1.granted_on < '2026-03-30')) and not (exists (select 1 from public.fee_period t1 where t1.province = there.province and t1.right_id = there.right_id and not t1.voided and (t1.id <> there.id and t1.through_years <= there.since_years)))))) is false) then array['013', 'a-fee-follows-the-one-before', 'fee_period']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_of_use_check_now on right_of_use;
create constraint trigger right_of_use_check_now after insert or update on right_of_use
  deferrable initially immediate for each row execute function right_of_use_check_now();

create or replace function right_of_use_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_of_use;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.right_of_use where province = new.province and id = new.id;
  if ((not (here.state = 'ended'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and not (t1.left_on is not null))))) is false then
      broken := least(broken, array['000', 'a-right-ends-when-nobody-is-left', 'right_of_use']);
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    if at_home and ((not (exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and true)))) is false then
      broken := least(broken, array['001', 'a-right-with-people-is-ended-and-not-voided', 'right_of_use']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not here.voided and (((not (here.transfers is not null) and not (exists (select 1 from public.right_transfer t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.state = 'confirmed'))) or here.transfers = (select count(*) from public.right_transfer t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.state = 'confirmed'))) is false then array['002', 'changes-of-the-holder-were-decided', 'right_of_use']
    when at_home and exists (select 1 from public.right_renewal there
        where there.province = new.province and there.right_id = new.right_id
          and not there.voided and (exists (select 1 from public.right_of_use t1 where t1.province = there.province and t1.id = there.right_id and not t1.voided and t1.until >= there.until)) is false) then array['003', 'a-renewal-is-written-into-the-right', 'right_renewal']
    when at_home and exists (select 1 from public.right_certificate there
        where there.province = new.province and there.right_id = new.right_id
          and not there.voided and ((not (there.state = 'valid') or exists (select 1 from public.right_of_use t1 where t1.province = there.province and t1.id = there.right_id and not t1.voided and t1.state = 'granted'))) is false) then array['004', 'a-valid-certificate-is-of-a-right-in-force', 'right_certificate']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_of_use_check_at_end on right_of_use;
create constraint trigger right_of_use_check_at_end after insert or update on right_of_use
  deferrable initially deferred for each row execute function right_of_use_check_at_end();

create or replace function right_notice_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_notice;
  was public.right_notice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.right_of_use where province = new.province and id = new.right_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.stage is not null) or was.stage = here.stage)) is false then
    broken := least(broken, array['001', 'a-notice-stays-as-it-was-given', 'right_notice']);
  end if;
  if at_home and not here.voided and ((not (was.term_end is not null) or was.term_end = here.term_end)) is false then
    broken := least(broken, array['002', 'a-notice-stays-as-it-was-given', 'right_notice']);
  end if;
  if at_home and not here.voided and ((not (was.way is not null) or was.way = here.way)) is false then
    broken := least(broken, array['003', 'a-notice-stays-as-it-was-given', 'right_notice']);
  end if;
  if at_home and not here.voided and ((not (was.told_on is not null) or was.told_on = here.told_on)) is false then
    broken := least(broken, array['004', 'a-notice-stays-as-it-was-given', 'right_notice']);
  end if;
  if at_home and not here.voided and ((not (was.told_by is not null) or was.told_by = here.told_by)) is false then
    broken := least(broken, array['005', 'a-notice-stays-as-it-was-given', 'right_notice']);
  end if;
  if at_home and not here.voided and ((case when here.outcome is null then null when was.outcome is null then true else was.outcome = here.outcome or (was.outcome = 'sent' and here.outcome = 'reached') or (was.outcome = 'sent' and here.outcome = 'returned') end)) is false then
    broken := least(broken, array['006', 'a-notice-stays-as-it-was-given', 'right_notice']);
  end if;
  if ((was.stage is not null)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and (t1.state = 'granted' and t1.until = here.term_end)))) is false then
      broken := least(broken, array['000', 'a-notice-is-of-the-end-of-the-term', 'right_notice']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_notice_check_now on right_notice;
create constraint trigger right_notice_check_now after insert or update on right_notice
  deferrable initially immediate for each row execute function right_notice_check_now();

create or replace function right_certificate_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_certificate;
  was public.right_certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.right_of_use where province = new.province and id = new.right_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'valid' else was.state = here.state or (was.state = 'valid' and here.state = 'void') end)) is false then
    broken := least(broken, array['000', 'a-burial-certificate-goes-one-way', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.number is not null) or was.number = here.number)) is false then
    broken := least(broken, array['003', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.reason_ is not null) or was.reason_ = here.reason_)) is false then
    broken := least(broken, array['004', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.holder_name is not null) or was.holder_name_key = here.holder_name_key)) is false then
    broken := least(broken, array['005', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.plot_code is not null) or was.plot_code = here.plot_code)) is false then
    broken := least(broken, array['006', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.until is not null) or was.until = here.until)) is false then
    broken := least(broken, array['007', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.issuer_name is not null) or was.issuer_name = here.issuer_name)) is false then
    broken := least(broken, array['008', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.issued_on is not null) or was.issued_on = here.issued_on)) is false then
    broken := least(broken, array['009', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.issued_by is not null) or was.issued_by = here.issued_by)) is false then
    broken := least(broken, array['010', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.received_by is not null) or was.received_by_key = here.received_by_key)) is false then
    broken := least(broken, array['011', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or (not (was.replaces is not null) and not (here.replaces is not null)) or (was.replaces is not null and here.replaces is not null and was.replaces = here.replaces))) is false then
    broken := least(broken, array['012', 'a-burial-certificate-stays-as-it-was-issued', 'right_certificate']);
  end if;
  if ((was.state is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and (t1.holder_name_key = here.holder_name_key and t1.until = here.until and exists (select 1 from public.plot t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.plot and t2.code = here.plot_code)))))) is false then array['001', 'a-certificate-says-what-the-right-says', 'right_certificate']
      when at_home and not here.voided and (((here.reason_ = 'first' and not (here.replaces is not null) and not (exists (select 1 from public.right_certificate t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.id <> here.id))) or (not (here.reason_ = 'first') and here.replaces is not null and exists (select 1 from public.right_certificate t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and (t1.id = here.replaces and t1.state = 'void'))))) is false then array['002', 'a-replacement-names-what-it-replaces', 'right_certificate']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_certificate_check_now on right_certificate;
create constraint trigger right_certificate_check_now after insert or update on right_certificate
  deferrable initially immediate for each row execute function right_certificate_check_now();

create or replace function right_certificate_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.right_certificate where province = new.province and id = new.id;
  if ((not (here.state = 'valid'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.state = 'granted'))) is false then
      broken := least(broken, array['000', 'a-valid-certificate-is-of-a-right-in-force', 'right_certificate']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_certificate_check_at_end on right_certificate;
create constraint trigger right_certificate_check_at_end after insert or update on right_certificate
  deferrable initially deferred for each row execute function right_certificate_check_at_end();

create or replace function fee_period_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.fee_period;
  was public.fee_period;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.right_of_use where province = new.province and id = new.right_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.years is not null) or was.years = here.years)) is false then
    broken := least(broken, array['004', 'a-fee-stays-as-it-was-paid', 'fee_period']);
  end if;
  if at_home and not here.voided and ((not (was.since_years is not null) or was.since_years = here.since_years)) is false then
    broken := least(broken, array['005', 'a-fee-stays-as-it-was-paid', 'fee_period']);
  end if;
  if at_home and not here.voided and ((not (was.rate is not null) or was.rate = here.rate)) is false then
    broken := least(broken, array['006', 'a-fee-stays-as-it-was-paid', 'fee_period']);
  end if;
  if at_home and not here.voided and ((not (was.amount is not null) or was.amount = here.amount)) is false then
    broken := least(broken, array['007', 'a-fee-stays-as-it-was-paid', 'fee_period']);
  end if;
  if at_home and not here.voided and ((not (was.paid_on is not null) or was.paid_on = here.paid_on)) is false then
    broken := least(broken, array['008', 'a-fee-stays-as-it-was-paid', 'fee_period']);
  end if;
  if at_home and not here.voided and ((not (was.taken_by is not null) or was.taken_by = here.taken_by)) is false then
    broken := least(broken, array['009', 'a-fee-stays-as-it-was-paid', 'fee_period']);
  end if;
  if at_home and not here.voided and ((not (was.from_ is not null) or (not (was.receipt is not null) and not (here.receipt is not null)) or (was.receipt is not null and here.receipt is not null and was.receipt = here.receipt) or not (was.receipt is not null))) is false then
    broken := least(broken, array['010', 'a-fee-stays-as-it-was-paid', 'fee_period']);
  end if;
  broken := least(broken, case
    when at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and (public.qm_compare_partial(public.qm_day_after(t1.from_::text, here.since_years, 'year')::text, here.from_::text) = 0 and public.qm_compare_partial(public.qm_day_after(t1.from_::text, here.through_years, 'year')::text, here.until::text) = 0 and t1.until >= here.until)))) is false then array['000', 'a-fee-is-of-whole-years-of-the-right', 'fee_period']
    when at_home and exists (select 1 from public.fee_period there
        where there.province = new.province and there.right_id = new.right_id
          and not there.voided and ((there.since_years = 0 or exists (select 1 from public.fee_period t1 where t1.province = there.province and t1.right_id = there.right_id and not t1.voided and t1.through_years = there.since_years) or (exists (select 1 from public.right_of_use t1 where t1.province = there.province and t1.id = there.right_id and not t1.voided and (t1.basis is not null and t1.basis = 'archive' and t1.granted_on < '2026-03-30')) and not (exists (select 1 from public.fee_period t1 where t1.province = there.province and t1.right_id = there.right_id and not t1.voided and (t1.id <> there.id and t1.through_years <= there.since_years)))))) is false) then array['011', 'a-fee-follows-the-one-before', 'fee_period']
    end);
  if ((here.since_years = 0)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.fee_period t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.through_years = here.since_years) or (exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and (t1.basis is not null and t1.basis = 'archive' and t1.granted_on < '2026-03-30')) and not (exists (select 1 from public.fee_period t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and (t1.id <> here.id and t1.through_years <= here.since_years)))))) is false then
      broken := least(broken, array['001', 'a-fee-follows-the-one-before', 'fee_period']);
    end if;
  end if;
  if ((was.from_ is not null)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.state = 'granted'))) is false then
      broken := least(broken, array['002', 'a-fee-is-of-a-right-in-force', 'fee_period']);
    end if;
  end if;
  if ((was.from_ is not null or here.rate = 0)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and (select count(*) from public.plot t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.plot and (select count(*) from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.code = t2.fee_item_code and t3.offered = true and t3.price >= here.rate and exists (select 1 from public.price_list t4 where t4.province = t3.province and t4.institution = t3.institution and not t4.voided and (t4.id = t3.list and t4.state in ('9', '8') and t4.effective_from <= here.paid_on and (not (t4.effective_until is not null) or here.paid_on < t4.effective_until))))) >= 1)) >= 1))) is false then
      broken := least(broken, array['003', 'the-maintenance-fee-is-published', 'fee_period']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists fee_period_check_now on fee_period;
create constraint trigger fee_period_check_now after insert or update on fee_period
  deferrable initially immediate for each row execute function fee_period_check_now();

create or replace function trip_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.trip;
  was public.trip;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'called' else was.state = here.state or (was.state = 'called' and here.state = 'planned') or (was.state = 'called' and here.state = 'dispatched') or (was.state = 'planned' and here.state = 'dispatched') or (was.state = 'dispatched' and here.state = 'departed') or (was.state = 'departed' and here.state = 'reached') or (was.state = 'departed' and here.state = 'returned') or (was.state = 'reached' and here.state = 'returned') or (was.state = 'called' and here.state = 'cancelled') or (was.state = 'planned' and here.state = 'cancelled') or (was.state = 'dispatched' and here.state = 'cancelled') end)) is false then
    broken := least(broken, array['000', 'trip-in-its-order', 'trip']);
  end if;
  if at_home and not before_2026_3 and not here.voided and ((not (here.collected_at is not null) or was.collected_at is not null or here.for_case is not null or not (here.errand in ('collection', 'transfer')) or here.collected_on is not null)) is false then
    broken := least(broken, array['001', 'no-body-aboard-without-a-paper', 'trip']);
  end if;
  if at_home and not here.voided and ((here.end_km >= here.start_km)) is false then
    broken := least(broken, array['003', 'odometer-never-goes-back', 'trip']);
  end if;
  if at_home and not here.voided and (((here.end_km::numeric - here.start_km::numeric) <= 5000)) is false then
    broken := least(broken, array['004', 'odometer-never-goes-back', 'trip']);
  end if;
  if ((not (was.for_case is not null) or (here.for_case is not null and here.for_case = was.for_case))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.trip = here.id and t1.state <> '3'))))) is false then
      broken := least(broken, array['002', 'a-trip-stays-with-its-case', 'trip']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at < here.departed_at and here.start_km < t1.end_km)))))) is false then array['005', 'odometer-never-goes-back', 'trip']
    when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (here.departed_at < t1.departed_at and t1.start_km < here.end_km)))))) is false then array['006', 'odometer-never-goes-back', 'trip']
    end);
  if ((not (here.vehicle is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle' and t1.in_use = true)))) is false then
      broken := least(broken, array['007', 'it-is-a-vehicle-in-use', 'trip']);
    end if;
  end if;
  if ((not (here.driver is not null))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.leave_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then array['008', 'the-driver-may-drive', 'trip']
      when at_home and not before_2026_2 and not here.voided and (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.leave_at)::text) >= 0)))))) is false then array['009', 'trip-by-somebody-who-works-there', 'trip']
      end);
  end if;
  if ((not (here.state = 'dispatched'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at is not null and not (t1.returned_at is not null))))))) is false then
      broken := least(broken, array['010', 'no-trip-before-it-is-back', 'trip']);
    end if;
  end if;
  if ((not (here.state in ('dispatched', 'departed')))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.collected_at is not null and not (exists (select 1 from public.vehicle_cleaning t2 where t2.province = t1.province and t2.trip_id = t1.trip_id and not t2.voided and true)))))))) is false then array['011', 'no-trip-before-disinfection', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then array['012', 'no-trip-without-inspection', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then array['013', 'no-trip-without-insurance', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'repair' and (not (t1.ends_on is not null) or public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.ends_on::text) < 0)))))) is false then array['014', 'no-trip-in-repair', 'trip']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists trip_check_now on trip;
create constraint trigger trip_check_now after insert or update on trip
  deferrable initially immediate for each row execute function trip_check_now();

create or replace function trip_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.trip;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  select * into here from public.trip where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.collected_at is not null) or not (here.errand in ('collection', 'transfer')))) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.called_at)::text, '2026-11-01'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.trip_hand_over t1 where t1.province = here.province and t1.trip_id = here.trip_id and not t1.voided and true))) is false then
      broken := least(broken, array['000', 'nobody-aboard-without-a-hand-over', 'trip']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists trip_check_at_end on trip;
create constraint trigger trip_check_at_end after insert or update on trip
  deferrable initially deferred for each row execute function trip_check_at_end();

create or replace function transport_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.transport;
  was public.transport;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.trip is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.trip and t1.for_case = here.case_id and t1.vehicle = here.vehicle and t1.driver = here.driver and t1.departed_at = here.departed_at)))) is false then
      broken := least(broken, array['000', 'as-its-trip-says', 'transport']);
    end if;
  end if;
  broken := least(broken, case
    when ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2024-04-18'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine')))) is false then array['001', 'no-transport-without-certificate', 'transport']
    when not before_2026_2 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then array['003', 'it-is-a-hearse', 'transport']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.departed_at)::text) >= 0))))) is false then array['005', 'driver-had-not-left', 'transport']
    end);
  if ((not (here.state <> '3'))) is false then
    if at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      broken := least(broken, array['002', 'no-transport-in-a-withdrawn-case', 'transport']);
    end if;
  end if;
  if (((here.arrived_at is not null and was.driver is not null))) is false then
    if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.departed_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then
      broken := least(broken, array['004', 'the-driver-does-transports', 'transport']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists transport_check_now on transport;
create constraint trigger transport_check_now after insert or update on transport
  deferrable initially immediate for each row execute function transport_check_now();

create or replace function transport_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.transport;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  select * into here from public.transport where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.trip is not null) or not (here.arrived_at is not null) or here.state = '3')) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2026-11-01'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.trip_hand_over t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.trip_id = here.trip))) is false then
      broken := least(broken, array['000', 'nobody-arrives-without-a-hand-over', 'transport']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists transport_check_at_end on transport;
create constraint trigger transport_check_at_end after insert or update on transport
  deferrable initially deferred for each row execute function transport_check_at_end();

create or replace function cremation_booking_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cremation_booking;
  was public.cremation_booking;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of cremationBooking is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.cremator, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((not (here.state in ('0', '1')) or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.cremator = here.cremator and was.state <> '3') or (here.starts_at <= public.qm_hours_after(here.recorded_at, 8784) and here.recorded_at <= public.qm_hours_after(here.starts_at, 48)))) is false then
    broken := least(broken, array['005', 'a-cremation-is-booked-for-a-time-to-come', 'cremation_booking']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state in ('0', '1') or (was.state = here.state and was.cremator = here.cremator and was.starts_at = here.starts_at and was.ends_at = here.ends_at))) is false then
    broken := least(broken, array['007', 'a-used-booking-stays', 'cremation_booking']);
  end if;
  if ((not (here.cremator is not null) or (was.cremator is not null and was.cremator = here.cremator))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind in ('cremator'))))) is false then
      broken := least(broken, array['000', 'a-cremation-is-booked-at-a-cremator', 'cremation_booking']);
    end if;
  end if;
  if ((not (here.state in ('0', '1')) or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.cremator = here.cremator and was.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not here.voided and (((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)) and not (exists (select 1 from public.equipment t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.place = here.cremator and t1.state in ('2', '3'))))))) is false then array['001', 'a-booked-cremator-is-in-service', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.cremator = here.cremator and not (t1.finished_at is not null) and t1.case_id <> here.case_id and t1.started_at < here.ends_at and here.starts_at < public.qm_minutes_after(t1.started_at, 60)))))) is false then array['008', 'no-booking-while-the-cremator-burns', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.turnaround is not null and (exists (select 1 from public.cremation_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.cremator = here.cremator and t2.state in ('0', '1') and t2.id <> here.id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))) or exists (select 1 from public.cremation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.cremator = here.cremator and t2.case_id <> here.case_id and t2.started_at < here.ends_at and ((t2.finished_at is not null and here.starts_at < public.qm_minutes_after(t2.finished_at, t1.turnaround)) or (not (t2.finished_at is not null) and here.starts_at < public.qm_minutes_after(public.qm_minutes_after(t2.started_at, 60), t1.turnaround))))))))))) is false then array['009', 'a-cremator-cools-between-two', 'cremation_booking']
      end);
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['002', 'no-cremation-booked-in-a-withdrawn-case', 'cremation_booking']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['003', 'booked-cremation-after-death', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('ashes-only'))))) is false then array['004', 'no-cremator-for-ashes', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then array['006', 'no-cremation-booked-after-it-began', 'cremation_booking']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cremation_booking_check_now on cremation_booking;
create constraint trigger cremation_booking_check_now after insert or update on cremation_booking
  deferrable initially immediate for each row execute function cremation_booking_check_now();

create or replace function cremation_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cremation;
  was public.cremation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((was.started_at is not null)) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and true))))) is false then array['000', 'no-cremation-during-a-relocation', 'cremation']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.doubt_report t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not ((t1.outcome is not null and t1.outcome = 'cleared')))))) is false then array['011', 'no-cremation-while-in-doubt', 'cremation']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.cremation_booking t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state <> '3' and t1.agreed_with is not null and public.qm_minutes_after(here.started_at, 15) < t1.starts_at))))) is false then array['012', 'not-before-the-time-agreed', 'cremation']
      when at_home and not here.voided and (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then array['017', 'ceremonies-end-before-cremation', 'cremation']
      when at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open')) and (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject = 'unidentified')) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('decided', 'claimed')))))) is false then array['018', 'no-cremation-before-the-decision', 'cremation']
      end);
  end if;
  broken := least(broken, case
    when not before_2026_3 and not here.voided and (((here.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (here.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false then array['001', 'kind-of-cremation-fits-the-case', 'cremation']
    when not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false then array['002', 'no-cremation-without-certificate', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'disposal-commission')))) is false then array['003', 'no-cremation-without-confirmation', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))))) is false then array['004', 'confirmed-before-cremation', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('stillbirth') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['006', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('body-part') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['007', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('relocation', 'archaeology') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['008', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('specimen') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['009', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or (not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11'))) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['010', 'the-police-consent-to-it', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['013', 'no-cremation-in-a-withdrawn-case', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['014', 'operators-had-not-left', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['015', 'operators-had-not-left', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then array['016', 'cremation-after-death', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then array['020', 'tag-scanned-at-the-cremator', 'cremation']
    when not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then array['022', 'it-is-a-cremator', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.placed_at < here.finished_at)))) is false then array['025', 'placement-stays-after-cremation', 'cremation']
    end);
  if ((here.finished_at is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then array['005', 'certified-before-cremation', 'cremation']
      when at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)))) is false then array['023', 'cremator-is-in-use', 'cremation']
      end);
  end if;
  if (((was.started_at is not null and was.started_at = here.started_at))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.started_at and here.started_at < t1.released_at))))))) is false then
      broken := least(broken, array['019', 'no-cremation-under-hold', 'cremation']);
    end if;
  end if;
  if ((not (here.finish_tag is not null) or here.finish_tag = here.body_tag)) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.number = here.finish_tag and t1.subject = 'body')))) is false then
      broken := least(broken, array['021', 'the-same-tag-at-the-end', 'cremation']);
    end if;
  end if;
  if (((here.finished_at is not null and was.operator is not null))) is false then
    if at_home and not here.voided and ((((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.operator and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.operator)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty in ('05'))))) and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('05'))))) or (here.witness_mode in ('video', 'remote-check') and (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('08') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('08')))))) or here.witness_mode in ('family-present'))))) is false then
      broken := least(broken, array['024', 'operators-hold-the-duty', 'cremation']);
    end if;
  end if;
  if ((not (here.kind = '0'))) is false then
    if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and not (exists (select 1 from public.number_dispute t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.identity_number_key = t1.identity_number_key and t2.outcome = 'another-person'))) and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
      broken := least(broken, array['026', 'cremated-once-in-the-country', 'cremation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cremation_check_now on cremation;
create constraint trigger cremation_check_now after insert or update on cremation
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function cremation_check_now();

create or replace function cremation_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cremation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  select * into here from public.cremation where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.cremation_booking t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))))) is false then
    broken := least(broken, array['000', 'a-cremation-uses-its-booking', 'cremation']);
  end if;
  if (((not (here.voided = true) and here.finished_at is not null))) is false then
    if at_home and (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes')) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremation = here.id and t1.state <> 'cancelled')))))) is false then
      broken := least(broken, array['001', 'cremation-keeps-what-rests-on-it', 'cremation']);
    end if;
  end if;
  if ((not (here.finished_at is not null) or not (here.kind = '0'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null)))))) is false then
      broken := least(broken, array['002', 'a-finished-cremation-leaves-no-body', 'cremation']);
    end if;
  end if;
  if ((not (here.finished_at is not null) or not (here.ashes_wanted = true))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes'))) is false then
      broken := least(broken, array['003', 'ashes-have-a-place', 'cremation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cremation_check_at_end on cremation;
create constraint trigger cremation_check_at_end after insert or update on cremation
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function cremation_check_at_end();

create or replace function cremation_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.cremation here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((here.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (here.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false then 'kind-of-cremation-fits-the-case'
      when not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false then 'no-cremation-without-certificate'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('stillbirth') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then 'remains-have-their-proof'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('body-part') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then 'remains-have-their-proof'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('relocation', 'archaeology') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then 'remains-have-their-proof'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('specimen') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then 'remains-have-their-proof'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or (not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11'))) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then 'the-police-consent-to-it'
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then 'cremation-after-death'
      when not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then 'it-is-a-cremator'
      when not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.placed_at < here.finished_at)))) is false then 'placement-stays-after-cremation'
      when not here.voided and ((not (here.kind = '0'))) is false and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and not (exists (select 1 from public.number_dispute t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.identity_number_key = t1.identity_number_key and t2.outcome = 'another-person'))) and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then 'cremated-once-in-the-country' end as rule
    from public.cremation here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'cremation';
  end if;
end $$;

create or replace function cremation_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'cremation', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists cremation_arrives_new on cremation;
create trigger cremation_arrives_new after insert on cremation referencing new table as arriving
  for each statement when (qm_exchanges()) execute function cremation_arrives();
drop trigger if exists cremation_arrives_again on cremation;
create trigger cremation_arrives_again after update on cremation referencing new table as arriving
  for each statement when (qm_exchanges()) execute function cremation_arrives();

create or replace function cremation_confirmed_now() returns trigger language plpgsql
  security definer as $$
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    if not old.voided and (old.operator, old.witness, old.cremator, old.body_tag, old.witness_mode) is not distinct from (new.operator, new.witness, new.cremator, new.body_tag, new.witness_mode) then
      return null;
    end if;
  end if;
  if not exists (
      select 1 from public.audit_entry one join public.audit_entry other
        on one.account <> other.account
        and one.entry::jsonb #>> '{detail,person}' <> other.entry::jsonb #>> '{detail,person}'
      where one.subject = new.case_id and one.act = 'second-check' and one.result = 'done'
        and one.at >= new.recorded_at - interval '3 minutes'
        and one.entry::jsonb #>> '{detail,staff}' = new.operator::text
        and one.entry::jsonb #>> '{detail,cremator}' is not distinct from new.cremator::text
        and one.entry::jsonb #>> '{detail,tag}' is not distinct from new.body_tag::text
        and one.entry::jsonb #>> '{detail,mode}' is not distinct from new.witness_mode::text
        and other.subject = new.case_id and other.act = 'second-check' and other.result = 'done'
        and other.at >= new.recorded_at - interval '3 minutes'
        and other.entry::jsonb #>> '{detail,staff}' = new.witness::text
        and other.entry::jsonb #>> '{detail,cremator}' is not distinct from new.cremator::text
        and other.entry::jsonb #>> '{detail,tag}' is not distinct from new.body_tag::text
        and other.entry::jsonb #>> '{detail,mode}' is not distinct from new.witness_mode::text) then
    raise exception using errcode = 'QM001', message = 'operators-confirmed-in-person',
      constraint = 'operators-confirmed-in-person', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists cremation_confirmed_now on cremation;
create constraint trigger cremation_confirmed_now after insert or update on cremation
  deferrable initially immediate for each row execute function cremation_confirmed_now();

create or replace function bill_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.bill;
  was public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' or here.state = 'settled' or here.state = 'credited' else was.state = here.state or (was.state = 'open' and here.state = 'issued') or (was.state = 'issued' and here.state = 'open') or (was.state = 'open' and here.state = 'settled') or (was.state = 'issued' and here.state = 'settled') or (was.state = 'open' and here.state = 'credited') or (was.state = 'issued' and here.state = 'credited') or (was.state = 'credited' and here.state = 'settled') or (was.state = 'credited' and here.state = 'open') or (was.state = 'settled' and here.state = 'open') or (was.state = 'open' and here.state = 'void') end)) is false then
    broken := least(broken, array['000', 'a-bill-is-settled-or-opened-again', 'bill']);
  end if;
  if ((not (here.state in ('settled', 'credited')) or (was.state is not null and was.state = here.state))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver' and not (((exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal')) or exists (select 1 from public.funeral_case t2 where t2.province = t1.province and t2.id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.waiver_group))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless')))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.group_))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and not (t2.household is not null) and not (t2.residence is not null) and not (t2.death_region is not null) and not (t2.done_in is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t1.region, regexp_replace(t3.done_in, '(00){1,2}$', ''))))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal' and not (t2.proof is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and not (t3.proof is not null))))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (t3.group_ = t2.group_ and (not (t3.household is not null) or not (t2.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', '')))) and (t2.basis = 'shared-data' or (t2.basis = 'paper' and (not (t3.proof is not null) or t3.proof <> 'shared-data')) or t3.proof = 'statement'))))))))))))) is false then array['001', 'waivers-hold-when-the-bill-is-settled', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = false and t1.document_kind = '0' and not (t1.household is not null) and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = here.id and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.household is not null and t3.group_ = 'universal' and t3.fee_type = t2.fee_type and t3.effective_from <= t2.served_on and (not (t3.effective_until is not null) or t2.served_on < t3.effective_until)))))))))) is false then array['003', 'household-known-when-the-bill-is-settled', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and not ((not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t1.item and t3.share is not null and (t2.age < t3.age_under or t2.age_days is not null) and round(t3.share::numeric * t3.price::numeric) < t1.unit_price)))) and (not (t1.transport is not null) or exists (select 1 from public.transport t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.id = t1.transport and t2.state = '2' and exists (select 1 from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t1.item and ((t1.further_km = 0 and (not (t2.kilometres is not null) or t2.kilometres <= t3.included_km)) or (t3.part_km = 'whole' and ((t3.included_km::numeric + t1.further_km::numeric)::numeric - 1::numeric) < t2.kilometres and t2.kilometres <= (t3.included_km::numeric + t1.further_km::numeric)) or (t3.part_km = 'none' and (t3.included_km::numeric + t1.further_km::numeric) <= t2.kilometres and t2.kilometres < ((t3.included_km::numeric + t1.further_km::numeric)::numeric + 1::numeric))) and ((t1.at_night = true and (t3.night_from is not null and ((t3.night_from < t3.night_until and extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer >= t3.night_from and extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer < t3.night_until) or (t3.night_until < t3.night_from and (extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer >= t3.night_from or extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer < t3.night_until))))) or (t1.at_night = false and not ((t3.night_from is not null and ((t3.night_from < t3.night_until and extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer >= t3.night_from and extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer < t3.night_until) or (t3.night_until < t3.night_from and (extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer >= t3.night_from or extract(hour from (t2.departed_at) at time zone 'Asia/Shanghai')::integer < t3.night_until)))))))))))) and ((exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.item and ((not (t2.included_km is not null) and t2.price = t1.unit_price) or (t2.included_km is not null and ((t1.at_night = false and (t2.price::numeric + round(t2.per_km::numeric * t1.further_km::numeric)::numeric) = t1.unit_price) or (t1.at_night = true and t2.night_extra is not null and ((t2.price::numeric + round(t2.per_km::numeric * t1.further_km::numeric)::numeric)::numeric + t2.night_extra::numeric) = t1.unit_price) or (t1.at_night = true and t2.night_share is not null and ((t2.price::numeric + round(t2.per_km::numeric * t1.further_km::numeric)::numeric)::numeric + round(t2.night_share::numeric * (t2.price::numeric + round(t2.per_km::numeric * t1.further_km::numeric)::numeric)::numeric)::numeric) = t1.unit_price)))))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t1.item and t3.share is not null and (t2.age < t3.age_under or t2.age_days is not null) and round(t3.share::numeric * t3.price::numeric) = t1.unit_price)))) or (t1.reduction_approved_by is not null and t1.reduced_to = t1.unit_price))))))))) is false then array['005', 'prices-hold-when-the-bill-is-settled', 'bill']
      end);
  end if;
  if ((not (here.state in ('issued', 'settled', 'credited')) or (was.state is not null and was.state = here.state))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and t1.bill = here.id and t1.amount <> 0 and not (exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id))) and (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (not (t3.proof is not null) and (t3.group_ = 'universal' or (t3.group_ = 'nameless' and t2.nameless = true)) and ((not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t2.region, regexp_replace(t3.done_in, '(00){1,2}$', '')))) and (t3.fee_type = t1.fee_type and t3.effective_from <= t1.served_on and (not (t3.effective_until is not null) or t1.served_on < t3.effective_until) and (select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id)) < t3.cap and (not (t3.most_units is not null) or ((select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id)) < round(t3.most_units::numeric * t1.unit_price::numeric) and not (exists (select 1 from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id and exists (select 1 from public.bill_line t5 where t5.province = t4.province and t5.case_id = t4.case_id and not t5.voided and (t5.id = t4.waives and t5.unit_price < t1.unit_price))))))) and (not (t3.scheme_cap is not null) or (select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and exists (select 1 from public.waiver_rule t5 where not t5.voided and (t5.id = t4.rule and t5.scheme = t3.scheme)))) < t3.scheme_cap))))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.entitlement t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (not (t3.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t4 where not t4.voided and ((t4.group_ = t3.group_ and (not (t4.household is not null) or not (t3.household is not null) or starts_with(t3.household, regexp_replace(t4.household, '(00){1,2}$', '')))) and (t3.basis = 'shared-data' or (t3.basis = 'paper' and (not (t4.proof is not null) or t4.proof <> 'shared-data')) or t4.proof = 'statement') and ((not (t4.household is not null) or starts_with(t2.household, regexp_replace(t4.household, '(00){1,2}$', ''))) and (not (t4.residence is not null) or starts_with(t2.residence, regexp_replace(t4.residence, '(00){1,2}$', ''))) and (not (t4.death_region is not null) or starts_with(t2.death_region, regexp_replace(t4.death_region, '(00){1,2}$', ''))) and (not (t4.done_in is not null) or starts_with(t2.region, regexp_replace(t4.done_in, '(00){1,2}$', '')))) and (t4.fee_type = t1.fee_type and t4.effective_from <= t1.served_on and (not (t4.effective_until is not null) or t1.served_on < t4.effective_until) and (select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id)) < t4.cap and (not (t4.most_units is not null) or ((select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id)) < round(t4.most_units::numeric * t1.unit_price::numeric) and not (exists (select 1 from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id and exists (select 1 from public.bill_line t6 where t6.province = t5.province and t6.case_id = t5.case_id and not t6.voided and (t6.id = t5.waives and t6.unit_price < t1.unit_price))))))) and (not (t4.scheme_cap is not null) or (select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and exists (select 1 from public.waiver_rule t6 where not t6.voided and (t6.id = t5.rule and t6.scheme = t4.scheme)))) < t4.scheme_cap))))))))))))) is false then array['002', 'waivers-are-granted-before-the-bill-is-handed-out', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and (t1.reduced_to is not null and not (t1.reduction_approved_by is not null))))))) is false then array['004', 'no-lower-price-under-way-when-the-bill-is-handed-out', 'bill']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists bill_check_now on bill;
create constraint trigger bill_check_now after insert or update on bill
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function bill_check_now();

create or replace function bill_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  select * into here from public.bill where province = new.province and id = new.id;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.state in ('settled', 'credited')))) is false then
    if not before_2026_2 and not here.voided and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then
      broken := least(broken, array['000', 'a-settled-bill-charges-something', 'bill']);
    end if;
  end if;
  if ((not (here.state in ('open', 'issued')))) is false then
    if at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      broken := least(broken, array['001', 'no-open-bill-in-a-withdrawn-case', 'bill']);
    end if;
  end if;
  if ((not (here.state = 'settled'))) is false then
    broken := least(broken, case
      when not here.voided and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric)::numeric))) is false then array['002', 'settled-to-the-fen', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved') and true))))) is false then array['004', 'no-refund-under-way-when-settled', 'bill']
      end);
  end if;
  if ((not (here.state = 'credited'))) is false then
    broken := least(broken, case
      when not before_2026_3 and not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric) and exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)))) is false then array['003', 'credited-to-the-fen', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved') and not (t1.credit is not null)))))) is false then array['005', 'no-refund-under-way-when-settled', 'bill']
      end);
  end if;
  if (((not (here.state = 'void') and not (here.voided = true)))) is false then
    if not before_2026_3 and (((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and not (exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric) = 0))) is false then
      broken := least(broken, array['006', 'a-void-bill-has-nothing-on-it', 'bill']);
    end if;
  end if;
  if ((not (here.state in ('issued', 'settled', 'credited')))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and (select coalesce(sum(t2.amount), 0) from public.estimate_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.item = t1.item and exists (select 1 from public.estimate t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.estimate and t3.state = 'accepted')))) < (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = t1.bill and t2.item = t1.item))))))) is false then
      broken := least(broken, array['007', 'charged-as-the-family-agreed', 'bill']);
    end if;
  end if;
  if (((not (here.state in ('open', 'issued')) and not (here.voided = true)))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      broken := least(broken, array['008', 'a-closed-case-has-no-open-bill', 'bill']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists bill_check_at_end on bill;
create constraint trigger bill_check_at_end after insert or update on bill
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function bill_check_at_end();

create or replace function bill_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.bill here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then 'a-settled-bill-charges-something'
      when not here.voided and ((not (here.state = 'settled'))) is false and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric)::numeric))) is false then 'settled-to-the-fen'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = 'credited'))) is false and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric) and exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)))) is false then 'credited-to-the-fen'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and (((not (here.state = 'void') and not (here.voided = true)))) is false and (((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and not (exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric) = 0))) is false then 'a-void-bill-has-nothing-on-it'
      when (((not (here.state in ('open', 'issued')) and not (here.voided = true)))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then 'a-closed-case-has-no-open-bill' end as rule
    from public.bill here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'bill';
  end if;
end $$;

create or replace function bill_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'bill', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists bill_arrives_new on bill;
create trigger bill_arrives_new after insert on bill referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_arrives();
drop trigger if exists bill_arrives_again on bill;
create trigger bill_arrives_again after update on bill referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_arrives();

create or replace function bill_line_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.bill_line;
  was public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not before_2026_3 and not here.voided and ((not (here.reduction_approved_by is not null) or (was.reduction_asked_by is not null and was.reduced_to = here.reduced_to and was.reduction_reason = here.reduction_reason and was.reduction_asked_by = here.reduction_asked_by and was.reduction_asked_at = here.reduction_asked_at and was.item = here.item and was.served_on = here.served_on and was.quantity = here.quantity) or (was.reduction_approved_by is not null and was.reduced_to = here.reduced_to and was.reduction_reason = here.reduction_reason and was.reduction_asked_by = here.reduction_asked_by and was.reduction_approved_by = here.reduction_approved_by and was.reduction_approved_at = here.reduction_approved_at and was.item = here.item and was.served_on = here.served_on and here.quantity <= was.quantity))) is false then
    broken := least(broken, array['004', 'a-lower-price-is-asked-then-approved', 'bill_line']);
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['012', 'settled-bill-is-frozen', 'bill_line']);
  end if;
  if ((here.kind = 'waiver')) is false then
    broken := least(broken, case
      when not here.voided and (((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and ((not (t1.included_km is not null) and t1.price >= here.unit_price) or (t1.included_km is not null and ((here.at_night = false and (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric) >= here.unit_price) or (here.at_night = true and t1.night_extra is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + t1.night_extra::numeric) >= here.unit_price) or (here.at_night = true and t1.night_share is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + round(t1.night_share::numeric * (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric)::numeric) >= here.unit_price)))) and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))) and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and ((not (t1.included_km is not null) and t1.price = here.unit_price) or (t1.included_km is not null and ((here.at_night = false and (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric) = here.unit_price) or (here.at_night = true and t1.night_extra is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + t1.night_extra::numeric) = here.unit_price) or (here.at_night = true and t1.night_share is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + round(t1.night_share::numeric * (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric)::numeric) = here.unit_price)))))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price)))) or (here.reduction_approved_by is not null and here.reduced_to = here.unit_price))))) is false then array['000', 'charge-is-on-the-published-list', 'bill_line']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) < here.unit_price)))))) is false then array['001', 'charged-no-more-than-the-share-for-the-age', 'bill_line']
      when at_home and not before_2026_3 and not here.voided and (((not (here.transport is not null) and not (here.further_km is not null) and not (here.at_night is not null) and not (exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.included_km is not null)))) or (here.transport is not null and here.further_km is not null and here.at_night is not null and here.quantity = 1 and exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.included_km is not null))))) is false then array['002', 'a-charge-by-distance-names-its-transport', 'bill_line']
      end);
  end if;
  if ((here.kind = 'waiver' or not (here.transport is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.transport and t1.state = '2' and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and ((here.further_km = 0 and (not (t1.kilometres is not null) or t1.kilometres <= t2.included_km)) or (t2.part_km = 'whole' and ((t2.included_km::numeric + here.further_km::numeric)::numeric - 1::numeric) < t1.kilometres and t1.kilometres <= (t2.included_km::numeric + here.further_km::numeric)) or (t2.part_km = 'none' and (t2.included_km::numeric + here.further_km::numeric) <= t1.kilometres and t1.kilometres < ((t2.included_km::numeric + here.further_km::numeric)::numeric + 1::numeric))) and ((here.at_night = true and (t2.night_from is not null and ((t2.night_from < t2.night_until and extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer >= t2.night_from and extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer < t2.night_until) or (t2.night_until < t2.night_from and (extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer >= t2.night_from or extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer < t2.night_until))))) or (here.at_night = false and not ((t2.night_from is not null and ((t2.night_from < t2.night_until and extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer >= t2.night_from and extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer < t2.night_until) or (t2.night_until < t2.night_from and (extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer >= t2.night_from or extract(hour from (t1.departed_at) at time zone 'Asia/Shanghai')::integer < t2.night_until))))))))))))) is false then
      broken := least(broken, array['003', 'charged-as-far-as-the-transport-went', 'bill_line']);
    end if;
  end if;
  if ((not (here.reduction_asked_by is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.reduction_asked_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.reduction_asked_at)::text) >= 0))))) is false then
      broken := least(broken, array['005', 'who-lowered-a-price-had-not-left', 'bill_line']);
    end if;
  end if;
  if ((not (here.reduction_approved_by is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.reduction_approved_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.reduction_approved_at)::text) >= 0))))) is false then
      broken := least(broken, array['006', 'who-lowered-a-price-had-not-left', 'bill_line']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['007', 'no-charge-in-a-withdrawn-case', 'bill_line']
    when at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then array['011', 'settled-bill-is-frozen', 'bill_line']
    end);
  if ((here.kind = 'charge')) is false then
    broken := least(broken, case
      when not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then array['008', 'waiver-within-its-rule', 'bill_line']
      when not here.voided and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then array['009', 'waived-no-more-than-charged', 'bill_line']
      when not before_2026_2 and not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then array['010', 'a-case-takes-no-more-than-its-waiver-rule', 'bill_line']
      when not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.group_)))))) is false then array['013', 'waiver-is-for-this-family', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.household is not null) and not (t1.residence is not null) and not (t1.death_region is not null) and not (t1.done_in is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (not (t2.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', ''))) and (not (t2.residence is not null) or starts_with(t1.residence, regexp_replace(t2.residence, '(00){1,2}$', ''))) and (not (t2.death_region is not null) or starts_with(t1.death_region, regexp_replace(t2.death_region, '(00){1,2}$', ''))) and (not (t2.done_in is not null) or starts_with(here.region, regexp_replace(t2.done_in, '(00){1,2}$', '')))))))) is false then array['014', 'waiver-is-for-this-place', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal' and not (t1.proof is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and not (t2.proof is not null))))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (t2.group_ = t1.group_ and (not (t2.household is not null) or not (t1.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', '')))) and (t1.basis = 'shared-data' or (t1.basis = 'paper' and (not (t2.proof is not null) or t2.proof <> 'shared-data')) or t2.proof = 'statement'))))))) is false then array['015', 'waiver-rests-on-its-proof', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge' and t1.bill = here.bill and t1.fee_type = here.fee_type and t1.served_on = here.served_on)))) is false then array['016', 'waiver-is-of-its-charge', 'bill_line']
      when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.waives = here.waives and t1.id <> here.id))))) is false then array['017', 'a-charge-is-waived-once', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id and t2.rule = here.rule)) and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule)) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))) is false then array['018', 'a-case-takes-no-more-units-than-its-waiver-rule', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.scheme_cap is not null))) or (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = here.rule and t3.scheme = t2.scheme)))))) <= (select coalesce(sum(t1.scheme_cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule))) is false then array['019', 'a-case-takes-no-more-than-its-scheme', 'bill_line']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_now on bill_line;
create constraint trigger bill_line_check_now after insert or update on bill_line
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function bill_line_check_now();

create or replace function bill_line_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.bill_line where province = new.province and id = new.id;
  if ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['002', 'never-due-below-paid', 'bill_line']);
  end if;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then
      broken := least(broken, array['000', 'a-waived-charge-stays', 'bill_line']);
    end if;
  end if;
  if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    broken := least(broken, array['001', 'never-due-below-paid', 'bill_line']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_at_end on bill_line;
create constraint trigger bill_line_check_at_end after insert or update on bill_line
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function bill_line_check_at_end();

create or replace function bill_line_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.bill_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((here.kind = 'waiver')) is false and (((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and ((not (t1.included_km is not null) and t1.price >= here.unit_price) or (t1.included_km is not null and ((here.at_night = false and (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric) >= here.unit_price) or (here.at_night = true and t1.night_extra is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + t1.night_extra::numeric) >= here.unit_price) or (here.at_night = true and t1.night_share is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + round(t1.night_share::numeric * (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric)::numeric) >= here.unit_price)))) and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))) and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and ((not (t1.included_km is not null) and t1.price = here.unit_price) or (t1.included_km is not null and ((here.at_night = false and (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric) = here.unit_price) or (here.at_night = true and t1.night_extra is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + t1.night_extra::numeric) = here.unit_price) or (here.at_night = true and t1.night_share is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + round(t1.night_share::numeric * (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric)::numeric) = here.unit_price)))))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price)))) or (here.reduction_approved_by is not null and here.reduced_to = here.unit_price))))) is false then 'charge-is-on-the-published-list'
      when not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then 'waiver-within-its-rule'
      when not here.voided and ((here.kind = 'charge')) is false and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then 'waived-no-more-than-charged'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((here.kind = 'charge')) is false and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then 'a-case-takes-no-more-than-its-waiver-rule'
      when not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.group_)))))) is false then 'waiver-is-for-this-family'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.household is not null) and not (t1.residence is not null) and not (t1.death_region is not null) and not (t1.done_in is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (not (t2.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', ''))) and (not (t2.residence is not null) or starts_with(t1.residence, regexp_replace(t2.residence, '(00){1,2}$', ''))) and (not (t2.death_region is not null) or starts_with(t1.death_region, regexp_replace(t2.death_region, '(00){1,2}$', ''))) and (not (t2.done_in is not null) or starts_with(here.region, regexp_replace(t2.done_in, '(00){1,2}$', '')))))))) is false then 'waiver-is-for-this-place'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal' and not (t1.proof is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and not (t2.proof is not null))))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (t2.group_ = t1.group_ and (not (t2.household is not null) or not (t1.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', '')))) and (t1.basis = 'shared-data' or (t1.basis = 'paper' and (not (t2.proof is not null) or t2.proof <> 'shared-data')) or t2.proof = 'statement'))))))) is false then 'waiver-rests-on-its-proof'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge' and t1.bill = here.bill and t1.fee_type = here.fee_type and t1.served_on = here.served_on)))) is false then 'waiver-is-of-its-charge'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.waives = here.waives and t1.id <> here.id))))) is false then 'a-charge-is-waived-once'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id and t2.rule = here.rule)) and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule)) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))) is false then 'a-case-takes-no-more-units-than-its-waiver-rule'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.scheme_cap is not null))) or (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = here.rule and t3.scheme = t2.scheme)))))) <= (select coalesce(sum(t1.scheme_cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule))) is false then 'a-case-takes-no-more-than-its-scheme' end as rule
    from public.bill_line here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'bill_line';
  end if;
end $$;

create or replace function bill_line_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.bill_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then 'a-waived-charge-stays'
      when ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then 'never-due-below-paid'
      when ((here.voided = true or here.voided = false)) is false then 'never-due-below-paid' end as rule
    from public.bill_line here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'bill_line';
  end if;
end $$;

create or replace function bill_line_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'bill_line', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'bill_line', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists bill_line_arrives_new on bill_line;
create trigger bill_line_arrives_new after insert on bill_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_line_arrives();
drop trigger if exists bill_line_arrives_again on bill_line;
create trigger bill_line_arrives_again after update on bill_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_line_arrives();

create or replace function bill_line_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.bill_line;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'bill_line_fee_type_code',
      constraint = 'bill_line_fee_type_code', table = 'bill_line';
  end if;
  return null;
end $$;
drop trigger if exists bill_line_codes_now on bill_line;
create constraint trigger bill_line_codes_now after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_codes_now();

create or replace function bill_line_booked(here public.bill_line)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ('receivable', (here.amount)::bigint, here.kind = 'charge'),
    (case when exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.class in ('0', 'basic'))) then 'income-basic' else 'income-other' end, -(here.amount)::bigint, here.kind = 'charge'),
    ('waiver', (here.amount)::bigint, here.kind = 'waiver'),
    ('receivable', -(here.amount)::bigint, here.kind = 'waiver')) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function bill_line_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.bill_line_booked(new) b;
  perform public.qm_book('billLine', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.recorded_at else new.recorded_at end,
    null, accounts, amounts);
  return null;
end $$;
drop trigger if exists bill_line_books on bill_line;
create constraint trigger bill_line_books after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_books();

create or replace function estimate_line_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.estimate_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['004', 'an-offered-estimate-is-frozen', 'estimate_line']);
  end if;
  broken := least(broken, case
    when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and ((not (t1.included_km is not null) and t1.price = here.unit_price) or (t1.included_km is not null and ((here.at_night = false and (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric) = here.unit_price) or (here.at_night = true and t1.night_extra is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + t1.night_extra::numeric) = here.unit_price) or (here.at_night = true and t1.night_share is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + round(t1.night_share::numeric * (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric)::numeric) = here.unit_price)))))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price))))) is false then array['000', 'estimated-from-the-published-list', 'estimate_line']
    when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.name = here.name and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8'))))))) is false then array['001', 'estimated-from-the-published-list', 'estimate_line']
    when not before_2026_3 and not here.voided and (((not (here.expected_km is not null) and not (here.further_km is not null) and not (here.at_night is not null) and not (exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.included_km is not null)))) or (here.further_km is not null and here.at_night is not null and exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.included_km is not null and ((here.further_km = 0 and (not (here.expected_km is not null) or here.expected_km <= t1.included_km)) or (t1.part_km = 'whole' and ((t1.included_km::numeric + here.further_km::numeric)::numeric - 1::numeric) < here.expected_km and here.expected_km <= (t1.included_km::numeric + here.further_km::numeric)) or (t1.part_km = 'none' and (t1.included_km::numeric + here.further_km::numeric) <= here.expected_km and here.expected_km < ((t1.included_km::numeric + here.further_km::numeric)::numeric + 1::numeric)))))))) is false then array['002', 'estimated-by-the-expected-distance', 'estimate_line']
    when at_home and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'draft')))) is false then array['003', 'an-offered-estimate-is-frozen', 'estimate_line']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists estimate_line_check_now on estimate_line;
create constraint trigger estimate_line_check_now after insert or update on estimate_line
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function estimate_line_check_now();

create or replace function estimate_line_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.estimate_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.estimate_line where province = new.province and id = new.id;
  if exists (select 1 from public.estimate there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((there.state = 'draft' or (exists (select 1 from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and there.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and ((not (there.expected_waived is not null) and not (there.expected_due is not null)) or (there.expected_waived is not null and there.expected_due is not null and there.total = (there.expected_waived::numeric + there.expected_due::numeric)))))) is false) then
    broken := least(broken, array['000', 'an-estimate-comes-to-its-lines', 'estimate']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists estimate_line_check_at_end on estimate_line;
create constraint trigger estimate_line_check_at_end after insert or update on estimate_line
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function estimate_line_check_at_end();

create or replace function estimate_line_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.estimate_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and ((not (t1.included_km is not null) and t1.price = here.unit_price) or (t1.included_km is not null and ((here.at_night = false and (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric) = here.unit_price) or (here.at_night = true and t1.night_extra is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + t1.night_extra::numeric) = here.unit_price) or (here.at_night = true and t1.night_share is not null and ((t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric + round(t1.night_share::numeric * (t1.price::numeric + round(t1.per_km::numeric * here.further_km::numeric)::numeric)::numeric)::numeric) = here.unit_price)))))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price))))) is false then 'estimated-from-the-published-list'
      when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.name = here.name and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8'))))))) is false then 'estimated-from-the-published-list'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((not (here.expected_km is not null) and not (here.further_km is not null) and not (here.at_night is not null) and not (exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.included_km is not null)))) or (here.further_km is not null and here.at_night is not null and exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.included_km is not null and ((here.further_km = 0 and (not (here.expected_km is not null) or here.expected_km <= t1.included_km)) or (t1.part_km = 'whole' and ((t1.included_km::numeric + here.further_km::numeric)::numeric - 1::numeric) < here.expected_km and here.expected_km <= (t1.included_km::numeric + here.further_km::numeric)) or (t1.part_km = 'none' and (t1.included_km::numeric + here.further_km::numeric) <= here.expected_km and here.expected_km < ((t1.included_km::numeric + here.further_km::numeric)::numeric + 1::numeric)))))))) is false then 'estimated-by-the-expected-distance' end as rule
    from public.estimate_line here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'estimate_line';
  end if;
end $$;

create or replace function estimate_line_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.estimate_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  if exists (select 1 from (select distinct here.case_id as root from public.estimate_line here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.estimate there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((there.state = 'draft' or (exists (select 1 from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and there.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and ((not (there.expected_waived is not null) and not (there.expected_due is not null)) or (there.expected_waived is not null and there.expected_due is not null and there.total = (there.expected_waived::numeric + there.expected_due::numeric)))))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'an-estimate-comes-to-its-lines', constraint = 'an-estimate-comes-to-its-lines', table = 'estimate';
  end if;
end $$;

create or replace function estimate_line_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'estimate_line', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'estimate_line', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists estimate_line_arrives_new on estimate_line;
create trigger estimate_line_arrives_new after insert on estimate_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function estimate_line_arrives();
drop trigger if exists estimate_line_arrives_again on estimate_line;
create trigger estimate_line_arrives_again after update on estimate_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function estimate_line_arrives();

create or replace function trip_hand_over_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.trip_hand_over;
  was public.trip_hand_over;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.trip where province = new.province and id = new.trip_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((here.handed_over_at <= here.recorded_at + interval '5 minutes')) is false then
    broken := least(broken, array['000', 'handed-over-on-the-road', 'trip_hand_over']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['004', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.handed_over_at is not null) or was.handed_over_at = here.handed_over_at)) is false then
    broken := least(broken, array['005', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.received_by is not null) or was.received_by = here.received_by)) is false then
    broken := least(broken, array['006', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.papers is not null) or was.papers = here.papers)) is false then
    broken := least(broken, array['007', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.effects is not null) or was.effects = here.effects)) is false then
    broken := least(broken, array['008', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.tag is not null) or (here.tag is not null and was.tag = here.tag))) is false then
    broken := least(broken, array['009', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.mark is not null) or (here.mark is not null and was.mark = here.mark))) is false then
    broken := least(broken, array['010', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.sex is not null) or (here.sex is not null and was.sex = here.sex))) is false then
    broken := least(broken, array['011', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.effects_photo is not null) or (here.effects_photo is not null and was.effects_photo = here.effects_photo))) is false then
    broken := least(broken, array['012', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.signature is not null) or (here.signature is not null and was.signature = here.signature))) is false then
    broken := least(broken, array['013', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and ((not (was.for_case is not null) or (here.for_case is not null and was.for_case = here.for_case))) is false then
    broken := least(broken, array['014', 'a-hand-over-stays', 'trip_hand_over']);
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and (t1.id = here.trip_id and t1.state in ('reached', 'returned') and t1.errand in ('collection', 'transfer') and t1.departed_at <= here.handed_over_at)))) is false then
    broken := least(broken, array['001', 'handed-over-on-the-road', 'trip_hand_over']);
  end if;
  if ((was.handed_over_at is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and (t1.id = here.trip_id and t1.for_case is not null))) or (here.tag is not null and exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and (t1.id = here.trip_id and exists (select 1 from public.tag t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.case_id = t1.for_case and (t2.subject = 'body' and t2.number = here.tag)))))))) is false then array['002', 'its-own-tag-is-scanned-where-it-is-taken-over', 'trip_hand_over']
      when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and (t1.id = here.trip_id and t1.for_case is not null))) or (here.mark is not null and (here.mark <> 'seen' or (here.sex is not null and exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and (t1.id = here.trip_id and exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.case_id = t1.for_case and (not (t2.sex in ('1', '2')) or t2.sex = here.sex)))))))))) is false then array['003', 'a-second-mark-is-compared-where-it-is-taken-over', 'trip_hand_over']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists trip_hand_over_check_now on trip_hand_over;
create constraint trigger trip_hand_over_check_now after insert or update on trip_hand_over
  deferrable initially immediate for each row execute function trip_hand_over_check_now();
