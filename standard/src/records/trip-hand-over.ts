import { sex } from '../codes/person.ts';
import { codeSet } from '../language/code-set.ts';
import { code, file, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
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
  was,
  when,
} from '../language/expression.ts';
import { internal, note } from '../language/free-text.ts';
import { record, type Rule, rule } from '../language/record.ts';
import { secondMark } from './relocation-line.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design, NOTICE_2024, TRACE } from './sources.ts';
import { collectedOnCodes } from './trip-for-a-case.ts';
import { sameFromTheFirst, staysOnceGiven } from './unchanged.ts';

const FOR_THE_FILE = 'who gave a body into care is known';

const handedOverBy = codeSet(
  'handedOverBy',
  { zh: '移交方', en: 'Who hands over' },
  'design: 国务院令第824号 knows 丧属 and 遗体移交方; the offices are those that hand bodies over',
  [
    ['nurse', '医护人员', 'Medical staff'],
    ['mortuary', '医院遗体暂存区值守人员', 'Staff of the hospital’s place of rest'],
    ['police', '公安人员', 'Police'],
    ['family', '家属', 'Family'],
    ['other', '其他单位人员', 'Somebody of another organisation'],
  ],
);

const handedEffects = codeSet(
  'handedEffects',
  { zh: '随身物品', en: 'Personal effects' },
  'design: that there was nothing is said, as what there was is',
  [
    ['none', '没有', 'None'],
    ['some', '有，一并交接', 'Handed over with the body'],
  ],
);

/** Bodies that were taken aboard before are not asked for a hand-over. */
const ASKED_FROM = '2026-11-01';

const isNew = absent(was('handedOverAt'));
const ofItsCase = (kind: string, where: Expression): Expression =>
  exists(
    'trip',
    all(
      equal('id', outer('root')),
      exists(kind, all(equal('root', outer('forCase')), where), 'institution'),
    ),
  );
const hasACase = exists('trip', all(equal('id', outer('root')), present('forCase')));

