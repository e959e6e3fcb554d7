-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table cold_limit (
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
  rack text,
  lowest numeric(18, 1) not null,
  highest numeric(18, 1) not null,
  every_hours integer not null,
  note bytea,
  constraint cold_limit_pkey primary key (province, id),
  constraint cold_limit__lowest_is_below_highest check (voided or lowest < highest)
);
comment on table cold_limit is '冷藏温度要求 Limits of cold storage';
create unique index cold_limit__one_limit_of_a_rack on cold_limit (province, institution, rack) where (not voided and rack is not null);
create unique index cold_limit__one_limit_of_the_house on cold_limit (province, institution) where (not voided and not (rack is not null));
create index cold_limit_by_institution on cold_limit (province, institution);
alter table cold_limit enable row level security;
grant select, insert, update on cold_limit to qingming_app, qingming_exchange;

create table cold_reading (
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
  rack text,
  place uuid,
  celsius numeric(18, 1) not null,
  read_at timestamptz(3) not null,
  read_by uuid,
  note bytea,
  constraint cold_reading_pkey primary key (province, id),
  constraint cold_reading__reading_not_in_future check (voided or read_at <= recorded_at + interval '5 minutes')
);
comment on table cold_reading is '冷藏测温 Temperature reading';
create index cold_reading_by_institution on cold_reading (province, institution);
create index cold_reading_by_place_read_at on cold_reading (province, place, read_at);
create index cold_reading_by_rack_read_at on cold_reading (province, rack, read_at);
alter table cold_reading enable row level security;
grant select, insert, update on cold_reading to qingming_app, qingming_exchange;

create table relocation (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  relocation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  reason_ text collate "C" not null,
  expected integer not null,
  opened_at timestamptz(3) not null,
  opened_by uuid not null,
  closed_at timestamptz(3),
  closed_by uuid,
  note bytea,
  constraint relocation_pkey primary key (province, id),
  constraint relocation_link_key unique (province, institution, id),
  constraint relocation_is_itself check (relocation_id = id),
  constraint relocation__relocation_not_in_future check (voided or (opened_at <= recorded_at + interval '5 minutes' and closed_at <= recorded_at + interval '5 minutes' and opened_at <= closed_at)),
  constraint relocation__closed_by_another_person_of_the_house check (voided or ((not (not (state = 'open')) and not (closed_at is not null) and not (closed_by is not null)) or (not (state = 'open') and closed_at is not null and closed_by is not null and opened_by <> closed_by)))
);
comment on table relocation is '倒库 Relocation';
create index relocation_by_institution_recorded_at on relocation (province, institution, recorded_at);
create index relocation_by_state_opened_at on relocation (province, state, opened_at);
alter table relocation enable row level security;
grant select, insert, update on relocation to qingming_app, qingming_exchange;

create table relocation_place (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  relocation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  place uuid not null,
  constraint relocation_place_pkey primary key (province, id)
);
comment on table relocation_place is '倒库位置 Place of a relocation';
create unique index relocation_place__a_place_stands_once_on_a_relocation on relocation_place (province, relocation_id, place) where (not voided);
create index relocation_place_by_relocation_id on relocation_place (province, relocation_id);
create index relocation_place_by_place on relocation_place (province, place);
alter table relocation_place enable row level security;
grant select, insert, update on relocation_place to qingming_app, qingming_exchange;

