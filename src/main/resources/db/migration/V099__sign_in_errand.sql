-- A link may lead to one page of ours; that of an errand opens only for whoever still acts for the dong it was sent about.
alter table sign_in_link
  add column target varchar(200) null,
  add column dong_code char(10) null,
  add constraint fk_link_dong foreign key (dong_code) references dong (code),
  add constraint ck_link_target check (target regexp '^/[^/\\\\]'),
  add constraint ck_link_errand check (purpose <> 'ERRAND' or (target is not null and dong_code is not null)),
  add key ix_link_target (account_id, target);
