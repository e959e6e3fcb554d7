-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table certificate add column outdated_since timestamptz(3);
