-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table burial_area (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  code text not null,
  name text not null,
  kind text collate "C" not null,
  level integer not null,
  parent uuid,
  closed boolean not null,
  outline text,
  constraint burial_area_pkey primary key (province, id),
  constraint burial_area_link_key unique (province, institution, id)
);
comment on table burial_area is '安放（葬）区 Burial area';
create unique index burial_area__area_code_once on burial_area (province, institution, code) where (not voided);
create index burial_area_by_parent on burial_area (province, parent);
alter table burial_area enable row level security;
grant select, insert, update on burial_area to qingming_app, qingming_exchange;

create table plot (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  code text not null,
  area uuid not null,
  row integer,
  position integer not null,
  kind text collate "C" not null,
  remains text collate "C" not null,
  capacity integer not null,
  land_area numeric(18, 2),
  stone_height integer,
  built_on text collate "C",
  oversize boolean not null,
  state text collate "C" not null,
  basic boolean not null,
  item_code text,
  place uuid,
  note bytea,
  constraint plot_pkey primary key (province, id),
  constraint plot_link_key unique (province, institution, id),
  constraint plot__a_plot_says_its_area check (voided or ((not (kind = 'plot') or land_area is not null) and (not (remains = 'body') or kind = 'plot'))),
  constraint plot__an_oversize_plot_says_since_when check (voided or ((not (oversize = true) or (land_area is not null and built_on is not null)) and public.qm_compare_partial(built_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0))
);
comment on table plot is '墓位、格位 Plot or niche';
create unique index plot__plot_code_once on plot (province, institution, code) where (not voided);
create unique index plot__one_plot_in_a_position on plot (province, area, row, position) where (not voided and row is not null);
create unique index plot__one_plot_in_a_position_of_no_row on plot (province, area, position) where (not voided and not (row is not null));
create unique index plot__one_plot_of_a_place on plot (province, place) where (not voided and place is not null);
create index plot_by_area_row_position on plot (province, area, row, position);
create index plot_by_state on plot (province, state);
alter table plot enable row level security;
grant select, insert, update on plot to qingming_app, qingming_exchange;

create table area_limit (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  division text collate "C" not null,
  remains text collate "C" not null,
  capacity_from integer not null,
  capacity_until integer,
  limit_ numeric(18, 2) not null,
  stone_height integer,
  document text not null,
  effective_from date not null,
  effective_until date,
  constraint area_limit_pkey primary key (province, id),
  constraint area_limit__a_limit_ends_after_it_begins check (voided or (not (effective_until is not null) or effective_from < effective_until)),
  constraint area_limit__a_limit_is_for_some_number check (voided or capacity_from <= capacity_until)
);
comment on table area_limit is '墓位面积限额 Limit of the area of a plot';
create index area_limit_by_remains on area_limit (province, remains);
alter table area_limit enable row level security;
grant select, insert, update on area_limit to qingming_app, qingming_exchange;

create table right_of_use (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  right_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  plot uuid not null,
  state text collate "C" not null,
  holder_name bytea not null,
  holder_name_key bytea,
  holder_name_keys bytea[],
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  phone bytea,
  phone_key bytea,
  address bytea,
  party_record uuid,
  held_at timestamptz(3),
  held_until timestamptz(3),
  basis text collate "C",
  basis_number bytea,
  basis_number_key bytea,
  granted_on date,
  from_ date,
  until date,
  price bigint,
  certificate_number text,
  transfers integer,
  ended_on date,
  end_reason text collate "C",
  note bytea,
  constraint right_of_use_pkey primary key (province, id),
  constraint right_of_use_link_key unique (province, institution, id),
  constraint right_of_use_is_itself check (right_id = id),
  constraint right_of_use__a_hold_is_short_and_free check (voided or ((not (state = 'held') or (held_at is not null and held_until is not null)) and held_at < held_until and held_until <= public.qm_hours_after(held_at, 168) and held_at <= recorded_at + interval '5 minutes' and (not (state in ('held', 'released')) or (not (price is not null) and not (granted_on is not null))))),
  constraint right_of_use__a_right_says_on_what_and_how_long check (voided or ((not (state in ('granted', 'ended')) or (basis is not null and granted_on is not null and from_ is not null and until is not null)) and (not (state in ('granted', 'ended')) or (basis is not null and basis = 'archive' and granted_on < '2026-03-30') or price is not null) and from_ < until and public.qm_compare_partial(granted_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)),
  constraint right_of_use__plots_are_for_the_dead check (voided or (not (state in ('granted', 'ended')) or (basis is not null and basis = 'archive' and granted_on < '2026-03-30') or (basis <> 'archive' and (basis = 'aged' or basis_number is not null)))),
  constraint right_of_use__a_right_that_ended_says_why check (voided or ((state = 'ended' and ended_on is not null and end_reason is not null and public.qm_compare_partial(ended_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0) or (not (state = 'ended') and not (ended_on is not null) and not (end_reason is not null)))),
  constraint right_of_use__holder_number_has_kind check (voided or (not (identity_number is not null) or document_kind is not null)),
  constraint right_of_use__a_granted_right_has_a_known_holder check (voided or (not (state = 'granted') or (basis is not null and basis = 'archive' and granted_on < '2026-03-30') or phone is not null)),
  constraint right_of_use__ended_after_it_began check (voided or public.qm_compare_partial(from_::text, ended_on::text::text) <= 0),
  constraint right_of_use__one_right_per_plot exclude using gist (province with =, plot with =, daterange(from_, ended_on) with &&) where (not voided and (from_ is not null and state in ('granted', 'ended'))) deferrable initially immediate
);
comment on table right_of_use is '使用权 Right of use';
create unique index right_of_use__right_number_once on right_of_use (province, number) where (not voided);
create index right_of_use_by_institution_recorded_at on right_of_use (province, institution, recorded_at);
create index right_of_use_by_plot_state on right_of_use (province, plot, state);
create index right_of_use_by_state_until on right_of_use (province, state, until);
create index right_of_use_by_party_record on right_of_use (province, party_record);
create index right_of_use_begins_number on right_of_use (number collate "C");
create index right_of_use_ends_number on right_of_use (reverse(number) collate "C");
create index right_of_use_find_holder_name on right_of_use using gin (holder_name_keys);
create index right_of_use_whole_holder_name on right_of_use (holder_name_key);
create index right_of_use_find_identity_number on right_of_use (identity_number_key);
create index right_of_use_find_phone on right_of_use (phone_key);
create index right_of_use_find_basis_number on right_of_use (basis_number_key);
create index right_of_use_begins_certificate_number on right_of_use (certificate_number collate "C");
create index right_of_use_ends_certificate_number on right_of_use (reverse(certificate_number) collate "C");
alter table right_of_use enable row level security;
grant select, insert, update on right_of_use to qingming_app, qingming_exchange;

create table beneficiary (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  right_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  name bytea not null,
  name_key bytea,
  name_keys bytea[],
  sex text collate "C",
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  relation text collate "C",
  alive boolean not null,
  died_on text collate "C",
  certificate text,
  placed_on text collate "C",
  left_on date,
  constraint beneficiary_pkey primary key (province, id),
  constraint beneficiary__who_is_laid_to_rest_has_died check (voided or ((alive = false or (not (died_on is not null) and not (certificate is not null) and not (placed_on is not null))) and public.qm_compare_partial(died_on::text, placed_on::text) <= 0 and public.qm_compare_partial(died_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0 and public.qm_compare_partial(placed_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0 and public.qm_compare_partial(left_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)),
  constraint beneficiary__beneficiary_number_has_kind check (voided or (not (identity_number is not null) or document_kind is not null))
);
comment on table beneficiary is '使用者 Person to be laid to rest';
create unique index beneficiary__one_person_one_place on beneficiary (province, identity_number_key) where (not voided and (identity_number is not null and not (left_on is not null)));
create index beneficiary_by_right_id on beneficiary (province, right_id);
create index beneficiary_find_name on beneficiary using gin (name_keys);
create index beneficiary_whole_name on beneficiary (name_key);
create index beneficiary_find_identity_number on beneficiary (identity_number_key);
create index beneficiary_begins_certificate on beneficiary (certificate collate "C");
create index beneficiary_ends_certificate on beneficiary (reverse(certificate) collate "C");
alter table beneficiary enable row level security;
grant select, insert, update on beneficiary to qingming_app, qingming_exchange;

create table right_renewal (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  right_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  until date not null,
  price bigint not null,
  renewed_on date not null,
  constraint right_renewal_pkey primary key (province, id),
  constraint right_renewal__a_renewal_not_in_future check (voided or public.qm_compare_partial(renewed_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)
);
comment on table right_renewal is '续期 Renewal';
create unique index right_renewal__renewed_once_until_a_day on right_renewal (province, right_id, until) where (not voided);
create index right_renewal_by_right_id on right_renewal (province, right_id);
alter table right_renewal enable row level security;
grant select, insert, update on right_renewal to qingming_app, qingming_exchange;

create table right_transfer (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  right_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  state text collate "C" not null,
  kind text collate "C" not null,
  holder_name bytea not null,
  holder_name_key bytea,
  holder_name_keys bytea[],
  document_kind text collate "C",
  identity_number bytea,
  identity_number_key bytea,
  phone bytea not null,
  phone_key bytea,
  relation text collate "C",
  document bytea not null,
  proposed_at timestamptz(3) not null,
  proposed_by uuid not null,
  decided_at timestamptz(3),
  decided_by uuid,
  constraint right_transfer_pkey primary key (province, id),
  constraint right_transfer__a_change_is_decided_by_another_person check (voided or (proposed_by <> decided_by and ((state in ('confirmed', 'declined') and decided_at is not null and decided_by is not null) or (not (state in ('confirmed', 'declined')) and not (decided_at is not null) and not (decided_by is not null))))),
  constraint right_transfer__a_relative_is_named_as_one check (voided or (not (kind in ('succession', 'family')) or relation is not null)),
  constraint right_transfer__a_decided_change_stays check ((not (voided = true) or state <> 'confirmed')),
  constraint right_transfer__a_change_not_in_future check (voided or (proposed_at <= recorded_at + interval '5 minutes' and decided_at <= recorded_at + interval '5 minutes' and proposed_at <= decided_at)),
  constraint right_transfer__new_holder_number_has_kind check (voided or (not (identity_number is not null) or document_kind is not null))
);
comment on table right_transfer is '使用权人变更 Change of the holder';
create unique index right_transfer__one_change_of_a_holder_at_a_time on right_transfer (province, right_id) where (not voided and state = 'proposed');
create index right_transfer_by_right_id on right_transfer (province, right_id);
create index right_transfer_find_holder_name on right_transfer using gin (holder_name_keys);
create index right_transfer_whole_holder_name on right_transfer (holder_name_key);
create index right_transfer_find_identity_number on right_transfer (identity_number_key);
create index right_transfer_find_phone on right_transfer (phone_key);
alter table right_transfer enable row level security;
grant select, insert, update on right_transfer to qingming_app, qingming_exchange;

alter table burial_area add constraint burial_area_institution_owner foreign key (province, institution) references institution (province, id);

alter table burial_area add constraint burial_area_parent_link foreign key (province, institution, parent) references burial_area (province, institution, id);

alter table plot add constraint plot_institution_owner foreign key (province, institution) references institution (province, id);

alter table plot add constraint plot_area_link foreign key (province, institution, area) references burial_area (province, institution, id);

alter table plot add constraint plot_place_link foreign key (province, institution, place) references place (province, institution, id);

alter table right_of_use add constraint right_of_use_institution_owner foreign key (province, institution) references institution (province, id);

alter table right_of_use add constraint right_of_use_plot_link foreign key (province, institution, plot) references plot (province, institution, id);

alter table right_of_use add constraint right_of_use_party_record_link foreign key (province, party_record) references party (province, id);

alter table beneficiary add constraint beneficiary_right_of_use_owner foreign key (province, institution, right_id) references right_of_use (province, institution, id);

alter table right_renewal add constraint right_renewal_right_of_use_owner foreign key (province, institution, right_id) references right_of_use (province, institution, id);

alter table right_transfer add constraint right_transfer_right_of_use_owner foreign key (province, institution, right_id) references right_of_use (province, institution, id);

alter table right_transfer add constraint right_transfer_proposed_by_link foreign key (province, institution, proposed_by) references staff (province, institution, id);

alter table right_transfer add constraint right_transfer_decided_by_link foreign key (province, institution, decided_by) references staff (province, institution, id);

create or replace function burial_area_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.burial_area;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if (((not (here.parent is not null) and here.level = 1))) is false then
    if not here.voided and ((exists (select 1 from public.burial_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.parent and t1.level < here.level)))) is false then
      broken := least(broken, array['000', 'an-area-lies-in-a-higher-one', 'burial_area']);
    end if;
  end if;
  if not here.voided and ((not (exists (select 1 from public.burial_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.parent = here.id and t1.level <= here.level))))) is false then
    broken := least(broken, array['001', 'what-lies-in-an-area-is-lower', 'burial_area']);
  end if;
  if ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.area = here.id)) and not (exists (select 1 from public.burial_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.parent = here.id))))) is false then
      broken := least(broken, array['002', 'an-area-in-use-stays', 'burial_area']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists burial_area_check_now on burial_area;
create constraint trigger burial_area_check_now after insert or update on burial_area
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function burial_area_check_now();

create or replace function burial_area_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  select checked.rule into broken from (select case
      when not here.voided and (((not (here.parent is not null) and here.level = 1))) is false and ((exists (select 1 from public.burial_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.parent and t1.level < here.level)))) is false then 'an-area-lies-in-a-higher-one'
      when not here.voided and ((not (exists (select 1 from public.burial_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.parent = here.id and t1.level <= here.level))))) is false then 'what-lies-in-an-area-is-lower'
      when ((not (here.voided = true))) is false and (((not (exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.area = here.id)) and not (exists (select 1 from public.burial_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.parent = here.id))))) is false then 'an-area-in-use-stays' end as rule
    from public.burial_area here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'burial_area';
  end if;
