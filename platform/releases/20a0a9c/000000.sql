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
  select * into here from public.bill where province = new.province and id = new.id;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = 'settled'))) is false then
    if ((exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.bill = here.id and t1.kind = 'charge')))) is false then
      raise exception using errcode = 'QM001', message = 'a-settled-bill-charges-something',
        constraint = 'a-settled-bill-charges-something', table = 'bill';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> 'settled'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-open-bill-in-a-withdrawn-case',
        constraint = 'no-open-bill-in-a-withdrawn-case', table = 'bill';
    end if;
  end if;
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
CREATE FUNCTION public.bill_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.bill;
  was public.bill;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then here.state = 'open' or here.state = 'settled' else was.state = here.state or (was.state = 'open' and here.state = 'settled') or (was.state = 'settled' and here.state = 'open') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-bill-is-settled-or-opened-again',
      constraint = 'a-bill-is-settled-or-opened-again', table = 'bill';
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-charge-in-a-withdrawn-case',
        constraint = 'no-charge-in-a-withdrawn-case', table = 'bill_line';
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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((here.kind = 'charge')) is false then
    if ((((select coalesce(sum(t1.amount), 0) from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.kind = 'waiver' and t1.rule = here.rule)) <= (select coalesce(sum(t1.cap), 0) from public.waiver_rule t1 where not t1.voided and t1.id = here.rule) and (exists (select 1 from public.waiver_rule t1 where not t1.voided and (t1.id = here.rule and not (t1.most_units is not null))) or exists (select 1 from public.bill_line t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.waives and (select coalesce(sum(t2.amount), 0) from public.bill_line t2 where t2.province = t1.province and t2.case_id = t1.case_id and not t2.voided and (t2.kind = 'waiver' and t2.rule = here.rule and exists (select 1 from public.bill_line t3 where t3.province = t2.province and t3.case_id = t2.case_id and not t3.voided and (t3.id = t2.waives and t3.unit_price = t1.unit_price)))) <= round((select coalesce(sum(t2.most_units), 0) from public.waiver_rule t2 where not t2.voided and t2.id = here.rule)::numeric * t1.unit_price::numeric))))))) is false then
      raise exception using errcode = 'QM001', message = 'a-case-takes-no-more-than-its-waiver-rule',
        constraint = 'a-case-takes-no-more-than-its-waiver-rule', table = 'bill_line';
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
CREATE FUNCTION public.bill_line_codes_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  was public.bill_line;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'bill_line_fee_type_code',
      constraint = 'bill_line_fee_type_code', table = 'bill_line';
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
  was public.certificate;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.finished_at is not null)))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-after-cremation',
      constraint = 'certificate-after-cremation', table = 'certificate';
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'issued' and here.state = 'collected') or (was.state = 'issued' and here.state = 'cancelled') or (was.state = 'collected' and here.state = 'cancelled') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-certificate-goes-one-way',
      constraint = 'a-certificate-goes-one-way', table = 'certificate';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((was.state is not null or (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.decedent and t1.name_key = here.name_key and t1.sex = here.sex and (not (t1.death_date is not null) or not (here.death_date is not null) or public.qm_compare_partial(t1.death_date::text, here.death_date::text) = 0))) and exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and t1.decedent = here.decedent and public.qm_compare_partial(public.qm_civil_day(t1.finished_at)::text, here.cremated_on::text) = 0))))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-says-what-the-record-says',
      constraint = 'certificate-says-what-the-record-says', table = 'certificate';
  end if;
  if not here.voided and ((here.issued_on >= here.cremated_on)) is false then
    raise exception using errcode = 'QM001', message = 'certificate-not-before-cremation',
      constraint = 'certificate-not-before-cremation', table = 'certificate';
  end if;
  if not here.voided and ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (t1.id = here.cremation and public.qm_compare_partial(here.cremated_on::text, public.qm_civil_day(t1.started_at)::text) < 0))))) is false then
    raise exception using errcode = 'QM001', message = 'certificate-not-before-cremation',
      constraint = 'certificate-not-before-cremation', table = 'certificate';
  end if;
  return null;
end $$;
CREATE FUNCTION public.correction_notice_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.correction_notice;
  was public.correction_notice;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = 'requested' and here.state = 'withdrawn') or (was.state = 'requested' and here.state = 'approved') or (was.state = 'requested' and here.state = 'refused') or (was.state = 'approved' and here.state = 'refused') or (was.state = 'refused' and here.state = 'approved') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-correction-is-asked-for-then-decided',
      constraint = 'a-correction-is-asked-for-then-decided', table = 'correction_notice';
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
  was public.cremation;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-certificate',
      constraint = 'no-cremation-without-certificate', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-cremation-without-confirmation',
      constraint = 'no-cremation-without-confirmation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((exists (select 1 from public.cremation_confirmation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.signed_at <= here.started_at))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
  end if;
  if at_home and not here.voided and ((here.finished_at is not null)) is false then
    if ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.issued_on::text) >= 0))) is false then
      raise exception using errcode = 'QM001', message = 'certified-before-cremation',
        constraint = 'certified-before-cremation', table = 'cremation';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-cremation-in-a-withdrawn-case',
        constraint = 'no-cremation-in-a-withdrawn-case', table = 'cremation';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'operators-had-not-left',
      constraint = 'operators-had-not-left', table = 'cremation';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'operators-had-not-left',
      constraint = 'operators-had-not-left', table = 'cremation';
  end if;
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then
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
  if at_home and not here.voided and (((here.finished_at is not null and was.operator is not null) or (exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.operator and t1.duty = '05')) and exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.witness and t1.duty = '05'))))) is false then
    raise exception using errcode = 'QM001', message = 'operators-hold-the-duty',
      constraint = 'operators-hold-the-duty', table = 'cremation';
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
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.signed_at)::text, t1.death_date::text) < 0)))) is false then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death',
      constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  if at_home and exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (exists (select 1 from public.cremation_confirmation t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and t1.signed_at <= there.started_at)) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-before-cremation',
      constraint = 'confirmed-before-cremation', table = 'cremation';
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-custody-in-a-withdrawn-case',
        constraint = 'no-custody-in-a-withdrawn-case', table = 'custody';
    end if;
  end if;
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
  if not here.voided and ((not (here.subject = 'body'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.since)::text, t1.death_date::text) < 0)))) is false then
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
CREATE FUNCTION public.custody_place_filled() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  was public.custody;
  most bigint;
begin
  if (not new.voided) is not true then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
    if not was.voided and new.place = was.place and new.since >= was.since and (was.until is null or new.until <= was.until) then
      return null;
    end if;
  end if;
  select capacity into most from public.place
    where province = new.province and id = new.place for share;
  if most is null then
    return null;
  end if;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'capacity is not asked in a repeatable read: use read committed or serializable'
      using errcode = '25001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('custody_place_filled ' || new.province || new.place, 0));
  if exists (select 1 from public.custody start
      where start.province = new.province and start.place = new.place
        and not start.voided and start.since >= new.since and (new.until is null or start.since < new.until)
        and (select sum(1) from public.custody taken
        where taken.province = start.province and taken.place = start.place
          and taken.since <= start.since and (taken.until is null or taken.until > start.since)
          and not taken.voided) > most) then
    raise exception using errcode = 'QM001', message = 'place-is-not-full',
      constraint = 'place-is-not-full', table = 'custody';
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
  if not here.voided and ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(here.issued_on::text::text, t1.death_date::text) < 0)))) is false then
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
CREATE FUNCTION public.death_certificate_codes_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  was public.death_certificate;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.kind is distinct from was.kind and (new.kind in ('police', 'legal')
      or new.kind = 'medical' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2026-07-01'
      or new.kind = 'medical-2026' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) >= '2026-07-01') is false then
    raise exception using errcode = 'QM001', message = 'death_certificate_kind_code',
      constraint = 'death_certificate_kind_code', table = 'death_certificate';
  end if;
  if new.issuer is distinct from was.issuer and (new.issuer in ('1', '2', '5', '6', '7')
      or new.issuer = '3' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2024-04-18'
      or new.issuer = '4' and coalesce(new.issued_on::text, public.qm_civil_day(new.recorded_at)) < '2024-04-18') is false then
    raise exception using errcode = 'QM001', message = 'death_certificate_issuer_code',
      constraint = 'death_certificate_issuer_code', table = 'death_certificate';
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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.age is not null) or not (here.birth_date is not null) or (here.death_date is not null and (public.qm_compare_partial(public.qm_day_after(here.death_date::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(here.death_date::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0)))) is false then
    if (((not (here.death_date is not null) and exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and (public.qm_compare_partial(public.qm_day_after(public.qm_civil_day(t1.opened_at)::text, 2, 'year')::text, public.qm_day_after(here.birth_date::text, here.age, 'year')::text) >= 0 and public.qm_compare_partial(public.qm_civil_day(t1.opened_at)::text, public.qm_day_after(public.qm_day_after(here.birth_date::text, here.age, 'year')::text, 1, 'year')::text) <= 0))))) is false then
      raise exception using errcode = 'QM001', message = 'age-fits-the-dates',
        constraint = 'age-fits-the-dates', table = 'decedent';
    end if;
  end if;
  if exists (select 1 from public.death_certificate there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(there.issued_on::text::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'certificate-after-death',
      constraint = 'certificate-after-death', table = 'death_certificate';
  end if;
  if exists (select 1 from public.cremation_confirmation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.signed_at)::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'confirmed-after-death',
      constraint = 'confirmed-after-death', table = 'cremation_confirmation';
  end if;
  if exists (select 1 from public.custody there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.subject = 'body') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.since)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'care-after-death',
      constraint = 'care-after-death', table = 'custody';
  end if;
  if exists (select 1 from public.preparation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'preparation-after-death',
      constraint = 'preparation-after-death', table = 'preparation';
  end if;
  if exists (select 1 from public.vigil there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'vigil-after-death',
      constraint = 'vigil-after-death', table = 'vigil';
  end if;
  if exists (select 1 from public.farewell there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and ((not (there.state <> '3') or not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.starts_at)::text, t1.death_date::text) < 0)))) is false) then
    raise exception using errcode = 'QM001', message = 'farewell-after-death',
      constraint = 'farewell-after-death', table = 'farewell';
  end if;
  if exists (select 1 from public.cremation there
      where there.province = new.province and there.case_id = new.case_id
        and not there.voided and (not (exists (select 1 from public.decedent t1 where t1.province = there.province and t1.case_id = there.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(there.started_at)::text, t1.death_date::text) < 0))) is false) then
    raise exception using errcode = 'QM001', message = 'cremation-after-death',
      constraint = 'cremation-after-death', table = 'cremation';
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-farewell-in-a-withdrawn-case',
        constraint = 'no-farewell-in-a-withdrawn-case', table = 'farewell';
    end if;
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'farewell-after-death',
        constraint = 'farewell-after-death', table = 'farewell';
    end if;
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
  was public.funeral_case;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '0' and here.state = '2') or (was.state = '1' and here.state = '0') or (was.state = '2' and here.state = '0') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-case-ends-once-and-is-reopened',
      constraint = 'a-case-ends-once-and-is-reopened', table = 'funeral_case';
  end if;
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
    if (((exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = 'settled') and not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state <> 'settled'))))) is false then
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
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state = '2'))) is false then
    if ((not (exists (select 1 from public.bill t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state <> 'settled')))) is false then
      raise exception using errcode = 'QM001', message = 'withdrawn-case-owes-nothing',
        constraint = 'withdrawn-case-owes-nothing', table = 'funeral_case';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.funeral_case_codes_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  was public.funeral_case;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.waiver_group is distinct from was.waiver_group and (new.waiver_group in ('universal', 'minimum-living', 'special-care', 'low-income-edge', 'orphan', 'donor', 'disaster', 'nameless', 'other')
      or new.waiver_group = 'destitute'
      or new.waiver_group = 'rural-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17'
      or new.waiver_group = 'urban-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17') is false then
    raise exception using errcode = 'QM001', message = 'funeral_case_waiver_group_code',
      constraint = 'funeral_case_waiver_group_code', table = 'funeral_case';
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (true))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-payment-in-a-withdrawn-case',
        constraint = 'no-payment-in-a-withdrawn-case', table = 'payment';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.cashier and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.received_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'cashier-had-not-left',
      constraint = 'cashier-had-not-left', table = 'payment';
  end if;
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
CREATE FUNCTION public.place_holds_custody_place() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
begin
  if new.voided or new.capacity is null or new.capacity >= old.capacity then
    return null;
  end if;
  if exists (select 1 from public.custody start
      where start.province = new.province and start.place = new.id
        and not start.voided
        and (select sum(1) from public.custody taken
        where taken.province = start.province and taken.place = start.place
          and taken.since <= start.since and (taken.until is null or taken.until > start.since)
          and not taken.voided) > new.capacity) then
    raise exception using errcode = 'QM001', message = 'place-is-not-full',
      constraint = 'place-is-not-full', table = 'custody';
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-preparation-in-a-withdrawn-case',
        constraint = 'no-preparation-in-a-withdrawn-case', table = 'preparation';
    end if;
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.embalmer and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.started_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'embalmer-had-not-left',
      constraint = 'embalmer-had-not-left', table = 'preparation';
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.started_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'preparation-after-death',
        constraint = 'preparation-after-death', table = 'preparation';
    end if;
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
CREATE FUNCTION public.price_item_codes_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  was public.price_item;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.class is distinct from was.class and (new.class = '0' and public.qm_civil_day(new.recorded_at) < '2026-03-30'
      or new.class = '1' and public.qm_civil_day(new.recorded_at) < '2026-03-30'
      or new.class = 'basic'
      or new.class = 'non-basic') is false then
    raise exception using errcode = 'QM001', message = 'price_item_class_code',
      constraint = 'price_item_class_code', table = 'price_item';
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'price_item_fee_type_code',
      constraint = 'price_item_fee_type_code', table = 'price_item';
  end if;
  return null;
