-- What happened last is asked by when it happened: a log that was brought in afterwards does not end
-- with its newest entries. Entries mostly arrive in the order of time, so ranges of pages are enough
-- of an index, and writing them costs next to nothing.
create index log_entry_by_time on log_entry using brin (recorded_at) with (pages_per_range = 16);
create index mirror_entry_by_time on mirror_entry using brin (recorded_at) with (pages_per_range = 16);