create table relocation_line (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  relocation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  for_case uuid not null,
  from_ uuid not null,
  out_at timestamptz(3),
  out_by uuid,
  out_tag text,
  out_place uuid,
  out_mark text collate "C",
  out_sex text collate "C",
  to_ uuid,
  in_at timestamptz(3),
  in_by uuid,
  in_tag text,
  in_mark text collate "C",
  in_sex text collate "C",
  constraint relocation_line_pkey primary key (province, id),
  constraint relocation_line__out_before_in check (voided or (((out_at is not null and out_by is not null and out_tag is not null and out_place is not null and out_mark is not null) or (not (out_at is not null) and not (out_by is not null) and not (out_tag is not null) and not (out_place is not null) and not (out_mark is not null))) and ((in_at is not null and in_by is not null and in_tag is not null and to_ is not null and in_mark is not null) or (not (in_at is not null) and not (in_by is not null) and not (in_tag is not null) and not (to_ is not null) and not (in_mark is not null))) and (not (in_at is not null) or out_at is not null) and out_at <= in_at and out_at <= recorded_at + interval '5 minutes' and in_at <= recorded_at + interval '5 minutes' and (not (out_at is not null) or out_place = from_))),
  constraint relocation_line__out_and_in_by_two_people check (voided or out_by <> in_by)
);
comment on table relocation_line is '倒库清单 List of a relocation';
create unique index relocation_line__once_on_a_list on relocation_line (province, relocation_id, for_case) where (not voided);
create index relocation_line_by_relocation_id on relocation_line (province, relocation_id);
create index relocation_line_by_for_case on relocation_line (province, for_case);
create index relocation_line_by_from_ on relocation_line (province, from_);
alter table relocation_line enable row level security;
grant select, insert, update on relocation_line to qingming_app, qingming_exchange;

create table relocation_mismatch (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  relocation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  what text collate "C" not null,
  scanned text not null,
  place uuid not null,
  for_case uuid,
  scanned_at timestamptz(3) not null,
  scanned_by text not null,
  constraint relocation_mismatch_pkey primary key (province, id),
  constraint relocation_mismatch__no_wrong_scan_in_the_future check (voided or scanned_at <= recorded_at + interval '5 minutes')
);
comment on table relocation_mismatch is '倒库扫描不符 Wrong scan in a relocation';
create index relocation_mismatch_by_relocation_id on relocation_mismatch (province, relocation_id);
create index relocation_mismatch_by_scanned_at on relocation_mismatch (province, scanned_at);
alter table relocation_mismatch enable row level security;
grant select, insert, update on relocation_mismatch to qingming_app, qingming_exchange;

alter table cold_limit add constraint cold_limit_institution_owner foreign key (province, institution) references institution (province, id);

alter table cold_reading add constraint cold_reading_institution_owner foreign key (province, institution) references institution (province, id);

alter table cold_reading add constraint cold_reading_place_link foreign key (province, institution, place) references place (province, institution, id);

alter table cold_reading add constraint cold_reading_read_by_link foreign key (province, institution, read_by) references staff (province, institution, id);

alter table relocation add constraint relocation_institution_owner foreign key (province, institution) references institution (province, id);

alter table relocation add constraint relocation_opened_by_link foreign key (province, institution, opened_by) references staff (province, institution, id);

alter table relocation add constraint relocation_closed_by_link foreign key (province, institution, closed_by) references staff (province, institution, id);

alter table relocation_place add constraint relocation_place_relocation_owner foreign key (province, institution, relocation_id) references relocation (province, institution, id);

alter table relocation_place add constraint relocation_place_place_link foreign key (province, institution, place) references place (province, institution, id);

alter table relocation_line add constraint relocation_line_relocation_owner foreign key (province, institution, relocation_id) references relocation (province, institution, id);

alter table relocation_line add constraint relocation_line_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

alter table relocation_line add constraint relocation_line_from__link foreign key (province, institution, from_) references place (province, institution, id);

alter table relocation_line add constraint relocation_line_out_by_link foreign key (province, institution, out_by) references staff (province, institution, id);

alter table relocation_line add constraint relocation_line_out_place_link foreign key (province, institution, out_place) references place (province, institution, id);

alter table relocation_line add constraint relocation_line_to__link foreign key (province, institution, to_) references place (province, institution, id);

alter table relocation_line add constraint relocation_line_in_by_link foreign key (province, institution, in_by) references staff (province, institution, id);

alter table relocation_mismatch add constraint relocation_mismatch_relocation_owner foreign key (province, institution, relocation_id) references relocation (province, institution, id);

alter table relocation_mismatch add constraint relocation_mismatch_place_link foreign key (province, institution, place) references place (province, institution, id);

alter table relocation_mismatch add constraint relocation_mismatch_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

