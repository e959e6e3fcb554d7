-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table institution add column former_names text;

alter table institution add column wheelchair text collate "C";

alter table institution add column accessible_toilet boolean;

alter table institution add column wheelchairs_lent boolean;

alter table institution add column public_transport text;

alter table institution add column public_transport_en text;

alter table institution add column parking text;

alter table institution add column parking_en text;

alter table first_call add column channel text collate "C";

alter table first_call add column taken_on_at timestamptz(3);

alter table first_call add column tried_at timestamptz(3);

alter table first_call add constraint first_call__calling_back_follows_the_call check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (called_at <= taken_on_at and called_at <= tried_at and taken_on_at <= recorded_at + interval '5 minutes' and tried_at <= recorded_at + interval '5 minutes')) not valid;

alter table cremation add column operator_means text collate "C";

alter table cremation add column witness_means text collate "C";

create table publication (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  publication_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  title text not null,
  summary text,
  text text not null,
  title_en text,
  summary_en text,
  text_en text,
  document_number text,
  authority text not null,
  issued_on date not null,
  effective_from date,
  effective_until date,
  original text,
  attachment text,
  replaces uuid,
  written_by text not null,
  edited_by text,
  submitted_by text,
  opinion text,
  published_by text,
  published_on date,
  withdrawn_on date,
  withdrawn_because text,
  constraint publication_pkey primary key (province, id),
  constraint publication_is_itself check (publication_id = id),
  constraint publication__who_publishes_did_not_write check (voided or (published_by <> written_by and published_by <> edited_by and published_by <> submitted_by)),
  constraint publication__what_is_published_says_who_and_when check (voided or (not (state in ('published', 'replaced', 'withdrawn')) or (submitted_by is not null and published_by is not null and published_on is not null))),
  constraint publication__what_is_withdrawn_says_why check (voided or (not (state = 'withdrawn') or (withdrawn_on is not null and withdrawn_because is not null))),
  constraint publication__what_is_published_is_not_voided check (((voided = false or not (state in ('published', 'replaced', 'withdrawn'))) and (voided = true or voided = false))),
  constraint publication__a_publication_ends_after_it_begins check (voided or (not (effective_until is not null) or not (effective_from is not null) or effective_from < effective_until)),
  constraint publication__english_has_title_and_text check (voided or ((title_en is not null and text_en is not null) or (not (title_en is not null) and not (text_en is not null) and not (summary_en is not null))))
);
comment on table publication is '公开文件 Publication';
create unique index publication__publication_number_once on publication (province, number) where (not voided);
create unique index publication__one_publication_replaces_another on publication (province, replaces) where (not voided and state in ('published', 'replaced', 'withdrawn'));
create index publication_by_state_issued_on on publication (province, state, issued_on);
create index publication_by_kind on publication (province, kind);
create index publication_by_replaces on publication (province, replaces);
create index publication_by_issued_on on publication (province, issued_on);
alter table publication enable row level security;
grant select, insert, update on publication to qingming_app, qingming_exchange;

alter table publication add constraint publication_replaces_link foreign key (province, replaces) references publication (province, id);

