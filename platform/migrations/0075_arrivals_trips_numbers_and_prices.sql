-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table price_item add column age_under integer;

alter table price_item add column share numeric(18, 2);

alter table price_item add constraint price_item__a_share_names_its_age check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or ((not (age_under is not null) and not (share is not null)) or (age_under is not null and share is not null))) not valid;

drop index death_certificate__death_certificate_number_once;

alter table death_certificate add column dispute uuid;

create unique index death_certificate__death_certificate_number_once on death_certificate (province, kind, number_key) where (not voided and (kind in ('medical', 'medical-2026') and not (dispute is not null)));

alter table trip add column collected_on text collate "C";

alter table transport add column trip uuid;

create unique index transport__one_transport_of_a_trip on transport (province, trip) where (not voided and state <> '3');

create index transport_by_trip on transport (province, trip);

alter table certificate add column outdated_since timestamptz(3);

alter table bill_line add column reduced_to bigint;

alter table bill_line add column reduction_reason text collate "C";

alter table bill_line add column reduction_note bytea;

alter table bill_line add column reduction_asked_by uuid;

alter table bill_line add column reduction_asked_at timestamptz(3);

alter table bill_line add column reduction_approved_by uuid;

alter table bill_line add column reduction_approved_at timestamptz(3);

alter table bill_line add constraint bill_line__a_lower_price_says_why_and_who check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or ((not (reduced_to is not null) and not (reduction_reason is not null) and not (reduction_asked_by is not null) and not (reduction_asked_at is not null) and not (reduction_approved_by is not null) and not (reduction_approved_at is not null) and not (reduction_note is not null)) or (kind = 'charge' and (reduced_to is not null and reduction_reason is not null and reduction_asked_by is not null and reduction_asked_at is not null) and ((reduction_approved_by is not null and reduction_approved_at is not null) or (not (reduction_approved_by is not null) and not (reduction_approved_at is not null)))))) not valid;

alter table bill_line add constraint bill_line__a_lower_price_is_lower check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (reduced_to is not null) or (reduction_approved_by is not null and reduced_to = unit_price) or (not (reduction_approved_by is not null) and reduced_to < unit_price))) not valid;

alter table bill_line add constraint bill_line__lower_price_approver_is_not_who_asked check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or reduction_asked_by <> reduction_approved_by) not valid;

alter table bill_line add constraint bill_line__another_reason_is_explained check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (reduction_reason = 'other') or reduction_note is not null)) not valid;

alter table bill_line add constraint bill_line__lower_price_not_in_future check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or ((not (reduction_asked_at is not null) or reduction_asked_at <= recorded_at + interval '5 minutes') and (not (reduction_approved_at is not null) or (reduction_approved_at <= recorded_at + interval '5 minutes' and reduction_approved_at >= reduction_asked_at)))) not valid;

alter table estimate add column expected_waived bigint;

alter table estimate add column expected_due bigint;

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

alter table transport add constraint transport_trip_link foreign key (province, institution, trip) references trip (province, institution, id) not valid;

alter table bill_line add constraint bill_line_reduction_asked_by_link foreign key (province, institution, reduction_asked_by) references staff (province, institution, id) not valid;

alter table bill_line add constraint bill_line_reduction_approved_by_link foreign key (province, institution, reduction_approved_by) references staff (province, institution, id) not valid;

