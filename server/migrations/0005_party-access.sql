-- Requests for access as a party: the days that the law counts, and a sealed reason where the answer is late.
create table party_access_request (
  municipality_id int not null,
  request_id uuid not null,
  course_id uuid not null,
  received_on date not null,
  answered_on date,
  expected_on date,
  delay_reason_sealed bytea,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (municipality_id, request_id),
  check ((expected_on is null) = (delay_reason_sealed is null)),
  foreign key (municipality_id, course_id) references course (municipality_id, course_id),
  foreign key (municipality_id, created_by) references account (municipality_id, account_id)
)
--;
create index party_access_request_course on party_access_request (municipality_id, course_id)
--;
alter table party_access_request enable row level security
--;
alter table party_access_request force row level security
--;
create policy own_municipality on party_access_request to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on party_access_request to tovholder_app
