import { regionalTermKind } from '../codes/holds.ts';
import { code, date, integer, optional, region, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
  differ,
  equal,
  exists,
  type Expression,
  inDivision,
  not,
  notBefore,
  type Operand,
  outer,
  val,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design } from './sources.ts';

const open = { classification: 'public' } as const;

/** A term that a division has of its own, in place of the national one or where there is none. */
export const regionalTerm = record(
  'regionalTerm',
  { zh: '地方期限', en: 'Regional term' },
  {
    source:
      'local rules: Shanghai art. 24, Henan art. 21, Zhengzhou art. 14, Jiangxi art. 20, Wenzhou art. 16 (storage); Kunming, Huizhou 惠府办〔2023〕2号 (notices)',
    belongsTo: 'node',
    travels: 'both',
    retention: ownRecords,
    basis: noPersonalData,
    indexes: [['term']],
    presentation: { called: { zh: '地方期限', en: 'Regional terms' }, group: 'supervision' },
    elements: {
      division: region('适用地区', 'Holds in', {
        ...open,
        source: design('the term of the nearest division holds'),
      }),
      term: code('期限', 'Term', regionalTermKind, {
        ...open,
        source: design('each term is a row, with its norm'),
      }),
      length: integer('长度', 'Length', {
        ...open,
        min: 1,
        max: 3660,
        source: design('in the unit that the term names'),
      }),
      document: text('依据', 'Document', {
        ...open,
        openBecause: 'names a norm',
        maxLength: 200,
        source: design('each term is a row, with its norm'),
      }),
      effectiveFrom: date('执行日期', 'In force from', {
        ...open,
        source: design('what happened before it is judged by what held then'),
      }),
      effectiveUntil: optional(
        date('停止执行日期', 'In force until', {
          ...open,
          source: design('what happened before it is judged by what held then'),
        }),
      ),
    },
    rules: [
      rule(
        'a-term-ends-after-it-begins',
        { zh: '停止执行日期须晚于执行日期。', en: 'A term must end after it begins.' },
        any(absent('effectiveUntil'), below('effectiveFrom', 'effectiveUntil')),
      ),
    ],
  },
);

/** A row of the term that holds in a division on a day; both are said from inside the row. */
const holdsIn = (term: string, division: Operand, on: Operand): Expression =>
  all(
    equal('term', val(term)),
    inDivision(division, 'division'),
    notBefore(on, 'effectiveFrom'),
    any(absent('effectiveUntil'), below(on, 'effectiveUntil')),
  );

/** The record at hand, from one level further in. */
const deeper = (operand: Operand): Operand => {
  if ('element' in operand) return { ...operand, up: operand.up + 1 };
  return 'day' in operand ? { day: deeper(operand.day) } : operand;
};

/** The nearest division's row of a term meets a condition; `division` and `on` are said from inside the row. */
export const regionally = (
  term: string,
  { division, on }: { readonly division: Operand; readonly on: Operand },
  meets: Expression = all(),
): Expression =>
  exists(
    'regionalTerm',
    all(
      holdsIn(term, division, on),
      not(
        exists(
          'regionalTerm',
          all(
            holdsIn(term, deeper(division), deeper(on)),
            inDivision('division', outer('division')),
            differ('division', outer('division')),
          ),
          'province',
        ),
      ),
      meets,
    ),
    'province',
  );
