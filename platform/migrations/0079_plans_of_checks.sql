-- A check of a row looks everything up by keys, so its plan is the same for every row: PostgreSQL made
-- a new one for most bills, which took four times as long as the check. A plan made while a table was
-- still small must not read it whole when it has grown.
do $$
declare
  check_of_row regprocedure;
begin
  for check_of_row in
    select distinct t.tgfoid::regprocedure
    from pg_trigger t
      join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
      join pg_proc p on p.oid = t.tgfoid
    where p.proname in (c.relname || '_check_now', c.relname || '_check_at_end')
  loop
    execute format('alter function %s set plan_cache_mode = force_generic_plan', check_of_row);
    execute format('alter function %s set enable_seqscan = off', check_of_row);
  end loop;
end $$;

-- The lines of a bill stand at no desk: for them no desk is locked, and no closed day looked for.
create or replace function qm_book(of_kind text, of_province text, of_region text, of_institution uuid, of_root uuid,
    of_document uuid, of_version integer, moment timestamptz, of_desk uuid, accounts text[], amounts bigint[])
  returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
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
  -- Only what lies at a desk can lie in a day of it that was closed.
  if standing is not null or of_desk is not null then
    perform pg_advisory_xact_lock_shared(qm_ledger_desk(d.desk))
      from (select distinct e.desk from unnest(standing) e where e.desk is not null
        union select of_desk where of_desk is not null order by 1) d;
    if exists (select from ledger_closing c where c.province = of_province and moment >= c.begins and moment < c.ends
        and (c.desk = of_desk or c.desk in (select e.desk from unnest(standing) e))) then
      raise exception using errcode = 'QM001', message = 'not-into-a-closed-day',
        constraint = 'not-into-a-closed-day', table = of_kind;
    end if;
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
