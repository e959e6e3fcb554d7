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
	('00764bd0-14e2-4c0a-ad33-5e026ab3ea2d', NULL, 'vm', 10723, '12.38.0', 'v26.10.0', 'qingming jobs', 30, true, true, true, false, false, 2, 2, 1, 1, '[]', '{"cpu": null, "rss": 354623488, "cgroup": 1, "cpuLimit": 2, "heapUsed": 163972552, "heapLimit": 4395630592, "loopDelay": null, "memoryUsed": null, "memoryLimit": 25276502016, "cpuThrottled": null, "loopDelayMax": null, "loopUtilization": null}', '{"max": 2, "adapter": "pg", "backend": "postgres", "migrate": true, "reindex": true, "schedule": true, "supervise": true, "createSchema": true, "useListenNotify": false, "bamIntervalSeconds": 60, "flowIntervalSeconds": 5, "warningRetentionDays": 365, "monitorIntervalSeconds": 60, "queueStatRetentionDays": 7, "reindexIntervalSeconds": 86400, "instanceHeartbeatSeconds": 30, "superviseIntervalSeconds": 60, "cronWorkerIntervalSeconds": 5, "queueCacheIntervalSeconds": 60, "cronMonitorIntervalSeconds": 30, "maintenanceIntervalSeconds": 86400, "clockMonitorIntervalSeconds": 600}', 0, NULL, '2026-11-26 02:41:00.214958+00', '2026-11-26 02:41:00.214958+00', '2026-11-26 02:41:01.261137+00');
