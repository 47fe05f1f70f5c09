-- Passkeys (Web Authentication Level 3). The handle stands for the account on devices and says nothing about it (section 14.6.1).
create table passkey_owner (
  account_id uuid not null primary key,
  handle varbinary(64) not null,
  constraint uq_passkey_owner_handle unique (handle),
  constraint fk_passkey_owner_account foreign key (account_id) references account (id)
);

create table passkey (
  id uuid not null primary key,
  account_id uuid not null,
  credential_id varbinary(1023) not null,
  credential_digest binary(32) as (unhex(sha2(credential_id, 256))) persistent,
  public_key varbinary(2000) not null,
  signature_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports varchar(100) not null,
  attestation blob not null,
  label varchar(60) not null,
  created_at datetime(6) not null,
  last_used_at datetime(6) null,
  constraint uq_passkey_credential unique (credential_digest),
  constraint fk_passkey_account foreign key (account_id) references account (id)
);
