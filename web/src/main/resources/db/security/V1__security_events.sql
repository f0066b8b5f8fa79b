-- Who came in, who was turned away and from what. Apart from the log of the domain: it is about access, and it ends
-- some day, while events are for ever.

create table security.event (
    id             bigint generated always as identity primary key,
    occurred_at    timestamptz not null default clock_timestamp(),
    kind           text        not null,
    account        text,
    employee_id    text,
    subject        text,
    rule           text,
    source_address text,
    request_id     text
);
create index event_occurred_at on security.event (occurred_at);
create index event_employee_id on security.event (employee_id, id);
create index event_account on security.event (account, id);

comment on table security.event is 'Log-ins and what was refused, kept for auditors';
comment on column security.event.account is 'By which somebody came, or tried to come, in';
comment on column security.event.employee_id is 'Who acted, where a token told';
comment on column security.event.subject is 'What it was about: an account, a command with its path, a question';
comment on column security.event.rule is 'Which rule refused it';
