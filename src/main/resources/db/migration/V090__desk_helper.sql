-- An account that helps at the desk of one event, until a set moment; it comes by a link and has no password.
alter table account
  add column helps_at uuid null,
  add column ends_at datetime(6) null,
  add constraint fk_account_helps_at foreign key (helps_at) references event (id);
