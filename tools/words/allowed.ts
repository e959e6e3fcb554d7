/** A retired word that stays in one place, and why. */
interface Exception {
  /** A part of the path. */
  readonly file: string;
  readonly word: string;
  /** The words around it, where the file has the word otherwise too. */
  readonly says?: string;
  readonly why: string;
}

const KEY = 'a key of the program beside its label, which nobody reads';
const OFFICIAL = 'an official name of a paper or a set, quoted as it stands there';

export const ALLOWED: readonly Exception[] = [
  {
    file: 'portal/pages/price-table',
    word: '尸',
    why: 'recognises the word in a price list, to refuse it',
  },
  { file: 'cases/identity', word: '无名氏', why: 'recognises what people type as a name' },
  {
    file: 'demo/people',
    word: '无名氏',
    why: 'the name that the demonstration gives, as clerks do',
  },
  { file: 'demo/waivers', word: 'nameless', why: KEY },
  { file: 'records/cremation', word: 'decedent', says: 'decedent', why: KEY },
  { file: 'records/ashes-placement', word: 'interment', says: 'interment', why: KEY },
  { file: 'records/papers', word: 'decedent', says: 'decedent', why: KEY },
  { file: 'records/custody', word: '尸', says: '出入境尸体骸骨卫生检疫管理办法', why: OFFICIAL },
  { file: 'codes/custody', word: 'interment', says: 'interment', why: KEY },
  { file: 'codes/import', word: 'quarantined', says: 'quarantined', why: KEY },
  { file: 'codes/money', word: 'nameless', says: 'nameless', why: KEY },
  { file: 'codes/certificate', word: '留墓', says: '留墓单', why: OFFICIAL },
  {
    file: 'docs/import.md',
    word: 'no space',
    says: '北纬36度39分',
    why: 'a cell of a register, quoted as it stands there',
  },
  {
    file: 'practice/wechat-books',
    word: 'no space',
    says: '公众账号ID',
    why: 'a column of the bill of WeChat Pay, written as it stands there',
  },
];
