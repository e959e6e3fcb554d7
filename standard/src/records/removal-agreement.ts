import { identityDocument, relationship } from '../codes/person.ts';
import { agreementAnswer } from '../codes/removal.ts';
import { code, date, file, flag, instant, link, optional, text } from '../language/element.ts';
import {
  all,
  any,
  equal,
  exists,
  notFuture,
  oneOf,
  outer,
  present,
  transition,
  val,
} from '../language/expression.ts';
import { internal, note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { numberHasKind, numberIsGenuine, personal } from './part-of-a-right.ts';
import { fileOfTheDead, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';

const ASKED = design(
  'the holder and the relatives who stand as near are asked, each for themselves',
);
const SIGNED = '电子签名法 arts 13–14; design: whoever agrees signs';

const STAYS = {
  zh: '答复登记后不能改动、不能作废；同意的人在起出以前可以撤回。',
  en: 'An answer stays, and is not voided; whoever agreed may take it back until it is opened.',
} as const;

/** What one of those who have to agree said to a removal. */
export const removalAgreement = record(
  'removalAgreement',
  { zh: '迁出同意', en: 'Agreement to a removal' },
  {
    source: ASKED,
    belongsTo: { root: 'removal' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: serviceContract,
    written: 'acts',
    title: 'name',
    presentation: { summary: ['answer', 'answeredOn'] },
    elements: {
      name: text('姓名', 'Name', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: ASKED,
      }),
      relation: optional(
        code('与逝者关系', 'Relation to the person', relationship, { source: ASKED }),
      ),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, { source: ASKED }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: ASKED,
        }),
      ),
      answer: code('答复', 'Answer', agreementAnswer, { source: ASKED }),
      byAgent: flag('由受托人代办', 'Through somebody acting for them', {
        source: design('who lives far away sends somebody with an authority in writing'),
      }),
      answeredOn: date('答复日期', 'Answered on', { source: ASKED }),
      paper: optional(
        file('同意书扫描件', 'Scan of the agreement', {
          classification: 'sensitive',
          purpose: 'burial register',
          help: {
            zh: '扫描件（照片）、屏幕签名、纸质编号，至少有一项；代办的须有授权书',
            en: 'A scan or photograph, a signature on the screen or the number of the paper; with an authority of whoever acts for them',
          },
          source: SIGNED,
        }),
      ),
      signature: optional(
        file('签名', 'Signature', {
          classification: 'sensitive',
          purpose: 'burial register',
          drawn: true,
          source: SIGNED,
        }),
      ),
      paperNumber: optional(
        text('纸质同意书编号', 'Number of the paper', {
          ...internal,
          openBecause: 'the number of a form',
          maxLength: 40,
          source: SIGNED,
        }),
      ),
      note: optional(
        text('说明', 'Note', {
          ...note,
          maxLength: 300,
          source: design('why somebody does not agree'),
        }),
      ),
      toldAt: instant('登记时间', 'Recorded', { given: true, source: ASKED }),
      toldBy: link('staff', '登记人', 'Recorded by', { given: true, source: ASKED }),
    },
    rules: [
      rule(
        'an-agreement-is-signed',
        {
          zh: '同意的，须有证件，并有同意书扫描件、屏幕签名或纸质编号之一。',
          en: 'Whoever agrees shows a document, and signs: a scan, a signature on the screen, or the number of the paper.',
        },
        any(
          equal('answer', val('refused')),
          all(
            present('identityNumber'),
            any(present('paper'), present('signature'), present('paperNumber')),
          ),
        ),
      ),
      rule(
        'an-agreement-stays',
        STAYS,
        all(
          equal('voided', val(false)),
          transition(
            'answer',
            [null, 'agreed'],
            [null, 'refused'],
            ['agreed', 'taken-back'],
            ['refused', 'agreed'],
            ['taken-back', 'agreed'],
          ),
          ...['toldAt', 'toldBy'].map(sameFromTheFirst),
        ),
      ),
      rule('who-answered-stays', STAYS, sameFromTheFirst('name')),
      rule(
        'agreed-before-it-is-opened',
        {
          zh: '答复只在申请、核准以后、起出以前登记。',
          en: 'Answers are recorded while it is applied for or approved, and until it is opened.',
        },
        exists('removal', all(equal('id', outer('root')), oneOf('state', 'applied', 'approved'))),
        { atOriginOnly: true },
      ),
      rule(
        'answered-not-in-future',
        { zh: '答复日期不能晚于今天。', en: 'Nobody answered in the future.' },
        notFuture('answeredOn'),
      ),
      numberHasKind('agreeing-number-has-kind'),
      numberIsGenuine('agreeing-number-is-genuine'),
    ],
    unique: [
      {
        name: 'one-answer-of-a-person',
        elements: ['root', 'identityNumber'],
        where: present('identityNumber'),
        says: {
          zh: '此人的答复已登记。',
          en: 'The answer of this person is recorded already.',
        },
      },
    ],
  },
);
