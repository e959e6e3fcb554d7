import { codeSet } from '../language/code-set.ts';
import { observed, observedAndAdded, ownDefinition } from './observed.ts';

/** Observed systems hold three incompatible encodings of sex; an import declares its own mapping to this one. */
export const sex = codeSet('sex', { zh: '性别', en: 'Sex' }, 'GB/T 2261.1', [
  ['0', '未知的性别', 'Unknown'],
  ['1', '男', 'Male'],
  ['2', '女', 'Female'],
  ['9', '未说明的性别', 'Not stated'],
]);

export const identityDocument = codeSet(
  'identityDocument',
  { zh: '证件类型', en: 'Identity document' },
  observedAndAdded(
    'CARD.TYPE',
    '4–8, documents of people from elsewhere; 9 to 11, of people without a card',
  ),
  [
    ['0', '身份证', 'Resident identity card'],
    ['1', '军官证', 'Military officer card'],
    ['2', '警官证', 'Police officer card'],
    ['3', '其他证件', 'Other document'],
    ['4', '护照', 'Passport'],
    ['5', '港澳居民来往内地通行证', 'Mainland travel permit for Hong Kong and Macao residents'],
    ['6', '台湾居民来往大陆通行证', 'Mainland travel permit for Taiwan residents'],
    ['7', '港澳台居民居住证', 'Residence permit for Hong Kong, Macao and Taiwan residents'],
    ['8', '外国人永久居留身份证', 'Foreign permanent resident identity card'],
    ['9', '户口簿', 'Household register'],
    ['10', '出生医学证明', 'Medical certificate of birth'],
    ['11', '无', 'No document'],
  ],
);

export const education = codeSet(
  'education',
  { zh: '文化程度', en: 'Education' },
  observedAndAdded('EDUCATION', '00 and 06–09, levels of GB/T 4658 that decedents have'),
  [
    ['00', '博士', 'Doctorate'],
    ['01', '硕士', 'Master’s degree'],
    ['02', '本科', 'Bachelor’s degree'],
    ['03', '专科', 'Junior college'],
    ['04', '高中', 'Senior secondary school'],
    ['05', '初中', 'Junior secondary school'],
    ['06', '小学', 'Primary school'],
    ['07', '未上过学', 'No schooling'],
    ['09', '其他', 'Other'],
  ],
);

export const politicalStatus = codeSet(
  'politicalStatus',
  { zh: '政治面貌', en: 'Political status' },
  'GB/T 4762',
  [
    ['01', '中国共产党党员', 'Member of the Communist Party of China'],
    ['02', '中国共产党预备党员', 'Probationary member of the Communist Party of China'],
    ['03', '中国共产主义青年团团员', 'Member of the Communist Youth League of China'],
    [
      '04',
      '中国国民党革命委员会会员',
      'Member of the Revolutionary Committee of the Chinese Kuomintang',
    ],
    ['05', '中国民主同盟盟员', 'Member of the China Democratic League'],
    [
      '06',
      '中国民主建国会会员',
      'Member of the China National Democratic Construction Association',
    ],
    ['07', '中国民主促进会会员', 'Member of the China Association for Promoting Democracy'],
    ['08', '中国农工民主党党员', 'Member of the Chinese Peasants’ and Workers’ Democratic Party'],
    ['09', '中国致公党党员', 'Member of the China Zhi Gong Party'],
    ['10', '九三学社社员', 'Member of the Jiusan Society'],
    ['11', '台湾民主自治同盟盟员', 'Member of the Taiwan Democratic Self-Government League'],
    ['12', '无党派人士', 'Public figure without party affiliation'],
    ['13', '群众', 'No political affiliation'],
  ],
);

export const religion = codeSet(
  'religion',
  { zh: '宗教信仰', en: 'Religion' },
  observed('RELIGION'),
  [
    ['0', '佛教', 'Buddhism'],
    ['1', '道教', 'Taoism'],
    ['2', '伊斯兰教', 'Islam'],
    ['3', '天主教', 'Catholicism'],
    ['4', '基督教', 'Protestantism'],
    ['5', '其他', 'Other'],
    ['6', '无', 'None'],
  ],
);

/** Relation of the contact to the decedent, in the major groups of GB/T 4761. */
export const relationship = codeSet(
  'relationship',
  { zh: '与逝者关系', en: 'Relationship to the person who died' },
  observed('RELATIONSHIP.TYPE'),
  [
    ['10', '配偶', 'Spouse'],
    ['20', '子/婿', 'Son or son-in-law'],
    ['30', '女/媳', 'Daughter or daughter-in-law'],
    ['40', '（外）孙子女', 'Grandchild'],
    ['50', '父母/岳父母/公婆', 'Parent or parent-in-law'],
    ['60', '（外）祖父母', 'Grandparent'],
    ['70', '兄弟姐妹', 'Brother or sister'],
    ['99', '其他', 'Other'],
  ],
);

export const contactRole = codeSet(
  'contactRole',
  { zh: '联系人类型', en: 'Role of the contact' },
  observedAndAdded(
    'CUSTOM.TYPE',
    '4 to 12, who arranges or receives and is no relative: an office, a home, an employer, a guardian',
  ),
  [
    ['0', '丧事承办人', 'Person arranging the funeral'],
    ['1', '领灰人', 'Person collecting the ashes'],
    ['2', '持证人', 'Holder of the certificate'],
    ['3', '亲属', 'Relative'],
    ['4', '受托人', 'Person acting for the family'],
    ['5', '公安机关', 'Police'],
    ['6', '民政部门', 'Civil affairs office'],
    ['7', '医疗机构', 'Medical institution'],
    ['8', '养老、福利机构', 'Care or welfare home'],
    ['9', '村（居）民委员会', 'Village or residents’ committee'],
    ['10', '所在单位', 'Employer'],
    ['11', '使领馆', 'Embassy or consulate'],
    ['12', '监护人', 'Guardian'],
  ],
);

export const partyKind = codeSet(
  'partyKind',
  { zh: '主体类型', en: 'Person or organisation' },
  ownDefinition('an office arranges the funeral of whom no family arranges it'),
  [
    ['person', '个人', 'Person'],
    ['organisation', '单位', 'Organisation'],
  ],
);
