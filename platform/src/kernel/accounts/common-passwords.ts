/**
 * Words that head every published list of breached passwords, Chinese and foreign, and those of
 * this field. Twelve characters made of them, of the login, of a year or of a walk over the
 * keyboard are guessed first.
 */
export const COMMON_WORDS = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'pass',
  'admin',
  'administrator',
  'root',
  'user',
  'guest',
  'welcome',
  'letmein',
  'login',
  'master',
  'super',
  'test',
  'demo',
  'default',
  'change',
  'changeme',
  'secret',
  'iloveyou',
  'woaini',
  'woaini1314',
  'aini',
  'zhongguo',
  'china',
  'beijing',
  'shanghai',
  'mima',
  'mimamima',
  'minzheng',
  'minzhengju',
  'binyiguan',
  'binzang',
  'huozang',
  'gongmu',
  'qingming',
  'funeral',
  'ministry',
  'province',
  'monkey',
  'dragon',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'shadow',
  'superman',
  'trustno1',
  'hello',
  'nihao',
  'computer',
  'internet',
  'server',
  'system',
  'security',
  'xiaoming',
  'wang',
  'zhang',
  'aaa',
];

const WALKS = [
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'poiuytrewq',
  'asdfghjkl',
  'lkjhgfdsa',
  'zxcvbnm',
  'mnbvcxz',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'q1w2e3r4t5y6u7i8o9p0',
  '147258369',
  '5201314',
  '1314520',
  '!@#$%^&*()',
];
const SHORTEST_WALK = 3;
/** So many signs must be left that no rule explains; the rest is guessed at once. */
const MOST_EXPLAINED_LEFT = 5;

function withoutWalks(text: string): string {
  let left = text;
  for (const walk of WALKS) {
    for (let length = walk.length; length >= SHORTEST_WALK; length -= 1) {
      for (let from = 0; from + length <= walk.length; from += 1) {
        left = left.replaceAll(walk.slice(from, from + length), '');
      }
    }
  }
  return left;
}

const byLength = COMMON_WORDS.toSorted((a, b) => b.length - a.length);

/** Whether what remains after taking away every common part is too little to protect anything. */
export function isCommon(password: string, login: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const named = login === '' ? plain : plain.replaceAll(login.toLowerCase(), '');
  const worded = byLength.reduce((left, word) => left.replaceAll(word, ''), named);
  const undated = worded.replace(/(?:19|20)\d\d/g, '');
  const unrepeated = withoutWalks(undated).replace(/(.)\1+/gu, '$1');
  return new Set(unrepeated).size < MOST_EXPLAINED_LEFT;
}
