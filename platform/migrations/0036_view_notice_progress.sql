-- How far the ministry told the provinces which of their people were viewed.
create table view_notice_progress (
  single boolean primary key default true check (single),
  seq    bigint not null
);
comment on table view_notice_progress is '查阅告知进度 How far the provinces were told of views';
