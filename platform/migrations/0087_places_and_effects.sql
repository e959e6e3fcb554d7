-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table effect add column signed_for text;

create or replace function preparation_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.preparation;
  was public.preparation;
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
  if ((not (here.place is not null) or (was.place is not null and was.place = here.place))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind in ('preparation-room'))))) is false then
      broken := least(broken, array['000', 'prepared-in-a-preparation-room', 'preparation']);
    end if;
  end if;
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['001', 'no-preparation-in-a-withdrawn-case', 'preparation']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then array['004', 'preparation-after-death', 'preparation']
      end);
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    broken := least(broken, array['002', 'embalmer-had-not-left', 'preparation']);
  end if;
  if (((here.finished_at is not null and was.embalmer is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.embalmer and t1.duty in ('01', '03', '04', '07') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.embalmer)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and t1.duty in ('01', '03', '04', '07')))))) is false then
      broken := least(broken, array['003', 'whoever-prepares-holds-the-duty', 'preparation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists preparation_check_now on preparation;
create constraint trigger preparation_check_now after insert or update on preparation
  deferrable initially immediate for each row execute function preparation_check_now();

create or replace function vigil_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.vigil;
  was public.vigil;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of vigil is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.room, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.room is not null) or (was.room is not null and was.room = here.room))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.room and t1.kind in ('vigil-room', 'farewell-hall'))))) is false then
      broken := least(broken, array['000', 'a-vigil-is-in-a-vigil-room-or-hall', 'vigil']);
    end if;
  end if;
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['001', 'no-vigil-in-a-withdrawn-case', 'vigil']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['002', 'vigil-after-death', 'vigil']
      end);
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      broken := least(broken, array['003', 'no-vigil-after-cremation', 'vigil']);
    end if;
  end if;
  if ((here.state in ('2', '3') or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.room = here.room and was.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.hall = here.room and t1.state <> '3' and t1.starts_at < here.ends_at and here.starts_at < t1.ends_at))))) is false then array['004', 'no-vigil-where-a-farewell-is', 'vigil']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.room and t1.turnaround is not null and (exists (select 1 from public.vigil t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.room = here.room and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))) or exists (select 1 from public.farewell t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.hall = here.room and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))))))))) is false then array['005', 'vigil-leaves-the-turnaround', 'vigil']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists vigil_check_now on vigil;
create constraint trigger vigil_check_now after insert or update on vigil
  deferrable initially immediate for each row execute function vigil_check_now();

create or replace function farewell_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.farewell;
  was public.farewell;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of farewell is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.hall, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.hall is not null) or (was.hall is not null and was.hall = here.hall))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.hall and t1.kind in ('farewell-hall'))))) is false then
      broken := least(broken, array['000', 'a-farewell-is-in-a-hall', 'farewell']);
    end if;
  end if;
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['001', 'no-farewell-in-a-withdrawn-case', 'farewell']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['002', 'farewell-after-death', 'farewell']
      end);
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      broken := least(broken, array['003', 'no-farewell-after-cremation', 'farewell']);
    end if;
  end if;
  if ((here.state in ('2', '3') or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.hall = here.hall and was.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.room = here.hall and t1.state <> '3' and t1.starts_at < here.ends_at and here.starts_at < t1.ends_at))))) is false then array['004', 'no-farewell-where-a-vigil-is', 'farewell']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.hall and t1.turnaround is not null and (exists (select 1 from public.vigil t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.room = here.hall and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))) or exists (select 1 from public.farewell t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.hall = here.hall and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))))))))) is false then array['005', 'farewell-leaves-the-turnaround', 'farewell']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists farewell_check_now on farewell;
create constraint trigger farewell_check_now after insert or update on farewell
  deferrable initially immediate for each row execute function farewell_check_now();

create or replace function effect_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.effect;
  was public.effect;
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
  if at_home and not before_2026_3 and not here.voided and ((not (here.value is not null) or not (here.state in ('returned', 'handed-to-police', 'handed-to-civil-affairs')) or not (was.state = 'kept') or here.signed_for is not null)) is false then
    broken := least(broken, array['000', 'a-thing-of-value-is-signed-for', 'effect']);
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'kept' and here.state = 'returned') or (was.state = 'kept' and here.state = 'burnt-with') or (was.state = 'kept' and here.state = 'handed-to-police') or (was.state = 'kept' and here.state = 'handed-to-civil-affairs') end)) is false then
    broken := least(broken, array['001', 'an-effect-leaves-once', 'effect']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists effect_check_now on effect;
create constraint trigger effect_check_now after insert or update on effect
  deferrable initially immediate for each row execute function effect_check_now();