create or replace function price_list_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.price_list;
  was public.price_list;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '1' and here.state = '2') or (was.state = '2' and here.state = '1') or (was.state = '1' and here.state = '3') or (was.state = '3' and here.state = '5') or (was.state = '5' and here.state = '1') or (was.state = '3' and here.state = '9') or (was.state = '9' and here.state = '8') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-list-is-submitted-reviewed-published-ended',
      constraint = 'a-list-is-submitted-reviewed-published-ended', table = 'price_list';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('9')))) is false then
    if ((not (exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.list = here.id and t1.standard_ = '1' and t1.offered = true and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = t1.fee_type and t2.unit = t1.unit and (not (t2.item_code is not null) or t2.item_code = t1.code) and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= here.effective_from and (not (t2.effective_until is not null) or here.effective_from < t2.effective_until)) and (round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(t1.price::numeric * 100::numeric) or round(t1.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = t1.fee_type and t3.unit = t1.unit and (not (t3.item_code is not null) or t3.item_code = t1.code) and starts_with(t1.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= here.effective_from and (not (t3.effective_until is not null) or here.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'published-within-its-guidance',
        constraint = 'published-within-its-guidance', table = 'price_list';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists price_list_check_now on price_list;
create constraint trigger price_list_check_now after insert or update on price_list
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function price_list_check_now();

create or replace function price_item_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.price_item;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if at_home and ((exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and t1.state in ('0', '2', '5'))))) is false then
    raise exception using errcode = 'QM001', message = 'items-change-only-before-publication',
      constraint = 'items-change-only-before-publication', table = 'price_item';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'items-change-only-before-publication',
      constraint = 'items-change-only-before-publication', table = 'price_item';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.standard_ <> '1' or here.offered = false)) is false then
    if ((not (exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = here.fee_type and t2.unit = here.unit and (not (t2.item_code is not null) or t2.item_code = here.code) and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= t1.effective_from and (not (t2.effective_until is not null) or t1.effective_from < t2.effective_until)) and (round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.price::numeric * 100::numeric) or round(here.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = here.fee_type and t3.unit = here.unit and (not (t3.item_code is not null) or t3.item_code = here.code) and starts_with(here.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= t1.effective_from and (not (t3.effective_until is not null) or t1.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'price-within-its-guidance',
        constraint = 'price-within-its-guidance', table = 'price_item';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists price_item_check_now on price_item;
create constraint trigger price_item_check_now after insert or update on price_item
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function price_item_check_now();

create or replace function price_item_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.standard_ <> '1' or here.offered = false)) is false and ((not (exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = here.fee_type and t2.unit = here.unit and (not (t2.item_code is not null) or t2.item_code = here.code) and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= t1.effective_from and (not (t2.effective_until is not null) or t1.effective_from < t2.effective_until)) and (round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.price::numeric * 100::numeric) or round(here.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = here.fee_type and t3.unit = here.unit and (not (t3.item_code is not null) or t3.item_code = here.code) and starts_with(here.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= t1.effective_from and (not (t3.effective_until is not null) or t1.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then 'price-within-its-guidance' end as rule
    from public.price_item here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'price_item';
  end if;
end $$;

create or replace function price_item_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'price_item', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists price_item_arrives_new on price_item;
create trigger price_item_arrives_new after insert on price_item referencing new table as arriving
  for each statement when (qm_exchanges()) execute function price_item_arrives();
drop trigger if exists price_item_arrives_again on price_item;
create trigger price_item_arrives_again after update on price_item referencing new table as arriving
  for each statement when (qm_exchanges()) execute function price_item_arrives();

create or replace function price_item_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.price_item;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.class is distinct from was.class and (new.class = '0' and public.qm_civil_day(new.recorded_at) < '2026-03-30'
      or new.class = '1' and public.qm_civil_day(new.recorded_at) < '2026-03-30'
      or new.class = 'basic'
      or new.class = 'non-basic') is false then
    raise exception using errcode = 'QM001', message = 'price_item_class_code',
      constraint = 'price_item_class_code', table = 'price_item';
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'price_item_fee_type_code',
      constraint = 'price_item_fee_type_code', table = 'price_item';
  end if;
  return null;
end $$;
drop trigger if exists price_item_codes_now on price_item;
create constraint trigger price_item_codes_now after insert or update on price_item
  deferrable initially immediate for each row execute function price_item_codes_now();

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
    if ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))) or (here.subject is not null and here.subject in ('ashes-only'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'body-accounted-for',
        constraint = 'body-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if ((not ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or (here.subject is not null and here.subject in ('ashes-only')))) or (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (exists (select 1 from public.remains_lot t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.parent = t1.id)) and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.lot = t1.id)))))))) is false then
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
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if (((((here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))) and t1.leaving_to = 'judicial')) or (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over')))) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))))) is false then
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
    if ((((not ((here.subject is not null and here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and (not ((here.subject is not null and here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and (not ((here.subject is not null and here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and (not ((here.subject is not null and here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and (not ((here.subject is not null and here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))))) is false then
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
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((there.death_cause is not null or exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false) then
    raise exception using errcode = 'QM001', message = 'a-cause-of-death-is-given',
      constraint = 'a-cause-of-death-is-given', table = 'decedent';
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))) or (not (there.identity_number is not null) and not (there.death_cause is not null) and not (there.death_disease is not null) and not (there.birth_date is not null) and not (there.age is not null) and not (there.age_days is not null) and there.nameless = false))) is false) then
    raise exception using errcode = 'QM001', message = 'nobody-died-of-whom-this-is',
      constraint = 'nobody-died-of-whom-this-is', table = 'decedent';
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('unidentified'))) or there.nameless = true)) is false) then
    raise exception using errcode = 'QM001', message = 'unidentified-says-so',
      constraint = 'unidentified-says-so', table = 'decedent';
  end if;
  if exists (select 1 from public.death_certificate there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false) then
    raise exception using errcode = 'QM001', message = 'a-death-certificate-is-of-somebody-who-died',
      constraint = 'a-death-certificate-is-of-somebody-who-died', table = 'death_certificate';
  end if;
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false) then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case',
      constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
  end if;
  if at_home and exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists funeral_case_check_now on funeral_case;
create constraint trigger funeral_case_check_now after insert or update on funeral_case
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function funeral_case_check_now();

create or replace function funeral_case_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.end_reason is not null))) is false and (((here.end_reason = 'cremated' and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.end_reason <> 'cremated' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))))) is false then 'it-ended-as-it-is-said'
      when not here.voided and ((not (here.state = '1'))) is false and ((not ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or (here.subject is not null and here.subject in ('ashes-only')))) or (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (exists (select 1 from public.remains_lot t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.parent = t1.id)) and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.lot = t1.id)))))))) is false then 'ashes-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false and ((((not ((here.subject is not null and here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and (not ((here.subject is not null and here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and (not ((here.subject is not null and here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and (not ((here.subject is not null and here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and (not ((here.subject is not null and here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))))) is false then 'proof-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = '2'))) is false and ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))))) is false then 'withdrawn-case-owes-nothing'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' or here.state = '2')))) is false and (((select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) = ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit is not null)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit is not null and t1.state <> 'cancelled'))::numeric))) is false then 'advances-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' or here.state = '2')))) is false and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('asked', 'approved'))))) is false then 'refunds-accounted-for' end as rule
    from public.funeral_case here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'funeral_case';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.decedent there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((there.death_cause is not null or exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'a-cause-of-death-is-given', constraint = 'a-cause-of-death-is-given', table = 'decedent';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.decedent there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))) or (not (there.identity_number is not null) and not (there.death_cause is not null) and not (there.death_disease is not null) and not (there.birth_date is not null) and not (there.age is not null) and not (there.age_days is not null) and there.nameless = false))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'nobody-died-of-whom-this-is', constraint = 'nobody-died-of-whom-this-is', table = 'decedent';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.decedent there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('unidentified'))) or there.nameless = true)) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'unidentified-says-so', constraint = 'unidentified-says-so', table = 'decedent';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.death_certificate there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'a-death-certificate-is-of-somebody-who-died', constraint = 'a-death-certificate-is-of-somebody-who-died', table = 'death_certificate';
  end if;
  if exists (select 1 from (select distinct here.id as root from public.funeral_case here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.cremation there
        where there.province = of_province and there.case_id = roots.root
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case', constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
  end if;
end $$;

create or replace function funeral_case_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'funeral_case', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists funeral_case_arrives_new on funeral_case;
create trigger funeral_case_arrives_new after insert on funeral_case referencing new table as arriving
  for each statement when (qm_exchanges()) execute function funeral_case_arrives();
drop trigger if exists funeral_case_arrives_again on funeral_case;
create trigger funeral_case_arrives_again after update on funeral_case referencing new table as arriving
  for each statement when (qm_exchanges()) execute function funeral_case_arrives();

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

create or replace function decedent_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.decedent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.death_cause is not null)) is false then
    if ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false then
      raise exception using errcode = 'QM001', message = 'a-cause-of-death-is-given',
        constraint = 'a-cause-of-death-is-given', table = 'decedent';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((not (here.identity_number is not null) and not (here.death_cause is not null) and not (here.death_disease is not null) and not (here.birth_date is not null) and not (here.age is not null) and not (here.age_days is not null) and here.nameless = false))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))))) is false then
      raise exception using errcode = 'QM001', message = 'nobody-died-of-whom-this-is',
        constraint = 'nobody-died-of-whom-this-is', table = 'decedent';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.nameless = true)) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('unidentified'))))) is false then
      raise exception using errcode = 'QM001', message = 'unidentified-says-so',
        constraint = 'unidentified-says-so', table = 'decedent';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.age is not null) or not (here.birth_date is not null) or (here.death_date is not null and (public.qm_compare_partial(public.qm_day_after(here.death_date::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(here.death_date::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0)))) is false then
    if (((not (here.death_date is not null) and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.opened_at)::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(public.qm_civil_day(t1.opened_at)::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'age-fits-the-dates',
        constraint = 'age-fits-the-dates', table = 'decedent';
    end if;
  end if;
  if exists (select 1 from public.death_certificate there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(there.issued_on::text::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'certificate-after-death',
      constraint = 'certificate-after-death', table = 'death_certificate';
  end if;
  if exists (select 1 from public.cremation_confirmation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.signed_at)::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death',
      constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  if exists (select 1 from public.custody there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.subject = 'body') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.since)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'care-after-death',
      constraint = 'care-after-death', table = 'custody';
  end if;
  if exists (select 1 from public.preparation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'preparation-after-death',
      constraint = 'preparation-after-death', table = 'preparation';
  end if;
  if exists (select 1 from public.vigil there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'vigil-after-death',
      constraint = 'vigil-after-death', table = 'vigil';
  end if;
  if exists (select 1 from public.farewell there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'farewell-after-death',
      constraint = 'farewell-after-death', table = 'farewell';
  end if;
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'cremation-after-death',
      constraint = 'cremation-after-death', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists decedent_check_now on decedent;
create constraint trigger decedent_check_now after insert or update on decedent
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function decedent_check_now();

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

create or replace function proof_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.proof;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists proof_check_now on proof;
create constraint trigger proof_check_now after insert or update on proof
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function proof_check_now();

create or replace function proof_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.proof;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.proof where province = new.province and id = new.id;
  if ((not ((here.voided = true and true)))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-proof',
        constraint = 'cremation-keeps-its-proof', table = 'proof';
    end if;
  end if;
  if at_home and ((not ((here.voided = true and here.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine'))))) is false then
    if ((not ((exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state <> '3') and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'transport-keeps-its-commission',
        constraint = 'transport-keeps-its-commission', table = 'proof';
    end if;
  end if;
  if at_home and ((not ((here.voided = true and here.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad'))))) is false then
    if ((not ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes') and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-keep-their-proof',
        constraint = 'ashes-keep-their-proof', table = 'proof';
    end if;
  end if;
  if ((not ((here.voided = true and true)))) is false then
    if ((not (not (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-proof',
        constraint = 'closed-case-keeps-its-proof', table = 'proof';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists proof_check_at_end on proof;
create constraint trigger proof_check_at_end after insert or update on proof
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function proof_check_at_end();

create or replace function proof_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.proof here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not ((here.voided = true and true)))) is false and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then 'cremation-keeps-its-proof'
      when ((not ((here.voided = true and true)))) is false and ((not (not (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then 'closed-case-keeps-its-proof' end as rule
    from public.proof here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'proof';
  end if;
end $$;

create or replace function proof_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'proof', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists proof_arrives_new on proof;
create trigger proof_arrives_new after insert on proof referencing new table as arriving
  for each statement when (qm_exchanges()) execute function proof_arrives();
drop trigger if exists proof_arrives_again on proof;
create trigger proof_arrives_again after update on proof referencing new table as arriving
  for each statement when (qm_exchanges()) execute function proof_arrives();

create or replace function proof_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.proof;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.kind is distinct from was.kind and (new.kind in ('police-commission', 'hospital-hand-over', 'police-consent', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'cremated-elsewhere', 'cremated-abroad', 'entry-quarantine', 'encoffining', 'embalming', 'consular', 'unclaimed-decision', 'burial-consent')
      or new.kind = 'cremation-receipt' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) >= '2019-02-01' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2026-03-30') is false then
    raise exception using errcode = 'QM001', message = 'proof_kind_code',
      constraint = 'proof_kind_code', table = 'proof';
  end if;
  return null;
end $$;
drop trigger if exists proof_codes_now on proof;
create constraint trigger proof_codes_now after insert or update on proof
  deferrable initially immediate for each row execute function proof_codes_now();

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
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.hazard = 'implant')))) is false then
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
        and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
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

create or replace function remains_lot_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.remains_lot;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.parent and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-is-no-heavier-than-recorded',
      constraint = 'a-portion-is-no-heavier-than-recorded', table = 'remains_lot';
  end if;
  if not here.voided and ((here.parent is not null)) is false then
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.lot is not null) and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then
      raise exception using errcode = 'QM001', message = 'a-portion-is-no-heavier-than-recorded',
        constraint = 'a-portion-is-no-heavier-than-recorded', table = 'remains_lot';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists remains_lot_check_now on remains_lot;
create constraint trigger remains_lot_check_now after insert or update on remains_lot
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function remains_lot_check_now();

create or replace function remains_lot_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.remains_lot;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.remains_lot where province = new.province and id = new.id;
  if not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) <= round(here.whole_weight::numeric * 1.02::numeric))) is false then
    raise exception using errcode = 'QM001', message = 'portions-weigh-what-the-whole-did',
      constraint = 'portions-weigh-what-the-whole-did', table = 'remains_lot';
  end if;
  if not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) >= round(here.whole_weight::numeric * 0.98::numeric))) is false then
    raise exception using errcode = 'QM001', message = 'portions-weigh-what-the-whole-did',
      constraint = 'portions-weigh-what-the-whole-did', table = 'remains_lot';
  end if;
  if not here.voided and ((exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and t1.id <> here.id)))) is false then
    raise exception using errcode = 'QM001', message = 'divided-in-two-or-more',
      constraint = 'divided-in-two-or-more', table = 'remains_lot';
  end if;
  if not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and (t1.divided_at <> here.divided_at or t1.whole_weight <> here.whole_weight)))))) is false then
    raise exception using errcode = 'QM001', message = 'divided-once',
      constraint = 'divided-once', table = 'remains_lot';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.ended_by = 'split' and t1.until = here.divided_at and ((not (t1.lot is not null) and not (here.parent is not null)) or t1.lot = here.parent))))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-has-its-tag-and-place',
      constraint = 'a-portion-has-its-tag-and-place', table = 'remains_lot';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-has-its-tag-and-place',
      constraint = 'a-portion-has-its-tag-and-place', table = 'remains_lot';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-has-its-tag-and-place',
      constraint = 'a-portion-has-its-tag-and-place', table = 'remains_lot';
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id)) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id)) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))))) is false then
      raise exception using errcode = 'QM001', message = 'a-portion-in-use-is-not-voided',
        constraint = 'a-portion-in-use-is-not-voided', table = 'remains_lot';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists remains_lot_check_at_end on remains_lot;
create constraint trigger remains_lot_check_at_end after insert or update on remains_lot
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function remains_lot_check_at_end();

create or replace function remains_lot_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.remains_lot here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.parent and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then 'a-portion-is-no-heavier-than-recorded'
      when not here.voided and ((here.parent is not null)) is false and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.lot is not null) and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then 'a-portion-is-no-heavier-than-recorded' end as rule
    from public.remains_lot here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'remains_lot';
  end if;
end $$;

create or replace function remains_lot_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.remains_lot here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) <= round(here.whole_weight::numeric * 1.02::numeric))) is false then 'portions-weigh-what-the-whole-did'
      when not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) >= round(here.whole_weight::numeric * 0.98::numeric))) is false then 'portions-weigh-what-the-whole-did'
      when not here.voided and ((exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and t1.id <> here.id)))) is false then 'divided-in-two-or-more'
      when not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and (t1.divided_at <> here.divided_at or t1.whole_weight <> here.whole_weight)))))) is false then 'divided-once' end as rule
    from public.remains_lot here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'remains_lot';
  end if;
end $$;

create or replace function remains_lot_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'remains_lot', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'remains_lot', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists remains_lot_arrives_new on remains_lot;
create trigger remains_lot_arrives_new after insert on remains_lot referencing new table as arriving
  for each statement when (qm_exchanges()) execute function remains_lot_arrives();
