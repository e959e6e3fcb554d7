-- The instant so many minutes later; unknown beyond the year 9999.
create function qm_minutes_after(at timestamptz, term integer) returns timestamptz
  language sql immutable strict parallel safe as $$
  select case
    when term between 0 and 2000000000 and at + term * interval '1 minute' < timestamptz '10000-01-01 00:00:00+00'
    then at + term * interval '1 minute'
  end
$$;
