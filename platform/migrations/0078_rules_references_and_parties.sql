-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table contact add column party_record uuid;

alter table contact add constraint contact__nobody_is_a_party_by_a_likeness check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (party_record is not null) or (not ((party is not null and party = 'organisation')) and identity_number is not null and (document_kind is not null and document_kind in ('0', '7', '8'))) or ((party is not null and party = 'organisation') and credit_code is not null))) not valid;

create index contact_by_party_record on contact (province, party_record);

alter table proof add column certificate text collate "C";

alter table proof add constraint proof__a_cremation_certificate_is_named_of_ashes_from_elsewhere check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (certificate is not null) or kind = 'cremated-elsewhere')) not valid;

drop index custody_by_place;

alter table ashes_placement add column receiver_number text collate "C";

alter table interment add column certificate text collate "C";

create table party (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  party_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  kind text collate "C" not null,
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  credit_code text,
  constraint party_pkey primary key (province, id),
  constraint party_is_itself check (party_id = id),
  constraint party__a_party_has_the_number_of_its_kind check (voided or ((kind = 'person' and identity_number is not null and (document_kind is not null and document_kind in ('0', '7', '8')) and not (credit_code is not null)) or (kind = 'organisation' and credit_code is not null and not (identity_number is not null) and not (document_kind is not null)))),
  constraint party__a_party_is_never_voided check (voided = false)
);
comment on table party is '当事人 Party';
create unique index party__one_party_of_an_identity_number on party (province, identity_number_key) where (not voided);
create unique index party__one_party_of_a_credit_code on party (province, credit_code) where (not voided);
create index party_find_identity_number on party (identity_number_key);
alter table party enable row level security;
grant select, insert, update on party to qingming_app, qingming_exchange;

create table reference_answer (
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
  asking_node text not null,
  kind text not null,
  record text not null,
  element text not null,
  asked integer not null,
  state text collate "C" not null,
  constraint reference_answer_pkey primary key (province, id)
);
comment on table reference_answer is '引用核对答复 Answer about a reference';
alter table reference_answer enable row level security;
grant select, insert, update on reference_answer to qingming_app, qingming_exchange;

alter table contact add constraint contact_party_record_link foreign key (province, party_record) references party (province, id) not valid;

create or replace function institution_is_named() returns trigger language plpgsql
  security definer as $$
begin
  update public.reference r set due = clock_timestamp() from changed c where r.named = 'institution' and r.number = c.number;
  update public.reference r set due = clock_timestamp() from changed c where r.named = 'institution' and r.found = c.id;
  return null;
end $$;
drop trigger if exists institution_is_named on institution;
create trigger institution_is_named after insert on institution referencing new table as changed
  for each statement execute function institution_is_named();
drop trigger if exists institution_is_named_again on institution;
create trigger institution_is_named_again after update on institution referencing new table as changed
  for each statement execute function institution_is_named();

create or replace function price_list_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.price_list;
  was public.price_list;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '1' and here.state = '2') or (was.state = '2' and here.state = '1') or (was.state = '1' and here.state = '3') or (was.state = '3' and here.state = '5') or (was.state = '5' and here.state = '1') or (was.state = '3' and here.state = '9') or (was.state = '9' and here.state = '8') end)) is false then
    broken := least(broken, array['000', 'a-list-is-submitted-reviewed-published-ended', 'price_list']);
  end if;
  if ((not (here.state in ('9')))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.list = here.id and t1.standard_ = '1' and t1.offered = true and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = t1.fee_type and t2.unit = t1.unit and (not (t2.item_code is not null) or t2.item_code = t1.code) and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= here.effective_from and (not (t2.effective_until is not null) or here.effective_from < t2.effective_until)) and (round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(t1.price::numeric * 100::numeric) or round(t1.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = t1.fee_type and t3.unit = t1.unit and (not (t3.item_code is not null) or t3.item_code = t1.code) and starts_with(t1.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= here.effective_from and (not (t3.effective_until is not null) or here.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then
      broken := least(broken, array['001', 'published-within-its-guidance', 'price_list']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_3 boolean;
begin
  here := new;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['001', 'items-change-only-before-publication', 'price_item']);
  end if;
  if at_home and ((exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and t1.state in ('0', '2', '5'))))) is false then
    broken := least(broken, array['000', 'items-change-only-before-publication', 'price_item']);
  end if;
  if ((here.standard_ <> '1' or here.offered = false)) is false then
    if not before_2026_3 and not here.voided and ((not (exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and not (not (exists (select 1 from public.guided_price t2 where not t2.voided and ((t2.fee_type = here.fee_type and t2.unit = here.unit and (not (t2.item_code is not null) or t2.item_code = here.code) and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and t2.effective_from <= t1.effective_from and (not (t2.effective_until is not null) or t1.effective_from < t2.effective_until)) and (round(t2.base::numeric * (100::numeric + t2.up_by::numeric)::numeric) < round(here.price::numeric * 100::numeric) or round(here.price::numeric * 100::numeric) < round(t2.base::numeric * (100::numeric - t2.down_by::numeric)::numeric)) and not (exists (select 1 from public.guided_price t3 where not t3.voided and ((t3.fee_type = here.fee_type and t3.unit = here.unit and (not (t3.item_code is not null) or t3.item_code = here.code) and starts_with(here.region, regexp_replace(t3.division, '(00){1,2}$', '')) and t3.effective_from <= t1.effective_from and (not (t3.effective_until is not null) or t1.effective_from < t3.effective_until)) and ((starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division) or (t3.division = t2.division and t3.item_code is not null and not (t2.item_code is not null))))))))))))))) is false then
      broken := least(broken, array['002', 'price-within-its-guidance', 'price_item']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '0' and here.state = '2') or (was.state = '1' and here.state = '0') or (was.state = '2' and here.state = '0') end)) is false then
    broken := least(broken, array['001', 'a-case-ends-once-and-is-reopened', 'funeral_case']);
  end if;
  if ((not (here.end_reason is not null))) is false then
    if not before_2026_3 and not here.voided and (((here.end_reason = 'cremated' and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.end_reason <> 'cremated' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))))) is false then
      broken := least(broken, array['000', 'it-ended-as-it-is-said', 'funeral_case']);
    end if;
  end if;
  if ((not (here.state = '1'))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))) or (here.subject is not null and here.subject in ('ashes-only'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then array['002', 'body-accounted-for', 'funeral_case']
      when not here.voided and (((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and (not (here.subject is not null) or not (here.subject in ('ashes-only')))) or (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (exists (select 1 from public.remains_lot t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.parent = t1.id)) and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.lot = t1.id)))))))) is false then array['003', 'ashes-accounted-for', 'funeral_case']
      when at_home and not here.voided and (((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))) and (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('settled', 'credited')) or (not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')) and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.niche is not null)) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and exists (select 1 from public.place t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.place and t2.kind = 'cold-cabinet')))))))))) is false then array['004', 'bill-accounted-for', 'funeral_case']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('issued', 'collected') and not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.id = t1.decedent and t2.name_key = t1.name_key and t2.sex = t1.sex and (not (t2.death_date is not null) or not (t1.death_date is not null) or public.qm_compare_partial(t2.death_date::text, t1.death_date::text) = 0))))))))) is false then array['005', 'the-certificate-says-who-it-was', 'funeral_case']
      when at_home and not here.voided and (((((here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))) and t1.leaving_to = 'judicial')) or (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over')))) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))))) is false then array['006', 'papers-accounted-for', 'funeral_case']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.effect t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'kept')))) is false then array['008', 'effects-accounted-for', 'funeral_case']
      when not before_2026_3 and not here.voided and (((((not (here.subject is not null) or not (here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and ((not (here.subject is not null) or not (here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and ((not (here.subject is not null) or not (here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and ((not (here.subject is not null) or not (here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and ((not (here.subject is not null) or not (here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))))) is false then array['010', 'proof-accounted-for', 'funeral_case']
      end);
  end if;
  if ((not (here.state <> '0') or (was.state is not null and not (was.state <> here.state)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))) and not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('0', '1') and not (t1.arrived_at is not null))))))) is false then
      broken := least(broken, array['007', 'nothing-is-under-way-when-a-case-ends', 'funeral_case']);
    end if;
  end if;
  if ((not (here.state = '1') or (was.state is not null and not (was.state <> here.state)))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.released_at is not null))))) is false then
      broken := least(broken, array['009', 'no-hold-when-a-case-closes', 'funeral_case']);
    end if;
  end if;
  if ((not (here.state = '2'))) is false then
    broken := least(broken, case
      when at_home and not here.voided and (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null)))) and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))))) is false then array['011', 'withdrawn-case-has-no-body', 'funeral_case']
      when not before_2026_2 and not here.voided and ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))))) is false then array['012', 'withdrawn-case-owes-nothing', 'funeral_case']
      end);
  end if;
  if (((not (here.state = '1') and not (here.state = '2')))) is false then
    broken := least(broken, case
      when not before_2026_3 and not here.voided and (((select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) = ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit is not null)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit is not null and t1.state <> 'cancelled'))::numeric))) is false then array['013', 'advances-accounted-for', 'funeral_case']
      when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('asked', 'approved'))))) is false then array['014', 'refunds-accounted-for', 'funeral_case']
      end);
  end if;
  broken := least(broken, case
    when exists (select 1 from public.decedent there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((there.death_cause is not null or exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false) then array['015', 'a-cause-of-death-is-given', 'decedent']
    when exists (select 1 from public.decedent there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))) or (not (there.identity_number is not null) and not (there.death_cause is not null) and not (there.death_disease is not null) and not (there.birth_date is not null) and not (there.age is not null) and not (there.age_days is not null) and there.nameless = false))) is false) then array['016', 'nobody-died-of-whom-this-is', 'decedent']
    when exists (select 1 from public.decedent there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('unidentified'))) or there.nameless = true)) is false) then array['017', 'unidentified-says-so', 'decedent']
    when exists (select 1 from public.death_certificate there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false) then array['018', 'a-death-certificate-is-of-somebody-who-died', 'death_certificate']
    when exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false) then array['019', 'kind-of-cremation-fits-the-case', 'cremation']
    when at_home and exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then array['020', 'confirmed-before-cremation', 'cremation']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
      when not here.voided and ((not (here.state = '1'))) is false and (((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and (not (here.subject is not null) or not (here.subject in ('ashes-only')))) or (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (exists (select 1 from public.remains_lot t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.parent = t1.id)) and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.lot = t1.id)))))))) is false then 'ashes-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false and (((((not (here.subject is not null) or not (here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and ((not (here.subject is not null) or not (here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and ((not (here.subject is not null) or not (here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and ((not (here.subject is not null) or not (here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and ((not (here.subject is not null) or not (here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))))) is false then 'proof-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = '2'))) is false and ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))))) is false then 'withdrawn-case-owes-nothing'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((not (here.state = '1') and not (here.state = '2')))) is false and (((select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) = ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit is not null)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit is not null and t1.state <> 'cancelled'))::numeric))) is false then 'advances-accounted-for'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((not (here.state = '1') and not (here.state = '2')))) is false and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('asked', 'approved'))))) is false then 'refunds-accounted-for' end as rule
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

