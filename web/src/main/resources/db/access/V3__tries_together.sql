-- Tries of many names from one address, and of one name from many addresses, are counted together.
create index failed_login_source_address on access.failed_login (source_address, failed_at);
-- Whoever has logged in from there before is told from strangers, also after the session has ended.
create index session_account_source_address on access.session (account, source_address);
