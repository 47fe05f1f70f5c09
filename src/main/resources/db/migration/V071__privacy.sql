-- Monthly reviews of the access log, retention and disposal, requests of data subjects.
create table log_review (
  id uuid not null primary key,
  month date not null,
  state varchar(12) not null, -- PREPARED, SUBMITTED, SIGNED
  rows_read int not null,
  log_whole boolean not null,
  seal_number bigint not null,
  seal_hash char(64) not null,
  summary varchar(2000) null,
  prepared_by uuid not null,
  prepared_at datetime(6) not null,
  submitted_by uuid null,
  submitted_at datetime(6) null,
  signed_by uuid null,
  signed_at datetime(6) null,
  returned_note varchar(500) null,
  constraint ck_review_by_two
    check (signed_by is null or (signed_by <> prepared_by and signed_by <> submitted_by)),
  unique key uq_review_month (month)
);

create table log_finding (
  id uuid not null primary key,
  review_id uuid not null,
  rule varchar(30) not null,
  account_id uuid null,
  day date not null,
  occurrences int not null,
  people int not null,
  first_row bigint not null,
  last_row bigint not null,
  verdict varchar(12) null, -- EXPLAINED, FOLLOW_UP
  comment varchar(1000) null,
  commented_by uuid null,
  commented_at datetime(6) null,
  constraint fk_finding_review foreign key (review_id) references log_review (id)
);

create table retention_period (
  kind varchar(30) not null primary key,
  months int not null,
  changed_by uuid null,
  changed_at datetime(6) not null
);

create table disposal_run (
  id uuid not null primary key,
  state varchar(12) not null, -- PREPARED, APPROVED (under way), DONE, REFUSED
  prepared_by uuid not null,
  prepared_at datetime(6) not null,
  decided_by uuid null,
  decided_at datetime(6) null,
  note varchar(500) null,
  finished_at datetime(6) null,
  constraint ck_disposal_by_two check (state not in ('APPROVED', 'DONE') or (decided_by is not null and decided_by <> prepared_by))
);

create table disposal_step (
  run_id uuid not null,
  kind varchar(30) not null,
  position int not null,
  months int not null,
  cutoff datetime(6) not null,
  expected int not null,
  disposed int not null default 0,
  finished_at datetime(6) null,
  primary key (run_id, kind),
  constraint fk_step_run foreign key (run_id) references disposal_run (id)
);

create table subject_request (
  id uuid not null primary key,
  version bigint not null,
  kind varchar(12) not null, -- ACCESS, CORRECTION, DELETION, SUSPENSION
  person_id uuid null,
  requester varchar(100) not null,
  contact varchar(254) null,
  content varchar(2000) not null,
  received_on date not null,
  due_on date not null,
  delay_reason varchar(500) null,
  state varchar(12) not null, -- OPEN, DONE, REFUSED
  outcome varchar(2000) null,
  received_by uuid not null,
  created_at datetime(6) not null,
  closed_by uuid null,
  closed_on date null,
  key ix_request_state (state, due_on)
);

delimiter //

-- What was signed stays as it was signed.
create trigger log_review_stays before update on log_review for each row
begin
  if old.state = 'SIGNED' then
    signal sqlstate '45000' set message_text = 'a signed review stays as it is';
  end if;
end//

create trigger log_review_is_kept before delete on log_review for each row
  signal sqlstate '45000' set message_text = 'reviews are kept'//

create trigger log_finding_stays before update on log_finding for each row
begin
  if exists (select 1 from log_review r where r.id = old.review_id and r.state = 'SIGNED') then
    signal sqlstate '45000' set message_text = 'a signed review stays as it is';
  end if;
end//

create trigger log_finding_is_kept before delete on log_finding for each row
begin
  if exists (select 1 from log_review r where r.id = old.review_id and r.state <> 'PREPARED') then
    signal sqlstate '45000' set message_text = 'reviews are kept';
  end if;
end//

create trigger disposal_run_stays before update on disposal_run for each row
begin
  if old.state in ('DONE', 'REFUSED') then
    signal sqlstate '45000' set message_text = 'the record of a disposal stays as it is';
  end if;
end//

create trigger disposal_run_is_kept before delete on disposal_run for each row
  signal sqlstate '45000' set message_text = 'records of disposals are kept'//

-- Rows of the access log go only while a disposal that two people decided is under way, and only those past its period.
drop trigger access_log_loses_nothing//

create trigger access_log_loses_nothing before delete on access_log for each row
begin
  if not exists (
    select 1 from disposal_step s join disposal_run r on r.id = s.run_id
    where s.kind = 'access-log' and s.finished_at is null and r.state = 'APPROVED' and old.at < s.cutoff) then
    signal sqlstate '45000' set message_text = 'the access log is append-only';
  end if;
end//

-- A mark keeps what it says of the head; while a disposal is under way its free texts and the name of its writer may go.
drop trigger attendance_mark_keeps_rows//

create trigger attendance_mark_keeps_rows before update on attendance_mark for each row
begin
  if not exists (
      select 1 from disposal_step s join disposal_run r on r.id = s.run_id
      where s.kind = 'attendance' and s.finished_at is null and r.state = 'APPROVED')
    or not (new.id <=> old.id and new.attendance_id <=> old.attendance_id and new.number <=> old.number
      and new.at <=> old.at and new.status_before <=> old.status_before and new.status_after <=> old.status_after
      and new.arrived_before <=> old.arrived_before and new.previous_mark <=> old.previous_mark
      and new.undoes <=> old.undoes and new.caused_by <=> old.caused_by and new.by_account <=> old.by_account) then
    signal sqlstate '45000' set message_text = 'attendance marks are append-only';
  end if;
end//

delimiter ;

-- Who has become nobody: people past their period, and those who stand for somebody in what is kept for counting.
alter table person add column disposed_at datetime(6) null;
alter table event add column people_disposed_at datetime(6) null;
