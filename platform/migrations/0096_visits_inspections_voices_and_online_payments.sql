-- Derived from standard/ by migrate:derive; change the standard, not this file.

drop index refund_by_case_id;

alter table refund add constraint refund_link_key unique (province, case_id, id);

create table institution_picture (
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
  picture text not null,
  subject text collate "C" not null,
  caption text not null,
  caption_en text,
  taken_on date not null,
  order_ integer not null,
  nobody_in_it boolean not null,
  constraint institution_picture_pkey primary key (province, id),
  constraint institution_picture__nobody_in_a_public_picture check ((voided = true or nobody_in_it = true)),
  constraint institution_picture__taken_in_the_past check (voided or public.qm_compare_partial(taken_on::text, public.qm_civil_day(recorded_at + interval '5 minutes')) <= 0)
);
comment on table institution_picture is '机构照片 Photograph of an institution';
create index institution_picture_by_institution on institution_picture (province, institution);
create index institution_picture_by_order_ on institution_picture (province, order_);
alter table institution_picture enable row level security;
grant select, insert, update on institution_picture to qingming_app, qingming_exchange;

create table pay_merchant (
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
  method text collate "C" not null,
  merchant text not null,
  keeper uuid not null,
  from_ date not null,
  in_use boolean not null,
  constraint pay_merchant_pkey primary key (province, id),
  constraint pay_merchant_link_key unique (province, institution, id),
  constraint pay_merchant__merchant_is_of_a_payment_system check (voided or method in ('5', '6', '7'))
);
comment on table pay_merchant is '线上收款商户 Merchant for online payments';
create unique index pay_merchant__merchant_number_once on pay_merchant (method, merchant) where (not voided);
create unique index pay_merchant__one_merchant_in_use on pay_merchant (province, institution, method) where (not voided and in_use = true);
alter table pay_merchant enable row level security;
grant select, insert, update on pay_merchant to qingming_app, qingming_exchange;

create table pay_intent (
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
  order_number text not null,
  bill uuid not null,
  merchant uuid not null,
  method text collate "C" not null,
  amount bigint not null,
  way text collate "C" not null,
  opens text,
  payer uuid,
  started_by uuid,
  started_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  state text collate "C" not null,
  outside text,
  received bigint,
  paid_at timestamptz(3),
  payment uuid,
  held_for text collate "C",
  decision text collate "C",
  proposed_by uuid,
  decided_by uuid,
  constraint pay_intent_pkey primary key (province, id),
  constraint pay_intent_link_key unique (province, case_id, id),
  constraint pay_intent__an_order_ends check (voided or started_at < expires_at),
  constraint pay_intent__money_that_came_has_its_facts check (voided or ((state in ('paid', 'held', 'returned') and outside is not null and received is not null and paid_at is not null) or (not (state in ('paid', 'held', 'returned')) and not (outside is not null) and not (received is not null) and not (paid_at is not null)))),
  constraint pay_intent__another_amount_is_held check (voided or (not (state = 'paid') or (received = amount or decided_by is not null)))
);
comment on table pay_intent is '支付单 Online payment';
create unique index pay_intent__order_number_once on pay_intent (order_number) where (not voided);
create unique index pay_intent__one_outside_number_one_order on pay_intent (method, outside) where (not voided and outside is not null);
create unique index pay_intent__one_payment_one_order on pay_intent (province, payment) where (not voided and payment is not null);
create index pay_intent_by_bill on pay_intent (province, bill);
create index pay_intent_by_state_expires_at on pay_intent (province, state, expires_at);
create index pay_intent_by_merchant_paid_at on pay_intent (province, merchant, paid_at);
create index pay_intent_by_payment on pay_intent (province, payment);
alter table pay_intent enable row level security;
grant select, insert, update on pay_intent to qingming_app, qingming_exchange;

create table channel_refund (
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
  refund_number text not null,
  intent uuid not null,
  refund uuid,
  amount bigint not null,
  state text collate "C" not null,
  sent_by uuid not null,
  sent_at timestamptz(3) not null,
  outside text,
  done_at timestamptz(3),
  constraint channel_refund_pkey primary key (province, id),
  constraint channel_refund__a_done_refund_has_its_facts check (voided or ((state = 'done' and outside is not null and done_at is not null) or (not (state = 'done') and not (done_at is not null))))
);
comment on table channel_refund is '原路退款 Refund the way it came';
create unique index channel_refund__channel_refund_number_once on channel_refund (refund_number) where (not voided);
create unique index channel_refund__one_refund_goes_back_once on channel_refund (province, refund) where (not voided and (refund is not null and state <> 'closed'));
create unique index channel_refund__held_money_goes_back_once on channel_refund (province, intent) where (not voided and (not (refund is not null) and state <> 'closed'));
create index channel_refund_by_case_id on channel_refund (province, case_id);
create index channel_refund_by_intent on channel_refund (province, intent);
create index channel_refund_by_refund on channel_refund (province, refund);
create index channel_refund_by_state on channel_refund (province, state);
create index channel_refund_by_done_at on channel_refund (province, done_at);
alter table channel_refund enable row level security;
grant select, insert, update on channel_refund to qingming_app, qingming_exchange;

create table channel_day (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  channel_day_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  day date not null,
  merchant uuid not null,
  state text collate "C" not null,
  ours bigint not null,
  theirs bigint not null,
  ours_returned bigint not null,
  theirs_returned bigint not null,
  fee bigint not null,
  bank bigint,
  lines integer not null,
  digest text not null,
  fetched_at timestamptz(3) not null,
  constraint channel_day_pkey primary key (province, id),
  constraint channel_day_link_key unique (province, institution, id),
  constraint channel_day_is_itself check (channel_day_id = id),
  constraint channel_day__a_past_day_is_reconciled check (voided or public.qm_compare_partial(day::text, public.qm_civil_day(fetched_at)::text) < 0)
);
comment on table channel_day is '渠道对账 Reconciliation of online payments';
create unique index channel_day__reconciliation_number_once on channel_day (province, number) where (not voided);
create unique index channel_day__one_reconciliation_a_day on channel_day (province, merchant, day) where (not voided);
create index channel_day_by_institution_recorded_at on channel_day (province, institution, recorded_at);
create index channel_day_by_state_day on channel_day (province, state, day);
create index channel_day_by_merchant_day on channel_day (province, merchant, day);
alter table channel_day enable row level security;
grant select, insert, update on channel_day to qingming_app, qingming_exchange;

create table channel_line (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  channel_day_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  what text collate "C" not null,
  outside text not null,
  order_number text not null,
  amount bigint not null,
  fee bigint not null,
  at timestamptz(3) not null,
  constraint channel_line_pkey primary key (province, id)
);
comment on table channel_line is '渠道账单明细 Line of a channel’s bill';
create index channel_line_by_channel_day_id on channel_line (province, channel_day_id);
create index channel_line_by_order_number on channel_line (province, order_number);
alter table channel_line enable row level security;
grant select, insert, update on channel_line to qingming_app, qingming_exchange;

create table channel_difference (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  channel_day_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  kind text collate "C" not null,
  what text collate "C" not null,
  outside text,
  order_number text not null,
  ours bigint,
  theirs bigint,
  explanation bytea,
  explained_by uuid,
  explained_at timestamptz(3),
  constraint channel_difference_pkey primary key (province, id),
  constraint channel_difference__a_difference_says_where_the_money_lacks check (voided or ((kind = 'missing-here' and not (ours is not null) and theirs is not null) or (kind = 'missing-there' and ours is not null and not (theirs is not null)) or (kind = 'amount' and ours is not null and theirs is not null))),
  constraint channel_difference__a_difference_is_explained_by_somebody check (voided or ((explanation is not null and explained_by is not null and explained_at is not null) or (not (explanation is not null) and not (explained_by is not null) and not (explained_at is not null))))
);
comment on table channel_difference is '对账差异 Difference';
create index channel_difference_by_channel_day_id on channel_difference (province, channel_day_id);
alter table channel_difference enable row level security;
grant select, insert, update on channel_difference to qingming_app, qingming_exchange;

create table yearly_report (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  yearly_report_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  year text collate "C" not null,
  from_ date not null,
  until date not null,
  state text collate "C" not null,
  operations text,
  safety text,
  finance text,
  rewards text,
  lacking text,
  audit text,
  prepared_by text not null,
  edited_by text,
  submitted_by text,
  filed_by text,
  filed_at timestamptz(3),
  figures integer,
  opinion text,
  checked_by text,
  checked_on date,
  constraint yearly_report_pkey primary key (province, id),
  constraint yearly_report_link_key unique (province, institution, id),
  constraint yearly_report_is_itself check (yearly_report_id = id),
  constraint yearly_report__a_report_is_of_one_year check (voided or (public.qm_compare_partial(year::text, from_::text) = 0 and public.qm_compare_partial(year::text, until::text) = 0 and public.qm_compare_partial(public.qm_day_after(until::text, 1, 'day')::text, public.qm_day_after(from_::text, 12, 'month')::text) = 0)),
  constraint yearly_report__a_year_is_over_before_it_is_reported check (voided or (not (state in ('filed', 'checked')) or public.qm_compare_partial(until::text, public.qm_civil_day(filed_at)::text) < 0)),
  constraint yearly_report__a_report_says_what_it_must check (voided or (state = 'draft' or (operations is not null and safety is not null and finance is not null and rewards is not null))),
  constraint yearly_report__who_files_did_not_prepare check (voided or (filed_by <> prepared_by and filed_by <> edited_by and filed_by <> submitted_by)),
  constraint yearly_report__what_is_filed_says_by_whom check (voided or ((state in ('filed', 'checked') and submitted_by is not null and filed_by is not null and filed_at is not null) or (not (state in ('filed', 'checked')) and not (filed_by is not null) and not (filed_at is not null) and not (figures is not null)))),
  constraint yearly_report__what_is_checked_says_by_whom check (voided or ((state = 'checked' and checked_by is not null and checked_on is not null) or (state <> 'checked' and not (checked_by is not null) and not (checked_on is not null)))),
  constraint yearly_report__a_report_not_in_future check (voided or (not (filed_at is not null) or filed_at <= recorded_at + interval '5 minutes')),
  constraint yearly_report__one_report_of_a_day exclude using gist (province with =, institution with =, daterange(from_, until) with &&) where (not voided) deferrable initially immediate
);
comment on table yearly_report is '年度工作报告 Yearly report';
create unique index yearly_report__one_report_a_year on yearly_report (province, institution, year) where (not voided);
create index yearly_report_by_institution_recorded_at on yearly_report (province, institution, recorded_at);
create index yearly_report_by_year_state on yearly_report (province, year, state);
create index yearly_report_by_filed_at on yearly_report (province, filed_at);
alter table yearly_report enable row level security;
grant select, insert, update on yearly_report to qingming_app, qingming_exchange;

create table yearly_figure (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  yearly_report_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  figure text collate "C" not null,
  value integer not null,
  whole integer,
  worked_at timestamptz(3) not null,
  constraint yearly_figure_pkey primary key (province, id),
  constraint yearly_figure__a_part_is_no_more_than_the_whole check (voided or (not (whole is not null) or figure = 'storage-days' or not (whole < value)))
);
comment on table yearly_figure is '年度数字 Figure of the year';
create unique index yearly_figure__a_figure_is_stated_once on yearly_figure (province, yearly_report_id, figure, worked_at) where (not voided);
create index yearly_figure_by_yearly_report_id on yearly_figure (province, yearly_report_id);
alter table yearly_figure enable row level security;
grant select, insert, update on yearly_figure to qingming_app, qingming_exchange;

create table inspection_item (
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
  institution_kind text collate "C" not null,
  properties text collate "C",
  year_from text collate "C" not null,
  year_until text collate "C",
  chapter text not null,
  chapter_en text,
  code text not null,
  title text not null,
  title_en text,
  most integer not null,
  judged text collate "C" not null,
  figure text collate "C",
  full_at integer,
  none_at integer,
  document text not null,
  ended_on date,
  constraint inspection_item_pkey primary key (province, id),
  constraint inspection_item__a_computed_point_names_its_figure check (voided or ((judged = 'computed' and figure is not null and full_at is not null and none_at is not null and full_at <> none_at) or (judged <> 'computed' and not (figure is not null) and not (full_at is not null) and not (none_at is not null)))),
  constraint inspection_item__a_point_ends_after_it_begins check (voided or (not (year_until is not null) or not (public.qm_compare_partial(year_until::text, year_from::text) < 0)))
);
comment on table inspection_item is '年度检查标准 Point of inspection';
create unique index inspection_item__a_point_stands_once_in_a_scheme on inspection_item (province, institution_kind, code, year_from) where (not voided);
create index inspection_item_by_institution_kind_year_from on inspection_item (province, institution_kind, year_from);
alter table inspection_item enable row level security;
grant select, insert, update on inspection_item to qingming_app, qingming_exchange;

create table inspection (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  inspection_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  year text collate "C" not null,
  round integer not null,
  state text collate "C" not null,
  authority text not null,
  items integer not null,
  opened_by text not null,
  opened_at timestamptz(3) not null,
  visited_on date,
  inspectors text,
  total integer,
  most integer,
  result text collate "C",
  rectify_by date,
  opinion text,
  concluded_by text,
  concluded_at timestamptz(3),
  closed_by text,
  closed_at timestamptz(3),
  published_by text,
  published_on date,
  constraint inspection_pkey primary key (province, id),
  constraint inspection_link_key unique (province, institution, id),
  constraint inspection_is_itself check (inspection_id = id),
  constraint inspection__nobody_inspects_their_own_house check (voided or opened_by is not null),
  constraint inspection__what_is_concluded_says_by_whom check (voided or ((state in ('rectifying', 'closed') and result is not null and concluded_by is not null and concluded_at is not null and visited_on is not null and inspectors is not null) or (not (state in ('rectifying', 'closed')) and not (result is not null) and not (concluded_by is not null) and not (published_on is not null)))),
  constraint inspection__what_is_closed_says_when check (voided or ((state = 'closed' and closed_by is not null and closed_at is not null) or (state <> 'closed' and not (closed_by is not null) and not (closed_at is not null)))),
  constraint inspection__who_publishes_did_not_conclude check (voided or ((not (published_by is not null) and not (published_on is not null)) or (published_by is not null and published_on is not null and published_by <> concluded_by))),
  constraint inspection__an_inspection_not_in_future check (voided or (opened_at <= recorded_at + interval '5 minutes' and (not (visited_on is not null) or not (public.qm_compare_partial(public.qm_civil_day(concluded_at)::text, visited_on::text) < 0))))
);
comment on table inspection is '年度检查 Inspection';
create unique index inspection__one_inspection_a_round on inspection (province, institution, year, round) where (not voided);
create unique index inspection__one_inspection_under_way on inspection (province, institution) where (not voided and state = 'open');
create index inspection_by_institution_recorded_at on inspection (province, institution, recorded_at);
create index inspection_by_year_state on inspection (province, year, state);
create index inspection_by_opened_at on inspection (province, opened_at);
alter table inspection enable row level security;
grant select, insert, update on inspection to qingming_app, qingming_exchange;

