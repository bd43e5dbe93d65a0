-- A team's own check of its work (Housing First's principles, ACT's requirements). Append-only: every answer stays, and the
-- newest counts. The evidence is sealed under a key of the row, as free text always is.
create table self_check_answer (
  municipality_id int not null references municipality (municipality_id),
  answer_id uuid not null,
  team_id uuid not null,
  list text not null,
  list_version int not null,
  item text not null,
  answer text not null check (answer in ('yes', 'partly', 'no', 'not-judged')),
  judged_on date not null,
  sealed bytea not null,
  data_key bytea not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, answer_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create index self_check_answer_team on self_check_answer (municipality_id, team_id, list)
--;
alter table self_check_answer enable row level security
--;
alter table self_check_answer force row level security
--;
create policy own_municipality on self_check_answer to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert on self_check_answer to tovholder_app
