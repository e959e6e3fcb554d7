import { sex } from '../codes/person.ts';
import { codeSet } from '../language/code-set.ts';
import { code, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  count,
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
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { WITH_BODIES } from './house-kind.ts';
import { underWay } from './relocation-list.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design, TRACE } from './sources.ts';
import { sameFromTheFirst, staysOnceGiven } from './unchanged.ts';

const OF_THIS_STANDARD =
  'design: a tag may hang on the wrong body, so that a second thing is compared (products: two-factor identification at every move)';

export const secondMark = codeSet(
  'secondMark',
  { zh: '第二特征', en: 'Second mark' },
  OF_THIS_STANDARD,
  [
    ['seen', '看到的性别', 'The sex, as seen'],
    ['label', '外袋（棺）标牌上的姓名', 'The name on the outer label'],
    ['features', '登记的体貌、衣着特征', 'Features or clothing as recorded'],
    ['photo', '照片', 'The photograph'],
  ],
);

export const wrongScan = codeSet(
  'wrongScan',
  { zh: '不符情形', en: 'What did not agree' },
  OF_THIS_STANDARD,
  [
    ['other-tag', '不是这一位的标签', 'The tag of somebody else'],
    ['not-on-list', '不在清单上', 'Not on the list'],
    ['other-place', '不是清单上的位置', 'Not the place on the list'],
    ['mark', '第二特征不符', 'The second mark does not agree'],
  ],
);

/** The elements of one of the two scans: of the body out of its place, and into the next. */
const OUT = ['outAt', 'outBy', 'outTag', 'outPlace', 'outMark'] as const;
const IN = ['inAt', 'inBy', 'inTag', 'to', 'inMark'] as const;
const together = (names: readonly string[]): Expression =>
  any(all(...names.map(present)), all(...names.map(absent)));
const given = (moment: string): Expression => all(present(moment), absent(was(moment)));
const begins = absent(was('forCase'));

/** The tag is the one on the body now. */
const isItsTag = (tag: string): Expression =>
  exists(
    'tag',
    all(
      equal('root', outer('forCase')),
      equal('subject', val('body')),
      equal('number', outer(tag)),
    ),
    'institution',
  );

/** The sex that was seen is the one on record, where the record says one. */
const isOfItsSex = (seen: string): Expression =>
  exists(
    'decedent',
    all(
      equal('root', outer('forCase')),
      any(not(oneOf('sex', '1', '2')), equal('sex', outer(seen))),
    ),
    'institution',
  );

const markAgrees = (mark: string, seen: string): Expression =>
  when(equal(mark, val('seen')), all(present(seen), isOfItsSex(seen)));

const liesIn = (place: string): Expression =>
  exists(
    'custody',
    all(
      equal('root', outer('forCase')),
      equal('subject', val('body')),
      absent('until'),
      equal('place', outer(place)),
    ),
    'institution',
  );

const onAnotherList = exists(
  'relocationLine',
  all(equal('forCase', outer('forCase')), differ('id', outer('id')), underWay),
  'institution',
);

const seen = (which: string, en: string) =>
  optional(
    code(`${which}看到的性别`, `Sex, as seen ${en}`, sex, {
      source: design('seen before the record is shown'),
    }),
  );

/** One who is on the list of a relocation: scanned out of one place and into another, by two people. */
export const relocationLine = record(
  'relocationLine',
  { zh: '倒库清单', en: 'List of a relocation' },
  {
    source: TRACE,
    belongsTo: { root: 'relocation' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    indexes: [['forCase'], ['from']],
    presentation: { summary: ['forCase', 'from', 'to'] },
    elements: {
      forCase: link('funeralCase', '业务', 'Case', { source: design('who it is') }),
      from: link('place', '原位置', 'From', {
        source: design('where the body lay at the beginning'),
      }),
      outAt: optional(instant('移出时间', 'Taken out', { source: design('the first scan') })),
      outBy: optional(
        link('staff', '移出核对人', 'Taken out by', { source: design('two people, one each') }),
      ),
      outTag: optional(
        text('移出时扫描的标签', 'Tag scanned out', {
          maxLength: 26,
          format: 'tag',
          source: design('with the label at hand'),
        }),
      ),
      outPlace: optional(
        link('place', '移出时扫描的位置', 'Place scanned out', {
          source: design('the tag alone does not say that it was found where it should be'),
        }),
      ),
      outMark: optional(
        code('移出时核对的第二特征', 'Second mark, out', secondMark, {
          source: OF_THIS_STANDARD,
        }),
      ),
      outSex: seen('移出时', 'when taken out'),
      to: optional(
        link('place', '移入位置', 'To', { source: design('where the body lies afterwards') }),
      ),
      inAt: optional(instant('移入时间', 'Put in', { source: design('the second scan') })),
      inBy: optional(
        link('staff', '移入核对人', 'Put in by', { source: design('two people, one each') }),
      ),
      inTag: optional(
        text('移入时扫描的标签', 'Tag scanned in', {
          maxLength: 26,
          format: 'tag',
          source: design('with the label at hand'),
        }),
      ),
      inMark: optional(
        code('移入时核对的第二特征', 'Second mark, in', secondMark, { source: OF_THIS_STANDARD }),
      ),
      inSex: seen('移入时', 'when put in'),
    },
    unique: [
      {
        name: 'once-on-a-list',
        elements: ['root', 'forCase'],
        says: { zh: '清单上已有这一位。', en: 'This person is on the list already.' },
      },
    ],
    rules: [
      rule(
        'the-list-is-of-those-who-lay-there',
        {
          zh: '清单在发起时确定：只列当时在这些位置的逝者，且不能同时列在另一未结束的倒库。',
          en: 'The list is made when it begins: of those who lie in its places then, and are on no other list that is not closed.',
        },
        when(
          begins,
          all(
            liesIn('from'),
            not(onAnotherList),
            exists('relocationPlace', equal('place', outer('from'))),
            exists(
              'relocation',
              all(equal('id', outer('root')), atLeast('expected', count('relocationLine'))),
            ),
          ),
        ),
        { atOriginOnly: true, waitsFor: 'from' },
      ),
      rule(
        'a-line-stays-what-it-is',
        {
          zh: '已扫描的不能改动，清单不能作废；登记后再移动的，结束倒库后另行登记。',
          en: 'What was scanned stays, and nobody is taken off the list; move again after the relocation is closed.',
        },
        all(
          equal('voided', val(false)),
          ...['forCase', 'from'].map(sameFromTheFirst),
          ...[...OUT, 'outSex', ...IN, 'inSex'].map(staysOnceGiven),
        ),
      ),
      rule(
        'scanned-while-it-is-under-way',
        { zh: '倒库已结束或取消。', en: 'The relocation is closed or called off.' },
        underWay,
        { atOriginOnly: true },
      ),
      rule(
        'out-before-in',
        {
          zh: '先扫描移出，再扫描移入；每次都要标签、位置、第二特征、时间和核对人。',
          en: 'First it is scanned out, then in; each with tag, place, second mark, time and who did it.',
        },
        all(
          together(OUT),
          together(IN),
          any(absent('inAt'), present('outAt')),
          atMost('outAt', 'inAt'),
          notFuture('outAt'),
          notFuture('inAt'),
          when(present('outAt'), equal('outPlace', 'from')),
        ),
      ),
      rule(
        'out-and-in-by-two-people',
        {
          zh: '移出和移入须由两人分别核对；移出由您核对的，请另一人核对移入。',
          en: 'Two people scan, one out and one in: whoever scanned it out does not scan it in.',
        },
        differ('outBy', 'inBy'),
      ),
      rule(
        'its-own-tag-was-scanned-out-and-in',
        {
          zh: '扫描的标签不是这位逝者的。请立即停止，核对遗体和标签。',
          en: 'The scanned tag is not this person’s. Stop now, and check the body and the tag.',
        },
        all(when(given('outAt'), isItsTag('outTag')), when(given('inAt'), isItsTag('inTag'))),
        { atOriginOnly: true },
      ),
      rule(
        'the-second-mark-agrees',
        {
          zh: '看到的性别与登记不符。请立即停止，核对遗体、标签和登记。',
          en: 'The sex that was seen is not the one on record. Stop now, and check body, tag and record.',
        },
        all(
          when(given('outAt'), markAgrees('outMark', 'outSex')),
          when(given('inAt'), markAgrees('inMark', 'inSex')),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'put-into-a-place-in-use',
        {
          zh: '此位置已停用，不能移入；请另选。',
          en: 'This place is out of order and takes nobody; choose another.',
        },
        when(
          given('inAt'),
          exists('place', all(equal('id', outer('to')), equal('inUse', val(true))), 'institution'),
        ),
        { atOriginOnly: true, waitsFor: 'to' },
      ),
      rule(
        'lies-where-it-was-scanned-in',
        {
          zh: '移入登记与保管位置不一致；请重新扫描。',
          en: 'The custody does not say that the body lies where it was scanned in; scan again.',
        },
        when(present('inAt'), liesIn('to')),
        { deferred: true, atOriginOnly: true },
      ),
    ],
  },
);

/** A scan that did not agree with the list: nobody was moved by it. */
export const relocationMismatch = record(
  'relocationMismatch',
  { zh: '倒库扫描不符', en: 'Wrong scan in a relocation' },
  {
    source: TRACE,
    belongsTo: { root: 'relocation' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    indexes: [['scannedAt']],
    presentation: {
      houses: WITH_BODIES,
      list: true,
      group: 'institution',
      called: { zh: '倒库扫描不符', en: 'Wrong scans in relocations' },
      summary: ['what', 'scannedAt'],
      columns: ['scannedAt', 'what', 'scanned', 'place', 'forCase'],
      filters: ['what', 'scannedAt', 'place'],
      sort: '-scannedAt',
    },
    elements: {
      what: code('不符情形', 'What did not agree', wrongScan, {
        source: design('what was nearly taken for what'),
      }),
      scanned: text('扫到的标签', 'Tag scanned', {
        maxLength: 26,
        format: 'tag',
        source: design('whose tag it was shows who was nearly taken for whom'),
      }),
      place: link('place', '扫到的位置', 'Place scanned', {
        source: design('near misses gather at places that are too alike or too close'),
      }),
      forCase: optional(
        link('funeralCase', '应为', 'Expected', { source: design('who was expected there') }),
      ),
      scannedAt: instant('扫描时间', 'Scanned', { source: design('when it happened') }),
      scannedBy: text('扫描人', 'Scanned by', {
        ...internal,
        maxLength: 60,
        given: true,
        openBecause: 'the name of an account',
        source: design('who can tell how it came about'),
      }),
    },
    rules: [
      rule(
        'no-wrong-scan-in-the-future',
        { zh: '扫描时间不能晚于现在。', en: 'A scan cannot be in the future.' },
        notFuture('scannedAt'),
      ),
      rule(
        'a-wrong-scan-stays',
        { zh: '扫描不符不能作废或改动。', en: 'A wrong scan is neither changed nor voided.' },
        all(equal('voided', val(false)), ...['what', 'scanned', 'place'].map(sameFromTheFirst)),
      ),
    ],
  },
);
