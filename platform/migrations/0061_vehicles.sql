-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table vehicle_upkeep (
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
  vehicle uuid not null,
  kind text collate "C" not null,
  starts_on date not null,
  ends_on date,
  km integer,
  cost bigint,
  document text,
  note bytea,
  constraint vehicle_upkeep_pkey primary key (province, id),
  constraint vehicle_upkeep__upkeep_ends_after_it_begins check (voided or ((not (ends_on is not null) or ends_on >= starts_on) and (not (kind in ('inspection', 'insurance')) or ends_on is not null)))
);
comment on table vehicle_upkeep is '车辆养护 Upkeep of a vehicle';
create index vehicle_upkeep_by_institution on vehicle_upkeep (province, institution);
create index vehicle_upkeep_by_vehicle_kind_ends_on on vehicle_upkeep (province, vehicle, kind, ends_on);
create index vehicle_upkeep_by_ends_on on vehicle_upkeep (province, ends_on);
alter table vehicle_upkeep enable row level security;
grant select, insert, update on vehicle_upkeep to qingming_app, qingming_exchange;

create table trip (
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
  number text not null,
  state text collate "C" not null,
  errand text collate "C" not null,
  called_at timestamptz(3) not null,
  from_ bytea not null,
  caller bytea,
  phone bytea,
  wanted_at timestamptz(3),
  hazard text collate "C",
  vehicle uuid,
  driver uuid,
  attendant uuid,
  leave_at timestamptz(3),
  back_by timestamptz(3),
  dispatched_at timestamptz(3),
  departed_at timestamptz(3),
  reached_at timestamptz(3),
  collected_at timestamptz(3),
  returned_at timestamptz(3),
  start_km integer,
  end_km integer,
  for_case uuid,
  note bytea,
  constraint trip_pkey primary key (province, id),
  constraint trip_link_key unique (province, institution, id),
  constraint trip_is_itself check (trip_id = id),
  constraint trip__trip_says_who_drives_what check (voided or (not (state in ('planned', 'dispatched', 'departed', 'reached', 'returned')) or (vehicle is not null and driver is not null and leave_at is not null and back_by is not null))),
  constraint trip__trip_says_how_far check (voided or ((not (state in ('departed', 'reached', 'returned')) or (departed_at is not null and start_km is not null)) and (not (state = 'returned') or (returned_at is not null and end_km is not null)))),
  constraint trip__trip_times_follow check (voided or (leave_at < back_by and departed_at <= reached_at and departed_at <= collected_at and departed_at <= returned_at and collected_at <= returned_at and called_at <= recorded_at + interval '5 minutes' and departed_at <= recorded_at + interval '5 minutes' and collected_at <= recorded_at + interval '5 minutes' and returned_at <= recorded_at + interval '5 minutes')),
  constraint trip__one_trip_of_a_vehicle_planned exclude using gist (province with =, vehicle with =, tstzrange(leave_at, back_by) with &&) where (not voided and (leave_at is not null and state in ('planned', 'dispatched', 'departed', 'reached'))) deferrable initially immediate,
  constraint trip__one_trip_of_a_vehicle_on_the_road exclude using gist (province with =, vehicle with =, tstzrange(departed_at, returned_at) with &&) where (not voided and (departed_at is not null and state <> 'cancelled')) deferrable initially immediate,
  constraint trip__one_trip_of_a_driver_planned exclude using gist (province with =, driver with =, tstzrange(leave_at, back_by) with &&) where (not voided and (leave_at is not null and state in ('planned', 'dispatched', 'departed', 'reached'))) deferrable initially immediate,
  constraint trip__one_trip_of_a_driver_on_the_road exclude using gist (province with =, driver with =, tstzrange(departed_at, returned_at) with &&) where (not voided and (departed_at is not null and state <> 'cancelled')) deferrable initially immediate
);
comment on table trip is '出车任务 Trip';
create index trip_by_institution_recorded_at on trip (province, institution, recorded_at);
create index trip_by_state_called_at on trip (province, state, called_at);
create index trip_by_vehicle_departed_at on trip (province, vehicle, departed_at);
create index trip_by_driver_leave_at on trip (province, driver, leave_at);
create index trip_by_for_case on trip (province, for_case);
create index trip_begins_number on trip (number collate "C");
create index trip_ends_number on trip (reverse(number) collate "C");
alter table trip enable row level security;
grant select, insert, update on trip to qingming_app, qingming_exchange;

create table vehicle_cleaning (
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
  method text collate "C" not null,
  agent text,
  cleaned_by uuid not null,
  finished_at timestamptz(3) not null,
  constraint vehicle_cleaning_pkey primary key (province, id)
);
comment on table vehicle_cleaning is '车辆消毒 Disinfection of the vehicle';
create index vehicle_cleaning_by_trip_id on vehicle_cleaning (province, trip_id);
alter table vehicle_cleaning enable row level security;
grant select, insert, update on vehicle_cleaning to qingming_app, qingming_exchange;

alter table vehicle_upkeep add constraint vehicle_upkeep_institution_owner foreign key (province, institution) references institution (province, id);

alter table vehicle_upkeep add constraint vehicle_upkeep_vehicle_link foreign key (province, institution, vehicle) references place (province, institution, id);

alter table trip add constraint trip_institution_owner foreign key (province, institution) references institution (province, id);

