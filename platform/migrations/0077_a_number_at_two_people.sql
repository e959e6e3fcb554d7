-- Derived from standard/ by migrate:derive; change the standard, not this file.

drop index death_certificate__death_certificate_number_once;

alter table death_certificate add column dispute uuid;

create unique index death_certificate__death_certificate_number_once on death_certificate (province, kind, number_key) where (not voided and (kind in ('medical', 'medical-2026') and not (dispute is not null)));

create table number_dispute (
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
  identity_number bytea not null,
  identity_number_key bytea,
  facts bytea not null,
  document text not null,
  scan text,
  raised_at timestamptz(3) not null,
  raised_by text not null,
  outcome text collate "C",
  grounds bytea,
  decided_at timestamptz(3),
  decided_by text,
  constraint number_dispute_pkey primary key (province, id),
  constraint number_dispute_link_key unique (province, case_id, id),
  constraint number_dispute__dispute_not_in_future check (voided or (raised_at <= recorded_at + interval '5 minutes' and decided_at <= recorded_at + interval '5 minutes' and raised_at <= decided_at)),
  constraint number_dispute__a_decision_about_a_number_is_whole check (voided or ((outcome is not null and grounds is not null and decided_at is not null and decided_by is not null) or (not (outcome is not null) and not (grounds is not null) and not (decided_at is not null) and not (decided_by is not null)))),
  constraint number_dispute__decided_by_another_person check (voided or raised_by <> decided_by)
);
comment on table number_dispute is '证件号码争议 Dispute about an identity number';
create index number_dispute_find_identity_number on number_dispute (identity_number_key);
alter table number_dispute enable row level security;
grant select, insert, update on number_dispute to qingming_app, qingming_exchange;

alter table number_dispute add constraint number_dispute_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table death_certificate add constraint death_certificate_dispute_link foreign key (province, case_id, dispute) references number_dispute (province, case_id, id) not valid;

create or replace function number_dispute_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.number_dispute;
  was public.number_dispute;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((was.identity_number is not null or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.identity_number_key = here.identity_number_key))) is false then
    raise exception using errcode = 'QM001', message = 'the-number-in-dispute-is-that-of-the-person',
      constraint = 'the-number-in-dispute-is-that-of-the-person', table = 'number_dispute';
  end if;
  if at_home and not here.voided and ((not (was.identity_number is not null) or (here.identity_number is not null and was.identity_number_key = here.identity_number_key))) is false then
    raise exception using errcode = 'QM001', message = 'a-dispute-stays-what-it-is',
      constraint = 'a-dispute-stays-what-it-is', table = 'number_dispute';
  end if;
  if at_home and not here.voided and ((not (was.raised_by is not null) or (here.raised_by is not null and was.raised_by = here.raised_by))) is false then
    raise exception using errcode = 'QM001', message = 'a-dispute-stays-what-it-is',
      constraint = 'a-dispute-stays-what-it-is', table = 'number_dispute';
  end if;
  if at_home and not here.voided and ((not (was.outcome is not null) or (here.outcome is not null and was.outcome = here.outcome))) is false then
    raise exception using errcode = 'QM001', message = 'a-dispute-stays-what-it-is',
      constraint = 'a-dispute-stays-what-it-is', table = 'number_dispute';
  end if;
  if at_home and not here.voided and ((not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))) is false then
    raise exception using errcode = 'QM001', message = 'a-dispute-stays-what-it-is',
      constraint = 'a-dispute-stays-what-it-is', table = 'number_dispute';
  end if;
  if at_home and not here.voided and ((not (was.decided_at is not null) or (here.decided_at is not null and was.decided_at = here.decided_at))) is false then
    raise exception using errcode = 'QM001', message = 'a-dispute-stays-what-it-is',
      constraint = 'a-dispute-stays-what-it-is', table = 'number_dispute';
  end if;
  if ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.dispute = here.id))))) is false then
      raise exception using errcode = 'QM001', message = 'a-dispute-on-which-something-rests-stays',
        constraint = 'a-dispute-on-which-something-rests-stays', table = 'number_dispute';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists number_dispute_check_now on number_dispute;
create constraint trigger number_dispute_check_now after insert or update on number_dispute
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function number_dispute_check_now();

create or replace function number_dispute_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.number_dispute here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.voided = true))) is false and (((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.dispute = here.id))))) is false then 'a-dispute-on-which-something-rests-stays' end as rule
    from public.number_dispute here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'number_dispute';
  end if;
end $$;

create or replace function number_dispute_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'number_dispute', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists number_dispute_arrives_new on number_dispute;
create trigger number_dispute_arrives_new after insert on number_dispute referencing new table as arriving
  for each statement when (qm_exchanges()) execute function number_dispute_arrives();
