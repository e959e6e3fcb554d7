-- Indicators are kept by institution too: it is the unit of supervision. They are counted anew from the records.
truncate indicator_day;
alter table indicator_day drop constraint indicator_day_pkey;
alter table indicator_day add column institution uuid;
create unique index indicator_day_once on indicator_day (indicator, province, region, institution, day) nulls not distinct;
create index indicator_day_by_institution on indicator_day (institution, day);

insert into indicator_day (indicator, province, region, institution, day, value)
select 'casesOpened', r.province, r.region, r.institution, qm_civil_day(r.opened_at)::date, sum(1)
from funeral_case r
where not r.voided and length(qm_civil_day(r.opened_at)) = 10 and (true)
group by 2, 3, 4, 5 having sum(1) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'cremations', r.province, r.region, r.institution, qm_civil_day(r.finished_at)::date, sum(1)
from cremation r
where not r.voided and length(qm_civil_day(r.finished_at)) = 10 and ((r.kind = '0' and r.finished_at is not null))
group by 2, 3, 4, 5 having sum(1) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'ashesPlaced', r.province, r.region, r.institution, qm_civil_day(r.placed_at)::date, sum(1)
from ashes_placement r
where not r.voided and length(qm_civil_day(r.placed_at)) = 10 and (true)
group by 2, 3, 4, 5 having sum(1) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'ashesScattered', r.province, r.region, r.institution, qm_civil_day(r.placed_at)::date, sum(1)
from ashes_placement r
where not r.voided and length(qm_civil_day(r.placed_at)) = 10 and (r.destination = '7')
group by 2, 3, 4, 5 having sum(1) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'ashesInPublicCemeteries', r.province, r.region, r.institution, qm_civil_day(r.placed_at)::date, sum(1)
from ashes_placement r
where not r.voided and length(qm_civil_day(r.placed_at)) = 10 and (r.destination in ('1', '2'))
group by 2, 3, 4, 5 having sum(1) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'certificatesIssued', r.province, r.region, r.institution, r.issued_on::text::date, sum(1)
from certificate r
where not r.voided and length(r.issued_on::text) = 10 and (r.state in ('issued', 'collected'))
group by 2, 3, 4, 5 having sum(1) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'casesClosed', r.province, r.region, r.institution, qm_civil_day(r.closed_at)::date, sum(1)
from funeral_case r
where not r.voided and length(qm_civil_day(r.closed_at)) = 10 and (r.closed_at is not null)
group by 2, 3, 4, 5 having sum(1) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'charged', r.province, r.region, r.institution, r.served_on::text::date, sum(coalesce(r.amount, 0))
from bill_line r
where not r.voided and length(r.served_on::text) = 10 and (r.kind = 'charge')
group by 2, 3, 4, 5 having sum(coalesce(r.amount, 0)) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'waived', r.province, r.region, r.institution, r.served_on::text::date, sum(coalesce(r.amount, 0))
from bill_line r
where not r.voided and length(r.served_on::text) = 10 and (r.kind = 'waiver')
group by 2, 3, 4, 5 having sum(coalesce(r.amount, 0)) <> 0;

insert into indicator_day (indicator, province, region, institution, day, value)
select 'paid', r.province, r.region, r.institution, qm_civil_day(r.received_at)::date, sum(coalesce(r.amount, 0))
from payment r
where not r.voided and length(qm_civil_day(r.received_at)) = 10 and (true)
group by 2, 3, 4, 5 having sum(coalesce(r.amount, 0)) <> 0;