create or replace function party_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.party;
  was public.party;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.kind is not null) or (was.kind = here.kind and ((not (was.document_kind is not null) and not (here.document_kind is not null)) or (was.document_kind is not null and here.document_kind is not null and was.document_kind = here.document_kind)) and ((not (was.identity_number is not null) and not (here.identity_number is not null)) or (was.identity_number is not null and here.identity_number is not null and was.identity_number_key = here.identity_number_key)) and ((not (was.credit_code is not null) and not (here.credit_code is not null)) or (was.credit_code is not null and here.credit_code is not null and was.credit_code = here.credit_code))))) is false then
    broken := least(broken, array['000', 'a-party-keeps-its-number', 'party']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists party_check_now on party;
create constraint trigger party_check_now after insert or update on party
  deferrable initially immediate for each row execute function party_check_now();

create or replace function contact_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.contact;
  was public.contact;
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
  if (((here.party is not null and here.party = 'organisation') or not (here.identity_number is not null) or not (here.document_kind is not null) or not (here.document_kind in ('0', '7', '8')) or (was.role is not null and not (was.party_record is not null) and not (here.party_record is not null) and ((not (was.party is not null) and not (here.party is not null)) or (was.party is not null and here.party is not null and was.party = here.party)) and ((not (was.identity_number is not null) and not (here.identity_number is not null)) or (was.identity_number is not null and here.identity_number is not null and was.identity_number_key = here.identity_number_key))))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.party t1 where t1.province = here.province and not t1.voided and (t1.id = here.party_record and t1.kind = 'person' and t1.identity_number_key = here.identity_number_key)))) is false then
      broken := least(broken, array['000', 'a-person-of-a-number-is-one-party', 'contact']);
    end if;
  end if;
  if ((not (here.party is not null) or not (here.party = 'organisation') or not (here.credit_code is not null) or (was.role is not null and not (was.party_record is not null) and not (here.party_record is not null) and ((not (was.party is not null) and not (here.party is not null)) or (was.party is not null and here.party is not null and was.party = here.party)) and ((not (was.credit_code is not null) and not (here.credit_code is not null)) or (was.credit_code is not null and here.credit_code is not null and was.credit_code = here.credit_code))))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.party t1 where t1.province = here.province and not t1.voided and (t1.id = here.party_record and t1.kind = 'organisation' and t1.credit_code = here.credit_code)))) is false then
      broken := least(broken, array['001', 'an-organisation-of-a-code-is-one-party', 'contact']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists contact_check_now on contact;
create constraint trigger contact_check_now after insert or update on contact
  deferrable initially immediate for each row execute function contact_check_now();

create or replace function number_dispute_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.number_dispute;
  was public.number_dispute;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.identity_number is not null) or (here.identity_number is not null and was.identity_number_key = here.identity_number_key))) is false then
    broken := least(broken, array['001', 'a-dispute-stays-what-it-is', 'number_dispute']);
  end if;
  if at_home and not here.voided and ((not (was.raised_by is not null) or (here.raised_by is not null and was.raised_by = here.raised_by))) is false then
    broken := least(broken, array['002', 'a-dispute-stays-what-it-is', 'number_dispute']);
  end if;
  if at_home and not here.voided and ((not (was.outcome is not null) or (here.outcome is not null and was.outcome = here.outcome))) is false then
    broken := least(broken, array['003', 'a-dispute-stays-what-it-is', 'number_dispute']);
  end if;
  if at_home and not here.voided and ((not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))) is false then
    broken := least(broken, array['004', 'a-dispute-stays-what-it-is', 'number_dispute']);
  end if;
  if at_home and not here.voided and ((not (was.decided_at is not null) or (here.decided_at is not null and was.decided_at = here.decided_at))) is false then
    broken := least(broken, array['005', 'a-dispute-stays-what-it-is', 'number_dispute']);
  end if;
  if ((was.identity_number is not null)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.identity_number_key = here.identity_number_key))) is false then
      broken := least(broken, array['000', 'the-number-in-dispute-is-that-of-the-person', 'number_dispute']);
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.dispute = here.id))))) is false then
      broken := least(broken, array['006', 'a-dispute-on-which-something-rests-stays', 'number_dispute']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  broken := least(broken, case
    when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(here.issued_on::text::text, t1.death_date::text) < 0)))) is false then array['000', 'certificate-after-death', 'death_certificate']
    when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = false and t1.name_key <> here.name_key) or (t1.sex in ('1', '2') and t1.sex <> here.sex) or t1.identity_number_key <> here.identity_number_key or public.qm_compare_partial(t1.death_date::text, here.died_on::text) <> 0))))) is false then array['002', 'certificate-speaks-of-this-person', 'death_certificate']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))))) is false then array['003', 'a-death-certificate-is-of-somebody-who-died', 'death_certificate']
    end);
  if ((not (here.dispute is not null))) is false then
    if not before_2026_3 and not here.voided and ((exists (select 1 from public.number_dispute t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.dispute and t1.outcome = 'another-person')))) is false then
      broken := least(broken, array['001', 'a-number-twice-was-decided', 'death_certificate']);
    end if;
  end if;
  if ((here.replaces is not null)) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.replaces = here.id))) is false then
      broken := least(broken, array['004', 'another-certificate-replaces-the-first', 'death_certificate']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.death_certificate where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    broken := least(broken, case
      when ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then array['000', 'closed-case-keeps-its-death-certificate', 'death_certificate']
      when at_home and ((not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then array['001', 'transport-keeps-its-certificate', 'death_certificate']
      when ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then array['002', 'cremation-keeps-its-certificate', 'death_certificate']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
    broken := least(broken, array['000', 'confirmed-before-cremation', 'cremation']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.proof where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    broken := least(broken, case
      when ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then array['000', 'cremation-keeps-its-proof', 'proof']
      when ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then array['003', 'closed-case-keeps-its-proof', 'proof']
      end);
  end if;
  if ((not (here.voided = true) or not (here.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine')))) is false then
    if at_home and ((not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state <> '3')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      broken := least(broken, array['001', 'transport-keeps-its-commission', 'proof']);
    end if;
  end if;
  if ((not (here.voided = true) or not (here.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
    if at_home and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes')) or exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      broken := least(broken, array['002', 'ashes-keep-their-proof', 'proof']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then 'cremation-keeps-its-proof'
      when ((not (here.voided = true))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then 'closed-case-keeps-its-proof' end as rule
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

create or replace function proof_certificate_names() returns trigger language plpgsql
  security definer as $$
begin
  perform public.qm_note_reference(new.province, 'proof', new.id, 'certificate', new.version,
    new.case_id, 'certificate', case when new.voided then null else new.certificate end);
  return null;
end $$;
drop trigger if exists proof_certificate_names on proof;
create trigger proof_certificate_names after insert on proof
  for each row when ((new.certificate is not null)) execute function proof_certificate_names();
drop trigger if exists proof_certificate_names_again on proof;
create trigger proof_certificate_names_again after update on proof
  for each row when (((old.certificate is not null) or (new.certificate is not null))) execute function proof_certificate_names();

create or replace function cremation_confirmation_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.cremation_confirmation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  broken := least(broken, case
    when at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.signatory and ((t1.identity_number is not null and t1.document_kind is not null) or (t1.party is not null and t1.party = 'organisation')))))) is false then array['000', 'the-signatory-is-known', 'cremation_confirmation']
    when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.signed_at)::text, t1.death_date::text) < 0)))) is false then array['002', 'confirmed-after-death', 'cremation_confirmation']
    when at_home and exists (select 1 from public.cremation there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then array['003', 'confirmed-before-cremation', 'cremation']
    end);
  if (((here.implant_removed is not null and here.implant_removed = true))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.hazard = 'implant')))) is false then
      broken := least(broken, array['001', 'implants-are-taken-out', 'cremation_confirmation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.cremation_confirmation where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if at_home and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      broken := least(broken, array['000', 'cremation-keeps-its-confirmation', 'cremation_confirmation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists cremation_confirmation_check_at_end on cremation_confirmation;
create constraint trigger cremation_confirmation_check_at_end after insert or update on cremation_confirmation
  deferrable initially deferred for each row execute function cremation_confirmation_check_at_end();

create or replace function doubt_report_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.doubt_report;
  was public.doubt_report;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.outcome is null then null when was.outcome is null then here.outcome = 'cleared' or here.outcome = 'investigated' else was.outcome = here.outcome or (was.outcome = 'investigated' and here.outcome = 'cleared') or (was.outcome = 'cleared' and here.outcome = 'investigated') end)) is false then
    broken := least(broken, array['000', 'an-answer-is-not-taken-back', 'doubt_report']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists doubt_report_check_now on doubt_report;
create constraint trigger doubt_report_check_now after insert or update on doubt_report
  deferrable initially immediate for each row execute function doubt_report_check_now();

create or replace function remains_lot_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.remains_lot;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.parent and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then
    broken := least(broken, array['000', 'a-portion-is-no-heavier-than-recorded', 'remains_lot']);
  end if;
  if ((here.parent is not null)) is false then
    if not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.lot is not null) and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then
      broken := least(broken, array['001', 'a-portion-is-no-heavier-than-recorded', 'remains_lot']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.remains_lot where province = new.province and id = new.id;
  broken := least(broken, case
    when not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) <= round(here.whole_weight::numeric * 1.02::numeric))) is false then array['000', 'portions-weigh-what-the-whole-did', 'remains_lot']
    when not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) >= round(here.whole_weight::numeric * 0.98::numeric))) is false then array['001', 'portions-weigh-what-the-whole-did', 'remains_lot']
    when not here.voided and ((exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and t1.id <> here.id)))) is false then array['002', 'divided-in-two-or-more', 'remains_lot']
    when not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and (t1.divided_at <> here.divided_at or t1.whole_weight <> here.whole_weight)))))) is false then array['003', 'divided-once', 'remains_lot']
    when at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.ended_by = 'split' and t1.until = here.divided_at and ((not (t1.lot is not null) and not (here.parent is not null)) or t1.lot = here.parent))))) is false then array['004', 'a-portion-has-its-tag-and-place', 'remains_lot']
    when at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))) is false then array['005', 'a-portion-has-its-tag-and-place', 'remains_lot']
    when at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))) is false then array['006', 'a-portion-has-its-tag-and-place', 'remains_lot']
    end);
  if ((not (here.voided = true))) is false then
    if at_home and (((not (exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id)) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id)) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))))) is false then
      broken := least(broken, array['007', 'a-portion-in-use-is-not-voided', 'remains_lot']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  if ((not (here.subject = 'ashes'))) is false then
    if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
      broken := least(broken, array['012', 'ashes-come-from-cremation', 'custody']);
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
  security definer as $$
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
  security definer as $$
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
    broken := least(broken, array['001', 'no-body-aboard-without-a-paper', 'trip']);
  end if;
  if at_home and not here.voided and ((here.end_km >= here.start_km)) is false then
    broken := least(broken, array['003', 'odometer-never-goes-back', 'trip']);
  end if;
  if at_home and not here.voided and (((here.end_km::numeric - here.start_km::numeric) <= 5000)) is false then
    broken := least(broken, array['004', 'odometer-never-goes-back', 'trip']);
  end if;
  if ((not (was.for_case is not null) or (here.for_case is not null and here.for_case = was.for_case))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.trip = here.id and t1.state <> '3'))))) is false then
      broken := least(broken, array['002', 'a-trip-stays-with-its-case', 'trip']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at < here.departed_at and here.start_km < t1.end_km)))))) is false then array['005', 'odometer-never-goes-back', 'trip']
    when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (here.departed_at < t1.departed_at and t1.start_km < here.end_km)))))) is false then array['006', 'odometer-never-goes-back', 'trip']
    end);
  if ((not (here.vehicle is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle' and t1.in_use = true)))) is false then
      broken := least(broken, array['007', 'it-is-a-vehicle-in-use', 'trip']);
    end if;
  end if;
  if ((not (here.driver is not null))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.leave_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then array['008', 'the-driver-may-drive', 'trip']
      when at_home and not before_2026_2 and not here.voided and (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.leave_at)::text) >= 0)))))) is false then array['009', 'trip-by-somebody-who-works-there', 'trip']
      end);
  end if;
  if ((not (here.state = 'dispatched'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.departed_at is not null and not (t1.returned_at is not null))))))) is false then
      broken := least(broken, array['010', 'no-trip-before-it-is-back', 'trip']);
    end if;
  end if;
  if ((not (here.state in ('dispatched', 'departed')))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.id <> here.id and (t1.collected_at is not null and not (exists (select 1 from public.vehicle_cleaning t2 where t2.province = t1.province and t2.trip_id = t1.trip_id and not t2.voided and true)))))))) is false then array['011', 'no-trip-before-disinfection', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'inspection' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then array['012', 'no-trip-without-inspection', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and true))) or exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'insurance' and (public.qm_compare_partial(t1.starts_on::text, public.qm_civil_day(here.leave_at)::text) <= 0 and public.qm_compare_partial(t1.ends_on::text, public.qm_civil_day(here.leave_at)::text) >= 0))))) is false then array['013', 'no-trip-without-insurance', 'trip']
      when at_home and not here.voided and ((not (exists (select 1 from public.vehicle_upkeep t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.vehicle = here.vehicle and t1.kind = 'repair' and (not (t1.ends_on is not null) or public.qm_compare_partial(public.qm_civil_day(here.leave_at)::text, t1.ends_on::text) < 0)))))) is false then array['014', 'no-trip-in-repair', 'trip']
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

