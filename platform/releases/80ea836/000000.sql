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
  perform pg_advisory_xact_lock(hashtext('cremation'));
  here := new;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
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
  if not here.voided and ((not (here.kind = '0'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and exists (select 1 from public.decedent t2 where not t2.voided and (t2.identity_number_key = t1.identity_number_key and exists (select 1 from public.cremation t3 where not t3.voided and (t3.decedent = t2.id and t3.id <> here.id and t3.kind = '0'))))))))) is false then
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
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  select * into here from public.cremation_confirmation where province = new.province and id = new.id;
  if at_home and ((not (here.voided = true))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true)) or exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.id <> here.id))) is false then
      raise exception using errcode = 'QM001', message = 'cremation-keeps-its-confirmation',
        constraint = 'cremation-keeps-its-confirmation', table = 'cremation_confirmation';
    end if;
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
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
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
CREATE TABLE pgboss.queue_stats_20261125 (
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
    CONSTRAINT account_login_form CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text)),
    CONSTRAINT account_region_form CHECK ((region ~ '^([0-9]{2}){0,3}$'::text)),
    CONSTRAINT account_roles_known CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['clerk'::text, 'operator'::text, 'manager'::text, 'countyOfficer'::text, 'provinceOfficer'::text, 'ministryOfficer'::text, 'inspector'::text, 'securityAdmin'::text, 'systemAdmin'::text, 'importer'::text]))),
    CONSTRAINT account_roles_separated CHECK (((((('systemAdmin'::text = ANY (roles)))::integer + (('securityAdmin'::text = ANY (roles)))::integer) + (('inspector'::text = ANY (roles)))::integer) <= 1)),
    CONSTRAINT account_state_known CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);
