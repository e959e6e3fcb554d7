-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table certificate drop constraint certificate__a_collected_certificate_has_a_collector;

alter table certificate add constraint certificate__a_collected_certificate_has_a_collector check (string_to_array(standard, '.')::int[] < array[2026, 2] or voided or (not (state = 'collected') or received_by is not null)) not valid;

create or replace function waiver_rule_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.waiver_rule;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.group_ is distinct from was.group_ and (new.group_ in ('universal', 'minimum-living', 'special-care', 'low-income-edge', 'orphan', 'donor', 'disaster', 'nameless', 'other')
      or new.group_ = 'destitute'
      or new.group_ = 'rural-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17'
      or new.group_ = 'urban-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17') is false then
    raise exception using errcode = 'QM001', message = 'waiver_rule_group__code',
      constraint = 'waiver_rule_group__code', table = 'waiver_rule';
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'waiver_rule_fee_type_code',
      constraint = 'waiver_rule_fee_type_code', table = 'waiver_rule';
  end if;
  return null;
end $$;
drop trigger if exists waiver_rule_codes_now on waiver_rule;
create constraint trigger waiver_rule_codes_now after insert or update on waiver_rule
  deferrable initially immediate for each row execute function waiver_rule_codes_now();

create or replace function funeral_case_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.funeral_case;
  was public.funeral_case;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '0' and here.state = '2') or (was.state = '1' and here.state = '0') or (was.state = '2' and here.state = '0') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-case-ends-once-and-is-reopened',
      constraint = 'a-case-ends-once-and-is-reopened', table = 'funeral_case';
  end if;
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
    if (((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'settled') and not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state <> 'settled'))))) is false then
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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = '2'))) is false then
    if ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state <> 'settled')))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-owes-nothing',
        constraint = 'withdrawn-case-owes-nothing', table = 'funeral_case';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists funeral_case_check_now on funeral_case;
create constraint trigger funeral_case_check_now after insert or update on funeral_case
  deferrable initially immediate for each row execute function funeral_case_check_now();

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
  security definer as $$
