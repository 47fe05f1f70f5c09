-- What was said of a dong's list at an event: confirmed, disputed, closed. Steps are only ever added; the last one counts.
create table attendance_confirmation (
  event_id uuid not null,
  dong_code char(10) not null,
  number bigint not null,
  said varchar(20) not null,
  fingerprint char(64) not null,
  text varchar(500) null,
  at datetime(6) not null,
  by_account uuid null,
  by_name varchar(100) not null,
  primary key (event_id, dong_code, number),
  key ix_confirmation_said (said),
  constraint fk_confirmation_book foreign key (event_id) references attendance_book (event_id),
  constraint fk_confirmation_dong foreign key (dong_code) references dong (code)
);
