-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table burial_area add column check_months integer;

drop index beneficiary_by_right_id;

alter table beneficiary add constraint beneficiary_link_key unique (province, right_id, id);

alter table beneficiary add constraint beneficiary_reach_key unique (province, institution, id);

create table removal (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  removal_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  right_ uuid not null,
  plot uuid not null,
  person uuid not null,
  person_name bytea not null,
  person_name_key bytea,
  person_name_keys bytea[],
  reason_ text collate "C" not null,
  applicant bytea not null,
  applicant_key bytea,
  applicant_keys bytea[],
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  phone bytea not null,
  phone_key bytea,
  relation text collate "C",
  agreeing integer,
  paper bytea,
  paper_scan text,
  destination text collate "C",
  receiving_place bytea,
  to_right uuid,
  applied_at timestamptz(3) not null,
  applied_by uuid not null,
  decided_at timestamptz(3),
  decided_by uuid,
  planned_on date,
  opened_at timestamptz(3),
  opened_by uuid,
  opened_with uuid,
  mark text collate "C",
  found_name bytea,
  found_name_key bytea,
  found_name_keys bytea[],
  recognised_by bytea,
  found_tag text,
  found_photo text,
  mismatch text collate "C",
  mismatch_note bytea,
  settlement bytea,
  settled_by uuid,
  removed_on date,
  handed_at timestamptz(3),
  handed_by uuid,
  receiver bytea,
  receiver_key bytea,
  receiver_keys bytea[],
  receiver_document text collate "C",
  receiver_number bytea,
  receiver_number_key bytea,
  signature text,
  receipt_number text,
  note bytea,
  constraint removal_pkey primary key (province, id),
  constraint removal_link_key unique (province, institution, id),
  constraint removal_is_itself check (removal_id = id),
  constraint removal__a_removal_says_on_what_it_rests check (voided or ((reason_ in ('court', 'construction', 'mistaken') and paper is not null) or (not (reason_ in ('court', 'construction', 'mistaken')) and agreeing is not null and document_kind is not null and identity_number is not null and relation is not null))),
  constraint removal__a_removal_says_where_it_goes check (voided or ((reason_ = 'mistaken' and not (destination is not null) and not (to_right is not null) and not (receiving_place is not null)) or (not (reason_ = 'mistaken') and destination is not null and ((destination = 'here' and to_right is not null and to_right <> right_ and not (receiving_place is not null)) or (destination in ('elsewhere', 'sea', 'ecological') and receiving_place is not null and not (to_right is not null)) or (destination = 'family' and not (to_right is not null)))))),
  constraint removal__a_removal_is_approved_by_another_person check (voided or ((not (decided_by is not null) or applied_by <> decided_by) and (state = 'withdrawn' or ((not (state = 'applied') and decided_at is not null and decided_by is not null) or (not (not (state = 'applied')) and not (decided_at is not null) and not (decided_by is not null)))))),
  constraint removal__opened_by_two check (voided or (not (opened_at is not null) or (opened_by is not null and opened_with is not null and opened_by <> opened_with))),
  constraint removal__a_mistaken_entry_takes_nothing_out check (voided or (not (state = 'done') or (not (reason_ = 'mistaken') and opened_at is not null) or (reason_ = 'mistaken' and not (opened_at is not null) and not (handed_at is not null) and not (receiver is not null)))),
  constraint removal__what_did_not_agree_is_said check (voided or (((state in ('stopped', 'settled') and mismatch is not null) or (not (state in ('stopped', 'settled')) and not (mismatch is not null))) and ((state = 'settled' and settlement is not null and settled_by is not null) or (not (state = 'settled') and not (settlement is not null) and not (settled_by is not null))))),
  constraint removal__a_removal_is_signed_for check (voided or (not (state = 'done') or reason_ = 'mistaken' or (handed_at is not null and handed_by is not null and receiver is not null and receiver_document is not null and receiver_number is not null and (signature is not null or receipt_number is not null)))),
  constraint removal__a_removal_not_in_future check (voided or (applied_at <= recorded_at + interval '5 minutes' and decided_at <= recorded_at + interval '5 minutes' and opened_at <= recorded_at + interval '5 minutes' and handed_at <= recorded_at + interval '5 minutes' and public.qm_compare_partial(removed_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0 and decided_at <= opened_at and opened_at <= handed_at and ((state = 'done' and removed_on is not null) or (not (state = 'done') and not (removed_on is not null))) and (not (handed_at is not null) or not (removed_on is not null) or public.qm_compare_partial(removed_on::text, public.qm_civil_day(handed_at)::text) = 0))),
  constraint removal__applicant_number_has_kind check (voided or (not (identity_number is not null) or document_kind is not null))
);
comment on table removal is '迁出 Removal';
create unique index removal__removal_number_once on removal (province, number) where (not voided);
create unique index removal__one_removal_of_a_person on removal (province, person) where (not voided and not (state in ('declined', 'withdrawn', 'settled')));
create index removal_by_institution_recorded_at on removal (province, institution, recorded_at);
create index removal_by_state_applied_at on removal (province, state, applied_at);
create index removal_by_right_ on removal (province, right_);
create index removal_by_person on removal (province, person);
create index removal_begins_number on removal (number collate "C");
create index removal_ends_number on removal (reverse(number) collate "C");
create index removal_find_person_name on removal using gin (person_name_keys);
create index removal_whole_person_name on removal (person_name_key);
create index removal_find_applicant on removal using gin (applicant_keys);
create index removal_whole_applicant on removal (applicant_key);
create index removal_find_identity_number on removal (identity_number_key);
create index removal_find_phone on removal (phone_key);
create index removal_find_found_name on removal using gin (found_name_keys);
create index removal_whole_found_name on removal (found_name_key);
create index removal_find_receiver on removal using gin (receiver_keys);
create index removal_whole_receiver on removal (receiver_key);
create index removal_find_receiver_number on removal (receiver_number_key);
alter table removal enable row level security;
grant select, insert, update on removal to qingming_app, qingming_exchange;

create table removal_agreement (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  removal_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  name bytea not null,
  name_key bytea,
  name_keys bytea[],
  relation text collate "C",
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  answer text collate "C" not null,
  by_agent boolean not null,
  answered_on date not null,
  paper text,
  signature text,
  paper_number text,
  note bytea,
  told_at timestamptz(3) not null,
  told_by uuid not null,
  constraint removal_agreement_pkey primary key (province, id),
  constraint removal_agreement__an_agreement_is_signed check (voided or (answer = 'refused' or (identity_number is not null and (paper is not null or signature is not null or paper_number is not null)))),
  constraint removal_agreement__answered_not_in_future check (voided or public.qm_compare_partial(answered_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0),
  constraint removal_agreement__agreeing_number_has_kind check (voided or (not (identity_number is not null) or document_kind is not null))
);
comment on table removal_agreement is '迁出同意 Agreement to a removal';
create unique index removal_agreement__one_answer_of_a_person on removal_agreement (province, removal_id, identity_number_key) where (not voided and identity_number is not null);
create index removal_agreement_by_removal_id on removal_agreement (province, removal_id);
create index removal_agreement_find_name on removal_agreement using gin (name_keys);
create index removal_agreement_whole_name on removal_agreement (name_key);
create index removal_agreement_find_identity_number on removal_agreement (identity_number_key);
alter table removal_agreement enable row level security;
grant select, insert, update on removal_agreement to qingming_app, qingming_exchange;

create table stock_check (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  stock_check_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  area uuid not null,
  expected integer not null,
  places integer not null,
  started_at timestamptz(3) not null,
  started_by uuid not null,
  found integer,
  missing integer,
  elsewhere integer,
  moved integer,
  extra integer,
  counted_at timestamptz(3),
  counted_by uuid,
  reviewed_at timestamptz(3),
  reviewed_by uuid,
  note bytea,
  constraint stock_check_pkey primary key (province, id),
  constraint stock_check_link_key unique (province, institution, id),
  constraint stock_check_is_itself check (stock_check_id = id),
  constraint stock_check__handed_in_by_somebody check (voided or ((state in ('counted', 'closed') and counted_at is not null and counted_by is not null) or (not (state in ('counted', 'closed')) and not (counted_at is not null) and not (counted_by is not null)))),
  constraint stock_check__a_check_not_in_future check (voided or (started_at <= recorded_at + interval '5 minutes' and counted_at <= recorded_at + interval '5 minutes' and reviewed_at <= recorded_at + interval '5 minutes' and started_at <= counted_at and counted_at <= reviewed_at))
);
comment on table stock_check is '骨灰核查 Check of ashes';
create index stock_check_by_institution_recorded_at on stock_check (province, institution, recorded_at);
create index stock_check_by_state_started_at on stock_check (province, state, started_at);
create index stock_check_by_area_reviewed_at on stock_check (province, area, reviewed_at);
alter table stock_check enable row level security;
grant select, insert, update on stock_check to qingming_app, qingming_exchange;

create table stock_check_area (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  stock_check_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  area uuid not null,
  constraint stock_check_area_pkey primary key (province, id)
);
comment on table stock_check_area is '核查的区 Area of a check';
create unique index stock_check_area__an_area_stands_once_on_a_check on stock_check_area (province, stock_check_id, area) where (not voided);
create index stock_check_area_by_stock_check_id on stock_check_area (province, stock_check_id);
create index stock_check_area_by_area on stock_check_area (province, area);
alter table stock_check_area enable row level security;
grant select, insert, update on stock_check_area to qingming_app, qingming_exchange;

create table stock_check_line (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  stock_check_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  kind text collate "C" not null,
  plot uuid not null,
  person uuid,
  for_case uuid,
  name bytea,
  name_key bytea,
  name_keys bytea[],
  result text collate "C",
  found_in uuid,
  seen_name bytea,
  seen_tag text,
  photo text,
  answered_at timestamptz(3),
  answered_by uuid,
  cause text collate "C",
  resolution bytea,
  settled_at timestamptz(3),
  settled_by uuid,
  note bytea,
  constraint stock_check_line_pkey primary key (province, id),
  constraint stock_check_line__the_result_fits_what_is_checked check (voided or ((not (result is not null) or (kind = 'expected' and result in ('found', 'missing', 'elsewhere', 'moved')) or (kind = 'empty' and result in ('empty', 'occupied')) or (kind = 'extra' and ((result = 'other' and person is not null) or (result = 'unknown' and not (person is not null))))) and ((result is not null and result = 'elsewhere' and found_in is not null and found_in <> plot) or ((not (result is not null) or result <> 'elsewhere') and not (found_in is not null))) and ((result is not null and answered_at is not null and answered_by is not null) or (not (result is not null) and not (answered_at is not null) and not (answered_by is not null)))))
);
comment on table stock_check_line is '核查清单 List of a check';
create unique index stock_check_line__a_person_stands_once_on_a_check on stock_check_line (province, stock_check_id, person) where (not voided and (person is not null and kind = 'expected'));
create unique index stock_check_line__an_empty_place_stands_once_on_a_check on stock_check_line (province, stock_check_id, plot) where (not voided and kind = 'empty');
create index stock_check_line_by_stock_check_id on stock_check_line (province, stock_check_id);
create index stock_check_line_by_plot on stock_check_line (province, plot);
create index stock_check_line_by_person on stock_check_line (province, person);
create index stock_check_line_find_name on stock_check_line using gin (name_keys);
create index stock_check_line_whole_name on stock_check_line (name_key);
alter table stock_check_line enable row level security;
grant select, insert, update on stock_check_line to qingming_app, qingming_exchange;

alter table removal add constraint removal_institution_owner foreign key (province, institution) references institution (province, id);

alter table removal add constraint removal_right__link foreign key (province, institution, right_) references right_of_use (province, institution, id);

alter table removal add constraint removal_plot_link foreign key (province, institution, plot) references plot (province, institution, id);

alter table removal add constraint removal_person_link foreign key (province, institution, person) references beneficiary (province, institution, id);

alter table removal add constraint removal_to_right_link foreign key (province, institution, to_right) references right_of_use (province, institution, id);

alter table removal add constraint removal_applied_by_link foreign key (province, institution, applied_by) references staff (province, institution, id);

alter table removal add constraint removal_decided_by_link foreign key (province, institution, decided_by) references staff (province, institution, id);

alter table removal add constraint removal_opened_by_link foreign key (province, institution, opened_by) references staff (province, institution, id);

alter table removal add constraint removal_opened_with_link foreign key (province, institution, opened_with) references staff (province, institution, id);

alter table removal add constraint removal_settled_by_link foreign key (province, institution, settled_by) references staff (province, institution, id);

alter table removal add constraint removal_handed_by_link foreign key (province, institution, handed_by) references staff (province, institution, id);

alter table removal_agreement add constraint removal_agreement_removal_owner foreign key (province, institution, removal_id) references removal (province, institution, id);

alter table removal_agreement add constraint removal_agreement_told_by_link foreign key (province, institution, told_by) references staff (province, institution, id);

alter table stock_check add constraint stock_check_institution_owner foreign key (province, institution) references institution (province, id);

alter table stock_check add constraint stock_check_area_link foreign key (province, institution, area) references burial_area (province, institution, id);

alter table stock_check add constraint stock_check_started_by_link foreign key (province, institution, started_by) references staff (province, institution, id);

alter table stock_check add constraint stock_check_counted_by_link foreign key (province, institution, counted_by) references staff (province, institution, id);

alter table stock_check add constraint stock_check_reviewed_by_link foreign key (province, institution, reviewed_by) references staff (province, institution, id);

alter table stock_check_area add constraint stock_check_area_stock_check_owner foreign key (province, institution, stock_check_id) references stock_check (province, institution, id);

alter table stock_check_area add constraint stock_check_area_area_link foreign key (province, institution, area) references burial_area (province, institution, id);

alter table stock_check_line add constraint stock_check_line_stock_check_owner foreign key (province, institution, stock_check_id) references stock_check (province, institution, id);

alter table stock_check_line add constraint stock_check_line_plot_link foreign key (province, institution, plot) references plot (province, institution, id);

alter table stock_check_line add constraint stock_check_line_person_link foreign key (province, institution, person) references beneficiary (province, institution, id);

alter table stock_check_line add constraint stock_check_line_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

alter table stock_check_line add constraint stock_check_line_found_in_link foreign key (province, institution, found_in) references plot (province, institution, id);

alter table stock_check_line add constraint stock_check_line_answered_by_link foreign key (province, institution, answered_by) references staff (province, institution, id);

alter table stock_check_line add constraint stock_check_line_settled_by_link foreign key (province, institution, settled_by) references staff (province, institution, id);

create or replace function beneficiary_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.beneficiary;
  was public.beneficiary;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  perform 1 from public.right_of_use where province = new.province and id = new.right_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not before_2026_3 and ((not (was.placed_on is not null) or (here.voided = false and here.placed_on is not null and (not (was.left_on is not null) or (here.left_on is not null and was.left_on = here.left_on))))) is false then
    broken := least(broken, array['004', 'who-rests-here-stays-on-record', 'beneficiary']);
  end if;
  if ((here.left_on is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and exists (select 1 from public.plot t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.plot and (select count(*) from public.beneficiary t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.right_id = t1.id and not (t3.left_on is not null))) <= t2.capacity))))) is false then array['000', 'no-more-people-than-the-plot-holds', 'beneficiary']
      when at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.state = 'granted'))) is false then array['002', 'people-are-of-a-right-in-force', 'beneficiary']
      end);
  end if;
  if ((here.alive = false)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.basis in ('spouse', 'gravely-ill', 'aged', 'archive')))) is false then
      broken := least(broken, array['001', 'a-living-person-needs-a-lawful-reason', 'beneficiary']);
    end if;
  end if;
  if ((not (here.left_on is not null) or not (was.alive is not null) or was.left_on is not null or (not (here.placed_on is not null) and not (was.placed_on is not null)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.removal t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.person = here.id and t1.state = 'done' and t1.removed_on is not null and t1.removed_on = here.left_on)))) is false then
      broken := least(broken, array['003', 'nobody-is-removed-without-agreement-and-papers', 'beneficiary']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists beneficiary_check_now on beneficiary;
create constraint trigger beneficiary_check_now after insert or update on beneficiary
  deferrable initially immediate for each row execute function beneficiary_check_now();

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
    broken := least(broken, array['014', 'nobody-on-a-list-leaves', 'custody']);
  end if;
  if ((not (here.subject = 'body') or (was.since is not null and was.since = here.since and was.subject is not null and was.subject = here.subject))) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.since)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.kind in ('GZ', 'TZ'))))) is false then
      broken := least(broken, array['000', 'only-a-funeral-home-keeps-bodies', 'custody']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['001', 'no-custody-in-a-withdrawn-case', 'custody']
    when at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.tag and t1.number = here.scanned and (t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)))))) is false then array['002', 'the-tag-itself-was-scanned', 'custody']
    when not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.holds_one = here.sole)))) is false then array['003', 'sole-as-the-place-is', 'custody']
    when at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since))) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.until = here.since and t1.ended_by = 'moved')) or (here.reason_ = 'returned' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.ended_by in ('handed-over', 'taken-out', 'transferred') and t1.until <= here.since and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.id <> here.id and t2.since >= t1.until and t2.since < here.since)))))))) is false then array['012', 'no-gap-in-custody', 'custody']
    end);
  if ((not (here.subject = 'body') or not (here.ended_by is not null) or here.ended_by in ('moved', 'cremated') or (was.ended_by is not null and not (was.ended_by <> here.ended_by)) or (here.ended_by in ('taken-out') and here.leaving_to is not null and here.leaving_to = 'judicial'))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
      broken := least(broken, array['004', 'no-hand-over-of-a-body-under-hold', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'ashes') or not (here.ended_by is not null) or here.ended_by in ('moved', 'cremated') or (was.ended_by is not null and not (was.ended_by <> here.ended_by)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
      broken := least(broken, array['005', 'no-ashes-leave-under-hold', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or not (here.ended_by is not null) or here.ended_by in ('moved', 'cremated') or (was.ended_by is not null and not (was.ended_by <> here.ended_by)) or here.ended_by in ('taken-out'))) is false then
    if at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
      broken := least(broken, array['006', 'ceremonies-end-before-the-body-leaves', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or not (here.ended_by in ('handed-over', 'taken-out', 'transferred')))) is false then
    broken := least(broken, case
      when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then array['007', 'a-body-in-cremation-is-not-handed-over', 'custody']
      when at_home and not here.voided and ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.handed_to and t1.identity_number is not null and t1.document_kind is not null)))) is false then array['008', 'body-handed-to-a-known-person', 'custody']
      end);
  end if;
  if ((not (here.subject = 'ashes') or not (here.sole = true) or here.until is not null)) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.subject = 'ashes' and t1.place = here.place and t1.case_id <> here.case_id and (t1.ended_by in ('taken-out') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until))))))))) is false then
      broken := least(broken, array['009', 'a-niche-waits-for-its-ashes', 'custody']);
    end if;
  end if;
  if ((not (here.lot is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since)) or exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.lot and exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and t2.ended_by = 'split' and t2.until = here.since and ((not (t2.lot is not null) and not (t1.parent is not null)) or t2.lot = t1.parent))))))) is false then
      broken := least(broken, array['010', 'a-portion-begins-at-its-division', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body'))) is false then
    if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.since)::text, t1.death_date::text) < 0)))) is false then
      broken := least(broken, array['011', 'care-after-death', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or ((not (here.ended_by is not null) or here.ended_by = 'moved' or (was.ended_by is not null and not (was.ended_by <> here.ended_by))) and not (here.voided = true)))) is false then
    if at_home and not before_2026_3 and ((not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and true))))) is false then
      broken := least(broken, array['013', 'nobody-on-a-list-leaves', 'custody']);
    end if;
  end if;
  if ((not (here.subject = 'body') or here.until is not null or (was.since is not null and not (was.since <> here.since) and not (was.place <> here.place)))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and (t1.to_ = here.place and t1.in_at = here.since))) or (not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and true))) and not (exists (select 1 from public.relocation_place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.place = here.place and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')))))))) is false then array['015', 'moved-by-the-scans-of-the-relocation', 'custody']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind = 'cold-cabinet' and t1.in_use = false))))) is false then array['016', 'no-body-into-a-cabinet-out-of-order', 'custody']
      end);
  end if;
  if ((not (here.subject = 'ashes'))) is false then
    if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
      broken := least(broken, array['017', 'ashes-come-from-cremation', 'custody']);
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

create or replace function trip_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.trip;
  was public.trip;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'called' else was.state = here.state or (was.state = 'called' and here.state = 'planned') or (was.state = 'called' and here.state = 'dispatched') or (was.state = 'planned' and here.state = 'dispatched') or (was.state = 'dispatched' and here.state = 'departed') or (was.state = 'departed' and here.state = 'reached') or (was.state = 'departed' and here.state = 'returned') or (was.state = 'reached' and here.state = 'returned') or (was.state = 'called' and here.state = 'cancelled') or (was.state = 'planned' and here.state = 'cancelled') or (was.state = 'dispatched' and here.state = 'cancelled') end)) is false then
    broken := least(broken, array['000', 'trip-in-its-order', 'trip']);
  end if;
  if at_home and not before_2026_3 and not here.voided and ((not (here.collected_at is not null) or was.collected_at is not null or here.for_case is not null or not (here.errand in ('collection', 'transfer')) or here.collected_on is not null)) is false then
    broken := least(broken, array['002', 'no-body-aboard-without-a-paper', 'trip']);
  end if;
  if at_home and not here.voided and ((here.end_km >= here.start_km)) is false then
    broken := least(broken, array['004', 'odometer-never-goes-back', 'trip']);
  end if;
  if at_home and not here.voided and (((here.end_km::numeric - here.start_km::numeric) <= 5000)) is false then
    broken := least(broken, array['005', 'odometer-never-goes-back', 'trip']);
  end if;
  if ((not (here.errand in ('collection', 'transfer')) or (was.called_at is not null and was.called_at = here.called_at and was.errand is not null and was.errand = here.errand))) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.called_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.kind in ('GZ', 'TZ'))))) is false then
      broken := least(broken, array['001', 'only-a-funeral-home-sends-for-bodies', 'trip']);
    end if;
  end if;
  if ((not (was.for_case is not null) or (here.for_case is not null and here.for_case = was.for_case))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.trip = here.id and t1.state <> '3'))))) is false then
      broken := least(broken, array['003', 'a-trip-stays-with-its-case', 'trip']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at < here.departed_at and here.start_km < t1.end_km)))))) is false then array['006', 'odometer-never-goes-back', 'trip']
    when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (here.departed_at < t1.departed_at and t1.start_km < here.end_km)))))) is false then array['007', 'odometer-never-goes-back', 'trip']
    end);
  if ((not (here.vehicle is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle' and t1.in_use = true)))) is false then
      broken := least(broken, array['008', 'it-is-a-vehicle-in-use', 'trip']);
    end if;
  end if;
  if ((not (here.driver is not null))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.leave_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then array['009', 'the-driver-may-drive', 'trip']
      when at_home and not before_2026_2 and not here.voided and (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.leave_at)::text) >= 0)))))) is false then array['010', 'trip-by-somebody-who-works-there', 'trip']
      end);
  end if;
  if ((not (here.state = 'dispatched'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at is not null and not (t1.returned_at is not null))))))) is false then
      broken := least(broken, array['011', 'no-trip-before-it-is-back', 'trip']);
    end if;
  end if;
  if ((not (here.state in ('dispatched', 'departed')))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.collected_at is not null and not (exists (select 1 from public.vehicle_cleaning t2 where t2.province = t1.province and t2.trip_id = t1.trip_id and not t2.voided and true)))))))) is false then array['012', 'no-trip-before-disinfection', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then array['013', 'no-trip-without-inspection', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then array['014', 'no-trip-without-insurance', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'repair' and (not (t1.ends_on is not null) or public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.ends_on::text) < 0)))))) is false then array['015', 'no-trip-in-repair', 'trip']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists trip_check_now on trip;
