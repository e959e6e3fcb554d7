-- Derived from standard/ by migrate:derive; change the standard, not this file.

create table estimate (
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
  number text not null,
  state text collate "C" not null,
  valid_until date not null,
  total bigint,
  made_at timestamptz(3) not null,
  made_by uuid not null,
  offered_at timestamptz(3),
  replaces uuid,
  decided_by uuid,
  decided_at timestamptz(3),
  note bytea,
  constraint estimate_pkey primary key (province, id),
  constraint estimate_link_key unique (province, case_id, id),
  constraint estimate__an_offered_estimate_has_its_facts check (voided or ((state = 'draft' and not (total is not null) and not (offered_at is not null)) or (not (state = 'draft') and total is not null and offered_at is not null))),
  constraint estimate__valid_when_it_is_offered check (voided or (not (offered_at is not null) or public.qm_compare_partial(public.qm_civil_day(offered_at)::text, valid_until::text) <= 0)),
  constraint estimate__an_estimate_is_decided_by_somebody check (voided or ((state in ('accepted', 'refused') and decided_by is not null and decided_at is not null) or (not (state in ('accepted', 'refused')) and not (decided_by is not null) and not (decided_at is not null)))),
  constraint estimate__accepted_while_it_is_valid check (voided or (not (state = 'accepted') or public.qm_compare_partial(public.qm_civil_day(decided_at)::text, valid_until::text) <= 0)),
  constraint estimate__decided_after_the_offer check (voided or (not (decided_at is not null) or offered_at <= decided_at)),
  constraint estimate__an_offered_estimate_is_never_voided check ((state = 'draft' or voided = false)),
  constraint estimate__estimate_not_in_future check (voided or (made_at <= recorded_at + interval '5 minutes' and offered_at <= recorded_at + interval '5 minutes' and decided_at <= recorded_at + interval '5 minutes'))
);
comment on table estimate is '费用预算单 Estimate';
create unique index estimate__estimate_number_once on estimate (province, number) where (not voided);
create unique index estimate__one_estimate_at_a_time on estimate (province, case_id, state) where (not voided and state in ('draft', 'offered'));
create index estimate_by_state on estimate (province, state);
alter table estimate enable row level security;
grant select, insert, update on estimate to qingming_app, qingming_exchange;

create table estimate_line (
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
  estimate uuid not null,
  item uuid not null,
  name text not null,
  quantity numeric(18, 2) not null,
  unit_price bigint not null,
  amount bigint not null,
  constraint estimate_line_pkey primary key (province, id),
  constraint estimate_line__estimate_is_price_times_quantity check (voided or amount = round(quantity::numeric * unit_price::numeric)),
  constraint estimate_line__estimated_quantity_above_zero check (voided or 0 < quantity)
);
comment on table estimate_line is '预算明细 Line of an estimate';
create index estimate_line_by_case_id on estimate_line (province, case_id);
create index estimate_line_by_estimate on estimate_line (province, estimate);
create index estimate_line_by_item on estimate_line (province, item);
alter table estimate_line enable row level security;
grant select, insert, update on estimate_line to qingming_app, qingming_exchange;

create table contract (
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
  number text not null,
  estimate uuid not null,
  amends uuid,
  total bigint not null,
  signed_by uuid not null,
  signed_for uuid not null,
  signed_at timestamptz(3) not null,
  signature text,
  copy_given_at timestamptz(3),
  constraint contract_pkey primary key (province, id),
  constraint contract_link_key unique (province, case_id, id),
  constraint contract__a_contract_is_never_voided check (voided = false),
  constraint contract__copy_given_after_signing check (voided or (not (copy_given_at is not null) or signed_at <= copy_given_at)),
  constraint contract__contract_not_in_future check (voided or (signed_at <= recorded_at + interval '5 minutes' and copy_given_at <= recorded_at + interval '5 minutes'))
);
comment on table contract is '殡仪服务合同 Service contract';
create unique index contract__contract_number_once on contract (province, number) where (not voided);
create unique index contract__an_estimate_is_signed_once on contract (province, estimate) where (not voided);
create unique index contract__one_main_contract on contract (province, case_id) where (not voided and not (amends is not null));
alter table contract enable row level security;
grant select, insert, update on contract to qingming_app, qingming_exchange;