create table inspection_score (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  inspection_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  item uuid not null,
  most integer not null,
  figure text collate "C",
  measured integer,
  measured_of integer,
  proposed integer,
  score integer,
  does_not_apply boolean,
  reason_ text,
  photo text,
  scored_by text,
  scored_at timestamptz(3),
  constraint inspection_score_pkey primary key (province, id),
  constraint inspection_score_link_key unique (province, inspection_id, id),
  constraint inspection_score__a_score_is_no_more_than_its_points check (voided or (not (score is not null) or score <= most)),
  constraint inspection_score__points_lost_have_a_reason check (voided or ((not (score is not null) and not (does_not_apply is not null)) or (score is not null and not (score < most)) or reason_ is not null)),
  constraint inspection_score__a_point_is_scored_or_does_not_apply check (voided or ((not (score is not null) and not (does_not_apply is not null) and not (scored_by is not null) and not (scored_at is not null)) or (scored_by is not null and scored_at is not null and ((score is not null and not ((does_not_apply is not null and does_not_apply = true))) or (not (score is not null) and (does_not_apply is not null and does_not_apply = true)))))),
  constraint inspection_score__nobody_scores_their_own_house check (voided or (not (scored_by is not null) or scored_at is not null))
);
comment on table inspection_score is '检查项目评分 Points given';
create unique index inspection_score__a_point_is_judged_once on inspection_score (province, inspection_id, item) where (not voided);
create index inspection_score_by_item on inspection_score (province, item);
alter table inspection_score enable row level security;
grant select, insert, update on inspection_score to qingming_app, qingming_exchange;

create table rectification (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  inspection_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  point uuid,
  asked text not null,
  due_on date not null,
  asked_by text not null,
  asked_at timestamptz(3) not null,
  done_words text,
  proof text,
  done_by text,
  done_at timestamptz(3),
  outcome text collate "C",
  check_words text,
  checked_by text,
  checked_at timestamptz(3),
  constraint rectification_pkey primary key (province, id),
  constraint rectification__a_term_is_ahead check (voided or not (public.qm_compare_partial(due_on::text, public.qm_civil_day(asked_at)::text) < 0)),
  constraint rectification__who_checks_did_not_put_it_right check (voided or ((not (outcome is not null) and not (checked_by is not null) and not (checked_at is not null)) or (outcome is not null and checked_by is not null and checked_at is not null and done_by is not null and checked_by <> done_by))),
  constraint rectification__what_is_not_right_says_why check (voided or (not (outcome is not null) or (outcome is not null and outcome = 'accepted') or check_words is not null)),
  constraint rectification__nobody_checks_their_own_house check (voided or asked_by is not null)
);
comment on table rectification is '整改要求 What is to be put right';
create index rectification_by_inspection_id on rectification (province, inspection_id);
create index rectification_by_due_on on rectification (province, due_on);
alter table rectification enable row level security;
grant select, insert, update on rectification to qingming_app, qingming_exchange;

create table evaluation (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  evaluation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  level text collate "C" not null,
  at timestamptz(3) not null,
  addition boolean not null,
  speed text collate "C",
  skill text collate "C",
  attitude text collate "C",
  charges text collate "C",
  about text collate "C",
  counted boolean not null,
  uncounted_because text collate "C",
  uncounted_note bytea,
  decided_by text,
  constraint evaluation_pkey primary key (province, id),
  constraint evaluation_link_key unique (province, institution, id),
  constraint evaluation_is_itself check (evaluation_id = id),
  constraint evaluation__left_out_by_a_person_with_a_reason check (voided or ((counted = false and uncounted_because is not null and uncounted_note is not null and decided_by is not null) or (not (counted = false) and not (uncounted_because is not null) and not (uncounted_note is not null)))),
  constraint evaluation__an_evaluation_not_in_future check (voided or at <= recorded_at + interval '5 minutes')
);
comment on table evaluation is '服务评价 Evaluation';
create index evaluation_by_institution_recorded_at on evaluation (province, institution, recorded_at);
create index evaluation_by_at on evaluation (province, at);
alter table evaluation enable row level security;
grant select, insert, update on evaluation to qingming_app, qingming_exchange;

create table evaluation_matter (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  evaluation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  for_case uuid not null,
  addition boolean not null,
  at timestamptz(3) not null,
  network text,
  constraint evaluation_matter_pkey primary key (province, id)
);
comment on table evaluation_matter is '评价对应业务 Matter of an evaluation';
create unique index evaluation_matter__one_matter_one_evaluation on evaluation_matter (province, for_case, addition) where (not voided);
create index evaluation_matter_by_evaluation_id on evaluation_matter (province, evaluation_id);
create index evaluation_matter_by_for_case on evaluation_matter (province, for_case);
create index evaluation_matter_by_network on evaluation_matter (province, network);
alter table evaluation_matter enable row level security;
grant select, insert, update on evaluation_matter to qingming_app, qingming_exchange;

create table evaluation_words (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  evaluation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  to_call boolean not null,
  words bytea,
  phone bytea,
  phone_key bytea,
  constraint evaluation_words_pkey primary key (province, id),
  constraint evaluation_words__words_or_a_telephone check (voided or (words is not null or phone is not null)),
  constraint evaluation_words__who_wishes_a_call_leaves_a_telephone check (voided or ((to_call = true and phone is not null) or (to_call = false and not (phone is not null))))
);
comment on table evaluation_words is '评价内容 Words of an evaluation';
create unique index evaluation_words__words_of_an_evaluation_once on evaluation_words (province, evaluation_id) where (not voided);
create index evaluation_words_by_evaluation_id on evaluation_words (province, evaluation_id);
create index evaluation_words_find_phone on evaluation_words (phone_key);
alter table evaluation_words enable row level security;
grant select, insert, update on evaluation_words to qingming_app, qingming_exchange;

create table bad_review (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  evaluation_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  state text collate "C" not null,
  answer_by date not null,
  close_by date not null,
  verified_at timestamptz(3),
  class text collate "C",
  finding bytea,
  fix bytea,
  answered_at timestamptz(3),
  answered_by text,
  first_try_at timestamptz(3),
  second_try_at timestamptz(3),
  called_back_at timestamptz(3),
  callback text collate "C",
  checked_at timestamptz(3),
  checked_by text,
  check_finding bytea,
  closed_at timestamptz(3),
  constraint bad_review_pkey primary key (province, id),
  constraint bad_review__a_bad_evaluation_is_answered_in_words check (voided or (state = 'open' or (verified_at is not null and finding is not null and (state = 'verified' or (fix is not null and answered_at is not null and answered_by is not null))))),
  constraint bad_review__a_bad_evaluation_ends_with_the_call check (voided or (not (state = 'closed') or (closed_at is not null and called_back_at is not null and (callback = 'satisfied' or (callback = 'unreachable' and first_try_at is not null and second_try_at is not null and called_back_at is not null and (not (second_try_at is not null) or (first_try_at is not null and second_try_at >= public.qm_hours_after(first_try_at, 4))) and (not (called_back_at is not null) or (second_try_at is not null and called_back_at >= public.qm_hours_after(second_try_at, 4)))) or (callback = 'not-satisfied' and checked_at is not null and checked_by is not null and check_finding is not null) or callback = 'not-wished')))),
  constraint bad_review__a_bad_evaluation_is_checked_by_another check (voided or (not (checked_by is not null) or not (answered_by is not null) or checked_by <> answered_by)),
  constraint bad_review__times_of_a_bad_evaluation_follow check (voided or (verified_at <= answered_at and answered_at <= first_try_at and answered_at <= called_back_at and called_back_at <= closed_at and verified_at <= recorded_at + interval '5 minutes' and answered_at <= recorded_at + interval '5 minutes' and first_try_at <= recorded_at + interval '5 minutes' and second_try_at <= recorded_at + interval '5 minutes' and called_back_at <= recorded_at + interval '5 minutes' and closed_at <= recorded_at + interval '5 minutes'))
);
comment on table bad_review is '差评整改 Work on a bad evaluation';
create unique index bad_review__a_bad_evaluation_is_worked_through_once on bad_review (province, evaluation_id) where (not voided);
create index bad_review_by_evaluation_id on bad_review (province, evaluation_id);
create index bad_review_by_state_answer_by on bad_review (province, state, answer_by);
alter table bad_review enable row level security;
grant select, insert, update on bad_review to qingming_app, qingming_exchange;

create table ticket (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  ticket_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  kind text collate "C" not null,
  category text collate "C" not null,
  channel text collate "C" not null,
  outside text,
  words bytea not null,
  name bytea,
  phone bytea,
  phone_key bytea,
  anonymous boolean not null,
  for_case uuid,
  received_at timestamptz(3) not null,
  due_on date not null,
  extended_to date,
  extended_because bytea,
  signed_at timestamptz(3),
  signed_by text,
  asked_at timestamptz(3),
  instruction bytea,
  answer bytea,
  answered_at timestamptz(3),
  answered_by text,
  passed_to bytea,
  called_back_at timestamptz(3),
  called_back_by text,
  outcome text collate "C",
  outcome_said text collate "C",
  outcome_at timestamptz(3),
  checked_at timestamptz(3),
  checked_by text,
  check_finding bytea,
  closed_at timestamptz(3),
  closed_by text,
  reopened_at timestamptz(3),
  constraint ticket_pkey primary key (province, id),
  constraint ticket_link_key unique (province, institution, id),
  constraint ticket_is_itself check (ticket_id = id),
  constraint ticket__an_anonymous_ticket_names_nobody check (voided or (anonymous = false or (not (name is not null) and not (for_case is not null)))),
  constraint ticket__what_is_passed_on_has_its_number check (voided or (not (channel = '12345') or outside is not null)),
  constraint ticket__a_ticket_is_signed_for check (voided or (state in ('received', 'withdrawn', 'passed-on') or (signed_at is not null and signed_by is not null))),
  constraint ticket__a_ticket_is_answered_in_words check (voided or (not (state in ('answered', 'reopened', 'closed')) or (answer is not null and answered_at is not null and answered_by is not null))),
  constraint ticket__a_ticket_is_passed_on_to_somebody check (voided or (not (state = 'passed-on') or passed_to is not null)),
  constraint ticket__who_answers_does_not_close check (voided or ((not (state = 'closed') or (outcome_said = 'complainant' and outcome in ('solved', 'partly') and (outcome_at is not null and answered_at <= outcome_at)) or (closed_by is not null and closed_by <> answered_by)) and (not (checked_by is not null) or (answered_by is not null and checked_by <> answered_by)))),
  constraint ticket__times_of_a_ticket_follow check (voided or (received_at is not null and received_at <= recorded_at + interval '5 minutes' and signed_at <= recorded_at + interval '5 minutes' and asked_at <= recorded_at + interval '5 minutes' and answered_at <= recorded_at + interval '5 minutes' and called_back_at <= recorded_at + interval '5 minutes' and outcome_at <= recorded_at + interval '5 minutes' and checked_at <= recorded_at + interval '5 minutes' and closed_at <= recorded_at + interval '5 minutes' and reopened_at <= recorded_at + interval '5 minutes' and received_at <= signed_at and received_at <= asked_at and received_at <= answered_at and received_at <= outcome_at and received_at <= checked_at and received_at <= closed_at and answered_at <= closed_at))
);
comment on table ticket is '诉求工单 Ticket';
create unique index ticket__an_outside_number_is_one_ticket on ticket (channel, outside) where (not voided);
create index ticket_by_institution_recorded_at on ticket (province, institution, recorded_at);
create index ticket_by_state_due_on on ticket (province, state, due_on);
create index ticket_by_for_case on ticket (province, for_case);
create index ticket_by_received_at on ticket (province, received_at);
create index ticket_find_phone on ticket (phone_key);
alter table ticket enable row level security;
grant select, insert, update on ticket to qingming_app, qingming_exchange;

create table ticket_step (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  ticket_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  step text collate "C" not null,
  at timestamptz(3) not null,
  said bytea,
  by text,
  constraint ticket_step_pkey primary key (province, id),
  constraint ticket_step__a_step_says_something check (voided or (step = 'not-reached' or said is not null))
);
comment on table ticket_step is '工单办理记录 Step of a ticket';
create index ticket_step_by_ticket_id on ticket_step (province, ticket_id);
alter table ticket_step enable row level security;
grant select, insert, update on ticket_step to qingming_app, qingming_exchange;

create table ticket_evidence (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  ticket_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  kind text collate "C" not null,
  record text not null,
  record_version integer not null,
  says bytea not null,
  constraint ticket_evidence_pkey primary key (province, id)
);
comment on table ticket_evidence is '工单证据 Evidence of a ticket';
create index ticket_evidence_by_ticket_id on ticket_evidence (province, ticket_id);
alter table ticket_evidence enable row level security;
grant select, insert, update on ticket_evidence to qingming_app, qingming_exchange;

create table ticket_figure (
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
  number text not null,
  kind text collate "C" not null,
  category text collate "C" not null,
  channel text collate "C" not null,
  state text collate "C" not null,
  received_on date not null,
  due_on date not null,
  answered_on date,
  first_answered_on date,
  closed_on date,
  outcome text collate "C",
  constraint ticket_figure_pkey primary key (province, id),
  constraint ticket_figure__days_of_a_figure_follow check (voided or (received_on <= due_on and received_on <= first_answered_on and first_answered_on <= answered_on and received_on <= closed_on))
);
comment on table ticket_figure is '工单状态 Figure of a ticket';
create unique index ticket_figure__one_figure_of_a_ticket on ticket_figure (province, institution, number) where (not voided);
create index ticket_figure_by_institution on ticket_figure (province, institution);
create index ticket_figure_by_number on ticket_figure (province, number);
create index ticket_figure_by_received_on on ticket_figure (province, received_on);
alter table ticket_figure enable row level security;
grant select, insert, update on ticket_figure to qingming_app, qingming_exchange;

create table visit_plan (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  visit_plan_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  first_day date not null,
  last_day date not null,
  days text collate "C" not null,
  opens_from text not null,
  closes_at text not null,
  minutes integer not null,
  people integer not null,
  vehicles integer not null,
  phone_people integer not null,
  phone_vehicles integer not null,
  priority_people integer not null,
  priority_vehicles integer not null,
  needs_document boolean not null,
  days_ahead integer not null,
  book_from text not null,
  slots integer,
  constraint visit_plan_pkey primary key (province, id),
  constraint visit_plan_link_key unique (province, institution, id),
  constraint visit_plan_is_itself check (visit_plan_id = id),
  constraint visit_plan__a_plan_has_its_days_in_order check (voided or (last_day >= first_day and public.qm_compare_partial(last_day::text, public.qm_day_after(first_day::text, 62, 'day')::text) <= 0)),
  constraint visit_plan__a_plan_keeps_what_it_has check (voided or ((phone_people::numeric + priority_people::numeric) <= people and (phone_vehicles::numeric + priority_vehicles::numeric) <= vehicles))
);
comment on table visit_plan is '祭扫安排 Plan of visits';
create index visit_plan_by_institution_recorded_at on visit_plan (province, institution, recorded_at);
alter table visit_plan enable row level security;
grant select, insert, update on visit_plan to qingming_app, qingming_exchange;

create table visit_slot (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  visit_slot_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  name text not null,
  from_ timestamptz(3) not null,
  until timestamptz(3) not null,
  opens_at timestamptz(3) not null,
  people integer not null,
  vehicles integer not null,
  phone_people integer not null,
  phone_vehicles integer not null,
  priority_people integer not null,
  priority_vehicles integer not null,
  needs_document boolean not null,
  state text collate "C" not null,
  closed_because text collate "C",
  booked_people integer,
  booked_vehicles integer,
  came_people integer,
  came_vehicles integer,
  counted_at timestamptz(3),
  constraint visit_slot_pkey primary key (province, id),
  constraint visit_slot_link_key unique (province, institution, id),
  constraint visit_slot_is_itself check (visit_slot_id = id),
  constraint visit_slot__a_slot_ends_after_it_begins check (voided or (from_ < until and public.qm_hours_after(from_, 12) >= until and opens_at < until)),
  constraint visit_slot__a_slot_keeps_what_it_has check (voided or ((phone_people::numeric + priority_people::numeric) <= people and (phone_vehicles::numeric + priority_vehicles::numeric) <= vehicles)),
  constraint visit_slot__a_closed_slot_says_why check (voided or ((state = 'closed' and closed_because is not null) or (state = 'open' and not (closed_because is not null))))
);
comment on table visit_slot is '祭扫时段 Time slot for visits';
create unique index visit_slot__one_slot_begins_at_a_time on visit_slot (province, institution, from_) where (not voided);
create index visit_slot_by_institution_recorded_at on visit_slot (province, institution, recorded_at);
create index visit_slot_by_from_ on visit_slot (province, from_);
create index visit_slot_by_until_state on visit_slot (province, until, state);
alter table visit_slot enable row level security;
grant select, insert, update on visit_slot to qingming_app, qingming_exchange;

