-- Where a room above lays people who are to be written all at once; afterwards it says what was written, so that it can be
-- taken back. A line is one affiliation; the line that leads writes its person.
create table person_intake (
  batch uuid not null,
  line int not null,
  subject uuid not null,
  leads boolean not null,
  is_new boolean not null,
  version_before bigint not null,
  name varchar(100) not null,
  name_initials varchar(100) collate utf8mb4_bin not null,
  email varchar(254) null,
  shared_mailbox boolean not null,
  phone varchar(30) null,
  note varchar(500) null,
  step varchar(10) not null, -- ADD, MOVE (other days), END, NONE
  affiliation_id uuid null,
  unit varchar(30) null,
  dong_code char(10) null,
  role varchar(30) null,
  valid_from date null,
  valid_to date null,
  old_name varchar(100) null,
  old_email varchar(254) null,
  old_shared_mailbox boolean null,
  old_phone varchar(30) null,
  old_note varchar(500) null,
  old_from date null,
  old_to date null,
  undone boolean not null default false,
  primary key (batch, line),
  key ix_person_intake_subject (subject)
);
