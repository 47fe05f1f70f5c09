-- The outbox holds what has to be said to whom, never a body; the inbox holds every message as it came.
create table outbox (
  id uuid not null primary key,
  kind varchar(20) not null,
  event_id uuid null,
  invitation_id uuid null,
  recipient varchar(254) not null,
  message_id varchar(255) not null,
  in_reply_to varchar(255) null,
  sequence int not null,
  dtstamp datetime(6) not null,
  note varchar(2000) null,
  state varchar(20) not null,
  attempts int not null,
  next_try_at datetime(6) not null,
  lease_until datetime(6) null,
  leased_by varchar(60) null,
  last_error varchar(300) null,
  created_at datetime(6) not null,
  sent_at datetime(6) null,
  unique key uq_outbox_message_id (message_id),
  key ix_outbox_due (state, next_try_at),
  key ix_outbox_event (event_id, created_at),
  key ix_outbox_invitation (invitation_id, created_at)
);

create table inbox_message (
  id uuid not null primary key,
  digest char(64) not null,
  message_id varchar(500) null,
  received_at datetime(6) not null,
  sender varchar(254) null,
  subject varchar(500) null,
  raw longblob not null,
  state varchar(20) not null,
  reason varchar(40) not null,
  event_id uuid null,
  invitation_id uuid null,
  handled_by uuid null,
  handled_at datetime(6) null,
  handling_note varchar(500) null,
  unique key uq_inbox_digest (digest),
  key ix_inbox_state (state, received_at)
);
