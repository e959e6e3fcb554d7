-- Derived from standard/ by migrate:derive; change the standard, not this file.

alter table institution alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('institution', 'reason');

alter table institution alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('institution', 'note');

alter table facility alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('facility', 'reason');

alter table facility alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('facility', 'note');

alter table place alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('place', 'reason');

alter table place alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('place', 'note');

alter table equipment alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('equipment', 'reason');

alter table staff alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('staff', 'reason');

alter table staff alter column certificate_number type bytea using '\x00'::bytea || convert_to(certificate_number, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('staff', 'certificate_number');

alter table staff alter column left_because type bytea using '\x00'::bytea || convert_to(left_because, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('staff', 'left_because');

alter table waiver_rule alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('waiver_rule', 'reason');

alter table price_list alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('price_list', 'reason');

alter table price_list alter column opinion type bytea using '\x00'::bytea || convert_to(opinion, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('price_list', 'opinion');

alter table price_item alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('price_item', 'reason');

alter table funeral_case alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('funeral_case', 'reason');

alter table funeral_case alter column body_note type bytea using '\x00'::bytea || convert_to(body_note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('funeral_case', 'body_note');

alter table funeral_case alter column effects type bytea using '\x00'::bytea || convert_to(effects, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('funeral_case', 'effects');

alter table funeral_case alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('funeral_case', 'note');

alter table decedent alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('decedent', 'reason');

alter table decedent alter column occupation type bytea using '\x00'::bytea || convert_to(occupation, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('decedent', 'occupation');

alter table decedent alter column death_place type bytea using '\x00'::bytea || convert_to(death_place, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('decedent', 'death_place');

alter table contact alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('contact', 'reason');

alter table contact alter column workplace type bytea using '\x00'::bytea || convert_to(workplace, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('contact', 'workplace');

alter table death_certificate alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('death_certificate', 'reason');

alter table cremation_confirmation alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('cremation_confirmation', 'reason');

alter table cremation_confirmation alter column identity_checked type bytea using '\x00'::bytea || convert_to(identity_checked, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('cremation_confirmation', 'identity_checked');

alter table cremation_confirmation alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('cremation_confirmation', 'note');

alter table tag alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('tag', 'reason');

alter table custody alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('custody', 'reason');

alter table custody alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('custody', 'note');

alter table transport alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('transport', 'reason');

alter table transport alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('transport', 'note');

alter table preparation alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('preparation', 'reason');

alter table preparation alter column treatment type bytea using '\x00'::bytea || convert_to(treatment, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('preparation', 'treatment');

alter table vigil alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('vigil', 'reason');

alter table vigil alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('vigil', 'note');

alter table farewell alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('farewell', 'reason');

alter table farewell alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('farewell', 'note');

alter table cremation alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('cremation', 'reason');

alter table ashes_placement alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('ashes_placement', 'reason');

alter table ashes_placement alter column where_ type bytea using '\x00'::bytea || convert_to(where_, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('ashes_placement', 'where_');

alter table certificate alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('certificate', 'reason');

alter table certificate alter column household type bytea using '\x00'::bytea || convert_to(household, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('certificate', 'household');

alter table bill alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('bill', 'reason');

alter table bill_line alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('bill_line', 'reason');

alter table payment alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('payment', 'reason');

alter table day_report alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('day_report', 'reason');

alter table day_report alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('day_report', 'note');

alter table correction_notice alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('correction_notice', 'reason');

alter table correction_notice alter column asks type bytea using '\x00'::bytea || convert_to(asks, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('correction_notice', 'asks');

alter table correction_notice alter column answer type bytea using '\x00'::bytea || convert_to(answer, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('correction_notice', 'answer');

alter table interment alter column reason type bytea using '\x00'::bytea || convert_to(reason, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('interment', 'reason');

alter table interment alter column relation_note type bytea using '\x00'::bytea || convert_to(relation_note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('interment', 'relation_note');

alter table interment alter column note type bytea using '\x00'::bytea || convert_to(note, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('interment', 'note');
