import { type Bilingual, bilingual } from '../language/bilingual.ts';
import {
  after,
  all,
  any,
  atLeast,
  atMost,
  below,
  day,
  equal,
  exists,
  type Expression,
  not,
  outer,
  val,
} from '../language/expression.ts';
import { isGranted } from '../records/plot-of-a-right.ts';
import { wasGiven } from '../records/right-notice.ts';

const today = day('recordedAt');
/** The end of the term is at most `months` away. */
export const endsWithin = (months: number): Expression =>
  all(isGranted, atMost('until', after(today, months, 'month')));
export const isOver: Expression = all(isGranted, below('until', today));
const isNotOver: Expression = atLeast('until', today);

/** More than this before the end nobody is told. */
export const FIRST_NOTICE_MONTHS = 24;

/** A time before the end at which the holder is told once. */
export interface NoticeStage {
  readonly stage: 'over' | 'one-month' | 'half-year' | 'one-year' | 'two-years';
  readonly label: Bilingual;
  /** The right is at this stage today. */
  readonly at: Expression;
  /** The stage was reached some time ago: a week for the last month, a month for the others. */
  readonly late: Expression;
}

const stage = (
  name: NoticeStage['stage'],
  label: Bilingual,
  [least, most]: readonly [months: number, months: number],
  late: Expression,
): NoticeStage => ({
  stage: name,
  label,
  at: all(isNotOver, endsWithin(most), below(after(today, least, 'month'), 'until')),
  late,
});

const DAYS_LEFT_WHEN_LATE = 23;

/** What is nearest stands first. No norm that was read names these times: they are the platform's. */
export const NOTICE_STAGES: readonly NoticeStage[] = [
  {
    stage: 'over',
    label: bilingual('使用期已过，尚未告知', 'The term is over, and nobody was told'),
    at: isOver,
    late: isOver,
  },
  {
    stage: 'one-month',
    label: bilingual('一个月内到期，请告知使用权人', 'Ends within a month: tell the holder'),
    at: all(isNotOver, endsWithin(1)),
    late: atMost('until', after(today, DAYS_LEFT_WHEN_LATE, 'day')),
  },
  stage(
    'half-year',
    bilingual('半年内到期，请告知使用权人', 'Ends within six months: tell the holder'),
    [1, 6],
    atMost('until', after(today, 5, 'month')),
  ),
  stage(
    'one-year',
    bilingual('一年内到期，请告知使用权人', 'Ends within a year: tell the holder'),
    [6, 12],
    atMost('until', after(today, 11, 'month')),
  ),
  stage(
    'two-years',
    bilingual('两年内到期，请告知使用权人', 'Ends within two years: tell the holder'),
    [12, FIRST_NOTICE_MONTHS],
    atMost('until', after(today, 23, 'month')),
  ),
];

/** Somebody was told of the present end of the term at a stage: before the term was renewed does not count. */
const toldAt = (name: NoticeStage['stage']): Expression =>
  exists('rightNotice', all(wasGiven, equal('stage', val(name)), equal('termEnd', outer('until'))));

/** The right is at this stage, and nobody was told since it is. */
export const isDueAt = ({ stage: name, at }: NoticeStage): Expression => all(at, not(toldAt(name)));

export const noticeIsDue: Expression = all(
  endsWithin(FIRST_NOTICE_MONTHS),
  any(...NOTICE_STAGES.map(isDueAt)),
);
