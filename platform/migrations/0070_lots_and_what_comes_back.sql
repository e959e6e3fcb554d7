-- Derived from standard/ by migrate:derive; change the standard, not this file.

drop index tag__one_tag_per_subject;

alter table tag add column lot uuid;

alter table tag add constraint tag__a_portion_is_of_ashes check (voided or (not (lot is not null) or subject = 'ashes')) not valid;

create unique index tag__one_tag_per_subject on tag (province, case_id, subject) where (not voided and not (lot is not null));

create unique index tag__one_tag_per_portion on tag (province, case_id, lot) where (not voided and lot is not null);

drop index custody__always_in_one_place;

alter table custody drop constraint custody__handed_to_somebody;

alter table custody drop constraint custody__never_in_two_places;

alter table custody add column lot uuid;

alter table custody add column expected_back timestamptz(3);

alter table custody add column leaving_to text collate "C";

alter table custody add column receiver text;

alter table custody add column to_country text collate "C";

alter table custody add column address bytea;

alter table custody add column document bytea;

alter table custody add column paper text;

alter table custody add column vehicle text;

alter table custody add constraint custody__handed_to_somebody check (voided or ((ended_by in ('handed-over', 'taken-out', 'transferred') and handed_to is not null) or (not (ended_by in ('handed-over', 'taken-out', 'transferred')) and not (handed_to is not null)))) not valid;

alter table custody add constraint custody__a_body_leaves_with_papers check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not ((subject = 'body' and ended_by in ('handed-over', 'taken-out', 'transferred'))) or (leaving_to is not null and document is not null and vehicle is not null and (not (leaving_to in ('funeral-home', 'judicial', 'medical')) or receiver is not null) and (not (leaving_to in ('abroad')) or to_country is not null)))) not valid;

alter table custody add constraint custody__what_is_taken_out_is_expected_back check (voided or ((ended_by in ('taken-out') and expected_back is not null and until < expected_back) or not (ended_by in ('taken-out')))) not valid;

alter table custody add constraint custody__only_ashes_are_divided check (voided or (not ((lot is not null or ended_by in ('split'))) or subject = 'ashes')) not valid;

alter table custody add constraint custody__never_in_two_places exclude using gist (province with =, case_id with =, subject with =, tstzrange(since, until) with &&) where (not voided and not (lot is not null)) deferrable initially immediate;

alter table custody add constraint custody__a_portion_never_in_two_places exclude using gist (province with =, case_id with =, lot with =, tstzrange(since, until) with &&) where (not voided and lot is not null) deferrable initially immediate;

create unique index custody__always_in_one_place on custody (province, case_id, subject) where (not voided and (not (until is not null) and not (lot is not null)));

create unique index custody__a_portion_in_one_place on custody (province, case_id, lot) where (not voided and (not (until is not null) and lot is not null));

create index custody_by_place on custody (province, place);

drop index ashes_placement__ashes_placed_once;

drop index ashes_placement_by_case_id;

alter table ashes_placement drop constraint ashes_placement__ashes_go_to_somebody_or_somewhere;

alter table ashes_placement add column lot uuid;

alter table ashes_placement add column follows uuid;

alter table ashes_placement add column method text collate "C";

alter table ashes_placement add column site uuid;

alter table ashes_placement add column receiver text;

alter table ashes_placement add column witness uuid;

alter table ashes_placement add column second_staff uuid;

alter table ashes_placement add constraint ashes_placement_link_key unique (province, case_id, id);

alter table ashes_placement add constraint ashes_placement__ashes_go_to_somebody_or_somewhere check (voided or ((not (act is not null) and (collector is not null or niche is not null or destination in ('8'))) or ((act is not null and act = 'collected') and collector is not null and not (niche is not null)) or ((act is not null and act = 'deposited') and niche is not null and not (collector is not null)) or ((act is not null and act = 'interred') and not (niche is not null) and (site is not null or where_ is not null)) or ((act is not null and act = 'scattered') and not (niche is not null) and (site is not null or where_ is not null)) or ((act is not null and act = 'transferred') and not (niche is not null) and collector is not null and receiver is not null) or ((act is not null and act = 'not-kept') and destination in ('8')))) not valid;