create constraint trigger trip_check_now after insert or update on trip
  deferrable initially immediate for each row execute function trip_check_now();

create or replace function trip_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.trip;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  select * into here from public.trip where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.collected_at is not null) or not (here.errand in ('collection', 'transfer')))) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.called_at)::text, '2026-11-01'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.trip_hand_over t1 where t1.province = here.province and t1.trip_id = here.trip_id and not t1.voided and true))) is false then
      broken := least(broken, array['000', 'nobody-aboard-without-a-hand-over', 'trip']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists trip_check_at_end on trip;
create constraint trigger trip_check_at_end after insert or update on trip
  deferrable initially deferred for each row execute function trip_check_at_end();

create or replace function transport_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.transport;
  was public.transport;
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
  if ((not (here.state <> '3') or (was.departed_at is not null and was.departed_at = here.departed_at))) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.kind in ('GZ', 'TZ'))))) is false then
      broken := least(broken, array['000', 'only-a-funeral-home-fetches-bodies', 'transport']);
    end if;
  end if;
  if ((not (here.trip is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.trip and t1.for_case = here.case_id and t1.vehicle = here.vehicle and t1.driver = here.driver and t1.departed_at = here.departed_at)))) is false then
      broken := least(broken, array['001', 'as-its-trip-says', 'transport']);
    end if;
  end if;
  broken := least(broken, case
    when ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2024-04-18'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine')))) is false then array['002', 'no-transport-without-certificate', 'transport']
    when not before_2026_2 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then array['004', 'it-is-a-hearse', 'transport']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.departed_at)::text) >= 0))))) is false then array['006', 'driver-had-not-left', 'transport']
    end);
  if ((not (here.state <> '3'))) is false then
    if at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      broken := least(broken, array['003', 'no-transport-in-a-withdrawn-case', 'transport']);
    end if;
  end if;
  if (((here.arrived_at is not null and was.driver is not null))) is false then
    if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.departed_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then
      broken := least(broken, array['005', 'the-driver-does-transports', 'transport']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists transport_check_now on transport;
create constraint trigger transport_check_now after insert or update on transport
  deferrable initially immediate for each row execute function transport_check_now();

create or replace function transport_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.transport;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  select * into here from public.transport where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.trip is not null) or not (here.arrived_at is not null) or here.state = '3')) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2026-11-01'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.trip_hand_over t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.trip_id = here.trip))) is false then
      broken := least(broken, array['000', 'nobody-arrives-without-a-hand-over', 'transport']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists transport_check_at_end on transport;
create constraint trigger transport_check_at_end after insert or update on transport
  deferrable initially deferred for each row execute function transport_check_at_end();

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
  if ((not (here.state <> '3') or (was.started_at is not null and was.started_at = here.started_at))) is false then
    if at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.kind in ('GZ', 'TZ'))))) is false then
      broken := least(broken, array['000', 'only-a-funeral-home-prepares-bodies', 'preparation']);
    end if;
  end if;
  if ((not (here.place is not null) or (was.place is not null and was.place = here.place))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind in ('preparation-room'))))) is false then
      broken := least(broken, array['001', 'prepared-in-a-preparation-room', 'preparation']);
    end if;
  end if;
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['002', 'no-preparation-in-a-withdrawn-case', 'preparation']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then array['005', 'preparation-after-death', 'preparation']
      end);
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    broken := least(broken, array['003', 'embalmer-had-not-left', 'preparation']);
  end if;
  if (((here.finished_at is not null and was.embalmer is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.embalmer and t1.duty in ('01', '03', '04', '07') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.embalmer)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and t1.duty in ('01', '03', '04', '07')))))) is false then
      broken := least(broken, array['004', 'whoever-prepares-holds-the-duty', 'preparation']);
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

