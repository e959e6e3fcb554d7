-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table institution add column refund_alone bigint;

drop index bill__one_bill_per_case;

create unique index bill__one_bill_per_case on bill (province, case_id) where (not voided and state <> 'void');

drop index payment_by_case_id;

alter table payment add column payer_name bytea;

alter table payment add column outside text;

alter table payment add column deposit uuid;

alter table payment add column credit uuid;

alter table payment add constraint payment_link_key unique (province, case_id, id);

alter table payment add constraint payment__one_payer check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or (not (payer is not null) or not (payer_name is not null))) not valid;

alter table payment add constraint payment__advance_is_named check (string_to_array(standard, '.')::int[] < array[2026, 3] or voided or ((method = 'advance' and deposit is not null and not (outside is not null)) or (method <> 'advance' and not (deposit is not null)))) not valid;

alter table payment add constraint payment__a_payment_is_voided_on_its_day check (string_to_array(standard, '.')::int[] < array[2026, 3] or (not (voided = true) or public.qm_compare_partial(public.qm_civil_day(received_at)::text, public.qm_civil_day(recorded_at)::text) = 0)) not valid;

create unique index payment__payment_outside_number_once on payment (outside) where (not voided and method in ('5', '6', '7', '8'));

create unique index payment__payment_bank_number_once on payment (province, institution, method, outside) where (not voided);

create index payment_by_deposit on payment (province, deposit);

create index payment_by_credit on payment (province, credit);

create table credit_account (
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
  who text not null,
  party text collate "C" not null,
  limit_ bigint,
  document text not null,
  from_ date not null,
  until date,
  constraint credit_account_pkey primary key (province, id),
  constraint credit_account_link_key unique (province, institution, id),
  constraint credit_account__account_ends_after_it_begins check (voided or (not (until is not null) or from_ <= until))
);
comment on table credit_account is '挂账单位 Credit account';
create unique index credit_account__one_account_of_a_party on credit_account (province, institution, who, document) where (not voided);
alter table credit_account enable row level security;
grant select, insert, update on credit_account to qingming_app, qingming_exchange;

create table deposit (
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
  receipt text not null,
  purpose text collate "C" not null,
  method text collate "C" not null,
  amount bigint not null,
  received_at timestamptz(3) not null,
  payer uuid,
  payer_name bytea,
  outside text,
  cashier uuid not null,
  constraint deposit_pkey primary key (province, id),
  constraint deposit_link_key unique (province, case_id, id),
  constraint deposit__deposit_not_in_future check (voided or received_at <= recorded_at + interval '5 minutes'),
  constraint deposit__an_advance_is_money check (voided or method <> 'advance'),
  constraint deposit__one_payer_of_an_advance check (voided or (not (payer is not null) or not (payer_name is not null))),
  constraint deposit__an_advance_is_voided_on_its_day check ((not (voided = true) or public.qm_compare_partial(public.qm_civil_day(received_at)::text, public.qm_civil_day(recorded_at)::text) = 0))
);
comment on table deposit is '预收款 Advance payment';
create unique index deposit__deposit_receipt_once on deposit (province, receipt) where (not voided);
create unique index deposit__deposit_outside_number_once on deposit (outside) where (not voided and method in ('5', '6', '7', '8'));
create unique index deposit__deposit_bank_number_once on deposit (province, institution, method, outside) where (not voided);
alter table deposit enable row level security;
grant select, insert, update on deposit to qingming_app, qingming_exchange;

create table credit_entry (
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
  account uuid not null,
  amount bigint not null,
  document text not null,
  entered_at timestamptz(3) not null,
  entered_by uuid not null,
  constraint credit_entry_pkey primary key (province, id),
  constraint credit_entry_link_key unique (province, case_id, id),
  constraint credit_entry__credit_not_in_future check (voided or entered_at <= recorded_at + interval '5 minutes')
);
comment on table credit_entry is '挂账 On account';
create index credit_entry_by_bill on credit_entry (province, bill);
create index credit_entry_by_account on credit_entry (province, account);
alter table credit_entry enable row level security;
grant select, insert, update on credit_entry to qingming_app, qingming_exchange;