create or replace function place_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.place;
  was public.place;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of place is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.id, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.kind = 'cold-cabinet') or not (here.in_use = false) or (was.in_use is not null and not (was.in_use = true)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.place = here.id and t1.subject = 'body' and not (t1.until is not null) and not (exists (select 1 from public.relocation_line t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.for_case = t1.case_id and exists (select 1 from public.relocation t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.relocation_id and t3.state = 'open')) and not (t2.in_at is not null))))))))) is false then
      broken := least(broken, array['000', 'a-cabinet-that-holds-somebody-is-relocated-first', 'place']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists place_check_now on place;
create constraint trigger place_check_now after insert or update on place
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function place_check_now();

create or replace function place_holds_custody_place() returns trigger language plpgsql
  security definer as $$
begin
  if new.voided or new.capacity is null or new.capacity >= old.capacity then
    return null;
  end if;
  if exists (select 1 from public.custody start
      where start.province = new.province and start.place = new.id
        and not start.voided
        and (select sum(1) from public.custody taken
        where taken.province = start.province and taken.place = start.place
          and taken.since <= start.since and (taken.until is null or taken.until > start.since)
          and not taken.voided) > new.capacity) then
    raise exception using errcode = 'QM001', message = 'place-is-not-full',
      constraint = 'place-is-not-full', table = 'custody';
  end if;
  return null;
end $$;
drop trigger if exists place_holds_custody_place on place;
create constraint trigger place_holds_custody_place after update on place
  deferrable initially immediate for each row execute function place_holds_custody_place();

create or replace function custody_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.custody;
  was public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of custody is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.place, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not before_2026_3 and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['013', 'nobody-on-a-list-leaves', 'custody']);
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-custody-in-a-withdrawn-case', 'custody']
    when at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.tag and t1.number = here.scanned and (t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)))))) is false then array['001', 'the-tag-itself-was-scanned', 'custody']
    when not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.holds_one = here.sole)))) is false then array['002', 'sole-as-the-place-is', 'custody']
    when at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since))) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.until = here.since and t1.ended_by = 'moved')) or (here.reason_ = 'returned' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.ended_by in ('handed-over', 'taken-out', 'transferred') and t1.until <= here.since and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.id <> here.id and t2.since >= t1.until and t2.since < here.since)))))))) is false then array['011', 'no-gap-in-custody', 'custody']
    end);
  if ((not (here.subject = 'body') or not (here.ended_by is not null) or here.ended_by in ('moved', 'cremated') or (was.ended_by is not null and not (was.ended_by <> here.ended_by)) or (here.ended_by in ('taken-out') and here.leaving_to is not null and here.leaving_to = 'judicial'))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
      broken := least(broken, array['003', 'no-hand-over-of-a-body-under-hold', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'ashes') or not (here.ended_by is not null) or here.ended_by in ('moved', 'cremated') or (was.ended_by is not null and not (was.ended_by <> here.ended_by)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
      broken := least(broken, array['004', 'no-ashes-leave-under-hold', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or not (here.ended_by is not null) or here.ended_by in ('moved', 'cremated') or (was.ended_by is not null and not (was.ended_by <> here.ended_by)) or here.ended_by in ('taken-out'))) is false then
    if at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
      broken := least(broken, array['005', 'ceremonies-end-before-the-body-leaves', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or not (here.ended_by in ('handed-over', 'taken-out', 'transferred')))) is false then
    broken := least(broken, case
      when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then array['006', 'a-body-in-cremation-is-not-handed-over', 'custody']
      when at_home and not here.voided and ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.handed_to and t1.identity_number is not null and t1.document_kind is not null)))) is false then array['007', 'body-handed-to-a-known-person', 'custody']
      end);
  end if;
  if ((not (here.subject = 'ashes') or not (here.sole = true) or here.until is not null)) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.subject = 'ashes' and t1.place = here.place and t1.case_id <> here.case_id and (t1.ended_by in ('taken-out') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until))))))))) is false then
      broken := least(broken, array['008', 'a-niche-waits-for-its-ashes', 'custody']);
    end if;
  end if;
  if ((not (here.lot is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since)) or exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.lot and exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and t2.ended_by = 'split' and t2.until = here.since and ((not (t2.lot is not null) and not (t1.parent is not null)) or t2.lot = t1.parent))))))) is false then
      broken := least(broken, array['009', 'a-portion-begins-at-its-division', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body'))) is false then
    if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.since)::text, t1.death_date::text) < 0)))) is false then
      broken := least(broken, array['010', 'care-after-death', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or ((not (here.ended_by is not null) or here.ended_by = 'moved' or (was.ended_by is not null and not (was.ended_by <> here.ended_by))) and not (here.voided = true)))) is false then
    if at_home and not before_2026_3 and ((not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and true))))) is false then
      broken := least(broken, array['012', 'nobody-on-a-list-leaves', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or here.until is not null or (was.since is not null and not (was.since <> here.since) and not (was.place <> here.place)))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and (t1.to_ = here.place and t1.in_at = here.since))) or (not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and true))) and not (exists (select 1 from public.relocation_place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.place = here.place and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')))))))) is false then array['014', 'moved-by-the-scans-of-the-relocation', 'custody']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind = 'cold-cabinet' and t1.in_use = false))))) is false then array['015', 'no-body-into-a-cabinet-out-of-order', 'custody']
      end);
  end if;
  if ((not (here.subject = 'ashes'))) is false then
    if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
      broken := least(broken, array['016', 'ashes-come-from-cremation', 'custody']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists custody_check_now on custody;
create constraint trigger custody_check_now after insert or update on custody
  deferrable initially immediate for each row execute function custody_check_now();

create or replace function custody_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.custody where province = new.province and id = new.id;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['007', 'ashes-stay-where-they-were-placed', 'custody']);
  end if;
  if ((not (here.subject = 'body') or here.until is not null)) is false then
    broken := least(broken, case
      when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.finished_at is not null) and t1.cremator <> here.place))))) is false then array['000', 'a-burning-body-is-in-its-cremator', 'custody']
      when not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then array['010', 'no-body-in-a-closed-case', 'custody']
      end);
  end if;
  if ((not (here.ended_by = 'split'))) is false then
    if not here.voided and ((exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.divided_at = here.until and ((not (t1.parent is not null) and not (here.lot is not null)) or t1.parent = here.lot))))) is false then
      broken := least(broken, array['001', 'a-division-has-portions', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or not (here.until is not null) or not (here.ended_by <> 'cremated'))) is false then
    if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremator = here.place and not (t1.finished_at is not null)))))) is false then
      broken := least(broken, array['002', 'a-body-in-a-lit-cremator-stays', 'custody']);
    end if;
  end if;
  if ((not (here.ended_by = 'moved'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.since = here.until)))) is false then
      broken := least(broken, array['003', 'a-move-arrives-somewhere', 'custody']);
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    broken := least(broken, case
      when at_home and (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.until = here.since and t1.ended_by = 'moved'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since >= here.until))) and (not (here.ended_by in ('split')) or not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.divided_at = here.until)))))) is false then array['004', 'voided-stay-leaves-no-gap', 'custody']
      when at_home and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or (here.subject = 'ashes' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = here.subject)) or (here.subject = 'ashes' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.ashes_wanted = true)))))) is false then array['005', 'cremation-keeps-its-custody', 'custody']
      end);
  end if;
  if ((not (here.subject = 'ashes'))) is false then
    if at_home and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.niche is not null and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.follows = t1.id)) and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot) and t2.place = t1.niche and (not (t2.until is not null) or (t2.ended_by in ('taken-out', 'split') and not (exists (select 1 from public.custody t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and ((t3.subject = t2.subject and ((not (t3.lot is not null) and not (t2.lot is not null)) or t3.lot = t2.lot)) and t3.id <> t2.id and t3.since >= t2.until))))))))))))) is false then
      broken := least(broken, array['006', 'ashes-stay-where-they-were-placed', 'custody']);
    end if;
  end if;
  if ((not (here.ended_by = 'cremated'))) is false then
    if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.cremator = here.place)))) is false then
      broken := least(broken, array['008', 'cremated-body-has-its-cremation', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'ashes') or not (here.ended_by in ('handed-over', 'interred', 'scattered', 'transferred')))) is false then
    if not here.voided and ((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and (not (t1.act is not null) or t1.placed_at = here.until))))) is false then
      broken := least(broken, array['009', 'ashes-leave-with-a-record', 'custody']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cremation;
  was public.cremation;
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
  if ((was.started_at is not null)) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and true))))) is false then array['000', 'no-cremation-during-a-relocation', 'cremation']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.doubt_report t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not ((t1.outcome is not null and t1.outcome = 'cleared')))))) is false then array['011', 'no-cremation-while-in-doubt', 'cremation']
      when at_home and not here.voided and (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then array['016', 'ceremonies-end-before-cremation', 'cremation']
      when at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open')) and (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject = 'unidentified')) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('decided', 'claimed')))))) is false then array['017', 'no-cremation-before-the-decision', 'cremation']
      end);
  end if;
  broken := least(broken, case
    when not before_2026_3 and not here.voided and (((here.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (here.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false then array['001', 'kind-of-cremation-fits-the-case', 'cremation']
    when not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false then array['002', 'no-cremation-without-certificate', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'disposal-commission')))) is false then array['003', 'no-cremation-without-confirmation', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))))) is false then array['004', 'confirmed-before-cremation', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('stillbirth') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['006', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('body-part') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['007', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('relocation', 'archaeology') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['008', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('specimen') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['009', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or (not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11'))) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['010', 'the-police-consent-to-it', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['012', 'no-cremation-in-a-withdrawn-case', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['013', 'operators-had-not-left', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['014', 'operators-had-not-left', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then array['015', 'cremation-after-death', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then array['019', 'tag-scanned-at-the-cremator', 'cremation']
    when not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then array['021', 'it-is-a-cremator', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.placed_at < here.finished_at)))) is false then array['024', 'placement-stays-after-cremation', 'cremation']
    end);
  if ((here.finished_at is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then array['005', 'certified-before-cremation', 'cremation']
      when at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)))) is false then array['022', 'cremator-is-in-use', 'cremation']
      end);
  end if;
  if (((was.started_at is not null and was.started_at = here.started_at))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.started_at and here.started_at < t1.released_at))))))) is false then
      broken := least(broken, array['018', 'no-cremation-under-hold', 'cremation']);
    end if;
  end if;
  if ((not (here.finish_tag is not null) or here.finish_tag = here.body_tag)) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.number = here.finish_tag and t1.subject = 'body')))) is false then
      broken := least(broken, array['020', 'the-same-tag-at-the-end', 'cremation']);
    end if;
  end if;
  if (((here.finished_at is not null and was.operator is not null))) is false then
    if at_home and not here.voided and ((((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.operator and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.operator)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty in ('05'))))) and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('05'))))) or (here.witness_mode in ('video', 'remote-check') and (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('08') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('08')))))) or here.witness_mode in ('family-present'))))) is false then
      broken := least(broken, array['023', 'operators-hold-the-duty', 'cremation']);
    end if;
  end if;
  if ((not (here.kind = '0'))) is false then
    if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and not (exists (select 1 from public.number_dispute t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.identity_number_key = t1.identity_number_key and t2.outcome = 'another-person'))) and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
      broken := least(broken, array['025', 'cremated-once-in-the-country', 'cremation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cremation_check_now on cremation;
create constraint trigger cremation_check_now after insert or update on cremation
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function cremation_check_now();

create or replace function cremation_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cremation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.cremation where province = new.province and id = new.id;
  if (((not (here.voided = true) and here.finished_at is not null))) is false then
    if at_home and (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes')) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremation = here.id and t1.state <> 'cancelled')))))) is false then
      broken := least(broken, array['000', 'cremation-keeps-what-rests-on-it', 'cremation']);
    end if;
  end if;
  if ((not (here.finished_at is not null) or not (here.kind = '0'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null)))))) is false then
      broken := least(broken, array['001', 'a-finished-cremation-leaves-no-body', 'cremation']);
    end if;
  end if;
  if ((not (here.finished_at is not null) or not (here.ashes_wanted = true))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes'))) is false then
      broken := least(broken, array['002', 'ashes-have-a-place', 'cremation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or (not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11'))) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then 'the-police-consent-to-it'
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