alter table ashes_placement add constraint ashes_placement__the_way_fits_the_destination check (voided or (not (method is not null) or (method in ('sea') and destination in ('7', '10')) or (method in ('scattering') and destination in ('7')) or (method in ('plot') and destination in ('1', '2', '3', '4', '5', '9', '15')) or (method in ('tree', 'flower', 'lawn', 'wall', 'other') and destination in ('1', '2', '3', '4', '9', '11', '15')))) not valid;

alter table ashes_placement add constraint ashes_placement__laid_to_rest_in_some_way check (voided or ((not ((act is not null and act = 'interred')) and not ((act is not null and act = 'scattered'))) or ((act is not null and act = 'interred') and method is not null and not (method in ('sea', 'scattering'))) or ((act is not null and act = 'scattered') and method is not null and method in ('sea', 'scattering')))) not valid;

alter table ashes_placement add constraint ashes_placement__two_see_the_ashes_laid_to_rest check (voided or ((not ((act is not null and act = 'interred')) and not ((act is not null and act = 'scattered'))) or witness is not null or (second_staff is not null and second_staff <> handed_over_by))) not valid;

create unique index ashes_placement__ashes_placed_once on ashes_placement (province, case_id) where (not voided and not (follows is not null));

create unique index ashes_placement__one_act_follows on ashes_placement (province, case_id, follows) where (not voided and (follows is not null and not (lot is not null)));

create unique index ashes_placement__one_act_of_a_portion_follows on ashes_placement (province, case_id, lot, follows) where (not voided and (follows is not null and lot is not null));

create table remains_lot (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  case_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  share text not null,
  parent uuid,
  weight integer not null,
  whole_weight integer not null,
  keeper uuid,
  divided_at timestamptz(3) not null,
  divided_by uuid not null,
  constraint remains_lot_pkey primary key (province, id),
  constraint remains_lot_link_key unique (province, case_id, id),
  constraint remains_lot__divided_not_in_future check (voided or divided_at <= recorded_at + interval '5 minutes')
);
comment on table remains_lot is '骨灰份 Portion of the ashes';
create unique index remains_lot__portion_number_once on remains_lot (province, case_id, share) where (not voided);
alter table remains_lot enable row level security;
grant select, insert, update on remains_lot to qingming_app, qingming_exchange;

alter table remains_lot add constraint remains_lot_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table remains_lot add constraint remains_lot_parent_link foreign key (province, case_id, parent) references remains_lot (province, case_id, id);

alter table remains_lot add constraint remains_lot_keeper_link foreign key (province, case_id, keeper) references contact (province, case_id, id);

alter table remains_lot add constraint remains_lot_divided_by_link foreign key (province, institution, divided_by) references staff (province, institution, id);

alter table tag add constraint tag_lot_link foreign key (province, case_id, lot) references remains_lot (province, case_id, id) not valid;

alter table custody add constraint custody_lot_link foreign key (province, case_id, lot) references remains_lot (province, case_id, id) not valid;

alter table ashes_placement add constraint ashes_placement_lot_link foreign key (province, case_id, lot) references remains_lot (province, case_id, id) not valid;

alter table ashes_placement add constraint ashes_placement_follows_link foreign key (province, case_id, follows) references ashes_placement (province, case_id, id) not valid;

alter table ashes_placement add constraint ashes_placement_site_link foreign key (province, institution, site) references place (province, institution, id) not valid;

alter table ashes_placement add constraint ashes_placement_witness_link foreign key (province, case_id, witness) references contact (province, case_id, id) not valid;

alter table ashes_placement add constraint ashes_placement_second_staff_link foreign key (province, institution, second_staff) references staff (province, institution, id) not valid;