create or replace function cremation_booking_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.cremation_booking;
  was public.cremation_booking;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of cremationBooking is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.cremator, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((not (here.state in ('0', '1')) or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.cremator = here.cremator and was.state <> '3') or (here.starts_at <= public.qm_hours_after(here.recorded_at, 8784) and here.recorded_at <= public.qm_hours_after(here.starts_at, 48)))) is false then
    broken := least(broken, array['006', 'a-cremation-is-booked-for-a-time-to-come', 'cremation_booking']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state in ('0', '1') or (was.state = here.state and was.cremator = here.cremator and was.starts_at = here.starts_at and was.ends_at = here.ends_at))) is false then
    broken := least(broken, array['008', 'a-used-booking-stays', 'cremation_booking']);
  end if;
  if ((not (here.state in ('0', '1')) or (was.starts_at is not null and was.starts_at = here.starts_at and was.ends_at = here.ends_at and was.cremator = here.cremator and was.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.kind in ('GZ', 'YZ', 'TZ'))))) is false then array['000', 'only-a-funeral-home-books-a-cremator', 'cremation_booking']
      when at_home and not here.voided and (((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)) and not (exists (select 1 from public.equipment t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.place = here.cremator and t1.state in ('2', '3'))))))) is false then array['002', 'a-booked-cremator-is-in-service', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.cremator = here.cremator and not (t1.finished_at is not null) and t1.case_id <> here.case_id and t1.started_at < here.ends_at and here.starts_at < public.qm_minutes_after(t1.started_at, 60)))))) is false then array['009', 'no-booking-while-the-cremator-burns', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.turnaround is not null and (exists (select 1 from public.cremation_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.cremator = here.cremator and t2.state in ('0', '1') and t2.id <> here.id and t2.starts_at < public.qm_minutes_after(here.ends_at, t1.turnaround) and here.starts_at < public.qm_minutes_after(t2.ends_at, t1.turnaround))) or exists (select 1 from public.cremation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.cremator = here.cremator and t2.case_id <> here.case_id and t2.started_at < here.ends_at and ((t2.finished_at is not null and here.starts_at < public.qm_minutes_after(t2.finished_at, t1.turnaround)) or (not (t2.finished_at is not null) and here.starts_at < public.qm_minutes_after(public.qm_minutes_after(t2.started_at, 60), t1.turnaround))))))))))) is false then array['010', 'a-cremator-cools-between-two', 'cremation_booking']
      end);
  end if;
  if ((not (here.cremator is not null) or (was.cremator is not null and was.cremator = here.cremator))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind in ('cremator'))))) is false then
      broken := least(broken, array['001', 'a-cremation-is-booked-at-a-cremator', 'cremation_booking']);
    end if;
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['003', 'no-cremation-booked-in-a-withdrawn-case', 'cremation_booking']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['004', 'booked-cremation-after-death', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('ashes-only'))))) is false then array['005', 'no-cremator-for-ashes', 'cremation_booking']
      when at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then array['007', 'no-cremation-booked-after-it-began', 'cremation_booking']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cremation_booking_check_now on cremation_booking;
