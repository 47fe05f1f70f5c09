-- Who changed what is set for everybody, and when; names of people are found by the account.
create table change_of_setting (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  account_id uuid null,
  kind varchar(20) not null,
  name varchar(100) not null,
  before_value varchar(4000) null,
  after_value varchar(4000) null,
  key ix_change_of_setting_at (at)
);
