-- The working days of a year, by the yearly notice of the State Council. A year that is not here is
-- not known: what is counted in working days and reaches into it is unknown, never guessed.
create table working_year (
  year integer primary key check (year between 1949 and 9999),
  source text not null check (source <> ''),
  -- Days off from Monday to Friday, and Saturdays and Sundays on which people work.
  off date[] not null,
  work date[] not null
);
grant select on working_year to qingming_app, qingming_exchange;

insert into working_year (year, source, off, work) values
  (2025, '国办发明电〔2024〕12号',
    '{2025-01-01,2025-01-28,2025-01-29,2025-01-30,2025-01-31,2025-02-03,2025-02-04,2025-04-04,2025-05-01,2025-05-02,2025-05-05,2025-06-02,2025-10-01,2025-10-02,2025-10-03,2025-10-06,2025-10-07,2025-10-08}',
    '{2025-01-26,2025-02-08,2025-04-27,2025-09-28,2025-10-11}'),
  (2026, '国办发明电〔2025〕7号',
    '{2026-01-01,2026-01-02,2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-23,2026-04-06,2026-05-01,2026-05-04,2026-05-05,2026-06-19,2026-09-25,2026-10-01,2026-10-02,2026-10-05,2026-10-06,2026-10-07}',
    '{2026-01-04,2026-02-14,2026-02-28,2026-05-09,2026-09-20,2026-10-10}');

-- The instant so many hours later; unknown beyond the year 9999.
create function qm_hours_after(at timestamptz, term integer) returns timestamptz
  language sql immutable strict parallel safe as $$
  select case
    when term between 0 and 87840000 and at + term * interval '1 hour' < timestamptz '10000-01-01 00:00:00+00'
    then at + term * interval '1 hour'
  end
$$;

-- The day so many days, months or years later, as precise as it was given (1933-05 and two months is
-- 1933-07); unknown when that is too little to count from, or beyond the year 9999.
create function qm_day_after(day text, term integer, unit text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  start date;
  ends timestamp;
begin
  if term < 0
    or term > (case unit when 'day' then 3652059 when 'month' then 119988 else 9999 end)
    or length(day) < (case unit when 'day' then 10 when 'month' then 7 else 4 end) then
    return null;
  end if;
  start := (day || substr('0000-01-01', length(day) + 1))::date;
  ends := start + case unit
    when 'day' then make_interval(days => term)
    when 'month' then make_interval(months => term)
    else make_interval(years => term)
  end;
  if ends >= timestamp '10000-01-01' then
    return null;
  end if;
  return left(to_char(ends, 'YYYY-MM-DD'), length(day));
end $$;

-- Whether people work on a day; unknown in a year without its notice.
create function qm_works_on(day date) returns boolean
  language sql stable strict parallel safe as $$
  select case when extract(isodow from day) > 5 then day = any(y.work) else day <> all(y.off) end
  from public.working_year y where y.year = extract(year from day)
$$;

-- The last of so many working days after a day, which does not count itself; with 0 that day or the
-- first day of work after it.
create function qm_working_day_after(day text, term integer) returns text
  language plpgsql stable strict parallel safe as $$
declare
  at date;
  to_go integer := greatest(term, 1);
  works boolean;
begin
  if term not between 0 and 3660 or length(day) < 10 then
    return null;
  end if;
  at := day::date + case term when 0 then 0 else 1 end;
  loop
    works := public.qm_works_on(at);
    if works is null then
      return null;
    end if;
    to_go := to_go - works::integer;
    exit when to_go = 0;
    at := at + 1;
  end loop;
  return to_char(at, 'YYYY-MM-DD');
end $$;
