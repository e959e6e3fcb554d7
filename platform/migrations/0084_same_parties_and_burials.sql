-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table contact add constraint contact_reach_key unique (province, institution, id);

drop index interment_by_institution;

alter table interment add constraint interment_link_key unique (province, institution, id);

alter table ashes_placement add column register uuid;

alter table ashes_placement add constraint ashes_placement__nothing_else_stands_in_the_register check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (register is not null) or ((act is not null and act = 'interred') and site is not null))) not valid;

create unique index ashes_placement__entered_in_the_register_once on ashes_placement (province, register) where (not voided and register is not null);

create table same_party (
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
  contact uuid not null,
  other uuid not null,
  state text collate "C" not null,
  reason_ text collate "C" not null,
  note bytea,
  proposed_at timestamptz(3) not null,
  proposed_by uuid not null,
  decided_at timestamptz(3),
  decided_by uuid,
  separation_reason text collate "C",
  separation_asked_at timestamptz(3),
  separation_asked_by uuid,
  separated_at timestamptz(3),
  separated_by uuid,
  constraint same_party_pkey primary key (province, id),
  constraint same_party__nobody_is_compared_with_themselves check (voided or contact <> other),
  constraint same_party__a_finding_has_its_people check (voided or (((not (state in ('proposed', 'withdrawn')) and decided_at is not null and decided_by is not null) or (not (not (state in ('proposed', 'withdrawn'))) and not (decided_at is not null) and not (decided_by is not null))) and ((state in ('separating', 'separated') and separation_reason is not null and separation_asked_at is not null and separation_asked_by is not null) or (not (state in ('separating', 'separated')) and not (separation_reason is not null) and not (separation_asked_at is not null) and not (separation_asked_by is not null))) and ((state = 'separated' and separated_at is not null and separated_by is not null) or (not (state = 'separated') and not (separated_at is not null) and not (separated_by is not null))))),
  constraint same_party__confirmed_by_another_person check (voided or proposed_by <> decided_by),
  constraint same_party__undone_by_another_person check (voided or separation_asked_by <> separated_by),
  constraint same_party__a_finding_is_undone_and_not_voided check ((not (voided = true) or state = 'proposed')),
  constraint same_party__finding_not_in_future check (voided or (proposed_at <= recorded_at + interval '5 minutes' and decided_at <= recorded_at + interval '5 minutes' and separated_at <= recorded_at + interval '5 minutes' and proposed_at <= decided_at and separation_asked_at <= separated_at))
);
comment on table same_party is '同一当事人认定 Two contacts that are one';
create unique index same_party__two_contacts_are_compared_once on same_party (province, contact, other) where (not voided and state in ('proposed', 'confirmed', 'separating'));
create index same_party_by_case_id on same_party (province, case_id);
create index same_party_by_other_contact on same_party (province, other, contact);
create index same_party_by_institution_state on same_party (province, institution, state);
alter table same_party enable row level security;
grant select, insert, update on same_party to qingming_app, qingming_exchange;

alter table same_party add constraint same_party_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table same_party add constraint same_party_contact_link foreign key (province, case_id, contact) references contact (province, case_id, id);

alter table same_party add constraint same_party_other_link foreign key (province, institution, other) references contact (province, institution, id);

alter table same_party add constraint same_party_proposed_by_link foreign key (province, institution, proposed_by) references staff (province, institution, id);

alter table same_party add constraint same_party_decided_by_link foreign key (province, institution, decided_by) references staff (province, institution, id);

alter table same_party add constraint same_party_separation_asked_by_link foreign key (province, institution, separation_asked_by) references staff (province, institution, id);

alter table same_party add constraint same_party_separated_by_link foreign key (province, institution, separated_by) references staff (province, institution, id);

alter table ashes_placement add constraint ashes_placement_register_link foreign key (province, institution, register) references interment (province, institution, id) not valid;

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
    when exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0))) is false) then array['010', 'cremation-after-death', 'cremation']
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

