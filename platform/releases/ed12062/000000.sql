SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA pgboss;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';
CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);
CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN
      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;
      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;
      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);
      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;
      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;
CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;
      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$;
CREATE FUNCTION pgboss.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;
CREATE FUNCTION pgboss.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;
CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;
      EXECUTE pgboss.job_table_format(command, 'job_common');
      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;
CREATE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;
      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$;
CREATE FUNCTION public.ashes_placement_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.ashes_placement where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-placement',
        constraint = 'closed-case-keeps-its-placement', table = 'ashes_placement';
    end if;
  end if;
  if at_home and not here.voided and ((here.destination in ('8'))) is false then
    if (((here.niche is not null and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.place = here.niche and not (t1.until is not null)))) or (not (here.niche is not null) and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'ashes' and t1.handed_to = here.collector))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-are-where-they-are-said-to-be',
        constraint = 'ashes-are-where-they-are-said-to-be', table = 'ashes_placement';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.ashes_placement_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.ashes_placement;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))) is false then
    raise exception using errcode = 'QM001', message = 'placement-after-cremation',
      constraint = 'placement-after-cremation', table = 'ashes_placement';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and here.placed_at < t1.finished_at)))) is false then
    raise exception using errcode = 'QM001', message = 'placed-after-cremated',
      constraint = 'placed-after-cremated', table = 'ashes_placement';
  end if;
  return null;
end $$;
CREATE FUNCTION public.bill_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.bill where province = new.province and id = new.id;
  if not here.voided and ((not (here.state = 'settled'))) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')) = ((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'waiver'))::numeric + (select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.id)::numeric))) is false then
      raise exception using errcode = 'QM001', message = 'settled-to-the-fen',
        constraint = 'settled-to-the-fen', table = 'bill';
    end if;
  end if;
  if ((not ((here.state = 'open' or here.voided = true)))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'a-closed-case-has-no-open-bill',
        constraint = 'a-closed-case-has-no-open-bill', table = 'bill';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.bill_line_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.bill_line where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.waives = here.id)))) is false then
      raise exception using errcode = 'QM001', message = 'a-waived-charge-stays',
        constraint = 'a-waived-charge-stays', table = 'bill_line';
    end if;
  end if;
  if ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  if ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'never-due-below-paid',
      constraint = 'never-due-below-paid', table = 'bill_line';
  end if;
  return null;
end $$;
CREATE FUNCTION public.bill_line_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.bill_line;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((here.kind = 'waiver')) is false then
    if ((exists (select 1 from public.price_item t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.item and t1.price = here.unit_price and t1.fee_type = here.fee_type and t1.offered = true and exists (select 1 from public.price_list t2 where t2.province = t1.province and t2.institution = t1.institution and not t2.voided and (t2.id = t1.list and t2.state in ('9', '8') and t2.effective_from <= here.served_on and (not (t2.effective_until is not null) or not (t2.effective_until <= here.served_on)))))))) is false then
      raise exception using errcode = 'QM001', message = 'charge-is-on-the-published-list',
        constraint = 'charge-is-on-the-published-list', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.fee_type = here.fee_type and t1.cap >= here.amount and t1.effective_from <= here.served_on and (not (t1.effective_until is not null) or not (t1.effective_until <= here.served_on)))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-within-its-rule',
        constraint = 'waiver-within-its-rule', table = 'bill_line';
    end if;
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if (((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.waives = here.waives and t1.kind = 'waiver')) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'waived-no-more-than-charged',
        constraint = 'waived-no-more-than-charged', table = 'bill_line';
    end if;
  end if;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'settled-bill-is-frozen',
      constraint = 'settled-bill-is-frozen', table = 'bill_line';
  end if;
  if not here.voided and ((here.kind = 'charge')) is false then
    if ((exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and t1.group_ = 'universal')) or exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = t1.waiver_group))) or exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.nameless = true and exists (select 1 from public.waiver_rule t2 where not t2.voided and (t2.id = here.rule and t2.group_ = 'nameless')))))) is false then
      raise exception using errcode = 'QM001', message = 'waiver-is-for-this-family',
        constraint = 'waiver-is-for-this-family', table = 'bill_line';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.certificate_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.certificate where province = new.province and id = new.id;
  if ((not ((here.voided = true or here.state = 'cancelled')))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected')))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-a-certificate',
        constraint = 'closed-case-keeps-a-certificate', table = 'certificate';
    end if;
  end if;
  if not here.voided and ((not (here.cancels is not null))) is false then
    if ((exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cancels and t1.state = 'cancelled')))) is false then
      raise exception using errcode = 'QM001', message = 'named-certificate-is-cancelled',
        constraint = 'named-certificate-is-cancelled', table = 'certificate';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.certificate_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.finished_at is not null)))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-after-cremation',
      constraint = 'certificate-after-cremation', table = 'certificate';
  end if;
  if not here.voided and ((here.issued_on >= here.cremated_on)) is false then
    raise exception using errcode = 'QM001', message = 'certificate-not-before-cremation',
      constraint = 'certificate-not-before-cremation', table = 'certificate';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and public.qm_compare_partial(here.cremated_on::text, public.qm_civil_day(t1.started_at)) < 0))))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-not-before-cremation',
      constraint = 'certificate-not-before-cremation', table = 'certificate';
  end if;
  return null;
end $$;
CREATE FUNCTION public.cremation_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.cremation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.cremation where province = new.province and id = new.id;
  if at_home and ((not ((here.voided = true or not (here.finished_at is not null))))) is false then
    if (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes')) and not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) and not (exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremation = here.id and t1.state <> 'cancelled')))))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-what-rests-on-it',
        constraint = 'cremation-keeps-what-rests-on-it', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.finished_at is not null and here.kind = '0')))) is false then
    if ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'a-finished-cremation-leaves-no-body',
        constraint = 'a-finished-cremation-leaves-no-body', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.finished_at is not null and here.ashes_wanted = true)))) is false then
    if ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = 'ashes'))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-have-a-place',
        constraint = 'ashes-have-a-place', table = 'cremation';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.cremation_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.cremation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at))) is false then
      raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
        constraint = 'confirmed-before-cremation', table = 'cremation';
    end if;
  end if;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at), t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'cremation-after-death',
      constraint = 'cremation-after-death', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if (((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1'))) and not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('0', '1')))))) is false then
      raise exception using errcode = 'QM001', message = 'ceremonies-end-before-cremation',
        constraint = 'ceremonies-end-before-cremation', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.place = here.cremator and t1.scanned = here.body_tag and (not (t1.until is not null) or t1.until >= here.started_at))))) is false then
    raise exception using errcode = 'QM001', message = 'tag-scanned-at-the-cremator',
      constraint = 'tag-scanned-at-the-cremator', table = 'cremation';
  end if;
  if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.kind = 'cremator')))) is false then
    raise exception using errcode = 'QM001', message = 'it-is-a-cremator',
      constraint = 'it-is-a-cremator', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cremator and t1.in_use = true)))) is false then
      raise exception using errcode = 'QM001', message = 'cremator-is-in-use',
        constraint = 'cremator-is-in-use', table = 'cremation';
    end if;
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if (((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty = '05')) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty = '05'))))) is false then
      raise exception using errcode = 'QM001', message = 'operators-hold-the-duty',
        constraint = 'operators-hold-the-duty', table = 'cremation';
    end if;
  end if;
  if not here.voided and ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.placed_at < here.finished_at)))) is false then
    raise exception using errcode = 'QM001', message = 'placement-stays-after-cremation',
      constraint = 'placement-stays-after-cremation', table = 'cremation';
  end if;
  if not here.voided and ((not (here.kind = '0'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and exists (select 1 from public.decedent t2 where t2.province = t1.province and not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where t3.province = t2.province and not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
      raise exception using errcode = 'QM001', message = 'cremated-once-in-the-country',
        constraint = 'cremated-once-in-the-country', table = 'cremation';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.cremation_confirmation_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.cremation_confirmation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.cremation_confirmation where province = new.province and id = new.id;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-confirmation',
        constraint = 'cremation-keeps-its-confirmation', table = 'cremation_confirmation';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.cremation_confirmation_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.cremation_confirmation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.signed_at), t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death',
      constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  return null;
end $$;
CREATE FUNCTION public.cremation_confirmed_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    if not old.voided and (old.operator, old.witness, old.cremator, old.body_tag) = (new.operator, new.witness, new.cremator, new.body_tag) then
      return null;
    end if;
  end if;
  if not exists (
      select 1 from public.audit_entry one join public.audit_entry other
        on one.account <> other.account
        and one.entry::jsonb #>> '{detail,person}' <> other.entry::jsonb #>> '{detail,person}'
      where one.subject = new.case_id and one.act = 'second-check' and one.result = 'done'
        and one.at >= new.recorded_at - interval '3 minutes'
        and one.entry::jsonb #>> '{detail,staff}' = new.operator::text
        and one.entry::jsonb #>> '{detail,cremator}' = new.cremator::text
        and one.entry::jsonb #>> '{detail,tag}' = new.body_tag::text
        and other.subject = new.case_id and other.act = 'second-check' and other.result = 'done'
        and other.at >= new.recorded_at - interval '3 minutes'
        and other.entry::jsonb #>> '{detail,staff}' = new.witness::text
        and other.entry::jsonb #>> '{detail,cremator}' = new.cremator::text
        and other.entry::jsonb #>> '{detail,tag}' = new.body_tag::text) then
    raise exception using errcode = 'QM001', message = 'operators-confirmed-in-person',
      constraint = 'operators-confirmed-in-person', table = 'cremation';
  end if;
  return null;
end $$;
CREATE FUNCTION public.custody_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.custody where province = new.province and id = new.id;
  if not here.voided and ((not ((here.subject = 'body' and here.until is not null and here.ended_by <> 'cremated')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.cremator = here.place and not (t1.finished_at is not null)))))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-a-lit-cremator-stays',
        constraint = 'a-body-in-a-lit-cremator-stays', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.ended_by = 'moved'))) is false then
    if ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.since = here.until)))) is false then
      raise exception using errcode = 'QM001', message = 'a-move-arrives-somewhere',
        constraint = 'a-move-arrives-somewhere', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if (((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.until = here.since and t1.ended_by = 'moved'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.since = here.until)))))) is false then
      raise exception using errcode = 'QM001', message = 'voided-stay-leaves-no-gap',
        constraint = 'voided-stay-leaves-no-gap', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or (here.subject = 'ashes' and exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.subject = here.subject)) or (here.subject = 'ashes' and not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.ashes_wanted = true)))))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-custody',
        constraint = 'cremation-keeps-its-custody', table = 'custody';
    end if;
  end if;
  if at_home and ((not (here.subject = 'ashes'))) is false then
    if ((not (exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.niche is not null and not (exists (select 1 from public.custody t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.subject = 'ashes' and t2.place = t1.niche and not (t2.until is not null))))))))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-stay-where-they-were-placed',
        constraint = 'ashes-stay-where-they-were-placed', table = 'custody';
    end if;
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'ashes-stay-where-they-were-placed',
      constraint = 'ashes-stay-where-they-were-placed', table = 'custody';
  end if;
  if not here.voided and ((not (here.ended_by = 'cremated'))) is false then
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.finished_at is not null and t1.cremator = here.place)))) is false then
      raise exception using errcode = 'QM001', message = 'cremated-body-has-its-cremation',
        constraint = 'cremated-body-has-its-cremation', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'ashes' and here.ended_by in ('handed-over', 'interred', 'scattered'))))) is false then
    if ((exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-leave-with-a-record',
        constraint = 'ashes-leave-with-a-record', table = 'custody';
    end if;
  end if;
  if not here.voided and ((not ((here.subject = 'body' and not (here.until is not null))))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')))) is false then
      raise exception using errcode = 'QM001', message = 'no-body-in-a-closed-case',
        constraint = 'no-body-in-a-closed-case', table = 'custody';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.custody_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.custody;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not here.voided and ((exists (select 1 from public.tag t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.tag and t1.number = here.scanned and t1.subject = here.subject)))) is false then
    raise exception using errcode = 'QM001', message = 'the-tag-itself-was-scanned',
      constraint = 'the-tag-itself-was-scanned', table = 'custody';
  end if;
  if not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.place and t1.holds_one = here.sole)))) is false then
    raise exception using errcode = 'QM001', message = 'sole-as-the-place-is',
      constraint = 'sole-as-the-place-is', table = 'custody';
  end if;
  if not here.voided and ((not ((here.subject = 'body' and here.ended_by = 'handed-over')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)))) is false then
      raise exception using errcode = 'QM001', message = 'a-body-in-cremation-is-not-handed-over',
        constraint = 'a-body-in-cremation-is-not-handed-over', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not ((here.subject = 'body' and here.ended_by = 'handed-over')))) is false then
    if ((exists (select 1 from public.contact t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.handed_to and t1.identity_number is not null and t1.document_kind is not null)))) is false then
      raise exception using errcode = 'QM001', message = 'body-handed-to-a-known-person',
        constraint = 'body-handed-to-a-known-person', table = 'custody';
    end if;
  end if;
  if not here.voided and ((here.subject = 'ashes')) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.since), t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'care-after-death',
        constraint = 'care-after-death', table = 'custody';
    end if;
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.id <> here.id and t1.since < here.since))) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = here.subject and t1.until = here.since and t1.ended_by = 'moved')))) is false then
    raise exception using errcode = 'QM001', message = 'no-gap-in-custody',
      constraint = 'no-gap-in-custody', table = 'custody';
  end if;
  if not here.voided and ((not (here.subject = 'ashes'))) is false then
    if ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-come-from-cremation',
        constraint = 'ashes-come-from-cremation', table = 'custody';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.death_certificate_check_at_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.death_certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  select * into here from public.death_certificate where province = new.province and id = new.id;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '1')) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'closed-case-keeps-its-death-certificate',
        constraint = 'closed-case-keeps-its-death-certificate', table = 'death_certificate';
    end if;
  end if;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.transport t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'transport-keeps-its-certificate',
        constraint = 'transport-keeps-its-certificate', table = 'death_certificate';
    end if;
  end if;
  if ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-certificate',
        constraint = 'cremation-keeps-its-certificate', table = 'death_certificate';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.death_certificate_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.death_certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(here.issued_on::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-after-death',
      constraint = 'certificate-after-death', table = 'death_certificate';
  end if;
  if at_home and not here.voided and ((here.replaces is not null)) is false then
    if ((not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id)) or exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.replaces = here.id))) is false then
      raise exception using errcode = 'QM001', message = 'another-certificate-replaces-the-first',
        constraint = 'another-certificate-replaces-the-first', table = 'death_certificate';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.decedent_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.decedent;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and not here.voided and ((not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.since), here.death_date::text) < 0 and t1.subject = 'body'))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-care',
      constraint = 'death-before-care', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.vigil t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.starts_at), here.death_date::text) < 0 and not (t1.state = '3')))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-vigil',
      constraint = 'death-before-vigil', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.farewell t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.starts_at), here.death_date::text) < 0 and not (t1.state = '3')))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-farewell',
      constraint = 'death-before-farewell', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.preparation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.started_at), here.death_date::text) < 0 and not (t1.state = '3')))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-preparation',
      constraint = 'death-before-preparation', table = 'decedent';
  end if;
  if at_home and not here.voided and ((not (exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.signed_at), here.death_date::text) < 0 and true))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-cremation-confirmation',
      constraint = 'death-before-cremation-confirmation', table = 'decedent';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_civil_day(t1.started_at), here.death_date::text) < 0 and t1.kind = '0'))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-cremation',
      constraint = 'death-before-cremation', table = 'decedent';
  end if;
  if not here.voided and ((not (exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(t1.issued_on::text, here.death_date::text) < 0 and true))))) is false then
    raise exception using errcode = 'QM001', message = 'death-before-death-certificate',
      constraint = 'death-before-death-certificate', table = 'decedent';
  end if;
  return null;
end $$;
CREATE FUNCTION public.farewell_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.farewell;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at), t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'farewell-after-death',
      constraint = 'farewell-after-death', table = 'farewell';
  end if;
  if at_home and not here.voided and ((not (here.state in ('0', '1')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      raise exception using errcode = 'QM001', message = 'no-farewell-after-cremation',
        constraint = 'no-farewell-after-cremation', table = 'farewell';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.funeral_case_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.funeral_case;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if at_home and not here.voided and ((not (here.state = '1'))) is false then
    if ((((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null) or exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and t1.ended_by = 'handed-over'))) and not (exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))))))) is false then
      raise exception using errcode = 'QM001', message = 'body-accounted-for',
        constraint = 'body-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or exists (select 1 from public.ashes_placement t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
      raise exception using errcode = 'QM001', message = 'ashes-accounted-for',
        constraint = 'ashes-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if (((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'open'))))) is false then
      raise exception using errcode = 'QM001', message = 'bill-accounted-for',
        constraint = 'bill-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if not here.voided and ((not (here.state = '1'))) is false then
    if (((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true) and (not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.finished_at is not null)) or exists (select 1 from public.certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state in ('issued', 'collected')))))) is false then
      raise exception using errcode = 'QM001', message = 'papers-accounted-for',
        constraint = 'papers-accounted-for', table = 'funeral_case';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state = '2'))) is false then
    if ((not ((exists (select 1 from public.custody t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.subject = 'body' and not (t1.until is not null))) or exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-has-no-body',
        constraint = 'withdrawn-case-has-no-body', table = 'funeral_case';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.payment_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.payment;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if at_home and ((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.bill and t1.state = 'open')))) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'payments-while-the-bill-is-open',
      constraint = 'payments-while-the-bill-is-open', table = 'payment';
  end if;
  if not here.voided and ((((select coalesce(sum(t1.amount), 0) from public.payment t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.bill = here.bill)::numeric + (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'waiver'))::numeric) <= (select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.bill and t1.kind = 'charge')))) is false then
    raise exception using errcode = 'QM001', message = 'never-paid-more-than-due',
      constraint = 'never-paid-more-than-due', table = 'payment';
  end if;
  return null;
end $$;
CREATE FUNCTION public.preparation_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.preparation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at), t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'preparation-after-death',
      constraint = 'preparation-after-death', table = 'preparation';
  end if;
  return null;
end $$;
CREATE FUNCTION public.price_item_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.price_item;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if at_home and ((exists (select 1 from public.price_list t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.list and t1.state in ('0', '2', '5'))))) is false then
    raise exception using errcode = 'QM001', message = 'items-change-only-before-publication',
      constraint = 'items-change-only-before-publication', table = 'price_item';
  end if;
  if at_home and ((here.voided = true or here.voided = false)) is false then
    raise exception using errcode = 'QM001', message = 'items-change-only-before-publication',
      constraint = 'items-change-only-before-publication', table = 'price_item';
  end if;
  return null;
end $$;
CREATE FUNCTION public.qm_account_person() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  held text[];
  bad record;
  at_ministry boolean := exists (select from home where node = '000000');
begin
  if new.state <> 'active' then
    return new;
  end if;
  if tg_op = 'UPDATE' and (old.state, old.roles, old.person, old.staff) is not distinct from
    (new.state, new.roles, new.person, new.staff)
  then
    return new;
  end if;
  if at_ministry and new.roles && array['clerk', 'operator', 'manager', 'countyOfficer', 'provinceOfficer']
    or not at_ministry and exists (select from home) and 'ministryOfficer' = any (new.roles)
  then
    raise exception 'a role of another level' using errcode = 'check_violation', constraint = 'account_roles_of_level';
  end if;
  perform pg_advisory_xact_lock(hashtext('account persons'));
  select array_agg(distinct role) into held from (
    select unnest(new.roles) as role
    union all
    select unnest(a.roles) from account a
    where a.id <> new.id and a.state = 'active' and (a.person = new.person or a.staff = new.staff)) roles;
  select f.one, f.other into bad from qm_forbidden_roles() f where f.one = any (held) and f.other = any (held) limit 1;
  if found then
    raise exception 'one person holds % and %', bad.one, bad.other
      using errcode = 'check_violation', constraint = 'account_roles_of_person';
  end if;
  return new;
end $$;
CREATE FUNCTION public.qm_approval_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if (new.id, new.act, new.target, new.content, new.region, new.institution, new.reason, new.asked_by, new.asked_name,
      new.asked_person, new.asked_at, new.expires_at)
    is distinct from
     (old.id, old.act, old.target, old.content, old.region, old.institution, old.reason, old.asked_by, old.asked_name,
      old.asked_person, old.asked_at, old.expires_at)
  then
    raise exception 'what was asked for cannot change' using errcode = 'check_violation';
  end if;
  if not (old.state, new.state) in
    (('waiting', 'approved'), ('waiting', 'refused'), ('waiting', 'withdrawn'), ('approved', 'used'), ('approved', 'withdrawn'))
  then
    raise exception 'an approval cannot go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
