-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table first_call add column channel text collate "C";

alter table first_call add column taken_on_at timestamptz(3);

alter table first_call add column tried_at timestamptz(3);

alter table first_call add constraint first_call__calling_back_follows_the_call check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (called_at <= taken_on_at and called_at <= tried_at and taken_on_at <= recorded_at + interval '5 minutes' and tried_at <= recorded_at + interval '5 minutes')) not valid;

create or replace function first_call_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.first_call;
  was public.first_call;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'waiting' or here.state = 'arranged' or here.state = 'advised' else was.state = here.state or (was.state = 'waiting' and here.state = 'arranged') or (was.state = 'waiting' and here.state = 'advised') or (was.state = 'waiting' and here.state = 'dropped') end)) is false then
    broken := least(broken, array['000', 'call-in-its-order', 'first_call']);
  end if;
  if at_home and not here.voided and ((not (was.for_case is not null) or (here.for_case is not null and not (here.for_case <> was.for_case)))) is false then
    broken := least(broken, array['001', 'a-call-keeps-its-case', 'first_call']);
  end if;
  if at_home and not before_2026_3 and not here.voided and ((not (here.channel = 'portal') or was.called_at is not null or here.state = 'waiting')) is false then
    broken := least(broken, array['002', 'who-asks-online-waits', 'first_call']);
  end if;
  if at_home and not before_2026_3 and not here.voided and ((not (was.channel = 'portal') or (here.channel = 'portal' and not (here.called_at <> was.called_at)))) is false then
    broken := least(broken, array['003', 'a-call-keeps-its-way', 'first_call']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists first_call_check_now on first_call;
create constraint trigger first_call_check_now after insert or update on first_call
  deferrable initially immediate for each row execute function first_call_check_now();
