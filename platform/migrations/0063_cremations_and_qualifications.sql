-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table cremation add column witness_mode text collate "C";

alter table cremation add column recording text;

alter table cremation add column family_witness uuid;

alter table cremation add column finish_tag text;

alter table cremation add column long_because bytea;

alter table cremation add constraint cremation__checked_as_it_is_said check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (((witness_mode in ('video') and recording is not null) or (not (witness_mode in ('video')) and not (recording is not null)) or (not (witness_mode is not null) and not (recording is not null))) and ((witness_mode in ('family-present') and family_witness is not null) or (not (witness_mode in ('family-present')) and not (family_witness is not null)) or (not (witness_mode is not null) and not (family_witness is not null))))) not valid;

alter table cremation add constraint cremation__a_cremation_takes_time check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (finished_at is not null) or public.qm_minutes_after(started_at, 20) <= finished_at or (not (kind = '0') and public.qm_minutes_after(started_at, 5) <= finished_at))) not valid;

alter table cremation add constraint cremation__a_long_cremation_says_why check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (finished_at is not null) or finished_at <= public.qm_hours_after(started_at, 3) or long_because is not null)) not valid;

alter table cremation add constraint cremation__the_end_is_scanned check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (finished_at is not null) or finish_tag is not null)) not valid;

create table staff_duty (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  staff uuid not null,
  duty text collate "C" not null,
  certificate_number bytea,
  level text collate "C",
  valid_from date not null,
  valid_until date,
  constraint staff_duty_pkey primary key (province, id),
  constraint staff_duty__qualification_ends_after_it_begins check (voided or (not (valid_until is not null) or valid_until >= valid_from))
);
comment on table staff_duty is '上岗资格 Job qualification';
create unique index staff_duty__one_qualification_from_a_day on staff_duty (province, staff, duty, valid_from) where (not voided);
create index staff_duty_by_institution on staff_duty (province, institution);
create index staff_duty_by_staff on staff_duty (province, staff);
alter table staff_duty enable row level security;
grant select, insert, update on staff_duty to qingming_app, qingming_exchange;

alter table staff_duty add constraint staff_duty_institution_owner foreign key (province, institution) references institution (province, id);

alter table staff_duty add constraint staff_duty_staff_link foreign key (province, institution, staff) references staff (province, institution, id);

alter table cremation add constraint cremation_family_witness_link foreign key (province, case_id, family_witness) references contact (province, case_id, id) not valid;

create or replace function transport_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.transport;
  was public.transport;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2024-04-18'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-transport-without-certificate',
      constraint = 'no-transport-without-certificate', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-transport-in-a-withdrawn-case',
        constraint = 'no-transport-in-a-withdrawn-case', table = 'transport';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then
    raise exception using errcode = 'QM001', message = 'it-is-a-hearse',
      constraint = 'it-is-a-hearse', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and (((here.arrived_at is not null and was.driver is not null) or exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.departed_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then
    raise exception using errcode = 'QM001', message = 'the-driver-does-transports',
      constraint = 'the-driver-does-transports', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.departed_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'driver-had-not-left',
      constraint = 'driver-had-not-left', table = 'transport';
  end if;
  return null;
end $$;
drop trigger if exists transport_check_now on transport;
create constraint trigger transport_check_now after insert or update on transport
  deferrable initially immediate for each row execute function transport_check_now();

create or replace function preparation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.preparation;
  was public.preparation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-preparation-in-a-withdrawn-case',
        constraint = 'no-preparation-in-a-withdrawn-case', table = 'preparation';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'embalmer-had-not-left',
      constraint = 'embalmer-had-not-left', table = 'preparation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((here.finished_at is not null and was.embalmer is not null) or exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.embalmer and t1.duty in ('01', '03', '04', '07') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.embalmer)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and t1.duty in ('01', '03', '04', '07')))))) is false then
    raise exception using errcode = 'QM001', message = 'whoever-prepares-holds-the-duty',
      constraint = 'whoever-prepares-holds-the-duty', table = 'preparation';
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'preparation-after-death',
        constraint = 'preparation-after-death', table = 'preparation';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists preparation_check_now on preparation;
create constraint trigger preparation_check_now after insert or update on preparation
  deferrable initially immediate for each row execute function preparation_check_now();

create or replace function cremation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation;
  was public.cremation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((here.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (here.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case',
      constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
  end if;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then
      raise exception using errcode = 'QM001', message = 'certified-before-cremation',
        constraint = 'certified-before-cremation', table = 'cremation';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-cremation-in-a-withdrawn-case',
        constraint = 'no-cremation-in-a-withdrawn-case', table = 'cremation';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'operators-had-not-left',
      constraint = 'operators-had-not-left', table = 'cremation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'operators-had-not-left',
      constraint = 'operators-had-not-left', table = 'cremation';
  end if;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'cremation-after-death',
      constraint = 'cremation-after-death', table = 'cremation';
  end if;
  if at_home and not here.voided and ((was.started_at is not null or (not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
    raise exception using errcode = 'QM001', message = 'ceremonies-end-before-cremation',
      constraint = 'ceremonies-end-before-cremation', table = 'cremation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((was.started_at is not null and was.started_at = here.started_at) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.started_at and here.started_at < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-under-hold',
      constraint = 'no-cremation-under-hold', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then
    raise exception using errcode = 'QM001', message = 'tag-scanned-at-the-cremator',
      constraint = 'tag-scanned-at-the-cremator', table = 'cremation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.finish_tag is not null) or here.finish_tag = here.body_tag)) is false then
    if ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.number = here.finish_tag and t1.subject = 'body')))) is false then
      raise exception using errcode = 'QM001', message = 'the-same-tag-at-the-end',
        constraint = 'the-same-tag-at-the-end', table = 'cremation';
    end if;
  end if;
  if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then
    raise exception using errcode = 'QM001', message = 'it-is-a-cremator',
      constraint = 'it-is-a-cremator', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)))) is false then
      raise exception using errcode = 'QM001', message = 'cremator-is-in-use',
        constraint = 'cremator-is-in-use', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and (((here.finished_at is not null and was.operator is not null) or ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.operator and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.operator)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty in ('05'))))) and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('05'))))) or (here.witness_mode in ('video', 'remote-check') and (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('08') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('08')))))) or here.witness_mode in ('family-present'))))) is false then
    raise exception using errcode = 'QM001', message = 'operators-hold-the-duty',
      constraint = 'operators-hold-the-duty', table = 'cremation';
  end if;
  if not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.placed_at < here.finished_at)))) is false then
    raise exception using errcode = 'QM001', message = 'placement-stays-after-cremation',
      constraint = 'placement-stays-after-cremation', table = 'cremation';
  end if;
  if not here.voided and ((not (here.kind = '0'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
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
