import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { codesOn } from '@qingming/standard/language/code-set.ts';
import { confirmationMeans } from '@qingming/standard/codes/case-steps.ts';
import type { Answers } from '../../records/answers.ts';
import type { AskedField, Typed } from '../../records/asked-field.ts';

/** Whose confirmation is entered here: the fields of one person begin with this name. */
type Who = 'operatorCheck' | 'witnessCheck';

const LABELS = {
  operatorCheck: {
    means: bilingual('火化师如何确认', 'How the operator confirms'),
    badge: bilingual('火化师工牌', 'Operator’s badge'),
    pin: bilingual('火化师 PIN', 'Operator’s PIN'),
    login: bilingual('火化师用户名', 'Operator’s user name'),
    password: bilingual('火化师密码', 'Operator’s password'),
    code: bilingual('火化师动态口令', 'Operator’s one-time code'),
  },
  witnessCheck: {
    means: bilingual('复核人如何确认', 'How the second checker confirms'),
    badge: bilingual('复核人工牌', 'Second checker’s badge'),
    pin: bilingual('复核人 PIN', 'Second checker’s PIN'),
    login: bilingual('复核人用户名', 'Second checker’s user name'),
    password: bilingual('复核人密码', 'Second checker’s password'),
    code: bilingual('复核人动态口令', 'Second checker’s one-time code'),
  },
} as const;

const HELP = {
  session: bilingual(
    '不填或选“本人登录的设备”的，由本人在自己登录的设备上打开本业务，扫标签确认；两分钟内有效。',
    'Left empty, or on the own device: the person opens this case signed in under the own account and confirms by scanning the tag; it holds for two minutes.',
  ),
  scan: bilingual('刷工牌，由本人输入 PIN。', 'Scan the badge; its person enters the PIN.'),
} as const;

/** Who starts it has confirmed by that: only the other means are chosen. */
const optionsOn = (day: string) =>
  codesOn(confirmationMeans, day).filter(({ code }) => code !== 'start');

/** What one person enters at somebody else's screen to confirm, by the means that are chosen. */
export function checkFields(who: Who, day: string): readonly AskedField[] {
  const labels = LABELS[who];
  const means = `${who}.means`;
  const field = (name: keyof typeof labels, more: Partial<AskedField>): AskedField => ({
    ...{ name: `${who}.${name}`, label: labels[name], input: 'text', required: false },
    ...more,
  });
  const by = (wanted: string) => ({ when: (typed: Typed) => typed[means] === wanted });
  return [
    field('means', { input: 'select', options: optionsOn(day), help: HELP.session }),
    field('badge', {
      ...{ ...by('badge'), required: true, maxLength: 60 },
      ...{ secret: true, badge: true, help: HELP.scan },
    }),
    field('pin', { ...by('badge'), required: true, maxLength: 6, secret: true }),
    field('login', { ...by('password'), required: true, maxLength: 64 }),
    field('password', { ...by('password'), required: true, maxLength: 128, secret: true }),
    field('code', { ...by('password'), maxLength: 6 }),
  ];
}

const PEOPLE: readonly Who[] = ['operatorCheck', 'witnessCheck'];

const isPart = (name: string): boolean => PEOPLE.some((who) => name.startsWith(`${who}.`));

function proofOf(answers: Answers, who: Who): readonly object[] {
  const { means, badge, pin, login, password, code } = Object.fromEntries(
    ['means', 'badge', 'pin', 'login', 'password', 'code'].map((name) => [
      name,
      answers[`${who}.${name}`],
    ]),
  );
  if (means === 'badge') return [{ badge: badge ?? '', pin: pin ?? '' }];
  return means === 'password' && login !== undefined
    ? [{ login, password: password ?? '', ...(code && { code }) }]
    : [];
}

/** The answers with the confirmations of persons as the request has them. */
export function withChecks(answers: Answers): Readonly<Record<string, unknown>> {
  const checks = PEOPLE.flatMap((who) => proofOf(answers, who));
  const others = Object.entries(answers).filter(([name]) => !isPart(name));
  return { ...Object.fromEntries(others), ...(checks.length > 0 && { checks }) };
}
