-- What the log keeps of accounts is asked by account; there are few of them among all entries.
create index audit_entry_of_accounts on audit_entry (record) where kind = 'account';