create table visit_booking (
  province text collate "C" not null,
  id uuid not null,
  version integer not null,
  region text collate "C" not null,
  institution uuid not null,
  visit_booking_id uuid not null,
  voided boolean not null default false,
  reason bytea,
  standard text collate "C" not null,
  recorded_at timestamptz(3) not null,
  recorded_by text not null,
  local jsonb,
  number text not null,
  state text collate "C" not null,
  slot uuid not null,
  day date not null,
  from_ timestamptz(3) not null,
  until timestamptz(3) not null,
  people integer not null,
  vehicles integer not null,
  plate bytea,
  name bytea not null,
  phone bytea not null,
  phone_key bytea,
  document_kind text collate "C",
  document bytea,
  document_key bytea,
  right_ uuid,
  plot uuid,
  channel text collate "C" not null,
  quota text collate "C" not null,
  priority text collate "C",
  consent boolean,
  asked_at timestamptz(3) not null,
  booked_by uuid,
  offered_until timestamptz(3),
  checked_in_at timestamptz(3),
  constraint visit_booking_pkey primary key (province, id),
  constraint visit_booking_link_key unique (province, institution, id),
  constraint visit_booking_is_itself check (visit_booking_id = id),
  constraint visit_booking__a_kept_place_is_for_whom_it_is_kept check (voided or ((quota <> 'phone' or channel <> 'portal') and (quota <> 'priority' or priority is not null) and (not (priority is not null) or priority <> 'right-holder' or (right_ is not null and plot is not null)))),
  constraint visit_booking__who_books_for_another_has_their_consent check (voided or (channel = 'portal' or (consent is not null and consent = true))),
  constraint visit_booking__a_vehicle_has_a_plate check (voided or ((vehicles = 0 and not (plate is not null)) or (vehicles = 1 and plate is not null))),
  constraint visit_booking__who_came_came_in_time check (voided or (((state = 'checked-in' and checked_in_at is not null) or (state <> 'checked-in' and not (checked_in_at is not null))) and checked_in_at <= recorded_at + interval '5 minutes'))
);
comment on table visit_booking is '祭扫预约 Booking of a visit';
create unique index visit_booking__one_visit_a_document_and_day on visit_booking (province, institution, day, document_key) where (not voided and state in ('confirmed', 'waiting', 'offered', 'checked-in'));
create unique index visit_booking__one_family_a_plot_and_day on visit_booking (province, plot, day) where (not voided and state in ('confirmed', 'waiting', 'offered', 'checked-in'));
create index visit_booking_by_institution_recorded_at on visit_booking (province, institution, recorded_at);
create index visit_booking_by_slot_state on visit_booking (province, slot, state);
create index visit_booking_by_state_offered_until on visit_booking (province, state, offered_until);
create index visit_booking_by_from_ on visit_booking (province, from_);
create index visit_booking_begins_number on visit_booking (number collate "C");
create index visit_booking_ends_number on visit_booking (reverse(number) collate "C");
create index visit_booking_find_phone on visit_booking (phone_key);
create index visit_booking_find_document on visit_booking (document_key);
alter table visit_booking enable row level security;
grant select, insert, update on visit_booking to qingming_app, qingming_exchange;

create table gate_scan (
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
  shown text not null,
  booking uuid,
  result text collate "C" not null,
  at timestamptz(3) not null,
  shown_first timestamptz(3),
  gate text,
  offline boolean not null,
  by uuid not null,
  constraint gate_scan_pkey primary key (province, id),
  constraint gate_scan__a_check_is_of_a_booking check (voided or (((result = 'forged' and not (booking is not null)) or result in ('other-slot') or (result in ('first', 'again', 'cancelled') and booking is not null)) and ((result = 'again' and shown_first is not null) or (result in ('first', 'other-slot', 'cancelled', 'forged') and not (shown_first is not null))))),
  constraint gate_scan__a_gate_check_not_in_future check (voided or (at <= recorded_at + interval '5 minutes' and shown_first <= recorded_at + interval '5 minutes'))
);
comment on table gate_scan is '入园核验 Check at the gate';
create unique index gate_scan__a_ticket_comes_in_once on gate_scan (province, booking) where (not voided and result = 'first');
create index gate_scan_by_institution on gate_scan (province, institution);
create index gate_scan_by_booking_result on gate_scan (province, booking, result);
create index gate_scan_by_at on gate_scan (province, at);
alter table gate_scan enable row level security;
grant select, insert, update on gate_scan to qingming_app, qingming_exchange;

alter table institution_picture add constraint institution_picture_institution_owner foreign key (province, institution) references institution (province, id);

alter table pay_merchant add constraint pay_merchant_institution_owner foreign key (province, institution) references institution (province, id);

alter table pay_merchant add constraint pay_merchant_keeper_link foreign key (province, institution, keeper) references staff (province, institution, id);

alter table pay_intent add constraint pay_intent_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table pay_intent add constraint pay_intent_bill_link foreign key (province, case_id, bill) references bill (province, case_id, id);

alter table pay_intent add constraint pay_intent_merchant_link foreign key (province, institution, merchant) references pay_merchant (province, institution, id);

alter table pay_intent add constraint pay_intent_payer_link foreign key (province, case_id, payer) references contact (province, case_id, id);

alter table pay_intent add constraint pay_intent_started_by_link foreign key (province, institution, started_by) references staff (province, institution, id);

alter table pay_intent add constraint pay_intent_payment_link foreign key (province, case_id, payment) references payment (province, case_id, id);

alter table pay_intent add constraint pay_intent_proposed_by_link foreign key (province, institution, proposed_by) references staff (province, institution, id);

alter table pay_intent add constraint pay_intent_decided_by_link foreign key (province, institution, decided_by) references staff (province, institution, id);

alter table channel_refund add constraint channel_refund_funeral_case_owner foreign key (province, institution, case_id) references funeral_case (province, institution, id);

alter table channel_refund add constraint channel_refund_intent_link foreign key (province, case_id, intent) references pay_intent (province, case_id, id);

alter table channel_refund add constraint channel_refund_refund_link foreign key (province, case_id, refund) references refund (province, case_id, id);

alter table channel_refund add constraint channel_refund_sent_by_link foreign key (province, institution, sent_by) references staff (province, institution, id);

alter table channel_day add constraint channel_day_institution_owner foreign key (province, institution) references institution (province, id);

alter table channel_day add constraint channel_day_merchant_link foreign key (province, institution, merchant) references pay_merchant (province, institution, id);

alter table channel_line add constraint channel_line_channel_day_owner foreign key (province, institution, channel_day_id) references channel_day (province, institution, id);

alter table channel_difference add constraint channel_difference_channel_day_owner foreign key (province, institution, channel_day_id) references channel_day (province, institution, id);

alter table channel_difference add constraint channel_difference_explained_by_link foreign key (province, institution, explained_by) references staff (province, institution, id);

alter table yearly_report add constraint yearly_report_institution_owner foreign key (province, institution) references institution (province, id);

alter table yearly_figure add constraint yearly_figure_yearly_report_owner foreign key (province, institution, yearly_report_id) references yearly_report (province, institution, id);

alter table inspection add constraint inspection_institution_owner foreign key (province, institution) references institution (province, id);

alter table inspection_score add constraint inspection_score_inspection_owner foreign key (province, institution, inspection_id) references inspection (province, institution, id);

alter table inspection_score add constraint inspection_score_item_link foreign key (province, item) references inspection_item (province, id);

alter table rectification add constraint rectification_inspection_owner foreign key (province, institution, inspection_id) references inspection (province, institution, id);

alter table rectification add constraint rectification_point_link foreign key (province, inspection_id, point) references inspection_score (province, inspection_id, id);

alter table evaluation add constraint evaluation_institution_owner foreign key (province, institution) references institution (province, id);

alter table evaluation_matter add constraint evaluation_matter_evaluation_owner foreign key (province, institution, evaluation_id) references evaluation (province, institution, id);

alter table evaluation_matter add constraint evaluation_matter_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

alter table evaluation_words add constraint evaluation_words_evaluation_owner foreign key (province, institution, evaluation_id) references evaluation (province, institution, id);

alter table bad_review add constraint bad_review_evaluation_owner foreign key (province, institution, evaluation_id) references evaluation (province, institution, id);

alter table ticket add constraint ticket_institution_owner foreign key (province, institution) references institution (province, id);

alter table ticket add constraint ticket_for_case_link foreign key (province, institution, for_case) references funeral_case (province, institution, id);

alter table ticket_step add constraint ticket_step_ticket_owner foreign key (province, institution, ticket_id) references ticket (province, institution, id);

alter table ticket_evidence add constraint ticket_evidence_ticket_owner foreign key (province, institution, ticket_id) references ticket (province, institution, id);

alter table ticket_figure add constraint ticket_figure_institution_owner foreign key (province, institution) references institution (province, id);

alter table visit_plan add constraint visit_plan_institution_owner foreign key (province, institution) references institution (province, id);

alter table visit_slot add constraint visit_slot_institution_owner foreign key (province, institution) references institution (province, id);

alter table visit_booking add constraint visit_booking_institution_owner foreign key (province, institution) references institution (province, id);

alter table visit_booking add constraint visit_booking_slot_link foreign key (province, institution, slot) references visit_slot (province, institution, id);

alter table visit_booking add constraint visit_booking_right__link foreign key (province, institution, right_) references right_of_use (province, institution, id);

alter table visit_booking add constraint visit_booking_plot_link foreign key (province, institution, plot) references plot (province, institution, id);

alter table visit_booking add constraint visit_booking_booked_by_link foreign key (province, institution, booked_by) references staff (province, institution, id);

alter table gate_scan add constraint gate_scan_institution_owner foreign key (province, institution) references institution (province, id);

alter table gate_scan add constraint gate_scan_booking_link foreign key (province, institution, booking) references visit_booking (province, institution, id);

alter table gate_scan add constraint gate_scan_by_link foreign key (province, institution, by) references staff (province, institution, id);

create or replace function institution_picture_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.institution_picture;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if ((here.voided = true)) is false then
    if at_home and (((select count(*) from public.institution_picture t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and true) <= 12)) is false then
      broken := least(broken, array['000', 'as-many-pictures-as-a-page-bears', 'institution_picture']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists institution_picture_check_now on institution_picture;
create constraint trigger institution_picture_check_now after insert or update on institution_picture
  deferrable initially immediate for each row execute function institution_picture_check_now();

create or replace function pay_merchant_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.pay_merchant;
  was public.pay_merchant;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((not (was.method is not null) or was.method = here.method)) is false then
    broken := least(broken, array['000', 'merchant-stays-itself', 'pay_merchant']);
  end if;
  if at_home and ((not (was.merchant is not null) or was.merchant = here.merchant)) is false then
    broken := least(broken, array['001', 'merchant-stays-itself', 'pay_merchant']);
  end if;
  if at_home and ((here.voided = false or (here.voided is not null and here.in_use = false))) is false then
    broken := least(broken, array['002', 'merchant-stays-itself', 'pay_merchant']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists pay_merchant_check_now on pay_merchant;
create constraint trigger pay_merchant_check_now after insert or update on pay_merchant
  deferrable initially immediate for each row execute function pay_merchant_check_now();

create or replace function payment_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['003', 'payments-while-the-bill-is-open', 'payment']);
  end if;
  broken := least(broken, case
    when at_home and not before_2026_2 and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.id = here.case_id and not t1.voided and t1.state = '2')))) is false then array['000', 'no-payment-in-a-withdrawn-case', 'payment']
    when at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then array['001', 'cashier-had-not-left', 'payment']
    when at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))) or (here.credit is not null and exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'credited'))))) is false then array['002', 'payments-while-the-bill-is-open', 'payment']
    when not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then array['004', 'never-paid-more-than-due', 'payment']
    end);
  if ((not (here.deposit is not null))) is false then
    if not before_2026_3 and not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      broken := least(broken, array['005', 'no-more-than-advanced', 'payment']);
    end if;
  end if;
  if ((not (here.credit is not null))) is false then
    if not before_2026_3 and not here.voided and (((exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.credit and t1.bill = here.bill)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.credit)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.credit = here.credit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.credit)))) is false then
      broken := least(broken, array['006', 'no-more-than-on-account', 'payment']);
    end if;
  end if;
  if ((not (here.outside is not null))) is false then
    if at_home and not before_2026_3 and not here.voided and (((not (exists (select 1 from public.deposit t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.outside = here.outside and t1.method = here.method))) and (not (here.method in ('5', '6', '7', '8')) or not (exists (select 1 from public.deposit t1 where not t1.voided and (t1.outside = here.outside and t1.method = here.method))))))) is false then
      broken := least(broken, array['007', 'payment-was-no-advance', 'payment']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists payment_check_now on payment;
create constraint trigger payment_check_now after insert or update on payment
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function payment_check_now();

create or replace function payment_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_3 boolean;
begin
  select * into here from public.payment where province = new.province and id = new.id;
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if ((not (here.voided = true))) is false then
    if not before_2026_3 and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.payment = here.id)))) is false then
      broken := least(broken, array['000', 'a-refunded-payment-stays', 'payment']);
    end if;
  end if;
  broken := least(broken, case
    when exists (select 1 from public.pay_intent there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and (((there.state = 'paid' and there.payment is not null and exists (select 1 from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.id = there.payment and t1.bill = there.bill and t1.method = there.method and t1.outside = there.outside and t1.amount = there.received))) or (not (there.state = 'paid') and not (there.payment is not null)))) is false) then array['001', 'a-paid-order-has-its-payment', 'pay_intent']
    when exists (select 1 from public.invoice there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then array['002', 'invoiced-no-more-than-received', 'invoice']
    end);
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists payment_check_at_end on payment;
create constraint trigger payment_check_at_end after insert or update on payment
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function payment_check_at_end();

create or replace function payment_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.payment here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then 'never-paid-more-than-due'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.deposit is not null))) is false and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then 'no-more-than-advanced'
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and not here.voided and ((not (here.credit is not null))) is false and (((exists (select 1 from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.credit and t1.bill = here.bill)) and ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.credit = here.credit)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.credit = here.credit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.credit)))) is false then 'no-more-than-on-account' end as rule
    from public.payment here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'payment';
  end if;
end $$;

create or replace function payment_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.payment here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not (string_to_array(here.standard, '.')::int[] < array[2026, 3]) and ((not (here.voided = true))) is false and ((not (exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.payment = here.id)))) is false then 'a-refunded-payment-stays' end as rule
    from public.payment here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'payment';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.payment here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.pay_intent there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and (((there.state = 'paid' and there.payment is not null and exists (select 1 from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.id = there.payment and t1.bill = there.bill and t1.method = there.method and t1.outside = there.outside and t1.amount = there.received))) or (not (there.state = 'paid') and not (there.payment is not null)))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'a-paid-order-has-its-payment', constraint = 'a-paid-order-has-its-payment', table = 'pay_intent';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.payment here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.invoice there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received', constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