end $$;
CREATE FUNCTION public.price_list_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.price_list;
  was public.price_list;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if at_home and not here.voided and ((case when here.state is null then null when was.state is null then true else was.state = here.state or (was.state = '0' and here.state = '1') or (was.state = '1' and here.state = '2') or (was.state = '2' and here.state = '1') or (was.state = '1' and here.state = '3') or (was.state = '3' and here.state = '5') or (was.state = '5' and here.state = '1') or (was.state = '3' and here.state = '9') or (was.state = '9' and here.state = '8') end)) is false then
    raise exception using errcode = 'QM001', message = 'a-list-is-submitted-reviewed-published-ended',
      constraint = 'a-list-is-submitted-reviewed-published-ended', table = 'price_list';
  end if;
  return null;
end $$;
CREATE FUNCTION public.qm_account_person() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  held text[];
  bad record;
  here text := case when exists (select from home where node = '000000') then 'ministry' else 'province' end;
begin
  if tg_op = 'INSERT' or old.roles is distinct from new.roles then
    if exists (select from unnest(new.roles) r where not exists (select from account_role k where k.name = r)) then
      raise exception 'a role that there is not' using errcode = 'check_violation', constraint = 'account_roles_known';
    end if;
    -- System, security and audit administrators are three people (GB/T 22239-2019 8.1.4.2 d).
    if exists (select from account_role_pair p where p.one = any (new.roles) and p.other = any (new.roles)) then
      raise exception 'roles that one person does not hold' using errcode = 'check_violation',
        constraint = 'account_roles_separated';
    end if;
  end if;
  if new.state <> 'active' then
    return new;
  end if;
  if tg_op = 'UPDATE' and (old.state, old.roles, old.person, old.staff) is not distinct from
    (new.state, new.roles, new.person, new.staff)
  then
    return new;
  end if;
  if exists (select from home) and exists (
    select from account_role k where k.name = any (new.roles) and k.level <> here)
  then
    raise exception 'a role of another level' using errcode = 'check_violation', constraint = 'account_roles_of_level';
  end if;
  perform pg_advisory_xact_lock(hashtext('account persons'));
  select array_agg(distinct role) into held from (
    select unnest(new.roles) as role
    union all
    select unnest(a.roles) from account a
    where a.id <> new.id and a.state = 'active' and (a.person = new.person or a.staff = new.staff)) roles;
  select p.one, p.other into bad from account_role_pair p where p.one = any (held) and p.other = any (held) limit 1;
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
CREATE FUNCTION public.qm_day_after(day text, term integer, unit text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
declare
  start date;
  ends timestamp;
begin
  if term < 0
    or term > (case unit when 'day' then 3652059 when 'month' then 119988 else 9999 end)
    or length(day) < (case unit when 'day' then 10 when 'month' then 7 else 4 end) then
    return null;
  end if;
  start := (day || substr('0000-01-01', length(day) + 1))::date;
  ends := start + case unit
    when 'day' then make_interval(days => term)
    when 'month' then make_interval(months => term)
    else make_interval(years => term)
  end;
  if ends >= timestamp '10000-01-01' then
    return null;
  end if;
  return left(to_char(ends, 'YYYY-MM-DD'), length(day));
end $$;
CREATE FUNCTION public.qm_find_certificate_name(sought bytea) RETURNS TABLE(province text, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
  select t.province, t.id from public.certificate t
  where t.name_keys @> array[sought] and (select qm_kind_open('certificate'))
    and region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
        or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[]))
$$;
CREATE FUNCTION public.qm_find_contact_name(sought bytea) RETURNS TABLE(province text, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
  select t.province, t.id from public.contact t
  where t.name_keys @> array[sought] and (select qm_kind_open('contact'))
    and region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
        or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[]))
$$;
CREATE FUNCTION public.qm_find_decedent_name(sought bytea) RETURNS TABLE(province text, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
  select t.province, t.id from public.decedent t
  where t.name_keys @> array[sought] and (select qm_kind_open('decedent'))
    and region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
        or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[]))
$$;
CREATE FUNCTION public.qm_find_funeral_case_number(sought text) RETURNS TABLE(province text, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
  select t.province, t.id from public.funeral_case t
  where reverse(t.number) collate "C" >= reverse(sought) and reverse(t.number) collate "C" < reverse(sought) || ':' and (select qm_kind_open('funeralCase'))
    and region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
        or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[]))
$$;
CREATE FUNCTION public.qm_find_interment_name(sought bytea) RETURNS TABLE(province text, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
  select t.province, t.id from public.interment t
  where t.name_keys @> array[sought] and (select qm_kind_open('interment'))
    and region ^@ (select current_setting('qingming.region', true))
    and ((select current_setting('qingming.institution', true)) = ''
        or institution::text = any ((select string_to_array(current_setting('qingming.institution', true), ','))::text[]))
$$;
CREATE FUNCTION public.qm_home() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  select node from public.home
$$;
CREATE FUNCTION public.qm_hours_after(at timestamp with time zone, term integer) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  select case
    when term between 0 and 87840000 and at + term * interval '1 hour' < timestamptz '10000-01-01 00:00:00+00'
    then at + term * interval '1 hour'
  end
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
CREATE FUNCTION public.qm_kind_posted(kind text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select kind = any (string_to_array(coalesce(current_setting('qingming.posted', true), ''), ','))
$$;
CREATE FUNCTION public.qm_search_index() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'search keys of another index key'
    using errcode = 'check_violation', constraint = 'index__' || tg_table_name;
end $$;
CREATE FUNCTION public.qm_working_day_after(day text, term integer) RETURNS text
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
    AS $$
declare
  at date;
  to_go integer := greatest(term, 1);
  works boolean;
begin
  if term not between 0 and 3660 or length(day) < 10 then
    return null;
  end if;
  at := day::date + case term when 0 then 0 else 1 end;
  loop
    works := public.qm_works_on(at);
    if works is null then
      return null;
    end if;
    to_go := to_go - works::integer;
    exit when to_go = 0;
    at := at + 1;
  end loop;
  return to_char(at, 'YYYY-MM-DD');
end $$;
CREATE FUNCTION public.qm_works_on(day date) RETURNS boolean
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$
  select case when extract(isodow from day) > 5 then day = any(y.work) else day <> all(y.off) end
  from public.working_year y where y.year = extract(year from day)
$$;
CREATE FUNCTION public.transport_check_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  here public.transport;
  was public.transport;
  at_home boolean := new.province = coalesce(public.qm_home(), new.province);
begin
  perform 1 from public.funeral_case where province = new.province and id = new.case_id for no key update;
  here := new;
  if tg_op = 'UPDATE' then
    was := old;
  end if;
  if ((public.qm_compare_partial(public.qm_civil_day(here.departed_at)::text, '2024-04-18'::text) < 0)) is false and not here.voided and ((exists (select 1 from public.death_certificate t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and true))) is false then
    raise exception using errcode = 'QM001', message = 'no-transport-without-certificate',
      constraint = 'no-transport-without-certificate', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-transport-in-a-withdrawn-case',
        constraint = 'no-transport-in-a-withdrawn-case', table = 'transport';
    end if;
  end if;
  if not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.place t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.vehicle and t1.kind = 'vehicle')))) is false then
    raise exception using errcode = 'QM001', message = 'it-is-a-hearse',
      constraint = 'it-is-a-hearse', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and (((here.arrived_at is not null and was.driver is not null) or exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and t1.duty in ('01', '02', '07'))))) is false then
    raise exception using errcode = 'QM001', message = 'the-driver-does-transports',
      constraint = 'the-driver-does-transports', table = 'transport';
  end if;
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((exists (select 1 from public.staff t1 where t1.province = here.province and t1.institution = here.institution and not t1.voided and (t1.id = here.driver and (not (t1.left_on is not null) or public.qm_compare_partial(t1.left_on::text, public.qm_civil_day(here.departed_at)::text) >= 0))))) is false then
    raise exception using errcode = 'QM001', message = 'driver-had-not-left',
      constraint = 'driver-had-not-left', table = 'transport';
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
  if at_home and not (string_to_array(here.standard, '.')::int[] < array[2026, 2]) and not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.funeral_case t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.state = '2')))) is false then
      raise exception using errcode = 'QM001', message = 'no-vigil-in-a-withdrawn-case',
        constraint = 'no-vigil-in-a-withdrawn-case', table = 'vigil';
    end if;
  end if;
  if not here.voided and ((not (here.state <> '3'))) is false then
    if ((not (exists (select 1 from public.decedent t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and public.qm_compare_partial(public.qm_civil_day(here.starts_at)::text, t1.death_date::text) < 0)))) is false then
      raise exception using errcode = 'QM001', message = 'vigil-after-death',
        constraint = 'vigil-after-death', table = 'vigil';
    end if;
  end if;
  if at_home and not here.voided and ((not (here.state in ('0', '1')))) is false then
    if ((not (exists (select 1 from public.cremation t1 where t1.province = here.province and t1.case_id = here.case_id and not t1.voided and t1.kind = '0')))) is false then
      raise exception using errcode = 'QM001', message = 'no-vigil-after-cremation',
        constraint = 'no-vigil-after-cremation', table = 'vigil';
    end if;
  end if;
  return null;
end $$;
CREATE FUNCTION public.waiver_rule_codes_now() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
declare
  was public.waiver_rule;
begin
  if new.voided or new.province <> coalesce(public.qm_home(), new.province) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was := old;
  elsif new.version > 1 then
    return null;
  end if;
  if new.group_ is distinct from was.group_ and (new.group_ in ('universal', 'minimum-living', 'special-care', 'low-income-edge', 'orphan', 'donor', 'disaster', 'nameless', 'other')
      or new.group_ = 'destitute'
      or new.group_ = 'rural-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17'
      or new.group_ = 'urban-support' and public.qm_civil_day(new.recorded_at) < '2016-02-17') is false then
    raise exception using errcode = 'QM001', message = 'waiver_rule_group__code',
      constraint = 'waiver_rule_group__code', table = 'waiver_rule';
  end if;
  if new.fee_type is distinct from was.fee_type and (new.fee_type in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10')
      or new.fee_type = '12') is false then
    raise exception using errcode = 'QM001', message = 'waiver_rule_fee_type_code',
      constraint = 'waiver_rule_fee_type_code', table = 'waiver_rule';
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
    institutions uuid[],
    CONSTRAINT account_login_form CHECK ((login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text)),
    CONSTRAINT account_one_or_group CHECK (((institutions IS NULL) OR ((institution IS NULL) AND (cardinality(institutions) > 1)))),
    CONSTRAINT account_region_form CHECK ((region ~ '^([0-9]{2}){0,3}$'::text)),
    CONSTRAINT account_roles_some CHECK ((cardinality(roles) > 0)),
    CONSTRAINT account_state_known CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);
