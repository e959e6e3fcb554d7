import { bilingual } from '@qingming/standard/language/bilingual.ts';

export const NEW_CASE = {
  ashesHelp: bilingual(
    '公墓、骨灰堂办理骨灰；遗体由殡仪馆办理',
    'A cemetery or columbarium receives ashes; funeral homes care for bodies',
  ),
  another: bilingual(
    '已核对，是另一位逝者，继续受理',
    'I have checked: another person. Open the case',
  ),
  title: bilingual('受理新业务', 'Open a case'),
  hint: bilingual(
    '读卡或输入证件号码。Enter 到下一项，Ctrl + Enter 保存。',
    'Read the card or type the number. Enter goes to the next field, Ctrl + Enter saves.',
  ),
  certificateNumber: bilingual(
    '不填写的，为逝者的证件号码',
    'The identity number of the person, when left empty',
  ),
  called: bilingual('名称', 'What it is called'),
  calledHelp: bilingual(
    '可不填，如：某某墓遗骸',
    'May stay empty; such as: remains of a named grave',
  ),
  person: bilingual('逝者', 'The person who died'),
  death: bilingual('死亡情况', 'The death'),
  waivers: bilingual('户籍与减免', 'Household and fee waivers'),
  householdHelp: bilingual(
    '按户籍减免费用；不清楚的可后补，结清账单前须登记。',
    'Fees are waived by household. It can follow, and is needed before the bill is settled.',
  ),
  fromNumber: bilingual(
    '户口所在地按证件号码前六位预填，请与户口簿核对；已迁出的请更改。',
    'The household is filled in from the identity number. Compare it with the household register, and change it if the person has moved.',
  ),
  groupHelp: bilingual(
    '家属所说的减免对象；没有的不填。须核验后才能减免。',
    'What the family says; leave it empty if nothing applies. It is checked before anything is waived.',
  ),
  hasProof: bilingual('已核验减免证件或证明', 'The proof was checked'),
  contact: bilingual('联系人', 'Contact'),
  office: bilingual('单位类别', 'Kind of organisation'),
  certificate: bilingual('死亡证明', 'Death certificate'),
  hasCertificate: bilingual('已带来死亡证明', 'The death certificate is here'),
  later: bilingual(
    '没有死亡证明也可先受理，接运和火化前须补登。',
    'A case can be opened without it; it is needed before transport and cremation.',
  ),
  save: bilingual('受理', 'Open the case'),
  digits: bilingual('位', 'digits'),
  born: bilingual('出生', 'born'),
  age: bilingual('岁', 'years old'),
  issued: bilingual('发证地', 'first issued in'),
  duplicate: bilingual('此证件号码已有业务', 'There is a case with this identity number already'),
  resembles: bilingual(
    '有同名、性别相符且出生或死亡日期相同的逝者',
    'There is a person of the same name who was born or died on the same day',
  ),
  resemblesHelp: bilingual(
    '请核对是否为同一人，可向受理单位询问。确属不同的人，可以继续。',
    'Find out whether it is the same person: the institution that opened the case can tell. If it is another person, go on.',
  ),
  duplicateHelp: bilingual(
    '请先打开核对。确属另一件业务的，可以继续受理。',
    'Open and compare first. If this is indeed another case, you may go on.',
  ),
  cremated: bilingual(
    '此证件号码已有火化记录。请核对证件；确属另一人、对方误登号码的，可先受理，由两人认定号码争议后方可火化。',
    'A cremation is recorded for this identity number. Check the document. If this is another person and the other record is wrong, the case can be opened; before the cremation two people settle whose number it is.',
  ),
  dispute: bilingual('确属另一人，按号码争议受理', 'It is another person: open as a dispute'),
  anyway: bilingual('核对无误，继续受理', 'Continue and open the case'),
  wasCremated: bilingual('已火化', 'cremated'),
} as const;