/** A body passes from those who had it into the vehicle: by its tag, a second mark, and a signature. */
export const tripHandOver = record(
  'tripHandOver',
  { zh: '遗体交接', en: 'Hand-over of the body' },
  {
    source: `${TRACE}; ${NOTICE_2024}; design: the hand-over forms of hospitals and of the police`,
    belongsTo: { root: 'trip' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    presentation: { summary: ['role', 'organisation', 'handedOverAt'] },
    elements: {
      handedOverAt: instant('交接时间', 'Handed over', {
        source: design('custody begins with it'),
      }),
      receivedBy: link('staff', '接收人', 'Received by', {
        source: design('who took the body into care answers for it'),
      }),
      tag: optional(
        text('扫描的遗体标签', 'Tag scanned', {
          format: 'tag',
          maxLength: 26,
          source: TRACE,
        }),
      ),
      mark: optional(
        code('核对的第二特征', 'Second mark', secondMark, {
          help: {
            zh: '看遗体，不看屏幕',
            en: 'Look at the body, not at the screen',
          },
          source: design('a tag may hang on the wrong body, so that a second thing is compared'),
        }),
      ),
      sex: optional(
        code('看到的性别', 'Sex, as seen', sex, {
          source: design('seen before the record is shown'),
        }),
      ),
      papers: code('查验的凭据', 'Paper seen', collectedOnCodes, {
        source: NOTICE_2024,
      }),
      role: code('移交方', 'Handed over by', handedOverBy, { source: design(FOR_THE_FILE) }),
      name: text('移交人姓名', 'Name of who hands over', {
        classification: 'personal',
        purpose: FOR_THE_FILE,
        mask: 'name',
        maxLength: 60,
        source: design(FOR_THE_FILE),
      }),
      organisation: optional(
        text('移交单位', 'Organisation', {
          ...internal,
          openBecause: 'the name of an office',
          maxLength: 120,
          help: { zh: '医院、科室，或公安机关', en: 'Hospital and ward, or police office' },
          source: design(FOR_THE_FILE),
        }),
      ),
      signature: optional(
        file('移交人签名', 'Signature', {
          classification: 'sensitive',
          purpose: FOR_THE_FILE,
          drawn: true,
          help: {
            zh: '屏幕签名和纸质单编号，至少有一项',
            en: 'This, or the number of the form that was signed on paper',
          },
          source: '电子签名法 arts 13–14; design: signed where the body is taken over',
        }),
      ),
      paperNumber: optional(
        text('纸质交接单编号', 'Number of the paper form', {
          ...internal,
          openBecause: 'the number of a form',
          maxLength: 40,
          help: { zh: '在纸上签字的填写', en: 'Where it was signed on paper' },
          source: design('hospitals have forms of their own'),
        }),
      ),
      effects: code('随身物品', 'Personal effects', handedEffects, {
        source: '突发事件应对法 (2024) art. 82: effects are kept safe',
      }),
      effectsList: optional(
        text('物品清单', 'List of effects', {
          ...note,
          multiline: true,
          maxLength: 600,
          help: {
            zh: '每件一行；现金写明金额',
            en: 'One thing a line; state the amount of cash',
          },
          source: design('what came with a body goes back as it came'),
        }),
      ),
      effectsPhoto: optional(
        file('物品照片', 'Photograph of the effects', {
          classification: 'sensitive',
          purpose: 'effects are returned as they came',
          source: design('a ring is known by its picture'),
        }),
      ),
      forCase: optional(
        link('funeralCase', '业务', 'Case', {
          source: design('in which case the effects stand; later where it was opened afterwards'),
        }),
      ),
    },
    unique: [
      {
        name: 'handed-over-once',
        elements: ['root'],
        says: {
          zh: '此次出车已登记遗体交接。',
          en: 'The hand-over of this trip is recorded already.',
        },
      },
    ],
    rules: [
      rule(
        'handed-over-on-the-road',
        {
          zh: '遗体交接在到达现场之后、返回之前登记，不能晚于现在。',
          en: 'A body is handed over after the arrival at the place and before the return, and not in the future.',
        },
        all(
          notFuture('handedOverAt'),
          exists(
            'trip',
            all(
              equal('id', outer('root')),
              oneOf('state', 'reached', 'returned'),
              oneOf('errand', 'collection', 'transfer'),
              atMost('departedAt', outer('handedOverAt')),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'its-own-tag-is-scanned-where-it-is-taken-over',
        {
          zh: '扫描的标签不是这位逝者的，或尚未扫描。请停下，核对遗体和标签。',
          en: 'The scanned tag is not this person’s, or none was scanned. Stop, and check the body and the tag.',
        },
        when(
          all(isNew, hasACase),
          all(
            present('tag'),
            ofItsCase('tag', all(equal('subject', val('body')), equal('number', outer('tag', 2)))),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-second-mark-is-compared-where-it-is-taken-over',
        {
          zh: '第二特征未核对，或看到的性别与登记不符。请停下，核对遗体、标签和登记。',
          en: 'No second mark was compared, or the sex that was seen is not the one on record. Stop, and check body, tag and record.',
        },
        when(
          all(isNew, hasACase),
          all(
            present('mark'),
            any(
              differ('mark', val('seen')),
              all(
                present('sex'),
                ofItsCase(
                  'decedent',
                  any(not(oneOf('sex', '1', '2')), equal('sex', outer('sex', 2))),
                ),
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-hand-over-is-signed',
        {
          zh: '请移交人在屏幕上签名，或填写纸质交接单编号。',
          en: 'Whoever hands over signs on the screen, or give the number of the form that was signed on paper.',
        },
        any(present('signature'), present('paperNumber')),
      ),
      rule(
        'an-office-is-named',
        {
          zh: '家属以外的移交方，请填写单位。',
          en: 'Give the organisation of whoever hands over, unless it is the family.',
        },
        any(equal('role', val('family')), present('organisation')),
      ),
      rule(
        'effects-are-listed',
        {
          zh: '有随身物品的，请逐件填写；没有的不填。',
          en: 'Where there are effects, list them; where there are none, list nothing.',
        },
        any(
          all(equal('effects', val('some')), present('effectsList')),
          all(equal('effects', val('none')), absent('effectsList'), absent('effectsPhoto')),
        ),
      ),
      rule(
        'a-hand-over-stays',
        {
          zh: '遗体交接不能作废；标签、第二特征、签名、物品和时间登记后不能改动。',
          en: 'A hand-over is not voided; tag, second mark, signature, effects and time stay as they were recorded.',
        },
        all(
          equal('voided', val(false)),
          ...['handedOverAt', 'receivedBy', 'papers', 'effects'].map(sameFromTheFirst),
          ...['tag', 'mark', 'sex', 'effectsPhoto', 'signature', 'forCase'].map(staysOnceGiven),
        ),
      ),
    ],
  },
);

/** On a trip: nobody is aboard, and so nobody arrives, who was not handed over. */
export const aboardByAHandOver: Rule = rule(
  'nobody-aboard-without-a-hand-over',
  {
    zh: '遗体尚未交接；请先在现场扫描标签、核对并由移交人签名。',
    en: 'The body was not handed over; scan its tag where it is, compare, and have whoever hands it over sign.',
  },
  when(
    all(present('collectedAt'), oneOf('errand', 'collection', 'transfer')),
    exists('tripHandOver'),
  ),
  {
    deferred: true,
    since: '2026.3',
    source: TRACE,
    life: { by: 'calledAt', from: ASKED_FROM },
  },
);

/** On a transport that is a trip's: the same, where the counter or anybody else writes the arrival. */
export const arrivesByAHandOver: Rule = rule(
  'nobody-arrives-without-a-hand-over',
  {
    zh: '此次出车尚未登记遗体交接，不能登记到馆。',
    en: 'The trip has no hand-over of the body, so that its arrival cannot be recorded.',
  },
  any(
    absent('trip'),
    absent('arrivedAt'),
    equal('state', val('3')),
    exists('tripHandOver', equal('root', outer('trip')), 'institution'),
  ),
  {
    deferred: true,
    since: '2026.3',
    source: TRACE,
    life: { by: 'departedAt', from: ASKED_FROM },
  },
);
