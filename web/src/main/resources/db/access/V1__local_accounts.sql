-- Who may log in where no identity provider is configured. Nothing here is for reporting: no role but the owner's
-- needs access to this schema.

create table access.local_account (
    account       text primary key check (length(account) between 1 and 100),
    employee_id   text        not null,
    password_hash text        not null,
    disabled      boolean     not null default false,
    -- Counts changes of password and disablings: a token of another generation is refused.
    generation    integer     not null default 1,
    created_at    timestamptz not null default now()
);

create index local_account_employee on access.local_account (employee_id);

-- By the name that was tried, whether or not there is such an account, so that the answer does not tell.
create table access.failed_login (
    account         text primary key,
    failed_attempts integer     not null,
    locked_until    timestamptz,
    failed_at       timestamptz not null
);

create index failed_login_failed_at on access.failed_login (failed_at);

-- The one secret that signs local tokens. Deleting the row and restarting withdraws every token.
create table access.signing_key (
    id         smallint primary key check (id = 1),
    secret     bytea       not null,
    created_at timestamptz not null default now()
);