create or replace function cold_limit_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cold_limit;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if ((not (here.rack is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.kind = 'cold-cabinet' and t1.rack = here.rack)))) is false then
      broken := least(broken, array['000', 'limits-of-a-rack-that-is-there', 'cold_limit']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cold_limit_check_now on cold_limit;
create constraint trigger cold_limit_check_now after insert or update on cold_limit
  deferrable initially immediate for each row execute function cold_limit_check_now();

create or replace function cold_reading_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cold_reading;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
begin
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and not here.voided and (((here.rack is not null and not (here.place is not null) and exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.kind = 'cold-cabinet' and t1.rack = here.rack))) or (not (here.rack is not null) and here.place is not null and exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind = 'cold-cabinet'))))) is false then
    broken := least(broken, array['000', 'a-reading-is-of-a-rack-or-a-cabinet', 'cold_reading']);
  end if;
  if ((not (here.read_by is not null))) is false then
    if at_home and not before_2026_2 and not here.voided and (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.read_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.read_at)::text) >= 0)))))) is false then
      broken := least(broken, array['001', 'reading-by-somebody-who-works-there', 'cold_reading']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cold_reading_check_now on cold_reading;
create constraint trigger cold_reading_check_now after insert or update on cold_reading
  deferrable initially immediate for each row execute function cold_reading_check_now();

create or replace function relocation_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.relocation;
  was public.relocation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' else was.state = here.state or (was.state = 'open' and here.state = 'closed') or (was.state = 'open' and here.state = 'called-off') end)) is false then
    broken := least(broken, array['000', 'a-relocation-in-its-order', 'relocation']);
  end if;
  if at_home and ((not (was.reason_ is not null) or was.reason_ = here.reason_)) is false then
    broken := least(broken, array['001', 'a-relocation-stays-what-it-is', 'relocation']);
  end if;
  if at_home and ((not (was.expected is not null) or was.expected = here.expected)) is false then
    broken := least(broken, array['002', 'a-relocation-stays-what-it-is', 'relocation']);
  end if;
  if at_home and ((not (was.opened_at is not null) or was.opened_at = here.opened_at)) is false then
    broken := least(broken, array['003', 'a-relocation-stays-what-it-is', 'relocation']);
  end if;
  if at_home and ((not (was.opened_by is not null) or was.opened_by = here.opened_by)) is false then
    broken := least(broken, array['004', 'a-relocation-stays-what-it-is', 'relocation']);
  end if;
  if at_home and ((not (was.closed_at is not null) or (here.closed_at is not null and was.closed_at = here.closed_at))) is false then
    broken := least(broken, array['005', 'a-relocation-stays-what-it-is', 'relocation']);
  end if;
  if at_home and ((not (was.closed_by is not null) or (here.closed_by is not null and was.closed_by = here.closed_by))) is false then
    broken := least(broken, array['006', 'a-relocation-stays-what-it-is', 'relocation']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['007', 'a-relocation-stays-what-it-is', 'relocation']);
  end if;
  if ((not (here.state = 'closed') or (was.state is not null and not (was.state <> here.state)))) is false then
    if at_home and not here.voided and (((here.expected = (select count(*) from public.relocation_line t1 where t1.province = here.province and t1.relocation_id = here.relocation_id and not t1.voided and t1.in_at is not null) and here.expected = (select count(*) from public.relocation_line t1 where t1.province = here.province and t1.relocation_id = here.relocation_id and not t1.voided and true) and not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.relocation_id = here.relocation_id and not t1.voided and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.case_id = t1.for_case and t2.subject = 'body' and not (t2.until is not null) and t2.place = t1.to_)))))))) is false then
      broken := least(broken, array['008', 'a-relocation-balances', 'relocation']);
    end if;
  end if;
  if ((not (here.state = 'called-off') or (was.state is not null and not (was.state <> here.state)))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.relocation_id = here.relocation_id and not t1.voided and t1.out_at is not null)))) is false then
      broken := least(broken, array['009', 'called-off-before-anybody-was-moved', 'relocation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists relocation_check_now on relocation;
create constraint trigger relocation_check_now after insert or update on relocation
  deferrable initially immediate for each row execute function relocation_check_now();

create or replace function relocation_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.relocation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.relocation where province = new.province and id = new.id;
  if at_home and not here.voided and ((here.expected = (select count(*) from public.relocation_line t1 where t1.province = here.province and t1.relocation_id = here.relocation_id and not t1.voided and true))) is false then
    broken := least(broken, array['000', 'everyone-who-lay-there-is-on-the-list', 'relocation']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists relocation_check_at_end on relocation;
create constraint trigger relocation_check_at_end after insert or update on relocation
  deferrable initially deferred for each row execute function relocation_check_at_end();

create or replace function relocation_place_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.relocation_place;
  was public.relocation_place;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.relocation where province = new.province and id = new.relocation_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of relocationPlace is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.place, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((not (was.place is not null) or was.place = here.place)) is false then
    broken := least(broken, array['000', 'the-places-of-a-relocation-stay', 'relocation_place']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'the-places-of-a-relocation-stay', 'relocation_place']);
  end if;
  broken := least(broken, case
    when at_home and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind in ('cold-cabinet', 'reception', 'preparation-room'))))) is false then array['002', 'the-places-of-a-relocation-stay', 'relocation_place']
    when at_home and ((exists (select 1 from public.relocation t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.relocation_id and t1.state = 'open')))) is false then array['003', 'the-places-of-a-relocation-stay', 'relocation_place']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists relocation_place_check_now on relocation_place;