CREATE FUNCTION public.qm_civil_day(at timestamp with time zone) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
$$;
CREATE FUNCTION public.qm_compare_partial(a text, b text) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select case
    when left(a, length(b)) collate "C" < left(b, length(a)) collate "C" then -1
    when left(a, length(b)) collate "C" > left(b, length(a)) collate "C" then 1
    else 0
  end
$$;
CREATE FUNCTION public.qm_forbidden_roles() RETURNS TABLE(one text, other text)
    LANGUAGE sql IMMUTABLE
    AS $$
select distinct least(a, b), greatest(a, b) from (
  select a, b from unnest(array['systemAdmin', 'securityAdmin', 'inspector']) a,
    unnest(array['systemAdmin', 'securityAdmin', 'inspector', 'clerk', 'operator', 'manager', 'countyOfficer',
      'provinceOfficer', 'ministryOfficer', 'importer']) b
  union all
  select a, b from unnest(array['clerk', 'operator', 'manager']) a,
    unnest(array['countyOfficer', 'provinceOfficer', 'ministryOfficer']) b
  union all
  select a, b from unnest(array['countyOfficer', 'provinceOfficer', 'ministryOfficer']) a,
    unnest(array['countyOfficer', 'provinceOfficer', 'ministryOfficer']) b
) pairs where a <> b
$$;
CREATE FUNCTION public.qm_home() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select node from public.home
$$;
CREATE FUNCTION public.qm_import_open(region text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select region ^@ coalesce(current_setting('qingming.region', true), 'none')
    and coalesce(current_setting('qingming.institution', true), 'none') = ''
    and 'interment' = any (string_to_array(coalesce(current_setting('qingming.kinds', true), ''), ','))
$$;
CREATE FUNCTION public.qm_is_stored(rows bigint) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
begin
  if rows = 0 then
    raise exception using errcode = 'serialization_failure', message = 'the record was changed meanwhile';
  end if;
  return true;
end $$;
CREATE FUNCTION public.qm_kind_open(kind text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select kind = any (string_to_array(coalesce(current_setting('qingming.kinds', true), ''), ','))
$$;
CREATE FUNCTION public.transport_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.transport;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-transport-without-certificate',
      constraint = 'no-transport-without-certificate', table = 'transport';
  end if;
  return null;
end $$;
CREATE FUNCTION public.vigil_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.vigil;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at), t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'vigil-after-death',
      constraint = 'vigil-after-death', table = 'vigil';
  end if;
  if at_home and not here.voided and ((not (here.state in ('0', '1')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      raise exception using errcode = 'QM001', message = 'no-vigil-after-cremation',
        constraint = 'no-vigil-after-cremation', table = 'vigil';
    end if;
  end if;
  return null;
end $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE pgboss.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);
CREATE TABLE pgboss.instance (
    id uuid NOT NULL,
    name text,
    host text NOT NULL,
    pid integer NOT NULL,
    version text NOT NULL,
    node_version text NOT NULL,
    application_name text,
    heartbeat_seconds integer NOT NULL,
    supervise boolean NOT NULL,
    schedule boolean NOT NULL,
    migrate boolean NOT NULL,
    persist_queue_stats boolean NOT NULL,
    persist_warnings boolean NOT NULL,
    pool_max integer,
    pool_total integer,
    pool_idle integer,
    pool_waiting integer,
    workers jsonb DEFAULT '[]'::jsonb NOT NULL,
    metrics jsonb,
    config jsonb DEFAULT '{}'::jsonb NOT NULL,
    crash_restarts integer DEFAULT 0 NOT NULL,
    crash_restarts_since timestamp with time zone,
    started_on timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_on timestamp with time zone DEFAULT now() NOT NULL,
    stopped_on timestamp with time zone
);
CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean
)
PARTITION BY LIST (name);
CREATE TABLE pgboss.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);
CREATE TABLE pgboss.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);
CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    blocked_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    retained_count integer,
    retained_on timestamp with time zone,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);
CREATE TABLE pgboss.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);
CREATE TABLE pgboss.queue_stats_20261126 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.queue_stats_20261127 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);
CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);
CREATE TABLE pgboss.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.account (
    id uuid NOT NULL,
    login text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    password_hash text NOT NULL,
    password_changed timestamp(3) with time zone NOT NULL,
    roles text[] NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid,
    staff uuid,
    second_factor bytea,
    second_factor_step bigint,
    state text DEFAULT 'active'::text NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    last_login timestamp(3) with time zone,
    person text COLLATE pg_catalog."C",
    password_initial boolean DEFAULT false NOT NULL,
    CONSTRAINT account_login_form CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text)),
    CONSTRAINT account_region_form CHECK ((region ~ '^([0-9]{2}){0,3}$'::text)),
    CONSTRAINT account_roles_known CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['clerk'::text, 'operator'::text, 'manager'::text, 'countyOfficer'::text, 'provinceOfficer'::text, 'ministryOfficer'::text, 'inspector'::text, 'securityAdmin'::text, 'systemAdmin'::text, 'importer'::text]))),
    CONSTRAINT account_roles_separated CHECK (((((('systemAdmin'::text = ANY (roles)))::integer + (('securityAdmin'::text = ANY (roles)))::integer) + (('inspector'::text = ANY (roles)))::integer) <= 1)),
    CONSTRAINT account_state_known CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);
