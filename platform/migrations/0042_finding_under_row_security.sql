-- Derived from standard/ by migrate:derive; change the standard, not this file.

create index funeral_case_begins_number on funeral_case (number collate "C");

create index funeral_case_ends_number on funeral_case (reverse(number) collate "C");

create index decedent_whole_name on decedent (name_key);

create index contact_whole_name on contact (name_key);

create index certificate_whole_name on certificate (name_key);

create index interment_whole_name on interment (name_key);
