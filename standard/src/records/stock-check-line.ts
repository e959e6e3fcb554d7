import { code, file, instant, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  day,
  differ,
  equal,
  exists,
  type Expression,
  not,
  oneOf,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { CHECK_UNDER_WAY, checkCause, checkLineKind, checkResult } from './check-sets.ts';
import { personal } from './part-of-a-right.ts';
import { ownRecords, supervisionDuty } from './retention.ts';
import { design } from './sources.ts';
import { CHECKED } from './stock-check.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

const PART = {
  source: CHECKED,
  belongsTo: { root: 'stockCheck' },
  travels: 'stays',
  retention: ownRecords,
  basis: supervisionDuty,
  written: 'acts',
} as const;
const itsCheck = (...states: [string, ...string[]]): Expression =>
  exists('stockCheck', all(equal('id', outer('root')), oneOf('state', ...states)));
const isNew = absent(was('kind'));
const same = (name: string) => stays(name);
const WHOLE = {
  zh: '清单须包括此区当时的每一位和每一个位置；请重新发起。',
  en: 'The list has everyone and every place that the area has now; begin anew.',
} as const;

/** Of a plot of the area: somebody is on record there who is on no line. */
const somebodyIsLeftOut = any(
  exists(
    'rightOfUse',
    all(
      equal('plot', outer('id')),
      equal('state', val('granted')),
      exists(
        'beneficiary',
        all(
          equal('root', outer('id')),
          present('placedOn'),
          absent('leftOn'),
          not(
            exists(
              'stockCheckLine',
              all(equal('person', outer('id')), equal('root', outer('root', 4))),
              'institution',
            ),
          ),
        ),
        'institution',
      ),
    ),
    'institution',
  ),
  not(
    exists(
      'stockCheckLine',
      all(equal('plot', outer('id')), equal('root', outer('root', 2))),
      'institution',
    ),
  ),
);

/** An area whose places are on the list. */
export const stockCheckArea = record(
  'stockCheckArea',
  { zh: '核查的区', en: 'Area of a check' },
  {
    ...PART,
    indexes: [['area']],
    presentation: { summary: ['area'] },
    elements: { area: link('burialArea', '区', 'Area', { source: CHECKED }) },
    unique: [
      {
        name: 'an-area-stands-once-on-a-check',
        elements: ['root', 'area'],
        says: { zh: '同一区只列一次。', en: 'An area is named once.' },
      },
    ],
    rules: [
      rule(
        'the-areas-of-a-check-stay',
        {
          zh: '核查的区在发起时确定，不能增减；同一区同时只进行一次核查。',
          en: 'The areas of a check are named when it begins, and stay; an area is in one check at a time.',
        },
        all(
          sameFromTheFirst('area'),
          equal('voided', val(false)),
          itsCheck('open'),
          not(
            exists(
              'stockCheckArea',
              all(
                equal('area', outer('area')),
                differ('root', outer('root')),
                exists(
                  'stockCheck',
                  all(equal('id', outer('root')), oneOf('state', ...CHECK_UNDER_WAY)),
                  'institution',
                ),
              ),
              'institution',
            ),
          ),
        ),
        { atOriginOnly: true, waitsFor: 'area' },
      ),
      rule(
        'everyone-in-an-area-is-on-the-list',
        WHOLE,
        not(exists('plot', all(equal('area', outer('area')), somebodyIsLeftOut), 'institution')),
        { deferred: true, atOriginOnly: true },
      ),
    ],
  },
);

/** One who is on record at a place, a place on record as empty, or what was found beside the record. */
export const stockCheckLine = record(
  'stockCheckLine',
  { zh: '核查清单', en: 'List of a check' },
  {
    ...PART,
    indexes: [['plot'], ['person']],
    presentation: { summary: ['plot', 'kind', 'result'] },
    elements: {
      kind: code('核查项', 'What is checked', checkLineKind, { source: CHECKED }),
      plot: link('plot', '墓位（格位）', 'Plot or niche', { source: CHECKED }),
      person: optional(
        link('beneficiary', '登记的使用者', 'Person on record', {
          reach: 'institution',
          source: CHECKED,
        }),
      ),
      forCase: optional(
        link('funeralCase', '寄存的业务', 'Case in which they are kept', {
          source: design('ashes in a niche by their tag, without a right of use'),
        }),
      ),
      name: optional(
        text('登记的姓名', 'Name on record', {
          ...personal,
          given: true,
          mask: 'name',
          findable: 'name',
          maxLength: 60,
          source: design('whoever walks compares a name with a name'),
        }),
      ),
      result: optional(code('结果', 'Result', checkResult, { source: CHECKED })),
      foundIn: optional(
        link('plot', '实际位置', 'Where it was found', {
          source: design('what was put into the wrong place is put back'),
        }),
      ),
      seenName: optional(
        text('看到的姓名', 'Name as read', {
          ...personal,
          mask: 'name',
          maxLength: 60,
          source: CHECKED,
        }),
      ),
      seenTag: optional(
        text('扫描的标签', 'Tag scanned', { format: 'tag', maxLength: 26, source: CHECKED }),
      ),
      photo: optional(
        file('照片', 'Photograph', {
          classification: 'personal',
          purpose: 'burial register',
          source: design('what cannot be told at once is looked at again'),
        }),
      ),
      answeredAt: optional(instant('核对时间', 'Seen at', { source: CHECKED })),
      answeredBy: optional(link('staff', '核对人', 'Seen by', { source: CHECKED })),
      cause: optional(code('差异原因', 'Cause', checkCause, { source: CHECKED })),
      resolution: optional(
        text('处理', 'Settlement', { ...note, maxLength: 500, source: CHECKED }),
      ),
      settledAt: optional(instant('处理时间', 'Settled', { source: CHECKED })),
      settledBy: optional(link('staff', '处理人', 'Settled by', { source: CHECKED })),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 200,
          source: design('what the form has no place for'),
        }),
      ),
    },
    unique: [
      {
        name: 'a-person-stands-once-on-a-check',
        elements: ['root', 'person'],
        where: all(present('person'), equal('kind', val('expected'))),
        says: { zh: '清单上已有这一位。', en: 'This person is on the list already.' },
      },
      {
        name: 'an-empty-place-stands-once-on-a-check',
        elements: ['root', 'plot'],
        where: equal('kind', val('empty')),
        says: { zh: '清单上已有这一位置。', en: 'This place is on the list already.' },
      },
    ],
    rules: [
      rule(
        'a-line-is-of-the-record-when-the-check-began',
        {
          zh: '清单在发起时确定，只列此区的位置和当时登记在此的人；现场多出的另行登记。',
          en: 'The list is made when the check begins, of the places of its areas and of those on record there; what is found beside is recorded as that.',
        },
        when(
          isNew,
          all(
            itsCheck('open'),
            exists(
              'plot',
              all(
                equal('id', outer('plot')),
                exists(
                  'stockCheckArea',
                  all(equal('area', outer('area')), equal('root', outer('root', 2))),
                  'institution',
                ),
              ),
              'institution',
            ),
            any(
              all(equal('kind', val('extra')), present('result')),
              all(
                equal('kind', val('empty')),
                absent('person'),
                absent('forCase'),
                absent('result'),
              ),
              all(
                equal('kind', val('expected')),
                absent('result'),
                any(
                  all(present('forCase'), absent('person')),
                  exists(
                    'beneficiary',
                    all(
                      equal('id', outer('person')),
                      equal('name', outer('name')),
                      present('placedOn'),
                      absent('leftOn'),
                      exists(
                        'rightOfUse',
                        all(equal('id', outer('root')), equal('plot', outer('plot', 2))),
                        'institution',
                      ),
                    ),
                    'institution',
                  ),
                ),
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-line-of-a-check-stays',
        {
          zh: '清单的位置和人不能改动；清单不能作废，登记有误的“现场多出”可以在核完以前作废。',
          en: 'Places and people of the list stay. A line is not voided, except what was recorded beside the record by mistake, until it is handed in.',
        },
        all(
          any(isNew, all(...['kind', 'plot', 'person', 'forCase'].map(same))),
          any(equal('voided', val(false)), all(equal('kind', val('extra')), itsCheck('open'))),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'the-result-fits-what-is-checked',
        {
          zh: '结果与核查项不符：登记在此的为“相符、不在此处、在另一位置、核查期间已迁出”，登记为空的为“确为空位、实有骨灰”，现场多出的为“登记在别处的人、无法辨认”；在另一位置的填写实际位置，登记在别处的选择是谁。',
          en: 'The result does not fit: who is on record is found, not there, in another place or removed meanwhile; an empty place is empty or not; what is beside the record is somebody on record elsewhere or cannot be told. Say where it was found, or who it is.',
        },
        all(
          any(
            absent('result'),
            all(
              equal('kind', val('expected')),
              oneOf('result', 'found', 'missing', 'elsewhere', 'moved'),
            ),
            all(equal('kind', val('empty')), oneOf('result', 'empty', 'occupied')),
            all(
              equal('kind', val('extra')),
              any(
                all(equal('result', val('other')), present('person')),
                all(equal('result', val('unknown')), absent('person')),
              ),
            ),
          ),
          any(
            all(
              present('result'),
              equal('result', val('elsewhere')),
              present('foundIn'),
              differ('foundIn', 'plot'),
            ),
            all(any(absent('result'), differ('result', val('elsewhere'))), absent('foundIn')),
          ),
          any(
            all(present('result'), present('answeredAt'), present('answeredBy')),
            all(absent('result'), absent('answeredAt'), absent('answeredBy')),
          ),
        ),
      ),
      rule(
        'removed-while-it-was-checked',
        {
          zh: '没有核查开始以后的迁出登记，不能记为“核查期间已迁出”。',
          en: 'There is no removal since the check began, so it cannot be that.',
        },
        any(
          absent('result'),
          differ('result', val('moved')),
          exists(
            'beneficiary',
            all(
              equal('id', outer('person')),
              present('leftOn'),
              exists(
                'stockCheck',
                all(equal('id', outer('root', 2)), atMost(day('startedAt'), outer('leftOn'))),
                'institution',
              ),
            ),
            'institution',
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-line-is-answered-while-the-check-is-open',
        {
          zh: '核查已交或已结束，结果不能改动；有误的，请退回重核。',
          en: 'The check was handed in or is over, so results stay; send it back first.',
        },
        any(
          all(not(isNew), ...['result', 'foundIn', 'answeredAt', 'seenTag'].map(same)),
          itsCheck('open'),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-difference-says-cause-and-settlement',
        {
          zh: '差异须同时写明原因和处理；相符的不填。核查结束后不能再改。',
          en: 'A difference says its cause and how it was settled, together; what agrees says nothing. After the review it stays.',
        },
        all(
          any(
            all(
              ...['cause', 'resolution', 'settledAt', 'settledBy'].map(present),
              not(oneOf('result', 'found', 'empty', 'moved')),
            ),
            all(...['cause', 'resolution', 'settledAt', 'settledBy'].map(absent)),
          ),
          any(
            all(not(isNew), same('settledAt')),
            absent('settledAt'),
            itsCheck(...CHECK_UNDER_WAY),
          ),
        ),
        { atOriginOnly: true },
      ),
    ],
  },
);
