-- Two entries of one person: the one that was merged away stays, without anything personal, and points to the one that is left.
alter table person
  add column merged_into uuid null,
  add constraint fk_person_merged foreign key (merged_into) references person (id);

-- People of one name who were said to be two; the lower id comes first.
create table person_distinct (
  low uuid not null,
  high uuid not null,
  noted_by uuid null,
  noted_at datetime(6) not null,
  primary key (low, high),
  constraint fk_distinct_low foreign key (low) references person (id) on delete cascade,
  constraint fk_distinct_high foreign key (high) references person (id) on delete cascade
);

-- Both entries were marked at one event: one head counts, the other one keeps its marks and is no head any more.
alter table attendance
  add column merged_into uuid null,
  add constraint fk_attendance_merged foreign key (merged_into) references attendance (id),
  drop constraint ck_attendance_one_head,
  add constraint ck_attendance_one_head check
    ((person_id is not null) + (guest_invitation is not null) + (walk_in_key is not null) + (merged_into is not null) = 1);

delimiter //

-- Whoever read the roster before a merge and writes after it would write to nobody. The error is the one of a deadlock, for
-- it means the same: run it again from the start.
create trigger invitation_not_of_the_merged before insert on invitation for each row
begin
  if exists (select 1 from person p where p.id = new.person_id and p.merged_into is not null lock in share mode) then
    signal sqlstate '40001' set mysql_errno = 1213, message_text = 'this entry was merged into another one';
  end if;
end//

create trigger attendance_not_of_the_merged before insert on attendance for each row
begin
  if exists (select 1 from person p where p.id = new.person_id and p.merged_into is not null lock in share mode) then
    signal sqlstate '40001' set mysql_errno = 1213, message_text = 'this entry was merged into another one';
  end if;
end//

delimiter ;