create or replace function same_party_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.same_party;
  was public.same_party;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  perform pg_advisory_xact_lock(hashtext('sameParty'));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'proposed' else was.state = here.state or (was.state = 'proposed' and here.state = 'withdrawn') or (was.state = 'proposed' and here.state = 'confirmed') or (was.state = 'proposed' and here.state = 'declined') or (was.state = 'confirmed' and here.state = 'separating') or (was.state = 'separating' and here.state = 'separated') or (was.state = 'separating' and here.state = 'confirmed') end)) is false then
    broken := least(broken, array['003', 'a-finding-goes-step-by-step', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.contact is not null) or was.contact = here.contact)) is false then
    broken := least(broken, array['004', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.other is not null) or was.other = here.other)) is false then
    broken := least(broken, array['005', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.reason_ is not null) or was.reason_ = here.reason_)) is false then
    broken := least(broken, array['006', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.proposed_at is not null) or was.proposed_at = here.proposed_at)) is false then
    broken := least(broken, array['007', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.proposed_by is not null) or was.proposed_by = here.proposed_by)) is false then
    broken := least(broken, array['008', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.decided_at is not null) or (here.decided_at is not null and was.decided_at = here.decided_at))) is false then
    broken := least(broken, array['009', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))) is false then
    broken := least(broken, array['010', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.separated_at is not null) or (here.separated_at is not null and was.separated_at = here.separated_at))) is false then
    broken := least(broken, array['011', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.separated_by is not null) or (here.separated_by is not null and was.separated_by = here.separated_by))) is false then
    broken := least(broken, array['012', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.separation_reason is not null) or (here.separation_reason is not null and was.separation_reason = here.separation_reason) or (was.state = 'separating' and here.state = 'confirmed'))) is false then
    broken := least(broken, array['013', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.separation_asked_at is not null) or (here.separation_asked_at is not null and was.separation_asked_at = here.separation_asked_at) or (was.state = 'separating' and here.state = 'confirmed'))) is false then
    broken := least(broken, array['014', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if at_home and not here.voided and ((not (was.separation_asked_by is not null) or (here.separation_asked_by is not null and was.separation_asked_by = here.separation_asked_by) or (was.state = 'separating' and here.state = 'confirmed'))) is false then
    broken := least(broken, array['015', 'a-finding-stays-what-it-is', 'same_party']);
  end if;
  if ((not (here.state in ('proposed', 'confirmed', 'separating')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.same_party t1 where not t1.voided and (t1.contact = here.other and t1.other = here.contact and t1.state in ('proposed', 'confirmed', 'separating')))))) is false then
      broken := least(broken, array['000', 'two-contacts-are-compared-once-either-way', 'same_party']);
    end if;
  end if;
  if (((was.state is not null and was.state = here.state) or not (here.state in ('proposed', 'confirmed')))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.contact and exists (select 1 from public.contact t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.other and ((((t2.party is not null and t2.party = 'organisation') and (t1.party is not null and t1.party = 'organisation')) or (not ((t2.party is not null and t2.party = 'organisation')) and not ((t1.party is not null and t1.party = 'organisation')))) and not ((not ((t2.party is not null and t2.party = 'organisation')) and t2.document_kind is not null and t1.document_kind is not null and t2.identity_number is not null and t1.identity_number is not null and t2.document_kind = t1.document_kind and t2.identity_number_key <> t1.identity_number_key)) and not ((t2.credit_code is not null and t1.credit_code is not null and t2.credit_code <> t1.credit_code))))))))) is false then
      broken := least(broken, array['001', 'what-contradicts-is-not-one', 'same_party']);
    end if;
  end if;
  if (((was.state is not null and was.state = here.state) or not (here.state = 'proposed'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.contact t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.contact and exists (select 1 from public.contact t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.other and t2.party_record = t1.party_record))))))) is false then
      broken := least(broken, array['002', 'what-a-number-says-needs-no-finding', 'same_party']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists same_party_check_now on same_party;
create constraint trigger same_party_check_now after insert or update on same_party
  deferrable initially immediate for each row execute function same_party_check_now();

create or replace function interment_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.interment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if at_home and not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.register = here.id and not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.name_key = here.name_key and (not (t2.death_date is not null) or not (here.death_date is not null) or public.qm_compare_partial(t2.death_date::text, here.death_date::text) = 0))))))))) is false then
    broken := least(broken, array['000', 'a-burial-of-a-case-says-what-the-case-says', 'interment']);
  end if;
  if ((not (here.voided = true))) is false then
    if at_home and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.register = here.id)))) is false then
      broken := least(broken, array['001', 'a-burial-of-a-case-stays-in-the-register', 'interment']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists interment_check_now on interment;
create constraint trigger interment_check_now after insert or update on interment
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function interment_check_now();

create or replace function interment_certificate_names() returns trigger language plpgsql
  security definer as $$
begin
  perform public.qm_note_reference(new.province, 'interment', new.id, 'certificate', new.version,
    null, 'certificate', case when new.voided then null else new.certificate end);
  return null;
end $$;
drop trigger if exists interment_certificate_names on interment;
create trigger interment_certificate_names after insert on interment
  for each row when ((new.certificate is not null)) execute function interment_certificate_names();
drop trigger if exists interment_certificate_names_again on interment;
create trigger interment_certificate_names_again after update on interment
  for each row when (((old.certificate is not null) or (new.certificate is not null))) execute function interment_certificate_names();

create or replace function ashes_placement_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.ashes_placement;
  was public.ashes_placement;
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
  if ((not (here.act is not null) or not (here.act = 'interred') or not (here.site is not null) or (not (here.register is not null) and was.placed_at is not null and not (was.register is not null)))) is false then
    if at_home and not before_2026_3 and not here.voided and (((here.register is not null and exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.interment t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.register and (t2.name_key = t1.name_key and (not (t2.death_date is not null) or not (t1.death_date is not null) or public.qm_compare_partial(t2.death_date::text, t1.death_date::text) = 0)))))))) is false then
      broken := least(broken, array['000', 'a-burial-here-stands-in-the-register', 'ashes_placement']);
    end if;
  end if;
  broken := least(broken, case
    when not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then array['001', 'placement-after-cremation', 'ashes_placement']
    when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and here.placed_at < t1.finished_at)))) is false then array['002', 'placed-after-cremated', 'ashes_placement']
    end);
  if ((not (here.site is not null))) is false then
    if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.site and t1.kind in ('plot', 'ecological-site'))))) is false then
      broken := least(broken, array['003', 'it-is-a-burial-site', 'ashes_placement']);
    end if;
  end if;
  if ((not (here.follows is not null))) is false then
    if not here.voided and (((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and t1.id <> here.id and t1.placed_at <= here.placed_at)) and (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot))) or (here.lot is not null and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.id <> here.id and t1.placed_at < here.placed_at)))))))) is false then
      broken := least(broken, array['004', 'an-act-follows-the-last', 'ashes_placement']);
    end if;
  end if;
  if (((not (here.destination in ('7', '8', '15')) and (not (here.act is not null) or not (here.act in ('interred', 'scattered')))))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state = 'decided' and public.qm_compare_partial(public.qm_civil_day(here.placed_at)::text, t1.ashes_kept_until::text) < 0))))) is false then
      broken := least(broken, array['005', 'unclaimed-ashes-are-kept-for-their-term', 'ashes_placement']);
    end if;
  end if;
  if (((was.destination is not null and was.destination = here.destination))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.placed_at and here.placed_at < t1.released_at))))))) is false then
      broken := least(broken, array['006', 'no-ashes-placed-under-hold', 'ashes_placement']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_now on ashes_placement;
create constraint trigger ashes_placement_check_now after insert or update on ashes_placement
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function ashes_placement_check_now();

create or replace function ashes_placement_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.ashes_placement where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    broken := least(broken, case
      when at_home and ((not (exists (select 1 from public.interment t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.id = here.register)))) is false then array['000', 'an-entry-goes-with-its-burial', 'ashes_placement']
      when ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id)))) is false then array['001', 'an-act-that-is-followed-stays', 'ashes_placement']
      when ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then array['002', 'closed-case-keeps-its-placement', 'ashes_placement']
      end);
  end if;
  if ((here.destination in ('8'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id) or (here.niche is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.place = here.niche and (not (t1.until is not null) or (t1.ended_by in ('taken-out', 'split') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))))) or (not (here.niche is not null) and here.collector is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.handed_to = here.collector))) or ((here.act is not null and here.act = 'interred') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'interred'))) or ((here.act is not null and here.act = 'scattered') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'scattered'))))) is false then
      broken := least(broken, array['003', 'ashes-are-where-they-are-said-to-be', 'ashes_placement']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_at_end on ashes_placement;
create constraint trigger ashes_placement_check_at_end after insert or update on ashes_placement
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function ashes_placement_check_at_end();

create or replace function ashes_placement_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.ashes_placement here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then 'placement-after-cremation'
      when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and here.placed_at < t1.finished_at)))) is false then 'placed-after-cremated'
      when not here.voided and ((not (here.site is not null))) is false and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.site and t1.kind in ('plot', 'ecological-site'))))) is false then 'it-is-a-burial-site'
      when not here.voided and ((not (here.follows is not null))) is false and (((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and t1.id <> here.id and t1.placed_at <= here.placed_at)) and (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot))) or (here.lot is not null and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.id <> here.id and t1.placed_at < here.placed_at)))))))) is false then 'an-act-follows-the-last' end as rule
    from public.ashes_placement here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'ashes_placement';
  end if;
