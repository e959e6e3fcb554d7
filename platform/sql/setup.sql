-- What an administrator of the PostgreSQL server runs once, before a node is installed on it:
--   psql -v login=qingming -v work=qingming_work -v database=qingming -f platform/sql/setup.sql
-- Two logins are made. One owns the node's database and nothing else: it migrates, verifies, orders the
-- log (databaseUrl). The other owns nothing: every act and every look of a person goes through it
-- (databaseWorkUrl), and it cannot become the owner. Neither may make roles or databases.
-- Give both a password afterwards (\password), or let pg_hba.conf say how they sign in.
\set ON_ERROR_STOP on

-- Two roles without login, common to all nodes of a server. Neither may delete anything.
select 'create role qingming_app nologin' where not exists (select from pg_roles where rolname = 'qingming_app') \gexec
select 'create role qingming_exchange nologin' where not exists (select from pg_roles where rolname = 'qingming_exchange') \gexec

select format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', :'login')
where not exists (select from pg_roles where rolname = :'login') \gexec
select format('create role %I login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls', :'work')
where not exists (select from pg_roles where rolname = :'work') \gexec
grant qingming_app, qingming_exchange to :"login";
grant qingming_app to :"work";

select format('create database %I owner %I encoding %L template template0 locale %L', :'database', :'login', 'UTF8', 'C.UTF-8')
where not exists (select from pg_database where datname = :'database') \gexec
revoke all on database :"database" from public;
grant connect, temporary on database :"database" to :"login";
grant connect on database :"database" to :"work";

\connect :"database"
create extension if not exists btree_gist;
-- Nobody but the owner makes anything in the node's schema.
alter schema public owner to :"login";
revoke create on schema public from public;
-- Row security reads from settings who asks. The program sets them by SET, a statement of its own; nothing
-- inside a statement may. The owner needs the function for pg_dump. The node refuses to start without this.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
grant execute on function pg_catalog.set_config(text, text, boolean) to :"login";

-- The log of the server keeps neither what a statement carried nor which row failed: both may name people.
alter database :"database" set log_parameter_max_length = 0;
alter database :"database" set log_parameter_max_length_on_error = 0;
alter database :"database" set log_error_verbosity = 'terse';