declare
  here public.decedent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.age is not null) or not (here.birth_date is not null) or (here.death_date is not null and (public.qm_compare_partial(public.qm_day_after(here.death_date::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(here.death_date::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0)))) is false then
    if (((not (here.death_date is not null) and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.opened_at)::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(public.qm_civil_day(t1.opened_at)::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'age-fits-the-dates',
        constraint = 'age-fits-the-dates', table = 'decedent';
    end if;
  end if;
  if exists (select 1 from public.death_certificate there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(there.issued_on::text::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'certificate-after-death',
      constraint = 'certificate-after-death', table = 'death_certificate';
  end if;
  if exists (select 1 from public.cremation_confirmation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.signed_at)::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death',
      constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  if exists (select 1 from public.custody there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.subject = 'body') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.since)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'care-after-death',
      constraint = 'care-after-death', table = 'custody';
  end if;
  if exists (select 1 from public.preparation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'preparation-after-death',
      constraint = 'preparation-after-death', table = 'preparation';
  end if;
  if exists (select 1 from public.vigil there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'vigil-after-death',
      constraint = 'vigil-after-death', table = 'vigil';
  end if;
  if exists (select 1 from public.farewell there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'farewell-after-death',
      constraint = 'farewell-after-death', table = 'farewell';
  end if;
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'cremation-after-death',
      constraint = 'cremation-after-death', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists decedent_check_now on decedent;
create constraint trigger decedent_check_now after insert or update on decedent
  deferrable initially immediate for each row execute function decedent_check_now();

create or replace function custody_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-custody-in-a-withdrawn-case',
        constraint = 'no-custody-in-a-withdrawn-case', table = 'custody';
    end if;
  end if;
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
  if at_home and not here.voided and ((not ((here.subject = 'body' and here.ended_by = 'handed-over')))) is false then
    if ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.handed_to and t1.identity_number is not null and t1.document_kind is not null)))) is false then
      raise exception using errcode = 'QM001', message = 'body-handed-to-a-known-person',
        constraint = 'body-handed-to-a-known-person', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not (here.subject = 'body'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.since)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'care-after-death',
        constraint = 'care-after-death', table = 'custody';
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.custody where province = new.province and id = new.id;
  if not here.voided and ((not ((here.subject = 'body' and here.until is not null and here.ended_by <> 'cremated')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremator = here.place and not (t1.finished_at is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-a-lit-cremator-stays',
        constraint = 'a-body-in-a-lit-cremator-stays', table = 'custody';
    end if;
  end if;
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

create or replace function custody_place_filled() returns trigger language plpgsql
  security definer as $$
declare
  was public.custody;
  most bigint;
begin
  if (not new.voided) is not true then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
    if not was.voided and new.place = was.place and new.since >= was.since and (was.until is null or new.until <= was.until) then
      return null;
    end if;
  end if;
  select capacity into most from public.place
    where province = new.province and id = new.place for share;
  if most is null then
    return null;
  end if;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'capacity is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('custody_place_filled ' || new.province || new.place, 0));
  if exists (select 1 from public.custody start
      where start.province = new.province and start.place = new.place
        and not start.voided and start.since >= new.since and (new.until is null or start.since < new.until)
        and (select sum(1) from public.custody taken
        where taken.province = start.province and taken.place = start.place
          and taken.since <= start.since and (taken.until is null or taken.until > start.since)
          and not taken.voided) > most) then
    raise exception using errcode = 'QM001', message = 'place-is-not-full',
      constraint = 'place-is-not-full', table = 'custody';
  end if;
  return null;
end $$;
drop trigger if exists custody_place_filled on custody;
create constraint trigger custody_place_filled after insert or update on custody
  deferrable initially immediate for each row execute function custody_place_filled();

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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and (((here.arrived_at is not null and was.driver is not null) or exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07'))))) is false then
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
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

create or replace function vigil_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vigil;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-vigil-in-a-withdrawn-case',
        constraint = 'no-vigil-in-a-withdrawn-case', table = 'vigil';
    end if;
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'vigil-after-death',
        constraint = 'vigil-after-death', table = 'vigil';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('0', '1')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      raise exception using errcode = 'QM001', message = 'no-vigil-after-cremation',
        constraint = 'no-vigil-after-cremation', table = 'vigil';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists vigil_check_now on vigil;
create constraint trigger vigil_check_now after insert or update on vigil
  deferrable initially immediate for each row execute function vigil_check_now();

create or replace function farewell_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.farewell;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-farewell-in-a-withdrawn-case',
        constraint = 'no-farewell-in-a-withdrawn-case', table = 'farewell';
    end if;
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'farewell-after-death',
        constraint = 'farewell-after-death', table = 'farewell';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('0', '1')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      raise exception using errcode = 'QM001', message = 'no-farewell-after-cremation',
        constraint = 'no-farewell-after-cremation', table = 'farewell';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists farewell_check_now on farewell;
create constraint trigger farewell_check_now after insert or update on farewell
  deferrable initially immediate for each row execute function farewell_check_now();

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
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
      raise exception using errcode = 'QM001', message = 'ceremonies-end-before-cremation',
        constraint = 'ceremonies-end-before-cremation', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then
    raise exception using errcode = 'QM001', message = 'tag-scanned-at-the-cremator',
      constraint = 'tag-scanned-at-the-cremator', table = 'cremation';
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
  if at_home and not here.voided and (((here.finished_at is not null and was.operator is not null) or (exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty = '05')) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty = '05'))))) is false then
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
    if not old.voided and (old.operator, old.witness, old.cremator, old.body_tag) = (new.operator, new.witness, new.cremator, new.body_tag) then
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
        and one.entry::jsonb #>> '{detail,cremator}' = new.cremator::text
        and one.entry::jsonb #>> '{detail,tag}' = new.body_tag::text
        and other.subject = new.case_id and other.act = 'second-check' and other.result = 'done'
        and other.at >= new.recorded_at - interval '3 minutes'
        and other.entry::jsonb #>> '{detail,staff}' = new.witness::text
        and other.entry::jsonb #>> '{detail,cremator}' = new.cremator::text
        and other.entry::jsonb #>> '{detail,tag}' = new.body_tag::text) then
    raise exception using errcode = 'QM001', message = 'operators-confirmed-in-person',
      constraint = 'operators-confirmed-in-person', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists cremation_confirmed_now on cremation;
create constraint trigger cremation_confirmed_now after insert or update on cremation
  deferrable initially immediate for each row execute function cremation_confirmed_now();

create or replace function certificate_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.certificate;
  was public.certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.finished_at is not null)))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-after-cremation',
      constraint = 'certificate-after-cremation', table = 'certificate';
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'issued' and here.state = 'collected') or (was.state = 'issued' and here.state = 'cancelled') or (was.state = 'collected' and here.state = 'cancelled') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-certificate-goes-one-way',
      constraint = 'a-certificate-goes-one-way', table = 'certificate';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((was.state is not null or (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and t1.name_key = here.name_key and t1.sex = here.sex and (not (t1.death_date is not null) or not (here.death_date is not null) or public.qm_compare_partial(t1.death_date::text, here.death_date::text) = 0))) and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.decedent = here.decedent and public.qm_compare_partial(public.qm_civil_day(t1.finished_at)::text, here.cremated_on::text) = 0))))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-says-what-the-record-says',
      constraint = 'certificate-says-what-the-record-says', table = 'certificate';
  end if;
  if not here.voided and ((here.issued_on >= here.cremated_on)) is false then
    raise exception using errcode = 'QM001', message = 'certificate-not-before-cremation',
      constraint = 'certificate-not-before-cremation', table = 'certificate';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and public.qm_compare_partial(here.cremated_on::text, public.qm_civil_day(t1.started_at)::text) < 0))))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-not-before-cremation',
      constraint = 'certificate-not-before-cremation', table = 'certificate';
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
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

