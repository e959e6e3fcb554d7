-- Functions of SQL that cannot be put into the query that calls them start a query at each call:
-- these two are part of most rules about dates. What they answer is the same.
create or replace function qm_compare_partial(a text, b text) returns integer
  language plpgsql immutable strict parallel safe as $$
begin
  return case
    when left(a, length(b)) collate "C" < left(b, length(a)) collate "C" then -1
    when left(a, length(b)) collate "C" > left(b, length(a)) collate "C" then 1
    else 0
  end;
end $$;

create or replace function qm_civil_day(at timestamptz) returns text
  language plpgsql immutable strict parallel safe as $$
begin
  return to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD');
end $$;
