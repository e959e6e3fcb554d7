-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table hold (
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
  subject text collate "C" not null,
  kind text collate "C" not null,
  placed_by bytea not null,
  document bytea,
  scan text,
  since timestamptz(3) not null,
  review_on date not null,
  entered_by text not null,
  released_at timestamptz(3),
  release_document bytea,
  release_scan text,
  released_by text,
  constraint hold_pkey primary key (province, id),
  constraint hold__hold_not_in_future check (voided or (since <= recorded_at + interval '5 minutes' and released_at <= recorded_at + interval '5 minutes')),
  constraint hold__hold_is_reviewed_after_it_began check (voided or public.qm_compare_partial(review_on::text, public.qm_civil_day(since)::text) >= 0),
  constraint hold__a_release_says_how check (voided or ((released_at is not null and released_by is not null and release_document is not null) or (not (released_at is not null) and not (released_by is not null) and not (release_document is not null)))),
  constraint hold__released_after_it_began check (voided or (not (released_at is not null) or since <= released_at)),
  constraint hold__released_by_another_person check (voided or entered_by <> released_by),
  constraint hold__a_hold_is_released_and_not_voided check (voided = false)
);
comment on table hold is '暂停处置 Hold';
create index hold_by_case_id on hold (province, case_id);
alter table hold enable row level security;
grant select, insert, update on hold to qingming_app, qingming_exchange;

create table effect (
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
  state text collate "C" not null,
  what bytea not null,
  value bigint,
  photo text,
  found_by uuid not null,
  found_at timestamptz(3) not null,
  settled_to uuid,
  settled_at timestamptz(3),
  note bytea,
  constraint effect_pkey primary key (province, id),
  constraint effect__effect_not_in_future check (voided or (found_at <= recorded_at + interval '5 minutes' and settled_at <= recorded_at + interval '5 minutes')),
  constraint effect__an_effect_goes_to_somebody check (voided or ((state = 'kept' and not (settled_to is not null) and not (settled_at is not null)) or (state <> 'kept' and settled_to is not null and settled_at is not null))),
  constraint effect__an_effect_leaves_after_it_was_found check (voided or (not (settled_at is not null) or found_at <= settled_at))
);
comment on table effect is '随身遗物 Personal effect';
create index effect_by_case_id on effect (province, case_id);
alter table effect enable row level security;
grant select, insert, update on effect to qingming_app, qingming_exchange;

alter table hold add constraint hold_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table effect add constraint effect_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table effect add constraint effect_found_by_link foreign key (province, institution, found_by) references staff (province, institution, id);

alter table effect add constraint effect_settled_to_link foreign key (province, case_id, settled_to) references contact (province, case_id, id);

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
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false) then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case',
      constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
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

create or replace function custody_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.custody;
  was public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'body' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-hand-over-of-a-body-under-hold',
      constraint = 'no-hand-over-of-a-body-under-hold', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'ashes' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-ashes-leave-under-hold',
      constraint = 'no-ashes-leave-under-hold', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'body' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)))) or (not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
    raise exception using errcode = 'QM001', message = 'ceremonies-end-before-the-body-leaves',
      constraint = 'ceremonies-end-before-the-body-leaves', table = 'custody';
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

create or replace function ashes_placement_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.ashes_placement;
  was public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))) is false then
    raise exception using errcode = 'QM001', message = 'placement-after-cremation',
      constraint = 'placement-after-cremation', table = 'ashes_placement';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and here.placed_at < t1.finished_at)))) is false then
    raise exception using errcode = 'QM001', message = 'placed-after-cremated',
      constraint = 'placed-after-cremated', table = 'ashes_placement';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((was.destination is not null and was.destination = here.destination) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.placed_at and here.placed_at < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-ashes-placed-under-hold',
      constraint = 'no-ashes-placed-under-hold', table = 'ashes_placement';
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_now on ashes_placement;
create constraint trigger ashes_placement_check_now after insert or update on ashes_placement
  deferrable initially immediate for each row execute function ashes_placement_check_now();

create or replace function ashes_placement_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.ashes_placement where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-placement',
        constraint = 'closed-case-keeps-its-placement', table = 'ashes_placement';
    end if;
  end if;
  if at_home and not here.voided and ((here.destination in ('8'))) is false then
    if (((here.niche is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.place = here.niche and not (t1.until is not null)))) or (not (here.niche is not null) and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.handed_to = here.collector))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-are-where-they-are-said-to-be',
        constraint = 'ashes-are-where-they-are-said-to-be', table = 'ashes_placement';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_at_end on ashes_placement;
create constraint trigger ashes_placement_check_at_end after insert or update on ashes_placement
  deferrable initially deferred for each row execute function ashes_placement_check_at_end();

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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.state = 'cancelled')) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'papers' and not (t1.released_at is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'no-papers-under-hold',
        constraint = 'no-papers-under-hold', table = 'certificate';
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

create or replace function hold_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.hold;
  was public.hold;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.subject is not null) or was.subject = here.subject)) is false then
    raise exception using errcode = 'QM001', message = 'a-hold-stays-what-it-is',
      constraint = 'a-hold-stays-what-it-is', table = 'hold';
  end if;
  if at_home and not here.voided and ((not (was.entered_by is not null) or was.entered_by = here.entered_by)) is false then
    raise exception using errcode = 'QM001', message = 'a-hold-stays-what-it-is',
      constraint = 'a-hold-stays-what-it-is', table = 'hold';
  end if;
  if at_home and not here.voided and ((not (was.since is not null) or here.since <= was.since)) is false then
    raise exception using errcode = 'QM001', message = 'a-hold-stays-what-it-is',
      constraint = 'a-hold-stays-what-it-is', table = 'hold';
  end if;
  if at_home and not here.voided and ((not (was.released_at is not null) or (here.released_at is not null and was.released_at = here.released_at))) is false then
    raise exception using errcode = 'QM001', message = 'a-hold-stays-what-it-is',
      constraint = 'a-hold-stays-what-it-is', table = 'hold';
  end if;
  return null;
end $$;
drop trigger if exists hold_check_now on hold;
create constraint trigger hold_check_now after insert or update on hold
  deferrable initially immediate for each row execute function hold_check_now();

create or replace function effect_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.effect;
  was public.effect;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'kept' and here.state = 'returned') or (was.state = 'kept' and here.state = 'burnt-with') or (was.state = 'kept' and here.state = 'handed-to-police') or (was.state = 'kept' and here.state = 'handed-to-civil-affairs') end)) is false then
    raise exception using errcode = 'QM001', message = 'an-effect-leaves-once',
      constraint = 'an-effect-leaves-once', table = 'effect';
  end if;
  return null;
end $$;
drop trigger if exists effect_check_now on effect;
create constraint trigger effect_check_now after insert or update on effect
  deferrable initially immediate for each row execute function effect_check_now();