end $$;

create or replace function payment_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'payment', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'payment', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists payment_arrives_new on payment;
create trigger payment_arrives_new after insert on payment referencing new table as arriving
  for each statement when (qm_exchanges()) execute function payment_arrives();
drop trigger if exists payment_arrives_again on payment;
create trigger payment_arrives_again after update on payment referencing new table as arriving
  for each statement when (qm_exchanges()) execute function payment_arrives();

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
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.refund;
  was public.refund;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
  before_2026_2 boolean;
  before_2026_3 boolean;
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  before_2026_2 := string_to_array(here.standard, '.')::int[] < array[2026, 2];
  before_2026_3 := string_to_array(here.standard, '.')::int[] < array[2026, 3];
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'asked' or here.state = 'paid' else was.state = here.state or (was.state = 'asked' and here.state = 'approved') or (was.state = 'asked' and here.state = 'paid') or (was.state = 'approved' and here.state = 'paid') or (was.state = 'asked' and here.state = 'cancelled') or (was.state = 'approved' and here.state = 'cancelled') end)) is false then
    broken := least(broken, array['001', 'a-refund-is-asked-approved-paid', 'refund']);
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['006', 'refunds-while-the-bill-is-open', 'refund']);
  end if;
  if ((not (here.payment is not null))) is false then
    broken := least(broken, case
      when not here.voided and ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.payment and t1.bill = here.bill and ((not (t1.credit is not null) and not (here.credit is not null)) or t1.credit = here.credit))))) is false then array['000', 'refund-says-what-the-payment-says', 'refund']
      when not here.voided and (((select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.payment = here.payment and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.payment))) is false then array['003', 'refunded-no-more-than-paid', 'refund']
      end);
  end if;
  if ((not (here.state = 'paid') or here.approved_by is not null)) is false then
    if at_home and not here.voided and (((exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null)) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.refund_alone), 0) from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and t1.id = here.institution)) or (not (exists (select 1 from public.institution t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.institution and t1.refund_alone is not null))) and (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (not (t1.approved_by is not null) and t1.state <> 'cancelled')) <= 100000))) is false then
      broken := least(broken, array['002', 'a-large-refund-is-approved', 'refund']);
    end if;
  end if;
  if ((not (here.deposit is not null))) is false then
    if not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then
      broken := least(broken, array['004', 'returned-no-more-than-advanced', 'refund']);
    end if;
  end if;
  if ((not (here.bill is not null))) is false then
    if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and (t1.state in ('open', 'issued') or (t1.state = 'credited' and here.credit is not null)))))) is false then
      broken := least(broken, array['005', 'refunds-while-the-bill-is-open', 'refund']);
    end if;
  end if;
  if ((here.state <> 'cancelled')) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.channel_refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.refund = here.id and t1.state in ('requested', 'accepted', 'done')))))) is false then
      broken := least(broken, array['007', 'a-refund-on-its-way-is-not-cancelled', 'refund']);
    end if;
  end if;
  if ((not (here.state = 'paid'))) is false then
    if at_home and not before_2026_3 and not here.voided and ((not (exists (select 1 from public.pay_intent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.payment = here.payment and here.payment is not null))) or exists (select 1 from public.channel_refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.refund = here.id and ((t1.state = 'done' and t1.outside = here.outside and exists (select 1 from public.pay_intent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.id = t1.intent and t2.method = here.method))) or t1.state in ('abnormal', 'closed')))))) is false then
      broken := least(broken, array['008', 'an-online-payment-goes-back-the-way-it-came', 'refund']);
    end if;
  end if;
  if at_home and not before_2026_2 and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.asked_by and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.asked_at)::text) >= 0))))) is false then
    broken := least(broken, array['009', 'refunder-had-not-left', 'refund']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists refund_check_now on refund;
create constraint trigger refund_check_now after insert or update on refund
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function refund_check_now();

create or replace function refund_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.refund;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.refund where province = new.province and id = new.id;
  if ((here.voided = true or here.voided = false)) is false then
    broken := least(broken, array['001', 'a-refund-that-lapses-leaves-nothing-overpaid', 'refund']);
  end if;
  if ((not (here.bill is not null))) is false then
    if ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
      broken := least(broken, array['000', 'a-refund-that-lapses-leaves-nothing-overpaid', 'refund']);
    end if;
  end if;
  if exists (select 1 from public.invoice there
        where there.province = new.province and there.case_id = new.case_id
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false) then
    broken := least(broken, array['002', 'invoiced-no-more-than-received', 'invoice']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists refund_check_at_end on refund;
create constraint trigger refund_check_at_end after insert or update on refund
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function refund_check_at_end();

create or replace function refund_check_arrived_now(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.refund here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when not here.voided and ((not (here.payment is not null))) is false and ((exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.payment and t1.bill = here.bill and ((not (t1.credit is not null) and not (here.credit is not null)) or t1.credit = here.credit))))) is false then 'refund-says-what-the-payment-says'
      when not here.voided and ((not (here.payment is not null))) is false and (((select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.payment = here.payment and t1.state <> 'cancelled')) <= (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.payment))) is false then 'refunded-no-more-than-paid'
      when not here.voided and ((not (here.deposit is not null))) is false and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.deposit = here.deposit)::numeric + (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.deposit = here.deposit and t1.state <> 'cancelled'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.deposit t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.deposit))) is false then 'returned-no-more-than-advanced' end as rule
    from public.refund here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'refund';
  end if;
end $$;

