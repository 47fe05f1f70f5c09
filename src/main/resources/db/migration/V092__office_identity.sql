-- Who an account is at the office's own sign-in service (OpenID Connect Core 1.0, section 2: issuer and subject together).
create table office_identity (
  account_id uuid not null primary key,
  issuer varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
  subject varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  bound_at datetime(6) not null,
  constraint fk_office_identity_account foreign key (account_id) references account (id),
  constraint uq_office_identity unique (issuer, subject)
);