create constraint trigger relocation_place_check_now after insert or update on relocation_place
  deferrable initially immediate for each row execute function relocation_place_check_now();

create or replace function relocation_place_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.relocation_place;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.relocation_place where province = new.province and id = new.id;
  if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.place = here.place and t1.subject = 'body' and not (t1.until is not null) and not (exists (select 1 from public.relocation_line t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.for_case = t1.case_id and t2.relocation_id = here.relocation_id)))))))) is false then
    broken := least(broken, array['000', 'everyone-in-its-places-is-on-the-list', 'relocation_place']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists relocation_place_check_at_end on relocation_place;
create constraint trigger relocation_place_check_at_end after insert or update on relocation_place
  deferrable initially deferred for each row execute function relocation_place_check_at_end();

create or replace function relocation_line_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.relocation_line;
  was public.relocation_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.relocation where province = new.province and id = new.relocation_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of relocationLine is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.from_, 0));
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.to_, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.for_case is not null) or was.for_case = here.for_case)) is false then
    broken := least(broken, array['002', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.from_ is not null) or was.from_ = here.from_)) is false then
    broken := least(broken, array['003', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.out_at is not null) or (here.out_at is not null and was.out_at = here.out_at))) is false then
    broken := least(broken, array['004', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.out_by is not null) or (here.out_by is not null and was.out_by = here.out_by))) is false then
    broken := least(broken, array['005', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.out_tag is not null) or (here.out_tag is not null and was.out_tag = here.out_tag))) is false then
    broken := least(broken, array['006', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.out_place is not null) or (here.out_place is not null and was.out_place = here.out_place))) is false then
    broken := least(broken, array['007', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.out_mark is not null) or (here.out_mark is not null and was.out_mark = here.out_mark))) is false then
    broken := least(broken, array['008', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.out_sex is not null) or (here.out_sex is not null and was.out_sex = here.out_sex))) is false then
    broken := least(broken, array['009', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.in_at is not null) or (here.in_at is not null and was.in_at = here.in_at))) is false then
    broken := least(broken, array['010', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.in_by is not null) or (here.in_by is not null and was.in_by = here.in_by))) is false then
    broken := least(broken, array['011', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.in_tag is not null) or (here.in_tag is not null and was.in_tag = here.in_tag))) is false then
    broken := least(broken, array['012', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.to_ is not null) or (here.to_ is not null and was.to_ = here.to_))) is false then
    broken := least(broken, array['013', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.in_mark is not null) or (here.in_mark is not null and was.in_mark = here.in_mark))) is false then
    broken := least(broken, array['014', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if at_home and ((not (was.in_sex is not null) or (here.in_sex is not null and was.in_sex = here.in_sex))) is false then
    broken := least(broken, array['015', 'a-line-stays-what-it-is', 'relocation_line']);
  end if;
  if ((was.for_case is not null)) is false then
    if at_home and not here.voided and (((exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.subject = 'body' and not (t1.until is not null) and t1.place = here.from_)) and not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.for_case and t1.id <> here.id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open'))))) and exists (select 1 from public.relocation_place t1 where t1.province = here.province and t1.relocation_id = here.relocation_id and not t1.voided and t1.place = here.from_) and exists (select 1 from public.relocation t1 where t1.province = here.province and t1.id = here.relocation_id and not t1.voided and (t1.id = here.relocation_id and t1.expected >= (select count(*) from public.relocation_line t2 where t2.province = t1.province and t2.relocation_id = t1.relocation_id and not t2.voided and true)))))) is false then
      broken := least(broken, array['000', 'the-list-is-of-those-who-lay-there', 'relocation_line']);
    end if;
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.relocation t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.relocation_id and t1.state = 'open')))) is false then
    broken := least(broken, array['016', 'scanned-while-it-is-under-way', 'relocation_line']);
  end if;
  if ((not (here.out_at is not null) or was.out_at is not null)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.subject = 'body' and t1.number = here.out_tag)))) is false then
      broken := least(broken, array['017', 'its-own-tag-was-scanned-out-and-in', 'relocation_line']);
    end if;
  end if;
  if ((not (here.in_at is not null) or was.in_at is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.subject = 'body' and t1.number = here.in_tag)))) is false then array['018', 'its-own-tag-was-scanned-out-and-in', 'relocation_line']
      when at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.to_ and t1.in_use = true)))) is false then array['021', 'put-into-a-place-in-use', 'relocation_line']
      end);
  end if;
  if ((not (here.out_at is not null) or was.out_at is not null or not (here.out_mark = 'seen'))) is false then
    if at_home and not here.voided and (((here.out_sex is not null and exists (select 1 from public.decedent t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and (not (t1.sex in ('1', '2')) or t1.sex = here.out_sex)))))) is false then
      broken := least(broken, array['019', 'the-second-mark-agrees', 'relocation_line']);
    end if;
  end if;
  if ((not (here.in_at is not null) or was.in_at is not null or not (here.in_mark = 'seen'))) is false then
    if at_home and not here.voided and (((here.in_sex is not null and exists (select 1 from public.decedent t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and (not (t1.sex in ('1', '2')) or t1.sex = here.in_sex)))))) is false then
      broken := least(broken, array['020', 'the-second-mark-agrees', 'relocation_line']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists relocation_line_check_now on relocation_line;
create constraint trigger relocation_line_check_now after insert or update on relocation_line
  deferrable initially immediate for each row execute function relocation_line_check_now();

create or replace function relocation_line_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.relocation_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.relocation_line where province = new.province and id = new.id;
  if ((not (here.in_at is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.subject = 'body' and not (t1.until is not null) and t1.place = here.to_)))) is false then
      broken := least(broken, array['000', 'lies-where-it-was-scanned-in', 'relocation_line']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists relocation_line_check_at_end on relocation_line;
create constraint trigger relocation_line_check_at_end after insert or update on relocation_line
  deferrable initially deferred for each row execute function relocation_line_check_at_end();

create or replace function relocation_mismatch_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.relocation_mismatch;
  was public.relocation_mismatch;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.relocation where province = new.province and id = new.relocation_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['000', 'a-wrong-scan-stays', 'relocation_mismatch']);
  end if;
  if at_home and ((not (was.what is not null) or was.what = here.what)) is false then
    broken := least(broken, array['001', 'a-wrong-scan-stays', 'relocation_mismatch']);
  end if;
  if at_home and ((not (was.scanned is not null) or was.scanned = here.scanned)) is false then
    broken := least(broken, array['002', 'a-wrong-scan-stays', 'relocation_mismatch']);
  end if;
  if at_home and ((not (was.place is not null) or was.place = here.place)) is false then
    broken := least(broken, array['003', 'a-wrong-scan-stays', 'relocation_mismatch']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists relocation_mismatch_check_now on relocation_mismatch;
create constraint trigger relocation_mismatch_check_now after insert or update on relocation_mismatch
  deferrable initially immediate for each row execute function relocation_mismatch_check_now();