create or replace function funeral_case_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.funeral_case;
  was public.funeral_case;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.end_reason is not null))) is false then
    if (((here.end_reason = 'cremated' and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.end_reason <> 'cremated' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))))) is false then
      raise exception using errcode = 'QM001', message = 'it-ended-as-it-is-said',
        constraint = 'it-ended-as-it-is-said', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '0' and here.state = '2') or (was.state = '1' and here.state = '0') or (was.state = '2' and here.state = '0') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-case-ends-once-and-is-reopened',
      constraint = 'a-case-ends-once-and-is-reopened', table = 'funeral_case';
  end if;
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))) or (here.subject is not null and here.subject in ('ashes-only'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'body-accounted-for',
        constraint = 'body-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if ((not ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or (here.subject is not null and here.subject in ('ashes-only')))) or (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (exists (select 1 from public.remains_lot t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.parent = t1.id)) and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.lot = t1.id)))))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-accounted-for',
        constraint = 'ashes-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if (((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))) and (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('settled', 'credited')) or not ((exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2') or exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.niche is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and exists (select 1 from public.place t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.place and t2.kind = 'cold-cabinet')))))))))) is false then
      raise exception using errcode = 'QM001', message = 'bill-accounted-for',
        constraint = 'bill-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false then
    if ((not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('issued', 'collected') and not (exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.id = t1.decedent and t2.name_key = t1.name_key and t2.sex = t1.sex and (not (t2.death_date is not null) or not (t1.death_date is not null) or public.qm_compare_partial(t2.death_date::text, t1.death_date::text) = 0))))))))) is false then
      raise exception using errcode = 'QM001', message = 'the-certificate-says-who-it-was',
        constraint = 'the-certificate-says-who-it-was', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if (((((here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (t1.ended_by in ('handed-over', 'transferred') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))) and t1.leaving_to = 'judicial')) or (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) and exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('police-commission', 'hospital-hand-over')))) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or (here.subject is not null and here.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected', 'written-off')))))) is false then
      raise exception using errcode = 'QM001', message = 'papers-accounted-for',
        constraint = 'papers-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state <> '0' and (not (was.state is not null) or was.state <> here.state))) or ((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))) and not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state in ('0', '1') and not (t1.arrived_at is not null))))))) is false then
    raise exception using errcode = 'QM001', message = 'nothing-is-under-way-when-a-case-ends',
      constraint = 'nothing-is-under-way-when-a-case-ends', table = 'funeral_case';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false then
    if ((not (exists (select 1 from public.effect t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'kept')))) is false then
      raise exception using errcode = 'QM001', message = 'effects-accounted-for',
        constraint = 'effects-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' and (not (was.state is not null) or was.state <> here.state))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.released_at is not null))))) is false then
    raise exception using errcode = 'QM001', message = 'no-hold-when-a-case-closes',
      constraint = 'no-hold-when-a-case-closes', table = 'funeral_case';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = '1'))) is false then
    if ((((not ((here.subject is not null and here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and (not ((here.subject is not null and here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and (not ((here.subject is not null and here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and (not ((here.subject is not null and here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and (not ((here.subject is not null and here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremated-abroad')))))) is false then
      raise exception using errcode = 'QM001', message = 'proof-accounted-for',
        constraint = 'proof-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = '2'))) is false then
    if ((not ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))) or exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-has-no-body',
        constraint = 'withdrawn-case-has-no-body', table = 'funeral_case';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = '2'))) is false then
    if ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and not (t1.state in ('settled', 'credited', 'void')))))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-owes-nothing',
        constraint = 'withdrawn-case-owes-nothing', table = 'funeral_case';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' or here.state = '2')))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) = ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit is not null)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit is not null and t1.state <> 'cancelled'))::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'advances-accounted-for',
        constraint = 'advances-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state = '1' or here.state = '2')))) is false then
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('asked', 'approved'))))) is false then
      raise exception using errcode = 'QM001', message = 'refunds-accounted-for',
        constraint = 'refunds-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((there.death_cause is not null or exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))) is false) then
    raise exception using errcode = 'QM001', message = 'a-cause-of-death-is-given',
      constraint = 'a-cause-of-death-is-given', table = 'decedent';
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'specimen'))) or (not (there.identity_number is not null) and not (there.death_cause is not null) and not (there.death_disease is not null) and not (there.birth_date is not null) and not (there.age is not null) and not (there.age_days is not null) and there.nameless = false))) is false) then
    raise exception using errcode = 'QM001', message = 'nobody-died-of-whom-this-is',
      constraint = 'nobody-died-of-whom-this-is', table = 'decedent';
  end if;
  if exists (select 1 from public.decedent there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('unidentified'))) or there.nameless = true)) is false) then
    raise exception using errcode = 'QM001', message = 'unidentified-says-so',
      constraint = 'unidentified-says-so', table = 'decedent';
  end if;
  if exists (select 1 from public.death_certificate there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')))) is false) then
    raise exception using errcode = 'QM001', message = 'a-death-certificate-is-of-somebody-who-died',
      constraint = 'a-death-certificate-is-of-somebody-who-died', table = 'death_certificate';
  end if;
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false) then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case',
      constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
  end if;
  if at_home and exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists funeral_case_check_now on funeral_case;
