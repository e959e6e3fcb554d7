-- Checkpoints are counted in the transaction that signs them: a number that is missing was removed.
alter table checkpoint alter column checkpoint_id drop identity;
alter table home add column checkpoints bigint not null default 0;
update home set checkpoints = (select coalesce(max(checkpoint_id), 0) from checkpoint);

-- What each batch brought: the leaf hash of every place, and which entries came whole. With these one
-- entry can be named where the signed root speaks of the whole range.
alter table mirror_batch add column leaves bytea;
alter table mirror_batch add column came bit varying;

-- Numbers that came with a fact did not always move their series: now every series stands at the highest
-- number that a record of this node bears, so that from here on a series that was turned back shows.
insert into number_series (prefix, region, year, last)
select parts[1], parts[2], parts[3]::int, max(parts[4]::int)
from home cross join lateral (
  select province, number as text from ashes_placement
  union all select province, number from bill
  union all select province, number from certificate
  union all select province, number from decedent
  union all select province, number from funeral_case
  union all select province, number from institution
  union all select province, number from tag
  union all select province, receipt from payment) borne
cross join lateral regexp_match(borne.text, '^([A-Z]{1,4})([0-9]{6})-([0-9]{4})-([0-9]{6})(-[0-9A-Z])?$') parts
where borne.province = home.node and parts is not null
group by 1, 2, 3
on conflict (prefix, region, year) do update set last = greatest(number_series.last, excluded.last);
