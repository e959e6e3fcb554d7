-- Derived from standard/ by migrate:derive; change the standard, not this file.

create index scan_mismatch_by_scanned_at on scan_mismatch (province, scanned_at);
