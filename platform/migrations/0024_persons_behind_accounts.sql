-- Who is behind an account, what one person may not hold together, and first passwords.
alter table account
  add column person text collate "C",
  add column password_initial boolean not null default false;
create index account_by_person on account (person) where person is not null;
create index account_by_staff on account (staff) where staff is not null;
comment on column account.person is '本人：证件号码的盲索引 Whose account it is: blind index of the identity number; the same under every account of a person';
comment on column account.password_initial is '初始密码 The password was given by somebody else, serves once and is changed at the first sign-in';

-- Pairs of roles that one person does not hold, under whichever accounts; the policy of the program is the same.
create function qm_forbidden_roles() returns table (one text, other text) language sql immutable as $$
select distinct least(a, b), greatest(a, b) from (
  select a, b from unnest(array['systemAdmin', 'securityAdmin', 'inspector']) a,
    unnest(array['systemAdmin', 'securityAdmin', 'inspector', 'clerk', 'operator', 'manager', 'countyOfficer',
      'provinceOfficer', 'ministryOfficer', 'importer']) b
  union all
  select a, b from unnest(array['clerk', 'operator', 'manager']) a,
    unnest(array['countyOfficer', 'provinceOfficer', 'ministryOfficer']) b
  union all
  select a, b from unnest(array['countyOfficer', 'provinceOfficer', 'ministryOfficer']) a,
    unnest(array['countyOfficer', 'provinceOfficer', 'ministryOfficer']) b
) pairs where a <> b
$$;

-- All roles of a person count together; roles of the other level are refused.
create function qm_account_person() returns trigger language plpgsql as $$
declare
  held text[];
  bad record;
  at_ministry boolean := exists (select from home where node = '000000');
begin
  if new.state <> 'active' then
    return new;
  end if;
  if tg_op = 'UPDATE' and (old.state, old.roles, old.person, old.staff) is not distinct from
    (new.state, new.roles, new.person, new.staff)
  then
    return new;
  end if;
  if at_ministry and new.roles && array['clerk', 'operator', 'manager', 'countyOfficer', 'provinceOfficer']
    or not at_ministry and exists (select from home) and 'ministryOfficer' = any (new.roles)
  then
    raise exception 'a role of another level' using errcode = 'check_violation', constraint = 'account_roles_of_level';
  end if;
  perform pg_advisory_xact_lock(hashtext('account persons'));
  select array_agg(distinct role) into held from (
    select unnest(new.roles) as role
    union all
    select unnest(a.roles) from account a
    where a.id <> new.id and a.state = 'active' and (a.person = new.person or a.staff = new.staff)) roles;
  select f.one, f.other into bad from qm_forbidden_roles() f where f.one = any (held) and f.other = any (held) limit 1;
  if found then
    raise exception 'one person holds % and %', bad.one, bad.other
      using errcode = 'check_violation', constraint = 'account_roles_of_person';
  end if;
  return new;
end $$;
create trigger account_person before insert or update on account
  for each row execute function qm_account_person();