COMMENT ON TABLE public.account IS '账号 Accounts of staff; second_factor is sealed, second_factor_step the last time step used, so that a code serves once';
CREATE TABLE public.ashes_placement (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    destination text NOT NULL COLLATE pg_catalog."C",
    collector uuid,
    niche uuid,
    where_ text,
    weight integer,
    placed_at timestamp(3) with time zone NOT NULL,
    handed_over_by uuid NOT NULL,
    CONSTRAINT ashes_placement__ashes_go_to_somebody_or_somewhere CHECK ((voided OR ((collector IS NOT NULL) OR (niche IS NOT NULL) OR (destination = '8'::text)))),
    CONSTRAINT ashes_placement__deposit_has_a_niche CHECK ((voided OR (((destination = '6'::text) AND (niche IS NOT NULL)) OR ((NOT (destination = '6'::text)) AND (NOT (niche IS NOT NULL)))))),
    CONSTRAINT ashes_placement__placement_not_in_future CHECK ((voided OR (placed_at <= (recorded_at + '00:05:00'::interval))))
);
COMMENT ON TABLE public.ashes_placement IS '骨灰去向 Ashes placement';
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
    reason text,
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
    reason text,
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
    reason text,
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
    household text,
    death_date text COLLATE pg_catalog."C",
    cremated_on date NOT NULL,
    issuer_name text NOT NULL,
    issued_by text NOT NULL,
    issued_on date NOT NULL,
    cancels uuid,
    received_by uuid,
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
ALTER TABLE public.checkpoint ALTER COLUMN checkpoint_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.checkpoint_checkpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
    reason text,
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
    workplace text,
    CONSTRAINT contact__collector_shows_a_document CHECK ((voided OR (((role = '1'::text) AND (identity_number IS NOT NULL) AND (document_kind IS NOT NULL)) OR (role = ANY (ARRAY['0'::text, '2'::text, '3'::text])))))
);
COMMENT ON TABLE public.contact IS '承办人 Contact';
CREATE TABLE public.correction_notice (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    voided boolean DEFAULT false NOT NULL,
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    subject_node text NOT NULL,
    subject_kind text NOT NULL,
    subject_record text NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    asks text NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamp(3) with time zone NOT NULL,
    answer text,
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
    reason text,
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
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    signatory uuid NOT NULL,
    signed_at timestamp(3) with time zone NOT NULL,
    identity_checked text NOT NULL,
    note text,
    CONSTRAINT cremation_confirmation__confirmation_not_in_future CHECK ((voided OR (signed_at <= (recorded_at + '00:05:00'::interval))))
);
COMMENT ON TABLE public.cremation_confirmation IS '遗体火化确认书 Cremation confirmation';
CREATE TABLE public.custody (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
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
    note text,
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
    reason text,
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
    note text
);
COMMENT ON TABLE public.day_report IS '机构日报 Institution day report';
CREATE TABLE public.death_certificate (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
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
    reason text,
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
    occupation text,
    household text COLLATE pg_catalog."C",
    address bytea,
    death_date text COLLATE pg_catalog."C",
    death_time text,
    death_place text,
    death_region text COLLATE pg_catalog."C",
    death_cause text NOT NULL COLLATE pg_catalog."C",
    death_disease text COLLATE pg_catalog."C",
    CONSTRAINT decedent__death_not_in_future CHECK ((voided OR (public.qm_compare_partial(death_date, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0))),
    CONSTRAINT decedent__died_after_born CHECK ((voided OR ((NOT (death_date IS NOT NULL)) OR (NOT (birth_date IS NOT NULL)) OR (public.qm_compare_partial(death_date, birth_date) >= 0)))),
    CONSTRAINT decedent__identity_number_has_kind CHECK ((voided OR ((NOT (identity_number IS NOT NULL)) OR (document_kind IS NOT NULL)))),
    CONSTRAINT decedent__nameless_has_no_number CHECK ((voided OR ((NOT (nameless = true)) OR (NOT (identity_number IS NOT NULL)))))
);
COMMENT ON TABLE public.decedent IS '逝者 The person who died';
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
    reason text,
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
    fault jsonb
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
    reason text,
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
    note text
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
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    state text NOT NULL COLLATE pg_catalog."C",
    hall uuid NOT NULL,
    starts_at timestamp(3) with time zone NOT NULL,
    ends_at timestamp(3) with time zone NOT NULL,
    celebrant uuid,
    note text,
    CONSTRAINT farewell__farewell_ends_after_it_begins CHECK ((voided OR (starts_at < ends_at)))
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
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    number text NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    opened_at timestamp(3) with time zone NOT NULL,
    closed_at timestamp(3) with time zone,
    body_state text COLLATE pg_catalog."C",
    body_note text,
    effects text,
    waiver_group text COLLATE pg_catalog."C",
    note text,
    CONSTRAINT funeral_case__a_case_is_its_own_case CHECK ((voided OR (id = case_id))),
    CONSTRAINT funeral_case__closed_has_a_time CHECK ((voided OR (((state = '1'::text) AND (closed_at IS NOT NULL)) OR ((NOT (state = '1'::text)) AND (NOT (closed_at IS NOT NULL)))))),
    CONSTRAINT funeral_case__opened_not_in_future CHECK ((voided OR (opened_at <= (recorded_at + '00:05:00'::interval))))
);
COMMENT ON TABLE public.funeral_case IS '殡仪服务业务 Case';
CREATE TABLE public.home (
    single boolean DEFAULT true NOT NULL,
    node text NOT NULL COLLATE pg_catalog."C",
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
    CONSTRAINT import_line_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'accepted-partial-date'::text, 'duplicate'::text, 'quarantined'::text]))),
    CONSTRAINT import_line_quarantined_has_reason CHECK (((outcome = 'quarantined'::text) = (code IS NOT NULL)))
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
    CONSTRAINT import_run_accounts_for_every_line CHECK (((state <> 'finished'::text) OR ((((accepted + accepted_partial_date) + duplicate) + quarantined) = lines))),
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
    reason text,
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
    note text,
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
    reason text,
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
    relation_note text,
    country text COLLATE pg_catalog."C",
    note text,
    CONSTRAINT interment__interred_after_death CHECK ((voided OR ((NOT (interment_date IS NOT NULL)) OR (NOT (death_date IS NOT NULL)) OR (public.qm_compare_partial(interment_date, death_date) >= 0)))),
    CONSTRAINT interment__interred_death_not_in_future CHECK ((voided OR (public.qm_compare_partial(death_date, public.qm_civil_day((recorded_at + '00:05:00'::interval))) <= 0))),
    CONSTRAINT interment__interred_died_after_born CHECK ((voided OR ((NOT (birth_date IS NOT NULL)) OR (NOT (death_date IS NOT NULL)) OR (public.qm_compare_partial(death_date, birth_date) >= 0))))
);
COMMENT ON TABLE public.interment IS '安葬 Interment';
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
CREATE TABLE public.mirror_batch (
    origin text NOT NULL COLLATE pg_catalog."C",
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    head text NOT NULL,
    request_hash text NOT NULL,
    receipt text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL
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
CREATE TABLE public.number_series (
    prefix text NOT NULL COLLATE pg_catalog."C",
    region text NOT NULL COLLATE pg_catalog."C",
    year integer NOT NULL,
    last integer NOT NULL
);
CREATE TABLE public.payment (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
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
    reason text,
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
    note text
);
COMMENT ON TABLE public.place IS '处所 Place';
CREATE TABLE public.preparation (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    state text NOT NULL COLLATE pg_catalog."C",
    place uuid,
    embalmer uuid NOT NULL,
    treatment text NOT NULL,
    started_at timestamp(3) with time zone NOT NULL,
    finished_at timestamp(3) with time zone,
    CONSTRAINT preparation__preparation_ends_after_it_begins CHECK ((voided OR (started_at < finished_at)))
);
COMMENT ON TABLE public.preparation IS '遗体整容 Preparation';
CREATE TABLE public.price_item (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
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
COMMENT ON TABLE public.price_item IS '收费项目 Priced service';
CREATE TABLE public.price_list (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
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
    opinion text,
    CONSTRAINT price_list__a_published_list_stays CHECK (((voided = false) OR (NOT (state = ANY (ARRAY['9'::text, '8'::text]))))),
    CONSTRAINT price_list__list_ends_after_it_begins CHECK ((voided OR ((NOT (effective_until IS NOT NULL)) OR (effective_from < effective_until)))),
    CONSTRAINT price_list__publisher_is_another_person CHECK ((voided OR ((reviewed_by <> published_by) AND (filed_by <> published_by)))),
    CONSTRAINT price_list__reviewed_before_published CHECK ((voided OR ((NOT (state = ANY (ARRAY['9'::text, '8'::text]))) OR ((filed_by IS NOT NULL) AND (reviewed_by IS NOT NULL) AND (published_by IS NOT NULL))))),
    CONSTRAINT price_list__reviewer_is_not_filer CHECK ((voided OR (filed_by <> reviewed_by)))
);
COMMENT ON TABLE public.price_list IS '收费清单 Price list';
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
    settled_by bigint
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
    mended_at timestamp(3) with time zone
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
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    code text NOT NULL,
    name text NOT NULL,
    sex text NOT NULL COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    duty text NOT NULL COLLATE pg_catalog."C",
    certificate_number text,
    profession_level text COLLATE pg_catalog."C",
    education text COLLATE pg_catalog."C",
    political_status text COLLATE pg_catalog."C",
    phone bytea,
    since text COLLATE pg_catalog."C",
    left_on date,
    left_because text,
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
    reason text,
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
    reason text,
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
    note text,
    CONSTRAINT transport__arrives_after_departure CHECK ((voided OR ((NOT (arrived_at IS NOT NULL)) OR (departed_at <= arrived_at))))
);
COMMENT ON TABLE public.transport IS '遗体接运 Transport';
CREATE TABLE public.vigil (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    institution uuid NOT NULL,
    case_id uuid NOT NULL,
    voided boolean DEFAULT false NOT NULL,
    reason text,
    standard text NOT NULL COLLATE pg_catalog."C",
    recorded_at timestamp(3) with time zone NOT NULL,
    recorded_by text NOT NULL,
    local jsonb,
    state text NOT NULL COLLATE pg_catalog."C",
    room uuid NOT NULL,
    starts_at timestamp(3) with time zone NOT NULL,
    ends_at timestamp(3) with time zone NOT NULL,
    attendant uuid,
    note text,
    CONSTRAINT vigil__vigil_ends_after_it_begins CHECK ((voided OR (starts_at < ends_at)))
);
COMMENT ON TABLE public.vigil IS '守灵 Vigil';
CREATE TABLE public.waiver_rule (
    province text NOT NULL COLLATE pg_catalog."C",
    id uuid NOT NULL,
    version integer NOT NULL,
    region text NOT NULL COLLATE pg_catalog."C",
    voided boolean DEFAULT false NOT NULL,
    reason text,
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
COMMENT ON TABLE public.waiver_rule IS '惠民减免规则 Waiver rule';
ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261125 FOR VALUES FROM ('2026-11-25 00:00:00+00') TO ('2026-11-26 00:00:00+00');
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261126 FOR VALUES FROM ('2026-11-26 00:00:00+00') TO ('2026-11-27 00:00:00+00');
INSERT INTO pgboss.instance VALUES
	('e041cf32-c62b-4726-9328-d37b91133715', NULL, 'vm', 29944, '12.38.0', 'v26.10.0', 'pgboss:e041cf32', 30, true, true, true, false, false, 2, 2, 1, 1, '[]', '{"cpu": null, "rss": 235032576, "cgroup": 1, "cpuLimit": 2, "heapUsed": 52445488, "heapLimit": 4395630592, "loopDelay": null, "memoryUsed": null, "memoryLimit": 25276502016, "cpuThrottled": null, "loopDelayMax": null, "loopUtilization": null}', '{"max": 2, "adapter": "pg", "backend": "postgres", "migrate": true, "reindex": true, "schedule": true, "supervise": true, "createSchema": true, "useListenNotify": false, "bamIntervalSeconds": 60, "flowIntervalSeconds": 5, "warningRetentionDays": 365, "monitorIntervalSeconds": 60, "queueStatRetentionDays": 7, "reindexIntervalSeconds": 86400, "instanceHeartbeatSeconds": 30, "superviseIntervalSeconds": 60, "cronWorkerIntervalSeconds": 5, "queueCacheIntervalSeconds": 60, "cronMonitorIntervalSeconds": 30, "maintenanceIntervalSeconds": 86400, "clockMonitorIntervalSeconds": 600}', 0, NULL, '2026-11-25 18:11:08.191851+00', '2026-11-25 18:11:08.191851+00', '2026-11-25 18:11:14.44184+00');
INSERT INTO pgboss.queue VALUES
	('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-25 18:11:08.158513+00', '2026-11-25 18:11:08.158513+00'),
	('accounts-prune', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-25 18:11:08.200882+00', '2026-11-25 18:11:08.200882+00');
INSERT INTO pgboss.schedule VALUES
	('accounts-prune', '', 'cron', '17 * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-25 18:11:08.225098+00', '2026-11-25 18:11:08.225098+00', NULL);
INSERT INTO pgboss.version VALUES
	(46, '2026-11-25 18:11:08.175517+00', '2026-11-25 18:11:08.176082+00', '2026-11-25 18:11:13.473486+00', NULL, NULL);
INSERT INTO public.account VALUES
	('01a213e7-8d11-7737-8412-a6ec54f70fb2', 'security', '安全管理员', '$argon2id$v=19$m=19456,t=2,p=1$RFBtg19JN15q0FpUqObJuw$mXkZiD6u8QIQEABMy6NJ/2nDZ52kApyIk5d8mtRxTwg', '2026-11-25 18:11:11.953+00', '{securityAdmin}', '', NULL, NULL, NULL, NULL, 'active', '2026-11-25 18:11:11.953+00', NULL);
INSERT INTO public.audit_entry OVERRIDING SYSTEM VALUE VALUES
	(1, '753', '2026-11-25 18:11:11.955+00', 'public', 'account.create', NULL, NULL, NULL, NULL, 'security', 'done', '', NULL, '{"account":"public","act":"account.create","at":"2026-11-25T18:11:11.955Z","detail":{"region":"","roles":["securityAdmin"],"target":"01a213e7-8d11-7737-8412-a6ec54f70fb2"},"institution":null,"kind":null,"name":"public","node":"000000","purpose":"security","record":null,"region":"","result":"done","roles":["public"],"seen":null,"subject":null}', '\xfd62c9553793cc4acbf8e02b87da20115e7e989a6ffdfd9615dfe47a09b46cd9'),
	(2, '775', '2026-11-25 18:11:12.966+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-25T18:11:12.966Z","detail":{"from":1,"quarantined":0,"to":1},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x2935966a9fad6817913d42be0ab3b2e01d6cb5f66810b9d84df3dc332e7c7e57'),
	(3, '784', '2026-11-25 18:11:13.933+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-25T18:11:13.933Z","detail":{"from":2,"quarantined":0,"to":12},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x04d0e8961126bc5a652a044a468290a0c00b54189cc80b9ca2e07b476f8fd0b9'),
	(4, '793', '2026-11-25 18:11:14.2+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-25T18:11:14.200Z","detail":{"from":13,"quarantined":0,"to":24},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x50d7650e90056c1984f28dadb2acc5b97309fe4f9f40e549dd0d8ca7ac17e58c'),
	(5, '798', '2026-11-25 18:11:14.341+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-25T18:11:14.341Z","detail":{"from":25,"quarantined":0,"to":35},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x7034a7c690aabbd93831c15453cd722da9a34e6e90d12418c714af8732120d25');
INSERT INTO public.audit_sequence VALUES
	(1, 1),
	(2, 2),
	(3, 3),
	(4, 4),
	(5, 5);
INSERT INTO public.checkpoint OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-25 18:11:14.488+00', 0, 5, '清明 检查点 Qingming checkpoint 1
节点 node: 000000
时间 at: 2026-11-25T18:11:14.488Z
算法 suite: sm2-sm3
密钥 key: 23bf76d5bfb3259d
业务记录 records: 0 GrIdg1XPoX-OYRlIMegajyK-yMco_vt0ftA161CCqis
审计记录 audit: 5 bMaGQeilHvCZ8H_LucMsTkNztzvDzrcXiVATrlAY0v4
前一检查点 previous: -
签名 signature: FAwS1wk-jQsvAonB7qHEHDJPhLEm_Dzap8hOGkUxWjgji5SmeBscKxxlTLd-Lfiy0zW6KhpBX0zM5U4m_pN-bQ
');
INSERT INTO public.cremation VALUES
	('110000', '01a213e7-9539-78c7-a010-98bcb8baa2f2', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', false, NULL, '2026.1', '2026-11-25 18:11:13.849+00', 'node:110000', NULL, '0', '01a213e7-93ea-71fd-b1ee-0dee8d93838e', '01a213e7-8f8e-7cc2-a51a-c3896d35ac74', NULL, '01a213e7-905d-7cf4-8339-73c3849e3a24', '01a213e7-914d-7655-9da4-23cda3172ae0', 'T110105-2026-000001-W', '2026-11-25 17:11:13.794+00', NULL, true);
INSERT INTO public.death_certificate VALUES
	('110000', '01a213e7-9495-7947-9455-d41a4785e517', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', false, NULL, '2026.1', '2026-11-25 18:11:13.685+00', 'node:110000', NULL, 'medical', '\x0158adfdf498625874ef9568c5197a6dd7103785b380d72297cbf636d3def9f0', '\x0dfeb6c3e893957779a93522e9bb2b0b', '1', '第一医院', '2026-11-24'),
	('110000', '01a213e7-95b5-7685-9060-563216b00953', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', '01a213e7-9596-7e8f-ac8f-6d8f04026ece', false, NULL, '2026.1', '2026-11-25 18:11:13.973+00', 'node:110000', NULL, 'medical', '\x0134bcb54e0c4c8b874bbac9075976c008311748568657674581ab68b82b2d1a', '\x09b98ea1fc0fa75d54a86b7508cee3ec', '1', '第一医院', '2026-11-24');
INSERT INTO public.decedent VALUES
	('110000', '01a213e7-93ea-71fd-b1ee-0dee8d93838e', 2, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', false, '核对证件', '2026.1', '2026-11-25 18:11:14.112+00', 'node:110000', NULL, 'SZ110105-2026-000001', false, '\x0161d62d38b4794b956fc4d769d759f5626c04316a1d8c44a793c02be5af25a842baa90ea578', '\x17ac527340f253316f24c02a67a4e17e', '{"\\x17ac527340f253316f24c02a67a4e17e","\\xcc2f5caaf00c4ec752aaf4646355b9d6","\\xc9783f47ef2f45a4d6038fc365936a8f"}', '1', '0', '\x01d06f47bdbcaed668609bd8bc5a10fd3d4620d8097a948421b5a8d6ce956df9d494d75bc989b4f9bd7687b24eadb4', '\xcebb7fd78a50cfc57abd11c0233ec1b3', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24', NULL, NULL, NULL, '02', NULL),
	('110000', '01a213e7-95a3-75cb-ab5f-1e32270e17ee', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', '01a213e7-9596-7e8f-ac8f-6d8f04026ece', false, NULL, '2026.1', '2026-11-25 18:11:13.955+00', 'node:110000', NULL, 'SZ110105-2026-000002', false, '\x014880a1eeb54186085535e4931ab69e6fad4630b0d84154a183098b68bf3567c8d781ef', '\x5eaf8d7d718492bdcbc854c1dd8d456c', '{"\\x5eaf8d7d718492bdcbc854c1dd8d456c","\\xe3919dbe9f22ee2c9cc40ad08b092668","\\xeb8b93160837edf73eddd72797d369f6"}', '1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24', NULL, NULL, NULL, '02', NULL);
INSERT INTO public.funeral_case VALUES
	('110000', '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', false, NULL, '2026.1', '2026-11-25 18:11:13.49+00', 'node:110000', NULL, 'FZ110105-2026-000001', '0', '2026-11-25 15:11:13.49+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a213e7-9596-7e8f-ac8f-6d8f04026ece', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', '01a213e7-9596-7e8f-ac8f-6d8f04026ece', false, NULL, '2026.1', '2026-11-25 18:11:13.942+00', 'node:110000', NULL, 'FZ110105-2026-000002', '0', '2026-11-25 15:11:13.942+00', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.home VALUES
	(true, '000000');
INSERT INTO public.indicator_day VALUES
	('casesOpened', '110000', '110105', '2026-11-25', 2);
INSERT INTO public.institution VALUES
	('110000', '01a213e7-8edb-7282-9432-8b3a63768c26', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.22+00', 'node:110000', NULL, 'BZ110105-01', '测试殡仪馆（BZ110105-01）', 'BZ', '0', NULL, NULL, NULL, '156', '测试路 1 号', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.log_state VALUES
	('audit', 5, '\x00000000000000057ec0356a8a5e73b8b44131c3558dc5e4e093c08d76e9b5cf81d0098eb0e099b37034a7c690aabbd93831c15453cd722da9a34e6e90d12418c714af8732120d25', '800', '7712173227233031542');
INSERT INTO public.log_tile VALUES
	('audit', 0, 0, '\xfd62c9553793cc4acbf8e02b87da20115e7e989a6ffdfd9615dfe47a09b46cd92935966a9fad6817913d42be0ab3b2e01d6cb5f66810b9d84df3dc332e7c7e5704d0e8961126bc5a652a044a468290a0c00b54189cc80b9ca2e07b476f8fd0b950d7650e90056c1984f28dadb2acc5b97309fe4f9f40e549dd0d8ca7ac17e58c7034a7c690aabbd93831c15453cd722da9a34e6e90d12418c714af8732120d25');
INSERT INTO public.mirror_batch VALUES
	('110000', 1, 1, '{"audience":"000000","bodyBytes":643,"bodyDigest":"wumud3rCACh3ZyOnmKYRcbppx-7yLQm7GS-i6CCecoU","encoding":"gzip","from":1,"keyId":"54594858e3c6c9c6","origin":"110000","packedBytes":426,"previousRoot":"GrIdg1XPoX-OYRlIMegajyK-yMco_vt0ftA161CCqis","protocol":"qingming-exchange/1","root":"U8mOC4UFkDniIAKOrTaQCKHdNGbhvhBPz4TCizmdbjk","sentAt":"2026-11-25T18:11:12.443Z","standard":"2026.1","suite":"sm2-sm3","to":1}
KRavaf-DgB9WWZBAvxvt9fH-vHFSerc0FdIDZ51fvonoeHkotyJ3ODN_HC_T2791q6OhfzBTvcgSMqmsrJIh3w
', 'zSNv8Peywvh9qpAmR2mCyGMJ1YVeyYCvdM4E-BmeVs8', '{"applied":1,"from":1,"keyId":"23bf76d5bfb3259d","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-25T18:11:12.827Z","receiver":"000000","released":[],"requestHash":"zSNv8Peywvh9qpAmR2mCyGMJ1YVeyYCvdM4E-BmeVs8","root":"U8mOC4UFkDniIAKOrTaQCKHdNGbhvhBPz4TCizmdbjk","suite":"sm2-sm3","to":1}
oRCrHGUOudWHg3wXEmxOk_u-muuob23yVbSyHR6x4wP-MdhaP6y66zzlNt7EwYZku8tMGD22fI_nSc9YUeox2g
', '2026-11-25 18:11:12.827+00'),
	('110000', 2, 12, '{"audience":"000000","bodyBytes":6410,"bodyDigest":"X8L5zsH1cIt6_Nq67G9azNHDSSwNJJkv92QnyPGqN84","encoding":"gzip","from":2,"keyId":"54594858e3c6c9c6","origin":"110000","packedBytes":1556,"previousRoot":"U8mOC4UFkDniIAKOrTaQCKHdNGbhvhBPz4TCizmdbjk","protocol":"qingming-exchange/1","root":"5r83iFergumn8UhOzPBi75xPBhAOASm_-3J8gultZxU","sentAt":"2026-11-25T18:11:13.514Z","standard":"2026.1","suite":"sm2-sm3","to":12}
neaOLfTbDrRoS6P2zjp5HObOf_6BXVxn7Fe084YxM8LTMkld6F9cDgpRQDPPUxh-7aNHrmObwrG5I8_PsNN3RA
', '-vJHpZH9TgQmY0MxHAffhid1E6ZKxmneMCOhqHr1OgQ', '{"applied":11,"from":2,"keyId":"23bf76d5bfb3259d","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-25T18:11:13.811Z","receiver":"000000","released":[],"requestHash":"-vJHpZH9TgQmY0MxHAffhid1E6ZKxmneMCOhqHr1OgQ","root":"5r83iFergumn8UhOzPBi75xPBhAOASm_-3J8gultZxU","suite":"sm2-sm3","to":12}
v-1lSerq7I-qxhZKJxjHKp8UR29WQWY1pQAS-62KT_JflJyxh3X6QDYJygHbix5hQdCrVEDMOlDnNkV7IdNm7w
', '2026-11-25 18:11:13.811+00'),
	('110000', 13, 24, '{"audience":"000000","bodyBytes":4947,"bodyDigest":"e3fyxRlwj23nMEm9P6PnPeskUutDRRvqS-LtYVZHU-A","encoding":"gzip","from":13,"keyId":"54594858e3c6c9c6","origin":"110000","packedBytes":1506,"previousRoot":"5r83iFergumn8UhOzPBi75xPBhAOASm_-3J8gultZxU","protocol":"qingming-exchange/1","root":"nX8l3rL1V8Re3yJNoddX1p1Jn4-YR_AxgUFFQouSXJU","sentAt":"2026-11-25T18:11:13.995Z","standard":"2026.1","suite":"sm2-sm3","to":24}
eOSngXYZe335dDwLfU0xdmjTqiTJp5d99PzMDQqqpCobK2bNE2xPv0sgsLYvG1vE-Xbq4GXWEW-v7RoTte0iRg
', 'tPlax5B7RycNv90yLY2eDrQQC6s-yiGwxyJlmvED0PY', '{"applied":8,"from":13,"keyId":"23bf76d5bfb3259d","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-25T18:11:14.000Z","receiver":"000000","released":[],"requestHash":"tPlax5B7RycNv90yLY2eDrQQC6s-yiGwxyJlmvED0PY","root":"nX8l3rL1V8Re3yJNoddX1p1Jn4-YR_AxgUFFQouSXJU","suite":"sm2-sm3","to":24}
uBCHth_MMDMhY7hIQu28tkDoRADlcWcGx9B8rZ1wDG0gn8xXRKWYzA0N9hnopOt7O0GOal0fpcDo1YTofAP9Rg
', '2026-11-25 18:11:14+00'),
	('110000', 25, 35, '{"audience":"000000","bodyBytes":3823,"bodyDigest":"ac0FVpsunsv9AhZM4xNqdeJ4diP4kBKf4TbhgpMhZaU","encoding":"gzip","from":25,"keyId":"54594858e3c6c9c6","origin":"110000","packedBytes":1403,"previousRoot":"nX8l3rL1V8Re3yJNoddX1p1Jn4-YR_AxgUFFQouSXJU","protocol":"qingming-exchange/1","root":"eZk51yRjqPpIYnJ8In5UUlhhs6gdwSZufPeCnqPzD7Y","sentAt":"2026-11-25T18:11:14.217Z","standard":"2026.1","suite":"sm2-sm3","to":35}
QxHd8sA4glCLZgd_bf5B5PhECT8rQHmnwrJF_tOjH84nl7On5dsSVpB9Vqou20DuHwY0z9dq_sh9YhwbK51Teg
', 'PlNVh-BRNebs6KzZBLYXM87v5aUt65HpFOXN4-m1m2g', '{"applied":5,"from":25,"keyId":"23bf76d5bfb3259d","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-25T18:11:14.231Z","receiver":"000000","released":[],"requestHash":"PlNVh-BRNebs6KzZBLYXM87v5aUt65HpFOXN4-m1m2g","root":"eZk51yRjqPpIYnJ8In5UUlhhs6gdwSZufPeCnqPzD7Y","suite":"sm2-sm3","to":35}
HeTBoF9N09MGldcQ-0AxK625h9OUlVIcLEvBYCImnDOqtzLjnZWHratPrLxTfGHxMgNtZ4lIvaCYbG8GhyqGhQ
', '2026-11-25 18:11:14.231+00');
INSERT INTO public.mirror_entry VALUES
	('110000', 1, '\x53c98e0b85059039e220028ead369008a1dd3466e1be104fcf84c28b399d6e39', 'institution', '01a213e7-8edb-7282-9432-8b3a63768c26', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.220Z","audience":null,"bodyHash":"XmecQxA5Nase0ST1VaVKzKp1DiQL8ALQ7LRRv3Wx6tw","id":"01a213e7-8edb-7282-9432-8b3a63768c26","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"institution","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b2261646472657373223a22e6b58be8af95e8b7af203120e58fb7222c22636f756e747279223a22313536222c226b696e64223a22425a222c226e616d65223a22e6b58be8af95e6aea1e4bbaae9a686efbc88425a3131303130352d3031efbc89222c226e756d626572223a22425a3131303130352d3031222c227374617465223a2230227d2c2273616c74223a226f4d44574a5756455f706b724b6a4148486563343341227d', '2026-11-25 18:11:12.22+00', '2026-11-25 18:11:12.827+00'),
	('110000', 2, '\x44dfe2f29aaeb875d356a4fb0ab666937f4b42f0429583ad8919b481f341a15e', 'place', '01a213e7-8f5e-77ae-a197-e2891a849b5c', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.362Z","audience":null,"bodyHash":"QO8Fs3wqFb_UQ5oAKGIWFl5C1zIzZFlpnSPdTCngeLE","id":"01a213e7-8f5e-77ae-a197-e2891a849b5c","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a22726563657074696f6e222c22686f6c64734f6e65223a66616c73652c22696e557365223a747275652c226b696e64223a22726563657074696f6e222c226e616d65223a22e68ea5e5be85e58cba227d2c2273616c74223a2252496875632d39716a376668696658674838356a7741227d', '2026-11-25 18:11:12.362+00', '2026-11-25 18:11:13.811+00'),
	('110000', 3, '\xcdb5f056de927d01bc0b08ac13762765ad018dc5257fa57a41a198a681e1decc', 'place', '01a213e7-8f79-7832-a105-d24bfbcb08c8', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.377Z","audience":null,"bodyHash":"MLWUVzL8FjiC8mM5dQO_TozClZJI0l-P4vIVARiRW0c","id":"01a213e7-8f79-7832-a105-d24bfbcb08c8","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a22636162696e657431222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a22636f6c642d636162696e6574222c226e616d65223a22e4b880e58fb7e69f9c227d2c2273616c74223a2255765558664667655970695348725362484370545667227d', '2026-11-25 18:11:12.377+00', '2026-11-25 18:11:13.811+00'),
	('110000', 4, '\xa49723019c087742d4aabd4f710d87012873fe55ac394b3bbb941576a3a7e53d', 'place', '01a213e7-8f7b-7b9f-a18f-d151560fa922', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.379Z","audience":null,"bodyHash":"K9N75K6pnjC-nzN_sF4Y3WtXo6DUbqzSOQ1JjGP8E8U","id":"01a213e7-8f7b-7b9f-a18f-d151560fa922","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a22636162696e657432222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a22636f6c642d636162696e6574222c226e616d65223a22e4ba8ce58fb7e69f9c227d2c2273616c74223a2277434f7a5a335447517034446c436575333534663141227d', '2026-11-25 18:11:12.379+00', '2026-11-25 18:11:13.811+00'),
	('110000', 5, '\x8b629f467b0a1eb359888ce706dbb878a960013bc3a686e938e2ea21004195d0', 'place', '01a213e7-8f86-700c-a352-c271fdddde1d', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.390Z","audience":null,"bodyHash":"jmXMimPdKgSVXgmxoo8GbHSiJOMyaNsdsuh-xIm-3u4","id":"01a213e7-8f86-700c-a352-c271fdddde1d","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a2268616c6c222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a226661726577656c6c2d68616c6c222c226e616d65223a22e69dbee9b9a4e58e85227d2c2273616c74223a224275585564414975434d724d54785a433475504e4e77227d', '2026-11-25 18:11:12.39+00', '2026-11-25 18:11:13.811+00'),
	('110000', 6, '\x267b546d379fa98920bcaa60dee303102da03e3c70b2eeb4f439a8a14941ee75', 'place', '01a213e7-8f8e-7cc2-a51a-c3896d35ac74', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.401Z","audience":null,"bodyHash":"agUQIEjYXzV4tBf0gzBcSBs1_o4HNZHIQhy_I2sVWmY","id":"01a213e7-8f8e-7cc2-a51a-c3896d35ac74","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a226372656d61746f7231222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a226372656d61746f72222c226e616d65223a22e4b880e58fb7e78289227d2c2273616c74223a22374e5652576a544a484f6850674e416b303959753751227d', '2026-11-25 18:11:12.401+00', '2026-11-25 18:11:13.811+00'),
	('110000', 7, '\xb459a6b4dd8ed0e630db1a766684da9e9265381f5cc9567e383941c0821b12c2', 'place', '01a213e7-8f95-7828-84fe-b7bc85437d87', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.405Z","audience":null,"bodyHash":"NRT6QLiNPO91er3VlSFMSt4Nw_0WMIMV7Bq0xHcIy8I","id":"01a213e7-8f95-7828-84fe-b7bc85437d87","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a226372656d61746f7232222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a226372656d61746f72222c226e616d65223a22e4ba8ce58fb7e78289227d2c2273616c74223a22684251774c6a766369776a35383471657134504a5867227d', '2026-11-25 18:11:12.405+00', '2026-11-25 18:11:13.811+00'),
	('110000', 8, '\xfd056ca804ab026ec6ced5c774ebe7984f9f47ca2e8a3d6ae07c26e3bd1bc61f', 'place', '01a213e7-8fa2-7433-83f4-6dd8051559ce', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.418Z","audience":null,"bodyHash":"6Z82jAhkbbf17ZXWaMo8-Bs6-rCERIUXMLZB6Bs07Tc","id":"01a213e7-8fa2-7433-83f4-6dd8051559ce","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a226173686573526f6f6d222c22686f6c64734f6e65223a66616c73652c22696e557365223a747275652c226b696e64223a2261736865732d726f6f6d222c226e616d65223a22e9aaa8e781b0e695b4e79086e997b4227d2c2273616c74223a224e576f66386c50587579384c42457558353368524841227d', '2026-11-25 18:11:12.418+00', '2026-11-25 18:11:13.811+00'),
	('110000', 9, '\x3e7ba7ff3d199488ec3ecf35290065fa56f71035219d0c8a5bbe5737fdd3d027', 'place', '01a213e7-8fa3-733f-a529-c537f8a61767', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.419Z","audience":null,"bodyHash":"peajjs9LM_mlsCc1bSQHVwr38SPV6I3cwKAmCo7nnqg","id":"01a213e7-8fa3-733f-a529-c537f8a61767","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a226e69636865222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a226e69636865222c226e616d65223a22e794b22d30312d3031227d2c2273616c74223a22364b797652425263586e48324345715367484b454351227d', '2026-11-25 18:11:12.419+00', '2026-11-25 18:11:13.811+00'),
	('110000', 10, '\xa3f3fd7397a86b17c1585d9236802e427564dbf1292b5f075348c86e12f6044d', 'place', '01a213e7-8fae-7a63-a512-b47ab8117a70', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.430Z","audience":null,"bodyHash":"3NqRNk2k_uEZZjkAEIqwYZmTb3sL_gTJ1JcUPmvr22Q","id":"01a213e7-8fae-7a63-a512-b47ab8117a70","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a22686561727365222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a2276656869636c65222c226e616d65223a22e9b28141c2b742303031227d2c2273616c74223a2249593656764a4677534b516a6f37454b54344a4e4841227d', '2026-11-25 18:11:12.43+00', '2026-11-25 18:11:13.811+00'),
	('110000', 11, '\xe092fcb2d717735d7a99a5fc4cfe8c90787eb1f205967e1631b5c4d74e784c7a', 'place', '01a213e7-8fb2-7048-9de7-815d21583cb5', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.434Z","audience":null,"bodyHash":"AYSc__x4axE85Ns0QqIs48Ea4Bfbz58E_X9jGIlITGQ","id":"01a213e7-8fb2-7048-9de7-815d21583cb5","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a227072657061726174696f6e222c22686f6c64734f6e65223a66616c73652c22696e557365223a747275652c226b696e64223a227072657061726174696f6e2d726f6f6d222c226e616d65223a22e695b4e5aeb9e5aea4227d2c2273616c74223a22413466466c7349383358424d514f7351623362466241227d', '2026-11-25 18:11:12.434+00', '2026-11-25 18:11:13.811+00'),
	('110000', 12, '\x297fceb8e95f353f555ca2972b12eff7c07e03fc4860c12c78f78342dfb68853', 'place', '01a213e7-9012-786a-b2ae-9ca25b4c2db5', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.530Z","audience":null,"bodyHash":"vM7QAp9GTrN7ooF0koubDu8I3BxJ4yILU9LN2nOLcvk","id":"01a213e7-9012-786a-b2ae-9ca25b4c2db5","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"place","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x007b2266616374223a7b22636f6465223a22766967696c222c22686f6c64734f6e65223a747275652c22696e557365223a747275652c226b696e64223a22766967696c2d726f6f6d222c226e616d65223a22e5ae88e781b5e4b880e5aea4227d2c2273616c74223a22667951784e314f53386a424d6d38617530356a5f6767227d', '2026-11-25 18:11:12.53+00', '2026-11-25 18:11:13.811+00'),
	('110000', 13, '\x8f1346b41c3283ade1e587b5451b8c6a1ed5be96175867f50b952e1fe692105b', 'staff', '01a213e7-9029-7f61-ac1f-effeed68c5a0', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.553Z","audience":null,"bodyHash":"XqOfvzlfbjvolb0_vqZODBR06IkaQDLH_Fu7-21-eZo","id":"01a213e7-9029-7f61-ac1f-effeed68c5a0","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01011421c578e3d6ab544aaaa8fd1a3b32f8d6c85d52d69fe34e4861da2d7a4c2c30b24b1ca77ab11be0b7e834d2673f66064afb28a71ea54af1e5492f412664cea1ea64e6ebecf19ffa826600d1a51d30a9ab2509cba46945ff13768d1bd46e6b5dc8185c721003b3432cee9f75f97a16ac2aa6c07f5573decd0bb488', '2026-11-25 18:11:12.553+00', '2026-11-25 18:11:14+00'),
	('110000', 14, '\xd1127a0d145285152e5bdc2921c73a2581bf1bd60e2eacc03cb6cc32b10cc8ce', 'staff', '01a213e7-904e-7403-96a3-2454001b7028', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.590Z","audience":null,"bodyHash":"Cvps2tvnPpkMKNGalI7WvpGYOFwj_AWh0m4SFoRZa_A","id":"01a213e7-904e-7403-96a3-2454001b7028","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01014d8507121c553faa9a9976ed3eb1f610b173ef05127aa6d18ed07c60d7d8edafbe575668e22a051b73a288c32a5a23664bd65706e918b1b82c9d10cd07b2bd3dd481f0b62b7b57cc30e3580aa1a9e4ccc5a948bdf19c3e9465f578f1f5d49f706ef2b0306be595879af3e4fe31708c913b600fe933d7bedffc0c55a1', '2026-11-25 18:11:12.59+00', '2026-11-25 18:11:14+00'),
	('110000', 15, '\xa2f055a772d2a4b43712f7e25d036423c695295ebab1c33fa45010f4fdc9389e', 'staff', '01a213e7-9056-7aee-bbba-7f96b8dc2b19', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.598Z","audience":null,"bodyHash":"8aTQMBqWM4lOVg7PlzsQ-W4pOOeGTnvtp20C1F8igBM","id":"01a213e7-9056-7aee-bbba-7f96b8dc2b19","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01012b500cd1930f0a1b5c4f70f8165d7664718729378193f3b5788ae4abbeafa8fce1db0cd1085f467bd358f117dcd7be76c2383358a7bda4d6d513b8e242e3da1b589e05fffb71cb579e64a453363e27a6a404d46dd20a269cea2c0f63fd4322fd75cdc0fb71b3abacc8ffe0d7e6fad0b3517812fd4ee4e1ae0c174a53f500', '2026-11-25 18:11:12.598+00', '2026-11-25 18:11:14+00'),
	('110000', 16, '\x64768180d71d78e555522e97f4792ce169deaedb6b25ba4bb8242a53f4e8b351', 'staff', '01a213e7-905d-7cf4-8339-73c3849e3a24', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.605Z","audience":null,"bodyHash":"YRX69TgktyXmQcxELZNghOhhpxPrIYZHejRyEbDTL0k","id":"01a213e7-905d-7cf4-8339-73c3849e3a24","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x01017013921be09316bf0dcf9bdd8efe761ba14f73bc82f21e2ba985bfd168d36f5df978779a8bad645e4ba2fca8a8cd9283c0a023b0bbc6c6eea3ba4642e41ac322adfa0c88d0c9f3c58c3e979077cdce0e2a472ae75c350b515ce6a83a55cab85ee5189b26b97d356b5745397c074c8cb68affecc725feff82e9cf898f35af', '2026-11-25 18:11:12.605+00', '2026-11-25 18:11:14+00'),
	('110000', 17, '\x2e9e338be7ef8cd7a624d757dd71b8fe86218f844a2fe2f6fcf898fc3fc9983a', 'staff', '01a213e7-914d-7655-9da4-23cda3172ae0', 1, NULL, '{"actor":"node:110000","at":"2026-11-25T18:11:12.845Z","audience":null,"bodyHash":"SKXqjOW-TsOWjk951JR1w4hd1NI7ZBpXwJxgwB1FvE0","id":"01a213e7-914d-7655-9da4-23cda3172ae0","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"staff","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":null,"travels":"up","version":1}', '\x0101cfe5d90f1e2adb4632d8c09fb84cd535d2f1cf3cfa0687b3e887649490f4b0778fa960982965868c12dc4971a5a1e81fa6f907fb2a5115b5ad0e1e2e79ba88bf9e1cd1a0656d406b8ef2fce4a102302a8ec2795becadb779e3b5e9212a7430eb28123ed3fea4d2b6d6a1e9941cd58c369a3c56a79939578aac9cd3f32c', '2026-11-25 18:11:12.845+00', '2026-11-25 18:11:14+00'),
	('110000', 18, '\x12ad004c5efbacd17dd1513731e49b32b155eee1d8490cfffd38aa8e3d0c0746', 'funeralCase', '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', 1, '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', '{"actor":"node:110000","at":"2026-11-25T18:11:13.490Z","audience":null,"bodyHash":"b8fshOkOEh1X0krFbZ9zaxM-6u7gL3S6tzDJv94vtes","id":"01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"funeralCase","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0","travels":"up","version":1}', '\x007b2266616374223a7b226e756d626572223a22465a3131303130352d323032362d303030303031222c226f70656e65644174223a22323032362d31312d32355431353a31313a31332e3439305a222c227374617465223a2230227d2c2273616c74223a225f314936446f792d39464d59354a31303067454c7a67227d', '2026-11-25 18:11:13.49+00', '2026-11-25 18:11:14+00'),
	('110000', 19, '\x922313e6f4c050138a13755e1d93ae0ad75a1fffce122aeb39af1eaa34a2746f', 'decedent', '01a213e7-93ea-71fd-b1ee-0dee8d93838e', 1, '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', '{"actor":"node:110000","at":"2026-11-25T18:11:13.514Z","audience":null,"bodyHash":"FUQxX-PB2mHVR73lsh7Gd7CWwg131Cm80DyoVilUP6Y","id":"01a213e7-93ea-71fd-b1ee-0dee8d93838e","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"decedent","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0","travels":"up","version":1}', '\x0101dfaa4843e1be086a5d5fce995f1ed53d5dc8f5a3cd8a0e220f2628da7347b6de4eb0afefc9d959b500571ecdc8e20b7b91f30aabfe88c5b7cf3025f1a7d64892cfa5a4038cd07ab05d9d0ebe80325057e9831ef7403b97fbb29073578a2b60ebfbc1137aed80e65ede1ffbbbfc9feab4baf5ce6217617a3948b9ab3e09f574e11426125cc194b09708603b2fa7dde24728c40b1326c92848c79b5997b3df25b39bdeca17cdb06f0c79f2babf03d30e9e5578d545f03e03da616485ac103eb4acaade97c06a64b6d6ffc5d09103942155998cad752cba69d95423f5bdb4630b2568fbdbb314c211ca341bfbaa6f13388e878860fd8812', '2026-11-25 18:11:13.514+00', '2026-11-25 18:11:14+00'),
	('110000', 20, '\x5e2be6bd08a61a7805ef847e13c691c4f80bd2d6f766d220c08e993001fc61b9', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14+00'),
	('110000', 21, '\x09b680239f403577d54fa067c9d4fa17bb6c36bd399df2cf84992b365ab779de', 'deathCertificate', '01a213e7-9495-7947-9455-d41a4785e517', 1, '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', '{"actor":"node:110000","at":"2026-11-25T18:11:13.685Z","audience":null,"bodyHash":"wW6T1fTxkjbTHF___39jE58-I3Wnm4pXbKyUNPTwCQo","id":"01a213e7-9495-7947-9455-d41a4785e517","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"deathCertificate","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0","travels":"up","version":1}', '\x01018d2994c40a74659543df7d0d0fc7c3cbc2dd8d2255f5b0a3547be93fd624842bb7b6c754b42f1561e0f5c7bf12bbdbbcfd9cebc21a8ee0917a3ffc921003c111cc7057551c1884a6c252f802f966ece1ca5be30fda3c27f3616a3cf5a3f15f2ef871a19f4b109a55706b86db3a4d540f783398eefbc52a2e7cf319331b29226b1b39f319ec5215163c97e868aabbc58c7203ccabf9d24932184d7cf1991174b2f41e12f4c33a6f', '2026-11-25 18:11:13.685+00', '2026-11-25 18:11:14+00'),
	('110000', 22, '\xdf61fbe404c3b1797e11ef9162e5d9e899cff23eaa3cbea2fb719c883e9c4a3e', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14+00'),
	('110000', 23, '\xbf8c4bf2e134d5b64641eb7b0b29e3dfa6277c9dbfafa51e0b6a17d61df9301f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14+00'),
	('110000', 24, '\x565cd26e8e1106f04450e7b459ac6c00fab85f8122d8f26cfbbb697696f46199', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14+00'),
	('110000', 25, '\xc4ed517f70663531af66cc2dd91ee6067bc5543668f27498651410802eb2bbca', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14.231+00'),
	('110000', 26, '\x7d9015ce3072d7ad7b3e0b761e11e5103ac9d285c5a6fa2a5c5f57a531e4e9eb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14.231+00'),
	('110000', 27, '\x5b720cfab8a4541c6ed9a48700c90bf75d9c0b582cfc5deca395b5bfc32e2883', 'cremation', '01a213e7-9539-78c7-a010-98bcb8baa2f2', 1, '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', '{"actor":"node:110000","at":"2026-11-25T18:11:13.849Z","audience":null,"bodyHash":"pFXZHQ-WySqTFJdD3ka2hI1JKrIsPgPkyPJinaYpGu4","id":"01a213e7-9539-78c7-a010-98bcb8baa2f2","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"cremation","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0","travels":"up","version":1}', '\x007b2266616374223a7b22617368657357616e746564223a747275652c22626f6479546167223a22543131303130352d323032362d3030303030312d57222c226372656d61746f72223a2230316132313365372d386638652d376363322d613531612d633338393664333561633734222c226465636564656e74223a2230316132313365372d393365612d373166642d623165652d306465653864393338333865222c226b696e64223a2230222c226f70657261746f72223a2230316132313365372d393035642d376366342d383333392d373363333834396533613234222c22737461727465644174223a22323032362d31312d32355431373a31313a31332e3739345a222c227769746e657373223a2230316132313365372d393134642d373635352d396461342d323363646133313732616530227d2c2273616c74223a22634a7765463872764f624b6e3877583876434e384751227d', '2026-11-25 18:11:13.849+00', '2026-11-25 18:11:14.231+00'),
	('110000', 28, '\x6b73f8d293d1e0e91c2829f27752134610182d5603615be87055f882f69a335c', 'funeralCase', '01a213e7-9596-7e8f-ac8f-6d8f04026ece', 1, '01a213e7-9596-7e8f-ac8f-6d8f04026ece', '{"actor":"node:110000","at":"2026-11-25T18:11:13.942Z","audience":null,"bodyHash":"jl-cFluLUYREOn-k3QKVvFMFk0cOACnRWq9sp37aYxI","id":"01a213e7-9596-7e8f-ac8f-6d8f04026ece","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"funeralCase","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a213e7-9596-7e8f-ac8f-6d8f04026ece","travels":"up","version":1}', '\x007b2266616374223a7b226e756d626572223a22465a3131303130352d323032362d303030303032222c226f70656e65644174223a22323032362d31312d32355431353a31313a31332e3934325a222c227374617465223a2230227d2c2273616c74223a224e464d646c63696537502d6c6d72325a354732375241227d', '2026-11-25 18:11:13.942+00', '2026-11-25 18:11:14.231+00'),
	('110000', 29, '\x800429cf0b20d846ea838c7095432b1efa27aa704a0f5894e167d1b340bb899f', 'decedent', '01a213e7-95a3-75cb-ab5f-1e32270e17ee', 1, '01a213e7-9596-7e8f-ac8f-6d8f04026ece', '{"actor":"node:110000","at":"2026-11-25T18:11:13.955Z","audience":null,"bodyHash":"d98ShvqFKY50l785JBPcqKlw9nwZSkCejmOhe1tcHss","id":"01a213e7-95a3-75cb-ab5f-1e32270e17ee","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"decedent","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a213e7-9596-7e8f-ac8f-6d8f04026ece","travels":"up","version":1}', '\x010109844019e3b543752b162d94a812acfef1f596e08301f372b5646f0e80fd33e4dbc322d0ff904fd4337e26fdb7708e6c8884d6aa59bc0abf15822d2a486a95947b38882a2f1aa38da3d083619e17e8c754ab3b45569ecb94c94c913bd9634e26f255778797cbbb7eb3277106f56dd3842017e81b2ad0d1852669571995dedccefdb397eedb7c22bedc90c5da4be4543eb2a5ce316897003f52072fce1de28ceabec82297c48b2e0a1fb1b65d151ec70df009b6b590a3c6560c35055caf', '2026-11-25 18:11:13.955+00', '2026-11-25 18:11:14.231+00'),
	('110000', 30, '\xf387b01eb19ab2fccff6986891e94d2319f749075987392b8349056764b0b8b2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14.231+00'),
	('110000', 31, '\x829c08975d57189bd538d5f3cbaf3bc4776219e448988b1b74f6a420e5254980', 'deathCertificate', '01a213e7-95b5-7685-9060-563216b00953', 1, '01a213e7-9596-7e8f-ac8f-6d8f04026ece', '{"actor":"node:110000","at":"2026-11-25T18:11:13.973Z","audience":null,"bodyHash":"087ITjcTUS8E8A6IU66naCf1-hoSmxSnIjleR50MwaE","id":"01a213e7-95b5-7685-9060-563216b00953","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"deathCertificate","node":"110000","op":"create","reason":null,"region":"110105","standard":"2026.1","subject":"01a213e7-9596-7e8f-ac8f-6d8f04026ece","travels":"up","version":1}', '\x01016fba4d2114541b42f89ce316104eca38c0cc53398325204d74c5bfd34fff2fc8d323ad4f532ff2907c937be8ae990862e4fa18a020bb10fb62b5130809e427a7306c7282b52b27f2442e2f4de0d4a848a1f8702917e6782189c6db8bbeece5b76e26119a2bf0e14187a27b4b033c41f056143a1d4a6b6aa6d2473da8419cc63bda86da1a2d77c4d34a8aa974eaaefca2f236941781d4b1b6e356d3fbae5f0cfec328fb23242629', '2026-11-25 18:11:13.973+00', '2026-11-25 18:11:14.231+00'),
	('110000', 32, '\x1596d93ee7217694e24e341b8ae502548d003f072777edb676f26a9db4934e9e', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14.231+00'),
	('110000', 33, '\x4d0a75263ba2eb184da7af8dccc0e6d75737a7e8ff5a0e9596249f95173e7a45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14.231+00'),
	('110000', 34, '\x59f5b25af0d3203530cf8d735069d277bf2921bd1783e6f19eca9aecef3ee1d6', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 18:11:14.231+00'),
	('110000', 35, '\x406a5aedc5386bb7e6356c9d2bd1e17e58ea09c97c155c533a80bcabf1f1d09c', 'decedent', '01a213e7-93ea-71fd-b1ee-0dee8d93838e', 2, '01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0', '{"actor":"node:110000","at":"2026-11-25T18:11:14.112Z","audience":null,"bodyHash":"FmqTZ58bgv0eg-RZuAm4IuoO0pkKcZPzEJ7miwYACOQ","id":"01a213e7-93ea-71fd-b1ee-0dee8d93838e","institution":"01a213e7-8edb-7282-9432-8b3a63768c26","kind":"decedent","node":"110000","op":"revise","reason":"核对证件","region":"110105","standard":"2026.1","subject":"01a213e7-93d2-75e2-aa10-ebe9d7e8a5b0","travels":"up","version":2}', '\x01014b60ffaf082140f4ed6df1097f192fc8c12f8f748ec9e60990ad8a0731e4e6afa325c7ea2a2abc3926e41ff61fb137935097be113725795c1261ab93f3187351ece36ba0a8f20a1ace940b6c97c8797f282d28db9fd51753a7afebe4511a3fc421efa1c243e73bf9af529fc6e4352996d91dc1e5f331f87fc9ebc2e88185076f58a23505fef6c7c205c1bb3551530b964857180a7b0c55523670d9015df241f4ebcba81b42a7010e3cba85d699756c64be626af6397107369d2712a9e88887bba2501ddadfe7e36cefc7dccc8840e5af0e16eefccdac28f1e603d8e94df5effe44bc5b6b06bfd2ba2e21531c6d483d0c61ebcce950568f50', '2026-11-25 18:11:14.112+00', '2026-11-25 18:11:14.231+00');
INSERT INTO public.mirror_state VALUES
	('110000', 35, '\x0000000000000023c11193de71a605e2a9182ba8aa59d5fee5222a85891c75651cfab7b77ce4a56c73a1f66b0ff8f340d1c1883c7861c6133a607434e2a769be3dbf086845b57154406a5aedc5386bb7e6356c9d2bd1e17e58ea09c97c155c533a80bcabf1f1d09c', '\x799939d72463a8fa4862727c227e54525861b3a81dc1266e7cf7829ea3f30fb6', '2026-11-25 18:11:14.231+00');
INSERT INTO public.place VALUES
	('110000', '01a213e7-8f5e-77ae-a197-e2891a849b5c', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.362+00', 'node:110000', NULL, 'reception', '接待区', 'reception', NULL, false, true, NULL, NULL),
	('110000', '01a213e7-8f79-7832-a105-d24bfbcb08c8', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.377+00', 'node:110000', NULL, 'cabinet1', '一号柜', 'cold-cabinet', NULL, true, true, NULL, NULL),
	('110000', '01a213e7-8f7b-7b9f-a18f-d151560fa922', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.379+00', 'node:110000', NULL, 'cabinet2', '二号柜', 'cold-cabinet', NULL, true, true, NULL, NULL),
	('110000', '01a213e7-8f86-700c-a352-c271fdddde1d', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.39+00', 'node:110000', NULL, 'hall', '松鹤厅', 'farewell-hall', NULL, true, true, NULL, NULL),
	('110000', '01a213e7-8f8e-7cc2-a51a-c3896d35ac74', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.401+00', 'node:110000', NULL, 'cremator1', '一号炉', 'cremator', NULL, true, true, NULL, NULL),
	('110000', '01a213e7-8f95-7828-84fe-b7bc85437d87', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.405+00', 'node:110000', NULL, 'cremator2', '二号炉', 'cremator', NULL, true, true, NULL, NULL),
	('110000', '01a213e7-8fa2-7433-83f4-6dd8051559ce', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.418+00', 'node:110000', NULL, 'ashesRoom', '骨灰整理间', 'ashes-room', NULL, false, true, NULL, NULL),
	('110000', '01a213e7-8fa3-733f-a529-c537f8a61767', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.419+00', 'node:110000', NULL, 'niche', '甲-01-01', 'niche', NULL, true, true, NULL, NULL),
	('110000', '01a213e7-8fae-7a63-a512-b47ab8117a70', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.43+00', 'node:110000', NULL, 'hearse', '鲁A·B001', 'vehicle', NULL, true, true, NULL, NULL),
	('110000', '01a213e7-8fb2-7048-9de7-815d21583cb5', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.434+00', 'node:110000', NULL, 'preparation', '整容室', 'preparation-room', NULL, false, true, NULL, NULL),
	('110000', '01a213e7-9012-786a-b2ae-9ca25b4c2db5', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.53+00', 'node:110000', NULL, 'vigil', '守灵一室', 'vigil-room', NULL, true, true, NULL, NULL);
INSERT INTO public.schema_migration VALUES
	('0000_helpers.sql', '0ab3ee2c7ae28779a303bdec8252d79e2be6dcfed6bbca580dc258efe9355122', '2026-11-25 18:11:04.723667+00'),
	('0001_kernel.sql', 'a87b9599836f5f4c7a4867b4ef7a53fc7e5c4854ab0fe2673a9410264473cadb', '2026-11-25 18:11:04.723667+00'),
	('0002_accounts.sql', '8ebaa7e0bb3e22d230551cd51eccf9b7b779f88e33ac7aaf3a2aa64972c8bcae', '2026-11-25 18:11:04.723667+00'),
	('0003_records.sql', '6658f9ce5c71f2a5f3b3d11452c52bd8e25e339a6cf79dd4c257ac1ad5a88ce2', '2026-11-25 18:11:04.723667+00'),
	('0004_imports.sql', '908c7f924cc87fefcd1887c25fa201020453cff1922b31bc80969ce35ef44aec', '2026-11-25 18:11:04.723667+00'),
	('0005_writing.sql', '816008d83fc1ce1ed93920c8319636b881a07f3160391d22633fa32b122be58f', '2026-11-25 18:11:04.723667+00'),
	('0006_checks.sql', '8d54b25d2b04ecee88272389d791783f84467f63c31d9ca1214c917e7e416e9d', '2026-11-25 18:11:04.723667+00'),
	('0007_cremation_operators.sql', '12de192addcf3197f0cc72c4dbe5069866b2e57068bb7d1e610463997a9c3550', '2026-11-25 18:11:04.723667+00'),
	('0008_newest.sql', '57f4915c92bfc3605b67954b0837fd720355642cc7a25d0217f8de8c18321bbb', '2026-11-25 18:11:04.723667+00');
INSERT INTO public.staff VALUES
	('110000', '01a213e7-9029-7f61-ac1f-effeed68c5a0', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.553+00', 'node:110000', NULL, 'clerk', '王敏', '1', NULL, '01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a213e7-904e-7403-96a3-2454001b7028', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.59+00', 'node:110000', NULL, 'driver', '李强', '1', NULL, '02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a213e7-9056-7aee-bbba-7f96b8dc2b19', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.598+00', 'node:110000', NULL, 'embalmer', '周兰', '1', NULL, '04', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a213e7-905d-7cf4-8339-73c3849e3a24', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.605+00', 'node:110000', NULL, 'operator', '孙伟', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a213e7-914d-7655-9da4-23cda3172ae0', 1, '110105', '01a213e7-8edb-7282-9432-8b3a63768c26', false, NULL, '2026.1', '2026-11-25 18:11:12.845+00', 'node:110000', NULL, 'witness', '赵刚', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
SELECT pg_catalog.setval('public.audit_entry_entry_id_seq', 5, true);
SELECT pg_catalog.setval('public.checkpoint_checkpoint_id_seq', 1, true);
SELECT pg_catalog.setval('public.log_entry_entry_id_seq', 1, false);
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
ALTER TABLE ONLY pgboss.queue_stats_20261125
    ADD CONSTRAINT queue_stats_20261125_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261126
    ADD CONSTRAINT queue_stats_20261126_pkey PRIMARY KEY (id, captured_on);
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
    ADD CONSTRAINT cremation__one_cremator_one_body EXCLUDE USING gist (province WITH =, cremator WITH =, tstzrange(started_at, finished_at) WITH &&) WHERE ((NOT voided));
ALTER TABLE ONLY public.cremation_confirmation
    ADD CONSTRAINT cremation_confirmation_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.cremation
    ADD CONSTRAINT cremation_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody__never_in_two_places EXCLUDE USING gist (province WITH =, case_id WITH =, subject WITH =, tstzrange(since, until) WITH &&) WHERE ((NOT voided));
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody__place_holds_one EXCLUDE USING gist (province WITH =, place WITH =, tstzrange(since, until) WITH &&) WHERE (((NOT voided) AND (sole = true)));
ALTER TABLE ONLY public.custody
    ADD CONSTRAINT custody_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.day_report
    ADD CONSTRAINT day_report_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.death_certificate
    ADD CONSTRAINT death_certificate_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.decedent
    ADD CONSTRAINT decedent_link_key UNIQUE (province, case_id, id);
ALTER TABLE ONLY public.decedent
    ADD CONSTRAINT decedent_pkey PRIMARY KEY (province, id);
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
    ADD CONSTRAINT farewell__one_farewell_per_hall EXCLUDE USING gist (province WITH =, hall WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (((NOT voided) AND (state <> '3'::text)));
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
ALTER TABLE ONLY public.log_entry
    ADD CONSTRAINT log_entry_pkey PRIMARY KEY (entry_id);
ALTER TABLE ONLY public.log_sequence
    ADD CONSTRAINT log_sequence_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.log_sequence
    ADD CONSTRAINT log_sequence_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.log_state
    ADD CONSTRAINT log_state_pkey PRIMARY KEY (stream);
ALTER TABLE ONLY public.log_tile
    ADD CONSTRAINT log_tile_pkey PRIMARY KEY (stream, level, index);
ALTER TABLE ONLY public.mirror_batch
    ADD CONSTRAINT mirror_batch_pkey PRIMARY KEY (origin, to_seq);
ALTER TABLE ONLY public.mirror_entry
    ADD CONSTRAINT mirror_entry_pkey PRIMARY KEY (origin, seq);
ALTER TABLE ONLY public.mirror_state
    ADD CONSTRAINT mirror_state_pkey PRIMARY KEY (origin);
ALTER TABLE ONLY public.number_series
    ADD CONSTRAINT number_series_pkey PRIMARY KEY (prefix, region, year);
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
    ADD CONSTRAINT price_list__one_list_in_force EXCLUDE USING gist (province WITH =, institution WITH =, daterange(effective_from, effective_until) WITH &&) WHERE (((NOT voided) AND (state = ANY (ARRAY['9'::text, '8'::text]))));
ALTER TABLE ONLY public.price_list
    ADD CONSTRAINT price_list_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.price_list
    ADD CONSTRAINT price_list_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.quarantine
    ADD CONSTRAINT quarantine_pkey PRIMARY KEY (origin, seq);
ALTER TABLE ONLY public.refused_record
    ADD CONSTRAINT refused_record_pkey PRIMARY KEY (partner, seq);
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
    ADD CONSTRAINT transport__one_hearse_one_journey EXCLUDE USING gist (province WITH =, vehicle WITH =, tstzrange(departed_at, arrived_at) WITH &&) WHERE (((NOT voided) AND (state <> '3'::text)));
ALTER TABLE ONLY public.transport
    ADD CONSTRAINT transport_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.vigil
    ADD CONSTRAINT vigil__one_vigil_per_room EXCLUDE USING gist (province WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (((NOT voided) AND (state <> '3'::text)));
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
CREATE INDEX queue_stats_20261125_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261125 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261126_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261126 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);
CREATE UNIQUE INDEX ashes_placement__ashes_placed_once ON public.ashes_placement USING btree (province, case_id) WHERE (NOT voided);
CREATE INDEX ashes_placement_by_case_id ON public.ashes_placement USING btree (province, case_id);
CREATE INDEX audit_entry_by_account ON public.audit_entry USING btree (account, at);
CREATE INDEX audit_entry_by_record ON public.audit_entry USING btree (record, at) WHERE (record IS NOT NULL);
CREATE INDEX audit_entry_by_seen ON public.audit_entry USING gin (seen) WHERE (seen IS NOT NULL);
CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (subject, at) WHERE (subject IS NOT NULL);
CREATE INDEX audit_entry_by_time ON public.audit_entry USING btree (at);
CREATE INDEX audit_entry_by_xid ON public.audit_entry USING btree (xid);
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
CREATE INDEX death_certificate_by_case_id ON public.death_certificate USING btree (province, case_id);
CREATE INDEX death_certificate_find_number ON public.death_certificate USING btree (number_key);
CREATE UNIQUE INDEX decedent__decedent_number_once ON public.decedent USING btree (province, number) WHERE (NOT voided);
CREATE UNIQUE INDEX decedent__one_decedent_per_case ON public.decedent USING btree (province, case_id) WHERE (NOT voided);
CREATE INDEX decedent_find_identity_number ON public.decedent USING btree (identity_number_key);
CREATE INDEX decedent_find_name ON public.decedent USING gin (name_keys);
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
CREATE INDEX session_by_account ON public.session USING btree (account);
CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);
CREATE UNIQUE INDEX staff__staff_code_once ON public.staff USING btree (province, institution, code) WHERE (NOT voided);
CREATE UNIQUE INDEX tag__one_tag_per_subject ON public.tag USING btree (province, case_id, subject) WHERE (NOT voided);
CREATE UNIQUE INDEX tag__tag_number_once ON public.tag USING btree (province, number) WHERE (NOT voided);
CREATE INDEX transport_by_case_id ON public.transport USING btree (province, case_id);
CREATE INDEX vigil_by_case_id ON public.vigil USING btree (province, case_id);
CREATE INDEX waiver_rule_by_fee_type ON public.waiver_rule USING btree (province, fee_type);
ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261125_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261125_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261126_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261126_pkey;
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
CREATE CONSTRAINT TRIGGER custody_check_at_end AFTER INSERT OR UPDATE ON public.custody DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.custody_check_at_end();
CREATE CONSTRAINT TRIGGER custody_check_now AFTER INSERT OR UPDATE ON public.custody DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.custody_check_now();
CREATE CONSTRAINT TRIGGER death_certificate_check_at_end AFTER INSERT OR UPDATE ON public.death_certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.death_certificate_check_at_end();
CREATE CONSTRAINT TRIGGER funeral_case_check_now AFTER INSERT OR UPDATE ON public.funeral_case DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.funeral_case_check_now();
CREATE CONSTRAINT TRIGGER payment_check_now AFTER INSERT OR UPDATE ON public.payment DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.payment_check_now();
CREATE CONSTRAINT TRIGGER price_item_check_now AFTER INSERT OR UPDATE ON public.price_item DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.price_item_check_now();
CREATE CONSTRAINT TRIGGER transport_check_now AFTER INSERT OR UPDATE ON public.transport DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.transport_check_now();
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
CREATE POLICY scope ON public.vigil TO qingming_app USING ((( SELECT public.qm_kind_open('vigil'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting))))) WITH CHECK ((( SELECT public.qm_kind_open('vigil'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ( SELECT current_setting('qingming.institution'::text, true) AS current_setting)))));
CREATE POLICY scope ON public.waiver_rule TO qingming_app USING ((( SELECT public.qm_kind_open('waiverRule'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)))) WITH CHECK ((( SELECT public.qm_kind_open('waiverRule'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting))));
ALTER TABLE public.staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tag ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.transport ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.vigil ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.waiver_rule ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA pgboss TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.bam TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.instance TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.job TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.job_common TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.job_dependency TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue_stats TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue_stats_20261125 TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.queue_stats_20261126 TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.schedule TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.subscription TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.version TO qingming_app;
GRANT SELECT,INSERT ON TABLE pgboss.warning TO qingming_app;
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
GRANT SELECT ON TABLE public.log_sequence TO qingming_app;
GRANT SELECT ON TABLE public.log_sequence TO qingming_exchange;
GRANT SELECT ON TABLE public.log_state TO qingming_app;
GRANT SELECT ON TABLE public.log_state TO qingming_exchange;
GRANT SELECT ON TABLE public.log_tile TO qingming_app;
GRANT SELECT ON TABLE public.log_tile TO qingming_exchange;
GRANT SELECT ON TABLE public.mirror_batch TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.mirror_batch TO qingming_exchange;
GRANT SELECT ON TABLE public.mirror_entry TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.mirror_entry TO qingming_exchange;
GRANT SELECT ON TABLE public.mirror_state TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.mirror_state TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.number_series TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.number_series TO qingming_exchange;
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
GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.tag TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.tag TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.transport TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.transport TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.vigil TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.vigil TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.waiver_rule TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.waiver_rule TO qingming_exchange;
