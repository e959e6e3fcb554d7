-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table trip add column collected_on text collate "C";

alter table transport add column trip uuid;

create unique index transport__one_transport_of_a_trip on transport (province, trip) where (not voided and state <> '3');

create index transport_by_trip on transport (province, trip);

alter table transport add constraint transport_trip_link foreign key (province, institution, trip) references trip (province, institution, id) not valid;

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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.collected_on is not null)) is false then
    if ((not ((here.collected_at is not null and not (was.collected_at is not null) and not (here.for_case is not null) and here.errand in ('collection', 'transfer'))))) is false then
      raise exception using errcode = 'QM001', message = 'no-body-aboard-without-a-paper',
        constraint = 'no-body-aboard-without-a-paper', table = 'trip';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (was.for_case is not null) or (here.for_case is not null and here.for_case = was.for_case) or not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.trip = here.id and t1.state <> '3'))))) is false then
    raise exception using errcode = 'QM001', message = 'a-trip-stays-with-its-case',
      constraint = 'a-trip-stays-with-its-case', table = 'trip';
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
    if ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.leave_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.trip is not null))) is false then
    if ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.trip and t1.for_case = here.case_id and t1.vehicle = here.vehicle and t1.driver = here.driver and t1.departed_at = here.departed_at)))) is false then
      raise exception using errcode = 'QM001', message = 'as-its-trip-says',
        constraint = 'as-its-trip-says', table = 'transport';
    end if;
  end if;
  if ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2024-04-18'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine')))) is false then
    raise exception using errcode = 'QM001', message = 'no-transport-without-certificate',
      constraint = 'no-transport-without-certificate', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
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
