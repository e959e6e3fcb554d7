import { bodyState } from '../codes/death.ts';
import { caseState } from '../codes/case-steps.ts';
import { waiverGroup } from '../codes/money.ts';
import { caseEnd, caseSubject, hazard } from '../codes/subject.ts';
import { code, instant, link, optional, text } from '../language/element.ts';
import { bodilyNote, note } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  when,
  transition,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { booked, noCeremonyToCome } from './ceremony-to-come.ts';
import { standing } from './no-hold.ts';
import { advancesUsedUp } from './what-is-due.ts';
import { billOwes, moneyAccountedFor } from './services-done.ts';
import { isAbout, REMAINS } from './case-subject.ts';
import { CREMATED_BEFORE, HANDED_OVER_ON } from './proof.ts';
import { STANDS } from './papers.ts';
import { leftFor } from './same-remains.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { FIS, UPLOAD, column, design } from './sources.ts';

/** What every handler must know; that there is an infection is health data all the same. */
const handling = {
  classification: 'sensitive',
  purpose: 'protection of whoever handles the body',
  mask: 'note',
} as const;

/** Who is poor, disabled or cared for by the state. */
const means = {
  classification: 'sensitive',
  purpose: 'who pays for the funeral',
  mask: 'note',
} as const;

const closed = equal('state', val('1'));
const cremated = exists('cremation', present('finishedAt'));
const handedOver = exists(
  'custody',
  all(equal('subject', val('body')), leftFor('handed-over', 'transferred')),
);
/** Police and courts keep the papers of a body that they take. */
const handedToTheLaw = exists(
  'custody',
  all(
    equal('subject', val('body')),
    leftFor('handed-over', 'transferred'),
    equal('leavingTo', val('judicial')),
  ),
);
/** A portion that was not divided again, of which nobody knows where it went. */
const portionNowhere = exists(
  'remainsLot',
  all(
    not(exists('remainsLot', equal('parent', outer('id')))),
    not(exists('ashesPlacement', equal('lot', outer('id')))),
  ),
);
const noDeathIsCertified = isAbout(...REMAINS, 'ashes-only');
const proven = (...kinds: readonly string[]): Expression =>
  exists('proof', oneOf('kind', ...kinds));
const bodyInCare = exists('custody', all(equal('subject', val('body')), absent('until')));

