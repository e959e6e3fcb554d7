import {
  unclaimedChain,
  unclaimedDecider,
  unclaimedFound,
  unclaimedState,
} from '../codes/holds.ts';
import { code, date, file, optional, text } from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  below,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  transition,
  val,
  when,
} from '../language/expression.ts';
import { internal, note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { regionally } from './regional-term.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design } from './sources.ts';

const CHAINS = ['traffic', 'criminal', 'hospital', 'home', 'other'] as const;
const TRAFFIC = '道路交通事故处理程序规定 arts 51-53';
const LOCAL = 'local rules on unclaimed bodies (Shanghai, Kunming, Huizhou 惠府办〔2023〕2号)';
const evidence = { classification: 'sensitive', purpose: 'finding out who somebody was' } as const;

const decided = equal('state', val('decided'));
const unknown = equal('found', val('unknown-identity'));

/** No regional term of this chain is longer than the notice. */
const longAsTheRegionAsks = (chain: (typeof CHAINS)[number]): Expression =>
  any(
    differ('chain', val(chain)),
    not(
      regionally(
        `notice-${chain}`,
        { division: outer('region'), on: outer('noticeFrom') },
        below(outer('noticeUntil'), after(outer('noticeFrom'), 'length', 'day')),
      ),
    ),
  );

/** Nobody is known who would see to a body: what is done until an authority decides. */
export const unclaimedProcedure = record(
  'unclaimedProcedure',
  { zh: '无人认领处置', en: 'Unclaimed body' },
  {
    source: `${TRAFFIC}; 公安机关办理刑事案件程序规定 arts 218-219; ${LOCAL}; no national procedure for the other cases was found`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    presentation: { summary: ['chain', 'state'] },
    elements: {
      state: code('办理状态', 'State', unclaimedState, {
        source: design('the procedure ends by a decision, or by somebody who comes'),
      }),
      chain: code('类别', 'How the body came', unclaimedChain, { source: `${TRAFFIC}; ${LOCAL}` }),
      found: code('认定情形', 'What was found', unclaimedFound, {
        source: design('what is not known decides what has to be done'),
      }),
      decider: code('决定机关', 'Who decides', unclaimedDecider, {
        source: `${TRAFFIC}; ${LOCAL}`,
      }),
      office: text('承办单位', 'Office in charge', {
        ...internal,
        openBecause: 'names an office',
        maxLength: 120,
        source: LOCAL,
      }),
      startedOn: date('开始日期', 'Begun on', { source: LOCAL }),
      photo: optional(file('照片', 'Photograph', { ...evidence, source: TRAFFIC })),
      dnaTakenOn: optional(date('采集 DNA 日期', 'DNA sample taken on', { source: TRAFFIC })),
      fingerprintsOn: optional(date('采集指纹日期', 'Fingerprints taken on', { source: TRAFFIC })),
      noticeMedium: optional(
        text('公告媒体', 'Notice published in', {
          ...internal,
          openBecause: 'names a newspaper or a website',
          maxLength: 120,
          source: `${TRAFFIC}: a newspaper of the city at least`,
        }),
      ),
      noticeFrom: optional(date('公告日期', 'Notice from', { source: TRAFFIC })),
      noticeUntil: optional(date('公告期满日期', 'Notice until', { source: TRAFFIC })),
      noticeFile: optional(file('公告文件', 'The notice', { ...evidence, source: TRAFFIC })),
      decidedBy: optional(
        text('作出决定的单位', 'Decided by', {
          ...internal,
          openBecause: 'names an office',
          maxLength: 120,
          source: `${TRAFFIC}; ${LOCAL}`,
        }),
      ),
      decisionDocument: optional(
        text('处置决定文号', 'Decision', {
          ...note,
          maxLength: 60,
          source: `${TRAFFIC}; ${LOCAL}`,
        }),
      ),
      decidedOn: optional(date('决定日期', 'Decided on', { source: `${TRAFFIC}; ${LOCAL}` })),
      decisionFile: optional(file('处置决定文件', 'The decision', { ...evidence, source: LOCAL })),
      ashesKeptUntil: optional(
        date('骨灰保存至', 'Ashes kept until', {
          source: `${LOCAL}: two years (Shanghai), three elsewhere, three months (Lanzhou)`,
        }),
      ),
    },
    unique: [
      {
        name: 'one-procedure-at-a-time',
        elements: ['root'],
        where: oneOf('state', 'open', 'decided'),
        says: {
          zh: '本业务已有无人认领处置；请在原记录上办理。',
          en: 'This case has a procedure for an unclaimed body already; go on with it.',
        },
      },
    ],
    rules: [
      rule(
        'unclaimed-not-in-future',
        { zh: '日期不能晚于今天。', en: 'The day cannot be in the future.' },
        all(
          notFuture('startedOn'),
          notFuture('dnaTakenOn'),
          notFuture('fingerprintsOn'),
          notFuture('decidedOn'),
        ),
      ),
      rule(
        'the-police-decide-on-these',
        {
          zh: '交通事故和刑事案件的遗体由公安机关决定。',
          en: 'After a traffic accident or in a criminal case the police decide.',
        },
        when(oneOf('chain', 'traffic', 'criminal'), equal('decider', val('police'))),
        { source: `${TRAFFIC}; 公安机关办理刑事案件程序规定 arts 218-219` },
      ),
      rule(
        'a-notice-says-where-and-how-long',
        {
          zh: '公告须登记媒体、公告日期和期满日期。',
          en: 'A notice needs where it was published, its first day and its last.',
        },
        any(
          all(present('noticeMedium'), present('noticeFrom'), present('noticeUntil')),
          all(absent('noticeMedium'), absent('noticeFrom'), absent('noticeUntil')),
        ),
      ),
      rule(
        'a-notice-lasts-as-long-as-it-must',
        {
          zh: '公告期短于规定：交通事故身份不明的为三十日，其他按当地规定；请核对期满日期。',
          en: 'The notice is shorter than required: thirty days for an unidentified traffic death, else as the region asks; check its last day.',
        },
        all(
          notBefore('noticeUntil', 'noticeFrom'),
          when(
            all(equal('chain', val('traffic')), unknown),
            any(absent('noticeFrom'), notBefore('noticeUntil', after('noticeFrom', 30, 'day'))),
          ),
          ...CHAINS.map(longAsTheRegionAsks),
        ),
        { source: `${TRAFFIC}; regional terms` },
      ),
      rule(
        'a-decision-says-who-and-when',
        {
          zh: '决定处置须登记决定单位、文号和日期。',
          en: 'A decision needs who made it, its document and its day.',
        },
        any(
          all(decided, present('decidedBy'), present('decisionDocument'), present('decidedOn')),
          all(
            differ('state', val('decided')),
            absent('decidedBy'),
            absent('decisionDocument'),
            absent('decidedOn'),
          ),
        ),
      ),
      rule(
        'decided-after-the-notice',
        {
          zh: '公告期满后方可决定处置；近亲属拒绝办理的除外。',
          en: 'The decision comes after the notice has ended, except when the close relatives refuse.',
        },
        when(
          all(decided, differ('found', val('kin-refuse'))),
          all(present('noticeUntil'), below('noticeUntil', 'decidedOn')),
        ),
        { source: `${TRAFFIC}; ${LOCAL}` },
      ),
      rule(
        'dna-before-the-decision',
        {
          zh: '身份不明的遗体，决定处置前须采集 DNA（并尽可能采集指纹）；请先登记采集日期。',
          en: 'A DNA sample (and fingerprints where possible) is taken of an unidentified body before the decision; record the day.',
        },
        when(
          all(decided, unknown),
          all(present('dnaTakenOn'), notBefore('decidedOn', 'dnaTakenOn')),
        ),
        { source: `${TRAFFIC}; ${LOCAL}` },
      ),
      rule(
        'an-unclaimed-body-is-decided-on-or-claimed',
        {
          zh: '已决定或已被认领的不能改回；请另行登记。',
          en: 'A decision or a claim stays; record another procedure.',
        },
        transition('state', ['open', 'decided'], ['open', 'claimed'], ['decided', 'claimed']),
      ),
    ],
  },
);

/** Somebody sees to the body, or whoever may decide has decided. */
export const maySeeToIt: Expression = all(
  not(exists('unclaimedProcedure', equal('state', val('open')))),
  any(
    not(exists('funeralCase', equal('subject', val('unidentified')))),
    exists('unclaimedProcedure', oneOf('state', 'decided', 'claimed')),
  ),
);
