-- The outbox holds what has to be said to whom, never a body; the inbox holds every message as it came.
create table outbox (
  id uuid not null primary key,
  kind varchar(20) not null,
  priority tinyint not null,
  event_id uuid null,
  invitation_id uuid null,
  recipient varchar(254) not null,
  message_id varchar(255) not null,
  in_reply_to varchar(255) null,
  sequence int not null,
  dtstamp datetime(6) not null,
  note varchar(2000) null,
  state varchar(20) not null,
  attempts int not null default 0,
  uncertain_attempts int not null default 0,
  next_try_at datetime(6) not null,
  -- The current attempt has come so far that the server may have accepted the mail.
  data_begun boolean not null default false,
  -- The same for any attempt: the recipient may hold this mail although it does not count as sent.
  may_have_arrived boolean not null default false,
  -- A newer mail makes this one pointless; it is finished, not repeated.
  superseded boolean not null default false,
  awaits_staff boolean not null default false,
  -- The lease runs by the database's clock, in UTC.
  lease_until datetime(6) null,
  leased_by varchar(60) null,
  last_error varchar(100) null,
  created_at datetime(6) not null,
  sent_at datetime(6) null,
  due tinyint as (if(state in ('QUEUED', 'RETRY') or (state = 'UNCERTAIN' and not awaits_staff), 1, null)) persistent,
  unique key uq_outbox_message_id (message_id),
  key ix_outbox_due (due, priority, next_try_at),
  key ix_outbox_lease (state, lease_until),
  key ix_outbox_event (event_id, created_at),
  key ix_outbox_invitation (invitation_id, created_at)
);

-- One row for an invitation, locked by whoever queues or claims a mail of it; it hands out DTSTAMPs.
create table mail_thread (
  invitation_id uuid not null primary key,
  last_dtstamp datetime(6) not null
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
  key ix_inbox_message_id (message_id),
  key ix_inbox_state (state, received_at),
  key ix_inbox_received (received_at)
);

-- How far a mailbox has been read (RFC 9051, 2.3.1.1), and which node reads it; the lease runs by the database's clock.
create table inbox_cursor (
  mailbox varchar(64) not null primary key,
  uid_validity bigint not null,
  last_uid bigint not null,
  lease_until datetime(6) null,
  leased_by varchar(60) null,
  reading_since datetime(6) null,
  failing_since datetime(6) null,
  last_read_at datetime(6) null
);
