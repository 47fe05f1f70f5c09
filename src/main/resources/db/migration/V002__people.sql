-- Dongs and the people of their councils and community centres.
create table dong (
  code char(10) not null primary key,
  name varchar(40) not null,
  council_name varchar(80) not null,
  center_name varchar(80) not null,
  center_address varchar(200) null,
  center_phone varchar(30) null,
  position int not null
);

create table person (
  id uuid not null primary key,
  version bigint not null,
  name varchar(100) not null,
  name_initials varchar(100) collate utf8mb4_bin not null,
  email varchar(254) null,
  shared_mailbox boolean not null default false,
  phone varchar(30) null,
  note varchar(500) null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  key ix_person_name (name, id),
  key ix_person_initials (name_initials),
  key ix_person_email (email)
);

create table affiliation (
  id uuid not null primary key,
  person_id uuid not null,
  unit varchar(30) not null,
  dong_code char(10) null,
  role varchar(30) not null,
  valid_from date not null,
  valid_to date null,
  constraint fk_affiliation_person foreign key (person_id) references person (id),
  constraint fk_affiliation_dong foreign key (dong_code) references dong (code),
  key ix_affiliation_dong (dong_code, role),
  key ix_affiliation_person (person_id)
);

insert into dong (code, name, council_name, center_name, position) values
  ('1154551000', '가산동', '가산동 주민자치회', '가산동주민센터', 1),
  ('1154561000', '독산1동', '독산1동 주민자치회', '독산1동주민센터', 2),
  ('1154562000', '독산2동', '독산2동 주민자치회', '독산2동주민센터', 3),
  ('1154563000', '독산3동', '독산3동 주민자치회', '독산3동주민센터', 4),
  ('1154564000', '독산4동', '독산4동 주민자치회', '독산4동주민센터', 5),
  ('1154567000', '시흥1동', '시흥1동 주민자치회', '시흥1동주민센터', 6),
  ('1154568000', '시흥2동', '시흥2동 주민자치회', '시흥2동주민센터', 7),
  ('1154569000', '시흥3동', '시흥3동 주민자치회', '시흥3동주민센터', 8),
  ('1154570000', '시흥4동', '시흥4동 주민자치회', '시흥4동주민센터', 9),
  ('1154571000', '시흥5동', '시흥5동 주민자치회', '시흥5동주민센터', 10);
