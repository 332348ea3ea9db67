-- What a pair has shown at a step that asks every pair for it.
create table step_marks (
  session text not null references sessions (id),
  pair bigint not null,
  mark text not null,
  primary key (session, pair, mark)
);

-- The template one pair fills while the room watches.
create table filled_fields (
  session text not null references sessions (id),
  field text not null,
  words text not null,
  primary key (session, field)
);
