-- An account that is no person: a key in place of a password, one role that is for devices, one institution.
alter table account_role add column device boolean not null default false;
comment on column account_role.device is '设备岗位 A role that devices hold, and no person';

alter table account
  add column device boolean not null default false,
  add column key_hash bytea,
  add column key_expires timestamptz(3),
  alter column password_hash drop not null;
create unique index account_by_key on account (key_hash) where key_hash is not null;
comment on column account.device is '设备 A device: no person is behind it';
comment on column account.key_hash is '密钥摘要 Hash of the key with which a device asks; the key itself is shown once and kept nowhere';
comment on column account.key_expires is '密钥有效至 When the key ends';

alter table account add constraint account_key_or_password check (
  device = (key_hash is not null) and device = (key_expires is not null) and device = (password_hash is null));
alter table account add constraint account_device_alone check (
  not device or (institution is not null and cardinality(roles) = 1 and staff is null and person is null
    and second_factor is null and not password_initial));

-- A device opens no session: its key is asked for at every request.
create function qm_session_of_person() returns trigger language plpgsql as $$
begin
  if exists (select from account a where a.id = new.account and a.device) then
    raise exception 'a device opens no session' using errcode = 'check_violation', constraint = 'session_of_person';
  end if;
  return new;
end $$;
create trigger session_of_person before insert or update of account on session
  for each row execute function qm_session_of_person();

-- All roles of a person count together; roles of the other level are refused; devices and people have roles of their own.
create or replace function qm_account_person() returns trigger language plpgsql as $$
declare
  held text[];
  bad record;
  here text := case when exists (select from home where node = '000000') then 'ministry' else 'province' end;
begin
  if tg_op = 'INSERT' or (old.roles, old.device) is distinct from (new.roles, new.device) then
    if exists (select from unnest(new.roles) r where not exists (select from account_role k where k.name = r)) then
      raise exception 'a role that there is not' using errcode = 'check_violation', constraint = 'account_roles_known';
    end if;
    if exists (select from account_role k where k.name = any (new.roles) and k.device <> new.device) then
      raise exception 'devices and people hold roles of their own' using errcode = 'check_violation',
        constraint = 'account_roles_of_device';
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
