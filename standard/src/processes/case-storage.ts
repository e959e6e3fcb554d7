import {
  after,
  all,
  any,
  below,
  day,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  outer,
  val,
} from '../language/expression.ts';
import type { Term } from '../language/process.ts';
import { regionally } from '../records/regional-term.ts';
import { design, REGULATION_2026 } from '../records/sources.ts';
import { bodyHere } from './case-conditions.ts';

/** Art. 27, in force from 30 March in China: three days as a rule, longer with an extension that the home records. */
export const STORAGE_DAYS = 3;
export const STORAGE_TERM_SINCE = '2026-03-29T16:00:00.000Z';
/** Local rules before that day: seven. */
export const STORAGE_DAYS_BEFORE = 7;
/** Henan and older local rules; the law on infections says "at once". */
export const INFECTIOUS_HOURS = 24;

/** From inside a stay: so many days are over at the moment of asking. */
const longerThan = (days: number): Expression =>
  below(after(day('since'), days, 'day'), day(outer('recordedAt')));
const underNewTerm = not(below('since', val(STORAGE_TERM_SINCE)));
const where = { division: outer('region'), on: day(outer('since')) };

/** From inside a stay: the term that the region has of its own is over. */
const regionalDaysOver = (term: string): Expression =>
  regionally(
    term,
    where,
    below(after(day(outer('since')), 'length', 'day'), day(outer('recordedAt', 2))),
  );

const nationalOver = any(
  longerThan(STORAGE_DAYS_BEFORE),
  all(underNewTerm, longerThan(STORAGE_DAYS)),
);

const ordinaryOver = any(
  regionalDaysOver('storage'),
  all(not(regionally('storage', where)), nationalOver),
);

/** After an unnatural death a region may give the police more time. */
const unnatural = exists('deathCertificate', equal('kind', val('police')));
const daysOver = any(
  all(not(all(unnatural, regionally('storage-unnatural', where))), ordinaryOver),
  all(unnatural, regionalDaysOver('storage-unnatural')),
);

const hoursOver = any(
  regionally(
    'storage-infectious',
    where,
    below(after(outer('since'), 'length', 'hour'), outer('recordedAt', 2)),
  ),
  all(
    not(regionally('storage-infectious', where)),
    below(after('since', INFECTIOUS_HOURS, 'hour'), outer('recordedAt')),
  ),
);

const aStay = (over: Expression): Expression =>
  all(bodyHere, exists('custody', all(equal('subject', val('body')), over)));

const extended = exists('storageExtension', notBefore('until', day(outer('recordedAt'))));

export const storageTerms: readonly Term[] = [
  {
    name: 'storage',
    label: { zh: '遗体存放期限', en: 'Storage of the body' },
    source: `${REGULATION_2026}, art. 27: three days as a rule from 2026-03-30, longer by extension; a regional term in its place; ${design('before it seven days, as the provinces had it')}`,
    over: all(aStay(daysOver), not(extended)),
  },
  {
    name: 'storageInfectious',
    label: { zh: '甲类传染病遗体存放期限', en: 'Storage after a class A infection' },
    source:
      '传染病防治法 (2013) art. 46: at once and nearby; 24 hours by Henan and older local rules, a regional term in its place',
    over: all(equal('hazard', val('infection-a')), aStay(hoursOver)),
  },
  {
    name: 'unclaimedNotice',
    label: { zh: '无人认领公告期', en: 'Notice of an unclaimed body' },
    source: design('when the notice has ended, whoever decides is asked'),
    over: exists(
      'unclaimedProcedure',
      all(equal('state', val('open')), below('noticeUntil', day(outer('recordedAt')))),
    ),
  },
];
