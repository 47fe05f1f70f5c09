-- The texts of mails that the office has written itself; a kind without a row has the console's own words.
create table letter_text (
  kind varchar(20) not null primary key,
  version bigint not null,
  subject varchar(200) not null,
  opening varchar(2000) not null
);