create table invoice (
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
  bill uuid not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  code text,
  number text not null,
  buyer bytea not null,
  buyer_code text,
  amount bigint not null,
  issued_at timestamptz(3) not null,
  issued_by uuid not null,
  reverses uuid,
  constraint invoice_pkey primary key (province, id),
  constraint invoice_link_key unique (province, case_id, id),
  constraint invoice__an_invoice_is_never_taken_back check (voided = false),
  constraint invoice__invoice_not_in_future check (voided or issued_at <= recorded_at + interval '5 minutes')
);
comment on table invoice is '票据 Invoice';
create unique index invoice__coded_invoice_number_once on invoice (province, code, number) where (not voided and code is not null);
create unique index invoice__invoice_number_once on invoice (province, number) where (not voided and not (code is not null));
create unique index invoice__an_invoice_is_reversed_once on invoice (province, reverses) where (not voided);
create index invoice_by_bill on invoice (province, bill);
alter table invoice enable row level security;
grant select, insert, update on invoice to qingming_app, qingming_exchange;

alter table estimate add constraint estimate_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table estimate add constraint estimate_made_by_link foreign key (province, institution, made_by) references staff (province, institution, id);

alter table estimate add constraint estimate_replaces_link foreign key (province, case_id, replaces) references estimate (province, case_id, id);

alter table estimate add constraint estimate_decided_by_link foreign key (province, case_id, decided_by) references contact (province, case_id, id);

alter table estimate_line add constraint estimate_line_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table estimate_line add constraint estimate_line_estimate_link foreign key (province, case_id, estimate) references estimate (province, case_id, id);

alter table estimate_line add constraint estimate_line_item_link foreign key (province, institution, item) references price_item (province, institution, id);

alter table contract add constraint contract_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table contract add constraint contract_estimate_link foreign key (province, case_id, estimate) references estimate (province, case_id, id);

alter table contract add constraint contract_amends_link foreign key (province, case_id, amends) references contract (province, case_id, id);

alter table contract add constraint contract_signed_by_link foreign key (province, case_id, signed_by) references contact (province, case_id, id);

alter table contract add constraint contract_signed_for_link foreign key (province, institution, signed_for) references staff (province, institution, id);

alter table invoice add constraint invoice_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table invoice add constraint invoice_bill_link foreign key (province, case_id, bill) references bill (province, case_id, id);

alter table invoice add constraint invoice_issued_by_link foreign key (province, institution, issued_by) references staff (province, institution, id);