drop trigger if exists remains_lot_arrives_again on remains_lot;
create trigger remains_lot_arrives_again after update on remains_lot referencing new table as arriving
  for each statement when (qm_exchanges()) execute function remains_lot_arrives();

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
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-custody-in-a-withdrawn-case',
        constraint = 'no-custody-in-a-withdrawn-case', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.tag and t1.number = here.scanned and (t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)))))) is false then
    raise exception using errcode = 'QM001', message = 'the-tag-itself-was-scanned',
      constraint = 'the-tag-itself-was-scanned', table = 'custody';
  end if;
  if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.holds_one = here.sole)))) is false then
    raise exception using errcode = 'QM001', message = 'sole-as-the-place-is',
      constraint = 'sole-as-the-place-is', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'body' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)) and not ((here.ended_by in ('taken-out') and here.leaving_to is not null and here.leaving_to = 'judicial')))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-hand-over-of-a-body-under-hold',
      constraint = 'no-hand-over-of-a-body-under-hold', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'ashes' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-ashes-leave-under-hold',
      constraint = 'no-ashes-leave-under-hold', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'body' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)) and not (here.ended_by in ('taken-out')))) or (not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
    raise exception using errcode = 'QM001', message = 'ceremonies-end-before-the-body-leaves',
      constraint = 'ceremonies-end-before-the-body-leaves', table = 'custody';
  end if;
  if not here.voided and ((not ((here.subject = 'body' and here.ended_by in ('handed-over', 'taken-out', 'transferred'))))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-cremation-is-not-handed-over',
        constraint = 'a-body-in-cremation-is-not-handed-over', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.subject = 'body' and here.ended_by in ('handed-over', 'taken-out', 'transferred'))))) is false then
    if ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.handed_to and t1.identity_number is not null and t1.document_kind is not null)))) is false then
      raise exception using errcode = 'QM001', message = 'body-handed-to-a-known-person',
        constraint = 'body-handed-to-a-known-person', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.subject = 'ashes' and here.sole = true and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.subject = 'ashes' and t1.place = here.place and t1.case_id <> here.case_id and (t1.ended_by in ('taken-out') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until))))))))) is false then
      raise exception using errcode = 'QM001', message = 'a-niche-waits-for-its-ashes',
        constraint = 'a-niche-waits-for-its-ashes', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.lot is not null and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since))))) or exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.lot and exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and t2.ended_by = 'split' and t2.until = here.since and ((not (t2.lot is not null) and not (t1.parent is not null)) or t2.lot = t1.parent))))))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-begins-at-its-division',
      constraint = 'a-portion-begins-at-its-division', table = 'custody';
  end if;
  if not here.voided and ((not (here.subject = 'body'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.since)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'care-after-death',
        constraint = 'care-after-death', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since))) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.until = here.since and t1.ended_by = 'moved')) or (here.reason_ = 'returned' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.ended_by in ('handed-over', 'taken-out', 'transferred') and t1.until <= here.since and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.id <> here.id and t2.since >= t1.until and t2.since < here.since)))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-gap-in-custody',
      constraint = 'no-gap-in-custody', table = 'custody';
  end if;
  if not here.voided and ((not (here.subject = 'ashes'))) is false then
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
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
  if not here.voided and ((not ((here.subject = 'body' and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.finished_at is not null) and t1.cremator <> here.place))))) is false then
      raise exception using errcode = 'QM001', message = 'a-burning-body-is-in-its-cremator',
        constraint = 'a-burning-body-is-in-its-cremator', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not (here.ended_by = 'split'))) is false then
    if ((exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.divided_at = here.until and ((not (t1.parent is not null) and not (here.lot is not null)) or t1.parent = here.lot))))) is false then
      raise exception using errcode = 'QM001', message = 'a-division-has-portions',
        constraint = 'a-division-has-portions', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'body' and here.until is not null and here.ended_by <> 'cremated')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremator = here.place and not (t1.finished_at is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-a-lit-cremator-stays',
        constraint = 'a-body-in-a-lit-cremator-stays', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.ended_by = 'moved'))) is false then
    if ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.since = here.until)))) is false then
      raise exception using errcode = 'QM001', message = 'a-move-arrives-somewhere',
        constraint = 'a-move-arrives-somewhere', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.until = here.since and t1.ended_by = 'moved'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since >= here.until))) and (not (here.ended_by in ('split')) or not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.divided_at = here.until)))))) is false then
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
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.niche is not null and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.follows = t1.id)) and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot) and t2.place = t1.niche and (not (t2.until is not null) or (t2.ended_by in ('taken-out', 'split') and not (exists (select 1 from public.custody t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and ((t3.subject = t2.subject and ((not (t3.lot is not null) and not (t2.lot is not null)) or t3.lot = t2.lot)) and t3.id <> t2.id and t3.since >= t2.until))))))))))))) is false then
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
  if not here.voided and ((not ((here.subject = 'ashes' and here.ended_by in ('handed-over', 'interred', 'scattered', 'transferred'))))) is false then
    if ((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and (not (t1.act is not null) or t1.placed_at = here.until))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-leave-with-a-record',
        constraint = 'ashes-leave-with-a-record', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'body' and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then
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

create or replace function trip_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.trip;
  was public.trip;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'called' else was.state = here.state or (was.state = 'called' and here.state = 'planned') or (was.state = 'called' and here.state = 'dispatched') or (was.state = 'planned' and here.state = 'dispatched') or (was.state = 'dispatched' and here.state = 'departed') or (was.state = 'departed' and here.state = 'reached') or (was.state = 'departed' and here.state = 'returned') or (was.state = 'reached' and here.state = 'returned') or (was.state = 'called' and here.state = 'cancelled') or (was.state = 'planned' and here.state = 'cancelled') or (was.state = 'dispatched' and here.state = 'cancelled') end)) is false then
    raise exception using errcode = 'QM001', message = 'trip-in-its-order',
      constraint = 'trip-in-its-order', table = 'trip';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.collected_on is not null)) is false then
    if ((not ((here.collected_at is not null and not (was.collected_at is not null) and not (here.for_case is not null) and here.errand in ('collection', 'transfer'))))) is false then
      raise exception using errcode = 'QM001', message = 'no-body-aboard-without-a-paper',
        constraint = 'no-body-aboard-without-a-paper', table = 'trip';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (was.for_case is not null) or (here.for_case is not null and here.for_case = was.for_case) or not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.trip = here.id and t1.state <> '3'))))) is false then
    raise exception using errcode = 'QM001', message = 'a-trip-stays-with-its-case',
      constraint = 'a-trip-stays-with-its-case', table = 'trip';
  end if;
  if at_home and not here.voided and ((here.end_km >= here.start_km)) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and (((here.end_km::numeric - here.start_km::numeric) <= 5000)) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at < here.departed_at and here.start_km < t1.end_km)))))) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (here.departed_at < t1.departed_at and t1.start_km < here.end_km)))))) is false then
    raise exception using errcode = 'QM001', message = 'odometer-never-goes-back',
      constraint = 'odometer-never-goes-back', table = 'trip';
  end if;
  if at_home and not here.voided and ((not (here.vehicle is not null))) is false then
    if ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle' and t1.in_use = true)))) is false then
      raise exception using errcode = 'QM001', message = 'it-is-a-vehicle-in-use',
        constraint = 'it-is-a-vehicle-in-use', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.driver is not null))) is false then
    if ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.leave_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then
      raise exception using errcode = 'QM001', message = 'the-driver-may-drive',
        constraint = 'the-driver-may-drive', table = 'trip';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.driver is not null))) is false then
    if (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.leave_at)::text) >= 0)))))) is false then
      raise exception using errcode = 'QM001', message = 'trip-by-somebody-who-works-there',
        constraint = 'trip-by-somebody-who-works-there', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = 'dispatched'))) is false then
    if ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at is not null and not (t1.returned_at is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-before-it-is-back',
        constraint = 'no-trip-before-it-is-back', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.collected_at is not null and not (exists (select 1 from public.vehicle_cleaning t2 where t2.province = t1.province and t2.trip_id = t1.trip_id and not t2.voided and true)))))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-before-disinfection',
        constraint = 'no-trip-before-disinfection', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-without-inspection',
        constraint = 'no-trip-without-inspection', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-without-insurance',
        constraint = 'no-trip-without-insurance', table = 'trip';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('dispatched', 'departed')))) is false then
    if ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'repair' and (not (t1.ends_on is not null) or public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.ends_on::text) < 0)))))) is false then
      raise exception using errcode = 'QM001', message = 'no-trip-in-repair',
        constraint = 'no-trip-in-repair', table = 'trip';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists trip_check_now on trip;
create constraint trigger trip_check_now after insert or update on trip
  deferrable initially immediate for each row execute function trip_check_now();

create or replace function transport_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.transport;
  was public.transport;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.trip is not null))) is false then
    if ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.trip and t1.for_case = here.case_id and t1.vehicle = here.vehicle and t1.driver = here.driver and t1.departed_at = here.departed_at)))) is false then
      raise exception using errcode = 'QM001', message = 'as-its-trip-says',
        constraint = 'as-its-trip-says', table = 'transport';
    end if;
  end if;
  if ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2024-04-18'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine')))) is false then
    raise exception using errcode = 'QM001', message = 'no-transport-without-certificate',
      constraint = 'no-transport-without-certificate', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-transport-in-a-withdrawn-case',
        constraint = 'no-transport-in-a-withdrawn-case', table = 'transport';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then
    raise exception using errcode = 'QM001', message = 'it-is-a-hearse',
      constraint = 'it-is-a-hearse', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and (((here.arrived_at is not null and was.driver is not null) or exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.departed_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then
    raise exception using errcode = 'QM001', message = 'the-driver-does-transports',
      constraint = 'the-driver-does-transports', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.departed_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'driver-had-not-left',
      constraint = 'driver-had-not-left', table = 'transport';
  end if;
  return null;
end $$;
drop trigger if exists transport_check_now on transport;
create constraint trigger transport_check_now after insert or update on transport
  deferrable initially immediate for each row execute function transport_check_now();

create or replace function preparation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.preparation;
  was public.preparation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-preparation-in-a-withdrawn-case',
        constraint = 'no-preparation-in-a-withdrawn-case', table = 'preparation';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'embalmer-had-not-left',
      constraint = 'embalmer-had-not-left', table = 'preparation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((here.finished_at is not null and was.embalmer is not null) or exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.embalmer and t1.duty in ('01', '03', '04', '07') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.embalmer)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and t1.duty in ('01', '03', '04', '07')))))) is false then
    raise exception using errcode = 'QM001', message = 'whoever-prepares-holds-the-duty',
      constraint = 'whoever-prepares-holds-the-duty', table = 'preparation';
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'preparation-after-death',
        constraint = 'preparation-after-death', table = 'preparation';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists preparation_check_now on preparation;
create constraint trigger preparation_check_now after insert or update on preparation
  deferrable initially immediate for each row execute function preparation_check_now();

create or replace function vigil_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vigil;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-vigil-in-a-withdrawn-case',
        constraint = 'no-vigil-in-a-withdrawn-case', table = 'vigil';
    end if;
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'vigil-after-death',
        constraint = 'vigil-after-death', table = 'vigil';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('0', '1')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      raise exception using errcode = 'QM001', message = 'no-vigil-after-cremation',
        constraint = 'no-vigil-after-cremation', table = 'vigil';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists vigil_check_now on vigil;
create constraint trigger vigil_check_now after insert or update on vigil
  deferrable initially immediate for each row execute function vigil_check_now();

create or replace function farewell_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.farewell;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-farewell-in-a-withdrawn-case',
        constraint = 'no-farewell-in-a-withdrawn-case', table = 'farewell';
    end if;
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'farewell-after-death',
        constraint = 'farewell-after-death', table = 'farewell';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('0', '1')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      raise exception using errcode = 'QM001', message = 'no-farewell-after-cremation',
        constraint = 'no-farewell-after-cremation', table = 'farewell';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists farewell_check_now on farewell;
create constraint trigger farewell_check_now after insert or update on farewell
  deferrable initially immediate for each row execute function farewell_check_now();

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
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
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
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function ashes_placement_check_now();

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
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then
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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only'))))) is false then
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
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function certificate_check_now();

create or replace function certificate_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.certificate where province = new.province and id = new.id;
  if ((not ((here.voided = true or here.state = 'cancelled')))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))) is false then
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
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function certificate_check_at_end();

