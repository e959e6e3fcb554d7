import {
  absent,
  after,
  all,
  any,
  atMost,
  below,
  count,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  plus,
  present,
  transition,
  val,
  was,
  wellFormed,
  when,
} from '../language/expression.ts';
import { rule } from '../language/record.ts';
import { knownPersonIsOneParty } from './party.ts';
import { isFromBefore, isGranted } from './plot-of-a-right.ts';
import { wasGiven } from './right-notice.ts';
import { design, REGULATION_2026 } from './sources.ts';
import { stays } from './unchanged.ts';

export const TERM = '民事发〔1998〕10号 no. 4: a cycle of twenty years; 民法典 art. 705';
export const ON_A_PAPER = `${REGULATION_2026}: plots and niches on a death or cremation certificate`;

const MAX_YEARS = 20;
const MAX_HOLD_HOURS = 7 * 24;

const isHeld = equal('state', val('held'));
export const wasGranted = oneOf('state', 'granted', 'ended');
const isEnded = equal('state', val('ended'));
const HOLDER = ['holderName', 'documentKind', 'identityNumber'] as const;

/** One more change of the holder was approved than in the version before. */
const oneMoreTransfer = all(
  present('transfers'),
  any(
    all(absent(was('transfers')), equal('transfers', val(1))),
    equal('transfers', plus(was('transfers'), val(1))),
  ),
);

const given = (condition: Expression, ...names: readonly string[]): Expression =>
  when(condition, all(...names.map(present)));

