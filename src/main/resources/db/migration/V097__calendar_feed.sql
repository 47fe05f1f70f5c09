-- A calendar that a program reads under a secret address; of the address the hash is kept.
create table calendar_feed (
  id uuid not null primary key,
  account_id uuid not null,
  kind varchar(20) not null,
  dong_code char(10) null,
  round_id uuid null,
  label varchar(60) not null,
  holidays boolean not null,
  token_hash char(64) not null,
  created_at datetime(6) not null,
  read_at datetime(6) null,
  logged_on date null,
  constraint fk_feed_account foreign key (account_id) references account (id),
  unique key uq_feed_token (token_hash)
);
