-- A round that visits every dong: what it is, who visits, when it could be, what the dongs want, and who was placed where.
create table dong_round (
  id uuid not null primary key,
  version bigint not null,
  type varchar(20) not null,
  status varchar(20) not null,
  title varchar(150) not null,
  description varchar(2000) null,
  plan_year int not null,
  first_day date not null,
  last_day date not null,
  visit_minutes int not null,
  travel_minutes int not null,
  answer_deadline datetime not null,
  policy varchar(20) not null,
  contact_name varchar(100) null,
  contact_phone varchar(30) null,
  election_reason varchar(500) null,
  weight_rank int not null,
  weight_fairness int not null,
  weight_lost_last_year int not null,
  weight_balance int not null,
  most_a_day int not null,
  weight_beyond_most_a_day int not null,
  weight_evening int not null,
  cloned_from uuid null,
  created_by uuid null,
  created_at datetime(6) not null,
  published_at datetime(6) null,
  reminded_at datetime(6) null,
  escalated_at datetime(6) null,
  closed_at datetime(6) null
);

create table round_slot (
  round_id uuid not null,
  starts time not null,
  primary key (round_id, starts),
  constraint fk_slot_round foreign key (round_id) references dong_round (id)
);

create table round_role (
  round_id uuid not null,
  role varchar(30) not null,
  primary key (round_id, role),
  constraint fk_role_round foreign key (round_id) references dong_round (id)
);

-- The dongs that are visited, each at a place of its own.
create table round_dong (
  round_id uuid not null,
  dong_code char(10) not null,
  venue_id uuid not null,
  primary key (round_id, dong_code),
  constraint fk_round_dong foreign key (round_id) references dong_round (id),
  constraint fk_round_venue foreign key (venue_id) references venue (id)
);

create table round_team (
  id uuid not null primary key,
  round_id uuid not null,
  position int not null,
  name varchar(60) not null,
  most_a_day int not null,
  constraint fk_team_round foreign key (round_id) references dong_round (id)
);

create table round_team_consultant (
  team_id uuid not null,
  lecturer_id uuid not null,
  primary key (team_id, lecturer_id),
  constraint fk_consultant_team foreign key (team_id) references round_team (id),
  constraint fk_consultant_lecturer foreign key (lecturer_id) references lecturer (id)
);

-- A lecturer who visits is somebody of the roster; that is whom invitations and the own screens go by.
create table consultant_person (
  lecturer_id uuid not null primary key,
  person_id uuid not null,
  constraint fk_person_lecturer foreign key (lecturer_id) references lecturer (id),
  unique key uq_consultant_person (person_id)
);

create table consultant_absence (
  id uuid not null primary key,
  lecturer_id uuid not null,
  starts_at datetime not null,
  ends_at datetime not null,
  note varchar(100) null,
  constraint fk_absence_lecturer foreign key (lecturer_id) references lecturer (id),
  key ix_absence (lecturer_id, starts_at)
);

-- What an officer decided of a window; holidays and elections are looked up, so that a day declared later counts at once.
create table round_window (
  id uuid not null primary key,
  round_id uuid not null,
  starts_at datetime not null,
  ends_at datetime not null,
  capacity int null,
  decision varchar(10) null,
  note varchar(200) null,
  by_hand boolean not null,
  constraint fk_window_round foreign key (round_id) references dong_round (id),
  unique key uq_window (round_id, starts_at, ends_at)
);

-- What a dong wants: windows best first, windows that cannot be and why, and who will come.
create table round_answer (
  round_id uuid not null,
  dong_code char(10) not null,
  version bigint not null,
  evening boolean not null,
  note varchar(500) null,
  answered_at datetime(6) not null,
  by_account uuid null,
  by_name varchar(100) not null,
  by_phone boolean not null,
  primary key (round_id, dong_code),
  constraint fk_answer_round foreign key (round_id, dong_code) references round_dong (round_id, dong_code)
);

create table round_wish (
  round_id uuid not null,
  dong_code char(10) not null,
  position int not null,
  window_id uuid not null,
  primary key (round_id, dong_code, position),
  constraint fk_wish_answer foreign key (round_id, dong_code) references round_answer (round_id, dong_code),
  constraint fk_wish_window foreign key (window_id) references round_window (id),
  unique key uq_wish (round_id, dong_code, window_id)
);