create constraint trigger cremation_booking_check_now after insert or update on cremation_booking
  deferrable initially immediate for each row execute function cremation_booking_check_now();

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
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of cremation is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('place ' || new.province || new.cremator, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if (((was.started_at is not null and was.started_at = here.started_at))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.kind in ('GZ', 'YZ', 'TZ'))))) is false then array['000', 'only-a-funeral-home-cremates', 'cremation']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.started_at and here.started_at < t1.released_at))))))) is false then array['020', 'no-cremation-under-hold', 'cremation']
      end);
  end if;
  if ((was.started_at is not null)) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.relocation_line t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.case_id and exists (select 1 from public.relocation t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.relocation_id and t2.state = 'open')) and true))))) is false then array['001', 'no-cremation-during-a-relocation', 'cremation']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.doubt_report t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not ((t1.outcome is not null and t1.outcome = 'cleared')))))) is false then array['012', 'no-cremation-while-in-doubt', 'cremation']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.cremation_booking t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state <> '3' and t1.agreed_with is not null and public.qm_minutes_after(here.started_at, 15) < t1.starts_at))))) is false then array['013', 'not-before-the-time-agreed', 'cremation']
      when at_home and not here.voided and (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then array['018', 'ceremonies-end-before-cremation', 'cremation']
      when at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open')) and (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject = 'unidentified')) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('decided', 'claimed')))))) is false then array['019', 'no-cremation-before-the-decision', 'cremation']
      end);
  end if;
  broken := least(broken, case
    when not before_2026_3 and not here.voided and (((here.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (here.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false then array['002', 'kind-of-cremation-fits-the-case', 'cremation']
    when not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false then array['003', 'no-cremation-without-certificate', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'disposal-commission')))) is false then array['004', 'no-cremation-without-confirmation', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))))) is false then array['005', 'confirmed-before-cremation', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('stillbirth') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['007', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('body-part') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['008', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('relocation', 'archaeology') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['009', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('specimen') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['010', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or (not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11'))) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['011', 'the-police-consent-to-it', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['014', 'no-cremation-in-a-withdrawn-case', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['015', 'operators-had-not-left', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['016', 'operators-had-not-left', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then array['017', 'cremation-after-death', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then array['021', 'tag-scanned-at-the-cremator', 'cremation']
    when not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then array['023', 'it-is-a-cremator', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.placed_at < here.finished_at)))) is false then array['026', 'placement-stays-after-cremation', 'cremation']
    end);
  if ((here.finished_at is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then array['006', 'certified-before-cremation', 'cremation']
      when at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)))) is false then array['024', 'cremator-is-in-use', 'cremation']
      end);
  end if;
  if ((not (here.finish_tag is not null) or here.finish_tag = here.body_tag)) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.number = here.finish_tag and t1.subject = 'body')))) is false then
      broken := least(broken, array['022', 'the-same-tag-at-the-end', 'cremation']);
    end if;
  end if;
  if (((here.finished_at is not null and was.operator is not null))) is false then
    if at_home and not here.voided and ((((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.operator and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.operator)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty in ('05'))))) and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('05'))))) or (here.witness_mode in ('video', 'remote-check') and (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('08') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('08')))))) or here.witness_mode in ('family-present'))))) is false then
      broken := least(broken, array['025', 'operators-hold-the-duty', 'cremation']);
    end if;
  end if;
  if ((not (here.kind = '0'))) is false then
    if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and not (exists (select 1 from public.number_dispute t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.identity_number_key = t1.identity_number_key and t2.outcome = 'another-person'))) and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
      broken := least(broken, array['027', 'cremated-once-in-the-country', 'cremation']);
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
  before_2026_3 boolean;
