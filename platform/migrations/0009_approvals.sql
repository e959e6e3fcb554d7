-- Acts that need a second person: who asks, for exactly what, who decides, and that it was done once.
create table approval (
  id             uuid primary key,
  act            text collate "C" not null,
  target         text collate "C",
  -- What exactly is asked for, canonical JSON; identifiers, codes and amounts only.
  content        text not null,
  region         text collate "C" not null,
  institution    uuid,
  reason         bytea not null,
  asked_by       text collate "C" not null,
  asked_name     text not null,
  asked_person   text collate "C" not null,
  asked_at       timestamptz(3) not null,
  expires_at     timestamptz(3) not null,
  state          text collate "C" not null default 'waiting',
  decided_by     text collate "C",
  decided_name   text,
  decided_person text collate "C",
  decided_at     timestamptz(3),
  note           bytea,
  used_at        timestamptz(3),
  constraint approval_state_known check (state in ('waiting', 'approved', 'refused', 'withdrawn', 'used')),
  constraint approval_second_person check (decided_by <> asked_by and decided_person <> asked_person),
  constraint approval_decided check (
    (decided_by is not null) = (state in ('approved', 'refused', 'used'))
    and (decided_by is not null) = (decided_at is not null)
    and (decided_by is not null) = (decided_person is not null)),
  constraint approval_used check ((used_at is not null) = (state = 'used')),
  constraint approval_in_time check (decided_at <= expires_at)
);
create index approval_open on approval (asked_at) where state in ('waiting', 'approved');
create index approval_by_time on approval (asked_at);
comment on table approval is '复核 Approval: an act that a second person has to agree to; reason and note are sealed';

-- What was asked stays as it was asked; a state only goes forward.
create function qm_approval_stays() returns trigger language plpgsql as $$
begin
  if (new.id, new.act, new.target, new.content, new.region, new.institution, new.reason, new.asked_by, new.asked_name,
      new.asked_person, new.asked_at, new.expires_at)
    is distinct from
     (old.id, old.act, old.target, old.content, old.region, old.institution, old.reason, old.asked_by, old.asked_name,
      old.asked_person, old.asked_at, old.expires_at)
  then
    raise exception 'what was asked for cannot change' using errcode = 'check_violation';
  end if;
  if not (old.state, new.state) in
    (('waiting', 'approved'), ('waiting', 'refused'), ('waiting', 'withdrawn'), ('approved', 'used'), ('approved', 'withdrawn'))
  then
    raise exception 'an approval cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger approval_stays before update on approval for each row execute function qm_approval_stays();

alter table approval enable row level security;
create policy scope on approval to qingming_app
  using (region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
      or institution::text = (select current_setting('qingming.institution', true))))
  with check (region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
      or institution::text = (select current_setting('qingming.institution', true))));
grant select, insert, update on approval to qingming_app;
