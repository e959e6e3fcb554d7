-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table place add column turnaround integer;

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
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-vigil-in-a-withdrawn-case', 'vigil']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['001', 'vigil-after-death', 'vigil']
      end);
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      broken := least(broken, array['002', 'no-vigil-after-cremation', 'vigil']);
    end if;
  end if;
  if ((here.state in ('2', '3') or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.room = here.room and was.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.hall = here.room and t1.state <> '3' and t1.starts_at < here.ends_at and here.starts_at < t1.ends_at))))) is false then array['003', 'no-vigil-where-a-farewell-is', 'vigil']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.room and t1.turnaround is not null and (exists (select 1 from public.vigil t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.room = here.room and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))) or exists (select 1 from public.farewell t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.hall = here.room and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))))))))) is false then array['004', 'vigil-leaves-the-turnaround', 'vigil']
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
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-farewell-in-a-withdrawn-case', 'farewell']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['001', 'farewell-after-death', 'farewell']
      end);
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      broken := least(broken, array['002', 'no-farewell-after-cremation', 'farewell']);
    end if;
  end if;
  if ((here.state in ('2', '3') or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.hall = here.hall and was.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.room = here.hall and t1.state <> '3' and t1.starts_at < here.ends_at and here.starts_at < t1.ends_at))))) is false then array['003', 'no-farewell-where-a-vigil-is', 'farewell']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.hall and t1.turnaround is not null and (exists (select 1 from public.vigil t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.room = here.hall and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))) or exists (select 1 from public.farewell t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.hall = here.hall and t2.state <> '3' and t2.case_id <> here.case_id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))))))))) is false then array['004', 'farewell-leaves-the-turnaround', 'farewell']
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