create or replace function transport_check_now() returns trigger language plpgsql
  security definer as $$
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
  if ((not (here.trip is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.trip and t1.for_case = here.case_id and t1.vehicle = here.vehicle and t1.driver = here.driver and t1.departed_at = here.departed_at)))) is false then
      broken := least(broken, array['000', 'as-its-trip-says', 'transport']);
    end if;
  end if;
  broken := least(broken, case
    when ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2024-04-18'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine')))) is false then array['001', 'no-transport-without-certificate', 'transport']
    when not before_2026_2 and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then array['003', 'it-is-a-hearse', 'transport']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.departed_at)::text) >= 0))))) is false then array['005', 'driver-had-not-left', 'transport']
    end);
  if ((not (here.state <> '3'))) is false then
    if at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      broken := least(broken, array['002', 'no-transport-in-a-withdrawn-case', 'transport']);
    end if;
  end if;
  if (((here.arrived_at is not null and was.driver is not null))) is false then
    if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.driver and t1.duty in ('01', '02', '07') and public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.departed_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.driver)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07')))))) is false then
      broken := least(broken, array['004', 'the-driver-does-transports', 'transport']);
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

create or replace function preparation_check_now() returns trigger language plpgsql
  security definer as $$
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
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-preparation-in-a-withdrawn-case', 'preparation']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then array['003', 'preparation-after-death', 'preparation']
      end);
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    broken := least(broken, array['001', 'embalmer-had-not-left', 'preparation']);
  end if;
  if (((here.finished_at is not null and was.embalmer is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.embalmer and t1.duty in ('01', '03', '04', '07') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.embalmer)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and t1.duty in ('01', '03', '04', '07')))))) is false then
      broken := least(broken, array['002', 'whoever-prepares-holds-the-duty', 'preparation']);
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

