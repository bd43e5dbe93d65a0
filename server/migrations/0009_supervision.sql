-- Weekly supervision: meetings of a team, who was there, the courses talked about with a minute each, and who supervises the
-- method. What is said about a citizen is sealed under the citizen's key, so that erasing the citizen erases it too; what is
-- said of a colleague's training under a key of the row.
create table supervision_meeting (
  municipality_id int not null references municipality (municipality_id),
  meeting_id uuid not null,
  team_id uuid not null,
  meet_on date not null,
  state text not null check (state in ('planned', 'running', 'held')),
  leader_id uuid,
  leader_qualified boolean,
  full_review boolean not null default false,
  next_on date,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (municipality_id, meeting_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, leader_id) references account (municipality_id, account_id),
  foreign key (municipality_id, created_by) references account (municipality_id, account_id),
  check ((state = 'held') = (ended_at is not null and leader_id is not null and leader_qualified is not null))
)
--;
-- A team has one meeting ahead of it or under way, so that two people who open it meet in the same one.
create unique index supervision_meeting_open on supervision_meeting (municipality_id, team_id) where state <> 'held'
--;
create index supervision_meeting_held on supervision_meeting (municipality_id, team_id, meet_on) where state = 'held'
--;
create table supervision_attendance (
  municipality_id int not null references municipality (municipality_id),
  meeting_id uuid not null,
  account_id uuid not null,
  present boolean not null,
  primary key (municipality_id, meeting_id, account_id),
  foreign key (municipality_id, meeting_id) references supervision_meeting (municipality_id, meeting_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create table supervision_item (
  municipality_id int not null references municipality (municipality_id),
  meeting_id uuid not null,
  course_id uuid not null,
  citizen_id uuid not null,
  place int not null,
  included boolean not null default true,
  version int not null default 1,
  changed_by uuid,
  why_sealed bytea not null,
  minute_sealed bytea,
  minute_version int not null default 0,
  minute_by uuid,
  minute_at timestamptz,
  primary key (municipality_id, meeting_id, course_id),
  foreign key (municipality_id, meeting_id) references supervision_meeting (municipality_id, meeting_id),
  foreign key (municipality_id, course_id) references course (municipality_id, course_id),
  foreign key (municipality_id, citizen_id) references citizen (municipality_id, citizen_id),
  foreign key (municipality_id, changed_by) references account (municipality_id, account_id),
  foreign key (municipality_id, minute_by) references account (municipality_id, account_id)
)
--;
create index supervision_item_course on supervision_item (municipality_id, course_id)
--;
-- Append-only: the newest version counts.
create table supervision_lead (
  municipality_id int not null references municipality (municipality_id),
  team_id uuid not null,
  version int not null,
  leader_id uuid not null,
  qualified_on date,
  deputy_id uuid,
  sealed bytea not null,
  data_key bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, team_id, version),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, leader_id) references account (municipality_id, account_id),
  foreign key (municipality_id, deputy_id) references account (municipality_id, account_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
alter table supervision_meeting enable row level security
--;
alter table supervision_meeting force row level security
--;
create policy own_municipality on supervision_meeting to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on supervision_meeting to tovholder_app
--;
alter table supervision_attendance enable row level security
--;
alter table supervision_attendance force row level security
--;
create policy own_municipality on supervision_attendance to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on supervision_attendance to tovholder_app
--;
alter table supervision_item enable row level security
--;
alter table supervision_item force row level security
--;
create policy own_municipality on supervision_item to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on supervision_item to tovholder_app
--;
alter table supervision_lead enable row level security
--;
alter table supervision_lead force row level security
--;
create policy own_municipality on supervision_lead to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on supervision_lead to tovholder_app
