-- The documents that stand are booked as they stand: each on its own day, by what it says now. Nothing is
-- invented and no record is touched; what a document said before its last correction stays in the log alone.
select qm_book('billLine', d.province, d.region, d.institution, d.case_id, d.id, d.version, d.recorded_at, null,
    array_agg(b.account), array_agg(b.amount))
  from bill_line d cross join lateral bill_line_booked(d) b
  where d.province = coalesce(qm_home(), d.province)
  group by d.province, d.id;

select qm_book('payment', d.province, d.region, d.institution, d.case_id, d.id, d.version, d.received_at, d.cashier,
    array_agg(b.account), array_agg(b.amount))
  from payment d cross join lateral payment_booked(d) b
  where d.province = coalesce(qm_home(), d.province)
  group by d.province, d.id;

create trigger ledger_entry_made before insert on ledger_entry
  for each row execute function ledger_entry_made();
