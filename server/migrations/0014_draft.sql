-- What is half written, on its way between the devices of one account. The text is sealed under a key of its own; the key of
-- the form names ids and kinds. A row without text tells the other devices that it was saved or thrown away.
create table draft (
  municipality_id int not null references municipality (municipality_id),
  draft_id uuid not null,
  account_id uuid not null,
  draft_key text not null,
  -- Not a reference: the course may still be on its way from the same device.
  course_id uuid,
  number int not null check (number > 0),
  live boolean not null,
  characters int not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  sealed bytea not null,
  data_key bytea not null,
  primary key (municipality_id, draft_id),
  unique (municipality_id, account_id, draft_key),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create index draft_number on draft (municipality_id, account_id, number)
--;
create index draft_course on draft (municipality_id, course_id) where live and course_id is not null
--;
-- One counter an account, locked by whoever writes its drafts, so that no number is published before a lower one.
create table draft_counter (
  municipality_id int not null references municipality (municipality_id),
  account_id uuid not null,
  number int not null default 0,
  primary key (municipality_id, account_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
-- A coordinator has taken over what a colleague left half written. The original stays until it is saved, or 30 days.
create table draft_adoption (
  municipality_id int not null references municipality (municipality_id),
  adoption_id uuid not null,
  draft_id uuid not null,
  account_id uuid not null,
  taken jsonb not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, adoption_id),
  foreign key (municipality_id, draft_id) references draft (municipality_id, draft_id) on delete cascade,
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create index draft_adoption_open on draft_adoption (municipality_id, account_id) where ended_at is null
--;
alter table draft enable row level security
--;
alter table draft force row level security
--;
create policy own_municipality on draft to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update, delete on draft to tovholder_app
--;
alter table draft_counter enable row level security
--;
alter table draft_counter force row level security
--;
create policy own_municipality on draft_counter to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on draft_counter to tovholder_app
--;
alter table draft_adoption enable row level security
--;
alter table draft_adoption force row level security
--;
create policy own_municipality on draft_adoption to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on draft_adoption to tovholder_app