create or replace function vigil_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vigil;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-vigil-in-a-withdrawn-case', 'vigil']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['001', 'vigil-after-death', 'vigil']
      end);
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      broken := least(broken, array['002', 'no-vigil-after-cremation', 'vigil']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if ((not (here.state <> '3'))) is false then
    broken := least(broken, case
      when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-farewell-in-a-withdrawn-case', 'farewell']
      when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then array['001', 'farewell-after-death', 'farewell']
      end);
  end if;
  if ((not (here.state in ('0', '1')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      broken := least(broken, array['002', 'no-farewell-after-cremation', 'farewell']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken := least(broken, case
    when not before_2026_3 and not here.voided and (((here.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (here.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false then array['000', 'kind-of-cremation-fits-the-case', 'cremation']
    when not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false then array['001', 'no-cremation-without-certificate', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'disposal-commission')))) is false then array['002', 'no-cremation-without-confirmation', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))))) is false then array['003', 'confirmed-before-cremation', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('stillbirth') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['005', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('body-part') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['006', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('relocation', 'archaeology') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['007', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('specimen') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['008', 'remains-have-their-proof', 'cremation']
    when not before_2026_3 and ((public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, '2026-03-30'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or (not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.death_cause in ('03', '04', '05', '06', '07', '08', '11'))) and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = 'police'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind in ('police-consent') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0)))) is false then array['009', 'the-police-consent-to-it', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['011', 'no-cremation-in-a-withdrawn-case', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['012', 'operators-had-not-left', 'cremation']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then array['013', 'operators-had-not-left', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then array['014', 'cremation-after-death', 'cremation']
    when at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then array['018', 'tag-scanned-at-the-cremator', 'cremation']
    when not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then array['020', 'it-is-a-cremator', 'cremation']
    when not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.placed_at < here.finished_at)))) is false then array['023', 'placement-stays-after-cremation', 'cremation']
    end);
  if ((here.finished_at is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then array['004', 'certified-before-cremation', 'cremation']
      when at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)))) is false then array['021', 'cremator-is-in-use', 'cremation']
      end);
  end if;
  if ((was.started_at is not null)) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.doubt_report t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not ((t1.outcome is not null and t1.outcome = 'cleared')))))) is false then array['010', 'no-cremation-while-in-doubt', 'cremation']
      when at_home and not here.voided and (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then array['015', 'ceremonies-end-before-cremation', 'cremation']
      when at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open')) and (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject = 'unidentified')) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('decided', 'claimed')))))) is false then array['016', 'no-cremation-before-the-decision', 'cremation']
      end);
  end if;
  if (((was.started_at is not null and was.started_at = here.started_at))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.started_at and here.started_at < t1.released_at))))))) is false then
      broken := least(broken, array['017', 'no-cremation-under-hold', 'cremation']);
    end if;
  end if;
  if ((not (here.finish_tag is not null) or here.finish_tag = here.body_tag)) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.number = here.finish_tag and t1.subject = 'body')))) is false then
      broken := least(broken, array['019', 'the-same-tag-at-the-end', 'cremation']);
    end if;
  end if;
  if (((here.finished_at is not null and was.operator is not null))) is false then
    if at_home and not here.voided and ((((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.operator and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.operator)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty in ('05'))))) and ((exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('05') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('05'))))) or (here.witness_mode in ('video', 'remote-check') and (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.staff = here.witness and t1.duty in ('08') and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.valid_from::text) >= 0 and (not (t1.valid_until is not null) or public.qm_compare_partial(t1.valid_until::text, public.qm_civil_day(here.started_at)::text) >= 0))) or (not (exists (select 1 from public.staff_duty t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.staff = here.witness)) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty in ('08')))))) or here.witness_mode in ('family-present'))))) is false then
      broken := least(broken, array['022', 'operators-hold-the-duty', 'cremation']);
    end if;
  end if;
  if ((not (here.kind = '0'))) is false then
    if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and not (exists (select 1 from public.number_dispute t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.identity_number_key = t1.identity_number_key and t2.outcome = 'another-person'))) and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
      broken := least(broken, array['024', 'cremated-once-in-the-country', 'cremation']);
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
  security definer as $$
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

create or replace function ashes_placement_check_now() returns trigger language plpgsql
  security definer as $$
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
  broken := least(broken, case
    when not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then array['000', 'placement-after-cremation', 'ashes_placement']
    when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and here.placed_at < t1.finished_at)))) is false then array['001', 'placed-after-cremated', 'ashes_placement']
    end);
  if ((not (here.site is not null))) is false then
    if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.site and t1.kind in ('plot', 'ecological-site'))))) is false then
      broken := least(broken, array['002', 'it-is-a-burial-site', 'ashes_placement']);
    end if;
  end if;
  if ((not (here.follows is not null))) is false then
    if not here.voided and (((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and t1.id <> here.id and t1.placed_at <= here.placed_at)) and (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot))) or (here.lot is not null and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.id <> here.id and t1.placed_at < here.placed_at)))))))) is false then
      broken := least(broken, array['003', 'an-act-follows-the-last', 'ashes_placement']);
    end if;
  end if;
  if (((not (here.destination in ('7', '8', '15')) and (not (here.act is not null) or not (here.act in ('interred', 'scattered')))))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state = 'decided' and public.qm_compare_partial(public.qm_civil_day(here.placed_at)::text, t1.ashes_kept_until::text) < 0))))) is false then
      broken := least(broken, array['004', 'unclaimed-ashes-are-kept-for-their-term', 'ashes_placement']);
    end if;
  end if;
  if (((was.destination is not null and was.destination = here.destination))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.placed_at and here.placed_at < t1.released_at))))))) is false then
      broken := least(broken, array['005', 'no-ashes-placed-under-hold', 'ashes_placement']);
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
  security definer as $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.ashes_placement where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    broken := least(broken, case
      when ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id)))) is false then array['000', 'an-act-that-is-followed-stays', 'ashes_placement']
      when ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then array['001', 'closed-case-keeps-its-placement', 'ashes_placement']
      end);
  end if;
  if ((here.destination in ('8'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id) or (here.niche is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.place = here.niche and (not (t1.until is not null) or (t1.ended_by in ('taken-out', 'split') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))))) or (not (here.niche is not null) and here.collector is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.handed_to = here.collector))) or ((here.act is not null and here.act = 'interred') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'interred'))) or ((here.act is not null and here.act = 'scattered') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'scattered'))))) is false then
      broken := least(broken, array['002', 'ashes-are-where-they-are-said-to-be', 'ashes_placement']);
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

create or replace function certificate_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.certificate;
  was public.certificate;
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
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'issued' and here.state = 'collected') or (was.state = 'issued' and here.state = 'written-off') or (was.state = 'collected' and here.state = 'written-off') or (was.state = 'issued' and here.state = 'cancelled') or (was.state = 'collected' and here.state = 'cancelled') end)) is false then
    broken := least(broken, array['002', 'a-certificate-goes-one-way', 'certificate']);
  end if;
  if not here.voided and ((here.issued_on >= here.cremated_on)) is false then
    broken := least(broken, array['006', 'certificate-not-before-cremation', 'certificate']);
  end if;
  broken := least(broken, case
    when not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.finished_at is not null)))) is false then array['000', 'certificate-after-cremation', 'certificate']
    when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only'))))) is false then array['001', 'a-cremation-certificate-is-of-a-person', 'certificate']
    when not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and public.qm_compare_partial(here.cremated_on::text, public.qm_civil_day(t1.started_at)::text) < 0))))) is false then array['007', 'certificate-not-before-cremation', 'certificate']
    end);
  if ((was.state is not null)) is false then
    if at_home and not before_2026_2 and not here.voided and (((exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and t1.name_key = here.name_key and t1.sex = here.sex and (not (t1.death_date is not null) or not (here.death_date is not null) or public.qm_compare_partial(t1.death_date::text, here.death_date::text) = 0))) and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.decedent = here.decedent and public.qm_compare_partial(public.qm_civil_day(t1.finished_at)::text, here.cremated_on::text) = 0))))) is false then
      broken := least(broken, array['003', 'certificate-says-what-the-record-says', 'certificate']);
    end if;
  end if;
  if ((here.state = 'cancelled' or (was.state is not null and was.state = here.state))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'papers' and not (t1.released_at is not null)))))) is false then
      broken := least(broken, array['004', 'no-papers-under-hold', 'certificate']);
    end if;
  end if;
  if ((not (here.received_by is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.received_by is not null and t1.received_by <> here.received_by))) or exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.received_by and t1.authorisation is not null)))) is false then
      broken := least(broken, array['005', 'reissued-to-the-first-collector', 'certificate']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.certificate where province = new.province and id = new.id;
  if (((not (here.voided = true) and not (here.state = 'cancelled')))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))) is false then
      broken := least(broken, array['000', 'closed-case-keeps-a-certificate', 'certificate']);
    end if;
  end if;
  if ((not (here.cancels is not null))) is false then
    if not here.voided and ((exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cancels and t1.state = 'cancelled')))) is false then
      broken := least(broken, array['001', 'named-certificate-is-cancelled', 'certificate']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
      when (((not (here.voided = true) and not (here.state = 'cancelled')))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))) is false then 'closed-case-keeps-a-certificate'
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

create or replace function certificate_is_named() returns trigger language plpgsql
  security definer as $$
begin
  update public.reference r set due = clock_timestamp() from changed c where r.named = 'certificate' and r.number = c.number;
  update public.reference r set due = clock_timestamp() from changed c where r.named = 'certificate' and r.found = c.id;
  return null;
end $$;
drop trigger if exists certificate_is_named on certificate;
create trigger certificate_is_named after insert on certificate referencing new table as changed
  for each statement execute function certificate_is_named();
drop trigger if exists certificate_is_named_again on certificate;
create trigger certificate_is_named_again after update on certificate referencing new table as changed
  for each statement execute function certificate_is_named();

