-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table transport drop constraint transport__transport_in_its_time;

alter table transport add constraint transport__transport_in_its_time check (voided or (arrived_at <= recorded_at + interval '5 minutes' and departed_at <= public.qm_hours_after(recorded_at, 744))) not valid;

alter table vigil drop constraint vigil__vigil_is_not_too_long;

alter table vigil drop constraint vigil__vigil_is_booked_for_a_time_to_come;

alter table vigil add constraint vigil__vigil_is_not_too_long check (voided or ends_at <= public.qm_hours_after(starts_at, 360)) not valid;

alter table vigil add constraint vigil__vigil_is_booked_for_a_time_to_come check (voided or (not (state in ('0')) or (starts_at <= public.qm_hours_after(recorded_at, 8784) and recorded_at <= public.qm_hours_after(starts_at, 48)))) not valid;

alter table farewell drop constraint farewell__farewell_is_not_too_long;

alter table farewell drop constraint farewell__farewell_is_booked_for_a_time_to_come;

alter table farewell add constraint farewell__farewell_is_not_too_long check (voided or ends_at <= public.qm_hours_after(starts_at, 48)) not valid;

alter table farewell add constraint farewell__farewell_is_booked_for_a_time_to_come check (voided or (not (state in ('0')) or (starts_at <= public.qm_hours_after(recorded_at, 8784) and recorded_at <= public.qm_hours_after(starts_at, 48)))) not valid;

alter table interment drop constraint interment__interred_at_a_possible_age;

alter table interment drop constraint interment__interred_at_an_unusual_age;

alter table interment add constraint interment__interred_at_a_possible_age check (voided or public.qm_compare_partial(death_date::text, public.qm_day_after(birth_date::text, 150, 'year')::text) <= 0) not valid;

alter table interment add constraint interment__interred_at_an_unusual_age check (voided or ((public.qm_compare_partial(death_date::text, public.qm_day_after(birth_date::text, 125, 'year')::text) <= 0 and (death_date is not null or public.qm_compare_partial(interment_date::text, public.qm_day_after(birth_date::text, 150, 'year')::text) <= 0)) or (age_checked is not null and age_checked = true))) not valid;

create or replace function decedent_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.decedent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.since)::text, here.death_date::text) < 0 and t1.subject = 'body'))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-care',
      constraint = 'death-before-care', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.starts_at)::text, here.death_date::text) < 0 and not (t1.state = '3')))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-vigil',
      constraint = 'death-before-vigil', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.starts_at)::text, here.death_date::text) < 0 and not (t1.state = '3')))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-farewell',
      constraint = 'death-before-farewell', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.started_at)::text, here.death_date::text) < 0 and not (t1.state = '3')))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-preparation',
      constraint = 'death-before-preparation', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.signed_at)::text, here.death_date::text) < 0 and true))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-cremation-confirmation',
      constraint = 'death-before-cremation-confirmation', table = 'decedent';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.started_at)::text, here.death_date::text) < 0 and t1.kind = '0'))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-cremation',
      constraint = 'death-before-cremation', table = 'decedent';
  end if;
  if not here.voided and ((not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(t1.issued_on::text::text, here.death_date::text) < 0 and true))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-death-certificate',
      constraint = 'death-before-death-certificate', table = 'decedent';
  end if;
  return null;
end $$;
drop trigger if exists decedent_check_now on decedent;
create constraint trigger decedent_check_now after insert or update on decedent
  deferrable initially immediate for each row execute function decedent_check_now();

create or replace function death_certificate_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.death_certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(here.issued_on::text::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-after-death',
      constraint = 'certificate-after-death', table = 'death_certificate';
  end if;
  if at_home and not here.voided and ((here.replaces is not null)) is false then
    if ((not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.replaces = here.id))) is false then
      raise exception using errcode = 'QM001', message = 'another-certificate-replaces-the-first',
        constraint = 'another-certificate-replaces-the-first', table = 'death_certificate';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists death_certificate_check_now on death_certificate;
create constraint trigger death_certificate_check_now after insert or update on death_certificate
  deferrable initially immediate for each row execute function death_certificate_check_now();

create or replace function death_certificate_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.death_certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
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

create or replace function cremation_confirmation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation_confirmation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.signed_at)::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death',
      constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  return null;
end $$;
drop trigger if exists cremation_confirmation_check_now on cremation_confirmation;
create constraint trigger cremation_confirmation_check_now after insert or update on cremation_confirmation
  deferrable initially immediate for each row execute function cremation_confirmation_check_now();

create or replace function cremation_confirmation_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation_confirmation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
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
  if at_home and not here.voided and ((not ((here.subject = 'body' and here.ended_by = 'handed-over')))) is false then
    if ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.handed_to and t1.identity_number is not null and t1.document_kind is not null)))) is false then
      raise exception using errcode = 'QM001', message = 'body-handed-to-a-known-person',
        constraint = 'body-handed-to-a-known-person', table = 'custody';
    end if;
  end if;
  if not here.voided and ((here.subject = 'ashes')) is false then
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

create or replace function preparation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.preparation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'preparation-after-death',
      constraint = 'preparation-after-death', table = 'preparation';
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
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'vigil-after-death',
      constraint = 'vigil-after-death', table = 'vigil';
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
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'farewell-after-death',
      constraint = 'farewell-after-death', table = 'farewell';
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at))) is false then
      raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
        constraint = 'confirmed-before-cremation', table = 'cremation';
    end if;
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
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty = '05')) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty = '05'))))) is false then
      raise exception using errcode = 'QM001', message = 'operators-hold-the-duty',
        constraint = 'operators-hold-the-duty', table = 'cremation';
    end if;
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
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.finished_at is not null)))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-after-cremation',
      constraint = 'certificate-after-cremation', table = 'certificate';
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
