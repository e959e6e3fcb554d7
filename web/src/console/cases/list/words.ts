import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const CASES = {
  title: bilingual('业务', 'Cases'),
  any: bilingual('全部', 'Any'),
  text: bilingual('查找', 'Find'),
  name: bilingual('逝者', 'Person'),
  number: bilingual('业务编号', 'Case number'),
  opened: bilingual('受理', 'Opened'),
  closed: bilingual('办结', 'Closed'),
  cremated: bilingual('火化', 'Cremated'),
  where: bilingual('所在', 'Where'),
  institution: bilingual('机构', 'Institution'),
  from: bilingual('受理自', 'Opened from'),
  until: bilingual('至', 'until'),
  certificate: bilingual('火化证明', 'Certificate'),
  apply: bilingual('查找', 'Find'),
  whyTitle: bilingual('按证件号码或姓名查找一个人', 'To search for one person'),
  whyLead: bilingual(
    '请选择查询目的并写明事由；本次查询记入信息查阅记录，每小时最多三十次。',
    'Choose the purpose and give the occasion. The search is logged; at most thirty an hour.',
  ),
  asContact: bilingual('作为联系人', 'As a contact'),
  asContactLead: bilingual(
    '此号码的人（单位）是以下业务的联系人。',
    'The person or organisation of this number is a contact in these cases.',
  ),
  purpose: bilingual('查询目的', 'Purpose'),
  reason: bilingual('事由（来函文号、事项）', 'Reason (file number, matter)'),
} as const;
