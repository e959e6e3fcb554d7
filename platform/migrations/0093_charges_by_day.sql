-- Derived from standard/ by migrate:derive; change the standard, not this file.

create index bill_line_by_institution_served_on on bill_line (province, institution, served_on);