end $$;

create or replace function burial_area_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'burial_area', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists burial_area_arrives_new on burial_area;
create trigger burial_area_arrives_new after insert on burial_area referencing new table as arriving
  for each statement when (qm_exchanges()) execute function burial_area_arrives();
drop trigger if exists burial_area_arrives_again on burial_area;
create trigger burial_area_arrives_again after update on burial_area referencing new table as arriving
  for each statement when (qm_exchanges()) execute function burial_area_arrives();

create or replace function plot_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.plot;
  was public.plot;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if ((here.oversize = true)) is false then
    if at_home and not here.voided and (((not (exists (select 1 from public.area_limit t1 where t1.province = here.province and not t1.voided and ((t1.remains = here.remains and t1.capacity_from <= here.capacity and (not (t1.capacity_until is not null) or here.capacity <= t1.capacity_until) and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.recorded_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.recorded_at)::text, t1.effective_until::text) < 0)) and not (exists (select 1 from public.area_limit t2 where t2.province = t1.province and not t2.voided and ((t2.remains = here.remains and t2.capacity_from <= here.capacity and (not (t2.capacity_until is not null) or here.capacity <= t2.capacity_until) and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.recorded_at)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.recorded_at)::text, t2.effective_until::text) < 0)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and (t1.limit_ < here.land_area or t1.stone_height < here.stone_height)))) and (exists (select 1 from public.area_limit t1 where t1.province = here.province and not t1.voided and (t1.remains = here.remains and t1.capacity_from <= here.capacity and (not (t1.capacity_until is not null) or here.capacity <= t1.capacity_until) and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.recorded_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.recorded_at)::text, t1.effective_until::text) < 0))) or ((not (here.remains = 'ashes') or not (1 <= here.capacity) or not (here.capacity <= 2) or not (1 < here.land_area)) and (not (here.remains = 'body') or not (1 <= here.capacity) or not (here.capacity <= 1) or not (4 < here.land_area)) and (not (here.remains = 'body') or not (2 <= here.capacity) or not (here.capacity <= 2) or not (6 < here.land_area))))))) is false then
      broken := least(broken, array['000', 'plot-within-the-legal-area', 'plot']);
    end if;
  end if;
  if ((not (here.place is not null))) is false then
    if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind in ('niche', 'plot'))))) is false then
      broken := least(broken, array['001', 'a-plot-is-kept-at-a-niche-or-a-plot', 'plot']);
    end if;
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.plot = here.id and t1.state = 'granted' and here.capacity < (select count(*) from public.beneficiary t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.right_id = t1.id and not (t2.left_on is not null)))))))) is false then
    broken := least(broken, array['002', 'a-plot-holds-those-who-have-a-place-in-it', 'plot']);
  end if;
  if ((not (here.voided = true))) is false then
    if at_home and ((not (exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.plot = here.id and (t1.state in ('granted', 'ended') or (t1.state = 'held' and here.recorded_at < t1.held_until))))))) is false then
      broken := least(broken, array['003', 'a-plot-with-a-right-is-not-voided', 'plot']);
    end if;
  end if;
  if (((was.area is not null and was.area = here.area) or here.state <> 'usable')) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.burial_area t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.area and t1.closed = true))))) is false then
      broken := least(broken, array['004', 'nothing-new-in-a-closed-area', 'plot']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists plot_check_now on plot;
create constraint trigger plot_check_now after insert or update on plot
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function plot_check_now();

create or replace function plot_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  select checked.rule into broken from (select case
      when not here.voided and ((not (here.place is not null))) is false and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.kind in ('niche', 'plot'))))) is false then 'a-plot-is-kept-at-a-niche-or-a-plot' end as rule
    from public.plot here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'plot';
  end if;
