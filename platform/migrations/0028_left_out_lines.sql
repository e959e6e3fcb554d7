-- Lines that hold no record (rules, footers, headings that come again) are left out by declared rules
-- and accounted for like every other.
alter table import_run add column left_out integer not null default 0;
alter table import_run drop constraint import_run_accounts_for_every_line;
alter table import_run add constraint import_run_accounts_for_every_line check (
  state <> 'finished' or accepted + accepted_partial_date + duplicate + quarantined + left_out = lines);

alter table import_line drop constraint import_line_outcome_check;
alter table import_line add constraint import_line_outcome_check
  check (outcome in ('accepted', 'accepted-partial-date', 'duplicate', 'quarantined', 'left-out'));
alter table import_line drop constraint import_line_quarantined_has_reason;
alter table import_line add constraint import_line_has_its_reason
  check ((outcome in ('quarantined', 'left-out')) = (code is not null));
