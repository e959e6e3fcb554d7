-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table number_notice (
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
  told_at timestamptz(3) not null,
  answer bytea,
  answered_by text,
  answered_at timestamptz(3),
  constraint number_notice_pkey primary key (province, id),
  constraint number_notice__an_answer_about_a_number_is_whole check (voided or ((answer is not null and answered_by is not null and answered_at is not null) or (not (answer is not null) and not (answered_by is not null) and not (answered_at is not null)))),
  constraint number_notice__number_notice_not_in_future check (voided or (told_at <= recorded_at + interval '5 minutes' and answered_at <= recorded_at + interval '5 minutes'))
);
comment on table number_notice is '证件号码核对通知 Notice to check an identity number';
create unique index number_notice__told_once_of_a_number on number_notice (province, case_id, identity_number_key) where (not voided);
create index number_notice_by_case_id on number_notice (province, case_id);
create index number_notice_find_identity_number on number_notice (identity_number_key);
alter table number_notice enable row level security;
grant select, insert, update on number_notice to qingming_app, qingming_exchange;

create table family_access (
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
  until date not null,
  given_by text not null,
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  constraint family_access_pkey primary key (province, id),
  constraint family_access__family_access_is_taken_back_by_somebody check (voided or (withdrawn_at <= recorded_at + interval '5 minutes' and ((withdrawn_at is not null and withdrawn_by is not null) or (not (withdrawn_at is not null) and not (withdrawn_by is not null)))))
);
comment on table family_access is '家属查询授权 Family access';
create index family_access_by_case_id on family_access (province, case_id);
alter table family_access enable row level security;
grant select, insert, update on family_access to qingming_app, qingming_exchange;

alter table number_notice add constraint number_notice_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table family_access add constraint family_access_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table family_access add constraint family_access_contact_link foreign key (province, case_id, contact) references contact (province, case_id, id);

create or replace function number_notice_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.number_notice;
  was public.number_notice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if ((was.told_at is not null)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.identity_number_key = here.identity_number_key))) is false then
      broken := least(broken, array['000', 'the-number-to-check-is-that-of-the-person', 'number_notice']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists number_notice_check_now on number_notice;
create constraint trigger number_notice_check_now after insert or update on number_notice
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function number_notice_check_now();

create or replace function family_access_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.family_access;
  was public.family_access;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((was.until is not null or (public.qm_compare_partial(here.until::text, public.qm_civil_day(here.recorded_at)::text) >= 0 and public.qm_compare_partial(here.until::text, public.qm_day_after(public.qm_civil_day(here.recorded_at)::text, 90, 'day')::text) <= 0))) is false then
    broken := least(broken, array['000', 'family-access-is-for-a-time', 'family_access']);
  end if;
  if at_home and not here.voided and ((not (was.contact is not null) or was.contact = here.contact)) is false then
    broken := least(broken, array['001', 'family-access-stays-as-given', 'family_access']);
  end if;
  if at_home and not here.voided and ((not (was.until is not null) or was.until = here.until)) is false then
    broken := least(broken, array['002', 'family-access-stays-as-given', 'family_access']);
  end if;
  if at_home and not here.voided and ((not (was.given_by is not null) or was.given_by = here.given_by)) is false then
    broken := least(broken, array['003', 'family-access-stays-as-given', 'family_access']);
  end if;
  if at_home and not here.voided and ((not (was.withdrawn_at is not null) or (here.withdrawn_at is not null and was.withdrawn_at = here.withdrawn_at))) is false then
    broken := least(broken, array['004', 'family-access-stays-as-given', 'family_access']);
  end if;
  if at_home and not here.voided and ((not (was.withdrawn_by is not null) or (here.withdrawn_by is not null and was.withdrawn_by = here.withdrawn_by))) is false then
    broken := least(broken, array['005', 'family-access-stays-as-given', 'family_access']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists family_access_check_now on family_access;
create constraint trigger family_access_check_now after insert or update on family_access
  deferrable initially immediate for each row execute function family_access_check_now();
