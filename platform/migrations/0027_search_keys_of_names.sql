-- Names are found by more keys (lv, lyu and lu for ü; without accents and apostrophes; traditional and simplified
-- characters together). Keys need the program's index key: it makes them anew when it starts.
insert into not_yet_sealed (table_name, column_name) values
  ('decedent', 'name_keys'),
  ('contact', 'name_keys'),
  ('interment', 'name_keys'),
  ('certificate', 'name_keys')
on conflict do nothing;