create constraint trigger funeral_case_check_now after insert or update on funeral_case
  deferrable initially immediate for each row execute function funeral_case_check_now();

create or replace function funeral_case_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.funeral_case;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.waiver_group is distinct from was.waiver_group and (new.waiver_group in ('universal', 'minimum-living', 'special-care', 'low-income-edge', 'orphan', 'donor', 'disaster', 'nameless', 'other')
      or new.waiver_group = 'destitute'
      or new.waiver_group = 'rural-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17'
      or new.waiver_group = 'urban-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17') is false then
    raise exception using errcode = 'QM001', message = 'funeral_case_waiver_group_code',
      constraint = 'funeral_case_waiver_group_code', table = 'funeral_case';
  end if;
  return null;
end $$;
drop trigger if exists funeral_case_codes_now on funeral_case;
create constraint trigger funeral_case_codes_now after insert or update on funeral_case
  deferrable initially immediate for each row execute function funeral_case_codes_now();

create or replace function proof_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.proof;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at) or (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen')) and exists (select 1 from public.proof t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.kind in ('disposal-commission') and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.issued_on::text) >= 0))))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  return null;
end $$;
drop trigger if exists proof_check_now on proof;
create constraint trigger proof_check_now after insert or update on proof
  deferrable initially immediate for each row execute function proof_check_now();

create or replace function proof_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.proof;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.proof where province = new.province and id = new.id;
  if ((not ((here.voided = true and true)))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-proof',
        constraint = 'cremation-keeps-its-proof', table = 'proof';
    end if;
  end if;
  if at_home and ((not ((here.voided = true and here.kind in ('police-commission', 'hospital-hand-over', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'consular', 'entry-quarantine'))))) is false then
    if ((not ((exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state <> '3') and not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'transport-keeps-its-commission',
        constraint = 'transport-keeps-its-commission', table = 'proof';
    end if;
  end if;
  if at_home and ((not ((here.voided = true and here.kind in ('cremated-elsewhere', 'cremated-abroad'))))) is false then
    if ((not ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes') and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-keep-their-proof',
        constraint = 'ashes-keep-their-proof', table = 'proof';
    end if;
  end if;
  if ((not ((here.voided = true and true)))) is false then
    if ((not (not (not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = here.kind and t1.id <> here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-proof',
        constraint = 'closed-case-keeps-its-proof', table = 'proof';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists proof_check_at_end on proof;
create constraint trigger proof_check_at_end after insert or update on proof
  deferrable initially deferred for each row execute function proof_check_at_end();

create or replace function remains_lot_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.remains_lot;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.parent and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-is-no-heavier-than-recorded',
      constraint = 'a-portion-is-no-heavier-than-recorded', table = 'remains_lot';
  end if;
  if not here.voided and ((here.parent is not null)) is false then
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.lot is not null) and round(t1.weight::numeric * 1.02::numeric) < here.whole_weight))))) is false then
      raise exception using errcode = 'QM001', message = 'a-portion-is-no-heavier-than-recorded',
        constraint = 'a-portion-is-no-heavier-than-recorded', table = 'remains_lot';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists remains_lot_check_now on remains_lot;
create constraint trigger remains_lot_check_now after insert or update on remains_lot
  deferrable initially immediate for each row execute function remains_lot_check_now();

create or replace function remains_lot_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.remains_lot;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.remains_lot where province = new.province and id = new.id;
  if not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) <= round(here.whole_weight::numeric * 1.02::numeric))) is false then
    raise exception using errcode = 'QM001', message = 'portions-weigh-what-the-whole-did',
      constraint = 'portions-weigh-what-the-whole-did', table = 'remains_lot';
  end if;
  if not here.voided and (((select coalesce(sum(t1.weight), 0) from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent)) >= round(here.whole_weight::numeric * 0.98::numeric))) is false then
    raise exception using errcode = 'QM001', message = 'portions-weigh-what-the-whole-did',
      constraint = 'portions-weigh-what-the-whole-did', table = 'remains_lot';
  end if;
  if not here.voided and ((exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and t1.id <> here.id)))) is false then
    raise exception using errcode = 'QM001', message = 'divided-in-two-or-more',
      constraint = 'divided-in-two-or-more', table = 'remains_lot';
  end if;
  if not here.voided and ((not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.parent is not null) and not (here.parent is not null)) or t1.parent = here.parent) and (t1.divided_at <> here.divided_at or t1.whole_weight <> here.whole_weight)))))) is false then
    raise exception using errcode = 'QM001', message = 'divided-once',
      constraint = 'divided-once', table = 'remains_lot';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.ended_by = 'split' and t1.until = here.divided_at and ((not (t1.lot is not null) and not (here.parent is not null)) or t1.lot = here.parent))))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-has-its-tag-and-place',
      constraint = 'a-portion-has-its-tag-and-place', table = 'remains_lot';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-has-its-tag-and-place',
      constraint = 'a-portion-has-its-tag-and-place', table = 'remains_lot';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-has-its-tag-and-place',
      constraint = 'a-portion-has-its-tag-and-place', table = 'remains_lot';
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id)) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id)) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.lot = here.id))))) is false then
      raise exception using errcode = 'QM001', message = 'a-portion-in-use-is-not-voided',
        constraint = 'a-portion-in-use-is-not-voided', table = 'remains_lot';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists remains_lot_check_at_end on remains_lot;
