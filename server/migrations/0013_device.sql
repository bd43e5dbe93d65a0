-- Where an account is used. The id is drawn at random by the device, for this account alone; browser and system are words from
-- a short list. A removed device erases what it holds the next time it asks.
create table device (
  municipality_id int not null references municipality (municipality_id),
  device_id uuid not null,
  account_id uuid not null,
  browser text not null,
  system text not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (municipality_id, device_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id),
  foreign key (municipality_id, removed_by) references account (municipality_id, account_id),
  check ((removed_at is null) = (removed_by is null))
)
--;
create index device_account on device (municipality_id, account_id)
--;
alter table session add column device_id uuid
--;
alter table device enable row level security
--;
alter table device force row level security
--;
create policy own_municipality on device to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on device to tovholder_app
