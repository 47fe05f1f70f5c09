-- Ways in besides the password, and who is in.

-- Somebody who was invited by mail has no password yet, or never needs one.
alter table account modify password_hash varchar(200) null;

-- A session that somebody began by signing in; it counts until it is ended.
create table sign_in_session (
  id uuid not null primary key,
  account_id uuid not null,
  way varchar(20) not null,
  begun_at datetime(6) not null,
  last_seen_at datetime(6) not null,
  source_address varchar(45) null,
  device varchar(300) null,
  ended_at datetime(6) null,
  constraint fk_session_account foreign key (account_id) references account (id),
  key ix_session_account (account_id, ended_at)
);

-- A link that was mailed. The link's secret is an HMAC over the id: no column and no log holds it.
create table sign_in_link (
  id uuid not null primary key,
  account_id uuid not null,
  purpose varchar(20) not null,
  requested_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  constraint fk_link_account foreign key (account_id) references account (id),
  key ix_link_account (account_id, requested_at)
);

-- The key of an authenticator app, encrypted; unconfirmed until its first code was right.
create table second_factor (
  account_id uuid not null primary key,
  sealed_key varbinary(200) not null,
  created_at datetime(6) not null,
  confirmed_at datetime(6) null,
  last_step bigint null,
  constraint fk_factor_account foreign key (account_id) references account (id)
);

-- Codes for the day on which the phone is lost, each good once; only their digests are kept.
create table recovery_code (
  code_digest char(64) not null primary key,
  account_id uuid not null,
  used_at datetime(6) null,
  constraint fk_recovery_account foreign key (account_id) references account (id),
  key ix_recovery_account (account_id)
);