alter table invoice add constraint invoice_reverses_link foreign key (province, case_id, reverses) references invoice (province, case_id, id);

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
    if ((((not ((here.subject is not null and here.subject in ('stillborn'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('stillbirth'))) and (not ((here.subject is not null and here.subject in ('body-part'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('body-part'))) and (not ((here.subject is not null and here.subject in ('old-remains'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('relocation', 'archaeology'))) and (not ((here.subject is not null and here.subject in ('specimen'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('specimen'))) and (not ((here.subject is not null and here.subject in ('ashes-only'))) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))))) is false then
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
  if at_home and ((not ((here.voided = true and here.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad'))))) is false then
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

create or replace function proof_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.proof;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.kind is distinct from was.kind and (new.kind in ('police-commission', 'hospital-hand-over', 'police-consent', 'stillbirth', 'body-part', 'specimen', 'disposal-commission', 'relocation', 'archaeology', 'cremated-elsewhere', 'cremated-abroad', 'entry-quarantine', 'encoffining', 'embalming', 'consular', 'unclaimed-decision', 'burial-consent')
      or new.kind = 'cremation-receipt' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) >= '2019-02-01' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2026-03-30') is false then
    raise exception using errcode = 'QM001', message = 'proof_kind_code',
      constraint = 'proof_kind_code', table = 'proof';
  end if;
  return null;
end $$;
drop trigger if exists proof_codes_now on proof;
create constraint trigger proof_codes_now after insert or update on proof
  deferrable initially immediate for each row execute function proof_codes_now();

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
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
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
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.proof t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind in ('cremated-elsewhere', 'cremation-receipt', 'cremated-abroad')))) is false then
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.destination in ('7', '8', '15') or (here.act is not null and here.act in ('interred', 'scattered')))))) is false then
    if ((not (exists (select 1 from public.unclaimed_procedure t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.state = 'decided' and public.qm_compare_partial(public.qm_civil_day(here.placed_at)::text, t1.ashes_kept_until::text) < 0))))) is false then
      raise exception using errcode = 'QM001', message = 'unclaimed-ashes-are-kept-for-their-term',
        constraint = 'unclaimed-ashes-are-kept-for-their-term', table = 'ashes_placement';
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

create or replace function bill_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill;
  was public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' or here.state = 'settled' or here.state = 'credited' else was.state = here.state or (was.state = 'open' and here.state = 'issued') or (was.state = 'issued' and here.state = 'open') or (was.state = 'open' and here.state = 'settled') or (was.state = 'issued' and here.state = 'settled') or (was.state = 'open' and here.state = 'credited') or (was.state = 'issued' and here.state = 'credited') or (was.state = 'credited' and here.state = 'settled') or (was.state = 'credited' and here.state = 'open') or (was.state = 'settled' and here.state = 'open') or (was.state = 'open' and here.state = 'void') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-bill-is-settled-or-opened-again',
      constraint = 'a-bill-is-settled-or-opened-again', table = 'bill';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver' and not (((exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal')) or exists (select 1 from public.funeral_case t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.waiver_group))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless')))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.group_))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and not (t2.household is not null) and not (t2.residence is not null) and not (t2.death_region is not null) and not (t2.done_in is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and (not (t3.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))) and (not (t3.residence is not null) or starts_with(t2.residence, regexp_replace(t3.residence, '(00){1,2}$', ''))) and (not (t3.death_region is not null) or starts_with(t2.death_region, regexp_replace(t3.death_region, '(00){1,2}$', ''))) and (not (t3.done_in is not null) or starts_with(t1.region, regexp_replace(t3.done_in, '(00){1,2}$', ''))))))) and (exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = t1.rule and t2.group_ = 'universal' and not (t2.proof is not null))) or exists (select 1 from public.decedent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and ((t2.nameless = true and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = 'nameless'))) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and not (t3.proof is not null))))) or exists (select 1 from public.entitlement t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (not (t2.withdrawn_at is not null) and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.id = t1.rule and t3.group_ = t2.group_ and (t2.basis = 'shared-data' or (t2.basis = 'paper' and (not (t3.proof is not null) or t3.proof <> 'shared-data')) or t3.proof = 'statement') and (not (t3.household is not null) or not (t2.household is not null) or starts_with(t2.household, regexp_replace(t3.household, '(00){1,2}$', ''))))))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'waivers-hold-when-the-bill-is-settled',
        constraint = 'waivers-hold-when-the-bill-is-settled', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if (((was.state is not null and was.state = here.state) or not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = false and t1.document_kind = '0' and not (t1.household is not null) and exists (select 1 from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = here.id and exists (select 1 from public.waiver_rule t3 where not t3.voided and (t3.household is not null and t3.group_ = 'universal' and t3.fee_type = t2.fee_type and t3.effective_from <= t2.served_on and (not (t3.effective_until is not null) or t2.served_on < t3.effective_until)))))))))) is false then
      raise exception using errcode = 'QM001', message = 'household-known-when-the-bill-is-settled',
        constraint = 'household-known-when-the-bill-is-settled', table = 'bill';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_check_now on bill;
create constraint trigger bill_check_now after insert or update on bill
  deferrable initially immediate for each row execute function bill_check_now();