INSERT INTO pgboss.queue VALUES
	('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.20298+00', '2026-11-26 02:41:00.20298+00'),
	('accounts-prune', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.217945+00', '2026-11-26 02:41:00.217945+00'),
	('alarms', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.222546+00', '2026-11-26 02:41:00.222546+00'),
	('exchange-retry', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 02:41:00.223579+00', '2026-11-26 02:41:00.223579+00');
INSERT INTO pgboss.schedule VALUES
	('accounts-prune', '', 'cron', '17 * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 02:41:00.253763+00', '2026-11-26 02:41:00.253763+00', NULL),
	('alarms', '', 'cron', '* * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 02:41:00.254712+00', '2026-11-26 02:41:00.254712+00', NULL),
	('exchange-retry', '', 'cron', '40 3 * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 02:41:00.258168+00', '2026-11-26 02:41:00.258168+00', NULL);
INSERT INTO pgboss.version VALUES
	(46, '2026-11-26 02:41:00.208514+00', '2026-11-26 02:41:00.208901+00', '2026-11-26 02:41:00.206781+00', NULL, NULL);
INSERT INTO public.account VALUES
	('01a215ba-4c79-7c48-bca9-1fc0890d2d1c', 'security', '安全管理员', '$argon2id$v=19$m=19456,t=2,p=1$cI6h7RCaEUIEvb76vnNpFA$G+qw0kTWXjgQ1wyzPEEBJtKOFMyQ6pgCIVcdOVepmRM', '2026-11-26 02:41:00.572+00', '{securityAdmin}', '', NULL, NULL, NULL, NULL, 'active', '2026-11-26 02:41:00.572+00', NULL, NULL, false),
	('01a215ba-4ce5-7c4b-8d44-3dc242867696', 'clerk', '王敏', '$argon2id$v=19$m=19456,t=2,p=1$ePte0VKKYXp4VtD2jD5bOw$ACMsElU6cy2kFH3PT7IfazUFsp+Q5LDr7/ESDJNm0x4', '2026-11-26 02:41:00.759+00', '{clerk}', '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', NULL, NULL, NULL, 'active', '2026-11-26 02:41:00.759+00', NULL, NULL, false);
INSERT INTO public.audit_entry OVERRIDING SYSTEM VALUE VALUES
	(1, '918', '2026-11-26 02:41:00.579+00', 'public', 'account.create', 'account', '01a215ba-4c79-7c48-bca9-1fc0890d2d1c', NULL, NULL, 'security', 'done', '', NULL, '{"account":"public","act":"account.create","at":"2026-11-26T02:41:00.579Z","detail":{"region":"","roles":["securityAdmin"],"target":"01a215ba-4c79-7c48-bca9-1fc0890d2d1c"},"institution":null,"kept":"AZmc9r-6UaobZrfyfxOCaB9cHIyk9-Lqm7ZkYOL8z2kYyhm8oZL7M8Bp1Kf6Z88Wf77rrKN-rpGi-bqw_2DZriiSc_sDHY2o3F9at1_r4BTgRMCGa3ItcK6nEvi7_7mK15hPWJ5Ut3X84UKGt237d_NubNxWuWE_e7ONbukNd2KVxOPM83cSHTgKYWl2DRWM15MRDG0YwJBQDTrmdA1mkqc01qDj7AHoam-tX6OBg0v5B6taqTtmEllagzXMoJIxRDkcnjFtFvE6Gv0xIUrP8G5tfy6urf6fXpyjIzYwEWDgGiqAVj5ZLB7FH4g1BiSR0bvKM_78hCKv4LvG3TxSiSbkdDzbHT_j6B2e9apr62A3JcQA7m6wYbz1NT1qg7Iy4ZSxx6ar3FRhbj_MVq-mo8CQEEMKBiRkuYIaLB7eDwgYcc13qt7vW8UEPT8Rspor-VUYsk8Rx0PkY_jvErcStFW_GQsFKxkcXUfa3nwcpstAJEuifvQFNEnJ1hl3IgKrZUyxMlrJQoEpImFAJ7-3jPTgN-pyF-n2NfL2D4Y","kind":"account","name":"public","node":"110000","purpose":"security","record":"01a215ba-4c79-7c48-bca9-1fc0890d2d1c","region":"","result":"done","roles":["public"],"seen":null,"subject":null}', '\xec4e85915cddf2ba3d0dd3b65a6121bf9db3775732306471263331701c3113d9'),
	(2, '919', '2026-11-26 02:41:00.606+00', 'node:110000', 'write', 'institution', '01a215ba-4ca6-7bcb-a121-cd687305799a', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.606Z","detail":{"version":1},"institution":null,"kind":"institution","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4ca6-7bcb-a121-cd687305799a","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x09500acbc1dc4c051be008b607cf36b62512d7b7341d199393748fee019263ee'),
	(3, '920', '2026-11-26 02:41:00.612+00', 'node:110000', 'write', 'place', '01a215ba-4cc1-798e-b0cf-9b976c9c3501', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.612Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cc1-798e-b0cf-9b976c9c3501","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x2931b0cb5713ba7ae74952faeb69e3889aa42fc44ded67e3f02a90639e6eb820'),
	(4, '921', '2026-11-26 02:41:00.614+00', 'node:110000', 'write', 'place', '01a215ba-4cc6-7cd8-9276-4b2a4219946a', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.614Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cc6-7cd8-9276-4b2a4219946a","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xa8c030b7fa5ed1472280df584ac8f902235dd2d3703431b92d0a19783ed0403c'),
	(5, '922', '2026-11-26 02:41:00.615+00', 'node:110000', 'write', 'place', '01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.615Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xf8101f765cc976d28bd0ca2dee3c197ff20f97b492652506a1a1b2b04578b6ad'),
	(6, '923', '2026-11-26 02:41:00.617+00', 'node:110000', 'write', 'place', '01a215ba-4cc8-7dfa-ac27-8c8d0b13ebd9', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.617Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cc8-7dfa-ac27-8c8d0b13ebd9","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x16d849531337ce7b526d62f8b77f9c279948e023dfc939f6a9d05b0bdc54bd80'),
	(7, '924', '2026-11-26 02:41:00.618+00', 'node:110000', 'write', 'place', '01a215ba-4cca-76dd-8118-6981de8b46ac', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.618Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cca-76dd-8118-6981de8b46ac","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x61d7b8cae0d7d8c58d0cfcc3977a880b4c137d7690a7e322386cbc8605c0dce2'),
	(8, '926', '2026-11-26 02:41:00.62+00', 'node:110000', 'write', 'place', '01a215ba-4ccc-7713-b4bb-bdc868096bb7', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.620Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4ccc-7713-b4bb-bdc868096bb7","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x623f33908d7ecd8ddf354401a2b8ca0043ec3be24c51d8a86e21c5cc7371068b'),
	(9, '927', '2026-11-26 02:41:00.623+00', 'node:110000', 'write', 'place', '01a215ba-4cce-7557-b880-d0b8c1600213', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.623Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cce-7557-b880-d0b8c1600213","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x66e7f0c9de04b6a4c9a0ac16c85231fad82c0795f955f2b5e964cd93ae83ffa0'),
	(10, '928', '2026-11-26 02:41:00.626+00', 'node:110000', 'write', 'place', '01a215ba-4cd1-732b-aed5-4f528050566a', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.626Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cd1-732b-aed5-4f528050566a","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x1b248896d6d1f02e96789e04ee7f63b82568992648c1d29d8b3a8b75651f4d35'),
	(11, '929', '2026-11-26 02:41:00.627+00', 'node:110000', 'write', 'place', '01a215ba-4cd3-7a9a-8a9b-4856975a4fbc', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.627Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cd3-7a9a-8a9b-4856975a4fbc","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xc9280a612918b8b6c6685027c8966002562867645d3c0eafde464f5b13f347b3'),
	(12, '930', '2026-11-26 02:41:00.629+00', 'node:110000', 'write', 'place', '01a215ba-4cd4-7093-8780-1bfb677197c4', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.629Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cd4-7093-8780-1bfb677197c4","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xe636be4ddfd8900598f457e4d2686a3affe0aa0929626b87d8d64cf1b3c3f099'),
	(13, '931', '2026-11-26 02:41:00.63+00', 'node:110000', 'write', 'place', '01a215ba-4cd6-70e2-a72d-8cfa3acf743d', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.630Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cd6-70e2-a72d-8cfa3acf743d","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xffcce9512c447b3298d22132a1d93ec7ddad3dfcc79a2a87f1efe791ed302baa'),
	(14, '932', '2026-11-26 02:41:00.635+00', 'node:110000', 'write', 'staff', '01a215ba-4cd8-7e5c-aa6b-38241cf3e519', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.635Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cd8-7e5c-aa6b-38241cf3e519","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x5d0410109d45058f3317c5c08400fce56df13635005f43f33a876770261de9a2'),
	(15, '933', '2026-11-26 02:41:00.637+00', 'node:110000', 'write', 'staff', '01a215ba-4cdd-783a-80b5-21e5481667d3', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.637Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cdd-783a-80b5-21e5481667d3","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x894203b770f161cf315c2fe9fd73d561e8418ee52772a22cb9827e4eba7c3cdc'),
	(16, '934', '2026-11-26 02:41:00.639+00', 'node:110000', 'write', 'staff', '01a215ba-4cde-70cd-ad39-7411675bf693', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.639Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4cde-70cd-ad39-7411675bf693","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xe930923add53763f10fa40977d687cfd47c41be6a9b0f9ce3faf40fa24f670b3'),
	(17, '935', '2026-11-26 02:41:00.641+00', 'node:110000', 'write', 'staff', '01a215ba-4ce1-740d-bf8d-49265a267b23', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.641Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4ce1-740d-bf8d-49265a267b23","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xc8dd5977242bd5aeefd00217d35b51ad82c7d00b25eb355a387b73538b5f6c7e'),
	(18, '937', '2026-11-26 02:41:00.643+00', 'node:110000', 'write', 'staff', '01a215ba-4ce2-7fdf-9d78-979590e1b6bb', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.643Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4ce2-7fdf-9d78-979590e1b6bb","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xd3cf1e35f147c2238370fb89d87dc344c4e28fc3eada43a016b1e2a734ac01e3'),
	(19, '947', '2026-11-26 02:41:00.772+00', 'public', 'account.create', 'account', '01a215ba-4ce5-7c4b-8d44-3dc242867696', NULL, NULL, 'security', 'done', '', NULL, '{"account":"public","act":"account.create","at":"2026-11-26T02:41:00.772Z","detail":{"region":"110105","roles":["clerk"],"target":"01a215ba-4ce5-7c4b-8d44-3dc242867696"},"institution":null,"kept":"AVCGMyjbTILWEL8VflHwgxpdN0RbtKythGW7o3LJA-b_5dohBus0oxgMBo81xzjT4gy2fPnqlIiYPiNuTicq4SVFPzMbNKCh9lo5FVRX_-I9P4g9Gjfpbd7lpMdiDYlGWDVoli6XdlT6Uecv6KpICYSTRGvRxYvLRUkZsQIeldv_LSynHTNIwkWCprINzi1QIpDYXV-zZ3ZNGjPEu8mYF94gyqidwASPfKpoZLd0_VsGfle31478dWbfMakr-RUmB7a8E0phmk63X8madio8j_gPvr1jWnEUaI5TjHCzuvuvHIUbNXg_U6BJtopXBuInxlpvnKMLVag7Mb3FHEBEawSWoN5EI5Jy6ADbe34bu87m_LvIb_clOPyKfNTtKObLAaF7eHc7M2CCg0p9J6wl84W_u7l7hE3IVWLZgApvj-UbrGBN-b9VVLp_dGGrkVWEEL_RXCab9-WOFmDPwX1w2ZnXSfOupu_PjWAUdeo1ONHxneKyOLUrH1z7fDFM52le_1XRV-fkVbezOPql-GV18t62ORChEvJmPdBuLyRt_vlwNs404LCfs6l8e93zkS4Jsg","kind":"account","name":"public","node":"110000","purpose":"security","record":"01a215ba-4ce5-7c4b-8d44-3dc242867696","region":"","result":"done","roles":["public"],"seen":null,"subject":null}', '\x39e01d3513f215c563d7077dd993c5e7418b0ed20fcb26a7baf7cb8428dbc026'),
	(20, '948', '2026-11-26 02:41:00.785+00', 'node:110000', 'write', 'funeralCase', '01a215ba-4d69-708b-9a06-065ffb67c685', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.785Z","detail":{"version":1},"institution":null,"kind":"funeralCase","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4d69-708b-9a06-065ffb67c685","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\xc598ce3e603f7993886e2683137c1a8f82e063f135f1a550eef375032cd7555b'),
	(21, '948', '2026-11-26 02:41:00.82+00', 'node:110000', 'write', 'decedent', '01a215ba-4d71-771d-addc-8c9b42494d64', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.820Z","detail":{"version":1},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4d71-771d-addc-8c9b42494d64","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x931a8de37a1d6a659227c1386b5a0a042d31eeacef5b8fe6e1a597728567863c'),
	(22, '948', '2026-11-26 02:41:00.824+00', 'node:110000', 'write', 'contact', '01a215ba-4d94-73b1-b63e-d0e2b61c655c', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.824Z","detail":{"version":1},"institution":null,"kind":"contact","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4d94-73b1-b63e-d0e2b61c655c","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x58401d3d11e3269c42aaba41a2d2e4a7d76250a5218a15604880ff18acea9341'),
	(23, '948', '2026-11-26 02:41:00.826+00', 'node:110000', 'write', 'deathCertificate', '01a215ba-4d99-7430-a9bf-4353ac31431b', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.826Z","detail":{"version":1},"institution":null,"kind":"deathCertificate","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4d99-7430-a9bf-4353ac31431b","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x67effe6ee077e3503117952526dae32fbec4c603c18f750e62cdc097ba3f5d17'),
	(24, '948', '2026-11-26 02:41:00.827+00', 'node:110000', 'write', 'cremationConfirmation', '01a215ba-4d9a-7a0b-9d10-3aebad3220cc', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.827Z","detail":{"version":1},"institution":null,"kind":"cremationConfirmation","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4d9a-7a0b-9d10-3aebad3220cc","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x32ee17a7308c75f1f9851da3b6c4be3735e6d0396c398d85266ab6ee0b89c8a2'),
	(25, '948', '2026-11-26 02:41:00.829+00', 'node:110000', 'write', 'tag', '01a215ba-4d9c-775a-9b59-2925fd2234a8', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.829Z","detail":{"version":1},"institution":null,"kind":"tag","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4d9c-775a-9b59-2925fd2234a8","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x3f3f7e07e1f96f186ef39a950e478b2ba659576eddc26342a2279200ae4a8dde'),
	(26, '948', '2026-11-26 02:41:00.832+00', 'node:110000', 'write', 'custody', '01a215ba-4d9d-7123-8f57-9ba0f4782de2', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.832Z","detail":{"version":1},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4d9d-7123-8f57-9ba0f4782de2","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x47e89323e3c131c082a7f95c2a1c42fca151f279bae8ca9067e687edac03074a'),
	(27, '951', '2026-11-26 02:41:00.85+00', 'account-of-01a215ba-4ce1-740d-bf8d-49265a267b23', 'second-check', 'cremation', NULL, '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '{"account":"account-of-01a215ba-4ce1-740d-bf8d-49265a267b23","act":"second-check","at":"2026-11-26T02:41:00.850Z","detail":{"cremator":"01a215ba-4cca-76dd-8118-6981de8b46ac","person":"staff:01a215ba-4ce1-740d-bf8d-49265a267b23","staff":"01a215ba-4ce1-740d-bf8d-49265a267b23","tag":"T110105-2026-000001-W"},"institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"cremation","name":"node 110000","node":"110000","purpose":"casework","record":null,"region":"110105","result":"done","roles":["operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\xc34a3ac5021524fcdf1837754d1828e8aa8ea9c0f93ed6063d053b7b2ea3e2cc'),
	(28, '952', '2026-11-26 02:41:00.851+00', 'account-of-01a215ba-4ce2-7fdf-9d78-979590e1b6bb', 'second-check', 'cremation', NULL, '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '{"account":"account-of-01a215ba-4ce2-7fdf-9d78-979590e1b6bb","act":"second-check","at":"2026-11-26T02:41:00.851Z","detail":{"cremator":"01a215ba-4cca-76dd-8118-6981de8b46ac","person":"staff:01a215ba-4ce2-7fdf-9d78-979590e1b6bb","staff":"01a215ba-4ce2-7fdf-9d78-979590e1b6bb","tag":"T110105-2026-000001-W"},"institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"cremation","name":"node 110000","node":"110000","purpose":"casework","record":null,"region":"110105","result":"done","roles":["operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\xd3a0d6a03985c70384c003aaaf3eced3b5409f321ea25da6920a491a496bea9d'),
	(29, '954', '2026-11-26 02:41:00.856+00', 'node:110000', 'correct', 'custody', '01a215ba-4d9d-7123-8f57-9ba0f4782de2', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"correct","at":"2026-11-26T02:41:00.856Z","detail":{"version":2},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","reason":"AakT22aXZZrwoEOD7Akzio-Jx2D-nVpsPpVWokdkvyvOlo8","record":"01a215ba-4d9d-7123-8f57-9ba0f4782de2","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x1cd559db0f07f29e5e926d01b88f7dc691b6aba2a018ce1d62ccd282ad3c5651'),
	(30, '954', '2026-11-26 02:41:00.856+00', 'node:110000', 'write', 'custody', '01a215ba-4db8-74f4-8739-20022b4ce28c', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.856Z","detail":{"version":1},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4db8-74f4-8739-20022b4ce28c","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x8c81eae831d20e2fe3da5c8aa0535ec8c31c303865a3a2c03a57207b87834023'),
	(31, '954', '2026-11-26 02:41:00.862+00', 'node:110000', 'write', 'cremation', '01a215ba-4db8-7d9a-8bde-c5e50250f153', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.862Z","detail":{"version":1},"institution":null,"kind":"cremation","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4db8-7d9a-8bde-c5e50250f153","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\xda61f2f1df7b09ba9dfb51cb6cd62be26714d95cba30ff19dd776f8323a4f271'),
	(32, '957', '2026-11-26 02:41:00.873+00', 'node:110000', 'write', 'funeralCase', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.873Z","detail":{"version":1},"institution":null,"kind":"funeralCase","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90"}', '\x363af3aede0db12eb9151c945e49004c3a9c257e0b4cd141efa555f6846acb96'),
	(33, '957', '2026-11-26 02:41:00.875+00', 'node:110000', 'write', 'decedent', '01a215ba-4dc9-7b94-948c-c74d2cde4ea8', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.875Z","detail":{"version":1},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4dc9-7b94-948c-c74d2cde4ea8","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90"}', '\xa357e362bf4904ad960ff8c02a3d1ccc3b5d299600cc1a7911f31455bb05e513'),
	(34, '957', '2026-11-26 02:41:00.875+00', 'node:110000', 'write', 'contact', '01a215ba-4dcb-7951-8fb6-09bcc7bafb1d', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.875Z","detail":{"version":1},"institution":null,"kind":"contact","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4dcb-7951-8fb6-09bcc7bafb1d","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90"}', '\xad946e99f856c53754b0a660fb2b1524822496d440b5b1d61cf0f0bf4ed5b700'),
	(35, '957', '2026-11-26 02:41:00.88+00', 'node:110000', 'write', 'deathCertificate', '01a215ba-4dcf-7853-af55-8f6d5863ff22', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.880Z","detail":{"version":1},"institution":null,"kind":"deathCertificate","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4dcf-7853-af55-8f6d5863ff22","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90"}', '\x57286d9e06a89c306e2060dbd601f507afbd0829bb5df3365d4fcfebc3220d15'),
	(36, '957', '2026-11-26 02:41:00.88+00', 'node:110000', 'write', 'cremationConfirmation', '01a215ba-4dd0-72b3-bed2-4da8fec37fda', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.880Z","detail":{"version":1},"institution":null,"kind":"cremationConfirmation","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4dd0-72b3-bed2-4da8fec37fda","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90"}', '\x98493749abe247b4aa21213588bc2c65fd8d3e812b2f326a22f09ba99bdea262'),
	(37, '957', '2026-11-26 02:41:00.88+00', 'node:110000', 'write', 'tag', '01a215ba-4dd0-740d-9fe4-a8557ab816e7', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.880Z","detail":{"version":1},"institution":null,"kind":"tag","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4dd0-740d-9fe4-a8557ab816e7","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90"}', '\x5d80842af3acf37805fa7d98d500ef643d8539cb6cb312608800d2d048c216d8'),
	(38, '957', '2026-11-26 02:41:00.88+00', 'node:110000', 'write', 'custody', '01a215ba-4dd0-7d21-830f-fbd880af08d8', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T02:41:00.880Z","detail":{"version":1},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","record":"01a215ba-4dd0-7d21-830f-fbd880af08d8","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90"}', '\x4ff269161945d0f0a96463f14d38119e7156096cd62479c24b79ebbad5a1f2c8'),
	(39, '958', '2026-11-26 02:41:00.888+00', 'node:110000', 'correct', 'decedent', '01a215ba-4d71-771d-addc-8c9b42494d64', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"correct","at":"2026-11-26T02:41:00.888Z","detail":{"version":2},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"casework","reason":"AUdsuSOhDln-MPmgmCH0plmecbpS5lBWjdTgI48aUHs-N_DQs9KBv2s","record":"01a215ba-4d71-771d-addc-8c9b42494d64","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x8eefb46871de0d3376fec2b6c8e3be4a90410254530a8d806daaa81c97edb449'),
	(40, '959', '2026-11-26 02:41:00.893+00', 'node:110000', 'reveal', 'decedent', '01a215ba-4d71-771d-addc-8c9b42494d64', '01a215ba-4d69-708b-9a06-065ffb67c685', NULL, 'verification', 'done', '', NULL, '{"account":"node:110000","act":"reveal","at":"2026-11-26T02:41:00.893Z","detail":{},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"verification","reason":"AX5lj0KsizUwD10YwpaadVc1RJRb67O5N5Her7aqmZHHaPXDSQZaN6E","record":"01a215ba-4d71-771d-addc-8c9b42494d64","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a215ba-4d69-708b-9a06-065ffb67c685"}', '\x53e784fff80254f6b10bf8feec14c0c9c875c9da9eb0a010e0d20b4d6e342967');
INSERT INTO public.audit_sequence VALUES
	(1, 1),
	(2, 2),
	(3, 3),
	(4, 4),
	(5, 5),
	(6, 6),
	(7, 7),
	(8, 8),
	(9, 9),
	(10, 10),
	(11, 11),
	(12, 12),
	(13, 13),
	(14, 14),
	(15, 15),
	(16, 16),
	(17, 17),
	(18, 18),
	(19, 19),
	(20, 20),
	(21, 21),
	(22, 22),
	(23, 23),
	(24, 24),
	(25, 25),
	(26, 26),
	(27, 27),
	(28, 28),
	(29, 29),
	(30, 30),
	(31, 31),
	(32, 32),
	(33, 33),
	(34, 34),
	(35, 35),
	(36, 36),
	(37, 37),
	(38, 38),
	(39, 39),
	(40, 40);
INSERT INTO public.checkpoint VALUES
	(1, '2026-11-26 02:41:01.273+00', 35, 40, '清明 检查点 Qingming checkpoint 1
节点 node: 110000
时间 at: 2026-11-26T02:41:01.273Z
算法 suite: sm2-sm3
密钥 key: 76f283665065fea0
业务记录 records: 35 kxQnlk71tlxXk1rWAs3RAAbX1zV3nsYgtuBb0wM-8Jk
审计记录 audit: 40 v3dSgR0A5kxBikF1aExeXVztypWk15VLOCa-qpcRUkM
前一检查点 previous: -
签名 signature: OkAJcXaILDRb0WueGSVL--_F_a63zCxrZui-2YScl22tRskZrttQCo1QYAN4nEFPfTgPl8acmwsJTFBU6ahW-w
');
INSERT INTO public.contact VALUES
	('110000', '01a215ba-4d94-73b1-b63e-d0e2b61c655c', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.82+00', 'node:110000', NULL, '1', '\x011675e3f42c68b2c0ea8bf884b8bbc1a8743c884d8b681e2b113e95d5d2ad2dcb655792fbce', '\xb1726d9ad662b8c5547d66b9ec26a319', '{"\\xb1726d9ad662b8c5547d66b9ec26a319","\\xae7476f90167301608977082b420a1cc","\\x969708f772b9a65e5bf4a2d1844a0cea"}', '20', '0', '\x01c7f2b614305505c466403cb76c2665ec710071817d0a5a3b4a3fd8dd729bd1e4738dc8e30f924c593c529665654a', '\xbfbf1127676d46953301751fbd135910', '\x01e66c71974d646f5f0922c9f771ee4129eaccb1d83328ef9a170ceb8404ef9f176cb32c44325aaa', '\x65320a2f5ad4ef070df78a58be55d01a', NULL, NULL),
	('110000', '01a215ba-4dcb-7951-8fb6-09bcc7bafb1d', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.875+00', 'node:110000', NULL, '1', '\x01f79dae08b3319b5029ecbcb4f640dcde0eaa425a160efc11c8de6a0615d9c67a30041cdb1e', '\xb1726d9ad662b8c5547d66b9ec26a319', '{"\\xb1726d9ad662b8c5547d66b9ec26a319","\\xae7476f90167301608977082b420a1cc","\\x969708f772b9a65e5bf4a2d1844a0cea"}', '20', '0', '\x012e7dffd1e0d87f9e7f0361c13be0ad4a39c22ff71a502105569ec84377409d342cf16c59a7ad4e4e924ba387f94a', '\xbfbf1127676d46953301751fbd135910', '\x014eaf27b926d1c12c85df626e1d728d59eff237ee6d334cf0c19924bb27c5e797d959591ff63927', '\x65320a2f5ad4ef070df78a58be55d01a', NULL, NULL);
INSERT INTO public.cremation VALUES
	('110000', '01a215ba-4db8-7d9a-8bde-c5e50250f153', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.856+00', 'node:110000', NULL, '0', '01a215ba-4d71-771d-addc-8c9b42494d64', '01a215ba-4cca-76dd-8118-6981de8b46ac', NULL, '01a215ba-4ce1-740d-bf8d-49265a267b23', '01a215ba-4ce2-7fdf-9d78-979590e1b6bb', 'T110105-2026-000001-W', '2026-11-26 01:41:00.852+00', NULL, true);
INSERT INTO public.cremation_confirmation VALUES
	('110000', '01a215ba-4d9a-7a0b-9d10-3aebad3220cc', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.826+00', 'node:110000', NULL, '01a215ba-4d94-73b1-b63e-d0e2b61c655c', '2026-11-26 01:01:00.826+00', '\x019481ce2f320f68a64d61644139386def5f6902f555d9e820c80d32caf977400c25ca', NULL),
	('110000', '01a215ba-4dd0-72b3-bed2-4da8fec37fda', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.88+00', 'node:110000', NULL, '01a215ba-4dcb-7951-8fb6-09bcc7bafb1d', '2026-11-26 01:01:00.88+00', '\x016ac5ed15ef804b9623551ddfef8e56d3b03e1bff66bb54b67023be369a07deec7ca6', NULL);
INSERT INTO public.custody VALUES
	('110000', '01a215ba-4d9d-7123-8f57-9ba0f4782de2', 2, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, '\x012991a8605f23178dd0862c763f8d6b1b831c6dc5a363213a1a049592ad09ab69550d', '2026.1', '2026-11-26 02:41:00.854+00', 'node:110000', NULL, 'body', '01a215ba-4d9c-775a-9b59-2925fd2234a8', 'T110105-2026-000001-W', '01a215ba-4cc6-7cd8-9276-4b2a4219946a', true, 'storage', '2026-11-26 00:41:00.829+00', '2026-11-26 01:41:00.852+00', 'moved', '01a215ba-4cdd-783a-80b5-21e5481667d3', NULL, NULL),
	('110000', '01a215ba-4db8-74f4-8739-20022b4ce28c', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.856+00', 'node:110000', NULL, 'body', '01a215ba-4d9c-775a-9b59-2925fd2234a8', 'T110105-2026-000001-W', '01a215ba-4cca-76dd-8118-6981de8b46ac', true, 'cremation', '2026-11-26 01:41:00.852+00', NULL, NULL, '01a215ba-4ce1-740d-bf8d-49265a267b23', NULL, NULL),
	('110000', '01a215ba-4dd0-7d21-830f-fbd880af08d8', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.88+00', 'node:110000', NULL, 'body', '01a215ba-4dd0-740d-9fe4-a8557ab816e7', 'T110105-2026-000002-U', '01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9', true, 'storage', '2026-11-26 00:41:00.88+00', NULL, NULL, '01a215ba-4cdd-783a-80b5-21e5481667d3', NULL, NULL);
INSERT INTO public.death_certificate VALUES
	('110000', '01a215ba-4d99-7430-a9bf-4353ac31431b', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.825+00', 'node:110000', NULL, 'medical-2026', '\x01ea86f13a45c1cf42d686a1d5afb41518274691f8e0752f7cde05a2afff9da2', '\x237b5b2b9b863bfc164f99fcf103f27b', '1', '第一医院', '2026-11-25', NULL),
	('110000', '01a215ba-4dcf-7853-af55-8f6d5863ff22', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.879+00', 'node:110000', NULL, 'medical-2026', '\x01f05cb14c45a3a5805e48f820439112bc37b2b1fcb5445ceaa7cf0cb961cf93', '\x071a577e3eaf569a466cef8a1128095b', '1', '第一医院', '2026-11-25', NULL);
INSERT INTO public.decedent VALUES
	('110000', '01a215ba-4dc9-7b94-948c-c74d2cde4ea8', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.873+00', 'node:110000', NULL, 'SZ110105-2026-000002', false, '\x01b8e2409f61a76f347f02fdb044422789fb0a50c774322c9f3b0708a1c9d4b1c353ad00', '\xd7d185ad0eb4b6562b6ab0a92346ea4b', '{"\\xd7d185ad0eb4b6562b6ab0a92346ea4b","\\x2376ab789ba063c0adfb8c9494b64404","\\x602f9aa5d0af3a4eb760d63d3f021a16"}', '1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL),
	('110000', '01a215ba-4d71-771d-addc-8c9b42494d64', 2, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, '\x019e67ad96ba8e5588e8a3259ef70a9e7cf423c54ce8caa6130d978887327d4858573c6a85e8e374dd', '2026.1', '2026-11-26 02:41:00.887+00', 'node:110000', NULL, 'SZ110105-2026-000001', false, '\x01cc54e53038d158c2b4b30fe3a03936e1998482e945b21ce04d8cc90f21aba83932c84cbfa8', '\x3abfe5129a1887ea0740d490845ad6a7', '{"\\x3abfe5129a1887ea0740d490845ad6a7","\\xa04929c2ac9baf2c52b4669b1d6f8e1c","\\x9ecf985a8550e908a303d808e10257b9"}', '1', '0', '\x015f09b1178b37b00cecbd4c906ac4249c429ca852e769fe0fd14b50efb2f1cb911113e53de57d21134d3f9b56c7f6', '\x1619a37046dd0fa6443bfe5f9a80166b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL);
INSERT INTO public.derived_state VALUES
	('row-security', 'e8164e44da63552a4a14c15b7610dcc96ef94785174901257509ec58e75a74c1', '2026-11-26 02:40:59.25887+00'),
	('references', '677c2b30a0f7220114417c64d4773496dfcf85a1703393008ec06c2ac7125ea3', '2026-11-26 02:40:59.25887+00'),
	('local-standard', '759a764fee29eca906c8e0519fcce6568e27c38d8be1fbc3a9ccb1654ee9116f', '2026-11-26 02:40:59.867499+00');
INSERT INTO public.exchange_cursor VALUES
	('000000', 35, 0, '2026-11-26 02:41:01.155+00', '2026-11-26 02:41:01.155+00', NULL, false, NULL, NULL, NULL);
INSERT INTO public.exchange_receipt VALUES
	('000000', 1, 2, '{"applied":2,"from":1,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:00.652Z","receiver":"000000","released":[],"requestHash":"DEkpLzYn6hVw39zqfGIc8ylIphE9FgPNR8Z5V5hm6Z0","root":"NyNE1qsxGYe1gs4D4PqdLKDHIa9X1cY6uF7NErhl0og","suite":"sm2-sm3","to":2}
h7MmBYOalJXyg4fNfaUCyU-rujRBAhpRuMiS_R3BByZJCjJugRJFSWok4HG8KSLCFg_RneCR4y02Berx19lGIQ
', '2026-11-26 02:41:00.685+00'),
	('000000', 3, 17, '{"applied":15,"from":3,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:00.741Z","receiver":"000000","released":[],"requestHash":"5Sidcq8zTRRvSYCd9-ozZxJnMabCPltJ8s2N7obL7uU","root":"OK1-ilFfmMS7UNKHuJYsVJcnjEU8aWm4Owk63r8oTzk","suite":"sm2-sm3","to":17}
B5yoGWzJ1IA2rSEb15MZmmsm4oqEqIiZvSLnVYzxfJkc9Y2t-Vmh9LcXSoGUwVyLaJH85MWFqzczaW_ywgsfMw
', '2026-11-26 02:41:00.846+00'),
	('000000', 18, 24, '{"applied":3,"from":18,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:00.926Z","receiver":"000000","released":[],"requestHash":"LokzTZ8pJ3FWr7-XzEExQvNpsT16bZtU4oVVdaw8qEM","root":"1OoeLefph_pBw8bZkMJzpA3SGlF5etf9z7lsA8aeQSI","suite":"sm2-sm3","to":24}
48mAdzjGo1HOoV48HApNfgVOoiewoTfUeW0A87YdGDgLoG1YFK5mW06puRzrHObNCm4p-NTSY2pTToP2KpDOrA
', '2026-11-26 02:41:00.992+00'),
	('000000', 25, 35, '{"applied":5,"from":25,"keyId":"f819c2a208591347","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T02:41:01.118Z","receiver":"000000","released":[],"requestHash":"NOPCLFdBHzROnXyyR5hY-PRlhJH_J5EitWWYTtJTAts","root":"kxQnlk71tlxXk1rWAs3RAAbX1zV3nsYgtuBb0wM-8Jk","suite":"sm2-sm3","to":35}
zML08ODJgeheke4MpaGBN-56WPfb5BfHaNSYP0Y_3lfDhMFmhfVUyJcnbpm0cTBeTER3duHbmTBauMhp6ZLgyg
', '2026-11-26 02:41:01.155+00');
INSERT INTO public.funeral_case VALUES
	('110000', '01a215ba-4d69-708b-9a06-065ffb67c685', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.777+00', 'node:110000', NULL, 'FZ110105-2026-000001', '0', '2026-11-25 23:41:00.777+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.871+00', 'node:110000', NULL, 'FZ110105-2026-000002', '0', '2026-11-25 23:41:00.871+00', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.home VALUES
	(true, '110000', 1);
INSERT INTO public.indicator_day VALUES
	('casesOpened', '110000', '110105', '2026-11-26', 2);
INSERT INTO public.institution VALUES
	('110000', '01a215ba-4ca6-7bcb-a121-cd687305799a', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.583+00', 'node:110000', NULL, 'BZ110105-01', '测试殡仪馆（BZ110105-01）', 'BZ', '0', NULL, NULL, NULL, '156', '测试路 1 号', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.key_canary VALUES
	('signing', '76f283665065fea0', '\x04f3e3311fdf6317f2afe61a6c241a8343d31fc220ca18f16f6ec3748a314c80dfc91561bc20dcef564379c88b700cdc4372210250c176edd4e806f365051aaea5', '2026-11-26 02:40:59.796+00'),
	('index', '1', '\x392cb2fa02333263da9784eba2d1b7cb', '2026-11-26 02:40:59.796+00'),
	('data', '1', '\x01df2e91d417c259143e71a658a838ba4c1030dfd308eeeba82739812bb55321fd53c2225f960d27cab97a43', '2026-11-26 02:40:59.796+00');
INSERT INTO public.log_entry OVERRIDING SYSTEM VALUE VALUES
	(1, '919', 'institution', '01a215ba-4ca6-7bcb-a121-cd687305799a', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.583+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.583Z","audience":null,"bodyHash":"Rq960MygUhl_EtVDEUfHBefQzMl_5quHRAg5AcTY3dg","id":"01a215ba-4ca6-7bcb-a121-cd687305799a","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"institution","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101f3877eac6569aa49004a0dc1afa1ec76a439fdbcaad7c6bf0ea28c0da9d67e9dd967e24179d35462e478e139e3990fa9f0bb5d3d46cf9d50d51ba934fed09e06cf700c9498317f1e48bc962b70d4866a60bc483eef23b7e6907a03837b73afc205f9f19af68abbb661fd62fcbf6c66b9eceeb41f668b276062c9960304a1b6495bcacbd5125feea4dca673318a1f2df3ca34d294ea813f8c177b33d10b76a0db639da30c13164efc260c543811e85856482c8b66bfc2326805acd72d5dc2f2b971247ec6fd71b8a3a25bf1', '\x4e019924e87d335ee07f3ea3374e2411bd144864781e9dc52daa7c9c7d30ac6c'),
	(2, '920', 'place', '01a215ba-4cc1-798e-b0cf-9b976c9c3501', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.609+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.609Z","audience":null,"bodyHash":"PKhAtTa2s0xrcUBIt3adOkZXobhALaHUxVxW6IncYAE","id":"01a215ba-4cc1-798e-b0cf-9b976c9c3501","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101a323f0452918db990f0fcd02b1c61e7fda478192072c38c6d35b5792fb823cb00efa98deeec8f72db42ab4b4f83ac67a7146214f7a041328fa945417b277ccf76f728a20cf4772878ef7fd6955e6e203a58d260b98030d654cf35c93b695bfe2f3ab0fd1067b8c1718d5bae8beb4782c2e2aa46b710725d07c4805dd3b4064ec7f05ba5b1963d329acbf90abe1340a2b363a561883e7779ff3136a886e', '\xc5eb09aea5b20f49b6c8f9d1059240e3001aa2889153ce952d150c27909ef8fb'),
	(3, '921', 'place', '01a215ba-4cc6-7cd8-9276-4b2a4219946a', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.614+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.614Z","audience":null,"bodyHash":"ZHA25pRf7dHCAhvaYOPcXcbM3mNu1ptwkiOn7q8H8k0","id":"01a215ba-4cc6-7cd8-9276-4b2a4219946a","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101097e7daccbd0ec954c7f0e0aec97868e48bfba82d480c1c2e51bdee80bb68f26a162d20c97b5743ba0c581e50502a66ba1277010dbc29331dd8b72518def3eda130b2632e065acfdf98b92e0ac3247b52663e41ce27b0484211f95a52ce9ec2d29ac8c07dff77ef4c71ae280070f21c7c876e874690a8b81d3e30afc9eb092ad2c5700be3e0a1d191cbdfbc9ce8bcd50b70d7c2cf8374ccb28664c57cc61', '\xeaf04e280ef6ced35681fd6dfd1e6c1ababb5c907c4d08c2ec37ea05424a3d24'),
	(4, '922', 'place', '01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.615+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.615Z","audience":null,"bodyHash":"-TC5XP3i8F8JENt4C0twP6Rgo1B_wYU5PiHeRSwW_ZE","id":"01a215ba-4cc7-79f1-96eb-1f5f75b3d7b9","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101a574f192ddca9fc04c43525e92b55f42791ca17ff0aa758e54956b3e68b8b266737f22e3235d2066e07d5e69d1dae3cb3429856a3f2bd0d46b5308f571f3820f9be186956bb1558297f065a7e52476d9ab81d3114ae1f56e7e7d6cd00f87a579b933e9b14806b0d368a518ae86c0b34b4e2321e375a69ed5f59798b6b584377f12f1303b04e1e1cfff8553aee71fb40742c5cf65e5c25218f6bbc38e4bfa', '\x7b30429ecd4b2d5d96432fe14f59b018931b8623fcb39299e8df65afb8a70eba'),
	(5, '923', 'place', '01a215ba-4cc8-7dfa-ac27-8c8d0b13ebd9', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.616+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.616Z","audience":null,"bodyHash":"gtezil6FWSIAI4ZzHjAURw2EWmM02eNwAneJgnjaf9I","id":"01a215ba-4cc8-7dfa-ac27-8c8d0b13ebd9","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01018869ff33b9cc075a2ce7c1065dae6db317875cc808ffa4957e325e7f37509afd6770a8e2fd8a9dc5d07a7fea5fb8724e81cb0863c41ff30f3e752843024f199db417108db89bffaeeea39e06c01c81ab92311473826c3952c83ae35bd314d460b492d2cf39e913afa05f84b0f1ad16e7de832d18ed27dbf3aa0a722578ff9d8bb50e0aa01f6b06a38150ca20b3865bad5b1b556b9a4fbc624b5410', '\x0d2017fff23075eae6ccb31cc7ebd73fc1b9509aad15db372715613470329a1c'),
	(6, '924', 'place', '01a215ba-4cca-76dd-8118-6981de8b46ac', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.618+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.618Z","audience":null,"bodyHash":"f5lU0fQNtwGvSC1GGUIc98ZnfPyGEQnsKTVwu9Zby-U","id":"01a215ba-4cca-76dd-8118-6981de8b46ac","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101db5e7ca2d2855d3fcbbecaab40c2e847f16fd4fff0e34335d12b840cf4a2c0bd7c9073346c3268eb812df91fb757374b9c86555b02e9cc9299b96b0d0be991a81f19106c2bb110bfb1308b3914617770daeaecf6cecd74f6b3fefb0b524ca37554bdfaac681d2502720720aac78e1935a1bc5e5c35cce436478e6479d33bb08a5f0626cc889ca121ab3a89da58968f6a468900f7a0282040d46d2b', '\x3b4155a4c6d70e3709f387f2961285c5a9b531bd6d10ea0ec43cf3973ccbde37'),
	(7, '926', 'place', '01a215ba-4ccc-7713-b4bb-bdc868096bb7', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.62+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.620Z","audience":null,"bodyHash":"raJqlYfsdUqZmQIqRaZ1YP7mCQ3-E85FXFxM2cJFWFs","id":"01a215ba-4ccc-7713-b4bb-bdc868096bb7","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01016e9801814914bce42e31fa70e62138a5e643ab264230ecdd94f1be1264322e9d481a10eda2500540129af07db963bcfb669879aad4fc87f0680693b6b4b4035b734e851c3fba899c339968626cf83d4d012cfa2bc114f959e7f86728f479b92e17105feb310df91ed8d92c9763156d3c38ef7cfc67f3c4835a158a3f861eca5c333f327569118229f116d7ee4966c42cab5f0f48fd9460d1a8aee3', '\x8550e5940faae09b0602a92d99ccbd52c46c07c876164e183bccc34edeed161c'),
	(8, '927', 'place', '01a215ba-4cce-7557-b880-d0b8c1600213', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.622+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.622Z","audience":null,"bodyHash":"pLgJbGPC5E68D1k-hxdIMP4NxOwG8ImS13xe1IHlgTs","id":"01a215ba-4cce-7557-b880-d0b8c1600213","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101310321517dc23e73f474e0fa94d2fad717a4e9c1a4ee9b4cfddc6ca6e30d78e9eb2dc8eb9126e71b76a3391ab9008b1075c14804e895551f5520fb593e65c1e13af2477e2400dea506626611238aad89ef4c0b13048a51c3171176f94b777e96a589220f749734ca7bf782e7f953cd01789b03c906c443fcee4298445fe88910480f080a601f8dc32f578cc8571aefc0cdc324b7f58f998c4a85079506fd95d11a3e49cf', '\x2b2cc882fecd6180c11dff55150721536250604f691daf5a234febfed25576ca'),
	(9, '928', 'place', '01a215ba-4cd1-732b-aed5-4f528050566a', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.625+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.625Z","audience":null,"bodyHash":"kVNAfy3W2tIhGbDsHHE1XV1-FGjLs_3-cFKbqKNwDSw","id":"01a215ba-4cd1-732b-aed5-4f528050566a","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101bbbc19b185328f446f87cb823d2d28aafc80a9a106b0c1ea29e15a72caac976f4caffe74030b6fae0aa9d7332467815cbf66cfed3cb92707cac589642541094e5077af8b38408441935664c72517cb9ae437ea5e8e17579a03e42c04b6abc7fa891ecdd8d75376bbb08898d0a8efe8c017b3152d711893f4874cbbc0dde72681c08e9427b81d66efbcfc2881cc934104ab9f4f19', '\x567cbea3e4f4ed3671a1b3949dde5cf8d375ba4f48f7aad79dd15a2f998be687'),
	(10, '929', 'place', '01a215ba-4cd3-7a9a-8a9b-4856975a4fbc', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.627+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.627Z","audience":null,"bodyHash":"lXXV2uIWlEEbbtxLR2nGomNoScL4LXVmoWk9NO50miI","id":"01a215ba-4cd3-7a9a-8a9b-4856975a4fbc","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101c8a28b322322b82a2e563dd7de48744a81d120856fca2a78d61d91094ccc495f429f95e7e538fa4d919cc9fa81a412a9cf83f852d9a276516b048f17c375c22f73105ae89c3a65c607d5763e184f1f92804f42242960f5321b5f7790b409761c02700970d9dfe16577c68afa2fecc8713c93fd0de77de08b6c911218efb60a273832f20483f9d66595400f2267a6d1aacdac7ee992c73468', '\x9d39ffb85ce234c5c65b32bf4fcd6aa7a9fb64229ac8d387781b8ddfa22ef080'),
	(11, '930', 'place', '01a215ba-4cd4-7093-8780-1bfb677197c4', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.628+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.628Z","audience":null,"bodyHash":"gTS968sAD-6BAMSykD_JVqIvZkH7UzFD5MtYCndMHZY","id":"01a215ba-4cd4-7093-8780-1bfb677197c4","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01017df5a5c3b77738062c1197d387d99c43285d2f1fe4df10288cb22d91f298fc4740604a32ce48f39031952dbba992bf440c4513d272f511c91f37dfd14ee5b95aae3f48803f8e0c3379cf91989c3b39c154777e6c029827af898fa9f496f2b2bd2ae69c182a802c36ebefdff7b1bd046045a7bc400f9b3d5676c6ea98e899cbba84a58d39d7623be5d9c9b835a49072f87b9bb683d4a41e99b419929f191067578a6895e9a2e4', '\x0c4e52adf831af31b6a96196fd9df3f77808d654820879a64a407ab5810f825a'),
	(12, '931', 'place', '01a215ba-4cd6-70e2-a72d-8cfa3acf743d', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.63+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.630Z","audience":null,"bodyHash":"MsWT75sfFXQkeZsPdnAYLrZAGEEZBuB_uEARaE6fL0E","id":"01a215ba-4cd6-70e2-a72d-8cfa3acf743d","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01015fcecd90faea1131744b36103c29024f178164fcdccea94edfc5f430e063b40c0c3d8ba006344d8d064fb0ff230e865cecdbe6642129a8a06d74b27f72ddc9104b66f18a7463e183733cf241ba8188c00ba51f1d3c7dda44a19bd9281e53b4ea35a247d0a55e15e59285f96efc87ccba1c5e45e770fb55d1f21136be78195d191af042411d90c973559ae6d36e24bdd9f7cb5fa35597d3d0388ee042', '\x57caff684fd2909d46d9713c18bde0a33c438fe1f155ce0a728a5e1c40542e40'),
	(13, '932', 'staff', '01a215ba-4cd8-7e5c-aa6b-38241cf3e519', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.632+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.632Z","audience":null,"bodyHash":"OOYydcGcAb0iO3nSgLtnZ9nHozqf6G_VtfpniwgK1U4","id":"01a215ba-4cd8-7e5c-aa6b-38241cf3e519","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101c0b36853325f2e33c160ca58c2e94b7ddd499acaedfa819cd74b69381a8041dbe89237ce304adbc6f7e54089b6c67a166100bb2f0bf36506c484075389de9598391110f107da49d65e72c8b69c5392ea6d42603789b71a3a9aaad922d47f00b04f636723fc61b5bb2963a6172942d4312aa431347643445ac95f96', '\x721db76e80fe5672b4cc420c4275d0eadc38dee3a111b708f844573317ba2229'),
	(14, '933', 'staff', '01a215ba-4cdd-783a-80b5-21e5481667d3', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.637+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.637Z","audience":null,"bodyHash":"3Z3ILKeu99iKjBwdyeVNuP0MhxHjL_Nm3Qc2EbrmAVw","id":"01a215ba-4cdd-783a-80b5-21e5481667d3","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101bcd31375cdae3b5d7c0295384526d92ec1eaa6ae2d0dc766afcaaa9ad36146695e58bbaf2177a887273460d0f51b374d0873e3bd3b4342072cb8dbf646f27b67ac146b1b33de87c90be107cde98dc514cb9c2fc495e0fdc6e01a3d69683baaa2f560bb37a5313ade1deaa71c39b29a0762471cb7071599627636fd88', '\x9779d106c57ca6d90309f33a28d608b2aee0abeab6c2a398483eabca38373dd4'),
	(15, '934', 'staff', '01a215ba-4cde-70cd-ad39-7411675bf693', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.638+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.638Z","audience":null,"bodyHash":"CJKfXqN1diG8Tn3pXCd0wNP2CjQh9mW6zqEvSsrL_co","id":"01a215ba-4cde-70cd-ad39-7411675bf693","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101aebd4ba79a484046aecfa058d5482290a5b792787381b0001946d203c7e1d493d0c2a3e958ad9cb2fc489ead0f4cc61ad55c723a0e078ab22e59df2a708f76d447be199f654d4a355a46908bb2c1289a150f90f4e6d0281809eeebec907ca3f6fc230f1a8bb274aca81c1c6681178e99571ffcc5b0ed0212ea0cd2e9eb3d', '\xd4e764da88e97fb174f206d240ae25b51a02e59e2c4b63fcc98067e2e9768775'),
	(16, '935', 'staff', '01a215ba-4ce1-740d-bf8d-49265a267b23', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.641+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.641Z","audience":null,"bodyHash":"oOzpk_Janqihw_WdibHjntZpWR8nXtF8hmL0UB7UB7E","id":"01a215ba-4ce1-740d-bf8d-49265a267b23","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01018a774994a26573d86c3d6bebdc7e930d67da80876ce81daf913d0728da7bd450b70dc5bc76baa327c74af0e41848a4b1fb56b9cf76a5a40093386fdc38658fea134f5175a11fcef88e468c46443e09b987af08c886e68b8d5abc235930b4a8dd464d72cc4ca0b483f9ff3abfb5ff46cc4bdd630967e9093a50b228e8204d', '\x6cc4c6f4ab24e34488f2c1aaeb1ec630da293cbac48d2039fb7113788caed274'),
	(17, '937', 'staff', '01a215ba-4ce2-7fdf-9d78-979590e1b6bb', 1, NULL, 'up', NULL, '2026-11-26 02:41:00.642+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.642Z","audience":null,"bodyHash":"rNLLmXPXFPob9qABt3NUIkVNwogml_iD-WbgQYVTUKM","id":"01a215ba-4ce2-7fdf-9d78-979590e1b6bb","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101b895e36aa944036e7bab6c79bc108b8732b3ee87645ae9999661813e9b2ed4b71fd48c2a99ef59c3c83e727878b6d351f2cafaa3b1db6f230ce7b370fa3b5dbbe90c701bee8291f745a9665051c30094586b160dd422b137b32a4fd0b01a5469d20b2dfe2cc32b28baf28f58c6fab7073a20101cbf2e0263e1162fb95c', '\x30e64382e6a06474b3774fffc79ecea422e1c59bd52a49932e26c5d0f6c11972'),
	(18, '948', 'funeralCase', '01a215ba-4d69-708b-9a06-065ffb67c685', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'up', NULL, '2026-11-26 02:41:00.777+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.777Z","audience":null,"bodyHash":"gu7rSScBxux9tR1uIUVM6xsOsh0ihOaVz_gCijsYDqI","id":"01a215ba-4d69-708b-9a06-065ffb67c685","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"funeralCase","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x0101fd5114e3970a52541e87850c17c98592e78471d02e219a38fa2a05cfeea06c1585ad42fd8c736aa1a69553c7fdc86925e9560011803ddfd5e7677ed857822e1a19cd44642a27cbb838311c34104cb46ab6f69798cb460037665eee9ee3b75545e23ccda588d6951ab81e527d10605a6f4e6b412edbb96a21c8725e9c6916ae6166a75885c5f9b2466d4b561af233e2a896487e242eec5457', '\x75de6142619b51abbc3875578303ab8277127bc10363eb224ea0a0b551e54990'),
	(19, '948', 'decedent', '01a215ba-4d71-771d-addc-8c9b42494d64', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'up', NULL, '2026-11-26 02:41:00.785+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.785Z","audience":null,"bodyHash":"3h_rGp_3PKo01d3DGB3i89h8pDQTDtQ2PMZN_wNPjc0","id":"01a215ba-4d71-771d-addc-8c9b42494d64","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"decedent","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x0101214018f95aee4c9370f7f0881997546d1fc2c9c8c2818fa2efd1135df5f80ee8bab375249b9992ca1f00ff9d6445f3c59a1392c1029254de23a7246280002ea1e5f188498b5f2ba41c552b55e2fa3bc898f35ce012de48f9606d8757b88ef9d358014562ee0beeba973e0c605788ab9088ca5095a4123e245f7ab2f0390a7292a95d5730db19a132e8dc16c590fc2d893ec766de634bf94ed0c4c91c632f323f67d02f7fb8b54cc889f5c803b18513eb57d599775bae2b82b7dbab9b976c144cc640942b5ca827ba312d200bd42496b372f170b7ad60697a634d4ff729375bd4d17dd47af46a77579f5d1d9452178d3e817a8b4af561', '\xfb425ddcf823c9c36afb3e365d4c696309d617e78fd65315d129ab33a89d33f9'),
	(20, '948', 'contact', '01a215ba-4d94-73b1-b63e-d0e2b61c655c', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'stays', NULL, '2026-11-26 02:41:00.82+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.820Z","audience":null,"bodyHash":"9I-zUNdoh9N3Y2TeZeWAQsf6HysK7kWkd5GisOYpbPc","id":"01a215ba-4d94-73b1-b63e-d0e2b61c655c","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"contact","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"stays","version":1}', '\x0101c8cbb58a274bb95645d203e233849e473f6b4c10b12fe718c0e870b811d0375841823622ea64f8c3e1956ffdb3d8a739bdfd57b3ca916c2552cb0b57d508d5340f6153c5bb33c314d4b93339912818092463d6a16a58e32c1a4d1898a78ff568c09911b89e619129fa156df5f5de3e6886033021fdfda9329911e56fb13c1b00cf5b2587bb2d4e6f5c13815f22eb90182f713f960e2dc5960cc7a81345877a971fddeba99fce54b3740b3459cc662d108c558ccf0ed6d1cd521aa38d70e00fe6880d65', '\x70346497ffba3a208b185e8f28d9e8bc46b3d8f6821be0a4ba3cdd8fb9f5e65b'),
	(21, '948', 'deathCertificate', '01a215ba-4d99-7430-a9bf-4353ac31431b', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'up', NULL, '2026-11-26 02:41:00.825+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.825Z","audience":null,"bodyHash":"5ijRoOJVfmWu5OsCjquem7FFU4ztYxGt5U3fxZtlAxc","id":"01a215ba-4d99-7430-a9bf-4353ac31431b","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"deathCertificate","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x0101cb42584b39db50f00870763feef5f01bd9b5b3e4cd1171798fbc8574ae1dce9e829ac29e0ef577716dba4c5962502ec94a24d6d32326090a1fd3304cbde6871766008d9616efaa6fca8fd89148a335db81673f85d098f9756f872e7eea129dd2cd540a8a14104ffafc83fdcf2f79c776f4562529a903b3d7794985ae1ff4d7b0244752b498b694c26d9330301b4754ca2800d0ea0f8afebf0fd96fa90ee38a53d6344b7747e064a6e91deea1', '\x039184c08b2f1e4fd80f7bd6472b6f83ee848474f7394ac96fef07ba295e3919'),
	(22, '948', 'cremationConfirmation', '01a215ba-4d9a-7a0b-9d10-3aebad3220cc', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'stays', NULL, '2026-11-26 02:41:00.826+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.826Z","audience":null,"bodyHash":"j6gcfR8VVb89TUlor_YS0g7VldcnMDY20lDZ4fQoEc0","id":"01a215ba-4d9a-7a0b-9d10-3aebad3220cc","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"cremationConfirmation","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"stays","version":1}', '\x01013c5dd941bfa385e5239407668067b19e85e78304114703b26de65a69d0566c4f1172539c875548cc577dafb18860f75127f06bd5867fc5ef85dfc3dc4fb87c8cc891f2533f88b3dcdb2cf5baf498a9026867616d6b825bc639b8050eeca904f06e0af736fb01c3f46a7f18eb1fb654f3be2ac25bb6362199e7a8dc1ace055987c4a916f32355c01c8af6e24117ef47a9388d5ffbe30717d739d7f407ac7cc67a2d4815019c3fdfa12991027efbfc12ba22bf83d24b8a4dde5d8f', '\x99248d3f4617be1ed1c274e32b70e865738d7c24d81e3dd8110858d5cba82039'),
	(23, '948', 'tag', '01a215ba-4d9c-775a-9b59-2925fd2234a8', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'stays', NULL, '2026-11-26 02:41:00.828+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.828Z","audience":null,"bodyHash":"P0T4rt-JFfTS8rxU2C1HeeeF4NTz_DC0qoFMfrI96rw","id":"01a215ba-4d9c-775a-9b59-2925fd2234a8","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"tag","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"stays","version":1}', '\x007b2266616374223a7b226e756d626572223a22543131303130352d323032362d3030303030312d57222c227072696e7465644174223a22323032362d31312d32355432333a35313a30302e3832385a222c227375626a656374223a22626f6479227d2c2273616c74223a22395a49745975677570345067795a4631474d33482d67227d', '\x0e94322bc5f7dbd2eb507e0355f6bf7973232279cca37b2f340b7c00fb78fc0d'),
	(24, '948', 'custody', '01a215ba-4d9d-7123-8f57-9ba0f4782de2', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'stays', NULL, '2026-11-26 02:41:00.829+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.829Z","audience":null,"bodyHash":"FAVL_rXzeTR1dwBl0ZEGoyDblO1M1oTMrU4jliHTZd8","id":"01a215ba-4d9d-7123-8f57-9ba0f4782de2","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"custody","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"stays","version":1}', '\x01010a040684b9ac38af5a6f9f78d9896aa2e861a5c13e9c34c4dfb39104fa95401a872c80502e0b31604d3cb44ca77ba54b6c5c48d352de11eaf47b71db23932ac3ff499b98dbcb1d479e9b1662f73b14efdb298db44506cd8962e105b92ce12a1e8433ff19bbc375bd257ccf90fd6fe2719c4dea071f7ca19e1bf29c4c248beec0408534a585350fc272b1a411b3ca26abb8c62df838202e3b4105c4664fef33e591ab43cad550b8f37efc99d336df5940072cc4e7396291db6efb9d41b2c8ad82187b0a8657e983c21c4f02d5fdae8c1be248d83c90871145f193fe0514cecedfed0df617d91073bec8743544e47c44f56120be7c9ea3b212c472665466bb51b094f38f925168e0393521b31273027adf81d7bacff0bdda7c57b5fbc6d9dcf77a11f2c1a1011bf735b3999a0ace6d7978321cbd116d94b382797a775cfd42394d592b632f03e89d43', '\xd4737b803a1c7edf4d1da0b97cc43c200bea1aaa8075f0f82fd237f32b354f6c'),
	(25, '954', 'custody', '01a215ba-4d9d-7123-8f57-9ba0f4782de2', 2, '01a215ba-4d69-708b-9a06-065ffb67c685', 'stays', NULL, '2026-11-26 02:41:00.854+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.854Z","audience":null,"bodyHash":"pmRQp-8O9NYb2FenmDcTzVuNJ1Zhl9iMHy7cQtCPcFk","id":"01a215ba-4d9d-7123-8f57-9ba0f4782de2","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"custody","node":"110000","op":"revise","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"stays","version":2}', '\x01018f066fca0034ebcb1d2a19971b1fef5b61635c495e33d58307b8700a2c099ebd9477e66561d83d7bba5ea49c999c44eeec9975f2e9ecc6bd1ee5735f425619f5de14f37321e1444788c8b036d90747f0dbb6c38b147b0e07b186eefee788a2a3cac21fee6df330051ce1e0794be304d7525c2a82e8ceef9df7a3cd85e920b5475e26632f565712ca943bc5532ebe7faa35731cbd70fc1d2365dbf5b9d7b8cf79a71787d560ec9256dd53a8deb83e37c7e356375b6615e7e57c49e304565f0362ae96d8c10d66fb4aa5f0278e591eb27464b2d545fd7020e917fee0900a9ee21e7b7521f4297b0e8b88160ca4e24b141aba30412ca9f9c18c66e67ee6a8002ac738394ad9a3340f98ec621e4e1e383499e81afc3327e1ca8a4ef21620f6938f5762c9bf9b5ff9feb9f27aa852bace4daadc4c2688d132c9fd1b4cda5e954891762b4d1ad7bee541d697db066b12fdc305a378d480729ee2563aebf0e356f6c2f65520a6aef6a23c844915a12640ec412a407b170bc3ca360217d4522e71a4db3211958a75c70bf9652582f7c24e3526', '\x564ebeefd85448c582dc88f1f23e341b03b6a71e151680b29c40903d87e8b179'),
	(26, '954', 'custody', '01a215ba-4db8-74f4-8739-20022b4ce28c', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'stays', NULL, '2026-11-26 02:41:00.856+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.856Z","audience":null,"bodyHash":"Ee8nHHPtURoQI4YMTlCTQBl8JAlHa0PzA6Sp0uhMfw8","id":"01a215ba-4db8-74f4-8739-20022b4ce28c","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"custody","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"stays","version":1}', '\x01015f644b55fa9f88f0035405e4e1e25a6f52392bedbdbdf7304f318ac2f16bbb47d38309af32f4ef67125025ff386c38e68fe4d963297fee1d48de175f7f79720e296d992e18cad07bb2e97282c38378afdaf7221913ecb6f9e44483e068ea137bb753f781117350feb2c1566695cd6f34edfdaaa1f4e7c0226e9136a47558fe329565e1e752282e42e073860e00227efdd26d87345551fcc8f3b5cb00c6b47eae20085899acf56a5ad5fcf83e6c834741fe8a4485698865d1d99d4f4d22ed3e9752ac1df221e397b8220fa3d8a56fe81c7f5322a0e2496803f3d7958e783d035b4db61b97a7d608d2dfcda441b0b48d5a48de04f43fdfa1f9c3a15f300df7d27a5f74d04147c2c79837b26a91f1b46a2bbddf2c8c977992bd62f5fc0b2cc35907c7cc753af9f9320d171869a089ef2cfe50ac3300408349a6fa19f396e5b290112e3ba7656121be81f4c7', '\xc5516ba0df8fe9ea518c4e167596d970286efd8ac8f3977bc9706cef2e6e6c86'),
	(27, '954', 'cremation', '01a215ba-4db8-7d9a-8bde-c5e50250f153', 1, '01a215ba-4d69-708b-9a06-065ffb67c685', 'up', NULL, '2026-11-26 02:41:00.856+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.856Z","audience":null,"bodyHash":"R5n4m519R9ncqmd7DzFMXmcpVjA2Vexcfq_LqMaq9No","id":"01a215ba-4db8-7d9a-8bde-c5e50250f153","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"cremation","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":1}', '\x007b2266616374223a7b22617368657357616e746564223a747275652c22626f6479546167223a22543131303130352d323032362d3030303030312d57222c226372656d61746f72223a2230316132313562612d346363612d373664642d383131382d363938316465386234366163222c226465636564656e74223a2230316132313562612d346437312d373731642d616464632d386339623432343934643634222c226b696e64223a2230222c226f70657261746f72223a2230316132313562612d346365312d373430642d626638642d343932363561323637623233222c22737461727465644174223a22323032362d31312d32365430313a34313a30302e3835325a222c227769746e657373223a2230316132313562612d346365322d376664662d396437382d393739353930653162366262227d2c2273616c74223a223032443050376333734c6e313966386361736a773851227d', '\x2dcfbf2d23cb300c75f7d5a30de9fa0b1e546e61b1feac0250222efeecd46000'),
	(28, '957', 'funeralCase', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 'up', NULL, '2026-11-26 02:41:00.871+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.871Z","audience":null,"bodyHash":"ysCWNd7fG0f3-f-fhXcyc3hlcPd6Gn5t5Qq-TRigvHo","id":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"funeralCase","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"up","version":1}', '\x01017be82f609c7a530e5fc3761ab74ac48e389129e512c0b2885ae95a84eca2e682033eefd9f1fd56e304564e8fecc568177cbf2c412779cf3ed1fae370a14f186092ac5ffe45ce4937ee5961c7a40c3c998a7a0413f6953da60d21eedec57fc8f79a6a9a90954ef9c4cc5ae6ee381af36f3b31ac711d26e5f2ddd9df4164f9f11095e9624f44140e1e4fc52d4f422fbbd1fa36765430ea6376', '\x02150bc1f19d45d20dfad08b3fdb1ecac37c36f9e58fd32b154293a2989977bc'),
	(29, '957', 'decedent', '01a215ba-4dc9-7b94-948c-c74d2cde4ea8', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 'up', NULL, '2026-11-26 02:41:00.873+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.873Z","audience":null,"bodyHash":"82Oe5NjIboVbGpa387bLI-Cm7m7rMhOVsD5N6VmtPMk","id":"01a215ba-4dc9-7b94-948c-c74d2cde4ea8","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"decedent","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"up","version":1}', '\x01012fa56f2ce1615dd02725029a463acc628a8072d945f2a82b830ac3ecfc2063d973dd6aafee7fff229e7cce3cd8ec7ac6fa0f292eabaec613afe4f4e3fc4e522fe5bea3b683ef0d9b0dad0197508b0ba5ea419f48db88a7d502daccff99ad49cc038d414fd614553e301596f04e3ff45d4cd9cd393f647ccf172c658c9b7909164a21c7c2e09892d524459c053984eff67ff1441afb0e97ff4626a3125db555bc96cbb8f4480cd1c32ebb8cd198d6fc75f17c300b5fb8fd44dc222b4c5f', '\x66390af46fe43120c47ca56748eaf927ab3b076739cac3a9620ee01b4824fb6b'),
	(30, '957', 'contact', '01a215ba-4dcb-7951-8fb6-09bcc7bafb1d', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 'stays', NULL, '2026-11-26 02:41:00.875+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.875Z","audience":null,"bodyHash":"90qBI5h3IVJKdoBUOy_OxvtV7RSQsLICuzoDBHlHTdc","id":"01a215ba-4dcb-7951-8fb6-09bcc7bafb1d","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"contact","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"stays","version":1}', '\x01012fa108d21ea8ff173597f3b2529f25f0f866343c20004908adce7213eeb2eaec121dd09f030f1827a5aa3ba31048939850d22108bc37dacbbbcdc3b39a78ede6233e74aca991b024e5b3a8f38ec8171040386c9d548fdb30c833c36a48a9a8535050f73e8b138ff79ed17becd5447ed67d559fdfe9d61e9a9e0121a4b6a39be45aace867cd63a4c8e2bc3b7c39ae4be295c8286859e56dd5f93076287add1dd368dbb1fcf1ae6433cb52fc2ab2d57b0ecbf685b94cef2d4390e8d4f1b9119d28fbdccf', '\x6e75afde6f4e16ed74ffe7028e4b98066955ad5d7b5ae7e0806fa857f576fdcf'),
	(31, '957', 'deathCertificate', '01a215ba-4dcf-7853-af55-8f6d5863ff22', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 'up', NULL, '2026-11-26 02:41:00.879+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.879Z","audience":null,"bodyHash":"iv2anKnisKrv1ctw6nZXs3QXpD-Hb-Slyw9RYzn5K7Y","id":"01a215ba-4dcf-7853-af55-8f6d5863ff22","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"deathCertificate","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"up","version":1}', '\x0101cabc64ded8f619b10663ac38294468061ab7ca625be503a8cd29af26ae517738001d56a4bb0723283becdd1dfb012dddb7a8d0a4d0d955cd52b6c0cad54423e9985376fa9dc31d552c5c7a898915d77670fe51ddd909644de86d7ffb111e3d1434cad316a2328bbdff5b57809adf03a4f84bc988f3408fd2857b950725a4cbfc070ef18fdaecee2d36cabdc2f533a028dd0f4b7d318dab125e16dae1c3afd30b462b3548238d4993cbec3ccd', '\xf827eb9f6eeca38a955bc3d171064038f21e22efdc9059ab6b48c68f95d78afd'),
	(32, '957', 'cremationConfirmation', '01a215ba-4dd0-72b3-bed2-4da8fec37fda', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 'stays', NULL, '2026-11-26 02:41:00.88+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.880Z","audience":null,"bodyHash":"0Ggd10K32dO6yIyhfKyz8mXAAk6zRr8GiyAzjI2cj54","id":"01a215ba-4dd0-72b3-bed2-4da8fec37fda","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"cremationConfirmation","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"stays","version":1}', '\x0101e6c65dbe37acae919afbd2d38e326b6b99233fe65044bf6c195603a11266eeb886fae6d516f631a4d5d0a438844680c89f3c11de3897124f32d683fb828c7f94da147b8f08fd210d0f7bb8b3c1eef4ebbe0fff0486822699894c53d87d89a6dc27934d6b2601e2b1bc5f49850c5ccea5235438cfbfb07f8890c31b7e10bbac429f0f990d85998213a7d2d1dcd4b285cac1f12c2a35948a71921b3b63843c7c9913a9c8425c380f38eba9fe83aa6625c3cad92b3871bc93720176', '\x57060d35a599b70604d47703ae8156bb75150abf87f4f046f8b787d39ad4dc74'),
	(33, '957', 'tag', '01a215ba-4dd0-740d-9fe4-a8557ab816e7', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 'stays', NULL, '2026-11-26 02:41:00.88+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.880Z","audience":null,"bodyHash":"N9fp9TVTrFEwT8r6PB_2v9m2Fdt3UFtTj5zoM-msRms","id":"01a215ba-4dd0-740d-9fe4-a8557ab816e7","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"tag","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"stays","version":1}', '\x007b2266616374223a7b226e756d626572223a22543131303130352d323032362d3030303030322d55222c227072696e7465644174223a22323032362d31312d32355432333a35313a30302e3838305a222c227375626a656374223a22626f6479227d2c2273616c74223a224e6a44516d694d347a35796963544b58306d74313151227d', '\x1ca29acf698455f030187db84982165e6403f0fc967d9da15725b4e211e3a7e6'),
	(34, '957', 'custody', '01a215ba-4dd0-7d21-830f-fbd880af08d8', 1, '01a215ba-4dc7-71cd-afa0-18c5e40dac90', 'stays', NULL, '2026-11-26 02:41:00.88+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.880Z","audience":null,"bodyHash":"x_D6X3bW8QJS-WkRMYye8lis8BizDgZbhs9HRvAFVLI","id":"01a215ba-4dd0-7d21-830f-fbd880af08d8","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"custody","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4dc7-71cd-afa0-18c5e40dac90","travels":"stays","version":1}', '\x01012fb833e95b5634a99943f0a1daa7968f9103dc65fdfe6d29ed69d07c1e9e75fb6cd93d8313471abb6994663054e0d8215ad2b8457085f0fd8ed20d875638bf20cd0b84a0dcf6a867c7ce9443107d95c8f14f783583f194b139e55081a6fec5f01f23f792e16415adb36d08b75ee0bd15405b1a042e6ad10170cf09976414fd6633beb1e9924bc9fd4295f3fde5df7e8b1da8d933d2119f039e4588a197569cc1a766c9eef7115e028ed5b3246a9cdc6ee11439f1d83470009dd2a03c80b7ac702fa777fc35ca7f5b2c13c43be0256b413ae0e14ce8f8426f72ab89af8db9f834a5d1f249856bfcb33150d54378773e28efad3b3da2b10de654605e290dfe7b73350ced6a48cb6d0e18671fc331e45210ead13cb920e48c4939e6c7bfeca7bdcb0fd14ee73fbf8fe514d76a0fcfda8e402af82529f0bcb7d78850db1068c1c199f5ee9623e2d06d8b', '\x95d675aea953ce79d43b6b1c96c732bbd0ae0b6c8e2b465e4a46ce039411dd0d'),
	(35, '958', 'decedent', '01a215ba-4d71-771d-addc-8c9b42494d64', 2, '01a215ba-4d69-708b-9a06-065ffb67c685', 'up', NULL, '2026-11-26 02:41:00.887+00', '{"actor":"node:110000","at":"2026-11-26T02:41:00.887Z","audience":null,"bodyHash":"RBq_bZx9YTeahBQlX_Wke79WMz_C6TE6nQdfJtffIOs","id":"01a215ba-4d71-771d-addc-8c9b42494d64","institution":"01a215ba-4ca6-7bcb-a121-cd687305799a","kind":"decedent","node":"110000","op":"revise","reason":null,"region":"110105","standard":"2026.1","subject":"01a215ba-4d69-708b-9a06-065ffb67c685","travels":"up","version":2}', '\x010173406781829dd54bf385dfbc01081dafd369de05cf0aa12bf623ade45156a62528b4a0644a958330e68345cb4b9e68cf44ff4601515f19c8dddd54864e3362baf03b4845e20d2a1524e2bbdbe3ccbae343b7cb3c3376a7d48a27f006fa66e9e27176c09789cbe522fac8219450e1ce515d08773edb1aea017ccf7cc58b7f212ec143ae683b82f16a23384fe97b0f86680c958b00752c33336cc488464261c20e11ff819bf9f1e1b91f08c9b9fc254a026fc37c3f53f0afcd92fabe2ba03e8d7b859ebfbaac52cf1049e184355cf8d910e5aa4cb6a3b69d6209ea97d606d9167581862e5393730b2cda3c7fe57a3c5cf6a0e48d06cdf18ca9d3a097d15bbf8f7ca36d8ee7848f8c647140f59d3d86294c', '\x3a4c7cb358f26bb7c95125226ef57095952a0443c9b64231150f8010f5259a52');
INSERT INTO public.log_home VALUES
	(true, '7712304651939129862/16385/00000001', '2026-11-26 02:41:00.466+00');
INSERT INTO public.log_sequence VALUES
	(1, 1),
	(2, 2),
	(3, 3),
	(4, 4),
	(5, 5),
	(6, 6),
	(7, 7),
	(8, 8),
	(9, 9),
	(10, 10),
	(11, 11),
	(12, 12),
	(13, 13),
	(14, 14),
	(15, 15),
	(16, 16),
	(17, 17),
	(18, 18),
	(19, 19),
	(20, 20),
	(21, 21),
	(22, 22),
	(23, 23),
	(24, 24),
	(25, 25),
	(26, 26),
	(27, 27),
	(28, 28),
	(29, 29),
	(30, 30),
	(31, 31),
	(32, 32),
	(33, 33),
	(34, 34),
	(35, 35);
INSERT INTO public.log_state VALUES
	('record', 35, '\x00000000000000230cf3fbad3936c140fe14a001c3dd62ecda4839bc037787c3800c4b02a2834c48e7d9d8dbfac88e2794ea41b5f2aa1ce908a5fc60b21a216a7ebfb670e2add32f3a4c7cb358f26bb7c95125226ef57095952a0443c9b64231150f8010f5259a52', '960', '7712304651939129862/16385'),
	('audit', 40, '\x0000000000000028a5e9e443ed46f4d01bf764daa69fae5e5562d840d08441856394f020991e126a3db4ed08b6161d8d6b225a1360a4865d461732eb141632840d2da4f4556bc5bd', '960', '7712304651939129862/16385');
INSERT INTO public.log_tile VALUES
	('record', 0, 0, '\x4e019924e87d335ee07f3ea3374e2411bd144864781e9dc52daa7c9c7d30ac6cc5eb09aea5b20f49b6c8f9d1059240e3001aa2889153ce952d150c27909ef8fbeaf04e280ef6ced35681fd6dfd1e6c1ababb5c907c4d08c2ec37ea05424a3d247b30429ecd4b2d5d96432fe14f59b018931b8623fcb39299e8df65afb8a70eba0d2017fff23075eae6ccb31cc7ebd73fc1b9509aad15db372715613470329a1c3b4155a4c6d70e3709f387f2961285c5a9b531bd6d10ea0ec43cf3973ccbde378550e5940faae09b0602a92d99ccbd52c46c07c876164e183bccc34edeed161c2b2cc882fecd6180c11dff55150721536250604f691daf5a234febfed25576ca567cbea3e4f4ed3671a1b3949dde5cf8d375ba4f48f7aad79dd15a2f998be6879d39ffb85ce234c5c65b32bf4fcd6aa7a9fb64229ac8d387781b8ddfa22ef0800c4e52adf831af31b6a96196fd9df3f77808d654820879a64a407ab5810f825a57caff684fd2909d46d9713c18bde0a33c438fe1f155ce0a728a5e1c40542e40721db76e80fe5672b4cc420c4275d0eadc38dee3a111b708f844573317ba22299779d106c57ca6d90309f33a28d608b2aee0abeab6c2a398483eabca38373dd4d4e764da88e97fb174f206d240ae25b51a02e59e2c4b63fcc98067e2e97687756cc4c6f4ab24e34488f2c1aaeb1ec630da293cbac48d2039fb7113788caed27430e64382e6a06474b3774fffc79ecea422e1c59bd52a49932e26c5d0f6c1197275de6142619b51abbc3875578303ab8277127bc10363eb224ea0a0b551e54990fb425ddcf823c9c36afb3e365d4c696309d617e78fd65315d129ab33a89d33f970346497ffba3a208b185e8f28d9e8bc46b3d8f6821be0a4ba3cdd8fb9f5e65b039184c08b2f1e4fd80f7bd6472b6f83ee848474f7394ac96fef07ba295e391999248d3f4617be1ed1c274e32b70e865738d7c24d81e3dd8110858d5cba820390e94322bc5f7dbd2eb507e0355f6bf7973232279cca37b2f340b7c00fb78fc0dd4737b803a1c7edf4d1da0b97cc43c200bea1aaa8075f0f82fd237f32b354f6c564ebeefd85448c582dc88f1f23e341b03b6a71e151680b29c40903d87e8b179c5516ba0df8fe9ea518c4e167596d970286efd8ac8f3977bc9706cef2e6e6c862dcfbf2d23cb300c75f7d5a30de9fa0b1e546e61b1feac0250222efeecd4600002150bc1f19d45d20dfad08b3fdb1ecac37c36f9e58fd32b154293a2989977bc66390af46fe43120c47ca56748eaf927ab3b076739cac3a9620ee01b4824fb6b6e75afde6f4e16ed74ffe7028e4b98066955ad5d7b5ae7e0806fa857f576fdcff827eb9f6eeca38a955bc3d171064038f21e22efdc9059ab6b48c68f95d78afd57060d35a599b70604d47703ae8156bb75150abf87f4f046f8b787d39ad4dc741ca29acf698455f030187db84982165e6403f0fc967d9da15725b4e211e3a7e695d675aea953ce79d43b6b1c96c732bbd0ae0b6c8e2b465e4a46ce039411dd0d3a4c7cb358f26bb7c95125226ef57095952a0443c9b64231150f8010f5259a52'),
	('audit', 0, 0, '\xec4e85915cddf2ba3d0dd3b65a6121bf9db3775732306471263331701c3113d909500acbc1dc4c051be008b607cf36b62512d7b7341d199393748fee019263ee2931b0cb5713ba7ae74952faeb69e3889aa42fc44ded67e3f02a90639e6eb820a8c030b7fa5ed1472280df584ac8f902235dd2d3703431b92d0a19783ed0403cf8101f765cc976d28bd0ca2dee3c197ff20f97b492652506a1a1b2b04578b6ad16d849531337ce7b526d62f8b77f9c279948e023dfc939f6a9d05b0bdc54bd8061d7b8cae0d7d8c58d0cfcc3977a880b4c137d7690a7e322386cbc8605c0dce2623f33908d7ecd8ddf354401a2b8ca0043ec3be24c51d8a86e21c5cc7371068b66e7f0c9de04b6a4c9a0ac16c85231fad82c0795f955f2b5e964cd93ae83ffa01b248896d6d1f02e96789e04ee7f63b82568992648c1d29d8b3a8b75651f4d35c9280a612918b8b6c6685027c8966002562867645d3c0eafde464f5b13f347b3e636be4ddfd8900598f457e4d2686a3affe0aa0929626b87d8d64cf1b3c3f099ffcce9512c447b3298d22132a1d93ec7ddad3dfcc79a2a87f1efe791ed302baa5d0410109d45058f3317c5c08400fce56df13635005f43f33a876770261de9a2894203b770f161cf315c2fe9fd73d561e8418ee52772a22cb9827e4eba7c3cdce930923add53763f10fa40977d687cfd47c41be6a9b0f9ce3faf40fa24f670b3c8dd5977242bd5aeefd00217d35b51ad82c7d00b25eb355a387b73538b5f6c7ed3cf1e35f147c2238370fb89d87dc344c4e28fc3eada43a016b1e2a734ac01e339e01d3513f215c563d7077dd993c5e7418b0ed20fcb26a7baf7cb8428dbc026c598ce3e603f7993886e2683137c1a8f82e063f135f1a550eef375032cd7555b931a8de37a1d6a659227c1386b5a0a042d31eeacef5b8fe6e1a597728567863c58401d3d11e3269c42aaba41a2d2e4a7d76250a5218a15604880ff18acea934167effe6ee077e3503117952526dae32fbec4c603c18f750e62cdc097ba3f5d1732ee17a7308c75f1f9851da3b6c4be3735e6d0396c398d85266ab6ee0b89c8a23f3f7e07e1f96f186ef39a950e478b2ba659576eddc26342a2279200ae4a8dde47e89323e3c131c082a7f95c2a1c42fca151f279bae8ca9067e687edac03074ac34a3ac5021524fcdf1837754d1828e8aa8ea9c0f93ed6063d053b7b2ea3e2ccd3a0d6a03985c70384c003aaaf3eced3b5409f321ea25da6920a491a496bea9d1cd559db0f07f29e5e926d01b88f7dc691b6aba2a018ce1d62ccd282ad3c56518c81eae831d20e2fe3da5c8aa0535ec8c31c303865a3a2c03a57207b87834023da61f2f1df7b09ba9dfb51cb6cd62be26714d95cba30ff19dd776f8323a4f271363af3aede0db12eb9151c945e49004c3a9c257e0b4cd141efa555f6846acb96a357e362bf4904ad960ff8c02a3d1ccc3b5d299600cc1a7911f31455bb05e513ad946e99f856c53754b0a660fb2b1524822496d440b5b1d61cf0f0bf4ed5b70057286d9e06a89c306e2060dbd601f507afbd0829bb5df3365d4fcfebc3220d1598493749abe247b4aa21213588bc2c65fd8d3e812b2f326a22f09ba99bdea2625d80842af3acf37805fa7d98d500ef643d8539cb6cb312608800d2d048c216d84ff269161945d0f0a96463f14d38119e7156096cd62479c24b79ebbad5a1f2c88eefb46871de0d3376fec2b6c8e3be4a90410254530a8d806daaa81c97edb44953e784fff80254f6b10bf8feec14c0c9c875c9da9eb0a010e0d20b4d6e342967');
INSERT INTO public.number_series VALUES
	('FZ', '110105', 2026, 2),
	('SZ', '110105', 2026, 2),
	('T', '110105', 2026, 2);
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
	('0000_helpers.sql', '0ab3ee2c7ae28779a303bdec8252d79e2be6dcfed6bbca580dc258efe9355122', '2026-11-26 02:40:59.25887+00'),
	('0001_kernel.sql', 'a87b9599836f5f4c7a4867b4ef7a53fc7e5c4854ab0fe2673a9410264473cadb', '2026-11-26 02:40:59.25887+00'),
	('0002_accounts.sql', '8ebaa7e0bb3e22d230551cd51eccf9b7b779f88e33ac7aaf3a2aa64972c8bcae', '2026-11-26 02:40:59.25887+00'),
	('0003_records.sql', '6658f9ce5c71f2a5f3b3d11452c52bd8e25e339a6cf79dd4c257ac1ad5a88ce2', '2026-11-26 02:40:59.25887+00'),
	('0004_imports.sql', '908c7f924cc87fefcd1887c25fa201020453cff1922b31bc80969ce35ef44aec', '2026-11-26 02:40:59.25887+00'),
	('0005_writing.sql', '816008d83fc1ce1ed93920c8319636b881a07f3160391d22633fa32b122be58f', '2026-11-26 02:40:59.25887+00'),
	('0006_checks.sql', '8d54b25d2b04ecee88272389d791783f84467f63c31d9ca1214c917e7e416e9d', '2026-11-26 02:40:59.25887+00'),
	('0007_cremation_operators.sql', '12de192addcf3197f0cc72c4dbe5069866b2e57068bb7d1e610463997a9c3550', '2026-11-26 02:40:59.25887+00'),
	('0008_newest.sql', '57f4915c92bfc3605b67954b0837fd720355642cc7a25d0217f8de8c18321bbb', '2026-11-26 02:40:59.25887+00'),
	('0009_approvals.sql', 'd038acbd69833ab8de673730de0a2e91b464b7a0ed056906461bbccf38cb108d', '2026-11-26 02:40:59.25887+00'),
	('0010_partner_checkpoint.sql', 'b74ed5eae97beb604be5efac3287702fb1764cd8d855da3c9c6c1ca6231d4e24', '2026-11-26 02:40:59.25887+00'),
	('0011_not_yet_sealed.sql', '3900ebd1aa075523b043ab4ef4f0d84e7fce2864ecf6571129af043d5777bbcd', '2026-11-26 02:40:59.25887+00'),
	('0012_sealed_reasons_and_notes.sql', 'cd2c58b887d403f4a30aba42d32e2f7632f39e0cd72fb91bc4ffb0f67d40b7a0', '2026-11-26 02:40:59.25887+00'),
	('0013_key_canary.sql', '9d3ff28fc6256fcf6d8d8c863859e066d2f325f7d92f4bde15b089293db549d3', '2026-11-26 02:40:59.25887+00'),
	('0014_deferrable_exclusions.sql', '022bb0d5bb109313bd478f362bf38ba7829da79d2c4bb100c7a15ce3189b8cca', '2026-11-26 02:40:59.25887+00'),
	('0015_quarantine_waits.sql', '25cba9a90590d7d7d1bc69c8c33322ccc86bca527f94897a88b79970e2bca876', '2026-11-26 02:40:59.25887+00'),
	('0016_evidence.sql', '89b043c6a21daabeeeebb01f1d70ff8cb003736effe243391759c11a5e4e3eae', '2026-11-26 02:40:59.25887+00'),
	('0017_kept_accounts.sql', '2b09070b3fe0ddc5d68ede23232cb309b019e8a87549dda50d24680ee65c2d99', '2026-11-26 02:40:59.25887+00'),
	('0018_verified_stretches.sql', '706c695bdf2931a1549459b657afe9a7070a10229cbf82d4919393426bbbf967', '2026-11-26 02:40:59.25887+00'),
	('0019_order_of_days.sql', '7e2a587ad2266af1dabb7b7aa1fb9804d31ac49b660097fac987af0463d17d3e', '2026-11-26 02:40:59.25887+00'),
	('0024_persons_behind_accounts.sql', '5d6bc643e3007b68f9a072e06f6940b50fccc80f1889eab01a697078581eff11', '2026-11-26 02:40:59.25887+00'),
	('0025_rejoin.sql', 'c98b28e33734b977b1c5d630c8f90f07fa2ebe00921b54b05dd5d4112b63d9dd', '2026-11-26 02:40:59.25887+00'),
	('0026_words_of_the_standard.sql', 'da21c409293ab4d3dd7e987ae04d3237cdeb3a81cb7a02ffd6e62374f07079c6', '2026-11-26 02:40:59.25887+00'),
	('0027_search_keys_of_names.sql', 'cc37f0fde7a8a88ffc71a4e3d1bc0b4311444b84c8e2354162219820c21d0f8f', '2026-11-26 02:40:59.25887+00'),
	('0028_left_out_lines.sql', '9f8d1a706caccf4a0af80f1ac4548557cf9e82d6c06669fc76701ada4ff29e46', '2026-11-26 02:40:59.25887+00'),
	('0029_dispute_between_provinces.sql', '7bc670b36f3571ed5fbcc48f7020d02499d040cb97ca0d151e83e76c0d84311f', '2026-11-26 02:40:59.25887+00'),
	('0030_disputes.sql', '3cf4c3cbb3eb3f782d235e1e14027928aff56627341f56684e12b281b0f87341', '2026-11-26 02:40:59.25887+00'),
	('0031_institutions_awaiting_approval.sql', '9066628aad070cb47ef333bce320991a385810124508590951413c2df97b3607', '2026-11-26 02:40:59.25887+00'),
	('0032_decided_by_two_people.sql', '9284d525d7cd54debd161558bd1dcc757e66ef973cf967743fed4679b3f13a05', '2026-11-26 02:40:59.25887+00'),
	('0033_second_check.sql', 'e617f30c00d2668e914d9d91760ca87572c7348aca14c6e6c9a7dcbb99630b2e', '2026-11-26 02:40:59.25887+00'),
	('0034_partly_understood.sql', 'c947eebd8f00d436bb28206e1bf7082487bfb174f683ca6e3d571241ac7491dd', '2026-11-26 02:40:59.25887+00'),
	('0035_alarms.sql', '712f17bf5e6a94dbe9f1a79e715dabb0e61f57af9c7fbf2ee7d0fced82c79c66', '2026-11-26 02:40:59.25887+00'),
	('0036_view_notice_progress.sql', 'd64116ac270a36398671d4cf7d949bb5ee870c19aaef6435f39155b2ba35aecb', '2026-11-26 02:40:59.25887+00'),
	('0037_view_notices.sql', 'add19cc325f75f15fc59aa16c8e2f7ba1eee1c4d48a24ae7948084230d89b0a1', '2026-11-26 02:40:59.25887+00'),
	('0038_reasons_of_imports.sql', '61acac40c5545d5419134f67553b07a3e316841c919f3895569b813301846802', '2026-11-26 02:40:59.25887+00');
INSERT INTO public.staff VALUES
	('110000', '01a215ba-4cd8-7e5c-aa6b-38241cf3e519', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.632+00', 'node:110000', NULL, 'clerk', '王敏', '1', NULL, '01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4cdd-783a-80b5-21e5481667d3', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.637+00', 'node:110000', NULL, 'driver', '李强', '1', NULL, '02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4cde-70cd-ad39-7411675bf693', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.638+00', 'node:110000', NULL, 'embalmer', '周兰', '1', NULL, '04', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4ce1-740d-bf8d-49265a267b23', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.641+00', 'node:110000', NULL, 'operator', '孙伟', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a215ba-4ce2-7fdf-9d78-979590e1b6bb', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', false, NULL, '2026.1', '2026-11-26 02:41:00.642+00', 'node:110000', NULL, 'witness', '赵刚', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.tag VALUES
	('110000', '01a215ba-4d9c-775a-9b59-2925fd2234a8', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4d69-708b-9a06-065ffb67c685', false, NULL, '2026.1', '2026-11-26 02:41:00.828+00', 'node:110000', NULL, 'T110105-2026-000001-W', 'body', '2026-11-25 23:51:00.828+00'),
	('110000', '01a215ba-4dd0-740d-9fe4-a8557ab816e7', 1, '110105', '01a215ba-4ca6-7bcb-a121-cd687305799a', '01a215ba-4dc7-71cd-afa0-18c5e40dac90', false, NULL, '2026.1', '2026-11-26 02:41:00.88+00', 'node:110000', NULL, 'T110105-2026-000002-U', 'body', '2026-11-25 23:51:00.88+00');
SELECT pg_catalog.setval('public.audit_entry_entry_id_seq', 40, true);
SELECT pg_catalog.setval('public.log_entry_entry_id_seq', 35, true);
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
    ADD CONSTRAINT ashes_placement_collector_link FOREIGN KEY (province, case_id, collector) REFERENCES public.contact(province, case_id, id);
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
ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_received_by_link FOREIGN KEY (province, case_id, received_by) REFERENCES public.contact(province, case_id, id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.cremation_confirmation
    ADD CONSTRAINT cremation_confirmation_funeral_case_owner FOREIGN KEY (province, institution, case_id) REFERENCES public.funeral_case(province, institution, id);
ALTER TABLE ONLY public.cremation_confirmation
    ADD CONSTRAINT cremation_confirmation_signatory_link FOREIGN KEY (province, case_id, signatory) REFERENCES public.contact(province, case_id, id);
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
    ADD CONSTRAINT custody_handed_to_link FOREIGN KEY (province, case_id, handed_to) REFERENCES public.contact(province, case_id, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_moved_by_link FOREIGN KEY (province, institution, moved_by) REFERENCES public.staff(province, institution, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_place_link FOREIGN KEY (province, institution, place) REFERENCES public.place(province, institution, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_tag_link FOREIGN KEY (province, case_id, tag) REFERENCES public.tag(province, case_id, id);
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
ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_payer_link FOREIGN KEY (province, case_id, payer) REFERENCES public.contact(province, case_id, id);
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
    ADD CONSTRAINT transport_caller_link FOREIGN KEY (province, case_id, caller) REFERENCES public.contact(province, case_id, id);
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
