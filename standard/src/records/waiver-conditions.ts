import {
  absent,
  all,
  any,
  atMost,
  below,
  differ,
  equal,
  exists,
  type Expression,
  inDivision,
  not,
  type Operand,
  outer,
  present,
  times,
  total,
  val,
} from '../language/expression.ts';
import { entitles } from './entitlement.ts';
import { charge } from './what-is-due.ts';

export const isWaiver = equal('kind', val('waiver'));

/** The line's own waiver rule; the conditions are about the rule, inside which the line is `outer`. */
const itsRule = (...where: Expression[]): Expression =>
  exists('waiverRule', all(equal('id', outer('rule')), ...where), 'anywhere');

/** The same from inside a record of the case, inside which the line is `outer`. */
const itsRuleFor = (...where: Expression[]): Expression =>
  exists('waiverRule', all(equal('id', outer('rule', 2)), ...where), 'anywhere');

/** A number of the rule that a line names; `up` as seen from where it is asked. */
const ofRule = (element: 'cap' | 'mostUnits' | 'schemeCap', up = 1): Operand =>
  total('waiverRule', element, equal('id', outer('rule', up)), 'anywhere');

const nameless = all(equal('nameless', val(true)), itsRuleFor(equal('group', val('nameless'))));

/** The rule is for everybody, for the group that the case names, or for one that was checked. */
export const isForTheGroup: Expression = any(
  itsRule(equal('group', val('universal'))),
  exists('funeralCase', itsRuleFor(equal('group', outer('waiverGroup')))),
  exists('decedent', nameless),
  exists('entitlement', all(entitles, itsRuleFor(equal('group', outer('group'))))),
);

/** Where the rule asks for a place, the person belongs to it, died there, or is served there. */
export const isForThePlace: Expression = any(
  itsRule(absent('household'), absent('residence'), absent('deathRegion'), absent('doneIn')),
  exists(
    'decedent',
    itsRuleFor(
      any(absent('household'), inDivision(outer('household'), 'household')),
      any(absent('residence'), inDivision(outer('residence'), 'residence')),
      any(absent('deathRegion'), inDivision(outer('deathRegion'), 'deathRegion')),
      any(absent('doneIn'), inDivision(outer('region', 2), 'doneIn')),
    ),
  ),
);

/** From inside the rule, in an entitlement: how that was checked is what the rule asks for, or better. */
export const isProofEnough: Expression = any(
  equal(outer('basis'), val('shared-data')),
  all(
    equal(outer('basis'), val('paper')),
    any(absent('proof'), differ('proof', val('shared-data'))),
  ),
  equal('proof', val('statement')),
);

/** From inside the rule, in an entitlement: it is of the group of the rule, and of its household as far as it says one. */
export const ofGroupAndHousehold: Expression = all(
  equal('group', outer('group')),
  any(absent('household'), absent(outer('household')), inDivision(outer('household'), 'household')),
);

/** What everybody has needs no proof unless the rule asks for one; any group was checked. */
export const isProven: Expression = any(
  itsRule(equal('group', val('universal')), absent('proof')),
  exists('decedent', all(nameless, itsRuleFor(absent('proof')))),
  exists('entitlement', all(entitles, itsRuleFor(ofGroupAndHousehold, isProofEnough))),
);

/** The charge that a waiver lowers is of this bill, this fee and this day. */
export const isOfItsCharge: Expression = exists(
  'billLine',
  all(
    equal('id', outer('waives')),
    charge,
    equal('bill', outer('bill')),
    equal('feeType', outer('feeType')),
    equal('servedOn', outer('servedOn')),
  ),
);

export const isTheOnlyWaiver: Expression = not(
  exists('billLine', all(isWaiver, equal('waives', outer('waives')), differ('id', outer('id')))),
);

const ofTheSameRule = all(isWaiver, equal('rule', outer('rule')));

/** From inside the charge that a line waives: what the line's rule waives of all charges at the price of this one. */
const waivedAtThisPrice: Operand = total(
  'billLine',
  'amount',
  all(
    isWaiver,
    equal('rule', outer('rule', 2)),
    exists(
      'billLine',
      all(equal('id', outer('waives')), equal('unitPrice', outer('unitPrice', 2))),
    ),
  ),
);

const hasNoMostUnits = itsRule(absent('mostUnits'));

/** The rule waives no more than its cap in a case, and of one price no more than its units. */
export const isWithinItsLimits: Expression = all(
  atMost(total('billLine', 'amount', ofTheSameRule), ofRule('cap')),
  any(
    hasNoMostUnits,
    exists(
      'billLine',
      all(
        equal('id', outer('waives')),
        atMost(waivedAtThisPrice, times(ofRule('mostUnits', 2), 'unitPrice')),
      ),
    ),
  ),
);

/** Where prices changed between the days: no more than the units come to at the dearest of them. */
export const isWithinItsUnits: Expression = any(
  hasNoMostUnits,
  exists(
    'billLine',
    all(
      charge,
      exists(
        'billLine',
        all(isWaiver, equal('waives', outer('id')), equal('rule', outer('rule', 2))),
      ),
      atMost(
        total('billLine', 'amount', all(isWaiver, equal('rule', outer('rule', 2)))),
        times(ofRule('mostUnits', 2), 'unitPrice'),
      ),
    ),
  ),
);

/** From inside a line: its rule and that of the line outside are of one scheme. */
const isOfTheSameScheme: Expression = exists(
  'waiverRule',
  all(
    equal('id', outer('rule')),
    exists(
      'waiverRule',
      all(equal('id', outer('rule', 3)), equal('scheme', outer('scheme'))),
      'anywhere',
    ),
  ),
  'anywhere',
);

/** All rules of a scheme together waive no more of a case than the scheme. */
export const isWithinItsScheme: Expression = any(
  itsRule(absent('schemeCap')),
  atMost(total('billLine', 'amount', all(isWaiver, isOfTheSameScheme)), ofRule('schemeCap')),
);

/** Of a resident whose household nobody recorded, the bill charges what some household is waived. Asked of the bill. */
export const mayBeWaivedByHousehold: Expression = exists(
  'decedent',
  all(
    equal('nameless', val(false)),
    equal('documentKind', val('0')),
    absent('household'),
    exists(
      'billLine',
      all(
        charge,
        equal('bill', outer('id', 2)),
        exists(
          'waiverRule',
          all(
            present('household'),
            equal('group', val('universal')),
            equal('feeType', outer('feeType')),
            atMost('effectiveFrom', outer('servedOn')),
            any(absent('effectiveUntil'), below(outer('servedOn'), 'effectiveUntil')),
          ),
          'anywhere',
        ),
      ),
    ),
  ),
);
