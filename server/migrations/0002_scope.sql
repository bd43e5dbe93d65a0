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
alter table citizen_word enable row level security
--;
alter table citizen_word force row level security
--;
create policy own_municipality on citizen_word to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
alter table name_word enable row level security
--;
alter table name_word force row level security
--;
create policy own_municipality on name_word to tovholder_app
  using (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
  with check (municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int)
--;
create policy dictionary on name_word for select to tovholder_search using (true)
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
grant select, insert, update, delete on account_role, team_member, session, citizen_word, name_word to tovholder_app
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
grant select on name_word to tovholder_search
--;
-- Trigram operators are not leakproof, so under row-level security the planner may not use their index. This function
-- runs as a role whose policy is `true`, filters on the municipality itself, and gives words of names, never whose.
-- Both arrays hold one entry per word typed: how it sounds, and its letters. Closeness is 1 for the word itself.
create function near_words(sounds text[], letters text[]) returns table (n int, word text, closeness real)
  language sql stable security definer parallel safe rows 40
  set search_path = public, pg_temp
  set pg_trgm.similarity_threshold = 0.3
as $$
  select typed.n::int, near.word, near.closeness
  from unnest(sounds, letters) with ordinality as typed (sound, letters, n)
  cross join lateral (
    select w.word, (case
        when w.word = typed.letters then 1
        when w.word = typed.sound then 0.95
        when starts_with(w.word, typed.letters) then 0.75 + 0.2 * length(typed.letters) / length(w.word)
        else 0.85 * greatest(similarity(w.word, typed.sound), similarity(w.word, typed.letters))
      end)::real as closeness
    from name_word w
    where w.municipality_id = nullif(current_setting('tovholder.municipality', true), '')::int
      and (w.word % typed.sound or w.word % typed.letters or w.word like typed.letters || '%')
    order by closeness desc, w.word
    limit 30
  ) near
$$
--;
grant create on schema public to tovholder_search
--;
alter function near_words(text[], text[]) owner to tovholder_search
--;
revoke create on schema public from tovholder_search
--;
revoke all on function near_words(text[], text[]) from public
--;
grant execute on function near_words(text[], text[]) to tovholder_app