create or replace function refund_check_arrived_at_end(of_province text, given uuid[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  broken text;
begin
  perform 1 from public.funeral_case where province = of_province and id = any(array(select distinct here.case_id as root from public.refund here where here.province = of_province and here.id = any(given)))
    order by id for no key update;
  select checked.rule into broken from (select case
      when ((not (here.bill is not null))) is false and ((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then 'a-refund-that-lapses-leaves-nothing-overpaid'
      when ((here.voided = true or here.voided = false)) is false then 'a-refund-that-lapses-leaves-nothing-overpaid' end as rule
    from public.refund here where here.province = of_province and here.id = any(given)) checked where checked.rule is not null limit 1;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken, constraint = broken, table = 'refund';
  end if;
  if exists (select 1 from (select distinct here.case_id as root from public.refund here where here.province = of_province and here.id = any(given)) roots
      cross join lateral (select 1 from public.invoice there
        where there.province = of_province and there.case_id = roots.root
          and not there.voided and ((not (there.state = 'issued') or (select coalesce(sum(t1.amount), 0) from public.invoice t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'issued')) <= ((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.bill = there.bill)::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and (t1.bill = there.bill and t1.state = 'paid'))::numeric))) is false limit 1) broken) then
    raise exception using errcode = 'QM001', message = 'invoiced-no-more-than-received', constraint = 'invoiced-no-more-than-received', table = 'invoice';
  end if;
end $$;

create or replace function refund_arrives() returns trigger language plpgsql
  security definer as $$
begin
  insert into public.arrived (of_table, phase, province, ids)
    select 'refund', 'now', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  insert into public.arrived (of_table, phase, province, ids)
    select 'refund', 'at_end', a.province, array_agg(a.id) from arriving a
    where a.province <> coalesce(public.qm_home(), a.province) group by a.province;
  return null;
end $$;
drop trigger if exists refund_arrives_new on refund;
create trigger refund_arrives_new after insert on refund referencing new table as arriving
  for each statement when (qm_exchanges()) execute function refund_arrives();
drop trigger if exists refund_arrives_again on refund;
create trigger refund_arrives_again after update on refund referencing new table as arriving
  for each statement when (qm_exchanges()) execute function refund_arrives();

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

create or replace function pay_intent_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.pay_intent;
  was public.pay_intent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'created' else was.state = here.state or (was.state = 'created' and here.state = 'paying') or (was.state = 'created' and here.state = 'unknown') or (was.state = 'created' and here.state = 'closed') or (was.state = 'created' and here.state = 'paid') or (was.state = 'created' and here.state = 'held') or (was.state = 'unknown' and here.state = 'paying') or (was.state = 'unknown' and here.state = 'closed') or (was.state = 'unknown' and here.state = 'paid') or (was.state = 'unknown' and here.state = 'held') or (was.state = 'paying' and here.state = 'closed') or (was.state = 'paying' and here.state = 'paid') or (was.state = 'paying' and here.state = 'held') or (was.state = 'closed' and here.state = 'paid') or (was.state = 'closed' and here.state = 'held') or (was.state = 'held' and here.state = 'paid') or (was.state = 'held' and here.state = 'returned') end)) is false then
    broken := least(broken, array['000', 'an-online-payment-goes-its-way', 'pay_intent']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.bill is not null) or was.bill = here.bill)) is false then
    broken := least(broken, array['002', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.merchant is not null) or was.merchant = here.merchant)) is false then
    broken := least(broken, array['003', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.method is not null) or was.method = here.method)) is false then
    broken := least(broken, array['004', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.amount is not null) or was.amount = here.amount)) is false then
    broken := least(broken, array['005', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.way is not null) or was.way = here.way)) is false then
    broken := least(broken, array['006', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.order_number is not null) or was.order_number = here.order_number)) is false then
    broken := least(broken, array['007', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.expires_at is not null) or was.expires_at = here.expires_at)) is false then
    broken := least(broken, array['008', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.outside is not null) or (here.outside is not null and was.outside = here.outside))) is false then
    broken := least(broken, array['009', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.received is not null) or (here.received is not null and was.received = here.received))) is false then
    broken := least(broken, array['010', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.paid_at is not null) or (here.paid_at is not null and was.paid_at = here.paid_at))) is false then
    broken := least(broken, array['011', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.payment is not null) or (here.payment is not null and was.payment = here.payment))) is false then
    broken := least(broken, array['012', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.held_for is not null) or (here.held_for is not null and was.held_for = here.held_for))) is false then
    broken := least(broken, array['013', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and ((not (was.decided_by is not null) or (here.decided_by is not null and was.decided_by = here.decided_by))) is false then
    broken := least(broken, array['014', 'an-online-payment-stays-what-it-is', 'pay_intent']);
  end if;
  if at_home and not here.voided and ((not (here.state = 'held') or here.held_for is not null)) is false then
    broken := least(broken, array['018', 'held-money-is-decided-by-two', 'pay_intent']);
  end if;
  if at_home and not here.voided and ((not (here.decision is not null) or (here.held_for is not null and here.proposed_by is not null))) is false then
    broken := least(broken, array['019', 'held-money-is-decided-by-two', 'pay_intent']);
  end if;
  if at_home and not here.voided and ((not (here.decided_by is not null) or (here.decision is not null and here.proposed_by <> here.decided_by))) is false then
    broken := least(broken, array['020', 'held-money-is-decided-by-two', 'pay_intent']);
  end if;
  if at_home and not here.voided and ((not (was.decided_by is not null) or (was.decision = here.decision and was.proposed_by = here.proposed_by))) is false then
    broken := least(broken, array['021', 'held-money-is-decided-by-two', 'pay_intent']);
  end if;
  if at_home and not here.voided and ((not (here.state = 'paid') or not (here.held_for is not null) or (here.decided_by is not null and here.decision = 'take'))) is false then
    broken := least(broken, array['022', 'held-money-is-decided-by-two', 'pay_intent']);
  end if;
  if at_home and not here.voided and ((not (here.state = 'returned') or (here.decided_by is not null and here.decision = 'return'))) is false then
    broken := least(broken, array['023', 'held-money-is-decided-by-two', 'pay_intent']);
  end if;
  if ((was.state is not null)) is false then
    broken := least(broken, case
      when at_home and not here.voided and ((exists (select 1 from public.pay_merchant t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.merchant and t1.method = here.method and t1.in_use = true)))) is false then array['015', 'an-order-says-what-its-merchant-says', 'pay_intent']
      when at_home and not here.voided and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state in ('open', 'issued'))))) is false then array['016', 'orders-while-the-bill-can-be-paid', 'pay_intent']
      when at_home and not here.voided and (((((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null)))::numeric - (select coalesce(sum(t1.amount), 0) from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and not (t1.credit is not null) and t1.state <> 'cancelled'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.credit_entry t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric)::numeric + (select coalesce(sum(t1.amount), 0) from public.pay_intent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.state in ('created', 'paying', 'unknown')))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then array['017', 'no-more-is-asked-than-is-due', 'pay_intent']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists pay_intent_check_now on pay_intent;
create constraint trigger pay_intent_check_now after insert or update on pay_intent
  deferrable initially immediate for each row execute function pay_intent_check_now();

create or replace function pay_intent_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.pay_intent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.pay_intent where province = new.province and id = new.id;
  if (((not (here.state = 'paid') and not (here.payment is not null)))) is false then
    if not here.voided and (((here.state = 'paid' and here.payment is not null and exists (select 1 from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.payment and t1.bill = here.bill and t1.method = here.method and t1.outside = here.outside and t1.amount = here.received))))) is false then
      broken := least(broken, array['000', 'a-paid-order-has-its-payment', 'pay_intent']);
    end if;
  end if;
  if ((not (here.state = 'returned'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.channel_refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.intent = here.id and not (t1.refund is not null) and t1.amount = here.received and t1.state = 'done')))) is false then
      broken := least(broken, array['001', 'what-was-returned-went-back', 'pay_intent']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists pay_intent_check_at_end on pay_intent;
create constraint trigger pay_intent_check_at_end after insert or update on pay_intent
  deferrable initially deferred for each row execute function pay_intent_check_at_end();

create or replace function pay_intent_booked(here public.pay_intent)
  returns table (account text, amount bigint) language sql stable security definer as $$
  select said.account, said.amount from (values
    ('channel', (here.received)::bigint, here.state = 'held'),
    ('unallocated', -(here.received)::bigint, here.state = 'held')) said (account, amount, holds)
  where not here.voided and said.holds and said.amount <> 0 $$;

create or replace function pay_intent_books() returns trigger language plpgsql
  security definer as $$
declare
  accounts text[];
  amounts bigint[];
begin
  if new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  select array_agg(b.account), array_agg(b.amount) into accounts, amounts
    from public.pay_intent_booked(new) b;
  perform public.qm_book('payIntent', new.province, new.region, new.institution,
    new.case_id, new.id, new.version,
    case when tg_op = 'INSERT' then new.started_at else new.recorded_at end,
    null, accounts, amounts);
  return null;
end $$;
drop trigger if exists pay_intent_books on pay_intent;
create constraint trigger pay_intent_books after insert or update on pay_intent
  deferrable initially immediate for each row execute function pay_intent_books();

create or replace function channel_refund_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.channel_refund;
  was public.channel_refund;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'requested' else was.state = here.state or (was.state = 'requested' and here.state = 'accepted') or (was.state = 'requested' and here.state = 'done') or (was.state = 'requested' and here.state = 'abnormal') or (was.state = 'requested' and here.state = 'closed') or (was.state = 'accepted' and here.state = 'done') or (was.state = 'accepted' and here.state = 'abnormal') or (was.state = 'accepted' and here.state = 'closed') or (was.state = 'abnormal' and here.state = 'accepted') or (was.state = 'abnormal' and here.state = 'done') or (was.state = 'abnormal' and here.state = 'closed') end)) is false then
    broken := least(broken, array['000', 'a-channel-refund-goes-its-way', 'channel_refund']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'a-channel-refund-stays-what-it-is', 'channel_refund']);
  end if;
  if at_home and ((not (was.intent is not null) or was.intent = here.intent)) is false then
    broken := least(broken, array['002', 'a-channel-refund-stays-what-it-is', 'channel_refund']);
  end if;
  if at_home and ((not (was.amount is not null) or was.amount = here.amount)) is false then
    broken := least(broken, array['003', 'a-channel-refund-stays-what-it-is', 'channel_refund']);
  end if;
  if at_home and ((not (was.refund_number is not null) or was.refund_number = here.refund_number)) is false then
    broken := least(broken, array['004', 'a-channel-refund-stays-what-it-is', 'channel_refund']);
  end if;
  if at_home and ((not (was.sent_by is not null) or was.sent_by = here.sent_by)) is false then
    broken := least(broken, array['005', 'a-channel-refund-stays-what-it-is', 'channel_refund']);
  end if;
  if at_home and ((not (was.state is not null) or (not (was.refund is not null) and not (here.refund is not null)) or (was.refund is not null and here.refund is not null and was.refund = here.refund))) is false then
    broken := least(broken, array['006', 'a-channel-refund-stays-what-it-is', 'channel_refund']);
  end if;
  if at_home and not here.voided and (((select coalesce(sum(t1.amount), 0) from public.channel_refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.intent = here.intent and t1.state in ('requested', 'accepted', 'done', 'abnormal'))) <= (select coalesce(sum(t1.received), 0) from public.pay_intent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id = here.intent))) is false then
    broken := least(broken, array['007', 'no-more-goes-back-than-came', 'channel_refund']);
  end if;
  if ((was.state is not null)) is false then
    if at_home and not here.voided and (((here.refund is not null and exists (select 1 from public.refund t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.refund and t1.state = 'approved' and t1.amount = here.amount and exists (select 1 from public.pay_intent t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.id = here.intent and t2.payment = t1.payment))))) or (not (here.refund is not null) and exists (select 1 from public.pay_intent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.intent and t1.state = 'held' and t1.decision = 'return' and t1.decided_by is not null and t1.received = here.amount))))) is false then
      broken := least(broken, array['008', 'a-channel-refund-was-agreed-to', 'channel_refund']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists channel_refund_check_now on channel_refund;
create constraint trigger channel_refund_check_now after insert or update on channel_refund
  deferrable initially immediate for each row execute function channel_refund_check_now();

create or replace function channel_day_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.channel_day;
  was public.channel_day;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'balanced' or here.state = 'differs' else was.state = here.state or (was.state = 'differs' and here.state = 'explained') end)) is false then
    broken := least(broken, array['000', 'a-day-is-reconciled-once', 'channel_day']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if at_home and ((not (was.day is not null) or was.day = here.day)) is false then
    broken := least(broken, array['002', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if at_home and ((not (was.merchant is not null) or was.merchant = here.merchant)) is false then
    broken := least(broken, array['003', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if at_home and ((not (was.ours is not null) or was.ours = here.ours)) is false then
    broken := least(broken, array['004', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if at_home and ((not (was.theirs is not null) or was.theirs = here.theirs)) is false then
    broken := least(broken, array['005', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if at_home and ((not (was.ours_returned is not null) or was.ours_returned = here.ours_returned)) is false then
    broken := least(broken, array['006', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if at_home and ((not (was.theirs_returned is not null) or was.theirs_returned = here.theirs_returned)) is false then
    broken := least(broken, array['007', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if at_home and ((not (was.digest is not null) or was.digest = here.digest)) is false then
    broken := least(broken, array['008', 'a-reconciliation-stays', 'channel_day']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists channel_day_check_now on channel_day;
create constraint trigger channel_day_check_now after insert or update on channel_day
  deferrable initially immediate for each row execute function channel_day_check_now();

create or replace function channel_day_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.channel_day;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.channel_day where province = new.province and id = new.id;
  broken := least(broken, case
    when at_home and not here.voided and ((here.lines = (select count(*) from public.channel_line t1 where t1.province = here.province and t1.channel_day_id = here.channel_day_id and not t1.voided and true))) is false then array['000', 'the-bill-is-whole', 'channel_day']
    when at_home and not here.voided and ((here.theirs = (select coalesce(sum(t1.amount), 0) from public.channel_line t1 where t1.province = here.province and t1.channel_day_id = here.channel_day_id and not t1.voided and t1.what = 'payment'))) is false then array['001', 'the-bill-is-whole', 'channel_day']
    when at_home and not here.voided and ((here.theirs_returned = (select coalesce(sum(t1.amount), 0) from public.channel_line t1 where t1.province = here.province and t1.channel_day_id = here.channel_day_id and not t1.voided and t1.what = 'refund'))) is false then array['002', 'the-bill-is-whole', 'channel_day']
    end);
  if ((not (here.state = 'balanced'))) is false then
    if at_home and not here.voided and (((here.ours = here.theirs and here.ours_returned = here.theirs_returned and not (exists (select 1 from public.channel_difference t1 where t1.province = here.province and t1.channel_day_id = here.channel_day_id and not t1.voided and true))))) is false then
      broken := least(broken, array['003', 'a-day-that-agrees-has-no-difference', 'channel_day']);
    end if;
  end if;
  if ((not (here.state = 'explained'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.channel_difference t1 where t1.province = here.province and t1.channel_day_id = here.channel_day_id and not t1.voided and not (t1.explanation is not null))))) is false then
      broken := least(broken, array['004', 'every-difference-is-explained', 'channel_day']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists channel_day_check_at_end on channel_day;
create constraint trigger channel_day_check_at_end after insert or update on channel_day
  deferrable initially deferred for each row execute function channel_day_check_at_end();

create or replace function channel_line_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.channel_line;
  was public.channel_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.channel_day where province = new.province and id = new.channel_day_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['000', 'a-line-of-a-bill-stays', 'channel_line']);
  end if;
  if at_home and ((not (was.what is not null) or was.what = here.what)) is false then
    broken := least(broken, array['001', 'a-line-of-a-bill-stays', 'channel_line']);
  end if;
  if at_home and ((not (was.outside is not null) or was.outside = here.outside)) is false then
    broken := least(broken, array['002', 'a-line-of-a-bill-stays', 'channel_line']);
  end if;
  if at_home and ((not (was.order_number is not null) or was.order_number = here.order_number)) is false then
    broken := least(broken, array['003', 'a-line-of-a-bill-stays', 'channel_line']);
  end if;
  if at_home and ((not (was.amount is not null) or was.amount = here.amount)) is false then
    broken := least(broken, array['004', 'a-line-of-a-bill-stays', 'channel_line']);
  end if;
  if at_home and ((not (was.fee is not null) or was.fee = here.fee)) is false then
    broken := least(broken, array['005', 'a-line-of-a-bill-stays', 'channel_line']);
  end if;
  if at_home and ((not (was.at is not null) or was.at = here.at)) is false then
    broken := least(broken, array['006', 'a-line-of-a-bill-stays', 'channel_line']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists channel_line_check_now on channel_line;
create constraint trigger channel_line_check_now after insert or update on channel_line
  deferrable initially immediate for each row execute function channel_line_check_now();

create or replace function channel_difference_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.channel_difference;
  was public.channel_difference;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.channel_day where province = new.province and id = new.channel_day_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['000', 'a-difference-stays-what-it-is', 'channel_difference']);
  end if;
  if at_home and ((not (was.kind is not null) or was.kind = here.kind)) is false then
    broken := least(broken, array['001', 'a-difference-stays-what-it-is', 'channel_difference']);
  end if;
  if at_home and ((not (was.what is not null) or was.what = here.what)) is false then
    broken := least(broken, array['002', 'a-difference-stays-what-it-is', 'channel_difference']);
  end if;
  if at_home and ((not (was.order_number is not null) or was.order_number = here.order_number)) is false then
    broken := least(broken, array['003', 'a-difference-stays-what-it-is', 'channel_difference']);
  end if;
  if at_home and ((not (was.kind is not null) or (((not (was.outside is not null) and not (here.outside is not null)) or (was.outside is not null and here.outside is not null and was.outside = here.outside)) and ((not (was.ours is not null) and not (here.ours is not null)) or (was.ours is not null and here.ours is not null and was.ours = here.ours)) and ((not (was.theirs is not null) and not (here.theirs is not null)) or (was.theirs is not null and here.theirs is not null and was.theirs = here.theirs))))) is false then
    broken := least(broken, array['004', 'a-difference-stays-what-it-is', 'channel_difference']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists channel_difference_check_now on channel_difference;
create constraint trigger channel_difference_check_now after insert or update on channel_difference
  deferrable initially immediate for each row execute function channel_difference_check_now();

create or replace function channel_difference_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.channel_difference;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.channel_difference where province = new.province and id = new.id;
  if at_home and not here.voided and ((exists (select 1 from public.channel_day t1 where t1.province = here.province and t1.id = here.channel_day_id and not t1.voided and (t1.id = here.channel_day_id and t1.state in ('differs', 'explained'))))) is false then
    broken := least(broken, array['000', 'differences-while-the-day-is-open', 'channel_difference']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists channel_difference_check_at_end on channel_difference;
create constraint trigger channel_difference_check_at_end after insert or update on channel_difference
  deferrable initially deferred for each row execute function channel_difference_check_at_end();

create or replace function yearly_report_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.yearly_report;
  was public.yearly_report;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'draft' else was.state = here.state or (was.state = 'draft' and here.state = 'submitted') or (was.state = 'submitted' and here.state = 'draft') or (was.state = 'submitted' and here.state = 'filed') or (was.state = 'filed' and here.state = 'draft') or (was.state = 'filed' and here.state = 'checked') or (was.state = 'checked' and here.state = 'draft') end)) is false then
    broken := least(broken, array['000', 'a-report-goes-step-by-step', 'yearly_report']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'a-report-stays-of-its-year', 'yearly_report']);
  end if;
  if at_home and ((not (was.number is not null) or was.number = here.number)) is false then
    broken := least(broken, array['002', 'a-report-stays-of-its-year', 'yearly_report']);
  end if;
  if at_home and ((not (was.year is not null) or public.qm_compare_partial(was.year::text, here.year::text) = 0)) is false then
    broken := least(broken, array['003', 'a-report-stays-of-its-year', 'yearly_report']);
  end if;
  if at_home and ((not (was.from_ is not null) or was.from_ = here.from_)) is false then
    broken := least(broken, array['004', 'a-report-stays-of-its-year', 'yearly_report']);
  end if;
  if at_home and ((not (was.until is not null) or was.until = here.until)) is false then
    broken := least(broken, array['005', 'a-report-stays-of-its-year', 'yearly_report']);
  end if;
  if at_home and ((not (was.prepared_by is not null) or was.prepared_by = here.prepared_by)) is false then
    broken := least(broken, array['006', 'a-report-stays-of-its-year', 'yearly_report']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state = 'draft' or (((not (was.operations is not null) and not (here.operations is not null)) or (was.operations is not null and here.operations is not null and was.operations = here.operations)) and ((not (was.safety is not null) and not (here.safety is not null)) or (was.safety is not null and here.safety is not null and was.safety = here.safety)) and ((not (was.finance is not null) and not (here.finance is not null)) or (was.finance is not null and here.finance is not null and was.finance = here.finance)) and ((not (was.rewards is not null) and not (here.rewards is not null)) or (was.rewards is not null and here.rewards is not null and was.rewards = here.rewards)) and ((not (was.lacking is not null) and not (here.lacking is not null)) or (was.lacking is not null and here.lacking is not null and was.lacking = here.lacking)) and ((not (was.audit is not null) and not (here.audit is not null)) or (was.audit is not null and here.audit is not null and was.audit = here.audit)) and ((not (was.edited_by is not null) and not (here.edited_by is not null)) or (was.edited_by is not null and here.edited_by is not null and was.edited_by = here.edited_by))))) is false then
    broken := least(broken, array['007', 'what-is-submitted-of-a-report-stays', 'yearly_report']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists yearly_report_check_now on yearly_report;
create constraint trigger yearly_report_check_now after insert or update on yearly_report
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function yearly_report_check_now();

create or replace function yearly_report_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.yearly_report;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.yearly_report where province = new.province and id = new.id;
  if ((not (here.state in ('filed', 'checked')))) is false then
    if at_home and not here.voided and (((here.figures is not null and here.figures = (select count(*) from public.yearly_figure t1 where t1.province = here.province and t1.yearly_report_id = here.yearly_report_id and not t1.voided and t1.worked_at = here.filed_at)))) is false then
      broken := least(broken, array['000', 'figures-of-a-report-are-all-there', 'yearly_report']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists yearly_report_check_at_end on yearly_report;
create constraint trigger yearly_report_check_at_end after insert or update on yearly_report
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function yearly_report_check_at_end();

create or replace function yearly_report_persons() returns trigger language plpgsql
  security definer as $$
begin
  if new.filed_by is null or new.voided then
    return null;
  end if;
  if exists (select from public.account a join public.account b on b.person = a.person or b.staff = a.staff
      where a.id::text = new.filed_by and b.id::text in (new.prepared_by, new.edited_by, new.submitted_by)) then
    raise exception using errcode = 'QM001', message = 'who-files-did-not-prepare',
      constraint = 'who-files-did-not-prepare', table = 'yearly_report';
  end if;
  return null;
end $$;
drop trigger if exists yearly_report_persons on yearly_report;
create constraint trigger yearly_report_persons after insert or update on yearly_report
  deferrable initially immediate for each row execute function yearly_report_persons();

create or replace function yearly_figure_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.yearly_figure;
  was public.yearly_figure;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.yearly_report where province = new.province and id = new.yearly_report_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['000', 'a-stated-figure-stays', 'yearly_figure']);
  end if;
  if at_home and ((not (was.figure is not null) or was.figure = here.figure)) is false then
    broken := least(broken, array['001', 'a-stated-figure-stays', 'yearly_figure']);
  end if;
  if at_home and ((not (was.value is not null) or was.value = here.value)) is false then
    broken := least(broken, array['002', 'a-stated-figure-stays', 'yearly_figure']);
  end if;
  if at_home and ((not (was.worked_at is not null) or was.worked_at = here.worked_at)) is false then
    broken := least(broken, array['003', 'a-stated-figure-stays', 'yearly_figure']);
  end if;
  if at_home and ((not (was.figure is not null) or (not (was.whole is not null) and not (here.whole is not null)) or (was.whole is not null and here.whole is not null and was.whole = here.whole))) is false then
    broken := least(broken, array['004', 'a-stated-figure-stays', 'yearly_figure']);
  end if;
  if ((was.figure is not null)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.yearly_report t1 where t1.province = here.province and t1.id = here.yearly_report_id and not t1.voided and (t1.id = here.yearly_report_id and t1.filed_at = here.worked_at and not (t1.figures is not null))))) is false then
      broken := least(broken, array['005', 'a-figure-is-of-the-filing', 'yearly_figure']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists yearly_figure_check_now on yearly_figure;
create constraint trigger yearly_figure_check_now after insert or update on yearly_figure
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function yearly_figure_check_now();

create or replace function inspection_item_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.inspection_item;
  was public.inspection_item;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.institution_kind is not null) or was.institution_kind = here.institution_kind)) is false then
    broken := least(broken, array['000', 'a-point-stays-what-it-is', 'inspection_item']);
  end if;
  if at_home and not here.voided and ((not (was.code is not null) or was.code = here.code)) is false then
    broken := least(broken, array['001', 'a-point-stays-what-it-is', 'inspection_item']);
  end if;
  if at_home and not here.voided and ((not (was.year_from is not null) or public.qm_compare_partial(was.year_from::text, here.year_from::text) = 0)) is false then
    broken := least(broken, array['002', 'a-point-stays-what-it-is', 'inspection_item']);
  end if;
  if at_home and not here.voided and ((not (was.most is not null) or was.most = here.most)) is false then
    broken := least(broken, array['003', 'a-point-stays-what-it-is', 'inspection_item']);
  end if;
  if at_home and not here.voided and ((not (was.judged is not null) or was.judged = here.judged)) is false then
    broken := least(broken, array['004', 'a-point-stays-what-it-is', 'inspection_item']);
  end if;
  if at_home and not here.voided and ((not (was.code is not null) or (((not (was.properties is not null) and not (here.properties is not null)) or (was.properties is not null and here.properties is not null and was.properties = here.properties)) and ((not (was.figure is not null) and not (here.figure is not null)) or (was.figure is not null and here.figure is not null and was.figure = here.figure)) and ((not (was.full_at is not null) and not (here.full_at is not null)) or (was.full_at is not null and here.full_at is not null and was.full_at = here.full_at)) and ((not (was.none_at is not null) and not (here.none_at is not null)) or (was.none_at is not null and here.none_at is not null and was.none_at = here.none_at))))) is false then
    broken := least(broken, array['005', 'a-point-stays-what-it-is', 'inspection_item']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists inspection_item_check_now on inspection_item;
create constraint trigger inspection_item_check_now after insert or update on inspection_item
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function inspection_item_check_now();

create or replace function inspection_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.inspection;
  was public.inspection;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' else was.state = here.state or (was.state = 'open' and here.state = 'rectifying') or (was.state = 'open' and here.state = 'closed') or (was.state = 'open' and here.state = 'called-off') or (was.state = 'rectifying' and here.state = 'closed') end)) is false then
    broken := least(broken, array['000', 'an-inspection-goes-step-by-step', 'inspection']);
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'an-inspection-stays-what-it-is', 'inspection']);
  end if;
  if at_home and ((not (was.number is not null) or was.number = here.number)) is false then
    broken := least(broken, array['002', 'an-inspection-stays-what-it-is', 'inspection']);
  end if;
  if at_home and ((not (was.year is not null) or public.qm_compare_partial(was.year::text, here.year::text) = 0)) is false then
    broken := least(broken, array['003', 'an-inspection-stays-what-it-is', 'inspection']);
  end if;
  if at_home and ((not (was.round is not null) or was.round = here.round)) is false then
    broken := least(broken, array['004', 'an-inspection-stays-what-it-is', 'inspection']);
  end if;
  if at_home and ((not (was.items is not null) or was.items = here.items)) is false then
    broken := least(broken, array['005', 'an-inspection-stays-what-it-is', 'inspection']);
  end if;
  if at_home and ((not (was.opened_by is not null) or was.opened_by = here.opened_by)) is false then
    broken := least(broken, array['006', 'an-inspection-stays-what-it-is', 'inspection']);
  end if;
  if at_home and ((not (was.opened_at is not null) or was.opened_at = here.opened_at)) is false then
    broken := least(broken, array['007', 'an-inspection-stays-what-it-is', 'inspection']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state = 'open' or (((not (was.result is not null) and not (here.result is not null)) or (was.result is not null and here.result is not null and was.result = here.result)) and ((not (was.concluded_by is not null) and not (here.concluded_by is not null)) or (was.concluded_by is not null and here.concluded_by is not null and was.concluded_by = here.concluded_by)) and ((not (was.concluded_at is not null) and not (here.concluded_at is not null)) or (was.concluded_at is not null and here.concluded_at is not null and was.concluded_at = here.concluded_at)) and ((not (was.visited_on is not null) and not (here.visited_on is not null)) or (was.visited_on is not null and here.visited_on is not null and was.visited_on = here.visited_on)) and ((not (was.inspectors is not null) and not (here.inspectors is not null)) or (was.inspectors is not null and here.inspectors is not null and was.inspectors = here.inspectors)) and ((not (was.authority is not null) and not (here.authority is not null)) or (was.authority is not null and here.authority is not null and was.authority = here.authority)) and ((not (was.opinion is not null) and not (here.opinion is not null)) or (was.opinion is not null and here.opinion is not null and was.opinion = here.opinion))))) is false then
    broken := least(broken, array['010', 'what-is-concluded-stays', 'inspection']);
  end if;
  if at_home and not here.voided and ((not (was.total is not null) or (here.total is not null and was.total = here.total))) is false then
    broken := least(broken, array['011', 'what-is-concluded-stays', 'inspection']);
  end if;
  if at_home and not here.voided and ((not (was.most is not null) or (here.most is not null and was.most = here.most))) is false then
    broken := least(broken, array['012', 'what-is-concluded-stays', 'inspection']);
  end if;
  if at_home and not here.voided and ((not (was.rectify_by is not null) or (here.rectify_by is not null and was.rectify_by = here.rectify_by))) is false then
    broken := least(broken, array['013', 'what-is-concluded-stays', 'inspection']);
  end if;
  if at_home and not here.voided and ((not (was.published_on is not null) or (here.published_on is not null and was.published_on = here.published_on))) is false then
    broken := least(broken, array['014', 'what-is-concluded-stays', 'inspection']);
  end if;
  if at_home and not here.voided and ((not (was.published_by is not null) or (here.published_by is not null and was.published_by = here.published_by))) is false then
    broken := least(broken, array['015', 'what-is-concluded-stays', 'inspection']);
  end if;
  if ((not (here.state in ('rectifying', 'closed')))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.inspection_score t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and (not (t1.score is not null) and not (t1.does_not_apply is not null)))))) is false then
      broken := least(broken, array['008', 'every-point-is-judged', 'inspection']);
    end if;
  end if;
  if ((here.state <> 'closed' or here.result = 'pass')) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.rectification t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and (not (t1.outcome is not null) or t1.outcome <> 'accepted'))))) is false then
      broken := least(broken, array['009', 'what-is-put-right-was-checked', 'inspection']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists inspection_check_now on inspection;
create constraint trigger inspection_check_now after insert or update on inspection
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function inspection_check_now();

create or replace function inspection_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.inspection;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.inspection where province = new.province and id = new.id;
  if at_home and not here.voided and ((here.items = (select count(*) from public.inspection_score t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and true))) is false then
    broken := least(broken, array['000', 'the-scheme-is-whole', 'inspection']);
  end if;
  if ((not (here.state in ('rectifying', 'closed')))) is false then
    broken := least(broken, case
      when at_home and not here.voided and (((here.total is not null and here.most is not null and here.total = (select coalesce(sum(t1.score), 0) from public.inspection_score t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and t1.score is not null) and here.most = (select coalesce(sum(t1.most), 0) from public.inspection_score t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and t1.score is not null)))) is false then array['001', 'the-total-is-the-sum', 'inspection']
      when at_home and not here.voided and (((here.result = 'pass' and here.state = 'closed' and not (here.rectify_by is not null) and not (exists (select 1 from public.rectification t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and true))) or (here.result in ('rectify', 'suspend') and here.rectify_by is not null and exists (select 1 from public.rectification t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and t1.due_on = here.rectify_by) and not (exists (select 1 from public.rectification t1 where t1.province = here.province and t1.inspection_id = here.inspection_id and not t1.voided and here.rectify_by < t1.due_on))))) is false then array['002', 'the-result-fits', 'inspection']
      end);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists inspection_check_at_end on inspection;
create constraint trigger inspection_check_at_end after insert or update on inspection
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function inspection_check_at_end();

create or replace function inspection_persons() returns trigger language plpgsql
  security definer as $$
begin
  if new.published_by is null or new.voided then
    return null;
  end if;
  if exists (select from public.account a join public.account b on b.person = a.person or b.staff = a.staff
      where a.id::text = new.published_by and b.id::text in (new.concluded_by)) then
    raise exception using errcode = 'QM001', message = 'who-publishes-did-not-conclude',
      constraint = 'who-publishes-did-not-conclude', table = 'inspection';
  end if;
  return null;
end $$;
drop trigger if exists inspection_persons on inspection;
create constraint trigger inspection_persons after insert or update on inspection
  deferrable initially immediate for each row execute function inspection_persons();

create or replace function inspection_outsiders() returns trigger language plpgsql
  security definer as $$
begin
  if new.voided then
    return null;
  end if;
  if exists (select from public.account a
      join public.account b on b.id = a.id or b.person = a.person or b.staff = a.staff
      where a.id::text in (new.opened_by, new.concluded_by)
        and (b.institution = new.institution or new.institution = any (b.institutions))) then
    raise exception using errcode = 'QM001', message = 'nobody-inspects-their-own-house',
      constraint = 'nobody-inspects-their-own-house', table = 'inspection';
  end if;
  return null;
end $$;
drop trigger if exists inspection_outsiders on inspection;
create constraint trigger inspection_outsiders after insert or update on inspection
  deferrable initially immediate for each row execute function inspection_outsiders();

create or replace function inspection_score_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.inspection_score;
  was public.inspection_score;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.inspection where province = new.province and id = new.inspection_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and ((here.voided = false)) is false then
    broken := least(broken, array['001', 'a-point-on-the-list-stays', 'inspection_score']);
  end if;
  if at_home and ((not (was.item is not null) or was.item = here.item)) is false then
    broken := least(broken, array['002', 'a-point-on-the-list-stays', 'inspection_score']);
  end if;
  if at_home and ((not (was.most is not null) or was.most = here.most)) is false then
    broken := least(broken, array['003', 'a-point-on-the-list-stays', 'inspection_score']);
  end if;
  if at_home and ((not (was.item is not null) or (((not (was.figure is not null) and not (here.figure is not null)) or (was.figure is not null and here.figure is not null and was.figure = here.figure)) and ((not (was.measured is not null) and not (here.measured is not null)) or (was.measured is not null and here.measured is not null and was.measured = here.measured)) and ((not (was.measured_of is not null) and not (here.measured_of is not null)) or (was.measured_of is not null and here.measured_of is not null and was.measured_of = here.measured_of)) and ((not (was.proposed is not null) and not (here.proposed is not null)) or (was.proposed is not null and here.proposed is not null and was.proposed = here.proposed))))) is false then
    broken := least(broken, array['004', 'a-point-on-the-list-stays', 'inspection_score']);
  end if;
  if ((was.item is not null)) is false then
    if at_home and not here.voided and (((exists (select 1 from public.inspection t1 where t1.province = here.province and t1.id = here.inspection_id and not t1.voided and (t1.id = here.inspection_id and t1.state = 'open')) and not (here.score is not null) and exists (select 1 from public.inspection_item t1 where t1.province = here.province and not t1.voided and (t1.id = here.item and t1.most = here.most and exists (select 1 from public.institution t2 where t2.province = t1.province and not t2.voided and (t2.id = here.institution and t2.kind = t1.institution_kind and (not (t1.properties is not null) or t2.properties = t1.properties))) and exists (select 1 from public.inspection t2 where t2.province = t1.province and not t2.voided and (t2.id = here.inspection_id and public.qm_compare_partial(t1.year_from::text, t2.year::text) <= 0 and (not (t1.year_until is not null) or public.qm_compare_partial(t2.year::text, t1.year_until::text) <= 0)))))))) is false then
      broken := least(broken, array['000', 'a-point-is-of-the-scheme', 'inspection_score']);
    end if;
  end if;
  if ((not (was.item is not null) or (((not (was.score is not null) and not (here.score is not null)) or (was.score is not null and here.score is not null and was.score = here.score)) and ((not (was.does_not_apply is not null) and not (here.does_not_apply is not null)) or (was.does_not_apply is not null and here.does_not_apply is not null and was.does_not_apply = here.does_not_apply)) and ((not (was.reason_ is not null) and not (here.reason_ is not null)) or (was.reason_ is not null and here.reason_ is not null and was.reason_ = here.reason_)) and ((not (was.photo is not null) and not (here.photo is not null)) or (was.photo is not null and here.photo is not null and was.photo = here.photo)) and ((not (was.scored_by is not null) and not (here.scored_by is not null)) or (was.scored_by is not null and here.scored_by is not null and was.scored_by = here.scored_by)) and ((not (was.scored_at is not null) and not (here.scored_at is not null)) or (was.scored_at is not null and here.scored_at is not null and was.scored_at = here.scored_at))))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.inspection t1 where t1.province = here.province and t1.id = here.inspection_id and not t1.voided and (t1.id = here.inspection_id and t1.state = 'open')))) is false then
      broken := least(broken, array['005', 'a-point-is-judged-while-it-is-open', 'inspection_score']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists inspection_score_check_now on inspection_score;
create constraint trigger inspection_score_check_now after insert or update on inspection_score
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function inspection_score_check_now();

create or replace function inspection_score_outsiders() returns trigger language plpgsql
  security definer as $$
begin
  if new.voided then
    return null;
  end if;
  if exists (select from public.account a
      join public.account b on b.id = a.id or b.person = a.person or b.staff = a.staff
      where a.id::text in (new.scored_by)
        and (b.institution = new.institution or new.institution = any (b.institutions))) then
    raise exception using errcode = 'QM001', message = 'nobody-scores-their-own-house',
      constraint = 'nobody-scores-their-own-house', table = 'inspection_score';
  end if;
  return null;
end $$;
drop trigger if exists inspection_score_outsiders on inspection_score;
create constraint trigger inspection_score_outsiders after insert or update on inspection_score
  deferrable initially immediate for each row execute function inspection_score_outsiders();

create or replace function rectification_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.rectification;
  was public.rectification;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.inspection where province = new.province and id = new.inspection_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and (((here.done_words is not null and here.done_by is not null and here.done_at is not null) or (not (here.done_words is not null) and not (here.done_by is not null) and not (here.done_at is not null) and not (here.proof is not null)))) is false then
    broken := least(broken, array['001', 'what-is-done-says-by-whom', 'rectification']);
  end if;
  if at_home and not here.voided and ((not (was.outcome is not null) or was.outcome <> 'accepted' or (((not (was.done_words is not null) and not (here.done_words is not null)) or (was.done_words is not null and here.done_words is not null and was.done_words = here.done_words)) and ((not (was.proof is not null) and not (here.proof is not null)) or (was.proof is not null and here.proof is not null and was.proof = here.proof)) and ((not (was.done_by is not null) and not (here.done_by is not null)) or (was.done_by is not null and here.done_by is not null and was.done_by = here.done_by)) and ((not (was.done_at is not null) and not (here.done_at is not null)) or (was.done_at is not null and here.done_at is not null and was.done_at = here.done_at)) and ((not (was.outcome is not null) and not (here.outcome is not null)) or (was.outcome is not null and here.outcome is not null and was.outcome = here.outcome)) and ((not (was.check_words is not null) and not (here.check_words is not null)) or (was.check_words is not null and here.check_words is not null and was.check_words = here.check_words)) and ((not (was.checked_by is not null) and not (here.checked_by is not null)) or (was.checked_by is not null and here.checked_by is not null and was.checked_by = here.checked_by)) and ((not (was.checked_at is not null) and not (here.checked_at is not null)) or (was.checked_at is not null and here.checked_at is not null and was.checked_at = here.checked_at))))) is false then
    broken := least(broken, array['003', 'what-was-accepted-stays', 'rectification']);
  end if;
  if (((was.asked is not null and here.voided = false and ((not (was.point is not null) and not (here.point is not null)) or (was.point is not null and here.point is not null and was.point = here.point)) and ((not (was.asked is not null) and not (here.asked is not null)) or (was.asked is not null and here.asked is not null and was.asked = here.asked)) and ((not (was.due_on is not null) and not (here.due_on is not null)) or (was.due_on is not null and here.due_on is not null and was.due_on = here.due_on)) and ((not (was.asked_by is not null) and not (here.asked_by is not null)) or (was.asked_by is not null and here.asked_by is not null and was.asked_by = here.asked_by)) and ((not (was.asked_at is not null) and not (here.asked_at is not null)) or (was.asked_at is not null and here.asked_at is not null and was.asked_at = here.asked_at))))) is false then
    if at_home and ((exists (select 1 from public.inspection t1 where t1.province = here.province and t1.id = here.inspection_id and not t1.voided and (t1.id = here.inspection_id and t1.state = 'open')))) is false then
      broken := least(broken, array['000', 'what-is-asked-stays', 'rectification']);
    end if;
  end if;
  if (((((not (was.done_words is not null) and not (here.done_words is not null)) or (was.done_words is not null and here.done_words is not null and was.done_words = here.done_words)) and ((not (was.proof is not null) and not (here.proof is not null)) or (was.proof is not null and here.proof is not null and was.proof = here.proof)) and ((not (was.done_by is not null) and not (here.done_by is not null)) or (was.done_by is not null and here.done_by is not null and was.done_by = here.done_by)) and ((not (was.done_at is not null) and not (here.done_at is not null)) or (was.done_at is not null and here.done_at is not null and was.done_at = here.done_at))))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.inspection t1 where t1.province = here.province and t1.id = here.inspection_id and not t1.voided and (t1.id = here.inspection_id and t1.state = 'rectifying')))) is false then
      broken := least(broken, array['002', 'what-is-done-says-by-whom', 'rectification']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists rectification_check_now on rectification;
create constraint trigger rectification_check_now after insert or update on rectification
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function rectification_check_now();

create or replace function rectification_persons() returns trigger language plpgsql
  security definer as $$
begin
  if new.checked_by is null or new.voided then
    return null;
  end if;
  if exists (select from public.account a join public.account b on b.person = a.person or b.staff = a.staff
      where a.id::text = new.checked_by and b.id::text in (new.done_by)) then
    raise exception using errcode = 'QM001', message = 'who-checks-did-not-put-it-right',
      constraint = 'who-checks-did-not-put-it-right', table = 'rectification';
  end if;
  return null;
end $$;
drop trigger if exists rectification_persons on rectification;
create constraint trigger rectification_persons after insert or update on rectification
  deferrable initially immediate for each row execute function rectification_persons();

create or replace function rectification_outsiders() returns trigger language plpgsql
  security definer as $$
begin
  if new.voided then
    return null;
  end if;
  if exists (select from public.account a
      join public.account b on b.id = a.id or b.person = a.person or b.staff = a.staff
      where a.id::text in (new.asked_by, new.checked_by)
        and (b.institution = new.institution or new.institution = any (b.institutions))) then
    raise exception using errcode = 'QM001', message = 'nobody-checks-their-own-house',
      constraint = 'nobody-checks-their-own-house', table = 'rectification';
  end if;
  return null;
end $$;
drop trigger if exists rectification_outsiders on rectification;
create constraint trigger rectification_outsiders after insert or update on rectification
  deferrable initially immediate for each row execute function rectification_outsiders();

create or replace function evaluation_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.evaluation;
  was public.evaluation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.level is not null) or (was.level = here.level and was.at = here.at and was.addition = here.addition and ((not (was.speed is not null) and not (here.speed is not null)) or (was.speed is not null and here.speed is not null and was.speed = here.speed)) and ((not (was.skill is not null) and not (here.skill is not null)) or (was.skill is not null and here.skill is not null and was.skill = here.skill)) and ((not (was.attitude is not null) and not (here.attitude is not null)) or (was.attitude is not null and here.attitude is not null and was.attitude = here.attitude)) and ((not (was.charges is not null) and not (here.charges is not null)) or (was.charges is not null and here.charges is not null and was.charges = here.charges)) and ((not (was.about is not null) and not (here.about is not null)) or (was.about is not null and here.about is not null and was.about = here.about))))) is false then
    broken := least(broken, array['000', 'an-evaluation-stays-as-given', 'evaluation']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists evaluation_check_now on evaluation;
create constraint trigger evaluation_check_now after insert or update on evaluation
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function evaluation_check_now();

create or replace function evaluation_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.evaluation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.evaluation where province = new.province and id = new.id;
  if at_home and not here.voided and ((exists (select 1 from public.evaluation_matter t1 where t1.province = here.province and t1.evaluation_id = here.evaluation_id and not t1.voided and true))) is false then
    broken := least(broken, array['000', 'an-evaluation-is-of-a-matter', 'evaluation']);
  end if;
  if ((not (here.level in ('1', '2')))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.bad_review t1 where t1.province = here.province and t1.evaluation_id = here.evaluation_id and not t1.voided and true))) is false then
      broken := least(broken, array['001', 'a-bad-one-is-worked-through', 'evaluation']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists evaluation_check_at_end on evaluation;
create constraint trigger evaluation_check_at_end after insert or update on evaluation
  deferrable initially deferred for each row when ((not qm_arrives(new.province))) execute function evaluation_check_at_end();

create or replace function evaluation_matter_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.evaluation_matter;
  was public.evaluation_matter;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.evaluation where province = new.province and id = new.evaluation_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.for_case is not null) or was.for_case = here.for_case)) is false then
    broken := least(broken, array['005', 'its-matter-stays', 'evaluation_matter']);
  end if;
  if at_home and not here.voided and ((not (was.addition is not null) or was.addition = here.addition)) is false then
    broken := least(broken, array['006', 'its-matter-stays', 'evaluation_matter']);
  end if;
  if at_home and not here.voided and ((not (was.at is not null) or was.at = here.at)) is false then
    broken := least(broken, array['007', 'its-matter-stays', 'evaluation_matter']);
  end if;
  if at_home and not here.voided and ((here.at <= here.recorded_at + interval '5 minutes')) is false then
    broken := least(broken, array['008', 'its-matter-stays', 'evaluation_matter']);
  end if;
  broken := least(broken, case
    when at_home and not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.kind = '0' and (t1.finished_at is not null and public.qm_compare_partial(public.qm_civil_day(here.at)::text, public.qm_day_after(public.qm_civil_day(t1.finished_at)::text, 7, 'day')::text) >= 0))) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.state = '1' and (t1.closed_at is not null and public.qm_compare_partial(public.qm_civil_day(here.at)::text, public.qm_day_after(public.qm_civil_day(t1.closed_at)::text, 7, 'day')::text) >= 0))))) is false then array['000', 'only-a-finished-matter-is-evaluated', 'evaluation_matter']
    when at_home and not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.started_at is not null and not ((t1.finished_at is not null and public.qm_compare_partial(public.qm_civil_day(here.at)::text, public.qm_day_after(public.qm_civil_day(t1.finished_at)::text, 7, 'day')::text) >= 0))))))) is false then array['001', 'only-a-finished-matter-is-evaluated', 'evaluation_matter']
    when at_home and not here.voided and ((not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.state <> '3' and not ((t1.ends_at is not null and public.qm_compare_partial(public.qm_civil_day(here.at)::text, public.qm_day_after(public.qm_civil_day(t1.ends_at)::text, 7, 'day')::text) >= 0))))))) is false then array['002', 'only-a-finished-matter-is-evaluated', 'evaluation_matter']
    when at_home and not here.voided and ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.case_id = here.for_case and t1.state = '2'))))) is false then array['003', 'only-a-finished-matter-is-evaluated', 'evaluation_matter']
    end);
  if ((here.addition = false)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.evaluation_matter t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.for_case = here.for_case and t1.addition = false and public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.at)::text, 30, 'day')::text, public.qm_civil_day(here.at)::text) >= 0)))) is false then
      broken := least(broken, array['004', 'an-addition-follows-soon', 'evaluation_matter']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists evaluation_matter_check_now on evaluation_matter;
create constraint trigger evaluation_matter_check_now after insert or update on evaluation_matter
  deferrable initially immediate for each row execute function evaluation_matter_check_now();

create or replace function evaluation_matter_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.evaluation_matter;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.evaluation_matter where province = new.province and id = new.id;
  if at_home and not here.voided and ((exists (select 1 from public.evaluation t1 where t1.province = here.province and t1.id = here.evaluation_id and not t1.voided and (t1.addition = here.addition and t1.at = here.at)))) is false then
    broken := least(broken, array['000', 'an-evaluation-says-the-same', 'evaluation_matter']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists evaluation_matter_check_at_end on evaluation_matter;
create constraint trigger evaluation_matter_check_at_end after insert or update on evaluation_matter
  deferrable initially deferred for each row execute function evaluation_matter_check_at_end();

create or replace function bad_review_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.bad_review;
  was public.bad_review;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.evaluation where province = new.province and id = new.evaluation_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' else was.state = here.state or (was.state = 'open' and here.state = 'verified') or (was.state = 'verified' and here.state = 'answered') or (was.state = 'answered' and here.state = 'closed') or (was.state = 'answered' and here.state = 'checked') or (was.state = 'checked' and here.state = 'closed') end)) is false then
    broken := least(broken, array['000', 'a-bad-evaluation-in-its-order', 'bad_review']);
  end if;
  if at_home and not here.voided and ((not (was.answer_by is not null) or was.answer_by = here.answer_by)) is false then
    broken := least(broken, array['001', 'a-bad-evaluation-keeps-its-terms', 'bad_review']);
  end if;
  if at_home and not here.voided and ((not (was.close_by is not null) or was.close_by = here.close_by)) is false then
    broken := least(broken, array['002', 'a-bad-evaluation-keeps-its-terms', 'bad_review']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or not (was.state = 'closed') or here.state = 'closed')) is false then
    broken := least(broken, array['003', 'a-bad-evaluation-keeps-its-terms', 'bad_review']);
  end if;
  if ((not (here.callback is not null) or not (here.callback = 'not-wished'))) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.evaluation_words t1 where t1.province = here.province and t1.evaluation_id = here.evaluation_id and not t1.voided and t1.phone is not null)))) is false then
      broken := least(broken, array['004', 'a-family-without-a-telephone-is-not-called', 'bad_review']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists bad_review_check_now on bad_review;
create constraint trigger bad_review_check_now after insert or update on bad_review
  deferrable initially immediate for each row execute function bad_review_check_now();

create or replace function bad_review_persons() returns trigger language plpgsql
  security definer as $$
begin
  if new.checked_by is null or new.voided then
    return null;
  end if;
  if exists (select from public.account a join public.account b on b.person = a.person or b.staff = a.staff
      where a.id::text = new.checked_by and b.id::text in (new.answered_by)) then
    raise exception using errcode = 'QM001', message = 'a-bad-evaluation-is-checked-by-another',
      constraint = 'a-bad-evaluation-is-checked-by-another', table = 'bad_review';
  end if;
  return null;
end $$;
drop trigger if exists bad_review_persons on bad_review;
create constraint trigger bad_review_persons after insert or update on bad_review
  deferrable initially immediate for each row execute function bad_review_persons();

create or replace function ticket_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.ticket;
  was public.ticket;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'received' else was.state = here.state or (was.state = 'received' and here.state = 'signed') or (was.state = 'received' and here.state = 'passed-on') or (was.state = 'received' and here.state = 'withdrawn') or (was.state = 'signed' and here.state = 'working') or (was.state = 'signed' and here.state = 'answered') or (was.state = 'signed' and here.state = 'passed-on') or (was.state = 'signed' and here.state = 'withdrawn') or (was.state = 'working' and here.state = 'answered') or (was.state = 'working' and here.state = 'withdrawn') or (was.state = 'answered' and here.state = 'closed') or (was.state = 'answered' and here.state = 'reopened') or (was.state = 'reopened' and here.state = 'working') or (was.state = 'reopened' and here.state = 'closed') or (was.state = 'closed' and here.state = 'reopened') end)) is false then
    broken := least(broken, array['000', 'a-ticket-in-its-order', 'ticket']);
  end if;
  if at_home and not here.voided and ((public.qm_compare_partial(here.due_on::text, public.qm_civil_day(here.received_at)::text) >= 0)) is false then
    broken := least(broken, array['001', 'a-ticket-keeps-to-its-term', 'ticket']);
  end if;
  if ((not (here.kind in ('consult')))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'ticket-question' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'ticket-question' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_until::text) < 0)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(public.qm_working_day_after(public.qm_civil_day(here.received_at)::text, t1.length)::text, here.due_on::text) >= 0)) or (not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'ticket-question' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'ticket-question' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_until::text) < 0)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and true))) and public.qm_compare_partial(here.due_on::text, public.qm_working_day_after(public.qm_civil_day(here.received_at)::text, 3)::text) <= 0))) is false then
      broken := least(broken, array['002', 'a-ticket-keeps-to-its-term', 'ticket']);
    end if;
  end if;
  if ((not (here.kind in ('help', 'suggest', 'thank')))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'ticket-request' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'ticket-request' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_until::text) < 0)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(public.qm_working_day_after(public.qm_civil_day(here.received_at)::text, t1.length)::text, here.due_on::text) >= 0)) or (not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'ticket-request' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'ticket-request' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_until::text) < 0)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and true))) and public.qm_compare_partial(here.due_on::text, public.qm_working_day_after(public.qm_civil_day(here.received_at)::text, 10)::text) <= 0))) is false then
      broken := least(broken, array['003', 'a-ticket-keeps-to-its-term', 'ticket']);
    end if;
  end if;
  if ((not (here.kind in ('complain', 'report')))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'ticket-complaint' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'ticket-complaint' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_until::text) < 0)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and public.qm_compare_partial(public.qm_working_day_after(public.qm_civil_day(here.received_at)::text, t1.length)::text, here.due_on::text) >= 0)) or (not (exists (select 1 from public.regional_term t1 where t1.province = here.province and not t1.voided and ((t1.term = 'ticket-complaint' and starts_with(here.region, regexp_replace(t1.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_from::text) >= 0 and (not (t1.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t1.effective_until::text) < 0)) and not (exists (select 1 from public.regional_term t2 where t2.province = t1.province and not t2.voided and ((t2.term = 'ticket-complaint' and starts_with(here.region, regexp_replace(t2.division, '(00){1,2}$', '')) and public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_from::text) >= 0 and (not (t2.effective_until is not null) or public.qm_compare_partial(public.qm_civil_day(here.received_at)::text, t2.effective_until::text) < 0)) and starts_with(t2.division, regexp_replace(t1.division, '(00){1,2}$', '')) and t2.division <> t1.division))) and true))) and public.qm_compare_partial(here.due_on::text, public.qm_working_day_after(public.qm_civil_day(here.received_at)::text, 13)::text) <= 0))) is false then
      broken := least(broken, array['004', 'a-ticket-keeps-to-its-term', 'ticket']);
    end if;
  end if;
  if (((not (here.extended_to is not null) and not (here.extended_because is not null)))) is false then
    if not here.voided and (((here.extended_to is not null and here.extended_because is not null and here.due_on < here.extended_to and public.qm_compare_partial(here.extended_to::text, public.qm_working_day_after(here.due_on::text, 10)::text) <= 0))) is false then
      broken := least(broken, array['005', 'a-ticket-is-extended-with-a-reason', 'ticket']);
    end if;
  end if;
  if ((not (here.state = 'closed'))) is false then
    if at_home and not here.voided and (((here.closed_at is not null and ((here.outcome_said = 'complainant' and here.outcome in ('solved', 'partly') and (here.outcome_at is not null and here.answered_at <= here.outcome_at)) or (here.outcome_said = 'call-back' and here.outcome in ('solved', 'partly') and (here.outcome_at is not null and here.answered_at <= here.outcome_at) and here.called_back_at is not null and here.called_back_by is not null) or (select count(*) from public.ticket_step t1 where t1.province = here.province and t1.ticket_id = here.ticket_id and not t1.voided and (t1.step = 'not-reached' and t1.at >= here.answered_at)) >= 3 or (here.checked_at is not null and here.checked_by is not null and here.check_finding is not null))))) is false then
      broken := least(broken, array['006', 'a-ticket-ends-with-the-word-of-who-complained', 'ticket']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists ticket_check_now on ticket;
create constraint trigger ticket_check_now after insert or update on ticket
  deferrable initially immediate for each row execute function ticket_check_now();

create or replace function ticket_check_at_end() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.ticket;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  select * into here from public.ticket where province = new.province and id = new.id;
  if at_home and not here.voided and ((exists (select 1 from public.ticket_figure t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.number = here.number and t1.state = here.state)))) is false then
    broken := least(broken, array['000', 'a-ticket-has-its-figure', 'ticket']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists ticket_check_at_end on ticket;
create constraint trigger ticket_check_at_end after insert or update on ticket
  deferrable initially deferred for each row execute function ticket_check_at_end();

create or replace function ticket_persons() returns trigger language plpgsql
  security definer as $$
begin
  if new.closed_by is null or new.voided then
    return null;
  end if;
  if exists (select from public.account a join public.account b on b.person = a.person or b.staff = a.staff
      where a.id::text = new.closed_by and b.id::text in (new.answered_by)) then
    raise exception using errcode = 'QM001', message = 'who-answers-does-not-close',
      constraint = 'who-answers-does-not-close', table = 'ticket';
  end if;
  return null;
end $$;
drop trigger if exists ticket_persons on ticket;
create constraint trigger ticket_persons after insert or update on ticket
  deferrable initially immediate for each row execute function ticket_persons();

create or replace function ticket_step_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.ticket_step;
  was public.ticket_step;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.ticket where province = new.province and id = new.ticket_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.step is not null) or was.step = here.step)) is false then
    broken := least(broken, array['001', 'a-step-stays-as-written', 'ticket_step']);
  end if;
  if at_home and not here.voided and ((not (was.at is not null) or was.at = here.at)) is false then
    broken := least(broken, array['002', 'a-step-stays-as-written', 'ticket_step']);
  end if;
  if at_home and not here.voided and ((here.at <= here.recorded_at + interval '5 minutes')) is false then
    broken := least(broken, array['003', 'a-step-stays-as-written', 'ticket_step']);
  end if;
  if ((here.step <> 'not-reached')) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.ticket_step t1 where t1.province = here.province and t1.ticket_id = here.ticket_id and not t1.voided and (t1.step = 'not-reached' and t1.id <> here.id and here.at < public.qm_hours_after(t1.at, 4) and public.qm_hours_after(here.at, 4) >= t1.at))))) is false then
      broken := least(broken, array['000', 'attempts-lie-apart', 'ticket_step']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists ticket_step_check_now on ticket_step;
create constraint trigger ticket_step_check_now after insert or update on ticket_step
  deferrable initially immediate for each row execute function ticket_step_check_now();

create or replace function ticket_evidence_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.ticket_evidence;
  was public.ticket_evidence;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  perform 1 from public.ticket where province = new.province and id = new.ticket_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.record is not null) or was.record = here.record)) is false then
    broken := least(broken, array['000', 'evidence-stays-as-attached', 'ticket_evidence']);
  end if;
  if at_home and not here.voided and ((not (was.record_version is not null) or was.record_version = here.record_version)) is false then
    broken := least(broken, array['001', 'evidence-stays-as-attached', 'ticket_evidence']);
  end if;
  if at_home and not here.voided and ((not (was.kind is not null) or was.kind = here.kind)) is false then
    broken := least(broken, array['002', 'evidence-stays-as-attached', 'ticket_evidence']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists ticket_evidence_check_now on ticket_evidence;
create constraint trigger ticket_evidence_check_now after insert or update on ticket_evidence
  deferrable initially immediate for each row execute function ticket_evidence_check_now();

create or replace function ticket_figure_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.ticket_figure;
  was public.ticket_figure;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.number is not null) or was.number = here.number)) is false then
    broken := least(broken, array['000', 'a-figure-is-of-one-ticket', 'ticket_figure']);
  end if;
  if at_home and not here.voided and ((not (was.received_on is not null) or was.received_on = here.received_on)) is false then
    broken := least(broken, array['001', 'a-figure-is-of-one-ticket', 'ticket_figure']);
  end if;
  if at_home and not here.voided and ((not (was.channel is not null) or was.channel = here.channel)) is false then
    broken := least(broken, array['002', 'a-figure-is-of-one-ticket', 'ticket_figure']);
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists ticket_figure_check_now on ticket_figure;
create constraint trigger ticket_figure_check_now after insert or update on ticket_figure
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function ticket_figure_check_now();

