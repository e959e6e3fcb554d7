import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** A norm that the portal tells families of: its title and, where it is known, its number. */
export interface Norm {
  readonly title: Bilingual;
  /** Null where the number was not found; the page says so. */
  readonly number: Bilingual | null;
}

const norm = (zh: string, en: string, number: Bilingual | null): Norm => ({
  title: { zh, en },
  number,
});

const numbered = (number: string): Bilingual => ({ zh: number, en: number });

export const NORMS = {
  decree824: norm('《殡葬管理条例》', 'Regulations on Funeral Administration', {
    zh: '国务院令第824号，2026年3月30日起施行',
    en: 'State Council Order 824, in force since 30 March 2026',
  }),
  prices108: norm(
    '《关于进一步完善殡葬服务收费政策的通知》',
    'Notice on funeral service charges',
    numbered('发改价格〔2026〕108号'),
  ),
  death5: norm(
    '《关于加强居民死亡医学证明信息登记和电子证照管理工作的通知》',
    'Notice on medical certificates of death and their electronic form',
    numbered('国卫规划发〔2026〕5号'),
  ),
  remains27: norm(
    '《关于进一步加强遗体和骨灰规范处置工作的通知》',
    'Notice on the care of bodies and ashes',
    numbered('民办函〔2024〕27号'),
  ),
  hospital: norm(
    '《医疗卫生机构亡故患者全流程服务管理规定》（2026年1月12日发布）',
    'Rules for hospitals after a patient’s death, published 12 January 2026',
    null,
  ),
  shownPrices: norm(
    '《明码标价和禁止价格欺诈规定》',
    'Rules on showing prices and against price fraud',
    {
      zh: '国家市场监督管理总局令第56号',
      en: 'State Administration for Market Regulation, Order 56',
    },
  ),
  civilCode: norm('《民法典》', 'Civil Code', {
    zh: '主席令第四十五号',
    en: 'Presidential Order 45 of 2020',
  }),
  household: norm('《户口登记条例》', 'Regulations on Household Registration', {
    zh: '1958年1月9日公布',
    en: 'promulgated 9 January 1958',
  }),
  infection: norm('《传染病防治法》（2013年修正）', 'Law on Infectious Diseases (text of 2013)', {
    zh: '主席令第五号',
    en: 'Presidential Order 5 of 2013',
  }),
  quarantine: norm(
    '《国境卫生检疫法》（2024年修订）',
    'Frontier Health and Quarantine Law (2024)',
    null,
  ),
  customs: norm(
    '《关于国务院〈殡葬管理条例〉中尊重少数民族的丧葬习俗规定的解释》',
    'Explanation on the funeral customs of minority peoples',
    numbered('民事发〔1999〕17号'),
  ),
  organs: norm('《人体器官捐献和移植条例》', 'Regulations on the Donation of Organs', {
    zh: '国务院令第767号，2024年5月1日起施行',
    en: 'State Council Order 767, in force since 1 May 2024',
  }),
  medicalDispute: norm('《医疗纠纷预防和处理条例》', 'Regulations on Medical Disputes', {
    zh: '国务院令第701号',
    en: 'State Council Order 701 of 2018',
  }),
  traffic: norm('《道路交通事故处理程序规定》', 'Procedure for Traffic Accidents', {
    zh: '公安部令第146号',
    en: 'Ministry of Public Security, Order 146',
  }),
  // Its title holds a word that no page shows.
  transport: norm(
    '《关于……运输管理的若干规定》',
    'Rules on the transport of bodies',
    numbered('民事发〔1993〕2号'),
  ),
  oneStop: norm(
    '《“高效办成一件事”2025年度第一批重点事项清单》',
    'List of matters to be handled in one application, 2025',
    numbered('国办函〔2025〕3号'),
  ),
} as const satisfies Readonly<Record<string, Norm>>;

export type NormId = keyof typeof NORMS;

/** A sentence about the law, with the norms in which it stands. */
export interface LawSentence {
  readonly says: string;
  readonly by: readonly NormId[];
  /** False where the wording was seen only second hand: the page says that the text itself decides. */
  readonly sure: boolean;
}

export type Sentence = string | LawSentence;

export const law = (says: string, ...by: readonly NormId[]): LawSentence => ({
  says,
  by,
  sure: true,
});

/** A sentence that was not checked against the text of the norm. */
export const unsureLaw = (says: string, ...by: readonly NormId[]): LawSentence => ({
  says,
  by,
  sure: false,
});

export const isLaw = (value: unknown): value is LawSentence =>
  typeof value === 'object' && value !== null && 'says' in value && 'by' in value;
