-- What the derived tables stand on. A managed server may already hold the extension and the roles.
create extension if not exists btree_gist;

-- Roles belong to the whole server: another database, or another node, may be making them too.
do $$
declare
  name text;
  kind text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
begin
  foreach name in array array['qingming_app', 'qingming_exchange'] loop
    begin
      execute format('create role %I nologin', name);
    exception when duplicate_object or unique_violation then
      null;
    end;
    if not pg_has_role(current_user, name, kind) then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end $$;

-- Dates of differing precision (1933, 1933-05, 1933-05-02): below, equal or above as far as both are known.
create or replace function qm_compare_partial(a text, b text) returns integer
  language sql immutable strict parallel safe as $$
  select case
    when left(a, length(b)) collate "C" < left(b, length(a)) collate "C" then -1
    when left(a, length(b)) collate "C" > left(b, length(a)) collate "C" then 1
    else 0
  end
$$;

-- The calendar day of an instant where the office stands. The zone is fixed, so the answer is too.
create or replace function qm_civil_day(at timestamptz) returns text
  language sql immutable strict parallel safe as $$
  select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
$$;

-- The node whose database this is: rules about what never leaves a node are checked there alone.
create table home (
  single boolean primary key default true check (single),
  node text collate "C" not null
);
grant select on home to qingming_app, qingming_exchange;