create or replace function certificate_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.certificate here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.finished_at is not null)))) is false then 'certificate-after-cremation'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only'))))) is false then 'a-cremation-certificate-is-of-a-person'
      when not here.voided and ((here.issued_on >= here.cremated_on)) is false then 'certificate-not-before-cremation'
      when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and public.qm_compare_partial(here.cremated_on::text, public.qm_civil_day(t1.started_at)::text) < 0))))) is false then 'certificate-not-before-cremation' end as rule
    from public.certificate here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'certificate';
  end if;
end $$;

create or replace function certificate_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.certificate here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not ((here.voided = true or here.state = 'cancelled')))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))) is false then 'closed-case-keeps-a-certificate'
      when not here.voided and ((not (here.cancels is not null))) is false and ((exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cancels and t1.state = 'cancelled')))) is false then 'named-certificate-is-cancelled' end as rule
    from public.certificate here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'certificate';
  end if;
end $$;

create or replace function certificate_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'certificate', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'certificate', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists certificate_arrives_new on certificate;
create trigger certificate_arrives_new after insert on certificate referencing new table as arriving
  for each statement when (qm_exchanges()) execute function certificate_arrives();
drop trigger if exists certificate_arrives_again on certificate;
create trigger certificate_arrives_again after update on certificate referencing new table as arriving
  for each statement when (qm_exchanges()) execute function certificate_arrives();

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
  if at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.hazard = 'infection-a')) or exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.released_at is not null))))) is false then
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

create or replace function entitlement_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.entitlement;
  was public.entitlement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'an-entitlement-stays-what-was-checked',
      constraint = 'an-entitlement-stays-what-was-checked', table = 'entitlement';
  end if;
  if at_home and ((not (was.group_ is not null) or was.group_ = here.group_)) is false then
    raise exception using errcode = 'QM001', message = 'an-entitlement-stays-what-was-checked',
      constraint = 'an-entitlement-stays-what-was-checked', table = 'entitlement';
  end if;
  if at_home and ((not (was.household is not null) or was.household = here.household)) is false then
    raise exception using errcode = 'QM001', message = 'an-entitlement-stays-what-was-checked',
      constraint = 'an-entitlement-stays-what-was-checked', table = 'entitlement';
  end if;
  if at_home and ((not (was.basis is not null) or was.basis = here.basis)) is false then
    raise exception using errcode = 'QM001', message = 'an-entitlement-stays-what-was-checked',
      constraint = 'an-entitlement-stays-what-was-checked', table = 'entitlement';
  end if;
  if at_home and ((not (was.checked_by is not null) or was.checked_by = here.checked_by)) is false then
    raise exception using errcode = 'QM001', message = 'an-entitlement-stays-what-was-checked',
      constraint = 'an-entitlement-stays-what-was-checked', table = 'entitlement';
  end if;
  if at_home and ((not (was.checked_at is not null) or was.checked_at = here.checked_at)) is false then
    raise exception using errcode = 'QM001', message = 'an-entitlement-stays-what-was-checked',
      constraint = 'an-entitlement-stays-what-was-checked', table = 'entitlement';
  end if;
  if at_home and ((not (was.withdrawn_at is not null) or (here.withdrawn_at is not null and was.withdrawn_at = here.withdrawn_at))) is false then
    raise exception using errcode = 'QM001', message = 'an-entitlement-stays-what-was-checked',
      constraint = 'an-entitlement-stays-what-was-checked', table = 'entitlement';
  end if;
  if at_home and not here.voided and ((not (here.household is not null))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.household is not null and t1.household <> here.household))))) is false then
      raise exception using errcode = 'QM001', message = 'the-proof-is-of-this-household',
        constraint = 'the-proof-is-of-this-household', table = 'entitlement';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists entitlement_check_now on entitlement;
create constraint trigger entitlement_check_now after insert or update on entitlement
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function entitlement_check_now();

create or replace function entitlement_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.entitlement;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.group_ is distinct from was.group_ and (new.group_ in ('universal', 'minimum-living', 'special-care', 'low-income-edge', 'orphan', 'donor', 'disaster', 'nameless', 'other')
      or new.group_ = 'destitute' and coalesce(public.qm_civil_day(new.checked_at), public.qm_civil_day(new.recorded_at)) >= '2016-02-17'
      or new.group_ = 'rural-support' and coalesce(public.qm_civil_day(new.checked_at), public.qm_civil_day(new.recorded_at)) < '2016-02-17'
      or new.group_ = 'urban-support' and coalesce(public.qm_civil_day(new.checked_at), public.qm_civil_day(new.recorded_at)) < '2016-02-17') is false then
    raise exception using errcode = 'QM001', message = 'entitlement_group__code',
      constraint = 'entitlement_group__code', table = 'entitlement';
  end if;
  return null;
end $$;
drop trigger if exists entitlement_codes_now on entitlement;
create constraint trigger entitlement_codes_now after insert or update on entitlement
  deferrable initially immediate for each row execute function entitlement_codes_now();

create or replace function bill_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill;
  was public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' or here.state = 'settled' or here.state = 'credited' else was.state = here.state or (was.state = 'open' and here.state = 'issued') or (was.state = 'issued' and here.state = 'open') or (was.state = 'open' and here.state = 'settled') or (was.state = 'issued' and here.state = 'settled') or (was.state = 'open' and here.state = 'credited') or (was.state = 'issued' and here.state = 'credited') or (was.state = 'credited' and here.state = 'settled') or (was.state = 'credited' and here.state = 'open') or (was.state = 'settled' and here.state = 'open') or (was.state = 'open' and here.state = 'void') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-bill-is-settled-or-opened-again',
      constraint = 'a-bill-is-settled-or-opened-again', table = 'bill';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver' and not (((exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal')) or exists (select 1 from public.funeral_case t2 where t2.province = t1.province and t2.id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.waiver_group))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless')))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.group_))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and not (t2.household is not null) and not (t2.residence is not null) and not (t2.death_region is not null) and not (t2.done_in is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t1.region, regexp_replace(t3.done_in, '(00){1,2}$', ''))))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal' and not (t2.proof is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and not (t3.proof is not null))))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (t3.group_ = t2.group_ and (not (t3.household is not null) or not (t2.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', '')))) and (t2.basis = 'shared-data' or (t2.basis = 'paper' and (not (t3.proof is not null) or t3.proof <> 'shared-data')) or t3.proof = 'statement'))))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'waivers-hold-when-the-bill-is-settled',
        constraint = 'waivers-hold-when-the-bill-is-settled', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('issued', 'settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and t1.bill = here.id and t1.amount <> 0 and not (exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id))) and (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (not (t3.proof is not null) and (t3.group_ = 'universal' or (t3.group_ = 'nameless' and t2.nameless = true)) and ((not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t2.region, regexp_replace(t3.done_in, '(00){1,2}$', '')))) and (t3.fee_type = t1.fee_type and t3.effective_from <= t1.served_on and (not (t3.effective_until is not null) or t1.served_on < t3.effective_until) and (select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id)) < t3.cap and (not (t3.most_units is not null) or ((select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id)) < round(t3.most_units::numeric * t1.unit_price::numeric) and not (exists (select 1 from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id and exists (select 1 from public.bill_line t5 where t5.province = t4.province and t5.case_id = t4.case_id and not t5.voided and (t5.id = t4.waives and t5.unit_price < t1.unit_price))))))) and (not (t3.scheme_cap is not null) or (select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and exists (select 1 from public.waiver_rule t5 where not t5.voided and (t5.id = t4.rule and t5.scheme = t3.scheme)))) < t3.scheme_cap))))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.entitlement t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (not (t3.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t4 where not t4.voided and ((t4.group_ = t3.group_ and (not (t4.household is not null) or not (t3.household is not null) or starts_with(t3.household, regexp_replace(t4.household, '(00){1,2}$', '')))) and (t3.basis = 'shared-data' or (t3.basis = 'paper' and (not (t4.proof is not null) or t4.proof <> 'shared-data')) or t4.proof = 'statement') and ((not (t4.household is not null) or starts_with(t2.household, regexp_replace(t4.household, '(00){1,2}$', ''))) and (not (t4.residence is not null) or starts_with(t2.residence, regexp_replace(t4.residence, '(00){1,2}$', ''))) and (not (t4.death_region is not null) or starts_with(t2.death_region, regexp_replace(t4.death_region, '(00){1,2}$', ''))) and (not (t4.done_in is not null) or starts_with(t2.region, regexp_replace(t4.done_in, '(00){1,2}$', '')))) and (t4.fee_type = t1.fee_type and t4.effective_from <= t1.served_on and (not (t4.effective_until is not null) or t1.served_on < t4.effective_until) and (select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id)) < t4.cap and (not (t4.most_units is not null) or ((select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id)) < round(t4.most_units::numeric * t1.unit_price::numeric) and not (exists (select 1 from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id and exists (select 1 from public.bill_line t6 where t6.province = t5.province and t6.case_id = t5.case_id and not t6.voided and (t6.id = t5.waives and t6.unit_price < t1.unit_price))))))) and (not (t4.scheme_cap is not null) or (select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and exists (select 1 from public.waiver_rule t6 where not t6.voided and (t6.id = t5.rule and t6.scheme = t4.scheme)))) < t4.scheme_cap))))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'waivers-are-granted-before-the-bill-is-handed-out',
        constraint = 'waivers-are-granted-before-the-bill-is-handed-out', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = false and t1.document_kind = '0' and not (t1.household is not null) and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = here.id and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.household is not null and t3.group_ = 'universal' and t3.fee_type = t2.fee_type and t3.effective_from <= t2.served_on and (not (t3.effective_until is not null) or t2.served_on < t3.effective_until)))))))))) is false then
      raise exception using errcode = 'QM001', message = 'household-known-when-the-bill-is-settled',
        constraint = 'household-known-when-the-bill-is-settled', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('issued', 'settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and (t1.reduced_to is not null and not (t1.reduction_approved_by is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'no-lower-price-under-way-when-the-bill-is-handed-out',
        constraint = 'no-lower-price-under-way-when-the-bill-is-handed-out', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and not ((not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t1.item and t3.share is not null and (t2.age < t3.age_under or t2.age_days is not null) and round(t3.share::numeric * t3.price::numeric) < t1.unit_price)))) and ((exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.item and t2.price = t1.unit_price)) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t1.item and t3.share is not null and (t2.age < t3.age_under or t2.age_days is not null) and round(t3.share::numeric * t3.price::numeric) = t1.unit_price)))) or (t1.reduction_approved_by is not null and t1.reduced_to = t1.unit_price))))))))) is false then
      raise exception using errcode = 'QM001', message = 'prices-hold-when-the-bill-is-settled',
        constraint = 'prices-hold-when-the-bill-is-settled', table = 'bill';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_check_now on bill;
create constraint trigger bill_check_now after insert or update on bill
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function bill_check_now();

