import { crematorKind } from '../codes/facility.ts';
import { cremationKind, confirmationMeans, witnessMode } from '../codes/case-steps.ts';
import { code, flag, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  below,
  day,
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
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import { booked, noCeremonyToCome } from './ceremony-to-come.ts';
import { BEFORE_AGREED_MINUTES } from './cremation-booking.ts';
import { belongsToThisPerson } from './number-dispute.ts';
import { cremates, onlyByAFuneralHome, onlyHomes } from './house-kind.ts';
import { noHold, notOnHoldAt } from './no-hold.ts';
import { caseIsAbout, caseOfAPerson, caseOfRemains } from './case-subject.ts';
import { maySeeToIt } from './unclaimed-procedure.ts';
import { afterDeath } from './order-of-days.ts';
import { provenBy } from './proof.ts';
import { noCremationDuringRelocation } from './relocation-list.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { holdsTheDuty } from './holds-the-duty.ts';
import { asItWas } from './unchanged.ts';
import { worksThereAt } from './works-there.ts';
import { FIS, NOTICE_2024, REGULATION_2026, UPLOAD, column, design } from './sources.ts';

/**
 * Another cremation, written in the same province, of a person with the same identity number. Two provinces
 * that each name one are a dispute for people: neither can block the other's record. Within the province two
 * people may find that the number stands at the other by mistake.
 */
const crematedElsewhere = exists(
  'decedent',
  all(
    equal('id', outer('decedent')),
    not(belongsToThisPerson(equal('identityNumber', outer('identityNumber')))),
    exists(
      'decedent',
      all(
        equal('identityNumber', outer('identityNumber')),
        exists(
          'cremation',
          all(
            equal('decedent', outer('id')),
            differ('id', outer('id', 3)),
            equal('kind', val('0')),
          ),
          'province',
        ),
      ),
      'province',
    ),
  ),
);

/** Codes of `duty`. */
const OPERATOR = '05';
const OFFICER_ON_DUTY = '08';
const operatesAtTheStart = (person: string): Expression =>
  holdsTheDuty(person, 'startedAt', OPERATOR);
const checkedBy = (...modes: string[]): Expression => oneOf('witnessMode', ...modes);

/**
 * Minutes that the cremation of a person takes at the least, and of a limb or a stillborn child; hours
 * after which somebody asks why. Practice of the homes seen: an hour; no norm names a shortest time.
 */
const SHORTEST_MINUTES = 20;
const SHORTEST_OTHER_MINUTES = 5;
export const USUAL_CREMATION_HOURS = 3;

const onCommission = all(caseOfRemains, exists('proof', equal('kind', val('disposal-commission'))));

/** Accident to poisoning, and what nobody knows: the police decide. */
export const OUTER_CAUSES = ['03', '04', '05', '06', '07', '08', '11'] as const;
const unnatural = any(
  exists('decedent', oneOf('deathCause', ...OUTER_CAUSES)),
  exists('deathCertificate', equal('kind', val('police'))),
);
const REGULATION_IN_FORCE = '2026-03-30';

const isCleared = all(present('outcome'), equal('outcome', val('cleared')));

export const cremation = record(
  'cremation',
  { zh: '遗体火化', en: 'Cremation' },
  {
    source: `${UPLOAD} 1.18 FIS_SERVICE_CREMATION; ${FIS}: FIS_CREMATION_INFO_SUM`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    indexes: [['startedAt'], ['decedent']],
    elements: {
      kind: code('火化类型', 'Kind', cremationKind, {
        source: column('FIS_CREMATION_INFO_SUM.cremationType'),
      }),
      decedent: link('decedent', '逝者', 'The person who died', {
        source: column('FIS_SERVICE_CREMATION.DEAD_ID', 'FIS_CREMATION_INFO_SUM.deadId'),
      }),
      cremator: link('place', '火化机', 'Cremator', {
        source: column('FIS_CREMATION_INFO_SUM.serviceUseId'),
      }),
      crematorKind: optional(
        code('炉型', 'Kind of cremator', crematorKind, {
          source: 'observed: price lists (拣灰、平板、架条; 台车式拣灰炉, Shanghai)',
        }),
      ),
      operator: link('staff', '火化师', 'Operator', {
        source: column('FIS_CREMATION_INFO_SUM.stoveId'),
      }),
      witness: link('staff', '复核人', 'Second checker', {
        source: design('two people check which body is before the cremator'),
      }),
      witnessMode: optional(
        code('复核方式', 'How it is checked', witnessMode, {
          help: {
            zh: '夜间只有一名火化师时，由另一名在岗人员经视频、远程或与家属一起复核',
            en: 'Where one operator works at night, another member of staff checks by video, from elsewhere or with the family',
          },
          since: '2026.3',
          source: design('a check by one operator and somebody else is told as what it was'),
        }),
      ),
      operatorMeans: optional(
        code('火化师确认途径', 'How the operator confirmed', confirmationMeans, {
          given: true,
          since: '2026.3',
          source: design('a badge that was lent shows where it was used'),
        }),
      ),
      witnessMeans: optional(
        code('复核人确认途径', 'How the second checker confirmed', confirmationMeans, {
          given: true,
          since: '2026.3',
          source: design('a badge that was lent shows where it was used'),
        }),
      ),
      recording: optional(
        text('录像编号', 'Recording', {
          maxLength: 60,
          pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]{3,59}$',
          example: 'CAM03-20261126-0213',
          since: '2026.3',
          source: `${REGULATION_2026}: video of the steps that the order names is kept`,
        }),
      ),
      familyWitness: optional(
        link('contact', '见证人', 'Family witness', {
          since: '2026.3',
          source: design('whoever of the family stood at the cremator is known'),
        }),
      ),
      bodyTag: text('炉前扫描', 'Scanned at the cremator', {
        maxLength: 26,
        format: 'tag',
        source: design('two people check which body is before the cremator'),
      }),
      startedAt: instant('火化开始时间', 'Started', {
        source: column('FIS_SERVICE_CREMATION.START_TIME', 'FIS_CREMATION_INFO_SUM.startTime'),
      }),
      finishedAt: optional(
        instant('火化结束时间', 'Finished', {
          source: column('FIS_SERVICE_CREMATION.END_TIME', 'FIS_CREMATION_INFO_SUM.endTime'),
        }),
      ),
      finishTag: optional(
        text('出炉扫描', 'Scanned at the end', {
          maxLength: 26,
          format: 'tag',
          since: '2026.3',
          help: {
            zh: '扫描遗体标签，或随遗体入炉的耐火号牌上的同一号码',
            en: 'The tag of the body, or the same number on the fireproof disc that went with it',
          },
          source: design('whose ashes are taken out is read again, not remembered'),
        }),
      ),
      longBecause: optional(
        text('时长说明', 'Why it took so long', {
          ...note,
          maxLength: 200,
          since: '2026.3',
          source: design('an end that was forgotten is told from a long cremation'),
        }),
      ),
      ashesWanted: flag('保留骨灰', 'Ashes are kept', {
        source: column('FIS_FUNERAL_DEAD_INFO.ifTodust'),
      }),
    },
    unique: [
      {
        name: 'cremated-once',
        elements: ['decedent'],
        where: equal('kind', val('0')),
        says: {
          zh: '该遗体已火化，不能再次火化。',
          en: 'This body was cremated; it cannot be cremated again.',
        },
      },
    ],
    exclusive: [
      {
        name: 'one-cremator-one-body',
        elements: ['cremator'],
        from: 'startedAt',
        until: 'finishedAt',
        says: {
          zh: '该火化机正在使用，请另选或等待。',
          en: 'This cremator is in use; choose another or wait.',
        },
      },
    ],
    confirmed: [
      {
        name: 'operators-confirmed-in-person',
        says: {
          zh: '火化师、复核人须各自用本人账号，在炉前确认这具遗体与这台火化机。',
          en: 'The operator and the second checker must each confirm this body and this cremator, under their own accounts.',
        },
        act: 'second-check',
        people: ['operator', 'witness'],
        means: ['operatorMeans', 'witnessMeans'],
        detail: { cremator: 'cremator', tag: 'bodyTag', mode: 'witnessMode' },
        minutes: 3,
      },
    ],
    rules: [
      onlyByAFuneralHome('only-a-funeral-home-cremates', {
        by: 'startedAt',
        says: onlyHomes('遗体火化', 'cremates'),
        house: cremates,
        unless: asItWas('startedAt'),
      }),
      noCremationDuringRelocation,
      rule(
        'kind-of-cremation-fits-the-case',
        {
          zh: '火化类型与办理对象不符：死产胎儿、残肢、遗骸和标本为其他火化，逝者为逝者火化。',
          en: 'The kind of cremation does not fit the case: a stillborn child, a limb, old remains or a specimen is another cremation, a person who died is a cremation of a person.',
        },
        any(
          all(equal('kind', val('1')), caseOfRemains),
          all(equal('kind', val('0')), caseOfAPerson),
        ),
        { mutual: true, since: '2026.3' },
      ),
      rule(
        'no-cremation-without-certificate',
        {
          zh: '没有死亡证明，不能火化；请先登记死亡证明。',
          en: 'Record the death certificate before the cremation.',
        },
        any(exists('deathCertificate'), caseOfRemains),
        { source: `${REGULATION_2026}; ${NOTICE_2024}` },
      ),
      rule(
        'no-cremation-without-confirmation',
        {
          zh: '没有签字的遗体火化确认书，不能火化；请先登记确认书。',
          en: 'Record the signed cremation consent form before the cremation.',
        },
        any(exists('cremationConfirmation'), onCommission),
        { source: `${REGULATION_2026}; ${NOTICE_2024}` },
      ),
      rule(
        'confirmed-before-cremation',
        {
          zh: '确认书须在火化开始之前签字。',
          en: 'The consent form must be signed before the cremation begins.',
        },
        any(
          exists('cremationConfirmation', atMost('signedAt', outer('startedAt'))),
          all(caseOfRemains, provenBy('disposal-commission')),
        ),
        { atOriginOnly: true, mutual: true, source: NOTICE_2024 },
      ),
      rule(
        'certified-before-cremation',
        {
          zh: '死亡证明的出具日期不能晚于火化当日；请核对死亡证明。',
          en: 'The death certificate must be issued on the day of the cremation or before; check the certificate.',
        },
        any(
          present('finishedAt'),
          caseOfRemains,
          exists('deathCertificate', notBefore(day(outer('startedAt')), 'issuedOn')),
        ),
        { atOriginOnly: true, source: `${REGULATION_2026}; ${NOTICE_2024}` },
      ),
      rule(
        'remains-have-their-proof',
        {
          zh: '须先登记与办理对象相符的证明：死产胎儿凭死产证明，残肢凭医疗机构证明，遗骸凭迁坟或出土文件，标本凭处置证明；出具日期不能晚于火化当日。',
          en: 'Record the paper that fits first: of a stillbirth, of the hospital for a limb, of a moved grave or a find for old remains, of the disposal for a specimen; it is issued on the day of the cremation or before.',
        },
        all(
          any(not(caseIsAbout('stillborn')), provenBy('stillbirth')),
          any(not(caseIsAbout('body-part')), provenBy('body-part')),
          any(not(caseIsAbout('old-remains')), provenBy('relocation', 'archaeology')),
          any(not(caseIsAbout('specimen')), provenBy('specimen')),
        ),
        { source: NOTICE_2024, since: '2026.3' },
      ),
      rule(
        'the-police-consent-to-it',
        {
          zh: '非正常死亡、死因不详或凭公安机关证明办理的，须先登记公安机关同意火化（遗体处置通知），出具日期不能晚于火化当日。',
          en: 'After an unnatural death, one of unknown cause or one that the police certified, record the consent of the police to the cremation, issued on its day or before.',
        },
        any(caseOfRemains, not(unnatural), provenBy('police-consent')),
        {
          source: `${REGULATION_2026}, art. 23`,
          since: '2026.3',
          life: { by: 'startedAt', from: REGULATION_IN_FORCE },
        },
      ),
      rule(
        'no-cremation-while-in-doubt',
        {
          zh: '死因存疑报告尚未排除，不能火化；请等待答复并登记。',
          en: 'A doubt about the cause of death is not cleared; wait for the answer and record it before the cremation.',
        },
        any(present(was('startedAt')), not(exists('doubtReport', not(isCleared)))),
        { source: REGULATION_2026, since: '2026.3' },
      ),
      rule(
        'not-before-the-time-agreed',
        {
          zh: '与家属商定的火化时间未到；家属同意提前的，请先改期。',
          en: 'The time that was agreed with the family has not come; if they agree to an earlier one, move the booking first.',
        },
        any(
          present(was('startedAt')),
          not(
            exists(
              'cremationBooking',
              all(
                differ('state', val('3')),
                present('agreedWith'),
                below(after(outer('startedAt'), BEFORE_AGREED_MINUTES, 'minute'), 'startsAt'),
              ),
            ),
          ),
        ),
        {
          since: '2026.3',
          source: design('a family that was told three does not come to find it over'),
        },
      ),
      rule(
        'a-cremation-uses-its-booking',
        {
          zh: '火化已开始，须同时结束其火化预约。',
          en: 'The cremation begins: its booking of a cremator ends with it.',
        },
        not(exists('cremationBooking', booked)),
        { deferred: true, since: '2026.3' },
      ),
      notInAWithdrawnCase('no-cremation-in-a-withdrawn-case'),
      worksThereAt('operators-had-not-left', 'startedAt', 'operator', 'witness'),
      afterDeath('cremation-after-death', 'startedAt', '火化时间', 'A cremation'),
      rule(
        'ceremonies-end-before-cremation',
        {
          zh: '尚有已预约或进行中的守灵、告别；请先办结或取消。',
          en: 'A vigil or farewell is booked or under way; complete or cancel it first.',
        },
        any(present(was('startedAt')), noCeremonyToCome),
        { atOriginOnly: true },
      ),
      rule(
        'no-cremation-before-the-decision',
        {
          zh: '身份不明或无人认领的遗体，须由公安、卫生健康或民政部门作出处置决定后方可火化；请先登记决定。',
          en: 'An unidentified or unclaimed body is cremated after the police, the health or the civil affairs office have decided; record the decision first.',
        },
        any(present(was('startedAt')), maySeeToIt),
        {
          atOriginOnly: true,
          since: '2026.3',
          source:
            '道路交通事故处理程序规定 arts 51-53; 公安机关办理刑事案件程序规定 arts 218-219; local rules',
        },
      ),
      noHold(
        'no-cremation-under-hold',
        'body',
        any(
          all(present(was('startedAt')), equal(was('startedAt'), 'startedAt')),
          notOnHoldAt(val('body'), 'startedAt'),
        ),
      ),
      rule(
        'tag-scanned-at-the-cremator',
        {
          zh: '须在炉前扫描遗体标签，且遗体已登记进入该火化机。',
          en: 'The body’s tag must be scanned at this cremator, and the body recorded in it.',
        },
        exists(
          'custody',
          all(
            equal('subject', val('body')),
            equal('place', outer('cremator')),
            equal('scanned', outer('bodyTag')),
            any(absent('until'), notBefore('until', outer('startedAt'))),
          ),
        ),
      ),
      rule(
        'checked-as-it-is-said',
        {
          zh: '视频复核须填写录像编号，家属在场见证须选择见证人；其他方式不填。',
          en: 'A check by video names its recording, one with the family names who was there; others name neither.',
        },
        all(
          any(
            all(checkedBy('video'), present('recording')),
            all(not(checkedBy('video')), absent('recording')),
            all(absent('witnessMode'), absent('recording')),
          ),
          any(
            all(checkedBy('family-present'), present('familyWitness')),
            all(not(checkedBy('family-present')), absent('familyWitness')),
            all(absent('witnessMode'), absent('familyWitness')),
          ),
        ),
        { since: '2026.3' },
      ),
      rule(
        'a-cremation-takes-time',
        {
          zh: '火化时间过短：逝者火化不少于 20 分钟，其他火化不少于 5 分钟；请核对开始和结束时间。',
          en: 'The cremation is too short: of a person it takes 20 minutes or more, any other 5; check when it started and ended.',
        },
        any(
          absent('finishedAt'),
          atMost(after('startedAt', SHORTEST_MINUTES, 'minute'), 'finishedAt'),
          all(
            not(equal('kind', val('0'))),
            atMost(after('startedAt', SHORTEST_OTHER_MINUTES, 'minute'), 'finishedAt'),
          ),
        ),
        { since: '2026.3' },
      ),
      rule(
        'a-long-cremation-says-why',
        {
          zh: '火化超过 3 小时；请核对结束时间，确实如此的请填写时长说明。',
          en: 'The cremation took more than 3 hours; check when it ended, and say why if it did.',
        },
        any(
          absent('finishedAt'),
          atMost('finishedAt', after('startedAt', USUAL_CREMATION_HOURS, 'hour')),
          present('longBecause'),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'the-same-tag-at-the-end',
        {
          zh: '出炉扫描的标签不是入炉的这一位。请立即停止，核对号牌。',
          en: 'The tag scanned at the end is not that of the body that went in. Stop now, and check the disc.',
        },
        any(
          absent('finishTag'),
          equal('finishTag', 'bodyTag'),
          exists('tag', all(equal('number', outer('finishTag')), equal('subject', val('body')))),
        ),
        { since: '2026.3' },
      ),
      rule(
        'the-end-is-scanned',
        {
          zh: '登记火化结束时，请扫描遗体标签或随炉号牌。',
          en: 'Scan the tag of the body, or its disc, when you record the end of the cremation.',
        },
        any(absent('finishedAt'), present('finishTag')),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'second-operator-is-another-person',
        {
          zh: '火化师与复核人不能是同一人。',
          en: 'The operator and the second checker must be two people.',
        },
        differ('operator', 'witness'),
      ),
      rule(
        'it-is-a-cremator',
        {
          zh: '所选位置不是火化机，请重新选择。',
          en: 'The place chosen is not a cremator; choose a cremator.',
        },
        exists(
          'place',
          all(equal('id', outer('cremator')), equal('kind', val('cremator'))),
          'institution',
        ),
      ),
      // Later the cremator may be scrapped and its operator do other work: what was, remains true.
      rule(
        'cremator-is-in-use',
        {
          zh: '所选火化机已停用，请另选。',
          en: 'The cremator chosen is out of use; choose another.',
        },
        any(
          present('finishedAt'),
          exists(
            'place',
            all(equal('id', outer('cremator')), equal('inUse', val(true))),
            'institution',
          ),
        ),
        // Whoever books the cremator at the same moment waits, and then sees that it burns.
        { atOriginOnly: true, waitsFor: 'cremator' },
      ),
      rule(
        'operators-hold-the-duty',
        {
          zh: '火化师与复核人须为本机构当日具备资格的遗体火化师；视频、远程复核也可由值班负责人，家属在场时也可由其他在岗人员复核。',
          en: 'The operator and the second checker must be cremation operators of this institution on that day; the officer on duty may check by video or from elsewhere, and any member of staff with the family present.',
        },
        any(
          all(present('finishedAt'), present(was('operator'))),
          all(
            operatesAtTheStart('operator'),
            any(
              operatesAtTheStart('witness'),
              all(
                checkedBy('video', 'remote-check'),
                holdsTheDuty('witness', 'startedAt', OFFICER_ON_DUTY),
              ),
              checkedBy('family-present'),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'cremation-not-in-future',
        { zh: '火化时间不能晚于现在。', en: 'The time of the cremation cannot be later than now.' },
        all(notFuture('startedAt'), notFuture('finishedAt')),
      ),
      rule(
        'finished-after-started',
        { zh: '结束时间须晚于开始时间。', en: 'The end must be later than the start.' },
        below('startedAt', 'finishedAt'),
      ),
      rule(
        'placement-stays-after-cremation',
        {
          zh: '火化结束时间不能晚于已登记的骨灰去向。',
          en: 'The end of a cremation cannot be after the ashes were placed.',
        },
        not(exists('ashesPlacement', below('placedAt', outer('finishedAt')))),
      ),
      rule(
        'cremated-once-in-the-country',
        {
          zh: '该身份证件号码已有火化记录，请核对身份；确属另一人的，须先登记证件号码争议，由另一人认定。',
          en: 'A person with this identity number was cremated already; check the identity. If it is another person, raise a dispute about the number, which a second person decides.',
        },
        any(not(equal('kind', val('0'))), not(crematedElsewhere)),
      ),
      rule(
        'cremation-keeps-what-rests-on-it',
        {
          zh: '已登记骨灰、骨灰去向或火化证明；请一并作废。',
          en: 'Ashes, where they went or a certificate are recorded for this cremation; void them together.',
        },
        when(
          any(equal('voided', val(true)), absent('finishedAt')),
          all(
            not(exists('custody', equal('subject', val('ashes')))),
            not(exists('ashesPlacement')),
            not(
              exists(
                'certificate',
                all(equal('cremation', outer('id')), differ('state', val('cancelled'))),
              ),
            ),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'a-finished-cremation-leaves-no-body',
        {
          zh: '登记火化结束时，须同时结束遗体保管。',
          en: 'Record the end of the cremation and the end of custody of the body together.',
        },
        when(
          all(present('finishedAt'), equal('kind', val('0'))),
          not(exists('custody', all(equal('subject', val('body')), absent('until')))),
        ),
        { deferred: true },
      ),
      rule(
        'ashes-have-a-place',
        {
          zh: '登记火化结束时，须同时登记骨灰的位置。',
          en: 'Record the end of the cremation and where the ashes are together.',
        },
        when(
          all(present('finishedAt'), equal('ashesWanted', val(true))),
          exists('custody', equal('subject', val('ashes'))),
        ),
        { deferred: true },
      ),
    ],
  },
);