create or replace function bill_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.bill where province = new.province and id = new.id;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state in ('settled', 'credited')))) is false then
    if ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'a-settled-bill-charges-something',
        constraint = 'a-settled-bill-charges-something', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state in ('open', 'issued')))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-open-bill-in-a-withdrawn-case',
        constraint = 'no-open-bill-in-a-withdrawn-case', table = 'bill';
    end if;
  end if;
  if not here.voided and ((not (here.state = 'settled'))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric)::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'settled-to-the-fen',
        constraint = 'settled-to-the-fen', table = 'bill';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = 'credited'))) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric) and exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'credited-to-the-fen',
        constraint = 'credited-to-the-fen', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.state = 'settled'))) is false then
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state in ('asked', 'approved')))))) is false then
      raise exception using errcode = 'QM001', message = 'no-refund-under-way-when-settled',
        constraint = 'no-refund-under-way-when-settled', table = 'bill';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((not ((here.state = 'void' or here.voided = true)))) is false then
    if (((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and not (exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.state <> 'cancelled'))::numeric) = 0))) is false then
      raise exception using errcode = 'QM001', message = 'a-void-bill-has-nothing-on-it',
        constraint = 'a-void-bill-has-nothing-on-it', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not ((here.state in ('issued', 'settled', 'credited') and exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) or not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge' and (select coalesce(sum(t2.amount), 0) from public.estimate_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.item = t1.item and exists (select 1 from public.estimate t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.estimate and t3.state = 'accepted')))) < (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'charge' and t2.bill = t1.bill and t2.item = t1.item))))))) is false then
    raise exception using errcode = 'QM001', message = 'charged-as-the-family-agreed',
      constraint = 'charged-as-the-family-agreed', table = 'bill';
  end if;
  if ((not ((here.state in ('open', 'issued') or here.voided = true)))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'a-closed-case-has-no-open-bill',
        constraint = 'a-closed-case-has-no-open-bill', table = 'bill';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_check_at_end on bill;
create constraint trigger bill_check_at_end after insert or update on bill
  deferrable initially deferred for each row execute function bill_check_at_end();

create or replace function payment_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-payment-in-a-withdrawn-case',
        constraint = 'no-payment-in-a-withdrawn-case', table = 'payment';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'cashier-had-not-left',
      constraint = 'cashier-had-not-left', table = 'payment';
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))) or (here.credit is not null and exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'credited'))))) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-paid-more-than-due',
      constraint = 'never-paid-more-than-due', table = 'payment';
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.deposit is not null))) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      raise exception using errcode = 'QM001', message = 'no-more-than-advanced',
        constraint = 'no-more-than-advanced', table = 'payment';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.credit is not null))) is false then
    if (((exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.credit and t1.bill = here.bill)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.credit)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.credit = here.credit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.credit)))) is false then
      raise exception using errcode = 'QM001', message = 'no-more-than-on-account',
        constraint = 'no-more-than-on-account', table = 'payment';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.outside is not null))) is false then
    if (((not (exists (select 1 from public.deposit t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.outside = here.outside and t1.method = here.method))) and (not (here.method in ('5', '6', '7', '8')) or not (exists (select 1 from public.deposit t1 where not t1.voided and (t1.outside = here.outside and t1.method = here.method))))))) is false then
      raise exception using errcode = 'QM001', message = 'payment-was-no-advance',
        constraint = 'payment-was-no-advance', table = 'payment';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists payment_check_now on payment;
create constraint trigger payment_check_now after insert or update on payment
  deferrable initially immediate for each row execute function payment_check_now();

create or replace function payment_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.payment where province = new.province and id = new.id;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.payment = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-refunded-payment-stays',
        constraint = 'a-refunded-payment-stays', table = 'payment';
    end if;
  end if;
  if exists (select 1 from public.invoice there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
      constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists payment_check_at_end on payment;
create constraint trigger payment_check_at_end after insert or update on payment
  deferrable initially deferred for each row execute function payment_check_at_end();

create or replace function payment_booked(here public.payment)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    (case when here.method in ('1') then 'cash' when here.method in ('4') then 'public-finance' when here.method in ('5', '6', '7', '8') then 'channel' when here.method in ('advance') then 'deposit-held' else 'bank' end, (here.amount)::bigint, true),
    (case when here.credit is not null then 'credit' else 'receivable' end, -(here.amount)::bigint, true)) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function payment_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.payment_booked(new) b;
  perform public.qm_book('payment', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.received_at else new.recorded_at end,
    new.cashier, accounts, amounts);
  return null;
end $$;
drop trigger if exists payment_books on payment;
create constraint trigger payment_books after insert or update on payment
  deferrable initially immediate for each row execute function payment_books();

