import { date, money } from '../language/element.ts';
import {
  after,
  all,
  any,
  atLeast,
  atMost,
  below,
  equal,
  exists,
  notFuture,
  outer,
  present,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';
import { OF_A_RIGHT } from './part-of-a-right.ts';

const MAX_YEARS = 20;

/** A further term of a right: it begins where the one before ended, however early or late it is asked for. */
export const rightRenewal = record(
  'rightRenewal',
  { zh: '续期', en: 'Renewal' },
  {
    ...OF_A_RIGHT,
    source:
      '民事发〔1998〕10号 no. 4: a cycle of twenty years, renewable; 北京市殡葬管理条例 art. 20',
    presentation: { summary: ['until'] },
    elements: {
      until: date('续至', 'Renewed until', {
        help: {
          zh: '从原使用期止日接着算，一次不超过 20 年',
          en: 'Counted from the day on which the term before ends; twenty years at the most',
        },
        source: '民事发〔1998〕10号 no. 4',
      }),
      price: money('费用', 'Fee', {
        source: '公墓管理暂行办法 art. 16: maintenance fees, by title',
      }),
      renewedOn: date('办理日期', 'Renewed on', { source: design('when it was asked for') }),
    },
    unique: [
      {
        name: 'renewed-once-until-a-day',
        elements: ['root', 'until'],
        says: { zh: '已续期至该日。', en: 'It was renewed until that day already.' },
      },
    ],
    rules: [
      rule(
        'a-renewal-follows-the-term-before',
        {
          zh: '续期从原使用期止日接着算，须晚于该日，一次不超过 20 年；使用权须在使用中。',
          en: 'A renewal begins where the term before ends, is later than that day, and is twenty years at the most; the right is in force.',
        },
        any(
          present(was('until')),
          exists(
            'rightOfUse',
            all(
              equal('state', val('granted')),
              below('until', outer('until')),
              atMost(outer('until'), after('until', MAX_YEARS, 'year')),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'a-renewal-is-written-into-the-right',
        {
          zh: '续期须同时写入使用权的使用期止日。',
          en: 'A renewal moves the day until which the right is used.',
        },
        exists('rightOfUse', atLeast('until', outer('until'))),
        { deferred: true, mutual: true },
      ),
      rule(
        'a-renewal-stays',
        { zh: '续期不能改动。', en: 'A renewal stays as it is.' },
        all(sameFromTheFirst('until'), sameFromTheFirst('price')),
      ),
      rule(
        'a-renewal-not-in-future',
        { zh: '办理日期不能晚于今天。', en: 'It was not asked for in the future.' },
        notFuture('renewedOn'),
      ),
    ],
  },
);