COMMENT ON TABLE public.account IS '账号 Accounts of staff; second_factor is sealed, second_factor_step the last time step used, so that a code serves once';
COMMENT ON COLUMN public.account.person IS '本人：证件号码的盲索引 Whose account it is: blind index of the identity number; the same under every account of a person';
COMMENT ON COLUMN public.account.password_initial IS '初始密码 The password was given by somebody else, serves once and is changed at the first sign-in';
CREATE TABLE public.alarm (
    id uuid NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    account_name text NOT NULL,
    roles text[] NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid,
    raised_at timestamp(3) with time zone NOT NULL,
    first_at timestamp(3) with time zone NOT NULL,
    last_at timestamp(3) with time zone NOT NULL,
    last_entry bigint NOT NULL,
    entries bigint[] NOT NULL,
    times integer NOT NULL,
    settled_at timestamp(3) with time zone,
    settled_by text COLLATE pg_catalog."C",
    settled_name text,
    note bytea,
    CONSTRAINT alarm_settled_whole CHECK ((num_nonnulls(settled_at, settled_by, settled_name, note) = ANY (ARRAY[0, 4])))
);
COMMENT ON TABLE public.alarm IS '异常预警 Alarm: what an account did unusually often or where no task explains it, with the entries of the audit that say so';
CREATE TABLE public.alarm_progress (
    single boolean DEFAULT true NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT alarm_progress_single_check CHECK (single)
);
COMMENT ON TABLE public.alarm_progress IS '预警进度 How far the audit was looked through for alarms';
CREATE TABLE public.approval (
    id uuid NOT NULL,
    act text NOT NULL COLLATE pg_catalog."C",
    target text COLLATE pg_catalog."C",
    content text NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid,
    reason bytea NOT NULL,
    asked_by text NOT NULL COLLATE pg_catalog."C",
    asked_name text NOT NULL,
    asked_person text NOT NULL COLLATE pg_catalog."C",
    asked_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL COLLATE pg_catalog."C",
    decided_by text COLLATE pg_catalog."C",
    decided_name text,
    decided_person text COLLATE pg_catalog."C",
    decided_at timestamp(3) with time zone,
    note bytea,
    used_at timestamp(3) with time zone,
    CONSTRAINT approval_decided CHECK ((((decided_by IS NOT NULL) = (state = ANY (ARRAY['approved'::text, 'refused'::text, 'used'::text]))) AND ((decided_by IS NOT NULL) = (decided_at IS NOT NULL)) AND ((decided_by IS NOT NULL) = (decided_person IS NOT NULL)))),
    CONSTRAINT approval_in_time CHECK ((decided_at <= expires_at)),
    CONSTRAINT approval_second_person CHECK (((decided_by <> asked_by) AND (decided_person <> asked_person))),
    CONSTRAINT approval_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'used'::text]))),
    CONSTRAINT approval_used CHECK (((used_at IS NOT NULL) = (state = 'used'::text)))
);
COMMENT ON TABLE public.approval IS '复核 Approval: an act that a second person has to agree to; reason and note are sealed';
CREATE TABLE public.ashes_placement (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    destination text NOT NULL COLLATE pg_catalog."C",
    collector uuid,
    niche uuid,
    where_ bytea,
    weight integer,
    placed_at timestamp(3) with time zone NOT NULL,
    handed_over_by uuid NOT NULL,
    CONSTRAINT ashes_placement__ashes_go_to_somebody_or_somewhere CHECK ((voided OR ((collector IS NOT NULL) OR (niche IS NOT NULL) OR (destination = '8'::text)))),
    CONSTRAINT ashes_placement__deposit_has_a_niche CHECK ((voided OR (((destination = '6'::text) AND (niche IS NOT NULL)) OR ((NOT (destination = '6'::text)) AND (NOT (niche IS NOT NULL)))))),
    CONSTRAINT ashes_placement__placement_not_in_future CHECK ((voided OR (placed_at <= (recorded_at + '00:05:00'::interval))))
);
COMMENT ON TABLE public.ashes_placement IS '骨灰去向 Where the ashes go';
CREATE TABLE public.audit_entry (
    entry_id bigint NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    account text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    record uuid,
    subject uuid,
    seen uuid[],
    purpose text NOT NULL COLLATE pg_catalog."C",
    result text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid,
    entry text NOT NULL,
    leaf bytea NOT NULL
);
COMMENT ON TABLE public.audit_entry IS '审计 Audit: entry is canonical JSON of which the other columns are copies, leaf its RFC 6962 leaf hash';
ALTER TABLE public.audit_entry ALTER COLUMN entry_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_entry_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audit_sequence (
    seq bigint NOT NULL,
    entry_id bigint NOT NULL
);
CREATE TABLE public.bill (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    opened_at timestamp(3) with time zone NOT NULL,
    settled_at timestamp(3) with time zone,
    CONSTRAINT bill__settled_has_a_time CHECK ((voided OR (((state = 'settled'::text) AND (settled_at IS NOT NULL)) OR ((NOT (state = 'settled'::text)) AND (NOT (settled_at IS NOT NULL))))))
);
COMMENT ON TABLE public.bill IS '账单 Bill';
CREATE TABLE public.bill_line (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    bill uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    fee_type text NOT NULL COLLATE pg_catalog."C",
    item uuid,
    waives uuid,
    rule uuid,
    waiver_kind text COLLATE pg_catalog."C",
    name text NOT NULL,
    served_on date NOT NULL,
    quantity numeric(18,2) NOT NULL,
    unit_price bigint NOT NULL,
    amount bigint NOT NULL,
    CONSTRAINT bill_line__a_charge_names_its_item CHECK ((voided OR (((kind = 'charge'::text) AND (item IS NOT NULL) AND (NOT (waives IS NOT NULL)) AND (NOT (rule IS NOT NULL))) OR ((kind = 'waiver'::text) AND (NOT (item IS NOT NULL)) AND (waives IS NOT NULL) AND (rule IS NOT NULL))))),
    CONSTRAINT bill_line__amount_is_price_times_quantity CHECK ((voided OR ((amount)::numeric = round(((quantity)::numeric * (unit_price)::numeric))))),
    CONSTRAINT bill_line__quantity_above_zero CHECK ((voided OR ((0)::numeric < quantity)))
);
COMMENT ON TABLE public.bill_line IS '账单明细 Bill line';
CREATE TABLE public.certificate (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    cremation uuid NOT NULL,
    decedent uuid NOT NULL,
    name bytea NOT NULL,
    name_key bytea,
    name_keys bytea[],
    sex text NOT NULL COLLATE pg_catalog."C",
    age integer,
    identity_number bytea,
    household bytea,
    death_date text COLLATE pg_catalog."C",
    cremated_on date NOT NULL,
    issuer_name text NOT NULL,
    issued_by text NOT NULL,
    issued_on date NOT NULL,
    cancels uuid,
    received_by uuid,
    document_kind text COLLATE pg_catalog."C",
    CONSTRAINT certificate__certified_death_before_cremation CHECK ((voided OR ((NOT (death_date IS NOT NULL)) OR (public.qm_compare_partial((cremated_on)::text, death_date) >= 0)))),
    CONSTRAINT certificate__cremation_certificate_not_in_future CHECK ((voided OR (public.qm_compare_partial((issued_on)::text, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0))),
    CONSTRAINT certificate__reissue_names_what_it_cancels CHECK ((voided OR (((kind = 'HZ'::text) AND (NOT (cancels IS NOT NULL))) OR ((kind = 'BHZ'::text) AND (cancels IS NOT NULL)))))
);
COMMENT ON TABLE public.certificate IS '火化证明 Cremation certificate';
CREATE TABLE public.checkpoint (
    checkpoint_id bigint NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    record_size bigint NOT NULL,
    audit_size bigint NOT NULL,
    statement text NOT NULL
);
CREATE TABLE public.code_value (
    code_set text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    zh text NOT NULL,
    en text NOT NULL,
    valid_from date,
    valid_until date,
    place integer NOT NULL
);
CREATE TABLE public.contact (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    role text NOT NULL COLLATE pg_catalog."C",
    name bytea NOT NULL,
    name_key bytea,
    name_keys bytea[],
    relation text NOT NULL COLLATE pg_catalog."C",
    document_kind text COLLATE pg_catalog."C",
    identity_number bytea,
    identity_number_key bytea,
    phone bytea NOT NULL,
    phone_key bytea,
    address bytea,
    workplace bytea,
    CONSTRAINT contact__collector_shows_a_document CHECK ((voided OR (((role = '1'::text) AND (identity_number IS NOT NULL) AND (document_kind IS NOT NULL)) OR (role = ANY (ARRAY['0'::text, '2'::text, '3'::text])))))
);
COMMENT ON TABLE public.contact IS '联系人 Contact';
CREATE TABLE public.correction_notice (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    subject_node text NOT NULL,
    subject_kind text NOT NULL,
    subject_record text NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    asks bytea NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamp(3) with time zone NOT NULL,
    answer bytea,
    CONSTRAINT correction_notice__a_decision_is_explained CHECK ((voided OR ((state = ANY (ARRAY['requested'::text, 'withdrawn'::text])) OR (answer IS NOT NULL))))
);
COMMENT ON TABLE public.correction_notice IS '数据更正通知 Correction notice';
CREATE TABLE public.cremation (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    kind text NOT NULL COLLATE pg_catalog."C",
    decedent uuid NOT NULL,
    cremator uuid NOT NULL,
    cremator_kind text COLLATE pg_catalog."C",
    operator uuid NOT NULL,
    witness uuid NOT NULL,
    body_tag text NOT NULL,
    started_at timestamp(3) with time zone NOT NULL,
    finished_at timestamp(3) with time zone,
    ashes_wanted boolean NOT NULL,
    CONSTRAINT cremation__cremation_not_in_future CHECK ((voided OR ((started_at <= (recorded_at + '00:05:00'::interval)) AND (finished_at <= (recorded_at + '00:05:00'::interval))))),
    CONSTRAINT cremation__finished_after_started CHECK ((voided OR (started_at < finished_at))),
    CONSTRAINT cremation__second_operator_is_another_person CHECK ((voided OR (operator <> witness)))
);
COMMENT ON TABLE public.cremation IS '遗体火化 Cremation';
CREATE TABLE public.cremation_confirmation (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    signatory uuid NOT NULL,
    signed_at timestamp(3) with time zone NOT NULL,
    identity_checked bytea NOT NULL,
    note bytea,
    CONSTRAINT cremation_confirmation__confirmation_not_in_future CHECK ((voided OR (signed_at <= (recorded_at + '00:05:00'::interval))))
);
COMMENT ON TABLE public.cremation_confirmation IS '遗体火化确认书 Cremation consent form';
CREATE TABLE public.custody (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    subject text NOT NULL COLLATE pg_catalog."C",
    tag uuid NOT NULL,
    scanned text NOT NULL,
    place uuid NOT NULL,
    sole boolean NOT NULL,
    reason_ text NOT NULL COLLATE pg_catalog."C",
    since timestamp(3) with time zone NOT NULL,
    until timestamp(3) with time zone,
    ended_by text COLLATE pg_catalog."C",
    moved_by uuid NOT NULL,
    handed_to uuid,
    note bytea,
    CONSTRAINT custody__an_ended_stay_says_how CHECK ((voided OR (((until IS NOT NULL) AND (ended_by IS NOT NULL)) OR ((NOT (until IS NOT NULL)) AND (NOT (ended_by IS NOT NULL)))))),
    CONSTRAINT custody__handed_to_somebody CHECK ((voided OR (((ended_by = 'handed-over'::text) AND (handed_to IS NOT NULL)) OR ((ended_by <> 'handed-over'::text) AND (NOT (handed_to IS NOT NULL)))))),
    CONSTRAINT custody__leaves_after_it_came CHECK ((voided OR (since < until))),
    CONSTRAINT custody__stay_not_in_future CHECK ((voided OR ((since <= (recorded_at + '00:05:00'::interval)) AND (until <= (recorded_at + '00:05:00'::interval)))))
);
COMMENT ON TABLE public.custody IS '保管与移动 Custody';
CREATE TABLE public.day_report (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    day date NOT NULL,
    opened integer NOT NULL,
    cremated integer NOT NULL,
    placed integer NOT NULL,
    certificates integer NOT NULL,
    closed integer NOT NULL,
    in_care integer NOT NULL,
    charged bigint NOT NULL,
    waived bigint NOT NULL,
    paid bigint NOT NULL,
    note bytea
);
COMMENT ON TABLE public.day_report IS '机构日报 Institution daily report';
CREATE TABLE public.death_certificate (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    kind text NOT NULL COLLATE pg_catalog."C",
    number bytea NOT NULL,
    number_key bytea,
    issuer text NOT NULL COLLATE pg_catalog."C",
    issuer_name text NOT NULL,
    issued_on date NOT NULL,
    replaces uuid,
    CONSTRAINT death_certificate__certificate_not_in_future CHECK ((voided OR (public.qm_compare_partial((issued_on)::text, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0)))
);
COMMENT ON TABLE public.death_certificate IS '死亡证明 Death certificate';
CREATE TABLE public.decedent (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    nameless boolean NOT NULL,
    name bytea NOT NULL,
    name_key bytea,
    name_keys bytea[],
    sex text NOT NULL COLLATE pg_catalog."C",
    document_kind text COLLATE pg_catalog."C",
    identity_number bytea,
    identity_number_key bytea,
    birth_date text COLLATE pg_catalog."C",
    age integer,
    country text COLLATE pg_catalog."C",
    folk text COLLATE pg_catalog."C",
    education text COLLATE pg_catalog."C",
    political_status text COLLATE pg_catalog."C",
    religion text COLLATE pg_catalog."C",
    occupation bytea,
    household text COLLATE pg_catalog."C",
    address bytea,
    death_date text COLLATE pg_catalog."C",
    death_time text,
    death_place bytea,
    death_region text COLLATE pg_catalog."C",
    death_cause text NOT NULL COLLATE pg_catalog."C",
    death_disease text COLLATE pg_catalog."C",
    CONSTRAINT decedent__birth_not_in_future CHECK ((voided OR (public.qm_compare_partial(birth_date, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0))),
    CONSTRAINT decedent__death_not_in_future CHECK ((voided OR (public.qm_compare_partial(death_date, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0))),
    CONSTRAINT decedent__died_after_born CHECK ((voided OR ((NOT (death_date IS NOT NULL)) OR (NOT (birth_date IS NOT NULL)) OR (public.qm_compare_partial(death_date, birth_date) >= 0)))),
    CONSTRAINT decedent__identity_number_has_kind CHECK ((voided OR ((NOT (identity_number IS NOT NULL)) OR (document_kind IS NOT NULL)))),
    CONSTRAINT decedent__nameless_has_no_number CHECK ((voided OR ((NOT (nameless = true)) OR (NOT (identity_number IS NOT NULL)))))
);
COMMENT ON TABLE public.decedent IS '逝者 The person who died';
CREATE TABLE public.derived_state (
    name text NOT NULL,
    hash text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.dispute (
    one_origin text NOT NULL COLLATE pg_catalog."C",
    one_record uuid NOT NULL,
    other_origin text NOT NULL COLLATE pg_catalog."C",
    other_record uuid NOT NULL,
    found_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT dispute_check CHECK ((one_origin < other_origin))
);
CREATE TABLE public.division (
    code text NOT NULL COLLATE pg_catalog."C",
    parent text COLLATE pg_catalog."C",
    level text NOT NULL,
    zh text NOT NULL,
    en text NOT NULL
);
CREATE TABLE public.equipment (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    code text NOT NULL,
    name text NOT NULL,
    scope text NOT NULL COLLATE pg_catalog."C",
    place uuid,
    manufacturer text,
    phone text,
    model text,
    approval text,
    purchase_price bigint,
    purchased_on text COLLATE pg_catalog."C",
    in_use_since text COLLATE pg_catalog."C",
    scrapped_on text COLLATE pg_catalog."C",
    service_life integer,
    state text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT equipment__scrapped_after_in_use CHECK ((voided OR ((NOT (scrapped_on IS NOT NULL)) OR (NOT (in_use_since IS NOT NULL)) OR (public.qm_compare_partial(in_use_since, scrapped_on) < 0))))
);
COMMENT ON TABLE public.equipment IS '设备 Equipment';
CREATE TABLE public.exchange_cursor (
    partner text NOT NULL COLLATE pg_catalog."C",
    acknowledged bigint DEFAULT 0 NOT NULL,
    failures integer DEFAULT 0 NOT NULL,
    last_attempt_at timestamp(3) with time zone,
    last_success_at timestamp(3) with time zone,
    next_attempt_at timestamp(3) with time zone,
    stopped boolean DEFAULT false NOT NULL,
    fault jsonb,
    told_records bigint,
    told_audit bigint
);
CREATE TABLE public.exchange_receipt (
    partner text NOT NULL COLLATE pg_catalog."C",
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    statement text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL
);
CREATE TABLE public.facility (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    code text NOT NULL,
    name text NOT NULL,
    area text NOT NULL COLLATE pg_catalog."C",
    floor_area numeric(18,2),
    in_use_since text COLLATE pg_catalog."C",
    closed_on date,
    state text NOT NULL COLLATE pg_catalog."C",
    note bytea
);
COMMENT ON TABLE public.facility IS '殡葬设施 Facility';
CREATE TABLE public.failed_attempt (
    key bytea NOT NULL,
    failures integer NOT NULL,
    since timestamp(3) with time zone NOT NULL,
    locked_until timestamp(3) with time zone
);
CREATE TABLE public.farewell (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    state text NOT NULL COLLATE pg_catalog."C",
    hall uuid NOT NULL,
    starts_at timestamp(3) with time zone NOT NULL,
    ends_at timestamp(3) with time zone NOT NULL,
    celebrant uuid,
    note bytea,
    CONSTRAINT farewell__farewell_ends_after_it_begins CHECK ((voided OR (starts_at < ends_at))),
    CONSTRAINT farewell__farewell_is_booked_for_a_time_to_come CHECK ((voided OR ((NOT (state = '0'::text)) OR ((starts_at <= (recorded_at + '8784:00:00'::interval)) AND (recorded_at <= (starts_at + '48:00:00'::interval)))))),
    CONSTRAINT farewell__farewell_is_not_too_long CHECK ((voided OR (ends_at <= (starts_at + '48:00:00'::interval))))
);
COMMENT ON TABLE public.farewell IS '遗体告别 Farewell';
CREATE TABLE public.funeral_case (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    opened_at timestamp(3) with time zone NOT NULL,
    closed_at timestamp(3) with time zone,
    body_state text COLLATE pg_catalog."C",
    body_note bytea,
    effects bytea,
    waiver_group text COLLATE pg_catalog."C",
    note bytea,
    CONSTRAINT funeral_case__a_case_is_its_own_case CHECK ((voided OR (id = case_id))),
    CONSTRAINT funeral_case__closed_has_a_time CHECK ((voided OR (((state = '1'::text) AND (closed_at IS NOT NULL)) OR ((NOT (state = '1'::text)) AND (NOT (closed_at IS NOT NULL)))))),
    CONSTRAINT funeral_case__opened_not_in_future CHECK ((voided OR (opened_at <= (recorded_at + '00:05:00'::interval))))
);
COMMENT ON TABLE public.funeral_case IS '殡仪服务业务 Case';
CREATE TABLE public.home (
    single boolean DEFAULT true NOT NULL,
    node text NOT NULL COLLATE pg_catalog."C",
    checkpoints bigint DEFAULT 0 NOT NULL,
    CONSTRAINT home_single_check CHECK (single)
);
CREATE TABLE public.import_key (
    province text NOT NULL COLLATE pg_catalog."C",
    space text NOT NULL COLLATE pg_catalog."C",
    key bytea NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    content bytea NOT NULL,
    run uuid NOT NULL,
    line integer NOT NULL
);
COMMENT ON TABLE public.import_key IS '来源标识 Natural identity of a record in its source register';
CREATE TABLE public.import_line (
    province text NOT NULL COLLATE pg_catalog."C",
    run uuid NOT NULL,
    line integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    code text COLLATE pg_catalog."C",
    detail jsonb,
    records jsonb,
    differs text[],
    differences bytea,
    raw bytea NOT NULL,
    CONSTRAINT import_line_has_its_reason CHECK (((outcome = ANY (ARRAY['quarantined'::text, 'left-out'::text])) = (code IS NOT NULL))),
    CONSTRAINT import_line_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'accepted-partial-date'::text, 'duplicate'::text, 'quarantined'::text, 'left-out'::text])))
);
COMMENT ON TABLE public.import_line IS '导入行 What became of each line of a file';
CREATE TABLE public.import_run (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    register text NOT NULL COLLATE pg_catalog."C",
    register_zh text NOT NULL,
    register_en text NOT NULL,
    edition text NOT NULL,
    mapping text NOT NULL COLLATE pg_catalog."C",
    mapping_digest text NOT NULL COLLATE pg_catalog."C",
    file_name text NOT NULL,
    file_bytes bigint NOT NULL,
    file_digest text NOT NULL COLLATE pg_catalog."C",
    columns text[] NOT NULL,
    limited_to integer,
    state text NOT NULL COLLATE pg_catalog."C",
    lines integer NOT NULL,
    last_line integer NOT NULL,
    accepted integer DEFAULT 0 NOT NULL,
    accepted_partial_date integer DEFAULT 0 NOT NULL,
    duplicate integer DEFAULT 0 NOT NULL,
    quarantined integer DEFAULT 0 NOT NULL,
    differing integer DEFAULT 0 NOT NULL,
    account text NOT NULL COLLATE pg_catalog."C",
    started_at timestamp(3) with time zone NOT NULL,
    updated_at timestamp(3) with time zone NOT NULL,
    finished_at timestamp(3) with time zone,
    left_out integer DEFAULT 0 NOT NULL,
    CONSTRAINT import_run_accounts_for_every_line CHECK (((state <> 'finished'::text) OR (((((accepted + accepted_partial_date) + duplicate) + quarantined) + left_out) = lines))),
    CONSTRAINT import_run_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text])))
);
COMMENT ON TABLE public.import_run IS '导入批次 Import: one file of one edition of a register';
CREATE TABLE public.indicator_day (
    indicator text NOT NULL COLLATE pg_catalog."C",
    province text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    value bigint NOT NULL
);
CREATE TABLE public.institution (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    properties text COLLATE pg_catalog."C",
    grade text COLLATE pg_catalog."C",
    intake text COLLATE pg_catalog."C",
    country text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL,
    longitude numeric(18,7),
    latitude numeric(18,7),
    service_phone text,
    fax text,
    complaint_phone text,
    web text,
    opening_hours text,
    service_scope text,
    commitments text,
    complaints text,
    legal_representative text,
    established_on text COLLATE pg_catalog."C",
    staff_count integer,
    note bytea,
    awaits_approval boolean,
    CONSTRAINT institution_is_itself CHECK ((institution = id))
);
COMMENT ON TABLE public.institution IS '殡葬服务机构 Institution';
CREATE TABLE public.interment (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    name bytea NOT NULL,
    name_key bytea,
    name_keys bytea[],
    sex text COLLATE pg_catalog."C",
    birth_date text COLLATE pg_catalog."C",
    death_date text COLLATE pg_catalog."C",
    interment_date text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    section text,
    "row" text,
    grave text,
    holder_name bytea,
    relation text COLLATE pg_catalog."C",
    relation_note bytea,
    country text COLLATE pg_catalog."C",
    note bytea,
    age_checked boolean,
    CONSTRAINT interment__interred_after_death CHECK ((voided OR ((NOT (interment_date IS NOT NULL)) OR (NOT (death_date IS NOT NULL)) OR (public.qm_compare_partial(interment_date, death_date) >= 0)))),
    CONSTRAINT interment__interred_at_a_possible_age CHECK ((voided OR (("left"(death_date, 4))::integer <= (("left"(birth_date, 4))::integer + 150)))),
    CONSTRAINT interment__interred_at_an_unusual_age CHECK ((voided OR (((("left"(death_date, 4))::integer <= (("left"(birth_date, 4))::integer + 125)) AND ((death_date IS NOT NULL) OR (("left"(interment_date, 4))::integer <= (("left"(birth_date, 4))::integer + 150)))) OR ((age_checked IS NOT NULL) AND (age_checked = true))))),
    CONSTRAINT interment__interred_dates_not_in_future CHECK ((voided OR ((public.qm_compare_partial(birth_date, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0) AND (public.qm_compare_partial(interment_date, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0)))),
    CONSTRAINT interment__interred_death_not_in_future CHECK ((voided OR (public.qm_compare_partial(death_date, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0))),
    CONSTRAINT interment__interred_died_after_born CHECK ((voided OR ((NOT (birth_date IS NOT NULL)) OR (NOT (death_date IS NOT NULL)) OR (public.qm_compare_partial(death_date, birth_date) >= 0))))
);
COMMENT ON TABLE public.interment IS '安葬 Burial';
CREATE TABLE public.key_canary (
    use text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    proof bytea NOT NULL,
    since timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT key_canary_use_check CHECK ((use = ANY (ARRAY['signing'::text, 'data'::text, 'index'::text])))
);
COMMENT ON TABLE public.key_canary IS '密钥核对 Key canary: tells the keys of this database from others; holds no key';
CREATE TABLE public.log_entry (
    entry_id bigint NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    version integer NOT NULL,
    subject uuid,
    travels text NOT NULL COLLATE pg_catalog."C",
    audience text COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    header text NOT NULL,
    body bytea NOT NULL,
    leaf bytea NOT NULL
);
COMMENT ON TABLE public.log_entry IS '记录日志 Record log: header is canonical JSON, body is sealed when it holds personal data, leaf is the RFC 6962 leaf hash';
ALTER TABLE public.log_entry ALTER COLUMN entry_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.log_entry_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.log_home (
    single boolean DEFAULT true NOT NULL,
    place text NOT NULL,
    since timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT log_home_single_check CHECK (single)
);
CREATE TABLE public.log_sequence (
    seq bigint NOT NULL,
    entry_id bigint NOT NULL
);
CREATE TABLE public.log_state (
    stream text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    frontier bytea NOT NULL,
    next_xid xid8 NOT NULL,
    cluster text NOT NULL
);
CREATE TABLE public.log_tile (
    stream text NOT NULL COLLATE pg_catalog."C",
    level integer NOT NULL,
    index bigint NOT NULL,
    hashes bytea NOT NULL
);
CREATE TABLE public.lost_entry (
    seq bigint NOT NULL,
    leaf bytea NOT NULL,
    partner text NOT NULL COLLATE pg_catalog."C",
    noted_at timestamp(3) with time zone NOT NULL
);
COMMENT ON TABLE public.lost_entry IS '遗失条目 Lost entries: known by their leaf alone after this node took its log back from a partner';
CREATE TABLE public.mirror_batch (
    origin text NOT NULL COLLATE pg_catalog."C",
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    head text NOT NULL,
    request_hash text NOT NULL,
    receipt text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    leaves bytea,
    came bit varying
);
CREATE TABLE public.mirror_entry (
    origin text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    leaf bytea NOT NULL,
    kind text COLLATE pg_catalog."C",
    record uuid,
    version integer,
    subject uuid,
    header text,
    body bytea,
    recorded_at timestamp(3) with time zone,
    received_at timestamp(3) with time zone NOT NULL
);
CREATE TABLE public.mirror_state (
    origin text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    frontier bytea NOT NULL,
    root bytea NOT NULL,
    received_at timestamp(3) with time zone NOT NULL
);
CREATE TABLE public.not_yet_sealed (
    table_name text NOT NULL COLLATE pg_catalog."C",
    column_name text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.number_series (
    prefix text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    year integer NOT NULL,
    last integer NOT NULL
);
CREATE TABLE public.partly_understood (
    origin text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    standard text NOT NULL COLLATE pg_catalog."C",
    noted_at timestamp(3) with time zone NOT NULL,
    tried_at timestamp(3) with time zone,
    settled_at timestamp(3) with time zone
);
CREATE TABLE public.partner_alarm (
    partner_alarm_id bigint NOT NULL,
    origin text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    detail jsonb NOT NULL,
    evidence text NOT NULL,
    first_at timestamp(3) with time zone NOT NULL,
    last_at timestamp(3) with time zone NOT NULL,
    times integer DEFAULT 1 NOT NULL,
    settled_at timestamp(3) with time zone
);
ALTER TABLE public.partner_alarm ALTER COLUMN partner_alarm_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.partner_alarm_partner_alarm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.partner_checkpoint (
    partner_checkpoint_id bigint NOT NULL,
    origin text NOT NULL COLLATE pg_catalog."C",
    at timestamp(3) with time zone NOT NULL,
    record_size bigint NOT NULL,
    record_root bytea NOT NULL,
    audit_size bigint NOT NULL,
    audit_root bytea NOT NULL,
    statement text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    set_aside_at timestamp(3) with time zone,
    set_aside_by text COLLATE pg_catalog."C",
    set_aside_because text
);
COMMENT ON TABLE public.partner_checkpoint IS '对方检查点 The newest signed checkpoint of each partner: sizes and roots of its record log and its audit';
ALTER TABLE public.partner_checkpoint ALTER COLUMN partner_checkpoint_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.partner_checkpoint_partner_checkpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.payment (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    receipt text NOT NULL,
    bill uuid NOT NULL,
    method text NOT NULL COLLATE pg_catalog."C",
    amount bigint NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    payer uuid,
    cashier uuid NOT NULL,
    CONSTRAINT payment__payment_not_in_future CHECK ((voided OR (received_at <= (recorded_at + '00:05:00'::interval))))
);
COMMENT ON TABLE public.payment IS '收款 Payment';
CREATE TABLE public.place (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    facility uuid,
    holds_one boolean NOT NULL,
    in_use boolean NOT NULL,
    licence_plate text,
    note bytea
);
COMMENT ON TABLE public.place IS '位置 Place';
CREATE TABLE public.preparation (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    state text NOT NULL COLLATE pg_catalog."C",
    place uuid,
    embalmer uuid NOT NULL,
    treatment bytea NOT NULL,
    started_at timestamp(3) with time zone NOT NULL,
    finished_at timestamp(3) with time zone,
    CONSTRAINT preparation__preparation_ends_after_it_begins CHECK ((voided OR (started_at < finished_at))),
    CONSTRAINT preparation__preparation_not_in_future CHECK ((voided OR ((started_at <= (recorded_at + '00:05:00'::interval)) AND (finished_at <= (recorded_at + '00:05:00'::interval)))))
);
COMMENT ON TABLE public.preparation IS '遗体整容 Cosmetic preparation';
CREATE TABLE public.price_item (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    list uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    class text NOT NULL COLLATE pg_catalog."C",
    fee_type text NOT NULL COLLATE pg_catalog."C",
    standard_ text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    offered boolean NOT NULL,
    price bigint NOT NULL,
    unit text NOT NULL,
    unit_en text,
    document text,
    content text,
    order_ integer NOT NULL
);
COMMENT ON TABLE public.price_item IS '收费项目 Item';
CREATE TABLE public.price_list (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    title text NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL,
    authority text NOT NULL,
    effective_from date NOT NULL,
    effective_until date,
    filed_by text,
    reviewed_by text,
    published_by text,
    opinion bytea,
    CONSTRAINT price_list__a_published_list_stays CHECK (((voided = false) OR (NOT (state = ANY (ARRAY['9'::text, '8'::text]))))),
    CONSTRAINT price_list__list_ends_after_it_begins CHECK ((voided OR ((NOT (effective_until IS NOT NULL)) OR (effective_from < effective_until)))),
    CONSTRAINT price_list__publisher_is_another_person CHECK ((voided OR ((reviewed_by <> published_by) AND (filed_by <> published_by)))),
    CONSTRAINT price_list__reviewed_before_published CHECK ((voided OR ((NOT (state = ANY (ARRAY['9'::text, '8'::text]))) OR ((filed_by IS NOT NULL) AND (reviewed_by IS NOT NULL) AND (published_by IS NOT NULL))))),
    CONSTRAINT price_list__reviewer_is_not_filer CHECK ((voided OR (filed_by <> reviewed_by)))
);
COMMENT ON TABLE public.price_list IS '价格清单 Price list';
CREATE TABLE public.quarantine (
    origin text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    detail jsonb NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    settled_at timestamp(3) with time zone,
    settled_by bigint,
    waits uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    standard text COLLATE pg_catalog."C",
    tried_at timestamp(3) with time zone,
    tries integer DEFAULT 0 NOT NULL,
    still_code text COLLATE pg_catalog."C",
    still_detail jsonb,
    told boolean DEFAULT true NOT NULL,
    approval uuid,
    CONSTRAINT quarantine_settled_by_something CHECK (((settled_at IS NULL) = ((settled_by IS NULL) AND (approval IS NULL))))
);
CREATE TABLE public.refused_record (
    partner text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid,
    subject uuid,
    code text NOT NULL COLLATE pg_catalog."C",
    detail jsonb NOT NULL,
    refused_at timestamp(3) with time zone NOT NULL,
    mended_at timestamp(3) with time zone,
    kept_at timestamp(3) with time zone
);
CREATE TABLE public.rejoining (
    rejoining_id bigint NOT NULL,
    partner text NOT NULL COLLATE pg_catalog."C",
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    recovered bigint NOT NULL,
    lost bigint NOT NULL,
    margin integer NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    done_by text NOT NULL
);
ALTER TABLE public.rejoining ALTER COLUMN rejoining_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.rejoining_rejoining_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.schema_migration (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.session (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    account uuid NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    seen_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    second_factor boolean NOT NULL,
    pending_secret bytea,
    origin_hash bytea NOT NULL
);
COMMENT ON TABLE public.session IS '会话 Sessions: only the hash of the token is kept; origin_hash is of address and browser, salted with the token';
CREATE TABLE public.staff (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    code text NOT NULL,
    name text NOT NULL,
    sex text NOT NULL COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    duty text NOT NULL COLLATE pg_catalog."C",
    certificate_number bytea,
    profession_level text COLLATE pg_catalog."C",
    education text COLLATE pg_catalog."C",
    political_status text COLLATE pg_catalog."C",
    phone bytea,
    since text COLLATE pg_catalog."C",
    left_on date,
    left_because bytea,
    CONSTRAINT staff__left_after_joining CHECK ((voided OR ((NOT (left_on IS NOT NULL)) OR (NOT (since IS NOT NULL)) OR (public.qm_compare_partial((left_on)::text, since) >= 0))))
);
COMMENT ON TABLE public.staff IS '从业人员 Staff member';
CREATE TABLE public.tag (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    printed_at timestamp(3) with time zone NOT NULL
);
COMMENT ON TABLE public.tag IS '标签 Tag';
CREATE TABLE public.transport (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    state text NOT NULL COLLATE pg_catalog."C",
    from_ bytea NOT NULL,
    caller uuid,
    vehicle uuid NOT NULL,
    driver uuid NOT NULL,
    departed_at timestamp(3) with time zone NOT NULL,
    arrived_at timestamp(3) with time zone,
    kilometres numeric(18,1),
    note bytea,
    CONSTRAINT transport__arrives_after_departure CHECK ((voided OR ((NOT (arrived_at IS NOT NULL)) OR (departed_at <= arrived_at)))),
    CONSTRAINT transport__transport_in_its_time CHECK ((voided OR ((arrived_at <= (recorded_at + '00:05:00'::interval)) AND (departed_at <= (recorded_at + '744:00:00'::interval)))))
);
COMMENT ON TABLE public.transport IS '遗体接运 Transport';
CREATE TABLE public.verified_stretch (
    stream text NOT NULL COLLATE pg_catalog."C",
    length integer NOT NULL,
    number bigint NOT NULL,
    digest bytea NOT NULL,
    edge bytea NOT NULL,
    mark bytea NOT NULL,
    verified_at timestamp(3) with time zone NOT NULL
);
COMMENT ON TABLE public.verified_stretch IS '已核验的区段 Stretches of the logs that verify found sound';
CREATE TABLE public.view_notice (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    subject_node text NOT NULL,
    viewed_at timestamp(3) with time zone NOT NULL,
    viewer text NOT NULL,
    act text NOT NULL,
    purpose text NOT NULL COLLATE pg_catalog."C",
    occasion bytea,
    shown integer NOT NULL,
    records text NOT NULL
);
COMMENT ON TABLE public.view_notice IS '查阅告知 Notice of viewing';
CREATE TABLE public.view_notice_progress (
    single boolean DEFAULT true NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT view_notice_progress_single_check CHECK (single)
);
COMMENT ON TABLE public.view_notice_progress IS '查阅告知进度 How far the provinces were told of views';
CREATE TABLE public.vigil (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    state text NOT NULL COLLATE pg_catalog."C",
    room uuid NOT NULL,
    starts_at timestamp(3) with time zone NOT NULL,
    ends_at timestamp(3) with time zone NOT NULL,
    attendant uuid,
    note bytea,
    CONSTRAINT vigil__vigil_ends_after_it_begins CHECK ((voided OR (starts_at < ends_at))),
    CONSTRAINT vigil__vigil_is_booked_for_a_time_to_come CHECK ((voided OR ((NOT (state = '0'::text)) OR ((starts_at <= (recorded_at + '8784:00:00'::interval)) AND (recorded_at <= (starts_at + '48:00:00'::interval)))))),
    CONSTRAINT vigil__vigil_is_not_too_long CHECK ((voided OR (ends_at <= (starts_at + '360:00:00'::interval))))
);
COMMENT ON TABLE public.vigil IS '守灵 Vigil';
CREATE TABLE public.waiver_rule (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    voided boolean DEFAULT false NOT NULL,
    reason bytea,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    name text NOT NULL,
    name_en text,
    household text,
    group_ text NOT NULL COLLATE pg_catalog."C",
    fee_type text NOT NULL COLLATE pg_catalog."C",
    cap bigint NOT NULL,
    most_units integer,
    document text NOT NULL,
    effective_from date NOT NULL,
    effective_until date,
    CONSTRAINT waiver_rule__waiver_cap_above_zero CHECK ((voided OR (NOT (cap = 0)))),
    CONSTRAINT waiver_rule__waiver_ends_after_it_begins CHECK ((voided OR ((NOT (effective_until IS NOT NULL)) OR (effective_from < effective_until))))
);
COMMENT ON TABLE public.waiver_rule IS '减免规则 Waiver rule';
ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261126 FOR VALUES FROM ('2026-11-26 00:00:00+00') TO ('2026-11-27 00:00:00+00');
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261127 FOR VALUES FROM ('2026-11-27 00:00:00+00') TO ('2026-11-28 00:00:00+00');
INSERT INTO pgboss.instance VALUES
	('b6d7576e-8ab3-42e2-abd6-dc943d9c45b1', NULL, 'vm', 10723, '12.38.0', 'v26.10.0', 'qingming jobs', 30, true, true, true, false, false, 2, 2, 1, 1, '[]', '{"cpu": null, "rss": 332210176, "cgroup": 1, "cpuLimit": 2, "heapUsed": 150925456, "heapLimit": 4395630592, "loopDelay": null, "memoryUsed": null, "memoryLimit": 25276502016, "cpuThrottled": null, "loopDelayMax": null, "loopUtilization": null}', '{"max": 2, "adapter": "pg", "backend": "postgres", "migrate": true, "reindex": true, "schedule": true, "supervise": true, "createSchema": true, "useListenNotify": false, "bamIntervalSeconds": 60, "flowIntervalSeconds": 5, "warningRetentionDays": 365, "monitorIntervalSeconds": 60, "queueStatRetentionDays": 7, "reindexIntervalSeconds": 86400, "instanceHeartbeatSeconds": 30, "superviseIntervalSeconds": 60, "cronWorkerIntervalSeconds": 5, "queueCacheIntervalSeconds": 60, "cronMonitorIntervalSeconds": 30, "maintenanceIntervalSeconds": 86400, "clockMonitorIntervalSeconds": 600}', 0, NULL, '2026-11-26 02:40:59.160814+00', '2026-11-26 02:40:59.160814+00', '2026-11-26 02:41:01.222348+00');
INSERT INTO pgboss.queue VALUES
	('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:40:59.135025+00', '2026-11-26 02:40:59.135025+00'),
	('accounts-prune', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:40:59.164302+00', '2026-11-26 02:40:59.164302+00'),
	('tell-provinces', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:40:59.167621+00', '2026-11-26 02:40:59.167621+00'),
	('alarms', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:40:59.17391+00', '2026-11-26 02:40:59.17391+00'),
	('exchange-retry', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:40:59.175889+00', '2026-11-26 02:40:59.175889+00');
INSERT INTO pgboss.schedule VALUES
	('accounts-prune', '', 'cron', '17 * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 02:40:59.190558+00', '2026-11-26 02:40:59.190558+00', NULL),
	('tell-provinces', '', 'cron', '* * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 02:40:59.192122+00', '2026-11-26 02:40:59.192122+00', NULL),
	('alarms', '', 'cron', '* * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 02:40:59.194907+00', '2026-11-26 02:40:59.194907+00', NULL),
	('exchange-retry', '', 'cron', '40 3 * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 02:40:59.195899+00', '2026-11-26 02:40:59.195899+00', NULL);
INSERT INTO pgboss.version VALUES
	(46, '2026-11-26 02:40:59.143418+00', '2026-11-26 02:40:59.145596+00', '2026-11-26 02:40:59.137769+00', NULL, NULL);
INSERT INTO public.account VALUES
	('01a215ba-4c41-712f-a2ee-32caab865032', 'security', '安全管理员', '$argon2id$v=19$m=19456,t=2,p=1$D1CAwpPGlCcT/xAsRDSnaQ$VeOK1G2RB/jDQIU/pXX2jjqj5bfu9StygiYOKFgfOX8', '2026-11-26 02:41:00.529+00', '{securityAdmin}', '', NULL, NULL, NULL, NULL, 'active', '2026-11-26 02:41:00.529+00', NULL, NULL, false);
INSERT INTO public.audit_entry OVERRIDING SYSTEM VALUE VALUES
	(1, '917', '2026-11-26 02:41:00.535+00', 'public', 'account.create', 'account', '01a215ba-4c41-712f-a2ee-32caab865032', NULL, NULL, 'security', 'done', '', NULL, '{"account":"public","act":"account.create","at":"2026-11-26T02:41:00.535Z","detail":{"region":"","roles":["securityAdmin"],"target":"01a215ba-4c41-712f-a2ee-32caab865032"},"institution":null,"kept":"AS8hhH5HvLsPtqYG80ZqQSBDCWmqy6QpOlaGkIVHPOyIB_lA8owwtpDiOG1-q2plOVoZ5xN4YS-MRG6tK21zvPFCwQRR3xjVkofbs8Cmyonug9ekrRb-Z27H75VGgA3Csab2xEKxxxJlSBhjrQkvlG1eq9sVRfEy5N22bgMgpJ6UZHKwzxnSyMAlz6g55LiijaOe_Dkr945qI-5uDHDJMqRV4Vc7LqethmBRVL2M3C41j3QdIXCxIOKPQwS4pgU82fzULaaYBOu6LoTSdaXW0mJZt8AvqOrzA3GaXYauqMHR2M8EirrafTjb22FtfJLLr8RgVGLkOzszUTmi0aGA_Cw-D-jA1qYZzfvqs5sDNEoPJnUQmEjJoq8dF2fK-AU61vDndVH16Epy0TN3Jix4yEdWrp6zjvlMAxtaYLFzx2Awd_v7cVvwBmhLpR7CLz58URDMCldPow0PFqxKydQAyKAXiCbEtFLC6u47V6WQpdBdjel1b1Nj8ob1UFpbTKa-ifk5UGV-kbLT3tT9yGKPhJw_sOMhfg5vPRtdujI","kind":"account","name":"public","node":"000000","purpose":"security","record":"01a215ba-4c41-712f-a2ee-32caab865032","region":"","result":"done","roles":["public"],"seen":null,"subject":null}', '\x0919e64fef505d066ac1e827df541aec57236debfc1cb5890edc12c864178c46'),
	(2, '938', '2026-11-26 02:41:00.68+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-26T02:41:00.680Z","detail":{"from":1,"quarantined":0,"to":2},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\xcc12048d2bbd570e380bf08305ea7d7f83c3297e049a187b3e2f9706d11ae191'),
	(3, '945', '2026-11-26 02:41:00.841+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-26T02:41:00.841Z","detail":{"from":3,"quarantined":0,"to":17},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x21636d836a01466146af0b66b11f280b2233f9e688aa8448ca5e186371d8c713'),
	(4, '962', '2026-11-26 02:41:00.99+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-26T02:41:00.990Z","detail":{"from":18,"quarantined":0,"to":24},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x8e5f72ce0379da702b5484fad65622794852ec4ee1ae37119796a7267852cc77'),
	(5, '967', '2026-11-26 02:41:01.149+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-26T02:41:01.149Z","detail":{"from":25,"quarantined":0,"to":35},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x869213931063f5cab2103a11eaf72a431da7a2dccfdc910c6cee2bf6af38b9c8');
INSERT INTO public.audit_sequence VALUES
	(1, 1),
	(2, 2),
	(3, 3),
	(4, 4),
	(5, 5);
INSERT INTO public.checkpoint VALUES
	(1, '2026-11-26 02:41:01.243+00', 0, 5, '清明 检查点 Qingming checkpoint 1
节点 node: 000000
时间 at: 2026-11-26T02:41:01.243Z
算法 suite: sm2-sm3
密钥 key: f819c2a208591347
业务记录 records: 0 GrIdg1XPoX-OYRlIMegajyK-yMco_vt0ftA161CCqis
审计记录 audit: 5 nJTohefIXucgaa8ACLzk2tjk1_m6ALgHYtkB03coBqM
前一检查点 previous: -
签名 signature: nfgOQSBnfR60O-i7fOnKBIyhEg9ZCcRLRTIdns8QeNhab1m1fG0bzixwoC21qqhietOxxII-BAYxc8U0UZgcwg
');
INSERT INTO public.cremation VALUES
	('110000', '01a215ba-4db8-7d9a-8bde-c5e50250f153', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.856+00', 'node:110000', NULL, '0', '01a215ba-4d71-771d-addc-8c9b42494d64', '01a215ba-4cca-76dd-8118-6981de8b46ac', NULL, '01a215ba-4ce1-740d-bf8d-49265a267b23', '01a215ba-4ce2-7fdf-9d78-979590e1b6bb', 'T110105-2026-000001-W', '2026-11-26 01:41:00.852+00', NULL, true);
INSERT INTO public.death_certificate VALUES
	('110000', '01a215ba-4d99-7430-a9bf-4353ac31431b', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.825+00', 'node:110000', NULL, 'medical-2026', '\x01526603bcbdecadf64ca0364ee91fea02e9ca9a6dea6784a042f598b4e94d1a', '\x8c181e02c2aca41ee9ead42101eaa1b5', '1', '第一医院', '2026-11-25', NULL),
	('110000', '01a215ba-4dcf-7853-af55-8f6d5863ff22', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.879+00', 'node:110000', NULL, 'medical-2026', '\x01539c4222ec46a87e82a994632a6f87bff09e07d0e38a02f6b65d387f551059', '\xce8d9605a81beede1bbc56ebc473dedd', '1', '第一医院', '2026-11-25', NULL);
INSERT INTO public.decedent VALUES
	('110000', '01a215ba-4d71-771d-addc-8c9b42494d64', 2, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, '\x01431b3fcc7733def54fd091d5211455ae0d5147b3a0418b1a0b915fc4ccb4604e99ceee56ab209fe4', '2026.1', '2026-11-26 02:41:00.887+00', 'node:110000', NULL, 'SZ110105-2026-000001', false, '\x0118dd96097f384bfc8e00fc6eed1ce9599d5cba930ce5f640c761fc69efc95ecc2932f197f7', '\x7b127509ccf667ab68840686fbe2dabe', '{"\\x7b127509ccf667ab68840686fbe2dabe","\\x45f7133a53bb3a9da47a348f535681ce","\\x88b5f8b498a87c338100f579f03cb3d6"}', '1', '0', '\x01941f310b48791832efda88c34a558558482f3f77076d6cd5faf0e4650c93ff04f73c2cacb404544632b2d3d2167f', '\xcfc7ddf850ba352973b92873deb30475', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL),
	('110000', '01a215ba-4dc9-7b94-948c-c74d2cde4ea8', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.873+00', 'node:110000', NULL, 'SZ110105-2026-000002', false, '\x01f74b2f5c15f6f32f870d1393c777fc81f08cea6d6e0f5141efa6d048e2ce2095154df5', '\x3487b9026d7d1fd133353a0431c9f975', '{"\\x3487b9026d7d1fd133353a0431c9f975","\\x8b83f5a3c56b78daa5b49dfb48266286","\\x9fbefc56cfa45e69556b97177b0353fd"}', '1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL);
INSERT INTO public.derived_state VALUES
	('row-security', 'e8164e44da63552a4a14c15b7610dcc96ef94785174901257509ec58e75a74c1', '2026-11-26 02:40:57.923747+00'),
	('references', '677c2b30a0f7220114417c64d4773496dfcf85a1703393008ec06c2ac7125ea3', '2026-11-26 02:40:57.923747+00'),
	('local-standard', '759a764fee29eca906c8e0519fcce6568e27c38d8be1fbc3a9ccb1654ee9116f', '2026-11-26 02:40:58.684191+00');
INSERT INTO public.funeral_case VALUES
	('110000', '01a215ba-4d69-708b-9a06-065ffb67c685', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.777+00', 'node:110000', NULL, 'FZ110105-2026-000001', '0', '2026-11-25 23:41:00.777+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.871+00', 'node:110000', NULL, 'FZ110105-2026-000002', '0', '2026-11-25 23:41:00.871+00', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.home VALUES
	(true, '000000', 1);
INSERT INTO public.indicator_day VALUES
	('casesOpened', '110000', '110105', '2026-11-26', 2);
INSERT INTO public.institution VALUES
	('110000', '01a215ba-4ca6-7bcb-a121-cd687305799a', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.583+00', 'node:110000', NULL, 'BZ110105-01', '测试殡仪馆（BZ110105-01）', 'BZ', '0', NULL, NULL, NULL, '156', '测试路 1 号', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.key_canary VALUES
	('signing', 'f819c2a208591347', '\x04849411305c9fb7f1fe84581fea55e852fda6035e65a3fdb663ce4c463ffd23f5c0a5cbdf336f2bd0c2c7906ecf7bbf37f3b6e78a8c984679949a06aed6987898', '2026-11-26 02:40:58.539+00'),
	('index', '1', '\x826cee8f69950bc361a56ff0dce7c9b0', '2026-11-26 02:40:58.539+00'),
	('data', '1', '\x017526f4a808edacd2e6e747e92a0dc16f2a3fe7d6006a23e256eb6e814fcb75bcedf862c827e290ae35a6f0', '2026-11-26 02:40:58.539+00');
INSERT INTO public.log_home VALUES
	(true, '7712304651939129862/16384/00000001', '2026-11-26 02:40:59.224+00');
INSERT INTO public.log_state VALUES
	('audit', 5, '\x000000000000000523372eff6c2b2f458a2115e3923a7dc3aee9c09d43e7d08805c6d96f8e77a785869213931063f5cab2103a11eaf72a431da7a2dccfdc910c6cee2bf6af38b9c8', '970', '7712304651939129862/16384');
INSERT INTO public.log_tile VALUES
	('audit', 0, 0, '\x0919e64fef505d066ac1e827df541aec57236debfc1cb5890edc12c864178c46cc12048d2bbd570e380bf08305ea7d7f83c3297e049a187b3e2f9706d11ae19121636d836a01466146af0b66b11f280b2233f9e688aa8448ca5e186371d8c7138e5f72ce0379da702b5484fad65622794852ec4ee1ae37119796a7267852cc77869213931063f5cab2103a11eaf72a431da7a2dccfdc910c6cee2bf6af38b9c8');
INSERT INTO public.mirror_batch VALUES
	('110000', 1, 2, '{"audience":"000000","bodyBytes":1226,"bodyDigest":"I_kjaZkS89mEwHC2-xr4uERWnThz_YMDMitKN8nHOjo","encoding":"gzip","from":1,"keyId":"76f283665065fea0","origin":"110000","packedBytes":595,"previousRoot":"GrIdg1XPoX-OYRlIMegajyK-yMco_vt0ftA161CCqis","protocol":"qingming-exchange/1","root":"NyNE1qsxGYe1gs4D4PqdLKDHIa9X1cY6uF7NErhl0og","sentAt":"2026-11-26T02:41:00.645Z","standard":"2026.1","suite":"sm2-sm3","to":2}
MoNxOtEYjvK7hlMaCgvavwwJ0AF4V_dUd02AVdZuocUmUr7ivXjpXlcUsvlqV_noerHtFFWP_hqeCeoeWybFLA
', 'DEkpLzYn6hVw39zqfGIc8ylIphE9FgPNR8Z5V5hm6Z0', '{"applied":2,"from":1,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:00.652Z","receiver":"000000","released":[],"requestHash":"DEkpLzYn6hVw39zqfGIc8ylIphE9FgPNR8Z5V5hm6Z0","root":"NyNE1qsxGYe1gs4D4PqdLKDHIa9X1cY6uF7NErhl0og","suite":"sm2-sm3","to":2}
h7MmBYOalJXyg4fNfaUCyU-rujRBAhpRuMiS_R3BByZJCjJugRJFSWok4HG8KSLCFg_RneCR4y02Berx19lGIQ
', '2026-11-26 02:41:00.652+00', '\x4e019924e87d335ee07f3ea3374e2411bd144864781e9dc52daa7c9c7d30ac6cc5eb09aea5b20f49b6c8f9d1059240e3001aa2889153ce952d150c27909ef8fb', B'11'),
	('110000', 3, 17, '{"audience":"000000","bodyBytes":8581,"bodyDigest":"NRvEOHKuPLsE3cedqB_okG7FAr44LQXE4udMiJ4zwog","encoding":"gzip","from":3,"keyId":"76f283665065fea0","origin":"110000","packedBytes":1975,"previousRoot":"NyNE1qsxGYe1gs4D4PqdLKDHIa9X1cY6uF7NErhl0og","protocol":"qingming-exchange/1","root":"OK1-ilFfmMS7UNKHuJYsVJcnjEU8aWm4Owk63r8oTzk","sentAt":"2026-11-26T02:41:00.720Z","standard":"2026.1","suite":"sm2-sm3","to":17}
RH4ShgFpliau9a6XoocPsQRNQqDXw0UGspcEDZHTjJc8QU06DjL-pHh7LEmv8GCA_B-Ey9Qc4CjRSL-jemNMjQ
', '5Sidcq8zTRRvSYCd9-ozZxJnMabCPltJ8s2N7obL7uU', '{"applied":15,"from":3,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:00.741Z","receiver":"000000","released":[],"requestHash":"5Sidcq8zTRRvSYCd9-ozZxJnMabCPltJ8s2N7obL7uU","root":"OK1-ilFfmMS7UNKHuJYsVJcnjEU8aWm4Owk63r8oTzk","suite":"sm2-sm3","to":17}
B5yoGWzJ1IA2rSEb15MZmmsm4oqEqIiZvSLnVYzxfJkc9Y2t-Vmh9LcXSoGUwVyLaJH85MWFqzczaW_ywgsfMw
', '2026-11-26 02:41:00.741+00', '\xeaf04e280ef6ced35681fd6dfd1e6c1ababb5c907c4d08c2ec37ea05424a3d247b30429ecd4b2d5d96432fe14f59b018931b8623fcb39299e8df65afb8a70eba0d2017fff23075eae6ccb31cc7ebd73fc1b9509aad15db372715613470329a1c3b4155a4c6d70e3709f387f2961285c5a9b531bd6d10ea0ec43cf3973ccbde378550e5940faae09b0602a92d99ccbd52c46c07c876164e183bccc34edeed161c2b2cc882fecd6180c11dff55150721536250604f691daf5a234febfed25576ca567cbea3e4f4ed3671a1b3949dde5cf8d375ba4f48f7aad79dd15a2f998be6879d39ffb85ce234c5c65b32bf4fcd6aa7a9fb64229ac8d387781b8ddfa22ef0800c4e52adf831af31b6a96196fd9df3f77808d654820879a64a407ab5810f825a57caff684fd2909d46d9713c18bde0a33c438fe1f155ce0a728a5e1c40542e40721db76e80fe5672b4cc420c4275d0eadc38dee3a111b708f844573317ba22299779d106c57ca6d90309f33a28d608b2aee0abeab6c2a398483eabca38373dd4d4e764da88e97fb174f206d240ae25b51a02e59e2c4b63fcc98067e2e97687756cc4c6f4ab24e34488f2c1aaeb1ec630da293cbac48d2039fb7113788caed27430e64382e6a06474b3774fffc79ecea422e1c59bd52a49932e26c5d0f6c11972', B'111111111111111'),
	('110000', 18, 24, '{"audience":"000000","bodyBytes":2198,"bodyDigest":"MZvstLCgjP2KsXZ-ZnlN6pIBBNAcA77S-yryXRaMHn0","encoding":"gzip","from":18,"keyId":"76f283665065fea0","origin":"110000","packedBytes":914,"previousRoot":"OK1-ilFfmMS7UNKHuJYsVJcnjEU8aWm4Owk63r8oTzk","protocol":"qingming-exchange/1","root":"1OoeLefph_pBw8bZkMJzpA3SGlF5etf9z7lsA8aeQSI","sentAt":"2026-11-26T02:41:00.904Z","standard":"2026.1","suite":"sm2-sm3","to":24}
ZvuUzgpLfy-YMAhhuozeBfSyfKFQ127ZWJlTOoo9wzyG-I6IAvhUqmTZBaoVdWaVf7_0EI4Nt7I2OOauJ2uICA
', 'LokzTZ8pJ3FWr7-XzEExQvNpsT16bZtU4oVVdaw8qEM', '{"applied":3,"from":18,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:00.926Z","receiver":"000000","released":[],"requestHash":"LokzTZ8pJ3FWr7-XzEExQvNpsT16bZtU4oVVdaw8qEM","root":"1OoeLefph_pBw8bZkMJzpA3SGlF5etf9z7lsA8aeQSI","suite":"sm2-sm3","to":24}
48mAdzjGo1HOoV48HApNfgVOoiewoTfUeW0A87YdGDgLoG1YFK5mW06puRzrHObNCm4p-NTSY2pTToP2KpDOrA
', '2026-11-26 02:41:00.926+00', '\x75de6142619b51abbc3875578303ab8277127bc10363eb224ea0a0b551e54990fb425ddcf823c9c36afb3e365d4c696309d617e78fd65315d129ab33a89d33f970346497ffba3a208b185e8f28d9e8bc46b3d8f6821be0a4ba3cdd8fb9f5e65b039184c08b2f1e4fd80f7bd6472b6f83ee848474f7394ac96fef07ba295e391999248d3f4617be1ed1c274e32b70e865738d7c24d81e3dd8110858d5cba820390e94322bc5f7dbd2eb507e0355f6bf7973232279cca37b2f340b7c00fb78fc0dd4737b803a1c7edf4d1da0b97cc43c200bea1aaa8075f0f82fd237f32b354f6c', B'1101000'),
	('110000', 25, 35, '{"audience":"000000","bodyBytes":3844,"bodyDigest":"iY33IBkAaL7HHggFY_AKJbHxeOPXj4966YEq9p4Ued4","encoding":"gzip","from":25,"keyId":"76f283665065fea0","origin":"110000","packedBytes":1400,"previousRoot":"1OoeLefph_pBw8bZkMJzpA3SGlF5etf9z7lsA8aeQSI","protocol":"qingming-exchange/1","root":"kxQnlk71tlxXk1rWAs3RAAbX1zV3nsYgtuBb0wM-8Jk","sentAt":"2026-11-26T02:41:01.104Z","standard":"2026.1","suite":"sm2-sm3","to":35}
k8LNZYlnP6Y826smGVbrn7ZdaQupYLur3S6TH5s811ja5t2eOfgaHz039GohxRYDpeeNz8ZSvBh6CFVlCSDj7Q
', 'NOPCLFdBHzROnXyyR5hY-PRlhJH_J5EitWWYTtJTAts', '{"applied":5,"from":25,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:01.118Z","receiver":"000000","released":[],"requestHash":"NOPCLFdBHzROnXyyR5hY-PRlhJH_J5EitWWYTtJTAts","root":"kxQnlk71tlxXk1rWAs3RAAbX1zV3nsYgtuBb0wM-8Jk","suite":"sm2-sm3","to":35}
zML08ODJgeheke4MpaGBN-56WPfb5BfHaNSYP0Y_3lfDhMFmhfVUyJcnbpm0cTBeTER3duHbmTBauMhp6ZLgyg
', '2026-11-26 02:41:01.118+00', '\x564ebeefd85448c582dc88f1f23e341b03b6a71e151680b29c40903d87e8b179c5516ba0df8fe9ea518c4e167596d970286efd8ac8f3977bc9706cef2e6e6c862dcfbf2d23cb300c75f7d5a30de9fa0b1e546e61b1feac0250222efeecd4600002150bc1f19d45d20dfad08b3fdb1ecac37c36f9e58fd32b154293a2989977bc66390af46fe43120c47ca56748eaf927ab3b076739cac3a9620ee01b4824fb6b6e75afde6f4e16ed74ffe7028e4b98066955ad5d7b5ae7e0806fa857f576fdcff827eb9f6eeca38a955bc3d171064038f21e22efdc9059ab6b48c68f95d78afd57060d35a599b70604d47703ae8156bb75150abf87f4f046f8b787d39ad4dc741ca29acf698455f030187db84982165e6403f0fc967d9da15725b4e211e3a7e695d675aea953ce79d43b6b1c96c732bbd0ae0b6c8e2b465e4a46ce039411dd0d3a4c7cb358f26bb7c95125226ef57095952a0443c9b64231150f8010f5259a52', B'00111010001');
INSERT INTO public.mirror_entry VALUES
	('110000', 1, '\x4e019924e87d335ee07f3ea3374e2411bd144864781e9dc52daa7c9c7d30ac6c', 'institution', '01a215ba-4ca6-7bcb-a121-cd687305799a', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.583Z","audience":null,"bodyHash":"Rq960MygUhl_EtVDEUfHBefQzMl_5quHRAg5AcTY3dg","id":"01a215ba-4ca6-7bcb-a121-cd687305799a","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"institution","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101ad63e822141d6c0a47998649b30935fa0a50b4d72e5ffc3ac17588851fca513c2cee21d6641816ad0688cfa01773f075860b6f709c9f71012b0927f2bbe7165f2a9df01e1ca6996696e2b28c8cfb0dbfdb7bac5745f8c02db26b7f36da853283c21007d6e5a2f708417b42b8e038547a6bc13a0b4e9c71534716f34341b1e0f00b06dbe1dcf075c7a2aae69fe8ae40fe5c4c89048b83facc156ffa114a88bd3f2e60838a4f19e08b06322b1f9070ecc3a55c28ef0de27bb6a6a83cc03ef6dcbdcb0445ec679aefc824bc1f', '2026-11-26 02:41:00.583+00', '2026-11-26 02:41:00.652+00'),
	('110000', 2, '\xc5eb09aea5b20f49b6c8f9d1059240e3001aa2889153ce952d150c27909ef8fb', 'place', '01a215ba-4cc1-798e-b0cf-9b976c9c3501', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.609Z","audience":null,"bodyHash":"PKhAtTa2s0xrcUBIt3adOkZXobhALaHUxVxW6IncYAE","id":"01a215ba-4cc1-798e-b0cf-9b976c9c3501","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01010592e4d84a765514bfda13572a5a2d3cd8fbb029b0485f9584f2e8c5bc3f83f475de14e8b06411a21898783ce3e1d1191d06f5506be73c34a7a112c958ca69a047cd4b0f9049b0f967bf2a7be045352f60e206561445d8bfaf0cf345321d1ec25bd2796eaedd9022c751e1041beddf5233ba6d0d8d58327903fd3b21cf153ba38d7a13c44ba9949e9afb6800fdf71696cd5d248ad2dd061885893e5e60', '2026-11-26 02:41:00.609+00', '2026-11-26 02:41:00.652+00'),
	('110000', 3, '\xeaf04e280ef6ced35681fd6dfd1e6c1ababb5c907c4d08c2ec37ea05424a3d24', 'place', '01a215ba-4cc6-7cd8-9276-4b2a4219946a', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.614Z","audience":null,"bodyHash":"ZHA25pRf7dHCAhvaYOPcXcbM3mNu1ptwkiOn7q8H8k0","id":"01a215ba-4cc6-7cd8-9276-4b2a4219946a","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101ce0eca9b31ba2cea6e8c26b2ee6f198d1ab3d1e80f8a46d54ff3cd38e942157a2dd04cda7cd5d5ed64dc9e0589453e1ef701bfadbe71a83b89a0aa8307761f71d082d2b36e85548b1d372ebf4acb1d420cfc2b93ccc8d53d50045f62a414b964a47eebf597339d7ac7058d294b9af9b0b1a01e13540b3587057ea29c99e037cf6086007e338ea561b84f2cd7b8d7d318ddfae93c3b0afd0937bd18431476', '2026-11-26 02:41:00.614+00', '2026-11-26 02:41:00.741+00'),
	('110000', 4, '\x7b30429ecd4b2d5d96432fe14f59b018931b8623fcb39299e8df65afb8a70eba', 'place', '01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.615Z","audience":null,"bodyHash":"-TC5XP3i8F8JENt4C0twP6Rgo1B_wYU5PiHeRSwW_ZE","id":"01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101aa0b640cde8a766ce427f014716939140c753a3bc1f40628753c46173c08ecf5bd7caea4ea089df5c4704354fef7e6aba86f0dbeaebb4c899c1f3c10d871a0029003c2d9ef1264f72b1a7e50e650bda66eea30a385e9cbc2be9a6e365860a0af11a4314d09680780a19e0fe09a033188d8a307ece85d6de26b0592d17f61a279aa864bed24a0f487ed6b33f28a4b3169da629f6eb516fab920346d6b0560', '2026-11-26 02:41:00.615+00', '2026-11-26 02:41:00.741+00'),
	('110000', 5, '\x0d2017fff23075eae6ccb31cc7ebd73fc1b9509aad15db372715613470329a1c', 'place', '01a215ba-4cc8-7dfa-ac27-8c8d0b13ebd9', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.616Z","audience":null,"bodyHash":"gtezil6FWSIAI4ZzHjAURw2EWmM02eNwAneJgnjaf9I","id":"01a215ba-4cc8-7dfa-ac27-8c8d0b13ebd9","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101dcba8e9de61cfdd6da21bb0759bb6126a5b214c155c8da2fc42429805a050e6bf155a8e61634e08292ebc56b5eae9e3116f5b0aed66b49ca7f1a54c9dad25769ea2613f6dbb3168ab638079303a16ccdd839f890dfaf36f4941ec1b6ccf95e2fff2d125149d598e74b72cd5ccacc2f3df07da2dd9dd7c362cba395425d6df7af775af040a54e40e93640cbca0d70c51de317e4007a0e37497d261b', '2026-11-26 02:41:00.616+00', '2026-11-26 02:41:00.741+00'),
	('110000', 6, '\x3b4155a4c6d70e3709f387f2961285c5a9b531bd6d10ea0ec43cf3973ccbde37', 'place', '01a215ba-4cca-76dd-8118-6981de8b46ac', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.618Z","audience":null,"bodyHash":"f5lU0fQNtwGvSC1GGUIc98ZnfPyGEQnsKTVwu9Zby-U","id":"01a215ba-4cca-76dd-8118-6981de8b46ac","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101241f0b7389adb4b2e6c49531de08a546561291220c1a782860d581cf3d1922debf40ccceef09c29ef6666bdaf22dd935e293e8788c585da1f03f4b6b09d064f5f2a61485b2e50d9a000df2e67d1101088cf24bfb9f9be40799aab506c6af02cc57673f63383ec8b2a697e7459ef37761f6056885e1d86474646d467c23a9e62235ff9ccac1e70292850732cd9a5f4c9fae8c84e5d8417ba8b3b166', '2026-11-26 02:41:00.618+00', '2026-11-26 02:41:00.741+00'),
	('110000', 7, '\x8550e5940faae09b0602a92d99ccbd52c46c07c876164e183bccc34edeed161c', 'place', '01a215ba-4ccc-7713-b4bb-bdc868096bb7', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.620Z","audience":null,"bodyHash":"raJqlYfsdUqZmQIqRaZ1YP7mCQ3-E85FXFxM2cJFWFs","id":"01a215ba-4ccc-7713-b4bb-bdc868096bb7","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101f020949d7b2781919ca94e83a8a0701949fec293aacff646680a6c9493c23df17d2295f295b5ba64943184943cbee2803fb031cc0ffb00ebe9a5250347714876ac4eb00ecda28f3eb8d8b71cff267988388a3590dd2e6b30c48da7d4573280c23f0fdd4f099ea9b7a9b65491381d207388ffe5503039b277be9341c42f214fd684793d648ec56021feabcf85ea8b9b62f976b3b12d85ba9ee255c5', '2026-11-26 02:41:00.62+00', '2026-11-26 02:41:00.741+00'),
	('110000', 8, '\x2b2cc882fecd6180c11dff55150721536250604f691daf5a234febfed25576ca', 'place', '01a215ba-4cce-7557-b880-d0b8c1600213', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.622Z","audience":null,"bodyHash":"pLgJbGPC5E68D1k-hxdIMP4NxOwG8ImS13xe1IHlgTs","id":"01a215ba-4cce-7557-b880-d0b8c1600213","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01012ab60b21dc580002e8b3113a82f1144297d0757db35291afb39bb663a302f3b92da887a81a3103cac2bddeb7a33d1b38f9a2b3b04395082958d4a3b096aa966678050e300ab5eb843950dbe7fd97da36b35b2957ebf89d6457825a3352a8662b090e6eab689fe911b87b6942196c015c07acea2d0fe7be338f6c80e0dfcb17d1e4c8eebd7858331897b7fd149d75eb62dc87e4ce62c707b4d94d02c239889a77af3583ea', '2026-11-26 02:41:00.622+00', '2026-11-26 02:41:00.741+00'),
	('110000', 9, '\x567cbea3e4f4ed3671a1b3949dde5cf8d375ba4f48f7aad79dd15a2f998be687', 'place', '01a215ba-4cd1-732b-aed5-4f528050566a', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.625Z","audience":null,"bodyHash":"kVNAfy3W2tIhGbDsHHE1XV1-FGjLs_3-cFKbqKNwDSw","id":"01a215ba-4cd1-732b-aed5-4f528050566a","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01010773dd166b413858387d50bd9fc0576d64818e3abdfa82e905ac51a9852de789db6fc361aebe28788ff285609fbbaee0bf7c27a0f2f8c17d3b6c8fd36d3c9720ae3c2fad36f593a41be173ac5235d8b2f78c38db90c70d8788651e090ff8093652bfa3d7605315e715545d68adb8e8730f9034dcab27851cf7ee4d0d0e72851c45a13e02f32c64e803b27146465a034ef2d5d7bf', '2026-11-26 02:41:00.625+00', '2026-11-26 02:41:00.741+00'),
	('110000', 10, '\x9d39ffb85ce234c5c65b32bf4fcd6aa7a9fb64229ac8d387781b8ddfa22ef080', 'place', '01a215ba-4cd3-7a9a-8a9b-4856975a4fbc', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.627Z","audience":null,"bodyHash":"lXXV2uIWlEEbbtxLR2nGomNoScL4LXVmoWk9NO50miI","id":"01a215ba-4cd3-7a9a-8a9b-4856975a4fbc","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101ac28350c92530a8efef0c0bbe832822276f2d53bb7994091305cf6a44ea890d38c5b702b474b0a4557096b9c087f255909bfc0bf65170e72df479e6f8924a5946e63b57654f7937c84d5fd5f3a76b8107baed0356d45a74d6eda0c7644dbb83d62cb526b12307acc83af900e9f880786f497a4b070cefafe31271e607471f6aac8dceb3ab2c4447997cd1db790a6c8ff946c75cc3e307464', '2026-11-26 02:41:00.627+00', '2026-11-26 02:41:00.741+00'),
	('110000', 11, '\x0c4e52adf831af31b6a96196fd9df3f77808d654820879a64a407ab5810f825a', 'place', '01a215ba-4cd4-7093-8780-1bfb677197c4', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.628Z","audience":null,"bodyHash":"gTS968sAD-6BAMSykD_JVqIvZkH7UzFD5MtYCndMHZY","id":"01a215ba-4cd4-7093-8780-1bfb677197c4","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01019cd888d07ca85f583a39c6a329a6f0d183a54f12de46b8d31e3b0a27ddb0e042cf8bd57596ed49ad05219cb44e987274304c997d91cdd565153aca6616aa090a7db00859070a8568a96e4b00b8985dae4275fc872ad451bc568d711c6ee920ce57ce46522dd54361f45d621d9cd68e94dbb30902cac4098800e156050010c162db9d85fc70719a01cc0d39cb9b4340adb641c0490719b2aab79e612fbf647b85ec677cc4c8ee', '2026-11-26 02:41:00.628+00', '2026-11-26 02:41:00.741+00'),
	('110000', 12, '\x57caff684fd2909d46d9713c18bde0a33c438fe1f155ce0a728a5e1c40542e40', 'place', '01a215ba-4cd6-70e2-a72d-8cfa3acf743d', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.630Z","audience":null,"bodyHash":"MsWT75sfFXQkeZsPdnAYLrZAGEEZBuB_uEARaE6fL0E","id":"01a215ba-4cd6-70e2-a72d-8cfa3acf743d","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01016fd13056396a890109a851da698e0c9076f24878dee00712fc4f4f79af14aceb6050f8389bf7defb8afa170260c46ad5840c4b2c666bfeed2d0127775c6ec3118db861ed47b0df893778dff39930cb9e6a051cc72b53b098a2dee70aebc8dbafe2e402e27212033a48df40f2e5824a4060433e98cb9130f0c0e664fe63134f4bebb50288f15eb0e3e2f9b5651a35cc04835c0426117c32032edf07a9', '2026-11-26 02:41:00.63+00', '2026-11-26 02:41:00.741+00'),
	('110000', 13, '\x721db76e80fe5672b4cc420c4275d0eadc38dee3a111b708f844573317ba2229', 'staff', '01a215ba-4cd8-7e5c-aa6b-38241cf3e519', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.632Z","audience":null,"bodyHash":"OOYydcGcAb0iO3nSgLtnZ9nHozqf6G_VtfpniwgK1U4","id":"01a215ba-4cd8-7e5c-aa6b-38241cf3e519","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01019bf04bc5dbf2e42a71adeef292b6c87436c7204fa4010e9cb27efc901620143336af373a33baa18a9dda54aee8582d95d1155c5fc3900ba6294b29cd2922e25351634a7a78ba42c1bbafa415caac8c90c45df290dddc42395054f89879dd8c51c1519f4f5259801ee2772556b3e2b02c127e606c3ced3eb00c2ac4', '2026-11-26 02:41:00.632+00', '2026-11-26 02:41:00.741+00'),
	('110000', 14, '\x9779d106c57ca6d90309f33a28d608b2aee0abeab6c2a398483eabca38373dd4', 'staff', '01a215ba-4cdd-783a-80b5-21e5481667d3', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.637Z","audience":null,"bodyHash":"3Z3ILKeu99iKjBwdyeVNuP0MhxHjL_Nm3Qc2EbrmAVw","id":"01a215ba-4cdd-783a-80b5-21e5481667d3","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101fba7849328426ba5903e0fbda35e70df1fc5a8b0a922923b4633f5cf7ddc0a3b2660f23d272e8a0136ed8603b8b54b9e4978105083a185d0378cdb766bbf4c7f9c3aa363d2a43d9e1aba50b99394b78fdaacbc45b01c60959e0fa7585be271287663d6f39fc6b78cac894d9a01b5b09fba8718002c070fc454f4ea0f', '2026-11-26 02:41:00.637+00', '2026-11-26 02:41:00.741+00'),
	('110000', 15, '\xd4e764da88e97fb174f206d240ae25b51a02e59e2c4b63fcc98067e2e9768775', 'staff', '01a215ba-4cde-70cd-ad39-7411675bf693', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.638Z","audience":null,"bodyHash":"CJKfXqN1diG8Tn3pXCd0wNP2CjQh9mW6zqEvSsrL_co","id":"01a215ba-4cde-70cd-ad39-7411675bf693","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101caabc982e8b461d59c421f9995af190bfd9d6d844baa201883b63c5fbc1149698551beb28017df8d07b9c851a5e77f0c080962feb085382b31615b2149537533ae11eef1472b9b2819628fc70e587bdd53981dc65e306d79c1a2c865e1a324a1332e2fd38a12f509fda8b1a6c17574b91d0fa1259eb2f74d368db4860d31', '2026-11-26 02:41:00.638+00', '2026-11-26 02:41:00.741+00'),
	('110000', 16, '\x6cc4c6f4ab24e34488f2c1aaeb1ec630da293cbac48d2039fb7113788caed274', 'staff', '01a215ba-4ce1-740d-bf8d-49265a267b23', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.641Z","audience":null,"bodyHash":"oOzpk_Janqihw_WdibHjntZpWR8nXtF8hmL0UB7UB7E","id":"01a215ba-4ce1-740d-bf8d-49265a267b23","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101f2e44f815ebbc5ba22a2245910e210621d089ae1b68117623147fce8e8b4eddfd8c0a83e57019966a7f24bf5843b93a48b88ccb8e33e14472c35c27a3a2181f44e91bfaae64bac32372a0bd542c48f3674f59e12605a0aff63f71ddba197f8b31cebab43b2962f4b9eeb09b9bf3fa198d31e22847eeb4a2d5398805e9b50', '2026-11-26 02:41:00.641+00', '2026-11-26 02:41:00.741+00'),
	('110000', 17, '\x30e64382e6a06474b3774fffc79ecea422e1c59bd52a49932e26c5d0f6c11972', 'staff', '01a215ba-4ce2-7fdf-9d78-979590e1b6bb', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T02:41:00.642Z","audience":null,"bodyHash":"rNLLmXPXFPob9qABt3NUIkVNwogml_iD-WbgQYVTUKM","id":"01a215ba-4ce2-7fdf-9d78-979590e1b6bb","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101d5b17ba6e5a80122bfbb8d691f9abc55f850365af441abcd332ee021bb20ccb5ae3322d2bbd55aacc0ee1cb9b92cac3ee1d79de2a95f14da1e45bf4fe863fcf74679f7bd47f074db418f456b2851ed6db181ec7704d9e9c1245ed61327599adae024c3355804683b141ad2283a40679a3ce5548849309b239e8d271f4b', '2026-11-26 02:41:00.642+00', '2026-11-26 02:41:00.741+00'),
	('110000', 18, '\x75de6142619b51abbc3875578303ab8277127bc10363eb224ea0a0b551e54990', 'funeralCase', '01a215ba-4d69-708b-9a06-065ffb67c685', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', '{"actor":"node:110000","at":"2026-11-26T02:41:00.777Z","audience":null,"bodyHash":"gu7rSScBxux9tR1uIUVM6xsOsh0ihOaVz_gCijsYDqI","id":"01a215ba-4d69-708b-9a06-065ffb67c685","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"funeralCase","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x01016a4430d18bd9e458feba86701fe0b1f7b74e327668b24587f1e9e76cea8e73ab8fbcfd2ae9a6ad2dab99b7d6a80855f6ce909f602c57aab2c5e6f51a53188bfec0332e95cac47eb584d4f4b6b7e8146d09085811953cc7f8b541d9a27c8a0bd921789136e94624c891ca964ae2d3c636ce5dbd5d9963a3d18baf7d4b1674cd93953031990b9b1732c8cfa770d05bc8f6a3c358a69a4d4535', '2026-11-26 02:41:00.777+00', '2026-11-26 02:41:00.926+00'),
	('110000', 19, '\xfb425ddcf823c9c36afb3e365d4c696309d617e78fd65315d129ab33a89d33f9', 'decedent', '01a215ba-4d71-771d-addc-8c9b42494d64', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', '{"actor":"node:110000","at":"2026-11-26T02:41:00.785Z","audience":null,"bodyHash":"3h_rGp_3PKo01d3DGB3i89h8pDQTDtQ2PMZN_wNPjc0","id":"01a215ba-4d71-771d-addc-8c9b42494d64","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"decedent","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x01013f2c9f204132bc361b8b1bb52231c5d4c3536792ad6b2686b75a930f4d435df3075e39c0cb4aaae830889b6211cf503fff501c04af211c8de0c18f0b561b22bcbdcb4b8fa258ba5fb4d7dfeb50634b4d23a995230132a8b95f4fe36d68d021f4e9125970121128711a1619ba1c720cc53169dba7dc83a3d374a85049418f433614131ca9cf2e0c9db4c0104a22f3982e9623a917e062e06ff1049be4075676531f9eb57eabe279051c87d0f81f89ba179c688359f5defc9ee3547b3325996304db4317c5d36097fe3639b049b3181e4a92d1b2883c99ded9395cbd5c300143dfe26dd69f87ad3a1a4ade7e83f2f71553df7b0b283ed9', '2026-11-26 02:41:00.785+00', '2026-11-26 02:41:00.926+00'),
	('110000', 20, '\x70346497ffba3a208b185e8f28d9e8bc46b3d8f6821be0a4ba3cdd8fb9f5e65b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.926+00'),
	('110000', 21, '\x039184c08b2f1e4fd80f7bd6472b6f83ee848474f7394ac96fef07ba295e3919', 'deathCertificate', '01a215ba-4d99-7430-a9bf-4353ac31431b', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', '{"actor":"node:110000","at":"2026-11-26T02:41:00.825Z","audience":null,"bodyHash":"5ijRoOJVfmWu5OsCjquem7FFU4ztYxGt5U3fxZtlAxc","id":"01a215ba-4d99-7430-a9bf-4353ac31431b","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"deathCertificate","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x0101d8c2b68155ff8b551aa96befee3c93be9c58863dadf8ff3a5ec224128d189e7123a66f40b9b34dce4f113dbf46de3f05ca040b09d8e08b52f6fb73e3c0f3e29121d1463ed91f861c4eb9221edd77903c5d547673c2a284fb39683acfe29b8b8a9cf4e32f7c6fe7a5529c4f28c68d3ee1f2ac1fd9569e6ca3989697c938ea404b517ee86b3fbf0c464d6d488c14ed34aebc9e892e42129bb7315dab215ad0cbceeb9310d804d1d36a2df18819', '2026-11-26 02:41:00.825+00', '2026-11-26 02:41:00.926+00'),
	('110000', 22, '\x99248d3f4617be1ed1c274e32b70e865738d7c24d81e3dd8110858d5cba82039', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.926+00'),
	('110000', 23, '\x0e94322bc5f7dbd2eb507e0355f6bf7973232279cca37b2f340b7c00fb78fc0d', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.926+00'),
	('110000', 24, '\xd4737b803a1c7edf4d1da0b97cc43c200bea1aaa8075f0f82fd237f32b354f6c', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.926+00'),
	('110000', 25, '\x564ebeefd85448c582dc88f1f23e341b03b6a71e151680b29c40903d87e8b179', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:01.118+00'),
	('110000', 26, '\xc5516ba0df8fe9ea518c4e167596d970286efd8ac8f3977bc9706cef2e6e6c86', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:01.118+00'),
	('110000', 27, '\x2dcfbf2d23cb300c75f7d5a30de9fa0b1e546e61b1feac0250222efeecd46000', 'cremation', '01a215ba-4db8-7d9a-8bde-c5e50250f153', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', '{"actor":"node:110000","at":"2026-11-26T02:41:00.856Z","audience":null,"bodyHash":"R5n4m519R9ncqmd7DzFMXmcpVjA2Vexcfq_LqMaq9No","id":"01a215ba-4db8-7d9a-8bde-c5e50250f153","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"cremation","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x007b2266616374223a7b22617368657357616e746564223a747275652c22626f6479546167223a22543131303130352d323032362d3030303030312d57222c226372656d61746f72223a2230316132313562612d346363612d373664642d383131382d363938316465386234366163222c226465636564656e74223a2230316132313562612d346437312d373731642d616464632d386339623432343934643634222c226b696e64223a2230222c226f70657261746f72223a2230316132313562612d346365312d373430642d626638642d343932363561323637623233222c22737461727465644174223a22323032362d31312d32365430313a34313a30302e3835325a222c227769746e657373223a2230316132313562612d346365322d376664662d396437382d393739353930653162366262227d2c2273616c74223a223032443050376333734c6e313966386361736a773851227d', '2026-11-26 02:41:00.856+00', '2026-11-26 02:41:01.118+00'),
	('110000', 28, '\x02150bc1f19d45d20dfad08b3fdb1ecac37c36f9e58fd32b154293a2989977bc', 'funeralCase', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', '{"actor":"node:110000","at":"2026-11-26T02:41:00.871Z","audience":null,"bodyHash":"ysCWNd7fG0f3-f-fhXcyc3hlcPd6Gn5t5Qq-TRigvHo","id":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"funeralCase","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"up","version":1}', '\x0101e769f31c17186546255b4a41e814147976e09414c446a3b46969dd8c3cb6fbd9cb0bdfc2c6d87ff270382f1ef59f9b48bbac4509d3dec65664f78d296314710715edce166c99b70e0c7b69f032500b57641892c82d0d4e00b4c631a07a0c8ffa9dd75452cfe940cc1c7cdfbe4dfd6732c5deac7972a54703374f66d37c3500138bbc9a93f49dea82dac1e43b2becad92a9d464dcd6894256', '2026-11-26 02:41:00.871+00', '2026-11-26 02:41:01.118+00'),
	('110000', 29, '\x66390af46fe43120c47ca56748eaf927ab3b076739cac3a9620ee01b4824fb6b', 'decedent', '01a215ba-4dc9-7b94-948c-c74d2cde4ea8', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', '{"actor":"node:110000","at":"2026-11-26T02:41:00.873Z","audience":null,"bodyHash":"82Oe5NjIboVbGpa387bLI-Cm7m7rMhOVsD5N6VmtPMk","id":"01a215ba-4dc9-7b94-948c-c74d2cde4ea8","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"decedent","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"up","version":1}', '\x0101e499cb334470bde41a349db0d828df98e8abc3647ea1a33877dffb2a7920e8972181251135bf4d6da9152cd555e7c7f8487a6002fc53fd671efcd042d1964f37c29859e2ed28b8cce7f9d3f62a881990a5275043d073a94c31d2dfc0971803c926f9e4c334cb6ecebd1cf9d202d43f8449c759cfbe8fd60c7a4b4e28eb686cd16e52faa1da084273fb482d863f5d14afc1cace1694e8157f1a28530ac1496011b3e1a86433b57b04d289b8f7e70597c910669fcfab9da683f1cc4d2cb3', '2026-11-26 02:41:00.873+00', '2026-11-26 02:41:01.118+00'),
	('110000', 30, '\x6e75afde6f4e16ed74ffe7028e4b98066955ad5d7b5ae7e0806fa857f576fdcf', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:01.118+00'),
	('110000', 31, '\xf827eb9f6eeca38a955bc3d171064038f21e22efdc9059ab6b48c68f95d78afd', 'deathCertificate', '01a215ba-4dcf-7853-af55-8f6d5863ff22', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', '{"actor":"node:110000","at":"2026-11-26T02:41:00.879Z","audience":null,"bodyHash":"iv2anKnisKrv1ctw6nZXs3QXpD-Hb-Slyw9RYzn5K7Y","id":"01a215ba-4dcf-7853-af55-8f6d5863ff22","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"deathCertificate","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"up","version":1}', '\x010178ad4322a45b3b407dd523c50733573b70ba6c6c20d5000145a756785da23728080acc3440c72039a3e115162ff124a92e90365e5e3886a4196dd9ea3cef49170b7a8d1a52123edb7c85309938337cd70e6c3721fdf39a217a4d0c2539cb5ed425c3c2260a6318ef3184835eb6da11a4ed2673bbc131edbc9ad3b8c56ae999054b79b52a20d8198891cde6abb9ff5dc5da2799819acc1a059210867c55eedfbd2b52b8b6cae88b0096c8d489', '2026-11-26 02:41:00.879+00', '2026-11-26 02:41:01.118+00'),
	('110000', 32, '\x57060d35a599b70604d47703ae8156bb75150abf87f4f046f8b787d39ad4dc74', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:01.118+00'),
	('110000', 33, '\x1ca29acf698455f030187db84982165e6403f0fc967d9da15725b4e211e3a7e6', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:01.118+00'),
	('110000', 34, '\x95d675aea953ce79d43b6b1c96c732bbd0ae0b6c8e2b465e4a46ce039411dd0d', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 02:41:01.118+00'),
	('110000', 35, '\x3a4c7cb358f26bb7c95125226ef57095952a0443c9b64231150f8010f5259a52', 'decedent', '01a215ba-4d71-771d-addc-8c9b42494d64', 2, '01a215ba-4d69-708b-9a06-065ffb67c685', '{"actor":"node:110000","at":"2026-11-26T02:41:00.887Z","audience":null,"bodyHash":"RBq_bZx9YTeahBQlX_Wke79WMz_C6TE6nQdfJtffIOs","id":"01a215ba-4d71-771d-addc-8c9b42494d64","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"decedent","node":"110000","op":"revise","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":2}', '\x0101d58ea148a1cf7f470aa684819bc5ad181df46e57f93b8aec08026b391363196b880a9500e6510d05d9e87da735e6a218f75fe6a9838408c4dfb6e52e81dc35c4fc3c1cf13e1fd5d700ebeec72fee75fef9418eac9b59dd417e7c31b62077e6d85b0575c2981c7150a067a4b4169ad9355d1386d6d103c5a41ef703b820defd3f3c78cc7ddb4042fd63a4c5e428719e132bc9ab116fc2cf13651c1115b3c823daa472e3300c1515051101bf2b975c88d2c2f39d3ebfaab32877cbf5d7441b8f95eeee41997af7cac85f90b2aa2523b8c8d9f21f37ad65eeabd8ba06a9e8b2e39de3b5863add73193b7ec86c73dc021807799d78240518c90e2c405cf3ea019c5afb79000cfa1d8f524f7b5a386f19970a', '2026-11-26 02:41:00.887+00', '2026-11-26 02:41:01.118+00');
INSERT INTO public.mirror_state VALUES
	('110000', 35, '\x00000000000000230cf3fbad3936c140fe14a001c3dd62ecda4839bc037787c3800c4b02a2834c48e7d9d8dbfac88e2794ea41b5f2aa1ce908a5fc60b21a216a7ebfb670e2add32f3a4c7cb358f26bb7c95125226ef57095952a0443c9b64231150f8010f5259a52', '\x931427964ef5b65c57935ad602cdd10006d7d735779ec620b6e05bd3033ef099', '2026-11-26 02:41:01.118+00');
INSERT INTO public.place VALUES
	('110000', '01a215ba-4cc1-798e-b0cf-9b976c9c3501', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.609+00', 'node:110000', NULL, 'reception', '接待区', 'reception', NULL, false, true, NULL, NULL),
	('110000', '01a215ba-4cc6-7cd8-9276-4b2a4219946a', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.614+00', 'node:110000', NULL, 'cabinet1', '一号柜', 'cold-cabinet', NULL, true, true, NULL, NULL),
	('110000', '01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.615+00', 'node:110000', NULL, 'cabinet2', '二号柜', 'cold-cabinet', NULL, true, true, NULL, NULL),
	('110000', '01a215ba-4cc8-7dfa-ac27-8c8d0b13ebd9', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.616+00', 'node:110000', NULL, 'hall', '松鹤厅', 'farewell-hall', NULL, true, true, NULL, NULL),
	('110000', '01a215ba-4cca-76dd-8118-6981de8b46ac', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.618+00', 'node:110000', NULL, 'cremator1', '一号炉', 'cremator', NULL, true, true, NULL, NULL),
	('110000', '01a215ba-4ccc-7713-b4bb-bdc868096bb7', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.62+00', 'node:110000', NULL, 'cremator2', '二号炉', 'cremator', NULL, true, true, NULL, NULL),
	('110000', '01a215ba-4cce-7557-b880-d0b8c1600213', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.622+00', 'node:110000', NULL, 'ashesRoom', '骨灰整理间', 'ashes-room', NULL, false, true, NULL, NULL),
	('110000', '01a215ba-4cd1-732b-aed5-4f528050566a', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.625+00', 'node:110000', NULL, 'niche', '甲-01-01', 'niche', NULL, true, true, NULL, NULL),
	('110000', '01a215ba-4cd3-7a9a-8a9b-4856975a4fbc', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.627+00', 'node:110000', NULL, 'hearse', '鲁A·B001', 'vehicle', NULL, true, true, NULL, NULL),
	('110000', '01a215ba-4cd4-7093-8780-1bfb677197c4', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.628+00', 'node:110000', NULL, 'preparation', '整容室', 'preparation-room', NULL, false, true, NULL, NULL),
	('110000', '01a215ba-4cd6-70e2-a72d-8cfa3acf743d', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.63+00', 'node:110000', NULL, 'vigil', '守灵一室', 'vigil-room', NULL, true, true, NULL, NULL);
INSERT INTO public.schema_migration VALUES
	('0000_helpers.sql', '0ab3ee2c7ae28779a303bdec8252d79e2be6dcfed6bbca580dc258efe9355122', '2026-11-26 02:40:57.923747+00'),
	('0001_kernel.sql', 'a87b9599836f5f4c7a4867b4ef7a53fc7e5c4854ab0fe2673a9410264473cadb', '2026-11-26 02:40:57.923747+00'),
	('0002_accounts.sql', '8ebaa7e0bb3e22d230551cd51eccf9b7b779f88e33ac7aaf3a2aa64972c8bcae', '2026-11-26 02:40:57.923747+00'),
	('0003_records.sql', '6658f9ce5c71f2a5f3b3d11452c52bd8e25e339a6cf79dd4c257ac1ad5a88ce2', '2026-11-26 02:40:57.923747+00'),
	('0004_imports.sql', '908c7f924cc87fefcd1887c25fa201020453cff1922b31bc80969ce35ef44aec', '2026-11-26 02:40:57.923747+00'),
	('0005_writing.sql', '816008d83fc1ce1ed93920c8319636b881a07f3160391d22633fa32b122be58f', '2026-11-26 02:40:57.923747+00'),
	('0006_checks.sql', '8d54b25d2b04ecee88272389d791783f84467f63c31d9ca1214c917e7e416e9d', '2026-11-26 02:40:57.923747+00'),
	('0007_cremation_operators.sql', '12de192addcf3197f0cc72c4dbe5069866b2e57068bb7d1e610463997a9c3550', '2026-11-26 02:40:57.923747+00'),
	('0008_newest.sql', '57f4915c92bfc3605b67954b0837fd720355642cc7a25d0217f8de8c18321bbb', '2026-11-26 02:40:57.923747+00'),
	('0009_approvals.sql', 'd038acbd69833ab8de673730de0a2e91b464b7a0ed056906461bbccf38cb108d', '2026-11-26 02:40:57.923747+00'),
	('0010_partner_checkpoint.sql', 'b74ed5eae97beb604be5efac3287702fb1764cd8d855da3c9c6c1ca6231d4e24', '2026-11-26 02:40:57.923747+00'),
	('0011_not_yet_sealed.sql', '3900ebd1aa075523b043ab4ef4f0d84e7fce2864ecf6571129af043d5777bbcd', '2026-11-26 02:40:57.923747+00'),
	('0012_sealed_reasons_and_notes.sql', 'cd2c58b887d403f4a30aba42d32e2f7632f39e0cd72fb91bc4ffb0f67d40b7a0', '2026-11-26 02:40:57.923747+00'),
	('0013_key_canary.sql', '9d3ff28fc6256fcf6d8d8c863859e066d2f325f7d92f4bde15b089293db549d3', '2026-11-26 02:40:57.923747+00'),
	('0014_deferrable_exclusions.sql', '022bb0d5bb109313bd478f362bf38ba7829da79d2c4bb100c7a15ce3189b8cca', '2026-11-26 02:40:57.923747+00'),
	('0015_quarantine_waits.sql', '25cba9a90590d7d7d1bc69c8c33322ccc86bca527f94897a88b79970e2bca876', '2026-11-26 02:40:57.923747+00'),
	('0016_evidence.sql', '89b043c6a21daabeeeebb01f1d70ff8cb003736effe243391759c11a5e4e3eae', '2026-11-26 02:40:57.923747+00'),
	('0017_kept_accounts.sql', '2b09070b3fe0ddc5d68ede23232cb309b019e8a87549dda50d24680ee65c2d99', '2026-11-26 02:40:57.923747+00'),
	('0018_verified_stretches.sql', '706c695bdf2931a1549459b657afe9a7070a10229cbf82d4919393426bbbf967', '2026-11-26 02:40:57.923747+00'),
	('0019_order_of_days.sql', '7e2a587ad2266af1dabb7b7aa1fb9804d31ac49b660097fac987af0463d17d3e', '2026-11-26 02:40:57.923747+00'),
	('0024_persons_behind_accounts.sql', '5d6bc643e3007b68f9a072e06f6940b50fccc80f1889eab01a697078581eff11', '2026-11-26 02:40:57.923747+00'),
	('0025_rejoin.sql', 'c98b28e33734b977b1c5d630c8f90f07fa2ebe00921b54b05dd5d4112b63d9dd', '2026-11-26 02:40:57.923747+00'),
	('0026_words_of_the_standard.sql', 'da21c409293ab4d3dd7e987ae04d3237cdeb3a81cb7a02ffd6e62374f07079c6', '2026-11-26 02:40:57.923747+00'),
	('0027_search_keys_of_names.sql', 'cc37f0fde7a8a88ffc71a4e3d1bc0b4311444b84c8e2354162219820c21d0f8f', '2026-11-26 02:40:57.923747+00'),
	('0028_left_out_lines.sql', '9f8d1a706caccf4a0af80f1ac4548557cf9e82d6c06669fc76701ada4ff29e46', '2026-11-26 02:40:57.923747+00'),
	('0029_dispute_between_provinces.sql', '7bc670b36f3571ed5fbcc48f7020d02499d040cb97ca0d151e83e76c0d84311f', '2026-11-26 02:40:57.923747+00'),
	('0030_disputes.sql', '3cf4c3cbb3eb3f782d235e1e14027928aff56627341f56684e12b281b0f87341', '2026-11-26 02:40:57.923747+00'),
	('0031_institutions_awaiting_approval.sql', '9066628aad070cb47ef333bce320991a385810124508590951413c2df97b3607', '2026-11-26 02:40:57.923747+00'),
	('0032_decided_by_two_people.sql', '9284d525d7cd54debd161558bd1dcc757e66ef973cf967743fed4679b3f13a05', '2026-11-26 02:40:57.923747+00'),
	('0033_second_check.sql', 'e617f30c00d2668e914d9d91760ca87572c7348aca14c6e6c9a7dcbb99630b2e', '2026-11-26 02:40:57.923747+00'),
	('0034_partly_understood.sql', 'c947eebd8f00d436bb28206e1bf7082487bfb174f683ca6e3d571241ac7491dd', '2026-11-26 02:40:57.923747+00'),
	('0035_alarms.sql', '712f17bf5e6a94dbe9f1a79e715dabb0e61f57af9c7fbf2ee7d0fced82c79c66', '2026-11-26 02:40:57.923747+00'),
	('0036_view_notice_progress.sql', 'd64116ac270a36398671d4cf7d949bb5ee870c19aaef6435f39155b2ba35aecb', '2026-11-26 02:40:57.923747+00'),
	('0037_view_notices.sql', 'add19cc325f75f15fc59aa16c8e2f7ba1eee1c4d48a24ae7948084230d89b0a1', '2026-11-26 02:40:57.923747+00'),
	('0038_reasons_of_imports.sql', '61acac40c5545d5419134f67553b07a3e316841c919f3895569b813301846802', '2026-11-26 02:40:57.923747+00');
INSERT INTO public.staff VALUES
	('110000', '01a215ba-4cd8-7e5c-aa6b-38241cf3e519', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.632+00', 'node:110000', NULL, 'clerk', '王敏', '1', NULL, '01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4cdd-783a-80b5-21e5481667d3', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.637+00', 'node:110000', NULL, 'driver', '李强', '1', NULL, '02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4cde-70cd-ad39-7411675bf693', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.638+00', 'node:110000', NULL, 'embalmer', '周兰', '1', NULL, '04', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4ce1-740d-bf8d-49265a267b23', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.641+00', 'node:110000', NULL, 'operator', '孙伟', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4ce2-7fdf-9d78-979590e1b6bb', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.642+00', 'node:110000', NULL, 'witness', '赵刚', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
SELECT pg_catalog.setval('public.audit_entry_entry_id_seq', 5, true);
SELECT pg_catalog.setval('public.log_entry_entry_id_seq', 1, false);
SELECT pg_catalog.setval('public.partner_alarm_partner_alarm_id_seq', 1, false);
SELECT pg_catalog.setval('public.partner_checkpoint_partner_checkpoint_id_seq', 1, false);
SELECT pg_catalog.setval('public.rejoining_rejoining_id_seq', 1, false);
ALTER TABLE ONLY pgboss.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pgboss.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);
ALTER TABLE ONLY pgboss.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261126
    ADD CONSTRAINT queue_stats_20261126_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261127
    ADD CONSTRAINT queue_stats_20261127_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);
ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY pgboss.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_login_key UNIQUE (login);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.alarm
    ADD CONSTRAINT alarm_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.alarm_progress
    ADD CONSTRAINT alarm_progress_pkey PRIMARY KEY (single);
ALTER TABLE ONLY public.approval
    ADD CONSTRAINT approval_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ashes_placement
    ADD CONSTRAINT ashes_placement_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (entry_id);
ALTER TABLE ONLY public.audit_sequence
    ADD CONSTRAINT audit_sequence_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.audit_sequence
    ADD CONSTRAINT audit_sequence_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.bill_line
    ADD CONSTRAINT bill_line_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.bill_line
    ADD CONSTRAINT bill_line_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.bill
    ADD CONSTRAINT bill_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.bill
    ADD CONSTRAINT bill_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.checkpoint
    ADD CONSTRAINT checkpoint_pkey PRIMARY KEY (checkpoint_id);
ALTER TABLE ONLY public.code_value
    ADD CONSTRAINT code_value_pkey PRIMARY KEY (code_set, place);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.correction_notice
    ADD CONSTRAINT correction_notice_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation__one_cremator_one_body EXCLUDE USING gist (province WITH =, cremator WITH =, tstzrange(started_at, finished_at) WITH &&) WHERE ((NOT voided)) DEFERRABLE;
ALTER TABLE ONLY public.cremation_confirmation
    ADD CONSTRAINT cremation_confirmation_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody__never_in_two_places EXCLUDE USING gist (province WITH =, case_id WITH =, subject WITH =, tstzrange(since, until) WITH &&) WHERE ((NOT voided)) DEFERRABLE;
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody__place_holds_one EXCLUDE USING gist (province WITH =, place WITH =, tstzrange(since, until) WITH &&) WHERE (((NOT voided) AND (sole = true))) DEFERRABLE;
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.day_report
    ADD CONSTRAINT day_report_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.death_certificate
    ADD CONSTRAINT death_certificate_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.death_certificate
    ADD CONSTRAINT death_certificate_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.decedent
    ADD CONSTRAINT decedent_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.decedent
    ADD CONSTRAINT decedent_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.derived_state
    ADD CONSTRAINT derived_state_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.dispute
    ADD CONSTRAINT dispute_pkey PRIMARY KEY (one_record, other_record);
ALTER TABLE ONLY public.division
    ADD CONSTRAINT division_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.exchange_cursor
    ADD CONSTRAINT exchange_cursor_pkey PRIMARY KEY (partner);
ALTER TABLE ONLY public.exchange_receipt
    ADD CONSTRAINT exchange_receipt_pkey PRIMARY KEY (partner, to_seq);
ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.failed_attempt
    ADD CONSTRAINT failed_attempt_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell__one_farewell_per_hall EXCLUDE USING gist (province WITH =, hall WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (((NOT voided) AND (state <> '3'::text))) DEFERRABLE;
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.funeral_case
    ADD CONSTRAINT funeral_case_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.funeral_case
    ADD CONSTRAINT funeral_case_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.home
    ADD CONSTRAINT home_pkey PRIMARY KEY (single);
ALTER TABLE ONLY public.import_key
    ADD CONSTRAINT import_key_pkey PRIMARY KEY (province, space, key);
ALTER TABLE ONLY public.import_line
    ADD CONSTRAINT import_line_pkey PRIMARY KEY (province, run, line);
ALTER TABLE ONLY public.import_run
    ADD CONSTRAINT import_run_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.indicator_day
    ADD CONSTRAINT indicator_day_pkey PRIMARY KEY (indicator, province, region, day);
ALTER TABLE ONLY public.institution
    ADD CONSTRAINT institution_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.interment
    ADD CONSTRAINT interment_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.key_canary
    ADD CONSTRAINT key_canary_pkey PRIMARY KEY (use, name);
ALTER TABLE ONLY public.log_entry
    ADD CONSTRAINT log_entry_pkey PRIMARY KEY (entry_id);
ALTER TABLE ONLY public.log_home
    ADD CONSTRAINT log_home_pkey PRIMARY KEY (single);
ALTER TABLE ONLY public.log_sequence
    ADD CONSTRAINT log_sequence_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.log_sequence
    ADD CONSTRAINT log_sequence_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.log_state
    ADD CONSTRAINT log_state_pkey PRIMARY KEY (stream);
ALTER TABLE ONLY public.log_tile
    ADD CONSTRAINT log_tile_pkey PRIMARY KEY (stream, level, index);
ALTER TABLE ONLY public.lost_entry
    ADD CONSTRAINT lost_entry_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.mirror_batch
    ADD CONSTRAINT mirror_batch_pkey PRIMARY KEY (origin, to_seq);
ALTER TABLE ONLY public.mirror_entry
    ADD CONSTRAINT mirror_entry_pkey PRIMARY KEY (origin, seq);
ALTER TABLE ONLY public.mirror_state
    ADD CONSTRAINT mirror_state_pkey PRIMARY KEY (origin);
ALTER TABLE ONLY public.not_yet_sealed
    ADD CONSTRAINT not_yet_sealed_pkey PRIMARY KEY (table_name, column_name);
ALTER TABLE ONLY public.number_series
    ADD CONSTRAINT number_series_pkey PRIMARY KEY (prefix, region, year);
ALTER TABLE ONLY public.partly_understood
    ADD CONSTRAINT partly_understood_pkey PRIMARY KEY (origin, seq);
ALTER TABLE ONLY public.partner_alarm
    ADD CONSTRAINT partner_alarm_pkey PRIMARY KEY (partner_alarm_id);
ALTER TABLE ONLY public.partner_checkpoint
    ADD CONSTRAINT partner_checkpoint_pkey PRIMARY KEY (partner_checkpoint_id);
ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.preparation
    ADD CONSTRAINT preparation_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.price_item
    ADD CONSTRAINT price_item_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.price_item
    ADD CONSTRAINT price_item_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.price_list
    ADD CONSTRAINT price_list__one_list_in_force EXCLUDE USING gist (province WITH =, institution WITH =, daterange(effective_from, effective_until) WITH &&) WHERE (((NOT voided) AND (state = ANY (ARRAY['9'::text, '8'::text])))) DEFERRABLE;
ALTER TABLE ONLY public.price_list
    ADD CONSTRAINT price_list_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.price_list
    ADD CONSTRAINT price_list_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (origin, seq);
ALTER TABLE ONLY public.refused_record
    ADD CONSTRAINT refused_record_pkey PRIMARY KEY (partner, seq);
ALTER TABLE ONLY public.rejoining
    ADD CONSTRAINT rejoining_pkey PRIMARY KEY (rejoining_id);
ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.transport
    ADD CONSTRAINT transport__one_hearse_one_journey EXCLUDE USING gist (province WITH =, vehicle WITH =, tstzrange(departed_at, arrived_at) WITH &&) WHERE (((NOT voided) AND (state <> '3'::text))) DEFERRABLE;
ALTER TABLE ONLY public.transport
    ADD CONSTRAINT transport_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.verified_stretch
    ADD CONSTRAINT verified_stretch_pkey PRIMARY KEY (stream, length, number);
ALTER TABLE ONLY public.view_notice
    ADD CONSTRAINT view_notice_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.view_notice_progress
    ADD CONSTRAINT view_notice_progress_pkey PRIMARY KEY (single);
ALTER TABLE ONLY public.vigil
    ADD CONSTRAINT vigil__one_vigil_per_room EXCLUDE USING gist (province WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (((NOT voided) AND (state <> '3'::text))) DEFERRABLE;
ALTER TABLE ONLY public.vigil
    ADD CONSTRAINT vigil_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.waiver_rule
    ADD CONSTRAINT waiver_rule_pkey PRIMARY KEY (province, id);
CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));
CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));
CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);
CREATE UNIQUE INDEX job_common_i13 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = 'created'::pgboss.job_state) AND upsert_by_key);
CREATE INDEX job_common_i14 ON pgboss.job_common USING btree (name, state, blocked, start_after) WHERE (state = ANY (ARRAY['created'::pgboss.job_state, 'retry'::pgboss.job_state, 'active'::pgboss.job_state, 'failed'::pgboss.job_state]));
CREATE INDEX job_common_i15 ON pgboss.job_common USING btree (name, created_on);
CREATE INDEX job_common_i16 ON pgboss.job_common USING btree (name, completed_on) WHERE (completed_on IS NOT NULL);
CREATE INDEX job_common_i17 ON pgboss.job_common USING btree (name, singleton_key, created_on) WHERE ((state < 'active'::pgboss.job_state) AND (singleton_key IS NOT NULL));
CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));
CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));
CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));
CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));
CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));
CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));
CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);
CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261126_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261126 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261127_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261127 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);
CREATE INDEX account_by_person ON public.account USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX account_by_staff ON public.account USING btree (staff) WHERE (staff IS NOT NULL);
CREATE INDEX alarm_by_account ON public.alarm USING btree (account, rule, last_entry);
CREATE UNIQUE INDEX alarm_open_once ON public.alarm USING btree (rule, account) WHERE (settled_at IS NULL);
CREATE INDEX approval_by_target ON public.approval USING btree (act, target);
CREATE INDEX approval_by_time ON public.approval USING btree (asked_at);
CREATE INDEX approval_open ON public.approval USING btree (asked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'approved'::text]));
CREATE UNIQUE INDEX ashes_placement__ashes_placed_once ON public.ashes_placement USING btree (province, case_id) WHERE (NOT voided);
CREATE INDEX ashes_placement_by_case_id ON public.ashes_placement USING btree (province, case_id);
CREATE INDEX audit_entry_by_account ON public.audit_entry USING btree (account, at);
CREATE INDEX audit_entry_by_record ON public.audit_entry USING btree (record, at) WHERE (record IS NOT NULL);
CREATE INDEX audit_entry_by_seen ON public.audit_entry USING gin (seen) WHERE (seen IS NOT NULL);
CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (subject, at) WHERE (subject IS NOT NULL);
CREATE INDEX audit_entry_by_time ON public.audit_entry USING btree (at);
CREATE INDEX audit_entry_by_xid ON public.audit_entry USING btree (xid);
CREATE INDEX audit_entry_of_accounts ON public.audit_entry USING btree (record) WHERE (kind = 'account'::text);
CREATE INDEX audit_entry_refused ON public.audit_entry USING btree (at) WHERE (result = 'refused'::text);
CREATE UNIQUE INDEX bill__bill_number_once ON public.bill USING btree (province, number) WHERE (NOT voided);
CREATE UNIQUE INDEX bill__one_bill_per_case ON public.bill USING btree (province, case_id) WHERE (NOT voided);
CREATE INDEX bill_line_by_bill ON public.bill_line USING btree (province, bill);
CREATE UNIQUE INDEX certificate__certificate_number_once ON public.certificate USING btree (province, number) WHERE (NOT voided);
CREATE UNIQUE INDEX certificate__one_valid_certificate ON public.certificate USING btree (province, case_id) WHERE ((NOT voided) AND (state = ANY (ARRAY['issued'::text, 'collected'::text])));
CREATE INDEX certificate_find_name ON public.certificate USING gin (name_keys);
CREATE INDEX contact_find_identity_number ON public.contact USING btree (identity_number_key);
CREATE INDEX contact_find_name ON public.contact USING gin (name_keys);
CREATE INDEX contact_find_phone ON public.contact USING btree (phone_key);
CREATE INDEX correction_notice_by_subject_node_state ON public.correction_notice USING btree (province, subject_node, state);
CREATE UNIQUE INDEX cremation__cremated_once ON public.cremation USING btree (province, decedent) WHERE ((NOT voided) AND (kind = '0'::text));
CREATE INDEX cremation_by_decedent ON public.cremation USING btree (province, decedent);
CREATE INDEX cremation_by_started_at ON public.cremation USING btree (province, started_at);
CREATE INDEX cremation_confirmation_by_case_id ON public.cremation_confirmation USING btree (province, case_id);
CREATE UNIQUE INDEX custody__always_in_one_place ON public.custody USING btree (province, case_id, subject) WHERE ((NOT voided) AND (NOT (until IS NOT NULL)));
CREATE INDEX custody_by_case_id ON public.custody USING btree (province, case_id);
CREATE INDEX custody_by_place ON public.custody USING btree (province, place);
CREATE INDEX custody_by_subject_until ON public.custody USING btree (province, subject, until);
CREATE UNIQUE INDEX day_report__one_report_per_day ON public.day_report USING btree (province, institution, day) WHERE (NOT voided);
CREATE INDEX day_report_by_day ON public.day_report USING btree (province, day);
CREATE INDEX day_report_by_institution ON public.day_report USING btree (province, institution);
CREATE UNIQUE INDEX death_certificate__death_certificate_number_once ON public.death_certificate USING btree (province, kind, number_key) WHERE ((NOT voided) AND (kind = ANY (ARRAY['medical'::text, 'medical-2026'::text])));
CREATE INDEX death_certificate_find_number ON public.death_certificate USING btree (number_key);
CREATE UNIQUE INDEX decedent__decedent_number_once ON public.decedent USING btree (province, number) WHERE (NOT voided);
CREATE UNIQUE INDEX decedent__one_decedent_per_case ON public.decedent USING btree (province, case_id) WHERE (NOT voided);
CREATE INDEX decedent_find_identity_number ON public.decedent USING btree (identity_number_key);
CREATE INDEX decedent_find_name ON public.decedent USING gin (name_keys);
CREATE INDEX dispute_newest ON public.dispute USING btree (found_at DESC);
CREATE UNIQUE INDEX equipment__equipment_code_once ON public.equipment USING btree (province, institution, code) WHERE (NOT voided);
CREATE INDEX equipment_by_institution ON public.equipment USING btree (province, institution);
CREATE UNIQUE INDEX facility__facility_code_once ON public.facility USING btree (province, institution, code) WHERE (NOT voided);
CREATE INDEX failed_attempt_by_age ON public.failed_attempt USING btree (since);
CREATE INDEX farewell_by_case_id ON public.farewell USING btree (province, case_id);
CREATE UNIQUE INDEX funeral_case__case_number_once ON public.funeral_case USING btree (province, number) WHERE (NOT voided);
CREATE INDEX funeral_case_by_institution_recorded_at ON public.funeral_case USING btree (province, institution, recorded_at);
CREATE INDEX funeral_case_by_state_opened_at ON public.funeral_case USING btree (province, state, opened_at);
CREATE INDEX import_key_by_record ON public.import_key USING btree (record);
CREATE INDEX import_line_differing ON public.import_line USING btree (province, run, line) WHERE (differs IS NOT NULL);
CREATE INDEX import_line_quarantined ON public.import_line USING btree (province, run, code, line) WHERE (outcome = 'quarantined'::text);
CREATE INDEX import_run_by_file ON public.import_run USING btree (province, file_digest);
CREATE INDEX import_run_by_time ON public.import_run USING btree (province, started_at);
CREATE INDEX indicator_day_by_day ON public.indicator_day USING btree (day);
CREATE UNIQUE INDEX institution__institution_number_once ON public.institution USING btree (province, number) WHERE (NOT voided);
CREATE INDEX institution_by_institution ON public.institution USING btree (province, institution);
CREATE INDEX institution_by_kind ON public.institution USING btree (province, kind);
CREATE INDEX institution_by_state ON public.institution USING btree (province, state);
CREATE INDEX interment_by_institution ON public.interment USING btree (province, institution);
CREATE INDEX interment_find_name ON public.interment USING gin (name_keys);
CREATE INDEX log_entry_by_record ON public.log_entry USING btree (record, version);
CREATE INDEX log_entry_by_subject ON public.log_entry USING btree (subject, entry_id) WHERE (subject IS NOT NULL);
CREATE INDEX log_entry_by_time ON public.log_entry USING brin (recorded_at) WITH (pages_per_range='16');
CREATE INDEX log_entry_by_xid ON public.log_entry USING btree (xid);
CREATE INDEX mirror_entry_by_record ON public.mirror_entry USING btree (record, version) WHERE (record IS NOT NULL);
CREATE INDEX mirror_entry_by_subject ON public.mirror_entry USING btree (subject) WHERE (subject IS NOT NULL);
CREATE INDEX mirror_entry_by_time ON public.mirror_entry USING brin (recorded_at) WITH (pages_per_range='16');
CREATE INDEX partly_understood_open ON public.partly_understood USING btree (origin, seq) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX partner_alarm_open ON public.partner_alarm USING btree (origin, code) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX partner_checkpoint_in_force ON public.partner_checkpoint USING btree (origin) WHERE (set_aside_at IS NULL);
CREATE UNIQUE INDEX payment__receipt_number_once ON public.payment USING btree (province, receipt) WHERE (NOT voided);
CREATE INDEX payment_by_bill ON public.payment USING btree (province, bill);
CREATE INDEX payment_by_case_id ON public.payment USING btree (province, case_id);
CREATE UNIQUE INDEX place__place_code_once ON public.place USING btree (province, institution, code) WHERE (NOT voided);
CREATE INDEX place_by_kind ON public.place USING btree (province, kind);
CREATE INDEX preparation_by_case_id ON public.preparation USING btree (province, case_id);
CREATE UNIQUE INDEX price_item__item_code_once_per_list ON public.price_item USING btree (province, list, code) WHERE (NOT voided);
CREATE INDEX price_item_by_list ON public.price_item USING btree (province, list);
CREATE INDEX price_list_by_state ON public.price_list USING btree (province, state);
CREATE INDEX quarantine_open ON public.quarantine USING btree (origin, record) WHERE (settled_at IS NULL);
CREATE INDEX quarantine_to_try ON public.quarantine USING btree (origin, tried_at NULLS FIRST, seq) WHERE (settled_at IS NULL);
CREATE INDEX quarantine_untold ON public.quarantine USING btree (origin) WHERE (NOT told);
CREATE INDEX quarantine_waits ON public.quarantine USING gin (waits) WHERE (settled_at IS NULL);
CREATE INDEX session_by_account ON public.session USING btree (account);
CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);
CREATE UNIQUE INDEX staff__staff_code_once ON public.staff USING btree (province, institution, code) WHERE (NOT voided);
CREATE UNIQUE INDEX tag__one_tag_per_subject ON public.tag USING btree (province, case_id, subject) WHERE (NOT voided);
CREATE UNIQUE INDEX tag__tag_number_once ON public.tag USING btree (province, number) WHERE (NOT voided);
CREATE INDEX transport_by_case_id ON public.transport USING btree (province, case_id);
CREATE INDEX view_notice_by_subject_node_viewed_at ON public.view_notice USING btree (province, subject_node, viewed_at);
CREATE INDEX vigil_by_case_id ON public.vigil USING btree (province, case_id);
CREATE INDEX waiver_rule_by_fee_type ON public.waiver_rule USING btree (province, fee_type);
ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261126_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261126_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261127_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261127_pkey;
CREATE TRIGGER account_person BEFORE INSERT OR UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION public.qm_account_person();
CREATE TRIGGER approval_stays BEFORE UPDATE ON public.approval FOR EACH ROW EXECUTE FUNCTION public.qm_approval_stays();
CREATE CONSTRAINT TRIGGER ashes_placement_check_at_end AFTER INSERT OR UPDATE ON public.ashes_placement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ashes_placement_check_at_end();
CREATE CONSTRAINT TRIGGER ashes_placement_check_now AFTER INSERT OR UPDATE ON public.ashes_placement DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.ashes_placement_check_now();
CREATE CONSTRAINT TRIGGER bill_check_at_end AFTER INSERT OR UPDATE ON public.bill DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.bill_check_at_end();
CREATE CONSTRAINT TRIGGER bill_line_check_at_end AFTER INSERT OR UPDATE ON public.bill_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.bill_line_check_at_end();
CREATE CONSTRAINT TRIGGER bill_line_check_now AFTER INSERT OR UPDATE ON public.bill_line DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.bill_line_check_now();
CREATE CONSTRAINT TRIGGER certificate_check_at_end AFTER INSERT OR UPDATE ON public.certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.certificate_check_at_end();
CREATE CONSTRAINT TRIGGER certificate_check_now AFTER INSERT OR UPDATE ON public.certificate DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.certificate_check_now();
CREATE CONSTRAINT TRIGGER cremation_check_at_end AFTER INSERT OR UPDATE ON public.cremation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.cremation_check_at_end();
CREATE CONSTRAINT TRIGGER cremation_check_now AFTER INSERT OR UPDATE ON public.cremation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.cremation_check_now();
CREATE CONSTRAINT TRIGGER cremation_confirmation_check_at_end AFTER INSERT OR UPDATE ON public.cremation_confirmation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.cremation_confirmation_check_at_end();
CREATE CONSTRAINT TRIGGER cremation_confirmation_check_now AFTER INSERT OR UPDATE ON public.cremation_confirmation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.cremation_confirmation_check_now();
CREATE CONSTRAINT TRIGGER cremation_confirmed_now AFTER INSERT OR UPDATE ON public.cremation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.cremation_confirmed_now();
CREATE CONSTRAINT TRIGGER custody_check_at_end AFTER INSERT OR UPDATE ON public.custody DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.custody_check_at_end();
CREATE CONSTRAINT TRIGGER custody_check_now AFTER INSERT OR UPDATE ON public.custody DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.custody_check_now();
CREATE CONSTRAINT TRIGGER death_certificate_check_at_end AFTER INSERT OR UPDATE ON public.death_certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.death_certificate_check_at_end();
CREATE CONSTRAINT TRIGGER death_certificate_check_now AFTER INSERT OR UPDATE ON public.death_certificate DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.death_certificate_check_now();
CREATE CONSTRAINT TRIGGER decedent_check_now AFTER INSERT OR UPDATE ON public.decedent DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.decedent_check_now();
CREATE CONSTRAINT TRIGGER farewell_check_now AFTER INSERT OR UPDATE ON public.farewell DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.farewell_check_now();
CREATE CONSTRAINT TRIGGER funeral_case_check_now AFTER INSERT OR UPDATE ON public.funeral_case DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.funeral_case_check_now();
CREATE CONSTRAINT TRIGGER payment_check_now AFTER INSERT OR UPDATE ON public.payment DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.payment_check_now();
CREATE CONSTRAINT TRIGGER preparation_check_now AFTER INSERT OR UPDATE ON public.preparation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.preparation_check_now();
CREATE CONSTRAINT TRIGGER price_item_check_now AFTER INSERT OR UPDATE ON public.price_item DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.price_item_check_now();
CREATE CONSTRAINT TRIGGER transport_check_now AFTER INSERT OR UPDATE ON public.transport DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.transport_check_now();
CREATE CONSTRAINT TRIGGER vigil_check_now AFTER INSERT OR UPDATE ON public.vigil DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.vigil_check_now();
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY public.ashes_placement
    ADD CONSTRAINT ashes_placement_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.ashes_placement
    ADD CONSTRAINT ashes_placement_handed_over_by_link FOREIGN KEY (province, institution, handed_over_by) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.ashes_placement
    ADD CONSTRAINT ashes_placement_niche_link FOREIGN KEY (province, institution, niche) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.bill
    ADD CONSTRAINT bill_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.bill_line
    ADD CONSTRAINT bill_line_bill_link FOREIGN KEY (province, case_id, bill) REFERENCES public.bill(province, case_id, id);
ALTER TABLE ONLY public.bill_line
    ADD CONSTRAINT bill_line_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.bill_line
    ADD CONSTRAINT bill_line_item_link FOREIGN KEY (province, institution, item) REFERENCES public.price_item(province, institution, id);
ALTER TABLE ONLY public.bill_line
    ADD CONSTRAINT bill_line_waives_link FOREIGN KEY (province, case_id, waives) REFERENCES public.bill_line(province, case_id, id);
ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_cancels_link FOREIGN KEY (province, case_id, cancels) REFERENCES public.certificate(province, case_id, id);
ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_cremation_link FOREIGN KEY (province, case_id, cremation) REFERENCES public.cremation(province, case_id, id);
ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_decedent_link FOREIGN KEY (province, case_id, decedent) REFERENCES public.decedent(province, case_id, id);
ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.cremation_confirmation
    ADD CONSTRAINT cremation_confirmation_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_cremator_link FOREIGN KEY (province, institution, cremator) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_decedent_link FOREIGN KEY (province, case_id, decedent) REFERENCES public.decedent(province, case_id, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_operator_link FOREIGN KEY (province, institution, operator) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_witness_link FOREIGN KEY (province, institution, witness) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_moved_by_link FOREIGN KEY (province, institution, moved_by) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_place_link FOREIGN KEY (province, institution, place) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.day_report
    ADD CONSTRAINT day_report_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.death_certificate
    ADD CONSTRAINT death_certificate_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.death_certificate
    ADD CONSTRAINT death_certificate_replaces_link FOREIGN KEY (province, case_id, replaces) REFERENCES public.death_certificate(province, case_id, id);
ALTER TABLE ONLY public.decedent
    ADD CONSTRAINT decedent_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_place_link FOREIGN KEY (province, institution, place) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.facility
    ADD CONSTRAINT facility_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell_celebrant_link FOREIGN KEY (province, institution, celebrant) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell_hall_link FOREIGN KEY (province, institution, hall) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.funeral_case
    ADD CONSTRAINT funeral_case_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.import_line
    ADD CONSTRAINT import_line_province_run_fkey FOREIGN KEY (province, run) REFERENCES public.import_run(province, id);
ALTER TABLE ONLY public.interment
    ADD CONSTRAINT interment_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.partly_understood
    ADD CONSTRAINT partly_understood_origin_seq_fkey FOREIGN KEY (origin, seq) REFERENCES public.mirror_entry(origin, seq);
ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_bill_link FOREIGN KEY (province, case_id, bill) REFERENCES public.bill(province, case_id, id);
ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_cashier_link FOREIGN KEY (province, institution, cashier) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_facility_link FOREIGN KEY (province, institution, facility) REFERENCES public.facility(province, institution, id);
ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.preparation
    ADD CONSTRAINT preparation_embalmer_link FOREIGN KEY (province, institution, embalmer) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.preparation
    ADD CONSTRAINT preparation_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.preparation
    ADD CONSTRAINT preparation_place_link FOREIGN KEY (province, institution, place) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.price_item
    ADD CONSTRAINT price_item_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.price_item
    ADD CONSTRAINT price_item_list_link FOREIGN KEY (province, institution, list) REFERENCES public.price_list(province, institution, id);
ALTER TABLE ONLY public.price_list
    ADD CONSTRAINT price_list_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_approval_fkey FOREIGN KEY (approval) REFERENCES public.approval(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_fkey FOREIGN KEY (account) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_institution_owner FOREIGN KEY (province, institution) REFERENCES public.institution(province, id);
ALTER TABLE ONLY public.tag
    ADD CONSTRAINT tag_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.transport
    ADD CONSTRAINT transport_driver_link FOREIGN KEY (province, institution, driver) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.transport
    ADD CONSTRAINT transport_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.transport
    ADD CONSTRAINT transport_vehicle_link FOREIGN KEY (province, institution, vehicle) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.vigil
    ADD CONSTRAINT vigil_attendant_link FOREIGN KEY (province, institution, attendant) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.vigil
    ADD CONSTRAINT vigil_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.vigil
    ADD CONSTRAINT vigil_room_link FOREIGN KEY (province, institution, room) REFERENCES public.place(province, institution, id);
ALTER TABLE public.approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ashes_placement ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.bill ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.bill_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.correction_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.cremation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.cremation_confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.custody ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.day_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.death_certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.decedent ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.equipment ENABLE ROW LEVEL SECURITY;
CREATE POLICY exchange ON public.ashes_placement TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.bill TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.bill_line TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.certificate TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.contact TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.correction_notice TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.cremation TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.cremation_confirmation TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.custody TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.day_report TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.death_certificate TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.decedent TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.equipment TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.facility TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.farewell TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.funeral_case TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.institution TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.interment TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.payment TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.place TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.preparation TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.price_item TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.price_list TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.staff TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.tag TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.transport TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.view_notice TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.vigil TO qingming_exchange USING (true) WITH CHECK (true);
CREATE POLICY exchange ON public.waiver_rule TO qingming_exchange USING (true) WITH CHECK (true);
ALTER TABLE public.facility ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.farewell ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.funeral_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.institution ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.interment ENABLE ROW LEVEL SECURITY;
CREATE POLICY open_read ON public.institution FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_open('institution'::text) AS qm_kind_open));
CREATE POLICY open_read ON public.waiver_rule FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_open('waiverRule'::text) AS qm_kind_open));
ALTER TABLE public.payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.place ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.preparation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.price_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.price_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON public.approval TO qingming_app USING (((region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK (((region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.ashes_placement TO qingming_app USING ((( SELECT public.qm_kind_open('ashesPlacement'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('ashesPlacement'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.bill TO qingming_app USING ((( SELECT public.qm_kind_open('bill'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('bill'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.bill_line TO qingming_app USING ((( SELECT public.qm_kind_open('billLine'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('billLine'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.certificate TO qingming_app USING ((( SELECT public.qm_kind_open('certificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('certificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.contact TO qingming_app USING ((( SELECT public.qm_kind_open('contact'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('contact'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.correction_notice TO qingming_app USING ((( SELECT public.qm_kind_open('correctionNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)))) WITH CHECK ((( SELECT public.qm_kind_open('correctionNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting))));
CREATE POLICY scope ON public.cremation TO qingming_app USING ((( SELECT public.qm_kind_open('cremation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('cremation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.cremation_confirmation TO qingming_app USING ((( SELECT public.qm_kind_open('cremationConfirmation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('cremationConfirmation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.custody TO qingming_app USING ((( SELECT public.qm_kind_open('custody'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('custody'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.day_report TO qingming_app USING ((( SELECT public.qm_kind_open('dayReport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('dayReport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.death_certificate TO qingming_app USING ((( SELECT public.qm_kind_open('deathCertificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('deathCertificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.decedent TO qingming_app USING ((( SELECT public.qm_kind_open('decedent'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('decedent'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.equipment TO qingming_app USING ((( SELECT public.qm_kind_open('equipment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('equipment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.facility TO qingming_app USING ((( SELECT public.qm_kind_open('facility'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('facility'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.farewell TO qingming_app USING ((( SELECT public.qm_kind_open('farewell'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('farewell'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.funeral_case TO qingming_app USING ((( SELECT public.qm_kind_open('funeralCase'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('funeralCase'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.import_key TO qingming_app USING (public.qm_import_open(region)) WITH CHECK (public.qm_import_open(region));
CREATE POLICY scope ON public.import_line TO qingming_app USING (public.qm_import_open(region)) WITH CHECK (public.qm_import_open(region));
CREATE POLICY scope ON public.import_run TO qingming_app USING (public.qm_import_open(region)) WITH CHECK (public.qm_import_open(region));
CREATE POLICY scope ON public.institution TO qingming_app USING ((( SELECT public.qm_kind_open('institution'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('institution'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.interment TO qingming_app USING ((( SELECT public.qm_kind_open('interment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('interment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.payment TO qingming_app USING ((( SELECT public.qm_kind_open('payment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('payment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.place TO qingming_app USING ((( SELECT public.qm_kind_open('place'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('place'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.preparation TO qingming_app USING ((( SELECT public.qm_kind_open('preparation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('preparation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.price_item TO qingming_app USING ((( SELECT public.qm_kind_open('priceItem'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('priceItem'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.price_list TO qingming_app USING ((( SELECT public.qm_kind_open('priceList'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('priceList'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.staff TO qingming_app USING ((( SELECT public.qm_kind_open('staff'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('staff'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.tag TO qingming_app USING ((( SELECT public.qm_kind_open('tag'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('tag'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.transport TO qingming_app USING ((( SELECT public.qm_kind_open('transport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('transport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.view_notice TO qingming_app USING ((( SELECT public.qm_kind_open('viewNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)))) WITH CHECK ((( SELECT public.qm_kind_open('viewNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting))));
CREATE POLICY scope ON public.vigil TO qingming_app USING ((( SELECT public.qm_kind_open('vigil'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('vigil'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.waiver_rule TO qingming_app USING ((( SELECT public.qm_kind_open('waiverRule'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)))) WITH CHECK ((( SELECT public.qm_kind_open('waiverRule'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting))));
ALTER TABLE public.staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tag ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.transport ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.view_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.vigil ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.waiver_rule ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA pgboss TO qingming_app;
REVOKE ALL ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
GRANT SELECT,INSERT ON TABLE pgboss.bam TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.instance TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.job TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.job_common TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.job_dependency TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue_stats TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue_stats_20261126 TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue_stats_20261127 TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.schedule TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.subscription TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.version TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.warning TO qingming_app;
GRANT SELECT ON TABLE public.alarm TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.approval TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.ashes_placement TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.ashes_placement TO qingming_exchange;
GRANT SELECT,INSERT ON TABLE public.audit_entry TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.audit_entry TO qingming_exchange;
GRANT SELECT ON TABLE public.audit_sequence TO qingming_app;
GRANT SELECT ON TABLE public.audit_sequence TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bill TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bill TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bill_line TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bill_line TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.certificate TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.certificate TO qingming_exchange;
GRANT SELECT ON TABLE public.checkpoint TO qingming_app;
GRANT SELECT ON TABLE public.checkpoint TO qingming_exchange;
GRANT SELECT ON TABLE public.code_value TO qingming_app;
GRANT SELECT ON TABLE public.code_value TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contact TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contact TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.correction_notice TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.correction_notice TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cremation TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cremation TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cremation_confirmation TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.cremation_confirmation TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.custody TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.custody TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.day_report TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.day_report TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.death_certificate TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.death_certificate TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.decedent TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.decedent TO qingming_exchange;
GRANT SELECT ON TABLE public.dispute TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.dispute TO qingming_exchange;
GRANT SELECT ON TABLE public.division TO qingming_app;
GRANT SELECT ON TABLE public.division TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.equipment TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.equipment TO qingming_exchange;
GRANT SELECT ON TABLE public.exchange_cursor TO qingming_app;
GRANT SELECT ON TABLE public.exchange_receipt TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.facility TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.facility TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.farewell TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.farewell TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.funeral_case TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.funeral_case TO qingming_exchange;
GRANT SELECT ON TABLE public.home TO qingming_app;
GRANT SELECT ON TABLE public.home TO qingming_exchange;
GRANT SELECT,INSERT ON TABLE public.import_key TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.import_line TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.import_run TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.indicator_day TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.indicator_day TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.institution TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.institution TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.interment TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.interment TO qingming_exchange;
GRANT SELECT,INSERT ON TABLE public.log_entry TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.log_entry TO qingming_exchange;
GRANT SELECT ON TABLE public.log_home TO qingming_app;
GRANT SELECT ON TABLE public.log_sequence TO qingming_app;
GRANT SELECT ON TABLE public.log_sequence TO qingming_exchange;
GRANT SELECT ON TABLE public.log_state TO qingming_app;
GRANT SELECT ON TABLE public.log_state TO qingming_exchange;
GRANT SELECT ON TABLE public.log_tile TO qingming_app;
GRANT SELECT ON TABLE public.log_tile TO qingming_exchange;
GRANT SELECT ON TABLE public.lost_entry TO qingming_app;
GRANT SELECT ON TABLE public.lost_entry TO qingming_exchange;
GRANT SELECT ON TABLE public.mirror_batch TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.mirror_batch TO qingming_exchange;
GRANT SELECT ON TABLE public.mirror_entry TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.mirror_entry TO qingming_exchange;
GRANT SELECT ON TABLE public.mirror_state TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.mirror_state TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.number_series TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.number_series TO qingming_exchange;
GRANT SELECT ON TABLE public.partly_understood TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.partly_understood TO qingming_exchange;
GRANT SELECT ON TABLE public.partner_alarm TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.partner_alarm TO qingming_exchange;
GRANT SELECT ON TABLE public.partner_checkpoint TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.partner_checkpoint TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.payment TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.payment TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.place TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.place TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.preparation TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.preparation TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.price_item TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.price_item TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.price_list TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.price_list TO qingming_exchange;
GRANT SELECT ON TABLE public.quarantine TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.quarantine TO qingming_exchange;
GRANT SELECT ON TABLE public.refused_record TO qingming_app;
GRANT SELECT ON TABLE public.rejoining TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.tag TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.tag TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.transport TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.transport TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.view_notice TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.view_notice TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.vigil TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.vigil TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.waiver_rule TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.waiver_rule TO qingming_exchange;
