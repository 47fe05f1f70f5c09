-- In which dongs somebody acted; and the seals: each holds the digest of a row and of the seal before it.
alter table access_log add column dongs varchar(255) null after actor;

create table access_log_seal (
  number bigint not null primary key,
  row_id bigint not null,
  sealed_at datetime(6) not null,
  hash char(64) not null,
  unique key uq_seal_row (row_id)
);

create trigger access_log_seal_stays before update on access_log_seal
  for each row signal sqlstate '45000' set message_text = 'seals of the access log are append-only';
create trigger access_log_seal_is_kept before delete on access_log_seal
  for each row signal sqlstate '45000' set message_text = 'seals of the access log are append-only';

-- The chain's end; whoever seals locks this row, in a short transaction of its own.
create table access_log_head (
  id tinyint not null primary key,
  number bigint not null,
  hash char(64) not null
);

insert into access_log_head (id, number, hash) values (1, 0, repeat('0', 64));