create or replace function bill_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.bill where province = new.province and id = new.id;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'a-settled-bill-charges-something',
        constraint = 'a-settled-bill-charges-something', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state in ('open', 'issued')))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-open-bill-in-a-withdrawn-case',
        constraint = 'no-open-bill-in-a-withdrawn-case', table = 'bill';
    end if;
  end if;
  if not here.voided and ((not (here.state = 'settled'))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric)::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'settled-to-the-fen',
        constraint = 'settled-to-the-fen', table = 'bill';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = 'credited'))) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric) and exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'credited-to-the-fen',
        constraint = 'credited-to-the-fen', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = 'settled'))) is false then
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved') and true))))) is false then
      raise exception using errcode = 'QM001', message = 'no-refund-under-way-when-settled',
        constraint = 'no-refund-under-way-when-settled', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = 'credited'))) is false then
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved') and not (t1.credit is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'no-refund-under-way-when-settled',
        constraint = 'no-refund-under-way-when-settled', table = 'bill';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((not ((here.state = 'void' or here.voided = true)))) is false then
    if (((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and not (exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric) = 0))) is false then
      raise exception using errcode = 'QM001', message = 'a-void-bill-has-nothing-on-it',
        constraint = 'a-void-bill-has-nothing-on-it', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state in ('issued', 'settled', 'credited') and exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and (select coalesce(sum(t2.amount), 0) from public.estimate_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.item = t1.item and exists (select 1 from public.estimate t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.estimate and t3.state = 'accepted')))) < (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = t1.bill and t2.item = t1.item))))))) is false then
    raise exception using errcode = 'QM001', message = 'charged-as-the-family-agreed',
      constraint = 'charged-as-the-family-agreed', table = 'bill';
  end if;
  if ((not ((here.state in ('open', 'issued') or here.voided = true)))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'a-closed-case-has-no-open-bill',
        constraint = 'a-closed-case-has-no-open-bill', table = 'bill';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_check_at_end on bill;
create constraint trigger bill_check_at_end after insert or update on bill
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function bill_check_at_end();

create or replace function bill_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.bill here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then 'a-settled-bill-charges-something'
      when not here.voided and ((not (here.state = 'settled'))) is false and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric)::numeric))) is false then 'settled-to-the-fen'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = 'credited'))) is false and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric) and exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)))) is false then 'credited-to-the-fen'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((not ((here.state = 'void' or here.voided = true)))) is false and (((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and not (exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric) = 0))) is false then 'a-void-bill-has-nothing-on-it'
      when ((not ((here.state in ('open', 'issued') or here.voided = true)))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then 'a-closed-case-has-no-open-bill' end as rule
    from public.bill here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'bill';
  end if;
end $$;

create or replace function bill_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'bill', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists bill_arrives_new on bill;
create trigger bill_arrives_new after insert on bill referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_arrives();
drop trigger if exists bill_arrives_again on bill;
create trigger bill_arrives_again after update on bill referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_arrives();

create or replace function bill_line_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill_line;
  was public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((here.kind = 'waiver')) is false then
    if (((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price >= here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))) and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price)) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price)))) or (here.reduction_approved_by is not null and here.reduced_to = here.unit_price))))) is false then
      raise exception using errcode = 'QM001', message = 'charge-is-on-the-published-list',
        constraint = 'charge-is-on-the-published-list', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'waiver')) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) < here.unit_price)))))) is false then
      raise exception using errcode = 'QM001', message = 'charged-no-more-than-the-share-for-the-age',
        constraint = 'charged-no-more-than-the-share-for-the-age', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.reduction_approved_by is not null))) is false then
    if (((was.reduction_asked_by is not null and was.reduced_to = here.reduced_to and was.reduction_reason = here.reduction_reason and was.reduction_asked_by = here.reduction_asked_by and was.reduction_asked_at = here.reduction_asked_at and was.item = here.item and was.served_on = here.served_on and was.quantity = here.quantity) or (was.reduction_approved_by is not null and was.reduced_to = here.reduced_to and was.reduction_reason = here.reduction_reason and was.reduction_asked_by = here.reduction_asked_by and was.reduction_approved_by = here.reduction_approved_by and was.reduction_approved_at = here.reduction_approved_at and was.item = here.item and was.served_on = here.served_on and here.quantity <= was.quantity))) is false then
      raise exception using errcode = 'QM001', message = 'a-lower-price-is-asked-then-approved',
        constraint = 'a-lower-price-is-asked-then-approved', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.reduction_asked_by is not null))) is false then
    if ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.reduction_asked_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.reduction_asked_at)::text) >= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'who-lowered-a-price-had-not-left',
        constraint = 'who-lowered-a-price-had-not-left', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.reduction_approved_by is not null))) is false then
    if ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.reduction_approved_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.reduction_approved_at)::text) >= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'who-lowered-a-price-had-not-left',
        constraint = 'who-lowered-a-price-had-not-left', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-charge-in-a-withdrawn-case',
        constraint = 'no-charge-in-a-withdrawn-case', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-within-its-rule',
        constraint = 'waiver-within-its-rule', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'waived-no-more-than-charged',
        constraint = 'waived-no-more-than-charged', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then
      raise exception using errcode = 'QM001', message = 'a-case-takes-no-more-than-its-waiver-rule',
        constraint = 'a-case-takes-no-more-than-its-waiver-rule', table = 'bill_line';
    end if;
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.group_)))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-is-for-this-family',
        constraint = 'waiver-is-for-this-family', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.household is not null) and not (t1.residence is not null) and not (t1.death_region is not null) and not (t1.done_in is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (not (t2.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', ''))) and (not (t2.residence is not null) or starts_with(t1.residence, regexp_replace(t2.residence, '(00){1,2}$', ''))) and (not (t2.death_region is not null) or starts_with(t1.death_region, regexp_replace(t2.death_region, '(00){1,2}$', ''))) and (not (t2.done_in is not null) or starts_with(here.region, regexp_replace(t2.done_in, '(00){1,2}$', '')))))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-is-for-this-place',
        constraint = 'waiver-is-for-this-place', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal' and not (t1.proof is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and not (t2.proof is not null))))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (t2.group_ = t1.group_ and (not (t2.household is not null) or not (t1.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', '')))) and (t1.basis = 'shared-data' or (t1.basis = 'paper' and (not (t2.proof is not null) or t2.proof <> 'shared-data')) or t2.proof = 'statement'))))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-rests-on-its-proof',
        constraint = 'waiver-rests-on-its-proof', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge' and t1.bill = here.bill and t1.fee_type = here.fee_type and t1.served_on = here.served_on)))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-is-of-its-charge',
        constraint = 'waiver-is-of-its-charge', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.waives = here.waives and t1.id <> here.id))))) is false then
      raise exception using errcode = 'QM001', message = 'a-charge-is-waived-once',
        constraint = 'a-charge-is-waived-once', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id and t2.rule = here.rule)) and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule)) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))) is false then
      raise exception using errcode = 'QM001', message = 'a-case-takes-no-more-units-than-its-waiver-rule',
        constraint = 'a-case-takes-no-more-units-than-its-waiver-rule', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.scheme_cap is not null))) or (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = here.rule and t3.scheme = t2.scheme)))))) <= (select coalesce(sum(t1.scheme_cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule))) is false then
      raise exception using errcode = 'QM001', message = 'a-case-takes-no-more-than-its-scheme',
        constraint = 'a-case-takes-no-more-than-its-scheme', table = 'bill_line';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_now on bill_line;
create constraint trigger bill_line_check_now after insert or update on bill_line
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function bill_line_check_now();

create or replace function bill_line_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.bill_line where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-waived-charge-stays',
        constraint = 'a-waived-charge-stays', table = 'bill_line';
    end if;
  end if;
  if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  if ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_at_end on bill_line;
create constraint trigger bill_line_check_at_end after insert or update on bill_line
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function bill_line_check_at_end();

create or replace function bill_line_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.bill_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((here.kind = 'waiver')) is false and (((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price >= here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))) and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price)) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price)))) or (here.reduction_approved_by is not null and here.reduced_to = here.unit_price))))) is false then 'charge-is-on-the-published-list'
      when not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then 'waiver-within-its-rule'
      when not here.voided and ((here.kind = 'charge')) is false and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then 'waived-no-more-than-charged'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((here.kind = 'charge')) is false and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then 'a-case-takes-no-more-than-its-waiver-rule'
      when not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.group_)))))) is false then 'waiver-is-for-this-family'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.household is not null) and not (t1.residence is not null) and not (t1.death_region is not null) and not (t1.done_in is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (not (t2.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', ''))) and (not (t2.residence is not null) or starts_with(t1.residence, regexp_replace(t2.residence, '(00){1,2}$', ''))) and (not (t2.death_region is not null) or starts_with(t1.death_region, regexp_replace(t2.death_region, '(00){1,2}$', ''))) and (not (t2.done_in is not null) or starts_with(here.region, regexp_replace(t2.done_in, '(00){1,2}$', '')))))))) is false then 'waiver-is-for-this-place'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal' and not (t1.proof is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and not (t2.proof is not null))))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (t2.group_ = t1.group_ and (not (t2.household is not null) or not (t1.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', '')))) and (t1.basis = 'shared-data' or (t1.basis = 'paper' and (not (t2.proof is not null) or t2.proof <> 'shared-data')) or t2.proof = 'statement'))))))) is false then 'waiver-rests-on-its-proof'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge' and t1.bill = here.bill and t1.fee_type = here.fee_type and t1.served_on = here.served_on)))) is false then 'waiver-is-of-its-charge'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.waives = here.waives and t1.id <> here.id))))) is false then 'a-charge-is-waived-once'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id and t2.rule = here.rule)) and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule)) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))) is false then 'a-case-takes-no-more-units-than-its-waiver-rule'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((here.kind = 'charge')) is false and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.scheme_cap is not null))) or (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = here.rule and t3.scheme = t2.scheme)))))) <= (select coalesce(sum(t1.scheme_cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule))) is false then 'a-case-takes-no-more-than-its-scheme' end as rule
    from public.bill_line here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'bill_line';
  end if;
end $$;

create or replace function bill_line_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.bill_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then 'a-waived-charge-stays'
      when ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then 'never-due-below-paid'
      when ((here.voided = true or here.voided = false)) is false then 'never-due-below-paid' end as rule
    from public.bill_line here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'bill_line';
  end if;
end $$;

create or replace function bill_line_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'bill_line', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'bill_line', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists bill_line_arrives_new on bill_line;
create trigger bill_line_arrives_new after insert on bill_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_line_arrives();
drop trigger if exists bill_line_arrives_again on bill_line;
create trigger bill_line_arrives_again after update on bill_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function bill_line_arrives();

create or replace function bill_line_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.bill_line;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'bill_line_fee_type_code',
      constraint = 'bill_line_fee_type_code', table = 'bill_line';
  end if;
  return null;
end $$;
drop trigger if exists bill_line_codes_now on bill_line;
create constraint trigger bill_line_codes_now after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_codes_now();