create or replace function refund_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.refund;
  was public.refund;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((not (here.payment is not null))) is false then
    if ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.payment and t1.bill = here.bill and ((not (t1.credit is not null) and not (here.credit is not null)) or t1.credit = here.credit))))) is false then
      raise exception using errcode = 'QM001', message = 'refund-says-what-the-payment-says',
        constraint = 'refund-says-what-the-payment-says', table = 'refund';
    end if;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'asked' or here.state = 'paid' else was.state = here.state or (was.state = 'asked' and here.state = 'approved') or (was.state = 'asked' and here.state = 'paid') or (was.state = 'approved' and here.state = 'paid') or (was.state = 'asked' and here.state = 'cancelled') or (was.state = 'approved' and here.state = 'cancelled') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-refund-is-asked-approved-paid',
      constraint = 'a-refund-is-asked-approved-paid', table = 'refund';
  end if;
  if at_home and not here.voided and ((not (here.state = 'paid') or here.approved_by is not null)) is false then
    if (((exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null)) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.refund_alone), 0) from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.id = here.institution)) or (not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null))) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= 100000))) is false then
      raise exception using errcode = 'QM001', message = 'a-large-refund-is-approved',
        constraint = 'a-large-refund-is-approved', table = 'refund';
    end if;
  end if;
  if not here.voided and ((not (here.payment is not null))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.payment = here.payment and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.payment))) is false then
      raise exception using errcode = 'QM001', message = 'refunded-no-more-than-paid',
        constraint = 'refunded-no-more-than-paid', table = 'refund';
    end if;
  end if;
  if not here.voided and ((not (here.deposit is not null))) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      raise exception using errcode = 'QM001', message = 'returned-no-more-than-advanced',
        constraint = 'returned-no-more-than-advanced', table = 'refund';
    end if;
  end if;
  if at_home and ((not (here.bill is not null))) is false then
    if ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and (t1.state in ('open', 'issued') or (t1.state = 'credited' and here.credit is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'refunds-while-the-bill-is-open',
        constraint = 'refunds-while-the-bill-is-open', table = 'refund';
    end if;
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'refunds-while-the-bill-is-open',
      constraint = 'refunds-while-the-bill-is-open', table = 'refund';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.asked_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.asked_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'refunder-had-not-left',
      constraint = 'refunder-had-not-left', table = 'refund';
  end if;
  return null;
end $$;
drop trigger if exists refund_check_now on refund;
create constraint trigger refund_check_now after insert or update on refund
  deferrable initially immediate for each row execute function refund_check_now();

create or replace function refund_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.refund;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.refund where province = new.province and id = new.id;
  if ((not (here.bill is not null))) is false then
    if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'a-refund-that-lapses-leaves-nothing-overpaid',
        constraint = 'a-refund-that-lapses-leaves-nothing-overpaid', table = 'refund';
    end if;
  end if;
  if ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'a-refund-that-lapses-leaves-nothing-overpaid',
      constraint = 'a-refund-that-lapses-leaves-nothing-overpaid', table = 'refund';
  end if;
  if exists (select 1 from public.invoice there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
      constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists refund_check_at_end on refund;
create constraint trigger refund_check_at_end after insert or update on refund
  deferrable initially deferred for each row execute function refund_check_at_end();

create or replace function refund_booked(here public.refund)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    (case when here.deposit is not null then 'deposit-held' when here.credit is not null then 'credit' else 'receivable' end, (here.amount)::bigint, here.state = 'paid'),
    (case when here.method in ('1') then 'cash' when here.method in ('4') then 'public-finance' when here.method in ('5', '6', '7', '8') then 'channel' when here.method in ('advance') then 'deposit-held' else 'bank' end, -(here.amount)::bigint, here.state = 'paid')) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function refund_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.refund_booked(new) b;
  perform public.qm_book('refund', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.asked_at else new.recorded_at end,
    new.paid_by, accounts, amounts);
  return null;
end $$;
drop trigger if exists refund_books on refund;
create constraint trigger refund_books after insert or update on refund
  deferrable initially immediate for each row execute function refund_books();

create or replace function estimate_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate;
  was public.estimate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-estimate-in-a-withdrawn-case',
        constraint = 'no-estimate-in-a-withdrawn-case', table = 'estimate';
    end if;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'draft' else was.state = here.state or (was.state = 'draft' and here.state = 'offered') or (was.state = 'offered' and here.state = 'accepted') or (was.state = 'offered' and here.state = 'refused') or (was.state = 'offered' and here.state = 'superseded') end)) is false then
    raise exception using errcode = 'QM001', message = 'an-estimate-is-made-offered-decided',
      constraint = 'an-estimate-is-made-offered-decided', table = 'estimate';
  end if;
  if at_home and not here.voided and ((not (was.offered_at is not null) or (was.offered_at = here.offered_at and was.total = here.total and was.valid_until = here.valid_until and (not (was.decided_at is not null) or was.decided_at = here.decided_at) and (not (was.decided_by is not null) or was.decided_by = here.decided_by)))) is false then
    raise exception using errcode = 'QM001', message = 'what-was-offered-stays',
      constraint = 'what-was-offered-stays', table = 'estimate';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.made_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.made_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'estimator-had-not-left',
      constraint = 'estimator-had-not-left', table = 'estimate';
  end if;
  return null;
