-- Columns that were plain text and are sealed now. Their rows hold the byte 0 and the text; the
-- program seals them when it starts and takes the line away. `local` stands for every table,
-- `body` for the log and the mirrors.
create table not_yet_sealed (
  table_name  text collate "C" not null,
  column_name text collate "C" not null,
  primary key (table_name, column_name)
);
insert into not_yet_sealed (table_name, column_name) values ('log_entry', 'body'), ('mirror_entry', 'body');