create table refund (
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
  payment uuid,
  bill uuid,
  credit uuid,
  deposit uuid,
  amount bigint not null,
  reason_ text collate "C" not null,
  note bytea,
  state text collate "C" not null,
  asked_at timestamptz(3) not null,
  asked_by uuid not null,
  approved_at timestamptz(3),
  approved_by uuid,
  method text collate "C",
  outside text,
  paid_at timestamptz(3),
  paid_by uuid,
  constraint refund_pkey primary key (province, id),
  constraint refund__refund_is_of_one_receipt check (voided or ((payment is not null and bill is not null and not (deposit is not null)) or (deposit is not null and not (payment is not null) and not (bill is not null) and not (credit is not null)))),
  constraint refund__a_paid_refund_has_its_facts check (voided or ((state = 'paid' and paid_at is not null and paid_by is not null and method is not null) or (not (state = 'paid') and not (paid_at is not null) and not (paid_by is not null)))),
  constraint refund__approved_by_somebody check (voided or ((not (state = 'approved') or approved_by is not null) and (not (state = 'asked') or not (approved_by is not null)) and ((approved_by is not null and approved_at is not null) or (not (approved_by is not null) and not (approved_at is not null))))),
  constraint refund__approver_is_not_who_asked check (voided or asked_by <> approved_by),
  constraint refund__a_refund_is_never_voided check (voided = false),
  constraint refund__an_advance_does_not_go_back_to_itself check (voided or method <> 'advance'),
  constraint refund__refund_not_in_future check (voided or ((not (paid_at is not null) or paid_at <= recorded_at + interval '5 minutes') and asked_at <= recorded_at + interval '5 minutes')),
  constraint refund__refund_after_it_was_asked check (voided or (not (paid_at is not null) or paid_at >= asked_at))
);
comment on table refund is '退款 Refund';
create unique index refund__refund_number_once on refund (province, number) where (not voided);
create unique index refund__refund_outside_number_once on refund (outside) where (not voided and method in ('5', '6', '7', '8'));
create unique index refund__refund_bank_number_once on refund (province, institution, method, outside) where (not voided);
create index refund_by_case_id on refund (province, case_id);
create index refund_by_payment on refund (province, payment);
create index refund_by_deposit on refund (province, deposit);
create index refund_by_bill on refund (province, bill);
create index refund_by_state on refund (province, state);
alter table refund enable row level security;
grant select, insert, update on refund to qingming_app, qingming_exchange;

alter table credit_account add constraint credit_account_institution_owner foreign key (province, institution) references institution (province, id);

alter table deposit add constraint deposit_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table deposit add constraint deposit_payer_link foreign key (province, case_id, payer) references contact (province, case_id, id);

alter table deposit add constraint deposit_cashier_link foreign key (province, institution, cashier) references staff (province, institution, id);

alter table credit_entry add constraint credit_entry_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table credit_entry add constraint credit_entry_bill_link foreign key (province, case_id, bill) references bill (province, case_id, id);

alter table credit_entry add constraint credit_entry_account_link foreign key (province, institution, account) references credit_account (province, institution, id);

alter table credit_entry add constraint credit_entry_entered_by_link foreign key (province, institution, entered_by) references staff (province, institution, id);

alter table payment add constraint payment_deposit_link foreign key (province, case_id, deposit) references deposit (province, case_id, id) not valid;

alter table payment add constraint payment_credit_link foreign key (province, case_id, credit) references credit_entry (province, case_id, id) not valid;

alter table refund add constraint refund_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table refund add constraint refund_payment_link foreign key (province, case_id, payment) references payment (province, case_id, id);

alter table refund add constraint refund_bill_link foreign key (province, case_id, bill) references bill (province, case_id, id);

alter table refund add constraint refund_credit_link foreign key (province, case_id, credit) references credit_entry (province, case_id, id);

alter table refund add constraint refund_deposit_link foreign key (province, case_id, deposit) references deposit (province, case_id, id);

alter table refund add constraint refund_asked_by_link foreign key (province, institution, asked_by) references staff (province, institution, id);

alter table refund add constraint refund_approved_by_link foreign key (province, institution, approved_by) references staff (province, institution, id);

