-- What is held back is tried again by what it waits for, the longest untried first, and after an upgrade.
alter table quarantine
  -- Identifiers of the record itself, its case, its institution and what it links to.
  add column waits uuid[] not null default '{}',
  -- The version of the standard under which it was refused last.
  add column standard text collate "C",
  add column tried_at timestamptz(3),
  add column tries integer not null default 0,
  -- Why it is still held: what the last try said. The first refusal stays as the receipt told it.
  add column still_code text collate "C",
  add column still_detail jsonb,
  -- Whether a receipt has told the sender that it was released.
  add column told boolean not null default true;
update quarantine q set waits = array_remove(array[q.record, m.subject], null)
  from mirror_entry m where m.origin = q.origin and m.seq = q.seq;
create index quarantine_waits on quarantine using gin (waits) where settled_at is null;
create index quarantine_to_try on quarantine (origin, tried_at nulls first, seq) where settled_at is null;
create index quarantine_untold on quarantine (origin) where not told;
