-- Whether mail may leave, and how fast; one row, so that all nodes keep the same pace. Its clock is the database's, in UTC.
create table outbox_gate (
  id tinyint not null primary key check (id = 1),
  paused_at datetime(6) null,
  paused_by uuid null,
  -- From when on the next mail may leave, as far as the pace goes.
  next_free datetime(6) not null
);

insert into outbox_gate (id, next_free) values (1, '2000-01-01 00:00:00');

-- Addresses of which a mail server has said that they do not exist (RFC 3463, X.1.X); nothing is sent there any more.
create table undeliverable_address (
  recipient varchar(254) not null primary key,
  status varchar(20) not null,
  since datetime(6) not null
);
