-- What arrives from another node is checked by hundreds: a statement of the exchange notes what it wrote,
-- and the rules are asked of all of it at once. A row of the node's own, and every row that another role
-- writes, is checked by itself as before.

create function qm_exchanges() returns boolean language sql stable as $$
  select current_user = 'qingming_exchange'
$$;

create function qm_arrives(province text) returns boolean language plpgsql stable as $$
begin
  return current_user = 'qingming_exchange' and province <> coalesce(public.qm_home(), province);
end $$;

-- Empty but within a transaction that has rows to check.
create table arrived (
  of_table text not null,
  phase    text not null check (phase in ('now', 'at_end')),
  province text collate "C" not null,
  ids      uuid[] not null
);

-- The first to be asked takes the whole of its kind; the others find that nothing is left.
create function arrived_check() returns trigger language plpgsql security definer as $$
declare
  taken record;
begin
  for taken in
    with gone as (
      delete from public.arrived a where a.of_table = new.of_table and a.phase = new.phase returning a.province, a.ids)
    select gone.province, array_agg(distinct one.id) as ids from gone, unnest(gone.ids) one (id) group by gone.province
  loop
    execute format('select public.%I($1, $2)', new.of_table || '_check_arrived_' || new.phase)
      using taken.province, taken.ids;
  end loop;
  return null;
end $$;

create constraint trigger arrived_check_now after insert on arrived
  deferrable initially immediate for each row when (new.phase = 'now') execute function arrived_check();
create constraint trigger arrived_check_at_end after insert on arrived
  deferrable initially deferred for each row when (new.phase = 'at_end') execute function arrived_check();
