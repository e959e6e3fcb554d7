-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table place add column rack text;

alter table place add column row integer;

alter table place add column position integer;

alter table ashes_placement drop constraint ashes_placement__deposit_has_a_niche;

alter table ashes_placement add column act text collate "C";

alter table ashes_placement add constraint ashes_placement__deposit_has_a_niche check (voided or ((destination in ('6') and niche is not null) or destination in ('1', '2', '3', '4', '12') or (not (destination in ('6')) and not (niche is not null)))) not valid;
