-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table regional_term (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  division text collate "C" not null,
  term text collate "C" not null,
  length integer not null,
  document text not null,
  effective_from date not null,
  effective_until date,
  constraint regional_term_pkey primary key (province, id),
  constraint regional_term__a_term_ends_after_it_begins check (voided or (not (effective_until is not null) or effective_from < effective_until))
);
comment on table regional_term is '地方期限 Regional term';
create index regional_term_by_term on regional_term (province, term);
alter table regional_term enable row level security;
grant select, insert, update on regional_term to qingming_app, qingming_exchange;

create table unclaimed_procedure (
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
  chain text collate "C" not null,
  found text collate "C" not null,
  decider text collate "C" not null,
  office text not null,
  started_on date not null,
  photo text,
  dna_taken_on date,
  fingerprints_on date,
  notice_medium text,
  notice_from date,
  notice_until date,
  notice_file text,
  decided_by text,
  decision_document bytea,
  decided_on date,
  decision_file text,
  ashes_kept_until date,
  constraint unclaimed_procedure_pkey primary key (province, id),
  constraint unclaimed_procedure__unclaimed_not_in_future check (voided or (public.qm_compare_partial(started_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0 and public.qm_compare_partial(dna_taken_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0 and public.qm_compare_partial(fingerprints_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0 and public.qm_compare_partial(decided_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)),
  constraint unclaimed_procedure__the_police_decide_on_these check (voided or (not (chain in ('traffic', 'criminal')) or decider = 'police')),
  constraint unclaimed_procedure__a_notice_says_where_and_how_long check (voided or ((notice_medium is not null and notice_from is not null and notice_until is not null) or (not (notice_medium is not null) and not (notice_from is not null) and not (notice_until is not null)))),
  constraint unclaimed_procedure__a_decision_says_who_and_when check (voided or ((state = 'decided' and decided_by is not null and decision_document is not null and decided_on is not null) or (state <> 'decided' and not (decided_by is not null) and not (decision_document is not null) and not (decided_on is not null)))),
  constraint unclaimed_procedure__decided_after_the_notice check (voided or (not ((state = 'decided' and found <> 'kin-refuse')) or (notice_until is not null and notice_until < decided_on))),
  constraint unclaimed_procedure__dna_before_the_decision check (voided or (not ((state = 'decided' and found = 'unknown-identity')) or (dna_taken_on is not null and decided_on >= dna_taken_on)))
);
comment on table unclaimed_procedure is '无人认领处置 Unclaimed body';
create unique index unclaimed_procedure__one_procedure_at_a_time on unclaimed_procedure (province, case_id) where (not voided and state in ('open', 'decided'));
create index unclaimed_procedure_by_case_id on unclaimed_procedure (province, case_id);
alter table unclaimed_procedure enable row level security;
grant select, insert, update on unclaimed_procedure to qingming_app, qingming_exchange;

create table storage_extension (
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
  until date not null,
  reason_ text collate "C" not null,
  requested_by uuid,
  document bytea,
  scan text,
  approved_by bytea,
  approved_on date,
  constraint storage_extension_pkey primary key (province, id),
  constraint storage_extension__an_extension_is_asked_for check (voided or (requested_by is not null or document is not null)),
  constraint storage_extension__an_extension_looks_ahead check (voided or (public.qm_compare_partial(until::text, public.qm_civil_day(recorded_at)::text) >= 0 and public.qm_compare_partial(until::text, public.qm_day_after(public.qm_civil_day(recorded_at)::text, 366, 'day')::text) <= 0))
);
comment on table storage_extension is '延期存放 Extension of storage';
create index storage_extension_by_case_id on storage_extension (province, case_id);
alter table storage_extension enable row level security;
grant select, insert, update on storage_extension to qingming_app, qingming_exchange;

alter table unclaimed_procedure add constraint unclaimed_procedure_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table storage_extension add constraint storage_extension_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table storage_extension add constraint storage_extension_requested_by_link foreign key (province, case_id, requested_by) references contact (province, case_id, id);

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
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'disposal-commission')))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then
      raise exception using errcode = 'QM001', message = 'certified-before-cremation',
        constraint = 'certified-before-cremation', table = 'cremation';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('stillbirth') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('body-part') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('relocation', 'archaeology') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('specimen') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'remains-have-their-proof',
      constraint = 'remains-have-their-proof', table = 'cremation';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or not ((exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then
    raise exception using errcode = 'QM001', message = 'the-police-consent-to-it',
      constraint = 'the-police-consent-to-it', table = 'cremation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((was.started_at is not null or not (exists (select 1 from public.doubt_report t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not ((t1.outcome is not null and t1.outcome = 'cleared')))))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-while-in-doubt',
      constraint = 'no-cremation-while-in-doubt', table = 'cremation';
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((was.started_at is not null or (not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open')) and (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'unidentified')) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('decided', 'claimed')))))) is false then
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
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremated-abroad')))) is false then
    raise exception using errcode = 'QM001', message = 'placement-after-cremation',
      constraint = 'placement-after-cremation', table = 'ashes_placement';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and here.placed_at < t1.finished_at)))) is false then
    raise exception using errcode = 'QM001', message = 'placed-after-cremated',
      constraint = 'placed-after-cremated', table = 'ashes_placement';
  end if;
  if not here.voided and ((not (here.site is not null))) is false then
    if ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.site and t1.kind in ('plot', 'ecological-site'))))) is false then
      raise exception using errcode = 'QM001', message = 'it-is-a-burial-site',
        constraint = 'it-is-a-burial-site', table = 'ashes_placement';
    end if;
  end if;
  if not here.voided and ((not (here.follows is not null))) is false then
    if (((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and t1.id <> here.id and t1.placed_at <= here.placed_at)) and (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot))) or (here.lot is not null and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.id <> here.id and t1.placed_at < here.placed_at)))))))) is false then
      raise exception using errcode = 'QM001', message = 'an-act-follows-the-last',
        constraint = 'an-act-follows-the-last', table = 'ashes_placement';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.destination in ('7', '8', '15') or (here.act is not null and here.act in ('interred', 'scattered')))))) is false then
    if ((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state = 'decided' and public.qm_compare_partial(public.qm_civil_day(here.placed_at)::text, t1.ashes_kept_until::text) < 0))))) is false then
      raise exception using errcode = 'QM001', message = 'unclaimed-ashes-are-kept-for-their-term',
        constraint = 'unclaimed-ashes-are-kept-for-their-term', table = 'ashes_placement';
    end if;
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
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'an-act-that-is-followed-stays',
        constraint = 'an-act-that-is-followed-stays', table = 'ashes_placement';
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-placement',
        constraint = 'closed-case-keeps-its-placement', table = 'ashes_placement';
    end if;
  end if;
  if at_home and not here.voided and ((here.destination in ('8'))) is false then
    if ((not (not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id))) or (here.niche is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.place = here.niche and (not (t1.until is not null) or (t1.ended_by in ('taken-out', 'split') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))))) or (not (here.niche is not null) and here.collector is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.handed_to = here.collector))) or ((here.act is not null and here.act = 'interred') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'interred'))) or ((here.act is not null and here.act = 'scattered') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'scattered'))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-are-where-they-are-said-to-be',
        constraint = 'ashes-are-where-they-are-said-to-be', table = 'ashes_placement';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_at_end on ashes_placement;
