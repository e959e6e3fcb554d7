-- What failed checks may be settled by two people: kept as evidence, not applied. The approval says who, when and why.
alter table quarantine
  add column approval uuid references approval,
  add constraint quarantine_settled_by_something
    check ((settled_at is null) = (settled_by is null and approval is null)) not valid;
-- That the partner's people decided so of a record of ours; a receipt tells it.
alter table refused_record add column kept_at timestamptz(3);
create index approval_by_target on approval (act, target);
