import { codeSet } from '../language/code-set.ts';
import { code, link, optional } from '../language/element.ts';
import {
  absent,
  all,
  any,
  differ,
  equal,
  exists,
  not,
  oneOf,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';
import { onlyAHomeSendsForBodies } from './trip-of-a-house.ts';
import { design, NOTICE_2024 } from './sources.ts';

const SINCE = '2026.3';

export const collectedOnCodes = codeSet(
  'collectedOn',
  { zh: '接运凭据', en: 'Collected on' },
  `design: ${NOTICE_2024}; the orders of the police and the hand-over forms of hospitals`,
  [
    ['certificate', '死亡证明', 'Death certificate'],
    ['police', '公安机关遗体接运（处置）通知', 'Police order to collect the body'],
    ['hospital', '医疗卫生机构遗体交接单', 'Hospital form for handing over the body'],
  ],
);

/** On what a body was taken aboard before there was a case; with one, the papers of the case are asked. */
export const collectedOn = optional(
  code('接运凭据', 'Collected on', collectedOnCodes, {
    since: SINCE,
    source: design('what the driver was shown where there is no case yet'),
  }),
);

/** The call that ordered the trip, where it was taken as one. */
export const calledWith = optional(
  link('firstCall', '来电', 'Call', {
    since: SINCE,
    source: design('what the caller told is found again'),
  }),
);

const noBodyAboardWithoutAPaper: Rule = rule(
  'no-body-aboard-without-a-paper',
  {
    zh: '尚未关联业务的，请选择凭何证件接运：死亡证明、公安机关通知或医疗卫生机构交接单。',
    en: 'While there is no case, say on which paper the body was taken aboard: death certificate, order of the police, or form of the hospital.',
  },
  when(
    all(
      present('collectedAt'),
      absent(was('collectedAt')),
      absent('forCase'),
      oneOf('errand', 'collection', 'transfer'),
    ),
    present('collectedOn'),
  ),
  { since: SINCE, source: NOTICE_2024 },
);

/** The transport of the trip, which is not cancelled. */
const carried = exists(
  'transport',
  all(equal('trip', outer('id')), differ('state', val('3'))),
  'institution',
);

const staysWithItsCase: Rule = rule(
  'a-trip-stays-with-its-case',
  {
    zh: '此次出车已记入另一业务的接运；请先在该业务中取消接运，再关联。',
    en: 'This trip stands in another case as its transport; cancel the transport there first.',
  },
  any(
    absent(was('forCase')),
    all(present('forCase'), equal('forCase', was('forCase'))),
    not(carried),
  ),
  { since: SINCE },
);

/** Who may fetch a body, on which paper, and for which case. */
export const rulesOfABody: readonly Rule[] = [
  onlyAHomeSendsForBodies,
  noBodyAboardWithoutAPaper,
  staysWithItsCase,
];