begin
  select * into here from public.cremation where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.cremation_booking t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))))) is false then
    broken := least(broken, array['000', 'a-cremation-uses-its-booking', 'cremation']);
  end if;
  if (((not (here.voided = true) and here.finished_at is not null))) is false then
    if at_home and (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes')) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremation = here.id and t1.state <> 'cancelled')))))) is false then
      broken := least(broken, array['001', 'cremation-keeps-what-rests-on-it', 'cremation']);
    end if;
  end if;
  if ((not (here.finished_at is not null) or not (here.kind = '0'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null)))))) is false then
      broken := least(broken, array['002', 'a-finished-cremation-leaves-no-body', 'cremation']);
    end if;
  end if;
  if ((not (here.finished_at is not null) or not (here.ashes_wanted = true))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes'))) is false then
      broken := least(broken, array['003', 'ashes-have-a-place', 'cremation']);
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

create or replace function removal_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.removal;
  was public.removal;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of removal is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('beneficiary ' || new.province || new.person, 0));
  perform pg_advisory_xact_lock(hashtextextended('rightOfUse ' || new.province || new.right_, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'applied' else was.state = here.state or (was.state = 'applied' and here.state = 'approved') or (was.state = 'applied' and here.state = 'declined') or (was.state = 'applied' and here.state = 'withdrawn') or (was.state = 'approved' and here.state = 'withdrawn') or (was.state = 'approved' and here.state = 'opened') or (was.state = 'approved' and here.state = 'stopped') or (was.state = 'opened' and here.state = 'stopped') or (was.state = 'opened' and here.state = 'done') or (was.state = 'approved' and here.state = 'done') or (was.state = 'stopped' and here.state = 'settled') end)) is false then
    broken := least(broken, array['000', 'a-removal-goes-step-by-step', 'removal']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['006', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.right_ is not null) or was.right_ = here.right_)) is false then
    broken := least(broken, array['007', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.plot is not null) or was.plot = here.plot)) is false then
    broken := least(broken, array['008', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.person is not null) or was.person = here.person)) is false then
    broken := least(broken, array['009', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.reason_ is not null) or was.reason_ = here.reason_)) is false then
    broken := least(broken, array['010', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.applied_at is not null) or was.applied_at = here.applied_at)) is false then
    broken := least(broken, array['011', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.applied_by is not null) or was.applied_by = here.applied_by)) is false then
    broken := least(broken, array['012', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.state is not null) or (((not (was.document_kind is not null) and not (here.document_kind is not null)) or (was.document_kind is not null and here.document_kind is not null and was.document_kind = here.document_kind)) and ((not (was.relation is not null) and not (here.relation is not null)) or (was.relation is not null and here.relation is not null and was.relation = here.relation)) and ((not (was.agreeing is not null) and not (here.agreeing is not null)) or (was.agreeing is not null and here.agreeing is not null and was.agreeing = here.agreeing)) and ((not (was.paper_scan is not null) and not (here.paper_scan is not null)) or (was.paper_scan is not null and here.paper_scan is not null and was.paper_scan = here.paper_scan)) and ((not (was.destination is not null) and not (here.destination is not null)) or (was.destination is not null and here.destination is not null and was.destination = here.destination)) and ((not (was.to_right is not null) and not (here.to_right is not null)) or (was.to_right is not null and here.to_right is not null and was.to_right = here.to_right))))) is false then
    broken := least(broken, array['013', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.decided_at is not null) or (here.decided_at is not null and was.decided_at = here.decided_at))) is false then
    broken := least(broken, array['014', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))) is false then
    broken := least(broken, array['015', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.opened_at is not null) or (here.opened_at is not null and was.opened_at = here.opened_at))) is false then
    broken := least(broken, array['016', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.opened_by is not null) or (here.opened_by is not null and was.opened_by = here.opened_by))) is false then
    broken := least(broken, array['017', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.opened_with is not null) or (here.opened_with is not null and was.opened_with = here.opened_with))) is false then
    broken := least(broken, array['018', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.mark is not null) or (here.mark is not null and was.mark = here.mark))) is false then
    broken := least(broken, array['019', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.found_tag is not null) or (here.found_tag is not null and was.found_tag = here.found_tag))) is false then
    broken := least(broken, array['020', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.mismatch is not null) or (here.mismatch is not null and was.mismatch = here.mismatch))) is false then
    broken := least(broken, array['021', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.removed_on is not null) or (here.removed_on is not null and was.removed_on = here.removed_on))) is false then
    broken := least(broken, array['022', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.handed_at is not null) or (here.handed_at is not null and was.handed_at = here.handed_at))) is false then
    broken := least(broken, array['023', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.handed_by is not null) or (here.handed_by is not null and was.handed_by = here.handed_by))) is false then
    broken := least(broken, array['024', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.receiver_document is not null) or (here.receiver_document is not null and was.receiver_document = here.receiver_document))) is false then
    broken := least(broken, array['025', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if at_home and ((not (was.signature is not null) or (here.signature is not null and was.signature = here.signature))) is false then
    broken := least(broken, array['026', 'a-removal-stays-what-it-is', 'removal']);
  end if;
  if ((not (here.state in ('applied', 'approved', 'opened')) or (was.state is not null and not (was.state <> here.state)))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.person and (t1.right_id = here.right_ and t1.placed_on is not null and not (t1.left_on is not null)))))) is false then array['001', 'who-is-removed-rests-there', 'removal']
      when at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.right_ and t1.plot = here.plot and t1.state = 'granted')))) is false then array['003', 'a-removal-is-of-a-right-in-force', 'removal']
      end);
  end if;
  if ((not (here.state in ('applied')) or (was.state is not null and not (was.state <> here.state)))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.person and t1.name_key = here.person_name_key)))) is false then
      broken := least(broken, array['002', 'the-name-applied-for-is-on-record', 'removal']);
    end if;
  end if;
  if ((not (here.state in ('approved', 'opened', 'done')) or (was.state is not null and not (was.state <> here.state)) or here.reason_ in ('court', 'construction', 'mistaken'))) is false then
    if at_home and not here.voided and (((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.right_ and exists (select 1 from public.removal_agreement t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.removal_id = here.id and t2.answer = 'agreed' and t2.name_key = t1.holder_name_key)))) and (select count(*) from public.removal_agreement t1 where t1.province = here.province and t1.removal_id = here.removal_id and not t1.voided and t1.answer = 'agreed') >= here.agreeing and not (exists (select 1 from public.removal_agreement t1 where t1.province = here.province and t1.removal_id = here.removal_id and not t1.voided and t1.answer in ('refused', 'taken-back')))))) is false then
      broken := least(broken, array['004', 'nothing-is-removed-without-agreement', 'removal']);
    end if;
  end if;
  if ((not (here.state in ('opened', 'done')) or here.reason_ = 'mistaken')) is false then
    if at_home and not here.voided and (((here.opened_at is not null and here.mark is not null and ((here.mark = 'label' and here.found_name is not null and exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.person and t1.name_key = here.found_name_key))) or (here.mark = 'tag' and here.found_tag is not null and exists (select 1 from public.tag t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.number = here.found_tag and t1.subject = 'ashes' and exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.case_id = t1.case_id and exists (select 1 from public.beneficiary t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = here.person and t3.name_key = t2.name_key))))))) or (here.mark = 'family' and here.recognised_by is not null))))) is false then
      broken := least(broken, array['005', 'what-is-taken-out-is-who-is-on-record', 'removal']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists removal_check_now on removal;
create constraint trigger removal_check_now after insert or update on removal
  deferrable initially immediate for each row execute function removal_check_now();

create or replace function removal_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.removal;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.removal where province = new.province and id = new.id;
  if ((not (here.state = 'done'))) is false then
    if at_home and not here.voided and (((exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.person and t1.left_on = here.removed_on)) and (not (here.destination is not null) or here.destination <> 'here' or exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.person and exists (select 1 from public.beneficiary t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.right_id = here.to_right and t2.name_key = t1.name_key and public.qm_compare_partial(t2.placed_on::text, here.removed_on::text) = 0)))))))) is false then
      broken := least(broken, array['000', 'a-person-left-with-their-removal', 'removal']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists removal_check_at_end on removal;
create constraint trigger removal_check_at_end after insert or update on removal
  deferrable initially deferred for each row execute function removal_check_at_end();

create or replace function removal_agreement_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.removal_agreement;
  was public.removal_agreement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.removal where province = new.province and id = new.removal_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['000', 'an-agreement-stays', 'removal_agreement']);
  end if;
  if at_home and ((case when here.answer is null then null when was.answer is null then here.answer = 'agreed' or here.answer = 'refused' else was.answer = here.answer or (was.answer = 'agreed' and here.answer = 'taken-back') or (was.answer = 'refused' and here.answer = 'agreed') or (was.answer = 'taken-back' and here.answer = 'agreed') end)) is false then
    broken := least(broken, array['001', 'an-agreement-stays', 'removal_agreement']);
  end if;
  if at_home and ((not (was.told_at is not null) or was.told_at = here.told_at)) is false then
    broken := least(broken, array['002', 'an-agreement-stays', 'removal_agreement']);
  end if;
  if at_home and ((not (was.told_by is not null) or was.told_by = here.told_by)) is false then
    broken := least(broken, array['003', 'an-agreement-stays', 'removal_agreement']);
  end if;
  if at_home and not here.voided and ((not (was.name is not null) or was.name_key = here.name_key)) is false then
    broken := least(broken, array['004', 'who-answered-stays', 'removal_agreement']);
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.removal t1 where t1.province = here.province and t1.id = here.removal_id and not t1.voided and (t1.id = here.removal_id and t1.state in ('applied', 'approved'))))) is false then
    broken := least(broken, array['005', 'agreed-before-it-is-opened', 'removal_agreement']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists removal_agreement_check_now on removal_agreement;
create constraint trigger removal_agreement_check_now after insert or update on removal_agreement
  deferrable initially immediate for each row execute function removal_agreement_check_now();

create or replace function stock_check_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.stock_check;
  was public.stock_check;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' else was.state = here.state or (was.state = 'open' and here.state = 'counted') or (was.state = 'counted' and here.state = 'open') or (was.state = 'counted' and here.state = 'closed') or (was.state = 'open' and here.state = 'called-off') end)) is false then
    broken := least(broken, array['000', 'a-check-goes-step-by-step', 'stock_check']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'a-check-stays-what-it-is', 'stock_check']);
  end if;
  if at_home and ((not (was.area is not null) or was.area = here.area)) is false then
    broken := least(broken, array['002', 'a-check-stays-what-it-is', 'stock_check']);
  end if;
  if at_home and ((not (was.expected is not null) or was.expected = here.expected)) is false then
    broken := least(broken, array['003', 'a-check-stays-what-it-is', 'stock_check']);
  end if;
  if at_home and ((not (was.places is not null) or was.places = here.places)) is false then
    broken := least(broken, array['004', 'a-check-stays-what-it-is', 'stock_check']);
  end if;
  if at_home and ((not (was.started_at is not null) or was.started_at = here.started_at)) is false then
    broken := least(broken, array['005', 'a-check-stays-what-it-is', 'stock_check']);
  end if;
  if at_home and ((not (was.started_by is not null) or was.started_by = here.started_by)) is false then
    broken := least(broken, array['006', 'a-check-stays-what-it-is', 'stock_check']);
  end if;
  if ((not (here.state = 'counted') or (was.state is not null and not (was.state <> here.state)))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((not (exists (select 1 from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (t1.kind in ('expected', 'empty') and not (t1.result is not null)))))) is false then array['007', 'every-place-was-seen', 'stock_check']
      when at_home and not here.voided and (((not (exists (select 1 from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (t1.result is not null and t1.result = 'occupied' and not (exists (select 1 from public.stock_check_line t2 where t2.province = t1.province and t2.stock_check_id = t1.stock_check_id and not t2.voided and ((t2.plot = t1.plot and t2.kind = 'extra') or (t2.found_in is not null and t2.found_in = t1.plot))))))) and not (exists (select 1 from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (t1.kind = 'extra' and t1.person is not null and exists (select 1 from public.stock_check_line t2 where t2.province = t1.province and t2.stock_check_id = t1.stock_check_id and not t2.voided and (t2.person = t1.person and t2.kind = 'expected' and t2.result <> 'elsewhere')))))))) is false then array['008', 'what-is-found-is-said-where', 'stock_check']
      end);
  end if;
  if (((not (here.state = 'closed') and not (here.reviewed_at is not null) and not (here.reviewed_by is not null)))) is false then
    if at_home and not here.voided and (((here.state = 'closed' and here.reviewed_at is not null and here.reviewed_by is not null and here.reviewed_by <> here.started_by and here.reviewed_by <> here.counted_by and not (exists (select 1 from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and t1.answered_by = here.reviewed_by))))) is false then
      broken := least(broken, array['009', 'reviewed-by-a-second-person', 'stock_check']);
    end if;
  end if;
  if ((not (here.state = 'closed'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (not (t1.result in ('found', 'empty', 'moved')) and not (t1.settled_at is not null)))))) is false then
      broken := least(broken, array['010', 'every-difference-has-its-cause', 'stock_check']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists stock_check_check_now on stock_check;
create constraint trigger stock_check_check_now after insert or update on stock_check
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function stock_check_check_now();

create or replace function stock_check_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.stock_check;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.stock_check where province = new.province and id = new.id;
  if at_home and not here.voided and ((here.expected = (select count(*) from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and t1.kind = 'expected'))) is false then
    broken := least(broken, array['000', 'the-list-is-whole', 'stock_check']);
  end if;
  if ((not (here.state in ('counted', 'closed')))) is false then
    if at_home and not here.voided and (((here.found is not null and here.missing is not null and here.elsewhere is not null and here.moved is not null and here.extra is not null and here.expected = ((here.found::numeric + here.missing::numeric)::numeric + (here.elsewhere::numeric + here.moved::numeric)::numeric) and here.found = (select count(*) from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (t1.kind = 'expected' and t1.result is not null and t1.result = 'found')) and here.missing = (select count(*) from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (t1.kind = 'expected' and t1.result is not null and t1.result = 'missing')) and here.elsewhere = (select count(*) from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (t1.kind = 'expected' and t1.result is not null and t1.result = 'elsewhere')) and here.moved = (select count(*) from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and (t1.kind = 'expected' and t1.result is not null and t1.result = 'moved')) and here.extra = (select count(*) from public.stock_check_line t1 where t1.province = here.province and t1.stock_check_id = here.stock_check_id and not t1.voided and t1.kind = 'extra')))) is false then
      broken := least(broken, array['001', 'a-check-balances', 'stock_check']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists stock_check_check_at_end on stock_check;
create constraint trigger stock_check_check_at_end after insert or update on stock_check
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function stock_check_check_at_end();

create or replace function stock_check_area_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.stock_check_area;
  was public.stock_check_area;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.stock_check where province = new.province and id = new.stock_check_id for no key update;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of stockCheckArea is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('burialArea ' || new.province || new.area, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((not (was.area is not null) or was.area = here.area)) is false then
    broken := least(broken, array['000', 'the-areas-of-a-check-stay', 'stock_check_area']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'the-areas-of-a-check-stay', 'stock_check_area']);
  end if;
  broken := least(broken, case
    when at_home and ((exists (select 1 from public.stock_check t1 where t1.province = here.province and t1.id = here.stock_check_id and not t1.voided and (t1.id = here.stock_check_id and t1.state in ('open'))))) is false then array['002', 'the-areas-of-a-check-stay', 'stock_check_area']
    when at_home and ((not (exists (select 1 from public.stock_check_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.area = here.area and t1.stock_check_id <> here.stock_check_id and exists (select 1 from public.stock_check t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.stock_check_id and t2.state in ('open', 'counted')))))))) is false then array['003', 'the-areas-of-a-check-stay', 'stock_check_area']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists stock_check_area_check_now on stock_check_area;
create constraint trigger stock_check_area_check_now after insert or update on stock_check_area
  deferrable initially immediate for each row execute function stock_check_area_check_now();

create or replace function stock_check_area_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.stock_check_area;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.stock_check_area where province = new.province and id = new.id;
  if at_home and not here.voided and ((not (exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.area = here.area and (exists (select 1 from public.right_of_use t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.plot = t1.id and t2.state = 'granted' and exists (select 1 from public.beneficiary t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.right_id = t2.id and t3.placed_on is not null and not (t3.left_on is not null) and not (exists (select 1 from public.stock_check_line t4 where t4.province = t3.province and t4.institution = t3.institution and not t4.voided and (t4.person = t3.id and t4.stock_check_id = here.stock_check_id))))))) or not (exists (select 1 from public.stock_check_line t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.plot = t1.id and t2.stock_check_id = here.stock_check_id))))))))) is false then
    broken := least(broken, array['000', 'everyone-in-an-area-is-on-the-list', 'stock_check_area']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists stock_check_area_check_at_end on stock_check_area;
create constraint trigger stock_check_area_check_at_end after insert or update on stock_check_area
  deferrable initially deferred for each row execute function stock_check_area_check_at_end();

create or replace function stock_check_line_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.stock_check_line;
  was public.stock_check_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.stock_check where province = new.province and id = new.stock_check_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((not (was.kind is not null) or (((not (was.kind is not null) and not (here.kind is not null)) or (was.kind is not null and here.kind is not null and was.kind = here.kind)) and ((not (was.plot is not null) and not (here.plot is not null)) or (was.plot is not null and here.plot is not null and was.plot = here.plot)) and ((not (was.person is not null) and not (here.person is not null)) or (was.person is not null and here.person is not null and was.person = here.person)) and ((not (was.for_case is not null) and not (here.for_case is not null)) or (was.for_case is not null and here.for_case is not null and was.for_case = here.for_case))))) is false then
    broken := least(broken, array['001', 'a-line-of-a-check-stays', 'stock_check_line']);
  end if;
  if at_home and not here.voided and (((here.cause is not null and here.resolution is not null and here.settled_at is not null and here.settled_by is not null and not (here.result in ('found', 'empty', 'moved'))) or (not (here.cause is not null) and not (here.resolution is not null) and not (here.settled_at is not null) and not (here.settled_by is not null)))) is false then
    broken := least(broken, array['005', 'a-difference-says-cause-and-settlement', 'stock_check_line']);
  end if;
  if ((was.kind is not null)) is false then
    if at_home and not here.voided and (((exists (select 1 from public.stock_check t1 where t1.province = here.province and t1.id = here.stock_check_id and not t1.voided and (t1.id = here.stock_check_id and t1.state in ('open'))) and exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.plot and exists (select 1 from public.stock_check_area t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.area = t1.area and t2.stock_check_id = here.stock_check_id)))) and ((here.kind = 'extra' and here.result is not null) or (here.kind = 'empty' and not (here.person is not null) and not (here.for_case is not null) and not (here.result is not null)) or (here.kind = 'expected' and not (here.result is not null) and ((here.for_case is not null and not (here.person is not null)) or exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.person and t1.name_key = here.name_key and t1.placed_on is not null and not (t1.left_on is not null) and exists (select 1 from public.right_of_use t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.right_id and t2.plot = here.plot)))))))))) is false then
      broken := least(broken, array['000', 'a-line-is-of-the-record-when-the-check-began', 'stock_check_line']);
    end if;
  end if;
  if ((here.voided = false)) is false then
    if at_home and (((here.kind = 'extra' and exists (select 1 from public.stock_check t1 where t1.province = here.province and t1.id = here.stock_check_id and not t1.voided and (t1.id = here.stock_check_id and t1.state in ('open')))))) is false then
      broken := least(broken, array['002', 'a-line-of-a-check-stays', 'stock_check_line']);
    end if;
  end if;
  if ((not (here.result is not null) or here.result <> 'moved')) is false then
    if at_home and not here.voided and ((exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.person and t1.left_on is not null and exists (select 1 from public.stock_check t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.stock_check_id and public.qm_compare_partial(public.qm_civil_day(t2.started_at)::text, t1.left_on::text) <= 0)))))) is false then
      broken := least(broken, array['003', 'removed-while-it-was-checked', 'stock_check_line']);
    end if;
  end if;
  if (((was.kind is not null and ((not (was.result is not null) and not (here.result is not null)) or (was.result is not null and here.result is not null and was.result = here.result)) and ((not (was.found_in is not null) and not (here.found_in is not null)) or (was.found_in is not null and here.found_in is not null and was.found_in = here.found_in)) and ((not (was.answered_at is not null) and not (here.answered_at is not null)) or (was.answered_at is not null and here.answered_at is not null and was.answered_at = here.answered_at)) and ((not (was.seen_tag is not null) and not (here.seen_tag is not null)) or (was.seen_tag is not null and here.seen_tag is not null and was.seen_tag = here.seen_tag))))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.stock_check t1 where t1.province = here.province and t1.id = here.stock_check_id and not t1.voided and (t1.id = here.stock_check_id and t1.state in ('open'))))) is false then
      broken := least(broken, array['004', 'a-line-is-answered-while-the-check-is-open', 'stock_check_line']);
    end if;
  end if;
  if (((was.kind is not null and ((not (was.settled_at is not null) and not (here.settled_at is not null)) or (was.settled_at is not null and here.settled_at is not null and was.settled_at = here.settled_at))) or not (here.settled_at is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.stock_check t1 where t1.province = here.province and t1.id = here.stock_check_id and not t1.voided and (t1.id = here.stock_check_id and t1.state in ('open', 'counted'))))) is false then
      broken := least(broken, array['006', 'a-difference-says-cause-and-settlement', 'stock_check_line']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists stock_check_line_check_now on stock_check_line;
create constraint trigger stock_check_line_check_now after insert or update on stock_check_line
  deferrable initially immediate for each row execute function stock_check_line_check_now();
