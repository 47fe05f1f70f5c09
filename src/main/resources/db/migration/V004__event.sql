-- An event, its programme, whom it is for, and what changed and why.
create table event (
  id uuid not null primary key,
  version bigint not null,
  number varchar(20) not null,
  title varchar(200) not null,
  description varchar(4000) null,
  status varchar(20) not null,
  starts_at datetime not null,
  ends_at datetime not null,
  venue_id uuid null,
  reply_deadline datetime null,
  contact_name varchar(100) null,
  contact_phone varchar(30) null,
  sequence int not null,
  reset_sequence int not null,
  election_reason varchar(500) null,
  cancel_reason varchar(500) null,
  cloned_from uuid null,
  created_by uuid null,
  published_at datetime(6) null,
  created_at datetime(6) not null,
  constraint fk_event_venue foreign key (venue_id) references venue (id),
  unique key uq_event_number (number),
  key ix_event_start (starts_at)
);

create table event_number (
  year int not null primary key,
  last_number int not null
);

create table programme_part (
  id uuid not null primary key,
  event_id uuid not null,
  position int not null,
  starts_at datetime not null,
  ends_at datetime not null,
  title varchar(200) not null,
  lecturer_id uuid null,
  constraint fk_part_event foreign key (event_id) references event (id),
  constraint fk_part_lecturer foreign key (lecturer_id) references lecturer (id)
);

create table event_audience_role (event_id uuid not null, role varchar(30) not null, primary key (event_id, role));
create table event_audience_dong (event_id uuid not null, dong_code char(10) not null, primary key (event_id, dong_code));
create table event_audience_extra (event_id uuid not null, person_id uuid not null, primary key (event_id, person_id));
create table event_audience_excluded (event_id uuid not null, person_id uuid not null, primary key (event_id, person_id));
create table event_quorum_role (event_id uuid not null, role varchar(30) not null, primary key (event_id, role));

create table event_change (
  id uuid not null primary key,
  event_id uuid not null,
  at datetime(6) not null,
  by_account uuid null,
  by_name varchar(100) not null,
  field varchar(30) not null,
  before_value varchar(4000) null,
  after_value varchar(4000) null,
  reason varchar(500) null,
  sequence int not null,
  constraint fk_change_event foreign key (event_id) references event (id)
);

create table event_material (
  id uuid not null primary key,
  event_id uuid not null,
  file_name varchar(200) not null,
  content_type varchar(100) not null,
  size_bytes bigint not null,
  content longblob not null,
  uploaded_at datetime(6) not null,
  uploaded_by uuid null,
  constraint fk_material_event foreign key (event_id) references event (id)
);