end $$;

create or replace function ashes_placement_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.ashes_placement here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id)))) is false then 'an-act-that-is-followed-stays'
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then 'closed-case-keeps-its-placement' end as rule
    from public.ashes_placement here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'ashes_placement';
  end if;
end $$;

create or replace function ashes_placement_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'ashes_placement', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'ashes_placement', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists ashes_placement_arrives_new on ashes_placement;
create trigger ashes_placement_arrives_new after insert on ashes_placement referencing new table as arriving
  for each statement when (qm_exchanges()) execute function ashes_placement_arrives();
drop trigger if exists ashes_placement_arrives_again on ashes_placement;
create trigger ashes_placement_arrives_again after update on ashes_placement referencing new table as arriving
  for each statement when (qm_exchanges()) execute function ashes_placement_arrives();

create or replace function ashes_placement_receiver_number_names() returns trigger language plpgsql
  security definer as $$
begin
  perform public.qm_note_reference(new.province, 'ashesPlacement', new.id, 'receiverNumber', new.version,
    new.case_id, 'institution', case when new.voided then null else new.receiver_number end);
  return null;
end $$;
drop trigger if exists ashes_placement_receiver_number_names on ashes_placement;
create trigger ashes_placement_receiver_number_names after insert on ashes_placement
  for each row when ((new.receiver_number is not null)) execute function ashes_placement_receiver_number_names();
drop trigger if exists ashes_placement_receiver_number_names_again on ashes_placement;
create trigger ashes_placement_receiver_number_names_again after update on ashes_placement
  for each row when (((old.receiver_number is not null) or (new.receiver_number is not null))) execute function ashes_placement_receiver_number_names();