end $$;
drop trigger if exists estimate_check_now on estimate;
create constraint trigger estimate_check_now after insert or update on estimate
  deferrable initially immediate for each row execute function estimate_check_now();

create or replace function estimate_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.estimate where province = new.province and id = new.id;
  if not here.voided and ((here.state = 'draft')) is false then
    if (((exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id) and here.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'an-estimate-comes-to-its-lines',
        constraint = 'an-estimate-comes-to-its-lines', table = 'estimate';
    end if;
  end if;
  if not here.voided and ((not (here.offered_at is not null))) is false then
    if ((not (exists (select 1 from public.estimate_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.estimate = here.id and not (exists (select 1 from public.price_item t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.item and t2.offered = true and exists (select 1 from public.price_list t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.list and t3.state in ('9', '8') and public.qm_compare_partial(t3.effective_from::text, public.qm_civil_day(here.offered_at)::text) <= 0 and (not (t3.effective_until is not null) or not (public.qm_compare_partial(t3.effective_until::text, public.qm_civil_day(here.offered_at)::text) <= 0)))))))))))) is false then
      raise exception using errcode = 'QM001', message = 'priced-by-the-list-of-its-day',
        constraint = 'priced-by-the-list-of-its-day', table = 'estimate';
    end if;
  end if;
  if not here.voided and ((not (here.state = 'accepted'))) is false then
    if ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.estimate = here.id))) is false then
      raise exception using errcode = 'QM001', message = 'an-accepted-estimate-has-its-contract',
        constraint = 'an-accepted-estimate-has-its-contract', table = 'estimate';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists estimate_check_at_end on estimate;
create constraint trigger estimate_check_at_end after insert or update on estimate
  deferrable initially deferred for each row execute function estimate_check_at_end();

create or replace function estimate_line_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price and t1.name = here.name and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8'))))))) is false then
    raise exception using errcode = 'QM001', message = 'estimated-from-the-published-list',
      constraint = 'estimated-from-the-published-list', table = 'estimate_line';
  end if;
  if at_home and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'draft')))) is false then
    raise exception using errcode = 'QM001', message = 'an-offered-estimate-is-frozen',
      constraint = 'an-offered-estimate-is-frozen', table = 'estimate_line';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'an-offered-estimate-is-frozen',
      constraint = 'an-offered-estimate-is-frozen', table = 'estimate_line';
  end if;
  return null;
end $$;
drop trigger if exists estimate_line_check_now on estimate_line;
create constraint trigger estimate_line_check_now after insert or update on estimate_line
  deferrable initially immediate for each row execute function estimate_line_check_now();

create or replace function estimate_line_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.estimate_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.estimate_line where province = new.province and id = new.id;
  if exists (select 1 from public.estimate there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((there.state = 'draft' or (exists (select 1 from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id) and there.total = (select coalesce(sum(t1.amount), 0) from public.estimate_line t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.estimate = there.id)))) is false) then
    raise exception using errcode = 'QM001', message = 'an-estimate-comes-to-its-lines',
      constraint = 'an-estimate-comes-to-its-lines', table = 'estimate';
  end if;
  return null;
end $$;
drop trigger if exists estimate_line_check_at_end on estimate_line;
create constraint trigger estimate_line_check_at_end after insert or update on estimate_line
  deferrable initially deferred for each row execute function estimate_line_check_at_end();