drop trigger if exists number_dispute_arrives_again on number_dispute;
create trigger number_dispute_arrives_again after update on number_dispute referencing new table as arriving
  for each statement when (qm_exchanges()) execute function number_dispute_arrives();

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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.dispute is not null))) is false then
    if ((exists (select 1 from public.number_dispute t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.dispute and t1.outcome = 'another-person')))) is false then
      raise exception using errcode = 'QM001', message = 'a-number-twice-was-decided',
        constraint = 'a-number-twice-was-decided', table = 'death_certificate';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = false and t1.name_key <> here.name_key) or (t1.sex in ('1', '2') and t1.sex <> here.sex) or t1.identity_number_key <> here.identity_number_key or public.qm_compare_partial(t1.death_date::text, here.died_on::text) <> 0))))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-speaks-of-this-person',
      constraint = 'certificate-speaks-of-this-person', table = 'death_certificate';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))))) is false then
    raise exception using errcode = 'QM001', message = 'a-death-certificate-is-of-somebody-who-died',
      constraint = 'a-death-certificate-is-of-somebody-who-died', table = 'death_certificate';
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
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function death_certificate_check_now();

create or replace function death_certificate_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.death_certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.death_certificate where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
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
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function death_certificate_check_at_end();

create or replace function death_certificate_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.death_certificate here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(here.issued_on::text::text, t1.death_date::text) < 0)))) is false then 'certificate-after-death'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.dispute is not null))) is false and ((exists (select 1 from public.number_dispute t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.dispute and t1.outcome = 'another-person')))) is false then 'a-number-twice-was-decided'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))))) is false then 'a-death-certificate-is-of-somebody-who-died' end as rule
    from public.death_certificate here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'death_certificate';
  end if;
end $$;

create or replace function death_certificate_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.death_certificate here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then 'closed-case-keeps-its-death-certificate'
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then 'cremation-keeps-its-certificate' end as rule
    from public.death_certificate here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'death_certificate';
  end if;
end $$;

create or replace function death_certificate_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'death_certificate', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'death_certificate', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists death_certificate_arrives_new on death_certificate;
create trigger death_certificate_arrives_new after insert on death_certificate referencing new table as arriving
  for each statement when (qm_exchanges()) execute function death_certificate_arrives();
drop trigger if exists death_certificate_arrives_again on death_certificate;
create trigger death_certificate_arrives_again after update on death_certificate referencing new table as arriving
  for each statement when (qm_exchanges()) execute function death_certificate_arrives();

create or replace function death_certificate_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.death_certificate;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.kind is distinct from was.kind and (new.kind in ('police', 'court', 'execution', 'foreign', 'legal')
      or new.kind = 'medical' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2026-07-01'
      or new.kind = 'medical-2026' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) >= '2026-07-01') is false then
    raise exception using errcode = 'QM001', message = 'death_certificate_kind_code',
      constraint = 'death_certificate_kind_code', table = 'death_certificate';
  end if;
  if new.issuer is distinct from was.issuer and (new.issuer in ('1', '2', '5', '6', '7', '8')
      or new.issuer = '3' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2024-04-18'
      or new.issuer = '4' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2024-04-18') is false then
    raise exception using errcode = 'QM001', message = 'death_certificate_issuer_code',
      constraint = 'death_certificate_issuer_code', table = 'death_certificate';
  end if;
  return null;
end $$;
drop trigger if exists death_certificate_codes_now on death_certificate;
create constraint trigger death_certificate_codes_now after insert or update on death_certificate
  deferrable initially immediate for each row execute function death_certificate_codes_now();

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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((here.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (here.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case',
      constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
  end if;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'disposal-commission')))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then
      raise exception using errcode = 'QM001', message = 'certified-before-cremation',
        constraint = 'certified-before-cremation', table = 'cremation';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('stillbirth') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('body-part') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('relocation', 'archaeology') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('specimen') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or not ((exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'the-police-consent-to-it',
      constraint = 'the-police-consent-to-it', table = 'cremation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((was.started_at is not null or not (exists (select 1 from public.doubt_report t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not ((t1.outcome is not null and t1.outcome = 'cleared')))))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-while-in-doubt',
      constraint = 'no-cremation-while-in-doubt', table = 'cremation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((was.started_at is not null or (not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open')) and (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject = 'unidentified')) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('decided', 'claimed')))))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-before-the-decision',
      constraint = 'no-cremation-before-the-decision', table = 'cremation';
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
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and not (exists (select 1 from public.number_dispute t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.identity_number_key = t1.identity_number_key and t2.outcome = 'another-person'))) and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
      raise exception using errcode = 'QM001', message = 'cremated-once-in-the-country',
        constraint = 'cremated-once-in-the-country', table = 'cremation';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists cremation_check_now on cremation;
create constraint trigger cremation_check_now after insert or update on cremation
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function cremation_check_now();

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
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or not ((exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then 'the-police-consent-to-it'
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
