-- What the database knows of the keys it is written with: public keys, a sealed known word for each
-- data key, a blind index of it. Enough to refuse the keys of another node, and no key.
create table key_canary (
  use      text collate "C" not null check (use in ('signing', 'data', 'index')),
  name     text collate "C" not null,
  proof    bytea not null,
  since    timestamptz(3) not null default now(),
  primary key (use, name)
);
comment on table key_canary is '密钥核对 Key canary: tells the keys of this database from others; holds no key';