create or replace function hold_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.hold;
  was public.hold;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.subject is not null) or was.subject = here.subject)) is false then
    broken := least(broken, array['000', 'a-hold-stays-what-it-is', 'hold']);
  end if;
  if at_home and not here.voided and ((not (was.entered_by is not null) or was.entered_by = here.entered_by)) is false then
    broken := least(broken, array['001', 'a-hold-stays-what-it-is', 'hold']);
  end if;
  if at_home and not here.voided and ((not (was.since is not null) or here.since <= was.since)) is false then
    broken := least(broken, array['002', 'a-hold-stays-what-it-is', 'hold']);
  end if;
  if at_home and not here.voided and ((not (was.released_at is not null) or (here.released_at is not null and was.released_at = here.released_at))) is false then
    broken := least(broken, array['003', 'a-hold-stays-what-it-is', 'hold']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'kept' and here.state = 'returned') or (was.state = 'kept' and here.state = 'burnt-with') or (was.state = 'kept' and here.state = 'handed-to-police') or (was.state = 'kept' and here.state = 'handed-to-civil-affairs') end)) is false then
    broken := least(broken, array['000', 'an-effect-leaves-once', 'effect']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists effect_check_now on effect;
create constraint trigger effect_check_now after insert or update on effect
  deferrable initially immediate for each row execute function effect_check_now();

create or replace function unclaimed_procedure_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.unclaimed_procedure;
  was public.unclaimed_procedure;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((here.notice_until >= here.notice_from)) is false then
    broken := least(broken, array['000', 'a-notice-lasts-as-long-as-it-must', 'unclaimed_procedure']);
  end if;
  if not here.voided and ((not (here.chain = 'traffic') or not (here.found = 'unknown-identity') or not (here.notice_from is not null) or public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, 30, 'day')::text) >= 0)) is false then
    broken := least(broken, array['001', 'a-notice-lasts-as-long-as-it-must', 'unclaimed_procedure']);
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'open' and here.state = 'decided') or (was.state = 'open' and here.state = 'claimed') or (was.state = 'decided' and here.state = 'claimed') end)) is false then
    broken := least(broken, array['007', 'an-unclaimed-body-is-decided-on-or-claimed', 'unclaimed_procedure']);
  end if;
  if ((here.chain <> 'traffic')) is false then
    if not here.voided and ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-traffic' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-traffic' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      broken := least(broken, array['002', 'a-notice-lasts-as-long-as-it-must', 'unclaimed_procedure']);
    end if;
  end if;
  if ((here.chain <> 'criminal')) is false then
    if not here.voided and ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-criminal' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-criminal' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      broken := least(broken, array['003', 'a-notice-lasts-as-long-as-it-must', 'unclaimed_procedure']);
    end if;
  end if;
  if ((here.chain <> 'hospital')) is false then
    if not here.voided and ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-hospital' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-hospital' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      broken := least(broken, array['004', 'a-notice-lasts-as-long-as-it-must', 'unclaimed_procedure']);
    end if;
  end if;
  if ((here.chain <> 'home')) is false then
    if not here.voided and ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-home' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-home' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      broken := least(broken, array['005', 'a-notice-lasts-as-long-as-it-must', 'unclaimed_procedure']);
    end if;
  end if;
  if ((here.chain <> 'other')) is false then
    if not here.voided and ((not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'notice-other' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and here.notice_from >= t1.effective_from and (not (t1.effective_until is not null) or here.notice_from < t1.effective_until)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'notice-other' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.notice_from >= t2.effective_from and (not (t2.effective_until is not null) or here.notice_from < t2.effective_until)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(here.notice_until::text, public.qm_day_after(here.notice_from::text, t1.length, 'day')::text) < 0))))) is false then
      broken := least(broken, array['006', 'a-notice-lasts-as-long-as-it-must', 'unclaimed_procedure']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  broken := least(broken, case
    when at_home and not here.voided and ((not (exists (select 1 from public.storage_extension t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id <> here.id and t1.until >= here.until))))) is false then array['000', 'an-extension-goes-further', 'storage_extension']
    when at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'body'))) is false then array['001', 'an-extension-keeps-somebody', 'storage_extension']
    when at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.hazard = 'infection-a')) or exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.released_at is not null))))) is false then array['002', 'an-infectious-body-is-not-kept-longer', 'storage_extension']
    end);
  if (((here.approved_by is not null and here.approved_on is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.released_at is not null))) or exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open') or not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'storage-most' and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t2.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t3 where t3.province = t2.province and not t3.voided and ((t3.term = 'storage-most' and starts_with(t1.region, regexp_replace(t3.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t3.effective_from::text) >= 0 and (not (t3.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(t1.since)::text, t3.effective_until::text) < 0)) and starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division))) and public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.since)::text, t2.length, 'day')::text, here.until::text) < 0))))))) is false then
      broken := least(broken, array['003', 'an-extension-keeps-to-the-regional-term', 'storage_extension']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['000', 'an-entitlement-stays-what-was-checked', 'entitlement']);
  end if;
  if at_home and ((not (was.group_ is not null) or was.group_ = here.group_)) is false then
    broken := least(broken, array['001', 'an-entitlement-stays-what-was-checked', 'entitlement']);
  end if;
  if at_home and ((not (was.group_ is not null) or (not (was.household is not null) and not (here.household is not null)) or (was.household is not null and here.household is not null and was.household = here.household))) is false then
    broken := least(broken, array['002', 'an-entitlement-stays-what-was-checked', 'entitlement']);
  end if;
  if at_home and ((not (was.basis is not null) or was.basis = here.basis)) is false then
    broken := least(broken, array['003', 'an-entitlement-stays-what-was-checked', 'entitlement']);
  end if;
  if at_home and ((not (was.checked_by is not null) or was.checked_by = here.checked_by)) is false then
    broken := least(broken, array['004', 'an-entitlement-stays-what-was-checked', 'entitlement']);
  end if;
  if at_home and ((not (was.checked_at is not null) or was.checked_at = here.checked_at)) is false then
    broken := least(broken, array['005', 'an-entitlement-stays-what-was-checked', 'entitlement']);
  end if;
  if at_home and ((not (was.withdrawn_at is not null) or (here.withdrawn_at is not null and was.withdrawn_at = here.withdrawn_at))) is false then
    broken := least(broken, array['006', 'an-entitlement-stays-what-was-checked', 'entitlement']);
  end if;
  if ((not (here.household is not null))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.household is not null and t1.household <> here.household))))) is false then
      broken := least(broken, array['007', 'the-proof-is-of-this-household', 'entitlement']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' or here.state = 'settled' or here.state = 'credited' else was.state = here.state or (was.state = 'open' and here.state = 'issued') or (was.state = 'issued' and here.state = 'open') or (was.state = 'open' and here.state = 'settled') or (was.state = 'issued' and here.state = 'settled') or (was.state = 'open' and here.state = 'credited') or (was.state = 'issued' and here.state = 'credited') or (was.state = 'credited' and here.state = 'settled') or (was.state = 'credited' and here.state = 'open') or (was.state = 'settled' and here.state = 'open') or (was.state = 'open' and here.state = 'void') end)) is false then
    broken := least(broken, array['000', 'a-bill-is-settled-or-opened-again', 'bill']);
  end if;
  if ((not (here.state in ('settled', 'credited')) or (was.state is not null and was.state = here.state))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver' and not (((exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal')) or exists (select 1 from public.funeral_case t2 where t2.province = t1.province and t2.id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.waiver_group))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless')))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.group_))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and not (t2.household is not null) and not (t2.residence is not null) and not (t2.death_region is not null) and not (t2.done_in is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t1.region, regexp_replace(t3.done_in, '(00){1,2}$', ''))))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal' and not (t2.proof is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and not (t3.proof is not null))))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (t3.group_ = t2.group_ and (not (t3.household is not null) or not (t2.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', '')))) and (t2.basis = 'shared-data' or (t2.basis = 'paper' and (not (t3.proof is not null) or t3.proof <> 'shared-data')) or t3.proof = 'statement'))))))))))))) is false then array['001', 'waivers-hold-when-the-bill-is-settled', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = false and t1.document_kind = '0' and not (t1.household is not null) and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = here.id and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.household is not null and t3.group_ = 'universal' and t3.fee_type = t2.fee_type and t3.effective_from <= t2.served_on and (not (t3.effective_until is not null) or t2.served_on < t3.effective_until)))))))))) is false then array['003', 'household-known-when-the-bill-is-settled', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and not ((not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t1.item and t3.share is not null and (t2.age < t3.age_under or t2.age_days is not null) and round(t3.share::numeric * t3.price::numeric) < t1.unit_price)))) and ((exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.item and t2.price = t1.unit_price)) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.price_item t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t1.item and t3.share is not null and (t2.age < t3.age_under or t2.age_days is not null) and round(t3.share::numeric * t3.price::numeric) = t1.unit_price)))) or (t1.reduction_approved_by is not null and t1.reduced_to = t1.unit_price))))))))) is false then array['005', 'prices-hold-when-the-bill-is-settled', 'bill']
      end);
  end if;
  if ((not (here.state in ('issued', 'settled', 'credited')) or (was.state is not null and was.state = here.state))) is false then
    broken := least(broken, case
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and t1.bill = here.id and t1.amount <> 0 and not (exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id))) and (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (not (t3.proof is not null) and (t3.group_ = 'universal' or (t3.group_ = 'nameless' and t2.nameless = true)) and ((not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t2.region, regexp_replace(t3.done_in, '(00){1,2}$', '')))) and (t3.fee_type = t1.fee_type and t3.effective_from <= t1.served_on and (not (t3.effective_until is not null) or t1.served_on < t3.effective_until) and (select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id)) < t3.cap and (not (t3.most_units is not null) or ((select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id)) < round(t3.most_units::numeric * t1.unit_price::numeric) and not (exists (select 1 from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and t4.rule = t3.id and exists (select 1 from public.bill_line t5 where t5.province = t4.province and t5.case_id = t4.case_id and not t5.voided and (t5.id = t4.waives and t5.unit_price < t1.unit_price))))))) and (not (t3.scheme_cap is not null) or (select coalesce(sum(t4.amount), 0) from public.bill_line t4 where not t4.voided and (t4.kind = 'waiver' and t4.bill = t1.bill and exists (select 1 from public.waiver_rule t5 where not t5.voided and (t5.id = t4.rule and t5.scheme = t3.scheme)))) < t3.scheme_cap))))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.entitlement t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (not (t3.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t4 where not t4.voided and ((t4.group_ = t3.group_ and (not (t4.household is not null) or not (t3.household is not null) or starts_with(t3.household, regexp_replace(t4.household, '(00){1,2}$', '')))) and (t3.basis = 'shared-data' or (t3.basis = 'paper' and (not (t4.proof is not null) or t4.proof <> 'shared-data')) or t4.proof = 'statement') and ((not (t4.household is not null) or starts_with(t2.household, regexp_replace(t4.household, '(00){1,2}$', ''))) and (not (t4.residence is not null) or starts_with(t2.residence, regexp_replace(t4.residence, '(00){1,2}$', ''))) and (not (t4.death_region is not null) or starts_with(t2.death_region, regexp_replace(t4.death_region, '(00){1,2}$', ''))) and (not (t4.done_in is not null) or starts_with(t2.region, regexp_replace(t4.done_in, '(00){1,2}$', '')))) and (t4.fee_type = t1.fee_type and t4.effective_from <= t1.served_on and (not (t4.effective_until is not null) or t1.served_on < t4.effective_until) and (select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id)) < t4.cap and (not (t4.most_units is not null) or ((select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id)) < round(t4.most_units::numeric * t1.unit_price::numeric) and not (exists (select 1 from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and t5.rule = t4.id and exists (select 1 from public.bill_line t6 where t6.province = t5.province and t6.case_id = t5.case_id and not t6.voided and (t6.id = t5.waives and t6.unit_price < t1.unit_price))))))) and (not (t4.scheme_cap is not null) or (select coalesce(sum(t5.amount), 0) from public.bill_line t5 where not t5.voided and (t5.kind = 'waiver' and t5.bill = t1.bill and exists (select 1 from public.waiver_rule t6 where not t6.voided and (t6.id = t5.rule and t6.scheme = t4.scheme)))) < t4.scheme_cap))))))))))))) is false then array['002', 'waivers-are-granted-before-the-bill-is-handed-out', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and (t1.reduced_to is not null and not (t1.reduction_approved_by is not null))))))) is false then array['004', 'no-lower-price-under-way-when-the-bill-is-handed-out', 'bill']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  select * into here from public.bill where province = new.province and id = new.id;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.state in ('settled', 'credited')))) is false then
    if not before_2026_2 and not here.voided and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then
      broken := least(broken, array['000', 'a-settled-bill-charges-something', 'bill']);
    end if;
  end if;
  if ((not (here.state in ('open', 'issued')))) is false then
    if at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      broken := least(broken, array['001', 'no-open-bill-in-a-withdrawn-case', 'bill']);
    end if;
  end if;
  if ((not (here.state = 'settled'))) is false then
    broken := least(broken, case
      when not here.voided and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric)::numeric))) is false then array['002', 'settled-to-the-fen', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved') and true))))) is false then array['004', 'no-refund-under-way-when-settled', 'bill']
      end);
  end if;
  if ((not (here.state = 'credited'))) is false then
    broken := least(broken, case
      when not before_2026_3 and not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric) and exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)))) is false then array['003', 'credited-to-the-fen', 'bill']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved') and not (t1.credit is not null)))))) is false then array['005', 'no-refund-under-way-when-settled', 'bill']
      end);
  end if;
  if (((not (here.state = 'void') and not (here.voided = true)))) is false then
    if not before_2026_3 and (((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and not (exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric) = 0))) is false then
      broken := least(broken, array['006', 'a-void-bill-has-nothing-on-it', 'bill']);
    end if;
  end if;
  if ((not (here.state in ('issued', 'settled', 'credited')))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and (select coalesce(sum(t2.amount), 0) from public.estimate_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.item = t1.item and exists (select 1 from public.estimate t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.estimate and t3.state = 'accepted')))) < (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = t1.bill and t2.item = t1.item))))))) is false then
      broken := least(broken, array['007', 'charged-as-the-family-agreed', 'bill']);
    end if;
  end if;
  if (((not (here.state in ('open', 'issued')) and not (here.voided = true)))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      broken := least(broken, array['008', 'a-closed-case-has-no-open-bill', 'bill']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and (((not (here.state = 'void') and not (here.voided = true)))) is false and (((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and not (exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric) = 0))) is false then 'a-void-bill-has-nothing-on-it'
      when (((not (here.state in ('open', 'issued')) and not (here.voided = true)))) is false and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then 'a-closed-case-has-no-open-bill' end as rule
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
  if at_home and not before_2026_3 and not here.voided and ((not (here.reduction_approved_by is not null) or (was.reduction_asked_by is not null and was.reduced_to = here.reduced_to and was.reduction_reason = here.reduction_reason and was.reduction_asked_by = here.reduction_asked_by and was.reduction_asked_at = here.reduction_asked_at and was.item = here.item and was.served_on = here.served_on and was.quantity = here.quantity) or (was.reduction_approved_by is not null and was.reduced_to = here.reduced_to and was.reduction_reason = here.reduction_reason and was.reduction_asked_by = here.reduction_asked_by and was.reduction_approved_by = here.reduction_approved_by and was.reduction_approved_at = here.reduction_approved_at and was.item = here.item and was.served_on = here.served_on and here.quantity <= was.quantity))) is false then
    broken := least(broken, array['002', 'a-lower-price-is-asked-then-approved', 'bill_line']);
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['010', 'settled-bill-is-frozen', 'bill_line']);
  end if;
  if ((here.kind = 'waiver')) is false then
    broken := least(broken, case
      when not here.voided and (((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price >= here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))) and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price)) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price)))) or (here.reduction_approved_by is not null and here.reduced_to = here.unit_price))))) is false then array['000', 'charge-is-on-the-published-list', 'bill_line']
      when at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) < here.unit_price)))))) is false then array['001', 'charged-no-more-than-the-share-for-the-age', 'bill_line']
      end);
  end if;
  if ((not (here.reduction_asked_by is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.reduction_asked_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.reduction_asked_at)::text) >= 0))))) is false then
      broken := least(broken, array['003', 'who-lowered-a-price-had-not-left', 'bill_line']);
    end if;
  end if;
  if ((not (here.reduction_approved_by is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.reduction_approved_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.reduction_approved_at)::text) >= 0))))) is false then
      broken := least(broken, array['004', 'who-lowered-a-price-had-not-left', 'bill_line']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['005', 'no-charge-in-a-withdrawn-case', 'bill_line']
    when at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then array['009', 'settled-bill-is-frozen', 'bill_line']
    end);
  if ((here.kind = 'charge')) is false then
    broken := least(broken, case
      when not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then array['006', 'waiver-within-its-rule', 'bill_line']
      when not here.voided and (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then array['007', 'waived-no-more-than-charged', 'bill_line']
      when not before_2026_2 and not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then array['008', 'a-case-takes-no-more-than-its-waiver-rule', 'bill_line']
      when not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.group_)))))) is false then array['011', 'waiver-is-for-this-family', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.household is not null) and not (t1.residence is not null) and not (t1.death_region is not null) and not (t1.done_in is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (not (t2.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', ''))) and (not (t2.residence is not null) or starts_with(t1.residence, regexp_replace(t2.residence, '(00){1,2}$', ''))) and (not (t2.death_region is not null) or starts_with(t1.death_region, regexp_replace(t2.death_region, '(00){1,2}$', ''))) and (not (t2.done_in is not null) or starts_with(here.region, regexp_replace(t2.done_in, '(00){1,2}$', '')))))))) is false then array['012', 'waiver-is-for-this-place', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal' and not (t1.proof is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and not (t2.proof is not null))))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and (t2.group_ = t1.group_ and (not (t2.household is not null) or not (t1.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', '')))) and (t1.basis = 'shared-data' or (t1.basis = 'paper' and (not (t2.proof is not null) or t2.proof <> 'shared-data')) or t2.proof = 'statement'))))))) is false then array['013', 'waiver-rests-on-its-proof', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge' and t1.bill = here.bill and t1.fee_type = here.fee_type and t1.served_on = here.served_on)))) is false then array['014', 'waiver-is-of-its-charge', 'bill_line']
      when not before_2026_3 and not here.voided and ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.waives = here.waives and t1.id <> here.id))))) is false then array['015', 'a-charge-is-waived-once', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'charge' and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.waives = t1.id and t2.rule = here.rule)) and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule)) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))) is false then array['016', 'a-case-takes-no-more-units-than-its-waiver-rule', 'bill_line']
      when not before_2026_3 and not here.voided and ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.scheme_cap is not null))) or (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = here.rule and t3.scheme = t2.scheme)))))) <= (select coalesce(sum(t1.scheme_cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule))) is false then array['017', 'a-case-takes-no-more-than-its-scheme', 'bill_line']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.bill_line where province = new.province and id = new.id;
  if ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['002', 'never-due-below-paid', 'bill_line']);
  end if;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then
      broken := least(broken, array['000', 'a-waived-charge-stays', 'bill_line']);
    end if;
  end if;
  if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    broken := least(broken, array['001', 'never-due-below-paid', 'bill_line']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-deposit-in-a-withdrawn-case', 'deposit']
    when at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '1')))) is false then array['001', 'no-deposit-in-a-closed-case', 'deposit']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then array['002', 'deposit-cashier-had-not-left', 'deposit']
    end);
  if ((not (here.outside is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.outside = here.outside and t1.method = here.method))) and (not (here.method in ('5', '6', '7', '8')) or not (exists (select 1 from public.payment t1 where not t1.voided and (t1.outside = here.outside and t1.method = here.method))))))) is false then
      broken := least(broken, array['003', 'advance-was-no-payment', 'deposit']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.deposit where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id)) and not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id))))) is false then
      broken := least(broken, array['000', 'used-and-returned-no-more-than-advanced', 'deposit']);
    end if;
  end if;
  if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.id and t1.state <> 'cancelled'))::numeric) <= here.amount)) is false then
    broken := least(broken, array['001', 'used-and-returned-no-more-than-advanced', 'deposit']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
      when ((not (here.voided = true))) is false and (((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id)) and not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id))))) is false then 'used-and-returned-no-more-than-advanced'
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
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['005', 'credit-while-the-bill-is-open', 'credit_entry']);
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-credit-in-a-withdrawn-case', 'credit_entry']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.entered_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.entered_at)::text) >= 0))))) is false then array['001', 'crediting-person-had-not-left', 'credit_entry']
    when at_home and not here.voided and ((exists (select 1 from public.credit_account t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.account and public.qm_compare_partial(t1.from_::text, public.qm_civil_day(here.entered_at)::text) <= 0 and (not (t1.until is not null) or not (public.qm_compare_partial(t1.until::text, public.qm_civil_day(here.entered_at)::text) <= 0)))))) is false then array['002', 'credit-account-is-in-force', 'credit_entry']
    when at_home and not here.voided and ((exists (select 1 from public.credit_account t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.account and (not (t1.limit_ is not null) or ((select coalesce(sum(t2.amount), 0) from public.credit_entry t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and t2.account = t1.id)::numeric - ((select coalesce(sum(t2.amount), 0) from public.payment t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and exists (select 1 from public.credit_entry t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.credit and t3.account = t1.id)))::numeric - (select coalesce(sum(t2.amount), 0) from public.refund t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.state <> 'cancelled' and exists (select 1 from public.credit_entry t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.credit and t3.account = t1.id))))::numeric)::numeric) <= t1.limit_))))) is false then array['003', 'credit-within-the-limit', 'credit_entry']
    when at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))))) is false then array['004', 'credit-while-the-bill-is-open', 'credit_entry']
    when not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then array['006', 'credit-no-more-than-due', 'credit_entry']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.credit_entry where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.id)))) is false then
      broken := least(broken, array['000', 'a-credit-that-was-paid-stays', 'credit_entry']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['003', 'payments-while-the-bill-is-open', 'payment']);
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-payment-in-a-withdrawn-case', 'payment']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then array['001', 'cashier-had-not-left', 'payment']
    when at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))) or (here.credit is not null and exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'credited'))))) is false then array['002', 'payments-while-the-bill-is-open', 'payment']
    when not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then array['004', 'never-paid-more-than-due', 'payment']
    end);
  if ((not (here.deposit is not null))) is false then
    if not before_2026_3 and not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      broken := least(broken, array['005', 'no-more-than-advanced', 'payment']);
    end if;
  end if;
  if ((not (here.credit is not null))) is false then
    if not before_2026_3 and not here.voided and (((exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.credit and t1.bill = here.bill)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.credit)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.credit = here.credit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.credit)))) is false then
      broken := least(broken, array['006', 'no-more-than-on-account', 'payment']);
    end if;
  end if;
  if ((not (here.outside is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.deposit t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.outside = here.outside and t1.method = here.method))) and (not (here.method in ('5', '6', '7', '8')) or not (exists (select 1 from public.deposit t1 where not t1.voided and (t1.outside = here.outside and t1.method = here.method))))))) is false then
      broken := least(broken, array['007', 'payment-was-no-advance', 'payment']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_3 boolean;
begin
  select * into here from public.payment where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.voided = true))) is false then
    if not before_2026_3 and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.payment = here.id)))) is false then
      broken := least(broken, array['000', 'a-refunded-payment-stays', 'payment']);
    end if;
  end if;
  if exists (select 1 from public.invoice there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    broken := least(broken, array['001', 'invoiced-no-more-than-received', 'invoice']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'asked' or here.state = 'paid' else was.state = here.state or (was.state = 'asked' and here.state = 'approved') or (was.state = 'asked' and here.state = 'paid') or (was.state = 'approved' and here.state = 'paid') or (was.state = 'asked' and here.state = 'cancelled') or (was.state = 'approved' and here.state = 'cancelled') end)) is false then
    broken := least(broken, array['001', 'a-refund-is-asked-approved-paid', 'refund']);
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['006', 'refunds-while-the-bill-is-open', 'refund']);
  end if;
  if ((not (here.payment is not null))) is false then
    broken := least(broken, case
      when not here.voided and ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.payment and t1.bill = here.bill and ((not (t1.credit is not null) and not (here.credit is not null)) or t1.credit = here.credit))))) is false then array['000', 'refund-says-what-the-payment-says', 'refund']
      when not here.voided and (((select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.payment = here.payment and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.payment))) is false then array['003', 'refunded-no-more-than-paid', 'refund']
      end);
  end if;
  if ((not (here.state = 'paid') or here.approved_by is not null)) is false then
    if at_home and not here.voided and (((exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null)) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.refund_alone), 0) from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.id = here.institution)) or (not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null))) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= 100000))) is false then
      broken := least(broken, array['002', 'a-large-refund-is-approved', 'refund']);
    end if;
  end if;
  if ((not (here.deposit is not null))) is false then
    if not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      broken := least(broken, array['004', 'returned-no-more-than-advanced', 'refund']);
    end if;
  end if;
  if ((not (here.bill is not null))) is false then
    if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and (t1.state in ('open', 'issued') or (t1.state = 'credited' and here.credit is not null)))))) is false then
      broken := least(broken, array['005', 'refunds-while-the-bill-is-open', 'refund']);
    end if;
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.asked_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.asked_at)::text) >= 0))))) is false then
    broken := least(broken, array['007', 'refunder-had-not-left', 'refund']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.refund where province = new.province and id = new.id;
  if ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['001', 'a-refund-that-lapses-leaves-nothing-overpaid', 'refund']);
  end if;
  if ((not (here.bill is not null))) is false then
    if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
      broken := least(broken, array['000', 'a-refund-that-lapses-leaves-nothing-overpaid', 'refund']);
    end if;
  end if;
  if exists (select 1 from public.invoice there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    broken := least(broken, array['002', 'invoiced-no-more-than-received', 'invoice']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'draft' else was.state = here.state or (was.state = 'draft' and here.state = 'offered') or (was.state = 'offered' and here.state = 'accepted') or (was.state = 'offered' and here.state = 'refused') or (was.state = 'offered' and here.state = 'superseded') end)) is false then
    broken := least(broken, array['001', 'an-estimate-is-made-offered-decided', 'estimate']);
  end if;
  if at_home and not here.voided and ((not (was.offered_at is not null) or (was.offered_at = here.offered_at and was.total = here.total and was.valid_until = here.valid_until and (not (was.expected_waived is not null) or (here.expected_waived is not null and was.expected_waived = here.expected_waived)) and (not (was.expected_due is not null) or (here.expected_due is not null and was.expected_due = here.expected_due)) and (not (was.decided_at is not null) or (here.decided_at is not null and was.decided_at = here.decided_at)) and (not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))))) is false then
    broken := least(broken, array['002', 'what-was-offered-stays', 'estimate']);
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-estimate-in-a-withdrawn-case', 'estimate']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.made_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.made_at)::text) >= 0))))) is false then array['003', 'estimator-had-not-left', 'estimate']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.estimate where province = new.province and id = new.id;
  if ((here.state = 'draft')) is false then
    if not here.voided and (((exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id) and here.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id) and ((not (here.expected_waived is not null) and not (here.expected_due is not null)) or (here.expected_waived is not null and here.expected_due is not null and here.total = (here.expected_waived::numeric + here.expected_due::numeric)))))) is false then
      broken := least(broken, array['000', 'an-estimate-comes-to-its-lines', 'estimate']);
    end if;
  end if;
  if ((not (here.offered_at is not null))) is false then
    if not here.voided and ((not (exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.estimate = here.id and not (exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.item and t2.offered = true and exists (select 1 from public.price_list t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.list and t3.state in ('9', '8') and public.qm_compare_partial(t3.effective_from::text, public.qm_civil_day(here.offered_at)::text) <= 0 and (not (t3.effective_until is not null) or not (public.qm_compare_partial(t3.effective_until::text, public.qm_civil_day(here.offered_at)::text) <= 0)))))))))))) is false then
      broken := least(broken, array['001', 'priced-by-the-list-of-its-day', 'estimate']);
    end if;
  end if;
  if ((not (here.state = 'accepted'))) is false then
    if not here.voided and ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id))) is false then
      broken := least(broken, array['002', 'an-accepted-estimate-has-its-contract', 'estimate']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['003', 'an-offered-estimate-is-frozen', 'estimate_line']);
  end if;
  broken := least(broken, case
    when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price)) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = here.item and t2.share is not null and (t1.age < t2.age_under or t1.age_days is not null) and round(t2.share::numeric * t2.price::numeric) = here.unit_price))))) is false then array['000', 'estimated-from-the-published-list', 'estimate_line']
    when not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.name = here.name and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8'))))))) is false then array['001', 'estimated-from-the-published-list', 'estimate_line']
    when at_home and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'draft')))) is false then array['002', 'an-offered-estimate-is-frozen', 'estimate_line']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.estimate_line where province = new.province and id = new.id;
  if exists (select 1 from public.estimate there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((there.state = 'draft' or (exists (select 1 from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and there.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and ((not (there.expected_waived is not null) and not (there.expected_due is not null)) or (there.expected_waived is not null and there.expected_due is not null and there.total = (there.expected_waived::numeric + there.expected_due::numeric)))))) is false) then
    broken := least(broken, array['000', 'an-estimate-comes-to-its-lines', 'estimate']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and not here.voided and ((not (was.signed_at is not null) or (was.estimate = here.estimate and ((not (was.amends is not null) and not (here.amends is not null)) or (was.amends is not null and here.amends is not null and was.amends = here.amends)) and was.total = here.total and was.signed_by = here.signed_by and was.signed_for = here.signed_for and was.signed_at = here.signed_at and (not (was.copy_given_at is not null) or (here.copy_given_at is not null and was.copy_given_at = here.copy_given_at))))) is false then
    broken := least(broken, array['001', 'what-was-signed-stays', 'contract']);
  end if;
  if ((not (here.amends is not null))) is false then
    if not here.voided and ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.amends and not (t1.amends is not null) and t1.signed_at <= here.signed_at)))) is false then
      broken := least(broken, array['000', 'a-supplement-follows-its-contract', 'contract']);
    end if;
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.signed_for and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.signed_at)::text) >= 0))))) is false then
    broken := least(broken, array['002', 'contract-signer-had-not-left', 'contract']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.contract where province = new.province and id = new.id;
  if not here.voided and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'accepted' and t1.total = here.total and t1.decided_by = here.signed_by and t1.decided_at = here.signed_at)))) is false then
    broken := least(broken, array['000', 'a-contract-is-its-estimate', 'contract']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'issued' or here.state = 'red' else was.state = here.state or (was.state = 'issued' and here.state = 'voided') or (was.state = 'issued' and here.state = 'reversed') end)) is false then
    broken := least(broken, array['000', 'an-invoice-is-cancelled-or-reversed', 'invoice']);
  end if;
  if at_home and not here.voided and ((not (was.number is not null) or (was.bill = here.bill and was.kind = here.kind and ((not (was.code is not null) and not (here.code is not null)) or (was.code is not null and here.code is not null and was.code = here.code)) and was.number = here.number and ((not (was.buyer_code is not null) and not (here.buyer_code is not null)) or (was.buyer_code is not null and here.buyer_code is not null and was.buyer_code = here.buyer_code)) and was.amount = here.amount and was.issued_at = here.issued_at and was.issued_by = here.issued_by and ((not (was.reverses is not null) and not (here.reverses is not null)) or (was.reverses is not null and here.reverses is not null and was.reverses = here.reverses))))) is false then
    broken := least(broken, array['001', 'an-invoice-is-never-altered', 'invoice']);
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.issued_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.issued_at)::text) >= 0))))) is false then
    broken := least(broken, array['002', 'invoice-issuer-had-not-left', 'invoice']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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
  broken text[];
begin
  select * into here from public.invoice where province = new.province and id = new.id;
  if ((not (here.state = 'issued'))) is false then
    if not here.voided and (((select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'paid'))::numeric))) is false then
      broken := least(broken, array['000', 'invoiced-no-more-than-received', 'invoice']);
    end if;
  end if;
  if (((not (here.state = 'red') and not (here.reverses is not null)))) is false then
    if not here.voided and (((here.state = 'red' and exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.reverses and t1.state = 'reversed' and t1.bill = here.bill and t1.kind = here.kind and t1.amount = here.amount and t1.issued_at <= here.issued_at))))) is false then
      broken := least(broken, array['001', 'red-letter-names-what-it-reverses', 'invoice']);
    end if;
  end if;
  if ((not (here.state = 'reversed'))) is false then
    if not here.voided and ((exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.reverses = here.id))) is false then
      broken := least(broken, array['002', 'reversed-by-a-red-letter-invoice', 'invoice']);
    end if;
  end if;
  if exists (select 1 from public.invoice there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    broken := least(broken, array['003', 'invoiced-no-more-than-received', 'invoice']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
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

create or replace function day_close_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.day_close;
  was public.day_close;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'counted' else was.state = here.state or (was.state = 'counted' and here.state = 'closed') end)) is false then
    broken := least(broken, array['000', 'a-desk-is-counted-then-closed', 'day_close']);
  end if;
  if at_home and ((not (was.state = 'closed'))) is false then
    broken := least(broken, array['001', 'a-closed-desk-stays-closed', 'day_close']);
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['002', 'a-closed-desk-stays-closed', 'day_close']);
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.until)::text) >= 0))))) is false then
    broken := least(broken, array['003', 'closing-person-worked-there', 'day_close']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists day_close_check_now on day_close;
create constraint trigger day_close_check_now after insert or update on day_close
  deferrable initially immediate for each row execute function day_close_check_now();

create or replace function day_close_booked(here public.day_close)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ('difference', ((0::numeric - here.difference::numeric))::bigint, (here.state = 'closed' and here.difference < 0)),
    ('cash', -((0::numeric - here.difference::numeric))::bigint, (here.state = 'closed' and here.difference < 0)),
    ('cash', (here.difference)::bigint, (here.state = 'closed' and 0 < here.difference)),
    ('difference', -(here.difference)::bigint, (here.state = 'closed' and 0 < here.difference))) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function day_close_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.day_close_booked(new) b;
  perform public.qm_book('dayClose', new.province, new.region, new.institution,
    null, new.id, new.version,
    case when tg_op = 'INSERT' then new.recorded_at else new.recorded_at end,
    null, accounts, amounts);
  return null;
