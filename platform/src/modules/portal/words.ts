import type { Language } from '@qingming/standard/language/bilingual.ts';

/**
 * What may not stand on a page that a grieving person reads: words that hurt, cheer, sell or
 * speak of the machine. 尸 and 死者 stand in titles of the law, which the portal names otherwise.
 */
export const FORBIDDEN: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [
    /死者|尸|死人|亡者/,
    /恭喜|祝贺|成功|欢迎|温馨|贴心|亲爱的|亲们|亲，|您好呀/,
    /特价|促销|优惠|尊享|豪华|热销|抢购|套餐|推荐/,
    /点击|提交失败|系统错误|非法|报错/,
    /[！!]/,
  ],
  en: [
    /\bdeceased\b|\bcorpses?\b|\bdead (?:man|woman|person|body)\b/i,
    /\bcongratulations\b|\bsuccess(?:ful|fully)?\b|\bwelcome\b|\bhappy\b|\benjoy\b|\bgreat\b/i,
    /\bpassed away\b|\bloved ones?\b|\bresting place\b|\bcremains\b/i,
    /\bdiscounts?\b|\bbargains?\b|\bdeals?\b|\bpackages?\b|\bluxury\b|\bpremium\b/i,
    /\bclick\b|\boops\b|\binvalid input\b|\billegal\b/i,
    /!/,
  ],
};

const PICTURES = /\p{Extended_Pictographic}/u;

/** The forbidden words of a text, each as it stands there. */
export const forbiddenIn = (language: Language, text: string): readonly string[] =>
  [...FORBIDDEN[language], PICTURES].flatMap((word) => word.exec(text)?.[0] ?? []);