alter table refund add constraint refund_paid_by_link foreign key (province, institution, paid_by) references staff (province, institution, id);

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
    if ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.ended_by = 'handed-over'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'body-accounted-for',
        constraint = 'body-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
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
  if not here.voided and ((not (here.state = '1'))) is false then
    if (((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected')))))) is false then
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
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not (string_to_array(there.standard, '.')::int[] < array[2026, 3]) and not there.voided and (((there.kind = '1' and exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen'))) or (there.kind = '0' and not (exists (select 1 from public.funeral_case t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.subject in ('stillborn', 'body-part', 'old-remains', 'specimen', 'ashes-only')))))) is false) then
    raise exception using errcode = 'QM001', message = 'kind-of-cremation-fits-the-case',
      constraint = 'kind-of-cremation-fits-the-case', table = 'cremation';
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

create or replace function bill_line_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((here.kind = 'waiver')) is false then
    if ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))))) is false then
      raise exception using errcode = 'QM001', message = 'charge-is-on-the-published-list',
        constraint = 'charge-is-on-the-published-list', table = 'bill_line';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-charge-in-a-withdrawn-case',
        constraint = 'no-charge-in-a-withdrawn-case', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-within-its-rule',
        constraint = 'waiver-within-its-rule', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'waived-no-more-than-charged',
        constraint = 'waived-no-more-than-charged', table = 'bill_line';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then
      raise exception using errcode = 'QM001', message = 'a-case-takes-no-more-than-its-waiver-rule',
        constraint = 'a-case-takes-no-more-than-its-waiver-rule', table = 'bill_line';
    end if;
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-is-for-this-family',
        constraint = 'waiver-is-for-this-family', table = 'bill_line';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_now on bill_line;
create constraint trigger bill_line_check_now after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_check_now();

create or replace function bill_line_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.bill_line where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-waived-charge-stays',
        constraint = 'a-waived-charge-stays', table = 'bill_line';
    end if;
  end if;
  if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  if ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  return null;
end $$;
drop trigger if exists bill_line_check_at_end on bill_line;
create constraint trigger bill_line_check_at_end after insert or update on bill_line
  deferrable initially deferred for each row execute function bill_line_check_at_end();

create or replace function bill_line_codes_now() returns trigger language plpgsql
  security definer as $$
declare
  was public.bill_line;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'bill_line_fee_type_code',
      constraint = 'bill_line_fee_type_code', table = 'bill_line';
  end if;
  return null;
end $$;
drop trigger if exists bill_line_codes_now on bill_line;
create constraint trigger bill_line_codes_now after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_codes_now();

create or replace function bill_line_booked(here public.bill_line)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ('receivable', (here.amount)::bigint, here.kind = 'charge'),
    (case when exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.class in ('0', 'basic'))) then 'income-basic' else 'income-other' end, -(here.amount)::bigint, here.kind = 'charge'),
    ('waiver', (here.amount)::bigint, here.kind = 'waiver'),
    ('receivable', -(here.amount)::bigint, here.kind = 'waiver')) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function bill_line_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.bill_line_booked(new) b;
  perform public.qm_book('billLine', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.recorded_at else new.recorded_at end,
    null, accounts, amounts);
  return null;
end $$;
drop trigger if exists bill_line_books on bill_line;
create constraint trigger bill_line_books after insert or update on bill_line
  deferrable initially immediate for each row execute function bill_line_books();

create or replace function deposit_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.deposit;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-deposit-in-a-withdrawn-case',
        constraint = 'no-deposit-in-a-withdrawn-case', table = 'deposit';
    end if;
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
    raise exception using errcode = 'QM001', message = 'no-deposit-in-a-closed-case',
      constraint = 'no-deposit-in-a-closed-case', table = 'deposit';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'deposit-cashier-had-not-left',
      constraint = 'deposit-cashier-had-not-left', table = 'deposit';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.outside is not null))) is false then
    if (((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.outside = here.outside and t1.method = here.method))) and (not (here.method in ('5', '6', '7', '8')) or not (exists (select 1 from public.payment t1 where not t1.voided and (t1.outside = here.outside and t1.method = here.method))))))) is false then
      raise exception using errcode = 'QM001', message = 'advance-was-no-payment',
        constraint = 'advance-was-no-payment', table = 'deposit';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists deposit_check_now on deposit;
create constraint trigger deposit_check_now after insert or update on deposit
  deferrable initially immediate for each row execute function deposit_check_now();

create or replace function deposit_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.deposit;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.deposit where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id) or exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id))))) is false then
      raise exception using errcode = 'QM001', message = 'used-and-returned-no-more-than-advanced',
        constraint = 'used-and-returned-no-more-than-advanced', table = 'deposit';
    end if;
  end if;
  if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.id)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.id and t1.state <> 'cancelled'))::numeric) <= here.amount)) is false then
    raise exception using errcode = 'QM001', message = 'used-and-returned-no-more-than-advanced',
      constraint = 'used-and-returned-no-more-than-advanced', table = 'deposit';
  end if;
  return null;
