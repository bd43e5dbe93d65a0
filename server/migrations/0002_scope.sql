-- The second lock: row-level security by municipality, for every table, also for the owner.
-- tovholder_app sees one municipality per transaction. tovholder_system sees across, but only what creating and listing
-- municipalities needs. tovholder_search owns one function and nothing else.

alter table municipality enable row level security
--;
alter table municipality force row level security
--;
create policy own_municipality on municipality to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
create policy every_municipality on municipality to tovholder_system using (true) with check (true)
--;
alter table team enable row level security
--;
alter table team force row level security
--;
create policy own_municipality on team to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table account enable row level security
--;
alter table account force row level security
--;
create policy own_municipality on account to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
create policy every_municipality on account for select to tovholder_system using (true)
--;
alter table account_role enable row level security
--;
alter table account_role force row level security
--;
create policy own_municipality on account_role to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table team_member enable row level security
--;
alter table team_member force row level security
--;
create policy own_municipality on team_member to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table session enable row level security
--;
alter table session force row level security
--;
create policy own_municipality on session to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table citizen enable row level security
--;
alter table citizen force row level security
--;
create policy own_municipality on citizen to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
create policy candidates on citizen for select to tovholder_search using (true)
--;
alter table course enable row level security
--;
alter table course force row level security
--;
create policy own_municipality on course to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table journal enable row level security
--;
alter table journal force row level security
--;
create policy own_municipality on journal to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table command enable row level security
--;
alter table command force row level security
--;
create policy own_municipality on command to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table document enable row level security
--;
alter table document force row level security
--;
create policy own_municipality on document to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table audit enable row level security
--;
alter table audit force row level security
--;
create policy own_municipality on audit to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
grant select, insert, update on municipality, team, account, citizen, course, document to tovholder_app
--;
grant select, insert, update, delete on account_role, team_member, session to tovholder_app
--;
grant select, insert on journal, command to tovholder_app
--;
-- Delete, since a log is kept for a set time and then erased (Datatilsynet, katalog over foranstaltninger, logning).
grant select, insert, delete on audit to tovholder_app
--;
grant select, insert on municipality to tovholder_system
--;
grant select (municipality_id, username, active) on account to tovholder_system
--;
grant select (municipality_id, citizen_id, search_key) on citizen to tovholder_search
--;
-- Trigram operators are not leakproof, so under row-level security the planner may not use their index. This function
-- runs as a role whose policy is `true`, filters on the municipality itself, and gives ids only: what a caller may see
-- of them is decided by the statement that joins it.
create function citizen_candidates(sound text, typed text) returns table (citizen_id uuid, closeness real)
  language sql stable security definer parallel safe rows 200
  set search_path = public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5
as $$
  select c.citizen_id, greatest(word_similarity(sound, c.search_key), word_similarity(typed, c.search_key))
  from citizen c
  where c.municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int
    and (sound <% c.search_key or typed <% c.search_key)
$$
--;
grant create on schema public to tovholder_search
--;
alter function citizen_candidates(text, text) owner to tovholder_search
--;
revoke create on schema public from tovholder_search
--;
revoke all on function citizen_candidates(text, text) from public
--;
grant execute on function citizen_candidates(text, text) to tovholder_app
