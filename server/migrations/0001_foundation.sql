-- Municipalities, accounts, citizens, courses, journal and audit.
-- municipality_id comes first in every key (decision 0004), so that a municipality can be placed on any cell.
-- Steps are separated by a line with --; and run in one transaction.

create collation if not exists danish (provider = icu, locale = 'da')
--;
create table municipality (
  municipality_id int generated always as identity primary key,
  name text not null,
  code text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null
)
--;
create table team (
  municipality_id int not null references municipality (municipality_id),
  team_id uuid not null,
  name text not null,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (municipality_id, team_id),
  constraint team_name_unique unique (municipality_id, name)
)
--;
create table account (
  municipality_id int not null references municipality (municipality_id),
  account_id uuid not null,
  username text not null check (username = lower(username)),
  name text not null,
  initials text not null,
  fte numeric(3, 2) not null check (fte between 0 and 1.5),
  language text not null default 'da' check (language in ('da', 'en')),
  active boolean not null default true,
  password_hash text not null,
  must_change_password boolean not null default false,
  totp_sealed bytea,
  totp_enabled boolean not null default false,
  totp_last_step bigint,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  primary key (municipality_id, account_id),
  constraint account_username_unique unique (municipality_id, username)
)
--;
-- Login looks for a username before the municipality is known.
create index account_by_username on account (username)
--;
create table account_role (
  municipality_id int not null,
  account_id uuid not null,
  role text not null check (role in ('worker', 'coordinator', 'supervisor', 'leader', 'administrator')),
  primary key (municipality_id, account_id, role),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create table team_member (
  municipality_id int not null,
  team_id uuid not null,
  account_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (municipality_id, team_id, account_id, valid_from),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id),
  check (valid_to is null or valid_to >= valid_from)
)
--;
create index team_member_account on team_member (municipality_id, account_id)
--;
create table session (
  municipality_id int not null,
  token_hash bytea not null,
  account_id uuid not null,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_expires_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, account_id) references account (municipality_id, account_id)
)
--;
create index session_account on session (municipality_id, account_id)
--;
-- Names and birth dates stay searchable; identifier and address are sealed under the citizen's own data key.
-- Erasing data_key erases what it sealed, in backups too.
create table citizen (
  municipality_id int not null references municipality (municipality_id),
  citizen_id uuid not null,
  given_name text not null,
  family_name text not null,
  birth_date date,
  identifier_kind text not null check (identifier_kind in ('cpr', 'ecpr-x', 'ecpr-d', 'replacement', 'none')),
  identifier_sealed bytea,
  identifier_index bytea,
  address_sealed bytea,
  address_protected boolean not null default false,
  address_protected_until date,
  address_protection_source text,
  data_key bytea,
  erased_at timestamptz,
  created_at timestamptz not null,
  primary key (municipality_id, citizen_id)
)
--;
create index citizen_identifier on citizen (municipality_id, identifier_index)
--;
create index citizen_birth_date on citizen (municipality_id, birth_date)
--;
-- The words of citizens' names, each as it sounds and as it is written: found by equality, which row-level security
-- lets an index answer. Made anew from the names at any time, so no foreign key is paid for on every word of an import.
create table citizen_word (
  municipality_id int not null,
  word text not null,
  citizen_id uuid not null,
  primary key (municipality_id, word, citizen_id)
)
--;
-- Every word once: the dictionary that a misspelt word is looked up in.
create table name_word (
  municipality_id int not null references municipality (municipality_id),
  word text not null,
  primary key (municipality_id, word)
)
--;
create index name_word_near on name_word using gin (word gin_trgm_ops)
--;
-- One row per course: who holds it and the projections that lists and boards read; the journal is the record.
create table course (
  municipality_id int not null,
  course_id uuid not null,
  citizen_id uuid not null,
  team_id uuid not null,
  worker_id uuid,
  method text not null,
  method_version int not null,
  legal_basis text,
  stage text not null,
  interrupted boolean not null default false,
  referred_on date,
  contact_start date,
  phase1_start date,
  phase2_start date,
  phase3_start date,
  months int,
  planned_end date,
  closed_on date,
  closure_reason text,
  last_contact_on date,
  last_attempt_on date,
  contacts int not null default 0,
  next_deadline_on date,
  next_deadline_kind text,
  version int not null default 0,
  head_hash bytea,
  snapshot_sealed bytea,
  import_key text,
  created_at timestamptz not null,
  primary key (municipality_id, course_id),
  constraint course_import_key_unique unique (municipality_id, import_key),
  foreign key (municipality_id, citizen_id) references citizen (municipality_id, citizen_id),
  foreign key (municipality_id, team_id) references team (municipality_id, team_id),
  foreign key (municipality_id, worker_id) references account (municipality_id, account_id)
)
--;
create index course_worker on course (municipality_id, worker_id)
--;
create index course_team on course (municipality_id, team_id)
--;
create index course_citizen on course (municipality_id, citizen_id)
--;
-- Append-only: the application role may insert and read, never change or delete. Who recorded comes from the session, and
-- accounts are closed, never deleted; a foreign key would lock the account's row at every entry.
create table journal (
  municipality_id int not null,
  course_id uuid not null,
  seq int not null,
  entry_id uuid not null,
  command_id uuid not null,
  kind text not null,
  day date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  sealed bytea not null,
  hash bytea not null,
  primary key (municipality_id, course_id, seq),
  constraint journal_entry_unique unique (municipality_id, entry_id),
  foreign key (municipality_id, course_id) references course (municipality_id, course_id)
)
--;
create table command (
  municipality_id int not null,
  command_id uuid not null,
  course_id uuid not null,
  first_seq int not null,
  last_seq int not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, command_id)
)
--;
create table document (
  municipality_id int not null,
  document_id uuid not null,
  course_id uuid not null,
  entry_id uuid,
  name_sealed bytea not null,
  media_type text not null,
  size int not null,
  content_sealed bytea,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  removal_reason text,
  primary key (municipality_id, document_id),
  foreign key (municipality_id, course_id) references course (municipality_id, course_id),
  foreign key (municipality_id, added_by) references account (municipality_id, account_id),
  foreign key (municipality_id, removed_by) references account (municipality_id, account_id)
)
--;
create index document_course on document (municipality_id, course_id)
--;
-- Every look and act, with its purpose (C-579/21: the citizen is owed date and purpose). No foreign keys: the log outlives
-- what it speaks of, and a look must not lock a row that all looks share.
create table audit (
  municipality_id int not null,
  audit_id bigint generated always as identity,
  at timestamptz not null,
  account_id uuid,
  role text,
  relation text,
  action text not null,
  citizen_id uuid,
  course_id uuid,
  purpose text,
  detail jsonb,
  primary key (municipality_id, audit_id)
)
--;
create index audit_citizen on audit (municipality_id, citizen_id, at) where citizen_id is not null
--;
create index audit_course on audit (municipality_id, course_id, at) where course_id is not null
