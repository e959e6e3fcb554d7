-- Accounts of staff, their sessions and the counters of failed attempts.
-- No grant to qingming_app: whoever speaks to the records cannot read a password's hash.
create table account (
  id                 uuid primary key,
  login              text collate "C" not null unique,
  name               text not null,
  password_hash      text not null,
  password_changed   timestamptz(3) not null,
  roles              text[] not null,
  region             text collate "C" not null,
  institution        uuid,
  staff              uuid,
  second_factor      bytea,
  second_factor_step bigint,
  state              text not null default 'active',
  created_at         timestamptz(3) not null,
  last_login         timestamptz(3),
  constraint account_login_form check (login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  constraint account_state_known check (state in ('active', 'disabled')),
  constraint account_region_form check (region ~ '^([0-9]{2}){0,3}$'),
  constraint account_roles_known check (
    cardinality(roles) > 0 and
    roles <@ array['clerk', 'operator', 'manager', 'countyOfficer', 'provinceOfficer', 'ministryOfficer',
                   'inspector', 'securityAdmin', 'systemAdmin', 'importer']),
  -- System, security and audit administrators are three people (GB/T 22239-2019 8.1.4.2 d).
  constraint account_roles_separated check (
    ('systemAdmin' = any (roles))::int + ('securityAdmin' = any (roles))::int + ('inspector' = any (roles))::int <= 1)
);
comment on table account is '账号 Accounts of staff; second_factor is sealed, second_factor_step the last time step used, so that a code serves once';

create table session (
  id             uuid primary key,
  token_hash     bytea not null unique,
  account        uuid not null references account on delete cascade,
  created_at     timestamptz(3) not null,
  seen_at        timestamptz(3) not null,
  expires_at     timestamptz(3) not null,
  second_factor  boolean not null,
  pending_secret bytea,
  origin_hash    bytea not null
);
create index session_by_account on session (account);
create index session_by_expiry on session (expires_at);
comment on table session is '会话 Sessions: only the hash of the token is kept; origin_hash is of address and browser, salted with the token';

-- Attempts that failed, by what was tried (a hash) — whether or not such an account exists.
create table failed_attempt (
  key          bytea primary key,
  failures     integer not null,
  since        timestamptz(3) not null,
  locked_until timestamptz(3)
);
create index failed_attempt_by_age on failed_attempt (since);