alter table trip add constraint trip_vehicle_link foreign key (province, institution, vehicle) references place (province, institution, id);

alter table trip add constraint trip_driver_link foreign key (province, institution, driver) references staff (province, institution, id);

alter table trip add constraint trip_attendant_link foreign key (province, institution, attendant) references staff (province, institution, id);

alter table trip add constraint trip_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

alter table vehicle_cleaning add constraint vehicle_cleaning_trip_owner foreign key (province, institution, trip_id) references trip (province, institution, id);

alter table vehicle_cleaning add constraint vehicle_cleaning_cleaned_by_link foreign key (province, institution, cleaned_by) references staff (province, institution, id);

create or replace function vehicle_upkeep_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vehicle_upkeep;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then
    raise exception using errcode = 'QM001', message = 'upkeep-of-a-vehicle',
      constraint = 'upkeep-of-a-vehicle', table = 'vehicle_upkeep';
  end if;
  return null;
end $$;
drop trigger if exists vehicle_upkeep_check_now on vehicle_upkeep;
create constraint trigger vehicle_upkeep_check_now after insert or update on vehicle_upkeep
  deferrable initially immediate for each row execute function vehicle_upkeep_check_now();

create or replace function trip_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.trip;
  was public.trip;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'called' else was.state = here.state or (was.state = 'called' and here.state = 'planned') or (was.state = 'called' and here.state = 'dispatched') or (was.state = 'planned' and here.state = 'dispatched') or (was.state = 'dispatched' and here.state = 'departed') or (was.state = 'departed' and here.state = 'reached') or (was.state = 'departed' and here.state = 'returned') or (was.state = 'reached' and here.state = 'returned') or (was.state = 'called' and here.state = 'cancelled') or (was.state = 'planned' and here.state = 'cancelled') or (was.state = 'dispatched' and here.state = 'cancelled') end)) is false then
    raise exception using errcode = 'QM001', message = 'trip-in-its-order',
      constraint = 'trip-in-its-order', table = 'trip';
  end if;
  if at_home and not here.voided and ((here.end_km >= here.start_km)) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and (((here.end_km::numeric - here.start_km::numeric) <= 5000)) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at < here.departed_at and here.start_km < t1.end_km)))))) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (here.departed_at < t1.departed_at and t1.start_km < here.end_km)))))) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and ((not (here.vehicle is not null))) is false then
    if ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle' and t1.in_use = true)))) is false then
      raise exception using errcode = 'QM001', message = 'it-is-a-vehicle-in-use',
        constraint = 'it-is-a-vehicle-in-use', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.driver is not null))) is false then
    if ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07'))))) is false then
      raise exception using errcode = 'QM001', message = 'the-driver-may-drive',
        constraint = 'the-driver-may-drive', table = 'trip';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.driver is not null))) is false then
    if (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.leave_at)::text) >= 0)))))) is false then
      raise exception using errcode = 'QM001', message = 'trip-by-somebody-who-works-there',
        constraint = 'trip-by-somebody-who-works-there', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = 'dispatched'))) is false then
    if ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at is not null and not (t1.returned_at is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-before-it-is-back',
        constraint = 'no-trip-before-it-is-back', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.collected_at is not null and not (exists (select 1 from public.vehicle_cleaning t2 where t2.province = t1.province and t2.trip_id = t1.trip_id and not t2.voided and true)))))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-before-disinfection',
        constraint = 'no-trip-before-disinfection', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-without-inspection',
        constraint = 'no-trip-without-inspection', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-without-insurance',
        constraint = 'no-trip-without-insurance', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'repair' and (not (t1.ends_on is not null) or public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.ends_on::text) < 0)))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-in-repair',
        constraint = 'no-trip-in-repair', table = 'trip';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists trip_check_now on trip;
create constraint trigger trip_check_now after insert or update on trip
  deferrable initially immediate for each row execute function trip_check_now();

create or replace function vehicle_cleaning_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vehicle_cleaning;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.trip where province = new.province and id = new.trip_id for no key update;
  here := new;
  if at_home and not here.voided and ((here.finished_at <= here.recorded_at + interval '5 minutes')) is false then
    raise exception using errcode = 'QM001', message = 'disinfected-after-the-return',
      constraint = 'disinfected-after-the-return', table = 'vehicle_cleaning';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.trip_id = here.trip_id and not t1.voided and t1.returned_at <= here.finished_at))) is false then
    raise exception using errcode = 'QM001', message = 'disinfected-after-the-return',
      constraint = 'disinfected-after-the-return', table = 'vehicle_cleaning';
  end if;
  if at_home and not here.voided and ((here.method = 'terminal')) is false then
    if ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.trip_id = here.trip_id and not t1.voided and t1.hazard in ('infection-a', 'infection-b', 'infection-other', 'unknown'))))) is false then
      raise exception using errcode = 'QM001', message = 'terminal-disinfection-after-infection',
        constraint = 'terminal-disinfection-after-infection', table = 'vehicle_cleaning';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cleaned_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.finished_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'disinfected-by-somebody-who-works-there',
      constraint = 'disinfected-by-somebody-who-works-there', table = 'vehicle_cleaning';
  end if;
  return null;
end $$;
drop trigger if exists vehicle_cleaning_check_now on vehicle_cleaning;
create constraint trigger vehicle_cleaning_check_now after insert or update on vehicle_cleaning
  deferrable initially immediate for each row execute function vehicle_cleaning_check_now();
