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
	('8fa6d257-a0c6-4bda-9651-8672fb0a0a64', NULL, 'vm', 6665, '12.38.0', 'v26.10.0', 'qingming jobs', 30, true, true, true, false, false, 2, 2, 1, 1, '[]', '{"cpu": null, "rss": 390000640, "cgroup": 1, "cpuLimit": 2, "heapUsed": 203139664, "heapLimit": 4395630592, "loopDelay": null, "memoryUsed": null, "memoryLimit": 25276502016, "cpuThrottled": null, "loopDelayMax": null, "loopUtilization": null}', '{"max": 2, "adapter": "pg", "backend": "postgres", "migrate": true, "reindex": true, "schedule": true, "supervise": true, "createSchema": true, "useListenNotify": false, "bamIntervalSeconds": 60, "flowIntervalSeconds": 5, "warningRetentionDays": 365, "monitorIntervalSeconds": 60, "queueStatRetentionDays": 7, "reindexIntervalSeconds": 86400, "instanceHeartbeatSeconds": 30, "superviseIntervalSeconds": 60, "cronWorkerIntervalSeconds": 5, "queueCacheIntervalSeconds": 60, "cronMonitorIntervalSeconds": 30, "maintenanceIntervalSeconds": 86400, "clockMonitorIntervalSeconds": 600}', 0, NULL, '2026-11-26 04:08:58.584341+00', '2026-11-26 04:08:58.584341+00', '2026-11-26 04:08:59.056022+00');