create constraint trigger remains_lot_check_at_end after insert or update on remains_lot
  deferrable initially deferred for each row execute function remains_lot_check_at_end();

create or replace function custody_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.custody;
  was public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-custody-in-a-withdrawn-case',
        constraint = 'no-custody-in-a-withdrawn-case', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.tag and t1.number = here.scanned and (t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)))))) is false then
    raise exception using errcode = 'QM001', message = 'the-tag-itself-was-scanned',
      constraint = 'the-tag-itself-was-scanned', table = 'custody';
  end if;
  if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.holds_one = here.sole)))) is false then
    raise exception using errcode = 'QM001', message = 'sole-as-the-place-is',
      constraint = 'sole-as-the-place-is', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'body' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)) and not ((here.ended_by in ('taken-out') and here.leaving_to is not null and here.leaving_to = 'judicial')))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-hand-over-of-a-body-under-hold',
      constraint = 'no-hand-over-of-a-body-under-hold', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'ashes' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)))) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.until and here.until < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-ashes-leave-under-hold',
      constraint = 'no-ashes-leave-under-hold', table = 'custody';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.subject = 'body' and (here.ended_by is not null and not (here.ended_by in ('moved', 'cremated')) and (not (was.ended_by is not null) or was.ended_by <> here.ended_by)) and not (here.ended_by in ('taken-out')))) or (not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
    raise exception using errcode = 'QM001', message = 'ceremonies-end-before-the-body-leaves',
      constraint = 'ceremonies-end-before-the-body-leaves', table = 'custody';
  end if;
  if not here.voided and ((not ((here.subject = 'body' and here.ended_by in ('handed-over', 'taken-out', 'transferred'))))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-cremation-is-not-handed-over',
        constraint = 'a-body-in-cremation-is-not-handed-over', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.subject = 'body' and here.ended_by in ('handed-over', 'taken-out', 'transferred'))))) is false then
    if ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.handed_to and t1.identity_number is not null and t1.document_kind is not null)))) is false then
      raise exception using errcode = 'QM001', message = 'body-handed-to-a-known-person',
        constraint = 'body-handed-to-a-known-person', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.subject = 'ashes' and here.sole = true and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.subject = 'ashes' and t1.place = here.place and t1.case_id <> here.case_id and (t1.ended_by in ('taken-out') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until))))))))) is false then
      raise exception using errcode = 'QM001', message = 'a-niche-waits-for-its-ashes',
        constraint = 'a-niche-waits-for-its-ashes', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.lot is not null and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since))))) or exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.lot and exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and t2.ended_by = 'split' and t2.until = here.since and ((not (t2.lot is not null) and not (t1.parent is not null)) or t2.lot = t1.parent))))))) is false then
    raise exception using errcode = 'QM001', message = 'a-portion-begins-at-its-division',
      constraint = 'a-portion-begins-at-its-division', table = 'custody';
  end if;
  if not here.voided and ((not (here.subject = 'body'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.since)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'care-after-death',
        constraint = 'care-after-death', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since < here.since))) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.until = here.since and t1.ended_by = 'moved')) or (here.reason_ = 'returned' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.ended_by in ('handed-over', 'taken-out', 'transferred') and t1.until <= here.since and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.id <> here.id and t2.since >= t1.until and t2.since < here.since)))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-gap-in-custody',
      constraint = 'no-gap-in-custody', table = 'custody';
  end if;
  if not here.voided and ((not (here.subject = 'ashes'))) is false then
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremated-abroad')))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-come-from-cremation',
        constraint = 'ashes-come-from-cremation', table = 'custody';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists custody_check_now on custody;
