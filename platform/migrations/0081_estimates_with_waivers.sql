-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table estimate add column expected_waived bigint;

alter table estimate add column expected_due bigint;

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
  if at_home and not here.voided and ((not (was.offered_at is not null) or (was.offered_at = here.offered_at and was.total = here.total and was.valid_until = here.valid_until and (not (was.expected_waived is not null) or (was.expected_waived is not null and here.expected_waived is not null and was.expected_waived = here.expected_waived)) and (not (was.expected_due is not null) or (was.expected_due is not null and here.expected_due is not null and was.expected_due = here.expected_due)) and (not (was.decided_at is not null) or (was.decided_at is not null and here.decided_at is not null and was.decided_at = here.decided_at)) and (not (was.decided_by is not null) or (was.decided_by is not null and here.decided_by is not null and was.decided_by = here.decided_by))))) is false then
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
