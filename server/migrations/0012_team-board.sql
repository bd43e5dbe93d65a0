-- What a municipality has set for the load of a full-time post, method by method. Append-only: the newest version counts, and
-- one without a figure goes back to what the method's source says.
create table caseload_limit (
  municipality_id int not null references municipality (municipality_id),
  method text not null,
  version int not null check (version > 0),
  sce_per_fte numeric(4, 1) check (sce_per_fte between 1 and 40),
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, method, version),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
-- Who of a team is away, and who covers until when. Why is nobody's business here, and is not asked.
create table worker_absence (
  municipality_id int not null references municipality (municipality_id),
  absence_id uuid not null,
  team_id uuid not null,
  account_id uuid not null,
  from_on date not null,
  to_on date not null,
  deputy_id uuid,
  deputy_until date,
  withdrawn boolean not null default false,
  version int not null default 1,
  set_by uuid not null,
  at timestamptz not null,
  primary key (municipality_id, absence_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id),
  foreign key (municipality_id, deputy_id) references account (municipality_id, account_id),
  foreign key (municipality_id, set_by) references account (municipality_id, account_id),
  check (to_on >= from_on),
  check ((deputy_id is null) = (deputy_until is null))
)
--;
create index worker_absence_team on worker_absence (municipality_id, team_id, to_on)
--;
create index worker_absence_deputy on worker_absence (municipality_id, deputy_id, deputy_until) where deputy_id is not null
--;
alter table caseload_limit enable row level security
--;
alter table caseload_limit force row level security
--;
create policy own_municipality on caseload_limit to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on caseload_limit to tovholder_app
--;
alter table worker_absence enable row level security
--;
alter table worker_absence force row level security
--;
create policy own_municipality on worker_absence to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on worker_absence to tovholder_app
