-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table waiver_rule add column scheme text;

alter table waiver_rule add column scheme_cap bigint;

alter table waiver_rule add column residence text collate "C";

alter table waiver_rule add column death_region text collate "C";

alter table waiver_rule add column done_in text collate "C";

alter table waiver_rule add column proof text collate "C";

alter table waiver_rule add constraint waiver_rule__a_scheme_cap_names_its_scheme check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (scheme_cap is not null) or (scheme is not null and 0 < scheme_cap))) not valid;

create table guided_price (
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
  name text not null,
  division text collate "C" not null,
  fee_type text collate "C" not null,
  unit text not null,
  item_code text,
  base bigint not null,
  up_by integer not null,
  down_by integer not null,
  document text not null,
  effective_from date not null,
  effective_until date,
  constraint guided_price_pkey primary key (province, id),
  constraint guided_price__a_guided_price_ends_after_it_begins check (voided or (not (effective_until is not null) or effective_from < effective_until)),
  constraint guided_price__a_base_price_is_above_zero check (voided or 0 < base)
);
comment on table guided_price is '政府指导价标准 Guided price';
create index guided_price_by_fee_type on guided_price (province, fee_type);
alter table guided_price enable row level security;
grant select, insert, update on guided_price to qingming_app, qingming_exchange;

create table entitlement (
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
  group_ text collate "C" not null,
  household text collate "C",
  basis text collate "C" not null,
  document bytea,
  scan text,
  checked_by uuid not null,
  checked_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  withdrawn_by uuid,
  withdrawn_because bytea,
  constraint entitlement_pkey primary key (province, id),
  constraint entitlement__entitlement_not_in_future check (voided or (checked_at <= recorded_at + interval '5 minutes' and withdrawn_at <= recorded_at + interval '5 minutes')),
  constraint entitlement__a_shown_paper_is_named check (voided or (not (basis = 'paper') or (document is not null or scan is not null))),
  constraint entitlement__a_withdrawal_says_why check (voided or ((withdrawn_at is not null and withdrawn_by is not null and withdrawn_because is not null) or (not (withdrawn_at is not null) and not (withdrawn_by is not null) and not (withdrawn_because is not null)))),
  constraint entitlement__withdrawn_after_it_was_checked check (voided or (not (withdrawn_at is not null) or checked_at <= withdrawn_at))
);
comment on table entitlement is '减免资格 Entitlement';
create unique index entitlement__one_entitlement_of_a_group on entitlement (province, case_id, group_) where (not voided and not (withdrawn_at is not null));
create index entitlement_by_case_id on entitlement (province, case_id);
alter table entitlement enable row level security;
grant select, insert, update on entitlement to qingming_app, qingming_exchange;

alter table entitlement add constraint entitlement_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table entitlement add constraint entitlement_checked_by_link foreign key (province, institution, checked_by) references staff (province, institution, id);

alter table entitlement add constraint entitlement_withdrawn_by_link foreign key (province, institution, withdrawn_by) references staff (province, institution, id);

create or replace function guided_price_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.guided_price;
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
    raise exception using errcode = 'QM001', message = 'guided_price_fee_type_code',
      constraint = 'guided_price_fee_type_code', table = 'guided_price';
  end if;
  return null;
end $$;
drop trigger if exists guided_price_codes_now on guided_price;
create constraint trigger guided_price_codes_now after insert or update on guided_price
  deferrable initially immediate for each row execute function guided_price_codes_now();

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
  deferrable initially immediate for each row execute function price_list_check_now();

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
  deferrable initially immediate for each row execute function price_item_check_now();

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
  deferrable initially immediate for each row execute function entitlement_check_now();

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
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver' and not (((exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal')) or exists (select 1 from public.funeral_case t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.waiver_group))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless')))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.group_))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and not (t2.household is not null) and not (t2.residence is not null) and not (t2.death_region is not null) and not (t2.done_in is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t1.region, regexp_replace(t3.done_in, '(00){1,2}$', ''))))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal' and not (t2.proof is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and not (t3.proof is not null))))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.group_ and (t2.basis = 'shared-data' or (t2.basis = 'paper' and (not (t3.proof is not null) or t3.proof <> 'shared-data')) or t3.proof = 'statement') and (not (t3.household is not null) or not (t2.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))))))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'waivers-hold-when-the-bill-is-settled',
        constraint = 'waivers-hold-when-the-bill-is-settled', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = false and t1.document_kind = '0' and not (t1.household is not null) and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = here.id and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.household is not null and t3.group_ = 'universal' and t3.fee_type = t2.fee_type and t3.effective_from <= t2.served_on and (not (t3.effective_until is not null) or t2.served_on < t3.effective_until)))))))))) is false then
      raise exception using errcode = 'QM001', message = 'household-known-when-the-bill-is-settled',
        constraint = 'household-known-when-the-bill-is-settled', table = 'bill';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_check_now on bill;
create constraint trigger bill_check_now after insert or update on bill
  deferrable initially immediate for each row execute function bill_check_now();

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
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
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
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved')))))) is false then
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
  if ((not ((here.state in ('open', 'issued') or here.voided = true)))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'a-closed-case-has-no-open-bill',
        constraint = 'a-closed-case-has-no-open-bill', table = 'bill';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_check_at_end on bill;
create constraint trigger bill_check_at_end after insert or update on bill
  deferrable initially deferred for each row execute function bill_check_at_end();

create or replace function bill_line_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((here.kind = 'waiver')) is false then
    if ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))))) is false then
      raise exception using errcode = 'QM001', message = 'charge-is-on-the-published-list',
        constraint = 'charge-is-on-the-published-list', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
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
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.group_)))))) is false then
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
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal' and not (t1.proof is not null))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and not (t2.proof is not null))))) or exists (select 1 from public.entitlement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.group_ and (t1.basis = 'shared-data' or (t1.basis = 'paper' and (not (t2.proof is not null) or t2.proof <> 'shared-data')) or t2.proof = 'statement') and (not (t2.household is not null) or not (t1.household is not null) or starts_with(t1.household, regexp_replace(t2.household, '(00){1,2}$', ''))))))))) is false then
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
  deferrable initially immediate for each row execute function bill_line_check_now();

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
  deferrable initially deferred for each row execute function bill_line_check_at_end();

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
