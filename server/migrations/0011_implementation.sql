-- What a team writes about putting a method to use: answers to the five drivers, next steps, decisions, adaptations, and the
-- training of staff. Append-only: a change is a new version, and the newest counts. What is said is sealed under a key of the
-- row; of a training the days stand open, so that what runs out can be found.
create table implementation_record (
  municipality_id int not null references municipality (municipality_id),
  record_id uuid not null,
  version int not null check (version > 0),
  team_id uuid not null,
  kind text not null check (kind in ('answer', 'step', 'decision', 'adaptation', 'training')),
  subject_id uuid,
  training_code text,
  profession text,
  completed_on date,
  valid_until date,
  withdrawn boolean not null default false,
  sealed bytea not null,
  data_key bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, record_id, version),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, subject_id) references account (municipality_id, account_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id),
  check ((kind = 'training') = (training_code is not null and completed_on is not null)),
  check ((kind in ('step', 'training')) = (subject_id is not null))
)
--;
create index implementation_record_team on implementation_record (municipality_id, team_id, kind)
--;
create index implementation_record_training on implementation_record (municipality_id, subject_id) where kind = 'training'
--;
alter table implementation_record enable row level security
--;
alter table implementation_record force row level security
--;
create policy own_municipality on implementation_record to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on implementation_record to tovholder_app
