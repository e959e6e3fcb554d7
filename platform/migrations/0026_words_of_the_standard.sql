-- Derived from standard/ by migrate:derive; change the standard, not this file.

comment on table place is '位置 Place';

comment on table waiver_rule is '减免规则 Waiver rule';

comment on table price_list is '价格清单 Price list';

comment on table price_item is '收费项目 Item';

comment on table contact is '联系人 Contact';

comment on table cremation_confirmation is '遗体火化确认书 Cremation consent form';

comment on table preparation is '遗体整容 Cosmetic preparation';

comment on table ashes_placement is '骨灰去向 Where the ashes go';

alter table certificate add column document_kind text collate "C";

comment on table day_report is '机构日报 Institution daily report';

comment on table interment is '安葬 Burial';