end $$;

create or replace function plot_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'plot', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists plot_arrives_new on plot;
create trigger plot_arrives_new after insert on plot referencing new table as arriving
  for each statement when (qm_exchanges()) execute function plot_arrives();
drop trigger if exists plot_arrives_again on plot;
create trigger plot_arrives_again after update on plot referencing new table as arriving
  for each statement when (qm_exchanges()) execute function plot_arrives();

create or replace function right_of_use_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_of_use;
  was public.right_of_use;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of rightOfUse is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('plot ' || new.province || new.plot, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.plot is not null) or was.plot = here.plot)) is false then
    broken := least(broken, array['005', 'a-right-stays-on-its-plot', 'right_of_use']);
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'held' or here.state = 'granted' else was.state = here.state or (was.state = 'held' and here.state = 'granted') or (was.state = 'held' and here.state = 'released') or (was.state = 'granted' and here.state = 'ended') end)) is false then
    broken := least(broken, array['006', 'a-right-goes-step-by-step', 'right_of_use']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or (((not (was.held_at is not null) and not (here.held_at is not null)) or (was.held_at is not null and here.held_at is not null and was.held_at = here.held_at)) and ((not (was.held_until is not null) and not (here.held_until is not null)) or (was.held_until is not null and here.held_until is not null and was.held_until = here.held_until))))) is false then
    broken := least(broken, array['007', 'a-hold-stays-as-long-as-it-was', 'right_of_use']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or (was.state = 'held' and ((not (was.holder_name is not null) and not (here.holder_name is not null)) or (was.holder_name is not null and here.holder_name is not null and was.holder_name_key = here.holder_name_key))) or (here.transfers is not null and ((not (was.transfers is not null) and here.transfers = 1) or here.transfers = (was.transfers::numeric + 1::numeric))) or (((not (was.holder_name is not null) and not (here.holder_name is not null)) or (was.holder_name is not null and here.holder_name is not null and was.holder_name_key = here.holder_name_key)) and ((not (was.document_kind is not null) and not (here.document_kind is not null)) or (was.document_kind is not null and here.document_kind is not null and was.document_kind = here.document_kind)) and ((not (was.identity_number is not null) and not (here.identity_number is not null)) or (was.identity_number is not null and here.identity_number is not null and was.identity_number_key = here.identity_number_key))))) is false then
    broken := least(broken, array['009', 'the-holder-changes-by-a-decision', 'right_of_use']);
  end if;
  if ((not (here.state in ('held', 'granted')) or (was.state is not null and was.state = here.state and was.plot = here.plot))) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((not (exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.plot = here.plot and t1.id <> here.id and (t1.state = 'held' and here.recorded_at < t1.held_until)))))) is false then array['000', 'a-plot-is-held-for-one', 'right_of_use']
      when at_home and not here.voided and ((not (exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.plot = here.plot and t1.id <> here.id and t1.state = 'granted'))))) is false then array['001', 'a-plot-with-a-right-is-not-free', 'right_of_use']
      end);
  end if;
  if (((here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') or not (here.state in ('held', 'granted')) or (was.state is not null and was.state = here.state and was.plot = here.plot))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.plot and (t1.state = 'usable' and not (exists (select 1 from public.burial_area t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.area and t2.closed = true)))))))) is false then
      broken := least(broken, array['002', 'the-plot-is-in-use', 'right_of_use']);
    end if;
  end if;
  if ((not (here.state = 'granted') or (here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') or (was.state is not null and was.state = here.state and was.plot = here.plot))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.plot and (t1.oversize = false and (not (t1.land_area is not null) or not ((exists (select 1 from public.area_limit t2 where t2.province = t1.province and not t2.voided and ((t2.remains = t1.remains and t2.capacity_from <= t1.capacity and (not (t2.capacity_until is not null) or t1.capacity <= t2.capacity_until) and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.granted_on >= t2.effective_from and (not (t2.effective_until is not null) or here.granted_on < t2.effective_until)) and not (exists (select 1 from public.area_limit t3 where t3.province = t2.province and not t3.voided and ((t3.remains = t1.remains and t3.capacity_from <= t1.capacity and (not (t3.capacity_until is not null) or t1.capacity <= t3.capacity_until) and starts_with(t1.region, regexp_replace(t3.division, '(00){1,2}$', '')) and here.granted_on >= t3.effective_from and (not (t3.effective_until is not null) or here.granted_on < t3.effective_until)) and starts_with(t3.division, regexp_replace(t2.division, '(00){1,2}$', '')) and t3.division <> t2.division))) and (t2.limit_ < t1.land_area or t2.stone_height < t1.stone_height))) or (not (exists (select 1 from public.area_limit t2 where t2.province = t1.province and not t2.voided and (t2.remains = t1.remains and t2.capacity_from <= t1.capacity and (not (t2.capacity_until is not null) or t1.capacity <= t2.capacity_until) and starts_with(t1.region, regexp_replace(t2.division, '(00){1,2}$', '')) and here.granted_on >= t2.effective_from and (not (t2.effective_until is not null) or here.granted_on < t2.effective_until)))) and ((t1.remains = 'ashes' and 1 <= t1.capacity and t1.capacity <= 2 and 1 < t1.land_area) or (t1.remains = 'body' and 1 <= t1.capacity and t1.capacity <= 1 and 4 < t1.land_area) or (t1.remains = 'body' and 2 <= t1.capacity and t1.capacity <= 2 and 6 < t1.land_area))))))))))) is false then
      broken := least(broken, array['003', 'no-right-on-a-plot-above-the-limit', 'right_of_use']);
    end if;
  end if;
  if ((not (here.state = 'granted') or (here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') or here.price = 0 or (was.price is not null and was.price = here.price and (was.state is not null and was.state = here.state and was.plot = here.plot)))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.plot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.plot and exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.code = t1.item_code and t2.offered = true and t2.price >= here.price and exists (select 1 from public.price_list t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.list and t3.state in ('9', '8') and t3.effective_from <= here.granted_on and (not (t3.effective_until is not null) or here.granted_on < t3.effective_until))))))))) is false then
      broken := least(broken, array['004', 'the-price-is-published', 'right_of_use']);
    end if;
  end if;
  if ((not (here.state in ('granted', 'ended')) or public.qm_compare_partial(here.until::text, public.qm_day_after(here.from_::text, 20, 'year')::text) <= 0 or ((here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') and not (was.until is not null)) or ((here.basis is not null and here.basis = 'archive' and here.granted_on < '2026-03-30') and was.until = here.until))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_renewal t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.until = here.until))) is false then
      broken := least(broken, array['008', 'term-of-twenty-years', 'right_of_use']);
    end if;
  end if;
  if ((((not (here.identity_number is not null) or (not (here.document_kind is not null) or not (here.document_kind in ('0', '7', '8')))) and not (here.party_record is not null)))) is false then
    if at_home and not here.voided and ((((here.identity_number is not null and (here.document_kind is not null and here.document_kind in ('0', '7', '8'))) and exists (select 1 from public.party t1 where t1.province = here.province and not t1.voided and (t1.id = here.party_record and t1.kind = 'person' and t1.identity_number_key = here.identity_number_key))))) is false then
      broken := least(broken, array['010', 'a-holder-of-a-number-is-one-party', 'right_of_use']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_of_use_check_now on right_of_use;
create constraint trigger right_of_use_check_now after insert or update on right_of_use
  deferrable initially immediate for each row execute function right_of_use_check_now();

create or replace function right_of_use_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_of_use;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.right_of_use where province = new.province and id = new.id;
  if ((not (here.state = 'ended'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and not (t1.left_on is not null))))) is false then
      broken := least(broken, array['000', 'a-right-ends-when-nobody-is-left', 'right_of_use']);
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    if at_home and ((not (exists (select 1 from public.beneficiary t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and true)))) is false then
      broken := least(broken, array['001', 'a-right-with-people-is-ended-and-not-voided', 'right_of_use']);
    end if;
  end if;
  broken := least(broken, case
    when at_home and not here.voided and (((not (here.transfers is not null) and not (exists (select 1 from public.right_transfer t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.state = 'confirmed'))) or here.transfers = (select count(*) from public.right_transfer t1 where t1.province = here.province and t1.right_id = here.right_id and not t1.voided and t1.state = 'confirmed'))) is false then array['002', 'changes-of-the-holder-were-decided', 'right_of_use']
    when at_home and exists (select 1 from public.right_renewal there
        where there.province = new.province and there.right_id = new.right_id
          and not there.voided and (exists (select 1 from public.right_of_use t1 where t1.province = there.province and t1.id = there.right_id and not t1.voided and t1.until >= there.until)) is false) then array['003', 'a-renewal-is-written-into-the-right', 'right_renewal']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_of_use_check_at_end on right_of_use;
create constraint trigger right_of_use_check_at_end after insert or update on right_of_use
  deferrable initially deferred for each row execute function right_of_use_check_at_end();

create or replace function beneficiary_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.beneficiary;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.right_of_use where province = new.province and id = new.right_id for no key update;
  here := new;
  if ((here.left_on is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and exists (select 1 from public.plot t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.plot and (select count(*) from public.beneficiary t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.right_id = t1.id and not (t3.left_on is not null))) <= t2.capacity))))) is false then array['000', 'no-more-people-than-the-plot-holds', 'beneficiary']
      when at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.state = 'granted'))) is false then array['002', 'people-are-of-a-right-in-force', 'beneficiary']
      end);
  end if;
  if ((here.alive = false)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.basis in ('spouse', 'gravely-ill', 'aged', 'archive')))) is false then
      broken := least(broken, array['001', 'a-living-person-needs-a-lawful-reason', 'beneficiary']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists beneficiary_check_now on beneficiary;
create constraint trigger beneficiary_check_now after insert or update on beneficiary
  deferrable initially immediate for each row execute function beneficiary_check_now();

create or replace function right_renewal_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_renewal;
  was public.right_renewal;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.right_of_use where province = new.province and id = new.right_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.until is not null) or was.until = here.until)) is false then
    broken := least(broken, array['001', 'a-renewal-stays', 'right_renewal']);
  end if;
  if at_home and not here.voided and ((not (was.price is not null) or was.price = here.price)) is false then
    broken := least(broken, array['002', 'a-renewal-stays', 'right_renewal']);
  end if;
  if ((was.until is not null)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and (t1.state = 'granted' and t1.until < here.until and public.qm_compare_partial(here.until::text, public.qm_day_after(t1.until::text, 20, 'year')::text) <= 0)))) is false then
      broken := least(broken, array['000', 'a-renewal-follows-the-term-before', 'right_renewal']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_renewal_check_now on right_renewal;
create constraint trigger right_renewal_check_now after insert or update on right_renewal
  deferrable initially immediate for each row execute function right_renewal_check_now();

create or replace function right_renewal_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_renewal;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.right_renewal where province = new.province and id = new.id;
  if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.until >= here.until))) is false then
    broken := least(broken, array['000', 'a-renewal-is-written-into-the-right', 'right_renewal']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_renewal_check_at_end on right_renewal;
create constraint trigger right_renewal_check_at_end after insert or update on right_renewal
  deferrable initially deferred for each row execute function right_renewal_check_at_end();

create or replace function right_transfer_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_transfer;
  was public.right_transfer;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.right_of_use where province = new.province and id = new.right_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'proposed' else was.state = here.state or (was.state = 'proposed' and here.state = 'withdrawn') or (was.state = 'proposed' and here.state = 'confirmed') or (was.state = 'proposed' and here.state = 'declined') end)) is false then
    broken := least(broken, array['000', 'a-change-goes-step-by-step', 'right_transfer']);
  end if;
  if at_home and not here.voided and ((not (was.kind is not null) or was.kind = here.kind)) is false then
    broken := least(broken, array['002', 'a-change-stays-what-it-is', 'right_transfer']);
  end if;
  if at_home and not here.voided and ((not (was.holder_name is not null) or was.holder_name_key = here.holder_name_key)) is false then
    broken := least(broken, array['003', 'a-change-stays-what-it-is', 'right_transfer']);
  end if;
  if at_home and not here.voided and ((not (was.phone is not null) or was.phone_key = here.phone_key)) is false then
    broken := least(broken, array['004', 'a-change-stays-what-it-is', 'right_transfer']);
  end if;
  if at_home and not here.voided and ((not (was.proposed_at is not null) or was.proposed_at = here.proposed_at)) is false then
    broken := least(broken, array['005', 'a-change-stays-what-it-is', 'right_transfer']);
  end if;
  if at_home and not here.voided and ((not (was.proposed_by is not null) or was.proposed_by = here.proposed_by)) is false then
    broken := least(broken, array['006', 'a-change-stays-what-it-is', 'right_transfer']);
  end if;
  if at_home and not here.voided and ((not (was.decided_at is not null) or (here.decided_at is not null and was.decided_at = here.decided_at))) is false then
    broken := least(broken, array['007', 'a-change-stays-what-it-is', 'right_transfer']);
  end if;
  if at_home and not here.voided and ((not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))) is false then
    broken := least(broken, array['008', 'a-change-stays-what-it-is', 'right_transfer']);
  end if;
  if ((here.state in ('withdrawn', 'declined'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.state = 'granted'))) is false then
      broken := least(broken, array['001', 'a-change-is-of-a-right-in-force', 'right_transfer']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_transfer_check_now on right_transfer;
create constraint trigger right_transfer_check_now after insert or update on right_transfer
  deferrable initially immediate for each row execute function right_transfer_check_now();

create or replace function right_transfer_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.right_transfer;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.right_transfer where province = new.province and id = new.id;
  if ((here.state <> 'confirmed')) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.id = here.right_id and not t1.voided and t1.transfers = (select count(*) from public.right_transfer t2 where t2.province = t1.province and t2.right_id = t1.right_id and not t2.voided and t2.state = 'confirmed')))) is false then
      broken := least(broken, array['000', 'a-change-is-written-into-the-right', 'right_transfer']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists right_transfer_check_at_end on right_transfer;
create constraint trigger right_transfer_check_at_end after insert or update on right_transfer
  deferrable initially deferred for each row execute function right_transfer_check_at_end();