create constraint trigger ashes_placement_check_at_end after insert or update on ashes_placement
  deferrable initially deferred for each row execute function ashes_placement_check_at_end();

create or replace function unclaimed_procedure_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.unclaimed_procedure;
  was public.unclaimed_procedure;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((here.notice_until >= here.notice_from)) is false then
    raise exception using errcode = 'QM001', message = 'a-notice-lasts-as-long-as-it-must',
      constraint = 'a-notice-lasts-as-long-as-it-must', table = 'unclaimed_procedure';
  end if;
  if not here.voided and ((not ((here.chain = 'traffic' and here.found = 'unknown-identity')) or not (here.notice_from is not null) or public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, 30, 'day')::text) >= 0)) is false then
    raise exception using errcode = 'QM001', message = 'a-notice-lasts-as-long-as-it-must',
      constraint = 'a-notice-lasts-as-long-as-it-must', table = 'unclaimed_procedure';
  end if;
  if not here.voided and ((here.chain <> 'traffic')) is false then
    if ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-traffic' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-traffic' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      raise exception using errcode = 'QM001', message = 'a-notice-lasts-as-long-as-it-must',
        constraint = 'a-notice-lasts-as-long-as-it-must', table = 'unclaimed_procedure';
    end if;
  end if;
  if not here.voided and ((here.chain <> 'criminal')) is false then
    if ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-criminal' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-criminal' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      raise exception using errcode = 'QM001', message = 'a-notice-lasts-as-long-as-it-must',
        constraint = 'a-notice-lasts-as-long-as-it-must', table = 'unclaimed_procedure';
    end if;
  end if;
  if not here.voided and ((here.chain <> 'hospital')) is false then
    if ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-hospital' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-hospital' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      raise exception using errcode = 'QM001', message = 'a-notice-lasts-as-long-as-it-must',
        constraint = 'a-notice-lasts-as-long-as-it-must', table = 'unclaimed_procedure';
    end if;
  end if;
  if not here.voided and ((here.chain <> 'home')) is false then
    if ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-home' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-home' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      raise exception using errcode = 'QM001', message = 'a-notice-lasts-as-long-as-it-must',
        constraint = 'a-notice-lasts-as-long-as-it-must', table = 'unclaimed_procedure';
    end if;
  end if;
  if not here.voided and ((here.chain <> 'other')) is false then
    if ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-other' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-other' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      raise exception using errcode = 'QM001', message = 'a-notice-lasts-as-long-as-it-must',
        constraint = 'a-notice-lasts-as-long-as-it-must', table = 'unclaimed_procedure';
    end if;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'open' and here.state = 'decided') or (was.state = 'open' and here.state = 'claimed') or (was.state = 'decided' and here.state = 'claimed') end)) is false then
    raise exception using errcode = 'QM001', message = 'an-unclaimed-body-is-decided-on-or-claimed',
      constraint = 'an-unclaimed-body-is-decided-on-or-claimed', table = 'unclaimed_procedure';
  end if;
  return null;
