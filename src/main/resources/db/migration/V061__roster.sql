-- Imports of rosters: what was read, what a dry run says about it, and what became of it. Lines go after a set time; the
-- head stays with its counts, which name nobody.
create table roster_import (
  id uuid not null primary key,
  state varchar(12) not null,
  kind varchar(10) not null,
  file_name varchar(255) not null,
  scope varchar(4000) not null, -- the dongs of whoever began it; empty for the whole district
  headings text not null,
  columns varchar(2000) not null,
  fallback_dong char(10) null,
  fallback_role varchar(30) null,
  lines_read int not null default 0,
  masked int not null default 0,
  problem varchar(100) null,
  begun_by uuid null,
  begun_at datetime(6) not null,
  changed_at datetime(6) not null,
  compared_at datetime(6) not null,
  applied_by uuid null,
  applied_at datetime(6) null,
  undone_by uuid null,
  undone_at datetime(6) null,
  added int not null default 0,
  changed int not null default 0,
  ended int not null default 0,
  left_out int not null default 0,
  kept int not null default 0,
  lines_gone boolean not null default false,
  key ix_roster_import_begun (begun_at)
);

create table roster_line (
  import_id uuid not null,
  line int not null,
  raw text not null,
  corrected boolean not null default false,
  state varchar(10) not null,
  warned boolean not null,
  marks text null,
  candidates varchar(400) null,
  decision varchar(40) null,
  leads boolean not null,
  is_new boolean not null,
  subject uuid null,
  version_before bigint null,
  name varchar(100) null,
  name_initials varchar(100) collate utf8mb4_bin null,
  email varchar(254) null,
  shared_mailbox boolean not null default false,
  phone varchar(30) null,
  note varchar(500) null,
  step varchar(10) null,
  affiliation_id uuid null,
  unit varchar(30) null,
  dong_code char(10) null,
  role varchar(30) null,
  valid_from date null,
  valid_to date null,
  primary key (import_id, line),
  constraint fk_roster_line foreign key (import_id) references roster_import (id) on delete cascade
);

-- How somebody matched the columns of files with these headings the last time.
create table roster_mapping (
  account_id uuid not null,
  headings_digest char(64) not null,
  columns varchar(2000) not null,
  fallback_dong char(10) null,
  fallback_role varchar(30) null,
  used_at datetime(6) not null,
  primary key (account_id, headings_digest)
);
