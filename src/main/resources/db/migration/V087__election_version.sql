-- Two officers may change the same election: the later one is told.
alter table election add column version bigint not null default 0;
