-- Outreach (SEL § 99): teams that go out, their areas, partners and concerns, possible citizens and check-ins.
-- Free text is sealed: about a possible citizen under that citizen's key, else under a key of the row itself, so that a row
-- can be made unreadable for good by its key alone (decision 0011).

alter table team add column outreach boolean not null default false
--;
-- Kept apart from every other citizen: found by the team that looks for them, and by nobody else.
alter table citizen add column possible boolean not null default false
--;
-- The person that a possible citizen turned out to be; read by those who gather what is kept about one person.
alter table course add column joined_citizen_id uuid
--;
create index course_joined on course (municipality_id, joined_citizen_id) where joined_citizen_id is not null
--;
create table outreach_area (
  municipality_id int not null references municipality (municipality_id),
  area_id uuid not null,
  team_id uuid not null,
  active boolean not null default true,
  sealed bytea not null,
  data_key bytea not null,
  version int not null default 1,
  primary key (municipality_id, area_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id)
)
--;
create index outreach_area_team on outreach_area (municipality_id, team_id)
--;
create table outreach_visit (
  municipality_id int not null references municipality (municipality_id),
  visit_id uuid not null,
  team_id uuid not null,
  area_id uuid not null,
  place_id uuid,
  visited_on date not null,
  company text not null check (company in ('alone', 'pair')),
  colleague_id uuid,
  possible_seen int not null check (possible_seen >= 0),
  sealed bytea not null,
  data_key bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, visit_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, area_id) references outreach_area (municipality_id, area_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id),
  foreign key (municipality_id, colleague_id) references account (municipality_id, account_id)
)
--;
create index outreach_visit_team on outreach_visit (municipality_id, team_id, visited_on)
--;
-- Append-only: every version of the framing and of the communication plan stays.
create table outreach_document (
  municipality_id int not null references municipality (municipality_id),
  team_id uuid not null,
  kind text not null check (kind in ('framing', 'communication')),
  version int not null,
  valid_on date not null,
  sealed bytea not null,
  data_key bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, team_id, kind, version),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create table outreach_partner (
  municipality_id int not null references municipality (municipality_id),
  partner_id uuid not null,
  team_id uuid not null,
  kind text not null,
  active boolean not null default true,
  sealed bytea not null,
  data_key bytea not null,
  version int not null default 1,
  primary key (municipality_id, partner_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id)
)
--;
create index outreach_partner_team on outreach_partner (municipality_id, team_id)
--;
create table outreach_briefing (
  municipality_id int not null references municipality (municipality_id),
  briefing_id uuid not null,
  partner_id uuid not null,
  briefed_on date not null,
  sealed bytea not null,
  data_key bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, briefing_id),
  foreign key (municipality_id, partner_id) references outreach_partner (municipality_id, partner_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create index outreach_briefing_partner on outreach_briefing (municipality_id, partner_id)
--;
create table concern (
  municipality_id int not null references municipality (municipality_id),
  concern_id uuid not null,
  team_id uuid not null,
  received_on date not null,
  from_kind text not null,
  anonymous boolean not null,
  status text not null check (status in ('open', 'led-to-visit', 'possible-citizen', 'closed')),
  settled_on date,
  course_id uuid,
  area_id uuid,
  sealed bytea,
  data_key bytea,
  version int not null default 1,
  account_id uuid not null,
  at timestamptz not null,
  erased_at timestamptz,
  primary key (municipality_id, concern_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, area_id) references outreach_area (municipality_id, area_id),
  foreign key (municipality_id, course_id) references course (municipality_id, course_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create index concern_team on concern (municipality_id, team_id, received_on)
--;
-- Whose they are follows the course: its team is the access group.
create table possible_citizen (
  municipality_id int not null references municipality (municipality_id),
  citizen_id uuid not null,
  course_id uuid not null,
  area_id uuid,
  concern_id uuid,
  sealed bytea,
  delete_on date not null,
  version int not null default 1,
  account_id uuid not null,
  added_on date not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (municipality_id, citizen_id),
  constraint possible_citizen_course unique (municipality_id, course_id),
  foreign key (municipality_id, citizen_id) references citizen (municipality_id, citizen_id),
  foreign key (municipality_id, course_id) references course (municipality_id, course_id),
  foreign key (municipality_id, area_id) references outreach_area (municipality_id, area_id),
  foreign key (municipality_id, concern_id) references concern (municipality_id, concern_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create table possible_citizen_extension (
  municipality_id int not null references municipality (municipality_id),
  extension_id uuid not null,
  citizen_id uuid not null,
  until date not null,
  sealed bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, extension_id),
  foreign key (municipality_id, citizen_id) references possible_citizen (municipality_id, citizen_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create index possible_citizen_extension_citizen on possible_citizen_extension (municipality_id, citizen_id)
--;
create table check_in (
  municipality_id int not null references municipality (municipality_id),
  check_in_id uuid not null,
  team_id uuid not null,
  account_id uuid not null,
  colleague_id uuid not null,
  course_id uuid,
  sealed bytea not null,
  data_key bytea not null,
  started_at timestamptz not null,
  back_by timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  version int not null default 1,
  primary key (municipality_id, check_in_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id),
  foreign key (municipality_id, colleague_id) references account (municipality_id, account_id),
  foreign key (municipality_id, course_id) references course (municipality_id, course_id)
)
--;
-- What the alarm looks through at every beat: those not back yet.
create index check_in_open on check_in (municipality_id, back_by) where done_at is null
--;
alter table outreach_area enable row level security
--;
alter table outreach_area force row level security
--;
create policy own_municipality on outreach_area to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on outreach_area to tovholder_app
--;
alter table outreach_visit enable row level security
--;
alter table outreach_visit force row level security
--;
create policy own_municipality on outreach_visit to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on outreach_visit to tovholder_app
--;
alter table outreach_document enable row level security
--;
alter table outreach_document force row level security
--;
create policy own_municipality on outreach_document to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on outreach_document to tovholder_app
--;
alter table outreach_partner enable row level security
--;
alter table outreach_partner force row level security
--;
create policy own_municipality on outreach_partner to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on outreach_partner to tovholder_app
--;
alter table outreach_briefing enable row level security
--;
alter table outreach_briefing force row level security
--;
create policy own_municipality on outreach_briefing to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on outreach_briefing to tovholder_app
--;
alter table concern enable row level security
--;
alter table concern force row level security
--;
create policy own_municipality on concern to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on concern to tovholder_app
--;
alter table possible_citizen enable row level security
--;
alter table possible_citizen force row level security
--;
create policy own_municipality on possible_citizen to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on possible_citizen to tovholder_app
--;
alter table possible_citizen_extension enable row level security
--;
alter table possible_citizen_extension force row level security
--;
create policy own_municipality on possible_citizen_extension to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on possible_citizen_extension to tovholder_app
--;
alter table check_in enable row level security
--;
alter table check_in force row level security
--;
create policy own_municipality on check_in to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on check_in to tovholder_app