create or replace function bill_line_booked(here public.bill_line)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ('receivable', (here.amount)::bigint, here.kind = 'charge'),
    (case when exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.class in ('0', 'basic'))) then 'income-basic' else 'income-other' end, -(here.amount)::bigint, here.kind = 'charge'),
    ('waiver', (here.amount)::bigint, here.kind = 'waiver'),
    ('receivable', -(here.amount)::bigint, here.kind = 'waiver')) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function bill_line_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.bill_line_booked(new) b;
  perform public.qm_book('billLine', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.recorded_at else new.recorded_at end,
    null, accounts, amounts);
  return null;
end $$;
drop trigger if exists bill_line_books on bill_line;
create constraint trigger bill_line_books after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_books();

create or replace function deposit_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.deposit;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-deposit-in-a-withdrawn-case',
        constraint = 'no-deposit-in-a-withdrawn-case', table = 'deposit';
    end if;
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then
    raise exception using errcode = 'QM001', message = 'no-deposit-in-a-closed-case',
      constraint = 'no-deposit-in-a-closed-case', table = 'deposit';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'deposit-cashier-had-not-left',
      constraint = 'deposit-cashier-had-not-left', table = 'deposit';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.outside is not null))) is false then
    if (((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.outside = here.outside and t1.method = here.method))) and (not (here.method in ('5', '6', '7', '8')) or not (exists (select 1 from public.payment t1 where not t1.voided and (t1.outside = here.outside and t1.method = here.method))))))) is false then
      raise exception using errcode = 'QM001', message = 'advance-was-no-payment',
        constraint = 'advance-was-no-payment', table = 'deposit';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists deposit_check_now on deposit;
create constraint trigger deposit_check_now after insert or update on deposit
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function deposit_check_now();

create or replace function deposit_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.deposit;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.deposit where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id) or exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id))))) is false then
      raise exception using errcode = 'QM001', message = 'used-and-returned-no-more-than-advanced',
        constraint = 'used-and-returned-no-more-than-advanced', table = 'deposit';
    end if;
  end if;
  if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.id and t1.state <> 'cancelled'))::numeric) <= here.amount)) is false then
    raise exception using errcode = 'QM001', message = 'used-and-returned-no-more-than-advanced',
      constraint = 'used-and-returned-no-more-than-advanced', table = 'deposit';
  end if;
  return null;
end $$;
drop trigger if exists deposit_check_at_end on deposit;
create constraint trigger deposit_check_at_end after insert or update on deposit
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function deposit_check_at_end();

create or replace function deposit_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.deposit here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.voided = true))) is false and ((not ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id) or exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id))))) is false then 'used-and-returned-no-more-than-advanced'
      when ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.id and t1.state <> 'cancelled'))::numeric) <= here.amount)) is false then 'used-and-returned-no-more-than-advanced' end as rule
    from public.deposit here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'deposit';
  end if;
end $$;

create or replace function deposit_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'deposit', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists deposit_arrives_new on deposit;
create trigger deposit_arrives_new after insert on deposit referencing new table as arriving
  for each statement when (qm_exchanges()) execute function deposit_arrives();
drop trigger if exists deposit_arrives_again on deposit;
create trigger deposit_arrives_again after update on deposit referencing new table as arriving
  for each statement when (qm_exchanges()) execute function deposit_arrives();

create or replace function deposit_booked(here public.deposit)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    (case when here.method in ('1') then 'cash' when here.method in ('4') then 'public-finance' when here.method in ('5', '6', '7', '8') then 'channel' when here.method in ('advance') then 'deposit-held' else 'bank' end, (here.amount)::bigint, true),
    ('deposit-held', -(here.amount)::bigint, true)) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function deposit_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.deposit_booked(new) b;
  perform public.qm_book('deposit', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.received_at else new.recorded_at end,
    new.cashier, accounts, amounts);
  return null;
end $$;
drop trigger if exists deposit_books on deposit;
create constraint trigger deposit_books after insert or update on deposit
  deferrable initially immediate for each row execute function deposit_books();

create or replace function credit_entry_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.credit_entry;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-credit-in-a-withdrawn-case',
        constraint = 'no-credit-in-a-withdrawn-case', table = 'credit_entry';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.entered_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.entered_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'crediting-person-had-not-left',
      constraint = 'crediting-person-had-not-left', table = 'credit_entry';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.credit_account t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.account and public.qm_compare_partial(t1.from_::text, public.qm_civil_day(here.entered_at)::text) <= 0 and (not (t1.until is not null) or not (public.qm_compare_partial(t1.until::text, public.qm_civil_day(here.entered_at)::text) <= 0)))))) is false then
    raise exception using errcode = 'QM001', message = 'credit-account-is-in-force',
      constraint = 'credit-account-is-in-force', table = 'credit_entry';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.credit_account t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.account and (not (t1.limit_ is not null) or ((select coalesce(sum(t2.amount), 0) from public.credit_entry t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and t2.account = t1.id)::numeric - ((select coalesce(sum(t2.amount), 0) from public.payment t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and exists (select 1 from public.credit_entry t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.credit and t3.account = t1.id)))::numeric - (select coalesce(sum(t2.amount), 0) from public.refund t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.state <> 'cancelled' and exists (select 1 from public.credit_entry t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.credit and t3.account = t1.id))))::numeric)::numeric) <= t1.limit_))))) is false then
    raise exception using errcode = 'QM001', message = 'credit-within-the-limit',
      constraint = 'credit-within-the-limit', table = 'credit_entry';
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))))) is false then
    raise exception using errcode = 'QM001', message = 'credit-while-the-bill-is-open',
      constraint = 'credit-while-the-bill-is-open', table = 'credit_entry';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'credit-while-the-bill-is-open',
      constraint = 'credit-while-the-bill-is-open', table = 'credit_entry';
  end if;
  if not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'credit-no-more-than-due',
      constraint = 'credit-no-more-than-due', table = 'credit_entry';
  end if;
  return null;
end $$;
drop trigger if exists credit_entry_check_now on credit_entry;
create constraint trigger credit_entry_check_now after insert or update on credit_entry
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function credit_entry_check_now();

create or replace function credit_entry_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.credit_entry;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.credit_entry where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-credit-that-was-paid-stays',
        constraint = 'a-credit-that-was-paid-stays', table = 'credit_entry';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists credit_entry_check_at_end on credit_entry;
create constraint trigger credit_entry_check_at_end after insert or update on credit_entry
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function credit_entry_check_at_end();

create or replace function credit_entry_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.credit_entry here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then 'credit-no-more-than-due' end as rule
    from public.credit_entry here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'credit_entry';
  end if;
end $$;

create or replace function credit_entry_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.credit_entry here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.id)))) is false then 'a-credit-that-was-paid-stays' end as rule
    from public.credit_entry here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'credit_entry';
  end if;
end $$;

create or replace function credit_entry_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'credit_entry', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'credit_entry', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists credit_entry_arrives_new on credit_entry;
create trigger credit_entry_arrives_new after insert on credit_entry referencing new table as arriving
  for each statement when (qm_exchanges()) execute function credit_entry_arrives();
drop trigger if exists credit_entry_arrives_again on credit_entry;
create trigger credit_entry_arrives_again after update on credit_entry referencing new table as arriving
  for each statement when (qm_exchanges()) execute function credit_entry_arrives();

create or replace function credit_entry_booked(here public.credit_entry)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ('credit', (here.amount)::bigint, true),
    ('receivable', -(here.amount)::bigint, true)) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function credit_entry_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.credit_entry_booked(new) b;
  perform public.qm_book('creditEntry', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.entered_at else new.recorded_at end,
    null, accounts, amounts);
  return null;
end $$;
drop trigger if exists credit_entry_books on credit_entry;
create constraint trigger credit_entry_books after insert or update on credit_entry
  deferrable initially immediate for each row execute function credit_entry_books();

create or replace function payment_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-payment-in-a-withdrawn-case',
        constraint = 'no-payment-in-a-withdrawn-case', table = 'payment';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'cashier-had-not-left',
      constraint = 'cashier-had-not-left', table = 'payment';
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))) or (here.credit is not null and exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'credited'))))) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-paid-more-than-due',
      constraint = 'never-paid-more-than-due', table = 'payment';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.deposit is not null))) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      raise exception using errcode = 'QM001', message = 'no-more-than-advanced',
        constraint = 'no-more-than-advanced', table = 'payment';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.credit is not null))) is false then
    if (((exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.credit and t1.bill = here.bill)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.credit)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.credit = here.credit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.credit)))) is false then
      raise exception using errcode = 'QM001', message = 'no-more-than-on-account',
        constraint = 'no-more-than-on-account', table = 'payment';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.outside is not null))) is false then
    if (((not (exists (select 1 from public.deposit t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.outside = here.outside and t1.method = here.method))) and (not (here.method in ('5', '6', '7', '8')) or not (exists (select 1 from public.deposit t1 where not t1.voided and (t1.outside = here.outside and t1.method = here.method))))))) is false then
      raise exception using errcode = 'QM001', message = 'payment-was-no-advance',
        constraint = 'payment-was-no-advance', table = 'payment';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists payment_check_now on payment;
create constraint trigger payment_check_now after insert or update on payment
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function payment_check_now();

create or replace function payment_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.payment where province = new.province and id = new.id;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.payment = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-refunded-payment-stays',
        constraint = 'a-refunded-payment-stays', table = 'payment';
    end if;
  end if;
  if exists (select 1 from public.invoice there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
      constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists payment_check_at_end on payment;
create constraint trigger payment_check_at_end after insert or update on payment
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function payment_check_at_end();

create or replace function payment_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.payment here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then 'never-paid-more-than-due'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.deposit is not null))) is false and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then 'no-more-than-advanced'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.credit is not null))) is false and (((exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.credit and t1.bill = here.bill)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.credit)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.credit = here.credit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.credit)))) is false then 'no-more-than-on-account' end as rule
    from public.payment here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'payment';
  end if;
end $$;

create or replace function payment_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.payment here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((not (here.voided = true))) is false and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.payment = here.id)))) is false then 'a-refunded-payment-stays' end as rule
    from public.payment here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'payment';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.payment here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.invoice there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received', constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
end $$;

create or replace function payment_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'payment', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'payment', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists payment_arrives_new on payment;
create trigger payment_arrives_new after insert on payment referencing new table as arriving
  for each statement when (qm_exchanges()) execute function payment_arrives();
drop trigger if exists payment_arrives_again on payment;
create trigger payment_arrives_again after update on payment referencing new table as arriving
  for each statement when (qm_exchanges()) execute function payment_arrives();

create or replace function payment_booked(here public.payment)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    (case when here.method in ('1') then 'cash' when here.method in ('4') then 'public-finance' when here.method in ('5', '6', '7', '8') then 'channel' when here.method in ('advance') then 'deposit-held' else 'bank' end, (here.amount)::bigint, true),
    (case when here.credit is not null then 'credit' else 'receivable' end, -(here.amount)::bigint, true)) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function payment_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.payment_booked(new) b;
  perform public.qm_book('payment', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.received_at else new.recorded_at end,
    new.cashier, accounts, amounts);
  return null;
