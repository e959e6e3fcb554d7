import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Answers } from '../../records/answers.ts';
import type { AskedField } from '../../records/asked-field.ts';

/** Whose confirmation is entered here: the fields of one person begin with this name. */
type Who = 'operatorCheck' | 'witnessCheck';

const LABELS = {
  operatorCheck: {
    login: bilingual('火化师用户名', 'Operator’s user name'),
    password: bilingual('火化师密码', 'Operator’s password'),
    code: bilingual('火化师动态口令', 'Operator’s one-time code'),
  },
  witnessCheck: {
    login: bilingual('复核人用户名', 'Second checker’s user name'),
    password: bilingual('复核人密码', 'Second checker’s password'),
    code: bilingual('复核人动态口令', 'Second checker’s one-time code'),
  },
} as const;

const HELP = bilingual(
  '由本人在炉前输入；已在本人账号上确认的，两分钟内不必填写。',
  'Entered by the person at the cremator; not needed within two minutes of confirming under the own account.',
);

/** What one person enters at somebody else's screen to confirm. */
export function checkFields(who: Who): readonly AskedField[] {
  const { login, password, code } = LABELS[who];
  const field = (name: string, label: AskedField['label'], more: Partial<AskedField> = {}) =>
    ({ name: `${who}.${name}`, label, input: 'text', required: false, ...more }) as const;
  return [
    field('login', login, { maxLength: 64, help: HELP }),
    field('password', password, { maxLength: 128, secret: true }),
    field('code', code, { maxLength: 6 }),
  ];
}

const PEOPLE: readonly Who[] = ['operatorCheck', 'witnessCheck'];

const isPart = (name: string): boolean => PEOPLE.some((who) => name.startsWith(`${who}.`));

/** The answers with the confirmations of persons as the request has them. */
export function withChecks(answers: Answers): Readonly<Record<string, unknown>> {
  const checks = PEOPLE.flatMap((who) => {
    const [login, password, code] = ['login', 'password', 'code'].map(
      (name) => answers[`${who}.${name}`],
    );
    return login === undefined ? [] : [{ login, password: password ?? '', ...(code && { code }) }];
  });
  const others = Object.entries(answers).filter(([name]) => !isPart(name));
  return { ...Object.fromEntries(others), ...(checks.length > 0 && { checks }) };
}
