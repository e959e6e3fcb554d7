-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table scan_mismatch (
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
  scanned text not null,
  place uuid,
  scanned_at timestamptz(3) not null,
  scanned_by text not null,
  note bytea,
  constraint scan_mismatch_pkey primary key (province, id),
  constraint scan_mismatch__no_scan_in_the_future check (voided or scanned_at <= recorded_at + interval '5 minutes')
);
comment on table scan_mismatch is '扫描不符 Wrong tag scanned';
create index scan_mismatch_by_case_id on scan_mismatch (province, case_id);
alter table scan_mismatch enable row level security;
grant select, insert, update on scan_mismatch to qingming_app, qingming_exchange;

alter table scan_mismatch add constraint scan_mismatch_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table scan_mismatch add constraint scan_mismatch_place_link foreign key (province, institution, place) references place (province, institution, id);

create or replace function scan_mismatch_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.scan_mismatch;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not here.voided and ((not (exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.number = here.scanned)))) is false then
    broken := least(broken, array['000', 'the-tag-is-of-somebody-else', 'scan_mismatch']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists scan_mismatch_check_now on scan_mismatch;
create constraint trigger scan_mismatch_check_now after insert or update on scan_mismatch
  deferrable initially immediate for each row execute function scan_mismatch_check_now();
