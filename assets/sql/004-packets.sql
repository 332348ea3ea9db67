-- Handoff packets: what lists show and what is searched. The words themselves are in the journal.
create table packets (
  id text not null primary key,
  form text not null,
  account text not null,
  ae text not null,
  csm text not null,
  record text not null,
  session text not null,
  pair bigint not null,
  filled bigint not null,
  required bigint not null,
  promises bigint not null,
  promises_open bigint not null,
  next_due text not null,
  accepted bigint not null,
  opened_ms bigint not null,
  changed_ms bigint not null
);
create index packets_changed on packets (changed_ms, id);
create index packets_record on packets (record);
create index packets_session on packets (session, pair);