end $$;
drop trigger if exists payment_books on payment;
create constraint trigger payment_books after insert or update on payment
  deferrable initially immediate for each row execute function payment_books();

create or replace function refund_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.refund;
  was public.refund;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((not (here.payment is not null))) is false then
    if ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.payment and t1.bill = here.bill and ((not (t1.credit is not null) and not (here.credit is not null)) or t1.credit = here.credit))))) is false then
      raise exception using errcode = 'QM001', message = 'refund-says-what-the-payment-says',
        constraint = 'refund-says-what-the-payment-says', table = 'refund';
    end if;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'asked' or here.state = 'paid' else was.state = here.state or (was.state = 'asked' and here.state = 'approved') or (was.state = 'asked' and here.state = 'paid') or (was.state = 'approved' and here.state = 'paid') or (was.state = 'asked' and here.state = 'cancelled') or (was.state = 'approved' and here.state = 'cancelled') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-refund-is-asked-approved-paid',
      constraint = 'a-refund-is-asked-approved-paid', table = 'refund';
  end if;
  if at_home and not here.voided and ((not (here.state = 'paid') or here.approved_by is not null)) is false then
    if (((exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null)) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.refund_alone), 0) from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.id = here.institution)) or (not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null))) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= 100000))) is false then
      raise exception using errcode = 'QM001', message = 'a-large-refund-is-approved',
        constraint = 'a-large-refund-is-approved', table = 'refund';
    end if;
  end if;
  if not here.voided and ((not (here.payment is not null))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.payment = here.payment and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.payment))) is false then
      raise exception using errcode = 'QM001', message = 'refunded-no-more-than-paid',
        constraint = 'refunded-no-more-than-paid', table = 'refund';
    end if;
  end if;
  if not here.voided and ((not (here.deposit is not null))) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      raise exception using errcode = 'QM001', message = 'returned-no-more-than-advanced',
        constraint = 'returned-no-more-than-advanced', table = 'refund';
    end if;
  end if;
  if at_home and ((not (here.bill is not null))) is false then
    if ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and (t1.state in ('open', 'issued') or (t1.state = 'credited' and here.credit is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'refunds-while-the-bill-is-open',
        constraint = 'refunds-while-the-bill-is-open', table = 'refund';
    end if;
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'refunds-while-the-bill-is-open',
      constraint = 'refunds-while-the-bill-is-open', table = 'refund';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.asked_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.asked_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'refunder-had-not-left',
      constraint = 'refunder-had-not-left', table = 'refund';
  end if;
  return null;
end $$;
drop trigger if exists refund_check_now on refund;
create constraint trigger refund_check_now after insert or update on refund
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function refund_check_now();

create or replace function refund_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.refund;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.refund where province = new.province and id = new.id;
  if ((not (here.bill is not null))) is false then
    if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'a-refund-that-lapses-leaves-nothing-overpaid',
        constraint = 'a-refund-that-lapses-leaves-nothing-overpaid', table = 'refund';
    end if;
  end if;
  if ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'a-refund-that-lapses-leaves-nothing-overpaid',
      constraint = 'a-refund-that-lapses-leaves-nothing-overpaid', table = 'refund';
  end if;
  if exists (select 1 from public.invoice there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
      constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists refund_check_at_end on refund;
create constraint trigger refund_check_at_end after insert or update on refund
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function refund_check_at_end();

create or replace function refund_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.refund here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((not (here.payment is not null))) is false and ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.payment and t1.bill = here.bill and ((not (t1.credit is not null) and not (here.credit is not null)) or t1.credit = here.credit))))) is false then 'refund-says-what-the-payment-says'
      when not here.voided and ((not (here.payment is not null))) is false and (((select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.payment = here.payment and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.payment))) is false then 'refunded-no-more-than-paid'
      when not here.voided and ((not (here.deposit is not null))) is false and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then 'returned-no-more-than-advanced' end as rule
    from public.refund here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'refund';
  end if;
end $$;

create or replace function refund_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.refund here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.bill is not null))) is false and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then 'a-refund-that-lapses-leaves-nothing-overpaid'
      when ((here.voided = true or here.voided = false)) is false then 'a-refund-that-lapses-leaves-nothing-overpaid' end as rule
    from public.refund here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'refund';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.refund here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.invoice there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received', constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
end $$;

create or replace function refund_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'refund', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'refund', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists refund_arrives_new on refund;
create trigger refund_arrives_new after insert on refund referencing new table as arriving
  for each statement when (qm_exchanges()) execute function refund_arrives();
drop trigger if exists refund_arrives_again on refund;
create trigger refund_arrives_again after update on refund referencing new table as arriving
  for each statement when (qm_exchanges()) execute function refund_arrives();

create or replace function refund_booked(here public.refund)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    (case when here.deposit is not null then 'deposit-held' when here.credit is not null then 'credit' else 'receivable' end, (here.amount)::bigint, here.state = 'paid'),
    (case when here.method in ('1') then 'cash' when here.method in ('4') then 'public-finance' when here.method in ('5', '6', '7', '8') then 'channel' when here.method in ('advance') then 'deposit-held' else 'bank' end, -(here.amount)::bigint, here.state = 'paid')) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function refund_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.refund_booked(new) b;
  perform public.qm_book('refund', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.asked_at else new.recorded_at end,
    new.paid_by, accounts, amounts);
  return null;
end $$;
drop trigger if exists refund_books on refund;
create constraint trigger refund_books after insert or update on refund
  deferrable initially immediate for each row execute function refund_books();

create or replace function estimate_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate;
  was public.estimate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-estimate-in-a-withdrawn-case',
        constraint = 'no-estimate-in-a-withdrawn-case', table = 'estimate';
    end if;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'draft' else was.state = here.state or (was.state = 'draft' and here.state = 'offered') or (was.state = 'offered' and here.state = 'accepted') or (was.state = 'offered' and here.state = 'refused') or (was.state = 'offered' and here.state = 'superseded') end)) is false then
    raise exception using errcode = 'QM001', message = 'an-estimate-is-made-offered-decided',
      constraint = 'an-estimate-is-made-offered-decided', table = 'estimate';
  end if;
  if at_home and not here.voided and ((not (was.offered_at is not null) or (was.offered_at = here.offered_at and was.total = here.total and was.valid_until = here.valid_until and (not (was.expected_waived is not null) or (here.expected_waived is not null and was.expected_waived = here.expected_waived)) and (not (was.expected_due is not null) or (here.expected_due is not null and was.expected_due = here.expected_due)) and (not (was.decided_at is not null) or (here.decided_at is not null and was.decided_at = here.decided_at)) and (not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))))) is false then
    raise exception using errcode = 'QM001', message = 'what-was-offered-stays',
      constraint = 'what-was-offered-stays', table = 'estimate';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.made_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.made_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'estimator-had-not-left',
      constraint = 'estimator-had-not-left', table = 'estimate';
  end if;
  return null;
end $$;
drop trigger if exists estimate_check_now on estimate;
create constraint trigger estimate_check_now after insert or update on estimate
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function estimate_check_now();

create or replace function estimate_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.estimate where province = new.province and id = new.id;
  if not here.voided and ((here.state = 'draft')) is false then
    if (((exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id) and here.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id) and ((not (here.expected_waived is not null) and not (here.expected_due is not null)) or (here.expected_waived is not null and here.expected_due is not null and here.total = (here.expected_waived::numeric + here.expected_due::numeric)))))) is false then
      raise exception using errcode = 'QM001', message = 'an-estimate-comes-to-its-lines',
        constraint = 'an-estimate-comes-to-its-lines', table = 'estimate';
    end if;
  end if;
  if not here.voided and ((not (here.offered_at is not null))) is false then
    if ((not (exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.estimate = here.id and not (exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.item and t2.offered = true and exists (select 1 from public.price_list t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.list and t3.state in ('9', '8') and public.qm_compare_partial(t3.effective_from::text, public.qm_civil_day(here.offered_at)::text) <= 0 and (not (t3.effective_until is not null) or not (public.qm_compare_partial(t3.effective_until::text, public.qm_civil_day(here.offered_at)::text) <= 0)))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'priced-by-the-list-of-its-day',
        constraint = 'priced-by-the-list-of-its-day', table = 'estimate';
    end if;
  end if;
  if not here.voided and ((not (here.state = 'accepted'))) is false then
    if ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id))) is false then
      raise exception using errcode = 'QM001', message = 'an-accepted-estimate-has-its-contract',
        constraint = 'an-accepted-estimate-has-its-contract', table = 'estimate';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists estimate_check_at_end on estimate;
create constraint trigger estimate_check_at_end after insert or update on estimate
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function estimate_check_at_end();

create or replace function estimate_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.estimate here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((here.state = 'draft')) is false and (((exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id) and here.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id) and ((not (here.expected_waived is not null) and not (here.expected_due is not null)) or (here.expected_waived is not null and here.expected_due is not null and here.total = (here.expected_waived::numeric + here.expected_due::numeric)))))) is false then 'an-estimate-comes-to-its-lines'
      when not here.voided and ((not (here.offered_at is not null))) is false and ((not (exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.estimate = here.id and not (exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.item and t2.offered = true and exists (select 1 from public.price_list t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.list and t3.state in ('9', '8') and public.qm_compare_partial(t3.effective_from::text, public.qm_civil_day(here.offered_at)::text) <= 0 and (not (t3.effective_until is not null) or not (public.qm_compare_partial(t3.effective_until::text, public.qm_civil_day(here.offered_at)::text) <= 0)))))))))))) is false then 'priced-by-the-list-of-its-day'
      when not here.voided and ((not (here.state = 'accepted'))) is false and ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id))) is false then 'an-accepted-estimate-has-its-contract' end as rule
    from public.estimate here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'estimate';
  end if;
end $$;

create or replace function estimate_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'estimate', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists estimate_arrives_new on estimate;
create trigger estimate_arrives_new after insert on estimate referencing new table as arriving
  for each statement when (qm_exchanges()) execute function estimate_arrives();
drop trigger if exists estimate_arrives_again on estimate;
create trigger estimate_arrives_again after update on estimate referencing new table as arriving
  for each statement when (qm_exchanges()) execute function estimate_arrives();

create or replace function estimate_line_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price)) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price))))) is false then
    raise exception using errcode = 'QM001', message = 'estimated-from-the-published-list',
      constraint = 'estimated-from-the-published-list', table = 'estimate_line';
  end if;
  if not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.name = here.name and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8'))))))) is false then
    raise exception using errcode = 'QM001', message = 'estimated-from-the-published-list',
      constraint = 'estimated-from-the-published-list', table = 'estimate_line';
  end if;
  if at_home and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'draft')))) is false then
    raise exception using errcode = 'QM001', message = 'an-offered-estimate-is-frozen',
      constraint = 'an-offered-estimate-is-frozen', table = 'estimate_line';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'an-offered-estimate-is-frozen',
      constraint = 'an-offered-estimate-is-frozen', table = 'estimate_line';
  end if;
  return null;