COMMENT ON TABLE public.account IS '账号 Accounts of staff; second_factor is sealed, second_factor_step the last time step used, so that a code serves once';
COMMENT ON COLUMN public.account.person IS '本人：证件号码的盲索引 Whose account it is: blind index of the identity number; the same under every account of a person';
COMMENT ON COLUMN public.account.password_initial IS '初始密码 The password was given by somebody else, serves once and is changed at the first sign-in';
COMMENT ON COLUMN public.account.institutions IS '机构群 The institutions of a group that the account reaches, in place of one';
CREATE TABLE public.account_role (
    name text NOT NULL COLLATE pg_catalog."C",
    level text,
    CONSTRAINT account_role_level_known CHECK ((level = ANY (ARRAY['province'::text, 'ministry'::text])))
);
COMMENT ON TABLE public.account_role IS '岗位 Roles that an account may hold, as the program has them; level is empty for both';
CREATE TABLE public.account_role_pair (
    one text NOT NULL COLLATE pg_catalog."C",
    other text NOT NULL COLLATE pg_catalog."C"
);
COMMENT ON TABLE public.account_role_pair IS '不得兼任的岗位 Pairs of roles that one person does not hold, under whichever accounts';
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
    CONSTRAINT certificate__a_collected_certificate_has_a_collector CHECK ((((string_to_array(standard, '.'::text))::integer[] < ARRAY[2026, 2]) OR voided OR ((NOT (state = 'collected'::text)) OR (received_by IS NOT NULL)))),
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
    scan text,
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
    CONSTRAINT farewell__farewell_is_booked_for_a_time_to_come CHECK ((voided OR ((NOT (state = '0'::text)) OR ((starts_at <= public.qm_hours_after(recorded_at, 8784)) AND (recorded_at <= public.qm_hours_after(starts_at, 48)))))),
    CONSTRAINT farewell__farewell_is_not_too_long CHECK ((voided OR (ends_at <= public.qm_hours_after(starts_at, 48))))
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
    CONSTRAINT funeral_case__closed_has_a_time CHECK ((voided OR (((state = '1'::text) AND (closed_at IS NOT NULL)) OR ((NOT (state = '1'::text)) AND (NOT (closed_at IS NOT NULL)))))),
    CONSTRAINT funeral_case__opened_not_in_future CHECK ((voided OR (opened_at <= (recorded_at + '00:05:00'::interval)))),
    CONSTRAINT funeral_case_is_itself CHECK ((case_id = id))
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
    CONSTRAINT interment__interred_at_a_possible_age CHECK ((voided OR (public.qm_compare_partial(death_date, public.qm_day_after(birth_date, 150, 'year'::text)) <= 0))),
    CONSTRAINT interment__interred_at_an_unusual_age CHECK ((voided OR (((public.qm_compare_partial(death_date, public.qm_day_after(birth_date, 125, 'year'::text)) <= 0) AND ((death_date IS NOT NULL) OR (public.qm_compare_partial(interment_date, public.qm_day_after(birth_date, 150, 'year'::text)) <= 0))) OR ((age_checked IS NOT NULL) AND (age_checked = true))))),
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
CREATE TABLE public.key_task (
    task text NOT NULL COLLATE pg_catalog."C",
    table_name text NOT NULL COLLATE pg_catalog."C",
    rows_left bigint NOT NULL,
    not_written bigint NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    CONSTRAINT key_task_task_check CHECK ((task = ANY (ARRAY['reseal'::text, 'reindex'::text])))
);
COMMENT ON TABLE public.key_task IS '密钥任务 Progress of sealing and indexing anew, table by table';
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
    note bytea,
    capacity integer,
    CONSTRAINT place__a_place_for_one_holds_one CHECK ((voided OR ((NOT (holds_one = true)) OR ((NOT (capacity IS NOT NULL)) OR (capacity = 1)))))
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
CREATE TABLE public.resemblance (
    one_origin text NOT NULL COLLATE pg_catalog."C",
    one_record uuid NOT NULL,
    other_origin text NOT NULL COLLATE pg_catalog."C",
    other_record uuid NOT NULL,
    found_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT resemblance_check CHECK ((one_origin < other_origin))
);
CREATE TABLE public.schema_migration (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.search_index (
    table_name text NOT NULL COLLATE pg_catalog."C",
    number smallint NOT NULL,
    settled_at timestamp(3) with time zone,
    CONSTRAINT search_index_number_check CHECK (((number >= 2) AND (number <= 255)))
);
COMMENT ON TABLE public.search_index IS '检索密钥 Which index key made the search keys of each table';
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
CREATE TABLE public.stored_file (
    id uuid NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    taken_at timestamp(3) with time zone NOT NULL,
    kind text COLLATE pg_catalog."C",
    record uuid,
    element text COLLATE pg_catalog."C",
    bound_at timestamp(3) with time zone,
    CONSTRAINT stored_file_bound_whole CHECK ((num_nonnulls(kind, record, element, bound_at) = ANY (ARRAY[0, 4])))
);
COMMENT ON TABLE public.stored_file IS '文件 Stored files: what was uploaded, by whom, and which record names it';
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
    CONSTRAINT transport__transport_in_its_time CHECK ((voided OR ((arrived_at <= (recorded_at + '00:05:00'::interval)) AND (departed_at <= public.qm_hours_after(recorded_at, 744)))))
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
    CONSTRAINT vigil__vigil_is_booked_for_a_time_to_come CHECK ((voided OR ((NOT (state = '0'::text)) OR ((starts_at <= public.qm_hours_after(recorded_at, 8784)) AND (recorded_at <= public.qm_hours_after(starts_at, 48)))))),
    CONSTRAINT vigil__vigil_is_not_too_long CHECK ((voided OR (ends_at <= public.qm_hours_after(starts_at, 360))))
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
CREATE TABLE public.working_year (
    year integer NOT NULL,
    source text NOT NULL,
    off date[] NOT NULL,
    work date[] NOT NULL,
    CONSTRAINT working_year_source_check CHECK ((source <> ''::text)),
    CONSTRAINT working_year_year_check CHECK (((year >= 1949) AND (year <= 9999)))
);
ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261126 FOR VALUES FROM ('2026-11-26 00:00:00+00') TO ('2026-11-27 00:00:00+00');
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261127 FOR VALUES FROM ('2026-11-27 00:00:00+00') TO ('2026-11-28 00:00:00+00');
INSERT INTO pgboss.instance VALUES
	('31f7ba99-1d80-4782-ae13-238acb2764a2', NULL, 'vm', 6665, '12.38.0', 'v26.10.0', 'qingming jobs', 30, true, true, true, false, false, 2, 2, 1, 1, '[]', '{"cpu": null, "rss": 355266560, "cgroup": 1, "cpuLimit": 2, "heapUsed": 171304344, "heapLimit": 4395630592, "loopDelay": null, "memoryUsed": null, "memoryLimit": 25276502016, "cpuThrottled": null, "loopDelayMax": null, "loopUtilization": null}', '{"max": 2, "adapter": "pg", "backend": "postgres", "migrate": true, "reindex": true, "schedule": true, "supervise": true, "createSchema": true, "useListenNotify": false, "bamIntervalSeconds": 60, "flowIntervalSeconds": 5, "warningRetentionDays": 365, "monitorIntervalSeconds": 60, "queueStatRetentionDays": 7, "reindexIntervalSeconds": 86400, "instanceHeartbeatSeconds": 30, "superviseIntervalSeconds": 60, "cronWorkerIntervalSeconds": 5, "queueCacheIntervalSeconds": 60, "cronMonitorIntervalSeconds": 30, "maintenanceIntervalSeconds": 86400, "clockMonitorIntervalSeconds": 600}', 0, NULL, '2026-11-26 04:08:57.992022+00', '2026-11-26 04:08:57.992022+00', '2026-11-26 04:08:59.03722+00');
INSERT INTO pgboss.queue VALUES
	('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:57.983087+00', '2026-11-26 04:08:57.983087+00'),
	('files-prune', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:57.994504+00', '2026-11-26 04:08:57.994504+00'),
	('accounts-prune', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:57.996123+00', '2026-11-26 04:08:57.996123+00'),
	('tell-provinces', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:57.997543+00', '2026-11-26 04:08:57.997543+00'),
	('alarms', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:57.998683+00', '2026-11-26 04:08:57.998683+00'),
	('exchange-retry', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:57.99945+00', '2026-11-26 04:08:57.99945+00');
INSERT INTO pgboss.schedule VALUES
	('files-prune', '', 'cron', '40 3 * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.006587+00', '2026-11-26 04:08:58.006587+00', NULL),
	('accounts-prune', '', 'cron', '17 * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.007526+00', '2026-11-26 04:08:58.007526+00', NULL),
	('tell-provinces', '', 'cron', '* * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.008279+00', '2026-11-26 04:08:58.008279+00', NULL),
	('alarms', '', 'cron', '* * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.008999+00', '2026-11-26 04:08:58.008999+00', NULL),
	('exchange-retry', '', 'cron', '40 3 * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.00977+00', '2026-11-26 04:08:58.00977+00', NULL);
INSERT INTO pgboss.version VALUES
	(46, '2026-11-26 04:08:57.988166+00', '2026-11-26 04:08:57.988426+00', '2026-11-26 04:08:57.985185+00', NULL, NULL);
INSERT INTO public.account VALUES
	('01a2160a-d640-799c-bd8a-b53085bdc469', 'security', '安全管理员', '$argon2id$v=19$m=19456,t=2,p=1$Xi7wgA4b1tfGi17+PBCByA$I4nSKRgKqG5wNbP6Y/vPrg5YXWIDbmtH0NODjhKbyuI', '2026-11-26 04:08:58.718+00', '{securityAdmin}', '', NULL, NULL, NULL, NULL, 'active', '2026-11-26 04:08:58.718+00', NULL, NULL, false, NULL);
INSERT INTO public.account_role VALUES
	('clerk', 'province'),
	('operator', 'province'),
	('manager', 'province'),
	('countyOfficer', 'province'),
	('provinceOfficer', 'province'),
	('ministryOfficer', 'ministry'),
	('inspector', NULL),
	('securityAdmin', NULL),
	('systemAdmin', NULL),
	('importer', NULL);
INSERT INTO public.account_role_pair VALUES
	('clerk', 'countyOfficer'),
	('clerk', 'provinceOfficer'),
	('clerk', 'ministryOfficer'),
	('clerk', 'inspector'),
	('clerk', 'securityAdmin'),
	('clerk', 'systemAdmin'),
	('operator', 'provinceOfficer'),
	('operator', 'securityAdmin'),
	('operator', 'systemAdmin'),
	('manager', 'provinceOfficer'),
	('manager', 'ministryOfficer'),
	('manager', 'securityAdmin'),
	('manager', 'systemAdmin'),
	('countyOfficer', 'operator'),
	('countyOfficer', 'manager'),
	('countyOfficer', 'provinceOfficer'),
	('countyOfficer', 'ministryOfficer'),
	('countyOfficer', 'inspector'),
	('countyOfficer', 'securityAdmin'),
	('countyOfficer', 'systemAdmin'),
	('provinceOfficer', 'securityAdmin'),
	('provinceOfficer', 'systemAdmin'),
	('ministryOfficer', 'operator'),
	('ministryOfficer', 'provinceOfficer'),
	('ministryOfficer', 'securityAdmin'),
	('ministryOfficer', 'systemAdmin'),
	('inspector', 'operator'),
	('inspector', 'manager'),
	('inspector', 'provinceOfficer'),
	('inspector', 'ministryOfficer'),
	('inspector', 'securityAdmin'),
	('inspector', 'systemAdmin'),
	('securityAdmin', 'systemAdmin'),
	('importer', 'inspector'),
	('importer', 'securityAdmin'),
	('importer', 'systemAdmin');
INSERT INTO public.audit_entry OVERRIDING SYSTEM VALUE VALUES
	(1, '929', '2026-11-26 04:08:58.722+00', 'public', 'account.create', 'account', '01a2160a-d640-799c-bd8a-b53085bdc469', NULL, NULL, 'security', 'done', '', NULL, '{"account":"public","act":"account.create","at":"2026-11-26T04:08:58.722Z","detail":{"region":"","roles":["securityAdmin"],"target":"01a2160a-d640-799c-bd8a-b53085bdc469"},"institution":null,"kept":"AfgFKMlt4gdNITKE2Vo1toeIXP_UZkJWuRJCeavVUKUorF-UZ4o4ns5UzWuEyvyq_AO7Mk1Mz9D7HKzWy53Yokm9m4wXxIVn1vsLFxrT74isnSsEtw8ZPp61D32K8BY6N-miqVirugyXbsnXmicnSc8nc4znR1RNkXPix5d07wNgDtIETTcLTyzuloq6mwkMZgzzYa8sNukmkX4KPEw0Ojzg2-lWD6PmhG9eQXecFRWY_3f6WBV1E1XEgxgFJ5oSMIbes_nJU7oq1xxy1e-p3Rgh2QqlgbVBdng6GiCdMxa6ojtSXBAsbY9Kc1Lp_YDCCk1KqnGwXR-uFi3bFy8oKbfFO19lX7uajy5qVHfDa4k14ibd7st8l-K4COk4zhnhcAAVTIObM52B7JCe_gSV8w8rr1_EKx0VEW4TmNnw69FSmqs4vl20LIWdeK_O90qoNYvVu9-0Ugf_OAmogH3pYv8EmM4pAxzgrFHgQYX0fRPJvCOVanyHfzYQrc0b7TFl0iYJXFV2hFpkhYp3xxYhHIiOqflNDipMYIGlvqkE5QGgh3zPr0MZTkOMRGhKy7nl9w","kind":"account","name":"public","node":"000000","purpose":"security","record":"01a2160a-d640-799c-bd8a-b53085bdc469","region":"","result":"done","roles":["public"],"seen":null,"subject":null}', '\x5e374b6f7ff869ce4e293feb47cf5a34e6a90d6af4f28532160406f7d18307f8'),
	(2, '950', '2026-11-26 04:08:58.815+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-26T04:08:58.815Z","detail":{"from":1,"quarantined":0,"to":1},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\xb7de1cd6ee4b198e4b8d8e00b7e2fa78f7ec611f44e8d59afdd6b7e4aeaf90d5'),
	(3, '961', '2026-11-26 04:08:58.91+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-26T04:08:58.910Z","detail":{"from":2,"quarantined":0,"to":16},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x5c29cfbd29f0a31fcb7ca1852afd7e79af6c6969f6fc687760a663547a981330'),
	(4, '977', '2026-11-26 04:08:59.01+00', 'node:110000', 'receive', NULL, NULL, NULL, NULL, 'sharing', 'done', '', NULL, '{"account":"node:110000","act":"receive","at":"2026-11-26T04:08:59.010Z","detail":{"from":17,"quarantined":0,"to":35},"institution":null,"kind":null,"name":"node 110000","node":"000000","purpose":"sharing","record":null,"region":"","result":"done","roles":["partner"],"seen":null,"subject":null}', '\x32b1f18dc5026b9a961d41b8593a35066a2c2e8cf4ca6d71c53078f9608f8de6');
INSERT INTO public.audit_sequence VALUES
	(1, 1),
	(2, 2),
	(3, 3),
	(4, 4);
INSERT INTO public.checkpoint VALUES
	(1, '2026-11-26 04:08:59.049+00', 0, 4, '清明 检查点 Qingming checkpoint 1
节点 node: 000000
时间 at: 2026-11-26T04:08:59.049Z
算法 suite: sm2-sm3
密钥 key: b9c7c3679c5d21b5
业务记录 records: 0 GrIdg1XPoX-OYRlIMegajyK-yMco_vt0ftA161CCqis
审计记录 audit: 4 HSqaT3Yh-CALQQQFZ5EMFKRQ9DxPWRVvCwr02CqnPGc
前一检查点 previous: -
签名 signature: 2x1eqobfTDbu5Oiv2QuP58-8QXAfQd4ZJ_lBfjNCrx2NeAiezuTyQiW_IDKhtm-wmfZZT1Vp3S4b_UlPVZzt6Q
');
INSERT INTO public.cremation VALUES
	('110000', '01a2160a-d71c-714c-9296-044eeaa7aff1', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.908+00', 'node:110000', NULL, '0', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', '01a2160a-d699-7a78-a8e0-629be246812b', NULL, '01a2160a-d6b7-7fcd-8077-7dd9b207c219', '01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', 'T110105-2026-000001-W', '2026-11-26 03:08:58.906+00', NULL, true);
INSERT INTO public.death_certificate VALUES
	('110000', '01a2160a-d6fb-710d-aff3-087827f10302', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.875+00', 'node:110000', NULL, 'medical-2026', '\x0199eca3819f6307c02e14d4d7b670326652adefbe540cb02f400bef5719df59', '\xfa5ff605430c57389ca03ff3c6254da7', '1', '第一医院', '2026-11-25', NULL, NULL),
	('110000', '01a2160a-d72b-7ec2-83db-1e71debba96c', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.923+00', 'node:110000', NULL, 'medical-2026', '\x01b076d3e7dcbb04aed4e4d05b99f168dddd042e47383d65a4394ec9a98f142c', '\x79c61dd8c9babc148685de4af6b3db46', '1', '第一医院', '2026-11-25', NULL, NULL);
INSERT INTO public.decedent VALUES
	('110000', '01a2160a-d729-74a5-ae56-397a8936c164', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.921+00', 'node:110000', NULL, 'SZ110105-2026-000002', false, '\x018e59ecebfaf640fdeb95131b89e3e184cdbde3d5631433c67ff424d3ce20d5b5a62e41', '\x3790a3bcb6979b0572a0091c7d028173', '{"\\x3790a3bcb6979b0572a0091c7d028173","\\xdce8b06ee3bc96fbd769eb0b9d92e257","\\x27d6724afd6589c255205765466af249"}', '1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL),
	('110000', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', 2, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, '\x01a7807575d95e0157379c3ed28622102ed33b31cd52749eff8705e8de19f749fcfefcc43a24386ff4', '2026.2', '2026-11-26 04:08:58.93+00', 'node:110000', NULL, 'SZ110105-2026-000001', false, '\x01dd74573a1c93964278166358a07b7823b5bd1026de114332ea606a80dcbaf90b1a6b272207', '\x220066c9d49d2a31905adfd9e968aa12', '{"\\x220066c9d49d2a31905adfd9e968aa12","\\x744f9afe80545e55c33db6ab794c880e","\\xbeb3af526a37659302d489a3bf89493a"}', '1', '0', '\x011667eeecb89db5a6e0a93d8da325ed6a09009a31f71ed8948affbf62c85d2194fa6e160b4f2f1976509496afcd66', '\x16572105f9d2c9fc1314a49d38696be6', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL);
INSERT INTO public.derived_state VALUES
	('row-security', '392672e4f7f77d5680d18cc1ff2c0ea031cf6187623da8af60a547abcd3fd59f', '2026-11-26 04:08:57.398598+00'),
	('roles', '14dcac2d553243e18cd8beca7d5bee04c66d22098a3a45f440031e2157173313', '2026-11-26 04:08:57.637408+00'),
	('local-standard', '759a764fee29eca906c8e0519fcce6568e27c38d8be1fbc3a9ccb1654ee9116f', '2026-11-26 04:08:57.715099+00');
INSERT INTO public.funeral_case VALUES
	('110000', '01a2160a-d6e2-780d-aadf-0005075106fd', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.85+00', 'node:110000', NULL, 'FZ110105-2026-000001', '0', '2026-11-26 01:08:58.85+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.92+00', 'node:110000', NULL, 'FZ110105-2026-000002', '0', '2026-11-26 01:08:58.92+00', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.home VALUES
	(true, '000000', 1);
INSERT INTO public.indicator_day VALUES
	('casesOpened', '110000', '110105', '2026-11-26', 2);
INSERT INTO public.institution VALUES
	('110000', '01a2160a-d680-7a04-acea-a9a5ed299c62', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.753+00', 'node:110000', NULL, 'BZ110105-01', '测试殡仪馆（BZ110105-01）', 'BZ', '0', NULL, NULL, NULL, '156', '测试路 1 号', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.key_canary VALUES
	('signing', 'b9c7c3679c5d21b5', '\x04e62105100ea09291dad045e33ff3ada6196a2ce743d3cf10498aae2a0175c9c169b635ad2b51c284a627b234a5f67332869b2d4690b536564ffd21c2c8008eda', '2026-11-26 04:08:57.64+00'),
	('index', '1', '\x7b8f189d8d7912fb0c0d81a358ce550c', '2026-11-26 04:08:57.64+00'),
	('data', '1', '\x0183495116bd1a9a2d1ab7720475687670bfc077c3e42bc41aeacaf6a57e3b8e3ff95ec2cccc24fca4e7cb00', '2026-11-26 04:08:57.64+00');
INSERT INTO public.log_home VALUES
	(true, '7712327332500285981/16384/00000001', '2026-11-26 04:08:58.021+00');
INSERT INTO public.log_state VALUES
	('audit', 4, '\x00000000000000041d2a9a4f7621f8200b41040567910c14a450f43c4f59156f0b0af4d82aa73c67', '980', '7712327332500285981/16384');
INSERT INTO public.log_tile VALUES
	('audit', 0, 0, '\x5e374b6f7ff869ce4e293feb47cf5a34e6a90d6af4f28532160406f7d18307f8b7de1cd6ee4b198e4b8d8e00b7e2fa78f7ec611f44e8d59afdd6b7e4aeaf90d55c29cfbd29f0a31fcb7ca1852afd7e79af6c6969f6fc687760a663547a98133032b1f18dc5026b9a961d41b8593a35066a2c2e8cf4ca6d71c53078f9608f8de6');
INSERT INTO public.mirror_batch VALUES
	('110000', 1, 1, '{"audience":"000000","bodyBytes":635,"bodyDigest":"rolJxDSi5lwmKULs4-Q-AN72eae5go8waUBs1fTj7ng","encoding":"gzip","from":1,"keyId":"4253d8d7e37f832a","origin":"110000","packedBytes":421,"previousRoot":"GrIdg1XPoX-OYRlIMegajyK-yMco_vt0ftA161CCqis","protocol":"qingming-exchange/1","root":"102UNf_dOVvLwj5M3kOwpHmdKIHl4tOWtiIRVf0plqc","sentAt":"2026-11-26T04:08:58.780Z","standard":"2026.2","suite":"sm2-sm3","to":1}
43ytsFaNBMWhglo3LcgTrC-cngb8L3s0-R9mLlfQXU5dYHOXfmw36xQuOLtpvn3ARyrDMaEdDzwHf-kpLX7U2g
', 'Dah2lSqgudtyE2ghLb9KBA_8HaFEq-FWKFmlcYZkqOs', '{"applied":1,"from":1,"keyId":"b9c7c3679c5d21b5","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T04:08:58.792Z","receiver":"000000","released":[],"requestHash":"Dah2lSqgudtyE2ghLb9KBA_8HaFEq-FWKFmlcYZkqOs","root":"102UNf_dOVvLwj5M3kOwpHmdKIHl4tOWtiIRVf0plqc","suite":"sm2-sm3","to":1}
o-SSTTLnTlo5dLtxMKopwHfVlzTpVqKPw-ICHvAb9YD6FfhVxsjALzyI4X82tm0q0j7YdFAPTRt6Lwp3f5Ksvg
', '2026-11-26 04:08:58.792+00', '\xd74d9435ffdd395bcbc23e4cde43b0a4799d2881e5e2d396b6221155fd2996a7', B'1'),
	('110000', 2, 16, '{"audience":"000000","bodyBytes":8493,"bodyDigest":"te0fj-2cCKZI-PSXKHLRjGjOK1fw-ULgCmBCB61irj0","encoding":"gzip","from":2,"keyId":"4253d8d7e37f832a","origin":"110000","packedBytes":1988,"previousRoot":"102UNf_dOVvLwj5M3kOwpHmdKIHl4tOWtiIRVf0plqc","protocol":"qingming-exchange/1","root":"-qauI7zR4ZY87v1ywmbiBF96R6PKjAe8hzhr8U8u4ZY","sentAt":"2026-11-26T04:08:58.882Z","standard":"2026.2","suite":"sm2-sm3","to":16}
hZ6-Q9wceF5ZF4Eikuj_UcnCDeDjymTEVWhgyfQYkdhxQ64ReoKctjN_Tuk3BceSy5lF2h1BYd7nE0W-7W_vZw
', 'nX05ObR9FUMmMD7ZHeWL72ATvn-flJ7avCCQjW_FsJg', '{"applied":15,"from":2,"keyId":"b9c7c3679c5d21b5","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T04:08:58.890Z","receiver":"000000","released":[],"requestHash":"nX05ObR9FUMmMD7ZHeWL72ATvn-flJ7avCCQjW_FsJg","root":"-qauI7zR4ZY87v1ywmbiBF96R6PKjAe8hzhr8U8u4ZY","suite":"sm2-sm3","to":16}
5phLwYEybRSc81zKs4pVvgJBb63nOEzM-wLqpuvQGIQ6hYxbblbqChlW-Ixfccrh6T-TsUuJwaXs-sC-UVL1Zw
', '2026-11-26 04:08:58.89+00', '\xc9c220860473c758444b2cbc5fbc4d324c981ebc4dd258e6f50a113211f04f9dcf9950d8e589542bbcb95bb6ee058be3556ed87768d4b91716b645cefc3993e68868d935664ed80b2ec7b2c99e705926c1b105726003f8237119b101848cf07399db7a160c70176c4c877d750db224534e49c1957634667d89fe2a45dd6e244e34195c59c2a71bd1f67e76ffb263801e42e79bc9dec12dcf3b77e558225052ec4804263cbed326c18dce8cbf7c514a597cb4b89730b3699718cfc8002c4a8b00a4c35bdd3ef0cf1e0818562ae516a5d3c412dd6b4e08649890c48a965d3b0d55c4de3da4b0753e4eb726f9012d6f3262e288508ac109ad9b61c9b5beeddc326beb355a40baf78993c221379dca612e538375e12722654f8aa582240392cc26d2e893c3c3d78b1230f846c1dd15db358697aa9f2a3ac1db4950e63a03e8b4954bb530da1b1e056d4b8817d8d04704298d812efd2765f11191fed4da6d1a342d6af6c3824f3e0817d6b99bcb028a3a7492445913a226706319c7f22b90aeebaf0a62e137deab4c05b2e8fa7eb3bcef247aad8ef0fdb52630778f8542408125d50136956e7c5389d7155c2595e84a4403a9e72e4608e61d50e554aef840ca73a5a6761986759f4965595a87de1dc2814f5cb9a667e4c8db863b56fbceaebc5cfdd9', B'111111111111111'),
	('110000', 17, 35, '{"audience":"000000","bodyBytes":6793,"bodyDigest":"qmETSEZC3EYFCWKTWY7zNy_9ILRcbJTMyYVmCu54HXs","encoding":"gzip","from":17,"keyId":"4253d8d7e37f832a","origin":"110000","packedBytes":1990,"previousRoot":"-qauI7zR4ZY87v1ywmbiBF96R6PKjAe8hzhr8U8u4ZY","protocol":"qingming-exchange/1","root":"B589TetsOtQLZoPWpkwdF9__1_O5grsb1FTt5wTy810","sentAt":"2026-11-26T04:08:58.977Z","standard":"2026.2","suite":"sm2-sm3","to":35}
M8wSjk_-rKm6o8hSpPXJiGLFt_SQxnSHG_sS3Q2nKgeir76tDWpL-MKm70Kj1BkNzCDol7zbcAiEKW04XfYcgg
', 'VV6SXv0curW4OzdkooBwPKhhhgBugkVMgoGeHb7hb6k', '{"applied":9,"from":17,"keyId":"b9c7c3679c5d21b5","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T04:08:58.981Z","receiver":"000000","released":[],"requestHash":"VV6SXv0curW4OzdkooBwPKhhhgBugkVMgoGeHb7hb6k","root":"B589TetsOtQLZoPWpkwdF9__1_O5grsb1FTt5wTy810","suite":"sm2-sm3","to":35}
kAxwWjgORbqlZEAZkHbgMx2NeoxwhH44a995yYauhYUO-BWIEQBcnOiZFQm9niGYZuhdKHGa9I7DY7Ez071zAw
', '2026-11-26 04:08:58.981+00', '\xcd6a3738f0d96277778b92502be429c7fb6e22f3e4b3244f1806535a18f1a6467cb712c73871da3a1842d424dc48ec3503c6f7c5c24d9dc26a4b72b9639e3109b6dc354c32c0ce47cf465f3840c97365bc7e0f68adcc1ba58ab37e2da29e972eb7cca46d5017a2fa5ee46dff8aecc7beb552dbc85054908d8fdd244f8ecc5ec75bd2c7bb71b88ccb8cf53da4a31613589c19eef4bb39b82f4f315e75579a32dd7f363c3f3631d19ddd0f3caec8bb810e165715e2f12951552f10cf0e19f28d8fcb80bab4d84ecdbaf7ae993a4ed8d427ab0093d27fd4a95832f5f16560929b4ffcf4459f9b6cb337c588c777015033b83fdba7132a4a2c2f6aa42ac4767be6fb24ed1bcc75edcff6e4b346cb4ce2dcaf66ed92fb0889d7a3cf28d6cdb6ee3aacf28bcd5df21c18b337cf4c61dd1a231b2077dd68d2775088ef9458492e9db9779f43b286e46671653aff49c9bc6dc2048fbdbb74030f7811e26abf539eeb2b96d077b74632b7f85a5814a57ba5ce1a7500bf6110734c52c5670f148412a11402081ae1c4f57be3f672673d17e5b0e5d58d467f23cec3bedf3b81483b4641d7f9cd3993799e8521ad90c76e3fc4c58800462a54e6809cb27593cb478cf16c61acf3ea528f7a002e89836038141c8e7554a31f155e79673124ab004a1b9f5c61b429c4f6bffcadf659a787156abe876e42150863c1990c9f57b2c727ecb753e5abd71dcdb1a545c117c33d5a0ea75e1959dc203c9d593ce6c05da22bfd97ec5668e7089e98e8f494e18a1cd5250526b01ff012d860a80c81406c214b9caf0e1659b10cb59e2311774e652d159fc86613b0a67de1857f03e185661df448177b160f', B'1110100000111010001');
INSERT INTO public.mirror_entry VALUES
	('110000', 1, '\xd74d9435ffdd395bcbc23e4cde43b0a4799d2881e5e2d396b6221155fd2996a7', 'institution', '01a2160a-d680-7a04-acea-a9a5ed299c62', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.753Z","audience":null,"bodyHash":"IwysBnQw1zIrV6J5eOaEN6lduftNC-75R9cdsmK4CjA","form":2,"id":"01a2160a-d680-7a04-acea-a9a5ed299c62","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"institution","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01016ae15a09f4636a19d4eb12f4a42a77fd5222478ba233a4ce1ac967872c887c6427af344882196459d6f0cd89048b9b4de0c969870d4dc1081263860a51540b0b921eebb266ba7c2f3856e632b8b7509c58d7143bcd85ad041f8234db93efc3c52af4f36f002ce7316f8a8867fa8060b6ae6e6f34438ee06cf8592fdc227b4bacc86db88c8c985fbc894564ecbf421fc94e9765b1f1ed3ac6fe09b0e252063374927c5a0b0f924c1663197dda3fac35467b93cb7fd0867e46cfe0989e90afd7c9f3eece6dce7e7a9296898a', '2026-11-26 04:08:58.753+00', '2026-11-26 04:08:58.792+00'),
	('110000', 2, '\xc9c220860473c758444b2cbc5fbc4d324c981ebc4dd258e6f50a113211f04f9d', 'place', '01a2160a-d690-7a31-aa7b-ea2bfcb774e1', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.768Z","audience":null,"bodyHash":"xAFJbelFPi3fLiIMU3wmfBE3_lyJ8TzLYSd-5pzhUus","form":2,"id":"01a2160a-d690-7a31-aa7b-ea2bfcb774e1","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x010110709c56c1ab1707c0c9202302eea39aeec782ddf2621601cd90ed30aa305608c23218dd4d299860ceeb1871627e9f013d430cd47f61bc1d4fbf296d11f93f6cedaa738d15b8b48e2f03537892b9f42c70f33e26930f5bfb49ef5bacb4982d15870036423137374e4b4e4f07810ecbde174e53e2b5349e339d70cd2b277dca833f7f208df232c9fc82bd18acf0175f66184be71c890a23c5c727d7e0db', '2026-11-26 04:08:58.768+00', '2026-11-26 04:08:58.89+00'),
	('110000', 3, '\xcf9950d8e589542bbcb95bb6ee058be3556ed87768d4b91716b645cefc3993e6', 'place', '01a2160a-d695-7a61-8ff6-26a71e7cec63', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.773Z","audience":null,"bodyHash":"y-F9EDyhUdU5Ohh2AVZdH9jsMtB05zMiKj-GiSrYcw0","form":2,"id":"01a2160a-d695-7a61-8ff6-26a71e7cec63","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101e0fdbd7b699acddebd764a0ba57bed6bda7f1bf84d617553f3dae343baee6955baa1695811a51966b0ff6dc1ff36bf377ea815f03345d38ba1c7cdf116aacb146c164a0a73fadd0ff140461f6b16f4a1990ef4c52d38cf6371bf17eebd3c7f0494cc6c0245deaeb6cb966da170fec17fe41dd751bf4ef95f364b8f5aee3e116a66f1d79034a346cf243519d7375731c3050c4212d1c3d90d011b3a7ab34d', '2026-11-26 04:08:58.773+00', '2026-11-26 04:08:58.89+00'),
	('110000', 4, '\x8868d935664ed80b2ec7b2c99e705926c1b105726003f8237119b101848cf073', 'place', '01a2160a-d697-72e4-a9c3-c177b284506d', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.775Z","audience":null,"bodyHash":"2ygjChIamtJo0dwGs15fFsdy8FqjiIXYW-Jk7FgE45M","form":2,"id":"01a2160a-d697-72e4-a9c3-c177b284506d","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101dc30b278699419ae3a1e474d34c5dabc4a733007b2ba6695963764f65f4eb7b7bc71aa41dd3f52712c00d6d48bc1300a2e4776382a9916fed2ee9cb8f7a739dfd0d77a070ec46e72b15b03c2d01c406cafd1f9fc0b7d798263205d60443a3fdde1d7c785b71450e02422e29b3c412116e1409bb455f717bc6ba2db5c88c9b2110c4b22da1835593c01c8dc7ef309597c827120d6af5f6c227817b17d85f1', '2026-11-26 04:08:58.775+00', '2026-11-26 04:08:58.89+00'),
	('110000', 5, '\x99db7a160c70176c4c877d750db224534e49c1957634667d89fe2a45dd6e244e', 'place', '01a2160a-d697-7505-8d2c-8a7b7158b1d1', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.776Z","audience":null,"bodyHash":"qZrd5TvRDB4Igf_yYlZc81rB-nvC9pCia082kJGUyC4","form":2,"id":"01a2160a-d697-7505-8d2c-8a7b7158b1d1","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01019ecff5d8967408a49177fea2bcd8e98ce2914353c59c493f8c0f388977e6ae42807aa9b5330158ca228e21ea353fb700a0325b84209f1d93074b205f4fa1c89246bc41fc3c1652e51eed12adec4ab453d8380d5ae986365ec7e112b2a7fd90774f087db2c9247aeb268a221144d9a1fc8a8e57d64811ee53ee3fb7493f1b36d259c09be4124e3c3bf52ae266e174ade25d48a9ccdf3148a919a27d', '2026-11-26 04:08:58.776+00', '2026-11-26 04:08:58.89+00'),
	('110000', 6, '\x34195c59c2a71bd1f67e76ffb263801e42e79bc9dec12dcf3b77e558225052ec', 'place', '01a2160a-d699-7a78-a8e0-629be246812b', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.777Z","audience":null,"bodyHash":"8uRcWqGhdtLAqGjNi4CW0gvYaNZLKSmeoLCOl8CQf8A","form":2,"id":"01a2160a-d699-7a78-a8e0-629be246812b","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101c78fc8cbe8055856b129983b7cc9a2f417db18efba3e834590d9cbd6d94b324d4088c6a373307d69733aa0db271dbf3706411cd39719cb799d6900cebf75a26931595481f0fb3a36e5f2e82b4f539987af94e67ec7cff827ba47a790b737314a54d57a0f642224c7a2aa78dc0302e25a2f93fcd14373afaca809c89bb0725487c26175439fc2cb2f20dceeb4e79e7700a7baa10a1b3085edb22044', '2026-11-26 04:08:58.777+00', '2026-11-26 04:08:58.89+00'),
	('110000', 7, '\x4804263cbed326c18dce8cbf7c514a597cb4b89730b3699718cfc8002c4a8b00', 'place', '01a2160a-d699-797b-abd8-d6a15e361271', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.777Z","audience":null,"bodyHash":"UgImtCI16OKJ712ESBiFfYuSnYfN8c64JoRWfX4IfYo","form":2,"id":"01a2160a-d699-797b-abd8-d6a15e361271","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101b5d003c538c8848a02b708a9f960ed028373fe4c3e84689f2c72397b36ff0f3bd7d7a206cd466421f57bb60cda6239b308358ada46778330580f46962da3cf9b321c70887cda43164538404e553fcd796fee716efe4f6c18e18245eb670037e6dd69a783e53f134e39acd85a39c1a15047fd63a9a3a511d605db479c14a2fe838c06167d866a37dd4bf05bfeb27cc338d278adccf0521429e8db0d', '2026-11-26 04:08:58.777+00', '2026-11-26 04:08:58.89+00'),
	('110000', 8, '\xa4c35bdd3ef0cf1e0818562ae516a5d3c412dd6b4e08649890c48a965d3b0d55', 'place', '01a2160a-d69a-75d6-a13f-e237cf662c1e', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.778Z","audience":null,"bodyHash":"NlJtXhKb8bV9rdbr0ZH8tSzPs1rrEEFnPT2bDZE3jpA","form":2,"id":"01a2160a-d69a-75d6-a13f-e237cf662c1e","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101f2f326754ce8670ded5de718cb420c0f7e27580775bf4063fdf964efbc9556243a0a8e9be4135fcd4332d6391c3958aacf993d5baf4dd4c415d971bb9f3ae0510b7d5ac7dc50c29e595d3da57dba0d409d60834656c9e62dce8fa961831ccdcb8091c1b61e4171cd488b949319fc3cfd9087f69ce1a2be3e07e558b018062c852f0b6ffd9db9067b564c29ec2c31fbb44157228f4fd87fa6ac67dad48d93fb773dfba1db', '2026-11-26 04:08:58.778+00', '2026-11-26 04:08:58.89+00'),
	('110000', 9, '\xc4de3da4b0753e4eb726f9012d6f3262e288508ac109ad9b61c9b5beeddc326b', 'place', '01a2160a-d69b-7e8b-85f7-60f5c01c337c', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.780Z","audience":null,"bodyHash":"KRk0hpgJQbBdyUYfh6bcCu2VatUjapOUJXHvbUSgR9Y","form":2,"id":"01a2160a-d69b-7e8b-85f7-60f5c01c337c","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01012b36517c06bfc30600c31ad0262a8bfa65cdf8e975fa6800342ad6ca81ab515dac828f15d32487c245cbb79c344df7c9669d484fe68a12b31d284c58f3f6544835761a77e4c8312fe0b061fe85b8fecdc7479e33267862ff467788507b7bc44c185bbc639f25197fcbab5771ae2d0f679a02dc3fa96f28bbad55dc63639a68c328cef35ad09af09fc7ccd268e2debc9d227ea784', '2026-11-26 04:08:58.78+00', '2026-11-26 04:08:58.89+00'),
	('110000', 10, '\xeb355a40baf78993c221379dca612e538375e12722654f8aa582240392cc26d2', 'place', '01a2160a-d69e-704c-b312-387b6e566ab8', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.782Z","audience":null,"bodyHash":"NsRPQ1Ua20wICRQxndsQOFxwRSHcij7m1I9k5a-4h9s","form":2,"id":"01a2160a-d69e-704c-b312-387b6e566ab8","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101913f820f1df41e255940bc6e1447c61ef3152bf10c0f8fef1cea4ec48d69f8af2517116f86e2319a0804984356f6c53c2a0fdec933660f1cb419c239a9afb90b6664acb605c66004e067ac00de171eb273ce5e83b6313403bc6c7febf5b82cc61a57191f452410af326e12a108b17e42de5e7f2c6317aec4eee6965abe03fafcd02d72349035288487fc5bd2998833bdd15ed3a3ace0dfe8', '2026-11-26 04:08:58.782+00', '2026-11-26 04:08:58.89+00'),
	('110000', 11, '\xe893c3c3d78b1230f846c1dd15db358697aa9f2a3ac1db4950e63a03e8b4954b', 'place', '01a2160a-d6a0-714b-bfbb-0ee2c1324023', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.784Z","audience":null,"bodyHash":"pBoXYiuf8ZIjUX9S8cBI-sUOc6373DzmQPncIms9tDI","form":2,"id":"01a2160a-d6a0-714b-bfbb-0ee2c1324023","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x010152ad08ff430ef2ce1384b77f5b23a959dad58e61dc8890fb8affe8cd3fbccf62fbcbbc180e0f4323a40d46190fc2eb769fe916acbc9a8165c8cf8746ddcd2d3866f8b2670a77cfd2bdc7391a628301f0325d40b8234b71cbffb8ebcf41ea478bc48aa60d94d2c6de7f38d9d110ab0f49c40782ef0585276117831fb678f04217b04a5d5e32f47bb68bacfc78e172de3cdc1faf2a6e63f970a932d27ccb1c6b03cad0af80d991', '2026-11-26 04:08:58.784+00', '2026-11-26 04:08:58.89+00'),
	('110000', 12, '\xb530da1b1e056d4b8817d8d04704298d812efd2765f11191fed4da6d1a342d6a', 'place', '01a2160a-d6a3-7b8c-af39-9be938f76182', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.787Z","audience":null,"bodyHash":"pUrCAYHrvT2a-5rIt1KVT4aPPQBLax2mDKykkCdEeow","form":2,"id":"01a2160a-d6a3-7b8c-af39-9be938f76182","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101b4ad858c704df99210d1e909d56617053890b47a08c26129d2570002a2ac40620fc2860e329a0d9bfaada80b5216f0fa8520ecd69992f29f1d8b4aa11011b452633cc3753541b97f562d0ca5707c8579048c688bf94186221fdbeb957536efad38f952a434251aa8c210651cebc2bfc2429144d7af386bba1ea3f98eb9a15b69b84b9661e7806b3e3572d2a64451aa43b7c3165f8cf2a0b543a1170c', '2026-11-26 04:08:58.787+00', '2026-11-26 04:08:58.89+00'),
	('110000', 13, '\xf6c3824f3e0817d6b99bcb028a3a7492445913a226706319c7f22b90aeebaf0a', 'staff', '01a2160a-d6a5-72e3-af7c-cdec7b0499c5', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.789Z","audience":null,"bodyHash":"ztnmmHj-CJcjgj4ZhyOsxuchV28d7ACHqb_MaF2F8_E","form":2,"id":"01a2160a-d6a5-72e3-af7c-cdec7b0499c5","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x010183232a6fc6fe0dc694e45a132a9692f9ee7a42ad4fead2f2ffa83ffcb0b964ca363a9282ff1ac961d1d67bf5f4a0b4bb5e5511acdb94ecf60e6c02a2f9b19572bc5ffae3abf4ad3c91be5f49a966cb54cb1fa5eae27f76d092609c4a59e11bb126523df6f1f0408d2a10d6c4521cbd284790541219cddcb9e4ba28', '2026-11-26 04:08:58.789+00', '2026-11-26 04:08:58.89+00'),
	('110000', 14, '\x62e137deab4c05b2e8fa7eb3bcef247aad8ef0fdb52630778f8542408125d501', 'staff', '01a2160a-d6b2-713a-97d6-9b28156cc981', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.802Z","audience":null,"bodyHash":"SmsEhxvt63qP9jt4122IA_4mYSk9WiCpxtciee1rHpg","form":2,"id":"01a2160a-d6b2-713a-97d6-9b28156cc981","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101c896fd86da35404f0c48b4814a44684a6b5fd53d89486365494106a4603526d8f1b17eccf9ef9735ed9f19bda8c963c0b2ab75af4fbae90bd40c439b5f67095caf1ace30b803dac8c9454dae48156bc9d16646ba42ad39dd8ac547d48c1fb0c1a522809c0d7428b471e4095b5782d586b6c95dc0fe919f3c48501865', '2026-11-26 04:08:58.802+00', '2026-11-26 04:08:58.89+00'),
	('110000', 15, '\x36956e7c5389d7155c2595e84a4403a9e72e4608e61d50e554aef840ca73a5a6', 'staff', '01a2160a-d6b6-7954-974a-be0246bf8212', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.806Z","audience":null,"bodyHash":"mBZYpRAnkulZO7Q3Gq7vCx-sMyHgdn5zCsZSIr2oOoY","form":2,"id":"01a2160a-d6b6-7954-974a-be0246bf8212","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x010198958589358ac6dc73443395450e0d966b51d4cbc3d462d4e7209993b41cd84ee1115c2c448742cda363481e2964264779c24f56d2ccea36f0ad19f3f06549573c88bee2ec085485a18eaf24b4d5e73b5d9a9110b8b06cce95e1d58df45882dfdb1659a42185cf49b3c663e2c58ffe4aadb935f9a48307ad616e41f84533', '2026-11-26 04:08:58.806+00', '2026-11-26 04:08:58.89+00'),
	('110000', 16, '\x761986759f4965595a87de1dc2814f5cb9a667e4c8db863b56fbceaebc5cfdd9', 'staff', '01a2160a-d6b7-7fcd-8077-7dd9b207c219', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.807Z","audience":null,"bodyHash":"Xq8YCJQNP3yc4yolyatYIV1xxwQBjZXBCXqtVbNUppU","form":2,"id":"01a2160a-d6b7-7fcd-8077-7dd9b207c219","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01010537e671a3f97053a4000373f6eac73d9e371903d7a895e8859dc166aba3b370c2145cc8a2b4651b7450aaa05d683ab26cba40a05f1d2884b47904161991cf4a21317133ed6de6bb256e9443b9a1e44a0a74f0b1054033734f54178ef8e07988672b391cdd7b669c6f500d8205e3d15a424a1f9c2cdb63f4028821151102', '2026-11-26 04:08:58.807+00', '2026-11-26 04:08:58.89+00'),
	('110000', 17, '\xcd6a3738f0d96277778b92502be429c7fb6e22f3e4b3244f1806535a18f1a646', 'staff', '01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', 1, NULL, '{"actor":"node:110000","at":"2026-11-26T04:08:58.809Z","audience":null,"bodyHash":"KYqdq03zFlzYKdliyNsZysHfaX31qbgareRTR1vHaOE","form":2,"id":"01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101ed19f1776e8bc06ba8e3e6c4e75e99d679522650154736abf78e6d03259cfedb0f7d2be44e818c213e6b18ebae90e9eab8000fa9657a3aaa2865d1afa2b9e29434c8fc8d95e13d0c11df0c2838a019bb19907a615b7be4df64868dcd6d8a7bd2508b4b7f174e1fb855809f6a3e9074fe341ab147595386484e9e5f7462', '2026-11-26 04:08:58.809+00', '2026-11-26 04:08:58.981+00'),
	('110000', 18, '\x7cb712c73871da3a1842d424dc48ec3503c6f7c5c24d9dc26a4b72b9639e3109', 'funeralCase', '01a2160a-d6e2-780d-aadf-0005075106fd', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', '{"actor":"node:110000","at":"2026-11-26T04:08:58.850Z","audience":null,"bodyHash":"b_sm_FRq72-Sz6hVJfpE8FHNKpgV_cbbTMyeyFUskrY","form":2,"id":"01a2160a-d6e2-780d-aadf-0005075106fd","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"funeralCase","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x0101c68707e999927e93d8d32c36657e2acc7ccc661a93e539eedc53b9c5df29358894812f87bdf8629a86165e4bc9911d1f1999cf4427785a44b1d4843271fa50631ea5e967eb43bdf543f4b153bd4be31178191bf449ac862c1d46659b8464c31c681055260369330e80eee91130f744adc6b29278ba6143685b8a6d6a689d6414d7090bdda8fdfce1f41e8ee92b70a4d495305db0911e9279', '2026-11-26 04:08:58.85+00', '2026-11-26 04:08:58.981+00'),
	('110000', 19, '\xb6dc354c32c0ce47cf465f3840c97365bc7e0f68adcc1ba58ab37e2da29e972e', 'decedent', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', '{"actor":"node:110000","at":"2026-11-26T04:08:58.857Z","audience":null,"bodyHash":"tQlaHG6T7dh4nAbGwzfeAOVO1Vkp4C8EHhQ8Wpcy5Oc","form":2,"id":"01a2160a-d6e9-77fb-9ff0-bea9d65c978f","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"decedent","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x01018e24a7161f989c67c4f6fc93146d995b7be94a6b4f210568feaa8386fa01452ebd9e44399b985d8d01caabad42f9a13b3dc964a48350814f9267643e2f912ca016c4d038dbb7a8f3d1fccb87bdc7c7c922665a7923251a9520be1421e59e3de10f86e66d5f588e54630da319344ff63afdf8f36565d59bccb5d3cbc0cf0b84c5fbef2f3b011bd88d8db5cad2a138c6e3c113adb957db72bcdfdc16639cfc09c70f2323f34cada7eb8b8c3bba8bed72384ce8c4f50e0a9555f9f4bcd4140bccb3e1f5c130cae1382b145d88b17e54d4edb2dc3be1e71ec7c7e20600d9ddc979713b2478c7177457706f4bb5ecd4a7d1677b8696c436a7', '2026-11-26 04:08:58.857+00', '2026-11-26 04:08:58.981+00'),
	('110000', 20, '\xb7cca46d5017a2fa5ee46dff8aecc7beb552dbc85054908d8fdd244f8ecc5ec7', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 21, '\x5bd2c7bb71b88ccb8cf53da4a31613589c19eef4bb39b82f4f315e75579a32dd', 'deathCertificate', '01a2160a-d6fb-710d-aff3-087827f10302', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', '{"actor":"node:110000","at":"2026-11-26T04:08:58.875Z","audience":null,"bodyHash":"5QEoHGtPFQWLod9o_T0OSVx76yZ3rQxutzbgvNIsee0","form":2,"id":"01a2160a-d6fb-710d-aff3-087827f10302","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"deathCertificate","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x010101840913dc71b1ba022c6dbbe236a49e21ed8e3381ac063d817343f30839229d3e9975fc00fc525dfd6d3e65f27e07f4c97bac790d022ddf58e499b10fbb46cfae354d956dd9d84c33fb0fdf0634afd134b92687925eb1fbafd571ca3622ce1a7866caac959d8dd2dd609515f59a555f04bae3dc5b73edcde865a9759715ea679a9f7043e3b830ec80edab0484303c16ad207f3da5d3cea4dd83e6346e684fd6c11082846dff5f033f0b994c', '2026-11-26 04:08:58.875+00', '2026-11-26 04:08:58.981+00'),
	('110000', 22, '\x7f363c3f3631d19ddd0f3caec8bb810e165715e2f12951552f10cf0e19f28d8f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 23, '\xcb80bab4d84ecdbaf7ae993a4ed8d427ab0093d27fd4a95832f5f16560929b4f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 24, '\xfcf4459f9b6cb337c588c777015033b83fdba7132a4a2c2f6aa42ac4767be6fb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 25, '\x24ed1bcc75edcff6e4b346cb4ce2dcaf66ed92fb0889d7a3cf28d6cdb6ee3aac', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 26, '\xf28bcd5df21c18b337cf4c61dd1a231b2077dd68d2775088ef9458492e9db977', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 27, '\x9f43b286e46671653aff49c9bc6dc2048fbdbb74030f7811e26abf539eeb2b96', 'cremation', '01a2160a-d71c-714c-9296-044eeaa7aff1', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', '{"actor":"node:110000","at":"2026-11-26T04:08:58.908Z","audience":null,"bodyHash":"CjEcYG0nk-2MTA6iBlFWL9eTfR6-duSyUWaL5yxx8Yw","form":2,"id":"01a2160a-d71c-714c-9296-044eeaa7aff1","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"cremation","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x007b2266616374223a7b22617368657357616e746564223a747275652c22626f6479546167223a22543131303130352d323032362d3030303030312d57222c226372656d61746f72223a2230316132313630612d643639392d376137382d613865302d363239626532343638313262222c226465636564656e74223a2230316132313630612d643665392d373766622d396666302d626561396436356339373866222c226b696e64223a2230222c226f70657261746f72223a2230316132313630612d643662372d376663642d383037372d376464396232303763323139222c22737461727465644174223a22323032362d31312d32365430333a30383a35382e3930365a222c227769746e657373223a2230316132313630612d643662392d376164662d623535632d356638613964666364636365227d2c2273616c74223a2230767031386437645474326359344e356c7534573341227d', '2026-11-26 04:08:58.908+00', '2026-11-26 04:08:58.981+00'),
	('110000', 28, '\xd077b74632b7f85a5814a57ba5ce1a7500bf6110734c52c5670f148412a11402', 'funeralCase', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', '{"actor":"node:110000","at":"2026-11-26T04:08:58.920Z","audience":null,"bodyHash":"f1KvYWiHH2gmtJMrkJw-nARALq4LJ0XMK_5lAMV7i9U","form":2,"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"funeralCase","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x01017616aee5ec2b6cafc9cb90c16df8f86e2c599a845abec33f667001b2179a8c6ab8fbe2652ff7ae1d9078dbb445367f87543fbf103c15dc9d1430b2b01ec8904bd0377129a60775e3957371217766068913e54595ac3e77ff6417dff4f78a624381565f1aaea44a7b2ce390cf362e3a09b0ffd291c65508fce97070616c70239e3485e8429cb2619187568b68e87b16220707cfd94f6cd001', '2026-11-26 04:08:58.92+00', '2026-11-26 04:08:58.981+00'),
	('110000', 29, '\x081ae1c4f57be3f672673d17e5b0e5d58d467f23cec3bedf3b81483b4641d7f9', 'decedent', '01a2160a-d729-74a5-ae56-397a8936c164', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', '{"actor":"node:110000","at":"2026-11-26T04:08:58.921Z","audience":null,"bodyHash":"GLRqM59_5c75WOugHef2zDUzMLtynAXQQimuVQfu-Dk","form":2,"id":"01a2160a-d729-74a5-ae56-397a8936c164","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"decedent","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x010197f74deb02678bcb2debcc9d29222eadd655b61a5ba6042ab5526820bc06d8ce70b0630126c52d256d364cf2f17981268d90d7bc02ef7fa790e4281d2c5c6f5b54a807b05759886401c8f881fef982928decafd1ba11ac6ab142d8f62fccb4f0dc435dbe6d938dec8e770ee322bc6e43fd423a31d3f3f5a76b36fab8302b44fd9fbcb294fc423df086842fa56292db470334f796da7715e8f1ca3679b4c13f0df675e28746d2d121cc81234c47c2e5d38bc0f30e7dc44e010c2db5efa3', '2026-11-26 04:08:58.921+00', '2026-11-26 04:08:58.981+00'),
	('110000', 30, '\xcd3993799e8521ad90c76e3fc4c58800462a54e6809cb27593cb478cf16c61ac', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 31, '\xf3ea528f7a002e89836038141c8e7554a31f155e79673124ab004a1b9f5c61b4', 'deathCertificate', '01a2160a-d72b-7ec2-83db-1e71debba96c', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', '{"actor":"node:110000","at":"2026-11-26T04:08:58.923Z","audience":null,"bodyHash":"V2a4Mmc1hTuYCi-GBSDNQmxilQrw_Y5eu713w6c_XpU","form":2,"id":"01a2160a-d72b-7ec2-83db-1e71debba96c","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"deathCertificate","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x0101630540085620ddc221b1db60450912d928987604df44509fad082e19b057f77e6bd185e8291cc597458ec34344378e5bd8e6cff4646eef5309023ad5cb62594e52466d9e66cf2d34d16eb0dc31252c4287c4839b2d359fc4511f27d994d49dbe1483b2aaa37f992e7591e96c45bc45985cd709a2eb9076c3301a7ef101b25a04f2c9aa9d0dfd016b35f3eb831067fc1b3fbfa13b41a3a9f141bb879033ec4616131a85297baedd6399acbb80', '2026-11-26 04:08:58.923+00', '2026-11-26 04:08:58.981+00'),
	('110000', 32, '\x29c4f6bffcadf659a787156abe876e42150863c1990c9f57b2c727ecb753e5ab', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 33, '\xd71dcdb1a545c117c33d5a0ea75e1959dc203c9d593ce6c05da22bfd97ec5668', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 34, '\xe7089e98e8f494e18a1cd5250526b01ff012d860a80c81406c214b9caf0e1659', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.981+00'),
	('110000', 35, '\xb10cb59e2311774e652d159fc86613b0a67de1857f03e185661df448177b160f', 'decedent', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', 2, '01a2160a-d6e2-780d-aadf-0005075106fd', '{"actor":"node:110000","at":"2026-11-26T04:08:58.930Z","audience":null,"bodyHash":"MwjdUlOUXS9zMhRVIe7DZYujNu54Tmm8N7eanomcgPk","form":2,"id":"01a2160a-d6e9-77fb-9ff0-bea9d65c978f","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"decedent","node":"110000","op":"revise","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":2}', '\x01016779e077e91a11a93cdebbedc355ee4c3a4c5af1d7d93d45e80f03465aae63dc55fb0821375a11972aa3010108d7bb24ae39e0e65242aa9d7dfc749d220099a9059b42ff036b62fd7bfbd3b1776bc4f48aa4d912bfd2f1190de27a1ea4585077cfd6e3cbdb319b611fde7c812037b0d28d6d688305e96924f3a978db84db18dff8cb44e15f810dc26cfe88f59e9c3fe746d60204bebac445201983c44ae4e28bbc8a25c45bafd8b62cfcf99b14e32501ee796d122ce5800432df6bbe5046cda9254704c0e66c2835925be0df5201a515adc114c65e8ea66336893ef3072a4e4b48073fb755cc1f12ac30ffa106be31667fd96d518f13bd148eb90c53d38718419ed5d2b25d403f01553aab48b08861a4', '2026-11-26 04:08:58.93+00', '2026-11-26 04:08:58.981+00');
INSERT INTO public.mirror_state VALUES
	('110000', 35, '\x000000000000002350a2626b66ad257e74517b0e24b5cbd1c4bc13abb5f1e14d79b6779a2c7d757c5a1dc4893142049c16f2b073d090f612173aecae32424270c4890782257bb016b10cb59e2311774e652d159fc86613b0a67de1857f03e185661df448177b160f', '\x079f3d4deb6c3ad40b6683d6a64c1d17dfffd7f3b982bb1bd454ede704f2f35d', '2026-11-26 04:08:58.981+00');
INSERT INTO public.place VALUES
	('110000', '01a2160a-d690-7a31-aa7b-ea2bfcb774e1', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.768+00', 'node:110000', NULL, 'reception', '接待区', 'reception', NULL, false, true, NULL, NULL, NULL),
	('110000', '01a2160a-d695-7a61-8ff6-26a71e7cec63', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.773+00', 'node:110000', NULL, 'cabinet1', '一号柜', 'cold-cabinet', NULL, true, true, NULL, NULL, NULL),
	('110000', '01a2160a-d697-72e4-a9c3-c177b284506d', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.775+00', 'node:110000', NULL, 'cabinet2', '二号柜', 'cold-cabinet', NULL, true, true, NULL, NULL, NULL),
	('110000', '01a2160a-d697-7505-8d2c-8a7b7158b1d1', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.776+00', 'node:110000', NULL, 'hall', '松鹤厅', 'farewell-hall', NULL, true, true, NULL, NULL, NULL),
	('110000', '01a2160a-d699-7a78-a8e0-629be246812b', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.777+00', 'node:110000', NULL, 'cremator1', '一号炉', 'cremator', NULL, true, true, NULL, NULL, NULL),
	('110000', '01a2160a-d699-797b-abd8-d6a15e361271', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.777+00', 'node:110000', NULL, 'cremator2', '二号炉', 'cremator', NULL, true, true, NULL, NULL, NULL),
	('110000', '01a2160a-d69a-75d6-a13f-e237cf662c1e', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.778+00', 'node:110000', NULL, 'ashesRoom', '骨灰整理间', 'ashes-room', NULL, false, true, NULL, NULL, NULL),
	('110000', '01a2160a-d69b-7e8b-85f7-60f5c01c337c', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.78+00', 'node:110000', NULL, 'niche', '甲-01-01', 'niche', NULL, true, true, NULL, NULL, NULL),
	('110000', '01a2160a-d69e-704c-b312-387b6e566ab8', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.782+00', 'node:110000', NULL, 'hearse', '鲁A·B001', 'vehicle', NULL, true, true, NULL, NULL, NULL),
	('110000', '01a2160a-d6a0-714b-bfbb-0ee2c1324023', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.784+00', 'node:110000', NULL, 'preparation', '整容室', 'preparation-room', NULL, false, true, NULL, NULL, NULL),
	('110000', '01a2160a-d6a3-7b8c-af39-9be938f76182', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.787+00', 'node:110000', NULL, 'vigil', '守灵一室', 'vigil-room', NULL, true, true, NULL, NULL, NULL);
INSERT INTO public.schema_migration VALUES
	('0000_helpers.sql', '0ab3ee2c7ae28779a303bdec8252d79e2be6dcfed6bbca580dc258efe9355122', '2026-11-26 04:08:57.398598+00'),
	('0001_kernel.sql', 'a87b9599836f5f4c7a4867b4ef7a53fc7e5c4854ab0fe2673a9410264473cadb', '2026-11-26 04:08:57.398598+00'),
	('0002_accounts.sql', '8ebaa7e0bb3e22d230551cd51eccf9b7b779f88e33ac7aaf3a2aa64972c8bcae', '2026-11-26 04:08:57.398598+00'),
	('0003_records.sql', '6658f9ce5c71f2a5f3b3d11452c52bd8e25e339a6cf79dd4c257ac1ad5a88ce2', '2026-11-26 04:08:57.398598+00'),
	('0004_imports.sql', '908c7f924cc87fefcd1887c25fa201020453cff1922b31bc80969ce35ef44aec', '2026-11-26 04:08:57.398598+00'),
	('0005_writing.sql', '816008d83fc1ce1ed93920c8319636b881a07f3160391d22633fa32b122be58f', '2026-11-26 04:08:57.398598+00'),
	('0006_checks.sql', '8d54b25d2b04ecee88272389d791783f84467f63c31d9ca1214c917e7e416e9d', '2026-11-26 04:08:57.398598+00'),
	('0007_cremation_operators.sql', '12de192addcf3197f0cc72c4dbe5069866b2e57068bb7d1e610463997a9c3550', '2026-11-26 04:08:57.398598+00'),
	('0008_newest.sql', '57f4915c92bfc3605b67954b0837fd720355642cc7a25d0217f8de8c18321bbb', '2026-11-26 04:08:57.398598+00'),
	('0009_approvals.sql', 'd038acbd69833ab8de673730de0a2e91b464b7a0ed056906461bbccf38cb108d', '2026-11-26 04:08:57.398598+00'),
	('0010_partner_checkpoint.sql', 'b74ed5eae97beb604be5efac3287702fb1764cd8d855da3c9c6c1ca6231d4e24', '2026-11-26 04:08:57.398598+00'),
	('0011_not_yet_sealed.sql', '3900ebd1aa075523b043ab4ef4f0d84e7fce2864ecf6571129af043d5777bbcd', '2026-11-26 04:08:57.398598+00'),
	('0012_sealed_reasons_and_notes.sql', 'cd2c58b887d403f4a30aba42d32e2f7632f39e0cd72fb91bc4ffb0f67d40b7a0', '2026-11-26 04:08:57.398598+00'),
	('0013_key_canary.sql', '9d3ff28fc6256fcf6d8d8c863859e066d2f325f7d92f4bde15b089293db549d3', '2026-11-26 04:08:57.398598+00'),
	('0014_deferrable_exclusions.sql', '022bb0d5bb109313bd478f362bf38ba7829da79d2c4bb100c7a15ce3189b8cca', '2026-11-26 04:08:57.398598+00'),
	('0015_quarantine_waits.sql', '25cba9a90590d7d7d1bc69c8c33322ccc86bca527f94897a88b79970e2bca876', '2026-11-26 04:08:57.398598+00'),
	('0016_evidence.sql', '89b043c6a21daabeeeebb01f1d70ff8cb003736effe243391759c11a5e4e3eae', '2026-11-26 04:08:57.398598+00'),
	('0017_kept_accounts.sql', '2b09070b3fe0ddc5d68ede23232cb309b019e8a87549dda50d24680ee65c2d99', '2026-11-26 04:08:57.398598+00'),
	('0018_verified_stretches.sql', '706c695bdf2931a1549459b657afe9a7070a10229cbf82d4919393426bbbf967', '2026-11-26 04:08:57.398598+00'),
	('0019_order_of_days.sql', '7e2a587ad2266af1dabb7b7aa1fb9804d31ac49b660097fac987af0463d17d3e', '2026-11-26 04:08:57.398598+00'),
	('0024_persons_behind_accounts.sql', '5d6bc643e3007b68f9a072e06f6940b50fccc80f1889eab01a697078581eff11', '2026-11-26 04:08:57.398598+00'),
	('0025_rejoin.sql', 'c98b28e33734b977b1c5d630c8f90f07fa2ebe00921b54b05dd5d4112b63d9dd', '2026-11-26 04:08:57.398598+00'),
	('0026_words_of_the_standard.sql', 'da21c409293ab4d3dd7e987ae04d3237cdeb3a81cb7a02ffd6e62374f07079c6', '2026-11-26 04:08:57.398598+00'),
	('0027_search_keys_of_names.sql', 'cc37f0fde7a8a88ffc71a4e3d1bc0b4311444b84c8e2354162219820c21d0f8f', '2026-11-26 04:08:57.398598+00'),
	('0028_left_out_lines.sql', '9f8d1a706caccf4a0af80f1ac4548557cf9e82d6c06669fc76701ada4ff29e46', '2026-11-26 04:08:57.398598+00'),
	('0029_dispute_between_provinces.sql', '7bc670b36f3571ed5fbcc48f7020d02499d040cb97ca0d151e83e76c0d84311f', '2026-11-26 04:08:57.398598+00'),
	('0030_disputes.sql', '3cf4c3cbb3eb3f782d235e1e14027928aff56627341f56684e12b281b0f87341', '2026-11-26 04:08:57.398598+00'),
	('0031_institutions_awaiting_approval.sql', '9066628aad070cb47ef333bce320991a385810124508590951413c2df97b3607', '2026-11-26 04:08:57.398598+00'),
	('0032_decided_by_two_people.sql', '9284d525d7cd54debd161558bd1dcc757e66ef973cf967743fed4679b3f13a05', '2026-11-26 04:08:57.398598+00'),
	('0033_second_check.sql', 'e617f30c00d2668e914d9d91760ca87572c7348aca14c6e6c9a7dcbb99630b2e', '2026-11-26 04:08:57.398598+00'),
	('0034_partly_understood.sql', 'c947eebd8f00d436bb28206e1bf7082487bfb174f683ca6e3d571241ac7491dd', '2026-11-26 04:08:57.398598+00'),
	('0035_alarms.sql', '712f17bf5e6a94dbe9f1a79e715dabb0e61f57af9c7fbf2ee7d0fced82c79c66', '2026-11-26 04:08:57.398598+00'),
	('0036_view_notice_progress.sql', 'd64116ac270a36398671d4cf7d949bb5ee870c19aaef6435f39155b2ba35aecb', '2026-11-26 04:08:57.398598+00'),
	('0037_view_notices.sql', 'add19cc325f75f15fc59aa16c8e2f7ba1eee1c4d48a24ae7948084230d89b0a1', '2026-11-26 04:08:57.398598+00'),
	('0038_reasons_of_imports.sql', '61acac40c5545d5419134f67553b07a3e316841c919f3895569b813301846802', '2026-11-26 04:08:57.398598+00'),
	('0039_terms.sql', 'af8ca9b3ead1ad31111f721d0165dc9a797664cb81ea3301e43b2d749528999e', '2026-11-26 04:08:57.398598+00'),
	('0040_terms_in_rules.sql', 'bdacc60c20caae61914ee8cc569df693f66e1ad841672eb52c3b89e9460dc484', '2026-11-26 04:08:57.398598+00'),
	('0041_roots.sql', '24ef6d8d45992ef6b3c4a9496f4e856d82d746162e784a7785ef23b2ba180ad4', '2026-11-26 04:08:57.398598+00'),
	('0042_finding_under_row_security.sql', '49bf82ef770e856288454d53594a39df5b8174d30285c8147a8922bad8f9cea5', '2026-11-26 04:08:57.398598+00'),
	('0043_transitions.sql', '699404af9275b8e58cc19f4dce63c30e876f4e4c0a1ec87057ed2cec907d262d', '2026-11-26 04:08:57.398598+00'),
	('0044_capacity_and_codes.sql', '3fb3f6272ba461a4bdc3dd049b59c4a962745e8bd562f31da342d46a210042dc', '2026-11-26 04:08:57.398598+00'),
	('0044_resemblances.sql', '57391c3a0df74098284a3d10f17b72f9ac1195418c39e8219b102f27ae4c9fbd', '2026-11-26 04:08:57.398598+00'),
	('0047_stored_files.sql', 'a8d5e45e81baea0e77e38a9105439164aaacea9a951f0d6318dcc84b431c6e0a', '2026-11-26 04:08:57.398598+00'),
	('0048_death_certificate_scans.sql', '9e9c24d5c846d58239b19eaa240eaa9f67fd5ed3d2a25858466af37b2801bccf', '2026-11-26 04:08:57.398598+00'),
	('0049_roles_and_groups.sql', 'e551116fa4e88b146d4affccf5467747ac24e59477a50ad47c2efb84f5d38bc0', '2026-11-26 04:08:57.398598+00'),
	('0050_search_index.sql', 'f49a148a003fb5a1e237aeaf920895dd41c71249a4b031e2d76007165b6f95bf', '2026-11-26 04:08:57.398598+00'),
	('0051_certified_before_cremation.sql', '81d2d9952c560b3b0aff8d9c1d6758bb64aa4cce8c4411a28f87d5a8517642e4', '2026-11-26 04:08:57.398598+00'),
	('0052_true_records.sql', '6e9d9346569425e210e1f3acf3b30472d67775aac711d5bcdf341f2707286c1f', '2026-11-26 04:08:57.398598+00'),
	('0053_since_and_codes.sql', '697b32824fa46e9c94e4e09c38043e323323c165e62ff3bc04abe430d23a1d70', '2026-11-26 04:08:57.398598+00');
INSERT INTO public.staff VALUES
	('110000', '01a2160a-d6a5-72e3-af7c-cdec7b0499c5', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.789+00', 'node:110000', NULL, 'clerk', '王敏', '1', NULL, '01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b2-713a-97d6-9b28156cc981', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.802+00', 'node:110000', NULL, 'driver', '李强', '1', NULL, '02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b6-7954-974a-be0246bf8212', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.806+00', 'node:110000', NULL, 'embalmer', '周兰', '1', NULL, '04', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b7-7fcd-8077-7dd9b207c219', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.807+00', 'node:110000', NULL, 'operator', '孙伟', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.809+00', 'node:110000', NULL, 'witness', '赵刚', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.working_year VALUES
	(2025, '国办发明电〔2024〕12号', '{2025-01-01,2025-01-28,2025-01-29,2025-01-30,2025-01-31,2025-02-03,2025-02-04,2025-04-04,2025-05-01,2025-05-02,2025-05-05,2025-06-02,2025-10-01,2025-10-02,2025-10-03,2025-10-06,2025-10-07,2025-10-08}', '{2025-01-26,2025-02-08,2025-04-27,2025-09-28,2025-10-11}'),
	(2026, '国办发明电〔2025〕7号', '{2026-01-01,2026-01-02,2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-23,2026-04-06,2026-05-01,2026-05-04,2026-05-05,2026-06-19,2026-09-25,2026-10-01,2026-10-02,2026-10-05,2026-10-06,2026-10-07}', '{2026-01-04,2026-02-14,2026-02-28,2026-05-09,2026-09-20,2026-10-10}');
SELECT pg_catalog.setval('public.audit_entry_entry_id_seq', 4, true);
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
ALTER TABLE ONLY public.account_role_pair
    ADD CONSTRAINT account_role_pair_pkey PRIMARY KEY (one, other);
ALTER TABLE ONLY public.account_role
    ADD CONSTRAINT account_role_pkey PRIMARY KEY (name);
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
ALTER TABLE ONLY public.key_task
    ADD CONSTRAINT key_task_pkey PRIMARY KEY (task, table_name);
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
ALTER TABLE ONLY public.resemblance
    ADD CONSTRAINT resemblance_pkey PRIMARY KEY (one_record, other_record);
ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.search_index
    ADD CONSTRAINT search_index_pkey PRIMARY KEY (table_name);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_link_key UNIQUE (province, institution, id);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (province, id);
ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.working_year
    ADD CONSTRAINT working_year_pkey PRIMARY KEY (year);
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
CREATE INDEX certificate_whole_name ON public.certificate USING btree (name_key);
CREATE INDEX contact_find_identity_number ON public.contact USING btree (identity_number_key);
CREATE INDEX contact_find_name ON public.contact USING gin (name_keys);
CREATE INDEX contact_find_phone ON public.contact USING btree (phone_key);
CREATE INDEX contact_whole_name ON public.contact USING btree (name_key);
CREATE INDEX correction_notice_by_subject_node_state ON public.correction_notice USING btree (province, subject_node, state);
CREATE UNIQUE INDEX cremation__cremated_once ON public.cremation USING btree (province, decedent) WHERE ((NOT voided) AND (kind = '0'::text));
CREATE INDEX cremation_by_decedent ON public.cremation USING btree (province, decedent);
CREATE INDEX cremation_by_started_at ON public.cremation USING btree (province, started_at);
CREATE INDEX cremation_confirmation_by_case_id ON public.cremation_confirmation USING btree (province, case_id);
CREATE UNIQUE INDEX custody__always_in_one_place ON public.custody USING btree (province, case_id, subject) WHERE ((NOT voided) AND (NOT (until IS NOT NULL)));
CREATE INDEX custody_by_case_id ON public.custody USING btree (province, case_id);
CREATE INDEX custody_by_place_since ON public.custody USING btree (province, place, since);
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
CREATE INDEX decedent_unnumbered_name ON public.decedent USING btree (name_key) WHERE (identity_number_key IS NULL);
CREATE INDEX decedent_whole_name ON public.decedent USING btree (name_key);
CREATE INDEX dispute_newest ON public.dispute USING btree (found_at DESC);
CREATE UNIQUE INDEX equipment__equipment_code_once ON public.equipment USING btree (province, institution, code) WHERE (NOT voided);
CREATE INDEX equipment_by_institution ON public.equipment USING btree (province, institution);
CREATE UNIQUE INDEX facility__facility_code_once ON public.facility USING btree (province, institution, code) WHERE (NOT voided);
CREATE INDEX failed_attempt_by_age ON public.failed_attempt USING btree (since);
CREATE INDEX farewell_by_case_id ON public.farewell USING btree (province, case_id);
CREATE UNIQUE INDEX funeral_case__case_number_once ON public.funeral_case USING btree (province, number) WHERE (NOT voided);
CREATE INDEX funeral_case_begins_number ON public.funeral_case USING btree (number COLLATE "C");
CREATE INDEX funeral_case_by_institution_recorded_at ON public.funeral_case USING btree (province, institution, recorded_at);
CREATE INDEX funeral_case_by_state_opened_at ON public.funeral_case USING btree (province, state, opened_at);
CREATE INDEX funeral_case_ends_number ON public.funeral_case USING btree (reverse(number) COLLATE "C");
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
CREATE INDEX interment_whole_name ON public.interment USING btree (name_key);
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
CREATE INDEX resemblance_newest ON public.resemblance USING btree (found_at DESC);
CREATE INDEX session_by_account ON public.session USING btree (account);
CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);
CREATE UNIQUE INDEX staff__staff_code_once ON public.staff USING btree (province, institution, code) WHERE (NOT voided);
CREATE INDEX stored_file_by_record ON public.stored_file USING btree (record, kind, element) WHERE (bound_at IS NOT NULL);
CREATE INDEX stored_file_by_reference ON public.stored_file USING btree (reference);
CREATE INDEX stored_file_unbound ON public.stored_file USING btree (account, taken_at) WHERE (bound_at IS NULL);
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
CREATE CONSTRAINT TRIGGER bill_check_now AFTER INSERT OR UPDATE ON public.bill DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.bill_check_now();
CREATE CONSTRAINT TRIGGER bill_line_check_at_end AFTER INSERT OR UPDATE ON public.bill_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.bill_line_check_at_end();
CREATE CONSTRAINT TRIGGER bill_line_check_now AFTER INSERT OR UPDATE ON public.bill_line DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.bill_line_check_now();
CREATE CONSTRAINT TRIGGER bill_line_codes_now AFTER INSERT OR UPDATE ON public.bill_line DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.bill_line_codes_now();
CREATE CONSTRAINT TRIGGER certificate_check_at_end AFTER INSERT OR UPDATE ON public.certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.certificate_check_at_end();
CREATE CONSTRAINT TRIGGER certificate_check_now AFTER INSERT OR UPDATE ON public.certificate DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.certificate_check_now();
CREATE CONSTRAINT TRIGGER correction_notice_check_now AFTER INSERT OR UPDATE ON public.correction_notice DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.correction_notice_check_now();
CREATE CONSTRAINT TRIGGER cremation_check_at_end AFTER INSERT OR UPDATE ON public.cremation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.cremation_check_at_end();
CREATE CONSTRAINT TRIGGER cremation_check_now AFTER INSERT OR UPDATE ON public.cremation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.cremation_check_now();
CREATE CONSTRAINT TRIGGER cremation_confirmation_check_at_end AFTER INSERT OR UPDATE ON public.cremation_confirmation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.cremation_confirmation_check_at_end();
CREATE CONSTRAINT TRIGGER cremation_confirmation_check_now AFTER INSERT OR UPDATE ON public.cremation_confirmation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.cremation_confirmation_check_now();
CREATE CONSTRAINT TRIGGER cremation_confirmed_now AFTER INSERT OR UPDATE ON public.cremation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.cremation_confirmed_now();
CREATE CONSTRAINT TRIGGER custody_check_at_end AFTER INSERT OR UPDATE ON public.custody DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.custody_check_at_end();
CREATE CONSTRAINT TRIGGER custody_check_now AFTER INSERT OR UPDATE ON public.custody DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.custody_check_now();
CREATE CONSTRAINT TRIGGER custody_place_filled AFTER INSERT OR UPDATE ON public.custody DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.custody_place_filled();
CREATE CONSTRAINT TRIGGER death_certificate_check_at_end AFTER INSERT OR UPDATE ON public.death_certificate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.death_certificate_check_at_end();
CREATE CONSTRAINT TRIGGER death_certificate_check_now AFTER INSERT OR UPDATE ON public.death_certificate DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.death_certificate_check_now();
CREATE CONSTRAINT TRIGGER death_certificate_codes_now AFTER INSERT OR UPDATE ON public.death_certificate DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.death_certificate_codes_now();
CREATE CONSTRAINT TRIGGER decedent_check_now AFTER INSERT OR UPDATE ON public.decedent DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.decedent_check_now();
CREATE CONSTRAINT TRIGGER farewell_check_now AFTER INSERT OR UPDATE ON public.farewell DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.farewell_check_now();
CREATE CONSTRAINT TRIGGER funeral_case_check_now AFTER INSERT OR UPDATE ON public.funeral_case DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.funeral_case_check_now();
CREATE CONSTRAINT TRIGGER funeral_case_codes_now AFTER INSERT OR UPDATE ON public.funeral_case DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.funeral_case_codes_now();
CREATE CONSTRAINT TRIGGER payment_check_now AFTER INSERT OR UPDATE ON public.payment DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.payment_check_now();
CREATE CONSTRAINT TRIGGER place_holds_custody_place AFTER UPDATE ON public.place DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.place_holds_custody_place();
CREATE CONSTRAINT TRIGGER preparation_check_now AFTER INSERT OR UPDATE ON public.preparation DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.preparation_check_now();
CREATE CONSTRAINT TRIGGER price_item_check_now AFTER INSERT OR UPDATE ON public.price_item DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.price_item_check_now();
CREATE CONSTRAINT TRIGGER price_item_codes_now AFTER INSERT OR UPDATE ON public.price_item DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.price_item_codes_now();
CREATE CONSTRAINT TRIGGER price_list_check_now AFTER INSERT OR UPDATE ON public.price_list DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.price_list_check_now();
CREATE CONSTRAINT TRIGGER transport_check_now AFTER INSERT OR UPDATE ON public.transport DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.transport_check_now();
CREATE CONSTRAINT TRIGGER vigil_check_now AFTER INSERT OR UPDATE ON public.vigil DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.vigil_check_now();
CREATE CONSTRAINT TRIGGER waiver_rule_codes_now AFTER INSERT OR UPDATE ON public.waiver_rule DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.waiver_rule_codes_now();
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
CREATE POLICY open_read ON public.ashes_placement FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('ashesPlacement'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.bill FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('bill'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.bill_line FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('billLine'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.certificate FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('certificate'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.contact FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('contact'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.correction_notice FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('correctionNotice'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.cremation FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('cremation'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.cremation_confirmation FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('cremationConfirmation'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.custody FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('custody'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.day_report FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('dayReport'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.death_certificate FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('deathCertificate'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.decedent FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('decedent'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.equipment FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('equipment'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.facility FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('facility'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.farewell FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('farewell'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.funeral_case FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('funeralCase'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.institution FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('institution'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.interment FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('interment'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.payment FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('payment'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.place FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('place'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.preparation FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('preparation'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.price_item FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('priceItem'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.price_list FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('priceList'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.staff FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('staff'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.tag FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('tag'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.transport FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('transport'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.view_notice FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('viewNotice'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.vigil FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('vigil'::text) AS qm_kind_posted));
CREATE POLICY open_read ON public.waiver_rule FOR SELECT TO qingming_app USING (( SELECT public.qm_kind_posted('waiverRule'::text) AS qm_kind_posted));
ALTER TABLE public.payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.place ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.preparation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.price_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.price_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON public.approval TO qingming_app USING (((region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK (((region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.ashes_placement TO qingming_app USING ((( SELECT public.qm_kind_open('ashesPlacement'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('ashesPlacement'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.bill TO qingming_app USING ((( SELECT public.qm_kind_open('bill'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('bill'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.bill_line TO qingming_app USING ((( SELECT public.qm_kind_open('billLine'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('billLine'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.certificate TO qingming_app USING ((( SELECT public.qm_kind_open('certificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('certificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.contact TO qingming_app USING ((( SELECT public.qm_kind_open('contact'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('contact'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.correction_notice TO qingming_app USING ((( SELECT public.qm_kind_open('correctionNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)))) WITH CHECK ((( SELECT public.qm_kind_open('correctionNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting))));
CREATE POLICY scope ON public.cremation TO qingming_app USING ((( SELECT public.qm_kind_open('cremation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('cremation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.cremation_confirmation TO qingming_app USING ((( SELECT public.qm_kind_open('cremationConfirmation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('cremationConfirmation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.custody TO qingming_app USING ((( SELECT public.qm_kind_open('custody'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('custody'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.day_report TO qingming_app USING ((( SELECT public.qm_kind_open('dayReport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('dayReport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.death_certificate TO qingming_app USING ((( SELECT public.qm_kind_open('deathCertificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('deathCertificate'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.decedent TO qingming_app USING ((( SELECT public.qm_kind_open('decedent'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('decedent'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.equipment TO qingming_app USING ((( SELECT public.qm_kind_open('equipment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('equipment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.facility TO qingming_app USING ((( SELECT public.qm_kind_open('facility'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('facility'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.farewell TO qingming_app USING ((( SELECT public.qm_kind_open('farewell'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('farewell'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.funeral_case TO qingming_app USING ((( SELECT public.qm_kind_open('funeralCase'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('funeralCase'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.import_key TO qingming_app USING (public.qm_import_open(region)) WITH CHECK (public.qm_import_open(region));
CREATE POLICY scope ON public.import_line TO qingming_app USING (public.qm_import_open(region)) WITH CHECK (public.qm_import_open(region));
CREATE POLICY scope ON public.import_run TO qingming_app USING (public.qm_import_open(region)) WITH CHECK (public.qm_import_open(region));
CREATE POLICY scope ON public.institution TO qingming_app USING ((( SELECT public.qm_kind_open('institution'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('institution'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.interment TO qingming_app USING ((( SELECT public.qm_kind_open('interment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('interment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.payment TO qingming_app USING ((( SELECT public.qm_kind_open('payment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('payment'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.place TO qingming_app USING ((( SELECT public.qm_kind_open('place'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('place'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.preparation TO qingming_app USING ((( SELECT public.qm_kind_open('preparation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('preparation'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.price_item TO qingming_app USING ((( SELECT public.qm_kind_open('priceItem'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('priceItem'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.price_list TO qingming_app USING ((( SELECT public.qm_kind_open('priceList'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('priceList'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.staff TO qingming_app USING ((( SELECT public.qm_kind_open('staff'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('staff'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.tag TO qingming_app USING ((( SELECT public.qm_kind_open('tag'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('tag'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.transport TO qingming_app USING ((( SELECT public.qm_kind_open('transport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('transport'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.view_notice TO qingming_app USING ((( SELECT public.qm_kind_open('viewNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)))) WITH CHECK ((( SELECT public.qm_kind_open('viewNotice'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting))));
CREATE POLICY scope ON public.vigil TO qingming_app USING ((( SELECT public.qm_kind_open('vigil'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[]))))) WITH CHECK ((( SELECT public.qm_kind_open('vigil'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)) AND ((( SELECT current_setting('qingming.institution'::text, true) AS current_setting) = ''::text) OR ((institution)::text = ANY (( SELECT string_to_array(current_setting('qingming.institution'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY scope ON public.waiver_rule TO qingming_app USING ((( SELECT public.qm_kind_open('waiverRule'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting)))) WITH CHECK ((( SELECT public.qm_kind_open('waiverRule'::text) AS qm_kind_open) AND (region ^@ ( SELECT current_setting('qingming.region'::text, true) AS current_setting))));
ALTER TABLE public.staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tag ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.transport ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.view_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.vigil ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.waiver_rule ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA pgboss TO qingming_app;
REVOKE ALL ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION public.qm_find_certificate_name(sought bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.qm_find_certificate_name(sought bytea) TO qingming_app;
REVOKE ALL ON FUNCTION public.qm_find_contact_name(sought bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.qm_find_contact_name(sought bytea) TO qingming_app;
REVOKE ALL ON FUNCTION public.qm_find_decedent_name(sought bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.qm_find_decedent_name(sought bytea) TO qingming_app;
REVOKE ALL ON FUNCTION public.qm_find_funeral_case_number(sought text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.qm_find_funeral_case_number(sought text) TO qingming_app;
REVOKE ALL ON FUNCTION public.qm_find_interment_name(sought bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.qm_find_interment_name(sought bytea) TO qingming_app;
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
GRANT SELECT ON TABLE public.resemblance TO qingming_app;
GRANT SELECT,INSERT ON TABLE public.resemblance TO qingming_exchange;
GRANT SELECT ON TABLE public.search_index TO qingming_app;
GRANT SELECT ON TABLE public.search_index TO qingming_exchange;
GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO qingming_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.staff TO qingming_exchange;
GRANT SELECT ON TABLE public.stored_file TO qingming_app;
GRANT UPDATE(kind) ON TABLE public.stored_file TO qingming_app;
GRANT UPDATE(record) ON TABLE public.stored_file TO qingming_app;
GRANT UPDATE(element) ON TABLE public.stored_file TO qingming_app;
GRANT UPDATE(bound_at) ON TABLE public.stored_file TO qingming_app;
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
GRANT SELECT ON TABLE public.working_year TO qingming_app;
GRANT SELECT ON TABLE public.working_year TO qingming_exchange;
