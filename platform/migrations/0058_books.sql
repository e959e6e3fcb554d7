-- Derived from standard/ by migrate:derive; change the standard, not this file.

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
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-is-for-this-family',
        constraint = 'waiver-is-for-this-family', table = 'bill_line';
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
  if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
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

create or replace function payment_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-payment-in-a-withdrawn-case',
        constraint = 'no-payment-in-a-withdrawn-case', table = 'payment';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'cashier-had-not-left',
      constraint = 'cashier-had-not-left', table = 'payment';
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-paid-more-than-due',
      constraint = 'never-paid-more-than-due', table = 'payment';
  end if;
  return null;
end $$;
drop trigger if exists payment_check_now on payment;
create constraint trigger payment_check_now after insert or update on payment
  deferrable initially immediate for each row execute function payment_check_now();

create or replace function payment_booked(here public.payment)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    (case when here.method in ('1') then 'cash' when here.method in ('4') then 'public-finance' when here.method in ('5', '6', '7', '8') then 'channel' else 'bank' end, (here.amount)::bigint, true),
    ('receivable', -(here.amount)::bigint, true)) said (account, amount, holds)
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