end $$;
drop trigger if exists estimate_line_check_now on estimate_line;
create constraint trigger estimate_line_check_now after insert or update on estimate_line
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function estimate_line_check_now();

create or replace function estimate_line_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.estimate_line where province = new.province and id = new.id;
  if exists (select 1 from public.estimate there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((there.state = 'draft' or (exists (select 1 from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and there.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and ((not (there.expected_waived is not null) and not (there.expected_due is not null)) or (there.expected_waived is not null and there.expected_due is not null and there.total = (there.expected_waived::numeric + there.expected_due::numeric)))))) is false) then
    raise exception using errcode = 'QM001', message = 'an-estimate-comes-to-its-lines',
      constraint = 'an-estimate-comes-to-its-lines', table = 'estimate';
  end if;
  return null;
end $$;
drop trigger if exists estimate_line_check_at_end on estimate_line;
create constraint trigger estimate_line_check_at_end after insert or update on estimate_line
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function estimate_line_check_at_end();

create or replace function estimate_line_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.estimate_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price)) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price))))) is false then 'estimated-from-the-published-list'
      when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.name = here.name and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8'))))))) is false then 'estimated-from-the-published-list' end as rule
    from public.estimate_line here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'estimate_line';
  end if;
end $$;

create or replace function estimate_line_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.estimate_line here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  if exists (select 1 from (select distinct here.case_id as root from public.estimate_line here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.estimate there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((there.state = 'draft' or (exists (select 1 from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and there.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and ((not (there.expected_waived is not null) and not (there.expected_due is not null)) or (there.expected_waived is not null and there.expected_due is not null and there.total = (there.expected_waived::numeric + there.expected_due::numeric)))))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'an-estimate-comes-to-its-lines', constraint = 'an-estimate-comes-to-its-lines', table = 'estimate';
  end if;
end $$;

create or replace function estimate_line_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'estimate_line', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'estimate_line', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists estimate_line_arrives_new on estimate_line;
create trigger estimate_line_arrives_new after insert on estimate_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function estimate_line_arrives();
drop trigger if exists estimate_line_arrives_again on estimate_line;
create trigger estimate_line_arrives_again after update on estimate_line referencing new table as arriving
  for each statement when (qm_exchanges()) execute function estimate_line_arrives();

create or replace function contract_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.contract;
  was public.contract;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((not (here.amends is not null))) is false then
    if ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.amends and not (t1.amends is not null) and t1.signed_at <= here.signed_at)))) is false then
      raise exception using errcode = 'QM001', message = 'a-supplement-follows-its-contract',
        constraint = 'a-supplement-follows-its-contract', table = 'contract';
    end if;
  end if;
  if at_home and not here.voided and ((not (was.signed_at is not null) or (was.estimate = here.estimate and ((not (was.amends is not null) and not (here.amends is not null)) or (was.amends is not null and here.amends is not null and was.amends = here.amends)) and was.total = here.total and was.signed_by = here.signed_by and was.signed_for = here.signed_for and was.signed_at = here.signed_at and (not (was.copy_given_at is not null) or was.copy_given_at = here.copy_given_at)))) is false then
    raise exception using errcode = 'QM001', message = 'what-was-signed-stays',
      constraint = 'what-was-signed-stays', table = 'contract';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.signed_for and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.signed_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'contract-signer-had-not-left',
      constraint = 'contract-signer-had-not-left', table = 'contract';
  end if;
  return null;
end $$;
drop trigger if exists contract_check_now on contract;
create constraint trigger contract_check_now after insert or update on contract
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function contract_check_now();

create or replace function contract_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.contract;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.contract where province = new.province and id = new.id;
  if not here.voided and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'accepted' and t1.total = here.total and t1.decided_by = here.signed_by and t1.decided_at = here.signed_at)))) is false then
    raise exception using errcode = 'QM001', message = 'a-contract-is-its-estimate',
      constraint = 'a-contract-is-its-estimate', table = 'contract';
  end if;
  return null;
end $$;
drop trigger if exists contract_check_at_end on contract;
create constraint trigger contract_check_at_end after insert or update on contract
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function contract_check_at_end();

create or replace function contract_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.contract here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((not (here.amends is not null))) is false and ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.amends and not (t1.amends is not null) and t1.signed_at <= here.signed_at)))) is false then 'a-supplement-follows-its-contract' end as rule
    from public.contract here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'contract';
  end if;
end $$;

create or replace function contract_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.contract here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'accepted' and t1.total = here.total and t1.decided_by = here.signed_by and t1.decided_at = here.signed_at)))) is false then 'a-contract-is-its-estimate' end as rule
    from public.contract here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'contract';
  end if;
end $$;

create or replace function contract_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'contract', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'contract', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists contract_arrives_new on contract;
create trigger contract_arrives_new after insert on contract referencing new table as arriving
  for each statement when (qm_exchanges()) execute function contract_arrives();
drop trigger if exists contract_arrives_again on contract;
create trigger contract_arrives_again after update on contract referencing new table as arriving
  for each statement when (qm_exchanges()) execute function contract_arrives();

create or replace function invoice_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.invoice;
  was public.invoice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'issued' or here.state = 'red' else was.state = here.state or (was.state = 'issued' and here.state = 'voided') or (was.state = 'issued' and here.state = 'reversed') end)) is false then
    raise exception using errcode = 'QM001', message = 'an-invoice-is-cancelled-or-reversed',
      constraint = 'an-invoice-is-cancelled-or-reversed', table = 'invoice';
  end if;
  if at_home and not here.voided and ((not (was.number is not null) or (was.bill = here.bill and was.kind = here.kind and ((not (was.code is not null) and not (here.code is not null)) or (was.code is not null and here.code is not null and was.code = here.code)) and was.number = here.number and ((not (was.buyer_code is not null) and not (here.buyer_code is not null)) or (was.buyer_code is not null and here.buyer_code is not null and was.buyer_code = here.buyer_code)) and was.amount = here.amount and was.issued_at = here.issued_at and was.issued_by = here.issued_by and ((not (was.reverses is not null) and not (here.reverses is not null)) or (was.reverses is not null and here.reverses is not null and was.reverses = here.reverses))))) is false then
    raise exception using errcode = 'QM001', message = 'an-invoice-is-never-altered',
      constraint = 'an-invoice-is-never-altered', table = 'invoice';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.issued_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.issued_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'invoice-issuer-had-not-left',
      constraint = 'invoice-issuer-had-not-left', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists invoice_check_now on invoice;
create constraint trigger invoice_check_now after insert or update on invoice
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function invoice_check_now();

create or replace function invoice_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.invoice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.invoice where province = new.province and id = new.id;
  if not here.voided and ((not (here.state = 'issued'))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'paid'))::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
        constraint = 'invoiced-no-more-than-received', table = 'invoice';
    end if;
  end if;
  if not here.voided and (((not (here.state = 'red') and not (here.reverses is not null)))) is false then
    if (((here.state = 'red' and exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.reverses and t1.state = 'reversed' and t1.bill = here.bill and t1.kind = here.kind and t1.amount = here.amount and t1.issued_at <= here.issued_at))))) is false then
      raise exception using errcode = 'QM001', message = 'red-letter-names-what-it-reverses',
        constraint = 'red-letter-names-what-it-reverses', table = 'invoice';
    end if;
  end if;
  if not here.voided and ((not (here.state = 'reversed'))) is false then
    if ((exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.reverses = here.id))) is false then
      raise exception using errcode = 'QM001', message = 'reversed-by-a-red-letter-invoice',
        constraint = 'reversed-by-a-red-letter-invoice', table = 'invoice';
    end if;
  end if;
  if exists (select 1 from public.invoice there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
      constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists invoice_check_at_end on invoice;
create constraint trigger invoice_check_at_end after insert or update on invoice
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function invoice_check_at_end();

create or replace function invoice_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.invoice here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((not (here.state = 'issued'))) is false and (((select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'paid'))::numeric))) is false then 'invoiced-no-more-than-received'
      when not here.voided and (((not (here.state = 'red') and not (here.reverses is not null)))) is false and (((here.state = 'red' and exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.reverses and t1.state = 'reversed' and t1.bill = here.bill and t1.kind = here.kind and t1.amount = here.amount and t1.issued_at <= here.issued_at))))) is false then 'red-letter-names-what-it-reverses'
      when not here.voided and ((not (here.state = 'reversed'))) is false and ((exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.reverses = here.id))) is false then 'reversed-by-a-red-letter-invoice' end as rule
    from public.invoice here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'invoice';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.invoice here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.invoice there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received', constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
end $$;

create or replace function invoice_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'invoice', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists invoice_arrives_new on invoice;
create trigger invoice_arrives_new after insert on invoice referencing new table as arriving
  for each statement when (qm_exchanges()) execute function invoice_arrives();
drop trigger if exists invoice_arrives_again on invoice;
create trigger invoice_arrives_again after update on invoice referencing new table as arriving
  for each statement when (qm_exchanges()) execute function invoice_arrives();

create or replace function correction_notice_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.correction_notice;
  was public.correction_notice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'requested' and here.state = 'withdrawn') or (was.state = 'requested' and here.state = 'approved') or (was.state = 'requested' and here.state = 'refused') or (was.state = 'approved' and here.state = 'refused') or (was.state = 'refused' and here.state = 'approved') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-correction-is-asked-for-then-decided',
      constraint = 'a-correction-is-asked-for-then-decided', table = 'correction_notice';
  end if;
  return null;
end $$;
drop trigger if exists correction_notice_check_now on correction_notice;
create constraint trigger correction_notice_check_now after insert or update on correction_notice
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function correction_notice_check_now();

create or replace function vehicle_cleaning_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vehicle_cleaning;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.trip where province = new.province and id = new.trip_id for no key update;
  here := new;
  if at_home and not here.voided and ((here.finished_at <= here.recorded_at + interval '5 minutes')) is false then
    raise exception using errcode = 'QM001', message = 'disinfected-after-the-return',
      constraint = 'disinfected-after-the-return', table = 'vehicle_cleaning';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and t1.returned_at <= here.finished_at))) is false then
    raise exception using errcode = 'QM001', message = 'disinfected-after-the-return',
      constraint = 'disinfected-after-the-return', table = 'vehicle_cleaning';
  end if;
  if at_home and not here.voided and ((here.method = 'terminal')) is false then
    if ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and t1.hazard in ('infection-a', 'infection-b', 'infection-other', 'unknown'))))) is false then
      raise exception using errcode = 'QM001', message = 'terminal-disinfection-after-infection',
        constraint = 'terminal-disinfection-after-infection', table = 'vehicle_cleaning';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cleaned_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.finished_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'disinfected-by-somebody-who-works-there',
      constraint = 'disinfected-by-somebody-who-works-there', table = 'vehicle_cleaning';
  end if;
  return null;
end $$;
drop trigger if exists vehicle_cleaning_check_now on vehicle_cleaning;
create constraint trigger vehicle_cleaning_check_now after insert or update on vehicle_cleaning
  deferrable initially immediate for each row execute function vehicle_cleaning_check_now();