end $$;
drop trigger if exists unclaimed_procedure_check_now on unclaimed_procedure;
create constraint trigger unclaimed_procedure_check_now after insert or update on unclaimed_procedure
  deferrable initially immediate for each row execute function unclaimed_procedure_check_now();

create or replace function storage_extension_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.storage_extension;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not here.voided and ((not (exists (select 1 from public.storage_extension t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id <> here.id and t1.until >= here.until))))) is false then
    raise exception using errcode = 'QM001', message = 'an-extension-goes-further',
      constraint = 'an-extension-goes-further', table = 'storage_extension';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'body'))) is false then
    raise exception using errcode = 'QM001', message = 'an-extension-keeps-somebody',
      constraint = 'an-extension-keeps-somebody', table = 'storage_extension';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.hazard = 'infection-a')) or exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.released_at is not null))))) is false then
    raise exception using errcode = 'QM001', message = 'an-infectious-body-is-not-kept-longer',
      constraint = 'an-infectious-body-is-not-kept-longer', table = 'storage_extension';
  end if;
  if at_home and not here.voided and (((here.approved_by is not null and here.approved_on is not null))) is false then
    if ((exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.released_at is not null))) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open') or not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'storage-most' and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t2.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t3 where t3.province = t2.province and not t3.voided and ((t3.term = 'storage-most' and starts_with(t1.region, regexp_replace(t3.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t3.effective_from::text) >= 0 and (not (t3.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t3.effective_until::text) < 0)) and starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division))) and public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.since)::text, t2.length, 'day')::text, here.until::text) < 0))))))) is false then
      raise exception using errcode = 'QM001', message = 'an-extension-keeps-to-the-regional-term',
        constraint = 'an-extension-keeps-to-the-regional-term', table = 'storage_extension';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists storage_extension_check_now on storage_extension;
create constraint trigger storage_extension_check_now after insert or update on storage_extension
  deferrable initially immediate for each row execute function storage_extension_check_now();
