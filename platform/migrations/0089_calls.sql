-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table trip add column papers text collate "C";

alter table trip add column floor integer;

alter table trip add column lift boolean;

alter table trip add column landmark bytea;

alter table trip add column first_call uuid;

create index trip_by_first_call on trip (province, first_call);

create table first_call (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  first_call_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  called_at timestamptz(3) not null,
  phone bytea not null,
  phone_key bytea,
  caller bytea,
  relation text collate "C",
  from_ bytea not null,
  place_kind text collate "C",
  papers text collate "C",
  floor integer,
  lift boolean,
  landmark bytea,
  name bytea,
  sex text collate "C",
  age integer,
  manner text collate "C",
  hazard text collate "C",
  wish text collate "C" not null,
  wanted_at timestamptz(3),
  answered_at timestamptz(3),
  for_case uuid,
  note bytea,
  constraint first_call_pkey primary key (province, id),
  constraint first_call_link_key unique (province, institution, id),
  constraint first_call_is_itself check (first_call_id = id),
  constraint first_call__an_answered_call_says_when check (voided or ((not (state in ('arranged', 'advised')) or answered_at is not null) and (not (state in ('waiting', 'dropped')) or not (answered_at is not null)))),
  constraint first_call__a_time_was_agreed check (voided or (not (wish = 'at') or wanted_at is not null)),
  constraint first_call__the_police_come_first check (voided or (not ((state = 'arranged' and manner in ('traffic', 'unnatural'))) or (papers is not null and papers = 'police'))),
  constraint first_call__a_doctor_comes_first check (voided or (not (state = 'arranged') or (not (papers is not null) or papers <> 'undeclared'))),
  constraint first_call__call_times_follow check (voided or (called_at <= answered_at and called_at <= recorded_at + interval '5 minutes' and answered_at <= recorded_at + interval '5 minutes'))
);
comment on table first_call is '来电 Call';
create index first_call_by_institution_recorded_at on first_call (province, institution, recorded_at);
create index first_call_by_state_called_at on first_call (province, state, called_at);
create index first_call_by_for_case on first_call (province, for_case);
create index first_call_begins_number on first_call (number collate "C");
create index first_call_ends_number on first_call (reverse(number) collate "C");
create index first_call_find_phone on first_call (phone_key);
alter table first_call enable row level security;
grant select, insert, update on first_call to qingming_app, qingming_exchange;

alter table first_call add constraint first_call_institution_owner foreign key (province, institution) references institution (province, id);

alter table first_call add constraint first_call_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

alter table trip add constraint trip_first_call_link foreign key (province, institution, first_call) references first_call (province, institution, id) not valid;

create or replace function first_call_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.first_call;
  was public.first_call;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'waiting' or here.state = 'arranged' or here.state = 'advised' else was.state = here.state or (was.state = 'waiting' and here.state = 'arranged') or (was.state = 'waiting' and here.state = 'advised') or (was.state = 'waiting' and here.state = 'dropped') end)) is false then
    broken := least(broken, array['000', 'call-in-its-order', 'first_call']);
  end if;
  if at_home and not here.voided and ((not (was.for_case is not null) or (here.for_case is not null and not (here.for_case <> was.for_case)))) is false then
    broken := least(broken, array['001', 'a-call-keeps-its-case', 'first_call']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists first_call_check_now on first_call;
create constraint trigger first_call_check_now after insert or update on first_call
  deferrable initially immediate for each row execute function first_call_check_now();