/** One death, one case: everything that a funeral home does for one person. */
export const funeralCase = record(
  'funeralCase',
  { zh: '殡仪服务业务', en: 'Case' },
  {
    source: `${UPLOAD} 1.13 FIS_APPLY_INFO; ${FIS}: FIS_FUNERAL_DEAD_INFO`,
    belongsTo: 'institution',
    root: { called: { zh: '业务', en: 'case' }, column: 'case_id' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'FZ' }],
    indexes: [['state', 'openedAt']],
    written: 'acts',
    presentation: { list: false },
    elements: {
      number: text('业务编号', 'Case number', {
        given: true,
        findable: 'number',
        maxLength: 24,
        source: column('FIS_APPLY_INFO.APPLY_ID', 'FIS_CREMATION_INFO_SUM.applyId'),
      }),
      subject: optional(
        code('办理对象', 'About', caseSubject, {
          since: '2026.3',
          help: {
            zh: '未填写的，为逝者',
            en: 'A person who died, unless something else is named',
          },
          source: column('FIS_CREMATION_INFO_SUM.cremationType'),
        }),
      ),
      state: code('业务状态', 'State', caseState, {
        source: column('FIS_APPLY_INFO.IF_FINISH', 'FIS_CREMATION_INFO_SUM.ifFinish'),
      }),
      openedAt: instant('受理时间', 'Opened', {
        source: column('FIS_APPLY_INFO.CONTRACT_DATE', 'FIS_CREMATION_INFO_SUM.contractDate'),
      }),
      closedAt: optional(
        instant('办结时间', 'Closed', {
          source: column('FIS_APPLY_INFO.FINISH_TIME', 'FIS_CREMATION_INFO_SUM.finishTime'),
        }),
      ),
      endReason: optional(
        code('办结方式', 'How it ended', caseEnd, {
          since: '2026.3',
          given: true,
          source: design('the register says in which way a case ended'),
        }),
      ),
      receivedBy: optional(
        link('staff', '受理人', 'Opened by', {
          since: '2026.3',
          given: true,
          source: column('FIS_APPLY_INFO.RECEIVE_PEOPLE'),
        }),
      ),
      hazard: optional(
        code('防护提示', 'Protection', hazard, {
          ...handling,
          since: '2026.3',
          help: {
            zh: '接触遗体的人员如何防护；不写病名',
            en: 'How whoever handles the body is protected; not the disease',
          },
          source: '传染病防治法 art. 46 (2013); 殡葬管理条例（国务院令第824号）',
        }),
      ),
      bodyState: optional(
        code('遗体状况', 'Condition of the body', bodyState, {
          source: column('FIS_FUNERAL_DEAD_INFO.corpseStatus'),
        }),
      ),
      bodyNote: optional(
        text('遗体状况备注', 'Note on the body', {
          ...bodilyNote,
          maxLength: 300,
          multiline: true,
          source: column('FIS_FUNERAL_DEAD_INFO.corpseStatusNote'),
        }),
      ),
      effects: optional(
        text('随身遗物', 'Personal effects', {
          ...note,
          maxLength: 500,
          multiline: true,
          source: column('FIS_FUNERAL_DEAD_INFO.relics'),
        }),
      ),
      waiverGroup: optional(
        code('减免对象（家属申报）', 'Who qualifies, as the family says', waiverGroup, {
          ...means,
          source: column('FIS_FUNERAL_DEAD_INFO.preferentialType'),
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 1000,
          multiline: true,
          source: column('FIS_FUNERAL_DEAD_INFO.note'),
        }),
      ),
    },
    unique: [
      {
        name: 'case-number-once',
        elements: ['number'],
        says: { zh: '该业务编号已被使用。', en: 'This case number is in use already.' },
      },
    ],
    rules: [
      rule(
        'opened-not-in-future',
        { zh: '受理时间不能晚于现在。', en: 'The time of opening cannot be later than now.' },
        notFuture('openedAt'),
      ),
      rule(
        'closed-has-a-time',
        { zh: '请登记办结时间。', en: 'Record the time the case was closed.' },
        any(all(closed, present('closedAt')), all(not(closed), absent('closedAt'))),
      ),
      rule(
        'an-end-is-of-a-case-that-ended',
        {
          zh: '办结方式由办结或撤销登记；办理中的业务没有办结方式。',
          en: 'Closing or withdrawing says how a case ended; a case in progress has not ended.',
        },
        any(
          absent('endReason'),
          all(closed, differ('endReason', val('withdrawn'))),
          all(equal('state', val('2')), equal('endReason', val('withdrawn'))),
        ),
        { since: '2026.3' },
      ),
      rule(
        'it-ended-as-it-is-said',
        {
          zh: '办结方式与火化登记不一致。',
          en: 'How the case ended does not match the cremation recorded.',
        },
        any(
          absent('endReason'),
          all(equal('endReason', val('cremated')), cremated),
          all(differ('endReason', val('cremated')), not(cremated)),
        ),
        { since: '2026.3' },
      ),
      rule(
        'a-case-ends-once-and-is-reopened',
        {
          zh: '业务由办理中办结或撤销；已办结、已撤销的业务须先重新打开。',
          en: 'A case in progress is closed or withdrawn; reopen a closed or withdrawn case first.',
        },
        transition('state', ['0', '1'], ['0', '2'], ['1', '0'], ['2', '0']),
      ),
      rule(
        'body-accounted-for',
        {
          zh: '遗体去向未明：须已火化或已移交，方可办结。',
          en: 'The body is not accounted for: it must be cremated or handed over before the case closes.',
        },
        when(closed, all(any(cremated, handedOver, isAbout('ashes-only')), not(bodyInCare))),
      ),
      rule(
        'ashes-accounted-for',
        {
          zh: '骨灰去向未登记，不能办结；请先登记骨灰去向。',
          en: 'Record where the ashes go before closing the case.',
        },
        when(
          closed,
          any(
            not(any(cremated, isAbout('ashes-only'))),
            all(exists('ashesPlacement'), not(portionNowhere)),
          ),
        ),
      ),
      rule(
        'bill-accounted-for',
        {
          zh: '账单未结清，不能办结；请先结清。',
          en: 'Settle the bill before closing the case.',
        },
        when(closed, moneyAccountedFor),
      ),
      rule(
        'the-certificate-says-who-it-was',
        {
          zh: '火化证明上的姓名、性别或死亡日期与逝者登记不一致（登记后来更正过）；请补发火化证明，再办结。',
          en: 'The cremation certificate says another name, sex or date of death than the record, which was corrected since; reissue it before closing the case.',
        },
        when(
          closed,
          not(
            exists(
              'certificate',
              all(
                oneOf('state', 'issued', 'collected'),
                not(
                  exists(
                    'decedent',
                    all(
                      equal('id', outer('decedent')),
                      equal('name', outer('name')),
                      equal('sex', outer('sex')),
                      any(
                        absent('deathDate'),
                        absent(outer('deathDate')),
                        equal('deathDate', outer('deathDate')),
                      ),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'papers-accounted-for',
        {
          zh: '死亡证明或火化证明未齐，不能办结；请先登记或开具。',
          en: 'Record the death certificate and, after cremation, issue the cremation certificate before closing the case.',
        },
        when(
          closed,
          all(
            any(
              noDeathIsCertified,
              exists('deathCertificate'),
              handedToTheLaw,
              all(not(cremated), exists('proof', oneOf('kind', ...HANDED_OVER_ON))),
            ),
            any(
              not(cremated),
              noDeathIsCertified,
              exists('certificate', oneOf('state', ...STANDS)),
            ),
          ),
        ),
      ),
      rule(
        'nothing-is-under-way-when-a-case-ends',
        {
          zh: '尚有已预约或进行中的接运、整容、守灵、告别或火化；请先办结，或说明原因取消并告知家属。',
          en: 'A transport, preparation, vigil, farewell or cremation is booked or under way; complete it, or cancel it with a reason and tell the family.',
        },
        when(
          all(differ('state', val('0')), any(absent(was('state')), differ(was('state'), 'state'))),
          all(
            noCeremonyToCome,
            not(exists('preparation', booked)),
            not(exists('cremationBooking', booked)),
            not(exists('transport', all(booked, absent('arrivedAt')))),
          ),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'effects-accounted-for',
        {
          zh: '尚有保管中的随身遗物；请先交还家属或登记移交。',
          en: 'Personal effects are still kept; return them to the family or record to whom they went.',
        },
        when(closed, not(exists('effect', equal('state', val('kept'))))),
        { since: '2026.3' },
      ),
      rule(
        'no-hold-when-a-case-closes',
        {
          zh: '暂停处置尚未解除，不能办结；请先由另一人登记解除。',
          en: 'A hold still stands, so the case cannot be closed; first another person records its release.',
        },
        when(
          all(closed, any(absent(was('state')), differ(was('state'), 'state'))),
          not(exists('hold', standing)),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'proof-accounted-for',
        {
          zh: '与办理对象相符的证明未登记，不能办结；请先登记。',
          en: 'Record the paper that fits what the case is about before closing it.',
        },
        when(
          closed,
          all(
            any(not(isAbout('stillborn')), proven('stillbirth')),
            any(not(isAbout('body-part')), proven('body-part')),
            any(not(isAbout('old-remains')), proven('relocation', 'archaeology')),
            any(not(isAbout('specimen')), proven('specimen')),
            any(not(isAbout('ashes-only')), proven(...CREMATED_BEFORE)),
          ),
        ),
        { since: '2026.3' },
      ),
      rule(
        'withdrawn-case-has-no-body',
        {
          zh: '遗体仍在馆或已开始火化，业务不能撤销。',
          en: 'A case with a body in care, or with a cremation, cannot be withdrawn.',
        },
        when(equal('state', val('2')), not(any(bodyInCare, exists('cremation')))),
      ),
      rule(
        'withdrawn-case-owes-nothing',
        {
          zh: '账单未结清，业务不能撤销；请先结清，没有费用的请作废账单。',
          en: 'Settle the bill before withdrawing the case; void a bill without charges.',
        },
        when(equal('state', val('2')), not(exists('bill', billOwes))),
        { since: '2026.2' },
      ),
      rule(
        'advances-accounted-for',
        {
          zh: '预收款还有余额，不能办结或撤销；请先抵扣费用或退还。',
          en: 'Part of an advance is left; use it for the bill or give it back before the case ends.',
        },
        when(any(closed, equal('state', val('2'))), advancesUsedUp),
        { since: '2026.3' },
      ),
      rule(
        'refunds-accounted-for',
        {
          zh: '还有未付的退款，不能办结或撤销；请先付款或取消退款。',
          en: 'A refund is still under way; pay it out or cancel it before the case ends.',
        },
        when(
          any(closed, equal('state', val('2'))),
          not(exists('refund', oneOf('state', 'asked', 'approved'))),
        ),
        { since: '2026.3' },
      ),
    ],
  },
);
