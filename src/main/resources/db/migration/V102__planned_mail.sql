-- Mails about an event that leave by their time; due_at is wall-clock time in Asia/Seoul and follows the event's start.
create table planned_mail (
  id uuid not null primary key,
  version bigint not null,
  event_id uuid not null,
  kind varchar(20) not null,
  days int not null,
  at_time time not null,
  words varchar(2000) null,
  due_at datetime not null,
  done_at datetime(6) null,
  mails int null,
  unique key uq_planned_mail (event_id, kind, days),
  key ix_planned_mail_due (due_at),
  constraint fk_planned_mail_event foreign key (event_id) references event (id),
  constraint ck_planned_mail_days check (days between 0 and 60),
  constraint ck_planned_mail_done check ((done_at is null) = (mails is null))
);
