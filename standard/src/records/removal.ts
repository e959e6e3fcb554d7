import { identityDocument, relationship } from '../codes/person.ts';
import {
  removalDestination,
  removalMark,
  removalMismatch,
  removalReason,
  removalState,
} from '../codes/removal.ts';
import { code, date, file, instant, integer, link, optional, text } from '../language/element.ts';
import { all, equal, not, oneOf, outer, present, val } from '../language/expression.ts';
import { internal, note, whereabouts } from '../language/free-text.ts';
import { record } from '../language/record.ts';
import { numberHasKind, numberIsGenuine, personal } from './part-of-a-right.ts';
import { removalRules } from './rules-of-a-removal.ts';
import { fileOfTheDead, serviceContract } from './retention.ts';
import { design, NOTICE_2024 } from './sources.ts';

export const REMOVAL =
  '民法典 art. 994: remains are protected; 民办函〔2024〕27号: ashes are traceable; no norm that was read says how a removal is applied for';
const FOUND = design('the wrong urn was taken out where a name was not compared first');
const APPLIES = design('who asks for a removal answers for it, and shows a document');
const RECEIVED = `${NOTICE_2024}: ashes can be traced to whoever took them`;
const SIGNED = '电子签名法 arts 13–14; design: signed where it is handed over';

/** States in which it is not over. */
export const REMOVAL_UNDER_WAY = ['applied', 'approved', 'opened', 'stopped'] as const;