create or replace function bill_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill;
  was public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' or here.state = 'settled' else was.state = here.state or (was.state = 'open' and here.state = 'settled') or (was.state = 'settled' and here.state = 'open') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-bill-is-settled-or-opened-again',
      constraint = 'a-bill-is-settled-or-opened-again', table = 'bill';
  end if;
  return null;
end $$;
drop trigger if exists bill_check_now on bill;
create constraint trigger bill_check_now after insert or update on bill
  deferrable initially immediate for each row execute function bill_check_now();

create or replace function bill_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.bill where province = new.province and id = new.id;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = 'settled'))) is false then
    if ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'a-settled-bill-charges-something',
        constraint = 'a-settled-bill-charges-something', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> 'settled'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-open-bill-in-a-withdrawn-case',
        constraint = 'no-open-bill-in-a-withdrawn-case', table = 'bill';
    end if;
  end if;
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((here.kind = 'waiver')) is false then
    if ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))))) is false then
      raise exception using errcode = 'QM001', message = 'charge-is-on-the-published-list',
        constraint = 'charge-is-on-the-published-list', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-charge-in-a-withdrawn-case',
        constraint = 'no-charge-in-a-withdrawn-case', table = 'bill_line';
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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then
      raise exception using errcode = 'QM001', message = 'a-case-takes-no-more-than-its-waiver-rule',
        constraint = 'a-case-takes-no-more-than-its-waiver-rule', table = 'bill_line';
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
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

create or replace function payment_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-payment-in-a-withdrawn-case',
        constraint = 'no-payment-in-a-withdrawn-case', table = 'payment';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'cashier-had-not-left',
      constraint = 'cashier-had-not-left', table = 'payment';
  end if;
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
