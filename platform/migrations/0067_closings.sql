-- Takes a time of a cash desk out of what may still be booked, or gives it back when its closing is voided.
create function qm_close(of_kind text, of_province text, of_institution uuid, of_document uuid, of_desk uuid,
    of_begins timestamptz, of_ends timestamptz, is_void boolean)
  returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before timestamptz;
begin
  perform pg_advisory_xact_lock(qm_ledger_desk(of_desk));
  if is_void then
    if exists (select from ledger_closing c where c.province = of_province and c.desk = of_desk
        and c.begins >= of_ends and c.document <> of_document) then
      raise exception using errcode = 'QM001', message = 'a-later-closing-stands',
        constraint = 'a-later-closing-stands', table = of_kind;
    end if;
    delete from ledger_closing c where c.province = of_province and c.document = of_document;
    return;
  end if;
  select max(c.ends) into before from ledger_closing c
    where c.province = of_province and c.desk = of_desk and c.document <> of_document and c.begins < of_begins;
  if before <> of_begins or exists (select from ledger_closing c where c.province = of_province
      and c.desk = of_desk and c.document <> of_document and c.begins >= of_begins and c.begins < of_ends) then
    raise exception using errcode = 'QM001', message = 'a-closing-follows-the-one-before',
      constraint = 'a-closing-follows-the-one-before', table = of_kind;
  end if;
  insert into ledger_closing (province, document, institution, desk, begins, ends)
    values (of_province, of_document, of_institution, of_desk, of_begins, of_ends)
    on conflict (province, document) do update set desk = excluded.desk, begins = excluded.begins, ends = excluded.ends;
end $$;
revoke execute on function qm_close from public;
