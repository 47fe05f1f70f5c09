-- Days that are special, and what can be booked: a booking locks its parent row first.
create table holiday (
  day date not null primary key,
  name varchar(60) not null
);

create table election (
  id uuid not null primary key,
  name varchar(80) not null,
  restricted_from date not null,
  polling_day date not null
);

-- The parent row of everything that can be booked: a venue or a lecturer.
create table bookable (
  id uuid not null primary key,
  version bigint not null,
  kind varchar(20) not null
);

create table venue (
  id uuid not null primary key,
  name varchar(100) not null,
  address varchar(200) not null,
  capacity int not null,
  equipment varchar(500) null,
  constraint fk_venue_bookable foreign key (id) references bookable (id),
  unique key uq_venue_name (name)
);

create table lecturer (
  id uuid not null primary key,
  name varchar(100) not null,
  office varchar(150) not null,
  constraint fk_lecturer_bookable foreign key (id) references bookable (id)
);

create table booking (
  id uuid not null primary key,
  resource_id uuid not null,
  holder_id uuid not null,
  held_by varchar(200) not null,
  starts_at datetime not null,
  ends_at datetime not null,
  status varchar(20) not null,
  active tinyint as (if(status = 'CANCELLED', null, 1)) persistent,
  period for booked_during (starts_at, ends_at),
  constraint fk_booking_bookable foreign key (resource_id) references bookable (id),
  key ix_booking_holder (holder_id),
  unique key uq_booking (resource_id, active, booked_during without overlaps)
);
