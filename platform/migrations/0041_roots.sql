-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table funeral_case drop constraint funeral_case__a_case_is_its_own_case;

alter table funeral_case add constraint funeral_case_is_itself check (case_id = id) not valid;