end $$;
drop trigger if exists day_close_books on day_close;
create constraint trigger day_close_books after insert or update on day_close
  deferrable initially immediate for each row execute function day_close_books();

create or replace function day_close_closes() returns trigger language plpgsql
  security definer as $$
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  perform public.qm_close('dayClose', new.province, new.institution, new.id, new.cashier, new.from_, new.until, new.voided);
  if not new.voided and (select coalesce(sum(case e.side when 'debit' then e.amount else 0 end) filter (where e.account in ('cash', 'bank', 'channel', 'public-finance')), 0) <> new.received
      or coalesce(sum(case e.side when 'credit' then e.amount else 0 end) filter (where e.account in ('cash', 'bank', 'channel', 'public-finance')), 0) <> new.returned
      or coalesce(sum(case e.side when 'debit' then e.amount else -e.amount end) filter (where e.account in ('cash')), 0) <> new.cash_expected
      from public.ledger_entry e where e.province = new.province and e.desk = new.cashier
        and e.booked_at >= new.from_ and e.booked_at < new.until) then
    raise exception using errcode = 'QM001', message = 'a-closing-says-what-the-ledger-says',
      constraint = 'a-closing-says-what-the-ledger-says', table = 'day_close';
  end if;
  return null;
end $$;
drop trigger if exists day_close_closes on day_close;
create constraint trigger day_close_closes after insert or update on day_close
  deferrable initially immediate for each row execute function day_close_closes();