create or replace function contract_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.contract;
  was public.contract;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((not (here.amends is not null))) is false then
    if ((exists (select 1 from public.contract t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.amends and not (t1.amends is not null) and t1.signed_at <= here.signed_at)))) is false then
      raise exception using errcode = 'QM001', message = 'a-supplement-follows-its-contract',
        constraint = 'a-supplement-follows-its-contract', table = 'contract';
    end if;
  end if;
  if at_home and not here.voided and ((not (was.signed_at is not null) or (was.estimate = here.estimate and ((not (was.amends is not null) and not (here.amends is not null)) or was.amends = here.amends) and was.total = here.total and was.signed_by = here.signed_by and was.signed_for = here.signed_for and was.signed_at = here.signed_at and (not (was.copy_given_at is not null) or was.copy_given_at = here.copy_given_at)))) is false then
    raise exception using errcode = 'QM001', message = 'what-was-signed-stays',
      constraint = 'what-was-signed-stays', table = 'contract';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.signed_for and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.signed_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'contract-signer-had-not-left',
      constraint = 'contract-signer-had-not-left', table = 'contract';
  end if;
  return null;
end $$;
drop trigger if exists contract_check_now on contract;
create constraint trigger contract_check_now after insert or update on contract
  deferrable initially immediate for each row execute function contract_check_now();

create or replace function contract_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.contract;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.contract where province = new.province and id = new.id;
  if not here.voided and ((exists (select 1 from public.estimate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.estimate and t1.state = 'accepted' and t1.total = here.total and t1.decided_by = here.signed_by and t1.decided_at = here.signed_at)))) is false then
    raise exception using errcode = 'QM001', message = 'a-contract-is-its-estimate',
      constraint = 'a-contract-is-its-estimate', table = 'contract';
  end if;
  return null;
end $$;
drop trigger if exists contract_check_at_end on contract;
create constraint trigger contract_check_at_end after insert or update on contract
  deferrable initially deferred for each row execute function contract_check_at_end();

create or replace function invoice_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.invoice;
  was public.invoice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'issued' or here.state = 'red' else was.state = here.state or (was.state = 'issued' and here.state = 'voided') or (was.state = 'issued' and here.state = 'reversed') end)) is false then
    raise exception using errcode = 'QM001', message = 'an-invoice-is-cancelled-or-reversed',
      constraint = 'an-invoice-is-cancelled-or-reversed', table = 'invoice';
  end if;
  if at_home and not here.voided and ((not (was.number is not null) or (was.bill = here.bill and was.kind = here.kind and ((not (was.code is not null) and not (here.code is not null)) or was.code = here.code) and was.number = here.number and ((not (was.buyer_code is not null) and not (here.buyer_code is not null)) or was.buyer_code = here.buyer_code) and was.amount = here.amount and was.issued_at = here.issued_at and was.issued_by = here.issued_by and ((not (was.reverses is not null) and not (here.reverses is not null)) or was.reverses = here.reverses)))) is false then
    raise exception using errcode = 'QM001', message = 'an-invoice-is-never-altered',
      constraint = 'an-invoice-is-never-altered', table = 'invoice';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.issued_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.issued_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'invoice-issuer-had-not-left',
      constraint = 'invoice-issuer-had-not-left', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists invoice_check_now on invoice;
create constraint trigger invoice_check_now after insert or update on invoice
  deferrable initially immediate for each row execute function invoice_check_now();

create or replace function invoice_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.invoice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.invoice where province = new.province and id = new.id;
  if not here.voided and ((not (here.state = 'issued'))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state = 'paid'))::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
        constraint = 'invoiced-no-more-than-received', table = 'invoice';
    end if;
  end if;
  if not here.voided and (((not (here.state = 'red') and not (here.reverses is not null)))) is false then
    if (((here.state = 'red' and exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.reverses and t1.state = 'reversed' and t1.bill = here.bill and t1.kind = here.kind and t1.amount = here.amount and t1.issued_at <= here.issued_at))))) is false then
      raise exception using errcode = 'QM001', message = 'red-letter-names-what-it-reverses',
        constraint = 'red-letter-names-what-it-reverses', table = 'invoice';
    end if;
  end if;
  if not here.voided and ((not (here.state = 'reversed'))) is false then
    if ((exists (select 1 from public.invoice t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.reverses = here.id))) is false then
      raise exception using errcode = 'QM001', message = 'reversed-by-a-red-letter-invoice',
        constraint = 'reversed-by-a-red-letter-invoice', table = 'invoice';
    end if;
  end if;
  if exists (select 1 from public.invoice there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received',
      constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
  return null;
end $$;
drop trigger if exists invoice_check_at_end on invoice;
create constraint trigger invoice_check_at_end after insert or update on invoice
  deferrable initially deferred for each row execute function invoice_check_at_end();