/** Of a right alone and of those who have a place in it. */
export const rightRules = [
  rule(
    'a-right-goes-step-by-step',
    {
      zh: '使用权按“预留、授予、终止”的次序办理；请刷新后再试。',
      en: 'A plot is held, granted and given back in this order; read the page again.',
    },
    transition(
      'state',
      [null, 'held'],
      [null, 'granted'],
      ['held', 'granted'],
      ['held', 'released'],
      ['granted', 'ended'],
    ),
  ),
  rule(
    'a-hold-is-short-and-free',
    {
      zh: '预留须写明起止时间，最长 7 天，不收取费用。',
      en: 'A hold says from when until when, lasts seven days at the most, and costs nothing.',
    },
    all(
      given(isHeld, 'heldAt', 'heldUntil'),
      below('heldAt', 'heldUntil'),
      atMost('heldUntil', after('heldAt', MAX_HOLD_HOURS, 'hour')),
      notFuture('heldAt'),
      when(oneOf('state', 'held', 'released'), all(absent('price'), absent('grantedOn'))),
    ),
  ),
  rule(
    'a-hold-stays-as-long-as-it-was',
    {
      zh: '预留不能延长；请授予或取消。',
      en: 'A hold is not made longer: grant it, or release it.',
    },
    any(absent(was('state')), all(stays('heldAt'), stays('heldUntil'))),
  ),
  rule(
    'a-right-says-on-what-and-how-long',
    {
      zh: '请填写取得依据、授予日期、使用期起止和使用费。',
      en: 'Give the basis, the day of the grant, from when until when it is used, and the fee.',
    },
    all(
      given(wasGranted, 'basis', 'grantedOn', 'from', 'until'),
      any(not(wasGranted), isFromBefore, present('price')),
      below('from', 'until'),
      notFuture('grantedOn'),
    ),
  ),
  rule(
    'plots-are-for-the-dead',
    {
      zh: '墓位、格位凭死亡证明、火化证明等授予，须填写依据编号；2026年3月30日起授予的，不能选“原有使用权补录”。',
      en: 'Plots and niches are granted on a death or cremation certificate or another lawful paper: give its number. What was granted from 30 March 2026 on is no right from before.',
    },
    any(
      not(wasGranted),
      isFromBefore,
      all(
        differ('basis', val('archive')),
        any(equal('basis', val('aged')), present('basisNumber')),
      ),
    ),
    { source: ON_A_PAPER },
  ),
  rule(
    'term-of-twenty-years',
    {
      zh: '一个使用周期不超过 20 年；期满可以续期。',
      en: 'A term is twenty years at the most; it is renewed when it ends.',
    },
    any(
      not(wasGranted),
      atMost('until', after('from', MAX_YEARS, 'year')),
      exists('rightRenewal', equal('until', outer('until'))),
      all(isFromBefore, absent(was('until'))),
      all(isFromBefore, equal(was('until'), 'until')),
    ),
    { source: TERM },
  ),
  rule(
    'a-right-that-ended-says-why',
    { zh: '请填写终止日期和原因。', en: 'Give the day on which it ended, and why.' },
    any(
      all(isEnded, present('endedOn'), present('endReason'), notFuture('endedOn')),
      all(not(isEnded), absent('endedOn'), absent('endReason')),
    ),
  ),
  rule(
    'nothing-is-taken-back-untold',
    {
      zh: '依法收回的，须在备注中写明批准文书，且已将收回前的使用期止告知使用权人；使用期已过的，须在期满以后再告知一次。',
      en: 'A right is taken back by law only on a paper, which the note names, and after its holder was told; where the term is over, told once more after its end.',
    },
    any(
      not(isEnded),
      differ('endReason', val('revoked')),
      all(
        present('note'),
        exists(
          'rightNotice',
          all(
            wasGiven,
            equal('termEnd', outer('until')),
            any(atMost(outer('endedOn'), outer('until')), equal('stage', val('over'))),
          ),
        ),
      ),
    ),
    {
      atOriginOnly: true,
      source: design(
        'no norm that was read says after how long ashes may be moved; never in silence',
      ),
    },
  ),
  rule(
    'a-right-ends-when-nobody-is-left',
    {
      zh: '尚有使用者未登记迁出或取消；请先逐一登记。',
      en: 'Somebody still has a place in it; record first that they moved or were taken off.',
    },
    any(not(isEnded), not(exists('beneficiary', absent('leftOn')))),
    { deferred: true },
  ),
  rule(
    'a-right-with-people-is-ended-and-not-voided',
    {
      zh: '已有使用者的使用权不能作废；请登记终止。',
      en: 'A right in which somebody has a place is not voided; record its end.',
    },
    when(equal('voided', val(true)), not(exists('beneficiary'))),
    { deferred: true },
  ),
  rule(
    'the-holder-changes-by-a-decision',
    {
      zh: '使用权人姓名、证件不能直接改动；请提出变更，由另一人核准。',
      en: 'The name and the document of the holder are not changed directly: propose a change, which another person approves.',
    },
    any(
      absent(was('state')),
      // A hold becomes the right of whoever held it: the document may be added.
      all(equal(was('state'), val('held')), stays('holderName')),
      oneMoreTransfer,
      all(...HOLDER.map(stays)),
    ),
  ),
  rule(
    'changes-of-the-holder-were-decided',
    {
      zh: '使用权人变更须与核准的变更一致。',
      en: 'Each change of the holder goes with one that was approved.',
    },
    any(
      all(absent('transfers'), not(exists('rightTransfer', equal('state', val('confirmed'))))),
      equal('transfers', count('rightTransfer', equal('state', val('confirmed')))),
    ),
    { deferred: true },
  ),
  rule(
    'a-holder-of-a-number-is-one-party',
    {
      zh: '留有证件号码的使用权人须关联该号码的当事人；未留的不关联。',
      en: 'A holder who gave an identity number names the party of that number, and nobody else does.',
    },
    knownPersonIsOneParty,
  ),
  rule(
    'holder-number-has-kind',
    {
      zh: '填写证件号码时，请选择证件类型。',
      en: 'Choose the kind of document for this identity number.',
    },
    when(present('identityNumber'), present('documentKind')),
  ),
  rule(
    'holder-number-is-genuine',
    {
      zh: '居民身份证号码有误：请核对校验码、出生日期和区划。',
      en: 'This identity number is wrong: check its digits, date of birth and division.',
    },
    any(differ('documentKind', val('0')), wellFormed('identityNumber', 'identityNumber')),
    { source: 'GB 11643-1999' },
  ),
  rule(
    'a-granted-right-has-a-known-holder',
    {
      zh: '请填写使用权人的联系电话。',
      en: 'Give the telephone of the holder.',
    },
    any(not(isGranted), isFromBefore, present('phone')),
  ),
  rule(
    'ended-after-it-began',
    { zh: '终止日期不能早于使用期起。', en: 'A right does not end before it begins.' },
    atMost('from', day('endedOn')),
  ),
] as const;
