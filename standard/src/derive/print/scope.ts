import { type Page, page, table } from './markdown.ts';

const NO_CLAIM = {
  zh: '本标准参照 MZ/T 141-2019 公开的章条目录和各地已运行系统的公开接口编制。该标准的字段表未公开，**本标准不声称与其字段表一致**。',
  en: 'This standard follows the published chapter list of MZ/T 141-2019 and observed interfaces of systems in use. The field tables of that standard are not public, and **no conformity with them is claimed**.',
};

const NOTATION: readonly (readonly string[])[] = [
  ['`an..60`', '至多 60 个字符', 'at most 60 characters'],
  ['`an2`', '2 个字符', '2 characters'],
  ['`n6`', '6 位数字', '6 digits'],
  ['`n 0..130`', '0 至 130 的数', 'a number from 0 to 130'],
  [
    '`YYYY[-MM[-DD]]`',
    '年、年月或年月日；不知道的部分不填写',
    'a year, a month or a day; what is not known is not made up',
  ],
  [
    '`YYYY-MM-DDThh:mm:ss.sssZ`',
    '世界协调时的时刻，按北京时间显示',
    'an instant in UTC, shown in Asia/Shanghai',
  ],
];

const SOURCES: readonly (readonly string[])[] = [
  [
    '`observed: TABLE.column`',
    '已运行系统中所见的表和栏：山东省级系统（2014）或殡仪馆上传接口（2018）',
    'a table and column seen in use: the Shandong provincial system (2014) or the upload interface of funeral homes (2018)',
  ],
  ['`observed: …`', '其他已运行系统或公开清单中所见', 'seen in another system or public list'],
  ['`design: …`', '未见他处，本标准所加，附理由', 'seen nowhere else; added here, with the reason'],
  ['其他 other', '法规、文件或标准', 'a law, a document or a standard'],
];

const CLASSIFICATIONS: readonly (readonly string[])[] = [
  ['公开 public', '任何人可见', 'anybody may see it'],
  ['内部 internal', '工作人员按职责可见', 'staff see it as their duties need'],
  [
    '个人 personal',
    '默认脱敏，查看须有目的并留痕，文本加密存储',
    'masked by default; every look has a purpose and is logged; texts are encrypted at rest',
  ],
  ['敏感 sensitive', '同“个人”，并限于少数职责', 'as personal, and for fewer duties'],
];

/** The chapter that says what the standard covers, what it does not claim, and how to read it. */
export const scopePage = (version: string): Page =>
  page(
    '1-scope.md',
    '# 1 范围与约定 Scope and conventions',
    `## 1.1 范围 Scope\n\n本标准（版本 ${version}）规定全国殡葬管理服务信息平台部、省两级共用的记录、数据元、代码集、规则、流程、指标和报文。\n\nThis standard (version ${version}) fixes the records, elements, code sets, rules, processes, indicators and messages that the ministry and the provinces share.`,
    `## 1.2 与 MZ/T 141 的关系 Relation to MZ/T 141\n\n${NO_CLAIM.zh}\n\n${NO_CLAIM.en}`,
    '## 1.3 格式 Formats',
    table(['写法 Notation', '含义', 'Meaning'], NOTATION),
    '## 1.4 分级 Classification',
    table(['级别 Class', '含义', 'Meaning'], CLASSIFICATIONS),
    '## 1.5 来源 Sources',
    table(['写法 Notation', '含义', 'Meaning'], SOURCES),
    '## 1.6 规则 Rules\n\n条件涉及未填写的数据元时，结果为“未知”；规则仅在条件为假时视为违反。每条规则由程序和数据库分别执行。\n\nA condition about an element that is not given is unknown; a rule is broken only when its condition is false. Program and database each enforce every rule.',
  );