end $$;
drop trigger if exists deposit_check_at_end on deposit;
create constraint trigger deposit_check_at_end after insert or update on deposit
  deferrable initially deferred for each row execute function deposit_check_at_end();

create or replace function deposit_booked(here public.deposit)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    (case when here.method in ('1') then 'cash' when here.method in ('4') then 'public-finance' when here.method in ('5', '6', '7', '8') then 'channel' when here.method in ('advance') then 'deposit-held' else 'bank' end, (here.amount)::bigint, true),
    ('deposit-held', -(here.amount)::bigint, true)) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function deposit_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.deposit_booked(new) b;
  perform public.qm_book('deposit', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.received_at else new.recorded_at end,
    new.cashier, accounts, amounts);
  return null;
end $$;
drop trigger if exists deposit_books on deposit;
create constraint trigger deposit_books after insert or update on deposit
  deferrable initially immediate for each row execute function deposit_books();

create or replace function credit_entry_check_now() returns trigger language plpgsql
  security definer as $$
declare
  here public.credit_entry;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-credit-in-a-withdrawn-case',
        constraint = 'no-credit-in-a-withdrawn-case', table = 'credit_entry';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.entered_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.entered_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'crediting-person-had-not-left',
      constraint = 'crediting-person-had-not-left', table = 'credit_entry';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.credit_account t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.account and public.qm_compare_partial(t1.from_::text, public.qm_civil_day(here.entered_at)::text) <= 0 and (not (t1.until is not null) or not (public.qm_compare_partial(t1.until::text, public.qm_civil_day(here.entered_at)::text) <= 0)))))) is false then
    raise exception using errcode = 'QM001', message = 'credit-account-is-in-force',
      constraint = 'credit-account-is-in-force', table = 'credit_entry';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.credit_account t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.account and (not (t1.limit_ is not null) or ((select coalesce(sum(t2.amount), 0) from public.credit_entry t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and t2.account = t1.id)::numeric - ((select coalesce(sum(t2.amount), 0) from public.payment t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and exists (select 1 from public.credit_entry t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.credit and t3.account = t1.id)))::numeric - (select coalesce(sum(t2.amount), 0) from public.refund t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.state <> 'cancelled' and exists (select 1 from public.credit_entry t3 where t3.province = t2.province and t3.institution = t2.institution and not t3.voided and (t3.id = t2.credit and t3.account = t1.id))))::numeric)::numeric) <= t1.limit_))))) is false then
    raise exception using errcode = 'QM001', message = 'credit-within-the-limit',
      constraint = 'credit-within-the-limit', table = 'credit_entry';
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))))) is false then
    raise exception using errcode = 'QM001', message = 'credit-while-the-bill-is-open',
      constraint = 'credit-while-the-bill-is-open', table = 'credit_entry';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'credit-while-the-bill-is-open',
      constraint = 'credit-while-the-bill-is-open', table = 'credit_entry';
  end if;
  if not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'credit-no-more-than-due',
      constraint = 'credit-no-more-than-due', table = 'credit_entry';
  end if;
  return null;
end $$;
drop trigger if exists credit_entry_check_now on credit_entry;
create constraint trigger credit_entry_check_now after insert or update on credit_entry
  deferrable initially immediate for each row execute function credit_entry_check_now();

create or replace function credit_entry_check_at_end() returns trigger language plpgsql
  security definer as $$
declare
  here public.credit_entry;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.credit_entry where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-credit-that-was-paid-stays',
        constraint = 'a-credit-that-was-paid-stays', table = 'credit_entry';
    end if;
  end if;
  return null;
end $$;
drop trigger if exists credit_entry_check_at_end on credit_entry;
create constraint trigger credit_entry_check_at_end after insert or update on credit_entry
  deferrable initially deferred for each row execute function credit_entry_check_at_end();

create or replace function credit_entry_booked(here public.credit_entry)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ('credit', (here.amount)::bigint, true),
    ('receivable', -(here.amount)::bigint, true)) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function credit_entry_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.credit_entry_booked(new) b;
  perform public.qm_book('creditEntry', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.entered_at else new.recorded_at end,
    null, accounts, amounts);
  return null;
end $$;
drop trigger if exists credit_entry_books on credit_entry;
create constraint trigger credit_entry_books after insert or update on credit_entry
  deferrable initially immediate for each row execute function credit_entry_books();

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
