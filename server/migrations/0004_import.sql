-- A list on its way in: the file and what was chosen about it, sealed, for the day that the work with it takes.
create table import_list (
  municipality_id int not null references municipality (municipality_id),
  import_id uuid not null,
  account_id uuid not null,
  file_sealed bytea not null,
  settings_sealed bytea not null,
  settings_version int not null default 1,
  state text not null default 'preview' check (state in ('preview', 'running', 'done', 'failed')),
  rows_total int not null default 0,
  rows_done int not null default 0,
  courses_made int not null default 0,
  refusals_sealed bytea,
  beat_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (municipality_id, import_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
alter table import_list alter column file_sealed set storage external
--;
create index import_list_expiry on import_list (municipality_id, expires_at)
--;
alter table import_list enable row level security
--;
alter table import_list force row level security
--;
create policy own_municipality on import_list to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update, delete on import_list to tovholder_app
