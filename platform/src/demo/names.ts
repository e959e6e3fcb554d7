import type { Random, Weighted } from './random.ts';

export type Sex = '1' | '2';

/** Share of the most frequent surnames in percent (Ministry of Public Security, 2020), and the rest. */
const SURNAMES: readonly Weighted<string>[] = [
  ['王', 7.2],
  ['李', 7.1],
  ['张', 6.8],
  ['刘', 5.4],
  ['陈', 4.5],
  ['杨', 3.1],
  ['赵', 2.3],
  ['黄', 2.2],
  ['周', 2.1],
  ['吴', 2.0],
  ['徐', 1.7],
  ['孙', 1.6],
  ['胡', 1.3],
  ['朱', 1.3],
  ['高', 1.2],
  ['林', 1.2],
  ['何', 1.2],
  ['郭', 1.2],
  ['马', 1.1],
  ['罗', 0.9],
  ['梁', 0.9],
  ['宋', 0.8],
  ['郑', 0.8],
  ['谢', 0.7],
  ['韩', 0.7],
  ['唐', 0.7],
  ['冯', 0.6],
  ['于', 0.6],
  ['董', 0.6],
  ['萧', 0.5],
  ['程', 0.5],
  ['曹', 0.5],
  ['袁', 0.5],
  ['邓', 0.5],
  ['许', 0.5],
  ['傅', 0.5],
  ['沈', 0.5],
  ['曾', 0.5],
  ['彭', 0.5],
  ['吕', 0.5],
  ['苏', 0.5],
  ['卢', 0.5],
  ['蒋', 0.5],
  ['蔡', 0.5],
  ['贾', 0.4],
  ['丁', 0.4],
  ['魏', 0.4],
  ['薛', 0.4],
  ['叶', 0.4],
  ['阎', 0.4],
  ['欧阳', 0.1],
  ['上官', 0.03],
  ['诸葛', 0.02],
  ['尉迟', 0.01],
  ['仉', 0.02],
];

const OLD: Readonly<Record<Sex, readonly string[]>> = {
  '1': [
    '德',
    '福',
    '贵',
    '长',
    '庆',
    '玉',
    '振',
    '文',
    '国',
    '建',
    '志',
    '永',
    '学',
    '守',
    '传',
    '兆',
    '广',
    '宝',
    '克',
    '维',
  ],
  '2': [
    '秀',
    '桂',
    '玉',
    '淑',
    '凤',
    '素',
    '兰',
    '翠',
    '月',
    '瑞',
    '慧',
    '爱',
    '春',
    '金',
    '惠',
    '云',
    '雪',
    '美',
    '丽',
    '荣',
  ],
};

const ENDINGS: Readonly<Record<Sex, readonly string[]>> = {
  '1': [
    '山',
    '林',
    '海',
    '明',
    '华',
    '军',
    '平',
    '春',
    '生',
    '堂',
    '祥',
    '成',
    '清',
    '和',
    '安',
    '田',
    '民',
    '厚',
    '义',
    '宽',
    '峰',
    '东',
  ],
  '2': [
    '英',
    '兰',
    '珍',
    '芳',
    '芝',
    '云',
    '梅',
    '香',
    '霞',
    '琴',
    '华',
    '荣',
    '娥',
    '莲',
    '花',
    '敏',
    '贞',
    '清',
    '平',
    '菊',
  ],
};

const YOUNG: Readonly<Record<Sex, readonly string[]>> = {
  '1': [
    '伟',
    '强',
    '磊',
    '军',
    '洋',
    '勇',
    '杰',
    '涛',
    '超',
    '明',
    '鹏',
    '浩',
    '宇',
    '俊',
    '凯',
    '子轩',
    '浩然',
    '志远',
    '建波',
    '海涛',
  ],
  '2': [
    '静',
    '敏',
    '丽',
    '娟',
    '艳',
    '霞',
    '燕',
    '婷',
    '雪',
    '倩',
    '颖',
    '佳',
    '琳',
    '欣怡',
    '晓燕',
    '海燕',
    '雨涵',
    '思琪',
    '红梅',
    '玉洁',
  ],
};

/** Characters outside the usual fonts and code pages; people bear them, so papers must print them. */
const RARE = ['𠮷', '㐂', '𬭩', '𬍛', '䶮', '𫖮'] as const;

const BORN_YOUNG = 1968;

const COMPOUND = SURNAMES.map(([name]) => name).filter((name) => name.length > 1);

/** The surname that a full name begins with. */
export const familyOf = (name: string): string =>
  COMPOUND.find((family) => name.startsWith(family)) ?? name.slice(0, 1);

export const surname = (random: Random): string => random.weighted(SURNAMES);

function givenName(random: Random, sex: Sex, born: number): string {
  if (random.chance(0.004)) return random.pick(RARE);
  if (born >= BORN_YOUNG) return random.pick(YOUNG[sex]);
  const first = random.pick(OLD[sex]);
  return random.chance(0.9) ? first + random.pick(ENDINGS[sex]) : first;
}

/** A full name as people of that sex and year of birth bear it. */
export const fullName = (
  random: Random,
  sex: Sex,
  born: number,
  family = surname(random),
): string => family + givenName(random, sex, born);