create or replace function correction_notice_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.correction_notice;
  was public.correction_notice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'requested' and here.state = 'withdrawn') or (was.state = 'requested' and here.state = 'approved') or (was.state = 'requested' and here.state = 'refused') or (was.state = 'approved' and here.state = 'refused') or (was.state = 'refused' and here.state = 'approved') end)) is false then
    broken := least(broken, array['000', 'a-correction-is-asked-for-then-decided', 'correction_notice']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists correction_notice_check_now on correction_notice;
create constraint trigger correction_notice_check_now after insert or update on correction_notice
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function correction_notice_check_now();

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

create or replace function reference_answer_is_named() returns trigger language plpgsql
  security definer as $$
begin
  update public.reference r set due = clock_timestamp() from changed c where r.province = c.asking_node and r.kind = c.kind and r.record = case when c.record ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then c.record::uuid end and r.element = c.element;
  return null;
end $$;
drop trigger if exists reference_answer_is_named on reference_answer;
create trigger reference_answer_is_named after insert on reference_answer referencing new table as changed
  for each statement execute function reference_answer_is_named();
drop trigger if exists reference_answer_is_named_again on reference_answer;
create trigger reference_answer_is_named_again after update on reference_answer referencing new table as changed
  for each statement execute function reference_answer_is_named();

create or replace function vehicle_upkeep_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vehicle_upkeep;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if at_home and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then
    broken := least(broken, array['000', 'upkeep-of-a-vehicle', 'vehicle_upkeep']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists vehicle_upkeep_check_now on vehicle_upkeep;
create constraint trigger vehicle_upkeep_check_now after insert or update on vehicle_upkeep
  deferrable initially immediate for each row execute function vehicle_upkeep_check_now();

create or replace function vehicle_cleaning_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.vehicle_cleaning;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
begin
  perform 1 from public.trip where province = new.province and id = new.trip_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  if at_home and not here.voided and ((here.finished_at <= here.recorded_at + interval '5 minutes')) is false then
    broken := least(broken, array['000', 'disinfected-after-the-return', 'vehicle_cleaning']);
  end if;
  broken := least(broken, case
    when at_home and not here.voided and ((exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and t1.returned_at <= here.finished_at))) is false then array['001', 'disinfected-after-the-return', 'vehicle_cleaning']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cleaned_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.finished_at)::text) >= 0))))) is false then array['003', 'disinfected-by-somebody-who-works-there', 'vehicle_cleaning']
    end);
  if ((here.method = 'terminal')) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.trip t1 where t1.province = here.province and t1.id = here.trip_id and not t1.voided and t1.hazard in ('infection-a', 'infection-b', 'infection-other', 'unknown'))))) is false then
      broken := least(broken, array['002', 'terminal-disinfection-after-infection', 'vehicle_cleaning']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists vehicle_cleaning_check_now on vehicle_cleaning;
create constraint trigger vehicle_cleaning_check_now after insert or update on vehicle_cleaning
  deferrable initially immediate for each row execute function vehicle_cleaning_check_now();
