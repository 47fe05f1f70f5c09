-- The terms of councils; whoever was a member in one carries it, and a term ends once.
create table council_term (
  id uuid not null primary key,
  dong_code char(10) not null,
  ordinal int not null,
  valid_from date not null,
  valid_to date not null,
  ended_at datetime(6) null,
  ended_by uuid null,
  constraint fk_term_dong foreign key (dong_code) references dong (code),
  unique key uq_term_ordinal (dong_code, ordinal)
);

alter table affiliation
  add column term_id uuid null,
  add constraint fk_affiliation_term foreign key (term_id) references council_term (id);
