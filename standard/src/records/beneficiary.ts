import { identityDocument, relationship, sex } from '../codes/person.ts';
import { code, date, flag, optional, partialDate, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  count,
  equal,
  exists,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { wasRemoved } from './removal.ts';
import { REGULATION_2026, design } from './sources.ts';
import { staysOnceGiven } from './unchanged.ts';
import { numberHasKind, numberIsGenuine, OF_A_RIGHT, personal } from './part-of-a-right.ts';

const LIST = 'observed: cemetery systems (mudi, md): list of the persons of a plot, living or dead';

/** A person who has a place in a plot or niche. */
export const beneficiary = record(
  'beneficiary',
  { zh: '使用者', en: 'Person to be laid to rest' },
  {
    ...OF_A_RIGHT,
    source: LIST,
    title: 'name',
    presentation: { summary: ['alive', 'placedOn'] },
    elements: {
      name: text('姓名', 'Name', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: LIST,
      }),
      sex: optional(code('性别', 'Sex', sex, { source: LIST })),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, { source: LIST }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: LIST,
        }),
      ),
      relation: optional(
        code('与使用权人关系', 'Relation to the holder', relationship, { source: LIST }),
      ),
      alive: flag('在世', 'Living', { source: LIST }),
      diedOn: optional(partialDate('死亡日期', 'Died on', { source: LIST })),
      certificate: optional(
        text('火化证明编号', 'Number of the cremation certificate', {
          classification: 'internal',
          findable: 'number',
          maxLength: 40,
          source: `${REGULATION_2026}: niches and plots on a cremation certificate`,
        }),
      ),
      placedOn: optional(
        partialDate('安放（葬）日期', 'Laid to rest on', {
          source: 'observed: cemetery system (shian_cemetery): date of the burial',
        }),
      ),
      leftOn: optional(
        date('迁出或取消日期', 'Left on', {
          source: design('the place is free again for another'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-person-one-place',
        elements: ['identityNumber'],
        where: all(present('identityNumber'), absent('leftOn')),
        says: {
          zh: '该证件号码已是另一墓位（格位）的使用者；迁出登记后方可另行登记。',
          en: 'A person of this identity number has a place elsewhere already; record first that they left it.',
        },
      },
    ],
    rules: [
      rule(
        'no-more-people-than-the-plot-holds',
        {
          zh: '使用者已满：超过该墓位（格位）可容纳人数。',
          en: 'The plot or niche holds no more people.',
        },
        any(
          present('leftOn'),
          exists(
            'rightOfUse',
            exists(
              'plot',
              all(
                equal('id', outer('plot')),
                atMost(
                  count(
                    'beneficiary',
                    all(equal('root', outer('id', 2)), absent('leftOn')),
                    'institution',
                  ),
                  'capacity',
                ),
              ),
              'institution',
            ),
          ),
        ),
      ),
      rule(
        'a-living-person-needs-a-lawful-reason',
        {
          zh: '为在世的人登记，取得依据须是夫妻合葬、危重病人、高龄老人或原有使用权。',
          en: 'A living person has a place only as a spouse, as gravely ill, as of great age, or by a right from before.',
        },
        any(
          equal('alive', val(false)),
          exists('rightOfUse', oneOf('basis', 'spouse', 'gravely-ill', 'aged', 'archive')),
        ),
        { atOriginOnly: true, source: REGULATION_2026 },
      ),
      rule(
        'who-is-laid-to-rest-has-died',
        {
          zh: '在世的人没有死亡日期、火化证明和安放（葬）日期；日期不能早于死亡，也不能晚于今天。',
          en: 'A living person has no date of death, certificate or burial; nobody is laid to rest before they died, or in the future.',
        },
        all(
          any(
            equal('alive', val(false)),
            all(absent('diedOn'), absent('certificate'), absent('placedOn')),
          ),
          atMost('diedOn', 'placedOn'),
          notFuture('diedOn'),
          notFuture('placedOn'),
          notFuture('leftOn'),
        ),
      ),
      rule(
        'people-are-of-a-right-in-force',
        {
          zh: '使用权尚未授予或已经终止，不能登记使用者。',
          en: 'The right is not granted yet, or has ended, so nobody is entered.',
        },
        any(present('leftOn'), exists('rightOfUse', equal('state', val('granted')))),
        { atOriginOnly: true },
      ),
      rule(
        'nobody-is-removed-without-agreement-and-papers',
        {
          zh: '已安放（葬）的，须经“迁出”办理：申请、同意、核准、核对、交接；登记有误的也在那里更正。',
          en: 'Whoever rests here leaves by a removal: applied for, agreed, approved, compared and handed over. A mistaken entry is corrected there too.',
        },
        any(
          absent('leftOn'),
          absent(was('alive')),
          present(was('leftOn')),
          all(absent('placedOn'), absent(was('placedOn'))),
          exists('removal', wasRemoved, 'institution'),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'who-rests-here-stays-on-record',
        {
          zh: '已安放（葬）的使用者不能作废，安放（葬）日期不能取消，迁出日期不能改动。',
          en: 'Whoever was laid to rest is not voided; the day is not taken out, and the day on which they left stays.',
        },
        any(
          absent(was('placedOn')),
          all(equal('voided', val(false)), present('placedOn'), staysOnceGiven('leftOn')),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      numberHasKind('beneficiary-number-has-kind'),
      numberIsGenuine('beneficiary-number-is-genuine'),
    ],
  },
);
