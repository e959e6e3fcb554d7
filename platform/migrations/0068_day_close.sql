-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table day_close (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  cashier uuid not null,
  day date not null,
  shift text collate "C" not null,
  from_ timestamptz(3) not null,
  until timestamptz(3) not null,
  received bigint not null,
  returned bigint not null,
  cash_expected bigint not null,
  hundreds integer not null,
  fifties integer not null,
  twenties integer not null,
  tens integer not null,
  fives integer not null,
  ones integer not null,
  fifty_fen integer not null,
  ten_fen integer not null,
  fen integer not null,
  cash_counted bigint not null,
  difference bigint not null,
  explanation bytea,
  state text collate "C" not null,
  counted_by text not null,
  closed_by uuid,
  closed_by_account text,
  closed_at timestamptz(3),
  constraint day_close_pkey primary key (province, id),
  constraint day_close__a_closing_lasts check (voided or (from_ < until and until <= recorded_at + interval '5 minutes')),
  constraint day_close__a_closing_is_of_its_day check (voided or (public.qm_compare_partial(day::text, public.qm_civil_day(from_)::text) >= 0 and public.qm_compare_partial(public.qm_civil_day(until)::text, day::text) >= 0)),
  constraint day_close__cash_is_counted_by_its_pieces check (voided or cash_counted = ((((((((round(hundreds::numeric * 10000::numeric)::numeric + round(fifties::numeric * 5000::numeric)::numeric)::numeric + round(twenties::numeric * 2000::numeric)::numeric)::numeric + round(tens::numeric * 1000::numeric)::numeric)::numeric + round(fives::numeric * 500::numeric)::numeric)::numeric + round(ones::numeric * 100::numeric)::numeric)::numeric + round(fifty_fen::numeric * 50::numeric)::numeric)::numeric + round(ten_fen::numeric * 10::numeric)::numeric)::numeric + round(fen::numeric * 1::numeric)::numeric)),
  constraint day_close__difference_is_counted_less_expected check (voided or difference = (cash_counted::numeric - cash_expected::numeric)),
  constraint day_close__a_difference_is_explained check (voided or (difference = 0 or explanation is not null)),
  constraint day_close__a_closed_desk_names_who_closed_it check (voided or ((state = 'closed' and closed_by is not null and closed_by_account is not null and closed_at is not null) or (not (state = 'closed') and not (closed_by is not null) and not (closed_by_account is not null) and not (closed_at is not null)))),
  constraint day_close__closed_by_another_person_than_the_cashier check (voided or (cashier <> closed_by and counted_by <> closed_by_account)),
  constraint day_close__closing_after_counting check (voided or (not (closed_at is not null) or closed_at >= until))
);
comment on table day_close is '日结 Closing of a cash desk';
create unique index day_close__closing_number_once on day_close (province, number) where (not voided);
create index day_close_by_institution on day_close (province, institution);
create index day_close_by_cashier_until on day_close (province, cashier, until);
create index day_close_by_day on day_close (province, day);
alter table day_close enable row level security;
grant select, insert, update on day_close to qingming_app, qingming_exchange;

alter table day_close add constraint day_close_institution_owner foreign key (province, institution) references institution (province, id);

alter table day_close add constraint day_close_cashier_link foreign key (province, institution, cashier) references staff (province, institution, id);

alter table day_close add constraint day_close_closed_by_link foreign key (province, institution, closed_by) references staff (province, institution, id);

create or replace function day_close_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.day_close;
  was public.day_close;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'counted' else was.state = here.state or (was.state = 'counted' and here.state = 'closed') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-desk-is-counted-then-closed',
      constraint = 'a-desk-is-counted-then-closed', table = 'day_close';
  end if;
  if at_home and ((not (was.state = 'closed'))) is false then
    raise exception using errcode = 'QM001', message = 'a-closed-desk-stays-closed',
      constraint = 'a-closed-desk-stays-closed', table = 'day_close';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'a-closed-desk-stays-closed',
      constraint = 'a-closed-desk-stays-closed', table = 'day_close';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.until)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'closing-person-worked-there',
      constraint = 'closing-person-worked-there', table = 'day_close';
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
