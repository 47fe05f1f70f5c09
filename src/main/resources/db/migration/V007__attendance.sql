-- Who came: one row for a head, and every mark that was ever made.
create table attendance (
  id uuid not null primary key,
  version bigint not null,
  event_id uuid not null,
  invitation_id uuid null,
  person_id uuid null,
  walk_in_name varchar(100) null,
  walk_in_dong char(10) null,
  status varchar(20) null,
  arrived_at datetime(6) null,
  proxy_for uuid null,
  constraint fk_attendance_event foreign key (event_id) references event (id),
  unique key uq_attendance_invitation (event_id, invitation_id),
  unique key uq_attendance_person (event_id, person_id)
);

create table attendance_mark (
  id uuid not null primary key,
  attendance_id uuid not null,
  event_id uuid not null,
  at datetime(6) not null,
  status_before varchar(20) null,
  status_after varchar(20) null,
  reason varchar(300) null,
  desk varchar(60) null,
  by_account uuid null,
  idempotency_key varchar(100) null,
  constraint fk_mark_attendance foreign key (attendance_id) references attendance (id),
  unique key uq_mark_key (event_id, idempotency_key),
  key ix_mark_attendance (attendance_id, at)
);
