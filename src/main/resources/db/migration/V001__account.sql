-- Who may do what: accounts, grants, tokens, failures, the access log, settings.
create table account (
  id uuid not null primary key,
  version bigint not null,
  username varchar(100) not null,
  password_hash varchar(200) not null,
  display_name varchar(100) not null,
  email varchar(254) null,
  person_id uuid null,
  enabled boolean not null default true,
  demo boolean not null default false,
  created_at datetime(6) not null,
  unique key uq_account_username (username)
);

create table permission_grant (
  id uuid not null primary key,
  account_id uuid not null,
  role varchar(30) not null,
  dong_code char(10) null,
  event_id uuid null,
  valid_from date not null,
  valid_to date null,
  granted_by uuid null,
  granted_at datetime(6) not null,
  revoked_by uuid null,
  revoked_at datetime(6) null,
  constraint fk_grant_account foreign key (account_id) references account (id),
  key ix_grant_account (account_id)
);

-- The key is a digest of the typed user name, so that a stranger's guess is throttled like an account's.
create table sign_in_failure (
  name_digest char(64) not null primary key,
  failures int not null,
  last_failed_at datetime(6) not null,
  locked_until datetime(6) null
);

create table api_token (
  id uuid not null primary key,
  account_id uuid not null,
  label varchar(100) not null,
  token_hash char(64) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) null,
  last_used_at datetime(6) null,
  revoked_at datetime(6) null,
  unique key uq_api_token_hash (token_hash),
  constraint fk_token_account foreign key (account_id) references account (id)
);

create table access_log (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  account_id uuid null,
  actor varchar(120) not null,
  source_address varchar(45) null,
  task varchar(60) not null,
  outcome varchar(20) not null,
  subject_count int not null default 0,
  subject_ids json null,
  detail varchar(200) null,
  key ix_access_log_at (at),
  key ix_access_log_account (account_id, at)
);

create trigger access_log_keeps_rows before update on access_log
  for each row signal sqlstate '45000' set message_text = 'the access log is append-only';
create trigger access_log_loses_nothing before delete on access_log
  for each row signal sqlstate '45000' set message_text = 'the access log is append-only';

create table setting (
  name varchar(60) not null primary key,
  value varchar(4000) not null
);
