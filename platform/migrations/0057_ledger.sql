-- The ledger of the institutions. Its entries are made by the triggers that derive from what each kind says
-- about money (`books`), in the statement that writes the document, and by nothing else.
create table ledger_entry (
  province         text collate "C" not null,
  document         uuid not null,
  version          integer not null,
  line             integer not null,
  kind             text collate "C" not null,
  region           text collate "C" not null,
  institution      uuid not null,
  root             uuid,
  account          text collate "C" not null,
  side             text collate "C" not null,
  amount           bigint not null,
  booked_at        timestamptz(3) not null,
  desk             uuid,
  reverses_version integer,
  reverses_line    integer,
  constraint ledger_entry_pkey primary key (province, document, version, line),
  constraint ledger_entry_side check (side in ('debit', 'credit')),
  constraint ledger_entry_amount check (amount > 0),
  constraint ledger_entry_reverses_whole check (num_nonnulls(reverses_version, reverses_line) in (0, 2)),
  constraint ledger_entry_reversed_once unique (province, document, reverses_version, reverses_line)
);
create index ledger_entry_by_institution on ledger_entry (province, institution, booked_at);
create index ledger_entry_by_desk on ledger_entry (province, desk, booked_at) where desk is not null;
create index ledger_entry_by_root on ledger_entry (province, root) where root is not null;
comment on table ledger_entry is '分录 Ledger entries: what the documents of money say, never revised, only reversed';

-- The times for which the money of a cash desk has been counted.
create table ledger_closing (
  province    text collate "C" not null,
  document    uuid not null,
  institution uuid not null,
  desk        uuid not null,
  begins      timestamptz(3) not null,
  ends        timestamptz(3) not null,
  constraint ledger_closing_pkey primary key (province, document),
  constraint ledger_closing_lasts check (begins < ends),
  constraint ledger_closing_once exclude using gist
    (province with =, desk with =, tstzrange(begins, ends) with &&)
);
comment on table ledger_closing is '日结时段 Closings: the times of a cash desk that take no more documents';

alter table ledger_entry enable row level security;
alter table ledger_closing enable row level security;
grant select on ledger_entry, ledger_closing to qingming_app;
create policy scope on ledger_entry for select to qingming_app using (
  region ^@ (select current_setting('qingming.region', true))
  and ((select current_setting('qingming.institution', true)) = ''
    or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[])));
create policy scope on ledger_closing for select to qingming_app using (
  (select current_setting('qingming.institution', true)) = ''
    or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[]));

-- Money that is taken or given at a desk waits for its closing, and a closing for it.
create function qm_ledger_desk(desk uuid) returns bigint language sql immutable parallel safe as $$
  select hashtextextended('ledger ' || desk::text, 0)
$$;

-- Makes the entries of a document say what it says now: what stands is reversed, what it says is booked.
-- Debits are above zero, credits below.
create function qm_book(of_kind text, of_province text, of_region text, of_institution uuid, of_root uuid,
    of_document uuid, of_version integer, moment timestamptz, of_desk uuid, accounts text[], amounts bigint[])
  returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  standing public.ledger_entry[];
  said text;
  stood text;
  last integer;
begin
  select array_agg(e order by e.version, e.line),
      string_agg(concat_ws(' ', e.account, case e.side when 'debit' then e.amount else -e.amount end, e.desk), ';'
        order by e.version, e.line)
    into standing, stood
    from ledger_entry e
    where e.province = of_province and e.document = of_document and e.reverses_version is null
      and not exists (select from ledger_entry r where r.province = e.province and r.document = e.document
        and r.reverses_version = e.version and r.reverses_line = e.line);
  select string_agg(concat_ws(' ', s.account, s.amount, of_desk), ';' order by s.place) into said
    from unnest(accounts, amounts) with ordinality s (account, amount, place);
  if said is not distinct from stood then
    return;
  end if;
  perform pg_advisory_xact_lock_shared(qm_ledger_desk(d.desk))
    from (select distinct e.desk from unnest(standing) e where e.desk is not null
      union select of_desk where of_desk is not null order by 1) d;
  if exists (select from ledger_closing c where c.province = of_province and moment >= c.begins and moment < c.ends
      and (c.desk = of_desk or c.desk in (select e.desk from unnest(standing) e))) then
    raise exception using errcode = 'QM001', message = 'not-into-a-closed-day',
      constraint = 'not-into-a-closed-day', table = of_kind;
  end if;
  select coalesce(max(e.line), 0) into last from ledger_entry e
    where e.province = of_province and e.document = of_document and e.version = of_version;
  insert into ledger_entry (province, document, version, line, kind, region, institution, root, account, side,
      amount, booked_at, desk, reverses_version, reverses_line)
    select of_province, of_document, of_version, last + e.place, of_kind, of_region, of_institution, of_root, e.account,
      case e.side when 'debit' then 'credit' else 'debit' end, e.amount, moment, e.desk, e.version, e.line
    from unnest(standing) with ordinality e (province, document, version, line, kind, region, institution, root,
      account, side, amount, booked_at, desk, reverses_version, reverses_line, place)
    union all
    select of_province, of_document, of_version, last + coalesce(cardinality(standing), 0) + s.place, of_kind, of_region,
      of_institution, of_root, s.account, case when s.amount > 0 then 'debit' else 'credit' end, abs(s.amount),
      moment, of_desk, null, null
    from unnest(accounts, amounts) with ordinality s (account, amount, place);
end $$;
revoke execute on function qm_book from public;

-- Entries come from documents, are never revised, and those of a document sum to zero.
create function ledger_entry_made() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and pg_trigger_depth() > 1 then
    return new;
  end if;
  raise exception using errcode = 'QM001', table = 'ledger_entry',
    constraint = case tg_op when 'INSERT' then 'entries-come-from-documents' else 'entries-are-never-revised' end,
    message = case tg_op when 'INSERT' then 'entries-come-from-documents' else 'entries-are-never-revised' end;
end $$;
create trigger ledger_entry_revised before update or delete on ledger_entry
  for each row execute function ledger_entry_made();
create trigger ledger_entry_emptied before truncate on ledger_entry
  for each statement execute function ledger_entry_made();

create function ledger_entry_balance() returns trigger language plpgsql security definer as $$
begin
  if (select sum(case e.side when 'debit' then e.amount else -e.amount end) from public.ledger_entry e
      where e.province = new.province and e.document = new.document) <> 0 then
    raise exception using errcode = 'QM001', message = 'entries-sum-to-zero',
      constraint = 'entries-sum-to-zero', table = 'ledger_entry';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balance after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_entry_balance();
