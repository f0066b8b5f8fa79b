-- Somebody else made the password up: until its owner has chosen another, it lets them do nothing else.
alter table access.local_account add column must_change boolean not null default false;

-- One half of a new password is told to each of two persons; the first waits here for the second.
create table access.pending_reset (
    account       text        primary key references access.local_account (account) on delete cascade,
    requested_by  text        not null,
    first_half    text        not null,
    requested_at  timestamptz not null default now()
);

-- A token belongs to a session, which ends by itself when it is not used, and by logging out.
create table access.session (
    id             uuid        primary key default gen_random_uuid(),
    account        text        not null references access.local_account (account) on delete cascade,
    source_address text,
    started_at     timestamptz not null default now(),
    used_at        timestamptz not null default now(),
    expires_at     timestamptz not null,
    ended_at       timestamptz
);
create index session_account on access.session (account) where ended_at is null;
create index session_expires_at on access.session (expires_at);

-- Whoever tries from elsewhere is counted apart, so that nobody can lock somebody else out.
delete from access.failed_login;
alter table access.failed_login add column source_address text not null;
alter table access.failed_login drop constraint failed_login_pkey;
alter table access.failed_login add primary key (account, source_address);
