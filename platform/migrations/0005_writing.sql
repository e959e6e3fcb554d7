-- Asked by every write of a record about the row that it meant to change. None means that another
-- transaction changed it since it was read: this one begins again, as after any crossing of two.
create or replace function qm_is_stored(rows bigint) returns boolean language plpgsql as $$
begin
  if rows = 0 then
    raise exception using errcode = 'serialization_failure', message = 'the record was changed meanwhile';
  end if;
  return true;
end $$;

-- Whose database this is. It is said once, before the first record, and never changes: so a session
-- may take it for a constant, which spares every check of a rule a question.
create function qm_home() returns text language sql immutable parallel safe as $$
  select node from public.home
$$;