INSERT INTO pgboss.queue VALUES
	('__pgboss__send-it', 'standard', 2, 0, false, NULL, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.577195+00', '2026-11-26 04:08:58.577195+00'),
	('files-prune', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.586313+00', '2026-11-26 04:08:58.586313+00'),
	('accounts-prune', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.586923+00', '2026-11-26 04:08:58.586923+00'),
	('alarms', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.590496+00', '2026-11-26 04:08:58.590496+00'),
	('exchange-retry', 'standard', 5, 5, true, 3600, 900, 1209600, 604800, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{}', NULL, false, NULL, NULL, NULL, NULL, '2026-11-26 04:08:58.591221+00', '2026-11-26 04:08:58.591221+00');
INSERT INTO pgboss.schedule VALUES
	('files-prune', '', 'cron', '40 3 * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.594749+00', '2026-11-26 04:08:58.594749+00', NULL),
	('accounts-prune', '', 'cron', '17 * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.5956+00', '2026-11-26 04:08:58.5956+00', NULL),
	('alarms', '', 'cron', '* * * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.596208+00', '2026-11-26 04:08:58.596208+00', NULL),
	('exchange-retry', '', 'cron', '40 3 * * *', 'Asia/Shanghai', '{}', '{"tz": "Asia/Shanghai"}', '2026-11-26 04:08:58.596772+00', '2026-11-26 04:08:58.596772+00', NULL);
INSERT INTO pgboss.version VALUES
	(46, '2026-11-26 04:08:58.580216+00', '2026-11-26 04:08:58.58051+00', '2026-11-26 04:08:58.578689+00', NULL, NULL);
INSERT INTO public.account VALUES
	('01a2160a-d663-7dc1-97e7-1f181151e917', 'security', '安全管理员', '$argon2id$v=19$m=19456,t=2,p=1$Xe3RFdjAEKDu6C3Llz1PCA$6wFKF1MbGn49fJmQmSuEj3k+Q+NEUy22L+5zmKq4A5E', '2026-11-26 04:08:58.748+00', '{securityAdmin}', '', NULL, NULL, NULL, NULL, 'active', '2026-11-26 04:08:58.748+00', NULL, NULL, false, NULL),
	('01a2160a-d6ba-7086-b570-beeed43ad04f', 'clerk', '王敏', '$argon2id$v=19$m=19456,t=2,p=1$9bwcOMvYJ1jFSTHB+LQeTw$5+mWCeifljdUsCKdexG5wIKC4w3KOQt9WO5/y1Bi7lE', '2026-11-26 04:08:58.841+00', '{clerk}', '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', NULL, NULL, NULL, 'active', '2026-11-26 04:08:58.841+00', NULL, NULL, false, NULL);
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
	(1, '930', '2026-11-26 04:08:58.751+00', 'public', 'account.create', 'account', '01a2160a-d663-7dc1-97e7-1f181151e917', NULL, NULL, 'security', 'done', '', NULL, '{"account":"public","act":"account.create","at":"2026-11-26T04:08:58.751Z","detail":{"region":"","roles":["securityAdmin"],"target":"01a2160a-d663-7dc1-97e7-1f181151e917"},"institution":null,"kept":"AWKZrsPfijTwGoZHmaRzO9GZQRxC-6tN_b8-kXYCcKauqNTbqitmSFW9YdALS4hIyQLKwm0I52nIsFY6qXQ2RlQ5K03EG20htmby0PVnEQNqrKXJI1-p8mu2Ye3mlGgSWU4_qRbYI3es-0vLneUoQrITN7Wm9K80Xd0fNYaV4Innl-Va9LnHQEeViiGC5rw93M1RpWF0zK7DqSUd2FTBJbBB1TC-0PLhxAWJBVQSH8QplMnbjP34nDh1qPgXW60oyNT_IgjnO2N1nszp9YfbqqdeEaW7w3OfjzgIeFDS4XJ-Z7oPI70Ro_U8aKVeMTJYgIQJMPeqNvCtyuDwlWcmED9j8eLyxyxnldN3eph1yd-0k5z-zmqixh_4YkfP2tEDfzlfKpP_RxTs-T94uVyZtP0TSRLxWzTQGrSa7gRaCAjO4SPQZqcOMWdNeOqTaNqTCes7i2cMxm6DPYtcBfZRdEkMP-nYgn_VOdKwWyaNTbUDeKNr8jcYCrdnCvUrBX6VnOhL8ABl2f0vq5bydJnfvQxfpIP3DeznF0VMwd_vUPUWo7Grj-oQZSwReO0YW3bYRA","kind":"account","name":"public","node":"110000","purpose":"security","record":"01a2160a-d663-7dc1-97e7-1f181151e917","region":"","result":"done","roles":["public"],"seen":null,"subject":null}', '\x22fa88b29a19789e2b618e6a3a60b9dca64832f0f2fef0c657872ae8a5d3b1ae'),
	(2, '931', '2026-11-26 04:08:58.766+00', 'node:110000', 'write', 'institution', '01a2160a-d680-7a04-acea-a9a5ed299c62', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.766Z","detail":{"version":1},"institution":null,"kind":"institution","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d680-7a04-acea-a9a5ed299c62","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x8105617fc4f7b5c89d63b9bb459692f7b6643f4e6b26a1cf373ed37385962cd3'),
	(3, '932', '2026-11-26 04:08:58.77+00', 'node:110000', 'write', 'place', '01a2160a-d690-7a31-aa7b-ea2bfcb774e1', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.770Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d690-7a31-aa7b-ea2bfcb774e1","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x5854974dc27129f0a0c701b6bab152402ca0b2331c248e247a96bf42336effbb'),
	(4, '934', '2026-11-26 04:08:58.774+00', 'node:110000', 'write', 'place', '01a2160a-d695-7a61-8ff6-26a71e7cec63', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.774Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d695-7a61-8ff6-26a71e7cec63","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xc44cdf7e27bba7dfc46d1b000c62c9b8c49aaba5f64cf38e6d6368f81af144f1'),
	(5, '935', '2026-11-26 04:08:58.775+00', 'node:110000', 'write', 'place', '01a2160a-d697-72e4-a9c3-c177b284506d', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.775Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d697-72e4-a9c3-c177b284506d","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xa145828b9344a11d737ddb9bbbd9df1fc5195abddf3a719b63cf77d5fdec3ec9'),
	(6, '936', '2026-11-26 04:08:58.776+00', 'node:110000', 'write', 'place', '01a2160a-d697-7505-8d2c-8a7b7158b1d1', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.776Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d697-7505-8d2c-8a7b7158b1d1","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x1a913369b5f7aa2cb5fc54d9e86e4df153eab603aacc14f0e51bc5b8b5f5444c'),
	(7, '937', '2026-11-26 04:08:58.777+00', 'node:110000', 'write', 'place', '01a2160a-d699-7a78-a8e0-629be246812b', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.777Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d699-7a78-a8e0-629be246812b","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xe6514f3d36e346f3fa84ae49ef6b139dfa6a56c625a20e5b8ce565a4c3764153'),
	(8, '938', '2026-11-26 04:08:58.778+00', 'node:110000', 'write', 'place', '01a2160a-d699-797b-abd8-d6a15e361271', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.778Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d699-797b-abd8-d6a15e361271","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xdc087f5236c95aef52b6f7482f085e9aeb3f89c7773a26504d9a1efc9c14f54f'),
	(9, '940', '2026-11-26 04:08:58.779+00', 'node:110000', 'write', 'place', '01a2160a-d69a-75d6-a13f-e237cf662c1e', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.779Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d69a-75d6-a13f-e237cf662c1e","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x62f9278aa8ad63212f0beb56d2acc9d728191778872151543f68fe96539b4953'),
	(10, '941', '2026-11-26 04:08:58.78+00', 'node:110000', 'write', 'place', '01a2160a-d69b-7e8b-85f7-60f5c01c337c', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.780Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d69b-7e8b-85f7-60f5c01c337c","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x5e3c97e6a88033950cb8d8cc54a322919ff2d71a3615cd5ed2020d8b561d823a'),
	(11, '942', '2026-11-26 04:08:58.783+00', 'node:110000', 'write', 'place', '01a2160a-d69e-704c-b312-387b6e566ab8', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.783Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d69e-704c-b312-387b6e566ab8","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xedce0a8d03716534b3b1b6e318b807fce483f570cea41827063364cf6dbec1d5'),
	(12, '943', '2026-11-26 04:08:58.784+00', 'node:110000', 'write', 'place', '01a2160a-d6a0-714b-bfbb-0ee2c1324023', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.784Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6a0-714b-bfbb-0ee2c1324023","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x54c8f9d052e98cab0d5cae127d0ec52ed81c6562984c2f22dd17b5287129780a'),
	(13, '944', '2026-11-26 04:08:58.787+00', 'node:110000', 'write', 'place', '01a2160a-d6a3-7b8c-af39-9be938f76182', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.787Z","detail":{"version":1},"institution":null,"kind":"place","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6a3-7b8c-af39-9be938f76182","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x3d20ecca7e56134803cd12f0fffc42bfbb8d80eff9d8c31e6dd54ea2885cfaf3'),
	(14, '945', '2026-11-26 04:08:58.791+00', 'node:110000', 'write', 'staff', '01a2160a-d6a5-72e3-af7c-cdec7b0499c5', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.791Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6a5-72e3-af7c-cdec7b0499c5","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xab3ca154ed8b546a3aa7cbfe50207e3543215a8b4997fb7dca2795865bea1c3d'),
	(15, '946', '2026-11-26 04:08:58.802+00', 'node:110000', 'write', 'staff', '01a2160a-d6b2-713a-97d6-9b28156cc981', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.802Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6b2-713a-97d6-9b28156cc981","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x27596f2592afbabeb2bb348e23ab9f5b3e28a30ea7abbc4aa1684bb37ff9c6ea'),
	(16, '947', '2026-11-26 04:08:58.806+00', 'node:110000', 'write', 'staff', '01a2160a-d6b6-7954-974a-be0246bf8212', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.806Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6b6-7954-974a-be0246bf8212","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xabc168d62a04fd5172e1733fb5dfd97a16644cf7f5ed2e395b399e0eeccccee4'),
	(17, '948', '2026-11-26 04:08:58.807+00', 'node:110000', 'write', 'staff', '01a2160a-d6b7-7fcd-8077-7dd9b207c219', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.807Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6b7-7fcd-8077-7dd9b207c219","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\xf1f36217b5ac74bfbe68a04cd9cccfcb632da101cae77ea708996d3c6d61fca2'),
	(18, '949', '2026-11-26 04:08:58.809+00', 'node:110000', 'write', 'staff', '01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', NULL, NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.809Z","detail":{"version":1},"institution":null,"kind":"staff","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":null}', '\x636746779e16cb8576fecc4ec00f5d7d9268531b27610fcfe4634715bd8d05be'),
	(19, '957', '2026-11-26 04:08:58.849+00', 'public', 'account.create', 'account', '01a2160a-d6ba-7086-b570-beeed43ad04f', NULL, NULL, 'security', 'done', '', NULL, '{"account":"public","act":"account.create","at":"2026-11-26T04:08:58.849Z","detail":{"region":"110105","roles":["clerk"],"target":"01a2160a-d6ba-7086-b570-beeed43ad04f"},"institution":null,"kept":"AaG-BGXn0daihJdM71oAHM0K_y7kJuZmU_9EbJ-zJhLFKV9aBW2PjBbX--F8uva7SrjryMMFTdzlhGgxNtBNprb9e2Rlm2JIaXdEwy9AUQWTlMU8NbwxheKjMj73rZENWJfgPetXOW43FWBD5N-V31iQhKZYjd7r9r1p8_3umTUFWPPSOggxp0FLOGzFI20AwPYWPKALWR5IPNRPuXFfp-oFyjGKSHU9y4WUV2r0Oy6Ji-y2jmPZp83D__-9P05J9vBSDbjbJ7rc8B5Ju7sbInWlVhXDOnJweNvdq1f4yotJxs_Lk6ALT7Miaz4IcYbdQ8nEnE13jKFkoAIGZF475622SGvsm2NT1_cevFPi8j9VHip0uuLD1TJoB3gZUsk-CS09yMFwpxpQosWqeV9VViBWyQK_dX7X6MgNDtF2HnAf8H3DalwJiDPlxFUlK-LPWh1XTAFqtffrgzF-W8INN_YSooWpQyPvgTrJfvbVOMOdwralZqovO9cr-3idhpma_jYWQQkwyZLRhRLuYEJbzglJGX-Qc_oQAbdf8-iecC1uSkSVLh2RCz6JUlLSnmWrO_ySyZwziQu8z6XdZToU3ro57XHB","kind":"account","name":"public","node":"110000","purpose":"security","record":"01a2160a-d6ba-7086-b570-beeed43ad04f","region":"","result":"done","roles":["public"],"seen":null,"subject":null}', '\x6a7e66eda7b8d27f9cb290c1b4af680909db038a687606a8601b1fb8790e558c'),
	(20, '958', '2026-11-26 04:08:58.856+00', 'node:110000', 'write', 'funeralCase', '01a2160a-d6e2-780d-aadf-0005075106fd', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.856Z","detail":{"version":1},"institution":null,"kind":"funeralCase","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6e2-780d-aadf-0005075106fd","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xe43b2a051c54b844ed68e7a1e50aab309d8b5f8ea05e122e65590fa8a93226e8'),
	(21, '958', '2026-11-26 04:08:58.872+00', 'node:110000', 'write', 'decedent', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.872Z","detail":{"version":1},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6e9-77fb-9ff0-bea9d65c978f","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xc381bf4c83f4a2251d9f820d2012a113e21f81927c85bcb7b106765f65305443'),
	(22, '958', '2026-11-26 04:08:58.874+00', 'node:110000', 'write', 'contact', '01a2160a-d6f8-7238-ac18-1c253c66f91b', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.874Z","detail":{"version":1},"institution":null,"kind":"contact","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6f8-7238-ac18-1c253c66f91b","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\x95dbe9a504a5262381065b9d1a11fff5845f7941fe812ae25c9a216f72c95e5e'),
	(23, '958', '2026-11-26 04:08:58.876+00', 'node:110000', 'write', 'deathCertificate', '01a2160a-d6fb-710d-aff3-087827f10302', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.876Z","detail":{"version":1},"institution":null,"kind":"deathCertificate","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6fb-710d-aff3-087827f10302","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xba41a3e076b79d7f647d95a1dd1ac8ea384c4a9684d9616257b9b0ce393d1d3c'),
	(24, '958', '2026-11-26 04:08:58.877+00', 'node:110000', 'write', 'cremationConfirmation', '01a2160a-d6fc-7e22-b62a-a11031a1ff6c', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.877Z","detail":{"version":1},"institution":null,"kind":"cremationConfirmation","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6fc-7e22-b62a-a11031a1ff6c","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\x615d9b9e3fe0546e2b942abb4a39dfdd799313c1d04f0761299d6de885bddeb3'),
	(25, '958', '2026-11-26 04:08:58.879+00', 'node:110000', 'write', 'tag', '01a2160a-d6fe-7c1e-b406-3e6570163b25', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.879Z","detail":{"version":1},"institution":null,"kind":"tag","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6fe-7c1e-b406-3e6570163b25","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\x90646729fdbb811c7acb8b4f74c50cbd9e5646147779aa08900dd440c2b05373'),
	(26, '958', '2026-11-26 04:08:58.882+00', 'node:110000', 'write', 'custody', '01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.882Z","detail":{"version":1},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xd6da23336c6b66b3dbe56486d72ec2e71aacb2cf6ba4dd784de50410e93dbbb4'),
	(27, '964', '2026-11-26 04:08:58.904+00', 'account-of-01a2160a-d6b7-7fcd-8077-7dd9b207c219', 'second-check', 'cremation', NULL, '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '{"account":"account-of-01a2160a-d6b7-7fcd-8077-7dd9b207c219","act":"second-check","at":"2026-11-26T04:08:58.904Z","detail":{"cremator":"01a2160a-d699-7a78-a8e0-629be246812b","person":"staff:01a2160a-d6b7-7fcd-8077-7dd9b207c219","staff":"01a2160a-d6b7-7fcd-8077-7dd9b207c219","tag":"T110105-2026-000001-W"},"institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"cremation","name":"node 110000","node":"110000","purpose":"casework","record":null,"region":"110105","result":"done","roles":["operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\x8ce9a7acb7aa9353e7bf21847ad97db3fa43d528d89b4108890439d22b175624'),
	(28, '965', '2026-11-26 04:08:58.904+00', 'account-of-01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', 'second-check', 'cremation', NULL, '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '{"account":"account-of-01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce","act":"second-check","at":"2026-11-26T04:08:58.904Z","detail":{"cremator":"01a2160a-d699-7a78-a8e0-629be246812b","person":"staff:01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce","staff":"01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce","tag":"T110105-2026-000001-W"},"institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"cremation","name":"node 110000","node":"110000","purpose":"casework","record":null,"region":"110105","result":"done","roles":["operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xdcd14824b5add68c76314973ce8eea02b40c136b0f088b1790f82de0d0340497'),
	(29, '966', '2026-11-26 04:08:58.908+00', 'node:110000', 'correct', 'custody', '01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"correct","at":"2026-11-26T04:08:58.908Z","detail":{"version":2},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","reason":"AU_g58cguD5TalevoG3iaBYeHNyib-2cfXL3yJbQ4Wo6SHs","record":"01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xe458f4c900ab04ed52bff0863fd122e7c071647ef7aaf6046620a1faa2833ac0'),
	(30, '966', '2026-11-26 04:08:58.908+00', 'node:110000', 'write', 'custody', '01a2160a-d71c-7c4d-bf33-55415958b9c2', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.908Z","detail":{"version":1},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d71c-7c4d-bf33-55415958b9c2","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xb9ee9ab69438478cc61349d27a2879ebe9fe210f4fed91f8a8510114acb07acb'),
	(31, '966', '2026-11-26 04:08:58.91+00', 'node:110000', 'write', 'cremation', '01a2160a-d71c-714c-9296-044eeaa7aff1', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.910Z","detail":{"version":1},"institution":null,"kind":"cremation","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d71c-714c-9296-044eeaa7aff1","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\x189efbd7aa302f06c2205bdc9bc276a73c7690553defcf01efdc2a40cbd096d8'),
	(32, '969', '2026-11-26 04:08:58.921+00', 'node:110000', 'write', 'funeralCase', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.921Z","detail":{"version":1},"institution":null,"kind":"funeralCase","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d728-73e6-b50e-dc9931e7f9cb"}', '\x6aeaf520cc69681b9b612c7ae03be05b09f6d02151f7785b03a8e32a95b1d8b4'),
	(33, '969', '2026-11-26 04:08:58.923+00', 'node:110000', 'write', 'decedent', '01a2160a-d729-74a5-ae56-397a8936c164', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.923Z","detail":{"version":1},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d729-74a5-ae56-397a8936c164","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d728-73e6-b50e-dc9931e7f9cb"}', '\x6fc1251bbc16552a85f09e661e04642843e8b264238c973ddfaa5d81751a3a55'),
	(34, '969', '2026-11-26 04:08:58.923+00', 'node:110000', 'write', 'contact', '01a2160a-d72b-75f4-ad2f-b75fd7ad4e53', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.923Z","detail":{"version":1},"institution":null,"kind":"contact","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d72b-75f4-ad2f-b75fd7ad4e53","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d728-73e6-b50e-dc9931e7f9cb"}', '\x6bf8e8a9c7d203a51619ff47a41c0ceb36804808b91f2aede09aa8121cea531f'),
	(35, '969', '2026-11-26 04:08:58.923+00', 'node:110000', 'write', 'deathCertificate', '01a2160a-d72b-7ec2-83db-1e71debba96c', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.923Z","detail":{"version":1},"institution":null,"kind":"deathCertificate","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d72b-7ec2-83db-1e71debba96c","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d728-73e6-b50e-dc9931e7f9cb"}', '\xc8be3b13c4671f553cf9e490f800ba790b1ee4c63f1b32a86a1672e1e1f8fbbd'),
	(36, '969', '2026-11-26 04:08:58.924+00', 'node:110000', 'write', 'cremationConfirmation', '01a2160a-d72b-7ed5-8305-702de393952e', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.924Z","detail":{"version":1},"institution":null,"kind":"cremationConfirmation","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d72b-7ed5-8305-702de393952e","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d728-73e6-b50e-dc9931e7f9cb"}', '\x070bfc56cc780d4ae6473557fb532b66b2edd8b34f044be2d888d4a37c92588c'),
	(37, '969', '2026-11-26 04:08:58.924+00', 'node:110000', 'write', 'tag', '01a2160a-d72c-7024-a7ad-f3687490f287', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.924Z","detail":{"version":1},"institution":null,"kind":"tag","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d72c-7024-a7ad-f3687490f287","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d728-73e6-b50e-dc9931e7f9cb"}', '\xda63d0b44d99793c380664b4081204e0af36d623b3cf65dece990f7ed9229e6d'),
	(38, '969', '2026-11-26 04:08:58.925+00', 'node:110000', 'write', 'custody', '01a2160a-d72c-7dbf-a417-622ce5629ec8', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"write","at":"2026-11-26T04:08:58.925Z","detail":{"version":1},"institution":null,"kind":"custody","name":"node 110000","node":"110000","purpose":"casework","record":"01a2160a-d72c-7dbf-a417-622ce5629ec8","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d728-73e6-b50e-dc9931e7f9cb"}', '\x3cf7fb93e6488e946da8738318d38a67e2294dbd3cdcefebb5493ad2ab67905f'),
	(39, '972', '2026-11-26 04:08:58.93+00', 'node:110000', 'correct', 'decedent', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'casework', 'done', '', NULL, '{"account":"node:110000","act":"correct","at":"2026-11-26T04:08:58.930Z","detail":{"version":2},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"casework","reason":"ASAJ5Q3SFVD4Px4KSZDofvjmedkZ5ItYafD8Hhm-Wpb1OAc3wRc7Uw8","record":"01a2160a-d6e9-77fb-9ff0-bea9d65c978f","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\xd74b61199ab8924ee29bf9e8a5a59786e01b29807549bf86724eef0d04967d92'),
	(40, '974', '2026-11-26 04:08:58.933+00', 'node:110000', 'reveal', 'decedent', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', '01a2160a-d6e2-780d-aadf-0005075106fd', NULL, 'verification', 'done', '', NULL, '{"account":"node:110000","act":"reveal","at":"2026-11-26T04:08:58.933Z","detail":{},"institution":null,"kind":"decedent","name":"node 110000","node":"110000","purpose":"verification","reason":"AWG0g_ZbUyt7jCnQ-hTYn8DajYGkQ4vUsfIvZbUsJXmH7fzkA11eQOU","record":"01a2160a-d6e9-77fb-9ff0-bea9d65c978f","region":"","result":"done","roles":["manager","provinceOfficer","clerk","operator"],"seen":null,"subject":"01a2160a-d6e2-780d-aadf-0005075106fd"}', '\x2e0c50090dda2b92143b3a49d23cb42c98519596578cba1a3f20fdca55ac3ca3');
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
	(1, '2026-11-26 04:08:59.068+00', 35, 40, '清明 检查点 Qingming checkpoint 1
节点 node: 110000
时间 at: 2026-11-26T04:08:59.068Z
算法 suite: sm2-sm3
密钥 key: 4253d8d7e37f832a
业务记录 records: 35 B589TetsOtQLZoPWpkwdF9__1_O5grsb1FTt5wTy810
审计记录 audit: 40 TxHgmWw-SSjtukGweV8Yur-EHYr48sYqFPc-mgQi_3E
前一检查点 previous: -
签名 signature: VfBV4FYd7OAoc23LDtvvhLFV71Q4smQQJDYcPpu0xHm_O9_n1pB9w4CRZIR_7YWd3qaATlE6RVcq5WXGF71Y_w
');
INSERT INTO public.contact VALUES
	('110000', '01a2160a-d6f8-7238-ac18-1c253c66f91b', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.872+00', 'node:110000', NULL, '1', '\x0182323a6c941ffa379dbb908822a9a47e369ed670db187905baaac162d57c156d3921f48615', '\xeffdf36d7f789a18f91256c3b695fa60', '{"\\xeffdf36d7f789a18f91256c3b695fa60","\\xb2eccd23a18e6b4985a8623a2c4d6556","\\x737b4c195f5e8a709af1b5ec98caea47"}', '20', '0', '\x0136c19e17dbfeb675bb43ab42039730c89c79ac91a5d2e168ec6f0d655dd7dc69886695668ccbc668461dc0f2eed8', '\xa79c8d0983948c2fad92880d617e69c8', '\x018d9f2815904ddb888d0af906e63fcb37b086a81745d770b1986422be5a100ac59c3a927b4d74ce', '\xf1ea549d906ce0a8074432ca5ff8b18f', NULL, NULL),
	('110000', '01a2160a-d72b-75f4-ad2f-b75fd7ad4e53', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.923+00', 'node:110000', NULL, '1', '\x017c5dc3ca02cb926e18b7ebd43a288437075bb8f7971de9f6ed13252dc377d85782950f72f3', '\xeffdf36d7f789a18f91256c3b695fa60', '{"\\xeffdf36d7f789a18f91256c3b695fa60","\\xb2eccd23a18e6b4985a8623a2c4d6556","\\x737b4c195f5e8a709af1b5ec98caea47"}', '20', '0', '\x01f290f71c004b9699840faba7dbca333c58080fd207fa5d9c2fa801f0b18e2b30c8d05cfba63684f283bf1c4129b4', '\xa79c8d0983948c2fad92880d617e69c8', '\x01d2f1cb15c14d1b1d91412dd18a5bf41f8a35330c12676a96cf53beb749c087d73f29b8b33754dd', '\xf1ea549d906ce0a8074432ca5ff8b18f', NULL, NULL);
INSERT INTO public.cremation VALUES
	('110000', '01a2160a-d71c-714c-9296-044eeaa7aff1', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.908+00', 'node:110000', NULL, '0', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', '01a2160a-d699-7a78-a8e0-629be246812b', NULL, '01a2160a-d6b7-7fcd-8077-7dd9b207c219', '01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', 'T110105-2026-000001-W', '2026-11-26 03:08:58.906+00', NULL, true);
INSERT INTO public.cremation_confirmation VALUES
	('110000', '01a2160a-d6fc-7e22-b62a-a11031a1ff6c', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.876+00', 'node:110000', NULL, '01a2160a-d6f8-7238-ac18-1c253c66f91b', '2026-11-26 02:28:58.876+00', '\x0104ecf4043fbdf8021bc462406e54b4b9ca9fbf6036d4d4b4765b1f278179a56693d1', NULL),
	('110000', '01a2160a-d72b-7ed5-8305-702de393952e', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.923+00', 'node:110000', NULL, '01a2160a-d72b-75f4-ad2f-b75fd7ad4e53', '2026-11-26 02:28:58.923+00', '\x0169c90a2a5543b5bde007a7ba059e5eff8be94f2aa243728c737bc9bcd7de272f5f8b', NULL);
INSERT INTO public.custody VALUES
	('110000', '01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a', 2, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, '\x014f55763688309df2914c40da60423d572acabf5cbd3c5711429d6e740176e5748cad', '2026.2', '2026-11-26 04:08:58.907+00', 'node:110000', NULL, 'body', '01a2160a-d6fe-7c1e-b406-3e6570163b25', 'T110105-2026-000001-W', '01a2160a-d695-7a61-8ff6-26a71e7cec63', true, 'storage', '2026-11-26 02:08:58.879+00', '2026-11-26 03:08:58.906+00', 'moved', '01a2160a-d6b2-713a-97d6-9b28156cc981', NULL, NULL),
	('110000', '01a2160a-d71c-7c4d-bf33-55415958b9c2', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.908+00', 'node:110000', NULL, 'body', '01a2160a-d6fe-7c1e-b406-3e6570163b25', 'T110105-2026-000001-W', '01a2160a-d699-7a78-a8e0-629be246812b', true, 'cremation', '2026-11-26 03:08:58.906+00', NULL, NULL, '01a2160a-d6b7-7fcd-8077-7dd9b207c219', NULL, NULL),
	('110000', '01a2160a-d72c-7dbf-a417-622ce5629ec8', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.924+00', 'node:110000', NULL, 'body', '01a2160a-d72c-7024-a7ad-f3687490f287', 'T110105-2026-000002-U', '01a2160a-d697-72e4-a9c3-c177b284506d', true, 'storage', '2026-11-26 02:08:58.924+00', NULL, NULL, '01a2160a-d6b2-713a-97d6-9b28156cc981', NULL, NULL);
INSERT INTO public.death_certificate VALUES
	('110000', '01a2160a-d6fb-710d-aff3-087827f10302', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.875+00', 'node:110000', NULL, 'medical-2026', '\x01e4a22f0ac76dc40cdfc64f760f06f7d134b9b7e9e5b60f0cb99e70180f213d', '\x254f312719b45f0cfce7f3d78a221ae5', '1', '第一医院', '2026-11-25', NULL, NULL),
	('110000', '01a2160a-d72b-7ec2-83db-1e71debba96c', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.923+00', 'node:110000', NULL, 'medical-2026', '\x01714b44c015238954f261134ad6391c089a216caf9e6afcda8b1e5201f2aedd', '\x059e1c923a1f42185e878faa70967441', '1', '第一医院', '2026-11-25', NULL, NULL);
INSERT INTO public.decedent VALUES
	('110000', '01a2160a-d729-74a5-ae56-397a8936c164', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.921+00', 'node:110000', NULL, 'SZ110105-2026-000002', false, '\x0110f13bc4ee0df3a086efcc1dd00398169a7f1776329606acd99ca00c8d818b012d15dc', '\xede09f06fac9b5856de58f86455810ed', '{"\\xede09f06fac9b5856de58f86455810ed","\\x8dae04d1c2862b7222f115e8df6842ce","\\xc9f89116d5a6e3515ad660bb712bf397"}', '1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL),
	('110000', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', 2, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, '\x014b764a6600db419c6b79ce6aebe5335813839371cbcf0f241cfec6aa26343b5e7f1b3edea8d66392', '2026.2', '2026-11-26 04:08:58.93+00', 'node:110000', NULL, 'SZ110105-2026-000001', false, '\x017e4565c7fb991c769ef39f70e2071992bc90bedce1ed22701d5f83b5ec5dac6417dbb568fc', '\x7b2c37b8b371480b59eff5122a3252c0', '{"\\x7b2c37b8b371480b59eff5122a3252c0","\\x4b17f1f6153a117898453c08e88e97a5","\\x56cee6ab48cc1d0fadba3033c7e96d06"}', '1', '0', '\x01f17093a0f41e5783cafde2fe5b447f2d98968caae94359bbab334d27a804a5dd7c9d56bc3173b462e7694b412fca', '\x1eece291d1c80543e7a130d8f1ad7b93', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25', NULL, NULL, NULL, '02', NULL);
INSERT INTO public.derived_state VALUES
	('row-security', '392672e4f7f77d5680d18cc1ff2c0ea031cf6187623da8af60a547abcd3fd59f', '2026-11-26 04:08:58.041028+00'),
	('roles', '14dcac2d553243e18cd8beca7d5bee04c66d22098a3a45f440031e2157173313', '2026-11-26 04:08:58.270481+00'),
	('local-standard', '759a764fee29eca906c8e0519fcce6568e27c38d8be1fbc3a9ccb1654ee9116f', '2026-11-26 04:08:58.330398+00');
INSERT INTO public.exchange_cursor VALUES
	('000000', 35, 0, '2026-11-26 04:08:59.012+00', '2026-11-26 04:08:59.012+00', NULL, false, NULL, NULL, NULL);
INSERT INTO public.exchange_receipt VALUES
	('000000', 1, 1, '{"applied":1,"from":1,"keyId":"b9c7c3679c5d21b5","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T04:08:58.792Z","receiver":"000000","released":[],"requestHash":"Dah2lSqgudtyE2ghLb9KBA_8HaFEq-FWKFmlcYZkqOs","root":"102UNf_dOVvLwj5M3kOwpHmdKIHl4tOWtiIRVf0plqc","suite":"sm2-sm3","to":1}
o-SSTTLnTlo5dLtxMKopwHfVlzTpVqKPw-ICHvAb9YD6FfhVxsjALzyI4X82tm0q0j7YdFAPTRt6Lwp3f5Ksvg
', '2026-11-26 04:08:58.82+00'),
	('000000', 2, 16, '{"applied":15,"from":2,"keyId":"b9c7c3679c5d21b5","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T04:08:58.890Z","receiver":"000000","released":[],"requestHash":"nX05ObR9FUMmMD7ZHeWL72ATvn-flJ7avCCQjW_FsJg","root":"-qauI7zR4ZY87v1ywmbiBF96R6PKjAe8hzhr8U8u4ZY","suite":"sm2-sm3","to":16}
5phLwYEybRSc81zKs4pVvgJBb63nOEzM-wLqpuvQGIQ6hYxbblbqChlW-Ixfccrh6T-TsUuJwaXs-sC-UVL1Zw
', '2026-11-26 04:08:58.912+00'),
	('000000', 17, 35, '{"applied":9,"from":17,"keyId":"b9c7c3679c5d21b5","origin":"110000","protocol":"qingming-exchange/1","quarantined":[],"receivedAt":"2026-11-26T04:08:58.981Z","receiver":"000000","released":[],"requestHash":"VV6SXv0curW4OzdkooBwPKhhhgBugkVMgoGeHb7hb6k","root":"B589TetsOtQLZoPWpkwdF9__1_O5grsb1FTt5wTy810","suite":"sm2-sm3","to":35}
kAxwWjgORbqlZEAZkHbgMx2NeoxwhH44a995yYauhYUO-BWIEQBcnOiZFQm9niGYZuhdKHGa9I7DY7Ez071zAw
', '2026-11-26 04:08:59.012+00');
INSERT INTO public.funeral_case VALUES
	('110000', '01a2160a-d6e2-780d-aadf-0005075106fd', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.85+00', 'node:110000', NULL, 'FZ110105-2026-000001', '0', '2026-11-26 01:08:58.85+00', NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.92+00', 'node:110000', NULL, 'FZ110105-2026-000002', '0', '2026-11-26 01:08:58.92+00', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.home VALUES
	(true, '110000', 1);
INSERT INTO public.indicator_day VALUES
	('casesOpened', '110000', '110105', '2026-11-26', 2);
INSERT INTO public.institution VALUES
	('110000', '01a2160a-d680-7a04-acea-a9a5ed299c62', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.753+00', 'node:110000', NULL, 'BZ110105-01', '测试殡仪馆（BZ110105-01）', 'BZ', '0', NULL, NULL, NULL, '156', '测试路 1 号', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.key_canary VALUES
	('signing', '4253d8d7e37f832a', '\x04474887cd94a16ce088fdfa1b9c98b02183055cf3b69dbc64e729d33d05737a683c3a26574a483ed6291700825e05eb686ad97931b3a35756f5f7f7a379e9ed6a', '2026-11-26 04:08:58.273+00'),
	('index', '1', '\x690e0113c5b744f725c6a99c2a7ce842', '2026-11-26 04:08:58.273+00'),
	('data', '1', '\x014309aabc7eaee067d535e0c274aac815cc25001080cd73f6764116ca2ba9e44f939885f4f4f19e35fcccec', '2026-11-26 04:08:58.273+00');
INSERT INTO public.log_entry OVERRIDING SYSTEM VALUE VALUES
	(1, '931', 'institution', '01a2160a-d680-7a04-acea-a9a5ed299c62', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.753+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.753Z","audience":null,"bodyHash":"IwysBnQw1zIrV6J5eOaEN6lduftNC-75R9cdsmK4CjA","form":2,"id":"01a2160a-d680-7a04-acea-a9a5ed299c62","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"institution","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101d18e257e7e26dd4346a073b6a0aceab375a971b582054ba4160c22ccc9666b8fd0cec04997371efc412617c10b36cd86dda520483a334d2bdd213ba5f5d89767acb05d12716763d6ac054cbb3d7c5e74e415053772a043e7cdbfec0531fac61814b700009e29bf347d0e800d2c9d881c4a1e55fc97f5f2cee696bd05d43127c67eb9cbb310d249fec8af467f1fa54a08c0cfac7c01782ab69253b43c429c567eb818ffb45e01411ebf5906064de54c7e6b17ba7c0cedbf335386bf89af387387af23429682417608d9c5e9', '\xd74d9435ffdd395bcbc23e4cde43b0a4799d2881e5e2d396b6221155fd2996a7'),
	(2, '932', 'place', '01a2160a-d690-7a31-aa7b-ea2bfcb774e1', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.768+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.768Z","audience":null,"bodyHash":"xAFJbelFPi3fLiIMU3wmfBE3_lyJ8TzLYSd-5pzhUus","form":2,"id":"01a2160a-d690-7a31-aa7b-ea2bfcb774e1","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101fec893f37fc1fd19e09ea59a0f955db532b6f4502cfc035eea1432863c32143b6482c921f76551e8ae5d3660f511149fb2a50e898b6a0d4b8060d4986db14979c1eed775ec2eda19ace096556ec6319c0c418496572fda4dd3d8956cb0953822fd13cbf921ea699beaf62eda326833f2c07698ada2be8aaf1f0b1c3471f4a717a67a05fcc3a29b205f1ad4b33856eef31c1fda7a3391efa781078b66f7', '\xc9c220860473c758444b2cbc5fbc4d324c981ebc4dd258e6f50a113211f04f9d'),
	(3, '934', 'place', '01a2160a-d695-7a61-8ff6-26a71e7cec63', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.773+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.773Z","audience":null,"bodyHash":"y-F9EDyhUdU5Ohh2AVZdH9jsMtB05zMiKj-GiSrYcw0","form":2,"id":"01a2160a-d695-7a61-8ff6-26a71e7cec63","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x010169134b8d2de22113b259adabc43a23dc2cdb5ef990bdeef4c0ed6de54681aec01c6a24dabb65993d53a35f053459f196bf515b4fcae8684793d5272c22e53fc742c1b2579bae6a551c24a8bea50ebc06448cd2ea94e3e42d026354983569f29ff71bf66b99bb9bd20f692669da7f81684bc6379b834fdc8d68a80c3c64f5f574210d5ee254e5db1be98cc5d2c1cb261b126c529cfd71074c98b04b3a607a', '\xcf9950d8e589542bbcb95bb6ee058be3556ed87768d4b91716b645cefc3993e6'),
	(4, '935', 'place', '01a2160a-d697-72e4-a9c3-c177b284506d', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.775+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.775Z","audience":null,"bodyHash":"2ygjChIamtJo0dwGs15fFsdy8FqjiIXYW-Jk7FgE45M","form":2,"id":"01a2160a-d697-72e4-a9c3-c177b284506d","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101ae2b6f9e599953a3722e8fd6f3967b24b066fc03cb487a81895bbeb1bf410bbe11d6271072ac03a81ecb924ce22ed9ca17a30f68daa6412b4109b95285416c5c13605c54246c9cfd79e6bff08abd0946c677aefd4469e35cc9fafe79ba9a4606289466b024d47dd3a96a37396830398a6738cd98ed0c77b56c13d6b6318641caface29a876e0e2d87633da11f15ad5d3b97ac4f814feb4fde76b2b48b7b5', '\x8868d935664ed80b2ec7b2c99e705926c1b105726003f8237119b101848cf073'),
	(5, '936', 'place', '01a2160a-d697-7505-8d2c-8a7b7158b1d1', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.776+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.776Z","audience":null,"bodyHash":"qZrd5TvRDB4Igf_yYlZc81rB-nvC9pCia082kJGUyC4","form":2,"id":"01a2160a-d697-7505-8d2c-8a7b7158b1d1","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01017e51313f4b2f2b86407a2f9761eef86accb19eacc3ffa5a8f4f9ef296d535445511bd66121e2ea6df2e949bb7dfa329089ce78fdbd3829eb5e004d491997c47377296ba07b4ab5ee811586d251f1baa3ab02f231b9ea647288dfe0902c542522dd2158e120565c0c56e1ff2d50f2e5d7c8e13bf6673095243b4ba9b1404a4b18b4f6bd4cbf26b0fe7fdbc4d428bc7151f9967eb6394bc3d5847f83', '\x99db7a160c70176c4c877d750db224534e49c1957634667d89fe2a45dd6e244e'),
	(6, '937', 'place', '01a2160a-d699-7a78-a8e0-629be246812b', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.777+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.777Z","audience":null,"bodyHash":"8uRcWqGhdtLAqGjNi4CW0gvYaNZLKSmeoLCOl8CQf8A","form":2,"id":"01a2160a-d699-7a78-a8e0-629be246812b","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101689e11df4dd86260b4dc0cedfcbdadc05be7b09942350ec5721485d9b14f2506b18aa2e92dc2773914fa7f7c80dcaa3e30b489b13ae3727f6b16104484da57025c87effba9b46f2b5c5ddcef0ca642ebaf0a1866dc4e2ebd775c72f52e80b98dbf6b1aa0d6e3bd71813a40b80111a4fb3cc3ac571e80a90adce09779b3ffc0a1064ed091186b9774fb42774f6670af08fd30b3745e5980b998c37a', '\x34195c59c2a71bd1f67e76ffb263801e42e79bc9dec12dcf3b77e558225052ec'),
	(7, '938', 'place', '01a2160a-d699-797b-abd8-d6a15e361271', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.777+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.777Z","audience":null,"bodyHash":"UgImtCI16OKJ712ESBiFfYuSnYfN8c64JoRWfX4IfYo","form":2,"id":"01a2160a-d699-797b-abd8-d6a15e361271","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101e61705eaefcbaeb9da3455d7d2e01843e35630d600c0dfa5fc22d918915f1563200058d28fd3c6f968315ecd0aa07f2af73a6b0944956d45cb3521f4f5d83cf1e5ef38156f8500243634f5ccdd702a548cad2040d0251405fce103839051204d5712a39066402980f13be007ecca3969b5571282dd04db4b23e1981ff5005aa3666601dc39c3d4f7e0636bfa9691eb105d370997d60a5400a3c292', '\x4804263cbed326c18dce8cbf7c514a597cb4b89730b3699718cfc8002c4a8b00'),
	(8, '940', 'place', '01a2160a-d69a-75d6-a13f-e237cf662c1e', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.778+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.778Z","audience":null,"bodyHash":"NlJtXhKb8bV9rdbr0ZH8tSzPs1rrEEFnPT2bDZE3jpA","form":2,"id":"01a2160a-d69a-75d6-a13f-e237cf662c1e","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101cb8bd92f570da0dce1b60c1bc0d6f2da78cd4aaba2fb37914791627e42de10ae944adb7d895675c838a956db8d1a42ff854fae5aaf288cd6d85bb0eb29e73f79f110cdac900c4494af74fe4131a821da39f6d541bc92688e5a6950f265952f860d6eb50089954cee1aafe9bd61d43247db244e5753ff2ba24834ca28e24a8a883664ad013415877dca112162dda6f51cc08e9dbbf15bc39249b279e2e046af918676329b', '\xa4c35bdd3ef0cf1e0818562ae516a5d3c412dd6b4e08649890c48a965d3b0d55'),
	(9, '941', 'place', '01a2160a-d69b-7e8b-85f7-60f5c01c337c', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.78+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.780Z","audience":null,"bodyHash":"KRk0hpgJQbBdyUYfh6bcCu2VatUjapOUJXHvbUSgR9Y","form":2,"id":"01a2160a-d69b-7e8b-85f7-60f5c01c337c","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101de2af5a5ef3864f3b2a224234023ee8b9482f494fc6fb5c7e23ba6ecfa1028bb3674740fb7eba762518706c1f320492633ef902ec1adbd090563bae06308d139fc2a6871e9c0d34760082ae2c1f7e11976110e91fed9430d85cf20781aea020150cc11860633b2c5ebf678beb542bb00e56169a2ba94eca850f2d1686820b369404e48bba8746be0538141620f854787811c6e16', '\xc4de3da4b0753e4eb726f9012d6f3262e288508ac109ad9b61c9b5beeddc326b'),
	(10, '942', 'place', '01a2160a-d69e-704c-b312-387b6e566ab8', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.782+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.782Z","audience":null,"bodyHash":"NsRPQ1Ua20wICRQxndsQOFxwRSHcij7m1I9k5a-4h9s","form":2,"id":"01a2160a-d69e-704c-b312-387b6e566ab8","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01017669eccd5047b7f8c254f5152a906dbec4e92ddff9185604d03126a427fb18cf366dc05abb456f4a0e65013ec477e0673637e6d2518e68118f73ee29c48fbc2f17fde8d682c18a4cd4e226ae6b44117410a69a622ac5cdafc73e6e7dad4f926710be64d1f773fe2cff55c5d251ee054135fd7e0cccc5c80715bea17fb56b85da61982ff42a5842d500cb6ff64bb7af4fd07499e6d79db8bf', '\xeb355a40baf78993c221379dca612e538375e12722654f8aa582240392cc26d2'),
	(11, '943', 'place', '01a2160a-d6a0-714b-bfbb-0ee2c1324023', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.784+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.784Z","audience":null,"bodyHash":"pBoXYiuf8ZIjUX9S8cBI-sUOc6373DzmQPncIms9tDI","form":2,"id":"01a2160a-d6a0-714b-bfbb-0ee2c1324023","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01015542395aed72ba7a70b29aa1a1ca572edb52a35db4289eb5cf1a3a08b651dc2ff7394931f6626ad7e6169ee7262745cc89376a6f885cdf81034547084d514cb274168a83396ee2cb702f29837a9beddfc2cc29bd928d9410eb205b668b0159473a68d523a1d44a190ee69de9e48a32e2eb55182611e78a517059acf01db36cff9805c0e43191a5e3ac3d27e076b6af02169bf5a4a87bcd76c6b0715fe941ac779ac50325f070', '\xe893c3c3d78b1230f846c1dd15db358697aa9f2a3ac1db4950e63a03e8b4954b'),
	(12, '944', 'place', '01a2160a-d6a3-7b8c-af39-9be938f76182', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.787+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.787Z","audience":null,"bodyHash":"pUrCAYHrvT2a-5rIt1KVT4aPPQBLax2mDKykkCdEeow","form":2,"id":"01a2160a-d6a3-7b8c-af39-9be938f76182","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"place","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101471aa1068740ef33ee3c5595ad43a675413e35f07a1cf0ed5221b1effe0841755d37c3e25ab3eafaf86bd6503778576aa8ecefaf76a3ad952a27f88be464ff74b1fe306101581a04bc672992965c01d9a2d529a6c4424f257a0b91a0e50cf7da07c088967b6494a9297bd7842294c5081e58db9830dc6ad996edccf8be8aace837b93a8fa324fbb5ae1067ae166be83a62ce301630a6bb29d06c0f5e', '\xb530da1b1e056d4b8817d8d04704298d812efd2765f11191fed4da6d1a342d6a'),
	(13, '945', 'staff', '01a2160a-d6a5-72e3-af7c-cdec7b0499c5', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.789+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.789Z","audience":null,"bodyHash":"ztnmmHj-CJcjgj4ZhyOsxuchV28d7ACHqb_MaF2F8_E","form":2,"id":"01a2160a-d6a5-72e3-af7c-cdec7b0499c5","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01011fc40995aafefc1b08e8d14e6e490b42d0d5fe1246cb1c1752d6d4de0d84b11acc674bf66aa8e27820072e1ce5f961b5a0c90600eb5e9db71ae3dce7d55f87b73587894d4525dffe63744148f7c0ed8444ca174a8cd6464aabc6733782ba0c465d430aa7e6538f17a7906e4bbb25f8610f90762343817d9c74fa8b', '\xf6c3824f3e0817d6b99bcb028a3a7492445913a226706319c7f22b90aeebaf0a'),
	(14, '946', 'staff', '01a2160a-d6b2-713a-97d6-9b28156cc981', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.802+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.802Z","audience":null,"bodyHash":"SmsEhxvt63qP9jt4122IA_4mYSk9WiCpxtciee1rHpg","form":2,"id":"01a2160a-d6b2-713a-97d6-9b28156cc981","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x01011971d10bef881a6bd431b063798244fe229f2ea7870dee2b23e4b6f4f9f4a13e14cba320e4ba85d5d356f858dc7e143292ca2f64203e536215cf4ed4b325fd305f8111b52cd43e0230b39a983eae20a6744b4769875d540ec9012106df478eb14e8ade0323e7872b8b35112c4fc8af4105644aa50b1336f4d828a579', '\x62e137deab4c05b2e8fa7eb3bcef247aad8ef0fdb52630778f8542408125d501'),
	(15, '947', 'staff', '01a2160a-d6b6-7954-974a-be0246bf8212', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.806+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.806Z","audience":null,"bodyHash":"mBZYpRAnkulZO7Q3Gq7vCx-sMyHgdn5zCsZSIr2oOoY","form":2,"id":"01a2160a-d6b6-7954-974a-be0246bf8212","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x0101a02e29bccef672e3574d1e48dd1cf96a8442548c7026f0d77716037b04b2d47b546365caf2dcecc68164f80d96d2c419fa01a697a0c8067bf75f5aa21e5a0365ddae2a25b061d703a10e0f0b81023a56f92864a3b93f49284f9efec0d61a78aad32430f9b2c1fa23140fc87d1133234ea4aacd601e824f0ef730510ce277', '\x36956e7c5389d7155c2595e84a4403a9e72e4608e61d50e554aef840ca73a5a6'),
	(16, '948', 'staff', '01a2160a-d6b7-7fcd-8077-7dd9b207c219', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.807+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.807Z","audience":null,"bodyHash":"Xq8YCJQNP3yc4yolyatYIV1xxwQBjZXBCXqtVbNUppU","form":2,"id":"01a2160a-d6b7-7fcd-8077-7dd9b207c219","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x010180a19cb9cffcec4eb447b343ed52f793211fb9ff350bf9b93e5d97145bfce1392a71dcee5e7788fb7625f11e7f3396ef6e733e4839e17826099dde27f259e0ba9a9a78f44e02e98f0f5d64a16fcb3b69e62fd0d3dc1b97001c5402a8a45ce1ca616028e870f524a4f408d6ec519eced22e4c4030b5a89336bfefee68f149', '\x761986759f4965595a87de1dc2814f5cb9a667e4c8db863b56fbceaebc5cfdd9'),
	(17, '949', 'staff', '01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', 1, NULL, 'up', NULL, '2026-11-26 04:08:58.809+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.809Z","audience":null,"bodyHash":"KYqdq03zFlzYKdliyNsZysHfaX31qbgareRTR1vHaOE","form":2,"id":"01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"staff","node":"110000","op":"create","region":"110105","root":null,"standard":"2026.2","travels":"up","version":1}', '\x010125da1691e95d399bd026c8fe6acb8ccfff194e92a0584cdde2751ac160ce1018781a0c634414609703d3e8b464126f3279af8d2ac72088750df4925ca52eecb7a5314285a693781376052e48b03d49b00f1f070e01d50462cab8baf43e2583d39fd1c4a0ee67f9023e3c4088295c562b51c288df1eb612bcdd669bd75f', '\xcd6a3738f0d96277778b92502be429c7fb6e22f3e4b3244f1806535a18f1a646'),
	(18, '958', 'funeralCase', '01a2160a-d6e2-780d-aadf-0005075106fd', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'up', NULL, '2026-11-26 04:08:58.85+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.850Z","audience":null,"bodyHash":"b_sm_FRq72-Sz6hVJfpE8FHNKpgV_cbbTMyeyFUskrY","form":2,"id":"01a2160a-d6e2-780d-aadf-0005075106fd","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"funeralCase","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x01017e52bd5b4e1ffae209822aa6f207c8237a3ec31cca080a90570c778b1b5c9d4af4471c2d94a50709f6728524fcfd7e32bd2b23959466687b96a0eeeac46e8b97dec28588e5652a220cc672e2e63e4c938975dfe0bb7a57eb38a824550d6c3197be042ba31a87a0ba8187d16c98a79caf1cc4e803100725a50df22a23f631038b3ef60e6cf9877023a482d589d7d417a48fe2edce111c5346', '\x7cb712c73871da3a1842d424dc48ec3503c6f7c5c24d9dc26a4b72b9639e3109'),
	(19, '958', 'decedent', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'up', NULL, '2026-11-26 04:08:58.857+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.857Z","audience":null,"bodyHash":"tQlaHG6T7dh4nAbGwzfeAOVO1Vkp4C8EHhQ8Wpcy5Oc","form":2,"id":"01a2160a-d6e9-77fb-9ff0-bea9d65c978f","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"decedent","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x010180a8cbcda40d2d03238fb0725003853d00eee03efe8a35cc1d235d1219ba838143f86af14f7323901866b850432ecd7ec038fa2ffc6dadcd25a996c17f1a81d81b9f526f747a085d6c9566cbfc6c2e9159122cba8798e3d01425495332c99aee891e8dee69540c839f66ebdd0ec80f6c931252ed602999343f71b2e951e8b3c0bc11a1a96b09d6622322276982535795cf8bf401da57e20eef864af2ec67409bacdfa6735906c267f14a37a95f40512afdf50d0e0f9a00d7541b3c7e6de83408109c79cd49f75673d34cd629fa50ec8f16dbcb70290c833829e9128effab26741f2bd1393b9dcfdadd00eb4bd5491051967f697d8ea0', '\xb6dc354c32c0ce47cf465f3840c97365bc7e0f68adcc1ba58ab37e2da29e972e'),
	(20, '958', 'contact', '01a2160a-d6f8-7238-ac18-1c253c66f91b', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'stays', NULL, '2026-11-26 04:08:58.872+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.872Z","audience":null,"bodyHash":"UZF0rCuH8cobWgp4FAV3jEGRpuIQ8UxjqPI60puTung","form":2,"id":"01a2160a-d6f8-7238-ac18-1c253c66f91b","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"contact","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x0101c3d80d2197132f0bc49f2e5992ef8226bdddef83d62b00fb99f85fa19cee0beba55474dbdfde4973f130c9beabaab9b3137b276e6eeec047facd2dbf38075f758c34043e41101132cd447f58983661a3976b3936d6eeefdec6e7e7a88d38be2aa84e3b53f5e878be6accb4276257ad1d40c88ec7e33934f1f79bc61222f26218979c23fccb20e3c1286e1abb51333dfc9e0cae884e93075bf687ac1c0ab7014aeae061f74bc80f846ea0f0d36b1aafee9dec9250545c0d1341af6fb795df57854d0762', '\xb7cca46d5017a2fa5ee46dff8aecc7beb552dbc85054908d8fdd244f8ecc5ec7'),
	(21, '958', 'deathCertificate', '01a2160a-d6fb-710d-aff3-087827f10302', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'up', NULL, '2026-11-26 04:08:58.875+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.875Z","audience":null,"bodyHash":"5QEoHGtPFQWLod9o_T0OSVx76yZ3rQxutzbgvNIsee0","form":2,"id":"01a2160a-d6fb-710d-aff3-087827f10302","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"deathCertificate","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x01016156a9a40091c7d1b9e3f9f4383b423f34137bf48212714f0915846d6590f082a55f167eecf6da116f5b13e0e6cd7628abff2966ff3de5c1458f972bc9a57dee919fa34911277776e182bbfbf60720936d2d6a15622a2c523003b79a57acdebea13b0f8e32932cb0695d84d836e4e38f867fff9e80ad7d5be60dac9c82540be7879bcebee19d0ed43f316ee2f4765d275bd56bf8238cafbacd9cb2b6c8b8b778a8fbb0e4e37c0994c0725e46', '\x5bd2c7bb71b88ccb8cf53da4a31613589c19eef4bb39b82f4f315e75579a32dd'),
	(22, '958', 'cremationConfirmation', '01a2160a-d6fc-7e22-b62a-a11031a1ff6c', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'stays', NULL, '2026-11-26 04:08:58.876+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.876Z","audience":null,"bodyHash":"1TvQ6Is1KBJtetOAb9agp65LuS45fSTjgy6DpA3ZIx0","form":2,"id":"01a2160a-d6fc-7e22-b62a-a11031a1ff6c","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"cremationConfirmation","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x0101845c90e13bf4673e301304ab83f1d0fa206753c52d67641059ce0dc0ccba5d614f3758563b034a36a98a89e2c8b5fb6166f3c0f8aeb1acd9ea52030030bd49675e92f1d285d8050440913f90b7e31ba37bac77db29a59354a485cb7c327df3ff750cb36eeacbdb279daa073cff125e41cbbe19f52813cedbccfc015a686972ed97f180e73a67c885689ebf01409e00f923ec589900d2fee09a96a18cd4bdd79ed390e3029d73f5fe486c8b2417a5ae0fa833cb2c427443aa3aaf', '\x7f363c3f3631d19ddd0f3caec8bb810e165715e2f12951552f10cf0e19f28d8f'),
	(23, '958', 'tag', '01a2160a-d6fe-7c1e-b406-3e6570163b25', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'stays', NULL, '2026-11-26 04:08:58.878+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.878Z","audience":null,"bodyHash":"j-U68e1q15sIXKs5IP-_nhEU2U7WKVOTQogo3jS7fn0","form":2,"id":"01a2160a-d6fe-7c1e-b406-3e6570163b25","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"tag","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x007b2266616374223a7b226e756d626572223a22543131303130352d323032362d3030303030312d57222c227072696e7465644174223a22323032362d31312d32365430313a31383a35382e3837385a222c227375626a656374223a22626f6479227d2c2273616c74223a22587a4b514745616a43775f4d4c7954676a3374763541227d', '\xcb80bab4d84ecdbaf7ae993a4ed8d427ab0093d27fd4a95832f5f16560929b4f'),
	(24, '958', 'custody', '01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'stays', NULL, '2026-11-26 04:08:58.879+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.879Z","audience":null,"bodyHash":"-xAoW9rf8k9ay_8bDkN71BTbPCGyy8PdeDHDMvESBU4","form":2,"id":"01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"custody","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x0101f0b1cd88f89e5f3c22b4496ffdb98f1ebe58f8aabb61458f1a6b5774253793fbcf72627c6bfe96840a615b10cd3bfc828e59aa854feaec51bea1de17d6c757f22270a2eb7715763fc238d9e6b7cd3a52d0330e7ec89ec1971f12d17d8065b7224cffe8c0943409db1f7a15347eb8a5cc3cd333e0d7f60adf3282f92c8945e6ad8076b2434e6a62b222d3a946096cf85523ea26b51bcb68b6495700f3053eda533ae2754eb2c2653c14f8d056f650920ee7a15bc0ab5fa17fde698d4298be0bf70728c1935408e21096b125d28377bfe93d648701c8b9b7f9a6499d731141afe45ea9ea99aca3a51937810e35f3d657427e932d2df5ceba890feacafb57575bb0953e5bc0295d41164169bdd6709c536bc154aac782d562c5f2bb1aded7a402feb800c8c79efe10fd4b2a4a152fabf077915bcbc1d6133bc28557cf1e62b5f57952faf2fe38e958bc', '\xfcf4459f9b6cb337c588c777015033b83fdba7132a4a2c2f6aa42ac4767be6fb'),
	(25, '966', 'custody', '01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a', 2, '01a2160a-d6e2-780d-aadf-0005075106fd', 'stays', NULL, '2026-11-26 04:08:58.907+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.907Z","audience":null,"bodyHash":"Pzuz9XCT8imdfTthD4RLA6OXb9tIA87UFcxsk1MrNvc","form":2,"id":"01a2160a-d6ff-7b5e-a3cc-d19047eeaa9a","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"custody","node":"110000","op":"revise","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":2}', '\x0101bc4f88f54b139fa2dbb21f0bb5fdcffdaf4d5791ee065ef8ae9e38bd74608c4c3eddd021bde5fdc290799aefc50fc72baf7bff63e16e393a242aa0025d64bee500abe36f60694f2de00a6a9705d4c9c99c41c8406ff11bae5f6a4de704423081adb4270c2fdd5ab0009a0aac95d8930abf5661f24509c2b05f0b511bc51931f5c0011d4f690defc2bbaaf68d0e9163d2b7e653e714acc5530bb352014408e274797dd2582534f8b78efb4412248e188c7a43c2682575c82492ddf298024e3b2660cee3100098252acbf983f4277745789c3fcd29c7d58c0bd466155e319199ae54637af15c60d3c5bab295d590fa0944dfb59630bbc63ff5ed46eb0c864a1659db8488f639a76c18893f0ce8217654a3860fb222f5e5ee9661667b7572f371d6beea01fb3f187df40f5ac49bdca590c09988ed7410d6dd58e6701bce0070ae1856ac503e3f5642b0736aaca9b68c43ef3a2b7eef699487f2656c1a8134060caaa2a700790aed14f8851f14956fccca5bf7375ca48fffe6db72d3291b3d2ea2256474e2de172f5b3d07b084b94fda72', '\x24ed1bcc75edcff6e4b346cb4ce2dcaf66ed92fb0889d7a3cf28d6cdb6ee3aac'),
	(26, '966', 'custody', '01a2160a-d71c-7c4d-bf33-55415958b9c2', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'stays', NULL, '2026-11-26 04:08:58.908+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.908Z","audience":null,"bodyHash":"Hr_5k-qBK1CV9FVViShit9T1UB60dFa6GAJOW4OYRJg","form":2,"id":"01a2160a-d71c-7c4d-bf33-55415958b9c2","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"custody","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x01015b02aea0d50e61e435741ccb1e373baabc416cacfad246bb7fd8ddacd60113fbcc4f34cc3146bb2cfc8f8b0d445262e7aac5be1659da56165ffa5dbd5274ae9ecfac66fb09839b42a2c0627ddded472101bec32a104d20d5432d73e63075ee2ba9932e3f176a61b148aafa266aa2be7e9f1f943b08829042be81c9ae241d51a6dc47c27265d12944773c9ae0f3cb4450e4c33e78bae9e08ee3f4012447f93d09b4ce7807e821b02be57f1c4cced2e457c473cb53774acaf9fe359b064fe50c7dbe3a24835404f6fd99e1c576170a8228d31bfb8def7d9fb891149bbfdb7abc72dcd8fa1539512f5ef9a87786060467d72595f0842e3d8a633ee1513693f345fe1af69e2584401de172ea44131852063d97c05dc746bdbdcb72731e8f150db8813442ff8b4fca1e19836f74cb7d118d35f0ae4ff6583c0e5d1c4a4634d44973e38bd6e9baf7913e5cee39', '\xf28bcd5df21c18b337cf4c61dd1a231b2077dd68d2775088ef9458492e9db977'),
	(27, '966', 'cremation', '01a2160a-d71c-714c-9296-044eeaa7aff1', 1, '01a2160a-d6e2-780d-aadf-0005075106fd', 'up', NULL, '2026-11-26 04:08:58.908+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.908Z","audience":null,"bodyHash":"CjEcYG0nk-2MTA6iBlFWL9eTfR6-duSyUWaL5yxx8Yw","form":2,"id":"01a2160a-d71c-714c-9296-044eeaa7aff1","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"cremation","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x007b2266616374223a7b22617368657357616e746564223a747275652c22626f6479546167223a22543131303130352d323032362d3030303030312d57222c226372656d61746f72223a2230316132313630612d643639392d376137382d613865302d363239626532343638313262222c226465636564656e74223a2230316132313630612d643665392d373766622d396666302d626561396436356339373866222c226b696e64223a2230222c226f70657261746f72223a2230316132313630612d643662372d376663642d383037372d376464396232303763323139222c22737461727465644174223a22323032362d31312d32365430333a30383a35382e3930365a222c227769746e657373223a2230316132313630612d643662392d376164662d623535632d356638613964666364636365227d2c2273616c74223a2230767031386437645474326359344e356c7534573341227d', '\x9f43b286e46671653aff49c9bc6dc2048fbdbb74030f7811e26abf539eeb2b96'),
	(28, '969', 'funeralCase', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 'up', NULL, '2026-11-26 04:08:58.92+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.920Z","audience":null,"bodyHash":"f1KvYWiHH2gmtJMrkJw-nARALq4LJ0XMK_5lAMV7i9U","form":2,"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"funeralCase","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x01016b5e550daff4dcccf95bff2a92f6e2362b3bda0650f0d018f9969767452837192af2b0c5c1c4b2553d8e545a008af1ee05c50946da05ca3909941da8e8f82c89329cc065fac0ef2a8d987c8f0cae9d6a48a6abd1ff513ab4ab2eaeb0e9db11fdbab03838d6f8901e666fb0e634c08a3c9eae553128d27ecab721bd5d3f62fa708b4df099163c19b99562d29c679de9cc0ed5d0aa70a47303', '\xd077b74632b7f85a5814a57ba5ce1a7500bf6110734c52c5670f148412a11402'),
	(29, '969', 'decedent', '01a2160a-d729-74a5-ae56-397a8936c164', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 'up', NULL, '2026-11-26 04:08:58.921+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.921Z","audience":null,"bodyHash":"GLRqM59_5c75WOugHef2zDUzMLtynAXQQimuVQfu-Dk","form":2,"id":"01a2160a-d729-74a5-ae56-397a8936c164","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"decedent","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x010133cc3c89bdc9186e3dd58678d1440ce0cdcc031d405705eeb66d5a8e9447c5d304634d45c83d5103c6945cdb65352f3442027d1fc04351523f0afc1bbabe3c79d36d687b9c61ef7d25cd324933c1eb87f1eaeec9149bf7bf420f69afa765c93261dfefdee042000513f527f0395b0c71438ab7be68f6b473b61db5a8e1b28671a5dd52958c4fcee6511f194dff3cf008448b528104e7f83c7072711fb1ab62f3cc91e8d6b96ebe0d3d394ab887910160a158b24e7450ca338d9ac2d190', '\x081ae1c4f57be3f672673d17e5b0e5d58d467f23cec3bedf3b81483b4641d7f9'),
	(30, '969', 'contact', '01a2160a-d72b-75f4-ad2f-b75fd7ad4e53', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 'stays', NULL, '2026-11-26 04:08:58.923+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.923Z","audience":null,"bodyHash":"OpvlN5c5pd6ZNP53HAH4UGdBuZ7YI33TELp5X_wRBkA","form":2,"id":"01a2160a-d72b-75f4-ad2f-b75fd7ad4e53","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"contact","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x0101ceec26a4903226ee76ca35f342fcd3875e2fed8e1d654e0b32584c4a259336c3df1ea02fe6de832f2b530ac2fade51b43138750ced286eaf1e76295f23b983397d55c4705a434ae2d2fc823ebc35c89ab1fa2eb10b669f56d910bb91bea8d1881da85b3dcc29b8e7ec7b55a67ac4cf6d2064c57332a19433f0693cc7d6f3bc2c365e0f09f91183f231084682c88f180f116c8f755013cc6f86ab10be11f01ac9881c6c977b10bace8c1a6f5b43af809424949de8745f15ee273d16ab07d75c4757424c', '\xcd3993799e8521ad90c76e3fc4c58800462a54e6809cb27593cb478cf16c61ac'),
	(31, '969', 'deathCertificate', '01a2160a-d72b-7ec2-83db-1e71debba96c', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 'up', NULL, '2026-11-26 04:08:58.923+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.923Z","audience":null,"bodyHash":"V2a4Mmc1hTuYCi-GBSDNQmxilQrw_Y5eu713w6c_XpU","form":2,"id":"01a2160a-d72b-7ec2-83db-1e71debba96c","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"deathCertificate","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":1}', '\x010132dca1b749836efa4e7b697f392b95ba4b62c65bcab4b02682993b16b570c7c6e317936f6825a8061031a03b4c642dc07f8df739f1f40589eabd678b9c0f728e072d458684335e55cd1c2a5c188cc7930a79e32efa2f7b9531d3ae43acc8cd87e0882a5d424b2a74a8c818cf1e022cbf2edff33f01f73c103222ffa5a74fdcde5f9023a8ebe8d7d8b25068b13621ee68e832cbd454a68b5fa3b809de9612e6c2c3e63545dfbe0bdb5ce0fc8a', '\xf3ea528f7a002e89836038141c8e7554a31f155e79673124ab004a1b9f5c61b4'),
	(32, '969', 'cremationConfirmation', '01a2160a-d72b-7ed5-8305-702de393952e', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 'stays', NULL, '2026-11-26 04:08:58.923+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.923Z","audience":null,"bodyHash":"14kkeLn9CoR26dP7salUZQrfYjv6_iCSV5Nyt94Lphc","form":2,"id":"01a2160a-d72b-7ed5-8305-702de393952e","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"cremationConfirmation","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x0101d39626dbc9bce0a681e95baa0db5bd7cc065a9290b5292a48170b6bf94f6bc3d1b4f63f2d5c86f7da90fd8eb7ccf776c7d2914c2e96ecf8a35de8ed1bcfeee74c62487380d27237ae9517237d4c80c73a60d816a250dc9808d54ef9897bee42dfc7c2b494bc8ce4cfb8a3bf051f34105f68a81be7ca1108efd424d7c1d9dd735e35c5b35c18485f39af1f15fa37308d2aef0914521af3ee66be139f84b5407a5c4f19deee07dd63fd0c3f92fa3c19f559dc1cc82b17f9a1e04f5', '\x29c4f6bffcadf659a787156abe876e42150863c1990c9f57b2c727ecb753e5ab'),
	(33, '969', 'tag', '01a2160a-d72c-7024-a7ad-f3687490f287', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 'stays', NULL, '2026-11-26 04:08:58.924+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.924Z","audience":null,"bodyHash":"tVdjG-FzAjDOgB_-eTUUFjYkoPn7vDoqqWe_oklBrw0","form":2,"id":"01a2160a-d72c-7024-a7ad-f3687490f287","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"tag","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x007b2266616374223a7b226e756d626572223a22543131303130352d323032362d3030303030322d55222c227072696e7465644174223a22323032362d31312d32365430313a31383a35382e3932345a222c227375626a656374223a22626f6479227d2c2273616c74223a225a79626a546b7756384554757577335245384e6b3167227d', '\xd71dcdb1a545c117c33d5a0ea75e1959dc203c9d593ce6c05da22bfd97ec5668'),
	(34, '969', 'custody', '01a2160a-d72c-7dbf-a417-622ce5629ec8', 1, '01a2160a-d728-73e6-b50e-dc9931e7f9cb', 'stays', NULL, '2026-11-26 04:08:58.924+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.924Z","audience":null,"bodyHash":"mBQPv1spjrkl_VQHJJfULOfAYhUCVIIHPEfh_VkDTrA","form":2,"id":"01a2160a-d72c-7dbf-a417-622ce5629ec8","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"custody","node":"110000","op":"create","region":"110105","root":{"id":"01a2160a-d728-73e6-b50e-dc9931e7f9cb","kind":"funeralCase"},"standard":"2026.2","travels":"stays","version":1}', '\x0101d142d3b40607931bb0de083711aa96b27b6a19454879430e165dad6bd38540740840cb88504fdbc07de8e590844b95eca1334f973b23cd1cba5a90851d64aa17ebb0649ddb69282943fcbbfa08ea8be6801d2b403830fd7eeb924b8e0664972b99bc3890dd1130ee1c3106fcf62dd8c605a0c7a0f87ce5e92e1740f0ddeb1edf7c3150eef179a714d8ed8d71e5fb2e644151d6760675787aea4fc8722fc0ca194752f696577a0a0a369784ef916b9a0b2be64e2974e87b1fa8648ec6eea891f09a4ff82829d3e87033309267d071967708c05509ed1b03bf63458a7947e02ffd9a47053ce23f8992e79f252e613bfdca191547c34c1fac91f2ff3f53eb467f6480a9ed8204e9c1d933d5855760dc50066b00b4dcb63cadbd51e7ea06826ebcbef162878a99eb6f06acd82378ed7053fcad0c8da4c8be7567f35566b1fa34ae3aa704e41f46fd0c66', '\xe7089e98e8f494e18a1cd5250526b01ff012d860a80c81406c214b9caf0e1659'),
	(35, '972', 'decedent', '01a2160a-d6e9-77fb-9ff0-bea9d65c978f', 2, '01a2160a-d6e2-780d-aadf-0005075106fd', 'up', NULL, '2026-11-26 04:08:58.93+00', '{"actor":"node:110000","at":"2026-11-26T04:08:58.930Z","audience":null,"bodyHash":"MwjdUlOUXS9zMhRVIe7DZYujNu54Tmm8N7eanomcgPk","form":2,"id":"01a2160a-d6e9-77fb-9ff0-bea9d65c978f","institution":"01a2160a-d680-7a04-acea-a9a5ed299c62","kind":"decedent","node":"110000","op":"revise","region":"110105","root":{"id":"01a2160a-d6e2-780d-aadf-0005075106fd","kind":"funeralCase"},"standard":"2026.2","travels":"up","version":2}', '\x0101ee66a23e761b578214106ca8309419188fe713073b15dd9357d9a9e561dd4b8dfda528cfe41676ec5f182d6ac3c8eda518d1a7caf71b332c281181516edcb8a2ad83498b10b90104908e8b4bfe5f99d2d1a77c3f2e07bc9df2a8619dc6cdfe58ea5f493b9f91857014504e23e1539100bf62e5f7b6334fc1b8acb6871092c63fbcc0aa20699ebe4df7bb30d3b3aa8ee0f5e01dd12af2ea66f8a9e5136e55f0b6bac8d0d5555b6ede20dbc18490940b64fb1b46abcbc9ea4487df39b5a7df1feda3639728d2c8f153926caac1774136011a8a639ca21307808026e97ec97e89391f0da7f1e93510822a0cdeea5c6dda128f33b2450c005e1066be10302c5fdce8e025349c67ca039f509b0fb58af257be', '\xb10cb59e2311774e652d159fc86613b0a67de1857f03e185661df448177b160f');
INSERT INTO public.log_home VALUES
	(true, '7712327332500285981/16385/00000001', '2026-11-26 04:08:58.683+00');
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
	('record', 35, '\x000000000000002350a2626b66ad257e74517b0e24b5cbd1c4bc13abb5f1e14d79b6779a2c7d757c5a1dc4893142049c16f2b073d090f612173aecae32424270c4890782257bb016b10cb59e2311774e652d159fc86613b0a67de1857f03e185661df448177b160f', '975', '7712327332500285981/16385'),
	('audit', 40, '\x00000000000000288b15662d59365a180733f1cf3d067a108922f39a221ec22c9448208698295a8fb0bdaa09a0562c6915f75633353362fa15502c63022510868ad952f10705f7cb', '975', '7712327332500285981/16385');
INSERT INTO public.log_tile VALUES
	('record', 0, 0, '\xd74d9435ffdd395bcbc23e4cde43b0a4799d2881e5e2d396b6221155fd2996a7c9c220860473c758444b2cbc5fbc4d324c981ebc4dd258e6f50a113211f04f9dcf9950d8e589542bbcb95bb6ee058be3556ed87768d4b91716b645cefc3993e68868d935664ed80b2ec7b2c99e705926c1b105726003f8237119b101848cf07399db7a160c70176c4c877d750db224534e49c1957634667d89fe2a45dd6e244e34195c59c2a71bd1f67e76ffb263801e42e79bc9dec12dcf3b77e558225052ec4804263cbed326c18dce8cbf7c514a597cb4b89730b3699718cfc8002c4a8b00a4c35bdd3ef0cf1e0818562ae516a5d3c412dd6b4e08649890c48a965d3b0d55c4de3da4b0753e4eb726f9012d6f3262e288508ac109ad9b61c9b5beeddc326beb355a40baf78993c221379dca612e538375e12722654f8aa582240392cc26d2e893c3c3d78b1230f846c1dd15db358697aa9f2a3ac1db4950e63a03e8b4954bb530da1b1e056d4b8817d8d04704298d812efd2765f11191fed4da6d1a342d6af6c3824f3e0817d6b99bcb028a3a7492445913a226706319c7f22b90aeebaf0a62e137deab4c05b2e8fa7eb3bcef247aad8ef0fdb52630778f8542408125d50136956e7c5389d7155c2595e84a4403a9e72e4608e61d50e554aef840ca73a5a6761986759f4965595a87de1dc2814f5cb9a667e4c8db863b56fbceaebc5cfdd9cd6a3738f0d96277778b92502be429c7fb6e22f3e4b3244f1806535a18f1a6467cb712c73871da3a1842d424dc48ec3503c6f7c5c24d9dc26a4b72b9639e3109b6dc354c32c0ce47cf465f3840c97365bc7e0f68adcc1ba58ab37e2da29e972eb7cca46d5017a2fa5ee46dff8aecc7beb552dbc85054908d8fdd244f8ecc5ec75bd2c7bb71b88ccb8cf53da4a31613589c19eef4bb39b82f4f315e75579a32dd7f363c3f3631d19ddd0f3caec8bb810e165715e2f12951552f10cf0e19f28d8fcb80bab4d84ecdbaf7ae993a4ed8d427ab0093d27fd4a95832f5f16560929b4ffcf4459f9b6cb337c588c777015033b83fdba7132a4a2c2f6aa42ac4767be6fb24ed1bcc75edcff6e4b346cb4ce2dcaf66ed92fb0889d7a3cf28d6cdb6ee3aacf28bcd5df21c18b337cf4c61dd1a231b2077dd68d2775088ef9458492e9db9779f43b286e46671653aff49c9bc6dc2048fbdbb74030f7811e26abf539eeb2b96d077b74632b7f85a5814a57ba5ce1a7500bf6110734c52c5670f148412a11402081ae1c4f57be3f672673d17e5b0e5d58d467f23cec3bedf3b81483b4641d7f9cd3993799e8521ad90c76e3fc4c58800462a54e6809cb27593cb478cf16c61acf3ea528f7a002e89836038141c8e7554a31f155e79673124ab004a1b9f5c61b429c4f6bffcadf659a787156abe876e42150863c1990c9f57b2c727ecb753e5abd71dcdb1a545c117c33d5a0ea75e1959dc203c9d593ce6c05da22bfd97ec5668e7089e98e8f494e18a1cd5250526b01ff012d860a80c81406c214b9caf0e1659b10cb59e2311774e652d159fc86613b0a67de1857f03e185661df448177b160f'),
	('audit', 0, 0, '\x22fa88b29a19789e2b618e6a3a60b9dca64832f0f2fef0c657872ae8a5d3b1ae8105617fc4f7b5c89d63b9bb459692f7b6643f4e6b26a1cf373ed37385962cd35854974dc27129f0a0c701b6bab152402ca0b2331c248e247a96bf42336effbbc44cdf7e27bba7dfc46d1b000c62c9b8c49aaba5f64cf38e6d6368f81af144f1a145828b9344a11d737ddb9bbbd9df1fc5195abddf3a719b63cf77d5fdec3ec91a913369b5f7aa2cb5fc54d9e86e4df153eab603aacc14f0e51bc5b8b5f5444ce6514f3d36e346f3fa84ae49ef6b139dfa6a56c625a20e5b8ce565a4c3764153dc087f5236c95aef52b6f7482f085e9aeb3f89c7773a26504d9a1efc9c14f54f62f9278aa8ad63212f0beb56d2acc9d728191778872151543f68fe96539b49535e3c97e6a88033950cb8d8cc54a322919ff2d71a3615cd5ed2020d8b561d823aedce0a8d03716534b3b1b6e318b807fce483f570cea41827063364cf6dbec1d554c8f9d052e98cab0d5cae127d0ec52ed81c6562984c2f22dd17b5287129780a3d20ecca7e56134803cd12f0fffc42bfbb8d80eff9d8c31e6dd54ea2885cfaf3ab3ca154ed8b546a3aa7cbfe50207e3543215a8b4997fb7dca2795865bea1c3d27596f2592afbabeb2bb348e23ab9f5b3e28a30ea7abbc4aa1684bb37ff9c6eaabc168d62a04fd5172e1733fb5dfd97a16644cf7f5ed2e395b399e0eeccccee4f1f36217b5ac74bfbe68a04cd9cccfcb632da101cae77ea708996d3c6d61fca2636746779e16cb8576fecc4ec00f5d7d9268531b27610fcfe4634715bd8d05be6a7e66eda7b8d27f9cb290c1b4af680909db038a687606a8601b1fb8790e558ce43b2a051c54b844ed68e7a1e50aab309d8b5f8ea05e122e65590fa8a93226e8c381bf4c83f4a2251d9f820d2012a113e21f81927c85bcb7b106765f6530544395dbe9a504a5262381065b9d1a11fff5845f7941fe812ae25c9a216f72c95e5eba41a3e076b79d7f647d95a1dd1ac8ea384c4a9684d9616257b9b0ce393d1d3c615d9b9e3fe0546e2b942abb4a39dfdd799313c1d04f0761299d6de885bddeb390646729fdbb811c7acb8b4f74c50cbd9e5646147779aa08900dd440c2b05373d6da23336c6b66b3dbe56486d72ec2e71aacb2cf6ba4dd784de50410e93dbbb48ce9a7acb7aa9353e7bf21847ad97db3fa43d528d89b4108890439d22b175624dcd14824b5add68c76314973ce8eea02b40c136b0f088b1790f82de0d0340497e458f4c900ab04ed52bff0863fd122e7c071647ef7aaf6046620a1faa2833ac0b9ee9ab69438478cc61349d27a2879ebe9fe210f4fed91f8a8510114acb07acb189efbd7aa302f06c2205bdc9bc276a73c7690553defcf01efdc2a40cbd096d86aeaf520cc69681b9b612c7ae03be05b09f6d02151f7785b03a8e32a95b1d8b46fc1251bbc16552a85f09e661e04642843e8b264238c973ddfaa5d81751a3a556bf8e8a9c7d203a51619ff47a41c0ceb36804808b91f2aede09aa8121cea531fc8be3b13c4671f553cf9e490f800ba790b1ee4c63f1b32a86a1672e1e1f8fbbd070bfc56cc780d4ae6473557fb532b66b2edd8b34f044be2d888d4a37c92588cda63d0b44d99793c380664b4081204e0af36d623b3cf65dece990f7ed9229e6d3cf7fb93e6488e946da8738318d38a67e2294dbd3cdcefebb5493ad2ab67905fd74b61199ab8924ee29bf9e8a5a59786e01b29807549bf86724eef0d04967d922e0c50090dda2b92143b3a49d23cb42c98519596578cba1a3f20fdca55ac3ca3');
INSERT INTO public.number_series VALUES
	('FZ', '110105', 2026, 2),
	('SZ', '110105', 2026, 2),
	('T', '110105', 2026, 2);
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
	('0000_helpers.sql', '0ab3ee2c7ae28779a303bdec8252d79e2be6dcfed6bbca580dc258efe9355122', '2026-11-26 04:08:58.041028+00'),
	('0001_kernel.sql', 'a87b9599836f5f4c7a4867b4ef7a53fc7e5c4854ab0fe2673a9410264473cadb', '2026-11-26 04:08:58.041028+00'),
	('0002_accounts.sql', '8ebaa7e0bb3e22d230551cd51eccf9b7b779f88e33ac7aaf3a2aa64972c8bcae', '2026-11-26 04:08:58.041028+00'),
	('0003_records.sql', '6658f9ce5c71f2a5f3b3d11452c52bd8e25e339a6cf79dd4c257ac1ad5a88ce2', '2026-11-26 04:08:58.041028+00'),
	('0004_imports.sql', '908c7f924cc87fefcd1887c25fa201020453cff1922b31bc80969ce35ef44aec', '2026-11-26 04:08:58.041028+00'),
	('0005_writing.sql', '816008d83fc1ce1ed93920c8319636b881a07f3160391d22633fa32b122be58f', '2026-11-26 04:08:58.041028+00'),
	('0006_checks.sql', '8d54b25d2b04ecee88272389d791783f84467f63c31d9ca1214c917e7e416e9d', '2026-11-26 04:08:58.041028+00'),
	('0007_cremation_operators.sql', '12de192addcf3197f0cc72c4dbe5069866b2e57068bb7d1e610463997a9c3550', '2026-11-26 04:08:58.041028+00'),
	('0008_newest.sql', '57f4915c92bfc3605b67954b0837fd720355642cc7a25d0217f8de8c18321bbb', '2026-11-26 04:08:58.041028+00'),
	('0009_approvals.sql', 'd038acbd69833ab8de673730de0a2e91b464b7a0ed056906461bbccf38cb108d', '2026-11-26 04:08:58.041028+00'),
	('0010_partner_checkpoint.sql', 'b74ed5eae97beb604be5efac3287702fb1764cd8d855da3c9c6c1ca6231d4e24', '2026-11-26 04:08:58.041028+00'),
	('0011_not_yet_sealed.sql', '3900ebd1aa075523b043ab4ef4f0d84e7fce2864ecf6571129af043d5777bbcd', '2026-11-26 04:08:58.041028+00'),
	('0012_sealed_reasons_and_notes.sql', 'cd2c58b887d403f4a30aba42d32e2f7632f39e0cd72fb91bc4ffb0f67d40b7a0', '2026-11-26 04:08:58.041028+00'),
	('0013_key_canary.sql', '9d3ff28fc6256fcf6d8d8c863859e066d2f325f7d92f4bde15b089293db549d3', '2026-11-26 04:08:58.041028+00'),
	('0014_deferrable_exclusions.sql', '022bb0d5bb109313bd478f362bf38ba7829da79d2c4bb100c7a15ce3189b8cca', '2026-11-26 04:08:58.041028+00'),
	('0015_quarantine_waits.sql', '25cba9a90590d7d7d1bc69c8c33322ccc86bca527f94897a88b79970e2bca876', '2026-11-26 04:08:58.041028+00'),
	('0016_evidence.sql', '89b043c6a21daabeeeebb01f1d70ff8cb003736effe243391759c11a5e4e3eae', '2026-11-26 04:08:58.041028+00'),
	('0017_kept_accounts.sql', '2b09070b3fe0ddc5d68ede23232cb309b019e8a87549dda50d24680ee65c2d99', '2026-11-26 04:08:58.041028+00'),
	('0018_verified_stretches.sql', '706c695bdf2931a1549459b657afe9a7070a10229cbf82d4919393426bbbf967', '2026-11-26 04:08:58.041028+00'),
	('0019_order_of_days.sql', '7e2a587ad2266af1dabb7b7aa1fb9804d31ac49b660097fac987af0463d17d3e', '2026-11-26 04:08:58.041028+00'),
	('0024_persons_behind_accounts.sql', '5d6bc643e3007b68f9a072e06f6940b50fccc80f1889eab01a697078581eff11', '2026-11-26 04:08:58.041028+00'),
	('0025_rejoin.sql', 'c98b28e33734b977b1c5d630c8f90f07fa2ebe00921b54b05dd5d4112b63d9dd', '2026-11-26 04:08:58.041028+00'),
	('0026_words_of_the_standard.sql', 'da21c409293ab4d3dd7e987ae04d3237cdeb3a81cb7a02ffd6e62374f07079c6', '2026-11-26 04:08:58.041028+00'),
	('0027_search_keys_of_names.sql', 'cc37f0fde7a8a88ffc71a4e3d1bc0b4311444b84c8e2354162219820c21d0f8f', '2026-11-26 04:08:58.041028+00'),
	('0028_left_out_lines.sql', '9f8d1a706caccf4a0af80f1ac4548557cf9e82d6c06669fc76701ada4ff29e46', '2026-11-26 04:08:58.041028+00'),
	('0029_dispute_between_provinces.sql', '7bc670b36f3571ed5fbcc48f7020d02499d040cb97ca0d151e83e76c0d84311f', '2026-11-26 04:08:58.041028+00'),
	('0030_disputes.sql', '3cf4c3cbb3eb3f782d235e1e14027928aff56627341f56684e12b281b0f87341', '2026-11-26 04:08:58.041028+00'),
	('0031_institutions_awaiting_approval.sql', '9066628aad070cb47ef333bce320991a385810124508590951413c2df97b3607', '2026-11-26 04:08:58.041028+00'),
	('0032_decided_by_two_people.sql', '9284d525d7cd54debd161558bd1dcc757e66ef973cf967743fed4679b3f13a05', '2026-11-26 04:08:58.041028+00'),
	('0033_second_check.sql', 'e617f30c00d2668e914d9d91760ca87572c7348aca14c6e6c9a7dcbb99630b2e', '2026-11-26 04:08:58.041028+00'),
	('0034_partly_understood.sql', 'c947eebd8f00d436bb28206e1bf7082487bfb174f683ca6e3d571241ac7491dd', '2026-11-26 04:08:58.041028+00'),
	('0035_alarms.sql', '712f17bf5e6a94dbe9f1a79e715dabb0e61f57af9c7fbf2ee7d0fced82c79c66', '2026-11-26 04:08:58.041028+00'),
	('0036_view_notice_progress.sql', 'd64116ac270a36398671d4cf7d949bb5ee870c19aaef6435f39155b2ba35aecb', '2026-11-26 04:08:58.041028+00'),
	('0037_view_notices.sql', 'add19cc325f75f15fc59aa16c8e2f7ba1eee1c4d48a24ae7948084230d89b0a1', '2026-11-26 04:08:58.041028+00'),
	('0038_reasons_of_imports.sql', '61acac40c5545d5419134f67553b07a3e316841c919f3895569b813301846802', '2026-11-26 04:08:58.041028+00'),
	('0039_terms.sql', 'af8ca9b3ead1ad31111f721d0165dc9a797664cb81ea3301e43b2d749528999e', '2026-11-26 04:08:58.041028+00'),
	('0040_terms_in_rules.sql', 'bdacc60c20caae61914ee8cc569df693f66e1ad841672eb52c3b89e9460dc484', '2026-11-26 04:08:58.041028+00'),
	('0041_roots.sql', '24ef6d8d45992ef6b3c4a9496f4e856d82d746162e784a7785ef23b2ba180ad4', '2026-11-26 04:08:58.041028+00'),
	('0042_finding_under_row_security.sql', '49bf82ef770e856288454d53594a39df5b8174d30285c8147a8922bad8f9cea5', '2026-11-26 04:08:58.041028+00'),
	('0043_transitions.sql', '699404af9275b8e58cc19f4dce63c30e876f4e4c0a1ec87057ed2cec907d262d', '2026-11-26 04:08:58.041028+00'),
	('0044_capacity_and_codes.sql', '3fb3f6272ba461a4bdc3dd049b59c4a962745e8bd562f31da342d46a210042dc', '2026-11-26 04:08:58.041028+00'),
	('0044_resemblances.sql', '57391c3a0df74098284a3d10f17b72f9ac1195418c39e8219b102f27ae4c9fbd', '2026-11-26 04:08:58.041028+00'),
	('0047_stored_files.sql', 'a8d5e45e81baea0e77e38a9105439164aaacea9a951f0d6318dcc84b431c6e0a', '2026-11-26 04:08:58.041028+00'),
	('0048_death_certificate_scans.sql', '9e9c24d5c846d58239b19eaa240eaa9f67fd5ed3d2a25858466af37b2801bccf', '2026-11-26 04:08:58.041028+00'),
	('0049_roles_and_groups.sql', 'e551116fa4e88b146d4affccf5467747ac24e59477a50ad47c2efb84f5d38bc0', '2026-11-26 04:08:58.041028+00'),
	('0050_search_index.sql', 'f49a148a003fb5a1e237aeaf920895dd41c71249a4b031e2d76007165b6f95bf', '2026-11-26 04:08:58.041028+00'),
	('0051_certified_before_cremation.sql', '81d2d9952c560b3b0aff8d9c1d6758bb64aa4cce8c4411a28f87d5a8517642e4', '2026-11-26 04:08:58.041028+00'),
	('0052_true_records.sql', '6e9d9346569425e210e1f3acf3b30472d67775aac711d5bcdf341f2707286c1f', '2026-11-26 04:08:58.041028+00'),
	('0053_since_and_codes.sql', '697b32824fa46e9c94e4e09c38043e323323c165e62ff3bc04abe430d23a1d70', '2026-11-26 04:08:58.041028+00');
INSERT INTO public.staff VALUES
	('110000', '01a2160a-d6a5-72e3-af7c-cdec7b0499c5', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.789+00', 'node:110000', NULL, 'clerk', '王敏', '1', NULL, '01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b2-713a-97d6-9b28156cc981', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.802+00', 'node:110000', NULL, 'driver', '李强', '1', NULL, '02', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b6-7954-974a-be0246bf8212', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.806+00', 'node:110000', NULL, 'embalmer', '周兰', '1', NULL, '04', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b7-7fcd-8077-7dd9b207c219', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.807+00', 'node:110000', NULL, 'operator', '孙伟', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110000', '01a2160a-d6b9-7adf-b55c-5f8a9dfcdcce', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', false, NULL, '2026.2', '2026-11-26 04:08:58.809+00', 'node:110000', NULL, 'witness', '赵刚', '1', NULL, '05', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.tag VALUES
	('110000', '01a2160a-d6fe-7c1e-b406-3e6570163b25', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d6e2-780d-aadf-0005075106fd', false, NULL, '2026.2', '2026-11-26 04:08:58.878+00', 'node:110000', NULL, 'T110105-2026-000001-W', 'body', '2026-11-26 01:18:58.878+00'),
	('110000', '01a2160a-d72c-7024-a7ad-f3687490f287', 1, '110105', '01a2160a-d680-7a04-acea-a9a5ed299c62', '01a2160a-d728-73e6-b50e-dc9931e7f9cb', false, NULL, '2026.2', '2026-11-26 04:08:58.924+00', 'node:110000', NULL, 'T110105-2026-000002-U', 'body', '2026-11-26 01:18:58.924+00');
INSERT INTO public.working_year VALUES
	(2025, '国办发明电〔2024〕12号', '{2025-01-01,2025-01-28,2025-01-29,2025-01-30,2025-01-31,2025-02-03,2025-02-04,2025-04-04,2025-05-01,2025-05-02,2025-05-05,2025-06-02,2025-10-01,2025-10-02,2025-10-03,2025-10-06,2025-10-07,2025-10-08}', '{2025-01-26,2025-02-08,2025-04-27,2025-09-28,2025-10-11}'),
	(2026, '国办发明电〔2025〕7号', '{2026-01-01,2026-01-02,2026-02-16,2026-02-17,2026-02-18,2026-02-19,2026-02-20,2026-02-23,2026-04-06,2026-05-01,2026-05-04,2026-05-05,2026-06-19,2026-09-25,2026-10-01,2026-10-02,2026-10-05,2026-10-06,2026-10-07}', '{2026-01-04,2026-02-14,2026-02-28,2026-05-09,2026-09-20,2026-10-10}');
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
