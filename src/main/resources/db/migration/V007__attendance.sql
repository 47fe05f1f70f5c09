-- Who came: one row for a head, every mark that was ever made, and what a desk was answered.
-- A mark locks the event's book first; the unique keys are the backstop against counting a person twice.
create table attendance_book (
  event_id uuid not null primary key,
  constraint fk_book_event foreign key (event_id) references event (id)
);

-- A head is a person of the roster, or a proxy with an invitation, or somebody who walked in: exactly one of them.
create table attendance (
  id uuid not null primary key,
  version bigint not null,
  event_id uuid not null,
  person_id uuid null,
  guest_invitation uuid null,
  walk_in_key varchar(180) character set utf8mb4 collate utf8mb4_bin null,
  walk_in_name varchar(100) null,
  walk_in_dong char(10) null,
  walk_in_phone varchar(30) null,
  proxy_for uuid null,
  status varchar(20) null,
  arrived_at datetime(6) null,
  last_mark uuid null,
  marks int not null,
  constraint fk_attendance_book foreign key (event_id) references attendance_book (event_id),
  constraint fk_attendance_person foreign key (person_id) references person (id),
  constraint fk_attendance_guest foreign key (guest_invitation) references invitation (id),
  constraint fk_attendance_dong foreign key (walk_in_dong) references dong (code),
  constraint fk_attendance_represented foreign key (proxy_for) references attendance (id),
  constraint ck_attendance_one_head
    check ((person_id is not null) + (guest_invitation is not null) + (walk_in_key is not null) = 1),
  unique key uq_attendance_person (event_id, person_id),
  unique key uq_attendance_guest (event_id, guest_invitation),
  unique key uq_attendance_walk_in (event_id, walk_in_key)
);

-- An undo is one more mark, which says what it undoes; nothing is ever taken back.
create table attendance_mark (
  id uuid not null primary key,
  attendance_id uuid not null,
  number int not null,
  at datetime(6) not null,
  status_before varchar(20) null,
  status_after varchar(20) null,
  arrived_before datetime(6) null,
  previous_mark uuid null,
  undoes uuid null,
  caused_by uuid null,
  reason varchar(300) null,
  desk varchar(60) null,
  by_account uuid null,
  by_name varchar(100) not null,
  constraint fk_mark_attendance foreign key (attendance_id) references attendance (id),
  unique key uq_mark_number (attendance_id, number),
  unique key uq_mark_undone_once (undoes),
  key ix_mark_cause (caused_by)
);

create trigger attendance_mark_keeps_rows before update on attendance_mark
  for each row signal sqlstate '45000' set message_text = 'attendance marks are append-only';
create trigger attendance_mark_loses_nothing before delete on attendance_mark
  for each row signal sqlstate '45000' set message_text = 'attendance marks are append-only';

-- The same key gets the same answer, whenever it is asked again.
create table attendance_answer (
  event_id uuid not null,
  idempotency_key varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
  request char(64) not null,
  attendee uuid not null,
  mark_id uuid not null,
  outcome varchar(20) not null,
  status varchar(20) null,
  at datetime(6) not null,
  primary key (event_id, idempotency_key)
);
