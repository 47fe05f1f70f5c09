-- A file that a dong added to its own event; the office's have none.
alter table event_material add dong_code char(10) null;
alter table event_material add constraint fk_material_dong foreign key (dong_code) references dong (code);
