-- A badge is a random code on a card, and a PIN that its person knows: together they say who stands beside whoever is signed in.
alter table account
  add column badge_hash bytea,
  add column badge_expires timestamptz(3),
  add column pin_hash text,
  add column pin_set timestamptz(3);
create unique index account_by_badge on account (badge_hash) where badge_hash is not null;
comment on column account.badge_hash is '工牌摘要 Hash of the code on the badge; the code itself is printed once and kept nowhere';
comment on column account.badge_expires is '工牌有效至 When the badge ends';
comment on column account.pin_hash is 'PIN 摘要 Hash of the PIN, which alone opens nothing';
comment on column account.pin_set is 'PIN 设定时间 When the person set the PIN';

alter table account add constraint account_badge_ends check ((badge_hash is null) = (badge_expires is null));
alter table account add constraint account_pin_since check ((pin_hash is null) = (pin_set is null));
alter table account add constraint account_device_proves_nobody check (
  not device or (badge_hash is null and pin_hash is null));

-- By which means the second person said who they are.
alter table approval add column means text collate "C";
alter table approval add constraint approval_means_known check (means in ('session', 'badge', 'password'));
alter table approval add constraint approval_means_of_a_decision check (means is null or decided_by is not null);
comment on column approval.means is '确认途径 How the second person said who they are; nothing of decisions before there were means';

-- What was asked stays as it was asked, what was decided as it was decided; a state only goes forward.
create or replace function qm_approval_stays() returns trigger language plpgsql as $$
begin
  if (new.id, new.act, new.target, new.content, new.region, new.institution, new.reason, new.asked_by, new.asked_name,
      new.asked_person, new.asked_at, new.expires_at)
    is distinct from
     (old.id, old.act, old.target, old.content, old.region, old.institution, old.reason, old.asked_by, old.asked_name,
      old.asked_person, old.asked_at, old.expires_at)
  then
    raise exception 'what was asked for cannot change' using errcode = 'check_violation';
  end if;
  if old.decided_by is not null
    and (new.decided_by, new.decided_name, new.decided_person, new.decided_at, new.note, new.means)
      is distinct from (old.decided_by, old.decided_name, old.decided_person, old.decided_at, old.note, old.means)
  then
    raise exception 'what was decided cannot change' using errcode = 'check_violation';
  end if;
  if not (old.state, new.state) in
    (('waiting', 'approved'), ('waiting', 'refused'), ('waiting', 'withdrawn'), ('approved', 'used'), ('approved', 'withdrawn'))
  then
    raise exception 'an approval cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
