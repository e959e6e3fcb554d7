-- What is known of each reference that stands: to which record it leads, whether the two agree, and
-- whether it has to be checked. It changes without the record that was signed, so it stands beside it.
create table reference (
  province      text collate "C" not null,
  kind          text collate "C" not null,
  record        uuid not null,
  element       text collate "C" not null,
  version       integer not null,
  since_version integer not null,
  root          uuid,
  named         text collate "C" not null,
  number        text collate "C" not null,
  state         text collate "C" not null default 'unresolved'
    check (state in ('unresolved', 'agrees', 'contradicts')),
  found         uuid,
  changed_at    timestamptz(3),
  checked_at    timestamptz(3),
  due           timestamptz default clock_timestamp(),
  not_before    timestamptz(3),
  primary key (province, kind, record, element)
);
comment on table reference is '引用核对 What was found of the records that others name';
create index reference_due on reference (due) where due is not null;
create index reference_number on reference (named, number);
create index reference_found on reference (found) where found is not null;
create index reference_root on reference (root) where root is not null;
create index reference_contradicts on reference (province, changed_at) where state = 'contradicts';
grant select on reference to qingming_app, qingming_exchange;

-- Called by the triggers of the kinds that have references. A number that stays keeps what was found.
create function qm_note_reference(of_province text, of_kind text, of_record uuid, of_element text,
  of_version integer, of_root uuid, to_kind text, written text) returns void language plpgsql
  security definer as $$
begin
  if written is null then
    delete from public.reference
      where province = of_province and kind = of_kind and record = of_record and element = of_element;
    return;
  end if;
  insert into public.reference as r
    (province, kind, record, element, version, since_version, root, named, number)
  values (of_province, of_kind, of_record, of_element, of_version, of_version, of_root, to_kind, written)
  on conflict (province, kind, record, element) do update set
    version = excluded.version,
    since_version = case when r.number = excluded.number then r.since_version else excluded.version end,
    state = case when r.number = excluded.number then r.state else 'unresolved' end,
    found = case when r.number = excluded.number then r.found end,
    changed_at = case when r.number = excluded.number then r.changed_at end,
    checked_at = case when r.number = excluded.number then r.checked_at end,
    number = excluded.number,
    due = clock_timestamp();
end $$;
