-- The journal: every act, in order, never changed. A redacted row has no payload but keeps its digest.
create table journal (
  seq bigint primary key,
  act text not null unique,
  session text not null,
  who text not null,
  kind text not null,
  at_ms bigint not null,
  utc_ms bigint not null,
  boot_ms bigint not null,
  boot_id text not null,
  payload text,
  digest text not null,
  hash text not null
);
create index journal_session on journal (session, seq);

-- How long the journal is, so that rows missing at its end are noticed as well.
create table journal_head (
  id bigint primary key,
  entries bigint not null,
  hash text not null
);

-- Beside the journal: what is not an act.
create table settings (
  name text primary key,
  setting text not null
);

create table heartbeats (
  session text primary key,
  at_ms bigint not null,
  utc_ms bigint not null,
  boot_ms bigint not null,
  boot_id text not null
);

create table set_aside (
  session text primary key,
  reason text not null
);

-- Everything below is derived from the journal.
create table sessions (
  id text primary key,
  program text not null,
  title text not null,
  stage text not null,
  room text not null,
  facilitator text not null,
  zone text not null,
  names_on_wall bigint not null,
  rehearsal bigint not null,
  planned_start_ms bigint,
  opened_ms bigint not null,
  started_ms bigint,
  finished_ms bigint,
  finished_local_ms bigint,
  opening_number bigint not null,
  keep_percent bigint,
  joint_goal text not null,
  summary_note text not null,
  outages bigint not null
);
create index sessions_finished on sessions (finished_ms);

create table coaches (
  session text not null references sessions (id),
  place bigint not null,
  name text not null,
  primary key (session, place)
);

-- Planned and added time always; the rest once the session has ended.
create table sections (
  session text not null references sessions (id),
  section bigint not null,
  name text not null,
  planned_ms bigint not null,
  added_ms bigint not null,
  paused_ms bigint,
  spent_ms bigint,
  overrun_ms bigint,
  primary key (session, section)
);

create table pairs (
  session text not null references sessions (id),
  pair bigint not null,
  ae text not null,
  csm text not null,
  coach text not null,
  account text not null,
  champion text not null,
  amount text not null,
  close_date text not null,
  primary key (session, pair)
);

create table promises (
  session text not null references sessions (id),
  pair bigint not null,
  place bigint not null,
  words text not null,
  primary key (session, pair, place)
);

create table answers (
  session text not null references sessions (id),
  answer bigint not null,
  question text not null,
  words text not null,
  removed bigint not null,
  primary key (session, answer)
);

create table readings (
  session text not null references sessions (id),
  place bigint not null,
  script text not null,
  pair bigint not null,
  reader text not null,
  took_ms bigint not null,
  over_limit bigint not null,
  primary key (session, place)
);

create table rounds (
  session text not null references sessions (id),
  place bigint not null,
  round bigint not null,
  mode text not null,
  stage_pair bigint,
  live_ms bigint not null,
  feedback_ms bigint not null,
  primary key (session, place)
);

create table dealt_cues (
  session text not null references sessions (id),
  place bigint not null,
  deal bigint not null,
  cue text not null,
  primary key (session, place, deal)
);

create table cue_marks (
  session text not null references sessions (id),
  round bigint not null,
  pair bigint not null,
  cue text not null,
  marks bigint not null,
  primary key (session, round, pair, cue)
);

create table scores (
  session text not null references sessions (id),
  round bigint not null,
  pair bigint not null,
  scorer text not null,
  criterion text not null,
  points bigint,
  note text not null,
  primary key (session, round, pair, scorer, criterion)
);

create table score_history (
  session text not null references sessions (id),
  round bigint not null,
  pair bigint not null,
  scorer text not null,
  criterion text not null,
  place bigint not null,
  points bigint not null,
  primary key (session, round, pair, scorer, criterion, place)
);

-- The official card of each pair and round, as far as it is scored. Repeats are the complete ones not passed.
create table cards (
  session text not null references sessions (id),
  round bigint not null,
  pair bigint not null,
  scorer text not null,
  person text not null,
  total bigint not null,
  top bigint not null,
  complete bigint not null,
  passed bigint not null,
  primary key (session, round, pair)
);

create table revealed_rounds (
  session text not null references sessions (id),
  round bigint not null,
  primary key (session, round)
);

create table artifacts (
  session text not null references sessions (id),
  artifact text not null,
  done bigint not null,
  who text not null,
  place text not null,
  primary key (session, artifact)
);

create table tiers (
  session text not null references sessions (id),
  tier bigint not null,
  person text not null,
  phone text not null,
  response text not null,
  primary key (session, tier)
);

create table commitments (
  session text not null references sessions (id),
  pair bigint not null,
  commitment text not null,
  words text not null,
  person text not null,
  agreed bigint not null,
  primary key (session, pair, commitment)
);

create table handed_in (
  session text not null references sessions (id),
  pair bigint not null,
  what text not null,
  done bigint not null,
  primary key (session, pair, what)
);

create table help_calls (
  session text not null references sessions (id),
  pair bigint not null,
  primary key (session, pair)
);

create table follow_ups (
  id text primary key,
  session text not null references sessions (id),
  kind text not null,
  pair bigint,
  pair_label text not null,
  person text not null,
  what text not null,
  deal text not null,
  due text not null,
  status text not null,
  evidence text not null,
  created_ms bigint not null
);

create table follow_words (
  follow_up text not null references follow_ups (id),
  place bigint not null,
  at_ms bigint not null,
  who text not null,
  status text not null,
  words text not null,
  evidence text not null,
  primary key (follow_up, place)
);