create or replace function visit_slot_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.visit_slot;
  was public.visit_slot;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of visitSlot is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('visitSlot ' || new.province || new.id, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((not (was.name is not null) or was.name = here.name)) is false then
    broken := least(broken, array['000', 'a-slot-stays-at-its-time', 'visit_slot']);
  end if;
  if at_home and not here.voided and ((not (was.from_ is not null) or was.from_ = here.from_)) is false then
    broken := least(broken, array['001', 'a-slot-stays-at-its-time', 'visit_slot']);
  end if;
  if at_home and not here.voided and ((not (was.until is not null) or was.until = here.until)) is false then
    broken := least(broken, array['002', 'a-slot-stays-at-its-time', 'visit_slot']);
  end if;
  if at_home and not here.voided and ((not (was.opens_at is not null) or was.opens_at = here.opens_at)) is false then
    broken := least(broken, array['003', 'a-slot-stays-at-its-time', 'visit_slot']);
  end if;
  if ((here.voided = false)) is false then
    if at_home and (((select coalesce(sum(t1.people), 0) from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.id)) = 0)) is false then
      broken := least(broken, array['004', 'a-slot-with-bookings-stays', 'visit_slot']);
    end if;
  end if;
  if ((not (was.people is not null))) is false then
    if at_home and not here.voided and ((((select coalesce(sum(t1.people), 0) from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.id and t1.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t1.quota = 'open')) <= ((here.people::numeric - here.phone_people::numeric)::numeric - here.priority_people::numeric) and (select coalesce(sum(t1.people), 0) from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.id and t1.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t1.quota = 'phone')) <= here.phone_people and (select coalesce(sum(t1.people), 0) from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.id and t1.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t1.quota = 'priority')) <= here.priority_people and (select coalesce(sum(t1.vehicles), 0) from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.id and t1.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t1.quota = 'open')) <= ((here.vehicles::numeric - here.phone_vehicles::numeric)::numeric - here.priority_vehicles::numeric) and (select coalesce(sum(t1.vehicles), 0) from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.id and t1.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t1.quota = 'phone')) <= here.phone_vehicles and (select coalesce(sum(t1.vehicles), 0) from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.id and t1.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t1.quota = 'priority')) <= here.priority_vehicles))) is false then
      broken := least(broken, array['005', 'a-slot-is-not-smaller-than-its-bookings', 'visit_slot']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists visit_slot_check_now on visit_slot;
create constraint trigger visit_slot_check_now after insert or update on visit_slot
  deferrable initially immediate for each row when ((not qm_arrives(new.province))) execute function visit_slot_check_now();

create or replace function visit_booking_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.visit_booking;
  was public.visit_booking;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'a rule of visitBooking is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('visitSlot ' || new.province || new.slot, 0));
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'confirmed' or here.state = 'waiting' else was.state = here.state or (was.state = 'waiting' and here.state = 'offered') or (was.state = 'waiting' and here.state = 'lapsed') or (was.state = 'waiting' and here.state = 'cancelled') or (was.state = 'waiting' and here.state = 'cancelled-house') or (was.state = 'waiting' and here.state = 'confirmed') or (was.state = 'offered' and here.state = 'confirmed') or (was.state = 'offered' and here.state = 'lapsed') or (was.state = 'offered' and here.state = 'cancelled') or (was.state = 'offered' and here.state = 'cancelled-house') or (was.state = 'confirmed' and here.state = 'checked-in') or (was.state = 'confirmed' and here.state = 'no-show') or (was.state = 'confirmed' and here.state = 'cancelled') or (was.state = 'confirmed' and here.state = 'cancelled-house') or (was.state = 'no-show' and here.state = 'checked-in') end)) is false then
    broken := least(broken, array['000', 'a-booking-goes-step-by-step', 'visit_booking']);
  end if;
  if at_home and not here.voided and (((was.slot is not null and not (was.slot <> here.slot)) or here.recorded_at < here.until)) is false then
    broken := least(broken, array['004', 'nobody-books-what-is-over', 'visit_booking']);
  end if;
  if at_home and not here.voided and ((not (here.state = 'offered') or here.offered_until is not null)) is false then
    broken := least(broken, array['008', 'an-offer-has-its-end', 'visit_booking']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or was.state <> 'offered' or here.state <> 'confirmed' or here.recorded_at <= was.offered_until)) is false then
    broken := least(broken, array['009', 'an-offer-has-its-end', 'visit_booking']);
  end if;
  if at_home and not here.voided and ((not (was.channel is not null) or was.channel = here.channel)) is false then
    broken := least(broken, array['012', 'a-booking-stays-whose-it-is', 'visit_booking']);
  end if;
  if at_home and not here.voided and ((not (was.asked_at is not null) or was.asked_at = here.asked_at)) is false then
    broken := least(broken, array['013', 'a-booking-stays-whose-it-is', 'visit_booking']);
  end if;
  if at_home and not here.voided and ((not (was.state is not null) or not (was.document is not null) or (here.document is not null and was.document_key = here.document_key))) is false then
    broken := least(broken, array['014', 'a-ticket-is-not-passed-on', 'visit_booking']);
  end if;
  if not here.voided and ((exists (select 1 from public.visit_slot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.slot and (t1.from_ = here.from_ and t1.until = here.until and public.qm_compare_partial(public.qm_civil_day(t1.from_)::text, here.day::text) = 0))))) is false then
    broken := least(broken, array['001', 'a-booking-has-the-time-of-its-slot', 'visit_booking']);
  end if;
  if (((not (here.state in ('confirmed', 'offered', 'checked-in', 'no-show')) and not (here.state = 'waiting')) or (was.state is not null and was.state in ('confirmed', 'offered', 'checked-in', 'no-show') and was.slot = here.slot and was.quota = here.quota and was.people >= here.people and was.vehicles >= here.vehicles) or (here.state = 'waiting' and was.state = 'waiting' and was.slot = here.slot))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.visit_slot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.slot and t1.state = 'open')))) is false then
      broken := least(broken, array['002', 'a-booked-slot-is-open', 'visit_booking']);
    end if;
  end if;
  if (((was.slot is not null and not (was.slot <> here.slot)))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.visit_slot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.slot and t1.opens_at <= here.recorded_at)))) is false then
      broken := least(broken, array['003', 'bookings-have-opened', 'visit_booking']);
    end if;
  end if;
  if ((not (here.state in ('confirmed', 'offered', 'checked-in', 'no-show')) or (was.state is not null and was.state in ('confirmed', 'offered', 'checked-in', 'no-show') and was.slot = here.slot and was.quota = here.quota and was.people >= here.people and was.vehicles >= here.vehicles))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.visit_slot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.slot and ((here.quota = 'open' and (select coalesce(sum(t2.people), 0) from public.visit_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.slot = t1.id and t2.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t2.quota = 'open')) <= ((t1.people::numeric - t1.phone_people::numeric)::numeric - t1.priority_people::numeric)) or (here.quota = 'phone' and (select coalesce(sum(t2.people), 0) from public.visit_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.slot = t1.id and t2.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t2.quota = 'phone')) <= t1.phone_people) or (here.quota = 'priority' and (select coalesce(sum(t2.people), 0) from public.visit_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.slot = t1.id and t2.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t2.quota = 'priority')) <= t1.priority_people)))))) is false then
      broken := least(broken, array['005', 'no-more-people-than-places', 'visit_booking']);
    end if;
  end if;
  if ((not (here.state in ('confirmed', 'offered', 'checked-in', 'no-show')) or (was.state is not null and was.state in ('confirmed', 'offered', 'checked-in', 'no-show') and was.slot = here.slot and was.quota = here.quota and was.people >= here.people and was.vehicles >= here.vehicles) or here.vehicles = 0)) is false then
    if at_home and not here.voided and ((exists (select 1 from public.visit_slot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.slot and ((here.quota = 'open' and (select coalesce(sum(t2.vehicles), 0) from public.visit_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.slot = t1.id and t2.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t2.quota = 'open')) <= ((t1.vehicles::numeric - t1.phone_vehicles::numeric)::numeric - t1.priority_vehicles::numeric)) or (here.quota = 'phone' and (select coalesce(sum(t2.vehicles), 0) from public.visit_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.slot = t1.id and t2.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t2.quota = 'phone')) <= t1.phone_vehicles) or (here.quota = 'priority' and (select coalesce(sum(t2.vehicles), 0) from public.visit_booking t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.slot = t1.id and t2.state in ('confirmed', 'offered', 'checked-in', 'no-show') and t2.quota = 'priority')) <= t1.priority_vehicles)))))) is false then
      broken := least(broken, array['006', 'no-more-vehicles-than-places', 'visit_booking']);
    end if;
  end if;
  if ((not (here.state in ('confirmed', 'offered', 'checked-in', 'no-show')) or ((was.slot is not null and not (was.slot <> here.slot)) and not (was.quota <> here.quota) and not (was.state = 'waiting')) or here.state = 'offered')) is false then
    if at_home and not here.voided and ((not (exists (select 1 from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.slot = here.slot and t1.state = 'waiting' and t1.quota = here.quota and t1.people <= here.people and t1.vehicles <= here.vehicles and t1.id <> here.id))))) is false then
      broken := least(broken, array['007', 'who-waits-comes-first', 'visit_booking']);
    end if;
  end if;
  if ((not (here.right_ is not null))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.right_of_use t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.right_ and here.plot is not null and t1.plot = here.plot)))) is false then
      broken := least(broken, array['010', 'a-plot-is-that-of-the-right', 'visit_booking']);
    end if;
  end if;
  if (((here.document_kind is not null and here.document is not null) or (not (here.state in ('confirmed', 'offered', 'checked-in', 'no-show')) and not (here.state = 'waiting')))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.visit_slot t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.slot and t1.needs_document = false)))) is false then
      broken := least(broken, array['011', 'a-slot-of-real-names-has-a-document', 'visit_booking']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists visit_booking_check_now on visit_booking;
create constraint trigger visit_booking_check_now after insert or update on visit_booking
  deferrable initially immediate for each row execute function visit_booking_check_now();

create or replace function gate_scan_check_now() returns trigger language plpgsql
  security definer set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  here public.gate_scan;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
  broken text[];
begin
  here := new;
  if ((here.result in ('again', 'other-slot', 'cancelled', 'forged'))) is false then
    if at_home and not here.voided and ((exists (select 1 from public.visit_booking t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.booking and t1.state = 'checked-in')))) is false then
      broken := least(broken, array['000', 'only-a-confirmed-booking-comes-in', 'gate_scan']);
    end if;
  end if;
  if broken is not null then
    raise exception using errcode = 'QM001', message = broken[2], constraint = broken[2], table = broken[3];
  end if;
  return null;
end $$;
drop trigger if exists gate_scan_check_now on gate_scan;
create constraint trigger gate_scan_check_now after insert or update on gate_scan
  deferrable initially immediate for each row execute function gate_scan_check_now();
