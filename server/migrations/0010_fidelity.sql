-- What fidelity needs of each course (days, kinds, ids), kept so that a journal is opened once per change and not once per
-- look. No text stands in it, yet it tells where a citizen lived and why a home was lost: so it is sealed under the citizen's
-- key, and gone when that is gone. Made from the journal when somebody asks; a row of an older version is made anew.
create table course_facts (
  municipality_id int not null references municipality (municipality_id),
  course_id uuid not null,
  version int not null,
  sealed bytea not null,
  primary key (municipality_id, course_id)
)
--;
alter table course_facts enable row level security
--;
alter table course_facts force row level security
--;
create policy own_municipality on course_facts to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on course_facts to tovholder_app
--;
-- Courses closed before a period count in nothing of it, and should cost nothing.
create index course_closed on course (municipality_id, closed_on) where closed_on is not null
--;
-- Ratings of a team's fidelity for one period. Append-only: every rating stays. The reason is sealed under a key of the row.
create table fidelity_rating (
  municipality_id int not null references municipality (municipality_id),
  rating_id uuid not null,
  team_id uuid not null,
  instrument text not null,
  instrument_version int not null,
  period_from date not null,
  period_to date not null,
  item text not null,
  kind text not null check (kind in ('own', 'agreed', 'override')),
  value int not null check (value between 0 and 100),
  rated_on date not null,
  sealed bytea not null,
  data_key bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, rating_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id),
  check (period_from <= period_to)
)
--;
create index fidelity_rating_period
  on fidelity_rating (municipality_id, team_id, instrument, period_from, period_to, at)
--;
alter table fidelity_rating enable row level security
--;
alter table fidelity_rating force row level security
--;
create policy own_municipality on fidelity_rating to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on fidelity_rating to tovholder_app
