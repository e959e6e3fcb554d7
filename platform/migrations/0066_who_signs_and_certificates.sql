-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table contact drop constraint contact__collector_shows_a_document;

alter table contact add column party text collate "C";

alter table contact add column organisation text;

alter table contact add column credit_code text;

alter table contact alter column relation drop not null;

alter table contact add column may_decide boolean;

alter table contact add column minor boolean;

alter table contact add column authorisation text;

alter table contact alter column phone drop not null;

alter table contact add constraint contact__a_person_has_a_relation_and_a_telephone check (voided or ((party is not null and party = 'organisation') or (relation is not null and phone is not null))) not valid;

alter table contact add constraint contact__an_organisation_has_its_name check (voided or (((party is not null and party = 'organisation') and organisation is not null) or (not ((party is not null and party = 'organisation')) and not (organisation is not null) and not (credit_code is not null)))) not valid;

alter table contact add constraint contact__collector_shows_a_document check (voided or (role <> '1' or (identity_number is not null and document_kind is not null))) not valid;

alter table cremation_confirmation add column checked_by uuid;

alter table cremation_confirmation add column implant_removed boolean;

alter table cremation_confirmation add column ashes_wanted boolean;

alter table cremation_confirmation add column shares integer;

alter table cremation_confirmation add column signature text;

drop index certificate__one_valid_certificate;

alter table certificate add column collected_at timestamptz(3);

alter table certificate add column written_off_at timestamptz(3);

alter table certificate add column written_off_by text;

alter table certificate add constraint certificate__collected_by_somebody_at_some_time check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (state in ('issued', 'collected')) or (state = 'collected' and received_by is not null and collected_at is not null) or (state = 'issued' and not (received_by is not null) and not (collected_at is not null)))) not valid;

alter table certificate add constraint certificate__written_off_by_somebody_at_some_time check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or ((state = 'written-off' and written_off_by is not null and written_off_at is not null) or (state <> 'written-off' and not (written_off_by is not null) and not (written_off_at is not null)))) not valid;

alter table certificate add constraint certificate__handed_out_and_written_off_not_in_future check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (collected_at <= recorded_at + interval '5 minutes' and written_off_at <= recorded_at + interval '5 minutes')) not valid;

create unique index certificate__one_valid_certificate on certificate (province, case_id) where (not voided and state in ('issued', 'collected', 'written-off'));

