-- One invitation is one person (or one proxy) at one event, with the answer that counts; replies are its history.
create table invitation (
  id uuid not null primary key,
  version bigint not null,
  event_id uuid not null,
  person_id uuid null,
  guest_name varchar(100) null,
  guest_phone varchar(30) null,
  proxy_for uuid null,
  email varchar(254) null,
  uid varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(20) not null,
  active tinyint as (if(state = 'WITHDRAWN', null, 1)) persistent,
  sequence int not null,
  reset_sequence int not null,
  token_version int not null,
  requested boolean not null default false,
  disowned_at datetime(6) null,
  part_stat varchar(20) not null,
  answer_source varchar(20) null,
  answer_sequence int null,
  answer_dtstamp datetime(6) null,
  answered_at datetime(6) null,
  answer_comment varchar(1000) null,
  earlier_part_stat varchar(20) null,
  created_at datetime(6) not null,
  constraint fk_invitation_event foreign key (event_id) references event (id),
  constraint fk_invitation_person foreign key (person_id) references person (id),
  constraint fk_invitation_proxy foreign key (proxy_for) references invitation (id),
  -- A withdrawn invitation stays, with its UID; the same person invited again gets a new one.
  unique key uq_invitation_person (event_id, person_id, active),
  unique key uq_invitation_proxy (proxy_for, active),
  unique key uq_invitation_uid (uid)
);

-- Random bits from which the UIDs of an event's invitations are made, so that a preview shows the UID that will be sent.
create table invitation_seed (
  event_id uuid not null primary key,
  seed binary(32) not null,
  constraint fk_seed_event foreign key (event_id) references event (id)
);

create table attendance_reply (
  id uuid not null primary key,
  invitation_id uuid not null,
  at datetime(6) not null,
  source varchar(20) not null,
  part_stat varchar(20) not null,
  counted boolean not null,
  reason varchar(40) not null,
  sequence int null,
  dtstamp datetime(6) null,
  comment varchar(1000) null,
  by_account uuid null,
  inbox_message_id uuid null,
  constraint fk_reply_invitation foreign key (invitation_id) references invitation (id),
  key ix_reply_invitation (invitation_id, at)
);

create table address_alias (
  invitation_id uuid not null,
  address varchar(254) not null,
  confirmed_by uuid not null,
  confirmed_at datetime(6) not null,
  primary key (invitation_id, address),
  constraint fk_alias_invitation foreign key (invitation_id) references invitation (id)
);