create constraint trigger custody_check_now after insert or update on custody
  deferrable initially immediate for each row execute function custody_check_now();

create or replace function custody_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.custody where province = new.province and id = new.id;
  if not here.voided and ((not ((here.subject = 'body' and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.finished_at is not null) and t1.cremator <> here.place))))) is false then
      raise exception using errcode = 'QM001', message = 'a-burning-body-is-in-its-cremator',
        constraint = 'a-burning-body-is-in-its-cremator', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not (here.ended_by = 'split'))) is false then
    if ((exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.divided_at = here.until and ((not (t1.parent is not null) and not (here.lot is not null)) or t1.parent = here.lot))))) is false then
      raise exception using errcode = 'QM001', message = 'a-division-has-portions',
        constraint = 'a-division-has-portions', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'body' and here.until is not null and here.ended_by <> 'cremated')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremator = here.place and not (t1.finished_at is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-a-lit-cremator-stays',
        constraint = 'a-body-in-a-lit-cremator-stays', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.ended_by = 'moved'))) is false then
    if ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.since = here.until)))) is false then
      raise exception using errcode = 'QM001', message = 'a-move-arrives-somewhere',
        constraint = 'a-move-arrives-somewhere', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.until = here.since and t1.ended_by = 'moved'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and ((t1.subject = here.subject and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot)) and t1.id <> here.id and t1.since >= here.until))) and (not (here.ended_by in ('split')) or not (exists (select 1 from public.remains_lot t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.divided_at = here.until)))))) is false then
      raise exception using errcode = 'QM001', message = 'voided-stay-leaves-no-gap',
        constraint = 'voided-stay-leaves-no-gap', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or (here.subject = 'ashes' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = here.subject)) or (here.subject = 'ashes' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.ashes_wanted = true)))))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-custody',
        constraint = 'cremation-keeps-its-custody', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.subject = 'ashes'))) is false then
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.niche is not null and not (exists (select 1 from public.ashes_placement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and t2.follows = t1.id)) and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot) and t2.place = t1.niche and (not (t2.until is not null) or (t2.ended_by in ('taken-out', 'split') and not (exists (select 1 from public.custody t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and ((t3.subject = t2.subject and ((not (t3.lot is not null) and not (t2.lot is not null)) or t3.lot = t2.lot)) and t3.id <> t2.id and t3.since >= t2.until))))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-stay-where-they-were-placed',
        constraint = 'ashes-stay-where-they-were-placed', table = 'custody';
    end if;
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'ashes-stay-where-they-were-placed',
      constraint = 'ashes-stay-where-they-were-placed', table = 'custody';
  end if;
  if not here.voided and ((not (here.ended_by = 'cremated'))) is false then
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.cremator = here.place)))) is false then
      raise exception using errcode = 'QM001', message = 'cremated-body-has-its-cremation',
        constraint = 'cremated-body-has-its-cremation', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'ashes' and here.ended_by in ('handed-over', 'interred', 'scattered', 'transferred'))))) is false then
    if ((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and (not (t1.act is not null) or t1.placed_at = here.until))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-leave-with-a-record',
        constraint = 'ashes-leave-with-a-record', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'body' and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'no-body-in-a-closed-case',
        constraint = 'no-body-in-a-closed-case', table = 'custody';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists custody_check_at_end on custody;
create constraint trigger custody_check_at_end after insert or update on custody
  deferrable initially deferred for each row execute function custody_check_at_end();

create or replace function custody_place_filled() returns trigger language plpgsql
  security definer as $$
declare
  was public.custody;
  most bigint;
begin
  if (not new.voided) is not true then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
    if not was.voided and new.place = was.place and new.since >= was.since and (was.until is null or new.until <= was.until) then
      return null;
    end if;
  end if;
  select capacity into most from public.place
    where province = new.province and id = new.place for share;
  if most is null then
    return null;
  end if;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'capacity is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('custody_place_filled ' || new.province || new.place, 0));
  if exists (select 1 from public.custody start
      where start.province = new.province and start.place = new.place
        and not start.voided and start.since >= new.since and (new.until is null or start.since < new.until)
        and (select sum(1) from public.custody taken
        where taken.province = start.province and taken.place = start.place
          and taken.since <= start.since and (taken.until is null or taken.until > start.since)
          and not taken.voided) > most) then
    raise exception using errcode = 'QM001', message = 'place-is-not-full',
      constraint = 'place-is-not-full', table = 'custody';
  end if;
  return null;
end $$;
drop trigger if exists custody_place_filled on custody;
create constraint trigger custody_place_filled after insert or update on custody
  deferrable initially immediate for each row execute function custody_place_filled();

create or replace function ashes_placement_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.ashes_placement;
  was public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremated-abroad')))) is false then
    raise exception using errcode = 'QM001', message = 'placement-after-cremation',
      constraint = 'placement-after-cremation', table = 'ashes_placement';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and here.placed_at < t1.finished_at)))) is false then
    raise exception using errcode = 'QM001', message = 'placed-after-cremated',
      constraint = 'placed-after-cremated', table = 'ashes_placement';
  end if;
  if not here.voided and ((not (here.site is not null))) is false then
    if ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.site and t1.kind in ('plot', 'ecological-site'))))) is false then
      raise exception using errcode = 'QM001', message = 'it-is-a-burial-site',
        constraint = 'it-is-a-burial-site', table = 'ashes_placement';
    end if;
  end if;
  if not here.voided and ((not (here.follows is not null))) is false then
    if (((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and t1.id <> here.id and t1.placed_at <= here.placed_at)) and (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.follows and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot))) or (here.lot is not null and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.id <> here.id and t1.placed_at < here.placed_at)))))))) is false then
      raise exception using errcode = 'QM001', message = 'an-act-follows-the-last',
        constraint = 'an-act-follows-the-last', table = 'ashes_placement';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and (((was.destination is not null and was.destination = here.destination) or not (exists (select 1 from public.hold t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and (not (t1.released_at is not null) or (t1.since <= here.placed_at and here.placed_at < t1.released_at))))))) is false then
    raise exception using errcode = 'QM001', message = 'no-ashes-placed-under-hold',
      constraint = 'no-ashes-placed-under-hold', table = 'ashes_placement';
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_now on ashes_placement;
create constraint trigger ashes_placement_check_now after insert or update on ashes_placement
  deferrable initially immediate for each row execute function ashes_placement_check_now();

