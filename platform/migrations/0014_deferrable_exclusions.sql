-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table price_list drop constraint price_list__one_list_in_force;

alter table price_list add constraint price_list__one_list_in_force exclude using gist (province with =, institution with =, daterange(effective_from, effective_until) with &&) where (not voided and state in ('9', '8')) deferrable initially immediate;

alter table custody drop constraint custody__never_in_two_places;

alter table custody drop constraint custody__place_holds_one;

alter table custody add constraint custody__never_in_two_places exclude using gist (province with =, case_id with =, subject with =, tstzrange(since, until) with &&) where (not voided) deferrable initially immediate;

alter table custody add constraint custody__place_holds_one exclude using gist (province with =, place with =, tstzrange(since, until) with &&) where (not voided and sole = true) deferrable initially immediate;

alter table transport drop constraint transport__one_hearse_one_journey;

alter table transport add constraint transport__one_hearse_one_journey exclude using gist (province with =, vehicle with =, tstzrange(departed_at, arrived_at) with &&) where (not voided and state <> '3') deferrable initially immediate;

alter table vigil drop constraint vigil__one_vigil_per_room;

alter table vigil add constraint vigil__one_vigil_per_room exclude using gist (province with =, room with =, tstzrange(starts_at, ends_at) with &&) where (not voided and state <> '3') deferrable initially immediate;

alter table farewell drop constraint farewell__one_farewell_per_hall;

alter table farewell add constraint farewell__one_farewell_per_hall exclude using gist (province with =, hall with =, tstzrange(starts_at, ends_at) with &&) where (not voided and state <> '3') deferrable initially immediate;

alter table cremation drop constraint cremation__one_cremator_one_body;

alter table cremation add constraint cremation__one_cremator_one_body exclude using gist (province with =, cremator with =, tstzrange(started_at, finished_at) with &&) where (not voided) deferrable initially immediate;