create table round_cannot (
  round_id uuid not null,
  dong_code char(10) not null,
  window_id uuid not null,
  reason varchar(200) not null,
  primary key (round_id, dong_code, window_id),
  constraint fk_cannot_answer foreign key (round_id, dong_code) references round_answer (round_id, dong_code),
  constraint fk_cannot_window foreign key (window_id) references round_window (id)
);

create table round_attendee (
  round_id uuid not null,
  dong_code char(10) not null,
  person_id uuid not null,
  primary key (round_id, dong_code, person_id),
  constraint fk_attendee_answer foreign key (round_id, dong_code) references round_answer (round_id, dong_code)
);

-- A dong in a window, with the team that comes and the event that its invitations hang on. A row that moves with another
-- one leaves every key meanwhile.
create table round_visit (
  id uuid not null primary key,
  version bigint not null,
  round_id uuid not null,
  dong_code char(10) not null,
  window_id uuid not null,
  seat int not null,
  team_id uuid null,
  starts_at datetime not null,
  ends_at datetime not null,
  status varchar(20) not null,
  event_id uuid null,
  reason varchar(500) null,
  created_at datetime(6) not null,
  by_account uuid null,
  active tinyint as (if(status in ('CANCELLED', 'MOVING'), null, 1)) persistent,
  period for visited_during (starts_at, ends_at),
  constraint fk_visit_round foreign key (round_id, dong_code) references round_dong (round_id, dong_code),
  constraint fk_visit_window foreign key (window_id) references round_window (id),
  constraint fk_visit_team foreign key (team_id) references round_team (id),
  constraint fk_visit_event foreign key (event_id) references event (id),
  key ix_visit_event (event_id),
  unique key uq_visit_dong (round_id, dong_code, active),
  unique key uq_visit_seat (window_id, seat, active),
  unique key uq_visit_team (team_id, active, visited_during without overlaps)
);

create table round_decline (
  round_id uuid not null,
  dong_code char(10) not null,
  text varchar(500) not null,
  at datetime(6) not null,
  by_name varchar(100) not null,
  primary key (round_id, dong_code),
  constraint fk_decline_round foreign key (round_id, dong_code) references round_dong (round_id, dong_code)
);

-- A placement that stays whatever is assigned, with the reason if it breaks a rule.
create table round_pin (
  round_id uuid not null,
  dong_code char(10) not null,
  window_id uuid not null,
  team_id uuid not null,
  reason varchar(500) null,
  primary key (round_id, dong_code),
  constraint fk_pin_round foreign key (round_id, dong_code) references round_dong (round_id, dong_code),
  constraint fk_pin_window foreign key (window_id) references round_window (id),
  constraint fk_pin_team foreign key (team_id) references round_team (id)
);

-- A search for the best placement: the newest one is what is decided upon.
create table round_assignment (
  id uuid not null primary key,
  round_id uuid not null,
  replanning boolean not null,
  state varchar(20) not null,
  started_at datetime(6) not null,
  ended_at datetime(6) null,
  by_name varchar(100) not null,
  violated bigint null,
  unplaced bigint null,
  cost bigint null,
  proven boolean not null,
  explanations mediumtext null,
  constraint fk_assignment_round foreign key (round_id) references dong_round (id),
  key ix_assignment (round_id, started_at)
);

create table round_placement (
  assignment_id uuid not null,
  dong_code char(10) not null,
  window_id uuid not null,
  team_id uuid not null,
  primary key (assignment_id, dong_code),
  constraint fk_placement_assignment foreign key (assignment_id) references round_assignment (id)
);

-- Two dongs that would rather have each other's windows; it happens when both have agreed.
create table round_swap (
  id uuid not null primary key,
  round_id uuid not null,
  asking_dong char(10) not null,
  asked_dong char(10) not null,
  state varchar(20) not null,
  asked_at datetime(6) not null,
  asked_by varchar(100) not null,
  answered_at datetime(6) null,
  answered_by varchar(100) null,
  constraint fk_swap_round foreign key (round_id) references dong_round (id),
  key ix_swap (round_id, state)
);

-- What the consultant found, kept by versions so that a note written offline never overwrites another one.
create table visit_note (
  visit_id uuid not null primary key,
  version bigint not null,
  text varchar(8000) not null,
  at datetime(6) not null,
  by_name varchar(100) not null,
  constraint fk_note_visit foreign key (visit_id) references round_visit (id)
);
