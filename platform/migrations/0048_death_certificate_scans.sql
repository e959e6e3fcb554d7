-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table death_certificate add column scan text;