create or replace function publication_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.publication;
  was public.publication;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'draft' else was.state = here.state or (was.state = 'draft' and here.state = 'in-review') or (was.state = 'in-review' and here.state = 'draft') or (was.state = 'in-review' and here.state = 'published') or (was.state = 'published' and here.state = 'replaced') or (was.state = 'published' and here.state = 'withdrawn') or (was.state = 'replaced' and here.state = 'withdrawn') end)) is false then
    broken := least(broken, array['000', 'a-publication-goes-step-by-step', 'publication']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state = 'draft' or (was.kind = here.kind and was.title = here.title and was.text = here.text and was.authority = here.authority and was.issued_on = here.issued_on and ((not (was.title_en is not null) and not (here.title_en is not null)) or (was.title_en is not null and here.title_en is not null and was.title_en = here.title_en)) and ((not (was.summary is not null) and not (here.summary is not null)) or (was.summary is not null and here.summary is not null and was.summary = here.summary)) and ((not (was.summary_en is not null) and not (here.summary_en is not null)) or (was.summary_en is not null and here.summary_en is not null and was.summary_en = here.summary_en)) and ((not (was.text_en is not null) and not (here.text_en is not null)) or (was.text_en is not null and here.text_en is not null and was.text_en = here.text_en)) and ((not (was.document_number is not null) and not (here.document_number is not null)) or (was.document_number is not null and here.document_number is not null and was.document_number = here.document_number)) and ((not (was.effective_from is not null) and not (here.effective_from is not null)) or (was.effective_from is not null and here.effective_from is not null and was.effective_from = here.effective_from)) and ((not (was.effective_until is not null) and not (here.effective_until is not null)) or (was.effective_until is not null and here.effective_until is not null and was.effective_until = here.effective_until)) and ((not (was.original is not null) and not (here.original is not null)) or (was.original is not null and here.original is not null and was.original = here.original)) and ((not (was.attachment is not null) and not (here.attachment is not null)) or (was.attachment is not null and here.attachment is not null and was.attachment = here.attachment)) and ((not (was.replaces is not null) and not (here.replaces is not null)) or (was.replaces is not null and here.replaces is not null and was.replaces = here.replaces)) and ((not (was.edited_by is not null) and not (here.edited_by is not null)) or (was.edited_by is not null and here.edited_by is not null and was.edited_by = here.edited_by))))) is false then
    broken := least(broken, array['001', 'what-is-submitted-stays', 'publication']);
  end if;
  if at_home and not here.voided and ((not (was.number is not null) or was.number = here.number)) is false then
    broken := least(broken, array['002', 'who-wrote-and-published-it-stays', 'publication']);
  end if;
  if at_home and not here.voided and ((not (was.written_by is not null) or was.written_by = here.written_by)) is false then
    broken := least(broken, array['003', 'who-wrote-and-published-it-stays', 'publication']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state = 'draft' or here.state = 'draft' or (not (was.submitted_by is not null) and not (here.submitted_by is not null)) or (was.submitted_by is not null and here.submitted_by is not null and was.submitted_by = here.submitted_by))) is false then
    broken := least(broken, array['004', 'who-wrote-and-published-it-stays', 'publication']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state = 'draft' or was.state = 'in-review' or (((not (was.published_by is not null) and not (here.published_by is not null)) or (was.published_by is not null and here.published_by is not null and was.published_by = here.published_by)) and ((not (was.published_on is not null) and not (here.published_on is not null)) or (was.published_on is not null and here.published_on is not null and was.published_on = here.published_on))))) is false then
    broken := least(broken, array['005', 'who-wrote-and-published-it-stays', 'publication']);
  end if;
  if ((not (here.replaces is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.publication t1 where t1.province = here.province and not t1.voided and (t1.id = here.replaces and t1.region = here.region and t1.state in ('published', 'replaced', 'withdrawn'))))) is false then
      broken := least(broken, array['006', 'replaces-one-of-the-same-authority', 'publication']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists publication_check_now on publication;
create constraint trigger publication_check_now after insert or update on publication
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function publication_check_now();

create or replace function publication_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.publication;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.publication where province = new.province and id = new.id;
  if ((not (here.replaces is not null) or not (here.state = 'published'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.publication t1 where t1.province = here.province and not t1.voided and (t1.id = here.replaces and t1.region = here.region and t1.state in ('replaced', 'withdrawn'))))) is false then
      broken := least(broken, array['000', 'what-is-replaced-says-so', 'publication']);
    end if;
  end if;
  if ((not (here.state = 'replaced'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.publication t1 where t1.province = here.province and not t1.voided and (t1.replaces = here.id and t1.state in ('published', 'replaced', 'withdrawn'))))) is false then
      broken := least(broken, array['001', 'replaced-by-a-published-one', 'publication']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists publication_check_at_end on publication;
create constraint trigger publication_check_at_end after insert or update on publication
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function publication_check_at_end();

create or replace function publication_persons() returns trigger language plpgsql
  security definer as $$
begin
  if new.published_by is null or new.voided then
    return null;
  end if;
  if exists (select from public.account a join public.account b on b.person = a.person or b.staff = a.staff
      where a.id::text = new.published_by and b.id::text in (new.written_by, new.edited_by, new.submitted_by)) then
    raise exception using errcode = 'QM001', message = 'who-publishes-did-not-write',
      constraint = 'who-publishes-did-not-write', table = 'publication';
  end if;
  return null;
end $$;
drop trigger if exists publication_persons on publication;
create constraint trigger publication_persons after insert or update on publication
  deferrable initially immediate for each row execute function publication_persons();

create or replace function first_call_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.first_call;
  was public.first_call;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'waiting' or here.state = 'arranged' or here.state = 'advised' else was.state = here.state or (was.state = 'waiting' and here.state = 'arranged') or (was.state = 'waiting' and here.state = 'advised') or (was.state = 'waiting' and here.state = 'dropped') end)) is false then
    broken := least(broken, array['000', 'call-in-its-order', 'first_call']);
  end if;
  if at_home and not here.voided and ((not (was.for_case is not null) or (here.for_case is not null and not (here.for_case <> was.for_case)))) is false then
    broken := least(broken, array['001', 'a-call-keeps-its-case', 'first_call']);
  end if;
  if at_home and not before_2026_3 and not here.voided and ((not (here.channel = 'portal') or was.called_at is not null or here.state = 'waiting')) is false then
    broken := least(broken, array['002', 'who-asks-online-waits', 'first_call']);
  end if;
  if at_home and not before_2026_3 and not here.voided and ((not (was.channel = 'portal') or (here.channel = 'portal' and not (here.called_at <> was.called_at)))) is false then
    broken := least(broken, array['003', 'a-call-keeps-its-way', 'first_call']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists first_call_check_now on first_call;
create constraint trigger first_call_check_now after insert or update on first_call
  deferrable initially immediate for each row execute function first_call_check_now();

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
  perform pg_advisory_xact_lock_shared(hashtextextended('place ' || new.province || new.place, 0));
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
    if not old.voided and (old.operator, old.witness, old.operator_means, old.witness_means, old.cremator, old.body_tag, old.witness_mode) is not distinct from (new.operator, new.witness, new.operator_means, new.witness_means, new.cremator, new.body_tag, new.witness_mode) then
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
        and (new.operator_means is null or one.entry::jsonb #>> '{detail,means}' = new.operator_means::text)
        and one.entry::jsonb #>> '{detail,cremator}' is not distinct from new.cremator::text
        and one.entry::jsonb #>> '{detail,tag}' is not distinct from new.body_tag::text
        and one.entry::jsonb #>> '{detail,mode}' is not distinct from new.witness_mode::text
        and other.subject = new.case_id and other.act = 'second-check' and other.result = 'done'
        and other.at >= new.recorded_at - interval '3 minutes'
        and other.entry::jsonb #>> '{detail,staff}' = new.witness::text
        and (new.witness_means is null or other.entry::jsonb #>> '{detail,means}' = new.witness_means::text)
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