create or replace function ashes_placement_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.ashes_placement where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'an-act-that-is-followed-stays',
        constraint = 'an-act-that-is-followed-stays', table = 'ashes_placement';
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-placement',
        constraint = 'closed-case-keeps-its-placement', table = 'ashes_placement';
    end if;
  end if;
  if at_home and not here.voided and ((here.destination in ('8'))) is false then
    if ((not (not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.follows = here.id))) or (here.niche is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.place = here.niche and (not (t1.until is not null) or (t1.ended_by in ('taken-out', 'split') and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.subject = t1.subject and ((not (t2.lot is not null) and not (t1.lot is not null)) or t2.lot = t1.lot)) and t2.id <> t1.id and t2.since >= t1.until)))))))) or (not (here.niche is not null) and here.collector is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.handed_to = here.collector))) or ((here.act is not null and here.act = 'interred') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'interred'))) or ((here.act is not null and here.act = 'scattered') and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and ((not (t1.lot is not null) and not (here.lot is not null)) or t1.lot = here.lot) and t1.ended_by = 'scattered'))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-are-where-they-are-said-to-be',
        constraint = 'ashes-are-where-they-are-said-to-be', table = 'ashes_placement';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists ashes_placement_check_at_end on ashes_placement;
create constraint trigger ashes_placement_check_at_end after insert or update on ashes_placement
  deferrable initially deferred for each row execute function ashes_placement_check_at_end();
