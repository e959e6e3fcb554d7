-- Roles follow the program: which there are, at which level, and which one person does not hold together.
create table account_role (
  name  text collate "C" primary key,
  level text,
  constraint account_role_level_known check (level in ('province', 'ministry'))
);
comment on table account_role is '岗位 Roles that an account may hold, as the program has them; level is empty for both';
create table account_role_pair (
  one   text collate "C" not null,
  other text collate "C" not null,
  primary key (one, other)
);
comment on table account_role_pair is '不得兼任的岗位 Pairs of roles that one person does not hold, under whichever accounts';

-- The scope of an account may be several institutions of one group, in place of one.
alter table account
  add column institutions uuid[],
  add constraint account_one_or_group check (
    institutions is null or (institution is null and cardinality(institutions) > 1));
comment on column account.institutions is '机构群 The institutions of a group that the account reaches, in place of one';

alter table account drop constraint account_roles_known;
alter table account drop constraint account_roles_separated;
alter table account add constraint account_roles_some check (cardinality(roles) > 0);

-- All roles of a person count together; roles of the other level are refused.
create or replace function qm_account_person() returns trigger language plpgsql as $$
declare
  held text[];
  bad record;
  here text := case when exists (select from home where node = '000000') then 'ministry' else 'province' end;
begin
  if tg_op = 'INSERT' or old.roles is distinct from new.roles then
    if exists (select from unnest(new.roles) r where not exists (select from account_role k where k.name = r)) then
      raise exception 'a role that there is not' using errcode = 'check_violation', constraint = 'account_roles_known';
    end if;
    -- System, security and audit administrators are three people (GB/T 22239-2019 8.1.4.2 d).
    if exists (select from account_role_pair p where p.one = any (new.roles) and p.other = any (new.roles)) then
      raise exception 'roles that one person does not hold' using errcode = 'check_violation',
        constraint = 'account_roles_separated';
    end if;
  end if;
  if new.state <> 'active' then
    return new;
  end if;
  if tg_op = 'UPDATE' and (old.state, old.roles, old.person, old.staff) is not distinct from
    (new.state, new.roles, new.person, new.staff)
  then
    return new;
  end if;
  if exists (select from home) and exists (
    select from account_role k where k.name = any (new.roles) and k.level <> here)
  then
    raise exception 'a role of another level' using errcode = 'check_violation', constraint = 'account_roles_of_level';
  end if;
  perform pg_advisory_xact_lock(hashtext('account persons'));
  select array_agg(distinct role) into held from (
    select unnest(new.roles) as role
    union all
    select unnest(a.roles) from account a
    where a.id <> new.id and a.state = 'active' and (a.person = new.person or a.staff = new.staff)) roles;
  select p.one, p.other into bad from account_role_pair p where p.one = any (held) and p.other = any (held) limit 1;
  if found then
    raise exception 'one person holds % and %', bad.one, bad.other
      using errcode = 'check_violation', constraint = 'account_roles_of_person';
  end if;
  return new;
end $$;
drop function qm_forbidden_roles();

-- Whoever belongs to a group reaches what stands at any of its institutions.
alter policy scope on approval
  using (region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
      or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[])))
  with check (region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
      or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[])));