/** One who rests in a plot or niche leaves it: applied for, approved, taken out, compared, handed over. */
export const removal = record(
  'removal',
  { zh: '迁出', en: 'Removal' },
  {
    source: REMOVAL,
    belongsTo: 'institution',
    root: { called: { zh: '迁出', en: 'removal' } },
    // What a family arranged with its cemetery stays in the province, as its right does.
    travels: 'stays',
    retention: fileOfTheDead,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'QC' }],
    indexes: [['state', 'appliedAt'], ['right'], ['person']],
    written: 'acts',
    presentation: {
      called: { zh: '迁出', en: 'Removals' },
      group: 'burials',
      summary: ['plot', 'state'],
      columns: ['state', 'personName', 'plot', 'reason', 'destination', 'plannedOn', 'removedOn'],
      filters: ['state', 'reason', 'destination', 'plannedOn', 'removedOn'],
      sort: '-appliedAt',
      sections: [
        {
          label: { zh: '申请', en: 'Application' },
          elements: [
            'number',
            'state',
            'plot',
            'right',
            'person',
            'personName',
            'reason',
            'applicant',
            'documentKind',
            'identityNumber',
            'phone',
            'relation',
            'agreeing',
            'paper',
            'paperScan',
            'appliedAt',
            'appliedBy',
          ],
        },
        {
          label: { zh: '迁往', en: 'Where it goes' },
          elements: ['destination', 'receivingPlace', 'toRight'],
        },
        {
          label: { zh: '核准', en: 'Approval' },
          elements: ['decidedAt', 'decidedBy', 'plannedOn'],
        },
        {
          label: { zh: '起出和核对', en: 'Taken out and compared' },
          elements: [
            'openedAt',
            'openedBy',
            'openedWith',
            'mark',
            'foundName',
            'foundTag',
            'recognisedBy',
            'foundPhoto',
            'mismatch',
            'mismatchNote',
            'settlement',
            'settledBy',
          ],
        },
        {
          label: { zh: '交接', en: 'Hand-over' },
          elements: [
            'removedOn',
            'handedAt',
            'handedBy',
            'receiver',
            'receiverDocument',
            'receiverNumber',
            'signature',
            'receiptNumber',
            'note',
          ],
        },
      ],
    },
    elements: {
      number: text('迁出编号', 'Number', {
        given: true,
        findable: 'number',
        maxLength: 24,
        source: design('a removal is called by a number on its papers'),
      }),
      state: code('状态', 'State', removalState, { source: REMOVAL }),
      right: link('rightOfUse', '使用权', 'Right of use', { given: true, source: REMOVAL }),
      plot: link('plot', '墓位（格位）', 'Plot or niche', { given: true, source: REMOVAL }),
      person: link('beneficiary', '迁出何人', 'Who is removed', {
        reach: 'institution',
        source: REMOVAL,
      }),
      personName: text('逝者姓名', 'Name of the person', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        help: { zh: '照申请书填写，与登记核对', en: 'As the application has it: it is compared' },
        source: REMOVAL,
      }),
      reason: code('迁出原因', 'Why it is removed', removalReason, { source: REMOVAL }),
      applicant: text('申请人', 'Applicant', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: APPLIES,
      }),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, { source: APPLIES }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: APPLIES,
        }),
      ),
      phone: text('联系电话', 'Telephone', {
        ...personal,
        mask: 'phone',
        findable: 'exact',
        format: 'phone',
        maxLength: 40,
        source: APPLIES,
      }),
      relation: optional(
        code('与逝者关系', 'Relation to the person', relationship, { source: APPLIES }),
      ),
      agreeing: optional(
        integer('须同意的人数', 'How many have to agree', {
          min: 1,
          max: 20,
          help: {
            zh: '使用权人和与逝者同一顺序的近亲属，由申请人书面说明',
            en: 'The holder, and the relatives who stand as near to the person: the applicant states it in writing',
          },
          source: '民法典 arts 1045, 1127; design: one heir does not remove without the others',
        }),
      ),
      paper: optional(
        text('依据文书', 'Paper that it rests on', {
          ...note,
          maxLength: 200,
          help: {
            zh: '法院裁判、迁移公告或查证记录的名称和编号',
            en: 'Judgment, public notice or record of the inquiry: its name and number',
          },
          source: design('a court or public works do not ask the family'),
        }),
      ),
      paperScan: optional(
        file('文书扫描件', 'Scan of the paper', {
          classification: 'personal',
          purpose: 'burial register',
          source: design('the paper is looked at again'),
        }),
      ),
      destination: optional(
        code('迁往', 'Where it goes', removalDestination, { source: NOTICE_2024 }),
      ),
      receivingPlace: optional(
        text('迁往何处', 'Place it goes to', {
          ...whereabouts,
          maxLength: 200,
          help: {
            zh: '接收的公墓、骨灰堂，或海葬、生态安葬的活动',
            en: 'The cemetery or columbarium, or the occasion of the burial at sea or in nature',
          },
          source: NOTICE_2024,
        }),
      ),
      toRight: optional(
        link('rightOfUse', '迁入的使用权', 'Right of use that it goes to', {
          help: {
            zh: '迁往本机构另一墓位（格位）的填写',
            en: 'Where it goes to another plot or niche here',
          },
          source: NOTICE_2024,
        }),
      ),
      appliedAt: instant('申请时间', 'Applied', { given: true, source: REMOVAL }),
      appliedBy: link('staff', '受理人', 'Taken by', { given: true, source: REMOVAL }),
      decidedAt: optional(
        instant('核准时间', 'Decided', { given: true, source: design('since when it may go on') }),
      ),
      decidedBy: optional(
        link('staff', '核准人', 'Decided by', {
          given: true,
          source: design('who takes an application does not approve it'),
        }),
      ),
      plannedOn: optional(
        date('约定起出日期', 'Day agreed', {
          source: design('the family is there when it is opened'),
        }),
      ),
      openedAt: optional(instant('起出时间', 'Opened', { source: FOUND })),
      openedBy: optional(link('staff', '起出人', 'Opened by', { source: FOUND })),
      openedWith: optional(
        link('staff', '同办人', 'Together with', {
          source: design('what cannot be undone is seen by two people'),
        }),
      ),
      mark: optional(code('核对方式', 'Compared by', removalMark, { source: FOUND })),
      foundName: optional(
        text('看到的姓名', 'Name as read', {
          ...personal,
          mask: 'name',
          findable: 'name',
          maxLength: 60,
          help: { zh: '照骨灰盒、铭牌上所写填写', en: 'As it stands on the urn or the plate' },
          source: FOUND,
        }),
      ),
      recognisedBy: optional(
        text('辨认的亲属', 'Recognised by', {
          ...personal,
          mask: 'name',
          maxLength: 60,
          source: FOUND,
        }),
      ),
      foundTag: optional(
        text('扫描的标签', 'Tag scanned', { format: 'tag', maxLength: 26, source: FOUND }),
      ),
      foundPhoto: optional(
        file('现场照片', 'Photograph', {
          classification: 'personal',
          purpose: 'burial register',
          source: FOUND,
        }),
      ),
      mismatch: optional(
        code('不符情形', 'What did not agree', removalMismatch, { source: FOUND }),
      ),
      mismatchNote: optional(
        text('现场情况', 'What was found', { ...note, maxLength: 500, source: FOUND }),
      ),
      settlement: optional(
        text('查清结果', 'How it was cleared up', { ...note, maxLength: 500, source: FOUND }),
      ),
      settledBy: optional(link('staff', '查清人', 'Cleared up by', { given: true, source: FOUND })),
      removedOn: optional(
        date('迁出日期', 'Removed on', {
          given: true,
          source: design('from then the place is free'),
        }),
      ),
      handedAt: optional(instant('交接时间', 'Handed over', { source: RECEIVED })),
      handedBy: optional(link('staff', '移交人', 'Handed over by', { source: RECEIVED })),
      receiver: optional(
        text('接收人', 'Received by', {
          ...personal,
          mask: 'name',
          findable: 'name',
          maxLength: 60,
          source: RECEIVED,
        }),
      ),
      receiverDocument: optional(
        code('接收人证件类型', 'Document of the receiver', identityDocument, { source: RECEIVED }),
      ),
      receiverNumber: optional(
        text('接收人证件号码', 'Number of the document', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: RECEIVED,
        }),
      ),
      signature: optional(
        file('接收人签名', 'Signature', {
          classification: 'sensitive',
          purpose: 'burial register',
          drawn: true,
          help: {
            zh: '屏幕签名和纸质单编号，至少有一项',
            en: 'This, or the number of the form that was signed on paper',
          },
          source: SIGNED,
        }),
      ),
      receiptNumber: optional(
        text('纸质交接单编号', 'Number of the paper form', {
          ...internal,
          openBecause: 'the number of a form',
          maxLength: 40,
          source: SIGNED,
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 300,
          source: design('what the clerk after me should know'),
        }),
      ),
    },
    unique: [
      {
        name: 'removal-number-once',
        elements: ['number'],
        says: { zh: '该迁出编号已被使用。', en: 'This number is in use already.' },
      },
      {
        name: 'one-removal-of-a-person',
        elements: ['person'],
        where: not(oneOf('state', 'declined', 'withdrawn', 'settled')),
        says: {
          zh: '此人的迁出已在办理，或已经迁出。',
          en: 'A removal of this person is under way, or was done.',
        },
      },
    ],
    rules: [
      ...removalRules,
      numberHasKind('applicant-number-has-kind'),
      numberIsGenuine('applicant-number-is-genuine'),
    ],
  },
);

/** Of a beneficiary: the removal by which they left is on record, of that day. */
export const wasRemoved = all(
  equal('person', outer('id')),
  equal('state', val('done')),
  present('removedOn'),
  equal('removedOn', outer('leftOn')),
);