alter table cremation_confirmation add constraint cremation_confirmation_checked_by_link foreign key (province, institution, checked_by) references staff (province, institution, id) not valid;

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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.end_reason is not null))) is false then
    if (((here.end_reason = 'cremated' and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.end_reason <> 'cremated' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))))) is false then
      raise exception using errcode = 'QM001', message = 'it-ended-as-it-is-said',
        constraint = 'it-ended-as-it-is-said', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '0' and here.state = '2') or (was.state = '1' and here.state = '0') or (was.state = '2' and here.state = '0') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-case-ends-once-and-is-reopened',
      constraint = 'a-case-ends-once-and-is-reopened', table = 'funeral_case';
  end if;
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.ended_by = 'handed-over')) or (here.subject is not null and here.subject in ('ashes-only'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then
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
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if (((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))) and (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('settled', 'credited')) or not ((exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.niche is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and exists (select 1 from public.place t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.place and t2.kind = 'cold-cabinet')))))))))) is false then
      raise exception using errcode = 'QM001', message = 'bill-accounted-for',
        constraint = 'bill-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false then
    if ((not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('issued', 'collected') and not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.id = t1.decedent and t2.name_key = t1.name_key and t2.sex = t1.sex and (not (t2.death_date is not null) or not (t1.death_date is not null) or public.qm_compare_partial(t2.death_date::text, t1.death_date::text) = 0))))))))) is false then
      raise exception using errcode = 'QM001', message = 'the-certificate-says-who-it-was',
        constraint = 'the-certificate-says-who-it-was', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if (((((here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over')))) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))))) is false then
      raise exception using errcode = 'QM001', message = 'papers-accounted-for',
        constraint = 'papers-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state <> '0' and (not (was.state is not null) or was.state <> here.state))) or ((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))) and not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('0', '1') and not (t1.arrived_at is not null))))))) is false then
    raise exception using errcode = 'QM001', message = 'nothing-is-under-way-when-a-case-ends',
      constraint = 'nothing-is-under-way-when-a-case-ends', table = 'funeral_case';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false then
    if ((not (exists (select 1 from public.effect t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'kept')))) is false then
      raise exception using errcode = 'QM001', message = 'effects-accounted-for',
        constraint = 'effects-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' and (not (was.state is not null) or was.state <> here.state))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.released_at is not null))))) is false then
    raise exception using errcode = 'QM001', message = 'no-hold-when-a-case-closes',
      constraint = 'no-hold-when-a-case-closes', table = 'funeral_case';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false then
    if ((((not ((here.subject is not null and here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and (not ((here.subject is not null and here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and (not ((here.subject is not null and here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and (not ((here.subject is not null and here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and (not ((here.subject is not null and here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremated-abroad')))))) is false then
      raise exception using errcode = 'QM001', message = 'proof-accounted-for',
        constraint = 'proof-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = '2'))) is false then
    if ((not ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))) or exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-has-no-body',
        constraint = 'withdrawn-case-has-no-body', table = 'funeral_case';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = '2'))) is false then
    if ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-owes-nothing',
        constraint = 'withdrawn-case-owes-nothing', table = 'funeral_case';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' or here.state = '2')))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) = ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit is not null)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit is not null and t1.state <> 'cancelled'))::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'advances-accounted-for',
        constraint = 'advances-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' or here.state = '2')))) is false then
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('asked', 'approved'))))) is false then
      raise exception using errcode = 'QM001', message = 'refunds-accounted-for',
        constraint = 'refunds-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((there.death_cause is not null or exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false) then
    raise exception using errcode = 'QM001', message = 'a-cause-of-death-is-given',
      constraint = 'a-cause-of-death-is-given', table = 'decedent';
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))) or (not (there.identity_number is not null) and not (there.death_cause is not null) and not (there.death_disease is not null) and not (there.birth_date is not null) and not (there.age is not null) and not (there.age_days is not null) and there.nameless = false))) is false) then
    raise exception using errcode = 'QM001', message = 'nobody-died-of-whom-this-is',
      constraint = 'nobody-died-of-whom-this-is', table = 'decedent';
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('unidentified'))) or there.nameless = true)) is false) then
    raise exception using errcode = 'QM001', message = 'unidentified-says-so',
      constraint = 'unidentified-says-so', table = 'decedent';
  end if;
  if exists (select 1 from public.death_certificate there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false) then
    raise exception using errcode = 'QM001', message = 'a-death-certificate-is-of-somebody-who-died',
      constraint = 'a-death-certificate-is-of-somebody-who-died', table = 'death_certificate';
  end if;
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false) then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case',
      constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
  end if;
  if at_home and exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
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

create or replace function cremation_confirmation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation_confirmation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.signatory and ((t1.identity_number is not null and t1.document_kind is not null) or (t1.party is not null and t1.party = 'organisation')))))) is false then
    raise exception using errcode = 'QM001', message = 'the-signatory-is-known',
      constraint = 'the-signatory-is-known', table = 'cremation_confirmation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((here.implant_removed is not null and here.implant_removed = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.hazard = 'implant')))) is false then
      raise exception using errcode = 'QM001', message = 'implants-are-taken-out',
        constraint = 'implants-are-taken-out', table = 'cremation_confirmation';
    end if;
  end if;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.signed_at)::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death',
      constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  if at_home and exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only'))))) is false then
    raise exception using errcode = 'QM001', message = 'a-cremation-certificate-is-of-a-person',
      constraint = 'a-cremation-certificate-is-of-a-person', table = 'certificate';
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'issued' and here.state = 'collected') or (was.state = 'issued' and here.state = 'written-off') or (was.state = 'collected' and here.state = 'written-off') or (was.state = 'issued' and here.state = 'cancelled') or (was.state = 'collected' and here.state = 'cancelled') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-certificate-goes-one-way',
      constraint = 'a-certificate-goes-one-way', table = 'certificate';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((was.state is not null or (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and t1.name_key = here.name_key and t1.sex = here.sex and (not (t1.death_date is not null) or not (here.death_date is not null) or public.qm_compare_partial(t1.death_date::text, here.death_date::text) = 0))) and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.decedent = here.decedent and public.qm_compare_partial(public.qm_civil_day(t1.finished_at)::text, here.cremated_on::text) = 0))))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-says-what-the-record-says',
      constraint = 'certificate-says-what-the-record-says', table = 'certificate';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.state = 'cancelled')) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'papers' and not (t1.released_at is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'no-papers-under-hold',
        constraint = 'no-papers-under-hold', table = 'certificate';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.received_by is not null))) is false then
    if ((not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.received_by is not null and t1.received_by <> here.received_by))) or exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.received_by and t1.authorisation is not null)))) is false then
      raise exception using errcode = 'QM001', message = 'reissued-to-the-first-collector',
        constraint = 'reissued-to-the-first-collector', table = 'certificate';
    end if;
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
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))) is false then
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
