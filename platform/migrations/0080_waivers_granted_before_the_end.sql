-- Derived from standard/ by migrate:derive; change the standard, not this file.

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
