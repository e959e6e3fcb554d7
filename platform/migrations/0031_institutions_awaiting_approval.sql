-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table institution add column awaits_approval boolean;
